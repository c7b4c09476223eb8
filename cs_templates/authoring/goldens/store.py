"""Where golden replies are kept: read, written, and those taken away that no longer belong."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from cs_templates.authoring.goldens.replies import HEADING, Page
from cs_templates.errors import UsageError
from cs_templates.speech import reason, say


def kept(folder: str) -> dict[str, str]:
    """The golden files in a directory, by path below it. What else is there is left alone.

    Raises UsageError for one that cannot be read.
    """
    found: dict[str, str] = {}
    for path in sorted(Path(folder).glob("*/*/*.txt")):
        text = _read(path)
        if text.startswith(HEADING):
            found[path.relative_to(folder).as_posix()] = text
    return found


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, ValueError) as error:
        why = reason(error) if isinstance(error, OSError) else say("it is not UTF-8")
        raise UsageError(say("{path} cannot be read: {reason}", path=str(path), reason=why)) from None


def belongs(locales: Iterable[str], scenario: str) -> Callable[[str], bool]:
    """Whether a golden file is one of these locales (all where there is none), and of the scenario if one is named."""
    tags = set(locales)

    def is_one(path: str) -> bool:
        tag, _, name = path.split("/")
        return (not tags or tag in tags) and scenario in ("", name.split(".")[0])

    return is_one


def write(folder: str, pages: Iterable[Page], old: Mapping[str, str]) -> tuple[int, int]:
    """Make the directory hold these pages in place of the `old` ones; how many were written and how many taken away.

    A file that is as it should be is not touched, nor one of a page with an example that cannot be filled.
    Raises UsageError where one cannot be written.
    """
    new = {page.path: old.get(page.path, "") if page.failed else page.text for page in pages}
    changed = {path: text for path, text in new.items() if old.get(path, "") != text}
    gone = [path for path in old if path not in new]
    for path, text in changed.items():
        _write(Path(folder, path), text)
    for path in gone:
        _take_away(Path(folder, path), Path(folder))
    return len(changed), len(gone)


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        message = say("{path} cannot be written: {reason}", path=str(path), reason=reason(error))
        raise UsageError(message) from None


def _take_away(path: Path, folder: Path) -> None:
    """Delete a file, and the directories that are empty then."""
    try:
        path.unlink()
        for parent in (path.parent, path.parent.parent):
            if parent != folder and not os.listdir(parent):
                parent.rmdir()
    except OSError as error:
        message = say("{path} cannot be deleted: {reason}", path=str(path), reason=reason(error))
        raise UsageError(message) from None
