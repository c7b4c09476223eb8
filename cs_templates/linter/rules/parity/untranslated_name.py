"""What agents see of a variable, a stage or a phrase is still in the source's language.

Agents are asked for values by these names. They are no part of a reply.

Fails (ru):

    # ru/_words.yaml
    variables: {shipment.delay_days: days behind the promise}
    plurals:
      day: {one: "# день", few: "# дня", many: "# дней"}

Passes (ru):

    # ru/_words.yaml
    variables: {shipment.delay_days: на сколько дней опаздывает}
    plurals:
      day: {one: "# день", few: "# дня", many: "# дней"}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.answer.intake import written_in
from cs_templates.linter.finding import Finding
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.material.languages import Language
from cs_templates.linter.reading.split import words
from cs_templates.linter.reading.tongues import scripts_of
from cs_templates.linter.reading.translations import directory
from cs_templates.model import Text

CODE = "L024"
SEVERITY = "info"
SCOPE = "corpus"


def find(bench: Bench) -> Iterator[Finding]:
    """Each name that is word for word the source's, or in small Latin words where the language has other letters."""
    source = bench.languages.get(bench.corpus.settings.source)
    theirs = {key: text.text for key, text in _names(source)} if source else {}
    for tag, language in bench.languages.items():
        for key, text in _names(language) if source and language.language != source.language else ():
            same = text.text == theirs.get(key) and len(words(text.text)) > 1
            if directory(text.at, 1) == tag and (same or _foreign(language, text.text)):
                message = f"the name of {key} is not translated: {text.text}"
                yield Finding(text.at, text.locate(len(text.text)), message, "say it as people here do")


def _names(language: Language) -> Iterator[tuple[str, Text]]:
    said = language.locale.words
    for names in (said.variables, said.stages, said.phrases):
        yield from names.items()


def _foreign(language: Language, said: str) -> bool:
    mine = written_in(language.scripts)
    small = [word for word in words(said) if word.islower() and len(word) > 2]
    return "Latn" not in mine and not scripts_of(said) & mine and bool(small)
