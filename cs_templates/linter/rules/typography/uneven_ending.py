"""A text ends with a mark where those that may stand in its place have none, or the other way round.

What prints an option or a phrase ends its sentence either itself or leaves that to the text around it. Where one
does otherwise, a reply has two full stops or none.

Fails (en):

    We will refund you {{ refund.method | choose(card="to your card.", balance="to your balance") }}.

Fails (en):

    # en/_phrases.yaml
    greeting:
      neutral: ["Hello {{ customer.name }}", "Hello,"]
      warm:    ["Hi {{ customer.name }}!", "Hi there!"]
    apology_delay:
      neutral: ["We are sorry for the delay."]
    closing:
      neutral: ["Kind regards,"]

Passes (en):

    We will refund you {{ refund.method | choose(card="to your card", balance="to your balance") }}.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.prose import CLOSERS, ENDS
from cs_templates.linter.reading.siblings import beside

CODE = "T413"
SEVERITY = "warning"
SCOPE = "piece"
_ASKING = 2
"""So many questions make it certain that one more was meant."""
_FEWEST = 3
"""So many words a sentence has where words are parted by spaces."""
_MARKS = f"{ENDS}:;,：；，"


def find(piece: Piece) -> Iterator[Finding]:
    """The text of an option or of a phrase whose ending is unlike all others'; each one inside a tag."""
    yield from _odd(piece, piece.text.text, beside(piece), 0)
    text = piece.text.text
    for node, found in piece.filters:
        marked = text[text.find("}}", node.stop) + 2 :][:1] in tuple(_MARKS)
        for said in found.named.values():
            at = text.find(said, found.start, found.stop)
            if said and at >= 0:
                yield from _odd(piece, said, list(found.named.values()), at, marked)


def _odd(piece: Piece, said: str, all_said: list[str], at: int, marked: bool = False) -> Iterator[Finding]:
    """The text as a finding, where all the others end otherwise.

    Of two, one with a full stop is odd where the tag is `marked` by what follows it, else the one without.
    """
    others = [_ending(text) for text in all_said if text.strip() and text != said]
    own = _ending(said)
    if own in (".", "。") and piece.role == "form" and _asks(piece, said, all_said):
        last = at + len(said.rstrip().rstrip(CLOSERS))
        message = (
            "this ends with a full stop, and what may stand in its place are questions that say it alike"
        )
        yield piece.finding(last - 1, last, message, "end it with a question mark")
    if len(others) == 1 and (own if marked else others[0]) != ".":
        return
    stop = at + len(said.rstrip())
    if others and not any(others) and own in (".", "。"):
        message = f"this ends with “{own}”, and what may stand in its place does not"
        yield piece.finding(stop - 1, stop, message, "delete the mark")
    elif others and not own and all(others):
        message = f"this ends without a mark, and what may stand in its place ends with “{others[0]}”"
        yield piece.finding(stop - 1, stop, message, f"end it with “{others[0]}”")


def _asks(piece: Piece, said: str, others: list[str]) -> bool:
    """Whether the same words are a question elsewhere, or those beside it are questions that begin or end like it."""
    bare = said.strip().rstrip(f"{ENDS}{CLOSERS}")
    forms = piece.language.locale.words.choices[piece.name.partition("/")[0]].values()
    if any(text.text.strip() in (f"{bare}?", f"{bare}？") for texts in forms for text in texts.values()):
        return True
    others = [text for text in others if text != said]
    questions = [text.strip() for text in others if _ending(text) in ("?", "？")]
    if len(questions) < max(_ASKING, len(others) / 2):
        return False
    return any(_frame(said) & _frame(text) for text in questions)


def _frame(text: str) -> set[tuple[str, ...]]:
    """The first two words and the last two; in Chinese the first and last three characters."""
    words = text.rstrip(f"{ENDS}{CLOSERS} ").split()
    if len(words) < _FEWEST:
        return {("first", text[:4]), ("last", text.rstrip(f"{ENDS}{CLOSERS} ")[-4:])}
    return {("first", *words[:2]), ("last", *words[-2:])}


@lru_cache(maxsize=4096)
def _ending(text: str) -> str:
    """The mark that a text ends with."""
    last = text.strip().rstrip(CLOSERS)[-1:]
    return last if last in _MARKS else ""
