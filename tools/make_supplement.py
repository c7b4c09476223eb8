"""Write cs_templates/cldr/supplement.json: what Babel's CLDR lacks or has older.

    npm pack cldr-core@48.2.0 cldr-numbers-full@48.2.0 cldr-dates-full@48.2.0 \
        cldr-misc-full@48.2.0 cldr-localenames-full@48.2.0        # in a scratch directory
    for f in *.tgz; do mkdir -p ${f%-48*} && tar xzf $f -C ${f%-48*} --strip-components=1; done
    python tools/make_supplement.py SCRATCH_DIRECTORY

Both editions go through `cldr.facts.derive`; the supplement is the difference,
a locale after its parent, so that what a locale inherits is said once. The
same input gives the same bytes.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from babel import localedata
from babel.core import get_cldr_version

from cs_templates import CLDR_VERSION
from cs_templates.cldr import facts, plurals, raw, tags

TARGET = Path(__file__).parent.parent / "cs_templates" / "cldr" / "supplement.json"
MONTHS, DAYS = [str(n) for n in range(1, 13)], ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
LANGUAGES = frozenset(["af", "ar", "az", "be", "bg", "bn", "bs", "ca", "cs", "cy", "da", "de", "el", "en", "es", "et", "eu", "fa", "fi", "fil", "fr", "ga", "gl", "gu", "he", "hi", "hr", "hu", "hy", "id", "is", "it", "ja", "ka", "kk", "km", "kn", "ko", "lo", "lt", "lv", "mk", "ml", "mn", "mr", "ms", "my", "nb", "ne", "nl", "no", "pa", "pl", "pt", "ro", "ru", "si", "sk", "sl", "sq", "sr", "sv", "sw", "ta", "te", "th", "tr", "uk", "ur", "uz", "vi", "zh"])  # fmt: skip


class Packages:
    """The unpacked packages: JSON files by package and path."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def main(self, package: str, tag: str, file: str) -> Any:
        """A locale's part of a file."""
        path = self.root / f"cldr-{package}-full" / "main" / tag / f"{file}.json"
        return json.loads(path.read_bytes())["main"][tag]

    def world(self, file: str) -> Any:
        """A file of supplemental data."""
        return json.loads((self.root / "cldr-core" / "supplemental" / f"{file}.json").read_bytes())[
            "supplemental"
        ]

    def tags(self) -> list[str]:
        """The locales of our languages that have everything, parents first."""
        names = sorted(
            path.parent.name for path in self.root.glob("cldr-localenames-full/main/*/territories.json")
        )
        ours = [name for name in names if name.split("-")[0] in LANGUAGES and len(name.split("-")[-1]) < 5]
        return sorted(
            (tag for tag in ours if tags.canonical(tag) == tag), key=lambda tag: len(tags.chain(tag))
        )


def raw_facts(packages: Packages, tag: str) -> raw.Raw:
    """CLDR's JSON of one locale in the shape that `cldr.raw` gives Babel's."""
    calendar = packages.main("dates", tag, "ca-gregorian")["dates"]["calendars"]["gregorian"]
    lists = packages.main("misc", tag, "listPatterns")["listPatterns"]
    formats = calendar["dateTimeFormats"]
    every = {key: value for key, value in formats["intervalFormats"].items() if isinstance(value, dict)}
    zones = packages.main("dates", tag, "timeZoneNames")["dates"]["timeZoneNames"]
    currencies = packages.main("numbers", tag, "currencies")["numbers"]["currencies"]
    territories = packages.main("localenames", tag, "territories")["localeDisplayNames"]["territories"]
    return {
        "numbers": numbers(packages.main("numbers", tag, "numbers")["numbers"]),
        "symbols": {code: entry["symbol"] for code, entry in currencies.items() if "symbol" in entry},
        "lists": {
            kind: lists[f"listPattern-type-{name}"] for kind, name in (("and", "standard"), ("or", "or"))
        },
        "names": names(calendar, spans(packages, tag)),
        "formats": {
            f"={name}": pattern for name, pattern in calendar["dateFormats"].items() if "-" not in name
        }
        | {name: text for name, text in formats["availableFormats"].items() if "-" not in name},
        "intervals": {
            name: {f: p for f, p in fields.items() if "-" not in f} for name, fields in every.items()
        },
        "fallback": formats["intervalFormats"]["intervalFormatFallback"],
        "appends": formats["appendItems"],
        "time": calendar["timeFormats"]["short"],
        "offset": {"format": zones["gmtFormat"], "hours": zones["hourFormat"]},
        "plural": rules(packages, "plurals", "cardinal", tag),
        "ordinal": rules(packages, "ordinals", "ordinal", tag),
        "territories": {code: name for code, name in territories.items() if len(code) == 2},
    }


def numbers(data: Any) -> raw.Raw:
    """Number symbols and patterns of the locale's default numbering system."""
    system = data["defaultNumberingSystem"]
    symbols = data[f"symbols-numberSystem-{system}"]
    currency = data[f"currencyFormats-numberSystem-{system}"]
    return {
        "system": system,
        "symbols": {ours: symbols[theirs] for ours, theirs in raw.SYMBOLS.items() if theirs in symbols},
        "least": int(data["minimumGroupingDigits"]),
        "decimal": data[f"decimalFormats-numberSystem-{system}"]["standard"],
        "percent": data[f"percentFormats-numberSystem-{system}"]["standard"],
        "currency": currency["standard"],
    }


def names(calendar: Any, hours: dict[str, tuple[int, int]]) -> dict[str, list[str]]:
    """Names of months, days, the era and the parts of the day by pattern field."""
    found = {
        field: [calendar["months"][context][width][n] for n in MONTHS]
        for field, (context, width) in raw.NAMES.items()
    }
    found |= {
        field: [calendar["days"][context][width][n] for n in DAYS]
        for field, (context, width) in raw.DAY_NAMES.items()
    }
    periods = calendar["dayPeriods"]["format"]["abbreviated"]
    parts = {"a": [periods["am"], periods["pm"]], "B": raw.by_hour(hours, periods)}
    return found | {"G": [calendar["eras"]["eraAbbr"]["1"]], **parts}


def spans(packages: Packages, tag: str) -> dict[str, tuple[int, int]]:
    """The parts of the day of the nearest locale that has its own: from which hour to before which."""
    every = packages.world("dayPeriods")["dayPeriodRuleSet"]
    own: Any = next((every[name] for name in links(tag) if name in every), {})
    return {name: (int(of["_from"][:2]), int(of["_before"][:2])) for name, of in own.items() if "_from" in of}


def links(tag: str) -> tuple[str, ...]:
    """Where a locale may find supplemental data: with itself, its parents, its language."""
    return (*tags.chain(tag), tag.partition("-")[0])


def rules(packages: Packages, file: str, kind: str, tag: str) -> dict[str, str]:
    """The plural rules of the nearest locale that has its own."""
    every = packages.world(file)[f"plurals-type-{kind}"]
    own: dict[str, str] = next((every[name] for name in links(tag) if name in every), {})
    return {name.removeprefix("pluralRule-count-"): text for name, text in own.items()}


def world(packages: Packages) -> facts.Facts:
    """Currencies in use with their decimals, and by region its own currency."""
    data = packages.world("currencyData")["currencyData"]
    currency = {region: used[-1] for region, entries in data["region"].items() if (used := in_use(entries))}
    codes = {code for entries in data["region"].values() for code in in_use(entries)}
    default = data["fractions"]["DEFAULT"]
    decimals = {code: int(data["fractions"].get(code, default)["_digits"]) for code in sorted(codes)}
    return {"currencies": decimals, "currency": currency}


def in_use(entries: list[dict[str, dict[str, str]]]) -> list[str]:
    """The currencies of a region that are legal tender and have no end, the newest last."""
    used = [(of["_from"], code) for entry in entries for code, of in entry.items() if tender(of)]
    return [code for _, code in sorted(used)]


def tender(of: dict[str, str]) -> bool:
    """Whether a currency is legal tender today."""
    return "_from" in of and "_to" not in of and of.get("_tender") != "false"


def difference(base: Any, target: Any) -> Any:
    """What `facts.merged` has to lay over `base` to give `target`; None where nothing differs."""
    if not isinstance(base, dict) or not isinstance(target, dict):
        return None if base == target else target
    found = {key: difference(base.get(key), value) for key, value in target.items()}
    changed = {key: value for key, value in found.items() if value is not None}
    return changed | dict.fromkeys(base.keys() - target.keys()) or None


def plural_rules(packages: Packages, done: set[str]) -> dict[str, Any]:
    """The plural rules that are new or changed in the languages that are not supplemented otherwise."""
    named = {
        *packages.world("plurals")["plurals-type-cardinal"],
        *packages.world("ordinals")["plurals-type-ordinal"],
    }
    found = {}
    for tag in sorted(named - done):
        if not localedata.exists(tag.replace("-", "_")) or tags.canonical(tag) != tag:
            continue
        own = raw.raw(tags.babel_id(tag))
        target = {
            "plural": plurals.compile_rules(rules(packages, "plurals", "cardinal", tag)),
            "ordinal": plurals.compile_rules(rules(packages, "ordinals", "ordinal", tag)),
        }
        changed = difference({name: plurals.compile_rules(own[name]) for name in target}, target)
        if changed:
            found[tag] = changed
    return found


def build(packages: Packages) -> facts.Facts:
    """The whole supplement."""
    locales: dict[str, Any] = {}
    for tag in packages.tags():
        base = facts.derive(raw.raw(tags.babel_id(tag)))
        for link in reversed(tags.chain(tag)):
            base = facts.merged(base, locales.get(link, {}))
        changed = difference(base, facts.derive(raw_facts(packages, tag)))
        if changed:
            locales[tag] = changed
    locales |= plural_rules(packages, set(packages.tags()))
    return {
        "cldr": CLDR_VERSION,
        "babel": get_cldr_version(),
        "world": difference(facts.babel_world(), world(packages)),
        "locales": dict(sorted(locales.items())),
    }


def main() -> None:
    """Build and write; say how large it is."""
    built = build(Packages(Path(sys.argv[1])))
    text = json.dumps(built, ensure_ascii=False, sort_keys=True, separators=(",", ":")).replace(
        '},"', '},\n"'
    )
    TARGET.write_text(text + "\n", encoding="utf-8")
    print(f"{TARGET}: {len(text.encode())} bytes, {len(built['locales'])} locales")


if __name__ == "__main__":
    main()
