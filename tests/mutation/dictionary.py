"""Mistakes in the dictionary, in the settings of the corpus, and in the marketplaces' rules."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.mutation.base import Change, cut, insert, operator, swap
from tests.mutation.contracts import ONLY
from tests.mutation.names import twisted
from tests.mutation.sound import File, Sound


def _each(file: File, pattern: str, new: str, *, group: int = 0) -> Iterator[Change]:
    """Every line with a match of the pattern written otherwise."""
    for n, line in file.numbered():
        if found := re.search(pattern, line):
            yield from swap(
                file, n, line[: found.start()] + found.expand(new) + line[found.end() :], variant=found[group]
            )


@operator("dictionary-kind-mistyped", "Someone gives a variable a kind that there is not.", locales=ONLY)
def kind_mistyped(sound: Sound, tag: str) -> Iterator[Change]:
    file = sound.files["_variables.yaml"]
    for right, wrong in (("text", "string"), ("count", "number"), ("money", "price"), ("dates", "period"), ("choice", "option"),
                         ("choices", "multichoice"), ("code", "id"), ("url", "link"), ("date", "day")):  # fmt: skip
        yield from _each(file, rf"kind: {right},", f"kind: {wrong},")


@operator("dictionary-sample-wrong", "Someone writes a sample that is none of its kind.", locales=ONLY)
def sample_wrong(sound: Sound, tag: str) -> Iterator[Change]:
    file = sound.files["_variables.yaml"]
    for pattern, new in (
        (r"(?<=kind: count, )(.*)sample: \d+", r"\1sample: a few"), (r"(?<=kind: money, )sample: [\d.]+ EUR", "sample: free"),
        (r"(?<=kind: money, )sample: ([\d.]+) EUR", r"sample: \1"), (r"(?<=kind: date, )sample: [+-]\d+d", "sample: soon"),
        (r"(?<=kind: url, )sample: \"https://", 'sample: "www.'), (r"sample: 2026-03-(\d+)\.\.2026-03-(\d+)", r"sample: \1-\2 March"),
    ):  # fmt: skip
        yield from _each(file, pattern, new)


@operator("dictionary-sample-not-an-option", "Someone's sample is not among the options.", locales=ONLY)
def sample_no_option(sound: Sound, tag: str) -> Iterator[Change]:
    file = sound.files["_variables.yaml"]
    yield from _each(file, r"(?<=\], )sample: (\w+)(?=,)", r"sample: other_\1")


@operator("dictionary-option-twice", "Someone enters an option a second time.", locales=ONLY)
def option_twice(sound: Sound, tag: str) -> Iterator[Change]:
    yield from _each(sound.files["_variables.yaml"], r"options: \[(\w+), (\w+)", r"options: [\1, \2, \1")


@operator("dictionary-field-missing", "Someone leaves out what a variable means or its sample.", locales=ONLY)
def field_missing(sound: Sound, tag: str) -> Iterator[Change]:
    file = sound.files["_variables.yaml"]
    yield from _each(file, r"(\{kind: \w+, sample: [^,]+), about: [^}\"]+\}$", r"\1}")
    yield from _each(file, r"(\{kind: (?:date|money|code|count)), sample: [^,]+,", r"\1,")


@operator(
    "dictionary-range-upside-down", "Someone mixes up the smallest and the largest number.", locales=ONLY
)
def range_wrong(sound: Sound, tag: str) -> Iterator[Change]:
    yield from _each(sound.files["_variables.yaml"], r"min: (\d+), max: (\d+)", r"min: \2, max: \1")


@operator(
    "dictionary-need-unknown",
    "Someone lets an option need a variable that there is not, or an option that there is not.",
    locales=ONLY,
)
def need_unknown(sound: Sound, tag: str) -> Iterator[Change]:
    file = sound.files["_variables.yaml"]
    for n, line in file.numbered():
        if "needs: {" in line:
            for name in re.findall(r"[a-z]+\.[a-z_]+|\w+(?=: \[)", line.partition("needs: ")[2]):
                yield from swap(file, n, line.replace(name, twisted(name)), variant=name)


@operator(
    "dictionary-name-twice",
    "Someone enters a variable that there is already, or one that begins another's name.",
    locales=ONLY,
)
def name_twice(sound: Sound, tag: str) -> Iterator[Change]:
    file = sound.files["_variables.yaml"]
    for n, line in file.numbered():
        if found := re.match(r"([a-z]+)\.[a-z_]+: \{kind: (text|code|date|money),.*\}$", line):
            yield insert(file, n, line, also=[n], variant="again")
            text = f"{found[1]}: {{kind: text, sample: Something, about: Anything else}}"
            yield insert(file, n, text, also=[n], variant=found[1])


@operator("dictionary-variable-renamed", "Someone renames a variable in the dictionary only.", locales=ONLY)
def renamed(sound: Sound, tag: str) -> Iterator[Change]:
    file = sound.files["_variables.yaml"]
    used = "".join(other.text for other in sound.contracts())
    for n, line in file.numbered():
        if (found := re.match(r"([a-z]+\.[a-z_]+): ", line)) and found[1] in used:
            for change in swap(file, n, line.replace(found[1], f"{found[1]}_new"), variant=found[1]):
                name = re.compile(rf"\b{re.escape(found[1])}\b")
                places = {
                    (path, m)
                    for path, other in sound.files.items()
                    if path != file.path and found[1] in other.text
                    for m, text in other.numbered()
                    if found[1] in text and name.search(text)
                }
                yield change._replace(lines=change.lines | places)


@operator("settings-wrong", "Someone changes a setting of the corpus to what it cannot be.", locales=ONLY)
def settings_wrong(sound: Sound, tag: str) -> Iterator[Change]:
    file = sound.files["_corpus.yaml"]
    for pattern, new in (
        (r"source: en", "source: english"), (r"today: 2026-03-08", "today: 2026-02-30"), (r"format: 1", "format: 9"),
        (r"unit: sms", "unit: messages"), (r"limit: 2000", "limit: two thousand"), (r"tones: \[neutral, ", "tones: ["), (r"unsubscribe\.url", "unsubscribe.link"), (r"customer\.mood", "customer.mod"),
        (r"limit: 60", "limit: -60"),
    ):  # fmt: skip
        yield from _each(file, pattern, new)


@operator(
    "platform-rule-wrong",
    "Someone writes a marketplace's rule that finds, weighs or cites nothing there is.",
    locales=ONLY,
)
def platform_wrong(sound: Sound, tag: str) -> Iterator[Change]:
    for path, file in sound.files.items():
        if path.startswith("_platforms/"):
            for pattern, new in (
                (r"find: \[email", "find: [mail"), (r"\[review_push\]", "[reviews_push]"), (r"severity: error", "severity: fatal"),
                (r"confidence: secondary", "confidence: maybe"), (r"confidence: primary", "confidence: high"),
                (r"checked: 2026-11-21", "checked: last autumn"), (r"channel: (message|email)", "channel: inbox"), (r"\[promo\]", "[promotion]"),
            ):  # fmt: skip
                yield from _each(file, pattern, new)


@operator(
    "platform-field-missing",
    "Someone enters a rule without saying where it is from or how grave it is.",
    locales=ONLY,
)
def platform_missing(sound: Sound, tag: str) -> Iterator[Change]:
    for path, file in sound.files.items():
        if path.startswith("_platforms/"):
            for n, line in file.numbered():
                if found := re.match(r"    (source|severity|about|find): ", line):
                    rule = next(m for m in range(n, 0, -1) if re.match(r"  [a-z]", file.line(m)))
                    yield cut(file, n, n, seen=range(rule, n + 1), variant=found[1])
