"""PyArrow."""

from collections.abc import Callable, Mapping, Sequence

import narwhals as nw
import numpy as np
from narwhals import Implementation

from .days import starts_of_days
from .engine import Column, Compute, Engine, Mapped, Native

__all__ = ["PYARROW"]


def _days(table: Native, column: str, timezone: str) -> Native:
    starts = starts_of_days(*(table[name].to_pylist() for name in (column, timezone)))
    place = table.column_names.index(column)
    return table.set_column(place, column, nw.get_native_namespace(table).array(starts))


def _computed(table: Native, column: str, inputs: Sequence[str], compute: Compute) -> Native:
    found = compute(np.array([table[name].to_numpy() for name in inputs]))
    return table.append_column(column, nw.get_native_namespace(table).array(found))


def _beside(table: Native, columns: Mapping[str, Column]) -> Native:
    return nw.get_native_namespace(table).table({name: list(column) for name, column in columns.items()})


def _by_lead(table: Native, lead: str, function: Callable[[Native], Native]) -> Native:
    del lead
    found = function(table.to_pandas(types_mapper=Implementation.PANDAS.to_native_namespace().ArrowDtype))
    return nw.get_native_namespace(table).Table.from_pandas(found, preserve_index=False)


def _mapped(prospects: Native, touchpoints: Native, keys: tuple[str, str], function: Mapped) -> Native:
    del keys
    return function(prospects, touchpoints)


PYARROW = Engine(days=_days, computed=_computed, beside=_beside, by_lead=_by_lead, mapped=_mapped)
