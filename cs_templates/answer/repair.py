"""Mistyped words: the known words that one slip of the fingers turns into them, and the other keyboard layout.

A word with one wrong, missing, doubled or swapped letter still begins with the
same two letters as the right one, or ends with them: those are looked through.
"""

from __future__ import annotations

from cs_templates.answer import grams

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cs_templates.answer.match import Language

LONG = 8
"""From so many letters on, a word may have two slips."""
MOST = 3
"""As many words as near as each other are tried."""
_LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
_CYRILLIC = "йцукенгшщзхъфывапролджэячсмитьбюё"
_LAYOUT = str.maketrans(_LATIN + _CYRILLIC, _CYRILLIC + _LATIN)


def other_layout(query: str, is_known: Callable[[str], bool]) -> list[str]:
    """The runs of a query typed in the other layout of a Russian keyboard, where that makes a known word."""
    runs = grams.runs(grams.fold(query.lower().translate(_LAYOUT)))
    return runs if any(len(run) > 2 and is_known(run) for run in runs) else []


def nearest(word: str, languages: list[Language], mine: set[str]) -> list[str]:
    """The known words that `word` is most likely meant to be, the likeliest first; none where nothing is near."""
    if len(word) < grams.LEAST_REPAIRED or any(map(str.isdigit, word)):
        return []
    found: dict[str, tuple[int, bool, bool]] = {}
    for language in languages:
        for known in _candidates(word, language):
            slips = _slips(word, known)
            if slips:
                rank = (slips, language.tag not in mine, known[0] != word[0])
                found[known] = min(rank, found.get(known, rank))
    best = sorted(found, key=lambda known: (found[known], known))
    return [known for known in best if found[known] == found[best[0]]][:MOST]


def _candidates(word: str, language: Language) -> Iterator[str]:
    yield from language.words_near(grams.word_key(word))
    yield from language.words_near(grams.word_key(word[0] + word[2] + word[1] + word[3:]))
    yield from (turned[::-1] for turned in language.words_near(grams.turned_key(word)))


def _slips(word: str, known: str) -> int:
    """How many slips turn `known` into `word`: 1, or 2 in a long word; 0 for more."""
    if len(known) < grams.LEAST_REPAIRED or abs(len(word) - len(known)) > 1 + (len(word) >= LONG):
        return 0
    left, right = _apart(word, known)
    if max(len(left), len(right)) < 2 or (len(left) == 2 and left == right[::-1]):
        return 1
    if min(len(word), len(known)) < LONG or max(len(left), len(right)) > LONG:
        return 0
    from cs_templates.answer.near import distance

    return 2 if distance(left, right) == 2 else 0


def _apart(word: str, known: str) -> tuple[str, str]:
    """What of the two is left without the beginning and the end that they share."""
    start, shortest = 0, min(len(word), len(known))
    while start < shortest and word[start] == known[start]:
        start += 1
    end = 0
    while end < shortest - start and word[-1 - end] == known[-1 - end]:
        end += 1
    return word[start : len(word) - end], known[start : len(known) - end]
