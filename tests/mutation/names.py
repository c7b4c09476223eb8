"""Names of variables, phrases, forms, nouns, filters and options that are not there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.mutation.base import LOCALES, Change, operator, swap
from tests.mutation.sound import PRINTED, Sound, Spot

TRANSLATED = {
    "order.number": {"ru": "заказ.номер", "es": "pedido.número", "zh": "订单.编号"},
    "item.name": {"ru": "товар.название", "es": "artículo.nombre", "zh": "商品.名称"},
    "refund.amount": {"ru": "возврат.сумма", "es": "reembolso.importe", "zh": "退款.金额"},
    "shipment.eta": {"ru": "доставка.срок", "es": "envío.fecha", "zh": "物流.时间"},
    "shipment.tracking_number": {"ru": "трек.номер", "es": "envío.seguimiento", "zh": "物流.单号"},
}
CONFUSED = {
    "shipment.tracking_number": "order.tracking_number",
    "shipment.eta": "order.eta",
    "shipment.tracking_url": "tracking.url",
    "order.number": "order.id",
    "item.name": "product.name",
    "refund.amount": "order.refund",
    "refund.days": "refund.day",
    "order.items": "items",
    "order.total": "total.amount",
    "shipment.carrier": "shipping.carrier",
    "shop.hours": "shop.opening_hours",
    "update.by": "update.date",
    "reply.by": "reply.date",
    "payment.deadline": "payment.until",
}
OPTIONS = {
    "upset": {"en": "angry", "ru": "расстроен", "es": "enfadado", "zh": "不满"},
    "coupon": {"en": "voucher", "ru": "купон", "es": "cupón", "zh": "优惠券"},
    "delivered": {"en": "arrived_home", "ru": "доставлен", "es": "entregado", "zh": "已送达"},
    "awaiting_pickup": {"en": "pickup", "ru": "ждёт", "es": "recoger", "zh": "待自提"},
    "refund": {"en": "money_back", "ru": "возврат", "es": "reembolso", "zh": "退款"},
    "return": {"en": "send_back", "ru": "вернуть", "es": "devolución", "zh": "退货"},
    "declined": {"en": "rejected", "ru": "отказ", "es": "rechazado", "zh": "拒绝"},
    "accepted": {"en": "approved", "ru": "согласны", "es": "aceptado", "zh": "接受"},
    "counter": {"en": "counteroffer", "ru": "встречное", "es": "contraoferta", "zh": "还价"},
}
READ_BARE = {
    "en": {"shipment.last_event"},
    "ru": {"shipment.last_event"},
    "es": {"shipment.last_event", "issue.kind"},
    "zh": {"issue.kind"},
}
"""Choices whose bare names happen to read well where their forms stand."""
FILTERS = {
    "numbered": "numbering", "bullets": "bullet", "sentences": "sentence", "all_of": "allof", "plural": "plurals",
    "form": "forms", "quoted": "quote", "capital": "capitalize", "dates": "period", "date": "data",
}  # fmt: skip


def twisted(name: str) -> str:
    """The name with two letters in its middle changed over, or else one doubled."""
    start = name.rfind(".") + 1
    for n in range(start + 1, len(name) - 1):
        if name[n].isalpha() and name[n + 1].isalpha() and name[n] != name[n + 1]:
            return name[:n] + name[n + 1] + name[n] + name[n + 2 :]
    return name + name[-1]


def printed(sound: Sound, tag: str) -> Iterator[tuple[Spot, re.Match[str]]]:
    """Every variable that a line prints; no phrase."""
    for file in sound.templates(tag):
        for spot in file.spots:
            for found in PRINTED.finditer(spot.file.line(spot.n)):
                if not found[1].startswith("phrase."):
                    yield spot, found


def renamed(spot: Spot, found: re.Match[str], name: str) -> str:
    """The line with another name in that tag."""
    line = spot.file.line(spot.n)
    return line[: found.start(1)] + name + line[found.end(1) :]


def quoted_in(spot: Spot) -> Iterator[re.Match[str]]:
    """The options that a condition of the line compares with."""
    if spot.text.startswith(("{% if", "{% elif")):
        yield from re.finditer(r"\"(\w+)\"", spot.file.line(spot.n))


@operator("variable-mistyped", "A trainer mistypes a variable's name.")
def variable_mistyped(sound: Sound, tag: str) -> Iterator[Change]:
    for spot, found in printed(sound, tag):
        yield from swap(spot.file, spot.n, renamed(spot, found, twisted(found[1])), variant=found[1])


@operator("variable-misremembered", "A trainer writes a variable's name as they remember it.")
def variable_misremembered(sound: Sound, tag: str) -> Iterator[Change]:
    for spot, found in printed(sound, tag):
        if found[1] in CONFUSED:
            yield from swap(spot.file, spot.n, renamed(spot, found, CONFUSED[found[1]]), variant=found[1])


@operator(
    "variable-without-dot", "A trainer writes a name with an underscore, a hyphen or a space for its dot."
)
def variable_without_dot(sound: Sound, tag: str) -> Iterator[Change]:
    for spot, found in printed(sound, tag):
        for mark in "_- ":
            if "." in found[1]:
                new = renamed(spot, found, found[1].replace(".", mark))
                yield from swap(spot.file, spot.n, new, variant=mark)


@operator("variable-capitalized", "A word processor makes the first letter of a name a capital.")
def variable_capitalized(sound: Sound, tag: str) -> Iterator[Change]:
    for spot, found in printed(sound, tag):
        yield from swap(spot.file, spot.n, renamed(spot, found, found[1].capitalize()), variant="one")
        yield from swap(spot.file, spot.n, renamed(spot, found, found[1].title()), variant="both")


@operator(
    "variable-translated",
    "A translator, or a translation program, translates the name too.",
    locales=("ru", "es", "zh"),
)
def variable_translated(sound: Sound, tag: str) -> Iterator[Change]:
    for spot, found in printed(sound, tag):
        if found[1] in TRANSLATED:
            new = renamed(spot, found, TRANSLATED[found[1]][tag])
            yield from swap(spot.file, spot.n, new, variant=found[1])


@operator("variable-foreign-to-scenario", "A trainer prints a variable that this scenario does not have.")
def variable_foreign(sound: Sound, tag: str) -> Iterator[Change]:
    others = {
        "shipment.eta": "promo.period", "order.number": "invoice.number", "refund.amount": "duty.amount",
        "item.name": "item.variant", "shipment.carrier": "pickup.point", "update.by": "help.by",
        "shipment.tracking_number": "rma.number", "dispatch.by": "return.by", "shop.hours": "shop.privacy_contact",
    }  # fmt: skip
    for spot, found in printed(sound, tag):
        if found[1] in others and spot.channel != "sms":
            new = renamed(spot, found, others[found[1]])
            yield from swap(spot.file, spot.n, new, also=[spot.key], variant=found[1])


@operator("condition-variable-mistyped", "A trainer mistypes the variable of a condition.")
def condition_variable_mistyped(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.templates(tag):
        for spot in file.spots:
            line = file.line(spot.n)
            if found := re.search(r"\{% (?:el)?if (\w+\.\w+|solutions|steps) ", line):
                new = line[: found.start(1)] + twisted(found[1]) + line[found.end(1) :]
                yield from swap(file, spot.n, new, variant=found[1])


@operator("phrase-mistyped", "A trainer mistypes the name of a phrase, or takes one that is not there.")
def phrase_mistyped(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.templates(tag):
        for spot in file.spots:
            line = file.line(spot.n)
            if found := re.search(r"phrase\.(\w+)", line):
                new = line.replace(found[1], twisted(found[1]))
                yield from swap(file, spot.n, new, variant=found[1])
                yield from swap(file, spot.n, line.replace(found[1], f"{found[1]}s"), variant=found[1] + "s")


@operator("phrase-prefix-wrong", "A trainer forgets that a phrase's name begins with phrase.")
def phrase_prefix_wrong(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.templates(tag):
        for spot in file.spots:
            line = file.line(spot.n)
            if "{{ phrase." in line:
                for wrong in ("", "phrases.", "phrase_", "phrase "):
                    yield from swap(file, spot.n, line.replace("phrase.", wrong), variant=wrong)


def _argument(sound: Sound, tag: str, filters: str, wrong: dict[str, str]) -> Iterator[Change]:
    for spot, found in printed(sound, tag):
        if argument := re.search(rf"\| ({filters})\(\"(\w+)\"\)", found[0]):
            name = wrong.get(argument[2], twisted(argument[2]))
            new = spot.file.line(spot.n).replace(
                f'{argument[1]}("{argument[2]}")', f'{argument[1]}("{name}")', 1
            )
            yield from swap(spot.file, spot.n, new, variant=argument[2])


@operator("form-mistyped", "A trainer mistypes a form, or asks for one that the options do not have.")
def form_mistyped(sound: Sound, tag: str) -> Iterator[Change]:
    return _argument(
        sound, tag, "form|numbered|bullets|sentences|all_of|one_of", {"offer": "offers", "ask": "asks"}
    )


@operator("noun-mistyped", "A trainer names a counted noun by its plural or mistypes it.")
def noun_mistyped(sound: Sound, tag: str) -> Iterator[Change]:
    return _argument(
        sound, tag, "plural", {"day": "days", "workday": "workdays", "workday_in": "workdays_in"}
    )


@operator("date-format-mistyped", "A trainer asks for a way to print a date that there is not.")
def date_format_mistyped(sound: Sound, tag: str) -> Iterator[Change]:
    return _argument(
        sound, tag, "date|dates", {"on": "at", "weekday": "week_day", "day": "days", "between": "range"}
    )


@operator("filter-mistyped", "A trainer mistypes a filter or takes one of another program.")
def filter_mistyped(sound: Sound, tag: str) -> Iterator[Change]:
    for spot, found in printed(sound, tag):
        for right in re.findall(r"\| (\w+)", found[2]):
            if right in FILTERS:
                new = spot.file.line(spot.n).replace(f"| {right}", f"| {FILTERS[right]}", 1)
                yield from swap(spot.file, spot.n, new, variant=right)


@operator("filter-of-another-kind", "A trainer copies a tag with its filter and changes only the variable.")
def filter_of_another_kind(sound: Sound, tag: str) -> Iterator[Change]:
    for spot, found in printed(sound, tag):
        kind = sound.variables[found[1]]["kind"]
        wrong = {
            "code": ' | plural("day") ',
            "money": ' | date("weekday") ',
            "date": " | bullets ",
            "text": ' | dates("day") ',
        }
        if kind in wrong and not found[2].strip() and spot.part == "body":
            new = renamed(spot, found, found[1] + wrong[kind].rstrip())
            yield from swap(spot.file, spot.n, new, variant=kind)


@operator("list-without-filter", "A trainer prints a list or several options without saying how.")
def list_without_filter(sound: Sound, tag: str) -> Iterator[Change]:
    for spot, found in printed(sound, tag):
        if sound.variables[found[1]]["kind"] in ("items", "list") and "|" in found[2]:
            line = spot.file.line(spot.n)
            new = line[: found.start()] + f"{{{{ {found[1]} }}}}" + line[found.end() :]
            yield from swap(spot.file, spot.n, new, variant=found[1])


@operator(
    "choice-without-form", "A trainer deletes the form, and the option's bare name stands in the sentence."
)
def choice_without_form(sound: Sound, tag: str) -> Iterator[Change]:
    for spot, found in printed(sound, tag):
        asked = re.search(r"\| (form\(\"\w+\"\)|sentences\(\"\w+\"\))", found[0])
        bare = found[1] == "shipment.method" or found[1] in READ_BARE[tag]
        if asked and not bare:
            short = asked[1].partition("(")[0]
            line = spot.file.line(spot.n)
            new = line.replace(f" | {asked[1]}", "") if short == "form" else line.replace(asked[1], short)
            yield from swap(spot.file, spot.n, new, variant=found[1] + short)


@operator("option-mistyped", "A trainer mistypes an option in a condition.")
def option_mistyped(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.templates(tag):
        for spot in file.spots:
            for found in quoted_in(spot):
                line = file.line(spot.n)
                for wrong in (twisted(found[1]), found[1].capitalize()):
                    new = line[: found.start(1)] + wrong + line[found.end(1) :]
                    yield from swap(file, spot.n, new, variant=found[1])


@operator(
    "option-in-own-words", "A trainer asks for an option by the word people use for it.", locales=LOCALES
)
def option_in_own_words(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.templates(tag):
        for spot in file.spots:
            for found in quoted_in(spot):
                if found[1] in OPTIONS:
                    line = file.line(spot.n)
                    new = line[: found.start(1)] + OPTIONS[found[1]][tag] + line[found.end(1) :]
                    yield from swap(file, spot.n, new, variant=found[1])
