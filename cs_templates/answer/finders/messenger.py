"""`messenger`: accounts and names of messengers and networks that lead off the platform."""

from __future__ import annotations

from cs_templates.answer.finders import CAPITALS, folded, letters

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cs_templates.answer.finders import Span, View

_SAID = (
    "whatsapp", "whats app", "watsapp", "wasap*", "wasapp", "guasap*", "telegram", "skype", "viber", "wechat",
    "we chat", "weixin", "zalo", "kakaotalk", "kakao talk", "line id", "line app", "vk.com", "t.me", "wa.me",
    "facebook", "instagram", "ватсап*", "вотсап*", "вацап*", "воцап*", "ватсапп*", "телеграм*", "вайбер*", "скайп*",
    "вконтакте", "вичат*", "инстаграм*", "фейсбук*", "微信", "薇信", "v信", "加v", "加vx", "qq号", "카카오톡", "위챗",
)  # fmt: skip
_SOUGHT = tuple((say, say.removesuffix("*")) for say in _SAID)
_SIGNED = tuple(
    (name, tuple(f"{name.lower()}{blank}{sign}" for blank in ("", " ") for sign in ":@="))
    for name in CAPITALS
)

_SPELLED = (
    "whatsapp", "telegram", "wechat", "skype", "viber", "instagram", "facebook", "ватсап", "вотсап", "телеграм",
    "вайбер", "скайп", "微信", "薇信",
)  # fmt: skip
"""Names that are found letter by letter too."""
_SIGNS = " .-_*"
"""What stands between the letters of such a name; after a letter there may be a mark as well."""


def find(view: View) -> list[Span]:
    """Spans of `view.text`, in order, without overlaps."""
    seen = view.folded if view.text == view.original else folded(view.text)
    said = [say for say, sought in _SOUGHT if sought in seen]
    signed = ":" in seen or "@" in seen or "=" in seen
    names = [name for name, before in _SIGNED if name in view.text or (signed and _has_any(before, seen))]
    spans = _handles(view.text)
    if _may_spell(view.lower):
        spans += [span for sign in _SIGNS for span in _spelled(view.text, sign)]
    if said or names:
        from cs_templates.answer.finders.words import Folded  # hardly any reply holds one

        text = Folded(view.text)
        spans += [span for say in said for span in text.spans(say)]
        spans += [span for name in names for span in text.spans(name) if _is_name(view.text, span)]
    return _apart(sorted(spans))


def _has_any(parts: tuple[str, ...], text: str) -> bool:
    return any(map(text.__contains__, parts))


def _is_name(text: str, span: Span) -> bool:
    """Whether a short word is meant as a name: in capitals among small letters, or with an account after it."""
    start, end = span
    after = text[end : end + 2].lstrip()
    if after[:1] in (":", "@", "=") and text[start:end].lower() != "line":
        return True
    if text[start - 1 : start] == "-" or after[:1] == "-" or after[:1].isdigit():
        return False
    return text[start:end].isupper() and not (
        _shouts(text[:start].split()[-1:]) or _shouts(text[end:].split()[:1])
    )


def _shouts(words: list[str]) -> bool:
    """Whether the neighbour is in capitals too, so that capitals mean nothing."""
    return any(len(word) > 1 and word.isupper() and word not in ("ID", "ID:") for word in words)


def _handles(text: str) -> list[Span]:
    """Accounts as in @shop_support; what stands after a letter is an address of mail."""
    spans: list[Span] = []
    at = text.find("@")
    while at >= 0:
        end = at + 1
        while end < len(text) and text[end].isascii() and (text[end].isalnum() or text[end] == "_"):
            end += 1
        if end - at > 4 and not _joins(text[at - 1 : at]) and text[end : end + 1] != ".":
            spans.append((at, end))
        at = text.find("@", end)
    return spans


def _may_spell(lower: str) -> bool:
    """Whether the letters of a name follow one another, whatever stands between them."""
    return _has_any(_SPELLED, letters(lower))


def _spelled(text: str, sign: str) -> list[Span]:
    """Names with a sign between their letters, as in `w h a t s a p p`."""
    spans: list[Span] = []
    start = at = 0
    letters = ""
    for part in [*text.split(sign), ""]:
        alone = len(part.rstrip(".,;:!?。，！")) == 1
        if letters and (alone or part[1:2].isspace()):
            letters += part[0]
        if letters and not alone:
            if any(name in letters.lower() for name in _SPELLED):
                spans.append((start, start + 2 * len(letters) - 1))
            letters = ""
        if not letters and part and (alone or part[-2:-1].isspace()):
            start, letters = at + (0 if alone else len(part) - 1), part[0 if alone else -1]
        at += len(part) + 1
    return spans


def _joins(char: str) -> bool:
    """Whether a character before an `@` makes an address of it; a Chinese one only stands beside it."""
    return char.isalnum() and char < "\u2e80"


def _apart(spans: list[Span]) -> list[Span]:
    kept: list[Span] = []
    for span in spans:
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept
