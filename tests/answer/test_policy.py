from __future__ import annotations

import importlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cs_templates.answer import policy
from cs_templates.answer.finders import COULD, FACE, SMILEYS, View, traits_of
from cs_templates.answer.finders.words import Folded
from cs_templates.errors import UsageError

CODES = (
    "A-10293", "114-1234567-1234567", "8123456789012345", "12-10293-84756", "4111111111111111", "RB123456785CN",
    "123456789012", "9400100000000000000001", "1Z999AA10123456784",
)  # fmt: skip
REPLIES = {
    "en": (
        "Hello Anna,\n\nYour order 8123456789012345 (12-10293-84756) left on 14 March 2026, parcel 123456789012.\n"
        "Delivery: March 14–20, 2026, between 10:00 and 18:00 (09:00-18:00 on Saturday).\n"
        "We refunded $1,234.50 (USD 12,345,678.90 in total) at 9:30 a.m. to your card.\n"
        "Please look at the line below, e.g. size 36 38 40 42, model VX-500, 2 x Mug at $12.50.\n"
        "Returns: 1600 Main St., Springfield, IL 62704-1234. Guarantee 2025-2026, ref. 114-1234567-1234567.\n"
        "Tracking: RB123456785CN, 1Z999AA10123456784, 9400100000000000000001. Version 1.2.3, 100 %, 20260314.\n"
        "Best regards & thanks,\nTom at the Mug Shop"
    ),
    "ru": (
        "Здравствуйте, Анна!\n\nЗаказ № 8123456789012345 отправлен 14.03.2026, доставка с 14.03 по 20.03.2026 г.\n"
        "Мы вернули 1\u00a0234,50\u00a0₽ из 12\u00a0345\u00a0678,90\u00a0₽ (всего 12 345 678 руб.), это 100\u00a0%.\n"
        "Часы работы: 10.00–18.00, с 9:00 до 21:00. Размеры 36 38 40 42. Посылка RB123456785CN, место 123456789012.\n"
        "Адрес возврата: 125009, Москва, ул. Тверская, д. 12, стр. 3, т.е. рядом с метро. Готово.Мы отправили телеграфом.\n"
        "Заказ от 05.03.2026-07.03.2026, гарантия 2025–2026 гг., и т.д.\nС уважением, Ольга"
    ),
    "es": (
        "Hola, Ana:\n\nSu pedido A-10293 llegará entre el 14/03/2026 y el 20/03/2026 al punto de recogida.\n"
        "Le devolvimos 1234,50\u00a0€ y 12.345.678\u00a0COP (12.345.678,90 EUR, $ 98.765.432); n.º 123456789012.\n"
        "Horario: 10.00-18.00. En el punto de venta puede cambiarlo; la línea 2 del pedido, p. ej. talla 38.\n"
        "Calle Mayor 12, 28013 Madrid. Envío RB123456785CN. Factura F-2026/000123, S.L. Gracias por su telegrama.\n"
        "Fechas: 3/14/2026-3/20/2026. ¡Gracias!\nUn saludo, Olga"
    ),
    "zh": (
        "Anna，您好：\n\n您的订单8123456789012345已于2026年3月14日发货，运单号RB123456785CN，预计3月14日—20日送达。\n"
        "已退款¥12,345.50（US$1,234.50），快递单号123456789012，共2件，尺码36、38、40。\n"
        "退货地址：广东省深圳市南山区科技园12号，邮编518000。工作时间9:00–18:00，满意度100%。\n"
        "下单时间：2026-03-14 10:30:00，订单编号：114-1234567-1234567。请您放心，我们会跟进。\n客服小王"
    ),
}


def found(text: str, what: str, known: tuple[str, ...] = ()) -> list[str]:
    return [text[slice(*span)] for span in policy.find(text, what, known)]


@pytest.mark.parametrize("what", policy.FINDERS)
@pytest.mark.parametrize("locale", REPLIES)
def test_a_reply_full_of_numbers_holds_nothing_forbidden(locale: str, what: str) -> None:
    assert found(REPLIES[locale], what, CODES) == []


@pytest.mark.parametrize(
    "text",
    [
        "anna@mail.com", "anna.lee+shop@mail.co.uk", "ANNA@MAIL.COM", "ａｎｎａ＠ｍａｉｌ．ｃｏｍ", "an\u200bna@ma\u200dil.com",
        "anna@\u200bmail.com", "почта@яндекс.рф", "anna [at] mail dot com", "anna(at)mail(dot)com",
        "anna at mail dot com", "anna at gmail.com", "anna @ gmail . com", "anna[@]mail[.]com", "anna {at} mail {dot} com",
        "anna собака mail точка ru", "ana arroba gmail punto com", "anna@𝐦𝐚𝐢𝐥.com", "anna@mail。com", "anna@shop.example",
    ],
)  # fmt: skip
def test_addresses_of_mail_are_seen_through_disguises(text: str) -> None:
    assert found(text, "email") == [text]
    assert found(f"Please write to {text}, thank you.", "email")
    assert found(f"请发邮件到：{text}", "email") == [text]


@pytest.mark.parametrize(
    "text",
    [
        "2 mugs @ 5 EUR",
        "Look at the label.",
        "We are at shop level. Com",
        "Estamos a su lado. Punto.",
        "a@b",
        "@shop",
    ],
)
def test_other_ats_are_no_addresses(text: str) -> None:
    assert found(text, "email") == []


@pytest.mark.parametrize(
    "text",
    [
        "+7 999 123-45-67", "8 (800) 555-35-35", "89991234567", "138 0013 8000", "１３８００１３８０００", "+86-138-0013-8000",
        "612 345 678", "(+34) 612 345 678", "01 23 45 67 89", "1-800-555-0199", "1.800.555.0199", "٠١٢٣٤٥٦٧٨٩",
        "+7999\u200b1234567", "8–800–555–35–35", "+49 30 901820", "6123 4567", "8(800)555-35-35",
    ],
)  # fmt: skip
def test_numbers_to_call_are_found(text: str) -> None:
    assert found(text, "phone") == [text]
    assert found(f"Позвоните: {text}.", "phone") == [text]
    assert found(f"тел.{text}, спасибо", "phone") == [text]
    assert found(f"请致电{text}，谢谢", "phone") == [text]


def test_a_messengers_name_after_a_number_is_no_currency() -> None:
    assert found("89991234567 тг", "phone") == ["89991234567"]


def test_digits_in_boxes_are_digits() -> None:
    assert found("8️⃣9️⃣9️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣", "phone")


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-14", "14.03.2026", "3/14/2026-3/20/2026", "2025-2026", "20260314", "10.00-18.00", "62704-1234",
        "01310-100", "#12345678", "№ 12345678", "A-10293847", "RB123456785CN", "12345678-A", "1 234 567", "12.345.678,90",
        "12 345 678 ₽", "₫12.345.678", "IDR 12.345.678", "12345678 COP", "36 38 40 42", "114-1234567-1234567",
        "9400 1000 0000 0000 0000 01", "https://track.example/1234567890", "12345678@mail.com", "order_12345678",
        "12345678%", "1234567",
    ],
)  # fmt: skip
def test_other_numbers_are_not(text: str) -> None:
    assert found(text, "phone") == []
    assert found(f"Total: {text} thanks", "phone") == []


def test_what_is_printed_on_purpose_is_nobodys_number() -> None:
    text = "Order 123456789012, card 4111111111111111, call 123456789013"
    assert found(text, "phone") == ["123456789012", "123456789013"]
    assert found(text, "phone", ("123456789012",)) == ["123456789013"]
    assert found(text, "card") == ["4111111111111111"]
    assert found(text, "card", ("4111111111111111",)) == []


@pytest.mark.parametrize("known", ["999", "1234567", "+7 999 123-45-67", "", "A"])
def test_a_code_excuses_itself_alone(known: str) -> None:
    assert found("Call +7 999 123-45-67 or 89991234567", "phone", (known,)) == [
        "+7 999 123-45-67",
        "89991234567",
    ]


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("See https://track.example/A-1?x=1, please", "https://track.example/A-1?x=1"),
        ("(http://a.example/x)", "http://a.example/x"),
        ("HTTPS://SHOP.EXAMPLE", "HTTPS://SHOP.EXAMPLE"),
        ("hxxp://evil.example", "hxxp://evil.example"),
        ("www.shop.com/a", "www.shop.com/a"),
        ("visit shop.com.", "shop.com"),
        ("请访问shop.com，谢谢", "shop.com"),
        ("https://a.example/b，请点击", "https://a.example/b"),
        ("our Shop.com page", "Shop.com"),
        ("my-shop.co.uk/sale", "my-shop.co.uk/sale"),
        ("bit.ly/3xYz", "bit.ly/3xYz"),
        ("t.me/shop", "t.me/shop"),
        ("магазин.рф", "магазин.рф"),
        ("на сайте магазин.рус есть", "магазин.рус"),
        ("tienda.es", "tienda.es"),
        ("163.com", "163.com"),
        ("ｓｈｏｐ．ｃｏｍ", "ｓｈｏｐ．ｃｏｍ"),
        ("shop.\u200bcom", "shop.\u200bcom"),
        ("shop。com", "shop。com"),
        ("shop dot com", "shop dot com"),
        ("shop [dot] de", "shop [dot] de"),
        ("shop(.)com", "shop(.)com"),
        ("shop . com", "shop . com"),
        ("сайт shop точка ru", "shop точка ru"),
    ],
)
def test_addresses_of_pages_are_found(text: str, link: str) -> None:
    assert found(text, "link") == [link]


@pytest.mark.parametrize(
    "text",
    [
        "done.In case", "Готово.Мы отправили", "punto de venta", "al punto de recogida", "invoice.pdf", "e.g. this", "i.e.",
        "12.50", "3.in", "Mr.Smith", "p.m.to", "anna@mail.com", "v1.2.3", "и т.д. и т.п.", "S.L.", "S.A. de C.V.", "Fin. Com",
        "Listo.Es suyo", "U.S.", "The end . We", "a.b.c",
    ],
)  # fmt: skip
def test_other_points_are_no_links(text: str) -> None:
    assert found(text, "link") == []


@pytest.mark.parametrize(
    "text",
    [
        "WhatsApp", "whats app", "ＷｈａｔｓＡｐｐ", "Whats\u200bApp", "Telegram", "телеграм", "в Телеграме", "Вайбер", "ватсапе",
        "Viber", "Skype", "WeChat", "微信", "加V信", "加微信", "VX: shop1", "vx：shop1", "加VX", "Zalo", "ВКонтакте", "ВК", "вк: shop",
        "LINE: shop1", "Line ID", "QQ：12345", "카카오톡", "@shop_support", "t.me/shop", "Instagram", "guasap",
    ],
)  # fmt: skip
def test_messengers_are_found(text: str) -> None:
    assert len(found(text, "messenger")) == 1
    assert found(f"Пишите нам: {text}", "messenger")
    assert found(f"请联系{text}", "messenger")


@pytest.mark.parametrize(
    "text",
    [
        "the line is long", "Line of products", "Please read this line: it helps", "ON-LINE", "ONLINE ORDER LINE TWO",
        "LINE 2", "VX-500", "un telegrama", "skyped", "решение в ВКЛ положении", "威信", "加VIP会员", "anna@mail.com",
        "2 @ 5 EUR", "viberate", "VK-20 model", "en línea",
    ],
)  # fmt: skip
def test_other_words_are_no_messengers(text: str) -> None:
    assert found(text, "messenger") == []


@pytest.mark.parametrize(
    ("text", "emoji"),
    [
        ("ok 😀👍🏽!", ["😀👍🏽"]), ("🇷🇺", ["🇷🇺"]), ("❤️ you", ["❤️"]), ("♥ you", ["♥"]), ("5️⃣", ["5️⃣"]), ("👩‍🔧", ["👩‍🔧"]),
        ("a 🎁 b 🎁", ["🎁", "🎁"]), ("™️", ["™️"]), ("⭐⭐⭐", ["⭐⭐⭐"]), ("🪅", ["🪅"]),
        ("™ © ® № ★ ✓ → • … ½ ₽ 5 #", []), ("李 — «да»", []), ("1. 2) 3°", []),
    ],
)  # fmt: skip
def test_pictures_are_found_and_typography_is_not(text: str, emoji: list[str]) -> None:
    assert found(text, "emoji") == emoji


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("<b>Hi</b>", ["<b>", "</b>"]), ('<img src="x">', ['<img src="x">']), ("a<br/>b", ["<br/>"]), ("<!-- x -->", ["<!-- x -->"]),
        ("5&nbsp;€", ["&nbsp;"]), ("&#39;&#x27;&amp;", ["&#39;", "&#x27;", "&amp;"]), ("＜b＞", ["＜b＞"]),
        ("a < b and c > d", []), ("I <3 it", []), ("R&D; Tom & Jerry;", []), ("5 < 6 > 4", []), ("<", []), ("&", []),
    ],
)  # fmt: skip
def test_markup_is_found(text: str, html: list[str]) -> None:
    assert found(text, "html") == html


@pytest.mark.parametrize(
    "text", ["4111 1111 1111 1111", "4111-1111-1111-1111", "378282246310005", "2200000000000004"]
)
def test_cards_are_found(text: str) -> None:
    assert found(f"Карта: {text}.", "card") == [text]


@pytest.mark.parametrize(
    "text",
    ["4111 1111 1111 1112", "0000 0000 0000 0000", "1111111111111117", "A4111111111111111", "411111111111"],
)
def test_other_long_numbers_are_no_cards(text: str) -> None:
    assert found(text, "card") == []


@pytest.mark.parametrize(
    "text",
    ["DE89 3704 0044 0532 0130 00", "DE89370400440532013000", "GB82WEST12345698765432", "NO93 8601 1117 947"],
)
def test_accounts_are_found(text: str) -> None:
    assert found(f"IBAN: {text}, thanks", "iban") == [text]
    assert found(text, "phone") == []


@pytest.mark.parametrize(
    "text", ["DE88 3704 0044 0532 0130 00", "RB123456785CN", "XDE89370400440532013000", "DE89"]
)
def test_other_codes_are_no_accounts(text: str) -> None:
    assert found(text, "iban") == []


def test_an_unknown_finder_is_refused_by_name() -> None:
    with pytest.raises(UsageError, match="there is no finder phones") as caught:
        policy.find("x", "phones")
    assert caught.value.hint == "did you mean phone?"


WORDS = [
    ("en", "as soon as possible", "We reply as soon as possible.", "As soon as it is possible."),
    ("en", "soon", "Soon!", "sooner"),
    ("en", "don't", "We DON’T know", "donat"),
    ("ru", "в ближайшее время", "Ответим в ближайшее\n  время.", "Ответим до 14 марта."),
    ("ru", "мошенник*", "это мошенники", "замошенник"),
    ("ru", "еще", "Ещё раз", "ещенко"),
    ("ru", "как я уже говорил*", "Как я уже говорила", "как я говорил"),
    ("es", "quizás", "Quiza\u0301s mañana", "quizá"),
    ("es", "100 %", "100\u00a0% seguro", "1000 %"),
    ("es", "¿?", "hola ¿?", "hola ?"),
    ("zh", "尽快", "我们会尽快回复", "尽量快"),
    ("zh", "vip客户", "您是VIP客户吗", "客户"),
    ("ja", "すぐ", "今すぐ返信", "あとで"),
    ("de", "straße", "Hauptstr. STRASSE", "strasser"),
    (
        "en",
        "(change|edit) your (|bad )review",
        "Please edit your bad review.",
        "Please edit your order review.",
    ),
    ("en", "blame … on (us|them)", "Blame it all on them!", "Blame it. On them it is."),
    ("en", "so … late", "So late", "So it is that many a good man came too late"),
    ("en", "complain* to us", "They complained to us", "They complained us"),
    ("en", "((pay|send) money|bank transfer*)", "Send money!", "Send the money"),
    ("ru", "(объяснял|говорил)* … (раз|раза)", "Мы говорили об этом сто раз.", "Мы говорили разное."),
    ("zh", "请(您|)(先|)取消", "请您先取消。", "请您下单后再取消。"),
    ("zh", "评价 … 优惠券", "评价后我们送您优惠券", "评价。优惠券"),
    ("zh", "(亲|亲爱的)，", "亲爱的，放心。", "亲自，"),
    ("en", "(|very )soon", "Very soon!", "sooner"),
]


@pytest.mark.parametrize(("locale", "say", "hit", "miss"), WORDS)
def test_word_lists_hit_what_they_say_and_nothing_else(locale: str, say: str, hit: str, miss: str) -> None:
    assert policy.find_words(hit, [{"say": say}])
    assert not policy.find_words(miss, [{"say": say}])


def test_words_are_found_where_they_stand() -> None:
    text = "Может быть,  мы e\u0301 ответим скоро — может  быть."
    spans = policy.find_words(text, [{"say": "скоро"}, {"say": "может быть"}])
    assert [text[slice(*span)] for span in spans] == ["Может быть", "скоро", "может  быть"]


EBAY: dict[str, Any] = {
    "title": "eBay",
    "rules": [
        {
            "name": "contact",
            "find": ["email", "phone"],
            "severity": "error",
            "about": "No contact",
            "source": "eBay",
        },
        {"name": "promo", "find": ["promo"], "severity": "warning", "about": "No offers", "source": "eBay"},
    ],
}


def test_findings_say_what_where_and_who_forbids_it() -> None:
    texts = ["Your coupon", "Write to anna@mail.com or call +7 999 123-45-67, order 123456789012."]
    findings = policy.Rules(EBAY, {"promo": [{"say": "coupon*"}]}).check(texts, ["123456789012"])
    assert findings == [
        {"rule": "promo", "severity": "warning", "about": "No offers", "source": "eBay", "found": "coupon", "where": 0, "span": (5, 11)},
        {"rule": "contact", "severity": "error", "about": "No contact", "source": "eBay", "found": "anna@mail.com", "where": 1, "span": (9, 22)},
        {"rule": "contact", "severity": "error", "about": "No contact", "source": "eBay", "found": "+7 999 123-45-67", "where": 1, "span": (31, 47)},
    ]  # fmt: skip


def test_a_rule_that_looks_for_nothing_known_is_named() -> None:
    with pytest.raises(UsageError, match="eBay: a rule looks for promo") as caught:
        policy.Rules(EBAY, {"promos": []}).check(["x"])
    assert "promos" in caught.value.hint


@pytest.mark.parametrize("what", policy.FINDERS)
@given(text=st.text(max_size=60) | st.text("@.+-() 0123456789aаcom点dot[]<&;\u200b️️LINEVX微信", max_size=60))
def test_any_text_can_be_searched_and_every_find_has_its_place(what: str, text: str) -> None:
    spans = policy.find(text, what)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert spans == sorted(spans)
    assert policy.find(text, what) == spans


@given(around=st.text(st.characters(categories=["Lo", "Po", "Zs"], exclude_characters="%&*@#·"), max_size=8))
def test_a_contact_is_found_whatever_stands_around_it(around: str) -> None:
    for text, what in (
        ("anna@mail.com", "email"),
        ("+7 999 123-45-67", "phone"),
        ("https://a.example/x", "link"),
    ):
        assert policy.find(f"{around} {text} {around}", what)


PIECES = st.sampled_from([
    *"@.:/-([{<)]}>_#&;+ 0123456789ABZavx中点", "at", "dot", " at ", " dot ", "[at]", "( . )", "[.]", "punto", "arroba", "com", "ru",
    "anna", "gmail.com", "shop", "www.", "https://", "t.me", "+7 999 123-45-67", "138 0013 8000", "112-1234567-1234567",
    "4111 1111 1111 1111", "GB82 WEST 1234 5698 7654 32", "LX123456785CN", "&nbsp;", "<b>", "😀", "☎️", "1️⃣", "LINE", "line: x",
    "ВК", "доставка", "vk @anna", "Telegram", "ватсапп", "ｗｗｗ．ｓｈｏｐ．ｃｏｍ", "\u200b", "é", "e\u0301", "İ", "Σ", "\n", "  ",
])  # fmt: skip


@pytest.mark.parametrize("what", policy.FINDERS)
@given(pieces=st.lists(PIECES, max_size=14), known=st.sets(st.sampled_from(CODES), max_size=2))
def test_a_finder_that_is_not_asked_would_find_nothing(what: str, pieces: list[str], known: set[str]) -> None:
    view = View("".join(pieces), known)
    if not COULD[what](view):
        assert not importlib.import_module(f"cs_templates.answer.finders.{what}").find(view)


@given(st.lists(PIECES, max_size=14), st.lists(PIECES, min_size=1, max_size=3))
def test_words_are_looked_for_wherever_they_could_stand(text: list[str], say: list[str]) -> None:
    entry = "".join(say)
    spans = Folded("".join(text)).spans(entry)
    assert policy.find_words("".join(text), [{"say": entry}]) == spans


def test_a_price_with_a_number_in_brackets_after_it_is_no_phone() -> None:
    assert policy.find("已退款€125.50（120天内到账）", "phone") == []
    assert policy.find("125,50 € (120 дней)", "phone") == []
    assert policy.find("call 138.0013.8000", "phone") == [(5, 18)]


def test_a_messenger_is_found_letter_by_letter() -> None:
    for text, found in (
        ("Write on W h a t s A p p.", "W h a t s A p p"),
        ("Пишите в т-е-л-е-г-р-а-м!", "т-е-л-е-г-р-а-м"),
        ("请加微 信联系", ""),
        ("请 加 微 信 联系", "请 加 微 信"),
        ("Plan A b c d e f", ""),
    ):
        assert [text[start:stop] for start, stop in policy.find(text, "messenger")] == (
            [found] if found else []
        )


def test_every_face_of_ordinary_signs_has_a_sign_that_is_looked_for_first() -> None:
    assert [face for face in SMILEYS if not traits_of(face) & FACE] == []
