"""`cst phrases` looks the phrasebook up; `--add` puts a phrase of it into a reply."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cs_templates.cli import screen
from tests.cli.conftest import CORPUS, DELAY, ROOT, Ran, Terminal

Here = Callable[..., Ran]
REAL = {"CST_CORPUS": str(ROOT / "templates")}
APOLOGY = (
    "apology_delay · 为延误道歉 · 句子\n"
    "  neutral  Приносим извинения за задержку.\n"
    "  [zh]     很抱歉，让您久等了。\n"
    "  warm     Нам очень жаль, что Вам приходится ждать.\n"
    "  [zh]     真的很抱歉，让您等了这么久。\n"
)


class TestTheBook:
    """Every phrase with its gloss, in the order of the phrasebook."""

    def test_all_of_it(self, here: Here) -> None:
        ran = here("phrases", "-l", "ru", "--ui", "zh")
        assert ran.code == 0
        assert [line.partition(" ")[0] for line in ran.out.splitlines() if "·" in line] == [
            "greeting", "closing", "apology_delay", "goodwill",
        ]  # fmt: skip
        assert APOLOGY in ran.out
        assert "greeting · Opens the reply · 独占一行\n" in ran.out

    def test_values_are_named_in_the_agents_language(self, here: Here) -> None:
        ran = here("phrases", "-l", "ru", "--ui", "zh")
        assert "Здравствуйте, ‹买家姓名›!" in ran.out
        assert "我们补偿您‹补偿金额›。" in ran.out
        assert "‹customer's name›" in here("phrases", "-l", "ru", "--ui", "en").out

    def test_a_tone_a_reply_would_fall_back_from(self, here: Here) -> None:
        out = here("phrases", "-l", "ru", "--tone", "warm", "--gloss", "none").out
        assert "  warm  Нам очень жаль, что Вам приходится ждать.\n" in out
        assert "Приносим" not in out
        assert (
            "  neutral  Мы начислили Вам ‹credit for the wait›.\n           Мы начислили Вам бонус.\n" in out
        )
        assert "[" not in out
        assert "did you mean warm?" in here("phrases", "-l", "ru", "--tone", "wram").err

    def test_a_language_the_agent_reads_needs_no_gloss(self, here: Here) -> None:
        assert "[" not in here("phrases", "-l", "en", "--ui", "en").out
        assert "[zh]" in here("phrases", "-l", "en", "--ui", "en", "--gloss", "zh").out

    def test_json(self, here: Here) -> None:
        said = json.loads(here("phrases", "apology_delay", "-l", "ru", "--ui", "zh", "--json").out)
        assert said == {
            "version": 1, "query": "apology_delay", "locale": "ru",
            "phrases": [{
                "phrase": "apology_delay", "about": "为延误道歉", "place": "sentence",
                "wordings": {"neutral": ["Приносим извинения за задержку."],
                             "warm": ["Нам очень жаль, что Вам приходится ждать."]},
                "gloss": {"locale": "zh", "wordings": {"neutral": ["很抱歉，让您久等了。"],
                                                       "warm": ["真的很抱歉，让您等了这么久。"]}},
            }],
        }  # fmt: skip

    def test_a_locale_is_needed_and_has_to_be_written(self, here: Here) -> None:
        assert here("phrases").err == "cst: no locale given\n  say whose wordings to show, as in -l ru\n"
        ran = here("phrases", "-l", "de")
        assert (ran.code, ran.out) == (2, "")
        assert "nothing is written in de" in ran.err

    @pytest.mark.parametrize(
        ("ui", "query"), [("zh", "道歉"), ("en", "sorry delay"), ("ru", "извин"), ("zh", "apology")]
    )
    def test_words_of_any_language_find_a_phrase(self, here: Here, ui: str, query: str) -> None:
        ran = here("phrases", *query.split(), "-l", "ru", "--ui", ui)
        assert ran.code == 0
        assert ran.out.startswith("apology_delay")

    def test_nothing_found(self, here: Here) -> None:
        ran = here("phrases", "xyzzy", "-l", "ru")
        assert (ran.code, ran.out) == (1, "")
        ran = here("phrases", "xyzzy", "-l", "ru", "--json")
        assert (ran.code, json.loads(ran.out)["phrases"], ran.err) == (1, [], "")
        assert here("phrases", "…", "-l", "ru").code == 2

    def test_limit(self, here: Here) -> None:
        assert here("phrases", "-l", "ru", "--limit", "1", "--gloss", "none").out.count("·") == 2
        assert here("phrases", "-l", "ru", "--limit", "0").code == 2


class TestOnTheRealBook:
    """As a process, and at terminals of two widths."""

    @pytest.mark.parametrize("locale", ["en", "ru", "es", "es-MX", "zh"])
    def test_into_a_pipe_go_whole_lines(self, cst: Callable[..., Ran], locale: str) -> None:
        ran = cst("phrases", "-l", locale, "--ui", "zh", env=REAL)
        said = json.loads(cst("phrases", "-l", locale, "--ui", "zh", "--json", env=REAL).out)
        assert ran.code == 0
        assert said["locale"] == locale
        assert "\t" not in ran.out
        assert "{{" not in ran.out
        lines = {line[4:].strip() for line in ran.out.splitlines()}
        for entry in said["phrases"]:
            for texts in entry["wordings"].values():
                assert all(any(line.endswith(text) for line in lines) for text in texts), entry["phrase"]

    def test_a_country_says_what_it_says_otherwise_and_its_languages_rest(
        self, cst: Callable[..., Ran]
    ) -> None:
        def wordings(locale: str) -> dict[str, dict[str, list[str]]]:
            said = json.loads(cst("phrases", "-l", locale, "--gloss", "none", "--json", env=REAL).out)
            return {entry["phrase"]: entry["wordings"] for entry in said["phrases"]}

        spain, mexico, argentina = wordings("es"), wordings("es-MX"), wordings("es-AR")
        assert spain.keys() == mexico.keys()
        assert spain == argentina
        assert mexico["apology_delay"]["warm"] != spain["apology_delay"]["warm"]
        assert mexico["apology_delay"]["formal"] == spain["apology_delay"]["formal"]

    @pytest.mark.parametrize("columns", [80, 200])
    def test_the_gloss_stands_beside_where_both_fit(
        self, terminal: Callable[..., Terminal], columns: int
    ) -> None:
        agent = terminal("phrases", "-l", "ru", "--ui", "zh", env={"COLUMNS": str(columns), **REAL})
        assert agent.ends() == 0
        lines = agent.text().splitlines()
        assert max(map(screen.width, lines)) <= columns
        edges = {screen.width(line.partition("│")[0]) for line in lines if "│" in line}
        assert len(edges) == (1 if columns == 200 else 0)
        assert any(line.startswith("  [zh]") for line in lines) == (columns == 80)


class TestAdd:
    """`--add PHRASE`: approved sentences in a paragraph of their own, before the closing."""

    def test_a_paragraph_before_the_closing_and_in_the_gloss(self, here: Here) -> None:
        words = ["fill", "shipping-delay", "-l", "ru", *DELAY, "--ui", "zh"]
        ran = here(*words, "--add", "apology_delay", "--add", "goodwill")
        assert ran.code == 0
        assert ran.out.endswith(
            "\n\nПриносим извинения за задержку. Мы начислили Вам бонус.\n\nВаша команда\n"
        )
        assert "│ 很抱歉，让您久等了。我们给您一份补偿。\n   │\n   │ 您的客服团队" in ran.err

    def test_what_is_known_is_printed_though_the_contract_does_not_name_it(self, here: Here) -> None:
        words = [
            "fill",
            "refund-refused",
            "-l",
            "ru",
            "-s",
            "order.number=A-1",
            "--add",
            "good",
            "--ui",
            "zh",
        ]
        ran = here(*words, "-s", "goodwill.amount=5 EUR")
        assert "Мы начислили Вам 5,00 €." in ran.out.replace("\u00a0", " ")
        assert "  补偿金额" in ran.err
        assert "未写入" in here(*words).err
        assert "Мы начислили Вам бонус." in here(*words).out
        bad = here(*words, "-s", "goodwill.amount=5")
        assert (bad.code, bad.out) == (2, "")
        assert "goodwill.amount：" in bad.err

    def test_two_languages_edited_and_taken_again(self, cst: Callable[..., Ran], tmp_path: Path) -> None:
        (tmp_path / "cst").mkdir()
        (tmp_path / "cst" / "settings.yaml").write_text("remember: true\n", encoding="utf-8")
        (tmp_path / "run").mkdir(mode=0o700)
        env = {
            "XDG_CONFIG_HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path / "run"),
            "VISUAL": "sed -i s/Приносим/Приносим\\ свои/",
        }  # fmt: skip
        assert cst("fill", "shipping-delay", "-l", "ru", *DELAY, env=env).code == 0
        ran = cst("fill", "shipping-delay", "-l", "ru,en", "--again", "--edit", "--add", "apo", env=env)
        assert ran.code == 0
        russian, english = ran.out.split("\n\n----------\n\n")
        assert "\n\nПриносим свои извинения за задержку.\n\nВаша команда" in russian
        assert "\n\nWe are sorry for the delay.\n\nYour team" in english

    def test_tone_and_json(self, here: Here) -> None:
        words = ["fill", "shipping-delay", "-l", "ru", *DELAY, "--tone", "warm", "--add", "apo", "--json"]
        said = json.loads(here(*words).out)
        assert said["wordings"]["apology_delay"] == "warm/0"
        assert "Нам очень жаль, что Вам приходится ждать.\n\n" in said["body"]

    @pytest.mark.parametrize(
        ("word", "why"),
        [
            ("closing", "it stands on a line of its own"),
            ("g", "may be one of 2 phrases"),
            ("apology_dealy", "did you mean apology_delay?"),
            ("", "may be one of 4 phrases"),
        ],
    )
    def test_what_cannot_be_added_is_refused(self, here: Here, word: str, why: str) -> None:
        ran = here("fill", "shipping-delay", "-l", "ru", *DELAY, "--add", word)
        assert (ran.code, ran.out) == (2, "")
        assert why in ran.err

    def test_nothing_is_said_twice(self, here: Here) -> None:
        words = ["fill", "shipping-delay", "-l", "en", "--values", str(ROOT / "examples" / "order.json")]
        more = ["-s", "delay_days=3", "-s", "new_eta=2026-03-14", "-s", "solutions=wait", "-q"]
        plain = here(*words, *more, "--today", "2026-03-08", env=REAL)
        ran = here(*words, *more, "--today", "2026-03-08", "--add", "apology_delay", env=REAL)
        assert (ran.code, ran.out) == (0, plain.out)
        assert "! apology_delay is in the reply already: it is not said twice" in ran.err

    def test_what_the_text_says_only_to_others_can_be_added(self, here: Here) -> None:
        words = ["fill", "shipping-delay", "-l", "en", "-s", "number=A-1", "-s", "delay_days=3",
                 "-s", "new_eta=2026-03-14", "-s", "solutions=wait", "-s", "agent.name=Olga",
                 "-s", "shop.name=Lumen", "-s", "mood=calm", "--json"]  # fmt: skip
        bare = json.loads(here(*words, env=REAL).out)
        said = json.loads(here(*words, "--add", "empathy_delay", env=REAL).out)
        assert len(said["body"]) > len(bare["body"])
        assert said["warnings"] == []

    def test_the_channels_limit_counts_it(self, here: Here) -> None:
        words = ["fill", "shipping-delay", "-l", "en", *DELAY, "-s", f"issue.note={'x' * 290}", "-q"]
        assert here(*words).code == 0
        ran = here(
            *words, "--add", "apology", "--tone", "warm", "--add", "goodwill", "-s", "goodwill.amount=5 EUR"
        )
        assert (ran.code, ran.out) == (2, "")
        assert "takes 400" in ran.err

    def test_copy_takes_it_too(self, cst: Callable[..., Ran], tmp_path: Path) -> None:
        board = tmp_path / "board"
        words = ["copy", "shipping-delay", "-l", "zh", *DELAY, "--add", "apology_delay"]
        assert cst(*words, "--clipboard", f"cat > {board}").code == 0
        assert "\n\n很抱歉，让您久等了。\n\n" in board.read_text(encoding="utf-8")

    def test_a_text_without_a_closing_ends_in_it(self, here: Here) -> None:
        words = ["fill", "refund-issued", "-l", "ru", "--values", str(ROOT / "examples" / "order.json"), "-q"]
        ran = here(*words, "--channel", "chat", "--add", "thanks_contact", "--today", "2026-03-08", env=REAL)
        assert ran.code == 0
        last = ran.out.rstrip("\n").split("\n\n")[-1]
        texts = json.loads(here("phrases", "thanks_contact", "-l", "ru", "--json", env=REAL).out)
        assert last in [text for texts in texts["phrases"][0]["wordings"].values() for text in texts]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["phrases", "ap"], {"apology_delay": "为延误道歉"}),
        (
            ["fill", "shipping-delay", "--add", ""],
            {"apology_delay": "为延误道歉", "goodwill": "Offers a credit"},
        ),
        (["search", "ap"], {}),
    ],
)
def test_completion(here: Here, words: list[str], found: dict[str, str]) -> None:
    out = here("__complete", "--", *words, env={"CST_UI": "zh"}).out
    assert dict(line.split("\t") for line in out.splitlines()) == found


def test_a_changed_wording_is_shown_at_once(here: Here, tmp_path: Path) -> None:
    root = tmp_path / "templates"
    shutil.copytree(CORPUS, root)
    words = ["phrases", "-l", "ru", "--gloss", "none", "--corpus", str(root)]
    assert "Приносим извинения" in here(*words).out
    path = root / "ru" / "_phrases.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("Приносим извинения", "Просим прощения"))
    assert "Просим прощения" in here(*words).out
    assert here("phrases", "прощения", *words[1:]).out.startswith("apology_delay")


def test_a_fault_is_named_and_the_rest_is_shown(here: Here, tmp_path: Path) -> None:
    root = tmp_path / "templates"
    shutil.copytree(CORPUS, root)
    path = root / "ru" / "_phrases.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("[Приносим извинения за задержку.]", '["{{ customer.nmae }}!"]'))
    ran = here("phrases", "-l", "ru", "--gloss", "none", "--corpus", str(root))
    assert ran.code == 0
    assert "Нам очень жаль" in ran.out
    assert "_phrases.yaml:6:17: there is no variable customer.nmae" in ran.err
    words = ["fill", "shipping-delay", "-l", "ru", *DELAY, "--corpus", str(root), "-q"]
    assert here(*words).code == 0
    assert here(*words, "--add", "apology", "--tone", "warm").code == 0
    assert here(*words, "--add", "apology").code == 2
    path.write_text(text + "apology_delay: {neutral: [Снова.]}\n")
    assert "! " in here("phrases", "-l", "ru", "--gloss", "none", "--corpus", str(root)).err


def test_fill_without_add_loads_nothing_of_it(environment: dict[str, str], cst: Callable[..., Ran]) -> None:
    cst("list")
    probe = (
        "import sys; sys.path.insert(0, sys.argv.pop(1)); from cs_templates.cli import main; "
        "code = main(sys.argv[1:]); print(*[m for m in sys.modules if 'phrasebook' in m or 'adding' in m]); sys.exit(code)"
    )
    words = ["fill", "shipping-delay", "-l", "ru", *DELAY, "--quiet"]
    done = subprocess.run(
        [sys.executable, "-I", "-c", probe, str(ROOT), *words],
        env=environment,
        capture_output=True,
        check=True,
    )
    assert done.stdout.decode().endswith("Ваша команда\n\n")
