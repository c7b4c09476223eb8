"""A corpus laid out for rules: its locales, texts, templates and replies, each made when it is first asked for."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from functools import cached_property

from cs_templates.answer.book import Book
from cs_templates.compiler.whole import Compiled, compile_corpus
from cs_templates.linter.material.languages import Language
from cs_templates.linter.material.pages import Page, page_of
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.material.raw import File, files
from cs_templates.linter.material.replies import Paragraph, Renderer, Reply
from cs_templates.model import Corpus, Location, Problem, Text


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

    @cached_property
    def _compiled(self) -> Compiled:
        return compile_corpus(self.corpus, sealed=True, made=0, searchable=False)  # read a moment ago

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What reading and compiling report."""
        return self._compiled.problems

    @cached_property
    def book(self) -> Book:
        """The corpus as replies are filled from it."""
        return Book.from_records((key, dict(record)) for key, record in self._compiled.records.items())

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
    def families(self) -> list[frozenset[str]]:
        """The locales, those together that inherit texts from one another."""
        found: list[frozenset[str]] = []
        for tag, language in self.languages.items():
            chain = frozenset((tag, *language.locale.chain)) & self.languages.keys()
            kin = [family for family in found if family & chain]
            found = [*(family for family in found if family not in kin), chain.union(*kin)]
        return found

    def prepare(self) -> None:
        """Make what every locale needs."""
        _ = self.book, self.words, self.pages

    @cached_property
    def _every(self) -> tuple[Piece, ...]:
        return tuple(self._written(self.languages))

    def pieces(self, tags: Collection[str] | None = None) -> Iterable[Piece]:
        """Every text that is written somewhere (in some locales), once, with the texts inside its tags."""
        return self._every if tags is None else self._written(tags)

    def _written(self, tags: Collection[str]) -> Iterator[Piece]:
        seen: set[Location] = set()
        for language in sorted(self.languages.values(), key=lambda each: len(each.locale.chain)):
            if language.tag not in tags:
                continue
            own = [piece for page in self._pages_of(language) for piece in page.pieces.values()]
            said = [piece for pieces in self.words[language.tag].values() for piece in pieces]
            for piece in (*own, *said):
                if piece.text.at not in seen:
                    seen.add(piece.text.at)
                    yield piece
                    yield from _inside(piece)

    def replies(
        self, tags: Collection[str] | None = None, scenarios: Collection[str] = ()
    ) -> Iterator[Reply]:
        """Every reply of every template (of some locales, of some scenarios), in the cases that cover it."""
        for tag, language in self.languages.items():
            if tags is not None and tag not in tags:
                continue
            renderer = Renderer(self.corpus, self.book, language, self.words[language.tag])
            for page in self._pages_of(language):
                if not scenarios or page.scenario.id in scenarios:
                    yield from renderer.replies(page)

    @staticmethod
    def paragraphs(reply: Reply, seen: set[tuple[str, str]]) -> Iterator[Paragraph]:
        """The paragraphs of a reply that are not `seen` yet; they are from then on."""
        texts = [("body", text) for text in reply.paragraphs]
        if reply.subject is not None:
            texts.append(("subject", reply.subject))
        for field, text in texts:
            key = (reply.page.language.tag, text)
            if text and key not in seen:
                seen.add(key)
                yield Paragraph(text, field, reply)

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
