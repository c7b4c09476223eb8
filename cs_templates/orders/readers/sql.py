"""Databases, by SQLAlchemy: the team's own query, read-only, a row at a time.

No socket is opened here: the database's own driver connects, where the team's URL says.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from cs_templates.errors import UsageError
from cs_templates.orders.readers.table import Row, columns_of
from cs_templates.speech import say

if TYPE_CHECKING:
    from sqlalchemy import Connection
    from sqlalchemy.engine import URL

NUMBER = ":number"
AT_ONCE = 100
_WAIT = {name: {"connect_timeout": 5} for name in ("postgresql", "mysql", "mariadb")}
"""Seconds to wait for a server, by the name of its dialect."""
_ONLY_READ = "SET SESSION TRANSACTION READ ONLY"
_READ_ONLY = {"sqlite": "PRAGMA query_only = ON", "mysql": _ONLY_READ, "mariadb": _ONLY_READ}
"""What makes a connection refuse every change; PostgreSQL's is an option of it."""
_PACKAGES = {"MySQLdb": "mysqlclient"}
"""Drivers that are installed by another name."""


class Query:
    """The rows of a query. `header` is there once it ran; `rows` gives them. Close it."""

    def __init__(self, url: str, query: str, number: str | None) -> None:
        alchemy = _library()
        made = _url(alchemy, url)
        self.name = made.render_as_string(hide_password=True)
        _refuse_absent(made, self.name)
        self._result: Any = None
        self._connection = _connect(alchemy, made, self.name)
        try:
            self._result = self._run(alchemy, query, number)
            self.header = self._names()
            columns_of(self.name, self.header)
        except BaseException:
            self.close()
            raise

    def _run(self, alchemy: Any, query: str, number: str | None) -> Any:
        given: dict[str, object] = {}
        if NUMBER in query:
            if number is None:
                message = say("{url}: the query asks for one order", url=self.name)
                raise UsageError(message, say("leave {name} out of it to read them all", name=NUMBER))
            given["number"] = number
        try:
            return self._connection.execute(alchemy.text(query), given)
        except alchemy.exc.SQLAlchemyError as error:
            message = say("{url}: the query cannot be run: {reason}", url=self.name, reason=_reason(error))
            raise UsageError(message, say("mend the query")) from None

    def _names(self) -> list[str]:
        if not self._result.returns_rows:
            message = say("{url}: the query gives no rows", url=self.name)
            raise UsageError(message, say("begin it with SELECT"))
        return [str(name) for name in self._result.keys()]  # noqa: SIM118 - no mapping

    def rows(self) -> Iterator[Row]:
        """Each row with its number. Raises UsageError where the server goes away."""
        from sqlalchemy.exc import SQLAlchemyError

        try:
            for number, row in enumerate(self._result, 1):
                cells = {name: _plain(value) for name, value in zip(self.header, row, strict=True)}
                yield number, cells
        except SQLAlchemyError as error:
            message = say("{url}: the rows cannot be read: {reason}", url=self.name, reason=_reason(error))
            raise UsageError(message) from None

    def place(self, row: int) -> str:
        """Where a row stands."""
        return say("{path}, row {number}", path=self.name, number=row)

    def close(self) -> None:
        """Close the connection."""
        engine = self._connection.engine
        with suppress(Exception):  # a server that went away cannot be told goodbye
            if self._result is not None:
                self._result.close()
            self._connection.close()
        engine.dispose()


def _library() -> Any:
    try:
        import sqlalchemy
    except ImportError:
        message = say("databases need SQLAlchemy, which is not installed")
        raise UsageError(
            message, say("install it ({command})", command="pip install 'cs_templates[sql]'")
        ) from None
    return sqlalchemy


def _url(alchemy: Any, url: str) -> URL:
    try:
        made: URL = alchemy.engine.make_url(url)
        made.get_dialect()
    except alchemy.exc.NoSuchModuleError:
        scheme = url.partition(":")[0]
        message = say("there is no database {name}", name=scheme)
        raise UsageError(message, say("as in {example}", example="sqlite:///orders.db")) from None
    except (alchemy.exc.ArgumentError, ValueError):
        message = say("this is no URL of a database")
        raise UsageError(message, say("as in {example}", example="postgresql://user@host/shop")) from None
    except ImportError as error:
        raise _no_driver(error) from None
    return made


def _no_driver(error: ImportError) -> UsageError:
    driver = str(error.name or "")
    message = say("the driver {name} of this database is not installed", name=driver)
    return UsageError(
        message, say("install it ({command})", command=f"pip install {_PACKAGES.get(driver, driver)}")
    )


def _refuse_absent(url: URL, name: str) -> None:
    """SQLite would make a file that is not there."""
    path = url.database or ""
    if url.get_backend_name() == "sqlite" and path not in ("", ":memory:") and not os.path.isfile(path):
        raise UsageError(
            say("{path} cannot be read: {reason}", path=name, reason=say("No such file or directory"))
        )


def _connect(alchemy: Any, url: URL, name: str) -> Connection:
    backend = url.get_backend_name()
    try:
        engine = alchemy.create_engine(url, connect_args=_WAIT.get(backend, {}))
    except ImportError as error:
        raise _no_driver(error) from None
    options: dict[str, object] = {"stream_results": True, "max_row_buffer": AT_ONCE}
    if backend == "postgresql":
        options["postgresql_readonly"] = True
    try:
        connection: Connection = engine.connect().execution_options(**options)
        if backend in _READ_ONLY:
            connection.exec_driver_sql(_READ_ONLY[backend])
    except alchemy.exc.SQLAlchemyError as error:
        engine.dispose()
        message = say("{url} cannot be reached: {reason}", url=name, reason=_reason(error))
        raise UsageError(message, say("look whether the database runs, and at the URL")) from None
    return connection


def _reason(error: Exception) -> str:
    """What the database says, in one line; MySQL's drivers have a number before it."""
    told = getattr(error, "orig", None) or error
    said = str(told.args[-1] if told.args else told).strip().splitlines()
    return said[0].strip() if said else type(error).__name__


def _plain(value: object) -> object:
    """A cell as text, the way a system would write it."""
    if value is None or isinstance(value, list | dict):
        return value
    if isinstance(value, datetime):
        return value.isoformat(" ")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return f"{value:f}"
    return f"{value:.15g}" if isinstance(value, float) else str(value)
