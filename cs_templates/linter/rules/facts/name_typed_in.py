"""A greeting or a signature names one person.

A finished letter became a template, and the name was left in it: every customer would be called so, and every agent
would sign so.

Fails (en):

    Dear Mr. Smith,

    Your order {{ order.number }} is on its way.

Fails (zh):

    您的订单{{ order.number }}已在途中。

    您的客服小美

Passes (en):

    Dear Customer,

    Your order {{ order.number }} is on its way.

    Best regards,
    Customer Support
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.languages import Language
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.looks import Look
from cs_templates.linter.regex import regex

CODE = "H804"
SEVERITY = "error"
SCOPE = "piece"
_SURNAMES = "王李张刘陈杨赵黄吴徐孙胡朱林郭罗梁宋郑谢韩唐冯董萧曹袁邓傅沈曾彭吕苏卢蒋蔡贾魏薛阎潘戴汪姜范谭廖邹熊郝孔崔邱秦侯邵孟汤尹黎贺赖龚"
_EN = r"[A-Z][a-z]+(?:[ -][A-Z][a-z]+)?"
_ES = r"[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+(?: [A-ZÁÉÍÓÚÑ][a-záéíóúñ]+)?"
_RU = r"[А-ЯЁ][а-яё]+(?: [А-ЯЁ][а-яё]+)?"
_ZH = rf"[{_SURNAMES}][\u4e00-\u9fff]{{1,2}}"
_END = r"(?=[ \t]*[,!:.—–][ \t]|[ \t]*[,!:.]?[ \t]*$)"
_LAST = r"[.!]?[ \t]*$"
_NAMED = {
    "en": (
        rf"^[ \t]*(?:hello|hi|hey|dear|good (?:morning|afternoon|evening|day))(?:,? there)?,? (?P<name>(?-i:(?:(?:Mr|Mrs|Ms|Dr)\.? )?{_EN})){_END}",
        rf"^[ \t]*(?:(?:best|kind|warm|warmest|kindest)? ?regards|sincerely|yours(?: sincerely| truly)?|best wishes|cheers|all the best|thanks|thank you|best),?\s+(?P<name>(?-i:{_EN})){_LAST}",
        rf"^[ \t]*your (?P<name>(?-i:{_EN})){_LAST}",
        rf"^[ \t]*(?P<name>(?-i:[A-Z][a-z]+)), (?-i:[A-Z])[\w ]*(?:support|service|team){_LAST}",
    ),
    "es": (
        rf"^[ \t]*¡?(?:hola|buen[oa]s (?:días|tardes|noches)|buen día|estimad[oa]|querid[oa]|apreciad[oa]),? (?P<name>(?-i:(?:(?:Sr|Sra|Srta|D|Dña|Dr|Dra)\.? )?{_ES})){_END}",
        rf"^[ \t]*(?:(?:un|reciba un|con un) (?:cordial )?saludo|saludos(?: cordiales)?|atentamente|cordialmente|un abrazo|gracias),?\s+(?P<name>(?-i:{_ES})){_LAST}",
        rf"^[ \t]*(?:su|tu) (?:agente |asesora? |asistente )?(?P<name>(?-i:{_ES})){_LAST}",
    ),
    "ru": (
        rf"^[ \t]*(?:здравствуйте|добрый (?:день|вечер)|доброе утро|доброго дня|привет|приветствую|уважаем(?:ый|ая)|дорог(?:ой|ая)),? (?P<name>(?-i:{_RU})){_END}",
        rf"^[ \t]*(?P<name>(?-i:{_RU})), (?:здравствуйте|добрый (?:день|вечер)|доброе утро|доброго дня)\b",
        rf"^[ \t]*(?:с (?:искренним )?уважением|с наилучшими пожеланиями|всего (?:вам )?доброго|искренне ваш[а]?|спасибо),?\s+(?P<name>(?-i:{_RU})){_LAST}",
        rf"^[ \t]*(?:ваша?|твоя?) (?P<name>(?-i:{_RU})){_LAST}",
    ),
    "zh": (
        rf"(?P<name>{_ZH})[，,] ?[您你]好",
        rf"[您你]好[，,、] ?(?P<name>{_ZH})[，,！!：:]",
        rf"(?:^[ \t]*|尊敬的|亲爱的)(?P<name>[{_SURNAMES}][\u4e00-\u9fff]{{0,2}}(?:先生|女士|小姐))(?=[，,：:！! ]|$|您好|你好)",
        rf"(?:客服|店主|店长|顾问|助理|专员)[：: ]?(?P<name>小[\u4e00-\u9fff]|{_ZH})(?=[ \t]*(?:敬上|上)?[。！]?[ \t]*$)",
        r"^[ \t]*(?:您的|你的)(?P<name>小[\u4e00-\u9fff])[。！]?[ \t]*$",
        rf"(?:此致|祝好|敬礼|顺颂商祺)[，,！!]?\s+(?P<name>小[\u4e00-\u9fff]|{_ZH})[。]?[ \t]*$",
    ),
}  # fmt: skip
_ANYBODY_SAID = {
    "en": "customer customers client clients buyer buyers friend friends sir madam guest guests shopper shoppers all everyone "
    "team valued member members colleague colleagues partner partners patron user reader again there ladies gentlemen folks support "
    "service shop store seller sellers sales care staff crew manager department help desk agent agents order orders from santa "
    "good thank thanks sorry welcome please yes no we you your our this it the morning afternoon evening seasons happy",
    "es": "cliente clientes clienta comprador compradora compradores señor señora señores usuario usuaria amigo amiga amigos todos equipo "
    "atención tienda soporte servicio vendedor vendedores pedido agente asesor departamento de nuevo otra "
    "buenos buenas muy gracias su le sí no lo sentimos lamentamos bienvenido bienvenida feliz cordial servicios",
    "ru": "покупатель покупатели покупательница клиент клиенты друг друзья господа коллеги команда магазин продавец служба поддержка отдел "
    "вы вам вас ваш ваша ваше ваши гость гости пользователь заказ всем ещё еще администрация менеджер оператор агент снова "
    "здравствуйте привет приветствую добрый доброе доброго спасибо благодарим да нет мы по наш это сожалеем извините простите рады сегодня с",
    "zh": "",
}
_ANYBODY = {tag: frozenset(said.split()) for tag, said in _ANYBODY_SAID.items()}
_NO_NAMES = regex(r"^(?:周[一二三四五六日末]|程序|许多|谢谢|余款)|^(?:Mr|Mrs|Ms|Sr|Sra)\.?$")


def find(piece: Piece) -> Iterator[Finding]:
    """Each name."""
    if piece.role not in ("body", "wording") or not _LOOK.is_in(piece):
        return
    text = piece.plain
    last = 0
    for pattern in _patterns(piece.language.language):
        for found in pattern.finditer(text):
            start, stop = found.span("name")
            if start >= last and not _is_anybody(found["name"], piece.language.language):
                message = f"“{found['name']}” is one person's name"
                hint = (
                    "greet and sign with a phrase, as in {{ phrase.greeting }}, or print {{ customer.name }}"
                )
                yield piece.finding(start, stop, message, hint)
                last = stop


@lru_cache(maxsize=16)
def _patterns(language: str) -> list[re.Pattern[str]]:
    """Where names stand in a language; only the languages of a corpus are worth the time."""
    return [regex(pattern, re.IGNORECASE | re.MULTILINE) for pattern in _NAMED.get(language, ())]


@lru_cache(maxsize=16)
def _in_lines(language: str) -> list[re.Pattern[str]]:
    """The same in each line by itself: the name below a closing stands in another."""
    parted = [pattern.partition(r"\s+") for pattern in _NAMED.get(language, ())]
    said = [f"{head}(?:$|\\s+(?:$|{rest}))" if rest else head for head, _, rest in parted]
    return [regex(pattern, re.IGNORECASE) for pattern in said]


def _names_somebody(line: str, language: Language) -> bool:
    return any(pattern.search(line) for pattern in _in_lines(language.language))


_LOOK = Look(_names_somebody)


def _is_anybody(name: str, language: str) -> bool:
    said = name.lower().split()
    return bool(_NO_NAMES.search(name)) or any(word in _ANYBODY[language] for word in said)
