"""Names of sites in running text: `shop.com`, and `shop [dot] com` or `shop dot com` in disguise."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

PLAIN, BRACKETED, SPOKEN = 0, 1, 2
_ENDS = (
    "com net org info biz shop store online site website app io co me eu asia top xyz club vip pro link page live cc "
    "tv gg ly gl tk ws gd gy ru su by kz uz ua kg am az ge cn jp kr tw hk mo sg my th vn ph id in pk lk ae il tr sa "
    "de at ch fr be nl lu es pt it gr pl cz sk hu ro bg rs hr si lt lv ee fi se dk no is ie uk us ca mx br ar cl pe "
    "uy ec ve au nz za ng ke рф рус бел укр"
)
ENDS = frozenset(_ENDS.split())
_SPOKEN_ENDS = frozenset(("com", "net", "org", "info", "biz", "ru", "cn", "shop", "store", "online"))
"""Where `dot` is only a word: `punto de entrega` is no site."""
_SHORT = frozenset(("t.me", "t.co", "x.com", "t.cn", "a.co", "u.to", "t.ly", "v.gd", "s.id"))
_DOTS = ("dot", "punto", "точка", "点", ".")
_SPOKEN = tuple(f" {dot} " for dot in _DOTS)
_OPEN, _CLOSE = "[({<", "])}>"
_BRACKETS = frozenset(_OPEN)
_LATIN = frozenset("-0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
_CYRILLIC = frozenset(map(chr, range(ord("А"), ord("я") + 1)))


class Site:
    """A name found in a text: its parts, where each ends, and how well its dots were hidden."""

    __slots__ = ("ends", "hidden", "labels")

    def __init__(self, labels: list[str], ends: list[int], hidden: int) -> None:
        self.labels = labels
        self.ends = ends
        self.hidden = hidden


def label(text: str, at: int) -> int:
    """Where the part of a name that begins at `at` ends: Latin letters, digits, hyphens, or Cyrillic letters."""
    end = at
    letters = _LATIN if text[at : at + 1].isascii() else _CYRILLIC
    while end < len(text) and text[end] in letters:
        end += 1
    return end


def may_go_on(text: str, at: int) -> bool:
    """Whether a dot may follow a part that ends at `at`: one, one in brackets, or one as a word."""
    after = text[at : at + 1]
    if after != " ":
        return bool(after) and after in "." + _OPEN
    return text[at + 1 : at + 2] in _BRACKETS or text.startswith(_SPOKEN, at)


def after_word(text: str, at: int, words: tuple[str, ...]) -> tuple[int, int]:
    """Where one of `words` ends, with the spaces around it, and its disguise; (at, PLAIN) where none stands.

    In brackets it counts with or without spaces, bare only between spaces.
    """
    if text[at : at + 1] not in tuple(" [({<"):
        return at, PLAIN
    start = at + (text[at] == " ")
    bracket = text[start : start + 1]
    if bracket and bracket in _OPEN:
        close = text.find(_CLOSE[_OPEN.index(bracket)], start, start + 12)
        if close < 0 or text[start + 1 : close].strip() not in words:
            return at, PLAIN
        return close + 1 + (text[close + 1 : close + 2] == " "), BRACKETED
    found = next((word for word in words if text.startswith(f" {word} ", at)), "")
    return (at + len(found) + 2, SPOKEN) if found else (at, PLAIN)


def _after_dot(text: str, at: int) -> tuple[int, int]:
    if text[at : at + 1] == ".":
        return at + 1, PLAIN
    return after_word(text, at, _DOTS)


def read(text: str, at: int, accept: Callable[[list[str], int], bool]) -> Site | None:
    """The longest name at `at`, of parts and disguise that `accept` takes. `text` is in small letters."""
    labels: list[str] = []
    ends: list[int] = []
    hidden = [PLAIN]
    stop = label(text, at)
    while stop > at:
        labels.append(text[at:stop])
        ends.append(stop)
        at, disguise = _after_dot(text, stop)
        hidden.append(max(hidden[-1], disguise))
        stop = label(text, at) if at > stop else at
    while len(labels) > 1:
        if accept(labels, hidden[len(labels) - 1]):
            return Site(labels, ends, hidden[len(labels) - 1])
        labels.pop()
        ends.pop()
    return None


def is_site(labels: list[str], hidden: int) -> bool:
    """Whether these parts make the name of a site: an ending in use, and something with a letter before it."""
    end, name = labels[-1], labels[-2]
    if end not in (_SPOKEN_ENDS if hidden == SPOKEN else ENDS):
        return False
    if name.isdigit():
        return end in ("com", "net", "cn", "org")
    return len(name) > 1 or f"{name}.{end}" in _SHORT
