"""Tags broken: braces and marks lost, doubled or typed with another keyboard."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.mutation.base import Change, cut, insert, operator, swap
from tests.mutation.names import printed
from tests.mutation.sound import Sound, Spot

WORDS = {
    "ru": {"if": "если", "else": "иначе", "endif": "конец"},
    "es": {"if": "si", "else": "si no", "endif": "fin si"},
    "zh": {"if": "如果", "else": "否则", "endif": "结束"},
}
NOTES = {
    "en": ["ask Olga whether this is still true", "warehouse: check the wording"],
    "ru": ["спросить у Ольги, верно ли это ещё", "склад: проверить формулировку"],
    "es": ["preguntar a Olga si esto sigue así", "almacén: revisar la redacción"],
    "zh": ["问一下小王这里对不对", "仓库：核对措辞"],
}


def changed(spot: Spot, old: str, new: str) -> str:
    return spot.file.line(spot.n).replace(old, new, 1)


def logic(sound: Sound, tag: str) -> Iterator[Spot]:
    """Every line that is an if, elif, else or endif."""
    for file in sound.templates(tag):
        yield from (spot for spot in file.spots if re.fullmatch(r"\{%[^%]*%\}", spot.text))


@operator("closing-brace-lost", "A trainer deletes one brace or both at the end of a variable.")
def closing_brace_lost(sound: Sound, tag: str) -> Iterator[Change]:
    for spot, found in printed(sound, tag):
        yield from swap(spot.file, spot.n, changed(spot, found[0], found[0][:-1]), variant="one")
        yield from swap(spot.file, spot.n, changed(spot, found[0], found[0][:-3]), variant="both")


@operator("opening-brace-lost", "A trainer deletes one brace or both at the beginning of a variable.")
def opening_brace_lost(sound: Sound, tag: str) -> Iterator[Change]:
    for spot, found in printed(sound, tag):
        yield from swap(spot.file, spot.n, changed(spot, found[0], found[0][1:]), variant="one")
        if spot.part == "body":
            yield from swap(spot.file, spot.n, changed(spot, found[0], found[0][3:]), variant="both")


@operator("three-braces", "A trainer pastes a tag into the braces that are there already.")
def three_braces(sound: Sound, tag: str) -> Iterator[Change]:
    for spot, found in printed(sound, tag):
        yield from swap(spot.file, spot.n, changed(spot, found[0], f"{{{found[0]}}}"), variant="three")
        yield from swap(spot.file, spot.n, changed(spot, found[0], f"{{{{ {found[0]} }}}}"), variant="four")


@operator("spaced-braces", "A translation program puts spaces between the braces.")
def spaced_braces(sound: Sound, tag: str) -> Iterator[Change]:
    for spot, found in printed(sound, tag):
        new = found[0].replace("{{", "{ {").replace("}}", "} }")
        yield from swap(spot.file, spot.n, changed(spot, found[0], new), variant=spot.part)


@operator("round-brackets-for-braces", "A trainer types brackets of another sort around a name.")
def other_brackets(sound: Sound, tag: str) -> Iterator[Change]:
    for spot, found in printed(sound, tag):
        for pair in ("(())", "[[]]", "<<>>"):
            new = found[0].replace("{{", pair[:2]).replace("}}", pair[2:])
            yield from swap(spot.file, spot.n, changed(spot, found[0], new), variant=pair)


@operator(
    "full-width-braces", "A Chinese input method types the braces or the bar full-width.", locales=("zh",)
)
def full_width_braces(sound: Sound, tag: str) -> Iterator[Change]:
    for spot, found in printed(sound, tag):
        wide = found[0].replace("{{", "｛｛").replace("}}", "｝｝")
        yield from swap(spot.file, spot.n, changed(spot, found[0], wide), variant="braces")
        yield from swap(
            spot.file, spot.n, changed(spot, found[0], found[0].replace("|", "｜")), variant="bar"
        )
        wide = found[0].replace('("', "（“").replace('")', "”）")
        yield from swap(spot.file, spot.n, changed(spot, found[0], wide), variant="argument")
        yield from swap(
            spot.file, spot.n, changed(spot, found[0], found[0].replace(".", "。", 1)), variant="dot"
        )


@operator("tag-half-deleted", "A trainer deletes the name in a tag and leaves the rest.")
def tag_half_deleted(sound: Sound, tag: str) -> Iterator[Change]:
    for spot, found in printed(sound, tag):
        yield from swap(spot.file, spot.n, changed(spot, found[0], "{{ }}"), variant="empty")
        if "." in found[1]:
            half = found[0].replace(found[1], found[1].partition(".")[0] + ".")
            yield from swap(spot.file, spot.n, changed(spot, found[0], half), variant="dot")
        if "|" in found[0]:
            half = found[0].partition("|")[0] + "| }}"
            yield from swap(spot.file, spot.n, changed(spot, found[0], half), variant="bar")


@operator("filter-bar-lost", "A trainer deletes the bar before a filter, or types another mark for it.")
def filter_bar_lost(sound: Sound, tag: str) -> Iterator[Change]:
    for spot, found in printed(sound, tag):
        for wrong in (" ", " / ", " I "):
            new = found[0].replace(" | ", wrong, 1)
            yield from swap(spot.file, spot.n, changed(spot, found[0], new), variant=wrong)


@operator("argument-unquoted", "A trainer forgets the quotes of a filter's form, or closes only one.")
def argument_unquoted(sound: Sound, tag: str) -> Iterator[Change]:
    for spot, found in printed(sound, tag):
        if '("' in found[0] and spot.part == "body":
            bare = found[0].replace('"', "")
            yield from swap(spot.file, spot.n, changed(spot, found[0], bare), variant="both")
            yield from swap(
                spot.file, spot.n, changed(spot, found[0], found[0].replace('")', ")")), variant="one"
            )
            yield from swap(
                spot.file, spot.n, changed(spot, found[0], found[0].replace('")', '"')), variant="bracket"
            )


@operator("curly-quotes-in-tag", "A word processor turns the quotes in a tag into its language's own.")
def curly_quotes_in_tag(sound: Sound, tag: str) -> Iterator[Change]:
    opening, closing = "«»" if tag in ("ru", "es") else "“”"
    for file in sound.templates(tag):
        for spot in file.spots:
            if found := re.search(r'"([\w ]+)"', spot.text):
                new = changed(spot, found[0], f"{opening}{found[1]}{closing}")
                yield from swap(file, spot.n, new, variant=spot.text[:5])


@operator("endif-lost", "A trainer deletes a paragraph with the endif that closed it.")
def endif_lost(sound: Sound, tag: str) -> Iterator[Change]:
    for spot in logic(sound, tag):
        if spot.text == "{% endif %}":
            change = cut(spot.file, spot.n, spot.n)
            opened = _opened(spot)
            yield change._replace(lines=change.lines | {(spot.file.path, opened), (spot.file.path, spot.key)})


def _opened(spot: Spot) -> int:
    """The line of the if that an endif closes."""
    depth = 0
    for n in range(spot.n, spot.key, -1):
        line = spot.file.line(n)
        depth += len(re.findall(r"\{% endif", line)) - len(re.findall(r"\{% if", line))
        if depth == 0:
            return n
    return spot.key


@operator("endif-twice", "A trainer copies a paragraph with an endif too many.")
def endif_twice(sound: Sound, tag: str) -> Iterator[Change]:
    for spot in logic(sound, tag):
        if spot.text == "{% endif %}" and spot.depth == 0:
            yield insert(spot.file, spot.n, f"{spot.indent}{spot.text}", also=[spot.n])


@operator("if-lost", "A trainer deletes the line with the if and leaves its endif.")
def if_lost(sound: Sound, tag: str) -> Iterator[Change]:
    for spot in logic(sound, tag):
        if spot.text.startswith("{% if") and spot.depth == 0:
            end = next(s.n for s in logic(sound, tag) if s.file is spot.file and s.n > spot.n and s.depth == 0
                       and s.text == "{% endif %}")  # fmt: skip
            inside = [n for n in range(spot.n + 1, end) if re.match(r" +\{% el", spot.file.line(n))]
            change = cut(spot.file, spot.n, spot.n, seen=[end - 1, *(n - 1 for n in inside[:1])])
            yield change


@operator("percent-lost", "A trainer loses a percent sign or a brace of a condition.")
def percent_lost(sound: Sound, tag: str) -> Iterator[Change]:
    for spot in logic(sound, tag):
        for wrong in (
            spot.text.replace(" %}", " }"),
            spot.text.replace("{% ", "{ "),
            spot.text.replace("%}", "%"),
        ):
            yield from swap(spot.file, spot.n, f"{spot.indent}{wrong}", variant=wrong[:4] + wrong[-2:])


@operator(
    "keyword-mistyped", "A trainer mistypes if, elif, else or endif, or writes it as in another program."
)
def keyword_mistyped(sound: Sound, tag: str) -> Iterator[Change]:
    wrong = {"if": ["fi", "IF", "If"], "elif": ["elseif", "else if", "elsif"], "else": ["esle", "Else", "otherwise"],
             "endif": ["end if", "edif", "endfi", "/if"]}  # fmt: skip
    for spot in logic(sound, tag):
        keyword = spot.text.split()[1]
        for other in wrong[keyword]:
            new = changed(spot, keyword, other)
            yield from swap(spot.file, spot.n, new, variant=other)


@operator(
    "keyword-translated", "A translation program translates the words in a tag.", locales=("ru", "es", "zh")
)
def keyword_translated(sound: Sound, tag: str) -> Iterator[Change]:
    for spot in logic(sound, tag):
        keyword = spot.text.split()[1]
        if keyword in WORDS[tag]:
            yield from swap(spot.file, spot.n, changed(spot, keyword, WORDS[tag][keyword]), variant=keyword)


@operator("equals-sign-single", "A trainer writes one = where a comparison has two, or puts it into words.")
def equals_sign_single(sound: Sound, tag: str) -> Iterator[Change]:
    for spot in logic(sound, tag):
        for wrong in (" = ", " is ", " === "):
            yield from swap(spot.file, spot.n, changed(spot, " == ", wrong), variant=wrong)


@operator("condition-word-lost", "A trainer leaves out a word of a condition.")
def condition_word_lost(sound: Sound, tag: str) -> Iterator[Change]:
    for spot in logic(sound, tag):
        for old, new in (
            (" is known", " known"),
            (" is several", " several"),
            (" is known and ", " is known "),
        ):
            if old in spot.text:
                yield from swap(spot.file, spot.n, changed(spot, old, new), variant=old)


@operator("condition-in-own-words", "A trainer writes a condition that the language does not have.")
def condition_in_own_words(sound: Sound, tag: str) -> Iterator[Change]:
    wrong = (
        (" is known %}", " exists %}"), (" is known %}", " is given %}"), (" is several %}", " is many %}"),
        (" is several %}", " > 1 %}"), (" and ", " && "), (" or ", " || "), (" not in ", " is not in "),
        (" is known %}", ' != "" %}'),
    )  # fmt: skip
    for spot in logic(sound, tag):
        for old, new in wrong:
            if old in spot.text:
                yield from swap(spot.file, spot.n, changed(spot, old, new), variant=new)


@operator("note-not-closed", "A trainer leaves a note to colleagues without its end.")
def note_not_closed(sound: Sound, tag: str) -> Iterator[Change]:
    for spot in sound.sentences(tag):
        for note in NOTES[tag]:
            yield insert(spot.file, spot.n, f"{spot.indent}{{# {note}", variant=note)
            yield insert(spot.file, spot.n, f"{spot.indent}{{# {note} }}", variant=note + "}")


@operator("logic-of-another-program", "Someone who knows another template program uses what it has.")
def logic_of_another_program(sound: Sound, tag: str) -> Iterator[Change]:
    for spot, found in printed(sound, tag):
        kind = sound.variables[found[1]]["kind"]
        name = found[1]
        if kind == "choices" and spot.text == found[0]:
            line = f"{spot.indent}{{% for x in {name} %}}- {{{{ x }}}}{{% endfor %}}"
            yield from swap(spot.file, spot.n, line, variant="for")
        if kind == "count" and spot.part == "body":
            new = changed(spot, found[0], f"{{{{ {name} + 1 }}}}")
            yield from swap(spot.file, spot.n, new, variant="sum")
        if kind in ("text", "code") and "|" not in found[0]:
            for wrong in ("upper", "trim", "default('-')"):
                new = changed(spot, found[0], f"{{{{ {name} | {wrong} }}}}")
                yield from swap(spot.file, spot.n, new, variant=wrong)
