"""The same reply in a language the agent reads. A gloss never blocks the reply."""

from __future__ import annotations

from cs_templates.answer.compose import choose_phrases, texts
from cs_templates.answer.draft import Draft, prepare
from cs_templates.answer.lookup import tidy
from cs_templates.answer.render import scope_of
from cs_templates.answer.request import Request
from cs_templates.errors import CsTemplatesError


def gloss(draft: Draft) -> tuple[dict[str, object] | None, str]:
    """The gloss that was asked for (locale, subject, body), or None and a warning that says why there is none.

    What is unknown in the gloss's locale shows as ‹name›.
    """
    asked = str(draft.request.gloss)
    if _language(asked) not in map(_language, draft.corpus["locales"]):
        return None, f"no gloss in {asked[:40]}: nothing is written in it"
    try:
        return _gloss(draft, tidy(asked)), ""
    except CsTemplatesError as error:
        return None, f"no gloss in {asked}: {error.message}"


def _language(tag: str) -> str:
    return tidy(tag).partition("-")[0]


def _gloss(draft: Draft, tag: str) -> dict[str, object]:
    asked = draft.request
    raw = asked.values if draft.added else {}  # checked already; what is added asks what is known
    values = {name: raw[name] for name in raw if name in draft.values}
    request = Request(
        asked.scenario, tag, values, channel=draft.channel, tone=draft.tone, upset=asked.upset,
        turn=asked.turn, today=draft.today, allow_fallback=False, add=draft.added,
    )  # fmt: skip
    twin = prepare(draft.book, request)
    twin.values = draft.values
    labels = twin.specs
    chosen, _ = choose_phrases(twin)
    scope = scope_of(twin, chosen, lambda name: f"‹{labels[name]['label'] if name in labels else name}›")
    subject, body = texts(twin.text, scope, twin)
    return {"locale": twin.record["locale"], "subject": subject, "body": body}
