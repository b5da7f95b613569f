"""PySpark; what Python computes runs where the rows are, so its workers need warmreach too."""

from collections.abc import Mapping, Sequence

import narwhals as nw
import numpy as np

from .engine import Column, Compute, Engine, Mapped, Native

__all__ = ["SPARK"]

_NO_INSTANT = np.iinfo(np.int64).min  # which NumPy and pandas read as no instant


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


def _mapped(
    prospects: Native, touchpoints: Native, keys: tuple[str, str], function: Mapped
) -> Native:  # pragma: no cover - by the tests with Spark
    tables = prospects, touchpoints
    instants = [[name for name, kind in table.dtypes if kind == "timestamp"] for table in tables]

    def of_lead(*parts: Native) -> Native:
        return function(*(_with_instants(part, names) for part, names in zip(parts, instants, strict=True)))

    def of_one_lead(prospect: Native, touches: Native) -> Native:  # Spark counts the arguments
        return of_lead(prospect, touches)

    of_one_lead.__annotations__.clear()  # as above
    empty = [prospects.sparkSession.createDataFrame([], table.schema).toPandas() for table in tables]
    shape = _shape(
        of_lead(*(part.astype(dict.fromkeys(names, "int64")) for part, names in zip(empty, instants, strict=True)))
    )
    plain = [_with_micros(table, names).groupBy(key) for table, names, key in zip(tables, instants, keys, strict=True)]
    return plain[0].cogroup(plain[1]).applyInPandas(of_one_lead, shape)


def _with_micros(frame: Native, instants: Sequence[str]) -> Native:  # pragma: no cover - by the tests with Spark
    """Write instants as whole numbers, for Spark hands them to Python as times without a zone."""
    for column in instants:
        frame = _instants(frame, column)
    return frame


def _with_instants(rows: Native, instants: Sequence[str]) -> Native:  # pragma: no cover - by the tests with Spark
    whole = {name: rows[name].fillna(_NO_INSTANT).astype("int64") for name in instants}
    return rows.assign(**{name: micros.astype("datetime64[us, UTC]") for name, micros in whole.items()})


def _shape(table: Native) -> str:  # pragma: no cover - by the tests with Spark
    """Say in Spark's words which columns a table of pandas has."""
    kinds = nw.from_native(table).collect_schema().items()
    return ", ".join(f"{name} {'timestamp' if isinstance(kind, nw.Datetime) else 'string'}" for name, kind in kinds)


SPARK = Engine(days=_days, computed=_computed, beside=_beside, instants=_instants, written=_written, mapped=_mapped)
