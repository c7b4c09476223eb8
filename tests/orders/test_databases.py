"""The team's own database: SQLite and PostgreSQL, really; a wrong query, a stopped server, a missing column."""

from __future__ import annotations

import os
import shutil
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cs_templates.errors import UsageError
from cs_templates.orders import Mappings, Order, Source, find, orders

pytest.importorskip("sqlalchemy")

QUERY = 'select no as "order.number", who as "customer.name", placed as "order.date" from shop_orders'
ONE = QUERY + " where no = :number"
ROWS = [("1001", "Anna", "2026-03-05", "12.50"), ("1002", "Ben", "2026-03-06", "8.00")]
TABLE = "create table shop_orders (no text, who text, placed date, total numeric(10,2))"


@pytest.fixture
def sqlite(tmp_path: Path) -> str:
    path = tmp_path / "orders.db"
    with sqlite3.connect(path) as database:
        database.execute(TABLE)
        database.executemany("insert into shop_orders values (?, ?, ?, ?)", ROWS)
    database.close()
    return f"sqlite:///{path}"


def ours(mappings: Mappings, *, query: str = "", **fields: str) -> Mappings:
    """The mappings, and a team's own for its database."""
    layout: dict[str, Any] = {
        "query": query or "select no, who, placed, total from shop_orders where no = :number",
        "fields": {
            "order.number": {"kind": "code", "sources": [{"from": ["no"]}]},
            "customer.name": {"kind": "person", "sources": [{"from": ["who"]}]},
            "order.date": {"kind": "date", "sources": [{"from": [fields.get("day", "placed")]}]},
        },
    }
    known = {**mappings.known, "systems": {"ours": {"title": "Ours", "layouts": {"db": layout}}}}
    mapping = {"title": "Ours", "zone": "", "days": "", "fault": None, "layouts": {"db": layout}}
    return Mappings(known, {"ours": mapping})


def test_the_teams_query_gives_orders_in_our_own_names(sqlite: str, mappings: Mappings) -> None:
    found = list(orders(Source(sqlite, query=QUERY), mappings))
    assert [order.values for order in found] == [
        {"order.number": "1001", "customer.name": "Anna", "order.date": "2026-03-05"},
        {"order.number": "1002", "customer.name": "Ben", "order.date": "2026-03-06"},
    ]
    assert found[1].place.endswith("orders.db, row 2")


def test_a_query_may_ask_for_the_one_order(sqlite: str, mappings: Mappings) -> None:
    assert find([Source(sqlite, query=ONE)], "#1002", mappings).order.values["customer.name"] == "Ben"
    with pytest.raises(UsageError, match="there is no order 1003 in sqlite"):
        find([Source(sqlite, query=ONE)], "1003", mappings)
    with pytest.raises(UsageError, match="the query asks for one order"):
        list(orders(Source(sqlite, query=ONE), mappings))


def test_a_number_is_a_parameter_and_never_part_of_the_query(sqlite: str, mappings: Mappings) -> None:
    with pytest.raises(UsageError, match="there is no order"):
        find([Source(sqlite, query=ONE)], "1001' or '1'='1", mappings)


def test_the_query_may_stand_in_a_mapping(sqlite: str, mappings: Mappings) -> None:
    order = find([Source(sqlite)], "1001", ours(mappings)).order
    assert (order.reading.system, order.values["order.date"]) == ("Ours", "2026-03-05")


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("select nonsense from shop_orders", "the query cannot be run: no such column: nonsense"),
        ("select no from shop_order", "the query cannot be run: no such table: shop_order"),
        ("selekt", "the query cannot be run: "),
        ("delete from shop_orders", "the query cannot be run: attempt to write a readonly database"),
        ("savepoint here", "the query gives no rows"),
        ("select no from shop_orders", "gives no column order.number"),
        ('select no as "a", no as "a" from shop_orders', "the header names a twice"),
    ],
)
def test_a_wrong_query_is_one_clear_message(query: str, said: str, sqlite: str, mappings: Mappings) -> None:
    with pytest.raises(UsageError) as caught:
        list(orders(Source(sqlite, query=query), mappings))
    assert said in caught.value.message
    assert "\n" not in caught.value.message
    assert len(list(orders(Source(sqlite, query=QUERY), mappings))) == 2


def test_a_column_that_is_missing_names_the_variable(sqlite: str, mappings: Mappings) -> None:
    with pytest.raises(UsageError) as caught:
        find([Source(sqlite)], "1001", ours(mappings, day="created"))
    assert "the query gives no column created, from which order.date is taken" in caught.value.message
    assert caught.value.hint == "it gives no, who, placed, total"


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("sqlite:////nowhere/orders.db", "cannot be read: No such file or directory"),
        ("nosuchdb://host/shop", "there is no database nosuchdb"),
        ("postgresql://ben:secret@127.0.0.1:1/shop", "cannot be reached: "),
        ("https://shop.example/orders.json?key=secret", "nothing is fetched over the network"),
    ],
)
def test_a_source_that_cannot_be_reached(url: str, said: str, mappings: Mappings) -> None:
    with pytest.raises(UsageError) as caught:
        find([Source(url, query=QUERY)], "1001", mappings)
    assert said in caught.value.message
    assert "secret" not in f"{caught.value.message} {caught.value.hint}"
    assert not Path("/nowhere").exists()


def test_without_a_query_it_is_said(sqlite: str, mappings: Mappings) -> None:
    with pytest.raises(UsageError, match="no query says how the orders of a database are read"):
        find([Source(sqlite)], "1001", mappings)


def test_without_sqlalchemy_it_is_said(
    sqlite: str, mappings: Mappings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "sqlalchemy", None)
    with pytest.raises(UsageError) as caught:
        find([Source(sqlite, query=QUERY)], "1001", mappings)
    assert "pip install 'cs_templates[sql]'" in caught.value.hint


class Postgres:
    """A server of the tests' own on loopback, in a directory of its own, run by a user without rights."""

    def __init__(self, programs: Path, home: Path) -> None:
        self.programs = programs
        self.data = home / "data"
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.user: dict[str, Any] = {}
        if os.geteuid() == 0:
            import pwd

            nobody = pwd.getpwnam("postgres" if _has_user("postgres") else "nobody")
            os.chown(home, nobody.pw_uid, nobody.pw_gid)
            self.user = {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}
        self.home = home
        self.run("initdb", "-D", str(self.data), "-U", "team", "-A", "trust", "-E", "UTF8", "--locale=C")
        self.start()

    def run(self, program: str, *words: str) -> None:
        subprocess.run(
            [self.programs / program, *words],
            check=True, cwd=self.home, env={"PATH": os.environ["PATH"], "HOME": str(self.home)},
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=60, **self.user,
        )  # fmt: skip

    def start(self) -> None:
        options = f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off"
        self.run("pg_ctl", "-D", str(self.data), "-w", "-o", options, "start")

    def stop(self) -> None:
        self.run("pg_ctl", "-D", str(self.data), "-m", "fast", "-w", "stop")

    @property
    def url(self) -> str:
        return f"postgresql+psycopg://team@127.0.0.1:{self.port}/postgres"


def _has_user(name: str) -> bool:
    import pwd

    return name in [entry.pw_name for entry in pwd.getpwall()]


@pytest.fixture(scope="module")
def postgres() -> Iterator[Postgres]:
    import tempfile

    server = shutil.which("initdb") or next(
        (str(path) for path in Path("/usr/lib/postgresql").glob("*/bin/initdb")), None
    )
    if server is None:
        pytest.skip("no PostgreSQL server is installed here (apt-get install postgresql)")
    pytest.importorskip("psycopg")
    with tempfile.TemporaryDirectory() as home:
        Path(home).chmod(0o755)
        running = Postgres(Path(server).resolve().parent, Path(home))
        try:
            yield running
        finally:
            if (running.data / "postmaster.pid").exists():
                running.stop()


@pytest.fixture
def filled(postgres: Postgres) -> str:
    import sqlalchemy

    engine = sqlalchemy.create_engine(postgres.url)
    with engine.begin() as connection:
        connection.execute(sqlalchemy.text("drop table if exists shop_orders"))
        connection.execute(sqlalchemy.text(TABLE))
        for row in ROWS:
            given = dict(zip(("no", "who", "placed", "total"), row, strict=True))
            connection.execute(
                sqlalchemy.text(
                    "insert into shop_orders values (:no, :who, cast(:placed as date), cast(:total as numeric))"
                ),
                given,
            )
    engine.dispose()
    return postgres.url


def test_postgresql_gives_orders(filled: str, mappings: Mappings) -> None:
    found: list[Order] = list(orders(Source(filled, query=QUERY), mappings))
    assert [order.values["order.date"] for order in found] == ["2026-03-05", "2026-03-06"]
    query = (
        QUERY.replace("who as", "total as").replace("customer.name", "order.total") + " where no = :number"
    )
    assert find([Source(filled, query=query)], "1002", mappings).order.values["order.total"] == "8.00"


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("select nonsense from shop_orders", 'the query cannot be run: column "nonsense" does not exist'),
        ("delete from shop_orders", "the query cannot be run: "),
        ("select no from shop_orders", "gives no column order.number"),
    ],
)
def test_a_wrong_query_of_postgresql(query: str, said: str, filled: str, mappings: Mappings) -> None:
    with pytest.raises(UsageError) as caught:
        list(orders(Source(filled, query=query), mappings))
    assert said in caught.value.message
    assert len(list(orders(Source(filled, query=QUERY), mappings))) == 2


def test_a_stopped_server_is_one_clear_message(filled: str, postgres: Postgres, mappings: Mappings) -> None:
    postgres.stop()
    try:
        with pytest.raises(UsageError) as caught:
            find([Source(filled, query=QUERY)], "1001", mappings)
        assert "cannot be reached: " in caught.value.message
        assert "\n" not in caught.value.message
        assert caught.value.hint == "look whether the database runs, and at the URL"
    finally:
        postgres.start()
