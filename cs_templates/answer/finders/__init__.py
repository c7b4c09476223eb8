"""What a policy can look for without a word list: `finders/<name>.py` has `find`.

Here is a text as the finders see it, disguises undone, and for each finder a quick look at whether the text
could hold anything for it at all: where it could not, which is nearly always, the finder is not even loaded.

Compatibility characters become plain ones (NFKC), digits of every script become 0 to 9, characters without a
shape vanish. Places are offsets into the original.
"""

from __future__ import annotations

import unicodedata

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from cs_templates.answer.finders.words import Folded

Span = tuple[int, int]
_SAME = {"。": ".", "․": ".", "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-", "№": "#"}
_SAME_WORD = {"ё": "е", "’": "'", "‘": "'", "ʼ": "'"}
_KEYCAP, _STYLED = "\u20e3", "\ufe0f"
_FEWEST = 6
"""A code of fewer digits excuses nothing that looks like it."""


class _Plain(dict[int, str]):
    """A character's code → its plain form, found out once."""

    def __missing__(self, code: int) -> str:
        plain = self[code] = chr(code) if code < 0x80 else _plain_char(chr(code))
        return plain


class _Folds(dict[int, str]):
    """A letter's code → how it folds, found out once."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = fold(chr(code))
        return folded


_PLAIN, FOLDS = _Plain(), _Folds()


DISGUISED, DIGIT, PICTURE, FACE = 1, 2, 4, 8
"""What a character can be: with another plain form, a digit, (part of) a picture, the sign that makes a face of others."""
_FACES = frozenset(":;=^_<D")


class _Traits(dict[str, int]):
    """A character → what is special about it, found out once."""

    def __missing__(self, char: str) -> int:
        form = _PLAIN[ord(char)]
        picture = "\u231a" <= char < "\u2e80" or char > "\uffff" or char in (_STYLED, _KEYCAP)
        self[char] = (
            DISGUISED * (form != char)
            | DIGIT * any(map(str.isdigit, form))
            | PICTURE * picture
            | FACE * (char in _FACES)
        )
        return self[char]


_TRAITS = _Traits()


def traits_of(text: str) -> int:
    """What is special about the characters of a text."""
    traits = 0
    for char in set(text):
        traits |= _TRAITS[char]
    return traits


class View:
    """The disguise-free `text` of an original, the same in small letters, and how to get back.

    `known` are spans of `text` that hold what the reply prints on purpose (order
    numbers, tracking numbers): no finder of numbers looks into them. `folded` is
    the original as word lists see it (`words`), `traits` are what is special about its characters.
    """

    __slots__ = ("_digits", "_folded", "_places", "_words", "known", "lower", "original", "text", "traits")

    def __init__(self, original: str, known: Iterable[str] = ()) -> None:
        self.original = original
        self.traits = traits = traits_of(original)
        self.text = original.translate(_PLAIN) if traits & DISGUISED else original
        lower = self.text.lower()
        self.lower = lower if len(lower) == len(self.text) else "".join(map(_lower, self.text))
        self._places: Sequence[int] | None = None if traits & DISGUISED else range(len(original))
        self._folded: str | None = None
        self._words: Folded | None = None
        self._digits: list[int] | None = None
        self.known = sorted(span for value in known for span in self._spans_of(value))

    def _spans_of(self, value: str) -> list[Span]:
        """Where a code stands by itself. A short one, or one that is written to be called, excuses nothing."""
        sought = plain(value.strip())
        if sum(map(str.isdigit, sought)) < _FEWEST or sought[0] in "+(":
            return []
        spans: list[Span] = []
        at = self.text.find(sought)
        while at >= 0:
            end = at + len(sought)
            if not (_joins(self.text[at - 1 : at]) or _joins(self.text[end : end + 1])):
                spans.append((at, end))
            at = self.text.find(sought, end)
        return spans

    def is_known(self, start: int, end: int) -> bool:
        """Whether all that stands between two places of `text` is printed on purpose."""
        return any(first <= start and end <= last for first, last in self.known)

    def original_span(self, start: int, end: int) -> Span:
        """The span of the original that `text[start:end]` came from."""
        if self._places is None:
            self._places = [at for at, char in enumerate(self.original) for _ in _PLAIN[ord(char)]]
        return self._places[start], self._places[end - 1] + 1

    @property
    def digits(self) -> list[int]:
        """Where the digits of `text` stand."""
        if self._digits is None:
            there = self.traits & DIGIT
            self._digits = [at for at, char in enumerate(self.text) if char.isdigit()] if there else []
        return self._digits

    def unknown_digits(self) -> list[int]:
        """Where the digits stand that are not printed on purpose."""
        digits = self.digits
        for first, last in self.known:
            digits = [at for at in digits if not first <= at < last]
        return digits

    @property
    def folded(self) -> str:
        """The original with every difference folded away that no entry of a word list makes."""
        if self._folded is None:
            self._folded = folded(self.original)
        return self._folded

    @property
    def words(self) -> Folded:
        """The original, for entries of word lists to be looked for."""
        if self._words is None:
            from cs_templates.answer.finders.words import Folded  # hardly any reply says anything of a list

            self._words = Folded(self.original)
        return self._words


def _joins(char: str) -> bool:
    return char.isascii() and char.isalnum()


def plain(text: str) -> str:
    """A text without disguises."""
    return text if text.isascii() else text.translate(_PLAIN)


def _plain_char(char: str) -> str:
    if char in _SAME:
        return _SAME[char]
    digit = unicodedata.decimal(char, None)
    if digit is not None:
        return str(digit)
    if unicodedata.category(char) == "Cf" or char == _KEYCAP or "\ufe00" <= char <= _STYLED:
        return ""
    return "".join(_SAME.get(part, part) for part in unicodedata.normalize("NFKC", char))


def _lower(char: str) -> str:
    """The small letter, where it is one character: places must not move."""
    small = char.lower()
    return small if len(small) == 1 else char


def folded(text: str) -> str:
    """A text as word lists see it (`words`), and of blanks in a row only one: an entry that is not in it is not there."""
    if not text.isascii() and any(map(unicodedata.combining, set(text))):
        from cs_templates.answer.finders.words import Folded

        text = Folded(text).text
    else:
        text = text.translate(FOLDS)
    return with_single_blanks(text)


def with_single_blanks(text: str) -> str:
    """A text with only one of blanks in a row."""
    while "  " in text:
        text = text.replace("  ", " ")
    return text


def fold(letter: str) -> str:
    """A letter, with the accents that belong to it, as word lists see it."""
    if letter.isspace():
        return " "
    if unicodedata.category(letter[0]) == "Cf":
        return ""
    plain = letter if letter.isascii() else unicodedata.normalize("NFKC", letter)
    return "".join(_SAME_WORD.get(part, part) for part in plain.casefold())


# Whether a text could hold what a finder looks for. Wrongly yes costs time; wrongly no would let it pass.

_OPEN = "[({<"
_AT = ("at", "arroba", "собака", "艾特")
_DOT = ("dot", "punto", "точка", "点", ".")


def _disguises(words: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Words between spaces, and after a bracket."""
    return tuple(f" {word} " for word in words), tuple(sign + word for sign in _OPEN for word in words)


_HIDDEN_AT, HIDDEN_DOT = _disguises(_AT), _disguises(_DOT)


def _email(view: View) -> bool:
    return ("@" in view.text or _hidden(view.lower, _HIDDEN_AT)) and _site(view)


def _link(view: View) -> bool:
    return "://" in view.lower or "www." in view.lower or _site(view)


def _site(view: View) -> bool:
    """A dot before a letter that the ending of a site begins with, or one in disguise."""
    at = view.lower.find(".")
    while at >= 0:
        after = view.lower[at + 1 : at + 2]
        if "a" <= after <= "z" or "а" <= after <= "я":
            return True
        at = view.lower.find(".", at + 1)
    return _hidden(view.lower, HIDDEN_DOT)


def _hidden(text: str, disguises: tuple[tuple[str, ...], tuple[str, ...]]) -> bool:
    """One of the words between spaces, or after a bracket."""
    if any(map(text.__contains__, disguises[0])):
        return True
    if not any(map(text.__contains__, _OPEN)):
        return False
    return any(map("".join(text.split()).__contains__, disguises[1]))


NAMED = (
    "sap", "gram", "skyp", "vibe", "chat", "weix", "zalo", "kaot", "linei", "linea", "vkco", "tme", "wame", "face",
    "сап", "цап", "грам", "вайб", "скай", "вкон", "вича", "фейс", "微信", "薇信", "v信", "加v", "qq号", "카카", "위챗",
)  # fmt: skip
"""Of each name of a messenger some letters: a text without any of them, whatever stands between, has none."""
CAPITALS = ("LINE", "VX", "VK", "ВК", "QQ", "TG")
"""Ordinary letters in small print; as a word in capitals, or before a colon, they are names of messengers."""

SIGNED = tuple(name.lower() + sign for name in CAPITALS for sign in ":=")


def _messenger(view: View) -> bool:
    """Letters of a name, a name in capitals, or a sign of an account."""
    text = view.text
    if "@" in text or any(map(text.__contains__, CAPITALS)):
        return True
    if (":" in text or "=" in text) and any(map(view.lower.replace(" ", "").__contains__, SIGNED)):
        return True
    return any(map(letters(view.lower).__contains__, NAMED))


def letters(text: str) -> str:
    """A text without what stands between letters that are written apart."""
    together = "".join(text.split())
    for sign in BETWEEN:
        together = together.replace(sign, "")
    return together


BETWEEN = ".-_*,;:!?。，！"
"""What may stand between the letters of a name besides blanks."""


def _phone(view: View) -> bool:
    """Eight digits with no more than three signs between two of them, that are not printed on purpose."""
    if len(view.digits) < 8:
        return False
    count = before = 0
    for at in view.unknown_digits():
        between = view.text[before + 1 : at]
        count = count + 1 if len(between) < 4 and not between.strip(" -.()/") else 1
        before = at
        if count == 8:
            return True
    return False


def _card(view: View) -> bool:
    """Thirteen digits, one space or hyphen between them at most, that are not printed on purpose."""
    count = start = before = 0
    for at in view.digits:
        if count and view.text[before + 1 : at] not in ("", " ", "-"):
            count = 0
        start, count, before = start if count else at, count + 1, at
        if count > 12 and not view.is_known(start, at + 1):
            return True
    return False


def _iban(view: View) -> bool:
    """Two capitals, two digits, and fifteen capitals and digits in all."""
    text = view.text
    return any(
        at > 1 and _is_capital(text[at - 1]) and _is_capital(text[at - 2]) and _signs(text, at - 2) > 14
        for at in view.digits
    )


def _signs(text: str, at: int) -> int:
    """How many capitals and digits stand together from `at` on, one space or hyphen between them at most."""
    count = 0
    while _is_sign(text[at : at + 1]) or _goes_on(text, at, _is_sign):
        count += _is_sign(text[at])
        at += 1
    return count


def _goes_on(text: str, at: int, sort: Callable[[str], bool]) -> bool:
    return text[at : at + 1] in (" ", "-") and sort(text[at + 1 : at + 2])


def _is_capital(char: str) -> bool:
    return "A" <= char <= "Z"


def _is_sign(char: str) -> bool:
    return _is_capital(char) or (char.isascii() and char.isdigit())


SMILEYS = (
    ":-)", ":)", ";-)", ";)", ":-(", ":(", ":-D", ":D", ":-P", ":P", ":-*", "=)", "=(", ":'(", ":]", "^_^", "^^",
    "-_-", "T_T", "o_O", "O_o", "<3", "(^^)", "xD", "XD", "¯\\_(ツ)_/¯",
)  # fmt: skip
"""Faces and hearts of ordinary signs, the longer ones first."""


def _emoji(view: View) -> bool:
    if view.traits & PICTURE:
        return True
    return bool(view.traits & FACE) and any(map(view.original.__contains__, SMILEYS))


COULD: dict[str, Callable[[View], bool]] = {
    "email": _email,
    "phone": _phone,
    "link": _link,
    "messenger": _messenger,
    "emoji": _emoji,
    "html": lambda view: "<" in view.text or "&" in view.text,
    "iban": _iban,
    "card": _card,
}
"""Each finder, and whether a text could hold what it looks for."""
