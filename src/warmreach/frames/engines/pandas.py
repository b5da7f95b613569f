"""pandas, and Dask, which is many of pandas."""

from collections.abc import Callable, Mapping, Sequence

import narwhals as nw
import numpy as np

from .days import starts_of_days
from .engine import Column, Compute, Engine, Mapped, Native, Parted

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


def _with_whole(frame: Native, column: str) -> Native:
    return frame._meta.assign(**{column: np.array([], dtype=np.int64)})  # noqa: SLF001 - Dask's way to say what comes


def _dask_by_lead(frame: Native, lead: str, function: Callable[[Native], Native]) -> Native:
    return _by_parts([frame], [lead], function)


def _dask_mapped(prospects: Native, touchpoints: Native, keys: tuple[str, str], function: Mapped) -> Native:
    return _by_parts((prospects, touchpoints), keys, function)


def _dask_parted(tables: Sequence[Native], lead: str, function: Parted) -> Native:
    return _by_parts(tables, [lead] * len(tables), function)


def _by_parts(tables: Sequence[Native], keys: Sequence[str], function: Parted) -> Native:
    """Bring all rows of a lead into one part, and apply a function to each."""

    def numbered(*tables: Native) -> Native:
        return function(*tables).reset_index(drop=True)

    parts = max(table.npartitions for table in tables)
    shuffled = [table.shuffle(key, npartitions=parts) for table, key in zip(tables, keys, strict=True)]
    nobody = numbered(*(table._meta for table in tables))  # noqa: SLF001 - as above
    library = nw.get_native_namespace(tables[0])
    return library.map_partitions(numbered, *shuffled, meta=nobody, align_dataframes=False)


DASK = Engine(
    days=_dask_days,
    computed=computed_by_pandas,  # for what is computed is computed on its parts, which are pandas
    beside=_beside,
    by_lead=_dask_by_lead,
    mapped=_dask_mapped,
    parted=_dask_parted,
)
