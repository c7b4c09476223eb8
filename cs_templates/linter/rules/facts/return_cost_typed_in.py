"""It says who pays for sending something back, and the facts of the order do not decide it.

That differs from order to order and from law to law. A contract that lets its texts say it names `return.cost_by` or
`policy.return_cost`, and the text says it in the words of the option.

Fails (en):

    # en/order/sample.yaml
    title: Sample
    channels:
      message:
        body: |
          Order {{ order.number }} has arrived. We will also cover the return shipping.

Fails (es):

    También le abonaremos los gastos de devolución del pedido {{ order.number }}.

Fails (ru):

    Заказ {{ order.number }} доставлен. Стоимость обратной пересылки мы тоже возместим.

Fails (zh):

    订单{{ order.number }}已送达，退货运费也由我们承担。

Passes (en):

    Please tell us whether you paid for the return shipping of order {{ order.number }}.

Passes (ru):

    Стоимость обратной пересылки заказа {{ order.number }} зависит от службы доставки.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.split import spoken
from cs_templates.linter.reading.tongues import unquoted
from cs_templates.linter.regex import regex, regexes

CODE = "H070"
SEVERITY = "warning"
SCOPE = "piece"
_DECIDES = ("return.cost_by", "policy.return_cost")
_NAMES = {"en": "return", "es": "devolución", "ru": "обратн", "zh": "运费"}
"""One of these words is in every sentence that says it."""
_COST = {
    "en": r"\breturn (?:shipping|postage|costs?)\b|\b(?:shipping|postage|costs?) (?:of|for) (?:the |your )?return\b",
    "es": r"\b(?:gastos|costes?|portes|envío) de (?:la |su )?devolución\b",
    "ru": r"\bобратн\w+ (?:пересылк|доставк|отправк)\w+",
    "zh": r"(?:退货|退回|寄回|回寄)的?(?:运费|邮费|快递费)",
}
_PAYS = {
    "en": r"\bwe(?:’ll| will|'ll)? (?:also |gladly |of course )*(?:cover|pay|refund|reimburse|bear)|\b(?:is|are|will be) (?:covered|paid|refunded|free|on us|at our expense)",
    "es": r"\b(?:le )?(?:abonar(?:emos|é)|abonamos|pagar(?:emos|é)|pagamos|reembolsar(?:emos|é)|reembolsamos|devolver(?:emos|é)|asumi(?:mos|remos)|cubri(?:mos|remos))\b|(?:corren?|corre) (?:por|de) nuestra cuenta",
    "ru": r"\b(?:возместим|возмещаем|оплатим|оплачиваем|компенсируем)\b|за наш сч[её]т",
    "zh": r"由我[们方](?:来)?(?:承担|支付|负担)|我[们方](?:来|会|也|将)*(?:承担|支付|负担|报销|退还)",
}

_OPEN = regex(r"\b(?:whether|no|ли)\b|是否", re.IGNORECASE)
_CLAUSE = regex(
    r"[,;:—–，；：]|\b(?:once|when|as soon as|after|cuando|una vez|если|когда|и)\b", re.IGNORECASE
)
_COSTS, _PAYMENTS = map(regexes, (_COST, _PAYS))


def find(piece: Piece) -> Iterator[Finding]:
    """Each sentence in which the shop pays for a return, where the contract has nothing that says so."""
    tag = piece.language.language
    if piece.role != "body" or tag not in _NAMES or _NAMES[tag] not in piece.plain.lower():
        return
    if piece.scenario is None or any(name.text in _DECIDES for name in piece.scenario.named()):
        return
    for start, said in spoken(unquoted(piece)):
        cost = _COSTS[tag].search(said)
        paid = _PAYMENTS[tag].search(said)
        if cost and paid and not (said.rstrip().endswith(("?", "？")) or _apart(said, cost, paid)):
            message = f"“{cost[0]}”: nothing of the order says who pays for it"
            hint = "leave it out, or let the contract name return.cost_by"
            yield piece.finding(start + cost.start(), start + cost.end(), message, hint)


def _apart(said: str, cost: re.Match[str], paid: re.Match[str]) -> bool:
    """Whether another clause stands between the two, or the sentence leaves it open or denies it."""
    first, last = sorted((cost, paid), key=lambda found: found.start())
    return bool(_OPEN.search(said) or _CLAUSE.search(said, first.end(), last.start()))
