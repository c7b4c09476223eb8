"""A word is in no dictionary of its language.

Customers take a shop that cannot spell for a fraud. The rule runs only where it is chosen, since it asks the program
hunspell: `extend_select: [misspelt-word]` in the settings, `apt-get install hunspell hunspell-en-us hunspell-ru
hunspell-es` on the machine. Where the program or a language's dictionary is missing, it says so. Names within a
sentence, abbreviations, codes, links and quotations of other scripts are not looked at; languages that put no spaces
between words have no dictionary (their sure mistakes are in the list `confused`, see `confused-word`). What a
dictionary should know and does not, such as names of brands and words of your trade, stands in the list `spelling` of
`_locale.yaml`.

Fails (en):

    We have recieved your order {{ order.number }}.

Fails (ru):

    Посилка с заказом {{ order.number }} уже в пути.

Fails (es):

    Envienos tambien el número {{ order.number }}.

Fails (en):

    Your order {{ order.number }} is onits way, as pro mised.

Passes (es):

    Indíquenos el número {{ order.number }} por WhatsApp, p. ej. hoy.

Passes (en):

    Thanks, Zhaoqiang! We haven’t cancelled order {{ order.number }}: FedEx has it, see https://trk.example/ordr.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.material.languages import Language
from cs_templates.linter.spelling import hunspell
from cs_templates.linter.spelling.spelled import Spelled, parts, spelled
from cs_templates.linter.spelling.wordforms import bases

CODE = "T801"
SEVERITY = "warning"
SCOPE = "corpus"
OPTIONAL = True
DEPENDS = hunspell.state
_PROGRAM_MISSING = "spelling cannot be checked: the program hunspell is not installed"


def find(bench: Bench) -> Iterator[Finding]:
    """Each word that no dictionary has; or what is missing for finding it out."""
    words: dict[str, list[Spelled]] = defaultdict(list)
    for piece in bench.pieces():
        if not piece.language.cjk:
            words[piece.language.tag] += spelled(piece)
    if words and not hunspell.is_installed():
        yield _program_missing(bench, sorted(words))
        return
    for tag, there in words.items():
        names = hunspell.dictionaries(tag)
        if names:
            yield from _misspelt(bench.languages[tag], hunspell.speller(names), there)
        else:
            yield _dictionary_missing(bench, tag)


def _misspelt(language: Language, speller: hunspell.Speller, there: list[Spelled]) -> Iterator[Finding]:
    unknown = _unknown(language, speller, {word.said for word in there})
    near = speller.near(unknown)
    for word in there:
        for part in parts(word.said) if word.said in unknown else ():
            yield _finding(word, near.get(part, "") or near.get(word.said, ""))
            break


def _unknown(language: Language, speller: hunspell.Speller, words: set[str]) -> set[str]:
    """The words that are neither in a dictionary, nor built by rule from one that is, nor in the locale's list."""
    asked = {part for word in words for part in parts(word)}
    others = {base for part in asked for base in bases(language.language, part)}
    wrong = speller.unknown(asked | others)
    bad = {
        part
        for part in asked & wrong
        if not any(base not in wrong for base in bases(language.language, part))
    }
    return {word for word in words if bad.intersection(parts(word)) and not _listed(language, word)}


def _listed(language: Language, word: str) -> bool:
    return bool(language.said("spelling", word))


def _finding(word: Spelled, near: str) -> Finding:
    hint = "if it is right, enter it in the list spelling of _locale.yaml"
    if near:
        hint = f"write “{near}”; {hint}"
    message = f"“{word.said}” is in no dictionary of {word.piece.language.locale.profile.name}"
    return word.piece.finding(word.start, word.stop, message, hint)


def _program_missing(bench: Bench, tags: list[str]) -> Finding:
    packages = " ".join(dict.fromkeys(map(hunspell.package, tags)))
    hint = f"apt-get install hunspell {packages}; or leave this rule out"
    return _at_the_top(bench, "_corpus.yaml", _PROGRAM_MISSING, hint)


def _dictionary_missing(bench: Bench, tag: str) -> Finding:
    message = f"spelling cannot be checked: hunspell has no dictionary for {tag}"
    hint = f"apt-get install {hunspell.package(tag)}; or leave this rule out for this locale"
    return _at_the_top(bench, f"{tag}/_locale.yaml", message, hint)


def _at_the_top(bench: Bench, inside: str, message: str, hint: str) -> Finding:
    file = next(file for file in bench.files if file.inside == inside)
    return file.finding(0, 0, len(file.lines[0]), message, hint)._replace(severity="error")
