"""`cst rename`: another name for a scenario, a variable, an option or a phrase, in every file that speaks of it."""

from __future__ import annotations

import os

from cs_templates.cli import screen
from cs_templates.cli.commands import Session, one_of
from cs_templates.errors import DONE, UsageError
from cs_templates.speech import say, say_count

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


def run(
    renaming: Sequence[str] = (), *, dry_run: bool = False, ui: str | None = None, corpus: str | None = None
) -> int:
    """Rename, or show as a diff what that would change. Raises UsageError and CorpusError; nothing is written then."""
    from cs_templates.authoring.rename import names, plan, writing
    from cs_templates.authoring.scaffold.corpora import open_corpus

    if len(renaming) != 3:
        message = say("say what is to be renamed: its kind, its name and the new name")
        raise UsageError(
            message, say("as in {example}", example="cst rename scenario parcel-lost package-lost")
        )
    kind, old, new = renaming
    one_of(names.KINDS, kind, "cst rename")
    found = open_corpus(Session(corpus, ui).root)
    made = plan.plan(found, names.renaming(found, kind, old, new))
    plan.check(found, made)
    if dry_run:
        screen.out("".join(f"{screen.safe(line.rstrip(chr(10)))}\n" for line in made.diff()))
    else:
        writing.write(made)
        screen.table([screen.safe(os.path.relpath(made.moves.get(path, path))) for path in made.files])
    _say(len(made.files), old, new, dry_run=dry_run)
    return DONE


def _say(files: int, old: str, new: str, *, dry_run: bool) -> None:
    if dry_run:
        said = say_count(
            "{old} would be {new} in 1 file", "{old} would be {new} in {count} files", files, old=old, new=new
        )
    else:
        said = say_count(
            "{old} is {new} now, in 1 file", "{old} is {new} now, in {count} files", files, old=old, new=new
        )
    screen.note(said, "bold")
