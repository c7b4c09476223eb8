"""A shop's own corpus over the packaged one, and a country's locale over its language's."""

from __future__ import annotations

from pathlib import Path

import pytest

from cs_templates.corpus import load
from cs_templates.errors import UsageError
from cs_templates.model import ChannelText, Corpus, LintSettings
from tests.corpus.trees import CONTRACT, SHOP, Files, changed, read, shop, write

OWN = "format: 1\nextends: packaged\n"


def overlaid(root: Path, files: Files, settings: str = OWN) -> Corpus:
    """The small corpus, packaged, with a shop's own files over it."""
    shop(root / "packaged")
    return load(write(root / "own", {"_corpus.yaml": settings, **files}), packaged=root / "packaged")


def body(text: ChannelText) -> str:
    assert text.body is not None
    return text.body.text


def test_a_shop_that_says_nothing_has_all_of_the_packaged_corpus(tmp_path: Path) -> None:
    corpus = overlaid(tmp_path, {})
    assert corpus.problems == ()
    assert corpus.roots == (str(tmp_path / "own"), str(tmp_path / "packaged"))
    assert corpus.settings.today == "2026-03-08"
    assert list(corpus.locales) == ["en", "es", "es-MX"]
    assert len(corpus.files) == len(SHOP) + 1
    assert str(tmp_path / "own") in corpus.directories


def test_settings_merge_by_key_and_lists_replace(tmp_path: Path) -> None:
    settings = OWN + "tones: [neutral]\nchannels: {message: {limit: 500}}\nlint: {fail_on: warning}\n"
    corpus = overlaid(tmp_path, {"en/_phrases.yaml": "greeting: {neutral: [Hi.]}\n"}, settings)
    assert corpus.settings.tones == ("neutral",)
    limits = {name: channel.body.limit for name, channel in corpus.settings.channels.items() if channel.body}
    assert limits == {"message": 500, "sms": 2}
    assert corpus.settings.lint == LintSettings(fail_on="warning")
    assert {problem.message for problem in corpus.problems} == {"there is no tone warm"}


def test_dictionaries_words_and_phrases_merge_by_key(tmp_path: Path) -> None:
    corpus = overlaid(
        tmp_path,
        {
            "_variables.yaml": "order.number: {kind: code, sample: '#1001', about: Ours}\n"
            "shop.motto: {kind: text, sample: Slowly, about: Ours}\n",
            "en/_words.yaml": "choices: {refund.method: {card: {name: plastic}}}\nplurals: {box: {other: '# boxes'}}\n",
            "en/_phrases.yaml": "greeting: {warm: [Ahoy!]}\n",
            "_platforms/ebay.yaml": "title: eBay\nchannel: sms\n",
        },
    )
    assert corpus.problems == ()
    assert corpus.variables["order.number"].sample is not None
    assert corpus.variables["order.number"].sample.value == "#1001"
    assert {"shop.motto", "shipment.new_eta"} <= set(corpus.variables)
    english = corpus.locales["en"]
    card = english.words.choices["refund.method"]["card"]
    assert (card["name"].text, card["to"].text) == ("plastic", "to your bank card")
    assert set(english.words.plurals) == {"day", "box"}
    assert [text.text for text in english.phrases["greeting"].tones["warm"]] == ["Ahoy!"]
    assert english.phrases["greeting"].tones["neutral"][1].text == "Hello,"
    assert corpus.platforms["ebay"].channel.text == "sms"
    assert "off-platform-contact" in corpus.platforms["ebay"].rules


def test_templates_merge_by_channel_text(tmp_path: Path) -> None:
    own = "keywords: [late]\nchannels:\n  message:\n    body: Your order {{ order.number }} is late.\n"
    corpus = overlaid(tmp_path, {"en/shipping/shipping-delay.yaml": own})
    assert corpus.problems == ()
    template = corpus.locales["en"].templates["shipping-delay"]
    assert body(template.channels["message"]) == "Your order {{ order.number }} is late."
    assert body(template.channels["email"]).startswith("{{ phrase.greeting }}")
    assert template.title.text == "Shipping delay"
    assert [word.text for word in template.keywords] == ["late"]
    assert template.at.path == str(tmp_path / "own/en/shipping/shipping-delay.yaml")
    assert template.channels["email"].at.path == str(tmp_path / "packaged/en/shipping/shipping-delay.yaml")


def test_one_half_of_a_channel_text_keeps_the_other(tmp_path: Path) -> None:
    own = 'channels: {email: {subject: "About {{ order.number }}"}}\n'
    corpus = overlaid(tmp_path, {"en/shipping/shipping-delay.yaml": own})
    assert corpus.problems == ()
    email = corpus.locales["en"].templates["shipping-delay"].channels["email"]
    assert email.subject is not None
    assert email.subject.text == "About {{ order.number }}"
    assert body(email).startswith("{{ phrase.greeting }}")


def test_a_contract_cannot_be_overlaid_but_new_ones_may_come(tmp_path: Path) -> None:
    own = SHOP[CONTRACT].replace("mood: upset", "mood: calm")
    new = "_scenarios/after-sale/refund-issued.yaml"
    corpus = overlaid(tmp_path, {CONTRACT: own, new: SHOP[CONTRACT]})
    (problem,) = corpus.problems
    assert problem.rule == "overlay"
    assert problem.at.path == str(tmp_path / "own" / CONTRACT)
    assert corpus.scenarios["shipping-delay"].mood == "upset"
    assert list(corpus.scenarios) == ["shipping-delay", "refund-issued"]


def test_a_locale_of_the_shops_own(tmp_path: Path) -> None:
    corpus = overlaid(tmp_path, {"de/_locale.yaml": "name: Deutsch\n"})
    assert corpus.problems == ()
    assert corpus.locales["de"].profile.name == "Deutsch"
    assert corpus.locales["de"].templates == {}


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ("format: 1\nextends: ../nowhere\n", "there is no corpus ../nowhere to extend"),
        ("format: 1\nextends: .\n", "this corpus extends itself"),
        ("format: 1\nextends: ../other\n", "this corpus extends itself"),
    ],
)
def test_what_cannot_be_extended_is_said_at_extends(tmp_path: Path, settings: str, words: str) -> None:
    write(tmp_path / "other", {"_corpus.yaml": "format: 1\nextends: ../own\n"})
    corpus = load(
        write(tmp_path / "own", {"_corpus.yaml": settings + SHOP["_corpus.yaml"].partition("\n")[2]})
    )
    found = [problem for problem in corpus.problems if problem.rule == "overlay"]
    assert [problem.message for problem in found] == [words] or words in found[0].message
    assert found[0].at.line == 2


def test_packaged_is_unknown_unless_it_is_given(tmp_path: Path) -> None:
    corpus = load(write(tmp_path, {"_corpus.yaml": OWN}))
    assert corpus.problems[-1].message == "there is no corpus packaged to extend"


def test_three_corpora_one_over_the_other(tmp_path: Path) -> None:
    shop(tmp_path / "a")
    write(tmp_path / "b", {"_corpus.yaml": "format: 1\nextends: ../a\ntoday: 2026-05-01\n"})
    corpus = load(write(tmp_path / "c", {"_corpus.yaml": "format: 1\nextends: ../b\n"}))
    assert corpus.problems == ()
    assert [Path(root).name for root in corpus.roots] == ["c", "b", "a"]
    assert corpus.settings.today == "2026-05-01"


MEXICO: Files = {
    "es-MX/_locale.yaml": "name: español (México)\nsamples: {agent.name: Lupita}\n",
    "es-MX/_words.yaml": "variables: {shipment.new_eta: nueva fecha de entrega}\n",
    "es-MX/_phrases.yaml": "greeting: {warm: [¡Qué tal!]}\n",
    "es-MX/shipping/shipping-delay.yaml": "channels:\n  message:\n    body: Su pedido {{ order.number }} viene tarde.\n",
}


def test_a_country_says_only_what_differs(tmp_path: Path) -> None:
    corpus = read(tmp_path, MEXICO)
    assert corpus.problems == ()
    mexico = corpus.locales["es-MX"]
    assert mexico.chain == ("es-MX", "es")
    assert mexico.profile.name == "español (México)"
    assert {name: given.value for name, given in mexico.profile.samples.items()} == {
        "customer.name": "Ana",
        "agent.name": "Lupita",
    }
    assert mexico.words.variables["shipment.new_eta"].text == "nueva fecha de entrega"
    assert mexico.words.plurals["day"]["one"].text == "# día"
    assert mexico.phrases["greeting"].tones["neutral"][1].text == "Hola:"
    assert mexico.phrases["greeting"].tones["warm"][0].text == "¡Qué tal!"
    template = mexico.templates["shipping-delay"]
    assert (template.locale, template.title.text, template.state) == ("es-MX", "Retraso del envío", "draft")
    assert body(template.channels["message"]) == "Su pedido {{ order.number }} viene tarde."
    assert body(template.channels["email"]).startswith("El pedido")
    assert template.channels["email"].at.path.endswith("es/shipping/shipping-delay.yaml")
    assert template.channels["message"].at.path.endswith("es-MX/shipping/shipping-delay.yaml")


def test_stamps_fall_with_the_words_they_were_for(tmp_path: Path) -> None:
    locales = read(tmp_path, MEXICO).locales
    assert set(locales["es"].words.true_to) == {"plurals.day", "variables.shipment.new_eta"}
    assert set(locales["es-MX"].words.true_to) == {"plurals.day"}
    assert locales["es"].phrases["greeting"].true_to == "9c41f0d2a1b3"
    assert locales["es-MX"].phrases["greeting"].true_to == ""


def test_a_country_without_a_word_of_its_own(tmp_path: Path) -> None:
    mexico = read(tmp_path).locales["es-MX"]
    template = mexico.templates["shipping-delay"]
    assert (template.locale, template.state, template.true_to) == ("es-MX", "translated", "9c41f0d2a1b3")
    assert template.at.path.endswith("es/shipping/shipping-delay.yaml")


def test_a_childs_fault_is_the_childs_and_a_parents_the_parents(tmp_path: Path) -> None:
    gap = changed(
        "es/shipping/shipping-delay.yaml",
        "  message:\n    body: El pedido {{ order.number }} llega el {{ shipment.new_eta }}.\n",
        "",
    )
    found = read(tmp_path, gap).problems
    assert [problem.at.path.removeprefix(f"{tmp_path}/") for problem in found] == [
        "es/shipping/shipping-delay.yaml"
    ]


def test_the_chain_is_the_callers_where_one_is_given(tmp_path: Path) -> None:
    shop(tmp_path, {"es-419/_locale.yaml": "name: español latinoamericano\n"})
    assert load(tmp_path).locales["es-MX"].chain == ("es-MX", "es")
    chains = {"es-MX": ("es-MX", "es-419", "es"), "es-419": ("es-419", "es")}
    corpus = load(tmp_path, chain=lambda tag: chains.get(tag, (tag,)))
    assert corpus.problems == ()
    assert corpus.locales["es-MX"].chain == ("es-MX", "es-419", "es")
    assert corpus.locales["es-MX"].templates["shipping-delay"].locale == "es-MX"
    assert corpus.locales["en"].chain == ("en",)


def test_tags_are_canonical_where_the_caller_can_tell(tmp_path: Path) -> None:
    shop(tmp_path, {"iw/_locale.yaml": "name: עברית\n", "xx/_locale.yaml": "name: x\n"})
    assert load(tmp_path).problems == ()

    def canonical(tag: str) -> str:
        if tag == "xx":
            raise UsageError("there is no locale xx", "did you mean xh?")
        return "he" if tag == "iw" else tag

    corpus = load(tmp_path, canonical=canonical)
    assert [(problem.message, problem.hint) for problem in corpus.problems] == [
        ("the language tag iw is written he", "rename it to he"),
        ("there is no locale xx", "did you mean xh?"),
    ]
    assert set(corpus.locales) == {"en", "es", "es-MX"}
