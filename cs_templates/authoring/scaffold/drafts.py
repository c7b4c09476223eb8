"""A template as a draft: the source's texts to be written over, and the same as comments to be read beside them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cs_templates.authoring.scaffold.layout import STEP, comment, entry, folded, indented
from cs_templates.authoring.scaffold.nouns import in_text
from cs_templates.compiler.reach import Reach
from cs_templates.corpus.edits import written
from cs_templates.model import ChannelText, Scenario, Template, Text, Variable


class Drafter:
    """Makes the drafts of one locale."""

    def __init__(self, name: str, source: str, variables: Mapping[str, Variable], reach: Reach) -> None:
        self._name = name
        self._source = source
        self._variables = variables
        self._reach = reach

    def draft(self, template: Template, contract: Scenario) -> Iterator[str]:
        """The lines of a draft, but for the one that names the schema."""
        yield from comment(f"{contract.title}. {contract.about}")
        yield f"# A draft: write over each text in {self._name}; the one it was made from stands above it, behind #."
        yield from entry("title", template.title.text)
        yield from self._search(template)
        yield "state: draft"
        yield "channels:"
        for name, said in template.channels.items():
            if name in contract.channels:
                yield from indented(self._channel(name, said))

    def _search(self, template: Template) -> Iterator[str]:
        """What search looks in: people's own words are found anew, so the source's are an example only."""
        if not (template.keywords or template.customer_says):
            return
        yield f"# What agents look for and what buyers write, in their own words (here in {self._source}):"
        if template.keywords:
            keywords = [written(word.text) for word in template.keywords]
            yield from comment("\n".join(folded(keywords, "keywords: [", "]")))
        if template.customer_says:
            yield "# customer_says:"
            yield from (f"# {STEP}- {written(line.text)}" for line in template.customer_says)

    def _channel(self, name: str, said: ChannelText) -> Iterator[str]:
        if said.same_as is not None:
            yield f"{name}: {{same_as: {said.same_as}}}"
            return
        yield f"{name}:"
        for field, text in (("subject", said.subject), ("body", said.body)):
            if text is not None:
                yield from indented(self._field(field, text))

    def _field(self, field: str, text: Text) -> Iterator[str]:
        yield from comment(text.text)
        own = in_text(text, self._variables, self._reach)
        if "\n" in own.rstrip("\n") and not own.startswith((" ", "\n")):
            yield f"{field}: |"
            yield from indented(own.rstrip("\n").split("\n"))
        else:
            yield f"{field}: {written(own.rstrip(chr(10)))}"
