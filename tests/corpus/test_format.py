"""What each file of a corpus may say: unknown names, wrong sorts of values, contradictions."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.corpus.trees import CONTRACT, SHOP, TEMPLATE, Files, changed, message, read, said

VARIABLES = "_variables.yaml"
ORDERS = "layouts:\n  t: {columns: [No, Day], fields: {order.number: No, shipment.new_eta: {from: Day}}}\n"


def with_contract(old: str, new: str) -> Files:
    return changed(CONTRACT, old, new)


def with_template(old: str, new: str) -> Files:
    return changed(TEMPLATE, old, new)


def more(name: str, text: str) -> Files:
    """A file of the small corpus with lines added at its end."""
    return {name: SHOP[name] + text}


FAULTS: dict[str, tuple[Files, str, str]] = {
    # _corpus.yaml
    "a newer format": (changed("_corpus.yaml", "format: 1", "format: 2"), "1:9 schema", "this tool reads format 1"),
    "an unknown setting": (more("_corpus.yaml", "chanels: {}\n"), "11:1 schema", "did you mean channels?"),
    "a day that is none": (changed("_corpus.yaml", "2026-03-08", "2026-02-30"), "3:8 schema", "not in the calendar"),
    "a text for a list": (changed("_corpus.yaml", "tones: [neutral, warm]", "tones: neutral"), "5:8 schema", "a list of names, as in [a, b], is expected here, but this is the text neutral"),
    "a stage in capitals": (changed("_corpus.yaml", "[shipping, after-sale]", "[shipping, After]"), "4:20 id-format", "After cannot be a name here"),
    "a unit that is none": (changed("_corpus.yaml", "unit: sms", "unit: segments"), "10:25 unknown-name", "is not one of characters, utf16, bytes, sms"),
    "a limit in words": (changed("_corpus.yaml", "limit: 60", "limit: sixty"), "9:28 schema", "a whole number is expected here, but this is the text sixty"),
    "tones without neutral": (
        changed("_corpus.yaml", "[neutral, warm]", "[warm, formal]"),
        "5:9 schema",
        "the tones lack neutral, which the others fall back to",
    ),
    "always an unknown variable": (changed("_corpus.yaml", "[agent.name]", "[agent.nmae]"), "6:22 unknown-name", "did you mean agent.name?"),
    "a source locale without a directory": (changed("_corpus.yaml", "source: en ", "source: de "), "2:9 locale-tag", "no directory for the source locale de"),
    # _variables.yaml
    "a kind that is none": (changed(VARIABLES, "kind: code", "kind: cod"), "3:22 unknown-name", "did you mean code?"),
    "options for a date": (changed(VARIABLES, "kind: date,", "kind: date, options: [a],"), "5:1 dictionary", "options belong to the kinds choice and choices"),
    "a choice without options": (changed(VARIABLES, "options: [card, coupon], ", ""), "6:1 dictionary", "refund.method is a choice without options"),
    "max for a date": (changed(VARIABLES, "kind: date,", "kind: date, max: 9,"), "5:1 dictionary", "max belongs to the kinds count and percent"),
    "min above max": (changed(VARIABLES, "min: 1, max: 60", "min: 61, max: 60"), "4:1 dictionary", "a min above its max"),
    "several lines for a code": (changed(VARIABLES, "kind: code,", "kind: code, multiline: true,"), "3:1 dictionary", "multiline belongs to the kind text"),
    "a sentence for a date": (changed(VARIABLES, "kind: date,", "kind: date, language: reply,"), "5:1 dictionary", "language: reply belongs to the kinds text and list"),
    "another language": (changed(VARIABLES, "kind: code,", "kind: text, language: en,"), "3:38 unknown-name", "en is not one of reply"),
    "no sample": (changed(VARIABLES, "sample: A-10293, ", ""), "3:1 dictionary", "order.number has no sample"),
    "no about": (changed(VARIABLES, ", about: Number the buyer sees", ""), "3:15 schema", "about is missing in a variable"),
    "neither true nor false": (changed(VARIABLES, "personal: true", "personal: yes"), "1:41 schema", "true or false is expected here, but this is the text yes"),
    "a name that begins another's": (more(VARIABLES, "order: {kind: code, sample: x, about: x}\n"), "3:1 dictionary", "order is a variable too, and no name may be the beginning of another's"),
    "a variable called phrase": (more(VARIABLES, "phrase.x: {kind: code, sample: x, about: x}\n"), "13:1 dictionary", "belong to phrases"),
    "a name in capitals": (more(VARIABLES, "Order.id: {kind: code, sample: x, about: x}\n"), "13:1 id-format", "Order.id cannot be a name here"),
    "needs of no option": (changed(VARIABLES, "{partial_refund: [", "{partial: ["), "11:21 unknown-name", "solutions has no option partial"),
    "needs of no variable": (changed(VARIABLES, "[partial.amount]", "[partial.amuont]"), "11:28 unknown-name", "did you mean partial.amount?"),
    # _phrases.yaml, _platforms
    "a place that is none": (changed("_phrases.yaml", "place: line", "place: lines"), "1:43 unknown-name", "did you mean line?"),
    "an unknown channel of a platform": (changed("_platforms/ebay.yaml", "channel: message", "channel: mesage"), "2:10 unknown-name", "did you mean message?"),
    "a platform without a title": (changed("_platforms/ebay.yaml", "title: eBay\n", ""), "1:1 schema", "title is missing in this platform"),
    "a rule without a source": (changed("_platforms/ebay.yaml", "\n    source: eBay member-to-member contact policy,", ""), "6:25 schema", "source is missing in a policy rule"),
    # contracts
    "an unknown variable": (with_contract("[order.number,", "[order.numbr,"), "7:14 unknown-name", "there is no variable order.numbr (did you mean order.number?)"),
    "a variable by its last part": (with_contract(" shipment.new_eta]", " new_eta]"), "7:28 unknown-name", "did you mean shipment.new_eta?"),
    "a variable twice in a list": (with_contract("[order.number,", "[order.number, order.number,"), "7:28 duplicate-key", "listed twice"),
    "a variable in two lists": (with_contract("[solutions]", "[solutions, order.number]"), "9:23 contract", "order.number is in must_state and in if_known"),
    "a tone that is none": (with_contract("tone: neutral", "tone: warmer"), "6:7 unknown-name", "did you mean warm?"),
    "a mood that is none": (with_contract("mood: upset", "mood: angry"), "5:7 unknown-name", "angry is not one of calm, upset"),
    "an option that is none": (with_contract("[refund, wait]", "[refund, replacement]"), "10:30 unknown-name", "solutions has no option replacement"),
    "narrow for no choice": (with_contract("{solutions: [refund, wait]}", "{order.number: [x]}"), "10:25 unknown-name", "order.number is not a choice"),
    "narrow for what is not named": (with_contract("if_known: [solutions]", "if_known: []"), "10:22 contract", "in any list of this contract"),
    "a channel that is none": (with_contract("email: {}}", "email: {}, fax: {}}"), "11:36 unknown-name", "there is no channel fax"),
    "no channels": (with_contract("channels: {message: {}, email: {}}\n", "channels: {}\n") | {TEMPLATE: None, "es/shipping/shipping-delay.yaml": None}, "1:1 contract", "at least one channel"),
    "a channel's variable not in the contract": (with_contract("message: {},", "message: {must_state: [refund.method]},"), "11:35 contract", "in any list of this contract"),
    "the same as itself": (with_contract("message: {},", "message: {same_as: message},"), "11:31 same-as", "cannot be the same as itself"),
    "the same as a sharer": (with_contract("{message: {}, email: {}}", "{message: {same_as: sms}, email: {}, sms: {same_as: email}}"), "11:31 same-as", "itself shares another channel's text"),
    "the same as nothing": (with_contract("message: {},", "message: {same_as: sms},"), "11:31 same-as", "no text for sms here to share"),
    "a platform that is none": (with_contract("{ebay:", "{ebey:"), "12:10 unknown-name", "did you mean ebay?"),
    "a rule that is none": (with_contract("off-platform-contact}", "off-platform}"), "12:16 unknown-name", "did you mean off-platform-contact?"),
    "a follow-up that is none": (with_contract("scenario: shipping-delay}", "scenario: shipping-dely}"), "13:38 unknown-name", "did you mean shipping-delay?"),
    "a season that ends before it begins": (with_contract("to: 2027-02-28", "to: 2026-02-28"), "14:31 contract", "ends before it begins"),
    "a season with one end": (with_contract(", to: 2027-02-28", ""), "14:8 schema", "to is missing in valid"),
    "an example of an unknown variable": (with_contract("{shipment.delay_days: 1}", "{delay: 1}"), "16:13 unknown-name", "there is no variable delay"),
    "an example of an unused variable": (with_contract("{shipment.delay_days: 1}", "{refund.method: card}"), "16:28 contract", "is in no list of this contract"),
    "no title": (with_contract("title: Shipping delay\n", ""), "1:1 schema", "title is missing in a contract"),
    "an unknown field": (with_contract("mood: upset", "mod: upset"), "5:1 schema", "did you mean mood?"),
    # templates
    "a channel the contract lacks": (with_template("  message:\n    same_as: email", "  message:\n    same_as: email\n  sms:\n    body: x"), "14:3 channel-extra", "never used (its channels are message, email)"),
    "a channel missing": (with_template("  message:\n    same_as: email\n", ""), "1:1 channel-missing", "the text for message is missing"),
    "a subject missing": (with_template('    subject: "Order {{ order.number }}: new date"\n', ""), "6:3 subject-missing", "the text for email has no subject"),
    "a subject too many": (with_template("    same_as: email", "    body: x\n    subject: y"), "14:14 subject-unused", "never used"),
    "a text and another's": (with_template("    same_as: email", "    same_as: email\n    body: x"), "12:3 same-as", "a text of its own and same_as too"),
    "a template the same as nothing": (with_template("same_as: email", "same_as: sms"), "13:14 same-as", "no text for sms here to share"),
    "a stamp by hand": (with_template("state: reviewed", "true_to: abc\nstate: reviewed"), "4:10 stamp-invalid", "only tools write this"),
    "a state that is none": (with_template("state: reviewed", "state: done"), "4:8 unknown-name", "is not one of draft, translated, reviewed"),
    "an empty title": (with_template("title: Shipping delay\nkeywords: [", "title: ''\nkeywords: ["), "1:8 empty-text", "a text is missing"),
    "a subject in two lines": (with_template('"Order {{ order.number }}: new date"', '"Order\n      {{ order.number }}"'), "7:14 scalar-style", "joined into one line"),
    # locales
    "a locale without a name": (changed("es/_locale.yaml", "name: español\n", ""), "1:1 schema", "es has no name"),
    "three quotes": (changed("en/_locale.yaml", ', "’"]', "]"), "2:11 schema", "quotes are four marks, here are 3"),
    "an address for no channel": (changed("en/_locale.yaml", "{default:", "{fax:"), "3:11 unknown-name", "there is no channel or default fax"),
    "words for no variable": (changed("en/_words.yaml", "{shipment.new_eta:", "{shipment.eta:"), "1:13 unknown-name", "did you mean shipment.new_eta?"),
    "words for no option": (changed("en/_words.yaml", "    coupon: coupon", "    cash: cash"), "5:5 unknown-name", "refund.method has no option cash"),
    "an option without a name": (changed("en/_words.yaml", "{name: bank card, to", "{to"), "4:16 option-name", "has forms but no name"),
    "a category that is none": (changed("en/_words.yaml", "other: ", "others: "), "7:23 unknown-name", "did you mean other?"),
    "a style of dates that is none": (changed("en/_words.yaml", "  on:", "  upon:"), "9:3 unknown-name", "did you mean on?"),
    "a phrase nobody declared": (more("en/_phrases.yaml", "gretting: {neutral: [x]}\n"), "6:1 unknown-name", "did you mean greeting?"),
    "a tone nobody declared": (changed("en/_phrases.yaml", "  warm:", "  warmest:"), "3:3 unknown-name", "did you mean warm?"),
    "a tone that cannot do without variables": (changed("en/_phrases.yaml", ', "Hello,"]', "]"), "2:14 phrase-fallback", "every neutral wording of greeting prints a variable"),
    "a phrase without neutral": (changed("en/_phrases.yaml", "  neutral: [We", "  warm: [We"), "4:1 phrase-fallback", "no wordings in the tone neutral"),
    "a text for a list of wordings": (changed("en/_phrases.yaml", "[We are sorry for the wait.]", "We are sorry."), "5:12 schema", "a list, as in [a, b], is expected here"),
    "a comma that ends a text": (changed("en/_locale.yaml", "address: {default: you}", "words: {vague: [{say: soon, hit: Soon, we hope}]}"), "3:40 text-cut-off", "a comma ends the text before we hope"),
    # _concepts
    "a concept that is a text": ({"en/_concepts.yaml": "refund: money back\n"}, "1:9 schema", "a group of names and values (say, courtesy …)"),
    "a concept without an entry": ({"en/_concepts.yaml": "refund: []\n"}, "1:9 empty-text", "the concept refund has no entry"),
    "an empty entry": ({"en/_concepts.yaml": 'refund: [money back, ""]\n'}, "1:22 empty-text", "a text is missing"),
    "an entry that is a list": ({"en/_concepts.yaml": "refund: [[a], b]\n"}, "1:10 schema", "a text is expected here, but this is a list"),
    "a mistyped field of a concept": ({"en/_concepts.yaml": "hello: {curtesy: true, say: [hi]}\n"}, "1:9 schema", "did you mean courtesy?"),
    "a concept that says nothing": ({"en/_concepts.yaml": "hello: {courtesy: true}\n"}, "1:8 schema", "say is missing"),
    "a courtesy that is neither": ({"en/_concepts.yaml": "hello: {courtesy: yes, say: [hi]}\n"}, "1:19 schema", "true or false"),
    "a misspelt concept": ({"en/_concepts.yaml": "Re-fund: [a]\n"}, "1:1 id-format", "cannot be a name here"),
    # _orders
    "an order file that is no mapping": ({"_orders/shop.yaml": "- a\n"}, "1:1 yaml-syntax", "lines `name: value`"),
    "a mapping without layouts": ({"_orders/shop.yaml": "title: Shop\n"}, "1:1 schema", "layouts is missing"),
    "a field of a mapping that is none": ({"_orders/shop.yaml": ORDERS.replace("columns", "colums")}, "2:7 schema", "did you mean columns?"),
    "a layout that nothing tells": ({"_orders/shop.yaml": ORDERS.replace("columns: [No, Day]", "rows: items")}, "2:3 order-mapping", "recognised by one of columns, keys and query, and here are 0"),
    "a layout without a number": ({"_orders/shop.yaml": ORDERS.replace("order.number: No, ", "")}, "2:3 order-mapping", "does not say where order.number is"),
    "orders with no such variable": ({"_orders/shop.yaml": ORDERS.replace("order.number: No", "order.nubmer: No")}, "2:36 unknown-name", "did you mean order.number?"),
    "a currency of a day": ({"_orders/shop.yaml": ORDERS.replace("{from: Day}", "{from: Day, currency: Cur}")}, "2:72 order-mapping", "currency does not belong to shipment.new_eta, which is of the kind date"),
    "a zone that is none": ({"_orders/shop.yaml": "zone: Europe/Berln\n" + ORDERS}, "1:1 unknown-name", "did you mean Europe/Berlin?"),
    "an option of orders that is none": ({"_orders/shop.yaml": ORDERS.replace("{from: Day}}", "{from: Day}, refund.method: {from: Pay, words: {Visa: crad}}}")}, "2:100 unknown-name", "did you mean card?"),
    "a field that is nowhere": ({"_orders/shop.yaml": ORDERS.replace("{from: Day}", "{zone: UTC}")}, "2:72 order-mapping", "nothing says where shipment.new_eta is"),
    "a country that is none": (more("_corpus.yaml", "locales: {Brazil: es}\n"), "11:11 id-format", "two capitals"),
    "a term that is called nothing": ({"en/_glossary.yaml": "refund: {avoid: [money back]}\n"}, "1:9 schema", "say is missing"),
    "a mistyped field of a term": ({"en/_glossary.yaml": "refund: {say: refund, avoids: [payback]}\n"}, "1:23 schema", "did you mean avoid?"),
    "concepts with a name twice": ({"en/_concepts.yaml": "refund: [a]\nrefund: [b]\n"}, "2:1 duplicate-key", "stands twice"),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_reported_where_it_is_in_plain_words(name: str, tmp_path: Path) -> None:
    files, place, words = FAULTS[name]
    found = read(tmp_path, files).problems
    hit = [problem for problem in found if words in f"{problem.message} ({problem.hint})"]
    assert hit, [str(problem) for problem in found]
    assert f"{hit[0].at.line}:{hit[0].at.column} {hit[0].rule}" == place
    assert len(found) == 1, [str(problem) for problem in found]


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_has_an_end_too_unless_it_is_of_a_whole_file(name: str, tmp_path: Path) -> None:
    (problem,) = read(tmp_path, FAULTS[name][0]).problems
    at, end = problem.at, problem.end
    if end is None:
        assert (at.line, at.column) == (1, 1)
    else:
        assert (at.path, at.line) == (end.path, end.line)
        assert at.column < end.column <= 1 + len((tmp_path / at.path).read_text().split("\n")[at.line - 1])


def test_concepts_are_a_list_or_a_group(tmp_path: Path) -> None:
    said = "refund: [money back, refund*]\nhello: {courtesy: true, say: [hi]}\n"
    corpus = read(tmp_path, {"en/_concepts.yaml": said})
    assert corpus.problems == ()
    english = corpus.locales["en"]
    assert {name: [*map(str, say)] for name, say in english.concepts.items()} == {
        "refund": ["money back", "refund*"],
        "hello": ["hi"],
    }
    assert english.courtesies == {"hello"}


def test_a_locale_inherits_its_parents_concepts_by_name(tmp_path: Path) -> None:
    files: Files = {
        "es/_concepts.yaml": "refund: [reembolso]\nhello: {courtesy: true, say: [hola]}\n",
        "es-MX/_locale.yaml": "name: español de México\n",
        "es-MX/_concepts.yaml": "hello: [qué onda]\n",
    }
    mexican = read(tmp_path, files).locales["es-MX"]
    assert {name: [*map(str, say)] for name, say in mexican.concepts.items()} == {
        "refund": ["reembolso"],
        "hello": ["qué onda"],
    }
    assert mexican.courtesies == {"hello"}


def test_a_locale_inherits_its_parents_terms_field_by_field(tmp_path: Path) -> None:
    files: Files = {
        "es/_glossary.yaml": "refund: reembolso\nworkday: {say: día laborable, avoid: [día hábil]}\n",
        "es-MX/_locale.yaml": "name: español de México\n",
        "es-MX/_glossary.yaml": "workday: {say: día hábil, avoid: []}\n",
    }
    mexican = read(tmp_path, files).locales["es-MX"]
    terms = {name: (str(term.say), [*map(str, term.avoid)]) for name, term in mexican.glossary.items()}
    assert terms == {"refund": ("reembolso", []), "workday": ("día hábil", [])}


def test_a_draft_locale_may_have_gaps(tmp_path: Path) -> None:
    gap = with_template("  message:\n    same_as: email\n", "")
    assert [problem.severity for problem in read(tmp_path / "a", gap).problems] == ["error"]
    draft = gap | changed("en/_locale.yaml", "name: English", "name: English\nsupported: false")
    assert [problem.severity for problem in read(tmp_path / "b", draft).problems] == ["warning"]


def test_a_template_may_leave_a_channel_to_the_contract(tmp_path: Path) -> None:
    files = with_contract("{message: {}, email: {}}", "{message: {same_as: email}, email: {}}")
    assert said(tmp_path, files | with_template("  message:\n    same_as: email\n", "")) == []


def test_a_template_needs_a_contract(tmp_path: Path) -> None:
    files: Files = {"en/shipping/shipping-dealy.yaml": "title: x\nchannels: {message: {body: y}}\n"}
    assert said(tmp_path, files) == ["en/shipping/shipping-dealy.yaml:1:1 orphan-template"]
    assert "did you mean shipping-delay?" in message(tmp_path, files)
    assert list(read(tmp_path, files).locales["en"].templates) == ["shipping-delay"]


def test_a_template_stands_in_the_stage_of_its_contract(tmp_path: Path) -> None:
    moved: Files = {TEMPLATE: None, "en/after-sale/shipping-delay.yaml": SHOP[TEMPLATE]}
    assert (
        message(tmp_path, moved)
    ) == "the contract of shipping-delay is in shipping, this template in after-sale (move it to shipping)"
    assert "shipping-delay" in read(tmp_path / "again", moved).locales["en"].templates


def test_what_refers_to_nothing_is_left_out(tmp_path: Path) -> None:
    corpus = read(
        tmp_path,
        with_contract("[order.number,", "[order.numbr,")
        | changed("_corpus.yaml", "[agent.name]", "[agent.nmae]")
        | changed(VARIABLES, "[partial.amount]", "[partial.amuont]"),
    )
    scenario = corpus.scenarios["shipping-delay"]
    assert {name.text for name in scenario.named()} <= set(corpus.variables)
    assert corpus.settings.always["may_state"] == ()
    assert corpus.variables["solutions"].needs == {"partial_refund": ()}


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("scenario: shipping-delay", "scenario: x", "follow_up"),
        ("off-platform-contact}", "x}", "not_on"),
        ("[refund, wait]}", "[x]}", "narrow"),
    ],
)
def test_a_contract_leads_nowhere_that_is_not_there(old: str, new: str, field: str, tmp_path: Path) -> None:
    scenario = read(tmp_path, with_contract(old, new)).scenarios["shipping-delay"]
    assert getattr(scenario, field) in (None, {}, {"solutions": ()})


def test_a_word_list_entry_may_be_a_bare_text(tmp_path: Path) -> None:
    words = "name: English\nwords:\n  vague: [soon, {say: asap, hit: Do it asap., miss: Asagaya}]\n"
    corpus = read(tmp_path, {"en/_locale.yaml": words})
    assert corpus.problems == ()
    soon, asap = corpus.locales["en"].profile.words["vague"]
    assert (soon.say.text, soon.hit) == ("soon", None)
    assert asap.miss is not None
    assert asap.miss.text == "Asagaya"


def test_values_of_samples_and_examples_are_kept_as_written(tmp_path: Path) -> None:
    contract = with_contract("{shipment.delay_days: 1}", "{solutions: [refund, wait], order.number: 0012}")
    corpus = read(tmp_path, contract)
    assert corpus.problems == ()
    example = corpus.scenarios["shipping-delay"].examples["one day"]
    assert example["solutions"].value == ("refund", "wait")
    assert example["order.number"].value == "0012"
    assert example["order.number"].at.column == 54
    assert corpus.locales["es"].profile.samples["customer.name"].value == "Ana"


def test_a_sample_cut_off_by_a_sharp_is_reported(tmp_path: Path) -> None:
    dictionary = "order.number:\n  kind: code\n  about: x\n  sample: #1001\n"
    assert "_variables.yaml:4:10 text-cut-off" in said(tmp_path, {"_variables.yaml": dictionary})


def test_fields_that_comments_may_follow(tmp_path: Path) -> None:
    files = with_contract("priority: required\n", "priority: required   # required | usable | extra\n")
    assert said(tmp_path, files) == []


def test_two_contracts_of_one_name(tmp_path: Path) -> None:
    problem = read(tmp_path, {"_scenarios/after-sale/shipping-delay.yaml": SHOP[CONTRACT]}).problems[0]
    assert problem.rule == "id-clash"
    assert "has a contract in after-sale too" in problem.message


def test_a_locale_says_what_a_phrase_is_for(tmp_path: Path) -> None:
    words = "phrases: {apology_delay: disculpa por el retraso}\n"
    corpus = read(tmp_path, {"es/_words.yaml": words})
    assert corpus.problems == ()
    for tag in ("es", "es-MX"):
        assert str(corpus.locales[tag].words.phrases["apology_delay"]) == "disculpa por el retraso"
    said = message(tmp_path / "b", {"es/_words.yaml": words.replace("delay", "dealy")})
    assert said == "there is no phrase apology_dealy (did you mean apology_delay?)"


def test_a_locale_names_the_stages(tmp_path: Path) -> None:
    words = "stages: {shipping: Envío, after-sale: Posventa}\n"
    corpus = read(tmp_path, {"es/_words.yaml": words, "es-MX/_words.yaml": "stages: {shipping: Entrega}\n"})
    assert corpus.problems == ()
    named = {tag: dict(corpus.locales[tag].words.stages) for tag in ("es", "es-MX")}
    assert {tag: list(map(str, names.values())) for tag, names in named.items()} == {
        "es": ["Envío", "Posventa"], "es-MX": ["Entrega", "Posventa"],
    }  # fmt: skip
    said = message(tmp_path / "b", {"es/_words.yaml": words.replace("after-sale", "aftersale")})
    assert said == "there is no stage aftersale (did you mean after-sale?)"
