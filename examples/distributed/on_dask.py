"""Replies on Dask: pip install 'cs_templates[arrow]' 'dask[dataframe]'; python examples/distributed/on_dask.py [COUNT]."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import dask.dataframe as dd
import orders
import pandas as pd
import pyarrow as pa

from cs_templates.batch import render_batch, schema


def replies(part: pd.DataFrame) -> pd.DataFrame:
    """The replies of one partition."""
    batches = pa.Table.from_pandas(part, preserve_index=False).to_batches()
    made = render_batch(batches, orders.SCENARIO, today=orders.TODAY)
    return pa.Table.from_batches(made, schema()).to_pandas(types_mapper=pd.ArrowDtype)


def main() -> int:
    """Render the orders in four partitions."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "orders.csv"
        orders.write(path, int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
        table = dd.read_csv(path, dtype=str, keep_default_na=False, blocksize=None).repartition(npartitions=4)
        meta = schema().empty_table().to_pandas(types_mapper=pd.ArrowDtype)
        found = table.map_partitions(replies, meta=meta).compute()
        return orders.compare(
            "Dask", path, pa.Table.from_pandas(found, schema(), preserve_index=False).to_pylist()
        )


if __name__ == "__main__":
    sys.exit(main())
