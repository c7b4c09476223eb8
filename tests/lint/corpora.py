"""A small sound corpus, with a text or some files of it replaced: what rules are tried on."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from cs_templates import cldr, corpus
from cs_templates.corpus.load import without_gc
from cs_templates.linter.book.examples import LINK
from cs_templates.linter.check import check
from cs_templates.linter.finding import Finding
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.rule import Rule
from cs_templates.linter.run import found_by
from cs_templates.linter.silence.known import baseline_of
from cs_templates.linter.spelling import hunspell
from cs_templates.model import Corpus, Locale, WordEntry

BASE = Path(__file__).parent / "base"
SHIPPED = Path(__file__).parents[2] / "templates"
PROFILE = "_locale.yaml"
SAMPLE = "order/sample.yaml"
SPELLER = "to be installed for this test: apt-get install hunspell hunspell-en-us hunspell-ru hunspell-es"


def changed(folder: Path, locale: str, text: str, files: Mapping[str, str]) -> Path:
    """A copy of the base corpus with a text as the body of a message, or with files."""
    root = folder / "templates"
    shutil.copytree(BASE, root)
    for path, content in (files or {f"{locale}/{SAMPLE}": template(locale, text)}).items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        if content.startswith(LINK):
            (root / path).symlink_to(content.removeprefix(LINK))
        else:
            (root / path).write_text(content, encoding="utf-8", newline="")
    return root


def with_lists(root: Path) -> Corpus:
    """A copy of the base corpus, read: profiles that were left as they are have the shipped word lists."""
    with without_gc():
        read = corpus.load(root, canonical=cldr.canonical, chain=cldr.chain)
    kept = [path.parent.name for path in BASE.glob(f"*/{PROFILE}") if is_kept(path, root)]
    return read._replace(locales={**read.locales, **{tag: lent(read.locales[tag]) for tag in kept}})


def is_kept(path: Path, root: Path) -> bool:
    """Whether a copy of the base corpus has a file as the base has it."""
    copy = root / path.relative_to(BASE)
    return copy.exists() and copy.read_bytes() == path.read_bytes()


def lent(locale: Locale) -> Locale:
    """A locale with the shipped word lists in its profile."""
    return locale._replace(profile=locale.profile._replace(words=shipped_lists()[locale.tag]))


@cache
def shipped_lists() -> dict[str, Mapping[str, tuple[WordEntry, ...]]]:
    """The shipped word lists by locale: they are long and small corpora are many, so they are read once."""
    whole = {
        str(path): path.read_bytes() + word_lists(path.parent.name) for path in BASE.glob(f"*/{PROFILE}")
    }
    read = corpus.load(BASE, canonical=cldr.canonical, chain=cldr.chain, instead=whole)
    assert not read.problems
    return {tag: locale.profile.words for tag, locale in read.locales.items()}


def word_lists(locale: str) -> bytes:
    """The word lists of the shipped corpus, as they stand in its `_locale.yaml`."""
    said = (SHIPPED / locale / PROFILE).read_bytes()
    return said[said.index(b"\nwords:") :]


def template(locale: str, text: str) -> str:
    """The sample template of a locale with a text as its message's body, on line 6 and below."""
    head = "title: Sample\nkeywords: [sample]\nchannels:\n  message:\n    body: |\n"
    body = "".join(f"      {line}\n" if line else "\n" for line in text.rstrip("\n").split("\n"))
    rest = (BASE / locale / SAMPLE).read_text(encoding="utf-8")
    return head + body + rest[rest.index("  email:") :]


def findings(rule: Rule, root: Path) -> list[Finding]:
    """What one rule finds in a corpus."""
    loaded = with_lists(root)
    if rule.name == "misspelt-word":
        assert hunspell.installed().keys() >= {"en_US", "ru_RU", "es_ES"}, SPELLER
    if rule.scope == "lint":
        report = check(Bench(loaded), baseline=baseline_of(loaded))
        return [entry.finding for entry in report.counted if entry.rule == rule]
    return [finding for _, finding in found_by([rule], Bench(loaded))]


def marked(finding: Finding, root: Path) -> str:
    """The characters that a finding is about, as they stand in the file."""
    path = next(path for path in (root.parent / finding.at.path, Path(finding.at.path)) if path.exists())
    lines = path.read_text(encoding="utf-8").split("\n")[finding.at.line - 1 : finding.end.line]
    lines[-1] = lines[-1][: finding.end.column - 1]
    return "\n".join(lines)[finding.at.column - 1 :]


def place(finding: Finding) -> str:
    """The file within the corpus and the line of a finding."""
    return f"{finding.at.path.rpartition('templates/')[2]}:{finding.at.line}"
