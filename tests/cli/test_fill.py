"""`cst fill`: the reply on stdout, everything else on stderr, nothing at all where a value is missing."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import DELAY, Ran

Here = Callable[..., Ran]

RU = "Здравствуйте, Анна!\n\nЗаказ A-10293 задерживается на 3 дня. Новая дата доставки: 14 марта.\n\nВаша команда\n"
EN = "Hello,\n\nOrder A-10293 is 3 days late. It should arrive on March 14.\n\nYour team\n"


def test_stdout_carries_the_reply_alone(here: Here) -> None:
    ran = here("fill", "shipping-delay", "-l", "ru", *DELAY, "-s", "customer.name=Анна", "--ui", "zh")
    assert (ran.code, ran.out) == (0, RU)


def test_stderr_says_for_whom_and_every_value_as_printed_under_its_label(here: Here) -> None:
    ran = here("fill", "shipping-delay", "-l", "ru", *DELAY, "-s", "customer.name=Анна", "--ui", "zh")
    lines = ran.err.splitlines()
    assert lines[0] == "→ Анна · A-10293 · ru"
    assert "  订单号        A-10293" in lines
    assert "  新的送达日期  14 марта" in lines


def test_the_gloss_is_a_block_marked_with_its_locale(here: Here) -> None:
    ran = here("fill", "shipping-delay", "-l", "ru", *DELAY, "--ui", "en")
    assert "en │ Hello,\n   │\n   │ Order A-10293 is 3 days late." in ran.err
    assert "en │" not in here("fill", "shipping-delay", "-l", "ru", *DELAY, "--gloss", "none").err
    assert "zh │ 您好！" in here("fill", "shipping-delay", "-l", "ru", *DELAY, "--gloss", "zh").err


def test_labels_are_in_the_agents_language_without_a_gloss_too(here: Here) -> None:
    ran = here("fill", "shipping-delay", "-l", "ru", *DELAY, "--gloss", "none", "--ui", "zh")
    assert "  订单号" in ran.err
    assert "│" not in ran.err


def test_an_agent_whose_language_is_not_there_reads_the_source(here: Here) -> None:
    ran = here("fill", "shipping-delay", "-l", "ru", *DELAY, "--ui", "de")
    assert "en │ Hello," in ran.err
    assert "!" not in ran.err
    assert "! no gloss in de" in here("fill", "shipping-delay", "-l", "ru", *DELAY, "--gloss", "de").err


def test_the_gloss_is_in_the_language_that_the_agent_reads(here: Here, tmp_path: Path) -> None:
    (tmp_path / "me.json").write_text('{"agent": {"locale": "zh"}}')
    ran = here("fill", "shipping-delay", "-l", "ru", *DELAY, "--values", str(tmp_path / "me.json"))
    assert "zh │ 您好！" in ran.err
    assert "  дней задержки" not in ran.err


def test_what_could_have_been_said_is_named(here: Here) -> None:
    ran = here("fill", "shipping-delay", "-l", "en", *DELAY)
    assert "  left out: goodwill.amount" in ran.err
    ran = here("fill", "shipping-delay", "-l", "en", *DELAY, "-s", "goodwill.amount=5.00 EUR")
    assert "Your credit for the wait: €5.00." in ran.out


def test_quiet_leaves_the_warnings(here: Here) -> None:
    ran = here("fill", "refund-refused", "-l", "ru", "-s", "order.number=A-1", "-q")
    assert ran.err == "! the ru text is a draft\n"


@pytest.mark.parametrize(
    ("part", "text"),
    [
        ("body", EN),
        ("subject", "Order A-10293 arrives later\n"),
        ("all", f"Order A-10293 arrives later\n\n{EN}"),
    ],
)
def test_part_says_what_goes_to_stdout(here: Here, part: str, text: str) -> None:
    assert (
        here("fill", "shipping-delay", "-l", "en", "--channel", "email", *DELAY, "--part", part).out == text
    )


def test_a_message_has_no_subject_to_print(here: Here) -> None:
    ran = here("fill", "refund-refused", "-l", "en", "-s", "order.number=A-1", "--part", "subject")
    assert (ran.code, ran.out) == (2, "")
    assert "has no subject" in ran.err


def test_no_newline(here: Here) -> None:
    assert here("fill", "shipping-delay", "-l", "en", *DELAY, "-n").out == EN.removesuffix("\n")


def test_json_is_one_versioned_object_and_stderr_is_silent(here: Here) -> None:
    ran = here("fill", "shipping-delay", "-l", "ru", *DELAY, "--channel", "email", "--json", "--gloss", "zh")
    said = json.loads(ran.out)
    assert ran.err == ""
    assert list(said) == [
        "version", "scenario", "locale", "channel", "platform", "tone", "turn", "subject", "body", "gloss",
        "used", "left_out", "wordings", "length", "warnings",
    ]  # fmt: skip
    assert said["version"] == 1
    assert said["used"]["shipment.new_eta"] == "2026-03-14"
    assert said["gloss"]["locale"] == "zh"
    assert said["body"].startswith("Здравствуйте!\n\nЗаказ A-10293")


def test_missing_and_invalid_values_are_named_and_stdout_stays_empty(here: Here) -> None:
    ran = here("fill", "refund-issued", "-l", "ru", "-s", "refund.amount=2.50")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.splitlines()[:4] == [
        "cst: refund-issued cannot be filled:",
        "  order.number is missing (code: Number the buyer sees in the shop)",
        "  refund.method is missing (choice: Where the money goes: card, coupon)",
        "  refund.amount: an amount needs a currency, as in 2.50 EUR",
    ]
    assert "  cst fill refund-issued -l ru -s " in ran.err


def test_missing_values_as_json(here: Here) -> None:
    ran = here("fill", "refund-issued", "-l", "ru", "-s", "refund.amount=2.50", "--json")
    said = json.loads(ran.err)
    assert (ran.code, ran.out) == (2, "")
    assert list(said) == ["version", "error", "missing", "invalid", "hint"]
    assert (said["version"], said["error"]) == (1, "missing-values")
    assert said["missing"] == [
        {"name": "order.number", "kind": "code", "about": "Number the buyer sees in the shop"},
        {
            "name": "refund.method",
            "kind": "choice",
            "about": "Where the money goes",
            "options": ["card", "coupon"],
        },
    ]
    assert said["invalid"][0]["name"] == "refund.amount"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["fill", "refund-isued", "-l", "ru"], "refund-issued"),
        (["fill", "shipping-delay"], "no locale given"),
        (["fill", "shipping-delay", "-l", "de"], "--allow-fallback"),
        (["fill", "shipping-delay", "-l", "en", "--channel", "emial"], "did you mean email?"),
        (["fill", "shipping-delay", "-l", "en", "--platform", "amazn"], "did you mean amazon?"),
        (["fill", "shipping-delay", "-l", "en", "--tone", "wram"], "did you mean warm?"),
        (["fill", "shipping-delay", "-l", "en", "--part", "bdy"], "did you mean body?"),
        (["fill", "shipping-delay", "-l", "en", "--turn", "0"], "--turn 0"),
        (["fill", "shipping-delay", "-l", "en", "--today", "2026-02-30"], "no day 2026-02-30"),
        (["fill", "shipping-delay", "-l", "en", "-s", "new_eat=+5d"], "did you mean shipment.new_eta?"),
        (["fill", "shipping-delay", "-l", "en", "-s", "new_eta"], "new_eta is not NAME=VALUE"),
        (["fill", "shipping-delay", "-l", "en", "-s", "=5"], "=5 is not NAME=VALUE"),
        (["fill", "shipping-delay", "-l", "en", "--without", "order.number"], "cannot be left out"),
        (["fill", "shipping-delay", "-l", "en", "--order", "1"], "nowhere to look"),
        (
            ["fill", "shipping-delay", "-l", "en", "--corpus", "/dev/null/none"],
            "/dev/null/none is no directory",
        ),
        (["fill", "refu", "-l", "en"], "may be one of 2 scenarios"),
        (["fill", "xyzzy", "-l", "en"], "xyzzy"),
    ],
)
def test_what_cannot_be_used_is_refused_with_the_nearest(here: Here, words: list[str], said: str) -> None:
    ran = here(*words)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_several_scenarios_are_listed_without_a_terminal(here: Here) -> None:
    ran = here("fill", "refu", "-l", "en", "--ui", "zh")
    assert ran.code == 2
    assert "  refund-issued   退款已发出" in ran.err
    assert "  refund-refused  无法办理" in ran.err
    assert sorted(json.loads(here("fill", "refu", "-l", "en", "--json").err)["scenarios"]) == [
        "refund-issued", "refund-refused",
    ]  # fmt: skip


def test_a_scenario_that_was_found_is_said(here: Here) -> None:
    ran = here(
        "fill",
        "退款",
        "-l",
        "en",
        "--ui",
        "zh",
        "-s",
        "number=1",
        "-s",
        "refund.amount=1 EUR",
        "-s",
        "method=card",
    )
    assert ran.code == 0
    assert ran.err.startswith("→ refund-issued: 退款已发出\n")


def test_another_language_only_when_asked_for(here: Here) -> None:
    ran = here("fill", "shipping-delay", "-l", "de", *DELAY, "--allow-fallback")
    assert (ran.code, ran.out) == (0, EN)
    assert "! " in ran.err


def test_a_platform_holds_the_reply_to_its_policy(here: Here) -> None:
    words = ["fill", "shipping-delay", "-l", "en", *DELAY, "--platform", "amazon"]
    assert here(*words).err.startswith("→ A-10293 · en · amazon")
    ran = here(*words, "-s", "note=Write to a@example.com.")
    assert (ran.code, ran.out) == (2, "")
    assert "No contact details" in ran.err
    assert json.loads(here(*words, "-s", "note=Write to a@example.com.", "--json").err)["error"] == "refused"
    ran = here(*words, "-s", "note=Write to a@example.com.", "--force")
    assert ran.code == 0
    assert "a@example.com" in ran.out
    assert "! --force overrides: Amazon: No contact details — found “a@example.com”" in ran.err


def test_the_locale_may_come_from_the_values_and_is_then_announced(here: Here) -> None:
    ran = here("fill", "shipping-delay", *DELAY, "-s", "customer.locale=ru")
    assert ran.out.startswith("Здравствуйте!")
    assert "→ A-10293 · ru (ru from customer.locale)" in ran.err


class TestSettings:
    """The settings give the agent's, the shop's and the policies' values, never an order's."""

    @pytest.fixture
    def settings(self, tmp_path: Path) -> dict[str, str]:
        (tmp_path / "cst").mkdir()
        (tmp_path / "cst" / "settings.yaml").write_text(
            "locale: ru\nui: zh\nagent: {name: Ольга}\norder: {number: X-1}\n", encoding="utf-8"
        )
        return {"XDG_CONFIG_HOME": str(tmp_path)}

    def test_they_fill_in(self, here: Here, settings: dict[str, str]) -> None:
        ran = here("fill", "shipping-delay", *DELAY, env=settings)
        assert ran.out.endswith("\nОльга\n")
        assert "→ A-10293 · ru（ru 来自设置）" in ran.err
        assert "订单号" in ran.err
        assert "zh │ 您好！" in ran.err
        assert "! 设置：order" in ran.err

    def test_the_command_line_wins(self, here: Here, settings: dict[str, str]) -> None:
        ran = here("fill", "shipping-delay", "-l", "en", *DELAY, "-s", "agent.name=Sam", env=settings)
        assert ran.out.endswith("\nSam\n")

    def test_no_order_comes_from_there(self, here: Here, settings: dict[str, str]) -> None:
        ran = here("fill", "refund-refused", env=settings)
        assert ran.code == 2
        assert "缺少 order.number" in ran.err


def values_file(folder: Path, name: str, text: str) -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "v.json",
            '{"order": {"number": "A-10293"}, "shipment": {"delay_days": 3, "new_eta": "2026-03-14"}}',
        ),
        (
            "v.json",
            '{"order.number": "A-10293", "shipment.delay_days": "3", "shipment.new_eta": "2026-03-14"}',
        ),
        ("v.yaml", "order: {number: A-10293}\nshipment.delay_days: 3\nshipment: {new_eta: 2026-03-14}\n"),
        (
            "values",
            '\ufeff{"order": {"number": "A-10293"}, "shipment": {"delay_days": 3, "new_eta": "2026-03-14"}}',
        ),
    ],
)
def test_values_from_a_file(here: Here, tmp_path: Path, name: str, text: str) -> None:
    path = values_file(tmp_path, name, text)
    assert here("fill", "shipping-delay", "-l", "en", "--values", path, "--today", "2026-03-08").out == EN


def test_the_later_file_wins_and_set_wins_over_all(here: Here, tmp_path: Path) -> None:
    first = values_file(tmp_path, "1.json", '{"order.number": "ONE", "shipment.delay_days": 3}')
    second = values_file(tmp_path, "2.json", '{"order.number": "TWO", "shipment.new_eta": "2026-03-14"}')
    words = ["fill", "shipping-delay", "-l", "en", "--values", first, "--values", second]
    assert "Order TWO is 3 days late." in here(*words).out
    assert "Order SET is 3 days late." in here(*words, "-s", "number=SET").out


def test_unknown_names_in_a_file_warn(here: Here, tmp_path: Path) -> None:
    path = values_file(
        tmp_path, "v.json", '{"order": {"number": "A-1", "numbre": "A-2"}, "nonsense": {"a": {"b": 1}}}'
    )
    ran = here("fill", "refund-refused", "-l", "en", "--values", path)
    assert ran.code == 0
    assert f"! {path}: there is no variable order.numbre; it is left aside" in ran.err
    assert "there is no variable nonsense.a.b" in ran.err


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"order.number": "1", "order.number": "2"}', "order.number"),
        ('{"order.number": }', "line 1 column 18"),
        ("[1, 2]", "holds no names with values"),
        ("order: {number: A-1\n", "v.json"),
        ('{"order.number": "\\u0000"}', "order.number"),
    ],
)
def test_a_file_of_values_that_cannot_be_used(here: Here, tmp_path: Path, text: str, said: str) -> None:
    ran = here("fill", "refund-refused", "-l", "en", "--values", values_file(tmp_path, "v.json", text))
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_numbers_in_json_stay_as_they_are_written(here: Here, tmp_path: Path) -> None:
    text = '{"order.number": 00, "a": 1}'.replace("00", "10293") + ""
    path = values_file(tmp_path, "v.json", text)
    assert "order 10293" in here("fill", "refund-refused", "-l", "en", "--values", path).out
    exact = values_file(tmp_path, "m.json", '{"refund.amount": {"amount": 12.50, "currency": "EUR"}}')
    ran = here("fill", "refund-issued", "-l", "en", "--values", exact, "-s", "number=1", "-s", "method=card")
    assert "refunded €12.50 for" in ran.out


CSV = "order.number,shipment.delay_days,shipment.new_eta,customer.name\n1001,3,2026-03-14,Anna\n1002,1,2026-03-10,\n"
ORDERS: dict[str, str] = {
    "o.csv": CSV,
    "bom.csv": "\ufeff" + CSV.replace("\n", "\r\n"),
    "excel.csv": CSV.replace(",", ";"),
    "o.tsv": CSV.replace(",", "\t"),
    "o.jsonl": '{"order.number": "1001", "shipment": {"delay_days": 3, "new_eta": "2026-03-14"}, "customer.name": "Anna"}\n\n{"order.number": 1002}\n',
    "o.json": '[{"order": {"number": "#1001"}, "shipment": {"delay_days": 3, "new_eta": "2026-03-14"}, "customer.name": "Anna"}]',
    "o.yaml": "orders:\n  - {order.number: 1001, customer.name: Anna, shipment: {delay_days: 3, new_eta: 2026-03-14}}\n",
}


@pytest.mark.parametrize("name", ORDERS)
@pytest.mark.parametrize("number", ["1001", "#1001"])
def test_values_of_an_order(here: Here, tmp_path: Path, name: str, number: str) -> None:
    path = values_file(tmp_path, name, ORDERS[name])
    ran = here(
        "fill", "shipping-delay", "-l", "en", "--orders", path, "--order", number, "--today", "2026-03-08"
    )
    assert ran.out.startswith("Hello Anna,\n\nOrder ")
    assert "1001 is 3 days late. It should arrive on March 14." in ran.out


def test_an_empty_cell_is_not_known(here: Here, tmp_path: Path) -> None:
    path = values_file(tmp_path, "o.csv", CSV)
    assert here("fill", "shipping-delay", "-l", "en", "--orders", path, "--order", "1002").out.startswith(
        "Hello,\n"
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (CSV, "there is no order 1003"),
        (CSV + "1003,1,2026-03-10,A\n1003,1,2026-03-10,B\n", "there are 2 orders 1003"),
        (
            "number,a\n1003,2\n",
            "is from no system that is known, and names no order.number\n  it has number, a",
        ),
        ("order.number,a,a\n1003,2,3\n", "names a twice"),
        (CSV + "1003,1\n", "o.csv:4: 2 cells where the header has 4"),
        (CSV + '1003,"1,2026\n', "o.csv:"),
        ("", "o.csv is empty"),
    ],
)
def test_orders_that_cannot_be_used(here: Here, tmp_path: Path, text: str, said: str) -> None:
    path = values_file(tmp_path, "o.csv", text)
    ran = here("fill", "shipping-delay", "-l", "en", "--orders", path, "--order", "1003")
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_the_longest_file(here: Here, tmp_path: Path) -> None:
    path = tmp_path / "v.json"
    with path.open("wb") as file:
        file.truncate(10_000_001)
    ran = here("fill", "refund-refused", "-l", "en", "--values", str(path))
    assert ran.code == 2
    assert "is longer than 10 MB" in ran.err


def test_a_broken_text_is_refused_with_its_place_and_the_others_still_fill(
    here: Here, tmp_path: Path
) -> None:
    import shutil

    from tests.cli.conftest import CORPUS

    root = tmp_path / "templates"
    shutil.copytree(CORPUS, root)
    broken: Any = root / "ru" / "shipping" / "shipping-delay.yaml"
    broken.write_text(
        broken.read_text(encoding="utf-8").replace("shipment.new_eta }}", "shipment.new_eat }}")
    )
    ran = here("fill", "shipping-delay", "-l", "ru", *DELAY, "--corpus", str(root))
    assert (ran.code, ran.out) == (2, "")
    assert "ru/shipping/shipping-delay.yaml:" in ran.err
    assert here("fill", "shipping-delay", "-l", "en", *DELAY, "--corpus", str(root)).out == EN
