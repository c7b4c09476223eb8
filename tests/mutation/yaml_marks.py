"""Marks of YAML lost or misused: the file can no longer be read, or says something else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.mutation.base import ALPHABETIC, Change, cut, insert, operator, swap
from tests.mutation.sound import File, Sound, Spot


def _subjects(sound: Sound, tag: str) -> Iterator[Spot]:
    """The subjects that stand in quotes."""
    for spot in sound.subjects(tag):
        if spot.file.line(spot.n).strip().startswith('subject: "'):
            yield spot


@operator("tab-for-spaces", "A trainer indents with the tab key, as in a word processor.", breaks_yaml=True)
def tab_for_spaces(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.templates(tag):
        for n, line in file.numbered():
            if re.match(r" {2,4}(\w+:|- )", line):
                yield from swap(file, n, re.sub(r"^ +", lambda m: "\t" * (len(m[0]) // 2), line))


@operator(
    "subject-quotes-lost",
    "A trainer takes the quotes around a subject with a colon away.",
    locales=ALPHABETIC,
    breaks_yaml=True,
)
def subject_quotes_lost(sound: Sound, tag: str) -> Iterator[Change]:
    for spot in _subjects(sound, tag):
        if ": " in spot.text and not spot.text.startswith("{"):
            yield from swap(spot.file, spot.n, f"    subject: {spot.text}")
    for file, n, _, text in sound.wordings(tag):
        if text.startswith('"') and ": " in text:
            yield from swap(file, n, f"    - {text.strip(chr(34))}")


@operator("tag-unquoted", "A trainer begins an unquoted text with a variable.", breaks_yaml=True)
def tag_unquoted(sound: Sound, tag: str) -> Iterator[Change]:
    label = {
        "en": "{{ order.number }} - news",
        "ru": "{{ order.number }} — новости",
        "es": "{{ order.number }}, novedades",
    }
    text = label.get(tag, "{{ order.number }}的进展")
    for spot in sound.subjects(tag):
        if "{{ order.number }}" in spot.text:
            yield from swap(spot.file, spot.n, f"    subject: {text}")
    for file, n, _, text in sound.wordings(tag):
        if text.startswith('"{{'):
            yield from swap(file, n, f"    - {text.strip(chr(34))}")


@operator("quote-not-closed", "A trainer deletes the quote at the end of a text.", breaks_yaml=True)
def quote_not_closed(sound: Sound, tag: str) -> Iterator[Change]:
    for spot in _subjects(sound, tag):
        yield from swap(spot.file, spot.n, spot.file.line(spot.n)[:-1])
    for file, n, _, text in sound.wordings(tag):
        if text.endswith('"'):
            yield from swap(file, n, file.line(n)[:-1])


@operator(
    "quote-inside-quotes", "A trainer stresses words by straight quotes in a quoted text.", breaks_yaml=True
)
def quote_inside_quotes(sound: Sound, tag: str) -> Iterator[Change]:
    for spot in _subjects(sound, tag):
        if found := re.search(r"[:：] ?([^{}\"]+)\"$", spot.file.line(spot.n)):
            line = spot.file.line(spot.n)
            yield from swap(spot.file, spot.n, line[: found.start(1)] + f'"{found[1]}""')


@operator(
    "curly-quotes-around-text",
    "A word processor turns a text's quotes into curly ones.",
    locales=ALPHABETIC,
    breaks_yaml=True,
)
def curly_quotes_around_text(sound: Sound, tag: str) -> Iterator[Change]:
    for spot in _subjects(sound, tag):
        if ": " in spot.text:
            yield from swap(spot.file, spot.n, f"    subject: “{spot.text}”")
    words = sound.named(tag, "_words.yaml")
    for n, line in words.numbered():
        if re.search(r': \{.*"[^"]*, [^"]*"\}', line):
            yield from swap(words, n, re.sub(r'"([^"]*, [^"]*)"', r"“\1”", line))


@operator("body-line-outdented", "A trainer pastes a line at the left margin of a text.", breaks_yaml=True)
def body_line_outdented(sound: Sound, tag: str) -> Iterator[Change]:
    for spot in sound.prose(tag):
        if not re.match(r"\w+:( |$)", spot.text):
            yield from swap(spot.file, spot.n, spot.text, also=[spot.n + 1])


@operator(
    "no-space-after-colon", "A trainer writes a key and its text without a space between.", breaks_yaml=True
)
def no_space_after_colon(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.templates(tag):
        for n, line in file.numbered():
            if found := re.match(r"( *)(title|state|subject|same_as): ", line):
                yield from swap(file, n, line.replace(": ", ":", 1), also=[n + 1], variant=found[2])


@operator("hash-swallows-text", "An agent's ' #' in an unquoted text makes a comment of what follows.")
def hash_swallows_text(sound: Sound, tag: str) -> Iterator[Change]:
    said = {
        "en": "Where is my order #10293 and when will it come?",
        "ru": "Где мой заказ #10293 и когда он придёт?",
        "es": "¿Dónde está mi pedido #10293 y cuándo llega?",
        "zh": "我的订单 #10293 什么时候到？",
    }[tag]
    for file in sound.templates(tag):
        for n, line in file.numbered():
            if line == "customer_says:":
                yield insert(file, n, f"  - {said}", variant="says")
            if line.startswith("title: "):
                yield from swap(file, n, f"{line} #1", variant="title")


@operator(
    "comma-in-braces-unquoted",
    "A trainer takes the quotes off a text with a comma inside braces.",
    locales=ALPHABETIC,
    breaks_yaml=True,
)
def comma_in_braces_unquoted(sound: Sound, tag: str) -> Iterator[Change]:
    words = sound.named(tag, "_words.yaml")
    for n, line in words.numbered():
        if re.search(r': \{.*"[^"{:]*, [^"{:]*"\}', line):
            yield from swap(words, n, re.sub(r'"([^"{:]*, [^"{:]*)"', r"\1", line), variant="words")
    phrases = sound.named(tag, "_phrases.yaml")
    for n, line in phrases.numbered():
        if re.search(r"\[.*\"[^{}\"]+,\"", line):
            yield from swap(phrases, n, re.sub(r"\"([^{}\"]+),\"", r"\1,", line, count=1), variant="phrases")


@operator("text-block-folded", "Someone writes > for |, and all the lines become one.")
def text_block_folded(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.templates(tag):
        for n, line in file.numbered():
            if line == "    body: |":
                yield from swap(file, n, "    body: >")


@operator("text-block-mark-lost", "A trainer deletes the | after body.", breaks_yaml=True)
def text_block_mark_lost(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.templates(tag):
        for n, line in file.numbered():
            if line == "    body: |":
                yield from swap(file, n, "    body:", also=[n + 1, n + 2])


@operator("star-at-the-start", "A trainer marks a title as bold with asterisks.", breaks_yaml=True)
def star_at_the_start(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.templates(tag):
        title = file.line(1).removeprefix("title: ")
        yield from swap(file, 1, f"title: *{title}*", variant="one")
        yield from swap(file, 1, f"title: **{title}**", variant="two")


@operator(
    "dash-without-space",
    "A trainer writes a list entry's dash and its text without a space.",
    breaks_yaml=True,
)
def dash_without_space(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.templates(tag):
        first = next((n for n, line in file.numbered() if line == "customer_says:"), 0) + 1
        yield from swap(file, first, file.line(first).replace("- ", "-", 1), also=[first + 1])


@operator("entry-dash-lost", "A trainer adds a line to a list and forgets its dash.", breaks_yaml=False)
def entry_dash_lost(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.templates(tag):
        for n, line in file.numbered():
            again = line.removeprefix("  - ")
            plain = line.startswith("  - ") and file.line(n - 1).startswith("  - ")
            if (
                plain
                and not re.match(r"[\"'\[{¡¿]", file.line(n - 1)[4:])
                and ": " not in line
                and '"' not in line
            ):
                yield from swap(file, n, f"    {again}", also=[n - 1])


@operator("bracket-not-closed", "A trainer deletes the bracket at the end of the keywords.", breaks_yaml=True)
def bracket_not_closed(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.templates(tag):
        start = next((n for n, line in file.numbered() if line.startswith("keywords: [")), 0)
        end = next((n for n, line in file.numbered() if line.endswith("]") and n >= start), 0)
        if start:
            yield from swap(file, end, file.line(end)[:-1], also=[start, end + 1])


@operator(
    "no-break-space-indents",
    "Lines copied from a web page are indented by no-break spaces.",
    breaks_yaml=True,
)
def no_break_space_indents(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.templates(tag):
        for n, line in file.numbered():
            if re.match(r" {2,4}(subject|body|same_as):", line):
                yield from swap(file, n, re.sub("^ +", lambda m: "\u00a0" * len(m[0]), line), also=[n + 1])


@operator("conflict-marks", "A merge is saved with git's conflict marks in it.", breaks_yaml=True)
def conflict_marks(sound: Sound, tag: str) -> Iterator[Change]:
    for spot in sound.sentences(tag):
        line = spot.file.line(spot.n)
        marks = ("<<<<<<< HEAD", line, "=======", line, ">>>>>>> main")
        change = cut(spot.file, spot.n, spot.n)
        edit = change.edits[0]._replace(put=marks)
        lines = frozenset((spot.file.path, spot.n + n) for n in range(5))
        yield Change((edit,), lines)


def _colon(file: File, tag: str) -> Iterator[Change]:
    for n, line in file.numbered():
        if found := re.match(r" *(title|state|keywords|same_as):", line):
            yield from swap(file, n, line.replace(": ", "：", 1), also=[n + 1], variant=found[1])


@operator(
    "full-width-colon",
    "A Chinese input method types the key's colon full-width.",
    locales=("zh",),
    breaks_yaml=True,
)
def full_width_colon(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.templates(tag):
        yield from _colon(file, tag)


@operator(
    "full-width-comma-in-list",
    "A Chinese input method types the commas of a list full-width.",
    locales=("zh",),
)
def full_width_comma_in_list(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.templates(tag):
        for n, line in file.numbered():
            if line.startswith("keywords: [") and line.endswith("]"):
                yield from swap(file, n, line.replace(", ", "，"))
