"""Keys mistyped, translated, doubled or missing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.mutation.base import Change, cut, insert, operator, swap
from tests.mutation.sound import Sound

MISTYPED = {
    "title": ["titel", "tittle", "Title"],
    "keywords": ["keyword", "key_words", "keywrods"],
    "customer_says": ["customer_say", "customers_say", "customer-says"],
    "state": ["status", "sate"],
    "channels": ["chanels", "channel"],
    "subject": ["subjet", "Subject", "subject_line"],
    "body": ["boddy", "text", "Body"],
    "same_as": ["sameas", "same-as", "same as"],
    "email": ["e-mail", "mail"],
    "message": ["messages", "mesage"],
}
TRANSLATED = {
    "ru": {
        "title": "заголовок",
        "keywords": "ключевые слова",
        "subject": "тема",
        "body": "текст",
        "state": "статус",
    },
    "es": {
        "title": "título",
        "keywords": "palabras clave",
        "subject": "asunto",
        "body": "texto",
        "state": "estado",
    },
    "zh": {"title": "标题", "keywords": "关键词", "subject": "主题", "body": "正文", "state": "状态"},
}
STATES = {
    "en": ["done", "final", "approved", "ok"],
    "ru": ["готово", "проверено", "ready"],
    "es": ["listo", "revisado", "ready"],
    "zh": ["已审核", "完成", "ready"],
}
KEY = re.compile(r"( *)(\w+):")


@operator("key-mistyped", "A trainer mistypes a key.")
def key_mistyped(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.templates(tag):
        for n, line in file.numbered():
            if (found := KEY.match(line)) and len(found[1]) < 6 and found[2] in MISTYPED:
                for wrong in MISTYPED[found[2]]:
                    yield from swap(file, n, line.replace(found[2], wrong, 1), variant=found[2])


@operator(
    "key-translated", "A translator translates the key along with the text.", locales=("ru", "es", "zh")
)
def key_translated(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.templates(tag):
        for n, line in file.numbered():
            if (found := KEY.match(line)) and len(found[1]) < 6 and found[2] in TRANSLATED[tag]:
                yield from swap(
                    file, n, line.replace(found[2], TRANSLATED[tag][found[2]], 1), variant=found[2]
                )


@operator("key-twice", "A trainer copies a line and changes one of the two.")
def key_twice(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.templates(tag):
        for n, line in file.numbered():
            if found := re.match(r"( *)(title|state|subject): ", line):
                again = f"{found[0]}reviewed" if found[2] == "state" else line
                yield insert(file, n, again, also=[n], variant=found[2])


@operator("channel-twice", "A trainer copies a channel's text to change it and leaves both.")
def channel_twice(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.templates(tag):
        body = file.body("chat")
        if body and body[0].key + len(body) == len(file.lines):
            first = body[0].key - 1
            block = file.lines[first - 1 :]
            lines = [first, len(file.lines) + 1]
            change = insert(file, len(file.lines), *block)
            yield change._replace(lines=frozenset((file.path, n) for n in lines))


@operator("title-missing", "A trainer deletes the first line with the title.")
def title_missing(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.templates(tag):
        yield cut(file, 1, 1)


@operator("subject-missing", "A trainer deletes the subject of an email.")
def subject_missing(sound: Sound, tag: str) -> Iterator[Change]:
    for spot in sound.subjects(tag):
        yield cut(spot.file, spot.n, spot.n)


@operator("text-empty", "A trainer means to write a text later and leaves it empty.")
def text_empty(sound: Sound, tag: str) -> Iterator[Change]:
    for spot in sound.subjects(tag):
        yield from swap(spot.file, spot.n, '    subject: ""', variant="subject")
        yield from swap(spot.file, 1, "title:", variant="title")
    for file, n, _, _ in sound.wordings(tag):
        yield from swap(file, n, '    - ""', variant="wording")
    words = sound.named(tag, "_words.yaml")
    for n, line in words.numbered():
        if found := re.match(r"      (offer|ask|name)\w*: ", line):
            yield from swap(words, n, f"{found[0]}" + '""', variant="words")


@operator("state-unknown", "A trainer invents a state for a finished text.")
def state_unknown(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.templates(tag):
        for n, line in file.numbered():
            if line.startswith("state: "):
                for state in STATES[tag]:
                    yield from swap(file, n, f"state: {state}", variant=state)


@operator("same-as-unknown", "A trainer lets a channel take the text of one that is not there, or of itself.")
def same_as_unknown(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.templates(tag):
        for n, line in file.numbered():
            if line.strip() == "same_as: email":
                for other in ("e-mail", "message", "letter"):
                    yield from swap(file, n, f"    same_as: {other}", also=[n - 1], variant=other)


@operator("second-document", "A trainer parts the channels by a line of dashes.", breaks_yaml=True)
def second_document(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.templates(tag):
        for n, line in file.numbered():
            if line == "  chat:":
                yield insert(file, n - 1, "---", also=[n + 1], variant="chat")
