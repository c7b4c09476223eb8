"""What a search shows of a scenario, and how an id is found by how it begins.

The records are `search/hit/<number>` (what is shown, and the files that is made from) and
`search/ids/<start>` (scenario ids by their first character, their first two and their first four, with their numbers).
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from cs_templates.compiler import inputs
from cs_templates.model import Corpus, Scenario

Record = dict[str, object]


def hit(corpus: Corpus, scenario: Scenario) -> Record:
    """What is shown of a scenario."""
    titles = {
        tag: str(corpus.locales[tag].templates[scenario.id].title)
        for tag in sorted(corpus.locales)
        if scenario.id in corpus.locales[tag].templates
    }
    return {
        "scenario": scenario.id,
        "stage": scenario.stage,
        "title": str(scenario.title),
        "titles": titles,
        "drafts": drafts(corpus, scenario.id),
        "needs": [str(name) for name in (*scenario.must_state, *scenario.decides)],
        "inputs": _files(corpus, scenario, titles),
    }


def drafts(corpus: Corpus, scenario: str) -> list[str]:
    """The locales whose only text of a scenario is a draft: nothing is sent in them."""
    return [tag for tag in sorted(corpus.locales) if _has_only_drafts(corpus, tag, scenario)]


def _has_only_drafts(corpus: Corpus, tag: str, scenario: str) -> bool:
    chain = (corpus.locales[link].templates for link in corpus.locales[tag].chain if link in corpus.locales)
    found = [templates[scenario] for templates in chain if scenario in templates]
    return bool(found) and all(each.state == "draft" and each.state_at is not None for each in found)


def _files(corpus: Corpus, scenario: Scenario, tags: Iterable[str]) -> list[inputs.Input]:
    where = os.path.join(scenario.stage, f"{scenario.id}.yaml")
    paths = (os.path.join(root, place, where) for place in ("_scenarios", *tags) for root in corpus.roots)
    return [inputs.stamp(corpus, path) for path in paths if path in corpus.files]


def ids(order: list[str]) -> Iterator[tuple[str, Record]]:
    """The lists of ids; `order` is that of their numbers."""
    groups: dict[str, Record] = {}
    for number, scenario in enumerate(order):
        for start in starts(scenario):
            groups.setdefault(start, {})[scenario] = number
    for start, found in sorted(groups.items()):
        yield f"search/ids/{start}", {"ids": found}


def starts(scenario: str) -> set[str]:
    """What an id is listed under."""
    return {scenario[:1], scenario[:2], scenario[:4]}
