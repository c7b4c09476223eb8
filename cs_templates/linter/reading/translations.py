"""A translation beside its source: which of its texts are its own, what each is a translation of, and since when."""

from __future__ import annotations

from cs_templates.compiler.texts import Pair
from cs_templates.compiler.texts import stated as stated_on
from cs_templates.corpus import is_stale, template_hash
from cs_templates.linter.material.kept import kept
from cs_templates.linter.material.languages import Language
from cs_templates.linter.material.pages import Page
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.regex import regex
from cs_templates.model import Location, Text
from cs_templates.syntax import (
    Compare,
    Condition,
    Contains,
    Equals,
    Known,
    PhraseRef,
    Print,
    Several,
)

ASKING = (Known, Several, Equals, Contains, Compare)
"""What conditions are made of."""
_NAMES = regex(r"{{-? *([a-z][\w.]*)")


def directory(at: Location, depth: int) -> str:
    """The directory that a file is in; so many levels up."""
    parts = at.path.replace("\\", "/").split("/")
    return parts[-1 - depth] if len(parts) > depth else ""


@kept
def own(page: Page) -> list[tuple[tuple[str, str], Piece]]:
    """The pieces that the locale writes itself. What it inherits is its parent's, and judged there."""
    return [
        (field, piece)
        for field, piece in page.pieces.items()
        if directory(piece.text.at, 2) == page.language.tag
    ]


def is_translation(page: Page) -> bool:
    """Whether a page says that it says what its source says. A draft does not say so yet."""
    return page.source is not None and (page.template.state != "draft" or bool(page.template.true_to))


@kept
def pairs(page: Page) -> list[tuple[Piece, Piece]]:
    """Each text that the locale writes itself, with the source's text for the same channel and field."""
    source = page.source
    if source is None or page.language.language == source.language.language:
        return []
    by_place = {piece.text.at: piece for piece in source.pieces.values()}
    texts = [(piece, _text(source.pairs.get(channel), field)) for (channel, field), piece in own(page)]
    return [(piece, by_place[text.at]) for piece, text in texts if text is not None and text.at in by_place]


def _text(pair: Pair | None, field: str) -> Text | None:
    return None if pair is None else pair.subject if field == "subject" else pair.body


def translated(page: Page) -> list[tuple[Piece, Piece]]:
    """`pairs` of a page that says that it is a translation of today's source: of an older one, `stale` says enough."""
    return pairs(page) if is_translation(page) and not stale(page) else []


@kept
def stale(page: Page) -> bool:
    """Whether the source's text has changed since the translation was made."""
    source, true_to = page.source, page.template.true_to
    return source is not None and bool(true_to) and is_stale(true_to, template_hash(source.template))


@kept
def printed(piece: Piece) -> dict[str, Print]:
    """The variables that a text prints, each where it does so first."""
    found: dict[str, Print] = {}
    for node in piece.walked:
        if isinstance(node, Print):
            found.setdefault(node.name, node)
    return found


@kept
def asked(piece: Piece) -> dict[str, Condition]:
    """The variables that a text's conditions ask about, each where they do so first."""
    found: dict[str, Condition] = {}
    for node in piece.walked:
        if isinstance(node, ASKING):
            found.setdefault(node.name, node)
    return found


def stated(page: Page, piece: Piece) -> set[str]:
    """What the contract has a text print: compiling reports where it does not."""
    channels = [stated_on(page.scenario, channel) for channel in piece.channels]
    return {name for names in channels for name in names}


def said_by_words(page: Page, piece: Piece) -> set[str]:
    """The variables that the phrases and forms which a text uses may print."""
    phrases = {node.id for node in piece.walked if isinstance(node, PhraseRef)}
    said = [_said_by_phrase(page.language, name) for name in phrases]
    return set().union(*said, *(_said_by_forms(page.language, name) for name in printed(piece)))


@kept
def _said_by_phrase(language: Language, name: str) -> set[str]:
    wordings = language.locale.phrases.get(name)
    tones = wordings.tones.values() if wordings else ()
    return {name for tone in tones for text in tone for name in _NAMES.findall(text.text)}


@kept
def _said_by_forms(language: Language, variable: str) -> set[str]:
    options = language.locale.words.choices.get(variable, {}).values()
    return {name for forms in options for text in forms.values() for name in _NAMES.findall(text.text)}
