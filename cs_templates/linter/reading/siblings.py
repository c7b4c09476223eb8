"""The texts that may stand in the place of one: other wordings of a phrase, the same form of other options."""

from __future__ import annotations

from functools import lru_cache

from cs_templates.linter.material.pieces import Piece


@lru_cache(maxsize=1)
def beside(piece: Piece) -> list[str]:
    """The other texts of a wording, an option's form or a counted noun's form; none of other pieces."""
    words = piece.language.locale.words
    name, _, rest = piece.name.partition("/")
    if piece.role == "wording":
        tones = piece.language.locale.phrases[piece.name].tones.values()
        texts = [text for tone in tones for text in tone]
    elif piece.role == "noun":
        texts = [*words.plurals[name].values()]
    elif piece.role == "form":
        form = rest.partition("/")[2]
        texts = [forms[form] for forms in words.choices[name].values() if form in forms]
    else:
        return []
    return [text.text for text in texts if text.at != piece.text.at]
