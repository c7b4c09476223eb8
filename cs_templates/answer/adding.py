"""Phrases that an agent adds to a reply: approved sentences, a paragraph of their own before the closing."""

from __future__ import annotations

from cs_templates.answer.book import checked, phrase_record
from cs_templates.answer.near import did_you_mean
from cs_templates.answer.render import holds, scope_of
from cs_templates.errors import UsageError
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from cs_templates.answer.draft import Draft
    from cs_templates.answer.render import Scope

    Record = dict[str, Any]
    Program = list[Any]

CLOSING = "closing"
"""The phrase that ends a letter: what is added stands before it."""


def admit(draft: Draft) -> None:
    """Let the draft's text say the phrases that were asked for, and take the values that their wordings print.

    Raises UsageError for a phrase that is unknown, stands on a line of its own, or
    has no wordings in the reply's locale.
    """
    tag, every = draft.record["locale"], checked(draft.book, "phrases")["phrases"]
    here = checked(draft.book, f"phrases/{tag}")
    draft.added = tuple(dict.fromkeys([_meant(word, every) for word in draft.request.add]))
    names: dict[str, None] = {}
    for phrase in draft.added:
        record = phrase_record(draft.book, tag, phrase) if phrase in here["phrases"] else {"wordings": {}}
        if not any(record["wordings"].values()):
            message = say("the phrase {phrase} has no wordings in {locale}", phrase=phrase, locale=tag)
            raise UsageError(message, say("{command} shows those there are", command=f"cst phrases -l {tag}"))
        names |= dict.fromkeys(_printed(record))
    new = [name for name in names if name not in draft.specs]
    draft.specs = draft.specs | {name: here["variables"][name] for name in new}
    text = draft.text
    draft.text = text | {
        "phrases": list(dict.fromkeys([*text["phrases"], *draft.added])),
        "optional": list(
            dict.fromkeys([*text["optional"], *(n for n in names if n not in text["requires"])])
        ),
    }


def _meant(word: str, every: Record) -> str:
    """The phrase of an id or of its unique beginning."""
    name = word.strip().lower()
    begun = [name] if name in every else [phrase for phrase in every if phrase.startswith(name)]
    if len(begun) > 1:
        message = say("{word} may be one of {count} phrases", word=word, count=len(begun))
        raise UsageError(message, say("name one: {names}", names=", ".join(begun)))
    if not begun:
        raise UsageError(say("there is no phrase {name}", name=word), did_you_mean(name, every))
    if every[begun[0]]["place"] != "sentence":
        sentences = [phrase for phrase in every if every[phrase]["place"] == "sentence"]
        message = say(
            "{phrase} cannot be added: it stands on a line of its own, and a paragraph is made of sentences",
            phrase=begun[0],
        )
        raise UsageError(message, say("there is {names}", names=", ".join(sentences[:12])))
    return begun[0]


def _printed(phrase: Record) -> Iterator[str]:
    """The variables that the wordings of a phrase print."""
    for wordings in phrase["wordings"].values():
        for _, names in wordings:
            yield from names


def put_in(draft: Draft) -> None:
    """Put the added phrases into the body; what the text says already is not said twice, which is noted."""
    body, said = body_of(draft)
    draft.warnings += [
        say("{phrase} is in the reply already: it is not said twice", phrase=phrase) for phrase in said
    ]
    draft.text = draft.text | {"body": body}


def body_of(draft: Draft) -> tuple[Program, list[str]]:
    """The body with the added phrases that it does not say by itself with the draft's values, and those that it does."""
    body = draft.record["channels"][draft.channel]["body"]
    says = set(_said(body, scope_of(draft, {}, str)))
    new = [phrase for phrase in draft.added if phrase not in says]
    if new:
        at = _end(body, checked(draft.book, "phrases")["phrases"])
        paragraph = [part for phrase in new for part in (["phrase", phrase], "\n")]
        body = [*body[:at], "\n\n", *paragraph, "\n\n", *body[at:]]
    return body, [phrase for phrase in draft.added if phrase in says]


def _said(program: Program, scope: Scope) -> Iterator[str]:
    """The phrases that a program prints with these values."""
    for node in program:
        if node[0] == "phrase":
            yield node[1]
        elif node[0] == "if":
            holding = (inner for condition, inner in node[1] if holds(condition, scope))
            yield from _said(next(holding, node[2]), scope)


def _end(body: Program, every: Record) -> int:
    """Where the end of a letter begins: at its closing, else at the lines that it ends in, as a signature."""
    for at, node in enumerate(body):
        if CLOSING in _phrases([node]):
            return at
    at = len(body)
    while at and _ends(body[at - 1], every):
        at -= 1
    return at


def _ends(node: Any, every: Record) -> bool:
    if isinstance(node, str):
        return not node.strip()
    return node[0] == "phrase" and bool(every[node[1]]["place"] == "line")


def _phrases(program: Program) -> Iterator[str]:
    """The phrases that a program may print."""
    for node in program:
        if node[0] == "phrase":
            yield node[1]
        elif node[0] == "if":
            for _, inner in node[1]:
                yield from _phrases(inner)
            yield from _phrases(node[2])
