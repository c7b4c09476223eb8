"""What stands at a path of a row or an order: `billing.first_name`, `line_items.name`, `meta_data[key=eta].value`.

A whole path that is a key is that key: a table's columns may have dots in their names. A list on the way stands
for all of its members; `[name=value]` keeps those that say so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence


def at(data: object, path: str) -> Iterator[object]:
    """Everything at `path`, lists taken apart; nothing blank."""
    if isinstance(data, list | tuple):
        for member in data:
            yield from at(member, path)
    elif not path:
        yield from () if _is_blank(data) else (data,)
    elif isinstance(data, Mapping):
        if path in data:
            yield from at(data[path], "")
        else:
            yield from _below(data, path)


def _below(data: Mapping[str, object], path: str) -> Iterator[object]:
    step, _, rest = path.partition(".")
    name, bracket, condition = step.partition("[")
    if name not in data:
        return
    inner = data[name]
    if bracket:
        key, _, value = condition.rstrip("]").partition("=")
        members = inner if isinstance(inner, list | tuple) else (inner,)
        inner = [member for member in members if isinstance(member, Mapping) and member.get(key) == value]
    yield from at(inner, rest)


def _is_blank(value: object) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def first(data: object, paths: Sequence[str]) -> tuple[list[object], str]:
    """All that stands at the first path at which anything does, and that path."""
    for path in paths:
        found = list(at(data, path))
        if found:
            return found, path
    return [], ""


def one(data: object, paths: Sequence[str]) -> tuple[str, str]:
    """The one text at the first path that is filled, and that path; empty where there are several, or none."""
    found, path = first(data, paths)
    texts = {text for text in map(text_of, found) if text}
    return (texts.pop(), path) if len(texts) == 1 else ("", path)


def text_of(value: object) -> str:
    """A value as text; empty for what is no single value."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if isinstance(value, Mapping) else str(value).strip()
