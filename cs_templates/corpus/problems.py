"""The rules of reading, and problems as plain data."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cs_templates.model import Problem

RULES: Mapping[str, str] = {
    "bidi-override": "An invisible character changes the direction of writing.",
    "channel-extra": "A template has a text for a channel that its contract does not have.",
    "channel-missing": "A template has no text for a channel of its contract.",
    "conflict-marker": "A merge conflict from git was left in the file.",
    "contract": "A contract contradicts itself: a variable twice, an option that is no option.",
    "control-character": "An invisible control character stands in the file, or an escape makes one.",
    "dictionary": "A variable's declaration contradicts itself or another one.",
    "duplicate-key": "A name stands twice in one group; only one of them would count.",
    "empty-text": "A text is expected and nothing is there.",
    "encoding": "A file is not UTF-8.",
    "id-clash": "Two files have the same name, or names that some systems take for the same.",
    "id-format": "A name is spelled in a way that names are not.",
    "locale-tag": "A directory's name is no language tag in its canonical spelling.",
    "option-name": "An option has forms but no name.",
    "order-mapping": "A mapping of orders does not fit the dictionary, or cannot be recognised.",
    "orphan-template": "A template has no contract, or stands in another stage than its contract.",
    "overlay": "A corpus extends something that cannot be extended, or overlays a contract.",
    "phrase-fallback": "A phrase has no wording for when nothing is known.",
    "same-as": "A channel shares the text of a channel that has none of its own.",
    "scalar-style": "A text is written in a way that joins its lines.",
    "schema": "A name is not known here, is missing, or its value is of another kind.",
    "stamp-invalid": "A stamp is not twelve hexadecimal digits.",
    "stray-file": "Nothing reads a file or directory that stands in the corpus.",
    "subject-missing": "A channel with a subject line has a text without a subject.",
    "subject-unused": "A channel without a subject line has a text with a subject.",
    "tab": "A tab indents or separates; YAML wants spaces.",
    "text-cut-off": "What follows an unquoted # is dropped as a comment.",
    "too-large": "A file, a text, a nesting or a number of entries is beyond all bounds.",
    "unknown-name": "A variable, option, channel, tone, phrase, stage or word is not known.",
    "unquoted-jinja": "A text that begins with {{ or {% stands without quotes.",
    "unquoted-text": "A text begins with a sign that means something to YAML.",
    "unreadable-file": "A file or directory cannot be read, or is no ordinary file.",
    "yaml-feature": "Anchors, aliases, merge keys, tags, directives or several documents.",
    "yaml-syntax": "The file cannot be read as YAML from here on.",
}
"""Every rule that reading a corpus may report, with what it finds."""


def as_data(problem: Problem) -> dict[str, object]:
    """A problem as plain data, with the keys that `lint --format json` uses."""
    end = problem.end or problem.at
    return {
        "name": problem.rule,
        "severity": problem.severity,
        "path": problem.at.path,
        "line": problem.at.line,
        "column": problem.at.column,
        "end_line": end.line,
        "end_column": end.column,
        "message": problem.message,
        "hint": problem.hint,
    }
