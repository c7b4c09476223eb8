"""MariaDB through PyMySQL, where both are installed (apt-get install mariadb-server; pip install PyMySQL)."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator

import pytest

from cs_templates.errors import UsageError
from cs_templates.orders import Mappings, Source, find, orders
from tests.orders.test_databases import ONE, QUERY, ROWS, TABLE

alchemy = pytest.importorskip("sqlalchemy")
QUIET = subprocess.DEVNULL


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """The URL of a server on loopback with a table that knows transactions and one that knows none."""
    if not (shutil.which("mariadbd") and shutil.which("mariadb-install-db")):
        pytest.skip("no MariaDB server is installed here (apt-get install mariadb-server)")
    pytest.importorskip("pymysql")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with tempfile.TemporaryDirectory() as home:
        user = ["--user=root"] if os.geteuid() == 0 else []
        common = ["--no-defaults", *user, f"--datadir={home}/data"]
        made = ["mariadb-install-db", *common, "--auth-root-authentication-method=normal", "--skip-test-db"]
        subprocess.run(made, check=True, timeout=120, stdout=QUIET, stderr=QUIET)
        where = [
            "--bind-address=127.0.0.1",
            f"--port={port}",
            f"--socket={home}/socket",
            f"--pid-file={home}/pid",
        ]
        with subprocess.Popen(["mariadbd", *common, *where], stdout=QUIET, stderr=QUIET) as running:
            try:
                yield _filled(f"mysql+pymysql://root@127.0.0.1:{port}/")
            finally:
                running.terminate()


def _filled(root: str) -> str:
    url = f"{root}shop?charset=utf8mb4"
    _run(root, "create database shop character set utf8mb4")
    said = ", ".join([str(row) for row in ROWS])
    for name, engine in (("shop_orders", "innodb"), ("plain_orders", "myisam")):
        table = TABLE.replace("shop_orders", name)
        _run(url, f"{table} engine={engine}", f"insert into {name} values {said}")  # noqa: S608 - the test's own rows
    return url


def _run(url: str, *statements: str) -> None:
    """Run statements, once the server is there."""
    engine = alchemy.create_engine(url)
    for _ in range(600):
        try:
            with engine.begin() as connection:
                for statement in statements:
                    connection.exec_driver_sql(statement)
            break
        except alchemy.exc.OperationalError:
            time.sleep(0.1)
    engine.dispose()


@pytest.mark.parametrize("scheme", ["mysql+pymysql", "mariadb+pymysql"])
def test_it_gives_orders(scheme: str, server: str, mappings: Mappings) -> None:
    url = server.replace("mysql+pymysql", scheme)
    found = list(orders(Source(url, query=QUERY), mappings))
    assert [order.values["order.date"] for order in found] == ["2026-03-05", "2026-03-06"]
    assert find([Source(url, query=ONE)], "1002", mappings).order.values["customer.name"] == "Ben"
    with pytest.raises(UsageError, match="there is no order"):
        find([Source(url, query=ONE)], "1001' or '1'='1", mappings)


@pytest.mark.parametrize(
    ("query", "said"),
    [
        (
            "select nonsense from shop_orders",
            "the query cannot be run: Unknown column 'nonsense' in 'SELECT'",
        ),
        ("delete from shop_orders", "Cannot execute statement in a READ ONLY transaction"),
        ("delete from plain_orders", "Cannot execute statement in a READ ONLY transaction"),
        ("drop table plain_orders", "Cannot execute statement in a READ ONLY transaction"),
        ("set @here = 1", "the query gives no rows"),
    ],
)
def test_nothing_is_changed(query: str, said: str, server: str, mappings: Mappings) -> None:
    with pytest.raises(UsageError) as caught:
        list(orders(Source(server, query=query), mappings))
    assert said in caught.value.message
    for name in ("shop_orders", "plain_orders"):
        left = QUERY.replace("shop_orders", name)
        assert len(list(orders(Source(server, query=left), mappings))) == len(ROWS)
