"""Corpora of any size, made in the likeness of the packaged one: the same bytes for the same size, every time.

    python -m benchmarks.corpora TEMPLATES FOLDER

A template is a scenario in one of four locales, so 1,000 templates are 250 scenarios. The packaged scenarios are
among them, as they stand, first those that the benchmarks fill. Each other one has the contract and the tags of a
packaged one, and titles, keywords, utterances and sentences of its own; its replies have about 650 bytes. The
dictionary, phrases, concepts, words and platforms are the packaged corpus's.
"""

from __future__ import annotations

import random
import re
import shutil
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from benchmarks.vocabulary import Vocabulary, words

PACKAGED = Path(__file__).resolve().parent.parent / "templates"
LOCALES = ("en", "ru", "es", "zh")
FIRST = ("shipping-delay", "refund-issued")
"""Scenarios that a corpus of any size has."""
LONGEST = 800
"""Bytes that the reply of a model has at most, as a mean of its locales: this makes bodies of about 650 bytes."""
BLOCK = re.compile(r"^(?=[a-z_]+:)", re.MULTILINE)


class Reply(NamedTuple):
    """What a made scenario takes from a packaged one: stage, contract without its title, body by locale."""

    stage: str
    contract: str
    channel: str
    bodies: dict[str, str]


def make(folder: Path, templates: int, packaged: Path = PACKAGED) -> None:
    """Write a corpus of so many templates into `folder`, which must not be there yet."""
    scenarios = templates // len(LOCALES)
    contracts = _contracts(packaged)
    _copy_shared(packaged, folder)
    for contract in contracts[:scenarios]:
        _copy_scenario(packaged, folder, contract)
    messages = (model for contract in contracts if (model := _model(packaged, contract)).channel == "message")
    models = [model for model in messages if _size(model) <= LONGEST]
    makers = _Makers(packaged, {path.stem for path in contracts})
    for number in range(len(contracts), scenarios):
        _write_scenario(folder, makers, models[number % len(models)], random.Random(number))


def _contracts(packaged: Path) -> list[Path]:
    """The packaged contracts, those of FIRST first."""
    found = packaged.glob("_scenarios/*/*.yaml")
    return sorted(found, key=lambda path: (path.stem not in FIRST, path.stem))


def _copy_shared(packaged: Path, folder: Path) -> None:
    """All that is no scenario and no template: files and directories whose names begin with `_`."""
    for path in sorted((*packaged.glob("_*.yaml"), *packaged.glob("_platforms/*.yaml"))):
        _copy(path, folder / path.relative_to(packaged))
    for locale in LOCALES:
        for path in sorted((packaged / locale).glob("_*.yaml")):
            _copy(path, folder / locale / path.name)


def _copy_scenario(packaged: Path, folder: Path, contract: Path) -> None:
    blocks = _blocks(contract)
    blocks.pop("follow_up", None)  # the scenario that follows may not be among so few
    _write(folder / contract.relative_to(packaged), "".join(blocks.values()))
    for locale in LOCALES:
        place = Path(locale, contract.parent.name, contract.name)
        _copy(packaged / place, folder / place)


def _copy(path: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(path, target)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def _blocks(contract: Path) -> dict[str, str]:
    """A contract's fields as they are written, by name."""
    blocks = BLOCK.split(contract.read_text(encoding="utf-8"))
    return {block.partition(":")[0]: block for block in blocks if block}


def _read(path: Path) -> Any:
    return yaml.load(path.read_bytes(), Loader=yaml.CBaseLoader)  # noqa: S506 (every value is text)


def _model(packaged: Path, contract: Path) -> Reply:
    """The reply for the first channel of a packaged scenario."""
    channels: dict[str, dict[str, Any]] = _read(contract)["channels"]
    channel, said = next(iter(channels.items()))
    said.pop("same_as", None)
    places = {locale: Path(locale, contract.parent.name, contract.name) for locale in LOCALES}
    bodies = {locale: _body(_read(packaged / place)["channels"], channel) for locale, place in places.items()}
    blocks = _blocks(contract) | {"channels": f"channels: {_flow({channel: said})}\n"}
    kept = [block for name, block in blocks.items() if name not in ("title", "follow_up")]
    return Reply(contract.parent.name, "".join(kept), channel, bodies)


def _flow(value: object) -> str:
    return yaml.safe_dump(value, default_flow_style=True, width=10_000).strip()


def _body(channels: dict[str, dict[str, Any]], channel: str) -> str:
    text = channels.get(channel) or next(iter(channels.values()))
    return str(channels[text["same_as"]]["body"] if "same_as" in text else text["body"])


def _size(model: Reply) -> float:
    return sum(len(body.encode()) for body in model.bodies.values()) / len(LOCALES)


def texts(folder: Path, *names: str) -> Iterator[str]:
    """What stands under these names in a locale's files; every text where none is named."""
    for path in sorted((*folder.glob("_phrases.yaml"), *folder.glob("*/*.yaml"))):
        said = _read(path)
        yield from _leaves([said[name] for name in names if name in said] if names else said)


def _leaves(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from _leaves(part)
    else:
        yield str(value)


class _Makers:
    """How each locale names things and how it speaks, and what has been named already."""

    def __init__(self, packaged: Path, ids: set[str]) -> None:
        self.names = {tag: Vocabulary(texts(packaged / tag, "title", "keywords")) for tag in LOCALES}
        self.speech = {tag: Vocabulary(texts(packaged / tag)) for tag in LOCALES}
        self._titles = {tag: set[str]() for tag in LOCALES}
        self._ids = ids

    def title(self, locale: str, chance: random.Random) -> str:
        """Two to four words, and more where another title has the same."""
        said = self.names[locale].phrase(chance, 2, 4)
        while said in self._titles[locale]:
            said = self.names[locale].joined([said, *self.names[locale].some(chance, 1)])
        self._titles[locale].add(said)
        return said

    def id(self, title: str) -> str:
        """A scenario's name, made of its English title."""
        name = "-".join(re.findall("[a-z]+", title))
        said = next(found for n in count(1) if (found := f"{name}-{n}" if n > 1 else name) not in self._ids)
        self._ids.add(said)
        return said


def _write_scenario(folder: Path, makers: _Makers, model: Reply, chance: random.Random) -> None:
    titles = {locale: makers.title(locale, chance) for locale in LOCALES}
    place = Path(model.stage, f"{makers.id(titles['en'])}.yaml")
    _write(folder / "_scenarios" / place, f"title: {titles['en']}\n{model.contract}")
    for locale, title in titles.items():
        text = _template(makers.names[locale], makers.speech[locale], title, model, locale, chance)
        _write(folder / locale / place, text)


def _template(
    names: Vocabulary, speech: Vocabulary, title: str, model: Reply, locale: str, chance: random.Random
) -> str:
    keywords = ", ".join(names.phrase(chance, 1, 3) for _ in range(10))
    says = [speech.sentence(chance, 4, 9, "?") for _ in range(7)]
    lines = [_line(speech, line, chance) for line in model.bodies[locale].splitlines()]
    lines += ["", speech.sentence(chance, 6, 12)]  # no two bodies are the same
    return "\n".join([
        f"title: {title}", f"keywords: [{keywords}]", "customer_says:", *(f"  - {said}" for said in says),
        "state: translated", "channels:", f"  {model.channel}:", "    body: |",
        *(f"      {line}".rstrip() for line in lines), "",
    ])  # fmt: skip


def _line(vocabulary: Vocabulary, line: str, chance: random.Random) -> str:
    """A line with a tag as it is, another one in other words."""
    if "{" in line or not (said := len(words(line))):
        return line
    return line[: len(line) - len(line.lstrip())] + vocabulary.sentence(chance, said, said)


def main() -> None:
    """Make the corpus that the command line asks for."""
    make(Path(sys.argv[2]), int(sys.argv[1]))


if __name__ == "__main__":
    main()
