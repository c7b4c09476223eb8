"""The buyer addressed in two ways, too familiarly, or as the man or woman they may not be."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from tests.mutation.base import Change, insert, operator, swap
from tests.mutation.sound import Sound

INFORMAL = {
    "ru": ["Если что-то непонятно, напиши нам.", "Мы сообщим тебе, когда посылка придёт.", "Твой заказ у нас под контролем.",
           "Подожди ещё немного, пожалуйста.", "Проверь, пожалуйста, адрес."],
    "es": ["Si tienes alguna duda, escríbenos.", "Te avisaremos cuando llegue el paquete.", "Tu pedido está en buenas manos.",
           "Revisa la dirección, por favor.", "Cuéntanos qué prefieres."],
    "zh": ["你有问题可以随时问我们。", "我们会告诉你最新进展。", "请你核对一下地址。", "你的订单我们会继续跟进。", "感谢你的理解。"],
}  # fmt: skip
REGIONAL = {
    "es": ["Si vos tenés alguna duda, escribinos.", "Os avisaremos cuando llegue el paquete.", "Si tenéis alguna duda, escribidnos.",
           "Fijate si la dirección está bien.", "Vuestro pedido está en buenas manos."],
}  # fmt: skip
FAMILIAR = {
    "en": [
        "Hang in there, buddy.",
        "Don’t worry, dear!",
        "Cheers, mate!",
        "No worries, hun.",
        "You’re the best, guys!",
    ],
    "ru": [
        "Не переживайте, дорогая.",
        "Солнышко, всё будет хорошо.",
        "Друг, подождите немного.",
        "Обнимаем Вас!",
        "Дорогуша, спасибо за терпение.",
    ],
    "es": [
        "No se preocupe, cariño.",
        "Tranquilo, amigo.",
        "Guapa, gracias por su paciencia.",
        "¡Besos!",
        "Querida, enseguida lo vemos.",
    ],
    "zh": ["亲，请耐心等一下哦。", "亲爱的，放心吧。", "么么哒！", "小仙女，请稍等。", "美女，您放心。"],
}
GENDER = {
    "en": ["We are at your service, sir.", "Thank you, madam.", "Dear Sir, we look forward to your answer."],
    "ru": ["Уважаемая, будем рады помочь.", "Дорогая покупательница, спасибо за заказ.",
           "Мы рады, что Вы такая внимательная.", "Сударыня, мы всё проверим."],
    "es": ["Estimado señor, quedamos a su disposición.", "Estimada clienta, gracias por su compra.", "Señora, lo revisaremos.",
           "Esperamos que quede satisfecha."],
    "zh": ["先生，请您放心。", "女士，感谢您的理解。", "小姐，请您核对一下地址。"],
}  # fmt: skip
AGENT = {
    "ru": [
        "Я проверила Ваш заказ.",
        "Я уже написал в службу доставки.",
        "Рада помочь Вам.",
        "Я сам всё уточню.",
    ],
    "es": [
        "Yo misma lo he comprobado.",
        "Estoy encantado de ayudarle.",
        "Quedo atenta a su respuesta.",
        "Quedo atento a su respuesta.",
    ],
}
TO_YOU: dict[str, list[tuple[str, Callable[[re.Match[str]], str]]]] = {
    "ru": [(r"(?<=[а-яё,] )(В)(ам|ы|ас|аш\w*)\b", lambda found: "в" + found[2])],
    "es": [
        (r"\b(s|S)u (pedido|caso|paquete|mensaje|compra|paciencia|dinero)\b", lambda f: ("t" if f[1] == "s" else "T") + f"u {f[2]}"),
        (r"(?<!se )\b(p|P)uede (?=elegir|ver|contarnos)", lambda found: f"{found[1]}uedes "),
        (r"\b(e|E)scríbanos\b", lambda found: f"{found[1]}scríbenos"),
        (r"\bLe (?=\w+(amos|emos|imos)\b)", lambda _: "Te "),
        (r"\b(e|E)nvíenos\b", lambda found: f"{found[1]}nvíanos"),
        (r"\b(l|L)e parece bien\b", lambda found: ("t" if found[1] == "l" else "T") + "e parece bien"),
    ],
    "zh": [("您", lambda _: "你")],
}  # fmt: skip
"""Words of formal address, and how the informal ones are made of them. In Russian the house writes Вы with a capital."""


def lines_after(sound: Sound, tag: str, table: dict[str, list[str]]) -> Iterator[Change]:
    """Sentences put after others in turn, and as wordings of phrases."""
    said = table[tag]
    for count, spot in enumerate(sound.sentences(tag)):
        text = said[count % len(said)]
        yield insert(spot.file, spot.n, f"{spot.indent}{text}", variant=text)


@operator(
    "informal-address",
    "A writer is on first-name terms with a buyer whom the house addresses formally.",
    locales=("ru", "es", "zh"),
)
def informal(sound: Sound, tag: str) -> Iterator[Change]:
    return lines_after(sound, tag, INFORMAL)


@operator(
    "address-mixed-in-a-line",
    "A writer changes a word of address and leaves the others.",
    locales=("ru", "es", "zh"),
)
def mixed(sound: Sound, tag: str) -> Iterator[Change]:
    for spot in sound.prose(tag):
        line = spot.file.line(spot.n)
        for right, wrong in TO_YOU[tag]:
            yield from swap(spot.file, spot.n, re.sub(right, wrong, line, count=1), variant=right)
    for file, n, phrase, text in sound.wordings(tag):
        for right, wrong in TO_YOU[tag]:
            if re.search(right, text):
                yield from swap(file, n, re.sub(right, wrong, file.line(n), count=1), variant=phrase)


@operator(
    "address-mixed-in-words",
    "A translator of options addresses the buyer otherwise than the replies do.",
    locales=("ru", "es", "zh"),
)
def mixed_words(sound: Sound, tag: str) -> Iterator[Change]:
    file = sound.named(tag, "_words.yaml")
    for n, line in file.numbered():
        if re.match(r"      \w+: \"", line):
            for right, wrong in TO_YOU[tag]:
                yield from swap(file, n, re.sub(right, wrong, line), variant=right)


@operator("address-of-a-region", "A writer addresses the buyer as only one region does.", locales=("es",))
def regional(sound: Sound, tag: str) -> Iterator[Change]:
    return lines_after(sound, tag, REGIONAL)


@operator("too-familiar", "A writer calls the buyer a friend, dear or darling.")
def familiar(sound: Sound, tag: str) -> Iterator[Change]:
    return lines_after(sound, tag, FAMILIAR)


@operator("gender-guessed", "A writer takes the buyer for a man or for a woman.")
def gender(sound: Sound, tag: str) -> Iterator[Change]:
    return lines_after(sound, tag, GENDER)


@operator(
    "agent-gender-fixed", "A writer's own gender stands in a text that all agents send.", locales=("ru", "es")
)
def agent_gender(sound: Sound, tag: str) -> Iterator[Change]:
    return lines_after(sound, tag, AGENT)


@operator("name-in-the-text", "A writer prints the buyer's name where it may be unknown.")
def name_in_text(sound: Sound, tag: str) -> Iterator[Change]:
    start = {
        "en": "{{ customer.name }}, ",
        "ru": "{{ customer.name }}, ",
        "es": "{{ customer.name }}, ",
        "zh": "{{ customer.name }}，",
    }[tag]
    for spot in sound.sentences(tag):
        if spot.text[0].isalpha():
            text = spot.text if tag == "zh" else spot.text[0].lower() + spot.text[1:]
            yield from swap(spot.file, spot.n, f"{spot.indent}{start}{text}", variant=spot.channel)
