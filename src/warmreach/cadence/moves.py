"""What one word moves: to a step, to the same step again, or to an end; and how long one waits for it."""

from datetime import time
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from ..contact.hours import WallTime
from ..records.checks import refuse
from ..records.words import Purpose
from ..values.record import Record, Text

__all__ = ["Again", "Attempts", "EndReason", "Move", "StepId", "Wait"]

StepId = Annotated[str, Field(pattern=r"^[A-Za-z][A-Za-z0-9_-]*$")]


class EndReason(StrEnum):
    """Why a cadence ended.

    `exhausted`: its steps or its touches are used up, and nothing was agreed. `parked`: what one would wait for lies
    beyond the cadence's bound of working days, or nobody knows when it comes: a complaint that is open until it is
    resolved. `firm_answered`: a colleague of theirs answered, and the policy stops the others then.
    """

    REACHED_GOAL = "reached_goal"
    REFUSED = "refused"
    OBJECTED = "objected"
    UNREACHABLE = "unreachable"
    NO_COMMON_HOURS = "no_common_hours"
    NOT_PERMITTED = "not_permitted"
    HANDED_OVER = "handed_over"
    LEFT_COMPANY = "left_company"
    DISQUALIFIED = "disqualified"
    EXHAUSTED = "exhausted"
    PARKED = "parked"
    FIRM_ANSWERED = "firm_answered"


class Wait(Record):
    """How long to wait: until a time that was named, or else so many minutes, days or working days, one of the three.

    `until` names the time: `agreed` is the appointment or window last agreed, `given_date` the date or time named in
    this turn (not now, absent, an automatic reply), `promised` when the promised mail is due by the sender's day (C8).
    Without such a time the figure stands. `late_today` is the last band of their day, and no sooner than the figure.
    """

    minutes: int = Field(default=0, ge=0)
    days: int = Field(default=0, ge=0)
    working_days: int = Field(default=0, ge=0)
    until: Literal["agreed", "given_date", "promised", "late_today"] | None = None

    @property
    def has_figure(self) -> bool:
        """Whether minutes, days or working days are stated."""
        return bool(self.minutes or self.days or self.working_days)

    def __str__(self) -> str:
        """Read as people say it: "until agreed, else 2 working days"."""
        units = (("minute", self.minutes), ("day", self.days), ("working day", self.working_days))
        figure = "".join(f"{count} {unit}{'' if count == 1 else 's'}" for unit, count in units if count)
        if self.until is None:
            return figure or "none"
        named = f"until {self.until.replace('_', ' ')}"
        return f"{named}, else {figure}" if figure else named

    @model_validator(mode="after")
    def _has_one_unit(self) -> "Wait":
        units = [name for name in ("minutes", "days", "working_days") if getattr(self, name)]
        if len(units) > 1:
            raise refuse("two_units", f"a wait counts in one unit, not in {' and '.join(units)}; keep one of them")
        return self


Bands = tuple[tuple[WallTime, WallTime], ...]
_AFTER_A_MISS = (Wait(minutes=15), Wait(minutes=60, until="late_today"))
_OFFICE_BANDS: Bands = ((time(8), time(10)), (time(10), time(12)), (time(13), time(15)), (time(15), time(17)))


def _run_forward(bands: Bands) -> Bands:
    for start, end in bands:
        if start >= end:
            raise refuse("empty_band", f"a band of the day must end after it starts, not run from {start} to {end}")
    return bands


class Attempts(Record):
    """How often one step is tried, and when again.

    A round is the first attempt and one more after each of `again_after_working_days`; between two rounds the step is
    parked. A line that is busy, drops or fails is dialled again after `busy_minutes`, at most `a_day` times a day and
    not counted as an attempt; failed on `failed_days` days, the number counts as wrong. Each attempt falls into another
    of the `bands` of the prospect's day. A call that they missed is tried again after each of `after_a_miss`, that day
    only.
    """

    again_after_working_days: tuple[Annotated[int, Field(ge=1)], ...] = (1, 3, 6)
    rounds: int = Field(default=2, ge=1)
    parked_days: int = Field(default=30, ge=1)
    busy_minutes: int = Field(default=60, ge=1)
    a_day: int = Field(default=3, ge=1)
    failed_days: int = Field(default=2, ge=1)
    voicemails_a_round: int = Field(default=1, ge=0)
    after_a_miss: tuple[Wait, ...] = _AFTER_A_MISS
    bands: Annotated[Bands, Field(min_length=1), AfterValidator(_run_forward)] = _OFFICE_BANDS

    @property
    def a_round(self) -> int:
        """The attempts in one round."""
        return 1 + len(self.again_after_working_days)

    @property
    def in_all(self) -> int:
        """The attempts in all rounds.

        >>> from warmreach.cadence import Attempts
        >>> Attempts().in_all
        8
        """
        return self.rounds * self.a_round

    def round_of(self, attempt: int) -> int:
        """Return the round, counted from 1, to which an attempt belongs."""
        return 1 + (attempt - 1) // self.a_round

    def wait_after_a_miss(self, tries: int) -> Wait | None:
        """Return the wait before a try after a missed call, counted from 1; None if no more are made."""
        return self.after_a_miss[tries - 1] if tries <= len(self.after_a_miss) else None

    def redial(self, dials: int) -> Wait:
        """Return the wait after so many dials in vain: some minutes, or until the next day after a day's dials."""
        return Wait(working_days=1) if dials % self.a_day == 0 else Wait(minutes=self.busy_minutes)

    def wait_after(self, attempt: int) -> Wait | None:
        """Return the wait between an attempt, counted from 1, and the next; None after the last.

        >>> from warmreach.cadence import Attempts
        >>> [str(Attempts().wait_after(attempt)) for attempt in (1, 4, 8)]
        ['1 working day', '30 days', 'None']
        """
        if attempt >= self.in_all:
            return None
        place = (attempt - 1) % self.a_round
        if place < len(self.again_after_working_days):
            return Wait(working_days=self.again_after_working_days[place])
        return Wait(days=self.parked_days)


Again = Literal["attempt", "soon", "today", "wait", "listen"]


class Move(Record):
    """What one word moves: exactly one of `to` (a step), `again` (this step) and `end`.

    `again` says how this step goes on: `attempt`, the next one by the step's Attempts; `soon`, after its busy minutes
    and not counted as an attempt; `today`, as after a miss, after which the word is `no_show`; `wait`, after this
    move's wait; `listen`, nothing to do but let them answer, after which the word is `silence`.

    `first` is an act outside the steps that comes before: their question answered, the switchboard asked, the address
    verified, a missed promise repaired, new slots proposed.

    `wait` is how long until the move; None is the delay of the step moved to, and no time at all for the same step.
    With an end it is how long the lead rests before it may be enrolled anew (None: as RESTS says). A move is made
    `at_most` so often in one enrolment and leads to the end `then` after that, or when what should come first cannot be
    done; moves of one `tally` count together, others by their word. `why` is the reason in a sentence, `source` where
    it comes from.
    """

    to: StepId | None = None
    again: Again | None = None
    end: EndReason | None = None
    wait: Wait | None = None
    first: Purpose | None = None
    at_most: int | None = Field(default=None, ge=1)
    then: EndReason | None = None
    tally: Text | None = None
    why: str = ""
    source: Text | None = None

    @model_validator(mode="after")
    def _is_one_move(self) -> "Move":
        given = [name for name in ("to", "again", "end") if getattr(self, name) is not None]
        found = " and ".join(given) or "none"
        if len(given) != 1:
            raise refuse("not_one_move", f"a move has exactly one of to, again and end, not {found}")
        if (self.at_most is None) != (self.then is None):
            raise refuse("limit_without_end", "at_most and then go together: how often, and which end after that")
        if self.tally is not None and self.at_most is None:
            raise refuse("tally_without_limit", "a tally counts towards at_most; give at_most and then, or no tally")
        if self.end is not None and (self.first is not None or self.at_most is not None):
            raise refuse("more_than_an_end", "an end takes neither first nor at_most: nothing comes after it")
        return self

    @model_validator(mode="after")
    def _waits_fitly(self) -> "Move":
        if self.again == "listen" and self.wait is None:
            raise refuse("listens_for_ever", "a move that listens needs a wait, after which the word is silence")
        if self.again in ("attempt", "soon", "today") and self.wait is not None and self.wait.has_figure:
            raise refuse(
                "two_waits",
                f"again={self.again!r} waits by the step's attempts; its wait may only name an until",
            )
        return self
