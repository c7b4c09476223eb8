"""Batches: a reply for every order of a source, and for each that has none the reason; nothing is lost.

`desk` answers orders, `way` those of one locale and marketplace; `run` takes them from first to last, `writers` write
a row for each, `resume` goes on with what was stopped. `render_batch` does the same for Arrow's record batches, and
is what Spark, Dask and Ray Data call.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cs_templates.batch.arrow import render_batch, schema

__all__ = ["render_batch", "schema"]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from cs_templates.batch import arrow

    return getattr(arrow, name)
