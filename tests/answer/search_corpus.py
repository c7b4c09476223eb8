"""Fifteen scenarios in four languages, as a corpus and as a book in memory."""

from __future__ import annotations

from cs_templates import model
from cs_templates.answer.book import Book
from cs_templates.compiler import index

AT = model.Location(path="templates/x.yaml")
Texts = dict[str, tuple[str, str, str]]

# fmt: off
SCENARIOS: list[tuple[str, str, Texts]] = [
    ("refund-issued", "after-sale", {
        "en": ("Refund issued", "refund; money back; refunded", "When will I get my money back? / Has my refund been sent?"),
        "ru": ("Возврат отправлен", "возврат; возврат денег; вернули деньги", "Когда вернут деньги? / Где мой возврат?"),
        "es": ("Reembolso emitido", "reembolso; devolución del dinero", "¿Cuándo me devuelven el dinero? / ¿Dónde está mi reembolso?"),
        "zh": ("退款已发出", "退款; 退钱; 已退款", "什么时候退款到账？ / 我的钱退了吗"),
    }),
    ("return-accepted", "after-sale", {
        "en": ("Return accepted", "return; send back; return label", "I want to return it / How do I send it back?"),
        "ru": ("Возврат товара согласован", "вернуть товар; возврат товара; отправить обратно", "Хочу вернуть товар / Как отправить обратно?"),
        "es": ("Devolución aceptada", "devolución; devolver; etiqueta de devolución", "Quiero devolverlo / ¿Cómo lo envío de vuelta?"),
        "zh": ("同意退货", "退货; 寄回; 退货地址", "我想退货 / 怎么寄回去？"),
    }),
    ("replacement-sent", "after-sale", {
        "en": ("Replacement sent", "replacement; exchange; new one", "Can you send a new one? / I want an exchange"),
        "ru": ("Замена отправлена", "замена; обмен; прислать новый", "Пришлите новый / Хочу обменять"),
        "es": ("Reemplazo enviado", "reemplazo; cambio; uno nuevo", "¿Me envían otro nuevo? / Quiero cambiarlo"),
        "zh": ("补发已寄出", "补发; 换货; 重新寄", "可以重新发一个吗 / 我要换货"),
    }),
    ("item-damaged", "after-sale", {
        "en": ("Item arrived damaged", "damaged; broken; cracked", "It arrived broken / The box was crushed"),
        "ru": ("Товар пришёл повреждённым", "повреждён; сломан; разбит", "Пришло сломанным / Коробка помята"),
        "es": ("Artículo dañado", "dañado; roto; defectuoso", "Llegó roto / La caja estaba aplastada"),
        "zh": ("商品破损", "破损; 坏了; 碎了", "收到就是坏的 / 盒子压扁了"),
    }),
    ("wrong-item", "after-sale", {
        "en": ("Wrong item sent", "wrong item; wrong colour; wrong size", "This is not what I ordered / You sent the wrong colour"),
        "ru": ("Прислали не тот товар", "не тот товар; не тот цвет; не тот размер", "Это не то, что я заказывал"),
        "es": ("Artículo equivocado", "equivocado; artículo incorrecto; color equivocado", "No es lo que pedí"),
        "zh": ("发错货", "发错; 错货; 颜色不对", "这不是我订的 / 颜色发错了"),
    }),
    ("shipping-delay", "shipping", {
        "en": ("Shipping delay", "delay; late; delayed parcel", "Where is my order? / It is late"),
        "ru": ("Задержка доставки", "задержка; опаздывает; посылка задерживается", "Где мой заказ? / Почему так долго?"),
        "es": ("Retraso en el envío", "retraso; demora; tarde", "¿Dónde está mi pedido? / Llega tarde"),
        "zh": ("物流延误", "延误; 晚到; 还没到", "我的订单在哪里 / 怎么还没到"),
    }),
    ("tracking-number", "shipping", {
        "en": ("Tracking number", "tracking; track parcel; courier", "How do I track it? / What is the tracking number?"),
        "ru": ("Трек-номер", "трек; отследить; отслеживание", "Как отследить посылку?"),
        "es": ("Número de seguimiento", "seguimiento; rastrear; número de guía", "¿Cómo lo rastreo?"),
        "zh": ("物流单号", "单号; 快递单号; 查物流", "单号是多少？ / 怎么查物流"),
    }),
    ("delivered-not-received", "shipping", {
        "en": ("Delivered, not received", "not received; missing parcel; says delivered", "It says delivered but I have nothing"),
        "ru": ("Доставлено, но не получено", "не получил; пропала посылка", "Пишет доставлено, а посылки нет"),
        "es": ("Entregado, no recibido", "no recibido; no ha llegado", "Dice entregado pero no lo tengo"),
        "zh": ("显示签收未收到", "没收到; 未收到; 签收", "显示签收了但是没收到"),
    }),
    ("customs-duty", "customs", {
        "en": ("Customs duty", "customs; duty; import tax", "Will I pay customs? / They ask me to pay duty"),
        "ru": ("Таможенная пошлина", "таможня; пошлина; налог", "Придётся платить пошлину?"),
        "es": ("Derechos de aduana", "aduana; aranceles; impuestos", "¿Tengo que pagar aduana?"),
        "zh": ("关税", "关税; 清关; 海关", "要交关税吗"),
    }),
    ("address-change", "order", {
        "en": ("Address change", "change address; wrong address; moved", "I moved, change my address"),
        "ru": ("Смена адреса", "сменить адрес; другой адрес; адрес", "Я переехал, поменяйте адрес"),
        "es": ("Cambio de dirección", "cambiar dirección; dirección", "Me mudé, cambien la dirección"),
        "zh": ("修改地址", "改地址; 地址错了; 换地址", "我搬家了，改一下地址"),
    }),
    ("cancellation-accepted", "order", {
        "en": ("Cancellation accepted", "cancel; cancel order", "Cancel my order / I changed my mind"),
        "ru": ("Отмена заказа", "отмена; отменить заказ", "Отмените мой заказ / Я передумал"),
        "es": ("Cancelación aceptada", "cancelar; anular pedido", "Cancelen mi pedido"),
        "zh": ("取消订单", "取消; 不要了", "帮我取消订单 / 我不要了"),
    }),
    ("payment-problem", "payment", {
        "en": ("Payment problem", "card declined; payment failed; paypal", "My card was declined / I was charged twice"),
        "ru": ("Проблема с оплатой", "оплата; карта отклонена; paypal", "Карта не проходит / Списали дважды"),
        "es": ("Problema con el pago", "pago; tarjeta rechazada; paypal", "Mi tarjeta fue rechazada"),
        "zh": ("付款问题", "付款; 支付失败; paypal", "卡被拒了 / 扣了两次钱"),
    }),
    ("discount-request", "pre-sale", {
        "en": ("Discount request", "discount; cheaper; best price", "Can you make it cheaper?"),
        "ru": ("Просьба о скидке", "скидка; дешевле", "Можно дешевле?"),
        "es": ("Petición de descuento", "descuento; rebaja; más barato", "¿Me hace un descuento?"),
        "zh": ("讨价还价", "优惠; 打折; 便宜点", "可以便宜点吗"),
    }),
    ("size-advice", "pre-sale", {
        "en": ("Size advice", "size; which size; fit", "Which size should I take?"),
        "ru": ("Помощь с размером", "размер; какой размер", "Какой размер мне взять?"),
        "es": ("Consejo de talla", "talla; qué talla", "¿Qué talla me queda?"),
        "zh": ("尺码建议", "尺码; 大小; 多大", "我该选什么尺码"),
    }),
    ("review-request", "review", {
        "en": ("Review request", "review; feedback; rating", "How do I leave a review?"),
        "ru": ("Просьба об отзыве", "отзыв; оценка", "Как оставить отзыв?"),
        "es": ("Petición de reseña", "reseña; opinión; valoración", "¿Cómo dejo una reseña?"),
        "zh": ("邀请评价", "评价; 好评; 留评", "怎么评价？"),
    }),
]
# fmt: on


def text(value: str) -> model.Text:
    return model.Text(text=value, at=AT)


def texts(value: str, sign: str) -> tuple[model.Text, ...]:
    return tuple(text(part.strip()) for part in value.split(sign) if part.strip())


def scenario(id_: str, stage: str, title: str) -> model.Scenario:
    return model.Scenario(
        id=id_, stage=stage, title=text(title), about=text(""), at=AT, priority="required", direction="reactive",
        mood="calm", tone="neutral", must_state=texts("order.number", ";"), decides=texts("order.status", ";"),
    )  # fmt: skip


def template(id_: str, stage: str, tag: str, wording: tuple[str, str, str]) -> model.Template:
    title, keywords, says = wording
    return model.Template(
        scenario=id_, stage=stage, locale=tag, at=AT, title=text(title), keywords=texts(keywords, ";"),
        customer_says=texts(says, " / "),
    )  # fmt: skip


def locale(tag: str, chain: tuple[str, ...], templates: dict[str, model.Template]) -> model.Locale:
    profile = model.Profile(name=tag, at=AT)
    return model.Locale(
        tag=tag, chain=chain, profile=profile, words=model.Words(), phrases={}, templates=templates
    )


def corpus_of(scenarios: list[tuple[str, str, Texts]]) -> model.Corpus:
    """A corpus of contracts and templates only, en its source; es-MX inherits from es."""
    worded = {
        tag: {id_: template(id_, stage, tag, by[tag]) for id_, stage, by in scenarios if tag in by}
        for tag in ("en", "es", "ru", "zh")
    }
    locales = {tag: locale(tag, (tag,), templates) for tag, templates in worded.items()}
    locales["es-MX"] = locale("es-MX", ("es-MX", "es"), worded["es"])
    settings = model.Settings(source="en", today="2026-03-08", stages=(), tones=(), channels={})
    return model.Corpus(
        roots=("/shop/templates",), settings=settings, variables={}, phrases={}, platforms={},
        scenarios={id_: scenario(id_, stage, by["en"][0]) for id_, stage, by in scenarios}, locales=locales,
        problems=(), files={}, directories=(),
    )  # fmt: skip


def book_of(scenarios: list[tuple[str, str, Texts]]) -> Book:
    return Book.from_records(index.records(corpus_of(scenarios)))
