"""An option's bare name stands in a sentence that needs one of its forms.

The name of an option is a label: “damaged”. In a sentence it needs a form, as in `form("that")`: “the item arrived
damaged”. After a colon, in brackets and in quotation marks the name does.

Fails (en):

    For {{ order.number }} we refund you {{ refund.method }}.

Fails (en):

    Order {{ order.number }}: {{ solutions | sentences }}

Passes (en):

    Order {{ order.number }}, refund method: {{ refund.method }}. We refund you {{ refund.method | form("to") }}.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import GAP, VALUE, Piece
from cs_templates.syntax import Print

CODE = "P801"
SEVERITY = "warning"
SCOPE = "piece"
NEEDS = (VALUE,)
_ENDS = ".!?。！？"
_NAMES = "为是叫"
"""Behind these Chinese names what something is: 状态为."""
_THIS = (
    "这次", "此次", "本次", "由于", "因", "受", "关于", "对于", "针对",
    "遇到", "遇上", "遭遇", "适逢", "正值", "临近", "通过", "使用", "选择",
)  # fmt: skip
"""Between these and what goes on a Chinese name is a word like others: 这次恶劣天气的公告, 由于洪水，…"""


def find(piece: Piece) -> Iterator[Finding]:
    """Each option, or list of options, without a form in a sentence."""
    if "{{" not in piece.text.text or piece.role in ("subject", "noun", "choice"):
        return
    for node, start, stop in piece.prints:
        if isinstance(node, Print) and piece.language.kinds.get(node.name) in ("choice", "choices"):
            forms = _forms(piece, node.name)
            if forms and _is_bare(node) and _needs_form(piece, node, start, stop):
                message = f"the bare name of {node.name} stands in a sentence"
                named = node.filters[0].name if node.filters else "form"
                yield piece.finding(start, stop, message, f'name a form, as in {named}("{forms[0]}")')


def _forms(piece: Piece, name: str) -> list[str]:
    """The forms that every option which has more than a name has."""
    options = piece.language.locale.words.choices.get(name, {})
    return sorted({form for forms in options.values() for form in forms} - {"name"})


def _is_bare(node: Print) -> bool:
    return all(not used.args and not used.named for used in node.filters)


def _needs_form(piece: Piece, node: Print, start: int, stop: int) -> bool:
    """Whether the name is a part of a sentence, or all of one."""
    if any(used.name == "quoted" for used in node.filters):
        return False  # a title: by the method “Express”
    if any(used.name == "sentences" for used in node.filters):
        options = piece.language.locale.words.choices.get(node.name, {})
        return not any(forms["name"].text[-1:] in _ENDS for forms in options.values() if "name" in forms)
    if piece.language.cjk and piece.language.kinds.get(node.name) == "choices":
        return False  # names of options are words like others: 您可以选择重发或退款
    text = piece.plain
    line = text[text.rfind("\n", 0, start) + 1 : start].strip(f"{GAP} \u00a0")
    if line.endswith(_THIS) and text[stop : stop + 1].strip():
        return False
    if line:
        goes_on = piece.language.cjk and line[-1] == "：" and text[stop : stop + 1].isalpha()
        return (line[-1].isalpha() and line[-1] not in _NAMES) or line[-1] == VALUE or goes_on
    rest = text[stop:].partition("\n")[0].strip(f"{GAP} \u00a0")
    before = text[:start].rstrip(f"{GAP} \n")
    listed = any(used.name in ("bullets", "numbered") for used in node.filters)
    return not rest and not listed and before[-1:] in ("", *_ENDS, VALUE)
