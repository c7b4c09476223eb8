"""A translation beside its source: which of its texts are its own, what each is a translation of, and since when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cs_templates.compiler.texts import stated as stated_on
from cs_templates.corpus import is_stale, template_hash
from cs_templates.linter.material.pages import Page
from cs_templates.linter.material.pieces import Piece
from cs_templates.model import Location
from cs_templates.syntax import (
    Compare,
    Condition,
    Contains,
    Equals,
    Known,
    Node,
    PhraseRef,
    Print,
    Several,
    walk,
)

ASKING = (Known, Several, Equals, Contains, Compare)
"""What conditions are made of."""
_NAMES = re.compile(r"{{-? *([a-z][\w.]*)")


def directory(at: Location, depth: int) -> str:
    """The directory that a file is in; so many levels up."""
    parts = at.path.replace("\\", "/").split("/")
    return parts[-1 - depth] if len(parts) > depth else ""


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


def pairs(page: Page) -> Iterator[tuple[Piece, Piece]]:
    """Each text that the locale writes itself, with the source's text for the same channel and field."""
    if page.source is None or page.language.language == page.source.language.language:
        return
    by_place = {piece.text.at: piece for piece in page.source.pieces.values()}
    for (channel, field), piece in own(page):
        pair = page.source.pairs.get(channel)
        text = None if pair is None else pair.subject if field == "subject" else pair.body
        if text is not None and text.at in by_place:
            yield piece, by_place[text.at]


def translated(page: Page) -> Iterator[tuple[Piece, Piece]]:
    """`pairs` of a page that says that it is a translation of today's source: of an older one, `stale` says enough."""
    if is_translation(page) and not stale(page):
        yield from pairs(page)


def stale(page: Page) -> bool:
    """Whether the source's text has changed since the translation was made."""
    source, true_to = page.source, page.template.true_to
    return source is not None and bool(true_to) and is_stale(true_to, template_hash(source.template))


def printed(nodes: tuple[Node, ...]) -> dict[str, Print]:
    """The variables that a text prints, each where it does so first."""
    found: dict[str, Print] = {}
    for node in walk(nodes):
        if isinstance(node, Print):
            found.setdefault(node.name, node)
    return found


def asked(nodes: tuple[Node, ...]) -> dict[str, Condition]:
    """The variables that a text's conditions ask about, each where they do so first."""
    found: dict[str, Condition] = {}
    for node in walk(nodes):
        if isinstance(node, ASKING):
            found.setdefault(node.name, node)
    return found


def stated(page: Page, piece: Piece) -> set[str]:
    """What the contract has a text print: compiling reports where it does not."""
    channels = [stated_on(page.scenario, channel) for channel in piece.channels]
    return {name for names in channels for name in names}


def said_by_words(page: Page, piece: Piece) -> set[str]:
    """The variables that the phrases and forms which a text uses may print."""
    locale = page.language.locale
    said = [
        text.text
        for node in piece.walked
        if isinstance(node, PhraseRef) and node.id in locale.phrases
        for tone in locale.phrases[node.id].tones.values()
        for text in tone
    ]
    said += [
        text.text
        for name in printed(piece.nodes)
        for forms in locale.words.choices.get(name, {}).values()
        for text in forms.values()
    ]
    return {name for text in said for name in _NAMES.findall(text)}
