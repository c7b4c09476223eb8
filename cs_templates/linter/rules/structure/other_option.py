"""A fact is printed for another option than elsewhere.

The day on which an item is sent again belongs to those who can have it sent again; under the refund it is nonsense.
A condition was copied, and its option stayed. The other text of the template, or the source, says which option it is.

Fails (en):

    # en/order/sample.yaml
    title: Sample
    channels:
      message:
        body: |
          {% if "refund" in solutions %}
          It would be sent on {{ shipment.new_eta }}.
          {% endif %}
      email:
        body: |
          {% if "replacement" in solutions %}
          It would be sent on {{ shipment.new_eta }}.
          {% endif %}

Passes (en):

    # en/order/sample.yaml
    title: Sample
    channels:
      message:
        body: |
          {% if "replacement" in solutions %}
          It would be sent on {{ shipment.new_eta }}.
          {% endif %}
      email:
        body: |
          {% if "replacement" in solutions %}
          It would be sent on {{ shipment.new_eta }}.
          {% endif %}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pages import Page
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.placed import Under, placed
from cs_templates.syntax import And, Condition, Contains, Print

CODE = "S804"
SEVERITY = "warning"
SCOPE = "page"
Options = dict[tuple[str, str], dict[str, int]]
"""A printed variable and the one asked about, with the options and where they are asked for."""


def find(page: Page) -> Iterator[Finding]:
    """Each variable printed for options for which neither the source nor another channel prints it."""
    bodies = [piece for piece in page.pieces.values() if piece.role == "body"]
    asking = [(piece, _options(piece)) for piece in bodies if " in " in piece.text.text]
    told = [] if page.source is None else [_options(each) for each in page.source.pieces.values()]
    for piece, options in asking:
        others = told or [other for each, other in asking if each is not piece]
        for key, mine in options.items():
            theirs = [other[key] for other in others if key in other]
            if theirs and not any(mine.keys() & other.keys() for other in theirs):
                yield _finding(piece, key[0], mine, theirs[0])


def _finding(piece: Piece, name: str, mine: dict[str, int], theirs: dict[str, int]) -> Finding:
    start, stop = piece.tag(next(iter(mine.values())))
    message = f"{name} is printed here for {next(iter(mine))}, and elsewhere for {next(iter(theirs))}"
    return piece.finding(start, stop, message, "ask for the option that it belongs to")


def _options(piece: Piece) -> Options:
    found: Options = {}
    for node, under in placed(piece.nodes):
        if isinstance(node, Print):
            for asked in _asked(under):
                found.setdefault((node.name, asked.name), {})[asked.option] = asked.start
    return found


def _asked(under: Under) -> Iterator[Contains]:
    for condition, holds in under:
        if holds:
            yield from _contains(condition)


def _contains(condition: Condition) -> Iterator[Contains]:
    if isinstance(condition, Contains):
        yield condition
    elif isinstance(condition, And):
        for part in condition.parts:
            yield from _contains(part)
