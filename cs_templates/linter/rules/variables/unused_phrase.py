"""A phrase for a line of its own is said by no text.

Agents add sentences to a reply themselves, but a line such as a greeting is only printed where a text says it. What
nobody says is still translated and kept up to date.

Fails (en):

    # _phrases.yaml
    greeting:      {about: Opens the reply, place: line}
    apology_delay: {about: Says sorry for lateness, place: sentence}
    closing:       {about: Ends the reply, place: line}
    postscript:    {about: Stands below the name, place: line}

Passes (en):

    # _phrases.yaml
    greeting:      {about: Opens the reply, place: line}
    apology_delay: {about: Says sorry for lateness, place: sentence}
    closing:       {about: Ends the reply, place: line}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.reading.said import is_own, said_in
from cs_templates.model import Location

CODE = "V404"
SEVERITY = "warning"
SCOPE = "corpus"


def find(bench: Bench) -> Iterator[Finding]:
    """Each phrase with `place: line` that is in no text of any locale."""
    said = {name for found in said_in(bench).values() for name in found.phrases}
    for phrase in bench.corpus.phrases.values():
        if phrase.place == "line" and phrase.id not in said and is_own(bench, phrase.at):
            end = Location(phrase.at.path, phrase.at.line, phrase.at.column + len(phrase.id))
            message = f"no text says the phrase {phrase.id}"
            yield Finding(
                phrase.at, end, message, f"say it, as in {{{{ phrase.{phrase.id} }}}}, or delete it"
            )
