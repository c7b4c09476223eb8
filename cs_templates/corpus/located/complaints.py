"""What the YAML parser could not read, said so that someone who is no programmer can mend it."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from yaml.error import MarkedYAMLError

from cs_templates.corpus.located.source import Spot

if TYPE_CHECKING:
    from cs_templates.corpus.located.marks import Mark
    from cs_templates.corpus.located.source import Source

Complaint = tuple[str, str, str]
"""Rule, message, hint."""

_JINJA = re.compile(r"(?:^\s*|[:\-\[,]\s+)(\{[{%#])")
_GLUED = re.compile(r"^(\s*(?:- )?[A-Za-z_][\w.-]*):([^\s/].*)$")
_ODD_INDENT = re.compile(
    r"^ *[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000][ \u00a0\u2000-\u200b\u202f\u3000]*(?=[A-Za-z_-])"
)
_LEADING_TAB = re.compile(r"^ *\t")

JINJA: Complaint = (
    "unquoted-jinja",
    "a text that begins with {{ or {% has to stand in quotes, or YAML takes it for something else",
    'put the whole text in quotes, as in "{{ order.number }} is on its way", or below a |',
)
TAB: Complaint = (
    "tab",
    "a tab stands here, and YAML takes only spaces",
    "replace it by spaces: one after a colon, two for each level of indentation",
)
ODD_INDENT: Complaint = (
    "yaml-syntax",
    "this line is indented by spaces of another sort, as web pages have them, and YAML does not see them",
    "delete them, and type as many spaces as the line above has",
)

_SIGNS = {
    "@": "a text that begins with @ has to stand in quotes",
    "%": "a text that begins with % has to stand in quotes",
    "`": "a text that begins with ` has to stand in quotes",
    "&": "a text that begins with & has to stand in quotes",
    "*": "a text that begins with * has to stand in quotes",
    "!": "a text that begins with ! has to stand in quotes",
}

_BY_WORDS: tuple[tuple[str, Complaint], ...] = (
    (
        "unexpected ':'",
        (
            "yaml-syntax",
            "a colon stands here directly before a comma or bracket",
            "write name: value; a text that ends in a colon goes in quotes",
        ),
    ),
    (
        "unknown escape character",
        (
            "yaml-syntax",
            "inside double quotes a backslash begins a special character, and this one is not known",
            r"write \\ for a backslash, or use single quotes",
        ),
    ),
    (
        "unicode character escape",
        ("yaml-syntax", "this escape names no character", "write the character itself instead of its code"),
    ),
    (
        "chr()",
        (
            "yaml-syntax",
            "an escape in this file names no character",
            "write the character instead of its code",
        ),
    ),
    (
        "hexad",
        ("yaml-syntax", "this escape is not complete", r"\x takes 2 digits, \u takes 4, \U takes 8"),
    ),
    (
        "hexdec",
        ("yaml-syntax", "this escape is not complete", r"\x takes 2 digits, \u takes 4, \U takes 8"),
    ),
    (
        "comment or",
        ("yaml-syntax", "after | the line has to end", "begin the text on the next line, indented further"),
    ),
    (
        "indentation indicator",
        ("yaml-syntax", "the number after | is not usable", "write | alone, then the text on the next line"),
    ),
    (
        "',' or ']'",
        (
            "yaml-syntax",
            "a list in [brackets] is not closed, or a comma is missing before this",
            "write [a, b]; a text that holds { } [ ] or a comma goes in quotes",
        ),
    ),
    (
        "',' or '}'",
        (
            "yaml-syntax",
            "a group in {braces} is not closed, or a comma is missing before this",
            "write {name: value, name: value}; a text that holds { } [ ] or a comma goes in quotes",
        ),
    ),
    (
        "sequence entries",
        (
            "yaml-syntax",
            "a list entry (-) cannot begin here",
            "put each entry on a line of its own, below its name",
        ),
    ),
    (
        "'-' indicator",
        (
            "yaml-syntax",
            "this line is not part of the list above it, and nothing else can begin here",
            "begin it with - as the entries above, or indent it as the entry it belongs to",
        ),
    ),
    (
        "document start",
        ("yaml-feature", "something stands after the end of the file's text", "delete the line ... or ---"),
    ),
    (
        "directive",
        ("yaml-feature", "lines that begin with % are not used here", "delete the line"),
    ),
    (
        "node content",
        (
            "yaml-syntax",
            "a bracket, brace or comma stands here without a beginning",
            "delete it, or quote it",
        ),
    ),
)


def complain(source: Source, error: Exception) -> None:
    """Report what stopped the parser. Nothing after it in the file was read."""
    mark = _mark(error)
    source.partial = True
    known = takewhile(lambda problem: problem.at.path == source.path, reversed(source.problems))
    if any(problem.at.line == mark.line + 1 for problem in known):
        return
    words = f"{getattr(error, 'problem', None) or error} {getattr(error, 'context', None) or ''}".casefold()
    mark, (rule, message, hint) = _earlier(source, mark, words) or (
        mark,
        _explain(source, error, mark, words),
    )
    source.fault(rule, mark, message, hint)


def _mark(error: Exception) -> Mark:
    """Where the fault is: for what is opened and never closed, and for a name without its colon, where it begins."""
    if not isinstance(error, MarkedYAMLError):
        return Spot(0, 0, 0)
    found: Mark | None = error.problem_mark
    opened: Mark | None = error.context_mark
    words = ("quoted scalar", "flow", "simple key")
    begun = any(word in (error.context or "") for word in words)
    if opened and (not found or (begun and opened.line != found.line)):
        return opened
    return found or Spot(0, 0, 0)


def _earlier(source: Source, mark: Mark, words: str) -> tuple[Mark, Complaint] | None:
    """A fault that shows only further down: a quote closed too late, a colon without its space."""
    quoted = source.quoted
    if quoted is not None and quoted.end_mark.line == mark.line:
        message = f"the quote that opens here is closed only in line {mark.line + 1}"
        return quoted.start_mark, ("yaml-syntax", message, "close it at the end of the text")
    if "block mapping" in words or "values are not allowed" in words:
        for number in range(mark.line):
            if _ODD_INDENT.match(source.line(number)):
                return Spot(0, number, 0), ODD_INDENT
    if "values are not allowed" not in words and "not find expected ':'" not in words:
        return None
    for number in (mark.line, mark.line - 1, mark.line - 2):
        found = _GLUED.match(source.line(number))
        if found:
            begun = f"{found[1].strip()}: {found[2][:20]}"
            colon = Spot(0, number, found.end(1))
            return colon, ("yaml-syntax", "a space is missing after this colon", f"write {begun}…")
    return None


def _explain(source: Source, error: Exception, mark: Mark, words: str) -> Complaint:
    line = source.line(mark.line)
    if "quoted scalar" in words and ("end of stream" in words or "document" in words):
        return "yaml-syntax", "the quote that opens here is never closed", "close it at the end of the text"
    if line[mark.column : mark.column + 1] == "\t" or _LEADING_TAB.match(line) or " tab " in words:
        return TAB
    context: Mark | None = getattr(error, "context_mark", None)
    if _JINJA.search(line) or (context and _JINJA.search(source.line(context.line))):
        return JINJA
    if "node content" in words and mark.index >= len(source.text.rstrip()):
        return "yaml-syntax", "a bracket or brace was opened above and is never closed", "close it: ] or }"
    return _by_sign(line, mark, words) or _by_structure(line, mark, words) or _by_words(words)


def _by_sign(line: str, mark: Mark, words: str) -> Complaint | None:
    if "start any token" in words or "alias" in words or "anchor" in words or "scanning a tag" in words:
        for sign in (line[mark.column : mark.column + 1], line[max(mark.column - 1, 0) : mark.column]):
            if sign in _SIGNS:
                return "unquoted-text", _SIGNS[sign], 'put the whole text in quotes: "…"'
    return None


def _by_structure(line: str, mark: Mark, words: str) -> Complaint | None:
    if "values are not allowed" in words or "not find expected ':'" in words:
        return _colon(line, mark, words)
    if "block collection" in words and "block end" in words:
        return _by_words("'-' indicator")
    if "expected key" in words or ("block mapping" in words and "block end" in words):
        return _out_of_line(line, mark)
    return None


def _colon(line: str, mark: Mark, words: str) -> Complaint:
    if "not find expected ':'" in words:
        message = "a name without its colon stands here or just above"
        return "yaml-syntax", message, "write `name: value`; a text of several lines goes below a |"
    if ": " in line[: mark.column]:
        message = "a text that holds a colon and a space has to stand in quotes"
        return "yaml-syntax", message, 'put the whole text in quotes: "…"'
    message = "this line does not fit the one above it"
    hint = "it is indented too far, or the text above needs quotes, or a | before its first line"
    return "yaml-syntax", message, hint


def _out_of_line(line: str, mark: Mark) -> Complaint:
    if line[: mark.column].strip():
        message = "text stands here after the end of a quote or bracket"
        return "yaml-syntax", message, 'put the whole text in one pair of quotes: "…"'
    message = "the indentation of this line fits no line above it"
    return "yaml-syntax", message, "begin it exactly below the name it stands beside"


def _by_words(words: str) -> Complaint:
    for sign, complaint in _BY_WORDS:
        if sign in words:
            return complaint
    return "yaml-syntax", f"this cannot be read: {words.strip()}", "compare it with the lines above"
