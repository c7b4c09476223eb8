"""docs/corpus.md does what it says: its corpus is read, its tables are run, its reply is printed."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import Any

import pytest

from cs_templates import cldr
from cs_templates.answer import intake, policy, values
from cs_templates.answer.book import Book
from cs_templates.answer.draft import prepare
from cs_templates.answer.render import Scope, lay_out, print_value, run
from cs_templates.answer.reply import finish
from cs_templates.authoring.cases import cases
from cs_templates.cli import main
from cs_templates.compiler.link import link
from cs_templates.compiler.make import read
from cs_templates.compiler.reach import Reach
from cs_templates.compiler.scope import LinkScope
from cs_templates.compiler.whole import compile_corpus
from cs_templates.corpus.decode import declarations
from cs_templates.corpus.located import characters, source, tree
from cs_templates.model import KINDS, Corpus, Location, Text
from cs_templates.syntax import FILTERS, Parsed, blocks, conditions, parse, reading, scan, tokens
from cs_templates.syntax.tree import And, Branch, Compare, Contains, Equals, Known, Not, Or, Several

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "corpus.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
FILES = {text.split("\n")[0].removeprefix("# "): text for sort, text in BLOCKS if sort == "yaml"}
TODAY = (2026, 3, 8)


def rows(heading: str) -> list[list[str]]:
    """The cells of the first table below a heading, without its head."""
    below = PAGE.split(f"\n{heading}\n")[1]
    table = re.findall(r"^\| .*", below.partition("\n#")[0], re.MULTILINE)
    cells = [re.split(r"(?<!\\)\|", row)[1:-1] for row in table]
    return [[cell.strip().replace("\\|", "|") for cell in row] for row in cells[1:]]


def codes(cell: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cell)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A directory with every file of the page."""
    root: Path = tmp_path_factory.mktemp("page")
    for name, text in FILES.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def corpus(place: Path) -> Corpus:
    return read(str(place / "templates"))[0]


@pytest.fixture(scope="module")
def book(corpus: Corpus) -> Book:
    compiled = compile_corpus(corpus)
    assert [str(problem) for problem in compiled.problems] == []
    return Book.from_records(compiled.records.items())


@pytest.fixture(scope="module")
def scope(corpus: Corpus, book: Book) -> Scope:
    """The samples of the page's dictionary, ready to be printed in English."""
    locale, names = book.get("locale/en"), book.get("countries/en")
    assert locale is not None
    assert names is not None
    words = corpus.locales["en"].words.choices
    specs: dict[str, Any] = {}
    typed: dict[str, Any] = {}
    for name, variable in corpus.variables.items():
        options = {str(option): str(option) for option in variable.options}
        options |= {option: str(forms["name"]) for option, forms in words.get(name, {}).items()}
        specs[name] = {"kind": variable.kind} | ({"options": options} if options else {})
        raw = variable.sample.value if variable.sample else next(iter(options))
        typed[name] = values.check(name, specs[name], raw, today=TODAY, locale=locale)[0]
    return Scope(typed, specs, locale, TODAY, countries=names["names"].__getitem__)


def render(text: str, corpus: Corpus, scope: Scope) -> str:
    linking = LinkScope(
        tag="en",
        source="en",
        variables=corpus.variables,
        allowed=frozenset(corpus.variables),
        options={name: tuple(map(str, v.options)) for name, v in corpus.variables.items() if v.options}
        | {"pickup.help": ("extend", "redirect")},
        words=corpus.locales["en"].words,
        reach=Reach(cldr.table("en")),
        phrases=frozenset(),
    )
    program, _ = link(Text(text=text, at=Location(path="corpus.md")), linking)
    assert linking.problems == [], text
    return plain(lay_out(run(program, scope), False))


def test_every_block_of_yaml_is_a_file() -> None:
    assert len(FILES) == sum(sort == "yaml" for sort, _ in BLOCKS)
    assert all(re.fullmatch(r"(templates|shop)/\S+\.yaml", name) for name in FILES), list(FILES)


def test_the_corpus_of_the_page_has_no_problem_and_no_reply_with_a_hole(corpus: Corpus, book: Book) -> None:
    filled = [
        finish(prepare(book, request)).body
        for tag in corpus.locales
        for scenario in corpus.scenarios.values()
        for _, _, request in cases(corpus, scenario, tag)
    ]
    assert len(filled) > 12
    assert not [body for body in filled if "{" in body or "‹" in body]
    assert any("at your local Post Office" in body for body in filled)


def test_the_shop_of_the_page_lies_over_the_packaged_corpus(place: Path) -> None:
    corpus = read(str(place / "shop"))[0]
    problems = compile_corpus(corpus).problems
    assert [str(problem) for problem in problems if "shop" in Path(problem.at.path).parts] == []
    assert corpus.roots == (str(place / "shop"), str(ROOT / "templates"))
    assert [str(text) for text in corpus.locales["en"].phrases["closing"].tones["neutral"]] == ["Yours,"]


def test_the_reply_is_the_one_that_is_shown(
    place: Path, home: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(place)
    monkeypatch.delenv("CST_CORPUS")
    shown = [text for sort, text in BLOCKS if sort == "console"]
    assert shown
    for text in shown:
        command, _, reply = text.replace("\\\n", "").partition("\n")
        assert main(shlex.split(command.removeprefix("$ cst "))) == 0
        out, err = capfd.readouterr()
        assert plain(out) == reply
        assert err == ""


def test_the_kinds_are_those_there_are_and_print_as_shown(scope: Scope) -> None:
    table = rows("### Kinds")
    assert tuple(codes(row[0])[0] for row in table) == KINDS
    options = {"choice": "pickup.place", "choices": "pickup.help"}
    for row in table:
        kind = codes(row[0])[0]
        spec = scope.specs[options[kind]] if kind in options else {"kind": kind}
        for raw in codes(row[1]):
            value = values.check("it", spec, raw, today=TODAY, locale=scope.locale)[0]
            one = Scope({"it": value}, {"it": spec}, scope.locale, TODAY, countries=scope.countries)
            assert plain(print_value("it", one)) == row[2], (kind, raw)


def test_the_filters_are_those_there_are_and_print_as_shown(corpus: Corpus, scope: Scope) -> None:
    table = rows("### Filters")
    assert [name for row in table for name in codes(row[0])] == list(FILTERS)
    for row in table:
        first, *others = codes(row[2])
        texts = [first, *(re.sub(r'"[^"]*"', other, first) for other in others)]
        for text, printed in zip(texts, row[3].split("; "), strict=True):
            assert render(f"{{{{ {text} }}}}", corpus, scope) == printed.replace("<br>", "\n"), text


def test_the_conditions_are_those_there_are(corpus: Corpus, scope: Scope) -> None:
    met: set[type] = set()
    for row in rows("### Conditions"):
        for condition in codes(row[0]):
            text = f"{{% if {condition} %}}yes{{% else %}}no{{% endif %}}"
            assert render(text, corpus, scope) in ("yes", "no")
            (branch,) = parsed(text).nodes
            assert isinstance(branch, Branch)
            met |= {type(part) for part in conditions(branch.cases[0][0])}
    assert met == {Known, Several, Equals, Contains, Compare, And, Or, Not}


def parsed(text: str) -> Parsed:
    return parse(Text(text=text, at=Location(path="corpus.md")))


@pytest.mark.parametrize("example", [codes(row[0])[0] for row in rows("## What is refused")])
def test_what_is_refused_is_refused(example: str, tmp_path: Path) -> None:
    for name, text in FILES.items():
        if name.startswith("templates/"):
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    broken = tmp_path / "templates/en/shipping/pickup-waiting.yaml"
    text = example.replace("⏎", "\n").replace("⇥", "\t")
    broken.write_text(f"{text}\n", encoding="utf-8")
    problems = [
        problem
        for problem in read(str(tmp_path / "templates"))[0].problems
        if problem.rule != "channel-missing"
    ]
    assert {problem.at.path for problem in problems} == {str(broken)}
    (fault,) = [problem for problem in problems if problem.message != "this template has no title"]
    assert fault.severity == "error"
    assert fault.at.line <= len(text.split("\n"))


def test_every_field_that_can_be_written_is_on_the_page() -> None:
    records = (
        declarations.SETTINGS, declarations.CHANNEL, declarations.VARIABLE_ENTRY, declarations.PHRASE,
        declarations.POLICY_RULE, declarations.PLATFORM, declarations.CHANNEL_CONTRACT, declarations.CONTRACT,
        declarations.WORD_ENTRY, declarations.PROFILE, declarations.WORDS, declarations.CHANNEL_TEXT,
        declarations.TEMPLATE, declarations.CONCEPT,
    )  # fmt: skip
    names = {name for record in records for name in record.fields}
    assert sorted(name for name in names if not re.search(rf"\b{name}\b", PAGE)) == []


def test_finders_and_limits_are_those_of_the_code() -> None:
    said = PAGE.partition("\n## Platforms\n")[2]
    assert all(f"`{finder}`" in said for finder in policy.FINDERS)
    limits = PAGE.partition("\n## Limits\n")[2]
    for number in (
        characters.MAX_BYTES, tree.MAX_NODES, tree.MAX_DEPTH, reading.LONGEST_TEXT, scan.MOST_TAGS,
        scan.LONGEST_TAG, blocks.DEEPEST, tokens.DEEPEST, tokens.MOST_NOTS, tokens.LONGEST_NUMBER, intake.LINE,
        intake.LINES, intake.PARTS, intake.DIGITS, source.MANY, scan.MOST_FAULTS,
    ):  # fmt: skip
        assert re.search(rf"\b{number:,}\b", limits), number
