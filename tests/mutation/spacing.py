"""Spaces missing, doubled or where none belongs; words doubled or left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.mutation.base import ALPHABETIC, LOCALES, Change, cut, insert, operator, swap
from tests.mutation.sound import Sound, Spot

DOUBLED = {
    "en": r"\b(the|to|you|is|of|for|we|will|not|on|it|your|has|here)\b",
    "ru": r"\b(не|на|и|что|в|мы|уже|можно|за|для|Вам)\b",
    "es": r"\b(el|la|de|que|en|no|su|le|los|lo|ya)\b",
    "zh": "(的|请|我们|已|您|预计|可以)",
}
LOST = {
    "en": [
        (" up to ", " up "),
        (" on its way", " its way"),
        (" is ", " "),
        (" be ", " "),
        (" for order ", " order "),
        (" of ", " "),
        (" not ", " "),
    ],
    "ru": [(" не ", " "), (" на ", " "), (" в ", " "), (" с ", " "), (" для ", " "), (" о ", " ")],
    "es": [(" de ", " "), (" no ", " "), (" en ", " "), (" con ", " "), (" está ", " ")],
    "zh": [("查询", ""), ("回复", ""), ("选择", ""), ("核实", ""), ("告诉", ""), ("联系", "")],
}


def _outside(line: str, at: int) -> bool:
    """Whether a place in the line is outside of all tags."""
    return line[:at].count("{") == line[:at].count("}")


def _replaced(spot: Spot, pattern: str, new: str) -> Iterator[tuple[str, str]]:
    """The line with one match outside of tags replaced, and the match."""
    line = spot.file.line(spot.n)
    for found in re.finditer(pattern, line):
        if _outside(line, found.start()) and found.start() >= len(spot.indent):
            yield line[: found.start()] + found.expand(new) + line[found.end() :], found[0]


@operator("space-before-mark", "A trainer puts a space before a mark.")
def space_before(sound: Sound, tag: str) -> Iterator[Change]:
    for spot in sound.prose(tag):
        for new, mark in _replaced(spot, r"(?<=[\w}])([,.!?:;]|[，。！？：；])(?=\s|$|\w)", r" \1"):
            yield from swap(spot.file, spot.n, new, variant=mark)


@operator("no-space-after-mark", "A trainer forgets the space after a mark.", locales=ALPHABETIC)
def no_space_after(sound: Sound, tag: str) -> Iterator[Change]:
    for spot in sound.prose(tag):
        for new, mark in _replaced(spot, r"(?<=\w)([,.:!?;]) (?=\w)", r"\1"):
            yield from swap(spot.file, spot.n, new, variant=mark)


@operator(
    "space-after-mark", "A trainer puts a space after a full-width mark, as in English.", locales=("zh",)
)
def space_after(sound: Sound, tag: str) -> Iterator[Change]:
    for spot in sound.prose(tag):
        for new, mark in _replaced(spot, r"([，。：；？！])(?=\w)", r"\1 "):
            yield from swap(spot.file, spot.n, new, variant=mark)


@operator("space-inside-brackets", "A trainer puts spaces inside of brackets or quotes.")
def space_inside(sound: Sound, tag: str) -> Iterator[Change]:
    pair = {"en": "“”", "ru": "«»", "es": "«»", "zh": "“”"}[tag]
    for spot in sound.prose(tag):
        line = spot.file.line(spot.n)
        if found := re.search(r"(?<![\w])([\(（])(\{\{[^()]*?\}\})([\)）])", line):
            new = line.replace(found[0], f"{found[1]} {found[2]} {found[3]}")
            yield from swap(spot.file, spot.n, new, variant="(")
        if found := re.search(r"\{\{ ([a-z_.]+) \| quoted \}\}", line):
            new = line.replace(found[0], f"{pair[0]} {{{{ {found[1]} }}}} {pair[1]}")
            yield from swap(spot.file, spot.n, new, variant="quotes")


@operator("space-twice", "A trainer puts two spaces between words.", locales=ALPHABETIC)
def space_twice(sound: Sound, tag: str) -> Iterator[Change]:
    for spot in sound.prose(tag):
        for count, (new, _) in enumerate(_replaced(spot, r"(?<=\w) (?=\w)", "  ")):
            if count == 1:
                yield from swap(spot.file, spot.n, new, variant=spot.channel)


@operator(
    "no-space-at-variable",
    "A trainer deletes the space beside a variable, and it runs into the word.",
    locales=ALPHABETIC,
)
def no_space_at_variable(sound: Sound, tag: str) -> Iterator[Change]:
    for spot in sound.prose(tag):
        line = spot.file.line(spot.n)
        yield from swap(spot.file, spot.n, re.sub(r"(?<=\w) (?=\{\{)", "", line, count=1), variant="before")
        yield from swap(spot.file, spot.n, re.sub(r"(?<=\}\}) (?=\w)", "", line, count=1), variant="after")


@operator("words-run-together", "A trainer deletes the space between two words.", locales=ALPHABETIC)
def run_together(sound: Sound, tag: str) -> Iterator[Change]:
    for spot in sound.prose(tag):
        for count, (new, _) in enumerate(_replaced(spot, r"(?<=[^\W\d_]{4}) (?=[^\W\d_]{4})", "")):
            if count == 0:
                yield from swap(spot.file, spot.n, new, variant=spot.channel)


@operator("space-inside-a-word", "A stray space splits a word, or Chinese characters.", locales=LOCALES)
def space_inside_word(sound: Sound, tag: str) -> Iterator[Change]:
    pattern = (
        r"(?<=[\u4e00-\u9fff]{2})(?=[\u4e00-\u9fff]{2})"
        if tag == "zh"
        else r"(?<=\b[^\W\d_]{3})(?=[^\W\d_]{4})"
    )
    for spot in sound.prose(tag):
        for count, (new, _) in enumerate(_replaced(spot, pattern, " ")):
            if count == 0:
                yield from swap(spot.file, spot.n, new, variant=spot.channel)


@operator("word-twice", "A trainer changes a sentence and leaves a word standing twice.")
def word_twice(sound: Sound, tag: str) -> Iterator[Change]:
    for spot in sound.prose(tag):
        for new, word in _replaced(spot, DOUBLED[tag], r"\1\1" if tag == "zh" else r"\1 \1"):
            yield from swap(spot.file, spot.n, new, variant=word)


@operator("sentence-twice", "A trainer pastes a sentence and leaves the old one.")
def sentence_twice(sound: Sound, tag: str) -> Iterator[Change]:
    for spot in sound.sentences(tag):
        yield insert(spot.file, spot.n, spot.file.line(spot.n), also=[spot.n], variant=spot.channel)


@operator("phrase-twice", "A trainer puts a phrase into a text that has it already.")
def phrase_twice(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.templates(tag):
        for spot in file.spots:
            name = spot.text.strip("{} ").removeprefix("phrase.")
            if spot.text.startswith("{{ phrase.") and spot.depth == 0:
                yield insert(file, spot.n, file.line(spot.n), also=[spot.n], variant=name)


@operator("word-left-out", "A trainer deletes a word too many.")
def word_left_out(sound: Sound, tag: str) -> Iterator[Change]:
    for old, new in LOST[tag]:
        for spot in sound.prose(tag):
            line = spot.file.line(spot.n)
            at = line.find(old, len(spot.indent))
            if at > 0 and _outside(line, at) and len(spot.bare) > 12:
                yield from swap(spot.file, spot.n, line[:at] + new + line[at + len(old) :], variant=old)


@operator("greeting-lost", "A trainer deletes the greeting or the signature of a message.")
def greeting_lost(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.templates(tag):
        for spot in file.spots:
            found = re.fullmatch(r"\{\{ phrase\.(greeting|hello|closing|signature) \}\}", spot.text)
            if found:
                yield cut(file, spot.n, spot.n, seen=[spot.key], variant=found[1])
