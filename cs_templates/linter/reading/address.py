"""How a text addresses its reader, and how its locale says that it should."""

from __future__ import annotations

import re

from cs_templates.linter.material.kept import kept
from cs_templates.linter.material.languages import Language
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.regex import regex

FAMILIAR = {
    "ru": (
        r"\b(?:ты|тебя|тебе|тобою?|тво(?:й|я|ё|е|и|его|ей|ему|им|их|ю|ём|ем|ими)"
        r"|(?<!не\s)(?<!поневоле\s)(?<!невольно\s)(?!лишь\b|тишь\b|брешь\b|плешь\b|залежь\b)\b\w+(?:ешь|ёшь|ишь)(?:ся)?"
        r"|напиши|проверь|подожди|выбери|сообщи|отправь|посмотри|скажи|укажи|извини|прости|ответь|нажми|перейди"
        r"|подтверди|обратись|попробуй|отследи|оставь|волнуйся|беспокойся|приложи|дай|подскажи|пиши|смотри|звони|спроси|расскажи|уточни|дождись|забери|загляни|пришли(?= (?:нам|мне|фото|пожалуйста))|сфотографируй|сохрани|получи)\b"
    ),
    "es": (
        r"\b(?:tú|tus?|te|ti|contigo|tuy[oa]s?|vosotr[oa]s|vuestr[oa]s?|tienes|puedes|quieres|eres|estás|has"
        r"|necesitas|debes|deseas|sabes|recibes|recibiste|pediste|compraste|hiciste|elegiste|enviaste|escribiste"
        r"|prefieres|prefieras|quieras|puedas|tengas|necesites|desees|recibas|quisieras|podrías|querrías|esperas|esperabas|tenías"
        r"|\w+(?:[aei]rás|drás|brás|rrás)|escríbenos|envíanos|mándanos|dinos|avísanos|cuéntanos|contáctanos|respóndenos|indícanos"
        r"|ayudarte|escribirte|enviarte|avisarte|ofrecerte|devolverte|reembolsarte|informarte|contactarte|responderte"
        r"|molestarte|decirte|darte|hacerte|pedirte|agradecerte|atenderte|preguntarte|confirmarte|mandarte|recordarte"
        r"|compensarte|servirte|desearte)\b"
    ),
    "zh": r"(?<!迷)你们?",
    "de": r"\b(?:[Dd]u|[Dd]ich|[Dd]ir|[Dd]ein(?:e[mnrs]?)?)\b",
    "fr": r"\b(?:tu|toi|tes|ton|ta)\b",
}
"""What is said to friends, by language."""
FORMAL = {
    "ru": r"\b(?:Вы|Вас|Вам|Вами|Ваш(?:а|е|и|его|ей|ему|им|их|у|ем|ими)?|напишите|пришлите|сообщите|проверьте)\b",
    "es": r"\b(?:usted(?:es)?|escríbanos|envíenos|mándenos|díganos|indíquenos|avísenos|cuéntenos|respóndanos)\b",
    "zh": "您",
    "de": r"(?<![.!?:\n] )\b(?:Ihnen|Ihr(?:e[mnrs]?)?)\b",
    "fr": r"\b(?:vous|votre|vos)\b",
}
"""What is said to customers whom one does not know."""
_FRIENDLY = {
    "ru": ("ты",),
    "es": ("tú", "vos", "vosotros"),
    "zh": ("你",),
    "de": ("du", "ihr"),
    "fr": ("tu",),
}
_WRONG = {
    (tag, friendly): regex(
        table[tag], re.IGNORECASE if tag in ("es", "fr") or (tag == "ru" and not friendly) else 0
    )
    for friendly, table in ((False, FAMILIAR), (True, FORMAL))
    for tag in table
}


@kept
def ever_unwanted(language: Language) -> list[re.Pattern[str]]:
    """What says another form of address than one that the locale has for any channel."""
    forms = {form for form in language.locale.profile.address.values() if form}
    return [pattern for form in forms if (pattern := _other_than(form, language))]


def wanted(piece: Piece) -> str:
    """The form of address that the locale has for the piece's channels; empty where they differ or it has none."""
    table = piece.language.locale.profile.address
    default = table.get("default", "")
    found = {table.get(channel.name, default) for channel in piece.channels} or {default}
    return found.pop() if len(found) == 1 else ""


def is_formal(piece: Piece) -> bool:
    """Whether the locale has a form of address for the piece's channels that is not the one for friends."""
    form = wanted(piece)
    return bool(form) and form.lower() not in _FRIENDLY.get(piece.language.language, ())


def unwanted(piece: Piece) -> re.Pattern[str] | None:
    """What says the other form of address than the locale's; None where the language or its form is not known."""
    form = wanted(piece)
    return _other_than(form, piece.language) if form else None


def _other_than(form: str, language: Language) -> re.Pattern[str] | None:
    friendly = form.lower() in _FRIENDLY.get(language.language, ())
    return _WRONG.get((language.language, friendly))
