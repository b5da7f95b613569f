"""pandas, and Dask, which is many of pandas."""

from collections.abc import Callable, Mapping, Sequence

import narwhals as nw
import numpy as np

from .days import starts_of_days
from .engine import Column, Compute, Engine, Mapped, Native

__all__ = ["DASK", "PANDAS", "computed_by_pandas", "days_by_pandas"]


def days_by_pandas(frame: Native, column: str, timezone: str) -> Native:
    """Replace the days of one table of pandas."""
    return frame.assign(**{column: starts_of_days(frame[column], frame[timezone])})


def computed_by_pandas(frame: Native, column: str, inputs: Sequence[str], compute: Compute) -> Native:
    """Add a computed column to one table of pandas."""
    return frame.assign(**{column: compute(frame[list(inputs)].to_numpy(dtype=float).T)})


def _beside(frame: Native, columns: Mapping[str, Column]) -> Native:
    return nw.get_native_namespace(frame).DataFrame({name: list(column) for name, column in columns.items()})


def _mapped(prospects: Native, touchpoints: Native, keys: tuple[str, str], function: Mapped) -> Native:
    del keys
    return function(prospects, touchpoints)


PANDAS = Engine(days=days_by_pandas, computed=computed_by_pandas, beside=_beside, mapped=_mapped)


def _dask_days(frame: Native, column: str, timezone: str) -> Native:
    return frame.map_partitions(days_by_pandas, column, timezone, meta=_with_whole(frame, column))


def _dask_computed(frame: Native, column: str, inputs: Sequence[str], compute: Compute) -> Native:
    return frame.map_partitions(computed_by_pandas, column, inputs, compute, meta=_with_whole(frame, column))


def _with_whole(frame: Native, column: str) -> Native:
    return frame._meta.assign(**{column: np.array([], dtype=np.int64)})  # noqa: SLF001 - Dask's way to say what comes


def _dask_written(frame: Native, column: str) -> Native:
    return frame.assign(**{column: frame[column].astype("int64").astype("datetime64[us, UTC]")})


def _dask_beside(frame: Native, columns: Mapping[str, Column]) -> Native:
    library = nw.get_native_namespace(frame)
    return library.from_dict({name: list(column) for name, column in columns.items()}, npartitions=1)


def _dask_by_lead(frame: Native, lead: str, function: Callable[[Native], Native]) -> Native:
    return frame.shuffle(lead).map_partitions(function, meta=function(frame._meta))  # noqa: SLF001 - as above


def _dask_mapped(prospects: Native, touchpoints: Native, keys: tuple[str, str], function: Mapped) -> Native:
    parts = max(prospects.npartitions, touchpoints.npartitions)
    tables = [table.shuffle(key, npartitions=parts) for table, key in zip((prospects, touchpoints), keys, strict=True)]
    nobody = function(prospects._meta, touchpoints._meta)  # noqa: SLF001 - as above
    return nw.get_native_namespace(prospects).map_partitions(function, *tables, meta=nobody, align_dataframes=False)


DASK = Engine(
    days=_dask_days,
    computed=_dask_computed,
    beside=_dask_beside,
    written=_dask_written,
    by_lead=_dask_by_lead,
    mapped=_dask_mapped,
)
