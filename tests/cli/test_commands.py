"""The commands besides fill and copy, on the small corpus."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cs_templates.cli import screen
from cs_templates.cli.commands import completion
from tests.cli.conftest import CORPUS, ROOT, Ran, Terminal

Here = Callable[..., Ran]


class TestSearch:
    """Ids and titles, best first, in the agent's language."""

    @pytest.mark.parametrize("query", ["退款", "refund issued", "возврат"])
    def test_any_language_finds_the_scenario(self, here: Here, query: str) -> None:
        ran = here("search", query, "--ui", "ru")
        assert ran.code == 0
        assert ran.out.startswith("refund-issued")
        assert "Возврат отправлен" in ran.out.splitlines()[0]

    def test_several_words_are_one_query(self, here: Here) -> None:
        assert here("search", "late", "parcel").out.startswith("shipping-delay")

    def test_the_json_object(self, here: Here) -> None:
        said = json.loads(here("search", "退款", "--json", "--ui", "en").out)
        assert list(said) == ["version", "query", "results"]
        assert (said["version"], said["query"]) == (1, "退款")
        first = said["results"][0]
        assert list(first) == ["scenario", "title", "stage", "score", "matched", "locales", "drafts", "needs"]
        assert (first["scenario"], first["title"]) == ("refund-issued", "Refund issued")

    def test_nothing_found(self, here: Here) -> None:
        ran = here("search", "xyzzy")
        assert (ran.code, ran.out) == (1, "")
        assert ran.err.startswith("cst: ")
        ran = here("search", "xyzzy", "--json")
        assert (ran.code, json.loads(ran.out)["results"], ran.err) == (1, [], "")

    def test_a_terminal_is_shown_why(self, terminal: Callable[..., Terminal]) -> None:
        shown = terminal("search", "退款", "--ui", "ru")
        assert shown.ends() == 0
        assert "Возврат отправлен · 退款\n" in shown.text()

    def test_a_message_is_the_same_on_stdin_and_as_an_argument(self, cst: Callable[..., Ran]) -> None:
        message = "Hello Anna,\n\nwhere is my refund?? Order A-10293\n> we have refunded it\nThanks, Tom"
        said = [cst("search", "-", input=message), cst("search", message), cst("search", *message.split(" "))]
        assert said[0].out.startswith("refund-issued")
        assert len({ran.out for ran in said}) == 1

    def test_bytes_that_are_not_utf_8_are_refused_with_a_way_out(self, environment: dict[str, str]) -> None:
        ran = subprocess.run(
            [sys.executable, str(ROOT / "cli.py"), "search", "-"], input="退款到账了吗".encode("gbk"),
            env=environment, capture_output=True, check=False,
        )  # fmt: skip
        assert ran.returncode == 2
        assert b"stdin is not UTF-8" in ran.stderr
        assert b"iconv -f GBK" in ran.stderr

    @pytest.mark.parametrize("message", ["\ufeffrefund", "退" + "退款" * 60_000, "x\n" * 100_000 + "refund"])
    def test_marks_and_long_messages_are_read(self, cst: Callable[..., Ran], message: str) -> None:
        ran = cst("search", "-", input=message)
        assert ran.code in (0, 1), ran
        assert "Traceback" not in ran.err

    def test_a_terminal_is_told_what_is_waited_for(self, terminal: Callable[..., Terminal]) -> None:
        shown = terminal("search", "-")
        shown.sees("press Ctrl-D")
        shown.types("my refund\n\x04")
        shown.sees("refund-issued")
        assert shown.ends() == 0

    def test_limit(self, here: Here) -> None:
        assert len(here("search", "refund", "--limit", "1").out.splitlines()) == 1
        assert here("search", "refund", "--limit", "0").code == 2


class TestList:
    """The scenarios under the headings of their stages."""

    def test_stages_and_titles(self, here: Here) -> None:
        assert here("list", "--ui", "zh").out == (
            "物流 · shipping\n  shipping-delay  配送延误\n\n售后 · after-sale\n"
            "  refund-issued   退款已发出\n  refund-refused  无法办理\n"
        )

    def test_a_stage_without_a_name_is_its_id(self, here: Here) -> None:
        assert here("list", "--ui", "en").out.startswith("shipping\n  shipping-delay  Shipping delay\n")
        assert here("list", "--ui", "ru").out.startswith("shipping\n  shipping-delay  Задержка доставки\n")
        offered = here("__complete", "--", "list", "--stage", "", env={"CST_UI": "zh"}).out
        assert offered == "shipping\t物流\nafter-sale\t售后\n"

    def test_one_stage(self, here: Here) -> None:
        assert (
            here("list", "--stage", "shipping", "--ui", "en").out
            == "shipping\n  shipping-delay  Shipping delay\n"
        )
        ran = here("list", "--stage", "shiping")
        assert (ran.code, ran.out) == (2, "")
        assert "did you mean shipping?" in ran.err

    @pytest.mark.parametrize("drafts", [["ru"], ["ru", "zh"], ["en", "ru", "zh"]])
    def test_what_is_not_ready_is_said(self, here: Here, tmp_path: Path, drafts: list[str]) -> None:
        """A locale whose only text is a draft is not offered; where every text is one, the title says so."""
        root = tmp_path / "templates"
        shutil.copytree(CORPUS, root)
        for tag in drafts:
            path = root / tag / "shipping" / "shipping-delay.yaml"
            text = re.sub(r"\nstate: .*", "", path.read_text(encoding="utf-8"))
            path.write_text(text.replace("\nchannels:", "\nstate: draft\nchannels:"), encoding="utf-8")
        for words in (["list", "--stage", "shipping"], ["search", "shipping delay"]):
            command = [*words, "--corpus", str(root), "--ui", "en"]
            said = json.loads(here(*command, "--json").out)["results"][0]
            assert said["drafts"] == drafts
            assert sorted(said["locales"] + drafts) == ["en", "ru", "zh"]
            assert ("Shipping delay · draft" in here(*command).out) == (not said["locales"])

    def test_json_has_the_shape_of_search_without_score(self, here: Here) -> None:
        said = json.loads(here("list", "--json", "--ui", "zh-TW").out)
        assert said["results"][0] == {
            "scenario": "shipping-delay", "title": "配送延误", "stage": "shipping", "locales": ["en", "ru", "zh"], "drafts": [],
            "needs": ["order.number", "shipment.delay_days", "shipment.new_eta"],
        }  # fmt: skip

    @pytest.mark.parametrize("columns", [12, 24, 40])
    def test_a_narrow_terminal_has_one_line_for_each(
        self, terminal: Callable[..., Terminal], columns: int
    ) -> None:
        agent = terminal("list", "--ui", "zh", env={"COLUMNS": str(columns)})
        assert agent.ends() == 0
        lines = agent.text().splitlines()
        assert len(lines) == 6
        assert max(screen.width(line) for line in lines) <= columns


class TestShow:
    """The wording with names for values, what it needs, and a second locale beside it."""

    def test_the_wording_and_its_needs(self, here: Here) -> None:
        ran = here("show", "shipping-delay", "-l", "ru", "--ui", "zh")
        assert ran.code == 0
        lines = ran.out.splitlines()
        assert lines[0] == "shipping-delay · Задержка доставки · ru · message（另有 email） · 已审校"
        assert "Здравствуйте, ‹customer.name›!" in lines
        assert "Заказ ‹order.number› задерживается на ‹shipment.delay_days› дней." in ran.out
        assert "[如果 goodwill.amount 已知：Бонус за ожидание: ‹goodwill.amount›.]" in ran.out
        assert "  shipment.delay_days  数字 · 延误天数" in lines
        assert lines.index("必须说明") < lines.index("已知时说明")

    def test_forms_are_shown_side_by_side(self, here: Here) -> None:
        assert "‹на банковскую карту / в виде купона›" in here("show", "refund-issued", "-l", "ru").out
        assert (
            "Subject: Заказ ‹order.number›"
            in here("show", "refund-issued", "-l", "ru", "--channel", "email").out
        )

    def test_the_gloss_stands_under_it_in_a_pipe_and_beside_it_on_a_screen(
        self, here: Here, terminal: Callable[..., Terminal]
    ) -> None:
        words = ["show", "refund-refused", "-l", "ru", "--gloss", "zh"]
        piped = here(*words).out
        assert (
            piped.index("[ru]") < piped.index("Вернуть деньги") < piped.index("[zh]") < piped.index("订单‹")
        )
        agent = terminal(*words, env={"COLUMNS": "100"})
        assert agent.ends() == 0
        beside = [line for line in agent.text().splitlines() if "Вернуть деньги" in line]
        assert "订单‹order.number›无法办理。" in beside[0]

    def test_json(self, here: Here) -> None:
        said = json.loads(here("show", "refund-issued", "-l", "ru", "--gloss", "en", "--json").out)
        assert said["version"] == 1
        assert said["channels"] == ["message", "email"]
        assert said["gloss"]["locale"] == "en"
        assert said["must_state"][2]["options"] == {"card": "card", "coupon": "coupon"}

    def test_a_locale_is_needed(self, here: Here) -> None:
        assert here("show", "refund-issued").code == 2


class TestCompile:
    """Every fault with file, line and column; the book."""

    def test_a_sound_corpus(self, here: Here, tmp_path: Path) -> None:
        ran = here("compile", "-o", str(tmp_path / "book.cdb"))
        assert (ran.code, ran.out) == (0, "")
        assert "no problems" in ran.err
        assert (tmp_path / "book.cdb").stat().st_size > 1000

    @pytest.fixture
    def broken(self, tmp_path: Path) -> Path:
        root = tmp_path / "templates"
        shutil.copytree(CORPUS, root)
        text = root / "en" / "shipping" / "shipping-delay.yaml"
        text.write_text(
            text.read_text(encoding="utf-8").replace("{{ shipment.new_eta }}", "{{ shipment.new_eat }}")
        )
        return root

    def test_faults_are_listed_with_their_places(self, here: Here, broken: Path) -> None:
        ran = here("compile", "--corpus", str(broken))
        assert ran.code == 1
        path = f"{broken}/en/shipping/shipping-delay.yaml"
        assert f"{path}:12:30: error: there is no variable shipment.new_eat" in ran.out
        places = [line.split(": error: ")[0] for line in ran.out.splitlines()]
        assert places == sorted(places, key=lambda place: [int(n) for n in place.split(":")[1:]])

    def test_faults_as_json(self, here: Here, broken: Path) -> None:
        ran = here("compile", "--corpus", str(broken), "--json")
        problems = json.loads(ran.out)["problems"]
        places = [(problem["line"], problem["column"], problem["severity"]) for problem in problems]
        assert places == [(12, 30, "error")]

    def test_a_corpus_that_cannot_be_read(self, here: Here, tmp_path: Path) -> None:
        (tmp_path / "_corpus.yaml").write_text("format: [")
        assert here("compile", "--corpus", str(tmp_path)).code == 2
        assert here("compile", "--corpus", str(tmp_path / "nowhere")).code == 2

    def test_an_output_that_cannot_be_written(self, here: Here) -> None:
        ran = here("compile", "-o", "/dev/null/none/book.cdb")
        assert ran.code == 2
        assert "/dev/null/none/book.cdb cannot be written" in ran.err


class TestDoctor:
    """What the tool found."""

    def test_findings(self, here: Here) -> None:
        ran = here("doctor")
        assert f"{CORPUS} (CST_CORPUS)" in ran.out
        assert "3 scenarios in 3 locales" in ran.out
        assert "no problems" in ran.out

    def test_json_and_what_stands_in_the_way(self, here: Here) -> None:
        ran = here("doctor", "--json", "--corpus", "/dev/null/none")
        said = json.loads(ran.out)
        assert (ran.code, said["good"]) == (1, False)
        assert any("/dev/null/none is no directory" in finding["said"] for finding in said["findings"])


class TestConfig:
    """Every setting with its origin."""

    @pytest.fixture
    def settings(self, tmp_path: Path) -> dict[str, str]:
        (tmp_path / "cst").mkdir()
        (tmp_path / "cst" / "settings.yaml").write_text(
            "locale: ru\nagent.name: Ольга\nnonsense: 1\n", encoding="utf-8"
        )
        return {"XDG_CONFIG_HOME": str(tmp_path), "CST_UI": "zh"}

    def test_every_setting(self, here: Here, settings: dict[str, str], tmp_path: Path) -> None:
        ran = here("config", env=settings)
        path = tmp_path / "cst" / "settings.yaml"
        assert f"locale      ru（{path}）" in ran.out
        assert "ui          zh（CST_UI）" in ran.out
        assert f"agent.name  Ольга（{path}）" in ran.out
        assert "! 设置：没有 nonsense 这一项" in ran.err

    def test_one_setting(self, here: Here, settings: dict[str, str], tmp_path: Path) -> None:
        assert here("config", "locale", env=settings).out == "ru\n"
        assert here("config", "path", env=settings).out == f"{tmp_path}/cst/settings.yaml\n"
        assert here("config", "tone", env=settings).code == 1
        ran = here("config", "lcale", env=settings)
        assert ran.code == 2
        assert "是不是 locale？" in ran.err

    def test_json(self, here: Here, settings: dict[str, str]) -> None:
        said = json.loads(here("config", "--json", env=settings).out)
        assert said["settings"]["ui"] == {"value": "zh", "origin": "CST_UI"}


def candidates(ran: Ran) -> dict[str, str]:
    assert ran.code == 0
    return dict(line.split("\t") for line in ran.out.splitlines())


class TestCompletion:
    """What may be typed next."""

    @pytest.mark.parametrize(
        ("words", "found"),
        [
            (["fi"], {"fill": ""}),
            (["fill", "shi"], {"shipping-delay": "配送延误"}),
            (["--corpus", str(CORPUS), "fill", "shi"], {"shipping-delay": "配送延误"}),
            (["fill", "shipping-delay", "-l", "r"], {"ru": "русский"}),
            (["fill", "--channel", "e"], {"email": ""}),
            (["fill", "--platform", ""], {"amazon": "Amazon"}),
            (["fill", "--tone", "w"], {"warm": ""}),
            (["fill", "--part", "s"], {"subject": ""}),
            (["fill", "--no-n"], {"--no-newline": ""}),
            (["fill", "shipping-delay", "--set", "shipment.n"], {"shipment.new_eta=": "新的送达日期"}),
            (["fill", "shipping-delay", "-s", "new"], {"new_eta=": "新的送达日期"}),
            (["fill", "refund-issued", "-s", "refund.method=ca"], {"refund.method=card": "银行卡"}),
            (["fill", "refund-issued", "-s", "method=cou"], {"method=coupon": "优惠券"}),
            (["fill", "refund-issued", "--without", "refund.d"], {"refund.date": "退款日期"}),
            (["list", "--stage", "a"], {"after-sale": "售后"}),
            (["completion", "f"], {"fish": ""}),
            (["fill", "--values", ""], {}),
            (["fill", "shipping-delay", "x"], {}),
            (["nonsense", ""], {}),
            (["locale", "a"], {"add": ""}),
            (["locale", "add", "zu"], {"zu": "", "zu-ZA": ""}),
            (["locale", "add", "ru", ""], {}),
            (["scenario", ""], {"add": ""}),
            (["scenario", "add", ""], {}),
            (["scenario", "add", "parcel-returned", "--mood", "u"], {"upset": ""}),
            (["scenario", "add", "parcel-returned", "--channel", "message,e"], {"message,email": ""}),
            (
                ["scenario", "add", "parcel-returned", "--must-state", "order.number,refund.me"],
                {"order.number,refund.method": ""},
            ),
            (["rename", ""], {"scenario": "", "variable": "", "option": "", "phrase": ""}),
            (["rename", "scenario", "shi"], {"shipping-delay": "配送延误"}),
            (["rename", "variable", "refund.me"], {"refund.method": "choice"}),
            (["rename", "option", "refund"], {"refund.method.": ""}),
            (["rename", "option", "refund.method.ca"], {"refund.method.card": "card"}),
            (["rename", "phrase", "gree"], {"greeting": "Opens the reply"}),
            (["rename", "scenario", "shipping-delay", ""], {}),
        ],
    )
    def test_candidates(self, here: Here, words: list[str], found: dict[str, str]) -> None:
        assert candidates(here("__complete", "--", *words, env={"CST_UI": "zh"})) == found

    def test_commands_and_options(self, here: Here) -> None:
        assert {"search", "fill", "doctor", "--corpus"} <= set(candidates(here("__complete", "--", "")))
        assert "__complete" not in candidates(here("__complete", "--", ""))
        assert {"-l", "--locale", "--json"} <= set(candidates(here("__complete", "--", "fill", "-")))

    def test_where_there_is_no_corpus_there_is_nothing_to_say(self, here: Here) -> None:
        ran = here("__complete", "--", "--corpus", "/dev/null/none", "fill", "x")
        assert (ran.code, ran.out, ran.err) == (0, "", "")

    def test_unknown_shells_are_refused(self, here: Here) -> None:
        assert here("completion", "zsh").out == completion.ZSH
        assert "did you mean bash?" in here("completion", "bsh").err

    @pytest.mark.parametrize(
        ("line", "found"),
        [
            (["cst", "fill", "shi"], ["shipping-delay"]),
            (["cst", "fill", "shipping-delay", "-s", "shipment.n"], ["shipment.new_eta="]),
            (["cst", "fill", "refund-issued", "-s", "refund.method", "=", "ca"], ["card"]),
            (["cst", "fill", "refund-issued", "-s", "method", "="], ["card", "coupon"]),
            (["cst", "fill", ""], ["shipping-delay", "refund-issued", "refund-refused"]),
        ],
    )
    def test_bash_gets_them(
        self, environment: dict[str, str], tmp_path: Path, line: list[str], found: list[str]
    ) -> None:
        (tmp_path / "cst").write_text(f'#!/bin/sh\nexec python3 "{ROOT / "cli.py"}" "$@"\n')
        (tmp_path / "cst").chmod(0o755)
        words = " ".join(f"'{word}'" for word in line)
        script = (
            f"{completion.BASH}\nset -u\nCOMP_WORDS=({words}) COMP_CWORD={len(line) - 1}\n_cst 2>&1\n"
            'printf "%s\\n" "${COMPREPLY[@]}"'
        )
        import sys

        path = f"{tmp_path}:{Path(sys.executable).parent}:{environment['PATH']}"
        done = subprocess.run(
            ["bash", "--norc", "-c", script],
            env={**environment, "PATH": path},
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stdout.splitlines() == found

    @pytest.mark.parametrize("shell", ["zsh", "fish", "bash"])
    def test_the_scripts_are_well_formed(self, shell: str) -> None:
        if shutil.which(shell) is None:
            pytest.skip(f"no {shell} here")
        done = subprocess.run(
            [shell, "-n"], input=completion.SCRIPTS[shell], text=True, capture_output=True, check=False
        )
        assert (done.returncode, done.stderr) == (0, "")


def test_every_command_has_help_that_starts_with_examples(here: Here) -> None:
    from cs_templates.cli import examples

    for name, shown in examples.EXAMPLES.items():
        ran = here(name, "--help")
        assert ran.code == 0
        assert shown[0][0].split(" > ")[0] in ran.out
        assert "Options:" in ran.out
