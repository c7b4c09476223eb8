"""The file of a corpus's baseline: where it is, and what it holds."""

from __future__ import annotations

import os

from cs_templates.corpus.places import Shown
from cs_templates.errors import UsageError
from cs_templates.linter.silence.baseline import NAME, Baseline, read
from cs_templates.model import Corpus
from cs_templates.speech import reason, say


def baseline_path(corpus: Corpus) -> str:
    """Where a corpus keeps its baseline: where the settings say, seen from the corpus, else under its usual name."""
    return os.path.join(corpus.roots[0], corpus.settings.lint.baseline or NAME)


def baseline_of(corpus: Corpus, path: str | None = None) -> Baseline | None:
    """The baseline at `path`, else the corpus's own; None where there is none. Raises UsageError."""
    where = path or baseline_path(corpus)
    if not os.path.exists(where):
        return None
    try:
        with open(where, encoding="utf-8") as file:
            text = file.read()
    except (OSError, UnicodeDecodeError) as error:
        why = reason(error) if isinstance(error, OSError) else say("it is not UTF-8")
        raise UsageError(say("{path} cannot be read: {reason}", path=where, reason=why)) from None
    return read(Shown()(os.path.abspath(where)), text)
