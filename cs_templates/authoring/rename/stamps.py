"""Stamps after a renaming: what was true to the source before is true to it afterwards, and what was stale stays so."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping

from cs_templates.authoring.rename.leaves import leaves
from cs_templates.authoring.rename.names import Renaming
from cs_templates.corpus import template_hash, word_hashes, wordings_hash
from cs_templates.corpus.decode import declarations as d
from cs_templates.corpus.decode.schema import shape_of
from cs_templates.corpus.decode.values import Stamp
from cs_templates.corpus.edits import Document
from cs_templates.corpus.splice import Edit
from cs_templates.model import Corpus

Key = tuple[str, str]
Stamps = Mapping[Key, tuple[str, str]]


def changed(before: Corpus, after: Corpus, asked: Renaming) -> dict[Key, tuple[str, str]]:
    """The hashes of the source's texts that the renaming changes, old and new, by what they are of (named as before)."""
    old, new = _hashes(before), _hashes(after)
    found = {}
    for key, stamp in old.items():
        now = new.get(key) or new.get((key[0], _renamed(key, asked)))
        if now is not None and now != stamp:
            found[key] = (stamp, now)
    return found


def edits(document: Document, within: str, stamps: Stamps) -> Iterator[Edit]:
    """The edits that bring a file's stamps up to the source as it reads now."""
    shape = shape_of(within)
    for leaf in leaves(shape, document.root) if shape in (d.TEMPLATE, d.PHRASEBOOK, d.WORDS) else ():
        if isinstance(leaf.shape, Stamp) and not leaf.is_name:
            stamp = stamps.get(_key(within, leaf.keys))
            if stamp and leaf.node.value == stamp[0]:
                yield document.replace(leaf.node, stamp[1])


def _key(within: str, keys: tuple[str, ...]) -> Key:
    if len(keys) == 1:
        return "template", os.path.splitext(within)[0].rpartition("/")[2]
    return ("word", keys[1]) if keys[0] == "true_to" else ("phrase", keys[0])


def _hashes(corpus: Corpus) -> dict[Key, str]:
    source = corpus.locales[corpus.settings.source]
    found: dict[Key, str] = {("template", name): template_hash(of) for name, of in source.templates.items()}
    found |= {("phrase", name): wordings_hash(of) for name, of in source.phrases.items()}
    return found | {("word", name): stamp for name, stamp in word_hashes(source.words).items()}


def _renamed(key: Key, asked: Renaming) -> str:
    """The name of the same thing afterwards."""
    sort, name = key
    if sort != "word":
        return asked.new if name == asked.old else name
    old = f"{asked.variable}.{asked.old}" if asked.variable else asked.old
    new = f"{asked.variable}.{asked.new}" if asked.variable else asked.new
    section, _, rest = name.partition(".")
    return f"{section}.{new}{rest.removeprefix(old)}" if f"{rest}.".startswith(f"{old}.") else name
