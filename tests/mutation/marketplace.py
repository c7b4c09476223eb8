"""What marketplaces forbid in a message: other ways to get in touch, deals outside, advertising, marks."""

from __future__ import annotations

from collections.abc import Iterator

from tests.mutation.base import Change, insert, operator, swap
from tests.mutation.sound import Sound, Spot

MESSENGER = {
    "en": ["For a faster answer, write to us on WhatsApp.", "Add us on Telegram: @lumenhome.", "Our WeChat ID is lumenhome88.",
           "You can find us on Instagram as @lumen.home.", "Message us on Facebook Messenger."],
    "ru": ["Быстрее ответим в Ватсапе.", "Пишите нам в Телеграм: @lumenhome.", "Наш вайбер подскажет оператор.",
           "Мы есть во ВКонтакте: vk lumenhome.", "Добавьте нас в WhatsApp."],
    "es": ["Le atenderemos antes por WhatsApp.", "Escríbanos por Telegram: @lumenhome.", "Búsquenos en Instagram como @lumen.home.",
           "Puede mandarnos un wasap.", "Añádanos en Facebook Messenger."],
    "zh": ["加我们的微信lumenhome88，回复更快。", "您可以加QQ群咨询。", "请加WhatsApp联系我们。", "请关注我们的微信公众号。", "加V信详聊。"],
}  # fmt: skip
DISGUISED = {
    "en": ["Write to lumenhome at gmail dot com.", "Our mail: lumen (at) lumenhome (dot) com.", "Call us: four one five, five five five, zero one three four.",
           "W h a t s A p p: 4 1 5 5 5 5 0 1 3 4.", "Our site is lumenhome dot com."],
    "ru": ["Пишите на lumenhome собака мейл точка ру.", "Почта: lumenhome (собачка) mail (точка) ru.", "Звоните: восемь девятьсот двенадцать, триста сорок пять, шестьдесят семь, восемьдесят девять.",
           "Т е л е г р а м: lumenhome.", "Наш сайт: люменхоум точка ру."],
    "es": ["Escriba a lumenhome arroba gmail punto com.", "Correo: lumen (arroba) lumenhome (punto) es.", "Llámenos al seis cero cero, uno dos tres, cuatro cinco seis.",
           "W a s a p: 6 0 0 1 2 3 4 5 6.", "Nuestra web es lumenhome punto es."],
    "zh": ["邮箱：lumenhome 艾特 163 点 com。", "加薇❤信：lumenhome88。", "电话：一三八零零一三八零零零。", "扣扣：八八六六七七。", "我们的网站是lumenhome点cn。"],
}  # fmt: skip
DEAL = {
    "en": ["If you pay us directly by bank transfer, we give you 10% off.", "You can order from our own website without the fees.",
           "Cancel here and buy from us privately.", "Next time, contact us directly instead of ordering here."],
    "ru": ["При оплате напрямую переводом на карту сделаем скидку 10%.", "На нашем сайте можно заказать без комиссии.",
           "Отмените заказ здесь и купите у нас напрямую.", "В следующий раз обращайтесь к нам напрямую, минуя площадку."],
    "es": ["Si nos paga directamente por transferencia, le hacemos un 10 % de descuento.", "En nuestra propia web puede comprarlo sin comisiones.",
           "Cancele aquí y cómprenoslo en privado.", "La próxima vez, contacte con nosotros directamente, sin pasar por la plataforma."],
    "zh": ["直接转账给我们可以打九折。", "在我们自己的网站下单不收手续费。", "您可以在这里取消，再私下找我们购买。", "下次请绕过平台直接联系我们下单。"],
}  # fmt: skip
MARKETING = {
    "en": ["Use code SPRING10 for 10% off your next order.", "Have you seen our new collection?", "Buy two and get one free!",
           "Subscribe to our newsletter for news and offers.", "Customers also bought our teapots."],
    "ru": ["Промокод SPRING10 даёт скидку 10% на следующий заказ.", "Вы уже видели нашу новую коллекцию?", "Купите две и получите третью в подарок!",
           "Подпишитесь на нашу рассылку, чтобы не пропустить акции.", "С этим товаром покупают наши чайники."],
    "es": ["Con el código PRIMAVERA10 tiene un 10 % en su próximo pedido.", "¿Ya conoce nuestra nueva colección?", "¡Compre dos y llévese tres!",
           "Suscríbase a nuestro boletín para recibir ofertas.", "Otros clientes compraron también nuestras teteras."],
    "zh": ["下次下单输入SPRING10可享九折。", "您看过我们的新品吗？", "买二送一，欢迎选购！", "订阅我们的资讯，第一时间获取优惠。", "购买此商品的顾客还买了我们的茶壶。"],
}  # fmt: skip
CANCEL = {
    "en": [
        "Please cancel the order yourself.",
        "Could you request a cancellation, please?",
        "Please open a cancellation and choose “changed my mind”.",
    ],
    "ru": [
        "Отмените, пожалуйста, заказ сами.",
        "Просим Вас подать запрос на отмену заказа.",
        "Оформите, пожалуйста, отмену с причиной «Передумал».",
    ],
    "es": [
        "Por favor, cancele usted el pedido.",
        "¿Podría solicitar la cancelación del pedido?",
        "Solicite la cancelación e indique que ha cambiado de idea.",
    ],
    "zh": ["请您自己取消订单。", "麻烦您申请取消订单。", "请申请取消，原因选择“不想要了”。"],
}
CONFIRM = {
    "en": [
        "Please confirm receipt now so that we get the money.",
        "Could you mark the order as received before it arrives?",
        "Please confirm delivery even though the package is still on its way.",
    ],
    "ru": [
        "Подтвердите, пожалуйста, получение заранее.",
        "Нажмите «Заказ получен», не дожидаясь посылки.",
        "Просим подтвердить получение заказа уже сейчас, пока он в пути.",
    ],
    "es": [
        "Por favor, confirme ya la recepción, aunque aún no haya llegado.",
        "¿Podría marcar el pedido como recibido por adelantado?",
        "Confirme la entrega ahora y el paquete llegará después.",
    ],
    "zh": ["请您提前确认收货。", "麻烦您先点确认收货，包裹随后就到。", "请您现在就确认收货，方便我们回款。"],
}
DISPUTE = {
    "en": [
        "Please close the dispute first, and then we will refund you.",
        "We will only help you if you withdraw the claim.",
        "Do not open a case, please.",
    ],
    "ru": [
        "Сначала закройте спор, а потом мы вернём деньги.",
        "Мы поможем, только если Вы отзовёте претензию.",
        "Не открывайте, пожалуйста, спор.",
    ],
    "es": [
        "Cierre primero la disputa y después le devolveremos el dinero.",
        "Solo le ayudaremos si retira la reclamación.",
        "No abra una disputa, por favor.",
    ],
    "zh": ["请您先关闭纠纷，我们再退款。", "您撤销投诉我们才能处理。", "请不要开启纠纷。"],
}
PAYMENT = {
    "en": [
        "Please send us your card number and the code on the back.",
        "Tell us your PayPal password.",
        "Our account: IBAN DE89 3704 0044 0532 0130 00.",
        "A photo of your passport and bank card will do.",
    ],
    "ru": [
        "Пришлите номер карты и код с обратной стороны.",
        "Сообщите код из СМС.",
        "Переведите на карту 4276 3800 1234 5678.",
        "Пришлите фото паспорта и банковской карты.",
    ],
    "es": [
        "Envíenos el número de su tarjeta y el código de seguridad.",
        "Díganos su contraseña de PayPal.",
        "Nuestra cuenta: ES91 2100 0418 4502 0005 1332.",
        "Mándenos una foto de su DNI y de su tarjeta.",
    ],
    "zh": [
        "请提供您的银行卡号和背面的安全码。",
        "请把短信验证码发给我们。",
        "请转账至6222 0212 3456 7890 123。",
        "请发送您的身份证和银行卡照片。",
    ],
}
EMOJI = ("😊", "🙏", "📦", "❤️", ":-)", "^_^", "👍")
SORTS = [
    ("messenger-named", "A writer asks the buyer to go on in a messenger or a social network.", MESSENGER),
    ("contact-disguised", "A writer spells an address or number out so that no filter finds it.", DISGUISED),
    ("deal-outside", "A writer offers a deal outside the marketplace.", DEAL),
    ("marketing-in-order-mail", "A writer advertises in a message about an order.", MARKETING),
    ("asks-to-cancel", "A writer asks the buyer to cancel.", CANCEL),
    (
        "asks-to-confirm-early",
        "A writer asks the buyer to confirm receipt before the package is there.",
        CONFIRM,
    ),
    ("dispute-pressure", "A writer makes help depend on closing a dispute.", DISPUTE),
    ("payment-data", "A writer asks for card data or gives an account.", PAYMENT),
]


def on_market(sound: Sound, tag: str) -> Iterator[Spot]:
    """The sentences after which something can be put in the text that a marketplace gets."""
    for spot in sound.sentences(tag):
        if spot.channel in ("email", "message"):
            yield spot


def put(sound: Sound, tag: str, said: dict[str, list[str]]) -> Iterator[Change]:
    for count, spot in enumerate(on_market(sound, tag)):
        text = said[tag][count % len(said[tag])]
        yield insert(spot.file, spot.n, f"{spot.indent}{text}", variant=text)


def _enter(name: str, about: str, said: dict[str, list[str]]) -> None:
    def find(sound: Sound, tag: str) -> Iterator[Change]:
        yield from put(sound, tag, said)
        for file, n, phrase, _ in sound.wordings(tag):
            if phrase in ("offer_help", "closing_thanks", "farewell", "wish_enjoy", "next_step_refund"):
                text = said[tag][n % len(said[tag])]
                yield insert(file, n, f'    - "{text}"', variant=text)

    operator(name, about)(find)


for _sort in SORTS:
    _enter(*_sort)


@operator("emoji", "A writer adds an emoji or a smiley.")
def emoji(sound: Sound, tag: str) -> Iterator[Change]:
    for count, spot in enumerate(on_market(sound, tag)):
        sign = EMOJI[count % len(EMOJI)]
        gap = "" if tag == "zh" else " "
        yield from swap(spot.file, spot.n, f"{spot.file.line(spot.n)}{gap}{sign}", variant=sign)


@operator("html", "A writer formats a message by tags of HTML.")
def html(sound: Sound, tag: str) -> Iterator[Change]:
    for spot in on_market(sound, tag):
        for start, end in (
            ("<b>", "</b>"),
            ("<p>", "</p>"),
            ('<a href="#">', "</a>"),
            ("", "<br/>"),
            ("<font color=red>", "</font>"),
        ):
            yield from swap(spot.file, spot.n, f"{spot.indent}{start}{spot.text}{end}", variant=start)
