"""What the shipped lists that marketplaces look for find in sentences that no entry was written for, and leave alone."""

from __future__ import annotations

import pytest

from cs_templates.answer import policy
from tests.lint.test_words import LOADED

FOUND = [
    ("en", "review_push", "Please rate us ★★★★★."),
    ("en", "review_push", "Could you remove that one-star rating?"),
    ("en", "review_push", "You get a $5 voucher for every photo review."),
    ("en", "cancel_ask", "Kindly cancel your order on your side."),
    ("en", "dispute_pressure", "Do not start a dispute."),
    ("en", "offplatform", "Order here instead of paying through the platform."),
    ("ru", "review_push", "Удалите, пожалуйста, Вашу негативную оценку."),
    ("ru", "review_push", "Дарим бонусы за отзыв."),
    ("ru", "cancel_ask", "Аннулируйте, пожалуйста, свой заказ."),
    ("ru", "dispute_pressure", "Снимите претензию, и мы всё вернём."),
    ("es", "review_push", "¿Podría borrar esa reseña?"),
    ("es", "cancel_ask", "Le rogamos que anule el pedido."),
    ("es", "dispute_pressure", "En cuanto retire la queja, pagaremos."),
    ("es", "early_confirm", "Confirme cuanto antes la entrega."),
    ("zh", "review_push", "晒图后可领红包。"),
    ("zh", "cancel_ask", "麻烦您自行申请取消。"),
    ("zh", "dispute_pressure", "请先别发起投诉。"),
]
LEFT = [
    ("en", "review_push", "Thank you for your feedback; the refund is on its way."),
    ("en", "review_push", "Change the address and review the order."),
    ("en", "early_confirm", "The carrier can mark the parcel as delivered too early."),
    ("en", "cancel_ask", "If you want, we cancel the order."),
    ("en", "offplatform", "You can write to us directly here."),
    ("ru", "review_push", "Спасибо за отзыв, мы вернём деньги."),
    ("ru", "cancel_ask", "Вы можете отменить его до отправки."),
    ("ru", "promo", "Промокод не нужен."),
    ("es", "early_confirm", "Confirmamos la recepción de su devolución."),
    ("es", "early_confirm", "El repartidor marcó el pedido como entregado."),
    ("es", "offplatform", "El punto es que llegará tarde."),
    ("zh", "review_push", "感谢您的评价，赠品已补发。"),
    ("zh", "offplatform", "您可以直接下单，退款不收手续费。"),
    ("zh", "promo", "感谢您关注我们。"),
    ("ru", "promo", "Мы только сегодня получили ответ почты."),
    ("ru", "review_push", "Спасибо за высокую оценку и положительный отзыв!"),
    ("ru", "offplatform", "Чек придёт на электронную почту, а курьер уточнит время по телефону."),
    ("ru", "offplatform", "Не платите никому вне площадки."),
    ("ru", "early_confirm", "Возвращённый товар получен складом."),
    ("ru", "cancel_ask", "Ваш запрос на отмену пришёл, когда посылка уже была у курьера."),
    ("ru", "dispute_pressure", "Снимите кейс с наушников."),
    ("zh", "promo", "大促期间物流较慢，收到的是全新品。下次打开前请先断电。"),
    ("zh", "review_push", "感谢您的五星好评！请把茶叶泡五分钟。"),
    ("zh", "offplatform", "请扫描二维码取件，请勿在平台外付款，也不要私下转账。"),
    ("zh", "early_confirm", "检查无误后，再确认收货也不迟。"),
    ("zh", "cancel_ask", "您提交取消申请时，包裹已经出库了。"),
    ("zh", "dispute_pressure", "平台会在三天后关闭纠纷。"),
    ("zh", "extra_pay", "您不用额外支付费用，也无需补差价。"),
]


def _said(tag: str, name: str, text: str) -> bool:
    entries = LOADED.locales[tag].profile.words[name]
    return bool(policy.find_words(text, [{"say": str(entry.say)} for entry in entries]))


@pytest.mark.parametrize(("tag", "name", "text"), FOUND)
def test_a_list_finds_the_whole_class(tag: str, name: str, text: str) -> None:
    assert _said(tag, name, text)


@pytest.mark.parametrize(("tag", "name", "text"), LEFT)
def test_a_list_leaves_good_text_alone(tag: str, name: str, text: str) -> None:
    assert not _said(tag, name, text)


def test_typed_smileys_are_emoji() -> None:
    assert policy.find("We expect it then. :-)", "emoji") == [(19, 22)]
    assert policy.find("我们等您。^_^", "emoji") == [(5, 8)]
    assert policy.find("Sizes:(M), ratio 1:2, a:b=)c", "emoji") == []
