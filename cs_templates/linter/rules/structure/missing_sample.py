"""A locale has no sample of its own for a variable that is given in the reply's language.

Examples then show a sentence of another language inside the reply, and nobody sees whether the two fit together.

Fails (ru):

    # _variables.yaml
    order.number: {kind: code, sample: A-10293, about: The number the buyer sees}
    duty.note: {kind: text, language: reply, sample: The carrier collects it, about: Who collects the duty}

Passes (en):

    # _variables.yaml
    order.number: {kind: code, sample: A-10293, about: The number the buyer sees}
    item.name: {kind: text, sample: Ceramic mug, about: What was ordered}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.material.languages import Language
from cs_templates.linter.material.raw import file_of

CODE = "S064"
SEVERITY = "info"
SCOPE = "corpus"


def find(bench: Bench) -> Iterator[Finding]:
    """One finding for a supported locale, at its samples, that names the variables."""
    needed = [variable.name for variable in bench.corpus.variables.values() if variable.reply_language]
    for language in bench.languages.values():
        profile = language.locale.profile
        lacking = [name for name in needed if name not in profile.samples]
        if lacking and profile.supported and not language.is_source and len(language.locale.chain) == 1:
            yield _finding(language, lacking)


def _finding(language: Language, lacking: list[str]) -> Finding:
    file = file_of(language.locale.profile.at)
    entry = file.key("samples") or file.key("name")
    at, end = file.span(entry[0]) if entry else (language.locale.profile.at, language.locale.profile.at)
    message = f"{language.tag} has no sample of its own for {', '.join(lacking)}"
    return Finding(at, end, message, "add one below samples: in the words of this language")
