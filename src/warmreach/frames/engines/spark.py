"""PySpark; what Python computes runs where the rows are, so its workers need warmreach too."""

from collections.abc import Mapping, Sequence

import narwhals as nw
import numpy as np

from .engine import Column, Compute, Engine, Native

__all__ = ["SPARK"]


def _functions(frame: Native) -> Native:  # pragma: no cover - by the tests with Spark
    return nw.get_native_namespace(nw.from_native(frame)).functions


def _instants(frame: Native, column: str) -> Native:  # pragma: no cover - by the tests with Spark
    return frame.withColumn(column, _functions(frame).unix_micros(column))


def _written(frame: Native, column: str) -> Native:  # pragma: no cover - by the tests with Spark
    functions = _functions(frame)
    return frame.withColumn(column, functions.timestamp_micros(functions.col(column).cast("bigint")))


def _days(frame: Native, column: str, timezone: str) -> Native:  # pragma: no cover - by the tests with Spark
    # Java, too, takes the earlier of two midnights, and the end of a gap in which midnight falls.
    functions = _functions(frame)
    day, nought = functions.col(column).cast("date"), functions.lit(0)
    parts = [part(day) for part in (functions.year, functions.month, functions.day)]
    midnight = functions.make_timestamp(*parts, nought, nought, nought, functions.col(timezone))
    return frame.withColumn(column, functions.unix_micros(midnight))


def _computed(
    frame: Native, column: str, inputs: Sequence[str], compute: Compute
) -> Native:  # pragma: no cover - by the tests with Spark
    def batch(*rows: Native) -> Native:
        return type(rows[0])(compute(np.array(rows)))

    batch.__annotations__.clear()  # which Spark would read, and knows only its own
    return frame.withColumn(column, _functions(frame).pandas_udf(batch, "bigint")(*inputs))


def _beside(frame: Native, columns: Mapping[str, Column]) -> Native:  # pragma: no cover - by the tests with Spark
    small = frame.sparkSession.createDataFrame(list(zip(*columns.values(), strict=True)), list(columns))
    return _functions(frame).broadcast(small)


SPARK = Engine(days=_days, computed=_computed, beside=_beside, instants=_instants, written=_written)
