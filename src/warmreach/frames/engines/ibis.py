"""Ibis, on whatever engine it stands; Python runs on its rows where that engine takes functions over PyArrow."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

import narwhals as nw
from narwhals import Implementation

from .days import starts_of_days
from .engine import Column, Compute, Engine, Native

__all__ = ["IBIS"]


def _instants(table: Native, column: str) -> Native:
    # epoch_seconds() follows the session's zone, and keeps the fraction or not, as the engine beneath pleases.
    return table.mutate(**{column: table[column].delta(_start(table), unit="us")})


def _written(table: Native, column: str) -> Native:
    whole = table[column].cast("float64").cast("int64")  # Ibis takes a sum for whole that the engine has as a float
    return table.mutate(**{column: _start(table) + whole.as_interval("us")})


def _start(table: Native) -> Native:
    return nw.get_native_namespace(table).literal(datetime(1970, 1, 1, tzinfo=UTC), "timestamp('UTC')")


def _days(table: Native, column: str, timezone: str) -> Native:
    def batch(days: Native, timezones: Native) -> Native:  # pragma: no cover - in a thread that coverage cannot follow
        return _arrow().array(starts_of_days(days.to_pylist(), timezones.to_pylist()))

    library = nw.get_native_namespace(table)
    function = library.udf.scalar.pyarrow(batch, signature=(("string", "string"), "int64"))
    # An engine may leave out rows with a null before it calls Python: so none is null.
    day, key = (table[name].cast("string").fill_null("") for name in (column, timezone))
    return table.mutate(**{column: function(day, key)})


def _computed(table: Native, column: str, inputs: Sequence[str], compute: Compute) -> Native:
    def batch(rows: Native) -> Native:  # pragma: no cover - in a thread that coverage cannot follow
        return _arrow().array(compute(rows.combine_chunks().flatten().to_numpy().reshape(-1, len(inputs)).T))

    library = nw.get_native_namespace(table)
    function = library.udf.scalar.pyarrow(batch, signature=(("array<float64>",), "int64"))
    return table.mutate(**{column: function(library.array([table[name] for name in inputs]))})


def _arrow() -> Native:
    return Implementation.PYARROW.to_native_namespace()


def _beside(table: Native, columns: Mapping[str, Column]) -> Native:
    rows = [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]
    return nw.get_native_namespace(table).memtable(rows)


IBIS = Engine(days=_days, computed=_computed, beside=_beside, instants=_instants, written=_written)
