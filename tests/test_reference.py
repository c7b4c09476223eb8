"""What a reply means is what Jinja2 says it means: every golden reply, rendered by it from the trainer's own text."""

from __future__ import annotations

from typing import Any

from cs_templates.answer import reply
from cs_templates.answer.draft import Draft, prepare
from cs_templates.answer.render import lay_out, scope_of
from cs_templates.answer.reply import finish
from cs_templates.compiler.texts import resolve
from cs_templates.model import Text
from cs_templates.syntax.reference import Reference
from tools import goldens


def by_jinja2(corpus: Any, draft: Draft) -> tuple[str | None, str]:
    """Subject and body of a draft, made of the corpus's texts by the reference environment."""
    locale = corpus.locales[draft.record["locale"]]
    _, wordings = reply.choose_phrases(draft)
    phrases = {}
    for name, chosen in wordings.items():
        tone, _, index = chosen.partition("/")
        phrases[name] = (corpus.phrases[name].place, locale.phrases[name].tones[tone][int(index)].text)
    reference = Reference(
        scope_of(draft, {}),
        {
            noun: {form: text.text for form, text in forms.items()}
            for noun, forms in locale.words.plurals.items()
        },
        {
            variable: {
                option: {form: text.text for form, text in forms.items()} for option, forms in options.items()
            }
            for variable, options in locale.words.choices.items()
        },
        phrases,
    )
    template = locale.templates[draft.record["scenario"]]
    scenario = corpus.scenarios[draft.record["scenario"]]
    pair = resolve(template, scenario, corpus.settings.channels[draft.channel])
    assert pair is not None

    def printed(text: Text | None) -> str | None:
        cjk = draft.locale["cjk"]
        return None if text is None else reply.fit(lay_out(reference.render(text.text), cjk), draft)

    return printed(pair.subject), printed(pair.body) or ""


def test_every_golden_reply_is_what_jinja2_makes_of_its_template(corpus: Any, book: Any) -> None:
    seen = 0
    for tag in corpus.locales:
        for scenario in corpus.scenarios.values():
            for channel, label, request in goldens.requests(corpus, scenario, tag):
                reply = finish(prepare(book, request))
                draft = prepare(book, request)
                assert (reply.subject, reply.body) == by_jinja2(corpus, draft), (
                    tag,
                    scenario.id,
                    channel,
                    label,
                )
                seen += 1
    assert seen > 500
