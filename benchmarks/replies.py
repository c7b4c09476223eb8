"""How many replies a second one process makes of values that are typed and checked already.

    python benchmarks/replies.py [ROUNDS] [--json]

One text in English and Russian: nine inputs, a date, an amount, a number with its plural form, a condition. All
engines render the same text of the same values, one after the other in every round (15); no value occurs twice, in
no round. `raw` engines print values as they are (a day and an amount as ready text), the others format them with
Babel, once as the documentation of each has it; Jinja2 with our formats is there to be equal to ours, byte for byte.
What Babel formats has to come out the same as well. minijinja, python-liquid and fluent.runtime are measured where
they are installed (pip install 'cs_templates[bench]').

A figure is the median over the rounds, with the lowest and the highest; a ratio is the median of the ratios within a
round. Seconds are those that the process had a processor.
"""

from __future__ import annotations

import datetime as dt
import importlib
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import jinja2
from babel import Locale
from babel.dates import format_date
from babel.numbers import format_currency, format_decimal
from jinja2.sandbox import ImmutableSandboxedEnvironment

from cs_templates.answer import formats
from cs_templates.answer.book import Book
from cs_templates.answer.draft import Request, prepare
from cs_templates.answer.prepared import Prepared
from cs_templates.compiler.make import read
from cs_templates.compiler.whole import compile_corpus

ROUNDS, REPLIES = 15, 1_000
TODAY = (2026, 3, 8)
TEXTS = {
    "en": """\
Hello {customer},

Your order {order} ({item}, {sku}) is {days} late, and we are sorry for that. {carrier} now expects to deliver it \
on {date} with the number {tracking}, to {point}.{if} You can follow it here: {url}{end}

For the wait we have paid back {amount}; it will be on your account within the week. Write to us if anything is \
missing, and we will see to it at once.

{agent}, {shop}""",
    "ru": """\
Здравствуйте, {customer}!

Ваш заказ {order} ({item}, {sku}) задерживается на {days}, приносим свои извинения. {carrier} доставит его \
{date} по номеру {tracking} в {point}.{if} Следить за ним можно здесь: {url}{end}

За ожидание мы вернули Вам {amount}, деньги поступят на счёт в течение недели. Напишите нам, если чего-то не \
хватает, и мы сразу этим займёмся.

{agent}, {shop}""",
}
DAYS = {
    "en": {"one": "# day", "other": "# days"},
    "ru": {"one": "# день", "few": "# дня", "many": "# дней", "other": "# дня"},
}
LONG = {"en": "MMMM d, y", "ru": "d MMMM y\u00a0'года'"}
"""A day as we write it, in Babel's pattern."""
KINDS = {
    "customer": "person", "order": "code", "item": "text", "sku": "code", "carrier": "text", "tracking": "tracking",
    "point": "text", "agent": "person", "shop": "text", "url": "url", "date": "date", "amount": "money",
    "days": "count",
}  # fmt: skip
Row = dict[str, Any]
Render = Callable[[Row], str]


def corpus(root: Path) -> Path:
    """The texts as a corpus of their own, below `root`."""
    kinds = KINDS | {"days": "count, max: 9999999"}
    variables = [f"order.{name}: {{kind: {kind}, about: A value}}\n" for name, kind in kinds.items()]
    names = ", ".join([f"order.{name}" for name in KINDS if name != "url"])
    files = {
        "_corpus.yaml": "format: 1\nsource: en\ntoday: 2026-03-08\nstages: [shipping]\ntones: [neutral]\n"
        "channels: {message: {}}\n",
        "_variables.yaml": "".join(variables),
        "_scenarios/shipping/news.yaml": "title: News\nabout: News of an order.\npriority: required\n"
        f"direction: proactive\nmood: calm\ntone: neutral\nmust_state: [{names}]\nif_known: [order.url]\n"
        "channels: {message: {}}\n",
    }
    for tag, text in TEXTS.items():
        prints = {name: f"order.{name}" for name in KINDS}
        prints |= {"days": 'order.days | plural("day")', "date": 'order.date | date("long")'}
        begin, end = "\n{% if order.url is known %}\n", "\n{% endif %}\n"
        lines = written(text, prints, begin, end).replace("\n ", "\n").split("\n")
        body = "".join([f"      {line}".rstrip() + "\n" for line in lines]).replace("\n\n\n", "\n\n")
        files |= {
            f"{tag}/_locale.yaml": f'name: {tag}\nquotes: ["«", "»", "“", "”"]\naddress: {{default: you}}\n',
            f"{tag}/_words.yaml": f"plurals: {{day: {json.dumps(DAYS[tag], ensure_ascii=False)}}}\n",
            f"{tag}/shipping/news.yaml": "title: News\nkeywords: [news]\nstate: reviewed\n"
            f"channels:\n  message:\n    body: |\n{body}",
        }
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return root


def written(text: str, prints: dict[str, str], begin: str, end: str, sign: str = "{{ %s }}") -> str:
    """The text as an engine writes it: what prints each name, and what begins and ends the condition."""
    text = text.replace("{if}", begin).replace("{end}", end)
    for name, printed in prints.items():
        text = text.replace(f"{{{name}}}", sign % printed)
    return text


def rows(count: int) -> Iterator[Row]:
    """Values as each engine's user has them: dates, decimals, whole numbers, text."""
    first = dt.date(1950, 1, 1).toordinal()
    for n in range(1, count + 1):
        named = {name: f"{name.title()} {n * 48_271 % 999_983}" for name in KINDS}
        named |= {"url": f"https://track.example/{n}"} if n % 2 else {"url": ""}
        day = dt.date.fromordinal(first + n)
        yield named | {"date": day, "amount": Decimal(n * 48_271 % 2_147_483).scaleb(-2), "days": n}


def typed(row: Row) -> Row:
    """The same values as checking makes them of a request."""
    found = {f"order.{name}": value for name, value in row.items() if value != ""}
    day = row["date"]
    return found | {
        "order.date": (day.year, day.month, day.day),
        "order.amount": (int(row["amount"].scaleb(2)), 2, "EUR"),
    }


def printed(row: Row) -> Row:
    """The same values for engines that format nothing."""
    return row | {"date": str(row["date"]), "amount": f"{row['amount']} EUR"}


FILTERED = {"days": "days | plural", "date": "date | day", "amount": "amount | money"}


def jinja(environment: jinja2.Environment, tag: str, filters: dict[str, Callable[[Any], Any]]) -> Render:
    """The text in Jinja2."""
    environment.filters |= filters
    prints = {name: FILTERED.get(name, name) for name in KINDS}
    return environment.from_string(written(TEXTS[tag], prints, "{% if url %}", "{% endif %}")).render


def as_it_is(value: Any) -> Any:
    """A filter that does nothing."""
    return value


IDENTITY: dict[str, Callable[[Any], Any]] = dict.fromkeys(("plural", "day", "money"), as_it_is)


def our_filters(tag: str, book: Book) -> dict[str, Callable[[Any], Any]]:
    """Our formats as filters, of typed values."""
    table = (book.get(f"locale/{tag}") or {})["table"]
    forms = DAYS[tag]
    return {
        "plural": lambda n: forms[formats.category(table, n)].replace("#", formats.integer(table, n)),
        "day": lambda day: formats.date(table, day, "long", TODAY, {}),
        "money": lambda amount: formats.money(table, amount),
    }


def babel_filters(tag: str) -> dict[str, Callable[[Any], str]]:
    """Babel's formats as filters."""
    forms, pattern = DAYS[tag], LONG[tag]

    def plural(n: int) -> str:
        form = forms[Locale.parse(tag).plural_form(n)]
        return form.replace("#", format_decimal(n, locale=tag))

    return {
        "plural": plural,
        "day": lambda day: format_date(day, pattern, locale=tag),
        "money": lambda amount: format_currency(Decimal(amount), "EUR", locale=tag),
    }


def str_format(tag: str) -> Render:
    """The text in str.format, each side of the condition a text of its own."""
    text, filters = TEXTS[tag], babel_filters(tag)
    before, _, rest = text.partition("{if}")
    inside, _, after = rest.partition("{end}")
    long, short = before + inside + after, before + after
    plural, day, money = filters["plural"], filters["day"], filters["money"]

    def render(row: Row) -> str:
        text = long if row["url"] else short
        ready = {"days": plural(row["days"]), "date": day(row["date"]), "amount": money(row["amount"])}
        return text.format(**row | ready)

    return render


def mini_jinja(tag: str) -> Render:
    """The text in minijinja; amounts go in as text, because it makes floats of decimals."""
    mini = importlib.import_module("minijinja")
    prints = {name: FILTERED.get(name, name) for name in KINDS}
    text = written(TEXTS[tag], prints, "{% if url %}", "{% endif %}")
    environment = mini.Environment(templates={"text": text})
    for name, filter_ in babel_filters(tag).items():
        environment.add_filter(name, filter_)
    return lambda row: str(environment.render_template("text", **row | {"amount": str(row["amount"])}))


def liquid(tag: str) -> Render:
    """The text in python-liquid."""
    environment = importlib.import_module("liquid").Environment()
    environment.filters.update(babel_filters(tag))
    prints = {name: FILTERED.get(name, name) for name in KINDS}
    text = written(TEXTS[tag], prints, '{% if url != "" %}', "{% endif %}")
    template = environment.from_string(text)
    return lambda row: str(template.render(**row))


def fluent(tag: str) -> Render:
    """The text in fluent.runtime, which formats with Babel itself; its Russian days end in «г.»."""
    runtime = importlib.import_module("fluent.runtime")
    kinds = importlib.import_module("fluent.runtime.types")
    forms = "".join(
        [
            f"\n        {'*' if category == 'other' else ''}[{category}] {form.replace('#', '{ $days }')}"
            for category, form in DAYS[tag].items()
        ]
    )
    before, _, rest = TEXTS[tag].partition("{if}")
    inside, _, after = rest.partition("{end}")
    text = ""
    for name, body in (("long", before + inside + after), ("short", before + after)):
        prints = {each: f"${each}" for each in KINDS} | {"days": f"$days ->{forms}\n    "}
        lines = written(body, prints, "", "").split("\n")
        text += f"{name} =\n" + "".join([f"    {line}\n" if line else "\n" for line in lines])
    bundle = runtime.FluentBundle([tag], use_isolating=False)
    bundle.add_resource(runtime.FluentResource(text))
    messages = {name: bundle.get_message(name).value for name in ("long", "short")}

    def render(row: Row) -> str:
        ready = {
            "amount": kinds.fluent_number(row["amount"], style="currency", currency="EUR"),
            "date": kinds.fluent_date(row["date"], dateStyle="long"),
        }
        return str(bundle.format_pattern(messages["long" if row["url"] else "short"], row | ready)[0])

    return render


def engines(tag: str) -> dict[str, tuple[Render, Callable[[Row], Row]]]:
    """Each engine that is installed: what renders a row, and what makes the row that it takes."""
    with tempfile.TemporaryDirectory() as folder:
        tree, made = read(str(corpus(Path(folder))))
        book = Book.from_records(compile_corpus(tree, made=made).records.items())
        draft = prepare(book, Request("news", tag, {}, today=TODAY))
    sandbox = ImmutableSandboxedEnvironment
    found: dict[str, tuple[Render, Callable[[Row], Row]]] = {
        "cs_templates": (Prepared(draft).text, typed),
        "jinja2, raw": (jinja(jinja2.Environment(autoescape=False), tag, IDENTITY), printed),  # noqa: S701
        "jinja2 sandboxed, raw": (jinja(sandbox(), tag, IDENTITY), printed),
        "jinja2 + our formats": (jinja(sandbox(), tag, our_filters(tag, book)), bare),
        "jinja2 + babel": (jinja(sandbox(), tag, babel_filters(tag)), dict),
        "str.format + babel": (str_format(tag), dict),
    }
    for name, make in (("minijinja", mini_jinja), ("python-liquid", liquid), ("fluent.runtime", fluent)):
        try:
            found[f"{name} + babel"] = (make(tag), dict)
        except ImportError:
            continue
    return found


def bare(row: Row) -> Row:
    """Typed values under the names that other engines use."""
    return {"url": ""} | {name.removeprefix("order."): value for name, value in typed(row).items()}


def check(tag: str, given: list[Row]) -> None:
    """Raises SystemExit where an engine's text of some row is not ours."""
    every = engines(tag)
    render, make = every.pop("cs_templates")
    for row in given:
        expected = render(make(row))
        for name, (other, shape) in every.items():
            text = other(shape(row))
            if name.startswith("fluent"):
                text = text.replace("\u202f", "\xa0").replace("\xa0г.", "\xa0года")
            if "raw" not in name and text != expected:
                raise SystemExit(f"{name}, {tag}, is not the same text:\n{text}\n---\n{expected}")


def measure(tag: str, rounds: int) -> dict[str, list[float]]:
    """Replies a second of each engine, by round."""
    every = engines(tag)
    found: dict[str, list[float]] = {name: [] for name in every}
    fresh = rows((rounds + 1) * REPLIES)
    for number in range(rounds + 1):
        given = [next(fresh) for _ in range(REPLIES)]
        for name, (render, shape) in every.items():
            ready = list(map(shape, given))
            begun = time.process_time()
            for row in ready:
                render(row)
            rate = REPLIES / (time.process_time() - begun)
            if number:  # the first is for warming up
                found[name].append(rate)
    return found


def summary(rates: dict[str, list[float]]) -> dict[str, dict[str, float]]:
    """Median, lowest, highest; and how many times an engine's replies a second ours are."""
    ours = rates["cs_templates"]
    return {
        name: {
            "median": statistics.median(found),
            "low": min(found),
            "high": max(found),
            "ours": statistics.median(one / other for one, other in zip(ours, found, strict=True)),
        }
        for name, found in rates.items()
    }


def table(figures: dict[str, dict[str, dict[str, float]]], rounds: int) -> str:
    """The figures as Markdown."""
    lines = [
        f"Replies a second in one process, {rounds} rounds of {REPLIES:,} replies each, no value twice.",
        "",
    ]
    for tag, engines_ in figures.items():
        lines += [f"| {tag} | replies/s | lowest to highest | ours is |", "|---|---:|---:|---:|"]
        lines += [
            f"| {name} | {f['median']:,.0f} | {f['low']:,.0f} to {f['high']:,.0f} | {f['ours']:.1f} × |"
            for name, f in engines_.items()
        ]
        lines.append("")
    return "\n".join(lines)


def main() -> int:
    """Check that the texts are the same, measure, print."""
    arguments = [argument for argument in sys.argv[1:] if argument != "--json"]
    rounds = int(arguments[0]) if arguments else ROUNDS
    for tag in TEXTS:
        check(tag, list(rows(300)))
    figures = {tag: summary(measure(tag, rounds)) for tag in TEXTS}
    if "--json" in sys.argv:
        print(json.dumps({"rounds": rounds, "replies": REPLIES, "locales": figures}, indent=2))
    else:
        print(table(figures, rounds))
    return 0


if __name__ == "__main__":
    sys.exit(main())
