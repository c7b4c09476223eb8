"""No reply with a hole: whatever is left out, blank or malformed, nothing is printed and it is named."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cs_templates.cli import main
from cs_templates.compiler.examples import examples

MALFORMED = {
    "count": "three", "percent": "a lot", "money": "$12.50", "date": "2026-02-30", "dates": "2026-03-14..2026-03-01",
    "time": "14:30", "url": "http://x", "choice": "nonsense", "choices": "nonsense", "country": "Germany",
    "tracking": "8.1E+15", "code": "\u0007\u0007", "text": "a\nb", "person": "\u202e", "items": "Mug x 0", "parcels": "-",
    "list": "",
}  # fmt: skip


def malformed(variable: Any) -> str:
    """What no variable of its kind can be; a text of several lines takes anything but nothing."""
    return "\u0007" if variable.multiline else MALFORMED[variable.kind]


def cases(corpus: Any, book: Any) -> list[tuple[str, str, str, str, dict[str, Any]]]:
    """A text of each scenario and locale, and each value that it requires; the channels take turns."""
    found = []
    for turn, (tag, locale) in enumerate(corpus.locales.items()):
        for scenario in corpus.scenarios.values():
            values = examples(corpus, scenario, locale)["least"]
            texts = [*book.get(f"{tag}/{scenario.id}")["channels"].items()]
            channel, text = texts[turn % len(texts)]
            found += [(scenario.id, tag, channel, name, dict(values)) for name in text["requires"]]
    return found


def run(home: Path, case: tuple[str, str, str, str, dict[str, Any]], values: dict[str, Any]) -> int:
    scenario, tag, channel, _, _ = case
    file = home / "values.json"
    file.write_text(json.dumps(values), encoding="utf-8")
    arguments = ["fill", scenario, "-l", tag, "--channel", channel, "--values", str(file)]
    return main([*arguments, "--no-input", "--today", "2026-03-08"])


@pytest.mark.parametrize("damage", ["left out", "blank", "malformed"])
def test_a_required_value_that_is_not_there(
    corpus: Any, book: Any, home: Path, capfd: pytest.CaptureFixture[str], damage: str
) -> None:
    found = cases(corpus, book)
    assert len(found) > 50
    for case in found:
        scenario, tag, channel, name, values = case
        if damage == "left out":
            del values[name]
        else:
            values[name] = "  " if damage == "blank" else malformed(corpus.variables[name])
        code = run(home, case, values)
        out, err = capfd.readouterr()
        assert (code, out) == (2, ""), (scenario, tag, channel, name, err)
        assert name in err, (scenario, tag, channel, name, err)


def test_the_same_cases_fill_when_nothing_is_damaged(
    corpus: Any, book: Any, home: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    for case in {case[:3]: case for case in cases(corpus, book)}.values():
        assert run(home, case, case[4]) == 0, capfd.readouterr().err
        assert capfd.readouterr().out.strip()


def test_a_bare_sign_is_never_an_amount(home: Path, capfd: pytest.CaptureFixture[str]) -> None:
    arguments = ["fill", "refund-issued", "-l", "en", "-s", "refund.amount=$12.50", "--no-input", "--json"]
    assert main(arguments) == 2
    out, err = capfd.readouterr()
    answer = json.loads(err)
    assert out == ""
    assert answer["error"] == "missing-values"
    assert [entry["name"] for entry in answer["invalid"]] == ["refund.amount"]
    assert "currency" in answer["invalid"][0]["why"]
