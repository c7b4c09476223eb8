r"""Lays out raw text: lines of a paragraph are joined, paragraphs kept apart.

Raw text has two kinds of line break. `\n` is where the template breaks a line:
inside a paragraph it is a space, or nothing beside Chinese and Japanese; an
empty line ends the paragraph. A line of blanks alone is one whose conditions
printed nothing, and is not there. `\v` is where the reply itself breaks a
line: around lists and phrases that stand on a line, and inside a value.
"""

from __future__ import annotations

_BLANK = " \t"


def lay_out(raw: str, cjk: bool) -> str:
    """The reply's text: no blank at the end of a line, one empty line between paragraphs.

    `cjk` says whether the locale writes without spaces between words. Spaces
    inside a line stay as they are.
    """
    paragraphs: list[list[str]] = [[]]
    for line in raw.split("\n"):
        if line:
            paragraphs[-1].append(line)
        else:
            paragraphs.append([])
    texts = [_paragraph(lines, cjk) for lines in paragraphs]
    return "\n\n".join([text for text in texts if text])


def _paragraph(template_lines: list[str], cjk: bool) -> str:
    lines: list[str] = []
    broken = True
    for line in template_lines:
        for part, hard in _parts(line):
            broken = broken or hard
            if part and broken:
                lines.append(part)
                broken = False
            elif part:
                lines[-1] = joined(lines[-1], part, cjk)
    return "\n".join(lines)


def _parts(line: str) -> list[tuple[str, bool]]:
    """What stands between hard breaks, and whether a break comes before it.

    A value keeps the indent of its lines; at the beginning of a template's line
    and after a block, which ends in two breaks, blanks mean nothing.
    """
    if "\v" not in line:
        return [(line.strip(_BLANK).rstrip(), False)]
    parts = line.split("\v")
    found = []
    for at, part in enumerate(parts):
        indent = at > 0 and (at == 1 or parts[at - 1] != "")
        found.append((part.rstrip() if indent else part.strip(_BLANK).rstrip(), at > 0))
    return found


def joined(left: str, right: str, cjk: bool) -> str:
    """Two pieces of one paragraph side by side: with a space, or beside CJK without.

    A link keeps its space: what follows would be taken for a part of it.
    """
    if cjk and (is_cjk(left[-1:]) or is_cjk(right[:1])) and not _ends_in_link(left):
        return left + right
    return f"{left} {right}"


def _ends_in_link(text: str) -> bool:
    start = text.rfind("://")
    return start >= 0 and text[start:].isascii() and " " not in text[start:]


_RANGES = (
    ("\u2014", "\u2014"), ("\u2018", "\u201d"), ("\u2026", "\u2026"),
    ("\u2e80", "\u303f"), ("\u3041", "\u312f"), ("\u31a0", "\u4dbf"), ("\u4e00", "\u9fff"),
    ("\uf900", "\ufaff"), ("\ufe30", "\ufe4f"), ("\uff00", "\uff9f"), ("\uffe0", "\uffee"),
    ("\U00020000", "\U0003ffff"),
)  # fmt: skip


def is_cjk(char: str) -> bool:
    """Whether a character is Chinese or Japanese, or punctuation that takes no space there (empty: no)."""
    return any(low <= char <= high for low, high in _RANGES)
