"""The same reply by another way: Jinja2 renders the texts as a trainer wrote them."""

from __future__ import annotations

from collections.abc import Mapping

from cs_templates.answer import reply
from cs_templates.answer.draft import Draft
from cs_templates.answer.render import lay_out, scope_of
from cs_templates.compiler.texts import resolve
from cs_templates.model import Corpus, Text
from cs_templates.syntax.reference import Reference


def by_jinja2(corpus: Corpus, draft: Draft) -> tuple[str | None, str]:
    """Subject and body of a draft that can be filled, made of the corpus's texts by the reference environment."""
    scenario = corpus.scenarios[draft.record["scenario"]]
    template = corpus.locales[draft.record["locale"]].templates[scenario.id]
    pair = resolve(template, scenario, corpus.settings.channels[draft.channel])
    assert pair is not None  # noqa: S101 - the draft has it
    reference = _reference(corpus, draft)

    def printed(text: Text | None) -> str | None:
        cjk = draft.locale["cjk"]
        return None if text is None else reply.fit(lay_out(reference.render(text.text), cjk), draft)

    return printed(pair.subject), printed(pair.body) or ""


def _reference(corpus: Corpus, draft: Draft) -> Reference:
    words = corpus.locales[draft.record["locale"]].words
    return Reference(
        scope_of(draft, {}),
        {noun: _texts(forms) for noun, forms in words.plurals.items()},
        {
            variable: {option: _texts(forms) for option, forms in options.items()}
            for variable, options in words.choices.items()
        },
        _phrases(corpus, draft),
    )


def _phrases(corpus: Corpus, draft: Draft) -> dict[str, tuple[str, str]]:
    """Where each phrase of the draft stands, and the wording that it takes."""
    locale = corpus.locales[draft.record["locale"]]
    found: dict[str, tuple[str, str]] = {}
    for name, chosen in reply.choose_phrases(draft)[1].items():
        tone, _, index = chosen.partition("/")
        found[name] = (corpus.phrases[name].place, locale.phrases[name].tones[tone][int(index)].text)
    return found


def _texts(forms: Mapping[str, Text]) -> dict[str, str]:
    return {form: text.text for form, text in forms.items()}
