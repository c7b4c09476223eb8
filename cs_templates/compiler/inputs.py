"""Which files a record was made from, and those whose appearing would change it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable

from cs_templates.answer.fresh import checksum_of
from cs_templates.model import Corpus

Input = list[object]
ABSENT = [-1, 0, 0, 0]
SHARED = ("_corpus.yaml", "_variables.yaml", "_phrases.yaml")
OF_A_LOCALE = ("_locale.yaml", "_words.yaml", "_phrases.yaml")


def stamp(corpus: Corpus, path: str) -> Input:
    """A file's path, size, time, inode and checksum as it was read; size -1 where there was none."""
    known = corpus.files.get(path)
    if known is None:
        return [path, *ABSENT]
    return [path, known.size, known.mtime_ns, known.inode, known.checksum]


def _stamps(corpus: Corpus, names: Iterable[str]) -> list[Input]:
    return [stamp(corpus, os.path.join(root, *name.split("/"))) for root in corpus.roots for name in names]


def of_template(
    corpus: Corpus, chain: Callable[[str], tuple[str, ...]], tag: str, scenario: str
) -> list[Input]:
    """The inputs of a template record: its contract, the locale's files and its parents', the source's text."""
    where = f"{corpus.scenarios[scenario].stage}/{scenario}.yaml"
    names = [*SHARED, f"_scenarios/{where}"]
    for link in chain(tag):
        names += [f"{link}/{name}" for name in (*OF_A_LOCALE, where)]
    names.append(f"{corpus.settings.source}/{where}")
    return _stamps(corpus, dict.fromkeys(names))


def of_phrases(corpus: Corpus, links: Iterable[str]) -> list[Input]:
    """The inputs of a locale's phrases; without `links` (the locale and its parents), of all that is shared."""
    return _stamps(corpus, [*SHARED, *(f"{link}/{name}" for link in links for name in OF_A_LOCALE)])


def of_locale(corpus: Corpus, chain: Callable[[str], tuple[str, ...]], tag: str) -> list[Input]:
    """The inputs of a locale record."""
    return _stamps(corpus, [f"{link}/{name}" for link in chain(tag) for name in OF_A_LOCALE[:2]])


def of_stages(corpus: Corpus) -> list[Input]:
    """The inputs of what the stages are called."""
    return _stamps(corpus, [SHARED[0], *(f"{tag}/_words.yaml" for tag in corpus.locales)])


def of_corpus(corpus: Corpus) -> list[Input]:
    """The inputs of the record about the corpus: shared files and platforms."""
    platforms = [f"_platforms/{name}.yaml" for name in corpus.platforms]
    return _stamps(corpus, [*SHARED, *platforms])


def of_orders(corpus: Corpus, names: Iterable[str]) -> list[Input]:
    """The inputs of mappings of orders."""
    return _stamps(corpus, [*SHARED[:2], *(f"_orders/{name}.yaml" for name in names)])


def directories(corpus: Corpus, made: int) -> list[Input]:
    """Every directory that was listed: the time and inode that a new file in it would change, and its names.

    `made` is the clock (nanoseconds) before the corpus was read: a directory
    changed since then may hold more than was read, and is recorded as unknown.
    """
    names = _names(corpus)
    found: list[Input] = []
    for path in corpus.directories:
        checksum = checksum_of(names[path])
        try:
            info = os.stat(path)
        except OSError:
            found.append([path, 0, 0, -1])
        else:
            found.append([path, info.st_mtime_ns if info.st_mtime_ns < made else 0, info.st_ino, checksum])
    return found


def _names(corpus: Corpus) -> dict[str, list[str]]:
    """The names in each directory that was listed of the files and directories that were read."""
    names: dict[str, list[str]] = {path: [] for path in corpus.directories}
    for path in (*corpus.files, *corpus.directories):
        parent, name = os.path.split(path)
        if parent in names:
            names[parent].append(name)
    return names
