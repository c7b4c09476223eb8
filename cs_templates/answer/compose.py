"""A draft's texts: phrases chosen, program run, lines laid out."""

from __future__ import annotations

from cs_templates.answer import outlet, phrases
from cs_templates.answer.book import phrase_record
from cs_templates.answer.layout import lay_out
from cs_templates.answer.render import Scope, run

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Record = dict[str, Any]
    Chosen = dict[str, tuple[str, list[Any]]]

    from cs_templates.answer.book import Book
    from cs_templates.answer.draft import Draft


def choose_phrases(draft: Draft) -> tuple[Chosen, dict[str, str]]:
    """The phrases of the draft's text, chosen by tone, turn and what is known; and which wording each took."""
    known = set(draft.values)
    seed = str(draft.values.get("order.number") or draft.values.get("customer.name") or "")
    chosen: Chosen = {}
    wordings: dict[str, str] = {}
    for name in draft.text["phrases"]:
        phrase = phrase_record(draft.book, draft.record["locale"], name)
        tone, index, program = phrases.choose(phrase, draft.tone, known, draft.request.turn, name, seed)
        chosen[name] = (phrase["place"], program)
        wordings[name] = f"{tone}/{index}"
    return chosen, wordings


def scope_of(draft: Draft, chosen: Chosen, unknown: Callable[[str], str] | None = None) -> Scope:
    """What the renderer may look at; `unknown` prints what a gloss does not know."""
    return Scope(
        values=draft.values,
        specs=draft.specs,
        locale=draft.locale,
        today=draft.today,
        phrases=chosen,
        countries=_countries(draft.book, draft.locale["tag"]),
        unknown=unknown,
    )


def _countries(book: Book, tag: str) -> Callable[[str], str]:
    def name(code: str) -> str:
        record = book.get(f"countries/{tag}")
        names: dict[str, str] = record["names"] if record else {}
        return names.get(code, code)

    return name


def texts(text: Record, scope: Scope, draft: Draft) -> tuple[str | None, str]:
    """Subject (None where the channel has none) and body, laid out and fit for where they go."""
    cjk = scope.locale["cjk"]
    subject = None if text["subject"] is None else lay_out(run(text["subject"], scope), cjk)
    body = lay_out(run(text["body"], scope), cjk)
    return None if subject is None else outlet.fit(outlet.one_line(subject), draft), outlet.fit(body, draft)
