"""Words that nobody wrote: the known words that one slip of the fingers turns into them, those that are like them.

A word with one wrong, missing, doubled or swapped letter still begins with the
same two letters as the right one, or ends with them: those are looked through.
"""

from __future__ import annotations

from cs_templates.answer import letters
from cs_templates.answer.match import letter_count, likeness, match_characters, qualities_like, raise_to

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cs_templates.answer.match import Index, Qualities
    from cs_templates.answer.search import Reading

SHORTEST = 4
"""Letters that a word has to have to be taken for another one mistyped."""
LONG = 8
"""From so many letters on, a word may have two slips."""
MOST = 3
"""As many words as near as each other are tried."""
LIKE, LIKELY = 0.15, 12
"""From LIKE on a word is like another, and LIKELY of them are looked up."""
OTHER = 1 / 3
"""What likeness counts in a language that knows words more like it in another."""
_LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
_CYRILLIC = "йцукенгшщзхъфывапролджэячсмитьбюё"
_LAYOUT = str.maketrans(_LATIN + _CYRILLIC, _CYRILLIC + _LATIN)


def set_right(reading: Reading, query: str, known: set[str], index: Index) -> list[str]:
    """Take the words of a reading that are not `known` for those that they are most likely meant to be.

    Where none is known, and the query is one of another layout of the keyboard, its runs in that layout.
    """
    other = [] if known else other_layout(query, index.knows)
    if other:
        return other
    for word in dict.fromkeys(reading.runs):
        if word not in known and (near := nearest(word, index)):
            reading.others[word] = near
    reading.sure = bool(known) or not reading.others
    for sentence in reading.sentences:
        sentence.read = [reading.others.get(run, [run])[0] for run in sentence.runs]
    return []


def other_layout(query: str, is_known: Callable[[str], bool]) -> list[str]:
    """The runs of a query typed in the other layout of a Russian keyboard, where that makes a known word."""
    runs = letters.runs(letters.fold(in_other_layout(query.lower())))
    return runs if any(len(run) > 2 and is_known(run) for run in runs) else []


def in_other_layout(text: str) -> str:
    """What the keys of a text in small letters write in the other layout of a Russian keyboard."""
    return text.translate(_LAYOUT)


def nearest(word: str, index: Index) -> list[str]:
    """The known words that `word` is most likely meant to be, the likeliest first; none where nothing is near."""
    if len(word) < SHORTEST or any(map(str.isdigit, word)):
        return []
    found: dict[str, tuple[int, bool, bool]] = {}
    for known in dict.fromkeys(_candidates(word, index)):
        slips = _slips(word, known)
        if slips:
            found[known] = slips, not _is_mine(known, index), known[0] != word[0]
    best = sorted(found, key=lambda known: (found[known], known))
    return [known for known in best if found[known] == found[best[0]]][:MOST]


def _is_mine(word: str, index: Index) -> bool:
    return any(posting[0] in index.mine for posting in index.postings(word))


def _candidates(word: str, index: Index) -> Iterator[str]:
    yield from index.begun_like(word)
    yield from index.begun_like(word[0] + word[2] + word[1] + word[3:])
    yield from index.ended_like(word)


def _slips(word: str, known: str) -> int:
    """How many slips turn `known` into `word`: 1, or 2 in a long word; 0 for more."""
    if len(known) < SHORTEST or abs(len(word) - len(known)) > 1 + (len(word) >= LONG):
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


def match(index: Index, word: str) -> tuple[Qualities, float]:
    """How good a match each scenario is whose words are like an unknown one, and what that says in a query."""
    if letters.is_unspaced(word[0]):
        return match_characters(index, word)
    alike = _alike(index, word)
    top = max((share for share, _ in alike), default=0.0)
    own = {posting[0] for share, name in alike if share == top for posting in index.postings(name)}
    own = own & index.mine or own
    best: Qualities = {}
    for share, name in alike:
        others = {posting[0] for posting in index.postings(name)} - own
        raise_to(best, qualities_like(index, name, own), share**0.5)
        raise_to(best, qualities_like(index, name, others), OTHER * share**0.5)
    return best, index.rarest**2 * letter_count(word)


def _alike(index: Index, word: str) -> list[tuple[float, str]]:
    """The words most like another, and how like each is, 0 to 1: in how both begin, and how both end."""
    names = dict.fromkeys((*index.begun_like(word), *index.ended_like(word)))
    shares = [(max(likeness(word, name), _ending(word, name)), name) for name in names]
    return sorted([entry for entry in shares if entry[0] >= LIKE], reverse=True)[:LIKELY]


def _ending(word: str, name: str) -> float:
    share = likeness(word[::-1], name[::-1])
    return min(share, 1.0)
