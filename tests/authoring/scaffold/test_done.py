"""A locale from nothing to done, by one who knows only what the tool says: Polish by hand, and one in made-up words."""

from __future__ import annotations

import json
import re
import shlex
import shutil
from collections.abc import Callable, Collection
from pathlib import Path

import polib
import pytest

from tests.authoring.scaffold import polish
from tests.authoring.shop import Shop
from tests.shipped import copied

PLACEHOLDER = re.compile(r"(\{[^}]*\}|#)")
FAKE = str.maketrans("aeioucdlnrst", "áéíóúçðļñŕşţ")
ADDRESS = {"pl": "Państwo", "eo": "vi"}
READY = "supported: false        # take this line out when the locale is ready for customers\n"
LATER = {"unused-noun", "missing-search-words", "unreviewed-text"}
"""What lint only hints at."""
ENGLISH = """\
variables: {order.number: order number, order.items: items ordered, dispatch.by: dispatched by, reply.by: answer by,
  shop.hours: opening hours, agent.name: agent's name, shop.name: shop name, customer.name: customer's name,
  customer.mood: customer's mood, agent.gender: agent's gender}
choices:
  customer.mood: {calm: calm, upset: upset}
  agent.gender: {female: female, male: male}
plurals: {day: {one: "# day", other: "# days"}}
"""


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Shop:
    """English alone, with three templates and the phrases and words that they use."""
    scenarios = [Path(name).stem for name in polish.TEXTS]
    root = copied(tmp_path / "templates", scenarios=scenarios, locales=["en"])
    shop = Shop(tmp_path, monkeypatch, capfd)
    for name in ("_platforms", "_orders"):
        shutil.rmtree(root / name)
    (root / "en/_concepts.yaml").unlink()
    shop.write("en/_words.yaml", ENGLISH)
    shop.write("_corpus.yaml", re.sub(r"\nlocales:.*\n(?: .*\n)*", "\n", shop.text("_corpus.yaml")))
    for name in ("_phrases.yaml", "en/_phrases.yaml"):
        entries = re.findall(r"^\w+:.*\n(?: .*\n)*", shop.text(name), re.MULTILINE)
        shop.write(name, "".join(each for each in entries if each.partition(":")[0] in polish.PHRASES))
    shop.replace(
        "_scenarios/order/order-confirmation.yaml",
        ("not_on: {amazon: duplicate-notice}\n", ""),
        ("matters: [dispatch]\n", ""),
    )
    return shop


def by_hand(shop: Shop, tag: str) -> None:
    """Write over what `cst locale add` has laid out, file by file."""
    words = re.sub(
        r'(?m)^( +([\w.]+): )".*"  # .*$',
        lambda line: f'{line[1]}"{polish.WORDS[line[2]]}"',
        shop.text(f"{tag}/_words.yaml"),
    )
    shop.write(f"{tag}/_words.yaml", words)
    for phrase in polish.PHRASES:
        text = shop.text(f"{tag}/_phrases.yaml")
        shop.write(
            f"{tag}/_phrases.yaml", re.sub(rf"(?m)^{phrase}:\n(?:  .*\n)+", polish.wording(phrase), text)
        )
    for name, texts in polish.TEXTS.items():
        shop.replace(
            f"{tag}/{name}", *texts, ("state: draft", "keywords: [zamówienie, wiadomość]\nstate: draft")
        )


def by_exchange(shop: Shop, tag: str) -> None:
    """What a translator does who knows no word of it: each letter another, each placeholder as it is."""
    assert shop.cst("export", "-l", tag, "--todo", "-o", "todo.po").code == 0
    file = polib.pofile(str(shop.path / "todo.po"))
    for unit in file:
        parts = PLACEHOLDER.split(unit.msgid)
        unit.msgstr = "".join(part if PLACEHOLDER.match(part) else part.translate(FAKE) for part in parts)
    file.save(str(shop.path / "todo.po"))
    ran = shop.cst("import", "todo.po")
    assert (ran.code, " 0 were refused" in ran.err) == (0, True), ran.err


def told(shop: Shop, tag: str) -> list[str]:
    """What the tool says is to be done next, a line each."""
    out = re.sub(r"\n {6}(?=\S)", " ", shop.cst("status", "-l", tag).out)
    return re.findall(r"^ *\d+\. (.*)", out.partition("\nNext\n")[2], re.MULTILINE)


def names(found: Collection[dict[str, object]]) -> set[object]:
    return {problem["name"] for problem in found} - LATER


@pytest.mark.parametrize(("tag", "write"), [("pl", by_hand), ("eo", by_exchange)])
def test_a_locale_from_nothing_to_done(small: Shop, tag: str, write: Callable[[Shop, str], None]) -> None:
    ran = small.cst("locale", "add", tag)
    assert ran.code == 0, ran.err
    assert [line.partition(" · cst")[0].partition(" · finish")[0] for line in told(small, tag)] == [
        f"in every reply · missing · 9 phrases · {tag} · write {tag}/_phrases.yaml",
        f"in every reply · missing · 15 words · {tag} · write {tag}/_words.yaml",
        *(f"required · draft · {Path(name).stem} · {tag}" for name in sorted(polish.TEXTS, key=order)),
    ]
    assert names(small.lint("--profile", "draft", "-l", tag)) >= {"wrong-language"}
    write(small, tag)
    lines = told(small, tag)
    assert all("draft" in line for line in lines), lines
    small.replace(
        f"{tag}/_locale.yaml",
        (READY, ""),
        ("# address: {default: …}", f"address: {{default: {ADDRESS[tag]}}}"),
    )
    for line in lines:
        assert small.cst(*shlex.split(line.partition(", then cst ")[2])).code == 0
    assert "Nothing is left to do." in small.cst("status", "-l", tag, "--lint").out
    assert small.cst("status", "--require", f"{tag}=all:100").code == 0
    assert names(small.lint("-l", tag)) == set()
    assert "unstamped" not in json.dumps(small.lint("--profile", "release", "-l", tag))


def order(name: str) -> tuple[int, str]:
    return ("pre-sale", "order").index(name.partition("/")[0]), name


def test_a_reply_in_the_new_language(small: Shop) -> None:
    small.cst("locale", "add", "pl")
    by_hand(small, "pl")
    values = ("number=A-1", "by=2026-03-14", "items=Kubek x 2", "agent.name=Ola", "shop.name=Lumen")
    given = [word for value in values for word in ("-s", value)]
    refused = small.cst(
        "fill", "order-confirmation", "-l", "pl", *given, "--today", "2026-03-08", "--no-input"
    )
    assert (refused.code, "draft" in refused.err) == (2, True)
    assert small.cst("accept", "order-confirmation", "-l", "pl", "--state", "reviewed").code == 0
    ran = small.process(
        "fill", "order-confirmation", "-l", "pl", *given, "--today", "2026-03-08", "--quiet", "--no-input"
    )
    assert ran.code == 0, ran.err
    assert "Zamówienie A-1 jest potwierdzone. Termin wysyłki: sobota, 14 marca." in ran.out
    assert "Ola, Lumen" in ran.out
