"""A phrase that an agent may add to a reply says what a marketplace forbids.

No template says the phrase, so no reply shows it; `cst fill --add` would, and would be refused on that marketplace.

Fails (en):

    # _phrases.yaml
    greeting:      {about: Opens the reply, place: line}
    apology_delay: {about: Says sorry for lateness, place: sentence}
    closing:       {about: Ends the reply, place: line}
    call_us:       {about: Where we are, place: sentence}
    # en/_phrases.yaml
    greeting:
      neutral: ["Hello,"]
    apology_delay:
      neutral: ["We are sorry."]
    closing:
      neutral: ["Kind regards,"]
    call_us:
      neutral: ["Write to us at anna@lumen.example."]

Passes (en):

    # _phrases.yaml
    greeting:      {about: Opens the reply, place: line}
    apology_delay: {about: Says sorry for lateness, place: sentence}
    closing:       {about: Ends the reply, place: line}
    call_us:       {about: Where we are, place: sentence}
    # en/_phrases.yaml
    greeting:
      neutral: ["Hello,"]
    apology_delay:
      neutral: ["We are sorry."]
    closing:
      neutral: ["Kind regards,"]
    call_us:
      neutral: ["Reply to this message."]
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.reading.forbidden import places, sought_by
from cs_templates.syntax import PhraseRef

CODE = "C102"
SEVERITY = "error"
SCOPE = "kin"


def find(bench: Bench) -> Iterator[Finding]:
    """Each place of a wording that some platform forbids, where no template says the phrase."""
    pieces = list(bench.pieces())
    said = {
        node.id for piece in pieces if piece.template for node in piece.walked if isinstance(node, PhraseRef)
    }
    sought = sought_by(bench.corpus.platforms.values())
    for piece in pieces:
        if piece.role == "wording" and piece.name not in said:
            for place in places(piece.language, sought, piece.plain):
                rule = place.rule
                found = piece.plain[place.start : place.stop]
                message = (
                    f"{place.platforms}: {rule.about}, and the phrase says “{found}” (source: {rule.source})"
                )
                hint = "say it without this, or leave the phrase out"
                whole = piece.finding(place.start, place.stop, message, hint)
                yield whole._replace(severity=rule.severity)
