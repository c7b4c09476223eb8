"""Words files: options and forms missing or mixed up, counted nouns lost, dates that print nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tests.mutation.base import Change, Edit, cut, insert, operator, swap
from tests.mutation.names import twisted
from tests.mutation.plurals import counted
from tests.mutation.sound import PRINTED, File, Sound

INSIDE = {
    "en": {("refund.method", "to"), ("delay.cause", "why"), ("issue.kind", "that")},
    "ru": {
        ("refund.method", "to"),
        ("delay.cause", "why"),
        ("issue.kind", "in_order"),
        ("issue.kind", "differs"),
    },
    "es": {("refund.method", "to"), ("delay.cause", "why"), ("issue.kind", "report")},
    "zh": {("refund.method", "to"), ("delay.cause", "why"), ("shipment.last_event", "says")},
}
"""The forms that stand inside a sentence, or are one: there the option's bare name does not do."""


class Form(NamedTuple):
    """One form of an option, where it is written."""

    n: int
    variable: str
    option: str
    form: str
    text: str
    flow: bool
    """Whether it stands with others on one line, in braces."""


def forms(file: File) -> Iterator[Form]:
    """Every form of the options."""
    start, variable, option = file.lines.index("choices:") + 1, "", ""
    for n in range(start + 1, len(file.lines) + 1):
        line = file.line(n)
        if re.match(r"\w", line):
            return
        if found := re.fullmatch(r"  ([a-z_.]+):", line):
            variable = found[1]
        elif found := re.fullmatch(r"    (\w+): ?(.*)", line):
            option = found[1]
            for form in (
                re.finditer(r'(\w+): ("[^"]*"|[^,{}]+)', found[2]) if found[2].startswith("{") else ()
            ):
                yield Form(n, variable, option, form[1], form[2], True)
        elif found := re.fullmatch(r"      (\w+): (.+)", line):
            yield Form(n, variable, option, found[1], found[2], False)


def asked(sound: Sound, tag: str) -> set[tuple[str, str, str]]:
    """The variable, option and form that some text needs."""
    found: set[tuple[str, str, str]] = set()
    for file in sound.templates(tag):
        narrow = sound.contract(file).get("narrow") or {}
        for spot in file.spots:
            for tag_ in PRINTED.finditer(spot.text):
                if form := re.search(r'\w+\("(\w+)"\)', tag_[2]):
                    options = narrow.get(tag_[1]) or sound.variables[tag_[1]].get("options", [])
                    found |= {(tag_[1], option, form[1]) for option in options}
    return found


def _needed(sound: Sound, tag: str) -> Iterator[tuple[File, Form]]:
    file, needed = sound.named(tag, "_words.yaml"), asked(sound, tag)
    for form in forms(file):
        if (form.variable, form.option, form.form) in needed:
            yield file, form


def _used(sound: Sound, tag: str, change: Change, variable: str, form: str = "") -> Change:
    """The change, seen too where texts ask for the form, or for any form of the variable."""
    wanted = re.compile(rf"\{{\{{ {re.escape(variable)} \|[^}}]*\"{form or '[a-z_]+'}\"")
    spots = [spot for file in sound.templates(tag) for spot in file.spots if wanted.search(spot.text)]
    return change._replace(lines=change.lines | {(spot.file.path, spot.n) for spot in spots})


def _replaced(file: File, form: Form, old: str, new: str) -> str:
    return file.line(form.n).replace(old, new, 1)


@operator("form-missing", "A trainer adds an option, or a sentence, and forgets one of the forms.")
def form_missing(sound: Sound, tag: str) -> Iterator[Change]:
    for file, form in _needed(sound, tag):
        if form.flow:
            text = re.sub(rf"(, )?\b{form.form}: {re.escape(form.text)}", "", file.line(form.n))
            for change in swap(file, form.n, text.replace("{, ", "{"), variant=form.variable + form.form):
                yield _used(sound, tag, change, form.variable, form.form)
        else:
            option = next(n for n in range(form.n, 0, -1) if file.line(n).startswith(f"    {form.option}:"))
            change = cut(file, form.n, form.n, seen=[option], variant=form.variable + form.form)
            yield _used(sound, tag, change, form.variable, form.form)


@operator("form-renamed", "A trainer mistypes the name of a form in the words.")
def form_renamed(sound: Sound, tag: str) -> Iterator[Change]:
    for file, form in _needed(sound, tag):
        new = _replaced(file, form, f"{form.form}: {form.text}", f"{twisted(form.form)}: {form.text}")
        for change in swap(file, form.n, new, variant=form.variable + form.form):
            yield _used(sound, tag, change, form.variable, form.form)


@operator("form-empty", "A trainer leaves a form to be written later.")
def form_empty(sound: Sound, tag: str) -> Iterator[Change]:
    for file, form in _needed(sound, tag):
        new = _replaced(file, form, f"{form.form}: {form.text}", f'{form.form}: ""')
        yield from swap(file, form.n, new, variant=form.variable + form.form)


@operator("option-missing-in-words", "A trainer deletes an option's words.")
def option_missing(sound: Sound, tag: str) -> Iterator[Change]:
    file = sound.named(tag, "_words.yaml")
    needed = {(variable, option) for variable, option, _ in asked(sound, tag)}
    for form in forms(file):
        if (form.variable, form.option) in needed and form.form == "name":
            first = form.n if form.flow else form.n - 1
            last = first
            while not form.flow and file.line(last + 1).startswith("      "):
                last += 1
            top = next(n for n in range(first, 0, -1) if file.line(n) == f"  {form.variable}:")
            yield _used(sound, tag, cut(file, first, last, seen=[top], variant=form.variable), form.variable)


@operator(
    "option-unknown-in-words",
    "A trainer mistypes an option in the words, or adds one that is not in the dictionary.",
)
def option_unknown(sound: Sound, tag: str) -> Iterator[Change]:
    file = sound.named(tag, "_words.yaml")
    start = file.lines.index("choices:")
    end = next(n for n, line in file.numbered() if n > start + 1 and re.match(r"\w", line))
    for n in range(start + 2, end):
        if found := re.match(r"    (\w+):", file.line(n)):
            yield from swap(file, n, file.line(n).replace(found[1], twisted(found[1]), 1), variant=found[1])


@operator("variable-unknown-in-words", "A trainer mistypes a variable's name where its words are.")
def variable_unknown(sound: Sound, tag: str) -> Iterator[Change]:
    file = sound.named(tag, "_words.yaml")
    for n, line in file.numbered():
        if found := re.match(r"  ([a-z]+\.[a-z_]+):", line):
            yield from swap(
                file, n, line.replace(found[1], twisted(found[1]), 1), variant=found[1].partition(".")[0]
            )


@operator("two-options-read-the-same", "A trainer copies an option's words and forgets to change them.")
def read_the_same(sound: Sound, tag: str) -> Iterator[Change]:
    last: dict[tuple[str, str], Form] = {}
    for file, form in _needed(sound, tag):
        before = last.get((form.variable, form.form))
        last[form.variable, form.form] = form
        if before and before.text != form.text and before.n != form.n:
            new = _replaced(file, form, f"{form.form}: {form.text}", f"{form.form}: {before.text}")
            yield from swap(file, form.n, new, also=[before.n], variant=form.variable + form.form)


@operator(
    "form-prints-what-is-not-needed",
    "A trainer prints a variable in an option's words that the option does not bring.",
)
def form_prints(sound: Sound, tag: str) -> Iterator[Change]:
    for file, form in _needed(sound, tag):
        if form.text.endswith(('."', '。"', '?"', '？"')):
            for name in ("refund.amount", "order.number", "customer.name"):
                text = f"{form.text[:-2]} ({{{{ {name} }}}}){form.text[-2:]}"
                yield from swap(file, form.n, _replaced(file, form, form.text, text), variant=name)


@operator("logic-in-a-form", "A trainer puts a condition or a phrase into an option's words.")
def form_logic(sound: Sound, tag: str) -> Iterator[Change]:
    for file, form in _needed(sound, tag):
        if form.text.endswith(('."', '。"')) and "{{" not in form.text:
            for text in (
                f'"{{{{ phrase.ownership }}}} {form.text[1:]}',
                f'"{{% if customer.name is known %}}{form.text[1:-1]}{{% endif %}}"',
            ):
                yield from swap(file, form.n, _replaced(file, form, form.text, text), variant=text[:6])


@operator("form-variable-mistyped", "A trainer mistypes a variable in an option's words.")
def form_variable(sound: Sound, tag: str) -> Iterator[Change]:
    file = sound.named(tag, "_words.yaml")
    for n, line in file.numbered():
        if found := re.search(r"\{\{ ([a-z]+\.[a-z_]+)", line):
            for wrong in (twisted(found[1]), found[1].replace(".", "_")):
                yield from swap(file, n, line.replace(found[1], wrong), variant=wrong)


@operator("form-without-full-stop", "A trainer writes a whole sentence of an option without its end.")
def form_without_stop(sound: Sound, tag: str) -> Iterator[Change]:
    for file, form in _needed(sound, tag):
        if form.text.endswith(('."', '。"', '?"', '？"')):
            yield from swap(
                file, form.n, _replaced(file, form, form.text, f'{form.text[:-2]}"'), variant=form.variable
            )


@operator("option-named-twice", "Two options, or two variables, have one name for agents.")
def named_twice(sound: Sound, tag: str) -> Iterator[Change]:
    file = sound.named(tag, "_words.yaml")
    for n, line in file.numbered():
        one, two = (
            re.fullmatch(r"( {2,4}[\w.]+: )([^{}\"]+)", line),
            re.fullmatch(r"( {2,4}[\w.]+: )([^{}\"]+)", file.line(n - 1) if n > 1 else ""),
        )
        if one and two and len(one[1]) - len(one[1].lstrip()) == len(two[1]) - len(two[1].lstrip()):
            yield from swap(file, n, one[1] + two[2], also=[n - 1], variant=str(n // 20))


@operator("counted-noun-missing", "A trainer deletes a counted noun that texts use.")
def noun_missing(sound: Sound, tag: str) -> Iterator[Change]:
    file = sound.named(tag, "_words.yaml")
    for name in sorted({noun for _, _, noun in counted(sound, tag)}):
        n = next(n for n, line in file.numbered() if line.startswith(f"  {name}: {{"))
        uses = {(spot.file.path, spot.n) for spot, _, noun in counted(sound, tag) if noun == name}
        change = cut(file, n, n, seen=[file.lines.index("plurals:") + 1], variant=name)
        yield change._replace(lines=change.lines | uses)
        for change in swap(file, n, file.line(n).replace(name, f"{name}s", 1), variant=name + "s"):
            yield change._replace(lines=change.lines | uses)


@operator("date-pattern-broken", "A trainer mistypes or drops a part of the pattern for dates.")
def date_pattern(sound: Sound, tag: str) -> Iterator[Change]:
    file = sound.named(tag, "_words.yaml")
    start, end = file.lines.index("dates:") + 1, file.lines.index("stages:") + 1
    for n in range(start, end):
        for name in re.findall(r"\{(\w+)\}", file.line(n)):
            line = file.line(n)
            yield from swap(file, n, line.replace(f"{{{name}}}", f"{{{twisted(name)}}}"), variant=name)
            yield from swap(file, n, line.replace(f"{{{name}}}", f"{{{name}"), variant=name + "brace")
            yield from swap(
                file, n, line.replace(f"{{{name}}}", f"{{{{ {name} }}}}"), variant=name + "braces"
            )


@operator(
    "stage-or-phrase-unknown-in-words", "A trainer mistypes a stage or a phrase where its name for agents is."
)
def stage_unknown(sound: Sound, tag: str) -> Iterator[Change]:
    file = sound.named(tag, "_words.yaml")
    start = file.lines.index("stages:") + 1
    for n in range(start + 1, len(file.lines) + 1):
        if found := re.match(r"  ([\w-]+): ", file.line(n)):
            yield from swap(file, n, file.line(n).replace(found[1], twisted(found[1]), 1), variant=found[1])


@operator("decision-printed", "A trainer prints what the scenario only decides on.")
def decision_printed(sound: Sound, tag: str) -> Iterator[Change]:
    said = {"en": "Status: $.", "ru": "Статус: $.", "es": "Estado: $.", "zh": "状态：$。"}[tag]
    for file in sound.templates(tag):
        for name in sound.contract(file).get("decides") or []:
            for spot in file.spots:
                if spot.text in ("{{ phrase.greeting }}", "{{ phrase.hello }}", "{{ phrase.closing }}"):
                    text = said.replace("$", f"{{{{ {name} }}}}")
                    at = spot.n - 1 if "closing" in spot.text else spot.n
                    yield insert(file, at, f"{spot.indent}{text}", variant=name + spot.text)


@operator(
    "form-of-the-wrong-case",
    "A translator puts an option's name where its form belongs.",
    locales=("ru", "es", "en", "zh"),
)
def wrong_case(sound: Sound, tag: str) -> Iterator[Change]:
    file, names = sound.named(tag, "_words.yaml"), {}
    for form in forms(file):
        if form.form == "name":
            names[form.variable, form.option] = form.text
    for _, form in _needed(sound, tag):
        name = names.get((form.variable, form.option), form.text)
        inside = form.form.startswith("ask") or (form.variable, form.form) in INSIDE[tag]
        if inside and name != form.text:
            new = _replaced(file, form, f"{form.form}: {form.text}", f"{form.form}: {name}")
            edit = Edit(file.path, form.n, 1, (new,))
            yield Change((edit,), frozenset({(file.path, form.n)}), form.variable + form.form)
