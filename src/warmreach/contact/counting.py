"""How often and how lately we tried: attempts in a window, refusals, and the rest that a firm is given."""

from bisect import bisect_left, bisect_right
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from math import inf

from ..records import Channel, History, Kind
from ..values.instants import epoch, start_of_day, zone
from ..warmth import KindRule, WarmthRules
from ..warmth.counted import voided
from .law import Cap

__all__ = ["attempts", "day_after", "last_complaint", "last_refusal", "over_cap"]

_DAY = 86_400
_WEEK = 7
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def attempts(history: History, rules: WarmthRules, *channels: Channel) -> list[float]:
    """Return when we tried on these channels, answered or not, the earliest first."""
    asked, found = history.worked_out.get(("attempts", channels), (None, []))
    if asked is not rules:
        found = [one.epoch for one in history.touchpoints if _tried(rules.kinds[one.kind], channels)]
        history.worked_out["attempts", channels] = rules, found
    tried: list[float] = found
    return tried


def _tried(rule: KindRule, channels: tuple[Channel, ...]) -> bool:
    return rule.direction != "in" and rule.channel in channels


def over_cap(cap: Cap, tried: list[float], at: float, timezone: str, campaign_start: datetime | None) -> float | None:
    """Return from when one more attempt is within the cap again, or None if it is so at `at`.

    A rolling window of a day is the 24 hours before; a calendar one of seven days is the week from Monday, one of
    other lengths ends with today.
    """
    until = bisect_right(tried, at)
    if until < cap.at_most:
        return None
    if cap.window == "rolling":
        length = (cap.days or 0) * _DAY
        if tried[until - cap.at_most] <= at - length:
            return None
        return tried[until - cap.at_most] + length
    since, fresh = _calendar(cap, at, timezone, campaign_start)
    return fresh if until - bisect_left(tried, since) >= cap.at_most else None


def _calendar(cap: Cap, at: float, timezone: str, campaign_start: datetime | None) -> tuple[float, float]:
    """Return since when attempts count, and when at the earliest fewer do."""
    if cap.days is None:
        return (epoch(campaign_start) if campaign_start else -inf), inf
    today = _day_of(at, timezone)
    first, fresh = today - timedelta(days=cap.days - 1), today + timedelta(days=1)
    if cap.days == _WEEK:
        first = today - timedelta(days=today.weekday())
        fresh = first + timedelta(days=_WEEK)
    return _start_of(first, timezone), _start_of(fresh, timezone)


@lru_cache(maxsize=4096)
def day_after(since: float, days: int, timezone: str) -> float:
    """Return the instant after the last of so many days, the last one included, on the clocks of a zone."""
    return _start_of(_day_of(since, timezone) + timedelta(days=days + 1), timezone)


def _day_of(at: float, timezone: str) -> date:
    return datetime.astimezone(_EPOCH + timedelta(seconds=at), zone(timezone)).date()


@lru_cache(maxsize=65536)
def _start_of(day: date, timezone: str) -> float:
    return epoch(start_of_day(day, timezone))


def last_refusal(history: History, channel: Channel) -> float | None:
    """Return when they last said no on the telephone, or in writing."""
    kind = Kind.REFUSED_BY_PHONE if channel is Channel.CALL else Kind.REFUSED_BY_EMAIL
    return max((one.epoch for one in history.touchpoints if one.kind == kind), default=None)


def last_complaint(history: History, rules: WarmthRules) -> float | None:
    """Return when they last complained of what is not resolved."""
    complaints = [one for one in history.touchpoints if one.kind in rules.complaints]
    settled = voided(history, rules) if complaints else frozenset[str]()
    return max((one.epoch for one in complaints if one.id not in settled), default=None)
