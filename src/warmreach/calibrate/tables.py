"""From the caller's two tables to arrays: touchpoints by lead and time, and attempts with what came of each."""

from collections import Counter
from datetime import datetime
from typing import Any, NamedTuple

import narwhals as nw
import numpy as np

from ..errors import ColumnTypeError, LookAheadError
from ..frames.columns import TouchpointColumns, check_columns
from ..frames.engines import LATEST, MICROS, Frame, Native, micros_of, opened
from ..frames.rows import plain_rows
from ..values.instants import epoch
from ..warmth import WarmthRules
from .arrays import Bools, Ints
from .columns import OutcomeColumns

__all__ = ["DAY", "Attempts", "Touches", "micros", "read_tables"]

DAY = 86_400 * MICROS
_NEVER = LATEST  # which a float holds exactly: pandas makes floats of numbers of which one is missing


class Touches(NamedTuple):
    """All touchpoints, by lead and then by time: of whom, of which of the rules' kinds, and when in microseconds."""

    lead: Ints
    kind: Ints
    micros: Ints
    id: tuple[str | None, ...]
    refers_to: tuple[str | None, ...]


class Attempts(NamedTuple):
    """Attempts by time: with whom, when, whether won within the window, and when that was settled or the window ended.

    Instants are in microseconds.
    """

    lead: Ints
    micros: Ints
    won: Bools
    end: Ints

    def where(self, chosen: Bools) -> "Attempts":
        """Return the chosen ones alone."""
        return Attempts(self.lead[chosen], self.micros[chosen], self.won[chosen], self.end[chosen])


def micros(at: datetime) -> int:
    """Return an instant in whole microseconds since 1970."""
    return round(epoch(at) * MICROS)


def read_tables(
    touchpoints: Native,
    outcomes: Native,
    *,
    as_of: datetime,
    window_days: float,
    rules: WarmthRules,
    columns: TouchpointColumns,
    outcome_columns: OutcomeColumns,
) -> tuple[Touches, Attempts]:
    """Read both tables as they were known at `as_of`, with the attempts whose window had ended by then.

    Raises FrameColumnsError, ColumnTypeError, UnsupportedEngineError, UnknownKindError, and LookAheadError for an
    attempt that was settled before it was made.
    """
    touched = _collected(plain_rows(opened(touchpoints).frame, columns))
    asked = _collected(_attempt_rows(opened(outcomes).frame, outcome_columns))
    places = {lead: place for place, lead in enumerate(dict.fromkeys([*touched["prospect_id"], *asked["prospect_id"]]))}
    now = micros(as_of)
    return _touches(touched, places, now, rules), _attempts(asked, places, now, round(window_days * DAY))


def _collected(frame: Frame) -> dict[str, Any]:
    """Bring the rows here: numbers as arrays, words as lists."""
    words = [name for name in frame.collect_schema() if name in {"prospect_id", "kind", "id", "refers_to"}]
    rows = frame.with_columns(nw.col(name).cast(nw.String) for name in words).collect()
    return {name: rows[name].to_list() if name in words else rows[name].to_numpy() for name in rows.columns}


def _touches(rows: dict[str, Any], places: dict[str, int], now: int, rules: WarmthRules) -> Touches:
    rules.check_counts(Counter(map(str, rows["kind"])))
    numbers = {kind: number for number, kind in enumerate(rules.kinds)}
    lead = np.array([places[one] for one in rows["prospect_id"]], dtype=np.int64)
    kind = np.array([numbers[one] for one in rows["kind"]], dtype=np.int64)
    at: Ints = rows["micros"].astype(np.int64)
    order = np.lexsort((kind, at, lead))
    order = order[at[order] <= now]
    ids, refers_to = (rows.get(name, [None] * len(lead)) for name in ("id", "refers_to"))
    return Touches(
        lead[order], kind[order], at[order], tuple(ids[i] for i in order), tuple(refers_to[i] for i in order)
    )


def _attempt_rows(frame: Frame, columns: OutcomeColumns) -> Frame:
    named = {field: name for field, name in columns.model_dump().items() if name is not None}
    schema = frame.collect_schema()
    check_columns(named, list(schema))
    if schema[columns.won] != nw.Boolean:
        raise ColumnTypeError(column=columns.won, given=str(schema[columns.won]), allowed="true or false")
    frame = frame.select(*dict.fromkeys(named.values()))
    for field in ("asked_at", "decided_at"):
        if field in named:
            frame = micros_of(frame, named[field], None)
    chosen = frame.filter(~nw.col(columns.prospect_id).is_null(), ~nw.col(columns.asked_at).is_null())
    return chosen.select(
        prospect_id=nw.col(columns.prospect_id),
        asked=nw.col(columns.asked_at).cast(nw.Int64),
        won=nw.col(columns.won).fill_null(value=False),
        **{"decided": nw.col(columns.decided_at).fill_null(_NEVER).cast(nw.Int64)} if columns.decided_at else {},
    )


def _attempts(rows: dict[str, Any], places: dict[str, int], now: int, window: int) -> Attempts:
    asked: Ints = rows["asked"].astype(np.int64)
    decided: Ints = rows.get("decided", np.full(len(asked), _NEVER)).astype(np.int64)
    settled: Bools = decided != _NEVER
    early = int(np.sum(settled & (decided < asked)))
    if early:
        raise LookAheadError(reason=f"{early} outcomes are settled before they are asked for")
    in_time: Bools = ~settled | (decided - asked <= window)
    lead = np.array([places[one] for one in rows["prospect_id"]], dtype=np.int64)
    order = np.lexsort((lead, asked))
    order = order[asked[order] <= now - window]
    end: Ints = np.where(settled & in_time, decided, asked + window)
    return Attempts(lead[order], asked[order], (rows["won"].astype(np.bool_) & in_time)[order], end[order])
