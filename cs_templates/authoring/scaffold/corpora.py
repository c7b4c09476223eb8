"""The corpus that a scaffold is made in: read whole, sound enough to be added to, and one's own."""

from __future__ import annotations

import os

from cs_templates import cldr
from cs_templates.answer.book import packaged_corpus
from cs_templates.corpus.load import load
from cs_templates.errors import CorpusError
from cs_templates.model import Corpus
from cs_templates.speech import say


def open_corpus(root: str) -> Corpus:
    """The corpus at `root`, to be written to.

    Raises CorpusError where it is the one inside the installed package, or a
    file of it has a fault: what is there cannot be told then from what is missing.
    """
    refuse_packaged(root)
    corpus = load(root, packaged=packaged_corpus(), canonical=cldr.canonical, chain=cldr.chain)
    first = next((problem for problem in corpus.problems if problem.severity == "error"), None)
    if first is not None:
        where = f"{first.at.path}:{first.at.line}:{first.at.column}"
        raise CorpusError(
            f"{where}: {first.message}",
            say("mend this first; {command} lists every fault", command="cst compile"),
        )
    return corpus


def refuse_packaged(root: str) -> None:
    """Raise CorpusError for the corpus inside the installed package: the next version would overwrite it."""
    packaged = packaged_corpus()
    inside = os.path.basename(os.path.dirname(packaged)) == "cs_templates" and os.path.isfile(
        os.path.join(os.path.dirname(packaged), "__init__.py")
    )
    if inside and os.path.realpath(root) == os.path.realpath(packaged):
        message = say("this corpus came with the tool, and a new version would overwrite what you write")
        raise CorpusError(message, say("{command} makes one of your own that extends it", command="cst init"))
