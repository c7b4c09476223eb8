"""The public door: what it offers, what its page says, and that it is light."""

from __future__ import annotations

import contextlib
import io
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import cs_templates
from cs_templates.errors import CorpusError, FillError, NothingFound, UsageError

ROOT = Path(__file__).resolve().parent.parent
PAGE = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")


def test_the_page_names_what_the_door_offers() -> None:
    documented = re.findall(r"^\| `(\w+)", PAGE, re.MULTILINE)
    assert sorted(documented) == sorted(cs_templates.__all__)
    for name in cs_templates.__all__:
        assert getattr(cs_templates, name) is not None


def test_the_example_of_the_page_runs(home: Path) -> None:
    (example,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        exec(compile(example, "docs/api.md", "exec"), {})  # noqa: S102 - our own page
    assert "$1,250.50" in said.getvalue()
    assert "A-10293" in said.getvalue()


def test_importing_the_package_loads_nothing_heavy() -> None:
    probe = "import sys; before = set(sys.modules); import cs_templates; print(*sorted(set(sys.modules) - before))"
    loaded = subprocess.run(
        [sys.executable, "-c", probe], capture_output=True, check=True, cwd=ROOT, encoding="utf-8"
    ).stdout.split()
    assert loaded == ["__future__", "cs_templates"]


def test_there_is_no_other_name() -> None:
    with pytest.raises(AttributeError):
        _ = cs_templates.lookup


def test_search_finds_in_any_language(home: Path) -> None:
    for query in ("退款", "refund", "возврат", "reembolso"):
        found = [str(hit["scenario"]) for hit in cs_templates.search(query)[:4]]
        assert {"refund-issued", "refund-pending"} <= {*found}, query
    with pytest.raises(NothingFound):
        cs_templates.search("zzzzqqqq")


def test_a_locale_without_a_directory_takes_its_parents_words_and_its_own_formats(home: Path) -> None:
    values = {
        "order.number": "A-10293", "refund.amount": "1250.50 ARS", "refund.method": "card",
        "refund.date": "2026-03-07", "refund.days": "5", "shop.name": "Lumen Home",
    }  # fmt: skip
    reply = cs_templates.fill("refund-issued", "es_ar", values, channel="sms", today=(2026, 3, 8))
    assert (reply.locale, "$\xa01.250,50" in reply.body or "$ 1.250,50" in reply.body) == ("es-AR", True)


@pytest.mark.parametrize(
    ("asked", "printed"),
    [("zh-CN", "zh-CN"), ("zh_Hans_CN", "zh-CN"), ("EN_gb", "en-GB"), ("es-CO", "es-CO")],
)
def test_a_locale_may_be_asked_for_by_any_of_its_tags(home: Path, asked: str, printed: str) -> None:
    assert cs_templates.fill("greeting", asked, {"shop.name": "Lumen Home"}).locale == printed


@pytest.mark.parametrize("locale", ["xx", "es-ZZ-foo-", "../..", "e" * 100_000, "it", "zh-Hant"])
def test_a_locale_that_is_not_there_is_refused_by_name(home: Path, locale: str) -> None:
    with pytest.raises(UsageError) as caught:
        cs_templates.fill("greeting", locale, {})
    assert len(str(caught.value)) < 300


def test_what_is_missing_is_data(home: Path) -> None:
    with pytest.raises(FillError) as caught:
        cs_templates.fill("refund-issued", "ru", {"refund.amount": "2.50"}, today=(2026, 3, 8))
    assert [entry["name"] for entry in caught.value.invalid] == ["refund.amount"]
    assert {"name": "refund.method", "kind": "choice"}.items() <= caught.value.missing[1].items()
    assert "card" in str(caught.value.missing[1]["options"])


def test_a_corpus_that_cannot_be_read_is_refused(home: Path) -> None:
    (home / "templates").mkdir()
    with pytest.raises((CorpusError, UsageError)):
        cs_templates.load_corpus(str(home / "templates"))


def test_a_language_without_formats_is_refused_by_name(home: Path) -> None:
    for tag in ("as", "sa", "xx"):
        with pytest.raises(UsageError):
            cs_templates.fill("greeting", tag, {})


def test_a_gloss_that_cannot_be_made_never_blocks(home: Path) -> None:
    reply = cs_templates.fill("greeting", "ru", {"shop.name": "Lumen Home"}, gloss="xx")
    assert reply.gloss is None
    assert any("no gloss in xx" in warning for warning in reply.warnings)


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="only Linux lists its open files")
def test_answers_leave_no_file_open(home: Path) -> None:
    def open_files() -> int:
        return len(list(Path("/proc/self/fd").iterdir()))

    cs_templates.fill("greeting", "ru", {"shop.name": "Lumen Home"})
    before = open_files()
    for _ in range(20):
        cs_templates.fill("greeting", "ru", {"shop.name": "Lumen Home"})
        cs_templates.search("refund")
    assert open_files() <= before


def test_a_scenario_is_found_by_its_unique_beginning(book: Any) -> None:
    from cs_templates.answer.meant import resolve

    for words in ("g", "gr", "greet", "Greeting"):
        assert resolve(book, words, "en")[0] == "greeting"
