"""Texts too long for their channel, and paragraphs that nobody reads."""

from __future__ import annotations

from collections.abc import Iterator

from tests.mutation.base import LOCALES, Change, Edit, insert, operator, swap
from tests.mutation.marketplace import on_market
from tests.mutation.sound import Sound, Spot

LONGER = {
    "en": [" and what we suggest to you so that we can solve this together quickly", ", all the details and the answers to the most frequent questions"],
    "ru": [" и что мы предлагаем, чтобы вместе как можно скорее всё решить", ", все подробности и ответы на самые частые вопросы покупателей"],
    "es": [" y lo que le proponemos para que podamos resolverlo juntos cuanto antes", ", todos los detalles y las respuestas a las preguntas más frecuentes"],
    "zh": ["，以及我们为您准备的解决方案、处理流程、所需材料、办理时间和其他各项注意事项的详细说明，请您仔细阅读后回复我们您的选择，谢谢您的配合",
           "，包括全部细节、常见问题的解答、后续处理步骤、联系方式、办理期限以及退换货和退款的完整说明，供您在需要的时候随时查阅和参考，感谢支持"],
}  # fmt: skip
TEXTED = {
    "en": ["Thank you very much for shopping with us, we really appreciate it and hope to see you again.", "If you have any questions about this order, you are welcome to write to us at any time.",
           "Please keep this message until the package has arrived, because you may need it later.", "Have a very nice day and enjoy your purchase."],
    "ru": ["Большое спасибо, что выбрали наш магазин, мы очень это ценим.", "Если у Вас появятся вопросы по заказу, напишите нам в любое время.",
           "Сохраните это сообщение до получения посылки.", "Хорошего Вам дня!"],
    "es": ["Muchas gracias por comprar en nuestra tienda, esperamos volver a verle pronto.", "Si tiene alguna pregunta sobre este pedido, puede escribirnos cuando quiera.",
           "Conserve este mensaje hasta que llegue el paquete, porque puede necesitarlo.", "Que tenga una buena semana y disfrute de su compra."],
    "zh": ["非常感谢您选择本店，我们十分珍惜您的支持与信任。", "如果您对这笔订单有任何疑问，欢迎随时联系我们的客服团队，我们会为您解答。",
           "收到包裹之前请保留这条短信，以备查询之用。", "祝您生活愉快，购物开心！"],
}  # fmt: skip
COSTLY = {"en": (" ✓", " 😊", " →", " ★", " ☺"), "es": (" ✓", " 😊", " →", " ★", " ☺")}
ACCENTED = {"Seguimiento": "Número de seguimiento", "va en camino": "ya está en camino", "Entrega prevista": "Día de entrega",
            "Sentimos": "Lo sentimos, habrá", "puede tardar": "tardará", "del pedido": "del artículo del pedido"}  # fmt: skip


def _quotable(spot: Spot) -> bool:
    """Whether a line is a whole sentence that can stand anywhere."""
    return spot.sentence and "{" not in spot.text and len(spot.text) > 20 and not spot.text[0].islower()


def _many(sound: Sound, tag: str, length: int, start: int) -> list[str]:
    """Plain sentences of the corpus, as many as make a text of that length."""
    plain = list(dict.fromkeys(spot.text for spot in sound.prose(tag) if _quotable(spot)))
    chosen: list[str] = []
    while sum(map(len, chosen)) < length:
        chosen.append(plain[start % len(plain)])
        start += 1
    return chosen


@operator(
    "message-too-long", "A trainer pastes paragraphs of other replies into a message until nobody reads it."
)
def message_too_long(sound: Sound, tag: str) -> Iterator[Change]:
    for count, spot in enumerate(on_market(sound, tag)):
        if count % 4 == 0:
            text = [f"{spot.indent}{line}" for line in _many(sound, tag, 2100, count * 3)]
            yield insert(spot.file, spot.n, *text, also=[spot.key], variant=spot.file.path)


@operator("sms-too-long", "A trainer adds kind words to a short message until it is a long one.")
def sms_too_long(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.templates(tag):
        for spot in file.body("sms"):
            after = file.line(spot.n + 1) if spot.n < len(file.lines) else ""
            if spot.prose and spot.depth == 0 and "{%" not in after:
                text = [f"{spot.indent}{line}" for line in TEXTED[tag]]
                yield insert(file, spot.n, *text, also=[spot.key], variant=file.path)


@operator(
    "sms-costlier-by-a-character",
    "One character makes a short message twice as expensive.",
    locales=("en", "es"),
)
def sms_costlier(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.templates(tag):
        for spot in file.body("sms"):
            if spot.prose:
                for sign in COSTLY[tag]:
                    yield from swap(file, spot.n, f"{file.line(spot.n)}{sign}", also=[spot.key], variant=sign)
                for old, new in ACCENTED.items() if tag == "es" else ():
                    yield from swap(
                        file, spot.n, file.line(spot.n).replace(old, new), also=[spot.key], variant=old
                    )


@operator("subject-too-long", "A trainer tells the whole matter in the subject.")
def subject_too_long(sound: Sound, tag: str) -> Iterator[Change]:
    for count, spot in enumerate(sound.subjects(tag)):
        text = spot.text.rstrip("?.！？") + LONGER[tag][count % 2]
        yield from swap(spot.file, spot.n, f'    subject: "{text}"', variant=str(count % 2))


@operator("subject-says-nothing", "A trainer writes a subject that tells the buyer nothing.", locales=LOCALES)
def subject_says_nothing(sound: Sound, tag: str) -> Iterator[Change]:
    said = {"en": ["Re:", "Important!", "Message from the shop", "Fwd: Re: Your inquiry"], "ru": ["Re:", "Важно!", "Сообщение", "Fwd: Re: Ваш запрос"],
            "es": ["Re:", "¡Importante!", "Mensaje", "RV: RE: Su consulta"], "zh": ["回复：", "重要！", "消息", "转发：回复：您的咨询"]}[tag]  # fmt: skip
    for spot in sound.subjects(tag):
        for text in said:
            yield from swap(spot.file, spot.n, f'    subject: "{text}"', variant=text)


@operator("wall-of-text", "A trainer deletes the empty lines between the paragraphs.")
def wall_of_text(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.templates(tag):
        for channel, spots in file.bodies.items():
            first, last = spots[0].n, spots[-1].n
            text = tuple(file.line(n) for n in range(first, last + 1) if file.line(n).strip())
            prose = sum(spot.prose for spot in spots)
            if last - first + 1 - len(text) >= 4 and prose >= 4 and channel in ("email", "message"):
                edit = Edit(file.path, first, last - first + 1, text)
                lines = frozenset((file.path, n) for n in range(spots[0].key, first + len(text)))
                yield Change((edit,), lines, channel)
