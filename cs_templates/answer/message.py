"""A customer's message without what stands around its matter.

Quoted lines, markup, addresses, codes and numbers go, and what the locales'
concepts call courtesies: greetings, thanks, goodbyes, with the names beside them.
"""

from __future__ import annotations

from cs_templates.answer import letters
from cs_templates.answer.match import named, spots

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from cs_templates.answer.match import Spot
    from cs_templates.answer.search import Sentence

    Entries = Callable[[str], Iterable[tuple[str, int]]]

ENDS = ".!?…;。！？；"
CLAUSES = ",:،，、："
SIGNED = 2
"""So many lines at the end may be the name below a goodbye."""
NAME, NAME_UNSPACED = 3, 5
"""So many words, or characters, beside a courtesy are a name."""
LEAST = 0.35
"""What a sentence without a concept counts beside one that names some."""
_ADDRESS = ("@", "://", "www.")


def matter(message: str, entries: Entries, most: int) -> list[list[str]]:
    """The runs of each sentence, without what is not looked for; none where nothing is left.

    Of a text of more than `most` letters, quoted lines and markup not counted, the first are taken.
    """
    text = "\n".join(_own_lines(_without_markup(letters.fold(message))))[:most]
    lines = [line for line in _without_codes(text).splitlines() if letters.runs(line)]
    found: list[list[str]] = []
    polite = False
    for number, line in enumerate(lines):
        for at, sentence in enumerate(_cut(line, ENDS)):
            polite = polite and at == 0 and number >= len(lines) - SIGNED
            kept, polite = _matter(sentence, entries, polite)
            found += [kept] if kept else []
    return found


def _matter(sentence: str, entries: Entries, polite: bool) -> tuple[list[str], bool]:
    """What is left of a sentence, and whether it ended in a courtesy. `polite`: what was before it did."""
    kept: list[str] = []
    for clause in _cut(sentence, CLAUSES):
        runs = letters.runs(clause)
        left = _without_courtesy(runs, entries, polite)
        polite = bool(runs) and not left
        kept += left
    return kept, polite


def weigh(sentences: list[Sentence]) -> None:
    """Let the sentences that name most concepts count most."""
    counts = [len(named(sentence.spots)) for sentence in sentences]
    most = max(counts)
    for sentence, count in zip(sentences, counts, strict=True):
        sentence.weight = LEAST + (1 - LEAST) * count / most if most else 1.0


def _without_markup(text: str) -> str:
    """The text with the tags and entities of HTML as breaks."""
    for begins, ends, longest, between in (("<", ">", 200, "\n"), ("&", ";", 8, " ")):
        at = text.find(begins)
        while at >= 0:
            end = text.find(ends, at, at + longest)
            inside = text[at + 1 : end] if end > 0 else " "
            if inside.strip("/#")[:1].isalnum() and (begins == "<" or inside.strip("#").isalnum()):
                text = text[:at] + between + text[end + 1 :]
            at = text.find(begins, at + 1)
    return text


def _own_lines(text: str) -> list[str]:
    """The lines that are not quoted from another message, unless all are."""
    lines = text.splitlines()
    own = [
        line
        for line, after in zip(lines, [*lines[1:], ""], strict=False)
        if not (
            line.lstrip().startswith(">") or (line.rstrip().endswith(":") and after.lstrip().startswith(">"))
        )
    ]
    return own if any(map(letters.runs, own)) else lines


def _without_codes(text: str) -> str:
    """The text without addresses, and without words that have digits: codes, amounts, days."""
    return "\n".join(" ".join(map(_uncoded, line.split())) for line in text.splitlines())


def _uncoded(token: str) -> str:
    if any(sign in token for sign in _ADDRESS):
        return ""
    if not any(map(str.isdigit, token)):
        return token
    if not any(map(letters.is_unspaced, token)):
        return token[-1] if token[-1] in ENDS + CLAUSES else ""
    return "".join(char for char in token if not char.isdigit())


def _cut(text: str, ends: str) -> list[str]:
    parts = [""]
    for char in text:
        if char in ends:
            parts.append("")
        else:
            parts[-1] += char
    return [part for part in parts if part.strip()]


def _without_courtesy(runs: list[str], entries: Entries, polite: bool) -> list[str]:
    """The runs of a clause without its courtesies; none where it is one, or a name that follows one (`polite`)."""
    text = " ".join(runs)
    found = spots(text, entries)
    courtesies = [spot for spot in found if spot[2] & 1]
    rest = _blank(text, courtesies)
    if (courtesies or polite) and len(courtesies) == len(found) and _is_name(rest):
        return []
    return letters.runs(rest)


def _blank(text: str, spotted: list[Spot]) -> str:
    for start, end, _ in spotted:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _is_name(text: str) -> bool:
    words = text.split()
    return len(words) <= NAME and sum(map(letters.is_unspaced, text)) <= NAME_UNSPACED
