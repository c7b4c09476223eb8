"""A template's title, keywords or customers' sentences are still its source's.

Agents look a reply up in their own language and by what customers write in it. What was not translated is not found.

Fails (ru):

    # ru/order/sample.yaml
    title: Sample order
    channels:
      message: {body: "Ваш заказ {{ order.number }} в пути."}

Passes (ru):

    # ru/order/sample.yaml
    title: Образец
    keywords: [образец, WISMO, sample]
    channels:
      message: {body: "Ваш заказ {{ order.number }} в пути."}
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cs_templates.answer.intake import written_in
from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pages import Page
from cs_templates.linter.reading.split import words
from cs_templates.linter.reading.tongues import scripts_of
from cs_templates.linter.reading.translations import directory
from cs_templates.model import Text

CODE = "L023"
SEVERITY = "warning"
SCOPE = "page"


def find(page: Page) -> Iterator[Finding]:
    """The title, the keywords where most are the source's, and each sentence of a customer."""
    source = page.source
    if source is None or source.language.language == page.language.language:
        return
    here, there = page.template, source.template
    yield from _alike(page, (here.title,), {there.title.text}, "title")
    yield from _alike(
        page, here.customer_says, {text.text for text in there.customer_says}, "customer's sentence"
    )
    theirs = {word.text for word in there.keywords}
    same = [word for word in here.keywords if word.text in theirs]
    if len(same) * 2 > len(here.keywords):
        yield from _alike(page, same[:1], {same[0].text}, "keyword (and most others)")


def _alike(page: Page, texts: Iterable[Text], theirs: set[str], what: str) -> Iterator[Finding]:
    for text in texts:
        own = directory(text.at, 2) == page.language.tag
        if own and (
            (text.text in theirs and (len(words(text.text)) > 1 or _is_word(page, text.text)))
            or _foreign(page, text.text)
        ):
            message = f"this {what} is not translated: {text.text}"
            yield Finding(text.at, text.locate(len(text.text)), message, "say it as people here do")


def _is_word(page: Page, said: str) -> bool:
    """Whether one word, no abbreviation, is in the letters of English where the language has others."""
    return (
        "Latn" not in written_in(page.language.scripts)
        and said.isascii()
        and said.isalpha()
        and said[1:].islower()
    )


def _foreign(page: Page, said: str) -> bool:
    """Whether several small words are all in Latin letters where the language has its own."""
    mine = written_in(page.language.scripts)
    small = [word for word in words(said) if word.islower()]
    return "Latn" not in mine and not scripts_of(said) & mine and len(small) > 0 and len(words(said)) > 1
