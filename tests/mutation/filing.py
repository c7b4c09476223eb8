"""Files in the wrong place or under the wrong name, and copies that were not finished."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.mutation.base import Change, Edit, operator, swap, whole
from tests.mutation.names import twisted
from tests.mutation.sound import File, Sound

COPIES = {"en": [" (1)", " - Copy", "-new", "_old"], "ru": [" (1)", " — копия", "-новый", "_old"],
          "es": [" (1)", " - copia", "-nuevo", "_old"], "zh": [" (1)", " - 副本", "-新", "_old"]}  # fmt: skip
NAMED = {"en": "Refund Issued", "ru": "возврат-денег", "es": "reembolso-emitido", "zh": "已退款"}
STAGES = {
    "shipping": "delivery",
    "order": "orders",
    "after-sale": "aftersale",
    "pre-sale": "presale",
    "payment": "shipping",
    "review": "reviews",
    "customs": "custom",
    "dispute": "disputes",
    "special": "other",
    "relation": "relations",
}


def moved(sound: Sound, file: File, path: str, *, variant: str = "") -> Change:
    """The file under another name; it is seen there, or in the contract that lacks its text."""
    change = whole(path, file.text, 1, variant=variant, removed=(file.path,))
    contract = f"_scenarios/{file.scenario}.yaml"
    return change._replace(lines=change.lines | {(contract, 1)} if contract in sound.files else change.lines)


@operator("file-name-mistyped", "A translator mistypes the name of a file.")
def name_mistyped(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.templates(tag):
        folder, _, name = file.path.removesuffix(".yaml").rpartition("/")
        others = {
            "twisted": twisted(name),
            "underscore": name.replace("-", "_"),
            "capitals": name.title(),
            "plural": f"{name}s",
        }
        for variant, other in others.items():
            if other != name:
                yield moved(sound, file, f"{folder}/{other}.yaml", variant=variant)


@operator("file-name-translated", "A translator gives the file a name of their own language.")
def name_translated(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.templates(tag):
        folder = file.path.rpartition("/")[0]
        title = file.line(1).removeprefix("title: ").strip('"')
        name = NAMED[tag] if file.scenario.endswith("refund-issued") else title.lower().replace(" ", "-")
        if f"{folder}/{name}.yaml" not in sound.files:
            yield moved(sound, file, f"{folder}/{name}.yaml", variant=folder)


@operator("file-ending-wrong", "An editor saves the file under another ending.")
def ending_wrong(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.templates(tag):
        for ending in (".yml", ".yaml.txt", ".YAML"):
            yield moved(sound, file, file.path.removesuffix(".yaml") + ending, variant=ending)


@operator("file-in-the-wrong-folder", "A translator saves the file in another stage's folder.")
def wrong_folder(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.templates(tag):
        _, stage, name = file.path.split("/")
        yield moved(sound, file, f"{tag}/{STAGES[stage]}/{name}", variant=stage)


@operator("file-copied", "Somebody keeps a copy of a file beside it.")
def copied(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.templates(tag):
        for ending in COPIES[tag]:
            yield whole(f"{file.path.removesuffix('.yaml')}{ending}.yaml", file.text, 1, variant=ending)


@operator("template-without-contract", "A writer adds a scenario to their language only.")
def without_contract(sound: Sound, tag: str) -> Iterator[Change]:
    names = (
        "order/thank-you",
        "shipping/holiday-notice",
        "after-sale/return-label",
        "payment/installments",
        "pre-sale/bulk-order",
    )
    for count, file in enumerate(sound.templates(tag)):
        yield whole(f"{tag}/{names[count % 5]}.yaml", file.text, 1, variant=names[count % 5])


def _near(sound: Sound, tag: str) -> Iterator[tuple[File, File]]:
    """Each template with another one, of another matter."""
    files = sound.templates(tag)
    yield from zip(files, files[7:] + files[:7], strict=True)


@operator("title-of-another", "A trainer copies a file and leaves its title.")
def title_of_another(sound: Sound, tag: str) -> Iterator[Change]:
    for file, other in _near(sound, tag):
        for change in swap(file, 1, other.line(1)):
            yield change._replace(lines=change.lines | {(other.path, 1)})


@operator("subject-of-another", "A trainer copies a file and leaves its subject.")
def subject_of_another(sound: Sound, tag: str) -> Iterator[Change]:
    for file, other in _near(sound, tag):
        mine = [spot for spot in file.spots if spot.part == "subject"]
        theirs = [spot for spot in other.spots if spot.part == "subject"]
        if (
            mine
            and theirs
            and re.findall(r"\{\{.*?\}\}", mine[0].text) == re.findall(r"\{\{.*?\}\}", theirs[0].text)
        ):
            for change in swap(file, mine[0].n, other.line(theirs[0].n)):
                yield change._replace(lines=change.lines | {(other.path, theirs[0].n)})


@operator("text-of-another", "A trainer pastes the text of one scenario into another.")
def text_of_another(sound: Sound, tag: str) -> Iterator[Change]:
    for file, other in _near(sound, tag):
        mine, theirs = file.body("chat"), other.body("chat")
        if mine and theirs:
            new = tuple(other.lines[theirs[0].n - 1 : theirs[-1].n])
            edit = Edit(file.path, mine[0].n, len(mine), new)
            lines = frozenset((file.path, n) for n in range(mine[0].key, mine[0].n + len(new)))
            yield Change((edit,), lines)


@operator("keyword-twice", "A trainer enters a keyword that is there already.")
def keyword_twice(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.templates(tag):
        for n, line in file.numbered():
            if found := re.match(r"keywords: \[([^,\]\"]+), ", line):
                new = line.replace(found[0], f"{found[0]}{found[1]}, ", 1)
                yield from swap(file, n, new)


@operator("customer-says-twice", "A trainer enters a customer's sentence a second time.")
def says_twice(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.templates(tag):
        lines = [n for n, line in file.numbered() if line.startswith("  - ")]
        for n in lines[:3]:
            edit = Edit(file.path, lines[-1] + 1, 0, (file.line(n),))
            seen = frozenset((file.path, m) for m in (n, lines[-1] + 1))
            yield Change((edit,), seen)


@operator("keywords-with-a-variable", "A trainer puts a variable or a tag into the title or the keywords.")
def keyword_variable(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.templates(tag):
        title = file.line(1).removeprefix("title: ").strip('"')
        yield from swap(file, 1, f'title: "{title} {{{{ order.number }}}}"', variant="title")
        for n, line in file.numbered():
            if line.startswith("keywords: ["):
                yield from swap(file, n, line.replace("[", '["{{ order.number }}", ', 1), variant="keywords")
