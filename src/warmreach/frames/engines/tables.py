"""Tables opened and handed back, instants in and out, small tables beside large ones, whichever the engine."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

import narwhals as nw
from narwhals import Implementation

from ...errors import ColumnTypeError, UnsupportedEngineError
from .duckdb import DUCKDB
from .engine import Column, Compute, Engine, Frame, Mapped, Native
from .ibis import IBIS
from .pandas import DASK, PANDAS
from .polars import POLARS
from .pyarrow import PYARROW
from .spark import SPARK

__all__ = [
    "Table",
    "in_parts",
    "instants_of",
    "micros_of",
    "opened",
    "returned",
    "small_table",
    "tells_instants",
    "with_computed",
    "with_mapped",
    "with_micros",
    "with_windows",
]

_ENGINES: Mapping[Implementation, Engine] = {
    Implementation.POLARS: POLARS,
    Implementation.PANDAS: PANDAS,
    Implementation.PYARROW: PYARROW,
    Implementation.DASK: DASK,
    Implementation.DUCKDB: DUCKDB,
    Implementation.IBIS: IBIS,
    Implementation.PYSPARK: SPARK,
}


class Table(NamedTuple):
    """A caller's table, opened, and whether its rows are at hand."""

    frame: Frame
    eager: bool


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


def tells_instants(frame: Frame, column: str, timezone: str | None) -> bool:
    """Say whether a column holds instants, and not days of the zones in the column `timezone`.

    Raises ColumnTypeError for times without a zone and for anything else.
    """
    kind = frame.collect_schema()[column]
    if isinstance(kind, nw.Datetime) and kind.time_zone is not None:
        return True
    if timezone is None or not isinstance(kind, nw.Date | nw.Object | nw.String):
        allowed = "instants, which are times with a zone, or days, with columns.timezone beside them"
        raise ColumnTypeError(column=column, given=str(kind), allowed=allowed)
    return False


def micros_of(frame: Frame, column: str, timezone: str | None) -> Frame:
    """Replace instants, or days of the zones in the column `timezone`, by whole microseconds since 1970.

    Raises ColumnTypeError.
    """
    if tells_instants(frame, column, timezone):
        return with_micros(frame, column)
    return _like(_ENGINES[frame.implementation].days(frame.to_native(), column, str(timezone)))


def with_micros(frame: Frame, column: str) -> Frame:
    """Replace instants by whole microseconds since 1970."""
    instants = _ENGINES[frame.implementation].instants
    if instants is None:
        return frame.with_columns(nw.col(column).dt.timestamp("us"))
    return _like(instants(frame.to_native(), column))


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
    return _like(_ENGINES[frame.implementation].beside(frame.to_native(), columns))


def with_windows(frame: Frame, lead: str, told: Callable[[Frame], Frame]) -> Frame:
    """Apply what looks at each lead's rows in order: to all at once, or through pandas where an engine cannot."""
    by_lead = _ENGINES[frame.implementation].by_lead
    if by_lead is None:
        return told(frame)
    return _like(by_lead(frame.to_native(), lead, lambda native: returned(told(opened(native).frame), eager=True)))


def in_parts(frame: Frame, lead: str, told: Callable[..., Frame], *others: Frame) -> Frame:
    """Apply a function to a table, and others beside it: to all at once, or part by part where an engine must."""
    parted = _ENGINES[frame.implementation].parted
    if parted is None:
        return told(frame, *others)
    natives = [table.to_native() for table in (frame, *others)]
    return _like(
        parted(natives, lead, lambda *parts: returned(told(*(opened(part).frame for part in parts)), eager=True))
    )


def with_mapped(prospects: Frame, touchpoints: Frame, keys: tuple[str, str], function: Mapped) -> Frame:
    """Apply a function to two tables in parts that hold all rows of their leads, when the result is asked for.

    Raises UnsupportedEngineError.
    """
    mapped = _ENGINES[prospects.implementation].mapped
    if mapped is None:
        able = _names(engine for engine, ways in _ENGINES.items() if ways.mapped)
        engine = str(prospects.implementation.value)
        raise UnsupportedEngineError(engine=engine, what="planning over the parts of a table", supported=able)
    return _like(mapped(prospects.to_native(), touchpoints.to_native(), keys, function))


def _names(engines: Iterable[Implementation]) -> tuple[str, ...]:
    return tuple(sorted(str(engine.value) for engine in engines))


def _like(native: Native) -> Frame:
    return opened(native).frame
