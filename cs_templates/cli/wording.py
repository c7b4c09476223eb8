"""A text as it is written, for reading: names where values go, conditions in words.

Works on the book's programs, so that showing a wording needs no template engine.
"""

from __future__ import annotations

from cs_templates.speech import say, to_say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    Program = list[Any]
    Phrases = Mapping[str, Mapping[str, Any]]

CONDITIONS = {
    "known": (to_say("{name} is known"), ("name",)),
    "several": (to_say("{name} is several"), ("name",)),
    "eq": (to_say("{name} is {option}"), ("name", "option")),
    "in": (to_say("{option} in {name}"), ("option", "name")),
}
"""How a condition is said, and what its parts are called there."""
JOINED = {"and": to_say("{first} and {second}"), "or": to_say("{first} or {second}")}
WITH_FORMS = ("form", "choose", "bullets", "numbered", "sentences", "all_of", "one_of")


def worded(program: Program, phrases: Phrases, tone: str) -> str:
    """The text of a program: ‹name› for each value, its first wording in `tone` for each phrase.

    Lines are the renderer's raw ones (soft and hard breaks), for `lay_out`.
    """
    return "".join([_node(node, phrases, tone) for node in program])


def _node(node: Any, phrases: Phrases, tone: str) -> str:
    if isinstance(node, str):
        return node
    if node[0] == "print":
        return _printed(node[1], node[2])
    if node[0] == "phrase":
        return _phrase(phrases.get(node[1]), node[1], tone)
    return _branch(node, phrases, tone)


def _phrase(phrase: Mapping[str, Any] | None, name: str, tone: str) -> str:
    tones = (phrase or {}).get("wordings", {})
    wordings = tones.get(tone) or tones.get("neutral") or []
    text = worded(wordings[0][0], {}, tone) if wordings else f"‹phrase.{name}›"
    return f"\v{text}\v" if phrase and phrase["place"] == "line" else text


def _printed(name: str, filters: list[Any]) -> str:
    text = f"‹{name}›"
    for kind, *arguments in filters:
        forms = arguments[0] if arguments else None
        if kind in ("plural", "ordinal") and forms:
            text = _counted(list(forms.values())[-1], text)
        elif kind in WITH_FORMS and forms:
            text = "‹" + " / ".join([_form(form) for form in forms.values()]) + "›"
    return text


def _form(form: Any) -> str:
    return form if isinstance(form, str) else worded(form, {}, "neutral")


def _counted(form: str, number: str) -> str:
    """A counted form with the number in the place of `#`; `##` is a hash."""
    return "#".join([part.replace("#", number) for part in form.split("##")])


def _branch(node: Any, phrases: Phrases, tone: str) -> str:
    _, cases, otherwise = node
    parts = [
        say("{what}: {reasons}", what=condition_text(condition), reasons=_within(text, phrases, tone))
        for condition, text in cases
    ]
    parts += [say("else: {text}", text=_within(otherwise, phrases, tone))] if otherwise else []
    said = say("[if {cases}]", cases=" | ".join(parts))
    return f"\n{said}\n" if _is_lines(cases[0][1]) else said


def _within(program: Program, phrases: Phrases, tone: str) -> str:
    return worded(program, phrases, tone).strip("\n")


def _is_lines(program: Program) -> bool:
    """Whether a branch holds whole lines rather than words inside one."""
    return bool(program) and isinstance(program[-1], str) and program[-1].endswith("\n")


def condition_text(condition: list[Any]) -> str:
    """A condition in words; names and options are those that a template has."""
    kind, *parts = condition
    if kind == "cmp":
        return " ".join(map(str, parts))
    if kind in JOINED:
        said, *more = [condition_text(part) for part in parts]
        for other in more:
            said = say(JOINED[kind], first=said, second=other)
        return said
    if kind == "not":
        return say("not {condition}", condition=condition_text(parts[0]))
    names = dict(zip(CONDITIONS[kind][1], parts, strict=True))
    return say(CONDITIONS[kind][0], **names)
