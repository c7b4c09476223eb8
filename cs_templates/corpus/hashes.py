"""Hashes of source wordings: what a translation says it is true to.

Twelve hexadecimal digits of SHA-256 over the records `channel NUL field NUL
text`, sorted, each text in NFC with runs of spaces taken for one. The records
are separated by a NUL as well. Titles, keywords, comments and the YAML style
do not count; a channel that is the `same_as` another holds no text of its own
and does not count again.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from cs_templates.model import Template, Text, Wordings, Words

_SPACES = re.compile(" +")


def text_hash(records: Iterable[tuple[str, str, str]]) -> str:
    """The hash of texts, each given as (channel, field, text), in any order."""
    import hashlib  # loads OpenSSL, and most compilations hash nothing

    lines = sorted(f"{channel}\0{name}\0{_normal(text)}" for channel, name, text in records)
    return hashlib.sha256("\0".join(lines).encode("utf-8", "surrogatepass")).hexdigest()[:12]


def template_hash(template: Template) -> str:
    """The hash of a source template's wording: the subjects and bodies it holds itself."""
    return text_hash(
        (channel, name, text.text)
        for channel, said in template.channels.items()
        if said.same_as is None
        for name, text in (("subject", said.subject), ("body", said.body))
        if text is not None
    )


def wordings_hash(wordings: Wordings) -> str:
    """The hash of a phrase's wordings in the source locale: the tone is the channel, the position the field."""
    return text_hash(
        (tone, str(position), text.text)
        for tone, texts in wordings.tones.items()
        for position, text in enumerate(texts)
    )


def word_hashes(words: Words) -> dict[str, str]:
    """The hash of each key of the source locale's words; the keys are those of `true_to`."""
    return {key: text_hash(texts) for key, texts in _word_texts(words)}


def word_keys(words: Mapping[str, Any]) -> Iterator[str]:
    """The stamped keys of a locale's words: `variables.order.number`, `stages.shipping`, `phrases.closing`, `choices.refund.method.card`, `plurals.day`, `dates.on`."""
    for section in ("variables", "stages", "phrases", "plurals", "dates"):
        for name in words.get(section, ()):
            yield f"{section}.{name}"
    for variable, options in words.get("choices", {}).items():
        for option in options:
            yield f"choices.{variable}.{option}"


def is_stale(true_to: str, today: str) -> bool:
    """Whether a wording was written for another source text than today's. A draft (no stamp) is not stale."""
    return bool(true_to) and true_to != today


def _word_texts(words: Words) -> Iterator[tuple[str, list[tuple[str, str, str]]]]:
    for section in ("variables", "stages", "phrases"):
        texts: Mapping[str, Text] = getattr(words, section)
        for name, text in texts.items():
            yield f"{section}.{name}", [("", "", text.text)]
    for section, groups in (("plurals", words.plurals), ("dates", words.dates)):
        for name, forms in groups.items():
            yield f"{section}.{name}", _records(forms)
    for variable, options in words.choices.items():
        for option, forms in options.items():
            yield f"choices.{variable}.{option}", _records(forms)


def _records(forms: Mapping[str, Text]) -> list[tuple[str, str, str]]:
    return [("", form, text.text) for form, text in forms.items()]


def _normal(text: str) -> str:
    return _SPACES.sub(" ", unicodedata.normalize("NFC", text))
