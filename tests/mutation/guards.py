"""Conditions missing, the wrong way round, or about another thing than what they guard."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from tests.mutation.base import Change, Edit, operator, swap
from tests.mutation.sound import File, Sound, Spot
from tests.mutation.tags import logic

KNOWN = re.compile(r"\{% if ([a-z_.]+) is known %\}")


class Block(NamedTuple):
    """An if with all that belongs to it."""

    start: Spot
    middles: list[Spot]
    """Its elifs and its else."""
    end: Spot

    @property
    def file(self) -> File:
        return self.start.file

    def parts(self) -> list[tuple[Spot, int, int]]:
        """Each branch: its tag, its first and its last line."""
        marks = [self.start, *self.middles, self.end]
        return [(mark, mark.n + 1, after.n - 1) for mark, after in pairwise(marks)]


def blocks(sound: Sound, tag: str) -> Iterator[Block]:
    """Every if of a locale's bodies whose tags stand on lines of their own."""
    open_: list[tuple[Spot, list[Spot]]] = []
    for spot in logic(sound, tag):
        if spot.text.startswith("{% if"):
            open_.append((spot, []))
        elif spot.text == "{% endif %}" and open_:
            start, middles = open_.pop()
            yield Block(start, middles, spot)
        elif open_:
            open_[-1][1].append(spot)


def _optional(sound: Sound, file: File) -> list[str]:
    """The facts of the scenario that may be unknown."""
    return list(sound.contract(file).get("if_known") or [])


def mood(block: Block) -> bool:
    return "customer.mood" in block.start.text


@operator("guard-missing", "A trainer deletes the question whether a fact is known, and the text needs it.")
def guard_missing(sound: Sound, tag: str) -> Iterator[Change]:
    for block in blocks(sound, tag):
        found = KNOWN.fullmatch(block.start.text)
        if found and found[1] in _optional(sound, block.file) and not block.middles:
            inside = [n for n in range(block.start.n + 1, block.end.n) if found[1] in block.file.line(n)]
            prints = [n for n in inside if f"{{{{ {found[1]}" in block.file.line(n)]
            if prints:
                path = block.file.path
                edits = (Edit(path, block.start.n, 1, ()), Edit(path, block.end.n, 1, ()))
                yield Change(edits, frozenset((path, n - 1) for n in prints), found[1])


@operator("guard-the-wrong-way-round", "A trainer asks whether a fact is not known, and then prints it.")
def guard_wrong_way(sound: Sound, tag: str) -> Iterator[Change]:
    for block in blocks(sound, tag):
        found = KNOWN.fullmatch(block.start.text)
        if found and not block.middles:
            new = block.start.having(block.start.text.replace("is known", "is not known"))
            inside = [
                n for n in range(block.start.n + 1, block.end.n) if f"{{{{ {found[1]}" in block.file.line(n)
            ]
            if inside:
                yield from swap(block.file, block.start.n, new, also=inside, variant=found[1])


@operator("guard-of-another-fact", "A trainer copies a guarded line and changes only the variable it prints.")
def guard_of_another(sound: Sound, tag: str) -> Iterator[Change]:
    for block in blocks(sound, tag):
        found = KNOWN.fullmatch(block.start.text)
        if not found or block.middles or found[1] not in _optional(sound, block.file):
            continue
        others = [name for name in _optional(sound, block.file) if name != found[1]]
        others = [*others, "customer.name", "shop.name"]
        inside = [
            n for n in range(block.start.n + 1, block.end.n) if f"{{{{ {found[1]}" in block.file.line(n)
        ]
        if inside:
            new = block.start.having(block.start.text.replace(found[1], others[0]))
            yield from swap(block.file, block.start.n, new, also=inside, variant=found[1])


@operator("mood-the-wrong-way-round", "A trainer gives the words for an upset buyer to a calm one.")
def mood_wrong_way(sound: Sound, tag: str) -> Iterator[Change]:
    for block in blocks(sound, tag):
        inner = " ".join(block.file.lines[block.start.n : block.end.n - 1])
        if mood(block) and re.search(r"phrase\.(empathy|apology)", inner):
            line = block.file.line(block.start.n)
            inside = [block.start.n + 1]
            yield from swap(
                block.file, block.start.n, line.replace('"upset"', '"calm"'), also=inside, variant="calm"
            )
            yield from swap(
                block.file, block.start.n, line.replace(" == ", " != "), also=inside, variant="not"
            )


@operator(
    "known-not-asked-first",
    "A trainer compares what may be unknown without asking first whether it is known.",
)
def known_not_asked(sound: Sound, tag: str) -> Iterator[Change]:
    for spot in logic(sound, tag):
        if found := re.search(r"([a-z_.]+) is known and (?=\1)", spot.text):
            new = spot.having(spot.text.replace(found[0], "", 1))
            optional = [*(sound.contract(spot.file).get("if_known") or []), "customer.mood"]
            if found[1] in optional:
                yield from swap(spot.file, spot.n, new, variant=found[1] + spot.channel)


@operator("and-or-confused", "A trainer writes or for and, or and for or.")
def and_or_confused(sound: Sound, tag: str) -> Iterator[Change]:
    for spot in logic(sound, tag):
        if " is known and " in spot.text:
            new = spot.having(spot.text.replace(" and ", " or "))
            yield from swap(spot.file, spot.n, new, also=[spot.n + 1], variant="or")
        if re.search(r'([a-z_.]+) == "\w+" or \1 == ', spot.text):
            yield from swap(spot.file, spot.n, spot.having(spot.text.replace(" or ", " and ")), variant="and")


@operator("option-outside-the-contract", "A trainer asks for an option that the scenario does not allow.")
def option_outside(sound: Sound, tag: str) -> Iterator[Change]:
    for spot in logic(sound, tag):
        narrow = sound.contract(spot.file).get("narrow") or {}
        for found in re.finditer(r'"(\w+)" (?:not )?in ([a-z_.]+)|([a-z_.]+) [!=]= "(\w+)"', spot.text):
            name, option = found[2] or found[3], found[1] or found[4]
            if name in narrow:
                outside = [o for o in sound.variables[name]["options"] if o not in narrow[name]]
                for other in outside[:3]:
                    new = spot.having(spot.text.replace(f'"{option}"', f'"{other}"', 1))
                    yield from swap(spot.file, spot.n, new, variant=other)


@operator("one-and-several-swapped", "A trainer swaps the words for one way out with those for several.")
def several_swapped(sound: Sound, tag: str) -> Iterator[Change]:
    for block in blocks(sound, tag):
        if block.start.text.endswith(" is several %}") and len(block.middles) == 1:
            if " and " in block.start.text or "el" not in block.middles[0].text:
                continue
            (_, a, b), (_, c, d) = block.parts()
            one, many = block.file.lines[a - 1 : b], block.file.lines[c - 1 : d]
            new = (*many, block.file.line(block.middles[0].n), *one)
            edit = Edit(block.file.path, a, d - a + 1, tuple(new))
            seen = range(block.start.n, block.end.n + 1)
            yield Change((edit,), frozenset((block.file.path, n) for n in seen), block.start.channel)


@operator("else-lost", "A trainer deletes the line else, and both texts are sent.")
def else_lost(sound: Sound, tag: str) -> Iterator[Change]:
    for block in blocks(sound, tag):
        if block.middles and block.middles[-1].text == "{% else %}":
            at = block.middles[-1].n
            edit = Edit(block.file.path, at, 1, ())
            lines = frozenset((block.file.path, n) for n in (block.start.n, at - 1, at))
            yield Change((edit,), lines, block.start.channel)


@operator(
    "choice-not-covered", "A trainer turns else into one more option and leaves the others without a text."
)
def choice_not_covered(sound: Sound, tag: str) -> Iterator[Change]:
    for block in blocks(sound, tag):
        found = re.fullmatch(r'\{% if ([a-z_.]+) == "\w+" %\}', block.start.text)
        if not (found and block.middles and block.middles[-1].text == "{% else %}"):
            continue
        contract = sound.contract(block.file)
        options = (contract.get("narrow") or {}).get(found[1]) or sound.variables[found[1]]["options"]
        asked = " ".join(spot.text for spot in (block.start, *block.middles))
        left = [option for option in options if f'"{option}"' not in asked]
        at = block.middles[-1].n
        for option in left[:2] if len(left) > 1 else []:
            new = block.middles[-1].having(f'{{% elif {found[1]} == "{option}" %}}')
            yield from swap(block.file, at, new, also=[block.start.n], variant=found[1])


@operator("branch-emptied", "A trainer deletes a text and leaves its branch empty.")
def branch_emptied(sound: Sound, tag: str) -> Iterator[Change]:
    for block in blocks(sound, tag):
        for mark, first, last in block.parts():
            texts = [line for line in block.file.lines[first - 1 : last] if line.strip()]
            words = any(not line.strip().startswith("{{ phrase.") for line in texts)
            if block.middles and words and not any("{%" in line for line in texts):
                edit = Edit(block.file.path, first, last - first + 1, ())
                lines = frozenset((block.file.path, n) for n in (mark.n, first))
                yield Change((edit,), lines, mark.text[:6])


@operator("branch-text-twice", "A trainer copies a text into the other branch and forgets to change it.")
def branch_text_twice(sound: Sound, tag: str) -> Iterator[Change]:
    for block in blocks(sound, tag):
        if len(block.middles) == 1 and block.middles[0].text == "{% else %}" and not mood(block):
            (_, a, b), (_, c, d) = block.parts()
            one = block.file.lines[a - 1 : b]
            plain = [*one, *block.file.lines[c - 1 : d]]
            if (
                any("{%" in line for line in plain)
                or "several" in block.start.text
                or "known" in block.start.text
            ):
                continue
            edit = Edit(block.file.path, c, d - c + 1, tuple(one))
            shift = len(one) - (d - c + 1)
            seen = range(block.start.n, block.end.n + shift + 1)
            yield Change((edit,), frozenset((block.file.path, n) for n in seen), block.start.text)
