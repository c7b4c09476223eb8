"""What the compiler finds in a text: each fault named, at its line and column, and all of them in one pass."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cs_templates.compiler.make import read
from cs_templates.compiler.whole import compile_corpus, in_order
from cs_templates.model import Location, Problem
from tests.shipped import copied

ROOT = Path(__file__).resolve().parents[2]
GOOD = "{{ order.number }} {{ refund.amount }} {{ refund.method }} {{ refund.date }} {{ refund.days }}"
FEW = ("greeting", "refund-issued", "shipping-delay", "wrong-item")
Edit = Callable[..., list[str]]


@pytest.fixture
def problems(tmp_path: Path) -> Edit:
    """The problems of a few scenarios of the packaged corpus with one file's text replaced, as rule@line:column."""
    corpus = copied(tmp_path / "templates", scenarios=FEW)

    def edit(file: str, text: str) -> list[str]:
        (corpus / file).write_text(text, encoding="utf-8")
        found = compile_corpus(read(str(corpus))[0]).problems
        assert all(problem.at.path.endswith(file) for problem in found), [str(problem) for problem in found]
        return [f"{problem.rule}@{problem.at.line}:{problem.at.column}" for problem in found]

    return edit


def template(body: str) -> str:
    lines = "".join(f"      {line}\n" for line in body.splitlines())
    chat = f"title: x\nstate: reviewed\nchannels:\n  chat:\n    body: |\n{lines}"
    return (
        chat
        + f'  message: {{same_as: chat}}\n  email: {{subject: x, body: "{GOOD}"}}\n  sms: {{body: "{GOOD}"}}\n'
    )


BODIES = [
    ("{{ order.nmber }}", "unknown-variable@6:10"),
    (GOOD + " {{ item.name }}", "not-in-contract@6:105"),
    (GOOD + '\n{{ refund.days | plural("dya") }}', "unknown-plural@7:24"),
    (GOOD + '\n{{ refund.days | plural(one="# day") }}', "missing-plural@7:24"),
    (GOOD + '\n{{ refund.days | plural(one="# day", other="days") }}', "plural-without-number@7:50"),
    (GOOD + '\n{{ refund.amount | plural("day") }}', "filter-kind@7:26"),
    (GOOD + '\n{{ refund.method | form("nowhere") }}', "missing-form@7:26"),
    (GOOD + '\n{{ refund.method | choose(card="x") }}', "choose-not-total@7:26"),
    (GOOD + '\n{{ refund.method | choose(cash="x", other="y") }}', "unknown-option@7:33"),
    (GOOD + '\n{% if refund.method == "cash" %}x{% endif %}', "unknown-option@7:30"),
    (GOOD + '\n{% if refund.days == "card" %}x{% endif %}', "condition-kind@7:13"),
    (GOOD + '\n{% if "card" in refund.method %}x{% endif %}', "condition-kind@7:23"),
    (GOOD + "\n{% if refund.amount == 0 %}x{% endif %}", "condition-kind@7:13"),
    (GOOD + "\n{% if refund.amount > 0 %}x{% endif %}", "condition-kind@7:13"),
    (GOOD + "\n{% if refund.amount != 5 %}x{% endif %}", "condition-kind@7:13"),
    (GOOD + "\n{{ phrase.greting }}", "unknown-phrase@7:10"),
    (GOOD + "\n{{ customer.name }}", "unguarded@7:10"),
    (GOOD + '\n{% if agent.gender == "female" %}x{% endif %}', "unguarded@7:13"),
    (GOOD + "\n{% if customer.name is known %}a{% else %}{{ customer.name }}{% endif %}", "unguarded@7:52"),
    (GOOD + "\nDear {name},", "foreign-placeholder@7:12"),
    (GOOD + "\nAbout { order.number }", "foreign-placeholder@7:13"),
    (GOOD + "\nSee ${url} and %s", "foreign-placeholder@7:11"),
    (GOOD + "\nDear [NAME OF BUYER]", "foreign-placeholder@7:12"),
    (GOOD + "\n｛｛ order.number ｝｝", "foreign-placeholder@7:7"),
    (GOOD + " }", "foreign-placeholder@6:102"),
    (GOOD.replace("{{ refund.days }}", ""), "not-stated@6:7"),
    (
        GOOD.replace("{{ refund.days }}", "{% if refund.days > 3 %}{{ refund.days }}{% endif %}"),
        "not-stated@6:84",
    ),
]


@pytest.mark.parametrize(("body", "expected"), BODIES)
def test_a_fault_is_named_at_its_place(problems: Edit, body: str, expected: str) -> None:
    assert expected in problems("en/after-sale/refund-issued.yaml", template(body))


@pytest.mark.parametrize(
    "body",
    [
        "{% if customer.name is known %}{{ customer.name }}{% endif %}",
        "{% if customer.name is not known %}x{% else %}{{ customer.name }}{% endif %}",
        "{% if not (customer.name is not known) %}{{ customer.name }}{% endif %}",
        "{% if customer.name is not known or refund.days > 3 %}x{% else %}{{ customer.name }}{% endif %}",
        '{% if agent.gender is known and agent.gender == "female" %}x{% endif %}',
        '{{ agent.gender | choose(female="a", male="b", other="c") }}',
        '{{ refund.method | choose(card="a", balance="b", other="c") }}',
    ],
)
def test_what_copes_with_the_unknown_is_sound(problems: Edit, body: str) -> None:
    found = problems("en/after-sale/refund-issued.yaml", template(f"{GOOD}\n{body}"))
    assert [problem for problem in found if not problem.startswith("unstamped")] == []


def test_every_path_may_state_it_in_its_own_way(problems: Edit) -> None:
    either = "{% if refund.days > 3 %}{{ refund.days }}{% else %}in {{ refund.days }}{% endif %}"
    body = GOOD.replace("{{ refund.days }}", either)
    assert problems("en/after-sale/refund-issued.yaml", template(body)) == []


@pytest.mark.parametrize(
    "days",
    [
        "{% if refund.days == 1 %}tomorrow{% else %}in {{ refund.days }}{% endif %}",
        '{% if refund.days == 1 and refund.method == "card" %}tomorrow{% else %}{{ refund.days }}{% endif %}',
        "{% if refund.days == 1 or refund.days == 2 %}very soon{% else %}{{ refund.days }}{% endif %}",
    ],
)
def test_a_number_that_is_asked_for_may_be_said_in_words(problems: Edit, days: str) -> None:
    body = GOOD.replace("{{ refund.days }}", days)
    assert problems("en/after-sale/refund-issued.yaml", template(body)) == []


@pytest.mark.parametrize(
    "days",
    [
        "{% if refund.days == 1 %}tomorrow{% endif %}",
        "{% if refund.days == 1 %} {% else %}{{ refund.days }}{% endif %}",
        "{% if refund.days == 1 or refund.method == 'card' %}tomorrow{% else %}{{ refund.days }}{% endif %}",
        "{% if not refund.days == 1 %}later{% else %}{{ refund.days }}{% endif %}",
    ],
)
def test_a_number_that_is_not_said_is_not_stated(problems: Edit, days: str) -> None:
    found = problems("en/after-sale/refund-issued.yaml", template(GOOD.replace("{{ refund.days }}", days)))
    assert any(problem.startswith("not-stated") for problem in found)


def test_a_locale_that_lacks_a_plural_form_is_told_where_its_words_are(problems: Edit) -> None:
    words = (ROOT / "templates/ru/_words.yaml").read_text(encoding="utf-8")
    line = next(line for line in words.splitlines() if line.strip().startswith("workday_in:"))
    broken = words.replace(line, '  workday_in: {one: "# рабочего дня", few: "# рабочих дней"}')
    number = broken.splitlines().index('  workday_in: {one: "# рабочего дня", few: "# рабочих дней"}') + 1
    found = problems("ru/_words.yaml", broken)
    assert {problem.partition(":")[0] for problem in found} == {f"missing-plural@{number}"}


def test_words_of_an_option_that_print_what_it_does_not_need(problems: Edit) -> None:
    words = (ROOT / "templates/en/_words.yaml").read_text(encoding="utf-8")
    broken = words.replace("{{ partial.amount }}", "{{ refund.amount }}")
    assert broken != words
    assert "not-needed" in {problem.partition("@")[0] for problem in problems("en/_words.yaml", broken)}


def test_words_of_an_option_that_no_text_asks_for_are_looked_at_too(problems: Edit) -> None:
    words = (ROOT / "templates/en/_words.yaml").read_text(encoding="utf-8")
    line = next(line for line in words.splitlines() if "{{ partial.amount }}" in line)
    indent = line[: len(line) - len(line.lstrip())]
    extra = f'{indent}unasked: "{{{{ partial.amuont }}}}, {{{{ refund.amount }}}}, {{{{ partial.amount }}}}"'
    broken = words.replace(f"{line}\n", f"{line}\n{extra}\n", 1)
    number = broken.splitlines().index(extra) + 1
    found = problems("en/_words.yaml", broken)
    assert [problem.rpartition(":")[0] for problem in found] == [
        f"unknown-variable@{number}",
        f"not-needed@{number}",
    ]


def test_a_rule_that_looks_for_nothing(problems: Edit) -> None:
    ebay = (ROOT / "templates/_platforms/ebay.yaml").read_text(encoding="utf-8")
    broken = ebay.replace("[email, phone", "[emial, phone")
    assert broken != ebay
    assert "unknown-finder" in {
        problem.partition("@")[0] for problem in problems("_platforms/ebay.yaml", broken)
    }


SAMPLES = [
    ("refund.days: {kind: count, min: 1, max: 120, sample: 5,", "sample: 500,", "sample: 5,"),
    ("refund.amount: {kind: money, sample: 125.50 EUR,", "sample: 125.50,", "sample: 125.50 EUR,"),
    ("refund.date: {kind: date, sample: -1d,", "sample: 2026-02-30,", "sample: -1d,"),
]


@pytest.mark.parametrize(("line", "new", "old"), SAMPLES)
def test_a_sample_fits_its_kind(problems: Edit, line: str, new: str, old: str) -> None:
    dictionary = (ROOT / "templates/_variables.yaml").read_text(encoding="utf-8")
    broken = dictionary.replace(line, line.replace(old, new))
    assert broken != dictionary
    assert {problem.partition("@")[0] for problem in problems("_variables.yaml", broken)} == {"sample-kind"}


def test_a_contract_nobody_words_is_reported(tmp_path: Path) -> None:
    corpus = copied(tmp_path / "templates")
    (corpus / "zh/after-sale/wrong-item.yaml").unlink()
    (corpus / "en/pre-sale/greeting.yaml").unlink()
    found = compile_corpus(read(str(corpus))[0]).problems
    missing = {(p.message.split()[0], p.severity) for p in found if p.rule == "missing-template"}
    assert missing == {("zh", "warning"), ("en", "error")}


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("_corpus.yaml", "pre-sale", "presale"),
        ("_corpus.yaml", "source: en", "source: fr"),
        (
            "_variables.yaml",
            "options: [card, balance, coupon, bank_account, paypal, original]",
            "options: []",
        ),
    ],
)
def test_a_broken_shared_file_is_a_problem_and_no_crash(
    tmp_path: Path, file: str, old: str, new: str
) -> None:
    corpus = copied(tmp_path / "templates")
    text = (corpus / file).read_text(encoding="utf-8")
    assert old in text
    (corpus / file).write_text(text.replace(old, new), encoding="utf-8")
    assert compile_corpus(read(str(corpus))[0]).problems


def test_what_locales_inherit_is_told_as_the_first_of_them_has_it() -> None:
    at = Location(path="es/_words.yaml")
    hints = ("es needs one, other", "es-MX needs one, other", "es-AR needs one, other")
    faults = [Problem("plural-forms", at, "the form other is missing", hint) for hint in hints]
    assert list(in_order([*faults, *faults])) == faults


def test_what_has_not_changed_is_not_linked_again(corpus: Any) -> None:
    from cs_templates.answer.book import Book

    first = compile_corpus(corpus)
    second = compile_corpus(corpus, previous=Book.from_records(first.records.items()))
    kept = {key for key in first.records if key.partition("/")[0] in {"phrase", *corpus.locales}}
    assert len(kept) == len(corpus.locales) * (len(corpus.scenarios) + len(corpus.phrases))
    assert kept <= set(second.unchanged)
    assert not kept & set(second.records)
    assert set(second.records) | set(second.unchanged) >= set(first.records)
    assert second.records["search/phrases"] == first.records["search/phrases"]
    assert {*second.records, *second.unchanged} == set(first.records)


def test_an_amount_that_may_be_nothing_can_be_asked_about(problems: Edit, tmp_path: Path) -> None:
    dictionary = tmp_path / "templates/_variables.yaml"
    told = dictionary.read_text(encoding="utf-8")
    line = next(line for line in told.splitlines() if line.startswith("refund.amount:"))
    dictionary.write_text(told.replace(line, line.replace("kind: money,", "kind: money, min: 0,")), "utf-8")
    free = "{% if refund.amount == 0 %}free{% else %}{{ refund.amount }}{% endif %}"
    found = problems("en/after-sale/refund-issued.yaml", template(f"{GOOD}\n{free}"))
    assert [problem for problem in found if not problem.startswith("unstamped")] == []


def test_money_of_any_currency_has_no_least_amount_but_nothing(problems: Edit) -> None:
    told = (ROOT / "templates/_variables.yaml").read_text(encoding="utf-8")
    line = next(line for line in told.splitlines() if line.startswith("refund.amount:"))
    found = problems(
        "_variables.yaml", told.replace(line, line.replace("kind: money,", "kind: money, min: 5,"))
    )
    assert [problem.partition("@")[0] for problem in found] == ["dictionary"]


def test_a_phrase_that_no_text_says_is_checked_too(problems: Edit) -> None:
    text = (ROOT / "templates/en/_phrases.yaml").read_text(encoding="utf-8")
    file = text.replace("We are sorry about the delay with your order.", '"Sorry, {{ customer.nmae }}."')
    line = file[: file.index("customer.nmae")].count("\n") + 1
    assert problems("en/_phrases.yaml", file) == [f"unknown-variable@{line}:18"]
