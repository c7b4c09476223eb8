"""A sentence is too long to be understood at first reading.

Customers read on a phone and often in a language that is not their first. It is a hint from 30 words on (25 in Russian
and Spanish, 45 characters between two marks in Chinese), and a warning at half as much again, or where a Chinese
sentence has more than 90 characters up to its full stop. Long values count as one word, and entries of lists are not
counted.

Fails (en):

    We have looked into order {{ order.number }} and found that the package left our warehouse on the day on which you
    placed the order, but was then sent to the wrong sorting center and is now on its way back.

Passes (en):

    We have looked into order {{ order.number }}. The package left our warehouse on time, but was sent to the wrong
    sorting center. It is now on its way back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.replies import Paragraph
from cs_templates.linter.reading.sentences import clauses, is_list_entry, sentences_by_line

CODE = "G131"
SEVERITY = "info"
SCOPE = "paragraph"
WORDS, CHARACTERS = 30, 45
WHOLE = 90
"""So many characters has a Chinese sentence at most, whatever marks are in it."""
WORDS_OF: Mapping[str, int] = {"ru": 25, "es": 25}
SEVERAL = 2
_LONG = "x"


def find(paragraph: Paragraph) -> Iterator[Finding]:
    """Each sentence that has more words than its language bears."""
    language = paragraph.language
    most = CHARACTERS if language.cjk else WORDS_OF.get(language.language, WORDS)
    parts = paragraph.text if language.cjk else paragraph.text.split()
    if len(parts) <= most:
        return
    text, lists_many = _masked(paragraph), _lists_many(paragraph)
    for start, stop in clauses(text) if language.cjk else sentences_by_line(text):
        said = text[start:stop]
        if len(said if language.cjk else said.split()) <= most:
            continue
        length = _characters(said) if language.cjk else _words(said)
        if length > most and not is_list_entry(text, start) and (not lists_many or _written(paragraph, said)):
            unit = "characters between two marks" if language.cjk else "words"
            message = f"this sentence has more than {most} {unit}"
            found = paragraph.finding(start, stop, message, "make two of it")
            yield found._replace(severity="warning") if length > most * 1.5 else found
    if language.cjk and len(text) > WHOLE and not lists_many:
        yield from _endless(paragraph, text)


def _endless(paragraph: Paragraph, text: str) -> Iterator[Finding]:
    """The Chinese sentences that do not end, however many marks they have."""
    for start, stop in sentences_by_line(text):
        if _characters(text[start:stop]) > WHOLE and not is_list_entry(text, start):
            message = f"this sentence has more than {WHOLE} characters"
            found = paragraph.finding(start, stop, message, "make two of it")
            yield found._replace(severity="warning")


def _lists_many(paragraph: Paragraph) -> bool:
    """Whether its reply is filled with long lists, which nobody gives at once: other cases show what prints them."""
    values = paragraph.reply.values.values()
    return any(
        isinstance(value, tuple | list) and len(value) > SEVERAL and _all_texts(value) for value in values
    )


def _written(paragraph: Paragraph, said: str) -> bool:
    """Whether a sentence stands in a text as it is, with nothing printed into it."""
    return any(said.strip() in piece.text.text for piece in paragraph.reply.pieces)


def _all_texts(value: Iterable[object]) -> bool:
    return all(isinstance(each, str) for each in value)


def _masked(paragraph: Paragraph) -> str:
    """The paragraph with each long value as one word."""
    text = paragraph.text
    for value in paragraph.reply.texts:
        if len(value) > 3:
            text = text.replace(value, _LONG * len(value))
    return text


def _words(said: str) -> int:
    """The words of its longest part: a semicolon is as good as a full stop."""
    return max(sum(any(map(str.isalnum, word)) for word in part.split()) for part in said.split(";"))


def _characters(said: str) -> int:
    """How many characters it has besides values and codes, which are read at a glance."""
    return sum(char.isalpha() and not char.isascii() for char in said)
