"""Marks missing, doubled, unbalanced or of another language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.mutation.base import ALPHABETIC, Change, operator, swap
from tests.mutation.sound import ENDS, Sound, Spot

TRAILING = {
    "en": ["We will see what can be done...", "It might take a while...", "Please understand..."],
    "ru": ["Посмотрим, что можно сделать...", "Придётся немного подождать...", "Надеемся на понимание..."],
    "es": ["Veremos qué se puede hacer...", "Puede que tarde un poco...", "Esperamos que lo entienda..."],
    "zh": ["我们看看能不能处理...", "可能还要等一等。。。", "请您理解..."],
}


def _last(spot: Spot, mark: str) -> str:
    """The line with another mark at its end."""
    return f"{spot.indent}{spot.text[:-1]}{mark}"


def _ended(sound: Sound, tag: str) -> Iterator[Spot]:
    for spot in sound.prose(tag):
        if spot.text.endswith(ENDS):
            yield spot


@operator(
    "opening-mark-missing", "A trainer forgets the opening question or exclamation mark.", locales=("es",)
)
def opening_missing(sound: Sound, tag: str) -> Iterator[Change]:
    for spot in sound.prose(tag):
        if re.search("[¿¡]", spot.text):
            yield from swap(spot.file, spot.n, re.sub("[¿¡]", "", spot.file.line(spot.n)), variant="body")
    for name in ("_phrases.yaml", "_words.yaml"):
        file = sound.named(tag, name)
        for n, line in file.numbered():
            if re.search("[¿¡]", line):
                yield from swap(file, n, re.sub("[¿¡]", "", line), variant=name)


@operator(
    "opening-mark-wrong",
    "A trainer opens a question with the closing mark, or with the other sort.",
    locales=("es",),
)
def opening_wrong(sound: Sound, tag: str) -> Iterator[Change]:
    for file in [*sound.templates(tag), sound.named(tag, "_words.yaml"), sound.named(tag, "_phrases.yaml")]:
        for n, line in file.numbered():
            if "¿" in line and not line.startswith("  - "):
                yield from swap(file, n, line.replace("¿", "?"), variant="closing")
                yield from swap(file, n, line.replace("¿", "¡"), variant="other")


@operator("question-mark-lost", "A trainer ends a question with a full stop.")
def question_lost(sound: Sound, tag: str) -> Iterator[Change]:
    full = "。" if tag == "zh" else "."
    for spot in _ended(sound, tag):
        if spot.text.endswith(("?", "？")):
            yield from swap(spot.file, spot.n, _last(spot, full), variant="body")
    words = sound.named(tag, "_words.yaml")
    for n, line in words.numbered():
        if re.search(r'[?？]"?$', line) and "{" not in line:
            yield from swap(words, n, re.sub(r'[?？]("?)$', rf"{full}\1", line), variant="words")
    for file, n, phrase, text in sound.wordings(tag):
        if text.endswith(("?", "？")):
            yield from swap(file, n, file.line(n)[:-1] + full, variant=phrase)


@operator("final-mark-lost", "A trainer leaves a sentence without its mark, and it runs into the next one.")
def final_lost(sound: Sound, tag: str) -> Iterator[Change]:
    for spot in _ended(sound, tag):
        following = spot.file.lines[spot.n : spot.n + 1]
        joined = bool(following and re.match(r" {6}[^\W\d_]", following[0]))
        if not spot.text.endswith("}}."):
            yield from swap(spot.file, spot.n, _last(spot, ""), variant="joined" if joined else "end")


@operator("mark-twice", "A trainer types a full stop or a comma twice.")
def mark_twice(sound: Sound, tag: str) -> Iterator[Change]:
    for spot in sound.prose(tag):
        line = spot.file.line(spot.n)
        if line.endswith((".", "。")):
            yield from swap(spot.file, spot.n, line + line[-1], variant="stop")
        comma = "，" if tag == "zh" else ","
        if comma in spot.bare:
            yield from swap(spot.file, spot.n, line.replace(comma, comma * 2, 1), variant="comma")


@operator(
    "marks-at-odds", "A trainer changes the end of a sentence and leaves the old mark beside the new one."
)
def marks_at_odds(sound: Sound, tag: str) -> Iterator[Change]:
    for spot in _ended(sound, tag):
        if spot.text.endswith((".", "。")):
            for wrong in ("，。", "。，", "。；") if tag == "zh" else (",.", ".,", "?."):
                yield from swap(spot.file, spot.n, _last(spot, wrong), variant=wrong)


@operator(
    "many-exclamation-marks", "A trainer stresses a sentence by a row of exclamation or question marks."
)
def many_exclamations(sound: Sound, tag: str) -> Iterator[Change]:
    for spot in _ended(sound, tag):
        many = ("！！！", "！！") if tag == "zh" else ("!!!", "!!")
        for marks in many if spot.text.endswith((".", "。")) else ():
            yield from swap(spot.file, spot.n, _last(spot, marks), variant=marks)
        if spot.text.endswith(("?", "？")):
            yield from swap(spot.file, spot.n, _last(spot, spot.text[-1] * 3), variant="???")


@operator("sentence-trails-off", "A trainer lets a sentence trail off in dots.")
def trails_off(sound: Sound, tag: str) -> Iterator[Change]:
    for count, spot in enumerate(_ended(sound, tag)):
        text = TRAILING[tag][count % len(TRAILING[tag])]
        if spot.depth == 0:
            yield from swap(spot.file, spot.n, _last(spot, "..."), variant="...")
            if "{{" not in spot.text:
                yield from swap(spot.file, spot.n, f"{spot.indent}{text}", variant=text)


@operator("quotes-of-another-language", "A trainer types the quotes of another language around a name.")
def foreign_quotes(sound: Sound, tag: str) -> Iterator[Change]:
    wrong = {
        "en": ("„“", "«»", "““"),
        "ru": ("“”", "''", '""'),
        "es": ("„“", '""', "''"),
        "zh": ('""', "«»", "「」"),
    }[tag]
    for spot in sound.prose(tag):
        if found := re.search(r"\{\{ ([a-z_.]+) \| quoted \}\}", spot.text):
            for pair in wrong:
                new = spot.file.line(spot.n).replace(found[0], f"{pair[0]}{{{{ {found[1]} }}}}{pair[1]}", 1)
                yield from swap(spot.file, spot.n, new, variant=pair)


@operator("quote-unbalanced", "A trainer types quotes around a name and forgets one, or turns one round.")
def quote_unbalanced(sound: Sound, tag: str) -> Iterator[Change]:
    opening, closing = "«»" if tag in ("ru", "es") else "“”"
    for spot in sound.prose(tag):
        if found := re.search(r"\{\{ ([a-z_.]+) \| quoted \}\}", spot.text):
            name = f"{{{{ {found[1]} }}}}"
            for before, after in ((opening, ""), ("", closing), (closing, opening), (opening, opening)):
                new = spot.file.line(spot.n).replace(found[0], before + name + after, 1)
                yield from swap(spot.file, spot.n, new, variant=before + after)


@operator("quoted-twice", "A trainer types quotes around a variable that brings its own.")
def quoted_twice(sound: Sound, tag: str) -> Iterator[Change]:
    opening, closing = "«»" if tag in ("ru", "es") else "“”"
    for spot in sound.prose(tag):
        if found := re.search(r"\{\{ ([a-z_.]+) \| quoted \}\}", spot.text):
            new = spot.file.line(spot.n).replace(found[0], f"{opening}{found[0]}{closing}", 1)
            yield from swap(spot.file, spot.n, new, variant=spot.channel)


@operator(
    "bracket-unbalanced", "A trainer deletes one of two brackets, or adds a remark and forgets to close it."
)
def bracket_unbalanced(sound: Sound, tag: str) -> Iterator[Change]:
    opening, closing = "（）" if tag == "zh" else "()"
    for spot in sound.prose(tag):
        line = spot.file.line(spot.n)
        if found := re.search(r"[\(（]((?:[^()（）]|\([^()]*\))*)[\)）]", line):
            if not re.search(r"\w\($", line[: found.start() + 1]):
                yield from swap(
                    spot.file, spot.n, line[: found.end() - 1] + line[found.end() :], variant="closing"
                )
                yield from swap(
                    spot.file, spot.n, line[: found.start()] + line[found.start() + 1 :], variant="opening"
                )
        elif tag_ := re.search(r"\{\{ (order\.number|shipment\.tracking_number) \}\}", line):
            gap = "" if tag == "zh" else " "
            before = line[: tag_.start()].rstrip(" ") + (gap if line[: tag_.start()].strip() else spot.indent)
            if line[: tag_.start()].strip():
                yield from swap(
                    spot.file, spot.n, before + opening + line[tag_.start() :], variant="new opening"
                )
            yield from swap(
                spot.file, spot.n, line[: tag_.end()] + closing + line[tag_.end() :], variant="new closing"
            )


@operator("half-width-marks", "A Chinese text has the marks of an English keyboard.", locales=("zh",))
def half_width(sound: Sound, tag: str) -> Iterator[Change]:
    wrong = {"，": ",", "。": ".", "：": ":", "？": "?", "！": "!", "；": ";", "（": "("}
    for spot in sound.prose(tag):
        for wide, narrow in wrong.items():
            yield from swap(spot.file, spot.n, spot.file.line(spot.n).replace(wide, narrow), variant=wide)


@operator(
    "comma-before-clause-lost",
    "A trainer forgets the comma that Russian has before a clause.",
    locales=("ru",),
)
def comma_lost(sound: Sound, tag: str) -> Iterator[Change]:
    for spot in sound.prose(tag):
        line = spot.file.line(spot.n)
        for found in re.finditer(r", (что|чтобы|если|когда|которы\w+|как |напишите|каким)", line):
            yield from swap(
                spot.file, spot.n, line[: found.start()] + line[found.start() + 1 :], variant=found[1]
            )


@operator(
    "comma-splits-the-clause", "A trainer puts a comma between what belongs together.", locales=ALPHABETIC
)
def comma_splits(sound: Sound, tag: str) -> Iterator[Change]:
    after = {"en": r"\b(order|package|number|the|will)\b", "ru": r"\b(Заказ|товар|не|на|для|в)\b",
             "es": r"\b(pedido|paquete|el|la|de|para)\b"}[tag]  # fmt: skip
    for spot in sound.prose(tag):
        line = spot.file.line(spot.n)
        if found := re.search(rf"{after} (?=\{{\{{|[a-zа-яё])", line):
            yield from swap(
                spot.file, spot.n, line[: found.end(1)] + "," + line[found.end(1) :], variant=found[1]
            )
