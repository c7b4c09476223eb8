"""A note to the writer was left in the text: TODO, XXX, lorem ipsum, a blank to fill in.

The customer would read it as it stands.

Fails (en):

    Your order {{ order.number }} will arrive by XXX.

Fails (ru):

    Заказ {{ order.number }} придёт к ____.

Fails (zh):

    订单{{ order.number }}已发货，待翻译。

Passes (en):

    Order {{ order.number }}: the shirt is size XXL, the battery is AAA. We have done all that was to do.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.looks import signs
from cs_templates.linter.regex import regex

CODE = "H060"
SEVERITY = "error"
SCOPE = "piece"
_NOTES = regex(
    r"(?<![A-Za-zА-яё0-9-])(?:TODO|TO DO:|FIXME|TBD|TBC|TBA|X{3,}|Х{3,})(?![A-Za-zА-яё0-9-])"
    r"|\b(?i:lorem ipsum|dolor sit amet|asdf\w*|qwerty|йцукен|тест тест|test test|тестовый текст|texto de prueba|placeholder text"
    r"|insert (?:name|date|text|link|number) here|вставить (?:имя|дату|текст|ссылку|номер)|текст перевода)\b"
    r"|(?i:\[(?:translate|translation|перев[а-яё]*|traducir|traducción|translate me|todo|tbd|fill in|заполнить|completar)[^\]\n]*\])"
    r"|\[(?![A-Z_ ]+\])[A-Za-zА-яЁёáéíóúñ_][A-Za-zА-яЁёáéíóúñ _-]{1,29}\]|(?:(?<=[^\n\ufff9])【(?:姓名|日期|订单号|客户名|金额|链接|时间|顾客姓名)】|【(?:姓名|客户名|顾客姓名)】(?=[，,：:您！!]))"
    r"|(?<![A-Za-zА-я])(?:XX[./]XX|ХХ[./]ХХ|XX(?=[日月天元年]))|待翻译|待补充|待填写|待定内容|测试文本|此处填写|[某Ｘ]{3,}|_{3,}|(?<!\?)\?{3}(?!\?)|(?<![A-Za-z0-9.])xxx+(?![A-Za-z0-9.])|(?<![А-яё0-9.])ххх+(?![А-яё0-9])"
    r"|(?<![*\n])\*{3,}(?!\*)(?=[ .,;:!?。，]|$)|(?<!#)#{4,}|《(?:物流单号|订单号|日期|金额|姓名|商品名称|店铺名)》|【【[^】\n]{1,20}】】"
)


_SIGNS = signs((
    "todo", "to do:", "fixme", "tb", "xx", "хх", "lorem ipsum", "dolor sit amet", "asdf", "qwerty", "йцукен", "тест тест",
    "test test", "тестовый текст", "texto de prueba", "placeholder text", "insert ", "вставить ", "текст перевода", "[", "【",
    "《", "待", "测试文本", "此处填写", "某", "ｘ", "__", "??", "**", "##",
))  # fmt: skip
"""Of each of these something stands in a text with a note, in small letters."""


def find(piece: Piece) -> Iterator[Finding]:
    """Each note, blank and filler."""
    if not _SIGNS.is_in(piece):
        return
    for match in _NOTES.finditer(piece.plain):
        yield piece.finding(
            *match.span(), f"{match[0]} was left in the text", "write what belongs here, or delete it"
        )
