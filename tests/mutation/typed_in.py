"""Facts of one order typed into a text that is sent for all."""

from __future__ import annotations

from collections.abc import Iterator

from tests.mutation.address import lines_after
from tests.mutation.base import Change, Edit, operator, swap
from tests.mutation.names import printed
from tests.mutation.plurals import counted
from tests.mutation.sound import Sound

VALUES = {
    "order.number": dict.fromkeys(("en", "ru", "es", "zh"), "112-4837291-5561023"),
    "refund.amount": {"en": "$24.90", "ru": "1 250 ₽", "es": "24,90 €", "zh": "125.50元"},
    "order.total": {"en": "USD 49.00", "ru": "4 900 руб.", "es": "49,00 €", "zh": "¥328"},
    "offer.price": {"en": "$11", "ru": "990 ₽", "es": "11 €", "zh": "99元"},
    "goodwill.amount": {"en": "5 dollars", "ru": "500 рублей", "es": "5 euros", "zh": "20元"},
    "shipment.fee": {"en": "€6.90", "ru": "350 ₽", "es": "6,90 €", "zh": "39元"},
}
DATES = {
    "refund.date": {"en": "March 7", "ru": "7 марта", "es": "7 de marzo", "zh": "3月7日"},
    "update.by": {"en": "Friday", "ru": "15 марта", "es": "el viernes 13 de marzo", "zh": "3月15日"},
    "dispatch.by": {"en": "03/10/2026", "ru": "10.03.2026", "es": "el 10/03/2026", "zh": "2026-03-10"},
    "shipment.delivered_on": {
        "en": "March 5, 2026",
        "ru": "5 марта 2026 года",
        "es": "5 de marzo de 2026",
        "zh": "2026年3月5日",
    },
    "payment.deadline": {"en": "March 11", "ru": "11 марта", "es": "11 de marzo", "zh": "3月11日"},
    "reply.by": {"en": "tomorrow", "ru": "завтрашнего дня", "es": "mañana", "zh": "明天"},
    "shipment.eta": {
        "en": "March 12–15",
        "ru": "12–15 марта",
        "es": "del 12 al 15 de marzo",
        "zh": "3月12日至15日",
    },
    "offer.valid_until": {"en": "March 31", "ru": "31 марта", "es": "31 de marzo", "zh": "3月31日"},
}
NAMES = {
    "shipment.carrier": {"en": "DHL Express", "ru": "СДЭК", "es": "Correos Express", "zh": "顺丰速运"},
    "item.name": {
        "en": "the ceramic mug",
        "ru": "«Керамическая кружка»",
        "es": "«Taza de cerámica»",
        "zh": "“陶瓷马克杯”",
    },
    "shop.name": dict.fromkeys(("en", "ru", "es", "zh"), "Lumen Home"),
    "shop.hours": {
        "en": "9 a.m. to 6 p.m. Beijing time",
        "ru": "с 9:00 до 18:00 по Москве",
        "es": "de 9:00 a 18:00 (CET)",
        "zh": "9:00–18:00",
    },
    "shipment.tracking_number": dict.fromkeys(("en", "ru", "es", "zh"), "LX123456785CN"),
}
COUNTS = {
    "en": ("3 days", "5 business days"), "ru": ("3 дня", "5 рабочих дней"),
    "es": ("3 días", "5 días laborables"), "zh": ("3天", "5个工作日"),
}  # fmt: skip
LINKS = {
    "en": [
        "You can track it at https://www.17track.net/en.",
        "See www.lumenhome.com/help for details.",
        "More here: https://bit.ly/3xYzAbC",
    ],
    "ru": [
        "Отследить можно на https://www.17track.net/ru.",
        "Подробности на lumenhome.ru.",
        "Подробнее: https://clck.ru/3AbCdE",
    ],
    "es": [
        "Puede seguirlo en https://www.17track.net/es.",
        "Más detalles en www.lumenhome.es/ayuda.",
        "Más información: https://bit.ly/3xYzAbC",
    ],
    "zh": [
        "您可以在 https://www.17track.net/zh-cn 查询。",
        "详情请见 www.lumenhome.cn。",
        "更多信息：https://t.cn/A6abcDE",
    ],
}
PHONES = {
    "en": [
        "You can reach us at +1 (415) 555-0134.",
        "Our phone number: 020 7946 0958.",
        "Hotline: 1-800-555-0199.",
    ],
    "ru": ["Наш телефон: +7 495 123-45-67.", "Звоните: 8 (800) 555-35-35.", "Тел.: 8-912-345-67-89."],
    "es": ["Nuestro teléfono: +34 912 345 678.", "Puede llamarnos al 600 123 456.", "Tel.: 91 234 56 78."],
    "zh": ["客服电话：400-810-1234。", "您可以拨打 138 0013 8000。", "电话：0574-8765 4321。"],
}
MAILS = {
    "en": ["You can also write to support@lumenhome.com.", "Email: lumen.home@gmail.com."],
    "ru": ["Можно написать и на support@lumenhome.ru.", "Наша почта: lumen.home@mail.ru."],
    "es": ["También puede escribir a ayuda@lumenhome.es.", "Correo: lumen.home@gmail.com."],
    "zh": ["您也可以发邮件至 service@lumenhome.cn。", "邮箱：lumenhome@163.com。"],
}
POLICY = {
    "en": ["You can return any item within 30 days.", "Returns cost $5.99.", "Orders over $50 ship free of charge.",
           "The warranty is 24 months.", "We answer within 24 hours."],
    "ru": ["Вернуть товар можно в течение 14 дней.", "Обратная пересылка стоит 350 рублей.", "Заказы от 3000 рублей доставляем бесплатно.",
           "Гарантия: 24 месяца.", "Мы отвечаем в течение 24 часов."],
    "es": ["Puede devolver cualquier artículo en un plazo de 30 días.", "La devolución cuesta 5,99 €.",
           "Los pedidos de más de 50 € tienen envío gratuito.", "La garantía es de 24 meses.", "Respondemos en 24 horas."],
    "zh": ["您可在7天内无理由退货。", "退货运费为12元。", "订单满199元包邮。", "保修期为24个月。", "我们会在24小时内回复。"],
}  # fmt: skip
SIGNED = {
    "en": ["Olga, Lumen Home", "Your Emily", "Best regards, Olga"],
    "ru": ["Ольга, Lumen Home", "Ваша Ирина", "С уважением, Ольга"],
    "es": ["Olga, Lumen Home", "Su agente Marta", "Un saludo, Olga"],
    "zh": ["客服小王", "Lumen Home 客服李娜", "您的客服小美"],
}
ADDRESSED = {
    "en": ["Hello Anna,", "Dear Mr. Smith,", "Hi Daniel!"],
    "ru": ["Анна, здравствуйте!", "Уважаемый Иван Петрович!", "Здравствуйте, Мария!"],
    "es": ["Hola, Ana:", "Estimado Sr. García:", "Hola, Carmen:"],
    "zh": ["王芳，您好！", "尊敬的李先生：", "张女士，您好！"],
}


def _typed(sound: Sound, tag: str, values: dict[str, dict[str, str]]) -> Iterator[Change]:
    for spot, found in printed(sound, tag):
        if found[1] in values and not (
            found[1] == "shop.name" and "is known" not in spot.file.line(spot.n - 1)
        ):
            new = spot.file.line(spot.n).replace(found[0], values[found[1]][tag], 1)
            yield from swap(spot.file, spot.n, new, variant=found[1])


@operator(
    "number-or-amount-typed-in",
    "A trainer turns a finished letter into a template and leaves its number or amount.",
)
def amount_typed(sound: Sound, tag: str) -> Iterator[Change]:
    return _typed(sound, tag, VALUES)


@operator("date-typed-in", "A trainer turns a finished letter into a template and leaves its date.")
def date_typed(sound: Sound, tag: str) -> Iterator[Change]:
    return _typed(sound, tag, DATES)


@operator("name-typed-in", "A trainer types the carrier, the item, the shop or its hours.")
def name_typed(sound: Sound, tag: str) -> Iterator[Change]:
    return _typed(sound, tag, NAMES)


@operator("days-typed-in", "A trainer types a number of days for the one that differs from order to order.")
def days_typed(sound: Sound, tag: str) -> Iterator[Change]:
    for spot, found, noun in counted(sound, tag):
        text = COUNTS[tag][noun != "day"]
        new = spot.file.line(spot.n).replace(found[0], text, 1)
        yield from swap(spot.file, spot.n, new, variant=spot.channel)


@operator("link-typed-in", "A trainer types a web address into a text.")
def link_typed(sound: Sound, tag: str) -> Iterator[Change]:
    return lines_after(sound, tag, LINKS)


@operator("phone-typed-in", "A trainer types a phone number into a text.")
def phone_typed(sound: Sound, tag: str) -> Iterator[Change]:
    return lines_after(sound, tag, PHONES)


@operator("mail-address-typed-in", "A trainer types an e-mail address into a text.")
def mail_typed(sound: Sound, tag: str) -> Iterator[Change]:
    return lines_after(sound, tag, MAILS)


@operator("policy-figure-typed-in", "A trainer types a figure of the shop's policy into a text.")
def policy_typed(sound: Sound, tag: str) -> Iterator[Change]:
    return lines_after(sound, tag, POLICY)


@operator("signature-typed-in", "A trainer signs with their own name in place of the signature.")
def signature_typed(sound: Sound, tag: str) -> Iterator[Change]:
    yield from _instead(sound, tag, "signature", SIGNED[tag])


@operator("greeting-typed-in", "A trainer greets one customer by name in place of the greeting.")
def greeting_typed(sound: Sound, tag: str) -> Iterator[Change]:
    yield from _instead(sound, tag, "greeting", ADDRESSED[tag])


def _instead(sound: Sound, tag: str, phrase: str, said: list[str]) -> Iterator[Change]:
    for file in sound.templates(tag):
        for spot in file.spots:
            if spot.text == f"{{{{ phrase.{phrase} }}}}":
                for text in said:
                    edit = Edit(file.path, spot.n, 1, (f"{spot.indent}{text}",))
                    yield Change((edit,), frozenset({(file.path, spot.n)}), text)
