"""A batch of orders beside a plain loop over the same file: csv, Jinja2, Babel, json, as many would write it.

    python benchmarks/batch.py [ROWS] [ROUNDS]

Ten columns, four locales, a fixed seed; each reply has a condition, three days, an amount and a number with its plural.
The loop's templates are in Jinja2's sandbox, as everywhere in these benchmarks. Both are whole processes that read one CSV and write one JSON Lines file, and every body is the same, byte for byte.
Seconds are those that the processes had a processor; megabytes the most they held.
"""

from __future__ import annotations

import csv
import json
import os
import random
import statistics
import sys
import tempfile
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from benchmarks import shops
from benchmarks.rows import Row, of_samples

ROOT = Path(__file__).resolve().parent.parent
SEED, TODAY = 20_260_308, "2026-03-08"
ROWS, MANY, IN_SHOPS = 100_000, 1_000_000, 20_000
FASTER, MEGABYTES = 8, 45
FASTER_SHORT = 5
"""What is held where there are too few orders for the start not to weigh, and one round for the machine to be calm."""
LOCALES = {"en": 40, "ru": 30, "es": 20, "zh": 10}
"""How many of a hundred buyers read each."""
VARIABLES = {
    "order.number": "code", "order.placed": "date", "order.days": "count", "order.refund": "money",
    "order.refunded": "date", "shipment.carrier": "text", "shipment.tracking": "tracking", "shipment.eta": "date",
    "customer.name": "person", "customer.locale": "text",
}  # fmt: skip
TEXTS = {
    "en": "Hello {name},\n\nYour order {number} of {placed} is {days} late, and we are sorry for that. {carrier} now "
    "expects to deliver it on {eta}.{if} You can follow it with the number {tracking}.{end}\n\nFor the wait we paid "
    "back {refund} on {refunded}. Write to us if anything is missing, and we will see to it at once.\n\n"
    "Your Customer Support team",
    "ru": "Здравствуйте, {name}!\n\nВаш заказ {number} ({placed}) задерживается на {days}, приносим свои извинения. "
    "{carrier} доставит его {eta}.{if} Следить за ним можно по номеру {tracking}.{end}\n\nЗа ожидание мы вернули Вам "
    "{refund} ({refunded}). Напишите нам, если чего-то не хватает, и мы сразу этим займёмся.\n\nВаша служба поддержки",
    "es": "Hola, {name}:\n\nSu pedido {number} del {placed} lleva un retraso de {days} y lo sentimos. {carrier} prevé "
    "entregarlo el {eta}.{if} Puede seguirlo con el número {tracking}.{end}\n\nPor la espera le devolvimos {refund} "
    "el {refunded}. Escríbanos si falta algo y lo resolveremos enseguida.\n\nEl equipo de Atención al Cliente",
    "zh": "您好，{name}：\n\n您的订单 {number} （{placed}）延迟了 {days}，非常抱歉。{carrier} 预计于 {eta} 送达。"
    "{if}您可以用单号 {tracking} 查询物流。{end}\n\n我们已于 {refunded} 退还 {refund}。如有任何缺失，"
    "请告诉我们，我们会立即处理。\n\n客服团队",
}
DAYS = {
    "en": {"one": "# day", "other": "# days"},
    "ru": {"one": "# день", "few": "# дня", "many": "# дней", "other": "# дня"},
    "es": {"one": "# día", "other": "# días"},
    "zh": {"other": "# 天"},
}
LONG = {"en": "MMMM d, y", "ru": "d MMMM y\u00a0'года'", "es": "d 'de' MMMM 'de' y", "zh": "y年M月d日"}
"""A day as we write it, in Babel's pattern."""
GIVEN = {
    "en": "Anna Ben Clara David Emma Grace Henry Julia Mark Olivia Peter Sarah",
    "ru": "Анна Иван Мария Ольга Пётр Елена Дмитрий Наталья Сергей Юлия",
    "es": "Lucía Carlos Sofía Mateo Elena Jorge Paula Andrés Carmen Diego",
    "zh": "王芳 李伟 张敏 刘洋 陈静 杨帆 赵磊 黄丽",
}
CARRIERS = ("DHL", "UPS", "Royal Mail", "China Post", "Correos")
CURRENCIES = {"en": "USD", "ru": "EUR", "es": "EUR", "zh": "USD"}


def corpus(root: Path) -> None:
    """The texts as a corpus of their own."""
    names = ", ".join([name for name in VARIABLES if name not in ("shipment.tracking", "customer.locale")])
    files = {
        "_corpus.yaml": "format: 1\nsource: en\ntoday: 2026-03-08\nstages: [shipping]\ntones: [neutral]\n"
        "channels: {message: {}}\n",
        "_variables.yaml": "".join(
            [f"{name}: {{kind: {kind}, about: A value}}\n" for name, kind in VARIABLES.items()]
        ),
        "_scenarios/shipping/news.yaml": "title: News\nabout: News of an order.\npriority: required\n"
        f"direction: proactive\nmood: calm\ntone: neutral\nmust_state: [{names}]\n"
        "if_known: [shipment.tracking]\nchannels: {message: {}}\n",
    }
    for tag, text in TEXTS.items():
        files |= {
            f"{tag}/_locale.yaml": f'name: {tag}\nquotes: ["«", "»", "“", "”"]\naddress: {{default: you}}\n',
            f"{tag}/_words.yaml": f"plurals: {{day: {json.dumps(DAYS[tag], ensure_ascii=False)}}}\n",
            f"{tag}/shipping/news.yaml": "title: News\nkeywords: [news]\nstate: reviewed\n"
            f"channels:\n  message:\n    body: |\n{_ours(text)}",
        }
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")


def _ours(text: str) -> str:
    shown = {name.rpartition(".")[2]: name for name in VARIABLES}
    shown |= {"days": 'order.days | plural("day")', "eta": 'shipment.eta | date("long")'}
    shown |= {name: f'order.{name} | date("long")' for name in ("placed", "refunded")}
    for name, printed in shown.items():
        text = text.replace(f"{{{name}}}", f"{{{{ {printed} }}}}")
    text = text.replace("{if}", "{% if shipment.tracking is known %}").replace("{end}", "{% endif %}")
    return "".join([f"      {line}".rstrip() + "\n" for line in text.split("\n")])


def orders(count: int) -> Iterator[list[str]]:
    """The rows, the same ones for the same count."""
    dice = random.Random(SEED)
    names = {tag: given.split() for tag, given in GIVEN.items()}
    tags, weights = list(LOCALES), list(LOCALES.values())
    for n in range(count):
        tag = dice.choices(tags, weights)[0]
        cents = dice.randrange(100, 40_000)
        yield [
            f"A-{10_000 + n}", _day(dice), str(dice.randrange(1, 31)),
            f"{cents // 100}.{cents % 100:02} {CURRENCIES[tag]}", _day(dice), dice.choice(CARRIERS),
            _tracking(dice) if dice.random() < 0.8 else "", _day(dice), dice.choice(names[tag]), tag,
        ]  # fmt: skip


def _day(dice: random.Random) -> str:
    return f"2026-{dice.randrange(3, 6):02}-{dice.randrange(1, 29):02}"


def _tracking(dice: random.Random) -> str:
    """A postal item's number with its check digit (UPU S10)."""
    serial = f"{dice.randrange(10**8):08}"
    total = sum(int(digit) * weight for digit, weight in zip(serial, (8, 6, 4, 2, 3, 5, 9, 7), strict=True))
    found = 11 - total % 11
    return f"RB{serial}{ {10: 0, 11: 5}.get(found, found) }CN"


def write_orders(path: Path, count: int) -> None:
    """A file of orders in our own names."""
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(VARIABLES)
        table.writerows(orders(count))


PLAIN = """
import csv, datetime, decimal, json, sys
from jinja2.sandbox import ImmutableSandboxedEnvironment
from babel import Locale
from babel.dates import format_date
from babel.numbers import format_currency, format_decimal

texts, forms, patterns = json.loads(sys.argv[3])


def template(tag):
    environment = ImmutableSandboxedEnvironment()
    plural = Locale.parse(tag).plural_form
    environment.filters["days"] = lambda n: forms[tag][plural(n)].replace("#", format_decimal(n, locale=tag))
    environment.filters["day"] = lambda day: format_date(day, patterns[tag], locale=tag)
    environment.filters["money"] = lambda money: format_currency(money[0], money[1], locale=tag)
    return environment.from_string(texts[tag])


templates = {tag: template(tag) for tag in texts}
day = datetime.date.fromisoformat
with open(sys.argv[1], encoding="utf-8", newline="") as orders, open(sys.argv[2], "w", encoding="utf-8") as out:
    for number, row in enumerate(csv.DictReader(orders), 2):
        values = {name.rpartition(".")[2]: value for name, value in row.items()}
        amount, currency = values["refund"].split()
        values["refund"] = decimal.Decimal(amount), currency
        for name in ("placed", "eta", "refunded"):
            values[name] = day(values[name])
        values["days"] = int(values["days"])
        tag = values["locale"]
        said = {"order": values["number"], "row": number, "status": "ok", "locale": tag, "channel": "message",
                "platform": None, "subject": None, "body": templates[tag].render(values), "error": None,
                "names": [], "warnings": []}
        out.write(json.dumps(said, ensure_ascii=False, separators=(",", ":")) + "\\n")
"""


def plain_texts() -> str:
    """The texts as Jinja2 renders them, the forms of days and the patterns, for the plain loop."""
    made = {}
    for tag, said in TEXTS.items():
        text = said
        shown = {name.rpartition(".")[2]: name.rpartition(".")[2] for name in VARIABLES}
        shown |= {
            "days": "days | days",
            "eta": "eta | day",
            "refunded": "refunded | day",
            "placed": "placed | day",
            "refund": "refund | money",
        }
        for name, printed in shown.items():
            text = text.replace(f"{{{name}}}", f"{{{{ {printed} }}}}")
        made[tag] = text.replace("{if}", "{% if tracking %}").replace("{end}", "{% endif %}")
    return json.dumps([made, DAYS, LONG])


class Used(NamedTuple):
    """What a process used: seconds of a processor, megabytes (2^20 bytes) at its peak."""

    seconds: float
    megabytes: float


PARENT = """
import os, sys
null = os.open(os.devnull, os.O_RDWR)
child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, null, n) for n in (0, 1)])
_, status, used = os.wait4(child, 0)
print(os.waitstatus_to_exitcode(status), used.ru_utime + used.ru_stime, used.ru_maxrss)
"""
UNIT = 1 if sys.platform == "darwin" else 1024


def used(command: list[str], environment: dict[str, str]) -> Used:
    """Run a command, made by a small process, from whose peak its own is told. Raises RuntimeError where it fails."""
    import subprocess

    small = [sys.executable, "-I", "-S", "-c", PARENT, *command]
    done = subprocess.run(small, env=environment, stdout=subprocess.PIPE, encoding="utf-8", check=True)
    code, seconds, peak = done.stdout.split()
    if code != "0":
        raise RuntimeError(f"{command[:3]} ended in {code}")
    return Used(float(seconds), float(peak) * UNIT / 2**20)


class Bench:
    """The corpus, the files of orders and the two commands in a folder."""

    def __init__(self, folder: Path, python: str, cst: list[str], environment: dict[str, str]) -> None:
        self.folder = folder
        self.python = python
        self.cst = cst
        self.environment = environment | {"CST_CORPUS": str(folder / "corpus"), "HOME": str(folder)}
        corpus(folder / "corpus")

    def orders(self, count: int) -> Path:
        path = self.folder / f"orders-{count}.csv"
        if not path.exists():
            write_orders(path, count)
        return path

    def ours(self, count: int, *more: str) -> Used:
        out = self.folder / "ours.jsonl"
        words = [
            "batch",
            "news",
            "--orders",
            str(self.orders(count)),
            "-o",
            str(out),
            "--today",
            TODAY,
            "-q",
            *more,
        ]
        return used([*self.cst, *words], self.environment)

    def plain(self, count: int) -> Used:
        out = self.folder / "plain.jsonl"
        return used(
            [self.python, "-c", PLAIN, str(self.orders(count)), str(out), plain_texts()], self.environment
        )

    def check(self, count: int) -> None:
        """Raises SystemExit where the two do not write the same."""
        self.ours(count)
        self.plain(count)
        with (self.folder / "ours.jsonl").open() as ours, (self.folder / "plain.jsonl").open() as plain:
            for one, other in zip(ours, plain, strict=True):
                if one != other:
                    raise SystemExit(f"not the same:\n{one}\n{other}")


def measure(
    folder: Path,
    python: str,
    cst: list[str],
    environment: dict[str, str],
    rounds: int,
    count: int = ROWS,
    many: int = MANY,
) -> Iterator[Row]:
    """How many times as fast as the plain loop a batch is in the same round, and what it takes of memory."""
    bench = Bench(folder, python, cst, environment)
    bench.check(min(count, 5_000))
    ratios, peaks = [], []
    for _ in range(rounds):
        ours, plain = bench.ours(count, "--jobs", "1"), bench.plain(count)
        ratios.append(plain.seconds / ours.seconds)
        peaks.append(ours.megabytes)
    faster = FASTER if count >= ROWS else FASTER_SHORT
    yield of_samples(f"batch of {count:,} orders, × a plain loop", ratios, "×", faster)._replace(
        at_least=True
    )
    yield of_samples("peak memory of that batch", peaks, "MB", MEGABYTES)
    more = bench.ours(many, "--jobs", "1").megabytes - statistics.median(peaks)
    yield Row(f"more of it for {many:,} orders", more, "MB", 1)


def of_shops(
    folder: Path, cst: list[str], environment: dict[str, str], count: int = IN_SHOPS
) -> Iterator[Row]:
    """How many orders of shop systems' exports a batch answers in a second, by the packaged corpus."""
    given = ("shipment.delay_days=3", "shipment.new_eta=2026-03-14", "solutions=wait")
    for shop in shops.SHOPS:
        path = folder / shop.example
        shops.write(path, shop, count)
        words = [
            "batch",
            "shipping-delay",
            "--orders",
            str(path),
            "-o",
            str(folder / "shop.jsonl"),
            "-q",
            "-l",
            "en",
        ]
        words += [word for value in given for word in ("-s", value)]
        seconds = used([*cst, *words, "--today", TODAY], environment | {"HOME": str(folder)}).seconds
        yield Row(f"orders a second, of {shop.title}", count / seconds, "")


def main() -> int:
    """Measure what this checkout does."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else ROWS
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    environment = {"LANG": "C.UTF-8", "PATH": os.defpath, "PYTHONPATH": str(ROOT)}
    code = "import sys; from cs_templates.cli import run; sys.argv[0] = 'cst'; run()"
    with tempfile.TemporaryDirectory() as name:
        folder, cst = Path(name), [sys.executable, "-c", code]
        rows = measure(folder, sys.executable, cst, environment, rounds, count, 10 * count)
        for row in chain(rows, of_shops(folder, cst, environment)):
            print(f"{row.name:50} {row.figure} {row.unit}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
