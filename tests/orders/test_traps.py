"""What files of orders do to those who read them: each trap is read right, or refused with its place and a way out."""

from __future__ import annotations

import gc
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from cs_templates.errors import UsageError
from cs_templates.orders import Mappings, Order, Source, find, orders

Read = Callable[..., list[Order]]
HEAD = "order.number,customer.name,item.name\n"
ANNA = HEAD + "1001,Анна,Кружка\n"
WANG = HEAD + "1001,王芳,陶瓷杯\n"
SHOPIFY = "Name,Financial Status,Fulfillment Status,Currency,Total,Created at,Lineitem name,Lineitem quantity,Payment Method\n"


def names(found: list[Order]) -> list[object]:
    return [order.values["customer.name"] for order in found]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_marks_separators_and_line_ends(separator: str, encoding: str, end: str, read: Read) -> None:
    data = ANNA
    found = read("o.csv", data.replace(",", separator).replace("\n", end).encode(encoding))
    assert [order.number for order in found] == ["1001"]
    assert names(found) == ["Анна"]
    assert found[0].reading.notices == ()


def test_what_excel_writes_first_names_the_separator(read: Read) -> None:
    assert names(read("o.csv", "sep=;\n" + ANNA.replace(",", ";"))) == ["Анна"]
    assert read("o.csv", "sep=;\n" + ANNA.replace(",", ";"))[0].place.endswith("o.csv:3")


@pytest.mark.parametrize(
    ("text", "encoding", "said"), [(ANNA, "cp1251", "windows-1251"), (WANG, "gbk", "GBK")]
)
def test_an_encoding_that_can_only_be_one_is_recognised_and_said(
    text: str, encoding: str, said: str, read: Read
) -> None:
    found = read("o.csv", text.encode(encoding))
    assert names(found) == [text.split(",")[3]]
    assert "does not say its encoding" in found[0].reading.notices[0]
    assert said in found[0].reading.notices[0]


@pytest.mark.parametrize(
    "data",
    [
        (HEAD + "1001,José,Café\n").encode("cp1252"),
        (HEAD + "1001,Müller,Glas\n").encode("cp1252"),
        (HEAD + "1001,Łukasz,Żółty\n").encode("cp1250"),
        (HEAD + "1001,山田,カップ\n").encode("shift_jis"),
        (HEAD + "1001,мы,да\n").encode(
            "cp1251"
        ),  # words of even length: these bytes are Chinese characters too
        ANNA.encode() + WANG.encode("gbk"),
        ANNA.encode("koi8-r"),
        ANNA.upper()
        .replace("ORDER.NUMBER", "order.number")
        .replace("CUSTOMER.NAME", "customer.name")
        .encode("koi8-r"),
        ANNA.lower().encode("koi8-r"),
        ANNA.encode("cp866"),
        ANNA.encode("mac-cyrillic"),
        WANG.encode("big5"),
    ],
)
def test_any_other_encoding_is_refused_and_never_guessed(data: bytes, read: Read) -> None:
    with pytest.raises(UsageError) as caught:
        read("o.csv", data)
    assert "is not UTF-8: byte " in caught.value.message
    assert "save it as CSV UTF-8, or say its encoding" in caught.value.hint


def test_an_encoding_that_is_said_is_held_to(read: Read) -> None:
    assert names(read("o.csv", (HEAD + "1001,José,Café\n").encode("cp1252"), encoding="cp1252")) == ["José"]
    assert names(read("o.csv", (HEAD + "1001,мы,да\n").encode("cp1251"), encoding="windows-1251")) == ["мы"]
    with pytest.raises(UsageError, match="is not GBK: byte"):
        read("o.csv", ANNA.encode("cp1251") + b"\xff\xff", encoding="gbk")
    with pytest.raises(UsageError, match="there is no encoding klingon"):
        read("o.csv", ANNA, encoding="klingon")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (
            HEAD + '1001,"Anna,Mug\n1002,Ben,Cup\n',
            ":2: a quotation mark in the row that begins here is not closed",
        ),
        (HEAD + '1001,Anna,"12" lamp"\n', ":2: a quotation mark in the row that begins here"),
        (HEAD + '1001,Anna,"' + "x" * 140_000 + "\n", ":2: a quotation mark in the row that begins here"),
        (HEAD + "1001,Anna,Mug\n1002,Ben\n", ":3: 2 cells where the header has 3"),
        (HEAD + "1001,Anna,Mug,12.50\n", ":2: 4 cells where the header has 3"),
        ("order.number,a,a\n1,2,3\n", "the header names a twice"),
        ("", "o.csv is empty"),
        ("\ufeff", "o.csv is empty"),
        ("\n \n", "o.csv is empty"),
        ("No,Who\n1,Anna\n", "is from no system that is known, and names no order.number"),
    ],
)
def test_a_broken_table_is_refused_where_it_breaks(data: str, said: str, read: Read) -> None:
    with pytest.raises(UsageError) as caught:
        read("o.csv", data)
    assert said in caught.value.message
    assert "Ben" not in f"{caught.value.message} {caught.value.hint}"


def test_rows_may_be_blank_and_columns_without_a_name_empty(read: Read) -> None:
    found = read("o.csv", "order.number,customer.name,,\n1001,Anna,,\n,,,\n\n1002,Ben,,\n")
    assert [order.place.rpartition(":")[2] for order in found] == ["2", "5"]


def test_a_table_without_rows_has_no_orders(read: Read) -> None:
    assert read("o.csv", HEAD) == []


def test_numbers_keep_their_zeros_and_all_their_digits(read: Read) -> None:
    data = HEAD + "00123,Anna,Mug\n8100010013013013,Ben,Cup\n"
    assert [order.number for order in read("o.csv", data)] == ["00123", "8100010013013013"]
    assert [
        order.number
        for order in read("o.json", '[{"order.number": "00123"}, {"order.number": 8100010013013013}]')
    ] == [
        "00123",
        "8100010013013013",
    ]


def found(tmp_path: Path, mappings: Mappings, data: str, number: str) -> Order:
    path = tmp_path / "o.csv"
    path.write_text(data, encoding="utf-8")
    return find([Source(str(path))], number, mappings).order


@pytest.mark.parametrize("spoilt", ["8.1E+15", "8,10001E+15", "8100010013013010"])
def test_a_number_that_a_spreadsheet_has_spoilt_is_named_where_the_right_one_is_missed(
    spoilt: str, tmp_path: Path, mappings: Mappings
) -> None:
    with pytest.raises(UsageError) as caught:
        found(tmp_path, mappings, HEAD + f'"{spoilt}",Anna,Mug\n', "8100010013013013")
    assert "there is no order 8100010013013013" in caught.value.message
    assert "o.csv:2 has a number that a spreadsheet has damaged; export the orders again" in caught.value.hint


def test_a_spoilt_number_is_not_taken_for_an_order(tmp_path: Path, mappings: Mappings) -> None:
    with pytest.raises(UsageError, match=r"o\.csv:2: a spreadsheet has damaged “8\.1E\+15”"):
        found(tmp_path, mappings, HEAD + "8.1E+15,Anna,Mug\n", "8.1E+15")


def test_one_order_twice_is_refused_with_both_places(tmp_path: Path, mappings: Mappings) -> None:
    with pytest.raises(UsageError) as caught:
        found(tmp_path, mappings, HEAD + "1001,Anna,Mug\n1002,Ben,Cup\n1001,Anna,Lid\n", "1001")
    assert "there are 2 orders 1001" in caught.value.message
    assert "o.csv:2" in caught.value.hint
    assert "o.csv:4" in caught.value.hint


def test_a_shopify_order_twice_in_a_row_is_not_one_with_two_items(tmp_path: Path, mappings: Mappings) -> None:
    row = "#1001,paid,fulfilled,EUR,12.50,2026-03-05 10:00:00 +0100,Mug,1,\n"
    with pytest.raises(UsageError, match="there are 2 orders 1001"):
        found(tmp_path, mappings, SHOPIFY + row + row, "1001")


def test_a_shopify_file_that_was_cut_is_refused(read: Read) -> None:
    with pytest.raises(UsageError, match=r"o\.csv:2: the row has no order number"):
        read("o.csv", SHOPIFY + ",,,,,,Mug,1,\n")


@pytest.mark.parametrize(
    ("day", "why"),
    [
        ("05/03/2026 10:00", "can be read in one way"),
        ("45384.35", "can be read in one way"),
        ("2026-02-30", "one way"),
    ],
)
def test_a_day_that_takes_a_guess_is_left_out_and_says_why(day: str, why: str, read: Read) -> None:
    order = read("o.csv", SHOPIFY + f"#1001,paid,fulfilled,EUR,12.50,{day},Mug,1,\n")[0]
    assert "order.date" not in order.values
    assert "o.csv:2, Created at: " in order.doubts["order.date"]
    assert why in order.doubts["order.date"]


def test_a_word_that_the_mapping_lacks_is_left_out_and_said(read: Read) -> None:
    order = read("o.csv", SHOPIFY + "#1001,paid,fulfilled,EUR,12.50,2026-03-05,Mug,1,Bitcoin\n")[0]
    assert "payment.method" not in order.values
    assert "Payment Method: “Bitcoin” is not one of the mapping's words" in order.doubts["payment.method"]


def test_an_amount_keeps_what_it_says_and_no_more(read: Read) -> None:
    def total(text: str) -> object:
        return read("o.csv", SHOPIFY + f"#1,paid,,EUR,{text},2026-03-05,Mug,1,\n")[0].values.get(
            "order.total"
        )

    assert [total(text) for text in ("12.5", "12.5000", "0.00", "", '"12,50"')] == [
        "12.5 EUR", "12.50 EUR", None, None, "12,50 EUR",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("o.json", "[1, 2]", "o.json: order 1 has no names with values"),
        ("o.json", '{"orders": 3}', "names no order.number"),
        ("o.json", '[{"order.number": "1"', "o.json: "),
        ("o.json", '[{"no": 1}]', "o.json, order 1 is from no system that is known"),
        ("o.jsonl", '{"order.number": "1"}\n{"order.number"\n', "o.jsonl:2: "),
        ("o.jsonl", '{"order.number": "1"}\n[2]\n', "o.jsonl:2: the order has no names with values"),
        ("o.xls", "x", "is a format that is not read"),
        ("o.xlsx", "no zip", "is no spreadsheet that can be read"),
    ],
)
def test_a_broken_file_is_refused_by_name(name: str, data: str, said: str, read: Read) -> None:
    with pytest.raises(UsageError) as caught:
        read(name, data)
    assert said in caught.value.message
    del caught
    gc.collect()  # a file that was left open is said here, not in whatever test comes next


def test_yaml_is_read_in_our_own_names(read: Read) -> None:
    found = read("o.yaml", "orders:\n  - {order.number: 0123, customer: {name: Anna, locale: no}}\n")
    assert (found[0].number, found[0].locale) == ("0123", "no")


def test_memory_does_not_grow_with_a_table_or_lines(tmp_path: Path, mappings: Mappings) -> None:
    def peak(name: str, head: str, row: str, rows: int) -> int:
        path = tmp_path / name
        with path.open("w", encoding="utf-8") as file:
            file.write(head)
            for number in range(rows):
                file.write(row.replace("N", f"{number:07}"))
        tracemalloc.start()
        count = sum(1 for _ in orders(Source(str(path)), mappings))
        used = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert count == rows
        return used

    for name, head, row in (
        ("o.csv", HEAD, "N,Anna,Ceramic mug of many colors\n"),
        ("o.tsv", HEAD.replace(",", "\t"), "N\tAnna\tCeramic mug of many colors\n"),
        ("o.jsonl", "", '{"order.number": "N", "customer.name": "Anna"}\n'),
    ):
        peak(name, head, row, 500)  # what is loaded once
        assert peak(name, head, row, 20_000) < peak(name, head, row, 2_000) + 100_000
