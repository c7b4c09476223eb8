"""A phrase or word is older than its source: the source's wording has changed since.

Phrases and words may carry stamps as templates do. A phrase whose source says something else by now is said in every
reply that uses it.

Fails (ru):

    # ru/_phrases.yaml
    closing:
      true_to: 0123456789ab
      neutral: ["С уважением,"]

Passes (ru):

    # ru/_phrases.yaml
    closing:
      neutral: ["С уважением,"]
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.corpus import is_stale, word_hashes, wordings_hash
from cs_templates.linter.finding import Finding
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.reading.keyed import place_of
from cs_templates.linter.reading.translations import directory
from cs_templates.model import Locale, Location, Words

CODE = "L011"
SEVERITY = "warning"
SCOPE = "corpus"


def find(bench: Bench) -> Iterator[Finding]:
    """Each phrase, option, counted noun or name with a stamp that is no longer the source's."""
    source = bench.corpus.locales.get(bench.corpus.settings.source)
    if source is None:
        return
    hashes = word_hashes(source.words)
    for tag, locale in bench.corpus.locales.items():
        for name, at in (*_phrases(locale, source), *_words(locale.words, hashes)):
            if directory(at, 1) == tag:
                message = f"the {source.tag} wording of {name} has changed since this was translated"
                yield Finding(
                    at,
                    at,
                    message,
                    "cst stale shows what changed; once it is right, cst accept stamps it anew",
                )


def _phrases(locale: Locale, source: Locale) -> Iterator[tuple[str, Location]]:
    for name, wordings in locale.phrases.items():
        original = source.phrases.get(name)
        if original is not None and is_stale(wordings.true_to, wordings_hash(original)):
            yield name, wordings.at


def _words(words: Words, hashes: dict[str, str]) -> Iterator[tuple[str, Location]]:
    for key, stamp in words.true_to.items():
        at = place_of(words, key)
        if at is not None and key in hashes and is_stale(stamp, hashes[key]):
            yield key, at
