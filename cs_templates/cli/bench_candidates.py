"""What a shell may put behind the trainer's commands: what can be added, what can be renamed."""

from __future__ import annotations

from cs_templates.answer.book import checked
from cs_templates.cli.titles import title

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cs_templates.answer.book import Book

    Pair = tuple[str, str]

KINDS = ("scenario", "variable", "option", "phrase")
CHOICES = ("choice", "choices")


def added(book: Book, command: str, words: Sequence[str]) -> Iterator[Pair]:
    """`add`, and behind it for a locale the tags that CLDR knows; the name of a new scenario is the trainer's."""
    if not words:
        yield "add", ""
    elif command == "locale" and list(words) == ["add"]:
        from cs_templates import cldr  # loads Babel: only here, where all its locales are listed

        names = checked(book, "corpus")["locales"]
        for tag in cldr.known_tags():
            yield tag, names[tag]["name"] if tag in names else ""


def renamed(book: Book, words: Sequence[str], word: str, ui: str) -> Iterator[Pair]:
    """The kinds, and behind one the names that it has; the new name is the trainer's."""
    if not words:
        yield from [(kind, "") for kind in KINDS]
    elif len(words) == 1:
        yield from _names(book, words[0], word, ui)


def _names(book: Book, kind: str, word: str, ui: str) -> Iterator[Pair]:
    facts = checked(book, "corpus")
    if kind == "scenario":
        for entry in checked(book, "scenarios")["scenarios"]:
            yield entry["scenario"], title(entry["titles"], ui, facts["source"])
    elif kind == "variable":
        yield from facts["variables"].items()
    elif kind == "option":
        yield from _options(book, word)
    elif kind == "phrase":
        for phrase, entry in checked(book, "phrases")["phrases"].items():
            yield phrase, entry["about"]


def _options(book: Book, word: str) -> Iterator[Pair]:
    """The options of the variable that was typed, as in `refund.method.card`; before that the variables that have some."""
    kinds = checked(book, "corpus")["variables"]
    for name in (name for name, kind in kinds.items() if kind in CHOICES):
        if word.startswith(f"{name}."):
            yield from _options_of(book, name)
        else:
            yield f"{name}.", ""


def _options_of(book: Book, variable: str) -> Iterator[Pair]:
    """The options of a variable, as the first template of the source that has them calls them."""
    source = checked(book, "corpus")["source"]
    for entry in checked(book, "scenarios")["scenarios"]:
        record = book.get(f"{source}/{entry['scenario']}")
        options = ((record or {}).get("variables") or {}).get(variable, {}).get("options")
        if options:
            yield from [(f"{variable}.{option}", str(about)) for option, about in options.items()]
            return
