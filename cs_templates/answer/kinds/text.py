"""`text`: prose as it stands. A text in the reply's language is in a script the locale writes."""

from __future__ import annotations

from cs_templates.answer import scripts
from cs_templates.answer.kinds.scene import text_of
from cs_templates.answer.verdicts import Invalid
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cs_templates.answer.kinds.scene import Scene


def check(raw: object, scene: Scene) -> str:
    """The text itself. Raises Invalid for the reply's language written in a foreign script."""
    text = text_of(raw, "Blue mug, 300 ml")
    refuse_foreign(text, scene)
    return text


def refuse_foreign(text: str, scene: Scene) -> None:
    """Refuse a sentence for the customer in a script the locale does not write.

    Latin may be a guest, as in a brand, in a sentence that also has letters of
    the locale's own; an item's name is not in the reply's language and is free.
    """
    if not scene.spec.get("reply_language"):
        return
    codes = scene.locale["scripts"]
    found = scripts.foreign(text, (*codes, "Latn"))
    if not found and _only_latin(text, codes):
        found = "Latn"
    if found:
        own = " / ".join(scripts.name(code) for code in codes)
        raise Invalid(
            say(
                "the reply is in {language} and this has {script}; write it in {own}",
                language=scene.locale["name"], script=scripts.name(found), own=own,
            )
        )  # fmt: skip


def _only_latin(text: str, codes: list[str]) -> bool:
    return {scripts.of(char) for char in text} - {""} == {"Latn"} and bool(scripts.foreign(text, codes))


def canonical(value: str) -> str:
    """The text itself."""
    return value
