"""Where the sentences of a text begin and end.

Exact enough for rules that would rather say nothing: a full stop before a small letter or a digit belongs to an
abbreviation, and a text that cannot be told apart stays one sentence.
"""

from __future__ import annotations

from cs_templates.answer.finders import Span
from cs_templates.linter.regex import regex

_END = regex(
    r"[。！？.!?…\n](?:(?<=[。！？])[。！？]*[”’」』）)]*|(?<=[.!?…])[.!?…]*[\"'”’»“)\]]*(?=\s|$)"
    r"|(?<=\n)(?:[^\S\n]*\n|(?=[^\S\n]*(?:[-•*]|\d+[.)])[^\S\n])))"
)
"""It begins with one set of signs, as `rendered._END` does: so it is looked for several times faster."""
_ENTRY = regex(r"\s*(?:[-•*–]|\d+[.)、])\s")
_CLAUSE = regex(r"[，。；：！？、…—,;:!?\n「」『』“”（）()《》]")


def sentences(text: str) -> list[Span]:
    """The beginning and the end of each sentence, with its mark; of lines in a list each is one."""
    found: list[Span] = []
    start = 0
    for mark in _END.finditer(text):
        if mark[0][0] in ".…" and _goes_on(text, mark.end()):
            continue
        found.append((start, mark.end()))
        start = mark.end()
    found.append((start, len(text)))
    return [span for span in found if text[slice(*span)].strip()]


def _goes_on(text: str, at: int) -> bool:
    """Whether what follows a full stop is no new sentence."""
    after = text[at:].lstrip()[:1]
    return after.islower() or after.isdigit()


def clauses(text: str) -> list[Span]:
    """The stretches between two marks of any sort, as Chinese counts them."""
    found: list[Span] = []
    start = 0
    for mark in _CLAUSE.finditer(text):
        found.append((start, mark.start()))
        start = mark.end()
    found.append((start, len(text)))
    return [span for span in found if text[slice(*span)].strip()]


def sentences_by_line(text: str) -> list[Span]:
    """The sentences of a finished text, in which each line break ends one."""
    found: list[Span] = []
    start = 0
    for line in text.split("\n"):
        found += [(start + first, start + last) for first, last in sentences(line)]
        start += len(line) + 1
    return found


def is_list_entry(text: str, at: int) -> bool:
    """Whether a place stands in a line that begins with a bullet or a number."""
    line = text[text.rfind("\n", 0, at + 1) + 1 :]
    return _ENTRY.match(line) is not None
