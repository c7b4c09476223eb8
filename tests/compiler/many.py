"""Corpora of any size for the search index: four languages, words by Zipf's law, what agents type and customers write."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import accumulate

from cs_templates.answer import letters
from tests.answer.search_corpus import Texts
from tests.answer.search_shop import SHOP

LANGUAGES = ("en", "ru", "es", "zh")
WORDS = 3000
Scenario = tuple[str, str, Texts]


class Vocabulary:
    """One language's words: the shop's, and as many again of the beginning of one and the end of another."""

    def __init__(self, tag: str) -> None:
        said = " ".join(part for _, _, texts in SHOP for part in texts[tag])
        runs = [word for run in letters.runs(letters.fold(said)) for word in letters.words(run)]
        own = sorted(set(runs), key=lambda word: (-runs.count(word), word))
        pick = random.Random(tag)
        made = (pick.choice(own)[: pick.randint(1, 4)] + pick.choice(own)[-3:] for _ in range(3 * WORDS))
        self._words = list(dict.fromkeys([*own, *made]))[:WORDS]
        self._steps = list(accumulate(1 / rank for rank in range(1, len(self._words) + 1)))
        self._between = "" if tag == "zh" else " "

    def phrase(self, pick: random.Random, least: int, most: int) -> str:
        """So many words, common ones more often."""
        words = pick.choices(self._words, cum_weights=self._steps, k=pick.randint(least, most))
        return self._between.join(words)


VOCABULARIES = {tag: Vocabulary(tag) for tag in LANGUAGES}


def scenarios(count: int) -> list[Scenario]:
    """So many scenarios, the same every time; the first ones are the same whatever the count."""
    return [(f"scenario-{number}", "order", _texts(random.Random(number))) for number in range(count)]


def _texts(pick: random.Random) -> Texts:
    return {tag: _wording(vocabulary, pick) for tag, vocabulary in VOCABULARIES.items()}


def _wording(said: Vocabulary, pick: random.Random) -> tuple[str, str, str]:
    keywords = "; ".join(said.phrase(pick, 1, 3) for _ in range(6))
    return said.phrase(pick, 2, 4), keywords, " / ".join(said.phrase(pick, 4, 8) for _ in range(4))


def queries(known: list[Scenario], count: int) -> Iterator[tuple[str, str]]:
    """What is asked for so many scenarios, each with its language: keywords, titles, mistyped words, two languages."""
    pick = random.Random(count)
    for _, _, texts in pick.sample(known, count):
        for tag in LANGUAGES:
            title, keywords, says = texts[tag]
            keyword = pick.choice(keywords.split("; "))
            yield tag, keyword
            yield tag, title
            yield tag, says.split(" / ")[0][:24]
            yield tag, _mistyped(keyword, pick)
            yield tag, f"{keyword} {texts[pick.choice(LANGUAGES)][0]}"


def messages(known: list[Scenario], count: int) -> Iterator[tuple[str, str]]:
    """What customers paste: several sentences."""
    pick = random.Random(count)
    for _, _, texts in pick.sample(known, count):
        for tag in LANGUAGES:
            yield tag, texts[tag][2].replace(" / ", "。" if tag == "zh" else ". ")


def _mistyped(phrase: str, pick: random.Random) -> str:
    word = max(phrase.split(), key=len)
    at = pick.randrange(1, max(len(word) - 1, 2))
    return phrase.replace(word, word[:at] + word[at + 1 :], 1) if len(word) > 4 else phrase
