"""Words misspelt, shouted, slangy, or without their accents."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.mutation.base import ALPHABETIC, Change, operator, swap
from tests.mutation.scripts import on_words
from tests.mutation.sound import Sound

MISSPELT = {
    "en": {"address": "adress", "received": "recieved", "receive": "recieve", "automatically": "automaticly",
           "compatible": "compatable", "number": "nubmer", "package": "pacakge", "tracking": "traking",
           "refund": "refudn", "waiting": "waitting", "already": "allready", "customs": "costums", "until": "untill",
           "delivered": "deliverd", "warehouse": "warehosue", "canceled": "cancled", "disregard": "disreguard"},
    "ru": {"пожалуйста": "пожалуста", "посылка": "посилка", "служба": "слжуба",
           "отслеживания": "отслежевания", "оформить": "оформеть", "напишите": "напешите", "доставки": "доставкии",
           "отправлен": "отправлин", "адрес": "адресс", "поможем": "поможим", "возврата": "возрата", "подходит": "подхадит",
           "получателя": "получятеля", "ожидаемый": "ожедаемый", "включительно": "включитильно", "обратно": "обртано",
           "отправлять": "отправлят", "выбрать": "вибрать"},
    "es": {"pedido": "perdido", "envío": "embío", "recibir": "resivir", "recibido": "resibido", "escríbanos": "escrívanos",
           "dirección": "direción", "dirección ": "direccíon ", "paquete": "pakete", "automáticamente": "automaticamente",
           "entrega": "entrga", "prevista": "prebista", "devolvemos": "debolvemos", "artículo": "articúlo",
           "reembolso": "reenbolso", "seguimiento": "segimiento", "hasta": "asta", "sugerimos": "sujerimos"},
    "zh": {"退款": "退宽", "收到": "受到", "包裹": "包裏", "物流": "物留", "预计": "予计", "发货": "发贷", "地址": "地扯",
           "选择": "选泽", "优惠": "优会", "付款": "付宽", "尚未": "尚末", "如果": "如过", "核实": "合实", "签收": "签受"},
}  # fmt: skip
ACCENTS = str.maketrans("áéíóúÁÉÍÓÚñ", "aeiouAEIOUn")
SLANG = {
    "en": {"please": "pls", "Please": "Pls", "you": "u", "your": "ur", "are": "r", "thanks": "thx", "package": "pkg"},
    "ru": {"пожалуйста": "плиз", "сейчас": "щас", "деньги": "бабки", "посылка": "посылочка", "товар": "товарчик", "заказ": "заказик"},
    "es": {"por favor": "porfa", "también": "tb", "que": "q", "dinero": "pasta", "para": "pa", "está": "ta"},
    "zh": {"您": "亲", "请": "麻烦亲", "没有": "木有", "收到": "收到啦~", "商品": "宝贝"},
}  # fmt: skip


def _words(sound: Sound, tag: str, table: dict[str, str]) -> Iterator[Change]:
    """One word written as in the table."""
    edge = "" if tag == "zh" else r"\b"
    for right, wrong in table.items():
        pattern = re.compile(f"{edge}{re.escape(right)}{edge}")
        for spot in sound.prose(tag):
            if pattern.search(spot.bare):
                new = on_words(spot, lambda part, p=pattern, w=wrong: p.sub(w, part, count=1))  # type: ignore[misc]
                yield from swap(spot.file, spot.n, new, variant=right)


@operator("word-misspelt", "A trainer in a hurry misspells a word.")
def misspelt(sound: Sound, tag: str) -> Iterator[Change]:
    return _words(sound, tag, MISSPELT[tag])


@operator("slang", "A trainer writes as in a chat with friends.")
def slang(sound: Sound, tag: str) -> Iterator[Change]:
    return _words(sound, tag, SLANG[tag])


@operator("letters-changed-over", "A trainer types two letters in the wrong order.", locales=ALPHABETIC)
def changed_over(sound: Sound, tag: str) -> Iterator[Change]:
    for spot in sound.prose(tag):
        words = [
            word for word in re.findall(r"[^\W\d_]{6,}", spot.bare) if word.islower() and word[2] != word[3]
        ]
        if words:
            word = max(words, key=len)
            wrong = word[:2] + word[3] + word[2] + word[4:]
            new = on_words(spot, lambda part, a=word, b=wrong: part.replace(a, b, 1))  # type: ignore[misc]
            yield from swap(spot.file, spot.n, new, variant=word)


@operator("letter-missing", "A trainer leaves a letter out.", locales=ALPHABETIC)
def letter_missing(sound: Sound, tag: str) -> Iterator[Change]:
    for file, n, phrase, text in sound.wordings(tag):
        words = re.findall(r"[^\W\d_]{7,}", text)
        if words and "{{" not in text:
            word = max(words, key=len)
            yield from swap(file, n, file.line(n).replace(word, word[:3] + word[4:], 1), variant=phrase)
    for spot in sound.prose(tag):
        words = [word for word in re.findall(r"[^\W\d_]{8,}", spot.bare) if word.islower()]
        if words:
            word = max(words, key=len)
            new = on_words(spot, lambda part, w=word: part.replace(w, w[:3] + w[4:], 1))  # type: ignore[misc]
            yield from swap(spot.file, spot.n, new, variant=word)


@operator("accents-lost", "A translator's keyboard has no accents.", locales=("es",))
def accents_lost(sound: Sound, tag: str) -> Iterator[Change]:
    for spot in sound.prose(tag):
        if re.search("[áéíóúñ]", spot.bare):
            yield from swap(
                spot.file, spot.n, on_words(spot, lambda part: part.translate(ACCENTS)), variant=spot.channel
            )


@operator(
    "enie-lost",
    "A translator's keyboard has no ñ: an n, a 'ni' or a tilde beside it is typed.",
    locales=("es",),
)
def enie_lost(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.templates(tag):
        for n, line in file.numbered():
            for wrong in ("n", "nh", "n~") if "ñ" in line and line.startswith("      ") else ():
                yield from swap(file, n, line.replace("ñ", wrong), variant=wrong)
    for file, n, phrase, text in sound.wordings(tag):
        if "ñ" in text:
            yield from swap(file, n, file.line(n).replace("ñ", "n"), variant=phrase)


@operator("shouting-sentence", "A trainer stresses a sentence by capitals.", locales=ALPHABETIC)
def shouting_sentence(sound: Sound, tag: str) -> Iterator[Change]:
    for spot in sound.prose(tag):
        if len(re.findall(r"[^\W\d_]{2,}", spot.bare)) >= 3:
            yield from swap(spot.file, spot.n, on_words(spot, str.upper), variant=spot.channel)
    for spot in sound.subjects(tag):
        line = spot.file.line(spot.n)
        at = line.index(": ") + 2
        parts = re.split(r"(\{\{.*?\}\})", line[at:])
        new = line[:at] + "".join(part if part.startswith("{{") else part.upper() for part in parts)
        yield from swap(spot.file, spot.n, new, variant="subject")


@operator("shouting-words", "A trainer stresses two or three words by capitals.", locales=ALPHABETIC)
def shouting_words(sound: Sound, tag: str) -> Iterator[Change]:
    for spot in sound.prose(tag):
        if found := re.search(r"(?<!\w)[^\W\d_]{3,} [^\W\d_]{4,}(?: [^\W\d_]{4,})?(?!\w)", spot.bare):
            new = on_words(spot, lambda part, w=found[0]: part.replace(w, w.upper(), 1))  # type: ignore[misc]
            yield from swap(spot.file, spot.n, new, variant=spot.channel)


@operator("sentence-begins-small", "A trainer begins a sentence with a small letter.", locales=ALPHABETIC)
def begins_small(sound: Sound, tag: str) -> Iterator[Change]:
    for spot in sound.prose(tag, sms=False):
        before = spot.file.line(spot.n - 1).strip()
        if (
            spot.text[0].isupper()
            and spot.text[1:2].islower()
            and (not before or before.endswith((".", "!")))
        ):
            new = f"{spot.indent}{spot.text[0].lower()}{spot.text[1:]}"
            yield from swap(spot.file, spot.n, new, variant=spot.channel)


@operator(
    "capital-inside-a-sentence",
    "A trainer writes nouns with capitals as in German or in headings.",
    locales=ALPHABETIC,
)
def capital_inside(sound: Sound, tag: str) -> Iterator[Change]:
    nouns = {"en": "package|refund|delivery|address|money|carrier|warehouse|payment",
             "ru": "посылка|посылки|посылку|деньги|адрес|доставки|заказ|заказа|товар|срок",
             "es": "paquete|pedido|artículo|dirección|reembolso|entrega|precio|envío"}[tag]  # fmt: skip
    for spot in sound.prose(tag):
        if len(re.findall(rf"\b(?:{nouns})\b", spot.bare)) >= 1 and not re.match(nouns, spot.bare):
            new = on_words(
                spot, lambda part: re.sub(rf"\b({nouns})\b", lambda found: found[0].capitalize(), part)
            )
            yield from swap(spot.file, spot.n, new, variant=spot.channel)
