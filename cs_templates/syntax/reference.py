"""What a template means, said by Jinja2 itself: the environment programs are held against.

The value formatters are the renderer's; conditions, branches, chains of
filters, forms and phrases are Jinja2's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import CodeType
from typing import Any

from jinja2 import Template, Undefined, UndefinedError

from cs_templates.answer import formats
from cs_templates.answer.formats import lists
from cs_templates.answer.render import Scope, joined, print_day, print_days, print_unknown, print_value
from cs_templates.answer.render.letters import capital, quoted
from cs_templates.answer.render.lists import entries
from cs_templates.errors import FillError, FormatError, RefusedError
from cs_templates.model import Location, Text
from cs_templates.syntax.reading import parse, standalone_source
from cs_templates.syntax.sandbox import PHRASE, Environment, Names, Phrase, Unknown, Value

Forms = Mapping[str, Mapping[str, Mapping[str, str]]]
_CODE: dict[str, CodeType] = {}
"""What has been compiled, by its source: many replies have the same texts, and code knows no values."""


class Reference:
    """Renders texts as they are written, by Jinja2, to the same raw text as their programs.

    `scope` is the renderer's; its `phrases` are not looked at. `plurals` is noun →
    category → form, `forms` is variable → option → form → text, `phrases` is
    id → (place, text). Every name a text may use has a spec in the scope.
    """

    def __init__(
        self,
        scope: Scope,
        plurals: Mapping[str, Mapping[str, str]] | None = None,
        forms: Forms | None = None,
        phrases: Mapping[str, tuple[str, str]] | None = None,
    ) -> None:
        self.scope = scope
        self.plurals = plurals or {}
        self.forms = forms or {}
        self.phrases = phrases or {}
        self.environment = Environment(scope, self._finalize)
        self.environment.filters = self._filters()

    def render(self, source: str) -> str:
        """The raw text of a template (source as the trainer wrote it).

        Raises RefusedError for a source that `parse` refuses, FillError for a
        name without a value, FormatError for a missing word or form.
        """
        template = self._template(source)
        roots = {name.partition(".")[0] for name in (*self.scope.specs, PHRASE)}
        names = {root: self.environment.named(root) for root in roots}
        try:
            return template.render(names)
        except UndefinedError as error:
            raise FillError(str(error.message)) from error

    def _template(self, source: str) -> Template:
        code = _CODE.get(source)
        if code is None:
            code = _CODE[source] = self._compiled(source)
        return Template.from_code(self.environment, code, {})

    def _compiled(self, source: str) -> CodeType:
        problems = parse(Text(text=source, at=Location(path="reference"))).problems
        if problems:
            raise RefusedError(problems[0].message, problems[0].hint)
        return self.environment.compile(standalone_source(source))

    def _finalize(self, value: object) -> str:
        if isinstance(value, Value):
            return print_value(value.name, self.scope)
        if isinstance(value, Phrase):
            return self._phrase(value.id)
        if isinstance(value, Names):
            return print_unknown(value.path, self.scope)
        if isinstance(value, Unknown):
            return print_unknown(value.name, self.scope)
        return str(value)

    def _phrase(self, id_: str) -> str:
        if id_ not in self.phrases:
            raise FormatError(f"the phrase {id_} has no text")
        place, source = self.phrases[id_]
        return _block(self.render(source)) if place == "line" else self.render(source)

    def _form(self, value: Value, option: str, form: str) -> str:
        texts = self.forms.get(value.name, {}).get(option, {})
        if form not in texts:
            raise FormatError(f"the option {option} of {value.name} has no form {form}")
        return self.render(texts[form])

    def _elements(self, value: Value, form: str | None) -> list[str]:
        if form is None:
            return entries(value.name, self.scope)
        return [self._form(value, option, form) for option in value.typed]

    def _filters(self) -> dict[str, Callable[..., Any]]:
        table = self.scope.locale["table"]

        def counted(category: Callable[[Any, int], str]) -> Callable[..., str]:
            def count(value: Value, word: str = "", **forms: str) -> str:
                given = forms or self.plurals.get(word, {})
                text = given.get(category(table, value.typed), given.get("other"))
                if text is None:
                    raise FormatError(f"{value.name} needs another plural form")
                return re.sub(
                    "##|#", lambda found: _hash(found[0], formats.integer(table, value.typed)), text
                )

            return _passing_unknown(count)

        return {
            "plural": counted(formats.category),
            "ordinal": counted(formats.ordinal_category),
            "form": _passing_unknown(lambda value, form: self._form(value, value.typed, form)),
            "choose": _choose,
            "date": _passing_unknown(lambda value, style: print_day(value.typed, style, self.scope)),
            "dates": _passing_unknown(lambda value, style: print_days(value.typed, style, self.scope)),
            "quoted": self._text(lambda text: quoted(text, self.scope.locale["quotes"])),
            "capital": self._text(lambda text: capital(text, self.scope.locale["tag"])),
            **self._list_filters(),
        }

    def _list_filters(self) -> dict[str, Callable[..., Any]]:
        table, cjk = self.scope.locale["table"], self.scope.locale["cjk"]

        def over(show: Callable[[list[str]], str]) -> Callable[..., Any]:
            return _passing_unknown(lambda value, form=None: show(self._elements(value, form)))

        return {
            "bullets": over(lambda texts: _block("\n".join("- " + text for text in texts))),
            "numbered": over(lambda texts: _numbered(texts, table)),
            "sentences": over(lambda texts: _sentences(texts, cjk)),
            "all_of": over(lambda texts: lists.listed(table, texts, "and")),
            "one_of": over(lambda texts: lists.listed(table, texts, "or")),
        }

    def _text(self, change: Callable[[str], str]) -> Callable[..., Any]:
        return _passing_unknown(lambda value: change(self._finalize(value)))


def _passing_unknown(function: Callable[..., str]) -> Callable[..., Any]:
    """The filter, and an undefined name as it came: what prints it decides."""

    def passing(value: Any, /, *args: Any, **named: Any) -> Any:
        return value if isinstance(value, Undefined) else function(value, *args, **named)

    return passing


def _choose(value: Any, /, **options: str) -> Any:
    if isinstance(value, Undefined):
        return options.get("other", value)
    if value.typed in options or "other" in options:
        return options.get(value.typed, options.get("other"))
    raise FormatError(f"choose leaves out {value.typed}")


def _hash(found: str, written: str) -> str:
    return "#" if found == "##" else written


def _block(text: str) -> str:
    return "\v" + "\n\n".join(part.replace("\n", "\v") for part in text.split("\n\n")) + "\v\v"


def _numbered(texts: list[str], table: Mapping[str, Any]) -> str:
    if len(texts) == 1:
        return _block(texts[0])
    return _block("\n".join(f"{formats.integer(table, at)}. {text}" for at, text in enumerate(texts, 1)))


def _sentences(texts: list[str], cjk: bool) -> str:
    whole = ""
    for text in texts:
        whole = joined(whole, text, cjk) if whole else text
    return whole
