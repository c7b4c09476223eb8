"""Rows that are read many at once are those that are read one by one, with the same lines and the same faults."""

from __future__ import annotations

import contextlib
import io
import itertools
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cs_templates.errors import UsageError
from cs_templates.orders import Mappings, Source, Uncut, orders, parts
from cs_templates.orders.mapping import orders_of
from cs_templates.orders.order import Order, Reading
from cs_templates.orders.readers import delimited
from cs_templates.orders.readers.table import Cells
from cs_templates.orders.stretch import Stretch, stretched

PIECES = [
    "a",
    "b c",
    "",
    " ",
    "é",
    '"x"',
    '"x,y"',
    '"x\ny"',
    '"x\r\n\n"',
    '""',
    '"a""b"',
    '"open',
    'a"b',
    '"a"b',
    "\0",
]
ENDS = ["\n", "\n", "\n", "\r\n", "\r", "\n\n"]
RECORDS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=3).map(",".join)
FILES = st.lists(st.tuples(RECORDS, st.sampled_from(ENDS)).map("".join), max_size=12).map("".join)


def read(text: str, at_once: int, *, quoted: bool = True) -> list[Any]:
    """The rows of a table of two columns, read so many lines at once; a fault as its message."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(delimited, "AT_ONCE", at_once)
        table = delimited.Delimited("t.csv", io.StringIO("n,m\n" + text, newline=""))
        rows = list(table.rows(quoted=quoted))
    return [(n, row.message if isinstance(row, UsageError) else dict(row)) for n, row in rows]


@settings(max_examples=300, deadline=None)
@given(FILES, st.integers(2, 9), st.booleans())
@example('a,"b\nc",d\ne,f\n', 2, True)
@example('a,"b\nc,d\ne,f\n', 3, True)
def test_however_many_lines_are_read_at_once_the_rows_are_the_same(
    text: str, at_once: int, quoted: bool
) -> None:
    assert read(text, at_once, quoted=quoted) == read(text, 1, quoted=quoted)


def test_plain_rows_come_together_and_others_alone() -> None:
    text = "".join([f"{n},x\n" for n in range(1_000)]) + '1000,"x\ny"\n1002,x\n'
    table = delimited.Delimited("t.csv", io.StringIO("n,m\n" + text, newline=""))
    found = list(table.stretches())
    plain = [(line, row) for line, row in found if isinstance(row, list)]
    assert sum(len(row) for _, row in plain) > 700
    assert all(row[0][0] == str(line - 2) for line, row in plain)
    assert [(line, row["m"]) for line, row in found if isinstance(row, Cells)][-2:] == [
        (1002, "x\ny"), (1004, "x"),
    ]  # fmt: skip


def table_of(text: str) -> delimited.Delimited:
    return delimited.Delimited("t.csv", io.StringIO("order.number,note\n" + text, newline=""))


def told(order: Order) -> tuple[Any, ...]:
    fault = order.fault and order.fault.message
    return order.number, order.row, [dict(row) for row in order.rows], fault


@settings(max_examples=200, deadline=None)
@given(FILES)
@example('a,"b\nc"\n"d\ne",f\ng\nh,i,\n')
def test_orders_in_stretches_are_those_of_their_rows(text: str) -> None:
    how = Reading("t.csv:{}".format)
    table = table_of(text)
    found: list[tuple[Any, ...]] = []
    for one in stretched(table.stretches(), how, table.columns, len(table.header)):
        found += map(told, one.orders() if isinstance(one, Stretch) else [one])
    assert found == list(map(told, orders_of(table_of(text).rows(), how)))


def test_rows_with_line_breaks_in_their_cells_come_together() -> None:
    text = "".join([f'A-{n},"x\ny"\n' for n in range(1_000)])
    table = table_of(text)
    gathered = stretched(table.stretches(), Reading("t.csv:{}".format), table.columns, 2)
    found = [one for one in gathered if isinstance(one, Stretch)]
    assert [len(one.rows) for one in found] == [256, 256, 256, 232]
    before, after = found[1].cut(10)
    assert (before.order(9).row, after.order(0).row, after.order(0).number) == (532, 534, "A-266")


@settings(max_examples=300, deadline=None)
@given(FILES, st.integers(1, 4), st.integers(1, 3))
@example('a"b,"c\nd"\ne,"f\ng"\nh,i\n', 1, 2)
@example('a"b,"c\nd",e\nf,g\n', 1, 2)
@example('a,"b\nc"\nd,e\n', 1, 2)
def test_parts_make_the_whole_up_to_where_they_cannot_tell(text: str, at_once: int, count: int) -> None:
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        path = Path(folder) / "t.csv"
        path.write_text("order.number,note\n" + text, encoding="utf-8", newline="")
        source, none = Source(str(path)), Mappings({}, {})
        whole = [told(order) for order in orders(source, none, faults=True)]
        patch.setattr(delimited, "AT_ONCE", at_once)
        found, ended = in_turn([parts(source, none, (mine, count)) for mine in range(count)])
    assert found == (whole if ended else whole[: len(found)])
    assert ended or '"' in text


def in_turn(shares: list[Iterator[list[Order | Stretch]]]) -> tuple[list[Any], bool]:
    """The orders of shares in their order, and whether they are all there."""
    found: list[Any] = []
    with contextlib.suppress(Uncut):
        for share in itertools.cycle(shares):
            part = next(share, None)
            if part is None:
                return found, True
            for one in part:
                found += map(told, one.orders() if isinstance(one, Stretch) else [one])
    return found, False
