"""The phrasebook: wordings missing, mixed up, or with what a phrase cannot hold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.mutation.base import Change, Edit, cut, insert, operator, swap
from tests.mutation.names import twisted
from tests.mutation.sound import File, Sound

NEW = {
    "en": ("Thank you for coming back to us.", "We are glad to hear from you again."),
    "ru": ("Спасибо, что снова обратились к нам.", "Рады, что Вы снова написали нам."),
    "es": ("Gracias por volver a escribirnos.", "Nos alegra saber de usted otra vez."),
    "zh": ("感谢您再次联系我们。", "很高兴再次收到您的消息。"),
}
GREETINGS = {
    "en": [("Hello {{ customer.name }},", "Hello {{ customer.name }}"), ("Hi {{ customer.name }},", "Hi {{ customer.name }}."), ("Hello,", "Hello"), ("Hi there,", "Hi there")],
    "ru": [("{{ customer.name }}, здравствуйте", "{{ customer.name }} здравствуйте"), ("Здравствуйте, {{ customer.name }}", "Здравствуйте {{ customer.name }}"),
           ("Здравствуйте!", "Здравствуйте"), ("Добрый день, ", "Добрый день ")],
    "es": [("Hola, {{ customer.name }}", "Hola {{ customer.name }}"), ("{{ customer.name }}:", "{{ customer.name }}"), ("¡Hola!", "Hola!"), ("¡Hola, ", "Hola, ")],
    "zh": [("{{ customer.name }}，您好！", "{{ customer.name }}您好！"), ("您好！", "您好!"), ("您好，{{ customer.name }}", "您好,{{ customer.name }}"), ("，您好！", "，您好")],
}  # fmt: skip


def parts(file: File) -> Iterator[tuple[str, str, int, int]]:
    """Every tone of every phrase: phrase, tone, first and last line."""
    phrase = ""
    for n, line in file.numbered():
        if found := re.fullmatch(r"(\w+):", line):
            phrase = found[1]
        elif found := re.match(r"  (\w+):", line):
            last = n
            while last < len(file.lines) and file.line(last + 1).startswith("    "):
                last += 1
            yield phrase, found[1], n, last


def used(sound: Sound, tag: str) -> set[str]:
    """The phrases that a locale's templates use."""
    return {name for file in sound.templates(tag) for name in re.findall(r"phrase\.(\w+)", file.text)}


def _phrases(sound: Sound, tag: str) -> File:
    return sound.named(tag, "_phrases.yaml")


@operator("neutral-tone-missing", "A trainer deletes or renames the neutral wordings of a phrase.")
def neutral_missing(sound: Sound, tag: str) -> Iterator[Change]:
    file = _phrases(sound, tag)
    for phrase, tone, first, last in parts(file):
        if tone == "neutral" and phrase in used(sound, tag):
            yield cut(file, first, last, variant="cut" + phrase)
            yield from swap(
                file, first, file.line(first).replace("neutral", "normal"), also=[first - 1], variant=phrase
            )


@operator("tone-mistyped", "A trainer mistypes a tone or invents one.")
def tone_mistyped(sound: Sound, tag: str) -> Iterator[Change]:
    wrong = {"neutral": ["netural", "default"], "warm": ["wram", "friendly"], "formal": ["fromal", "polite"]}
    file = _phrases(sound, tag)
    for _, tone, first, _ in parts(file):
        for other in wrong[tone]:
            yield from swap(file, first, file.line(first).replace(tone, other, 1), variant=other)


@operator("phrase-missing-in-locale", "A translator has no wordings for a phrase that the texts use.")
def phrase_missing(sound: Sound, tag: str) -> Iterator[Change]:
    file = _phrases(sound, tag)
    bounds: dict[str, tuple[int, int]] = {}
    for phrase, _, first, last in parts(file):
        bounds[phrase] = (bounds.get(phrase, (first - 1, 0))[0], last)
    for phrase, (first, last) in bounds.items():
        if phrase in used(sound, tag):
            uses = {
                (other.path, spot.n)
                for other in sound.templates(tag)
                for spot in other.spots
                if f"phrase.{phrase} " in spot.text
            }
            change = cut(file, first, last, seen=[1], variant=phrase)
            yield change._replace(lines=change.lines | uses)


@operator("phrase-name-mistyped-in-locale", "A translator mistypes the name of a phrase.")
def name_mistyped(sound: Sound, tag: str) -> Iterator[Change]:
    file = _phrases(sound, tag)
    for n, line in file.numbered():
        if found := re.fullmatch(r"(\w+):", line):
            yield from swap(file, n, f"{twisted(found[1])}:", variant=found[1])


@operator("phrase-unknown-in-locale", "A translator adds a phrase that the phrasebook does not have.")
def phrase_unknown(sound: Sound, tag: str) -> Iterator[Change]:
    file = _phrases(sound, tag)
    for n, line in file.numbered():
        if n > 1 and re.fullmatch(r"\w+:", line):
            text = ("thanks_again:", "  neutral:", f"    - {NEW[tag][0]}", "")
            change = insert(file, n - 1, *text, variant=str(n // 40))
            yield change._replace(lines=frozenset({(file.path, n)}))


@operator(
    "phrase-used-by-nobody", "Somebody adds a phrase to every language, and no text uses it.", locales=("en",)
)
def used_by_nobody(sound: Sound, tag: str) -> Iterator[Change]:
    top = sound.files["_phrases.yaml"]
    for n, line in top.numbered():
        if re.match(r"\w+: ", line):
            edits = [
                Edit(top.path, n, 0, ("thanks_again: {about: Thanks a buyer who came back, place: line}",))
            ]
            seen = {(top.path, n)}
            for other in ("en", "ru", "es", "zh"):
                file = _phrases(sound, other)
                end = len(file.lines)
                edits.append(
                    Edit(
                        file.path, end + 1, 0, ("", "thanks_again:", "  neutral:", f'    - "{NEW[other][0]}"')
                    )
                )
                seen.add((file.path, end + 2))
            yield Change(tuple(edits), frozenset(seen), str(n // 10))


@operator("phrase-inside-a-phrase", "A trainer uses a phrase in another one's wording.")
def inside_phrase(sound: Sound, tag: str) -> Iterator[Change]:
    for file, n, phrase, text in sound.wordings(tag):
        if "{{" not in text:
            gap = "" if tag == "zh" else " "
            new = f'    - "{{{{ phrase.thanks_contact }}}}{gap}{text.strip(chr(34))}"'
            yield from swap(file, n, new, variant=phrase)


@operator(
    "no-wording-without-variables",
    "A trainer deletes the only wording of a tone that can do without a variable.",
)
def no_plain(sound: Sound, tag: str) -> Iterator[Change]:
    file = _phrases(sound, tag)
    for phrase, tone, first, last in parts(file):
        block = file.lines[first - 1 : last]
        if first == last and "{{" in block[0]:
            texts = re.findall(r'"[^"]*"|[^\[\],]+(?=[,\]])', block[0].partition("[")[2])
            named = [text.strip() for text in texts if "{{" in text]
            if named and len(named) < len([text for text in texts if text.strip()]):
                yield from swap(
                    file, first, f"{block[0].partition('[')[0]}[{', '.join(named)}]", variant=phrase + tone
                )
        elif first < last:
            put = [line for line in block if "{{" in line or line is block[0]]
            if 1 < len(put) < len(block):
                edit = Edit(file.path, first, last - first + 1, tuple(put))
                lines = frozenset((file.path, first + x) for x in range(-1, len(put)))
                yield Change((edit,), lines, phrase + tone)
            elif len(put) == 1 and block[1][6:7].isalpha():
                text = block[1].strip().removeprefix("- ")
                greeted = (
                    f"{{{{ customer.name }}}}，{text}"
                    if tag == "zh"
                    else f"{{{{ customer.name }}}}, {_small(text)}"
                )
                edit = Edit(file.path, first, last - first + 1, (block[0], f'    - "{greeted}"'))
                yield Change((edit,), frozenset((file.path, first + x) for x in (-1, 0, 1)), phrase + tone)


def _small(text: str) -> str:
    return text[0].lower() + text[1:]


@operator("wording-twice", "A trainer enters a wording a second time.")
def wording_twice(sound: Sound, tag: str) -> Iterator[Change]:
    for file, n, phrase, _ in sound.wordings(tag):
        yield insert(file, n, file.line(n), also=[n], variant=phrase)


@operator("wording-of-another-phrase", "A trainer enters a wording under the wrong phrase.")
def wording_elsewhere(sound: Sound, tag: str) -> Iterator[Change]:
    places = {phrase: (file, n, text) for file, n, phrase, text in sound.wordings(tag)}
    others = {
        "apology_delay": "apology_damage", "apology_lost": "apology_wrong_item", "empathy_delay": "apology_refund_wait", "ownership": "decline_discount", "next_step_delay": "next_step_refund",
        "reassurance_refund": "next_step_delay", "ask_evidence": "ownership",
        "apology_order": "apology_stock", "decline_cancellation": "decline_discount",
    }  # fmt: skip
    for phrase, other in others.items():
        if phrase in places and other in places:
            file, n, _ = places[phrase]
            yield from swap(file, n, file.line(places[other][1]), variant=phrase)


@operator("greeting-comma", "A trainer leaves out or mistypes the mark of a greeting.")
def greeting_comma(sound: Sound, tag: str) -> Iterator[Change]:
    file = _phrases(sound, tag)
    for phrase, tone, first, last in parts(file):
        for n in range(first, last + 1) if phrase in ("greeting", "hello") else ():
            for right, wrong in GREETINGS[tag]:
                at = file.line(n).find(f'"{right}' if right[0] != "，" else right)
                if at >= 0 or right in file.line(n):
                    yield from swap(file, n, file.line(n).replace(right, wrong, 1), variant=right + tone)


@operator("wording-variable-mistyped", "A trainer mistypes a variable in a wording.")
def variable_mistyped(sound: Sound, tag: str) -> Iterator[Change]:
    gap = "" if tag == "zh" else " "
    for file, n, phrase, text in sound.wordings(tag):
        if "{{" not in text and text.rstrip('"').endswith((".", "。")):
            plain = text.strip('"')
            for name in ("order.numbre", "order number", "agent.nmae"):
                new = f'    - "{plain[:-1]}{gap}({{{{ {name} }}}}){plain[-1]}"'
                yield from swap(file, n, new, variant=name + phrase)


@operator(
    "phrase-place-wrong", "Somebody gives a phrase a place that there is not, or none.", locales=("en",)
)
def place_wrong(sound: Sound, tag: str) -> Iterator[Change]:
    top = sound.files["_phrases.yaml"]
    for n, line in top.numbered():
        for old, new in (
            ("place: sentence", "place: paragraph"),
            (", place: sentence", ""),
            ("about: ", "abuot: "),
            ("place: line", "place: top"),
        ):
            yield from swap(top, n, line.replace(old, new), variant=new + old)
