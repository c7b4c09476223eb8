"""A new scenario: its contract, and a first draft in the source locale and in others."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from cs_templates import cldr
from cs_templates.answer.near import did_you_mean
from cs_templates.authoring.scaffold import schemas
from cs_templates.authoring.scaffold.files import Changes
from cs_templates.authoring.scaffold.layout import STEP, indented
from cs_templates.authoring.scaffold.nouns import forms, range_of
from cs_templates.compiler.reach import Reach
from cs_templates.corpus.decode.shapes import KEBAB
from cs_templates.corpus.edits import written
from cs_templates.errors import UsageError
from cs_templates.model import LIST_KINDS, Corpus, Locale, Phrase
from cs_templates.speech import say

LISTS = ("must_state", "may_state", "if_known", "decides")


@dataclass(frozen=True, slots=True)
class Asked:
    """What a new contract says; where nothing is said, what is usual."""

    id: str
    stage: str
    title: str = ""
    about: str = ""
    priority: str = "usable"
    direction: str = "reactive"
    mood: str = "calm"
    tone: str = "neutral"
    channels: tuple[str, ...] = ()
    variables: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def contract(corpus: Corpus, asked: Asked) -> Changes:
    """The contract of a new scenario and its draft in the source locale. Raises UsageError."""
    _refuse(corpus, asked)
    root = corpus.roots[0]
    changes = Changes()
    schemas.lay(root, changes)
    source = corpus.locales[corpus.settings.source]
    files = {
        os.path.join(root, "_scenarios", asked.stage, f"{asked.id}.yaml"): (
            "contract",
            _contract(corpus, asked),
        ),
        os.path.join(root, source.tag, asked.stage, f"{asked.id}.yaml"): (
            "template",
            _template(corpus, source, asked),
        ),
    }
    for path, (sort, lines) in files.items():
        changes.new[path] = "\n".join([schemas.line(root, path, sort), *lines]) + "\n"
    return changes


def _refuse(corpus: Corpus, asked: Asked) -> None:
    if not re.fullmatch(KEBAB, asked.id):
        message = say("{name} cannot be the name of a {kind}", name=asked.id, kind=say("scenario"))
        raise UsageError(message, say("as in {example}", example="shipping-delay"))
    if asked.id in corpus.scenarios:
        raise UsageError(say("there is a {kind} {name} already", kind=say("scenario"), name=asked.id))
    settings = corpus.settings
    _known(asked.stage, settings.stages, say("stage"))
    _known(asked.tone, settings.tones, say("tone"))
    for name in asked.channels:
        _known(name, list(settings.channels), say("channel"))
    for name in (name for names in asked.variables.values() for name in names):
        _known(name, list(corpus.variables), say("variable"))


def _known(name: str, known: Sequence[str], kind: str) -> None:
    if name not in known:
        raise UsageError(say("there is no {kind} {name}", kind=kind, name=name), did_you_mean(name, known))


def _contract(corpus: Corpus, asked: Asked) -> Iterator[str]:
    yield f"title: {written(_title(asked))}"
    yield f"about: {written(asked.about or _title(asked))}"
    yield f"priority: {asked.priority}   # required | usable | extra"
    yield f"direction: {asked.direction}   # proactive: we write first | reactive: the buyer has asked"
    yield f"mood: {asked.mood}   # calm | upset"
    yield f"tone: {asked.tone}   # {' | '.join(corpus.settings.tones)}"
    for name, about in _ABOUT.items():
        names = asked.variables.get(name, ())
        yield f"{name}: [{', '.join(names)}]   # {about}" if names else f"# {name}: []   # {about}"
    yield f"channels: {{{', '.join(f'{name}: {{}}' for name in _channels(corpus, asked))}}}"
    yield "# examples:"
    yield f"#   a name for it: {{{_example(corpus, asked)}}}"


_ABOUT = {
    "must_state": "printed in every text, or the reply is refused",
    "may_state": "needed where a text prints it",
    "if_known": "printed where it is given",
    "decides": "asked about in conditions, never printed",
}


def _example(corpus: Corpus, asked: Asked) -> str:
    name = next(iter(asked.variables.get("must_state", ())), next(iter(corpus.variables)))
    return f"{name}: …"


def _channels(corpus: Corpus, asked: Asked) -> Sequence[str]:
    known = list(corpus.settings.channels)
    return asked.channels or (["message"] if "message" in known else known[:1])


def _title(asked: Asked) -> str:
    return asked.title or asked.id.replace("-", " ").capitalize()


# The draft in the source locale


def _template(corpus: Corpus, source: Locale, asked: Asked) -> Iterator[str]:
    yield "# A draft: make sentences of the lines below. What stands in {{ }} is printed; do not translate it."
    yield f"title: {written(_title(asked))}"
    yield "# keywords: [what agents look for]"
    yield "# customer_says: [what buyers write]"
    yield "state: draft"
    yield "channels:"
    channels = _channels(corpus, asked)
    first = next((name for name in channels if corpus.settings.channels[name].has_subject), channels[0])
    said = {name: list(_Body(corpus, source, name).lines(asked)) for name in channels}
    for name in sorted(channels, key=lambda name: name != first):
        has_subject = corpus.settings.channels[name].has_subject
        if name != first and not has_subject and said[name] == said[first]:
            yield f"{STEP}{name}: {{same_as: {first}}}"
            continue
        yield f"{STEP}{name}:"
        if has_subject:
            yield f"{STEP * 2}subject: {written(_title(asked))}"
        yield f"{STEP * 2}body: |"
        yield from indented(said[name], STEP * 3)


class _Body:
    """A first text: what must be stated, a line each, between the phrases that open and close a reply."""

    def __init__(self, corpus: Corpus, source: Locale, channel: str) -> None:
        self.corpus = corpus
        self.source = source
        self.channel = channel
        self.reach = Reach(cldr.table(source.tag))

    def lines(self, asked: Asked) -> Iterator[str]:
        """The lines of the text."""
        brief = self._is_brief()
        yield from () if brief else self._phrases("greeting")
        yield f"{_title(asked)}."
        channel = self.corpus.settings.channels[self.channel]
        stated = (*asked.variables.get("must_state", ()), *map(str, channel.must_state))
        for name in dict.fromkeys(stated):
            yield from self._stating(name)
        for name in () if brief else asked.variables.get("if_known", ()):
            yield f"{{% if {name} is known %}}"
            yield from self._stating(name)
            yield "{% endif %}"
        yield from () if brief else self._ending()

    def _is_brief(self) -> bool:
        """Whether there is room for what must be stated and no more."""
        body = self.corpus.settings.channels[self.channel].body
        return body is not None and body.unit == "sms"

    def _ending(self) -> Iterator[str]:
        found = [*self._phrases("closing"), *self._phrases("signature")]
        lines = [line for line in found if line]
        if lines:
            yield ""
            yield from lines

    def _phrases(self, part: str) -> Iterator[str]:
        """The first phrase of a part that fits the channel, and an empty line where it has a line of its own."""
        fitting = (
            phrase for phrase in self.corpus.phrases.values() if phrase.part == part and self._fits(phrase)
        )
        phrase = next(fitting, None)
        if phrase is not None:
            yield f"{{{{ phrase.{phrase.id} }}}}"
            if phrase.place == "line":
                yield ""

    def _fits(self, phrase: Phrase) -> bool:
        return phrase.id in self.source.phrases and (not phrase.channels or self.channel in phrase.channels)

    def _stating(self, name: str) -> Iterator[str]:
        """A line that prints a variable behind what it is called."""
        variable = self.corpus.variables[name]
        label = self.source.words.variables.get(name, variable.about).text
        if variable.kind == "count":
            said = forms(self.reach, {"one": "#", "other": "#"}, range_of(variable))
            arguments = ", ".join(f'{form}="{text} …"' for form, text in said.items())
            yield f"{{{{ {name} | plural({arguments}) }}}}"
        elif variable.kind in LIST_KINDS:
            yield f"{label[:1].upper()}{label[1:]}: {{{{ {name} | all_of }}}}."
        else:
            yield f"{label[:1].upper()}{label[1:]}: {{{{ {name} }}}}."
