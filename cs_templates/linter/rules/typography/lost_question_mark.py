"""A question ends with a full stop.

The buyer does not see that an answer is awaited.

Fails (en):

    Would you like us to send order {{ order.number }} again.

Fails (ru):

    Не могли бы Вы прислать фото заказа {{ order.number }}.

Fails (zh):

    订单{{ order.number }}重新寄出，您看可以吗。

Passes (en):

    Would you like us to send order {{ order.number }} again? Would you please tell us. What you paid comes back to you.

Passes (zh):

    请告诉我们订单{{ order.number }}是否已收到。
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.prose import prose
from cs_templates.linter.reading.split import spoken
from cs_templates.linter.regex import regex

CODE = "T809"
SEVERITY = "warning"
SCOPE = "piece"
_ASKS = {
    "en": regex(
        r"(?:(?:Would|Could|Do|Did|Does|Will|Have|Has|Are|Shall|Should|May|Can) (?:you|we|it|they|this|that|the|your|I)\b(?! (?:need|require|wish|have any)\b)"
        r"|(?:Is|Was|Were) (?:the|it|this|that|there|your|everything|anything)\b|(?:What|Which|How many|How much|When|Where|Why) (?!matters|counts|remains)(?:\w+ ){0,2}(?:would you|do you|did you|can we|are you|have you|should we|is your)\b)"
    ),
    "ru": regex(
        r"(?:Не )?(?:Могли бы Вы|могли бы Вы|Хотели бы Вы|хотите ли Вы|Хотите ли|Можете ли|Сможете ли|Подойдёт ли|Подходит ли|Устроит ли|Получили ли|Согласны ли|Удобно ли|Верно ли|Правильно ли|Готовы ли)\b"
        r"|(?:Вам (?:это )?(?:подходит|подойдёт|удобно)|Вас (?:это )?(?:устроит|устраивает)|Вы согласны)\."
    ),
    "zh": regex(r"[^。！？\n]*(?:[吗么嘛]|可以不|好不好|行不行|是不是|怎么样)[。.]\Z"),
}
_NOT_ASKED = regex(
    r"(?:什么|怎么|那么|这么|多么|要么)[。.]\Z|(?:无论|不管|不论|如何[^。]{3,}|告诉|了解|核实|确认|查看|查询|说明|知道)"
)
_CONDITION = regex(r"(?:Should (?:you|we|it|they|this|the|your)|Had|Were|May) |Should [^,?]+,")
_POLITE = regex(r"(?:Would|Will|May) (?:you|we) (?:please|kindly)\b")


def find(piece: Piece) -> Iterator[Finding]:
    """Each sentence that asks and does not end like a question."""
    tag = piece.language.language
    if tag not in _ASKS:
        return
    for start, sentence in spoken(prose(piece)):
        said = sentence.strip()
        if said[-1:] in (".", "。") and _is_question(tag, said):
            at = start + sentence.rindex(said[-1])
            mend = "？" if said[-1] == "。" else "?"
            message = "this question ends with a full stop"
            yield piece.finding(at, at + 1, message, f"end it with {mend}", mend, safe=False)


@lru_cache(maxsize=16_384)
def _is_question(language: str, said: str) -> bool:
    """Whether a sentence asks: texts share most of theirs."""
    if not _ASKS[language].match(said):
        return False
    if language == "en" and (_POLITE.match(said) or _CONDITION.match(said)):
        return False
    return not (language == "zh" and _NOT_ASKED.search(said))
