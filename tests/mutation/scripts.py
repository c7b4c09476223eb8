"""Characters that look like others, cannot be seen, or were damaged on the way."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

from tests.mutation.base import ALPHABETIC, Change, operator, swap
from tests.mutation.sound import TAG, Sound, Spot

LATIN = str.maketrans("асеорхАВЕКМНОРСТХ", "aceopxABEKMHOPCTX")
CYRILLIC = str.maketrans("aceopxABEKMHOPCTX", "асеорхАВЕКМНОРСТХ")
KEYS = dict(
    zip(
        "йцукенгшщзхъфывапролджэячсмитьбюё" + "ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮЁ",
        "qwertyuiop[]asdfghjkl;'zxcvbnm,.`" + 'QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>~',
        strict=True,
    )
)
TRADITIONAL = str.maketrans(
    "们订单发货请为时间这个还没收处理问题产图联系后进应预计达国买运资",
    "們訂單發貨請為時間這個還沒收處理問題產圖聯繫後進應預計達國買運資",
)


def on_words(spot: Spot, change: Callable[[str], str]) -> str:
    """The line with its words changed and its tags left alone."""
    line = spot.file.line(spot.n)
    parts, at = [], 0
    for found in TAG.finditer(line):
        parts += [change(line[at : found.start()]), found[0]]
        at = found.end()
    return "".join([*parts, change(line[at:])])


def on_word(spot: Spot, change: Callable[[str], str], *, longest: bool = True) -> str:
    """The line with its longest word changed, outside of tags."""
    words = re.findall(r"[^\W\d_]{4,}" if longest else r"[^\W\d_]{2,}", spot.bare)
    if not words:
        return spot.file.line(spot.n)
    word = max(words, key=len)
    return on_words(spot, lambda part: part.replace(word, change(word)))


def _first(text: str, letters: str, table: dict[int, int]) -> str:
    """The text with the first of some letters exchanged."""
    at = next((n for n, letter in enumerate(text) if letter in letters), -1)
    return text if at < 0 else text[:at] + text[at].translate(table) + text[at + 1 :]


@operator(
    "look-alike-letters", "A letter typed with another keyboard layout looks the same.", locales=ALPHABETIC
)
def look_alike(sound: Sound, tag: str) -> Iterator[Change]:
    table, letters = (LATIN, "асеорх") if tag == "ru" else (CYRILLIC, "aceopx")
    for spot in sound.prose(tag):
        new = on_word(spot, lambda word: _first(word, letters, table))
        yield from swap(spot.file, spot.n, new, variant=spot.channel)
    for file, n, phrase, text in sound.wordings(tag):
        if "{{" not in text:
            new = file.line(n)[:8] + _first(file.line(n)[8:], letters, table)
            yield from swap(file, n, new, variant=phrase)


@operator("look-alike-in-a-name", "A Cyrillic letter gets into the name of a variable.")
def look_alike_name(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.templates(tag):
        for spot in file.spots:
            if found := re.search(r"\{\{ ([a-z_.]+)", spot.text):
                name = _first(found[1], "aceopx", CYRILLIC)
                yield from swap(file, spot.n, file.line(spot.n).replace(found[1], name, 1), variant=found[1])


@operator(
    "zero-width-character", "A text copied from a web page or a chat has a character that cannot be seen."
)
def zero_width(sound: Sound, tag: str) -> Iterator[Change]:
    for count, spot in enumerate(sound.prose(tag)):
        mark = "\u200b\u200c\ufeff\u2060"[count % 4]
        new = on_word(spot, lambda word, mark=mark: word[:2] + mark + word[2:], longest=False)  # type: ignore[misc]
        yield from swap(spot.file, spot.n, new, variant=mark)


@operator("zero-width-in-a-tag", "A tag copied from a chat has a character in it that cannot be seen.")
def zero_width_tag(sound: Sound, tag: str) -> Iterator[Change]:
    for count, spot in enumerate(sound.prose(tag)):
        mark = "\u200b\u2060\u200e\ufeff"[count % 4]
        line = spot.file.line(spot.n)
        if "{{ " in line:
            new = line.replace("{{ ", f"{{{{ {mark}", 1)
            yield from swap(spot.file, spot.n, new, variant=mark)


@operator("direction-mark", "A text copied from a right-to-left page turns the direction of writing.")
def direction_mark(sound: Sound, tag: str) -> Iterator[Change]:
    for count, spot in enumerate(sound.prose(tag)):
        mark = "\u200f\u202e\u202b\u2067"[count % 4]
        yield from swap(spot.file, spot.n, f"{spot.indent}{mark}{spot.text}", variant=mark)


def _misread(text: str, encoding: str, read_as: str) -> str:
    return text.encode(encoding).decode(read_as, errors="ignore")


@operator("mojibake", "A spreadsheet saves the text in one encoding and reads it in another.")
def mojibake(sound: Sound, tag: str) -> Iterator[Change]:
    read_as = {"ru": "cp1251", "zh": "gbk"}.get(tag, "cp1252")
    for spot in sound.prose(tag):
        text = spot.text
        if tag == "en":
            text = re.sub(r"(?<=\w), (?=\w)", " \u2014 ", text, count=1)
        if not text.isascii():
            broken = "".join(
                part if TAG.fullmatch(part) else _printable(_misread(part, "utf-8", read_as))
                for part in re.split(f"({TAG.pattern})", text)
            )
            yield from swap(spot.file, spot.n, f"{spot.indent}{broken}", variant=spot.channel)


def _printable(text: str) -> str:
    return "".join(letter for letter in text if letter.isprintable() or letter == " ")


@operator(
    "letters-became-question-marks",
    "A program that knows no such letters makes question marks of them.",
    locales=("ru", "es", "zh"),
)
def question_marks(sound: Sound, tag: str) -> Iterator[Change]:
    for spot in sound.prose(tag):
        new = on_words(spot, lambda part: "".join(c if c.isascii() else "?" for c in part))
        yield from swap(spot.file, spot.n, new, variant=spot.channel)


@operator("replacement-character", "A damaged letter became the sign for a letter that cannot be read.")
def replacement(sound: Sound, tag: str) -> Iterator[Change]:
    for spot in sound.prose(tag):
        new = on_word(spot, lambda word: word[:1] + "\ufffd" + word[2:], longest=False)
        yield from swap(spot.file, spot.n, new, variant=spot.channel)


@operator(
    "decomposed-letters", "A text from a Mac's file list has letters and accents apart.", locales=("ru", "es")
)
def decomposed(sound: Sound, tag: str) -> Iterator[Change]:
    for spot in sound.prose(tag):
        new = on_words(spot, lambda part: unicodedata.normalize("NFD", part))
        yield from swap(spot.file, spot.n, new, variant=spot.channel)


@operator("soft-hyphen", "A text copied from a PDF brings its hyphens along.", locales=ALPHABETIC)
def soft_hyphen(sound: Sound, tag: str) -> Iterator[Change]:
    for count, spot in enumerate(sound.prose(tag)):
        mark = ("\u00ad", "- ", "\u00ad ")[count % 3]
        new = on_word(spot, lambda word, mark=mark: word[:4] + mark + word[4:] if len(word) > 6 else word)  # type: ignore[misc]
        yield from swap(spot.file, spot.n, new, variant=mark)


@operator("full-width-letters", "A Chinese input method types Latin marks, digits or letters full-width.")
def full_width_letters(sound: Sound, tag: str) -> Iterator[Change]:
    wide = {",": "，", ".": "。", "!": "！", "?": "？", ":": "：", "(": "（"}
    for spot in sound.prose(tag):
        line = spot.file.line(spot.n)
        if tag == "zh":
            for wide_text in ("ＩＤ：", "Ｎｏ．", "ＮＯ："):
                new = line.replace("{{ order.number", f"{wide_text}{{{{ order.number")
                yield from swap(spot.file, spot.n, new, variant=wide_text)
            continue
        for mark, other in wide.items():
            new = on_words(spot, lambda part, m=mark, o=other: part.replace(m, o))  # type: ignore[misc]
            yield from swap(spot.file, spot.n, new, variant=mark)


@operator(
    "no-break-space-misplaced",
    "A text copied from a web page has a no-break or a wide space where none belongs.",
)
def no_break_space(sound: Sound, tag: str) -> Iterator[Change]:
    for count, spot in enumerate(sound.prose(tag, sms=False)):
        mark = (" \u00a0", "\u3000", "\u00a0\u00a0", "\u2003")[count % 4]
        line = spot.file.line(spot.n)
        at = (
            re.search(r"(?<=[^\W\d_]) (?=[^\W\d_])", line)
            if tag != "zh"
            else re.search("(?<=[，。：])(?=.)", line)
        )
        if at and line[: at.start()].count("{") == line[: at.start()].count("}"):
            yield from swap(spot.file, spot.n, line[: at.start()] + mark + line[at.end() :], variant=mark)


@operator("wrong-keyboard-layout", "A word typed in Russian with the English layout on.", locales=("ru",))
def wrong_layout(sound: Sound, tag: str) -> Iterator[Change]:
    for spot in sound.prose(tag):
        new = on_word(spot, lambda word: "".join(KEYS.get(letter, letter) for letter in word), longest=False)
        yield from swap(spot.file, spot.n, new, variant=spot.channel)


@operator(
    "traditional-characters",
    "A translator from Taiwan writes some characters in the traditional way.",
    locales=("zh",),
)
def traditional(sound: Sound, tag: str) -> Iterator[Change]:
    for spot in sound.prose(tag):
        yield from swap(
            spot.file, spot.n, on_words(spot, lambda part: part.translate(TRADITIONAL)), variant=spot.channel
        )
