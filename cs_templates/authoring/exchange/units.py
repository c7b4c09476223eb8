"""A locale's texts as units: with placeholders, hashes, limits, and a note that says what each placeholder is."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from cs_templates.authoring.exchange.pairs import Pair, Side, pairs
from cs_templates.authoring.exchange.tokens import Legend, named
from cs_templates.authoring.exchange.unit import DRAFT, MISSING, Key, Unit
from cs_templates.corpus import text_hash
from cs_templates.linter.files import Files
from cs_templates.model import Corpus

Previous = Callable[[Key], str]
"""What the source said when a stale text was translated; empty where nobody knows."""


def units(corpus: Corpus, tag: str) -> list[Unit]:
    """Every text of a locale that is exchanged, in one order."""
    side = Side(corpus, corpus.locales[corpus.settings.source], corpus.locales[tag], Files(corpus))
    return [_unit(side, pair) for pair in pairs(side)]


def hashed(text: str) -> str:
    """The hash of one text."""
    return text_hash([("", "", text)])


def _unit(side: Side, pair: Pair) -> Unit:
    wording = pair.source.text.rstrip("\n")
    own = pair.target.text.rstrip("\n") if pair.target else ""
    source, target, legend = named(wording, own)
    missing = not own or _is_laid_out(side, pair, wording == own)
    return Unit(
        key=pair.key,
        locale=side.locale.tag,
        source=source,
        target="" if missing else target,
        state=MISSING if missing else pair.owner.state,
        source_hash=hashed(wording),
        target_hash=hashed(own) if own else "",
        limit=_limit(side.corpus, pair.key),
        note="\n".join(_note(side.corpus, pair.key, legend)),
        legend=legend,
        owner=pair.owner,
        text=pair.target,
        wording=wording,
    )


def _is_laid_out(side: Side, pair: Pair, same: bool) -> bool:
    """Whether a text is the source's still, put there to be written over."""
    source, locale = (one.tag.partition("-")[0] for one in (side.source, side.locale))
    unfinished = pair.owner.state == DRAFT or not side.locale.profile.supported
    return same and unfinished and source != locale


def _limit(corpus: Corpus, key: Key) -> str:
    channel, _, part = key.field.partition(".")
    found = corpus.settings.channels.get(channel) if key.id in corpus.scenarios else None
    limit = found and (found.subject if part == "subject" else found.body)
    return f"{limit.limit} {limit.unit}" if limit else ""


def _note(corpus: Corpus, key: Key, legend: Legend) -> Iterator[str]:
    """What the text is for, and what its placeholders stand for."""
    scenario, phrase = corpus.scenarios.get(key.id), corpus.phrases.get(key.id.removeprefix("phrase."))
    if scenario is not None:
        yield scenario.about.text
    elif phrase is not None and key.id.startswith("phrase."):
        yield phrase.about.text
    for name, tag in legend.tags.items():
        if name.startswith(("else_", "end_")):
            continue
        about = _about(corpus, tag)
        yield f"{{{name}}} = {tag}{f': {about}' if about else ''}"


def _about(corpus: Corpus, tag: str) -> str:
    """What the dictionary says of a variable that is printed, or the phrasebook of a phrase."""
    if not tag.startswith("{{"):
        return ""
    name = tag[2:].lstrip("- ").split("|")[0].rstrip("-} ").strip()
    variable = corpus.variables.get(name)
    phrase = corpus.phrases.get(name.removeprefix("phrase."))
    found = variable.about if variable else phrase.about if phrase else None
    return found.text if found else ""
