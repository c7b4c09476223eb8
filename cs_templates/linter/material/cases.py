"""The cases that a text is rendered for: few, and every value of every kind in at least one of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from cs_templates.answer import values as checking
from cs_templates.compiler.reach import Reach
from cs_templates.linter.material.languages import Language
from cs_templates.model import Corpus, Raw, Variable

Values = dict[str, object]
Case = tuple[str, Values]
"""What it is called in messages, and its typed values; what is not there is not known."""

FARTHEST = 250
"""So far up a range is searched for a number of each plural class."""
_LONG = {
    "code": "112-1234567-1234567",
    "url": "https://track.example/" + "parcels/" * 10 + "LX123456785CN",
    "person": "Александра-Мария",
    "money": "1234567.89 EUR",
    "date": "+300d",
    "dates": "2026-12-28..2027-01-03",
}
"""Long values by kind; a person's name is in the letters that the locale reads, where these are not."""
_SHORT = {"code": "7", "person": "Li", "money": "1 EUR", "url": "https://a.co", "date": "+1d"}


class Samples:
    """The typed values that a locale's texts are rendered with, by variable."""

    def __init__(self, corpus: Corpus, language: Language, record: Mapping[str, Any]) -> None:
        self._corpus = corpus
        self._language = language
        self._locale = record
        year, month, day = (int(part) for part in corpus.settings.today.split("-"))
        self.today = (year, month, day)
        self._known: dict[tuple[str, tuple[str, ...]], list[object]] = {}

    def of(self, name: str, spec: Mapping[str, Any]) -> list[object]:
        """Different values of a variable, the sample first: each option, each plural class, short and long."""
        key = (name, tuple(spec.get("options") or ()))
        if key not in self._known:
            raws = self._raws(self._corpus.variables[name], key[1])
            typed = [value for raw in raws for value in self._typed(name, spec, raw)]
            self._known[key] = [value for at, value in enumerate(typed) if value not in typed[:at]]
        return self._known[key]

    def _typed(self, name: str, spec: Mapping[str, Any], raw: Any) -> Iterator[object]:
        given = list(raw) if isinstance(raw, tuple) else raw
        try:
            yield checking.check(name, spec, given, today=self.today, locale=self._locale)[0]
        except (checking.Invalid, checking.Unknown):
            return  # a value that nobody could give

    def _raws(self, variable: Variable, options: tuple[str, ...]) -> Iterator[Raw]:
        sample = self._sample(variable)
        if variable.kind == "choice":
            yield from options
        elif variable.kind == "choices":
            yield options
            yield from ((option,) for option in options)
            if len(options) > 2:
                yield from (tuple(other for other in options if other != option) for option in options)
        else:
            if sample is not None:
                yield sample
            yield from self._extremes(variable, sample)

    def _sample(self, variable: Variable) -> Raw | None:
        own = self._language.locale.profile.samples.get(variable.name)
        given = own or variable.sample
        return None if given is None else given.value

    def _extremes(self, variable: Variable, sample: Raw | None) -> Iterator[Raw]:
        if variable.kind in ("count", "percent"):
            yield from map(str, numbers(self._language.reach, variable.min or 0, variable.max))
        elif variable.kind in ("items", "parcels", "list") and isinstance(sample, tuple):
            yield sample[:1]
            yield sample * (1 if variable.kind == "parcels" else 3)  # each has a tracking number of its own
        elif variable.kind == "text" and isinstance(sample, str):
            yield sample.split()[0].rstrip(",.:;，。：；、")
            yield " ".join([sample] * max(1, 81 // (len(sample) + 1)))
        elif variable.kind == "money" and variable.min == 0:
            yield "0 EUR"
        for table in (_SHORT, _LONG):
            if variable.kind in table:
                yield table[variable.kind]


def numbers(reach: Reach, low: int, high: int | None) -> list[int]:
    """The first and the last number of a range, and the first two of each plural class."""
    last = low + FARTHEST if high is None else high
    found: dict[str, list[int]] = {}
    for number in range(low, min(last, low + FARTHEST) + 1):
        found.setdefault(reach.categories(number, number)[0], []).append(number)
    return sorted({low, last, *(number for of_class in found.values() for number in of_class[:2])})


def cover(needed: Sequence[str], optional: Sequence[str], values: Mapping[str, list[object]]) -> list[Case]:
    """Cases in which every value occurs, and every optional variable is known and unknown.

    `least` knows only what is needed, `most` everything; then each optional one is left out by itself and
    known by itself, and the values of all take turns.
    """
    names = [name for name in (*needed, *optional) if values.get(name)]
    most = {name: values[name][0] for name in names}
    least = {name: most[name] for name in names if name in needed}
    cases: list[Case] = [("most", most), ("least", least)]
    for name in names:
        if name in optional:
            cases.append((f"without {name}", {key: value for key, value in most.items() if key != name}))
            cases.append((f"only {name}", least | {name: most[name]}))
    longest = max((len(values[name]) for name in names), default=0)
    cases += [
        (f"values {turn}", {name: values[name][turn % len(values[name])] for name in names})
        for turn in range(1, longest)
    ]
    cases.append(("longest", {name: max(values[name], key=_length) for name in names}))
    return list(_distinct(cases))


def _length(value: object) -> int:
    return len(str(value))


def _distinct(cases: Iterable[Case]) -> Iterator[Case]:
    seen: list[Values] = []
    for name, values in cases:
        if values not in seen:
            seen.append(values)
            yield name, values
