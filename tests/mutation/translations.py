"""Translations left in another language, incomplete, out of date, or saying something else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.mutation.base import TRANSLATIONS, Change, Edit, cut, insert, operator, swap
from tests.mutation.guards import blocks
from tests.mutation.sound import File, Sound, Spot

NEIGHBOUR = {
    "ru": ["Ваше замовлення вже в дорозі.", "Ми напишемо Вам, щойно дізнаємося більше.", "Дякуємо за Ваше терпіння.",
           "Благодарим ви за търпението.", "Ако имате въпроси, пишете ни."],
    "es": ["A sua encomenda já está a caminho.", "Obrigado pela sua paciência.", "Se tiver alguma dúvida, escreva-nos.",
           "Moltes gràcies per la seva paciència.", "Il suo ordine è in viaggio."],
    "zh": ["ご注文ありがとうございます。", "商品は発送済みです。", "주문해 주셔서 감사합니다.", "您嘅訂單已經寄出咗。", "多謝您嘅耐心。"],
    "en": ["Vielen Dank für Ihre Geduld.", "Merci de votre patience.", "Wir melden uns bei Ihnen.", "Ваш заказ уже в пути.",
           "您的包裹已经发出。", "Su pedido va en camino."],
}  # fmt: skip
ENGLISH_WORDS = {
    "ru": {"заказ": "order", "посылка": "package", "товар": "item", "доставки": "delivery", "адрес": "address",
           "трек-номер": "tracking number", "Трек-номер": "Tracking number", "возврата": "refund", "напишите": "write"},
    "es": {"pedido": "order", "paquete": "package", "artículo": "item", "entrega": "delivery", "dirección": "address",
           "seguimiento": "tracking", "reembolso": "refund", "escríbanos": "contact us"},
    "zh": {"订单": "order", "包裹": "package", "商品": "item", "物流": "shipping", "退款": "refund", "地址": "address"},
}  # fmt: skip
ADDED = {
    "ru": ["Стоимость обратной пересылки мы тоже возместим.", "К следующему заказу мы приложим подарок.",
           "Если не ответите за три дня, мы закроем обращение."],
    "es": ["También le abonaremos los gastos de devolución.", "En su próximo pedido incluiremos un regalo.",
           "Si no responde en tres días, cerraremos el caso."],
    "zh": ["退货运费也由我们承担。", "下次下单时我们会附赠礼品。", "三天内未回复的，我们将关闭此咨询。"],
}  # fmt: skip
COUNTS = {
    "en": "Each photo may have up to 5 MB.",
    "ru": "Размер каждого фото: не более $ МБ.",
    "es": "Cada foto puede ocupar hasta $ MB.",
    "zh": "每张照片不超过$MB。",
}
CHANGED = {
    "en": ["Please keep the packaging until the case is closed.", "The carrier may ask for an ID.",
           "Please do not refuse the package."],
}  # fmt: skip


def source(sound: Sound, file: File) -> File:
    """The English template that one is a translation of."""
    return sound.files[f"en/{file.scenario}.yaml"]


def stamp(file: File) -> list[int]:
    return [n for n, line in file.numbered() if line.startswith("true_to: ")]


@operator("line-left-in-english", "A translator passes over a line of the source.", locales=TRANSLATIONS)
def left_in_english(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.templates(tag):
        english = [s for s in source(sound, file).spots if s.part == "body" and s.sentence and s.depth == 0]
        for spot in file.spots:
            if spot.part == "body" and spot.sentence and spot.depth == 0:
                names = set(re.findall(r"[a-z]+\.[a-z_]+", spot.text))
                for other in english:
                    if (
                        other.channel == spot.channel
                        and set(re.findall(r"[a-z]+\.[a-z_]+", other.text)) == names
                    ):
                        yield from swap(file, spot.n, f"{spot.indent}{other.text}", variant=spot.channel)


@operator("subject-left-in-english", "A translator forgets the subject.", locales=TRANSLATIONS)
def subject_english(sound: Sound, tag: str) -> Iterator[Change]:
    for spot in sound.subjects(tag):
        other = next(s for s in source(sound, spot.file).spots if s.part == "subject")
        yield from swap(spot.file, spot.n, other.file.line(other.n))


@operator("title-left-in-english", "A translator forgets the title.", locales=TRANSLATIONS)
def title_english(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.templates(tag):
        yield from swap(file, 1, source(sound, file).line(1))


@operator("customer-says-left-in-english", "A translator forgets what customers say.", locales=TRANSLATIONS)
def says_english(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.templates(tag):
        theirs = [n for n, line in file.numbered() if line.startswith("  - ")]
        english = [line for line in source(sound, file).lines if line.startswith("  - ")]
        edit = Edit(file.path, theirs[0], len(theirs), tuple(english))
        yield Change((edit,), frozenset((file.path, theirs[0] + n) for n in range(-1, len(english))))


@operator(
    "channel-left-in-english",
    "A translator translates the email and leaves the chat in English.",
    locales=TRANSLATIONS,
)
def channel_english(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.templates(tag):
        other = source(sound, file)
        for channel in ("chat", "sms"):
            mine, english = file.body(channel), other.body(channel)
            if mine and english:
                new = tuple(other.lines[english[0].n - 1 : english[-1].n])
                edit = Edit(file.path, mine[0].n, len(mine), new)
                prose = [n for n, spot in enumerate(english) if spot.prose]
                lines = frozenset((file.path, mine[0].n + n) for n in prose) | {(file.path, mine[0].key)}
                yield Change((edit,), lines, channel)


@operator(
    "phrase-left-in-english",
    "A translator copies an English wording and forgets to translate it.",
    locales=TRANSLATIONS,
)
def phrase_english(sound: Sound, tag: str) -> Iterator[Change]:
    english = sound.named("en", "_phrases.yaml").data
    file, phrase = sound.named(tag, "_phrases.yaml"), ""
    for n, line in file.numbered():
        if found := re.match(r"(\w+):", line):
            phrase = found[1]
        plain = next((t for t in english.get(phrase, {}).get("neutral", []) if "{{" not in t), "")
        if (found := re.match(r"    - (?!\"?\{\{)", line)) and plain.endswith("."):
            yield from swap(file, n, f'    - "{plain}"', variant=phrase)


@operator("option-left-in-english", "A translator leaves an option's words in English.", locales=TRANSLATIONS)
def option_english(sound: Sound, tag: str) -> Iterator[Change]:
    english, file = sound.named("en", "_words.yaml").data["choices"], sound.named(tag, "_words.yaml")
    name = ""
    for n, line in file.numbered():
        if found := re.fullmatch(r"  ([a-z_.]+):", line):
            name = found[1]
        if (found := re.fullmatch(r"    (\w+): ([^{}\"]+)", line)) and name in english:
            word = english[name].get(found[1], "")
            word = word["name"] if isinstance(word, dict) else word
            if word and word != found[2] and word.isascii() and word.lower() not in ("paypal", "boleto"):
                yield from swap(file, n, f"    {found[1]}: {word}", variant=name)


@operator("word-left-in-english", "A translator leaves one word in English.", locales=TRANSLATIONS)
def word_english(sound: Sound, tag: str) -> Iterator[Change]:
    for spot in sound.prose(tag):
        line = spot.file.line(spot.n)
        for word, english in ENGLISH_WORDS[tag].items():
            edge = "" if tag == "zh" else r"\b"
            if re.search(f"{edge}{word}{edge}", spot.bare):
                new = re.sub(f"{edge}{word}{edge}(?![^{{]*}}}})", english, line, count=1)
                yield from swap(spot.file, spot.n, new, variant=word)


@operator(
    "sentence-of-a-third-language", "A sentence of a neighbouring language is pasted into the wrong file."
)
def third_language(sound: Sound, tag: str) -> Iterator[Change]:
    for count, spot in enumerate(sound.sentences(tag)):
        text = NEIGHBOUR[tag][count % len(NEIGHBOUR[tag])]
        yield insert(spot.file, spot.n, f"{spot.indent}{text}", variant=text)


@operator(
    "sentence-added-in-one-language",
    "A translator promises or warns of something that the source does not.",
    locales=TRANSLATIONS,
)
def sentence_added(sound: Sound, tag: str) -> Iterator[Change]:
    for count, spot in enumerate(sound.sentences(tag)):
        text = ADDED[tag][count % len(ADDED[tag])]
        yield insert(spot.file, spot.n, f"{spot.indent}{text}", variant=text)


@operator(
    "number-changed-in-translation",
    "A figure of the source is another one in a translation.",
    locales=TRANSLATIONS,
)
def number_changed(sound: Sound, tag: str) -> Iterator[Change]:
    for count, spot in enumerate(
        s for s in sound.sentences(tag) if "evidence.needed" in str(sound.contract(s.file))
    ):
        english = [
            s
            for s in source(sound, spot.file).spots
            if s.channel == spot.channel and s.sentence and s.depth == 0
        ]
        if english:
            text = COUNTS[tag].replace("$", ("2", "3", "10", "50")[count % 4])
            ours = insert(spot.file, spot.n, f"{spot.indent}{text}", variant=spot.file.path)
            theirs = insert(english[0].file, english[0].n, f"{spot.indent}{COUNTS['en']}")
            yield ours._replace(edits=ours.edits + theirs.edits)


def _paragraphs(spots: list[Spot]) -> Iterator[tuple[int, int]]:
    """First and last line of the paragraphs without conditions."""
    start = 0
    for spot in spots:
        if spot.text and spot.depth == 0 and "{%" not in spot.text:
            start = start or spot.n
        else:
            if start and not spot.text:
                yield start, spot.n - 1
            start = -1 if spot.text else 0
        if start == -1 and not spot.text:
            start = 0


@operator("paragraph-lost-in-translation", "A translator loses a paragraph.", locales=TRANSLATIONS)
def paragraph_lost(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.templates(tag):
        for channel, spots in file.bodies.items():
            for first, last in _paragraphs(spots):
                lines = [spot for spot in spots if first <= spot.n <= last]
                if first > 0 and sum(spot.prose for spot in lines) >= 1 and spots[0].n < first:
                    yield cut(file, first, last + 1, seen=[spots[0].key], variant=channel)


@operator(
    "next-step-lost-in-translation", "A translator drops what the buyer is to do next.", locales=TRANSLATIONS
)
def step_lost(sound: Sound, tag: str) -> Iterator[Change]:
    asks = {
        "ru": "напишите|ответьте|Ответьте|Напишите|Пришлите",
        "es": "escríbanos|responda|envíenos|díganos",
        "zh": "请",
    }[tag]
    for spot in sound.sentences(tag):
        if re.search(asks, spot.bare) and "{{" not in spot.text:
            yield cut(spot.file, spot.n, spot.n, seen=[spot.key], variant=spot.channel)


@operator(
    "condition-lost-in-translation",
    "A translator translates the text for one case and drops the other.",
    locales=TRANSLATIONS,
)
def case_lost(sound: Sound, tag: str) -> Iterator[Change]:
    for block in blocks(sound, tag):
        inner = block.file.lines[block.start.n : block.end.n - 1]
        known = re.search(r"if ([a-z_.]+) is known %", block.start.text)
        if known and known[1] in str(sound.contract(block.file).get("if_known")) and block.start.depth == 0:
            edit = Edit(block.file.path, block.start.n, len(inner) + 2, ())
            seen = {block.start.n - 1, block.start.n, block.start.key}
            yield Change((edit,), frozenset((block.file.path, n) for n in seen), known[1])


@operator("channel-missing", "A translator leaves out a channel.", locales=("en", "ru", "es", "zh"))
def channel_missing(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.templates(tag):
        for channel, spots in file.bodies.items():
            if channel in ("chat", "sms"):
                first = spots[0].key - 1
                edit = Edit(file.path, first, spots[-1].n - first + 1, ())
                top = file.lines.index("channels:") + 1
                lines = frozenset((file.path, n) for n in (1, top, first - 1))
                yield Change((edit,), lines, channel)


@operator(
    "source-changed-after",
    "The English text changes, and nobody tells the translators.",
    locales=TRANSLATIONS,
)
def source_changed(sound: Sound, tag: str) -> Iterator[Change]:
    for count, spot in enumerate(sound.sentences("en")):
        theirs = sound.files[f"{tag}/{spot.file.scenario}.yaml"]
        text = CHANGED["en"][count % 3]
        change = insert(spot.file, spot.n, f"{spot.indent}{text}", variant=text)
        seen = {(theirs.path, n) for n in (1, *stamp(theirs))}
        keys = {(theirs.path, s.key) for s in theirs.spots if s.channel == spot.channel}
        if stamp(theirs):
            yield change._replace(lines=frozenset(seen | keys))


@operator(
    "stamp-made-up",
    "A translator types a stamp by hand, or copies it from another file.",
    locales=TRANSLATIONS,
)
def stamp_made_up(sound: Sound, tag: str) -> Iterator[Change]:
    files = sound.templates(tag)
    for file, other in zip(files, files[1:] + files[:1], strict=True):
        for n in stamp(file):
            strange = {"ru": "сегодня", "es": "hoy", "zh": "今天"}[tag]
            for wrong in (other.line(stamp(other)[0]).partition(": ")[2], strange, "2026-03-08"):
                yield from swap(file, n, f"true_to: {wrong}", variant=wrong[:2])
