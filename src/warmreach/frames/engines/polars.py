"""Polars, planned lazily."""

from collections.abc import Callable, Mapping, Sequence

import narwhals as nw
import numpy as np

from .days import starts_of_days
from .engine import Column, Compute, Engine, Mapped, Micros, Native

__all__ = ["POLARS"]


def _days(frame: Native, column: str, timezone: str) -> Native:
    def starts(days: Native, timezones: Native) -> Micros:  # pragma: no cover - in a thread that coverage cannot follow
        return starts_of_days(days.to_list(), timezones.to_list())

    return _by_python(frame, column, (column, timezone), starts)


def _computed(frame: Native, column: str, inputs: Sequence[str], compute: Compute) -> Native:
    def batch(*rows: Native) -> Micros:  # pragma: no cover - in a thread that coverage cannot follow
        return compute(np.array([one.to_numpy() for one in rows]))

    return _by_python(frame, column, inputs, batch)


def _by_python(frame: Native, column: str, inputs: Sequence[str], compute: Callable[..., Micros]) -> Native:
    library = nw.get_native_namespace(frame)

    def batch(rows: Native) -> Native:  # pragma: no cover - in a thread that coverage cannot follow
        return library.Series(compute(*(rows.struct.field(name) for name in inputs)))

    struct = library.struct(*inputs)
    return frame.with_columns(struct.map_batches(batch, return_dtype=library.Int64, is_elementwise=True).alias(column))


def _beside(frame: Native, columns: Mapping[str, Column]) -> Native:
    return nw.get_native_namespace(frame).LazyFrame({name: list(column) for name, column in columns.items()})


def _mapped(prospects: Native, touchpoints: Native, keys: tuple[str, str], function: Mapped) -> Native:
    del keys

    def batch(rows: Native) -> Native:
        return function(rows, touchpoints.collect())

    nobody = function(prospects.clear().collect(), touchpoints.clear().collect())
    return prospects.map_batches(batch, schema=nobody.schema)


POLARS = Engine(days=_days, computed=_computed, beside=_beside, mapped=_mapped)
