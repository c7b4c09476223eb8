"""The schemas that editors check a corpus's files with, and the line of a file that names its own."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator

from cs_templates.authoring.scaffold.files import Changes
from cs_templates.corpus.decode.schema import FILES, schema

FOLDER = ".schemas"


def texts() -> Iterator[tuple[str, str]]:
    """The name and the text of each schema's file."""
    for sort in FILES:
        yield f"{sort}.json", json.dumps(schema(sort), ensure_ascii=False, indent=2) + "\n"


def folder_of(root: str) -> str:
    """Where the schemas of a corpus are: beside it in docs/schemas, as in a checkout, else inside it."""
    beside = os.path.join(os.path.dirname(root), "docs", "schemas")
    return beside if os.path.isfile(os.path.join(beside, "template.json")) else os.path.join(root, FOLDER)


def lay(root: str, changes: Changes) -> None:
    """Have the schemas written, where the files of a corpus cannot name any yet."""
    folder = folder_of(root)
    if not os.path.isdir(folder):
        changes.beside |= {os.path.join(folder, name): text for name, text in texts()}


def line(root: str, path: str, sort: str) -> str:
    """The first line of a file, by which an editor finds the schema."""
    where = os.path.relpath(os.path.join(folder_of(root), f"{sort}.json"), os.path.dirname(path))
    return f"# yaml-language-server: $schema={where.replace(os.sep, '/')}"
