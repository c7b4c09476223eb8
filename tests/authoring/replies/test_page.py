"""The page of `cst preview --html`: whole in itself, harmless, true to the replies, in the direction of their script."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import shutil
import subprocess
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.authoring.replies.conftest import change
from tests.cli.conftest import ROOT, Ran

Cst = Callable[..., Ran]
VOID = {"meta", "input", "br"}
CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
EVIL = "<script>alert(1)</script><img src=x onerror=alert(2)>&amp;\"'"


class Element:
    def __init__(self, name: str, attributes: dict[str, str | None]) -> None:
        self.name = name
        self.attributes = attributes
        self.parts: list[Element | str] = []

    def all(self, name: str, of: str = "") -> list[Element]:
        """The elements of a name (and a class) inside this one."""
        found = []
        for part in self.parts:
            if isinstance(part, Element):
                if part.name == name and of in ["", *(part.attributes.get("class") or "").split(" ")]:
                    found.append(part)
                found += part.all(name, of)
        return found

    @property
    def text(self) -> str:
        return "".join(part if isinstance(part, str) else part.text for part in self.parts)


class Reader(HTMLParser):
    """Reads a page, and insists that every element is closed where it should be."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.top = Element("", {})
        self.open = [self.top]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, dict(attrs))
        self.open[-1].parts.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().name == tag

    def handle_data(self, data: str) -> None:
        self.open[-1].parts.append(data)


def read(text: str) -> Element:
    reader = Reader()
    reader.feed(text)
    reader.close()
    assert len(reader.open) == 1
    return reader.top


@pytest.fixture
def page(tmp_path: Path, here: Cst) -> Callable[..., Element]:
    def made(corpus: Path, *words: str) -> Element:
        path = tmp_path / "page.html"
        ran = here("preview", *words, "--corpus", str(corpus), "--html", str(path))
        assert (ran.code, ran.out) == (0, ""), ran
        return read(path.read_text(encoding="utf-8"))

    return made


Page = Callable[..., Element]


def bodies(page: Element) -> list[str]:
    """The bodies of the replies, as a browser would copy them."""
    return [
        text.all("div")[-1].text for text in page.all("div", "text") if "beside" not in str(text.attributes)
    ]


def test_it_says_what_customers_read(corpus: Path, page: Page, here: Cst) -> None:
    said = json.loads(here("preview", "-l", "ru", "--json", "--corpus", str(corpus)).out)["templates"][0]
    made = page(corpus, "-l", "ru")
    assert bodies(made) == [reply["body"] for reply in said["replies"]]
    assert [mark.text for mark in made.all("article")[0].all("div", "text")[0].all("mark")] == ["A-10293"]
    subjects = [subject.text for subject in made.all("div", "subject")]
    assert subjects[:2] == ["Заказ A-10293", "Order A-10293"]


def test_it_needs_nothing_else(corpus: Path, page: Page) -> None:
    made = page(corpus, "-l", "ru")
    assert made.all("link") + made.all("img") + made.all("iframe") == []
    for element in (each for name in ("script", "a", "style", "input") for each in made.all(name)):
        assert not {"src", "srcset", "action", "style"} & element.attributes.keys()
        assert (element.attributes.get("href") or "#").startswith("#")
    style, script = made.all("style")[0].text, made.all("script")[0].text
    assert not re.search(r"url\(|@import|https?:|fetch|XMLHttp|eval|innerHTML", style + script)


def test_only_its_own_script_may_run(corpus: Path, page: Page) -> None:
    made = page(corpus, "-l", "ru")
    (policy,) = [
        str(meta.attributes["content"]) for meta in made.all("meta") if "http-equiv" in meta.attributes
    ]
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    for name in ("style", "script"):
        (element,) = made.all(name)
        digest = base64.b64encode(hashlib.sha256(element.text.encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in policy


def test_a_text_stays_text_whatever_is_in_it(corpus: Path, page: Page, here: Cst) -> None:
    quoted = json.dumps(EVIL)
    change(corpus / "ru/order/sample.yaml", "title: Образец", f"title: {quoted}")
    change(corpus / "ru/order/sample.yaml", "Как пользоваться:", "1 < 2 & 2 > 1, &lt;")
    change(corpus / "_scenarios/order/sample.yaml", "about: A scenario for tests.", f"about: {quoted}")
    change(corpus / "_scenarios/order/sample.yaml", "  one: {", f'  "<b>one</b>": {{item.name: {quoted}, ')
    change(corpus / "ru/_locale.yaml", "name: ", "name: <i>")
    made = page(corpus, "-l", "ru")
    assert len(made.all("script")) == 1
    assert made.all("img") + made.all("b") + made.all("i") == []
    assert made.all("h2")[-1].text == EVIL
    assert any("<b>one</b>" in heading.text for heading in made.all("h3"))
    said = json.loads(here("preview", "-l", "ru", "--json", "--corpus", str(corpus)).out)["templates"][0]
    assert bodies(made) == [reply["body"] for reply in said["replies"]]
    assert sum(EVIL in body for body in bodies(made)) == 1
    assert sum("1 < 2 & 2 > 1, &lt;" in body for body in bodies(made)) == 4


def test_a_text_that_no_customer_may_get_is_shown_as_a_fault(corpus: Path, page: Page) -> None:
    change(corpus / "ru/order/sample.yaml", "Как пользоваться:", EVIL)
    made = page(corpus, "-l", "ru")
    assert (len(made.all("script")), made.all("img")) == (1, [])
    assert "<script> would reach the customer as it stands" in made.all("p", "note")[0].text


def test_arabic_runs_from_right_to_left(arabic: Path, page: Page) -> None:
    made = page(arabic, "-l", "ar")
    ours = [text for text in made.all("div", "text") if text.attributes["lang"] == "ar"]
    assert ours
    assert {text.attributes["dir"] for text in ours} == {"rtl"}
    assert {text.attributes["dir"] for text in made.all("div", "beside")} == {"ltr"}
    assert made.all("html")[0].attributes == {"lang": "en", "dir": "ltr"}
    assert made.all("bdi")[0].attributes == {"lang": "ar", "dir": "rtl"}


def test_values_are_isolated_as_in_the_reply_that_is_sent(arabic: Path, page: Page, here: Cst) -> None:
    made = page(arabic, "-l", "ar")
    said = json.loads(here("preview", "-l", "ar", "--json", "--corpus", str(arabic)).out)["templates"][0]
    assert bodies(made) == [reply["body"] for reply in said["replies"]]
    marks = [mark.text for text in made.all("div", "text")[:1] for mark in text.all("mark")]
    assert "\u2068RB123456785CN\u2069" in marks
    assert all(mark.count("\u2068") == mark.count("\u2069") for mark in marks)


def test_what_differs_from_the_source_is_noted(corpus: Path, page: Page) -> None:
    change(corpus / "ru/order/sample.yaml", "state: reviewed", "state: draft")
    change(corpus / "en/order/sample.yaml", "is on its way", "has left")
    shutil.copy(corpus / "_scenarios/order/sample.yaml", corpus / "_scenarios/order/other.yaml")
    made = page(corpus, "-l", "ru")
    notes = [note.text for note in made.all("p", "note")]
    assert notes[0] == "not written in ru: other"
    assert notes[1:] == [
        "the ru text is older than its source; check it before sending", "the ru text is a draft"
    ]  # fmt: skip
    assert {state.text for state in made.all("span", "state")} == {"draft, older than its source"}


def test_every_entry_of_the_contents_leads_somewhere(page: Page) -> None:
    made = page(ROOT / "templates", "-l", "es", "--channel", "message")
    places = [section.attributes["id"] for section in made.all("section")]
    links = [str(link.attributes["href"]) for link in made.all("nav")[0].all("a")]
    assert links == [f"#{place}" for place in places]
    assert len(set(places)) == len(places) > 20


def test_it_speaks_the_language_of_who_reads_it(corpus: Path, page: Page) -> None:
    made = page(corpus, "-l", "ru", "--ui", "zh")
    assert made.all("html")[0].attributes["lang"] == "zh"
    assert "搜索" in made.all("label")[0].text


def test_it_is_whole_without_its_script(corpus: Path, page: Page) -> None:
    made = page(corpus, "-l", "ru")
    hidden = [element for name in ("form", "section", "article", "nav", "div") for element in made.all(name)]
    assert [element.name for element in hidden if "hidden" in element.attributes] == ["form"]


@pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium")
def test_a_browser_finds_what_is_asked_for(corpus: Path, page: Page, tmp_path: Path) -> None:
    page(corpus, "--ui", "en", "sample")
    assert found(tmp_path, "") == (4, 0)
    assert found(tmp_path, "?q=ЗАКАЗ") == (1, 3)
    assert found(tmp_path, "?q=dias") == (1, 3), "días, whatever its accents"
    assert found(tmp_path, "?q=order+way") == (4, 0), "what stands beside counts too"
    assert found(tmp_path, "?q=nothing-like-it") == (0, 4)


def found(place: Path, query: str) -> tuple[int, int]:
    """How many scenarios a browser shows and hides."""
    flags = (
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        f"--user-data-dir={place / 'browser'}",
        "--dump-dom",
    )
    url = (place / "page.html").as_uri() + query
    done = subprocess.run(
        [str(CHROMIUM), *flags, url], capture_output=True, encoding="utf-8", timeout=120, check=True
    )
    sections = read(done.stdout).all("section")
    hidden = sum("hidden" in section.attributes for section in sections)
    return len(sections) - hidden, hidden
