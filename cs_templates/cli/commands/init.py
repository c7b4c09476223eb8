"""`cst init`: a team's own corpus, with checks for its code host, a hook before commits, and schemas for editors."""

from __future__ import annotations

import os

from cs_templates.cli import screen
from cs_templates.cli.commands.scenario import EXAMPLE
from cs_templates.errors import DONE
from cs_templates.speech import say


def run(directory: str = ".", *, ui: str | None = None) -> int:  # noqa: ARG001 - every command takes it
    """Write the files. Raises UsageError where one of them is there already, CorpusError where one cannot be written."""
    from cs_templates.authoring.scaffold import own

    changes = own.begin(directory)
    changes.write()
    screen.table([screen.safe(os.path.join(directory, *name.split("/"))) for name in own.FILES])
    screen.note(say("your corpus is there; it says only what differs from the packaged one"), "bold")
    for command in ([] if directory == "." else [f"  cd {directory}"]) + [f"  {EXAMPLE}"]:
        screen.note(command)
    return DONE
