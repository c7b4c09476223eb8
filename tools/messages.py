"""The catalogues of messages: bring them up to the source, or say what is wrong with them.

    python tools/messages.py            new messages in, obsolete ones out
    python tools/messages.py --check    what a translator has to do; exit code 1 where there is anything

A message is what stands in `say`, `say_count`, `to_say` or `Unusable`, and each
text of `cst --help`. Messages of the corpus's checks stay English.
"""

from __future__ import annotations

import ast
import string
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

from cs_templates import speech, ui

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "cs_templates"
SAYING = {"say": 1, "to_say": 1, "Unusable": 1, "say_count": 2}
"""What is called with a message, and how many of its first arguments are one."""
HEADER = """\
# What cst says; tools/messages.py keeps this in step with the source, docs/decisions/0011-messages.md says how.
msgid ""
msgstr ""
"Project-Id-Version: cs_templates\\n"
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plurals}\\n"

"""
"""A header without dates and names, so that nothing changes where no message does."""


def template() -> Catalog:
    """Every message of the source, with the files it is said in."""
    catalogue = Catalog(project="cs_templates", charset="utf-8")
    for path in sorted(PACKAGE.rglob("*.py")):
        for message in said_in(ast.parse(path.read_text(encoding="utf-8"))):
            catalogue.add(message, locations=[(path.relative_to(ROOT).as_posix(), 0)])
    for text in said_by_help():
        if text not in catalogue:
            catalogue.add(text, locations=[("cs_templates/cli/app.py", 0)])
    return catalogue


def said_in(tree: ast.AST) -> Iterator[str | tuple[str, str]]:
    """The messages in a module: texts, and pairs of singular and plural."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SAYING:
            given = node.args[: SAYING[node.func.id]]
            texts = [a.value for a in given if isinstance(a, ast.Constant) and isinstance(a.value, str)]
            if len(texts) == 2:
                yield texts[0], texts[1]
            elif texts:
                yield texts[0]


def said_by_help() -> list[str]:
    """Every text that the help of the commands says, in order."""
    import typer

    from cs_templates.cli import app, helping

    said: dict[str, None] = {}

    def hear(message: str) -> None:
        said[message] = None

    command = typer.main.get_command(app.app)
    command.context_class.formatter_class = helping.Formatter  # type: ignore[assignment]
    speech.learn(lambda: hear)
    try:
        with command.make_context("cst", [], resilient_parsing=True) as top:
            command.get_help(top)
            for name, inner in getattr(command, "commands", {}).items():
                if not inner.hidden:
                    with inner.make_context(name, [], parent=top, resilient_parsing=True) as context:
                        inner.get_help(context)
    finally:
        speech.learn(None)
    return [message for message in said if any(map(str.isalpha, message))]


def read(language: str) -> Catalog:
    """A catalogue as it is; an empty one where there is none yet."""
    path = Path(ui.path_of(language))
    if not path.exists():
        return Catalog(locale=language, project="cs_templates", charset="utf-8")
    with path.open("rb") as file:
        return read_po(file, language, abort_invalid=True)


def update(language: str) -> None:
    """Put the source's messages into a catalogue, and throw out those it no longer says."""
    catalogue = read(language)
    catalogue.update(template(), no_fuzzy_matching=True, update_creation_date=False)
    with Path(ui.path_of(language)).open("wb") as file:
        file.write(HEADER.format(language=language, plurals=catalogue.plural_forms).encode())
        write_po(
            file, catalogue, width=110, sort_by_file=True, include_lineno=False, omit_header=True,
            ignore_obsolete=True,
        )  # fmt: skip


def faults(language: str) -> list[str]:
    """What is wrong with a catalogue, a line each."""
    wanted, catalogue = template(), read(language)
    found = [f"obsolete: {entry.id}" for entry in catalogue if entry.id and entry.id not in wanted]
    for message in wanted:
        entry = catalogue.get(message.id) if message.id else None
        if message.id and (entry is None or not all(_texts(entry.string)) or entry.fuzzy):
            found.append(f"not translated: {message.id}")
        elif entry is not None:
            found += _misnamed(entry)
    return found


def _misnamed(entry: Message) -> list[str]:
    """A translation must name the same values as its message."""
    wanted = names_in(_texts(entry.id)[-1])
    return [
        f"{sorted(names_in(text) ^ wanted)}: {entry.id}"
        for text in _texts(entry.string)
        if names_in(text) != wanted
    ]


def names_in(text: str) -> set[str]:
    """The values that a message names. One that cannot be filled in is said as it stands, and names none."""
    try:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    except ValueError:
        return set()


def _texts(text: object) -> list[str]:
    return [str(part) for part in text] if isinstance(text, tuple | list) else [str(text)]


def main() -> int:
    """Update or check every catalogue."""
    if sys.argv[1:] != ["--check"]:
        for language in speech.LANGUAGES:
            update(language)
    lines = [f"{language}: {fault}" for language in speech.LANGUAGES for fault in faults(language)]
    print(*lines, sep="\n", end="\n" if lines else "")
    return 1 if lines and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
