"""Whether two books say the same but for a name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from cs_templates.authoring.rename.names import Renaming
from cs_templates.compiler.whole import Compiled

_OF_FILES = ("inputs", "book")
"""What a record says of the files it was made from."""


def differences(before: Compiled, after: Compiled, asked: Renaming) -> list[str]:
    """The keys of the records that differ in more than the name."""
    return list(_Sameness(asked).records(before.records, after.records))


class _Sameness:
    def __init__(self, asked: Renaming) -> None:
        self._asked = asked

    def records(self, before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[str]:
        """Keys of records without a counterpart that is the same."""
        left = dict(after)
        for key, record in before.items():
            if key in _OF_FILES:
                continue
            named = next((name for name in (key, *self._renamed(key)) if name in left), None)
            if named is None or not self.same(record, left.pop(named)):
                yield key
        yield from (key for key in left if key not in _OF_FILES)

    def same(self, before: object, after: object) -> bool:
        """Whether two values are the same, one of them perhaps with the new name."""
        if isinstance(before, Mapping) and isinstance(after, Mapping):
            return self._same_groups(before, after)
        if isinstance(before, list | tuple) and isinstance(after, list | tuple):
            return len(before) == len(after) and self._same_lists(before, after)
        return before == after or (isinstance(before, str) and after in self._renamed(before))

    def _same_groups(self, before: Mapping[str, Any], after: Mapping[str, Any]) -> bool:
        left = {key: value for key, value in after.items() if key != "inputs"}
        for key, value in before.items():
            if key == "inputs":
                continue
            named = next((name for name in (key, *self._renamed(key)) if name in left), None)
            if named is None or not self.same(value, left.pop(named)):
                return False
        return not left

    def _same_lists(self, before: Iterable[object], after: Iterable[object]) -> bool:
        """In the same order, or, as names are sorted somewhere, in another."""
        first, second = list(before), list(after)
        if all(self.same(one, other) for one, other in zip(first, second, strict=True)):
            return True
        for one in first:
            found = next((at for at, other in enumerate(second) if self.same(one, other)), None)
            if found is None:
                return False
            del second[found]
        return True

    def _renamed(self, word: str) -> list[str]:
        """What a word may be instead: the new name alone, or within a key such as `ru/shipping-delay`."""
        old, new = self._asked.old, self._asked.new
        if word == old:
            return [new]
        head, slash, last = word.rpartition("/")
        return [f"{head}/{new}"] if slash and last == old else []
