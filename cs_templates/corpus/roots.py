"""The corpus and what it extends: directories, nearest first, and their settings merged."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, NamedTuple

from cs_templates.corpus.decode.declarations import SETTINGS
from cs_templates.corpus.merge import SETTINGS as DEPTHS
from cs_templates.corpus.merge import merge
from cs_templates.corpus.places import visible
from cs_templates.corpus.problems import as_data
from cs_templates.errors import CorpusError
from cs_templates.model import Location

if TYPE_CHECKING:
    from cs_templates.corpus.reading import Reading
    from cs_templates.model import Text

NAME = "_corpus.yaml"
DECLARED = {"channels": ("channel", "channel or default"), "tones": ("tone",), "stages": ("stage",)}
"""The sorts of names that the fields of `_corpus.yaml` declare."""

_SORTS = tuple(sort for sorts in DECLARED.values() for sort in sorts)


class Roots(NamedTuple):
    """The directories of a corpus, nearest first, their settings merged, and where those stand."""

    directories: tuple[str, ...]
    settings: dict[str, Any]
    at: Location


def open_roots(path: str, packaged: str | None, reading: Reading) -> Roots:
    """The corpus at `path` and all that it extends.

    Raises CorpusError where `path` holds no readable `_corpus.yaml`; what is
    wrong with a corpus that is extended is a problem at `extends`.
    """
    settings = _first(path, reading)
    at = Location(path=reading.shown(os.path.join(path, NAME)))
    directories = [path]
    extends: Text | None = settings.get("extends")
    while extends is not None:
        base = _base(extends, directories, packaged, reading)
        far = reading.decode(os.path.join(base, NAME), SETTINGS, *_SORTS) if base else None
        if base is None or far is None:
            break
        directories.append(base)
        extends = far.get("extends")
        settings = merge(settings, far, DEPTHS)
    return Roots(tuple(directories), settings, at)


def _first(path: str, reading: Reading) -> dict[str, Any]:
    shown = visible(reading.shown(path))
    if not os.path.isdir(path):
        raise CorpusError(f"there is no directory {shown}", "name the directory that holds _corpus.yaml")
    file = os.path.join(path, NAME)
    if not os.path.exists(file):
        raise CorpusError(f"{shown} holds no {NAME}", "name the directory of a corpus; cst init makes one")
    settings: dict[str, Any] | None = reading.decode(file, SETTINGS, *_SORTS)
    if settings is None or reading.shown(file) in reading.broken:
        first = min(reading.problems, key=lambda problem: problem.at)
        raise CorpusError(
            f"{visible(first.at.path)}:{first.at.line}:{first.at.column}: {first.message}",
            first.hint,
            problems=[as_data(problem) for problem in sorted(reading.problems, key=lambda found: found.at)],
        )
    return settings


def _base(extends: Text, known: list[str], packaged: str | None, reading: Reading) -> str | None:
    """The directory that `extends` names, or None and a problem."""
    nearest = known[-1]
    if extends.text == "packaged":
        base = packaged
        hint = "give the path of a directory in its place"
    else:
        base = os.path.normpath(os.path.join(nearest, extends.text))
        hint = f"the path is taken from {visible(reading.shown(nearest))}"
    if base is None or not os.path.isfile(os.path.join(base, NAME)):
        message = f"there is no corpus {visible(extends.text)} to extend"
        reading.report("overlay", extends, message, hint)
        return None
    if any(_same(base, other) for other in known):
        message = "this corpus extends itself, directly or through others"
        reading.report("overlay", extends, message, "let one of them extend nothing")
        return None
    return os.path.abspath(base)


def _same(one: str, other: str) -> bool:
    return os.path.realpath(one) == os.path.realpath(other)
