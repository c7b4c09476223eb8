r"""The one renderer: a program and a scope make raw text, `lay_out` makes lines and paragraphs of it.

A program is a list of literals and nodes: `["print", name, filters]`, `["phrase", id]` and
`["if", [[condition, program], …], otherwise]`. This is one file because each file costs time at
every call; lists (`lists`), quotation marks and capitals (`letters`) and what right-to-left text
needs (`direction`) are loaded where a reply has them.
"""

from __future__ import annotations

from cs_templates.answer import formats
from cs_templates.errors import FillError, FormatError
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from cs_templates.answer.draft import Draft
    from cs_templates.answer.formats import Day

    Node = str | list[Any]
    Program = list[Any]
    Condition = list[Any]

# What a program may look at.


class Scope:
    """Typed values by name, their specs, the locale's record, the clock, and the phrases chosen.

    `phrases` is id → (place, program), `countries` gives a country's name for
    its code. `unknown`, if set, says what to print for a name without a value
    (a gloss prints ‹name›); otherwise printing such a name is an error. `nodes`
    runs each sort of node (`answer.prepared` marks what it would print).
    """

    __slots__ = ("countries", "locale", "nodes", "phrases", "specs", "today", "unknown", "values")

    def __init__(
        self,
        values: Mapping[str, Any],
        specs: Mapping[str, Any],
        locale: Mapping[str, Any],
        today: Day,
        phrases: Mapping[str, tuple[str, Program]] | None = None,
        countries: Callable[[str], str] | None = None,
        unknown: Callable[[str], str] | None = None,
    ) -> None:
        self.values = values
        self.specs = specs
        self.locale = locale
        self.today = today
        self.phrases = phrases or {}
        self.countries = countries or str
        self.unknown = unknown
        self.nodes = NODES


def scope_of(
    draft: Draft,
    phrases: Mapping[str, tuple[str, Program]],
    unknown: Callable[[str], str] | None = None,
) -> Scope:
    """What the texts of a draft may look at; `unknown` prints what a gloss does not know."""

    def country(code: str) -> str:
        record = draft.book.get(f"countries/{draft.locale['tag']}")
        names: dict[str, str] = record["names"] if record else {}
        return names.get(code, code)

    return Scope(draft.values, draft.specs, draft.locale, draft.today, phrases, country, unknown)


# Running a program.


def run(program: Program, scope: Scope) -> str:
    r"""The raw text of a program: `\n` where the template breaks a line, `\v` where the reply must.

    Raises FillError for a name that is used and not known (callers have checked
    before), FormatError for what the locale's words or formats cannot print.
    """
    nodes = scope.nodes
    return "".join([node if type(node) is str else nodes[node[0]](node, scope) for node in program])


def print_node(node: list[Any], scope: Scope) -> str:
    """A value through its filters; of what is not known `choose` prints its `other`, and nothing else can."""
    _, name, filters = node
    if not filters:
        return print_value(name, scope)
    first = filters[0]
    if name not in scope.values:
        text = first[1].get("other") if first[0] == "choose" else None
        if text is None:
            return print_unknown(name, scope)
    else:
        text = _filtered(first, name, scope)
    for each in filters[1:]:
        text = _changed(each[0], text, scope)
    return str(text)


def _filtered(first: list[Any], name: str, scope: Scope) -> str:
    if first[0] in TEXTS:
        return _changed(first[0], print_value(name, scope), scope)
    if first[0] in LISTS:
        from cs_templates.answer.render import lists  # most replies list nothing

        return lists.shown(first[0], first[-1] if len(first) > 1 else None, name, scope)
    return _VALUES[first[0]](first[-1], name, scope)


def phrase_node(node: list[Any], scope: Scope) -> str:
    """The wording of a phrase that was chosen."""
    if node[1] not in scope.phrases:
        raise FormatError(f"no wording of the phrase {node[1]} was chosen")
    place, program = scope.phrases[node[1]]
    text = run(program, scope)
    return block(text) if place == "line" else text


def block(text: str) -> str:
    """A text on lines of its own. Two breaks after it tell the layout to drop the spaces that follow."""
    paragraphs = [part.replace("\n", "\v") for part in text.split("\n\n")]
    return "\v" + "\n\n".join(paragraphs) + "\v\v"


def branch_node(node: list[Any], scope: Scope) -> str:
    """The first branch whose condition holds."""
    _, cases, otherwise = node
    for condition, program in cases:
        if holds(condition, scope):
            return run(program, scope)
    return run(otherwise, scope)


NODES: dict[str, Callable[[list[Any], Any], str]] = {
    "print": print_node,
    "phrase": phrase_node,
    "if": branch_node,
}

# Conditions.


def holds(condition: Condition, scope: Scope) -> bool:
    """Whether the condition is true of the scope's values.

    A name without a value is known to nothing: where the scope prints unknown
    names, only `!=` and `not` hold of it; elsewhere to ask is a FillError.
    """
    return CONDITIONS[condition[0]](condition, scope)


def _value(name: str, scope: Scope) -> Any:
    if name not in scope.values:
        print_unknown(name, scope)
        return None
    return scope.values[name]


def _several(condition: Condition, scope: Scope) -> bool:
    value = _value(condition[1], scope)
    if value is None:
        return False
    return value > 1 if isinstance(value, int) else len(value) > 1


def _in(condition: Condition, scope: Scope) -> bool:
    _, option, name = condition
    value = _value(name, scope)
    return value is not None and option in value


def _compare(condition: Condition, scope: Scope) -> bool:
    _, name, sign, number = condition
    value = _value(name, scope)
    if value is None:
        return bool(sign == "!=")
    return _SIGNS[sign](
        value[0] if type(value) is tuple else value, number
    )  # an amount's units, with 0 alone


_SIGNS: dict[str, Callable[[int, int], bool]] = {
    "<": int.__lt__,
    "<=": int.__le__,
    ">": int.__gt__,
    ">=": int.__ge__,
    "==": int.__eq__,
    "!=": int.__ne__,
}

CONDITIONS: dict[str, Callable[[Condition, Scope], bool]] = {
    "known": lambda condition, scope: condition[1] in scope.values,
    "several": _several,
    "eq": lambda condition, scope: bool(_value(condition[1], scope) == condition[2]),
    "in": _in,
    "cmp": _compare,
    "and": lambda condition, scope: all(holds(part, scope) for part in condition[1:]),
    "or": lambda condition, scope: any(holds(part, scope) for part in condition[1:]),
    "not": lambda condition, scope: not holds(condition[1], scope),
}

# Values as they print.


def print_unknown(name: str, scope: Scope) -> str:
    """What stands for a name without a value. Raises FillError unless the scope knows."""
    if scope.unknown is None:
        message = say("{name} is used and not known", name=name)
        raise FillError(message, say("give it, as in {example}", example=f"-s {name}=…"))
    return scope.unknown(name)


def print_value(name: str, scope: Scope) -> str:
    """A value as the reply prints it without a filter (raw: see `lay_out`).

    Raises FillError for a name without a value, FormatError for a value outside
    what the locale's formats are proven for.
    """
    if name not in scope.values:
        return print_unknown(name, scope)
    value = scope.values[name]
    printer = PRINTERS.get(scope.specs[name]["kind"])
    return printer(value, name, scope) if printer else lines(given(value, scope))


def given(text: str, scope: Scope) -> str:
    """A text as it was given; in a right-to-left locale, what runs the other way is isolated."""
    if not scope.locale.get("rtl"):
        return text
    from cs_templates.answer.render import direction

    return direction.isolated(text)


def lines(text: str) -> str:
    """A text with its own line breaks made hard; an empty line stays one."""
    if "\n" not in text:
        return text
    parts = text.split("\n\n")
    return "\n\n\v".join([part.strip("\n").replace("\n", "\v") for part in parts if part.strip("\n")])


def option(value: str, name: str, scope: Scope) -> str:
    """An option's name. Raises FormatError where the locale has none."""
    options = scope.specs[name].get("options") or {}
    if value not in options:
        facts = {"option": value, "name": name, "locale": scope.locale["tag"]}
        raise FormatError(say("the option {option} of {name} has no name in {locale}", **facts))
    text: str = options[value]
    return text


def print_day(day: Day, style: str, scope: Scope) -> str:
    """A date in one of the locale's styles."""
    return formats.date(scope.locale["table"], day, style, scope.today, scope.locale["dates"])


def print_days(days: tuple[Day, Day], style: str, scope: Scope) -> str:
    """Two dates and what lies between them, in one of the locale's styles."""
    first, last = days
    return formats.date_range(scope.locale["table"], first, last, style, scope.today, scope.locale["dates"])


def _money(value: Any, _name: str, scope: Scope) -> str:
    text = formats.money(scope.locale["table"], value)
    if not scope.locale.get("rtl"):
        return text
    from cs_templates.answer.render import direction

    return direction.isolated_amount(text)


def _time(value: Any, _name: str, scope: Scope) -> str:
    from cs_templates.answer.formats import times  # hardly any reply names an hour

    return times.time(scope.locale["table"], value)


def _listed(_value: object, name: str, scope: Scope) -> str:
    from cs_templates.answer.render import lists

    return lists.shown("all_of", None, name, scope)


PRINTERS: dict[str, Callable[[Any, str, Scope], str]] = {
    "count": lambda value, _, scope: formats.integer(scope.locale["table"], value),
    "percent": lambda value, _, scope: formats.percent(scope.locale["table"], *value),
    "money": _money,
    "date": lambda value, _, scope: print_day(value, "day", scope),
    "dates": lambda value, _, scope: print_days(value, "day", scope),
    "time": _time,
    "country": lambda value, _, scope: scope.countries(value),
    "choice": option,
    "choices": _listed,
    "items": _listed,
    "parcels": _listed,
    "list": _listed,
}
"""Kinds that do not print as they were given: value, name, scope → text."""

# Filters.


def counted(category: str, forms: Mapping[str, str], name: str) -> list[str]:
    """The plural form of a number of this category: what stands around the number. Raises FormatError for none."""
    text = forms.get(category, forms.get("other"))
    if text is None:
        raise FormatError(f"{name} needs the plural form {category}", "add it, or other")
    return [part.replace("\0", "#") for part in text.replace("##", "\0").split("#")]


def _plural(forms: dict[str, str], name: str, scope: Scope) -> str:
    table, number = scope.locale["table"], scope.values[name]
    written = formats.integer(table, number)
    return written.join(counted(formats.category(table, number), forms, name))


def _ordinal(forms: dict[str, str], name: str, scope: Scope) -> str:
    table, number = scope.locale["table"], scope.values[name]
    written = formats.integer(table, number)
    return written.join(counted(formats.ordinal_category(table, number), forms, name))


def formed(value: str, forms: dict[str, Program], name: str, scope: Scope) -> str:
    """An option in one of its forms."""
    if value not in forms:
        raise FormatError(f"the option {value} of {name} lacks a form in {scope.locale['tag']}")
    return run(forms[value], scope)


def _choose(options: dict[str, str], name: str, scope: Scope) -> str:
    text = options.get(scope.values[name], options.get("other"))
    if text is None:
        raise FormatError(f"{name} is {scope.values[name]}, which choose leaves out", "add other=…")
    return text


_VALUES: dict[str, Callable[[Any, str, Scope], str]] = {
    "plural": _plural,
    "ordinal": _ordinal,
    "form": lambda forms, name, scope: formed(scope.values[name], forms, name, scope),
    "choose": _choose,
    "date": lambda style, name, scope: print_day(scope.values[name], style, scope),
    "dates": lambda style, name, scope: print_days(scope.values[name], style, scope),
}
"""Filters of a variable's typed value: argument, name, scope → text. Those of LISTS take theirs in `lists`."""
LISTS = ("bullets", "numbered", "sentences", "all_of", "one_of")
TEXTS = ("quoted", "capital")
"""Filters of what is printed already."""


def _changed(name: str, text: str, scope: Scope) -> str:
    from cs_templates.answer.render import letters  # few replies quote or capitalise

    if name == "quoted":
        return letters.quoted(text, scope.locale["quotes"])
    return letters.capital(text, scope.locale["tag"])


# Laying out. Raw text has two kinds of line break. `\n` is where the template breaks a line: inside a paragraph it
# is a space, or nothing beside Chinese and Japanese; an empty line ends the paragraph. A line of blanks alone is one
# whose conditions printed nothing, and is not there. `\v` is where the reply itself breaks a line: around lists and
# phrases that stand on a line, and inside a value.

_BLANK = " \t"


def lay_out(raw: str, cjk: bool) -> str:
    """The reply's text: no blank at the end of a line, one empty line between paragraphs.

    `cjk` says whether the locale writes without spaces between words. Spaces
    inside a line stay as they are.
    """
    texts = [_paragraph(text.split("\n"), cjk) for text in raw.split("\n\n")]
    return "\n\n".join([text for text in texts if text])


def _paragraph(template_lines: list[str], cjk: bool) -> str:
    if len(template_lines) == 1 and "\v" not in template_lines[0]:
        return template_lines[0].strip(_BLANK).rstrip()
    lines: list[str] = []
    broken = True
    for line in template_lines:
        for part, hard in _parts(line):
            broken = broken or hard
            if part and broken:
                lines.append(part)
                broken = False
            elif part:
                lines[-1] = joined(lines[-1], part, cjk)
    return "\n".join(lines)


def _parts(line: str) -> list[tuple[str, bool]]:
    """What stands between hard breaks, and whether a break comes before it.

    A value keeps the indent of its lines; at the beginning of a template's line
    and after a block, which ends in two breaks, blanks mean nothing.
    """
    if "\v" not in line:
        return [(line.strip(_BLANK).rstrip(), False)]
    parts = line.split("\v")
    found = []
    for at, part in enumerate(parts):
        indent = at > 0 and (at == 1 or parts[at - 1] != "")
        found.append((part.rstrip() if indent else part.strip(_BLANK).rstrip(), at > 0))
    return found


def joined(left: str, right: str, cjk: bool) -> str:
    """Two pieces of one paragraph side by side: with a space, or beside CJK without.

    A link keeps its space: what follows would be taken for a part of it.
    """
    if cjk and (is_cjk(left[-1:]) or is_cjk(right[:1])) and not _ends_in_link(left):
        return left + right
    return f"{left} {right}"


def _ends_in_link(text: str) -> bool:
    start = text.rfind("://")
    return start >= 0 and text[start:].isascii() and " " not in text[start:]


_RANGES = (
    ("\u2014", "\u2014"), ("\u2018", "\u201d"), ("\u2026", "\u2026"),
    ("\u2e80", "\u303f"), ("\u3041", "\u312f"), ("\u31a0", "\u4dbf"), ("\u4e00", "\u9fff"),
    ("\uf900", "\ufaff"), ("\ufe30", "\ufe4f"), ("\uff00", "\uff9f"), ("\uffe0", "\uffee"),
    ("\U00020000", "\U0003ffff"),
)  # fmt: skip


def is_cjk(char: str) -> bool:
    """Whether a character is Chinese or Japanese, or punctuation that takes no space there (empty: no)."""
    return any(low <= char <= high for low, high in _RANGES)
