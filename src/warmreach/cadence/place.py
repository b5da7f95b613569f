"""Where a prospect stands in time: the walk's standing, since when, and what is agreed and owed."""

from datetime import date, datetime, timedelta

import attrs

from ..records import Appointment, CallbackWindow, MailPromise, Touchpoint
from ..values.instants import in_utc
from .walk import Standing
from .why import Why

__all__ = ["GRACE", "Agreed", "Owed", "Place"]

GRACE = timedelta(minutes=10)
"""An agreed call is kept if it is dialled within ten minutes of its time."""


@attrs.frozen(kw_only=True)
class Agreed:
    """A call that both sides agreed on, and the touchpoint in which they did."""

    what: Appointment | CallbackWindow
    said_in: Touchpoint

    @property
    def start(self) -> datetime:
        """When it begins, in UTC."""
        return in_utc(self.what.starts_at if isinstance(self.what, Appointment) else self.what.start)

    @property
    def earliest(self) -> datetime:
        """From when on a call counts as the agreed one."""
        return self.start - GRACE

    @property
    def missed_at(self) -> datetime:
        """From when on it is missed, if nobody has called."""
        return self.start + GRACE if isinstance(self.what, Appointment) else in_utc(self.what.end)

    @property
    def they_call(self) -> bool:
        """Whether they are the ones to call."""
        return isinstance(self.what, Appointment) and self.what.who_calls == "them"

    def is_missed_at(self, at: datetime) -> bool:
        """Whether its time is over at `at`: of a window the end no longer belongs to it."""
        return self.missed_at < at if isinstance(self.what, Appointment) else self.missed_at <= at

    def is_met_by(self, at: datetime) -> bool:
        """Whether a call at `at` is the agreed one."""
        return self.earliest <= at <= self.missed_at


@attrs.frozen(kw_only=True)
class Owed:
    """A mail that was promised and has not gone out; `bounced` says when it was tried and could not be delivered."""

    what: MailPromise
    said_in: Touchpoint
    bounced: tuple[datetime, ...] = ()


@attrs.frozen(kw_only=True)
class Place:
    """A standing with its dates, all in UTC: `since` is when its wait began, `why` and `by` what led to it.

    `tried_at` are the attempts of this round, `failed_on` the days on which this step's calls failed, `named` the date
    or time that they gave last, `written` the step whose message may still be answered late.
    """

    standing: Standing
    since: datetime
    why: Why
    by: Touchpoint | None = None
    tried_at: tuple[datetime, ...] = ()
    failed_on: frozenset[date] = frozenset()
    named: datetime | None = None
    written: str | None = None
    by_post: bool = False
    agreed: Agreed | None = None
    owed: Owed | None = None
    last_touch: datetime | None = None
