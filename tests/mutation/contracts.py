"""Mistakes in contracts: what every language has to state, for which channels, with which examples."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from tests.mutation.base import Change, cut, insert, operator, swap
from tests.mutation.names import twisted
from tests.mutation.sound import File, Sound

ONLY = ("en",)
"""Contracts belong to no language; their mistakes are counted with the source locale's."""
LISTS = re.compile(r"(must_state|if_known|decides): \[(.*)\]")
UNUSED = ("promo.name", "warranty.months", "tier.name", "dispute.deadline", "certificate.ref")


def _line(file: File, key: str) -> int:
    """The line of a key at the left margin, or 0."""
    return next((n for n, line in file.numbered() if line.startswith(f"{key}:")), 0)


def texts_of(sound: Sound, contract: File) -> list[tuple[str, int]]:
    """The lines of the keys of all texts of a scenario, in every language."""
    scenario = contract.path.removeprefix("_scenarios/")
    found = [(path, file) for path, file in sound.files.items() if path.partition("/")[2] == scenario]
    return [(path, spot.key) for path, file in found if path != contract.path for spot in file.spots] + [
        (path, 1) for path, _ in found if path != contract.path
    ]


def _substituted(
    sound: Sound, key: str, pattern: str, wrong: Callable[[re.Match[str]], str | None]
) -> Iterator[Change]:
    """One match in the lines of a key, or of all with an empty one, written otherwise."""
    for file in sound.contracts():
        inside = ""
        for n, line in file.numbered():
            if found := re.match(r"(\w+):", line):
                inside = found[1]
            if key in ("", inside):
                for found in re.finditer(pattern, line):
                    new = wrong(found)
                    if new is not None:
                        text = line[: found.start()] + new + line[found.end() :]
                        yield from swap(file, n, text, variant=f"{found[0]}{new}")


@operator("contract-variable-mistyped", "Someone mistypes a variable in a contract.", locales=ONLY)
def variable_mistyped(sound: Sound, tag: str) -> Iterator[Change]:
    for key in ("must_state", "if_known", "decides", "examples"):
        yield from _substituted(sound, key, r"[a-z]+\.[a-z_]+(?=[,:\]])", lambda found: twisted(found[0]))


@operator(
    "contract-variable-unused", "Someone lets a scenario know a variable that no language uses.", locales=ONLY
)
def variable_unused(sound: Sound, tag: str) -> Iterator[Change]:
    for count, file in enumerate(sound.contracts()):
        name = UNUSED[count % len(UNUSED)]
        if n := _line(file, "if_known"):
            yield from swap(file, n, file.line(n).replace("]", f", {name}]"), variant=name)
        elif n := _line(file, "must_state"):
            yield insert(file, n, f"if_known: [{name}]", variant=name)
        yield insert(file, _line(file, "tone"), f"may_state: [{name}]", variant="may" + name)


@operator("contract-fact-stated-nowhere", "Someone requires a fact and tells no writer.", locales=ONLY)
def stated_nowhere(sound: Sound, tag: str) -> Iterator[Change]:
    for count, file in enumerate(sound.contracts()):
        name = ("order.date", "item.sku", "order.total", "shipment.date", "case.number")[count % 5]
        n = _line(file, "must_state")
        if n and name not in file.text:
            for change in swap(file, n, file.line(n).replace("]", f", {name}]"), variant=name):
                yield change._replace(lines=change.lines | frozenset(texts_of(sound, file)))


@operator(
    "contract-optional-made-required",
    "Someone requires a fact that texts state only where it is known.",
    locales=ONLY,
)
def made_required(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.contracts():
        must, known = _line(file, "must_state"), _line(file, "if_known")
        if must and known:
            names = file.line(known).removeprefix("if_known: [").removesuffix("]").split(", ")
            for name in names:
                first = next(swap(file, must, file.line(must).replace("]", f", {name}]"), variant=name))
                left = ", ".join(other for other in names if other != name)
                second = next(swap(file, known, f"if_known: [{left}]")).edits
                yield first._replace(
                    edits=first.edits + second, lines=first.lines | frozenset(texts_of(sound, file))
                )


@operator(
    "contract-variable-in-two-lists",
    "Someone enters a variable in a second list and leaves it in the first.",
    locales=ONLY,
)
def in_two_lists(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.contracts():
        must, known = _line(file, "must_state"), _line(file, "if_known")
        if must and known:
            name = file.line(must).partition("[")[2].partition("]")[0].split(", ")[-1]
            yield from swap(file, known, file.line(known).replace("]", f", {name}]"), also=[must])
        if must:
            yield from swap(
                file, must, re.sub(r"\[([a-z_.]+)", r"[\1, \1", file.line(must)), variant="one list"
            )


@operator("contract-example-of-wrong-type", "Someone writes an example's value as in a letter.", locales=ONLY)
def wrong_type(sound: Sound, tag: str) -> Iterator[Change]:
    sorts: list[tuple[str, Callable[[re.Match[str]], str]]] = [
        (r"(?<=_days: |.days: )\d+", lambda _: "several"),
        (r"(?<=amount: )([\d.]+) [A-Z]{3}", lambda found: found[1]),
        (
            r"(?<=(?:price|total|.fee): )([\d.]+) [A-Z]{3}".replace("(?:price|total|.fee)", "price"),
            lambda found: f"about {found[1]}",
        ),
        (r"(?<=\.by: )[+\d-]+d?", lambda _: "next Friday"),
        (r"(?<=eta: )2026-[\d-]+(\.\.[\d-]+)?", lambda _: "March 14 to 17"),
        (r"(?<=eta: )(2026-[\d-]+)\.\.([\d-]+)", lambda found: f"{found[2]}..{found[1]}"),
        (r"(?<=url: )\"https:", lambda _: '"http:'),
        (r"(?<=tracking_number: )\w+", lambda _: "8.1E+15"),
    ]
    sorts[0] = (r"(?<=\.days: )\d+", sorts[0][1])
    for pattern, wrong in sorts:
        yield from _substituted(sound, "examples", pattern, wrong)


@operator(
    "contract-option-mistyped",
    "Someone mistypes an option in a contract, or uses one that is not there.",
    locales=ONLY,
)
def option_mistyped(sound: Sound, tag: str) -> Iterator[Change]:
    for key in ("narrow", "examples"):
        yield from _substituted(
            sound, key, r"(?<=[\[ ])[a-z]+_[a-z]+(?=[,\]])", lambda found: twisted(found[0])
        )
        yield from _substituted(sound, key, r"(?<=\[)refund(?=[,\]])", lambda _: "money_back")


@operator(
    "contract-example-outside-its-options",
    "Someone's example has an option that the scenario does not allow.",
    locales=ONLY,
)
def outside(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.contracts():
        for name, allowed in (file.data.get("narrow") or {}).items():
            others = [option for option in sound.variables[name]["options"] if option not in allowed]
            for n, line in file.numbered():
                if found := re.search(rf"^  \w.*{re.escape(name)}: (\[?)(\w+)", line):
                    for other in others[:2]:
                        yield from swap(
                            file, n, line[: found.start(2)] + other + line[found.end(2) :], variant=name
                        )


@operator(
    "contract-option-dropped",
    "Someone takes an option out of a scenario whose texts and examples still use it.",
    locales=ONLY,
)
def option_dropped(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.contracts():
        for name, allowed in (file.data.get("narrow") or {}).items():
            n = next(
                (
                    n
                    for n, line in file.numbered()
                    if re.search(rf"^(narrow|  ){{?.*{re.escape(name)}: \[", line)
                ),
                0,
            )
            for option in allowed:
                used = [
                    m
                    for m, line in file.numbered()
                    if m > n and re.search(rf"^ .*{re.escape(name)}: .*\b{option}\b", line)
                ]
                line = (
                    re.sub(rf"(?<=[\[ ]){option}(, |(?=\]))", "", file.line(n), count=1).replace(", ]", "]")
                    if n
                    else ""
                )
                if used and n and len(allowed) > 1:
                    yield from swap(file, n, line, also=used, variant=name)


@operator("contract-channel-unknown", "Someone adds a channel that the corpus does not have.", locales=ONLY)
def channel_unknown(sound: Sound, tag: str) -> Iterator[Change]:
    for wrong in ("whatsapp: {}", "letter: {}", "e-mail: {}", "telegram: {}"):
        for file in sound.contracts():
            n = _line(file, "channels")
            line = file.line(n)
            if line.endswith("}"):
                yield from swap(file, n, f"{line[:-1]}, {wrong}}}", variant=wrong)
            else:
                yield insert(file, n, f"  {wrong}", variant=wrong)


@operator(
    "contract-channel-written-by-nobody",
    "Someone adds a channel, and no language has a text for it.",
    locales=ONLY,
)
def channel_unwritten(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.contracts():
        n = _line(file, "channels")
        line = file.line(n)
        for channel in ("sms", "dispute"):
            if line.endswith("}") and channel not in line:
                for change in swap(file, n, f"{line[:-1]}, {channel}: {{}}}}", variant=channel):
                    tops = {
                        (path, x)
                        for path, _ in texts_of(sound, file)
                        for x in (1, _line(sound.files[path], "channels"))
                    }
                    yield change._replace(lines=change.lines | tops)


@operator("contract-key-mistyped", "Someone mistypes a key of a contract.", locales=ONLY)
def key_mistyped(sound: Sound, tag: str) -> Iterator[Change]:
    wrong = {"must_state": "must_states", "if_known": "if_know", "mood": "moods", "channels": "chanels", "examples": "example",
             "narrow": "narow", "about": "description", "not_on": "not-on", "decides": "decide", "direction": "directions"}  # fmt: skip
    for file in sound.contracts():
        for key, other in wrong.items():
            if n := _line(file, key):
                yield from swap(file, n, file.line(n).replace(key, other, 1), variant=key)


@operator(
    "contract-value-unknown",
    "Someone gives a mood, tone, priority or direction that there is not.",
    locales=ONLY,
)
def value_unknown(sound: Sound, tag: str) -> Iterator[Change]:
    for key, wrong in (
        ("mood", "angry"),
        ("tone", "friendly"),
        ("priority", "high"),
        ("direction", "outgoing"),
        ("mood", "neutral"),
    ):
        for file in sound.contracts():
            n = _line(file, key)
            yield from swap(file, n, f"{key}: {wrong}", variant=wrong)


@operator("contract-key-missing", "Someone deletes a line that every contract needs.", locales=ONLY)
def key_missing(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.contracts():
        for key in ("title", "about", "priority", "direction", "mood", "tone"):
            yield cut(file, _line(file, key), _line(file, key), seen=[1], variant=key)


@operator(
    "contract-platform-unknown", "Someone names a marketplace or a rule that there is not.", locales=ONLY
)
def platform_unknown(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.contracts():
        for wrong in ("amazn: duplicate-notice", "amazon: duplicates", "ozon: marketing", "ebay: no-emoji"):
            if n := _line(file, "not_on"):
                yield from swap(file, n, f"not_on: {{{wrong}}}", variant=wrong)
            else:
                yield insert(file, _line(file, "channels") - 1, f"not_on: {{{wrong}}}", variant=wrong)


@operator(
    "contract-follow-up-unknown",
    "Someone lets a scenario be followed by one that there is not.",
    locales=ONLY,
)
def follow_up(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.contracts():
        for wrong in ("refund-isued", "thank-you-letter", file.scenario):
            text = f"follow_up: {{after_days: 7, scenario: {wrong}}}"
            yield insert(file, _line(file, "tone"), text, variant=wrong[:7])


@operator(
    "contract-copied",
    "Someone copies a contract and leaves the other scenario's title or description.",
    locales=ONLY,
)
def copied(sound: Sound, tag: str) -> Iterator[Change]:
    files = sound.contracts()
    for file, other in zip(files, files[3:] + files[:3], strict=True):
        for key in ("title", "about"):
            yield from swap(file, _line(file, key), other.line(_line(other, key)), variant=key)
