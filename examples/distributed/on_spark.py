"""Replies on Spark: pip install 'cs_templates[arrow]' pyspark; python examples/distributed/on_spark.py [COUNT]."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import orders
import pyarrow as pa
from pyspark.sql import SparkSession
from pyspark.sql.pandas.types import from_arrow_schema

from cs_templates.batch import render_batch, schema

SCENARIO, TODAY = orders.SCENARIO, orders.TODAY


def main() -> int:
    """Render the orders in four partitions."""

    def replies(
        batches: Iterator[pa.RecordBatch], scenario: str = SCENARIO, today: tuple[int, int, int] = TODAY
    ) -> Iterator[pa.RecordBatch]:
        yield from render_batch(batches, scenario, today=today)

    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # the workers' Python is this one
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "orders.csv"
        orders.write(path, int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
        spark = SparkSession.builder.master("local[2]").appName("replies").getOrCreate()
        spark.sparkContext.setLogLevel("ERROR")
        table = spark.read.csv(str(path), header=True).toDF(*[name.replace(".", "_") for name in orders.HEAD])
        found = table.repartition(4).mapInArrow(replies, from_arrow_schema(schema())).collect()
        code = orders.compare("Spark", path, [row.asDict() for row in found])
        spark.stop()
    return code


if __name__ == "__main__":
    sys.exit(main())
