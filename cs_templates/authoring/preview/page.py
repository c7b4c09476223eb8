"""A preview as one page of HTML that needs nothing else: no network, no program but a browser, no script to read it."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby
from pathlib import Path
from unicodedata import category

from cs_templates.authoring.preview.marks import Piece, Text
from cs_templates.authoring.preview.replies import Language, Preview, Sheet, Shown
from cs_templates.speech import say, say_count

_TURNS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067"


def page(found: Preview, ui: str, stages: dict[str, str]) -> str:
    """The page, in the language `ui` but for the replies; `stages` are what that calls the stages."""
    style, script = _file("page.css"), _file("page.js")
    policy = (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; "
        "base-uri 'none'; form-action 'none'"
    )
    title = _title(found)
    head = [
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="robots" content="noindex">',
        f"<title>{_safe(title)}</title>",
        f"<style>{style}</style>",
    ]
    body = [*_top(title, found), *_contents(found, stages), "<main>", *map(_section, found.sheets), "</main>"]
    lines = ["<!doctype html>", f'<html lang="{_safe(ui)}" dir="ltr">', "<head>", *head, "</head>", "<body>"]
    return "\n".join([*lines, *body, f"<script>{script}</script>", "</body>", "</html>", ""])


def _file(name: str) -> str:
    return Path(__file__).with_name(name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    """What lets a browser use this one inline text and no other."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _safe(text: str) -> str:
    """Text as text, whatever is in it; what no HTML may hold is written out."""
    if text.isprintable():
        return escape(text)
    return escape("".join(c.encode("unicode_escape").decode() if _is_unfit(c) else c for c in text))


def _is_unfit(c: str) -> bool:
    """Whether a character steers more than the line it stands in. The marks around values may stay."""
    return c not in "\n\t" and (category(c) in ("Cc", "Cs", "Zl", "Zp") or c in _TURNS)


# The top


def _title(found: Preview) -> str:
    languages = list(dict.fromkeys(sheet.language for sheet in found.sheets))
    if len(languages) == 1:
        return say("Replies in {language}", language=f"{languages[0].name} ({languages[0].tag})")
    scenarios = list(dict.fromkeys(sheet.scenario for sheet in found.sheets))
    return say(
        "Replies: {names}",
        names=scenarios[0] if len(scenarios) == 1 else ", ".join(one.tag for one in languages),
    )


def _top(title: str, found: Preview) -> Iterator[str]:
    replies = say_count("1 reply", "{count} replies", found.size)
    templates = say_count("1 template", "{count} templates", len(found.sheets))
    example = f"<mark>{_safe(say('like this'))}</mark>"
    before, _, after = say("What comes from an example is marked {sample}.", sample="\0").partition("\0")
    yield f"<h1>{_safe(title)}</h1>"
    day = say("filled as on {day}", day=found.today)
    yield f'<p class="facts">{_safe(f"{replies} · {templates} · {day}")}</p>'
    yield f'<p class="facts">{_safe(before)}{example}{_safe(after)}</p>'
    for tag, group in groupby(sorted(found.lacking), lambda pair: pair[0]):
        names = ", ".join(scenario for _, scenario in group)
        yield f'<p class="note">{_safe(say("not written in {locale}: {names}", locale=tag, names=names))}</p>'
    label = f'{_safe(say("Search"))} <input id="search" type="search" autocomplete="off">'
    yield f'<form hidden role="search"><label>{label}</label> <output id="found" for="search"></output></form>'


def _contents(found: Preview, stages: dict[str, str]) -> Iterator[str]:
    several = len({sheet.language for sheet in found.sheets}) > 1
    yield f'<nav aria-label="{_safe(say("Contents"))}">'
    for stage, sheets in groupby(found.sheets, lambda sheet: sheet.stage):
        yield f"<div><h2>{_safe(stages.get(stage, stage))}</h2><ul>"
        for sheet in sheets:
            tag = f"<small>{_safe(sheet.language.tag)}</small> " if several else ""
            title = _titled(sheet.title, sheet.language)
            yield f'<li>{tag}<a href="#{_id(sheet)}">{title}</a> {_unready(sheet)}</li>'
        yield "</ul></div>"
    yield "</nav>"


def _id(sheet: Sheet) -> str:
    return _safe(f"{sheet.language.tag}.{sheet.scenario}")


def _titled(text: str, language: Language) -> str:
    return f"<bdi{_in(language)}>{_safe(text)}</bdi>"


def _in(language: Language) -> str:
    direction = "rtl" if language.is_rtl else "ltr"
    return f' lang="{_safe(language.tag)}" dir="{direction}"'


def _state(sheet: Sheet) -> str:
    return f'<span class="state">{_safe(sheet.said_state)}</span>'


def _unready(sheet: Sheet) -> str:
    """What the contents say of a template that is not as it should be."""
    return _state(sheet) if sheet.is_stale or sheet.state == "draft" else ""


# A scenario in a locale


def _section(sheet: Sheet) -> str:
    parts = [
        f'<section id="{_id(sheet)}">',
        f"<header><h2>{_titled(sheet.title, sheet.language)}</h2>",
        f"<p><small>{_safe(sheet.scenario)} · {_safe(sheet.language.tag)}</small> {_state(sheet)}</p>",
        f'<p class="about">{_safe(sheet.about)}</p></header>',
        *_notes(sheet.notes),
        *(_article(sheet, shown) for shown in sheet.replies),
        "</section>",
    ]
    return "\n".join(parts)


def _article(sheet: Sheet, shown: Shown) -> str:
    heading = f"{', '.join(shown.channels)} · {'; '.join(shown.examples)}"
    lines = [f"<article><h3>{_safe(heading)}</h3>", *_notes(shown.notes)]
    if shown.text is None:
        lines += _notes([say("cannot be filled: {reason}", reason=shown.why)])
    else:
        lines.append(f'<div class="pair">{_text(shown.text, sheet.language)}')
        if shown.beside is not None and sheet.beside is not None:
            lines.append(_text(shown.beside, sheet.beside, " beside"))
        lines.append("</div>")
    return "\n".join([*lines, *_values(shown), "</article>"])


def _notes(notes: Iterable[str]) -> Iterator[str]:
    return (f'<p class="note">{_safe(note)}</p>' for note in notes)


def _text(text: Text, language: Language, more: str = "") -> str:
    name = f'<div class="tag" dir="ltr">{_safe(language.tag)}</div>'
    subject = "" if text.subject is None else f'<div class="subject">{_pieces(text.subject)}</div>'
    return f'<div class="text{more}"{_in(language)}>{name}{subject}<div>{_pieces(text.body)}</div></div>'


def _pieces(pieces: Iterable[Piece]) -> str:
    """A text with its values marked.

    What isolates them from a text that runs the other way are the reply's own marks, as in the customer's mail: an
    element that did so would show an order which the customer does not get.
    """
    return "".join(
        f'<mark title="{_safe(piece.name)}">{_safe(piece.text)}</mark>' if piece.name else _safe(piece.text)
        for piece in pieces
    )


def _values(shown: Shown) -> Iterator[str]:
    if not shown.values:
        return
    yield f"<details><summary>{_safe(say('The values of the example'))}</summary><dl>"
    for name, value in shown.values.items():
        yield f"<dt>{_safe(name)}</dt><dd><bdi>{_safe(value)}</bdi></dd>"
    yield "</dl></details>"
