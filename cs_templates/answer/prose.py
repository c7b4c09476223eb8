"""Sentences that an agent writes for the customer: in the reply's language, so in a script that it is written in."""

from __future__ import annotations

from cs_templates.answer.intake import Invalid, foreign_script, script_name, script_of
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cs_templates.answer.intake import Scene


def refuse_foreign(text: str, scene: Scene) -> None:
    """Refuse a sentence for the customer in a script the locale does not write.

    Latin may be a guest, as in a brand, in a sentence that also has letters of
    the locale's own; an item's name is not in the reply's language and is free.
    """
    if not scene.spec.get("reply_language"):
        return
    codes = scene.locale["scripts"]
    found = foreign_script(text, (*codes, "Latn"))
    if not found and {script_of(char) for char in text} - {""} == {"Latn"} and foreign_script(text, codes):
        found = "Latn"
    if found:
        own = " / ".join(script_name(code) for code in codes)
        raise Invalid(
            say(
                "the reply is in {language} and this has {script}; write it in {own}",
                language=scene.locale["name"], script=script_name(found), own=own,
            )
        )  # fmt: skip
