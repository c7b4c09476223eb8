"""A corpus laid out for rules: its locales, texts, templates and replies, each made when it is first asked for."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from copy import copy
from functools import cached_property

from cs_templates.answer.book import Book
from cs_templates.compiler import whole
from cs_templates.linter.material.languages import Language
from cs_templates.linter.material.pages import Page, page_of
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.material.raw import File, files
from cs_templates.linter.material.replies import Paragraph, Renderer, Reply
from cs_templates.linter.material.wordlists import Known
from cs_templates.model import Corpus, Location, Problem, Text

SHARED = ""
"""In place of a locale's tag: what the texts of all locales share."""


class Bench:
    """What rules look at. Texts that a locale inherits are its parent's: they are looked at once."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        rules = [rule for platform in corpus.platforms.values() for rule in platform.rules.values()]
        sought = ["html", *(str(what) for rule in rules for what in rule.find)]
        self.languages = {
            tag: Language(locale, corpus.settings.source, corpus.variables, sought)
            for tag, locale in corpus.locales.items()
        }
        self._compiled = Known(lambda tag: whole.compile_texts(corpus, corpus.locales[tag]))
        self.faults = Known(self._faults)
        """What compiling reports of the texts of each locale, and of what they share."""

    @cached_property
    def _shared(self) -> dict[str, whole.Record]:
        return whole.shared_records(self.corpus)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What reading and compiling report, in the order of the files."""
        compiled = (problem for tag in (SHARED, *self.languages) for problem in self.faults[tag])
        return whole.in_order((*self.corpus.problems, *compiled))

    def book(self, tag: str) -> Book:
        """The corpus as replies in one locale are filled from it."""
        records = self._shared | whole.locale_records(self.corpus, (tag,)) | self._compiled[tag].records
        return Book.of(records)

    def _faults(self, tag: str) -> list[Problem]:
        return list(whole.check_shared(self.corpus)) if tag == SHARED else self._compiled[tag].problems

    @cached_property
    def pages(self) -> dict[tuple[str, str], Page]:
        """Every template, by locale and scenario: the source's first."""
        source = self.corpus.settings.source
        order = sorted(self.languages.values(), key=lambda language: language.tag != source)
        pages: dict[tuple[str, str], Page] = {}
        for language in order:
            for name, template in language.locale.templates.items():
                scenario = self.corpus.scenarios[name]
                pages[language.tag, name] = page_of(
                    self.corpus, language, scenario, template, pages.get((source, name))
                )
        return pages

    @cached_property
    def words(self) -> dict[str, dict[str, tuple[Piece, ...]]]:
        """By locale, the texts of its phrases (by id), of its options (by variable) and of its counted nouns."""
        return {tag: dict(_words(language)) for tag, language in self.languages.items()}

    @cached_property
    def files(self) -> tuple[File, ...]:
        """Its files as they are written."""
        return tuple(files(self.corpus))

    @cached_property
    def kins(self) -> list[frozenset[str]]:
        """The locales, those together that inherit texts from one another."""
        found: list[frozenset[str]] = []
        for tag, language in self.languages.items():
            chain = frozenset((tag, *language.locale.chain)).intersection(self.languages)
            kin = [each for each in found if each & chain]
            found = [*(each for each in found if each not in kin), chain.union(*kin)]
        return found

    def of(self, tags: Collection[str]) -> Bench:
        """The bench with some of its locales only; what one of the two has made the other need not make again."""
        part = copy(self)
        part.languages = {tag: language for tag, language in self.languages.items() if tag in tags}
        part.pages = {key: page for key, page in self.pages.items() if key[0] in tags}
        vars(part).pop("_every", None)
        return part

    def prepare(self) -> None:
        """Make what every locale needs."""
        _ = self._shared, self.words, self.pages

    def pieces(self) -> Iterable[Piece]:
        """Every text that is written somewhere, once, with the texts inside its tags."""
        return self._every

    @cached_property
    def _every(self) -> tuple[Piece, ...]:
        return tuple(self._written())

    def _written(self) -> Iterator[Piece]:
        seen: set[Location] = set()
        for language in sorted(self.languages.values(), key=lambda each: len(each.locale.chain)):
            own = [piece for page in self._pages_of(language) for piece in page.pieces.values()]
            said = [piece for pieces in self.words[language.tag].values() for piece in pieces]
            for piece in (*own, *said):
                if piece.text.at not in seen:
                    seen.add(piece.text.at)
                    yield piece
                    yield from _inside(piece)

    def replies(self, scenarios: Collection[str] = ()) -> Iterator[Reply]:
        """Every reply of every template (of some scenarios), in the cases that cover it."""
        for tag, language in self.languages.items():
            renderer = Renderer(self.corpus, self.book(tag), language, self.words[tag])
            for page in self._pages_of(language):
                if not scenarios or page.scenario.id in scenarios:
                    yield from renderer.replies(page)

    @staticmethod
    def paragraphs(reply: Reply, seen: set[str]) -> Iterator[Paragraph]:
        """The paragraphs of a reply that are not `seen` in its locale yet; they are from then on."""
        for text in reply.paragraphs:
            if text not in seen and text:
                seen.add(text)
                yield Paragraph(text, "body", reply)
        if reply.subject and reply.subject not in seen:
            seen.add(reply.subject)
            yield Paragraph(reply.subject, "subject", reply)

    def _pages_of(self, language: Language) -> list[Page]:
        return [page for (tag, _), page in self.pages.items() if tag == language.tag]


def _words(language: Language) -> Iterator[tuple[str, tuple[Piece, ...]]]:
    locale = language.locale
    for name, wordings in locale.phrases.items():
        texts = [text for tone in wordings.tones.values() for text in tone]
        yield name, tuple(Piece(text, "wording", name, language) for text in texts)
    for variable, options in locale.words.choices.items():
        yield (
            variable,
            tuple(
                Piece(text, "form", f"{variable}/{option}/{form}", language)
                for option, forms in options.items()
                for form, text in forms.items()
            ),
        )
    for noun, forms in locale.words.plurals.items():
        yield (
            f"plural {noun}",
            tuple(Piece(text, "noun", f"{noun}/{form}", language) for form, text in forms.items()),
        )


def _inside(piece: Piece) -> Iterator[Piece]:
    """The texts that stand in a piece's tags: the forms of `plural` and `choose`."""
    source = piece.text
    for _, found in piece.filters:
        for name, said in found.named.items():
            at = source.text.find(said, found.start, found.stop)
            if said and at >= 0:
                inner = Text(said, source.locate(at))
                yield Piece(
                    inner, "choice", f"{found.name}/{name}", piece.language, piece.template, piece.scenario,
                    piece.channels,
                )  # fmt: skip
