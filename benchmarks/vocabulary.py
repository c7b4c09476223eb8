"""A locale's words as a larger shop would have them: the packaged corpus's own, and as many again in their likeness.

How often a word occurs follows Zipf's law: the second half as often as the first, the third a third as often.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterable
from itertools import accumulate

WORDS = 5_000
"""How many words a locale has."""
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
TAG = re.compile(r"{[{%#].*?[%#}]}")
HAN = re.compile(r"[\u4e00-\u9fff]")
TRIES = 5
SIGNS = 2
"""Most Chinese words have two characters."""


class Vocabulary:
    """Words of one language, and sentences of them.

    The rare words are made of the beginning of one word and the end of another, so that
    letters keep company as they do in the language.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        found = Counter(word for text in texts for word in words(text))
        own = sorted(found, key=lambda word: (-found[word], word))[:WORDS]
        self.unspaced = sum(bool(HAN.match(word)) for word in own) * 2 > len(own)
        self.words = [*own, *_likenesses(own, WORDS - len(own))]
        self._steps = list(accumulate(1 / rank for rank in range(1, len(self.words) + 1)))

    def some(self, chance: random.Random, count: int) -> list[str]:
        """So many words, common ones more often."""
        return chance.choices(self.words, cum_weights=self._steps, k=count)

    def phrase(self, chance: random.Random, least: int, most: int) -> str:
        """Words in a row, as in a keyword."""
        return self.joined(self.some(chance, chance.randint(least, most)))

    def sentence(self, chance: random.Random, least: int, most: int, end: str = ".") -> str:
        """Words in a row with a capital and a sign at the end."""
        text = self.phrase(chance, least, most)
        return text + {".": "。", "?": "？"}[end] if self.unspaced else text[0].upper() + text[1:] + end

    def joined(self, said: Iterable[str]) -> str:
        """Words side by side, as the language writes them."""
        return ("" if self.unspaced else " ").join(said)


def words(text: str) -> list[str]:
    """The words of a text without its tags, in small letters; Chinese is cut after every second character."""
    found: list[str] = []
    for run in WORD.findall(TAG.sub(" ", text).lower()):
        cut = range(0, len(run) - SIGNS + 1, SIGNS) if HAN.match(run) else ()
        found += [run[at : at + SIGNS] for at in cut] or [run]
    return found


def _likenesses(own: list[str], count: int) -> list[str]:
    """So many new words, or fewer where there are too few to make them of."""
    chance = random.Random(0)
    made: dict[str, None] = {}
    known = set(own)
    long = [word for word in own if len(word) >= SIGNS]
    for _ in range(TRIES * count):
        first, second = chance.choice(long), chance.choice(long)
        word = first[: (len(first) + 1) // 2] + second[len(second) // 2 :]
        if word not in known and len(made) < count:
            made[word] = None
    return list(made)
