"""A small corpus in three languages, written anew for each test, and the command line run on it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Ran

ROOT = Path(__file__).resolve().parents[3]

CORPUS = {
    "_corpus.yaml": """\
format: 1
source: en
today: 2026-03-08
stages: [shipping, after-sale]
tones: [neutral]
channels:
  message: {limit: 400, unit: characters}
  email: {subject: {limit: 60, unit: characters}}
""",
    "_variables.yaml": """\
order.number: {kind: code, sample: A-10293, about: Number the buyer sees in the shop}
parcel.days: {kind: count, min: 1, max: 30, sample: 3, about: Days on the way}
refund.method: {kind: choice, options: [card, balance], about: Where the money goes}
""",
    "_phrases.yaml": """\
greeting: {about: Opens the reply, place: line}
thanks: {about: Thanks for an order, place: sentence}
""",
    "_scenarios/shipping/dispatched.yaml": """\
title: Dispatched
about: The parcel is on its way.
priority: required
direction: proactive
mood: calm
tone: neutral
must_state: [order.number, parcel.days]
channels: {message: {}, email: {}}
""",
    "_scenarios/after-sale/refunded.yaml": """\
title: Refunded
about: The money is on its way.
priority: usable
direction: proactive
mood: calm
tone: neutral
must_state: [order.number, refund.method]
channels: {message: {}}
""",
    "en/_locale.yaml": 'name: English\nquotes: ["“", "”", "‘", "’"]\n',
    "en/_phrases.yaml": """\
greeting: {neutral: ["Hello,"]}
thanks:
  neutral:
    - Thank you for your order.
""",
    "en/_words.yaml": """\
choices:
  refund.method:
    card: {name: card, to: to your card}
    balance: {name: balance, to: to your balance}
plurals: {day: {one: "# day", other: "# days"}}
""",
    "en/shipping/dispatched.yaml": """\
title: Dispatched
state: reviewed
channels:
  message:
    body: |
      {{ phrase.greeting }}

      Your order {{ order.number }} is on its way.
      It arrives in {{ parcel.days | plural("day") }}.
  email:
    subject: Your order is on its way
    body: "Your order {{ order.number }} arrives in {{ parcel.days | plural('day') }}."
""",
    "en/after-sale/refunded.yaml": """\
title: Refunded
state: reviewed
channels:
  message: {body: "We refund order {{ order.number }} {{ refund.method | form('to') }}."}
""",
    "ru/_locale.yaml": 'name: русский\nquotes: ["«", "»", "„", "“"]\n',
    "ru/_phrases.yaml": """\
greeting: {true_to: STAMP-greeting, neutral: ["Здравствуйте!"]}
thanks:
  true_to: STAMP-thanks
  neutral:
    - Спасибо за заказ.
""",
    "ru/_words.yaml": """\
choices:
  refund.method:
    card: {name: карта, to: на вашу карту}
    balance: {name: баланс, to: на баланс}
plurals: {day: {one: "# день", few: "# дня", many: "# дней", other: "# дня"}}
true_to:
  plurals.day: STAMP-day   # the count
""",
    "ru/shipping/dispatched.yaml": """\
# на ревью у Ольги
title: Отправлен
state: reviewed
true_to: STAMP-dispatched
channels:
  message:
    body: |
      {{ phrase.greeting }}

      Заказ {{ order.number }} в пути.
      Он придёт через {{ parcel.days | plural("day") }}.
  email:
    subject: Заказ в пути
    body: "Заказ {{ order.number }} придёт через {{ parcel.days | plural('day') }}."
""",
    "ru/after-sale/refunded.yaml": """\
title: Возврат
state: draft
channels:
  message: {body: "Возвращаем за заказ {{ order.number }} {{ refund.method | form('to') }}."}
""",
    "es/_locale.yaml": 'name: español\nquotes: ["«", "»", "“", "”"]\n',
    "es/_phrases.yaml": 'greeting: {neutral: ["Hola:"]}\nthanks: {neutral: [Gracias por su pedido.]}\n',
    "es/_words.yaml": 'plurals: {day: {one: "# día", many: "# días", other: "# días"}}\n',
    "es/shipping/dispatched.yaml": """\
title: Enviado
state: translated
true_to: STAMP-dispatched
channels:
  message:
    body: |
      {{ phrase.greeting }}

      Su pedido {{ order.number }} está en camino.
      Llega en {{ parcel.days | plural("day") }}.
  email:
    subject: Su pedido está en camino
    body: "Su pedido {{ order.number }} llega en {{ parcel.days | plural('day') }}."
""",
    "es-MX/_locale.yaml": "name: español (México)\n",
}
"""ru has a draft, es lacks a template, es-MX has none of its own. STAMP-… stands for today's stamp of the source."""


def stamps(root: Path) -> dict[str, str]:
    """Today's stamps of the source, by what stands for them in the corpus above."""
    from cs_templates.compiler.make import read
    from cs_templates.corpus import template_hash, word_hashes, wordings_hash

    source = read(str(root))[0].locales["en"]
    found = {f"STAMP-{name}": template_hash(template) for name, template in source.templates.items()}
    found |= {f"STAMP-{name}": wordings_hash(phrase) for name, phrase in source.phrases.items()}
    return {**found, "STAMP-day": word_hashes(source.words)["plurals.day"]}


def write(root: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The corpus, stamped, in a work tree that is the working directory; everything else of the user's is elsewhere."""
    for name in [name for name in os.environ if name.startswith(("CST_", "XDG_", "LC_", "GIT_"))]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setenv("COLUMNS", "80")
    top = tmp_path / "shop"
    root = top / "templates"
    write(root, CORPUS)
    now = stamps(root)
    for path in root.rglob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        for name, stamp in now.items():
            text = text.replace(name, stamp)
        path.write_text(text, encoding="utf-8")
    monkeypatch.chdir(top)
    return root


@pytest.fixture
def cst(root: Path, capfd: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """`cst` in this process, on that corpus."""
    from cs_templates.cli import main

    def run(*words: str) -> Ran:
        capfd.readouterr()
        code = main(words)
        return Ran(code, *capfd.readouterr())

    return run


@pytest.fixture
def process(root: Path) -> Callable[..., Ran]:
    """`cst` as its users run it."""

    def run(*words: str, **env: str) -> Ran:
        done = subprocess.run(
            [sys.executable, str(ROOT / "cli.py"), *words], capture_output=True, timeout=120, check=False,
            env={**os.environ, **env}, cwd=root.parent,
        )  # fmt: skip
        return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


@pytest.fixture
def git(root: Path) -> Callable[..., str]:
    """git in the work tree, which holds the corpus as it is now."""
    if shutil.which("git") is None:
        pytest.skip("there is no git")

    def run(*words: str) -> str:
        who = ("-c", "user.name=Olga", "-c", "user.email=olga@shop.example", "-c", "commit.gpgsign=false")
        done = subprocess.run(["git", *who, *words], cwd=root.parent, capture_output=True, check=True)
        return done.stdout.decode()

    run("init", "-q")
    run("add", ".")
    run("commit", "-q", "-m", "the corpus")
    return run
