"""Files of values and orders: JSON or YAML, from a path or from stdin."""

from __future__ import annotations

from cs_templates.answer import jsontext
from cs_templates.cli import streams
from cs_templates.errors import UsageError
from cs_templates.speech import say


def called(path: str) -> str:
    """What a message calls a file."""
    return "stdin" if path == "-" else path


def read_mapping(path: str) -> dict[str, object]:
    """A file of values, JSON or YAML. Raises UsageError or CorpusError where it is neither."""
    data = read_data(path)
    if not isinstance(data, dict):
        what = say("{path} holds no names with values", path=called(path))
        raise UsageError(what, say("as in {example}", example='{"order.number": "A-10293"}'))
    return data


def read_data(path: str) -> object:
    """A JSON or YAML file's data: what begins with a bracket, or ends in .json, is JSON."""
    data = streams.read(path)
    if path.endswith(".json") or data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"["):
        return jsontext.read(data, called(path))
    from cs_templates import corpus  # YAML is read above the wall

    return corpus.read_data(data, called(path))
