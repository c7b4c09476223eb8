"""A text is only tried out: “Some text here.”, «Тест тест», “asdf”.

Somebody looked how it works and forgot to delete it. What stands in for a text is in the locale's word list `filler`;
so is a sentence that says one word over and over.

Fails (en):

    Your order {{ order.number }} is on its way.
    Some text here.

Fails (ru):

    # ru/order/sample.yaml
    title: Текст текст текст
    channels:
      message: {body: "Ваш заказ {{ order.number }} уже в пути."}

Passes (en):

    Some text on the label of order {{ order.number }} is hard to read. Bye bye!
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.material.languages import Language
from cs_templates.linter.reading.split import sentences, words
from cs_templates.linter.reading.translations import directory
from cs_templates.linter.regex import regex

CODE = "H803"
SEVERITY = "error"
SCOPE = "kin"
_FEWEST = 3
"""So often a word by itself is no goodbye."""
_ALONE = {
    "en": "text test sentence title subject body new_sentence new_text",
    "ru": "текст тест заголовок предложение новое_предложение новый_текст",
    "es": "texto prueba frase título asunto nuevo_texto",
    "zh": "文字 文本 测试 标题 正文 内容 待定",
}
"""What says nothing as a whole sentence."""
_OPENINGS = {tag: {said.split("_")[0] for said in alone.split()} for tag, alone in _ALONE.items()}
_FIRST = regex(r"[^\W\d_]+")
_AGAIN = regex(r"([^\W\d_]+)[\W\d_]+\1")
_LINE = regex(r"[^\s\ufff9\ufffc][^\n\ufff9\ufffc]*")
Span = tuple[int, int]


def find(bench: Bench) -> Iterator[Finding]:
    """Each filler in a text or a title."""
    hint = "write what belongs here, or delete it"
    for piece in bench.pieces():
        for start, stop in _fillers(piece.plain, piece.language, whole=piece.role in ("body", "subject")):
            said = " ".join(piece.plain[start:stop].split())
            yield piece.finding(start, stop, f"“{said}” stands in for a text", hint)
    for page in bench.pages.values():
        title = page.template.title
        if directory(title.at, 2) == page.language.tag and any(_fillers(title.text, page.language)):
            message = f"“{title.text}” stands in for a title"
            yield Finding(title.at, title.locate(len(title.text)), message, hint)


def _fillers(text: str, language: Language, *, whole: bool = True) -> Iterator[Span]:
    last = 0
    for start, stop in language.said("filler", text):
        if start >= last:
            yield start, stop
            last = stop
    for start, stop in sorted({*sentences(text), *_lines(text)}) if whole else ():
        if start >= last and _says_nothing(text[start:stop], language.language) and not _goes_on(text, start):
            yield start, stop
            last = stop


def _lines(text: str) -> Iterator[Span]:
    return ((line.start(), line.end()) for line in _LINE.finditer(text))


def _goes_on(text: str, start: int) -> bool:
    """Whether a line is the rest of a sentence that began in the one before: *встречное / предложение*."""
    return text[start].islower() and text[start - 1 : start] == "\n" and text[start - 2 : start - 1].isalnum()


@lru_cache(maxsize=16_384)
def _says_nothing(said: str, language: str) -> bool:
    """Whether a sentence is one word over and over, or one that says nothing by itself."""
    if len(said) > 60 or not said[:1].isalpha() or not _may_say_nothing(said.lower(), language):
        return False
    spoken = [word.lower() for word in words(said)]
    alone = "_".join(spoken) in _ALONE.get(language, "").split()
    return alone or (len(spoken) >= _FEWEST and len({*spoken}) == 1)


def _may_say_nothing(said: str, language: str) -> bool:
    """Whether its first word comes again at once, or is one that says nothing: hardly any sentence gets farther."""
    first = _FIRST.match(said)
    opens = first is not None and first[0] in _OPENINGS.get(language, ())
    return opens or _AGAIN.match(said) is not None
