"""`_variables.yaml` and `_phrases.yaml` as records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cs_templates.corpus.decode.containers import AT
from cs_templates.corpus.names import did_you_mean
from cs_templates.model import Phrase, Text, Variable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cs_templates.corpus.reading import Reading

    Decoded = Mapping[str, Any]

_CHOICES = ("choice", "choices")
_ONLY = {
    "options": (_CHOICES, "options belong to the kinds choice and choices"),
    "needs": (_CHOICES, "needs belongs to the kinds choice and choices"),
    "min": (("count", "percent", "money"), "min belongs to the kinds count, percent and money"),
    "max": (("count", "percent"), "max belongs to the kinds count and percent"),
    "multiline": (("text",), "multiline belongs to the kind text"),
    "language": (("text", "list"), "language: reply belongs to the kinds text and list"),
}


def build_variables(said: Decoded, reading: Reading) -> dict[str, Variable]:
    """The dictionary, its entries checked against each other."""
    variables = {name: _variable(name, entry, reading) for name, entry in said.items()}
    for variable in variables.values():
        _check_name(variable, variables, reading)
    return {
        name: variable._replace(needs=_needs(variable, variables, reading)) if variable.needs else variable
        for name, variable in variables.items()
    }


def _variable(name: str, said: Decoded, reading: Reading) -> Variable:
    at = said[AT]
    _check_entry(name, said, reading)
    return Variable(
        name=name,
        kind=said.get("kind", "text"),
        about=said.get("about", Text(text=name, at=at)),
        at=at,
        sample=said.get("sample"),
        options=said.get("options", ()),
        min=said.get("min"),
        max=said.get("max"),
        multiline=said.get("multiline", False),
        reply_language="language" in said,
        personal=said.get("personal", False),
        needs=said.get("needs", {}),
    )


def _check_entry(name: str, said: Decoded, reading: Reading) -> None:
    where, kind = Text(text=name, at=said[AT]), said.get("kind")
    if kind is None:
        return
    for key, (kinds, message) in _ONLY.items():
        if key in said and kind not in kinds:
            reading.report("dictionary", where, f"{name} is of the kind {kind}: {message}")
    if kind in _CHOICES and not said.get("options"):
        reading.report(
            "dictionary", where, f"{name} is a {kind} without options", "add options: [one, other]"
        )
    if kind not in _CHOICES and "sample" not in said:
        message = f"{name} has no sample, and examples are made of samples"
        reading.report("dictionary", where, message, "add a sample as an agent would type it")
    if said.get("min", 0) > said.get("max", said.get("min", 0)):
        reading.report("dictionary", where, f"{name} has a min above its max")
    if kind == "money" and said.get("min"):
        message = f"{name} is money of any currency: its min is 0, or it has none"
        reading.report("dictionary", where, message, "min: 0 says that it may be nothing")


def _check_name(variable: Variable, variables: Mapping[str, Variable], reading: Reading) -> None:
    parts = variable.name.split(".")
    where = Text(text=variable.name, at=variable.at)
    if parts[0] == "phrase":
        message = "names that begin with phrase belong to phrases"
        reading.report("dictionary", where, message, "choose another first word")
    for length in range(1, len(parts)):
        first = ".".join(parts[:length])
        if first in variables:
            message = f"{first} is a variable too, and no name may be the beginning of another's"
            hint = f"rename one of them; {first} stands in line {variables[first].at.line}"
            reading.report("dictionary", where, message, hint)


def _needs(
    variable: Variable, variables: Mapping[str, Variable], reading: Reading
) -> dict[str, tuple[Text, ...]]:
    """What the options need, as far as options and variables are known."""
    options = [option.text for option in variable.options]
    known = {}
    for option, needed in variable.needs.items():
        if option not in options:
            where = needed[0] if needed else Text(text=variable.name, at=variable.at)
            message = f"{variable.name} has no option {option}"
            reading.report("unknown-name", where, message, did_you_mean(option, options))
            continue
        for name in needed:
            if name.text not in variables:
                message = f"there is no variable {name.text}"
                reading.report("unknown-name", name, message, did_you_mean(name.text, variables))
        known[option] = tuple(name for name in needed if name.text in variables)
    return known


def build_phrases(said: Decoded) -> dict[str, Phrase]:
    """The ids of the phrasebook."""
    return {
        name: Phrase(
            id=name,
            about=entry.get("about", Text(text=name, at=entry[AT])),
            place=entry.get("place", "sentence"),
            at=entry[AT],
            part=entry.get("part", ""),
            matter=str(entry.get("matter", "")),
            mood=entry.get("mood", ""),
            channels=tuple(channel.text for channel in entry.get("channels", ())),
        )
        for name, entry in said.items()
    }
