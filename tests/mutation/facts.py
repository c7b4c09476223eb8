"""Facts that a reply has to state, dropped or made to depend on something."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.mutation.base import Change, Edit, operator, swap
from tests.mutation.guards import blocks
from tests.mutation.sound import File, Sound, Spot

INSTEAD = {
    "refund.amount": {"en": "the money", "ru": "деньги", "es": "el dinero", "zh": ""},
    "shipment.tracking_number": {
        "en": "see the order page",
        "ru": "на странице заказа",
        "es": "en la página del pedido",
        "zh": "请见订单页面",
    },
    "shipment.carrier": {
        "en": "our partner",
        "ru": "наш партнёр",
        "es": "nuestro socio",
        "zh": "合作物流公司",
    },
    "shop.hours": {"en": "the usual ones", "ru": "как обычно", "es": "el habitual", "zh": "与往常一样"},
    "shipment.eta": {"en": "soon", "ru": "скоро", "es": "pronto", "zh": "近期"},
    "shipment.new_eta": {"en": "soon", "ru": "скоро", "es": "pronto", "zh": "近期"},
}
"""What is said in place of a fact; after a colon anything will do, elsewhere it has to fit the sentence."""
FITTING = ("refund.amount", "shipment.eta", "shipment.new_eta")
GUARDS = (
    '{% if customer.mood is known and customer.mood == "upset" %}',
    "{% if shop.name is known %}",
    "{% if customer.name is known %}",
    "{% if agent.name is known %}",
)


def stated(file: File, channel: str, name: str) -> list[Spot]:
    """Where a text prints a variable; its subject counts."""
    return [
        s for s in file.spots if s.channel == channel and re.search(rf"\{{\{{ {re.escape(name)}\b", s.text)
    ]


def _seen(file: File, spot: Spot) -> frozenset[tuple[str, int]]:
    """Where a lost line is seen: around the gap, and at the tags of the branches it stood in."""
    around, depth, n = {spot.n - 1, spot.n}, spot.depth, spot.n - 1
    while depth and n > spot.key:
        line = file.line(n).strip()
        if line.startswith(("{% if", "{% el")):
            around.add(n)
            depth -= line.startswith("{% if")
        n -= 1
    return frozenset((file.path, n) for n in around)


@operator("fact-dropped", "A trainer shortens a text and drops the only sentence with a required fact.")
def fact_dropped(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.templates(tag):
        for channel in file.bodies:
            for name in sound.must(file, channel):
                places = stated(file, channel, name)
                if len(places) == 1 and places[0].part == "body" and places[0].depth == 0:
                    spot = places[0]
                    edit = Edit(file.path, spot.n, 1, ())
                    yield Change((edit,), _seen(file, spot) | {(file.path, spot.key)}, name)


@operator(
    "fact-dropped-on-one-path", "A trainer rewrites one branch and forgets a fact that the others state."
)
def fact_dropped_on_path(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.templates(tag):
        for channel in file.bodies:
            for name in sound.must(file, channel):
                places = stated(file, channel, name)
                inside = [s for s in places if s.depth > 0]
                if (
                    len(places) < 2
                    or len(inside) != len(places)
                    or len({_branch(s) for s in inside}) < len(inside)
                ):
                    continue
                for spot in inside:
                    edit = Edit(file.path, spot.n, 1, ())
                    alone = _alone(file, spot)
                    if not alone:
                        yield Change((edit,), _seen(file, spot), name)


def _branch(spot: Spot) -> int:
    """The line of the tag that opens the branch a line stands in."""
    depth = 0
    for n in range(spot.n - 1, spot.key, -1):
        line = spot.file.line(n).strip()
        depth += line.startswith("{% endif") - (line.startswith("{% if") and depth > 0)
        if depth == 0 and line.startswith(("{% if", "{% el")):
            return n
    return spot.key


def _alone(file: File, spot: Spot) -> bool:
    """Whether nothing would be left of the branch."""
    before, after = file.line(spot.n - 1).strip(), file.line(spot.n + 1).strip()
    return before.startswith("{%") and after.startswith("{%")


@operator("fact-said-vaguely", "A trainer puts a word in place of a variable that has to be stated.")
def fact_said_vaguely(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.templates(tag):
        for channel in file.bodies:
            for name in sound.must(file, channel):
                places = stated(file, channel, name)
                if name not in INSTEAD or len(places) != 1 or places[0].part != "body":
                    continue
                spot = places[0]
                before = spot.text[: spot.text.index(f"{{{{ {name}")]
                if name not in FITTING and not re.search(r"[:：] ?$", before):
                    continue
                new = re.sub(rf"\{{\{{ {re.escape(name)}[^}}]*\}}\}}", INSTEAD[name][tag], file.line(spot.n))
                lines = frozenset((file.path, n) for n in (spot.n, spot.key))
                yield Change((Edit(file.path, spot.n, 1, (new,)),), lines, name)


@operator("fact-under-a-condition", "A trainer moves a required fact to where only some buyers read it.")
def fact_under_condition(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.templates(tag):
        for channel in file.bodies:
            for name in sound.must(file, channel):
                places = stated(file, channel, name)
                if len(places) == 1 and places[0].sentence and places[0].depth == 0:
                    spot = places[0]
                    for guard in GUARDS:
                        put = (f"{spot.indent}{guard}", file.line(spot.n), f"{spot.indent}{{% endif %}}")
                        lines = frozenset((file.path, n) for n in (spot.n, spot.n + 1))
                        yield Change((Edit(file.path, spot.n, 1, put),), lines, guard)


@operator(
    "choices-not-offered", "A trainer deletes the list of the ways out and leaves the sentence before it."
)
def choices_not_offered(sound: Sound, tag: str) -> Iterator[Change]:
    for block in blocks(sound, tag):
        for _, first, last in block.parts():
            for n in range(first, last + 1):
                line = block.file.line(n)
                if re.search(
                    r"\{\{ (solutions|steps|evidence\.needed|order\.items)[^}]*(numbered|bullets)", line
                ):
                    edit = Edit(block.file.path, n, 1, ())
                    seen = {n - 1, n, block.start.n}
                    yield Change((edit,), frozenset((block.file.path, x) for x in seen), str(block.start.n))


@operator(
    "offer-under-wrong-option",
    "A trainer ties a sentence about one way out to another one.",
    locales=("en", "zh"),
)
def offer_under_wrong_option(sound: Sound, tag: str) -> Iterator[Change]:
    for block in blocks(sound, tag):
        found = re.fullmatch(r'\{% if "(\w+)" in solutions and ([a-z_.]+) is known %\}', block.start.text)
        pairs = {"refund": "replacement", "replacement": "refund"}
        if found and found[1] in pairs:
            new = block.start.having(block.start.text.replace(found[1], pairs[found[1]], 1))
            yield from swap(block.file, block.start.n, new, also=[block.start.n + 1], variant=found[2])
