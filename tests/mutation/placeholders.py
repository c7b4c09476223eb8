"""Placeholders of other programs, and what was meant to be filled in or taken out later."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.mutation.base import Change, Edit, insert, operator, swap
from tests.mutation.names import printed
from tests.mutation.sound import Sound

SAID = {
    "order.number": {"en": "order number", "ru": "номер заказа", "es": "número de pedido", "zh": "订单号"},
    "item.name": {"en": "item name", "ru": "название товара", "es": "nombre del artículo", "zh": "商品名称"},
    "refund.amount": {"en": "amount", "ru": "сумма", "es": "importe", "zh": "金额"},
    "shipment.eta": {"en": "date", "ru": "дата", "es": "fecha", "zh": "日期"},
    "shipment.tracking_number": {
        "en": "tracking number",
        "ru": "трек-номер",
        "es": "número de seguimiento",
        "zh": "物流单号",
    },
    "shop.hours": {"en": "hours", "ru": "часы работы", "es": "horario", "zh": "时间"},
    "order.total": {"en": "total", "ru": "сумма", "es": "total", "zh": "金额"},
    "update.by": {"en": "date", "ru": "дата", "es": "fecha", "zh": "日期"},
    "shop.name": {"en": "shop name", "ru": "название магазина", "es": "nombre de la tienda", "zh": "店铺名"},
}
WORD = {"order.number": "order", "item.name": "item", "shop.name": "shop"}
TODO = {
    "en": [
        "TODO: add the return address.",
        "[to be completed]",
        "TBD",
        "FIXME check with legal.",
        "(insert date here)",
    ],
    "ru": [
        "TODO: добавить адрес возврата.",
        "[дописать]",
        "Тут дописать про сроки.",
        "(вставить дату)",
        "???",
    ],
    "es": [
        "TODO: añadir la dirección.",
        "[pendiente de completar]",
        "PENDIENTE: confirmar plazo.",
        "(insertar fecha aquí)",
    ],
    "zh": ["TODO：补充退货地址。", "【待补充】", "此处补充时效说明。", "（在此插入日期）", "待定"],
}
FILLER = {
    "en": ["Lorem ipsum dolor sit amet.", "Test test test.", "Some text here.", "asdf", "New sentence."],
    "ru": ["Тест тест тест.", "Какой-то текст.", "Текст текст текст.", "фыва", "Здесь будет текст."],
    "es": ["Prueba prueba.", "Lorem ipsum dolor sit amet.", "Aquí va el texto.", "asdf", "Texto de ejemplo."],
    "zh": ["测试测试。", "这里是文字。", "示例文本。", "啊啊啊", "正文内容。"],
}
CHATBOT = {
    "en": ["Sure! Here is a more polite version:", "Certainly, here is the revised text:",
           "Let me know if you would like me to adjust the tone.", "As an AI language model, I cannot check this."],
    "ru": ["Конечно! Вот перевод:", "Вот исправленный вариант текста:",
           "Если нужно, могу сделать текст короче.", "Как языковая модель, я не могу это проверить."],
    "es": ["¡Claro! Aquí tiene la traducción:", "Aquí está la versión mejorada del texto:",
           "Si quiere, puedo hacerlo más breve.", "Como modelo de lenguaje, no puedo comprobarlo."],
    "zh": ["好的，以下是翻译：", "当然可以！以下是润色后的版本：", "如果需要，我可以帮您调整语气。", "作为一个人工智能语言模型，我无法核实。"],
}  # fmt: skip
NOTES = {
    "en": [
        "(Olga, please check this!)",
        "NB for agents: do not send on weekends.",
        "// old version below",
        "Internal: use only for VIP buyers.",
    ],
    "ru": [
        "(Оля, проверь это!)",
        "Для операторов: в выходные не отправлять.",
        "// старый вариант ниже",
        "Внутреннее: только для VIP.",
    ],
    "es": [
        "(Olga, ¡revisa esto!)",
        "Nota para agentes: no enviar en fin de semana.",
        "// versión antigua abajo",
        "Interno: solo para clientes VIP.",
    ],
    "zh": [
        "（小王，请核对一下！）",
        "客服注意：周末不要发送。",
        "// 以下为旧版",
        "内部备注：仅限VIP客户使用。",
    ],
}
ENTITIES = ("&nbsp;", "&amp;", "&quot;", "&#39;", "&lt;3", "\\n", "<br>", "=20")


def _said(sound: Sound, tag: str, pattern: str, *, names: dict[str, str] | None = None) -> Iterator[Change]:
    """A placeholder in place of a variable; § is what it stands for."""
    for spot, found in printed(sound, tag):
        text = names.get(found[1]) if names else SAID.get(found[1], {}).get(tag)
        if text and spot.part == "body":
            new = spot.file.line(spot.n).replace(found[0], pattern.replace("§", text), 1)
            yield from swap(spot.file, spot.n, new, variant=found[1] + pattern)


@operator("placeholder-single-braces", "A trainer pastes a reply of another program: {name}.")
def single_braces(sound: Sound, tag: str) -> Iterator[Change]:
    for pattern in ("{§}", "{§_id}", "{{{§}}}"):
        yield from _said(sound, tag, pattern, names=WORD)
    yield from _said(sound, tag, "{§}")


@operator("placeholder-percent", "A programmer's placeholder comes along: %s, %ORDER_ID%, %(order)s.")
def percent(sound: Sound, tag: str) -> Iterator[Change]:
    for pattern in ("%s", "%1$s", "%d", "%ORDER_ID%", "%(order)s"):
        yield from _said(sound, tag, pattern, names={"order.number": "order"})


@operator("placeholder-dollar", "A placeholder of a mail program comes along: ${order}, #order#, *|order|*.")
def dollar(sound: Sound, tag: str) -> Iterator[Change]:
    for pattern in ("${§}", "$§", "#{§}", "#§#", "*|§|*", "@§@", "!!§!!"):
        yield from _said(sound, tag, pattern, names={"order.number": "ORDER_ID"})


@operator("placeholder-square-brackets", "A trainer types what has to go there in brackets: [NAME].")
def square(sound: Sound, tag: str) -> Iterator[Change]:
    for pattern in ("[§]", "【§】") if tag == "zh" else ("[§]", "[[§]]"):
        yield from _said(sound, tag, pattern)
        for change in _said(sound, tag, pattern):
            edit = change.edits[0]
            yield change._replace(
                edits=(edit._replace(put=(_upper(edit.put[0]),)),), variant=change.variant + "A"
            )


def _upper(line: str) -> str:
    return re.sub(r"\[+[^\]]+\]+", lambda found: found[0].upper(), line)


@operator("placeholder-angle-brackets", "A trainer types what has to go there in pointed brackets.")
def angle(sound: Sound, tag: str) -> Iterator[Change]:
    yield from _said(sound, tag, "<§>")
    yield from _said(sound, tag, "《§》" if tag == "zh" else "‹§›")


@operator("placeholder-dots-and-crosses", "A trainer leaves a gap to fill in by hand: ____, XXX, .....")
def crosses(sound: Sound, tag: str) -> Iterator[Change]:
    for pattern in ("XXX", "____", "....", "***", "XX.XX", "№___" if tag == "ru" else "#####"):
        yield from _said(sound, tag, pattern)


def _lines(sound: Sound, tag: str, table: dict[str, list[str]]) -> Iterator[Change]:
    """Each of some lines put after sentences in turn."""
    for count, spot in enumerate(sound.sentences(tag)):
        text = table[tag][count % len(table[tag])]
        yield insert(spot.file, spot.n, f"{spot.indent}{text}", variant=text)


@operator("to-be-done", "A trainer leaves a note on what is still to be written.")
def to_be_done(sound: Sound, tag: str) -> Iterator[Change]:
    yield from _lines(sound, tag, TODO)
    for file, n, phrase, _ in sound.wordings(tag):
        yield from swap(file, n, f'    - "{TODO[tag][0]}"', variant=phrase)


@operator("filler-text", "A trainer tries something out and forgets to delete it.")
def filler_text(sound: Sound, tag: str) -> Iterator[Change]:
    yield from _lines(sound, tag, FILLER)
    for file in sound.templates(tag):
        yield from swap(file, 1, f"title: {FILLER[tag][2].rstrip('.。')}", variant="title")


@operator("chatbot-left-over", "What a chatbot says around its text is pasted along with it.")
def chatbot(sound: Sound, tag: str) -> Iterator[Change]:
    return _lines(sound, tag, CHATBOT)


@operator("note-in-the-text", "A note to colleagues stands in what the customer reads.")
def note_in_text(sound: Sound, tag: str) -> Iterator[Change]:
    return _lines(sound, tag, NOTES)


@operator("entity-or-escape", "A text copied from a web page or a mail brings its codes along.")
def entity(sound: Sound, tag: str) -> Iterator[Change]:
    for count, spot in enumerate(sound.sentences(tag)):
        code = ENTITIES[count % len(ENTITIES)]
        line = spot.file.line(spot.n)
        middle = line.find(" ", len(line) // 2) if tag != "zh" else len(line) - 1
        if middle > 0 and _outside(line, middle):
            yield from swap(
                spot.file, spot.n, line[:middle] + code + line[middle + (tag != "zh") :], variant=code
            )


def _outside(line: str, at: int) -> bool:
    """Whether a place is outside of all tags."""
    return line[:at].count("{{") == line[:at].count("}}")


@operator("markdown-marks", "A trainer marks words as in a chat program, and the buyer reads the marks.")
def markdown(sound: Sound, tag: str) -> Iterator[Change]:
    for spot, found in printed(sound, tag):
        if spot.part == "body" and found[1] in SAID and "{%" not in spot.text:
            line = spot.file.line(spot.n)
            for start, end in (("**", "**"), ("__", "__"), ("`", "`"), ("<b>", "</b>")):
                new = line.replace(found[0], f"{start}{found[0]}{end}", 1)
                yield from swap(spot.file, spot.n, new, variant=start)
            new = f"{spot.indent}## {spot.text}"
            yield from swap(spot.file, spot.n, new, variant="##")


@operator("variable-name-as-text", "A trainer types a variable's name without any braces.")
def name_as_text(sound: Sound, tag: str) -> Iterator[Change]:
    for spot, found in printed(sound, tag):
        if found[1] in SAID:
            edit = Edit(spot.file.path, spot.n, 1, (spot.file.line(spot.n).replace(found[0], found[1], 1),))
            yield Change((edit,), frozenset({(spot.file.path, spot.n)}), found[1])
