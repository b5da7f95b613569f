"""From the rows of a few interesting leads back to records."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from ..records import History, Touchpoint
from .columns import DEFAULT_COLUMNS, TouchpointColumns, check_columns
from .engines import Frame, Native, opened, tells_instants, with_micros
from .rows import LEAD

__all__ = ["histories", "history_of", "instant_at", "rows_by_lead", "rows_in"]

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def histories(touchpoints: Native, *, columns: TouchpointColumns = DEFAULT_COLUMNS) -> dict[str, History]:
    """Bring the touchpoints of a table back as records, a history a lead, to look at a few leads one by one.

    It collects: filter a large table first. Days come back as days. Without a column of ids, a lead's rows are
    numbered in the order of time. A row without a lead or an instant is left out, as it counts for nobody.

    Raises FrameColumnsError, ColumnTypeError, UnsupportedEngineError, ConflictingTouchpointError, and
    pydantic.ValidationError for a row that is no touchpoint.

    >>> import pendulum, polars
    >>> from warmreach.frames import histories
    >>> then = pendulum.datetime(2026, 11, 14, 9, tz="Europe/Berlin")
    >>> found = histories(polars.DataFrame({"prospect_id": [17], "kind": ["event_met"], "occurred_at": [then]}))
    >>> found["17"].touchpoints[0].kind
    'event_met'
    """
    found = rows_by_lead(opened(touchpoints).frame, columns)
    return {lead: history_of(lead, rows) for lead, rows in found.items()}


def rows_by_lead(frame: Frame, columns: TouchpointColumns) -> dict[str, list[dict[str, Any]]]:
    """Collect touchpoints, for each lead, as what a record is built from; raises FrameColumnsError, ColumnTypeError."""
    named = columns.named
    check_columns(named, list(frame.collect_schema()))
    at = named.pop("occurred_at")
    by_instant = tells_instants(frame, at, columns.timezone)
    rows = rows_in((with_micros(frame, at) if by_instant else frame).select(occurred=at, **named))
    found: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        occurred = row.pop("occurred")
        if row[LEAD] is not None and occurred is not None:
            dated = {"occurred_at": instant_at(occurred)} if by_instant else {"occurred_on": occurred}
            found[str(row[LEAD])].append(row | dated)
    return found


def history_of(lead: str, rows: list[dict[str, Any]]) -> History:
    """Build the history of one lead; raises ConflictingTouchpointError and pydantic.ValidationError."""
    in_time = sorted(rows, key=lambda row: (str(row.get("occurred_at") or row["occurred_on"]), str(row["kind"])))
    told = ({name: value for name, value in row.items() if value is not None} for row in in_time)
    records = (Touchpoint.model_validate({"id": number} | row) for number, row in enumerate(told, start=1))
    return History.of(records, prospect_id=lead)


def instant_at(micros: int) -> datetime:
    """Return the instant so many microseconds after 1970."""
    return _EPOCH + timedelta(microseconds=int(micros))


def rows_in(frame: Frame) -> Iterator[dict[str, Any]]:
    """Collect a table; what an engine has in the place of a missing value becomes None."""
    table = frame.collect()
    columns = {
        series.name: [
            None if missing else value
            for value, missing in zip(series.to_list(), series.is_null().to_list(), strict=True)
        ]
        for series in table.iter_columns()
    }
    return (dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True))
