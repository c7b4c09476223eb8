"""Proves that every reply which a corpus can give is whole, grammatical, allowed and true to its contract.

`lint` runs the rules; `rules.RULES` are all of them, each a module whose docstring is its page. The package itself
can be called too, so that `cs_templates.linter` is the same function whoever has imported what is in it.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping

from cs_templates import cldr
from cs_templates import corpus as source
from cs_templates.answer.book import find_corpus, packaged_corpus
from cs_templates.linter.check import check
from cs_templates.linter.choosing.options import Options
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.part import part_of
from cs_templates.linter.rules import RULES
from cs_templates.linter.silence.known import baseline_of
from cs_templates.model import Corpus, Problem, Severity

__all__ = ["RULES", "lint"]


def lint(
    corpus: Corpus | str | None = None,
    *,
    paths: Iterable[str] = (),
    select: Iterable[str] | None = None,
    ignore: Iterable[str] = (),
    extend_select: Iterable[str] = (),
    severity: Mapping[str, Severity] | None = None,
    profile: str | None = None,
) -> list[Problem]:
    """Every problem that lint finds in a corpus (read, or its directory), in the order of its files.

    Rules are named by name, code or a code's beginning. `paths` are the files and
    directories to report on; the whole corpus is read all the same, but of the rest
    no more is looked at than has to be. What a suppression or the corpus's baseline
    silences is left out. Raises CorpusError where the corpus cannot be read,
    UsageError where a directory or rule does not exist.
    """
    whole = corpus if isinstance(corpus, Corpus) else load(corpus)
    options = Options(
        None if select is None else tuple(select),
        tuple(ignore),
        tuple(extend_select),
        severity or {},
        profile,
    )
    options.refuse_unknown(RULES)
    paths = tuple(paths)
    report = check(Bench(whole), options, baseline=baseline_of(whole), part=part_of(whole, paths))
    return [entry.problem() for entry in report.within(paths, ()).counted]


def load(path: str | None, instead: Mapping[str, bytes] | None = None) -> Corpus:
    """The corpus at `path`, else the one that would be answered from; some of its files with other bytes."""
    root = find_corpus(path, os.environ, os.getcwd())
    return source.load(
        root, packaged=packaged_corpus(), canonical=cldr.canonical, chain=cldr.chain, instead=instead
    )
