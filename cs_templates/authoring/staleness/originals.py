"""The source's texts as its files have them: plain data, so that an older version can be read among today's files."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from cs_templates.corpus import read_data, text_hash
from cs_templates.errors import CorpusError
from cs_templates.model import Corpus, Raw

if TYPE_CHECKING:
    from cs_templates.authoring.staleness.stamped import Kind, Stamped

Data = Mapping[str, Raw]
"""What a file says."""
Texts = dict[tuple[str, str], str]
"""The texts of a template by channel and field, of a phrase by tone and position, of words by form."""


def stamp_of(texts: Texts) -> str:
    """The stamp of what is translated from these texts."""
    return text_hash((channel, field, text) for (channel, field), text in texts.items())


def files_of(corpus: Corpus, item: Stamped) -> list[str]:
    """The files that say what the source says there, nearest first."""
    source = corpus.locales[corpus.settings.source]
    inside = {"phrase": "_phrases.yaml", "word": "_words.yaml"}.get(item.kind)
    if inside is None:
        inside = os.path.join(corpus.scenarios[item.name].stage, f"{item.name}.yaml")
    paths = (os.path.join(root, tag, inside) for tag in source.chain for root in corpus.roots)
    return [path for path in paths if path in corpus.files]


def data_of(data: bytes, path: str) -> Data:
    """A file's bytes as plain data; of one that cannot be read, nothing."""
    try:
        return read_data(data, path)
    except CorpusError:
        return {}


def texts_of(item: Stamped, layers: Sequence[Data]) -> Texts:
    """The texts that files (nearest first) have for an item."""
    reader: Callable[[str, Sequence[Data]], Texts] = _READERS[item.kind]
    return reader(item.name, layers[::-1])


def _template(_name: str, layers: Sequence[Data]) -> Texts:
    channels: dict[str, dict[str, Raw]] = {}
    for layer in layers:
        for name, said in _group(layer.get("channels")).items():
            near, far = dict(_group(said)), channels.get(name, {})
            alone = "same_as" in near or "same_as" in far
            channels[name] = near if alone else far | near
    return {
        (name, field): text
        for name, said in channels.items()
        if "same_as" not in said
        for field in ("subject", "body")
        if isinstance(text := said.get(field), str) and text
    }


def _phrase(name: str, layers: Sequence[Data]) -> Texts:
    tones: dict[str, Raw] = {}
    for layer in layers:
        tones |= _group(layer.get(name.removeprefix("phrase.")))
    return {
        (tone, str(position)): text
        for tone, texts in tones.items()
        if isinstance(texts, tuple)
        for position, text in enumerate(texts)
        if isinstance(text, str)
    }


def _word(key: str, layers: Sequence[Data]) -> Texts:
    forms: dict[str, str] = {}
    for layer in layers:
        forms |= dict(_forms(key, layer))
    return {("", form): text for form, text in forms.items()}


def _forms(key: str, layer: Data) -> Iterator[tuple[str, str]]:
    section, _, name = key.partition(".")
    said: Raw | None = _group(layer.get(section)).get(name)
    if section == "choices":
        variable, _, option = name.rpartition(".")
        said = _group(_group(layer.get(section)).get(variable)).get(option)
    if isinstance(said, str):
        yield "name" if section == "choices" else "", said
    else:
        yield from ((form, text) for form, text in _group(said).items() if isinstance(text, str))


def _group(value: Raw | None) -> Mapping[str, Raw]:
    return value if isinstance(value, Mapping) else {}


_READERS: dict[Kind, Callable[[str, Sequence[Data]], Texts]] = {
    "template": _template, "phrase": _phrase, "word": _word
}  # fmt: skip
