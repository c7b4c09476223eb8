"""Sentences that no careful writer sends: vague, blaming, brushing off, promising too much."""

from __future__ import annotations

from collections.abc import Iterator

from tests.mutation.address import lines_after
from tests.mutation.base import Change, operator
from tests.mutation.sound import Sound

VAGUE = {
    "en": ["We will sort it out as soon as possible.", "It should arrive any day now.", "You will hear from us soon.",
           "We will get back to you within a reasonable time.", "We will try to help somehow."],
    "ru": ["Мы решим вопрос как можно скорее.", "Посылка вот-вот придёт.", "Скоро мы Вам напишем.",
           "Ответим в ближайшее время.", "Постараемся как-нибудь помочь."],
    "es": ["Lo resolveremos lo antes posible.", "Debería llegar cualquier día de estos.", "Pronto tendrá noticias nuestras.",
           "Le responderemos a la mayor brevedad.", "Intentaremos ayudarle de alguna manera."],
    "zh": ["我们会尽快处理。", "应该这几天就到了。", "很快就会给您答复。", "我们会在适当的时候联系您。", "我们会尽量想想办法。"],
}  # fmt: skip
BLAME = {
    "en": ["You entered the wrong address yourself.", "You should have read the description first.", "As we already explained to you, this takes time.",
           "This happened because you were not at home.", "You obviously did not follow the instructions."],
    "ru": ["Вы сами указали неверный адрес.", "Надо было внимательнее читать описание.", "Мы Вам это уже объясняли.",
           "Так вышло, потому что Вас не было дома.", "Вы, очевидно, не прочитали инструкцию."],
    "es": ["Usted mismo indicó mal la dirección.", "Tendría que haber leído la descripción.", "Ya se lo hemos explicado antes.",
           "Esto pasó porque no estaba en casa.", "Es evidente que no siguió las instrucciones."],
    "zh": ["是您自己填错了地址。", "您下单前应该看清楚描述。", "我们已经跟您解释过了。", "这是因为您当时不在家。", "显然您没有按说明操作。"],
}  # fmt: skip
BRUSH_OFF = {
    "en": ["Unfortunately, there is nothing we can do about it.", "That is not our department.", "Those are the rules.",
           "Sort it out with the carrier yourself.", "You will just have to wait."],
    "ru": ["К сожалению, мы ничем не можем помочь.", "Это не к нам.", "Таковы правила.",
           "Разбирайтесь со службой доставки сами.", "Остаётся только ждать."],
    "es": ["Lamentablemente, no podemos hacer nada.", "Eso no es cosa nuestra.", "Son las normas.",
           "Arrégleselas usted con el transportista.", "No queda más remedio que esperar."],
    "zh": ["很遗憾，我们也没有办法。", "这不归我们管。", "规定就是这样。", "请您自己去找物流公司解决。", "您只能等着了。"],
}  # fmt: skip
GUARANTEE = {
    "en": ["We guarantee that it will never happen again.", "Delivery by the weekend is certain.", "We promise that the package cannot get lost.",
           "You will definitely have it tomorrow.", "This will work in any case, without exception."],
    "ru": ["Гарантируем, что такое больше не повторится.", "Посылка точно придёт до выходных.", "Обещаем, что посылка не потеряется.",
           "Завтра заказ обязательно будет у Вас.", "Это поможет в любом случае, без исключений."],
    "es": ["Le garantizamos que no volverá a ocurrir.", "Llegará seguro antes del fin de semana.", "Le prometemos que el paquete no se perderá.",
           "Mañana lo tendrá sin falta.", "Funcionará en cualquier caso, sin excepción."],
    "zh": ["我们保证绝不会再发生这种情况。", "周末前一定能送到。", "我们承诺包裹绝对不会丢失。", "明天您肯定能收到。", "这个方法百分之百有效。"],
}  # fmt: skip
SUPERLATIVE = {
    "en": ["Our mugs are the best in the world.", "You will not find a lower price anywhere.", "We are the number one shop for kitchenware.",
           "Our quality is absolutely unbeatable.", "The finest service on the market is waiting for you."],
    "ru": ["У нас лучшие кружки в мире.", "Дешевле Вы нигде не найдёте.", "Мы магазин номер один.",
           "Качество у нас непревзойдённое.", "Самый лучший сервис на рынке."],
    "es": ["Nuestras tazas son las mejores del mundo.", "No encontrará un precio más bajo en ningún sitio.", "Somos la tienda número uno.",
           "Nuestra calidad es absolutamente insuperable.", "El mejor servicio del mercado."],
    "zh": ["我们的杯子是全世界最好的。", "全网最低价，别处绝对找不到。", "我们是行业第一的店铺。", "我们的品质无与伦比。", "市场上最优质的服务。"],
}  # fmt: skip
THIRD_PARTY = {
    "en": ["The carrier has messed it up again.", "The post office is simply incompetent.", "Customs is holding it for no reason, as always.",
           "The courier was too lazy to come up.", "The platform is to blame for this."],
    "ru": ["Служба доставки опять всё перепутала.", "Почта работает отвратительно.", "Таможня, как всегда, тянет без причины.",
           "Курьер поленился подняться.", "Во всём виновата площадка."],
    "es": ["El transportista ha vuelto a meter la pata.", "Correos es un desastre.", "La aduana, como siempre, lo retiene sin motivo.",
           "El repartidor no quiso subir por pereza.", "La culpa es de la plataforma."],
    "zh": ["物流公司又搞砸了。", "邮局的服务实在太差。", "海关总是无缘无故扣件。", "快递员懒得上楼。", "这都是平台的错。"],
}  # fmt: skip
RUDE = {
    "en": [
        "Calm down, please.",
        "That is your problem.",
        "Read the listing next time.",
        "We do not have time for this.",
        "What exactly is unclear to you?",
    ],
    "ru": [
        "Успокойтесь, пожалуйста.",
        "Это Ваши проблемы.",
        "В следующий раз читайте описание.",
        "У нас нет на это времени.",
        "Что Вам непонятно?",
    ],
    "es": [
        "Cálmese, por favor.",
        "Eso es problema suyo.",
        "La próxima vez lea el anuncio.",
        "No tenemos tiempo para esto.",
        "¿Qué es lo que no entiende?",
    ],
    "zh": [
        "请您冷静一点。",
        "那是您的问题。",
        "下次请先看清楚商品页面。",
        "我们没有时间处理这个。",
        "您到底哪里不明白？",
    ],
}
IF_APOLOGY = {
    "en": [
        "We are sorry if you feel that way.",
        "We are sorry that you see it like this.",
        "Sorry, but these things happen.",
    ],
    "ru": [
        "Извините, если Вас это расстроило.",
        "Жаль, что Вы так это восприняли.",
        "Извините, но всякое бывает.",
    ],
    "es": [
        "Sentimos que se lo tome así.",
        "Lamentamos si se ha sentido molesto.",
        "Lo sentimos, pero son cosas que pasan.",
    ],
    "zh": ["如果您觉得不舒服，我们很抱歉。", "很遗憾您这么想。", "抱歉，不过这种事难免。"],
}
JARGON = {
    "en": [
        "The WMS shows status 40 for your SKU.",
        "We have escalated the ticket to L2 per the SLA.",
        "The RTS parcel awaits POD from the 3PL.",
    ],
    "ru": [
        "В WMS по Вашему SKU стоит статус 40.",
        "Тикет эскалирован на L2 по SLA.",
        "По данным 1С, отгрузка в резерве у 3PL.",
    ],
    "es": [
        "El WMS indica el estado 40 para su SKU.",
        "Hemos escalado el ticket a L2 según el SLA.",
        "El RTS está pendiente del POD del 3PL.",
    ],
    "zh": ["WMS里您的SKU状态为40。", "已按SLA将工单升级到L2。", "RTS件正在等3PL回传POD。"],
}
LIABILITY = {
    "en": [
        "We admit that we are legally liable for the damage.",
        "Our worker was drunk when he packed it.",
        "We never test our products.",
    ],
    "ru": [
        "Мы признаём, что по закону отвечаем за ущерб.",
        "Наш упаковщик был пьян.",
        "Мы не проверяем товары перед отправкой.",
    ],
    "es": [
        "Reconocemos nuestra responsabilidad legal por los daños.",
        "El empleado que lo embaló estaba borracho.",
        "Nunca comprobamos los artículos antes de enviarlos.",
    ],
    "zh": ["我们承认对此负有法律责任。", "打包的员工当时喝醉了。", "我们发货前从不检查商品。"],
}
PRESSURE = {
    "en": [
        "If you do not answer today, we will close the case.",
        "This is your last chance to reply.",
        "Otherwise we will block your account.",
    ],
    "ru": [
        "Если не ответите сегодня, мы закроем обращение.",
        "Это последняя возможность ответить.",
        "Иначе мы заблокируем Ваш аккаунт.",
    ],
    "es": [
        "Si no responde hoy, cerraremos el caso.",
        "Es su última oportunidad de responder.",
        "De lo contrario, bloquearemos su cuenta.",
    ],
    "zh": ["您今天不回复，我们就关闭此单。", "这是您最后的机会。", "否则我们将封禁您的账号。"],
}
SORTS = [
    ("vague-promise", "A writer promises what nobody can check.", VAGUE),
    ("buyer-blamed", "A writer lays the blame on the buyer.", BLAME),
    ("brush-off", "A writer sends the buyer away.", BRUSH_OFF),
    ("guarantee", "A writer guarantees what nobody can.", GUARANTEE),
    ("superlative", "A writer praises the shop beyond proof.", SUPERLATIVE),
    ("third-party-accused", "A writer accuses the carrier, customs or the platform.", THIRD_PARTY),
    ("rude", "A writer in a temper is rude.", RUDE),
    (
        "apology-that-is-none",
        "A writer is sorry for what the buyer feels, and not for what went wrong.",
        IF_APOLOGY,
    ),
    ("jargon", "A writer uses words that only colleagues know.", JARGON),
    ("admits-too-much", "A writer admits liability or tells what is nobody's business.", LIABILITY),
    ("threat", "A writer sets the buyer an ultimatum.", PRESSURE),
]


def _enter(name: str, about: str, said: dict[str, list[str]]) -> None:
    def find(sound: Sound, tag: str) -> Iterator[Change]:
        return lines_after(sound, tag, said)

    operator(name, about)(find)


for _sort in SORTS:
    _enter(*_sort)
