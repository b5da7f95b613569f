"""Where a prospect stands in a cadence: at which step, since when, what is agreed and owed, or how it ended."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

import attrs

from ..records import Appointment, CallbackWindow, MailPromise, Purpose, Touchpoint
from ..values.frozen import FrozenMap
from ..values.instants import in_utc
from .moves import EndReason, Wait
from .why import Why
from .table import CadenceStep

__all__ = ["GRACE", "Agreed", "Ended", "Owed", "Standing"]


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
    def missed_at(self) -> datetime:
        """From when on it is missed, if nobody has called."""
        return self.start + GRACE if isinstance(self.what, Appointment) else in_utc(self.what.end)

    @property
    def they_call(self) -> bool:
        """Whether they are the ones to call."""
        return isinstance(self.what, Appointment) and self.what.who_calls == "them"

    @property
    def earliest(self) -> datetime:
        """From when on a call counts as the agreed one."""
        return self.start - GRACE

    def is_met_by(self, at: datetime) -> bool:
        """Whether a call at `at` is the agreed one."""
        return self.earliest <= at <= self.missed_at


@attrs.frozen(kw_only=True)
class Owed:
    """A mail that was promised and has not gone out."""

    what: MailPromise
    said_in: Touchpoint


@attrs.frozen(kw_only=True)
class Ended:
    """That the cadence is over, why, by what, and for how long the lead then rests."""

    reason: EndReason
    at: datetime
    why: Why
    rest: Wait | None = None
    by: Touchpoint | None = None


@attrs.frozen(kw_only=True)
class Standing:
    """The state that a history leaves behind; `since` is when `wait` began, all instants are in UTC."""

    step: CadenceStep
    since: datetime
    wait: Wait
    why: Why
    attempt: int = 0  # of the current step, counted; the soon ones are not
    tried_at: tuple[datetime, ...] = ()  # the counted attempts of the current round
    dials: tuple[datetime, ...] = ()  # all of the current step
    failed_on: frozenset[date] = frozenset()
    voicemails: int = 0  # of the current round
    listening: bool = False
    first: Purpose | None = None  # an act outside the steps that comes before
    named: datetime | None = None  # the date or time they gave in the last turn
    agreed: Agreed | None = None
    owed: Owed | None = None
    tallies: Mapping[str, int] = FrozenMap()
    touches: int = 0
    last_touch: datetime | None = None
    letter: bool = False  # the last message went by post, which takes two working days more
    ended: Ended | None = None
