"""What an engine has to know: how to read and write instants, run Python on its rows, and hold a small table beside.

Arithmetic on instants runs on whole microseconds since 1970, for which each engine has one exact way: differences of
instants are an hour off across a clock change on one engine, missing on two, and follow the session's zone on others.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple

import narwhals as nw
import numpy as np
from numpy.typing import NDArray

from ...values.instants import epoch

__all__ = [
    "EARLIEST",
    "LATEST",
    "MICROS",
    "Column",
    "Compute",
    "Engine",
    "Floats",
    "Frame",
    "Mapped",
    "Micros",
    "Native",
    "Parted",
]

Native = Any
"""A table, a column or a library of some engine: this house imports none of them, so a type checker knows nothing."""
Frame = nw.LazyFrame[Any]
Column = Sequence[str | float | bool]
Floats = NDArray[np.float64]
Micros = NDArray[np.int64]
Compute = Callable[[Floats], Micros]
"""What makes a microsecond for each lead, of a matrix with a lead in each column."""
Mapped = Callable[[Native, Native], Native]
"""What makes a table of two that are at hand: of prospects, and of all their touchpoints."""
Parted = Callable[..., Native]
"""What makes a table of one or two that are at hand, of which each holds all rows of its leads."""

MICROS = 1_000_000
EARLIEST = round(epoch(datetime(1, 1, 2, tzinfo=UTC))) * MICROS  # stands for "never yet": a day that every engine holds
LATEST = round(epoch(datetime(9999, 12, 30, tzinfo=UTC))) * MICROS  # a day before the calendar ends in every zone


class Engine(NamedTuple):
    """The ways of one engine; for `instants` and `written` None where narwhals' own way is right.

    `instants(table, column)` replaces instants by microseconds, `days(table, column, timezone)` does so with days, by
    the zones of another column, and `written(table, column)` turns microseconds back into instants in UTC.
    `computed(table, column, inputs, compute)` adds a column that Python computes, batch by batch, when it is asked
    for. `beside(table, columns)` makes a small table that can be joined to a large one. `by_lead(table, lead,
    function)` applies, through pandas, what looks at each lead's rows in order; None: narwhals can. `mapped(prospects,
    touchpoints, keys, function)` applies a function to parts that hold all rows of their leads, when the result is
    asked for; None: the engine cannot. `parted(tables, lead, function)` does so for any function of one table or two,
    on an engine that must not join and go on: its rows may come back in another order for each column.
    """

    days: Callable[[Native, str, str], Native]
    computed: Callable[[Native, str, Sequence[str], Compute], Native]
    beside: Callable[[Native, Mapping[str, Column]], Native]
    instants: Callable[[Native, str], Native] | None = None
    written: Callable[[Native, str], Native] | None = None
    by_lead: Callable[[Native, str, Callable[[Native], Native]], Native] | None = None
    mapped: Callable[[Native, Native, tuple[str, str], Mapped], Native] | None = None
    parted: Callable[[Sequence[Native], str, Parted], Native] | None = None
