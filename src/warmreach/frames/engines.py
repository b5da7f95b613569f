"""The one module that knows an engine: tables opened and handed back, instants in and out, small tables beside large.

Arithmetic on instants runs on whole microseconds since 1970, for which each engine has one exact way: differences of
instants are an hour off across a clock change on one engine, missing on two, and follow the session's zone on others.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any, NamedTuple

import narwhals as nw
import numpy as np
from narwhals import Implementation
from numpy.typing import NDArray

from ..errors import ColumnTypeError, UnknownZoneError, UnsupportedEngineError
from ..values.instants import epoch, start_of_day

__all__ = [
    "EARLIEST",
    "LATEST",
    "MICROS",
    "Column",
    "Frame",
    "Native",
    "Table",
    "instants_of",
    "micros_of",
    "opened",
    "returned",
    "small_table",
    "with_computed",
]

Floats = NDArray[np.float64]
Frame = nw.LazyFrame[Any]
Native = Any
Column = Sequence[str | float | bool]
Compute = Callable[[Floats], NDArray[np.int64]]
"""What makes a number of whole numbers, a lead each, of a matrix with a lead in each column."""
MICROS = 1_000_000
EARLIEST = round(epoch(datetime(1, 1, 2, tzinfo=UTC))) * MICROS  # stands for "never yet": a day that every engine holds
LATEST = round(epoch(datetime(9999, 12, 30, tzinfo=UTC))) * MICROS  # a day before the calendar ends in every zone


class Table(NamedTuple):
    """A caller's table, opened, and whether its rows are at hand."""

    frame: Frame
    eager: bool


class _Engine(NamedTuple):
    """How an engine reads instants and days as microseconds, writes instants, and holds a small table beside a frame.

    None: narwhals' own way is right there; for days, there is none.
    """

    instants: Callable[[Native, str], Native] | None
    days: Callable[[Native, str, str], Native] | None
    written: Callable[[Native, str], Native] | None
    computed: Callable[[Native, str, Sequence[str], Compute], Native]
    beside: Callable[[Native, Native, Mapping[str, Column]], Native]


def opened(native: Native) -> Table:
    """Open a caller's table; one of Polars is planned lazily, whichever it is. Raises UnsupportedEngineError."""
    given = nw.from_native(native, pass_through=True)
    if isinstance(given, nw.DataFrame | nw.LazyFrame) and given.implementation in _ENGINES:
        return Table(given.lazy(), eager=isinstance(given, nw.DataFrame))
    engine = f"a {type(native).__module__.split('.')[0]} {type(native).__name__}"
    raise UnsupportedEngineError(engine=engine, what="judging a table", supported=_names(_ENGINES))


def returned(frame: Frame, *, eager: bool) -> Native:
    """Hand back the caller's kind of table."""
    return frame.collect().to_native() if eager else frame.to_native()


def micros_of(frame: Frame, column: str, timezone: str | None) -> Frame:
    """Replace instants, or days of the zones in the column `timezone`, by whole microseconds since 1970.

    Raises ColumnTypeError for times without a zone and for anything else, and UnsupportedEngineError for days on an
    engine that cannot run Python on its rows.
    """
    engine = _ENGINES[frame.implementation]
    kind = frame.collect_schema()[column]
    if isinstance(kind, nw.Datetime) and kind.time_zone is not None:
        if engine.instants is None:
            return frame.with_columns(nw.col(column).dt.timestamp("us"))
        return _like(engine.instants(frame.to_native(), column))
    if timezone is None or not isinstance(kind, nw.Date | nw.Object | nw.String):
        allowed = "instants, which are times with a zone, or days, with columns.timezone beside them"
        raise ColumnTypeError(column=column, given=str(kind), allowed=allowed)
    if engine.days is None:
        able = _names({one for one in _ENGINES if _ENGINES[one].days})
        raise UnsupportedEngineError(engine=frame.implementation.value, what="reading days of a zone", supported=able)
    return _like(engine.days(frame.to_native(), column, timezone))


def instants_of(frame: Frame, column: str) -> Frame:
    """Replace a column of microseconds since 1970 by instants in UTC."""
    written = _ENGINES[frame.implementation].written
    if written is None:
        return frame.with_columns(nw.col(column).cast(nw.Int64).cast(nw.Datetime("us", "UTC")))
    return _like(written(frame.to_native(), column))


def with_computed(frame: Frame, column: str, inputs: Sequence[str], compute: Compute) -> Frame:
    """Add a column of whole numbers that Python computes from others, batch by batch, when it is asked for."""
    return _like(_ENGINES[frame.implementation].computed(frame.to_native(), column, inputs, compute))


def small_table(frame: Frame, columns: Mapping[str, Column]) -> Frame:
    """Make a small table that can be joined to `frame`."""
    library = frame.implementation.to_native_namespace()
    return _like(_ENGINES[frame.implementation].beside(frame.to_native(), library, columns))


def _like(native: Native) -> Frame:
    return opened(native).frame


def _names(engines: Mapping[Implementation, object] | set[Implementation]) -> tuple[str, ...]:
    return tuple(sorted(str(engine.value) for engine in engines))


# --- tables in memory, and Dask, which is many of pandas --------------------------------------------------------------


def _in_memory(frame: Native, library: Native, columns: Mapping[str, Column]) -> Native:
    del frame
    return nw.from_dict({name: list(column) for name, column in columns.items()}, backend=library).to_native()


def _polars_computed(frame: Native, column: str, inputs: Sequence[str], compute: Compute) -> Native:
    library = nw.get_native_namespace(frame)

    def batch(rows: Native) -> Native:  # pragma: no cover - in a thread of Polars, which coverage does not follow
        return library.Series(compute(np.array([rows.struct.field(name).to_numpy() for name in inputs])))

    struct = library.struct(*inputs)
    return frame.with_columns(struct.map_batches(batch, return_dtype=library.Int64, is_elementwise=True).alias(column))


def _pandas_computed(frame: Native, column: str, inputs: Sequence[str], compute: Compute) -> Native:
    return frame.assign(**{column: compute(frame[list(inputs)].to_numpy(dtype=float).T)})


def _pyarrow_computed(frame: Native, column: str, inputs: Sequence[str], compute: Compute) -> Native:
    found = compute(np.array([frame[name].to_numpy() for name in inputs]))
    return frame.append_column(column, nw.get_native_namespace(frame).array(found))


def _dask_computed(frame: Native, column: str, inputs: Sequence[str], compute: Compute) -> Native:
    shape = frame._meta.assign(**{column: np.array([], dtype=np.int64)})  # noqa: SLF001 - Dask's way to say what comes
    return frame.map_partitions(_pandas_computed, column, inputs, compute, meta=shape)


def _polars_days(frame: Native, column: str, timezone: str) -> Native:
    library = nw.get_native_namespace(frame)

    def batch(rows: Native) -> Native:  # pragma: no cover - in a thread of Polars, which coverage does not follow
        return library.Series(_starts(*(rows.struct.field(name).to_list() for name in (column, timezone))))

    struct = library.struct(column, timezone)
    return frame.with_columns(struct.map_batches(batch, return_dtype=library.Int64, is_elementwise=True).alias(column))


def _pandas_days(frame: Native, column: str, timezone: str) -> Native:
    return frame.assign(**{column: _starts(frame[column], frame[timezone])})


def _pyarrow_days(frame: Native, column: str, timezone: str) -> Native:
    starts = _starts(*(frame[name].to_pylist() for name in (column, timezone)))
    place = frame.column_names.index(column)
    return frame.set_column(place, column, nw.get_native_namespace(frame).array(starts))


def _dask_days(frame: Native, column: str, timezone: str) -> Native:
    shape = frame._meta.assign(**{column: np.array([], dtype=np.int64)})  # noqa: SLF001 - Dask's way to say what comes
    return frame.map_partitions(_pandas_days, column, timezone, meta=shape)


def _starts(days: Iterable[object], timezones: Iterable[object]) -> NDArray[np.int64]:
    return np.array([_start(day, key) for day, key in zip(days, timezones, strict=True)], dtype=np.int64)


@lru_cache(maxsize=65_536)
def _start(day: object, timezone: object) -> int:
    """Return when a day, a date or ISO 8601 text, begins; what is no day, or of no zone, never does."""
    if type(day) is date and timezone:
        return _start(day.isoformat(), timezone)
    if not isinstance(day, str) or not isinstance(timezone, str):
        return LATEST
    try:
        return round(epoch(start_of_day(date.fromisoformat(day), timezone))) * MICROS
    except UnknownZoneError:
        raise
    except ValueError as fault:
        raise ColumnTypeError(column="occurred_at", given=repr(day), allowed="days, such as 2026-11-21") from fault


def _dask_written(frame: Native, column: str) -> Native:
    return frame.assign(**{column: frame[column].astype("int64").astype("datetime64[us, UTC]")})


def _dask_beside(frame: Native, library: Native, columns: Mapping[str, Column]) -> Native:
    del frame
    return library.from_dict({name: list(column) for name, column in columns.items()}, npartitions=1)


# --- DuckDB: functions of epochs take no part in the session's zone ---------------------------------------------------


def _duckdb_instants(relation: Native, column: str) -> Native:
    return _duckdb_with(relation, column, "epoch_us({})")


def _duckdb_written(relation: Native, column: str) -> Native:
    return _duckdb_with(relation, column, "make_timestamptz({}::BIGINT)")


def _duckdb_with(relation: Native, column: str, function: str) -> Native:
    names = {name: _quoted(name) for name in relation.columns}
    changed = {column: f"{function.format(_quoted(column))} AS {_quoted(column)}"}
    return relation.project(", ".join((names | changed).values()))


def _duckdb_computed(relation: Native, column: str, inputs: Sequence[str], compute: Compute) -> Native:
    def batch(rows: Native) -> Native:
        return _pandas_computed(rows, column, inputs, compute)

    kinds = dict(zip(relation.columns, relation.types, strict=True))
    return relation.map(batch, schema=kinds | {column: "BIGINT"})


def _duckdb_beside(relation: Native, library: Native, columns: Mapping[str, Column]) -> Native:
    del library
    rows = ", ".join(f"({', '.join(map(_literal, row))})" for row in zip(*columns.values(), strict=True))
    query = f"SELECT * FROM (VALUES {rows}) AS small({', '.join(map(_quoted, columns))})"  # noqa: S608 - all is quoted
    return relation.query("beside", query)


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _literal(value: str | float | bool) -> str:  # noqa: FBT001 - a value of a table
    if isinstance(value, str):
        return "'" + value.replace("'", "''") + "'"
    return f"{value!r}::DOUBLE" if isinstance(value, float) else repr(value)


# --- Ibis -------------------------------------------------------------------------------------------------------------


def _ibis_instants(table: Native, column: str) -> Native:
    return table.mutate(**{column: table[column].delta(_ibis_start(table), unit="us")})


def _ibis_written(table: Native, column: str) -> Native:
    whole = table[column].cast("float64").cast("int64")  # Ibis takes a sum for whole that the engine has as a float
    return table.mutate(**{column: _ibis_start(table) + whole.as_interval("us")})


def _ibis_start(table: Native) -> Native:
    return nw.get_native_namespace(table).literal(datetime(1970, 1, 1, tzinfo=UTC), "timestamp('UTC')")


def _ibis_computed(table: Native, column: str, inputs: Sequence[str], compute: Compute) -> Native:
    library = nw.get_native_namespace(table)

    arrow = Implementation.PYARROW.to_native_namespace()

    def batch(rows: Native) -> Native:
        return arrow.array(compute(rows.combine_chunks().flatten().to_numpy().reshape(-1, len(inputs)).T))

    function = library.udf.scalar.pyarrow(batch, signature=(("array<float64>",), "int64"))
    return table.mutate(**{column: function(library.array([table[name] for name in inputs]))})


def _ibis_beside(table: Native, library: Native, columns: Mapping[str, Column]) -> Native:
    del table
    return library.memtable([dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)])


# --- Spark ------------------------------------------------------------------------------------------------------------


def _spark_functions(frame: Native) -> Native:  # pragma: no cover - by the tests with Spark
    return nw.from_native(frame).implementation.to_native_namespace().functions


def _spark_instants(frame: Native, column: str) -> Native:  # pragma: no cover - by the tests with Spark
    return frame.withColumn(column, _spark_functions(frame).unix_micros(column))


def _spark_days(frame: Native, column: str, timezone: str) -> Native:  # pragma: no cover - by the tests with Spark
    return frame.withColumn(column, _spark_functions(frame).udf(_start, "bigint")(column, timezone))


def _spark_written(frame: Native, column: str) -> Native:  # pragma: no cover - by the tests with Spark
    functions = _spark_functions(frame)
    return frame.withColumn(column, functions.timestamp_micros(functions.col(column).cast("bigint")))


def _spark_computed(
    frame: Native, column: str, inputs: Sequence[str], compute: Compute
) -> Native:  # pragma: no cover - by the tests with Spark
    def batch(*rows: Native) -> Native:
        return type(rows[0])(compute(np.array(rows)))

    batch.__annotations__.clear()  # which Spark would read, and knows only its own
    return frame.withColumn(column, _spark_functions(frame).pandas_udf(batch, "bigint")(*inputs))


def _spark_beside(
    frame: Native, library: Native, columns: Mapping[str, Column]
) -> Native:  # pragma: no cover - by the tests with Spark
    small = frame.sparkSession.createDataFrame(list(zip(*columns.values(), strict=True)), list(columns))
    return library.functions.broadcast(small)


_ENGINES: Mapping[Implementation, _Engine] = {
    Implementation.POLARS: _Engine(None, _polars_days, None, _polars_computed, _in_memory),
    Implementation.PANDAS: _Engine(None, _pandas_days, None, _pandas_computed, _in_memory),
    Implementation.PYARROW: _Engine(None, _pyarrow_days, None, _pyarrow_computed, _in_memory),
    Implementation.DASK: _Engine(None, _dask_days, _dask_written, _dask_computed, _dask_beside),
    Implementation.DUCKDB: _Engine(_duckdb_instants, None, _duckdb_written, _duckdb_computed, _duckdb_beside),
    Implementation.IBIS: _Engine(_ibis_instants, None, _ibis_written, _ibis_computed, _ibis_beside),
    Implementation.PYSPARK: _Engine(_spark_instants, _spark_days, _spark_written, _spark_computed, _spark_beside),
}
