"""What an entry of a word list means: its parts, and what a text that says it must have in it.

    entry   how it is read
    -----   ------------------------------------------------------------------
    a b     these characters, whole words
    a*      a word that begins so
    (a|b)   one of them; `(|a )` is one or nothing
    …       up to five more words of the sentence (eight characters in Chinese), or none

`parse` gives a chain: a literal, REST (of a word), GAP, or the ways of a choice, each a chain again.
"""

from __future__ import annotations

from cs_templates.answer.finders import folded

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Chain = tuple[Any, ...]

REST, GAP = 0, 1
_MARKS = {"*": REST, "…": GAP}
_PARSED: dict[str, Chain] = {}
_PARTS: dict[str, list[list[str]]] = {}


def is_pattern(say: str) -> bool:
    """Whether an entry is more than a word, a phrase or a beginning."""
    return "(" in say or "…" in say or "*" in say[:-1]


def parse(say: str) -> Chain:
    """An entry as a chain; spaces around a gap are part of it."""
    if say not in _PARSED:
        _PARSED[say] = _choice(_Reader(say))[0]
    return _PARSED[say]


class _Reader:
    __slots__ = ("at", "say")

    def __init__(self, say: str) -> None:
        self.say = say
        self.at = 0

    def take(self) -> str:
        """The next character; empty at the end."""
        char = self.say[self.at : self.at + 1]
        self.at += 1
        return char


def _choice(reader: _Reader) -> list[Chain]:
    """The ways up to the bracket that closes, or the end."""
    ways: list[list[Any]] = [[]]
    literal = ""
    while True:
        char = reader.take()
        if char and char not in "*…(|)":
            literal += char
            continue
        ways[-1] += [folded(literal)] if literal else []
        literal = ""
        if char == "(":
            ways[-1].append(tuple(_choice(reader)))
        elif char == "|":
            ways.append([])
        elif char in ("", ")"):
            return [_tight(way) for way in ways]
        else:
            ways[-1].append(_MARKS[char])


def _tight(way: list[Any]) -> Chain:
    """A chain whose gaps have no spaces around them."""
    chain: list[Any] = []
    for before, part, after in zip([None, *way], way, [*way[1:], None], strict=False):
        if isinstance(part, str):
            left = part.lstrip() if before == GAP else part
            tight = left.rstrip() if after == GAP else left
            chain += [tight] if tight else []
        else:
            chain.append(part)
    return tuple(chain)


def near(say: str) -> list[str]:
    """Folded texts of which one stands in every text that says an entry: the choice, or literal, that says most."""
    return max(parts(say), key=lambda signs: (min(5, *map(len, signs), 5), -len(signs)), default=[""])


def parts(say: str) -> list[list[str]]:
    """Folded texts of which one of each group stands in every text that says an entry."""
    return [signs for signs in map(_signs, parse(say)) if signs]


def could_stand(say: str, text: str) -> bool:
    """Whether a folded text has in it what it must have to say an entry."""
    if say not in _PARTS:
        _PARTS[say] = parts(say)
    return all(any(map(text.__contains__, signs)) for signs in _PARTS[say])


def _signs(part: Any) -> list[str]:
    """What stands for a part of a chain: of each way its longest literal; nothing where a way has none."""
    if isinstance(part, int):
        return []
    if isinstance(part, str):
        return [part]
    longest = [max((text for text in way if isinstance(text, str)), key=len, default="") for way in part]
    return longest if all(map(str.strip, longest)) else []
