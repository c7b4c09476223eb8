"""`cst export`: a locale's texts as a file that translators' tools read."""

from __future__ import annotations

import os
import sys

from cs_templates.cli import screen
from cs_templates.cli.commands import Session, one_of
from cs_templates.errors import DONE, UsageError
from cs_templates.speech import reason, say, say_count

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cs_templates.authoring.exchange.unit import Unit


def run(
    *, locale: str | None = None, output: str | None = None, format: str | None = None, todo: bool = False,  # noqa: A002
    ui: str | None = None, as_json: bool = False, corpus: str | None = None,
) -> int:  # fmt: skip
    """Write the texts of `locale` to `output`, or to stdout; what was written is said on stderr, or as JSON.

    Raises UsageError for a locale, a format or a file that cannot be used, CorpusError where the corpus cannot be read.
    """
    from cs_templates.authoring.exchange import formats
    from cs_templates.authoring.exchange.exporting import exported
    from cs_templates.linter import load

    root = Session(corpus, ui).root
    if format is not None:
        one_of(formats.FORMATS, format, "--format")
    kind = format or (formats.format_of(output) if output else formats.FORMATS[0])
    _refuse_to_mix(kind, output, as_json=as_json)
    tree = load(root)
    if locale is None:
        raise UsageError(
            say("say which locale to export"), say("add -l, one of {names}", names=", ".join(tree.locales))
        )
    one_of(tuple(tree.locales), locale, "--locale")
    found = exported(tree, locale, todo=todo)
    _deliver(formats.written(kind, found, locale), output)
    _say(found, locale, output, as_json=as_json)
    return DONE


def _refuse_to_mix(kind: str, output: str | None, *, as_json: bool) -> None:
    if output is None and (as_json or kind == "xlsx"):
        raise UsageError(say("the file would go to stdout"), say("add -o FILE"))


def _deliver(data: bytes, output: str | None) -> None:
    if output is None:
        screen.out(data.decode("utf-8"))
        return
    temporary = f"{output}.tmp"
    try:
        with open(temporary, "wb") as file:
            file.write(data)
        os.replace(temporary, output)
    except OSError as error:
        raise UsageError(
            say("{path} cannot be written: {reason}", path=output, reason=reason(error))
        ) from None


def _say(found: list[Unit], locale: str, output: str | None, *, as_json: bool) -> None:
    states = {
        state: sum(unit.state == state for unit in found) for state in sorted({unit.state for unit in found})
    }
    if as_json:
        screen.write_json({"locale": locale, "output": output, "units": len(found), "states": states})
        return
    said = say_count("1 text of {locale}", "{count} texts of {locale}", len(found), locale=locale)
    screen.note(", ".join([said, *(f"{count} {state}" for state, count in states.items())]))
    if output is None and sys.stdout is not None and sys.stdout.isatty():
        screen.note(say("add -o FILE to write them to a file"))
