"""Files to be made and files to be added to: everything is thought of before anything is written."""

from __future__ import annotations

import contextlib
import os
import secrets
from dataclasses import dataclass, field

from cs_templates.corpus.edits import Document
from cs_templates.corpus.places import visible
from cs_templates.corpus.splice import Edit, splice
from cs_templates.errors import CorpusError
from cs_templates.speech import reason, say


@dataclass(slots=True)
class Changes:
    """What will be written: new files by absolute path, what editors need `beside` them, and edits of files that are there."""

    new: dict[str, str] = field(default_factory=dict)
    beside: dict[str, str] = field(default_factory=dict)
    grown: list[tuple[Document, list[Edit]]] = field(default_factory=list)

    def write(self) -> None:
        """Write everything: what is there first. Raises CorpusError; a file is written whole or not at all."""
        for document, edits in self.grown:
            splice(document.path, edits, document.stamp)
        if not (self.new or self.grown):
            return
        for path, text in (self.beside | self.new).items():
            create(path, text)


def create(path: str, text: str) -> None:
    """A new file, whole or not at all. Raises CorpusError where there is one already, or the system refuses."""
    temporary = f"{path}.{secrets.token_hex(4)}.tmp"
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(temporary, "x", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        _place(temporary, path)
    except FileExistsError:
        raise CorpusError(say("{path} is there already; nothing was written", path=visible(path))) from None
    except OSError as error:
        message = say("{path} cannot be written: {reason}", path=visible(path), reason=reason(error))
        raise CorpusError(message) from error
    finally:
        with contextlib.suppress(OSError):
            os.unlink(temporary)


def _place(temporary: str, path: str) -> None:
    """Give a file its name, which must be free: where there are no hard links, as far as one can tell."""
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise
    except OSError:
        if os.path.lexists(path):
            raise FileExistsError(path) from None
        os.rename(temporary, path)
