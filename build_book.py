"""Build hook: the wheel carries the corpus and a sealed book of it.

An editable install carries neither: it answers from the checkout's `templates/`.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class BookHook(BuildHookInterface[Any]):
    """Compiles `templates/` and puts it, with its book, into the wheel."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Seal the book before the wheel is packed; refuse a corpus with errors."""
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        from cs_templates.compiler.make import seal

        corpus = Path(self.root, "templates")
        book = Path(self.directory, "templates.cdb")
        book.parent.mkdir(parents=True, exist_ok=True)
        compiled = seal(str(corpus), str(book))
        errors = [problem for problem in compiled.problems if problem.severity == "error"]
        if errors:
            raise SystemExit("\n".join(map(str, errors)))
        build_data["force_include"][str(corpus)] = "cs_templates/templates"
        build_data["force_include"][str(book)] = "cs_templates/templates.cdb"
