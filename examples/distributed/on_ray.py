"""Replies on Ray Data: pip install 'cs_templates[arrow]' 'ray[data]'; python examples/distributed/on_ray.py [COUNT]."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import orders
import pyarrow as pa
import ray
from pyarrow import csv

from cs_templates.batch import render_batch, schema


def replies(part: pa.Table) -> pa.Table:
    """The replies of one block."""
    made = render_batch(part.to_batches(), orders.SCENARIO, today=orders.TODAY)
    return pa.Table.from_batches(made, schema())


def main() -> int:
    """Render the orders in blocks of 2,500."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "orders.csv"
        orders.write(path, int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
        texts = csv.ConvertOptions(column_types=dict.fromkeys(orders.HEAD, pa.string()))
        ray.init(runtime_env={"py_modules": [orders]}, log_to_driver=False)
        table = ray.data.read_csv(str(path), convert_options=texts)
        found = table.map_batches(
            replies, batch_format="pyarrow", batch_size=2_500, zero_copy_batch=True
        ).take_all()
        return orders.compare("Ray Data", path, found)


if __name__ == "__main__":
    sys.exit(main())
