"""The agent's language: every message is said, every one said is translated, and a book holds them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from cs_templates import api, speech, ui
from cs_templates.answer.book import Book
from cs_templates.answer.catalogue import finder, key_of
from cs_templates.cli.commands import Settings
from cs_templates.speech import say, say_count
from tools import messages

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "cs_templates"
TELLING = (
    "UsageError", "FillError", "RefusedError", "NothingFound", "ClipboardError", "OutputError",
    "Invalid", "Blank", "Unknown", ".note", "_finding", "notices.append", "warnings.append",
)  # fmt: skip
"""What is called with something for an agent to read."""
NAMED = ("message", "said", "what", "hint")
"""What such a thing is called where it is made on a line of its own."""
NO_WORDS = ("clipboard", "settings")
ENGLISH = {
    "compiler/", "corpus/", "syntax/", "model.py", "linter/",  # for who writes templates
}  # fmt: skip


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Every test begins, and leaves the others, in English."""
    speech.learn(None)
    yield
    speech.learn(None)


@pytest.mark.parametrize("language", speech.LANGUAGES)
def test_a_catalogue_says_everything_and_nothing_else(language: str) -> None:
    assert messages.faults(language) == []


def test_every_catalogue_is_spoken_and_every_language_has_one() -> None:
    assert sorted(path.stem for path in (PACKAGE / "ui").glob("*.po")) == sorted(speech.LANGUAGES)


def test_a_catalogue_file_is_as_the_tool_writes_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = Path(ui.path_of("zh")).read_bytes()
    (tmp_path / "zh.po").write_bytes(before)
    monkeypatch.setattr(ui, "FOLDER", str(tmp_path))
    messages.update("zh")
    assert (tmp_path / "zh.po").read_bytes() == before


@pytest.mark.parametrize("language", speech.LANGUAGES)
def test_chinese_punctuation_is_chinese(language: str) -> None:
    for message, words in ui.read(language).items():
        text = words.replace("Enter", "").replace("Ctrl", "")
        wrong = [
            mark
            for at, mark in enumerate(text)
            if mark in ",;:!?" and at and "\u4e00" <= text[at - 1] <= "\u9fff"
        ]
        assert wrong == [], (message, words)


def wordy(node: ast.AST) -> Iterator[str]:
    """The words in an argument that are not said through the catalogue: what a function gives is its own affair."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        text = node.value if " " in node.value.strip() else ""
    elif isinstance(node, ast.JoinedStr):
        text = "".join(str(part.value) for part in node.values if isinstance(part, ast.Constant))
    else:
        text = ""
        for child in ast.iter_child_nodes(node) if not isinstance(node, ast.Call) else ():
            yield from wordy(child)
    if any(map(str.isalpha, text)):
        yield text


def told(path: Path) -> list[str]:
    """The words of a file that an agent reads in English whatever their language."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith(TELLING):
            found += [words for argument in node.args for words in wordy(argument)]
        elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) in NAMED:
            found += wordy(node.value)
    return [words for words in found if words.strip() not in NO_WORDS]


def sources() -> list[str]:
    """The files that may speak to an agent."""
    every = [path.relative_to(PACKAGE).as_posix() for path in sorted(PACKAGE.rglob("*.py"))]
    return [name for name in every if not name.startswith(tuple(ENGLISH))]


@pytest.mark.parametrize("name", sources())
def test_what_an_agent_reads_is_said(name: str) -> None:
    assert told(PACKAGE / name) == []


def test_english_without_a_catalogue() -> None:
    assert say("there is no stage {stage}", stage="x{y}") == "there is no stage x{y}"
    assert say('as in {"a": 1}') == 'as in {"a": 1}'
    assert say_count("1 error", "{count} errors", 1) == "1 error"
    assert say_count("1 error", "{count} errors", 2) == "2 errors"


def test_the_language_is_learned_at_the_first_message_and_only_then() -> None:
    asked: list[str] = []

    def teach() -> speech.Find:
        asked.append("learned")
        assert say("is missing") == "is missing"  # what goes wrong on the way there is said in English
        return {"is missing": "缺少"}.get

    speech.learn(teach)
    assert asked == []
    assert (say("is missing"), say("is missing"), say("other")) == ("缺少", "缺少", "other")
    assert asked == ["learned"]


def test_the_records_hold_every_message_in_small_parts() -> None:
    records, words = ui.records(), ui.read("zh")
    assert {message for record in records.values() for message in record} == set(words)
    assert max(map(len, records.values())) < 12
    find = finder(Book.from_records(records.items()), "zh")
    assert [message for message in words if find(message) != words[message]] == []
    assert find("never said") is None


def test_a_sealed_book_holds_them_and_a_damaged_one_speaks_english(tmp_path: Path) -> None:
    from cs_templates.compiler.make import seal

    path = tmp_path / "book.cdb"
    seal(str(ROOT / "tests" / "cli" / "corpus"), str(path))
    book = Book.open(str(path))
    assert finder(book, "zh")("did you mean {name}?") == "是不是 {name}？"
    book.close()
    assert key_of("zh", "is not installed") != key_of("zh", "did you mean {name}?")
    assert finder(book, "zh")("is not installed") is None


def test_a_caller_within_python_reads_english_unless_they_ask(home: Path) -> None:
    from cs_templates import fill, speak
    from cs_templates.errors import UsageError

    def message() -> str:
        with pytest.raises(UsageError) as caught:
            fill("refund-issued", "ru", {}, corpus="/dev/null/none")
        return caught.value.message

    assert message() == "--corpus: /dev/null/none is no directory"
    speak("zh-CN")
    assert message() == "--corpus：/dev/null/none 不是目录"
    speak("ru")
    assert message() == "--corpus: /dev/null/none is no directory"


def test_a_changed_catalogue_is_seen(home: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("cs_templates.api.packaged_book", lambda: None)
    copy = tmp_path / "zh.po"
    copy.write_bytes(Path(ui.path_of("zh")).read_bytes())
    monkeypatch.setattr(ui, "FOLDER", str(tmp_path))
    find = api.catalogue("zh")
    assert find is not None
    assert find("did you mean {name}?") == "是不是 {name}？"
    copy.write_text(
        copy.read_text(encoding="utf-8").replace("是不是 {name}？", "莫非 {name}？"), encoding="utf-8"
    )
    find = api.catalogue("zh")
    assert find is not None
    assert find("did you mean {name}?") == "莫非 {name}？"


def test_settings_keep_no_sentence(home: Path) -> None:
    settings = Settings("", {}, [["nonsense", "settings: there is no setting {name}; {hint}"]])
    assert settings.warnings[0].startswith("settings: there is no setting nonsense; there is corpus")
    api.speak("zh")
    assert settings.warnings[0].startswith("设置：没有 nonsense 这一项；可用的有：corpus")
