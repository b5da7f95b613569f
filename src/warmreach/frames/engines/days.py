"""When days begin in their zones, as microseconds since 1970."""

from collections.abc import Iterable
from datetime import date, datetime, time
from functools import lru_cache

import numpy as np

from ...errors import ColumnTypeError, UnknownZoneError
from ...values.instants import epoch, start_of_day
from .engine import LATEST, MICROS, Micros

__all__ = ["starts_of_days"]


def starts_of_days(days: Iterable[object], timezones: Iterable[object]) -> Micros:
    """Return when each day, a date or ISO 8601 text, begins; what is no day, or of no zone, never does.

    Raises ColumnTypeError for other text, and UnknownZoneError.
    """
    return np.array([_start(day, key) for day, key in zip(days, timezones, strict=True)], dtype=np.int64)


@lru_cache(maxsize=65_536)
def _start(day: object, timezone: object) -> int:
    text, key = _text(day), _text(timezone)
    if not text or not key:
        return LATEST
    if isinstance(day, datetime) and (day.tzinfo or day.time() != time.min):
        raise ColumnTypeError(column="occurred_at", given=repr(day), allowed="days, or instants in the whole column")
    try:
        return round(epoch(start_of_day(date.fromisoformat(text), key))) * MICROS
    except UnknownZoneError:
        raise
    except ValueError as fault:
        raise ColumnTypeError(column="occurred_at", given=repr(day), allowed="days, such as 2026-11-21") from fault


def _text(value: object) -> str:
    """Return a word or a day as text, and nothing for what any engine has in the place of a missing one."""
    if isinstance(value, date) and value == value:  # noqa: PLR0124 - pandas' missing day is a date, and not itself
        return value.isoformat()[:10]
    return value if isinstance(value, str) else ""
