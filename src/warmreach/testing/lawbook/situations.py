"""The situations in which planners are asked, each of which prints as a few lines of a diary."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from ...contact import WorkingTime
from ...records import (
    Appointment,
    CallbackWindow,
    CallOutcome,
    Channel,
    Consent,
    History,
    Outcome,
    Prospect,
    Touchpoint,
)
from ...values.instants import DateTime, in_utc, moment
from ..strategies import histories, instants, outcomes, touchpoints, weeks, working_times
from ..strategies.clock import around
from ..subjects import Planner, ProposedStep, TellsHours, usual_hours

__all__ = [
    "DAY",
    "MINUTE",
    "Situation",
    "agreed_in",
    "before",
    "diary",
    "people",
    "situations",
    "spans_agreed",
    "touched",
]

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
_FIRST, _LAST = datetime(2026, 1, 2, tzinfo=UTC), datetime(2028, 12, 1, tzinfo=UTC)
_STARTS = instants(min_value=_FIRST, max_value=_LAST)
_PLACES: SearchStrategy[tuple[str | None, str | None, str]] = st.sampled_from(
    (
        (None, None, "UTC"),
        ("DE", "BE", "Europe/Berlin"),
        ("US", "NY", "America/New_York"),
        ("AU", "NSW", "Australia/Sydney"),
        ("IN", None, "Asia/Kolkata"),
        (None, None, "Pacific/Kiritimati"),
    )
)


@attrs.frozen(kw_only=True, repr=False)
class Situation:
    """A prospect, what happened, the hours, and the instant at which a planner is asked."""

    prospect: Prospect
    history: History
    as_of: DateTime
    hours: WorkingTime | None = None

    @property
    def known(self) -> History:
        """What is known when it is asked."""
        return self.history.until(self.as_of)

    def hours_of(self, planner: Planner) -> WorkingTime:
        """Return the hours that the planner keeps: those of the situation if it can be told them, else the usual."""
        if self.hours is not None and isinstance(planner, TellsHours):
            return self.hours
        return usual_hours(self.prospect)

    def ask(self, planner: Planner) -> ProposedStep | None:
        """Ask for the next step."""
        told = planner.within(self.hours_of(planner)) if isinstance(planner, TellsHours) else planner
        return told.next_step(self.prospect, self.history, as_of=self.as_of)

    def later(self, *touchpoints: Touchpoint, as_of: datetime) -> "Situation":
        """Return the situation after some more happened."""
        return attrs.evolve(self, history=self.history.add(*touchpoints), as_of=moment(as_of))

    def __repr__(self) -> str:
        """Read as a diary."""
        where = f"{self.prospect.country or 'country unknown'}, {self.prospect.timezone}"
        hours = "" if self.hours is None else f"; hours {_week(self.hours)}"
        lines = [f"prospect {self.prospect.id!r} ({where}){hours}", *diary(self.history)]
        return "\n  ".join([*lines, f"asked at {self.as_of.isoformat(' ')}"])

    __str__ = __repr__

    def _repr_pretty_(self, printer: Any, _cycle: bool) -> None:  # noqa: ANN401, FBT001 - the signature that Hypothesis calls
        printer.text(repr(self))


def diary(history: History) -> Iterator[str]:
    """Tell each touchpoint in a line."""
    for one in history:
        outcome = {} if one.outcome is None else one.outcome.model_dump(mode="json", exclude_defaults=True)
        said = ", ".join(f"{name} {value}" for name, value in outcome.items() if name != "type")
        about = f", about {one.refers_to}" if one.refers_to else ""
        yield f"{one.counts_from.isoformat(' ')} {one.id}: {one.kind}{f' ({said})' if said else ''}{about}"


def _week(hours: WorkingTime) -> str:
    spans = {day: [f"{a:%H:%M}-{b:%H:%M}" for a, b in several] for day, several in hours.hours.items()}
    closed = f", closed {', '.join(sorted(str(day) for day in hours.closed))}" if hours.closed else ""
    return f"{spans} in {hours.timezone}, holidays of {hours.country}{closed}"


def agreed_in(history: History) -> tuple[Appointment | CallbackWindow, ...]:
    """Every appointment and window that the touchpoints agreed, an earlier one first."""
    outcomes = (one.outcome for one in history if one.outcome is not None)
    found = (said for one in outcomes for said in (getattr(one, "next", None), getattr(one, "to", None)))
    return tuple(one for one in found if one is not None)


def spans_agreed(history: History) -> Iterator[tuple[datetime, datetime]]:
    """When that lies which was agreed, from start to end; a missed appointment is made up for shortly after."""
    for one in agreed_in(history):
        if isinstance(one, Appointment):
            yield in_utc(one.starts_at), in_utc(one.starts_at) + one.minutes * MINUTE
        else:
            yield in_utc(one.start), in_utc(one.end)


@st.composite
def people(draw: DrawFn, *, since: datetime) -> Prospect:
    """A business contact who consented to every channel a month before the story, so that only its course decides."""
    country, subdivision, timezone = draw(_PLACES)
    return Prospect.model_validate(
        {
            "id": "p-17",
            "country": country,
            "subdivision": subdivision,
            "timezone": timezone,
            "audience": "business",
            "phone": "+493023125001",
            "email": "mara@beispiel.example",
            "facts": [
                Consent(given_at=since - 30 * DAY, channel=channel, scope="offers", written=True, proof="form 7")
                for channel in Channel
            ],
        }
    )


_HOURS = working_times(hours=weeks("office", "long", "late", "sunday to thursday", "one hour"))
_LATER = st.sampled_from((0, 1, 60, 24 * 60)) | st.integers(0, 60 * 24 * 40)


@st.composite
def situations(
    draw: DrawFn,
    *,
    hours: SearchStrategy[WorkingTime] = _HOURS,
    plausible: SearchStrategy[bool] = st.sampled_from((True, False)),  # noqa: B008 - a strategy never changes
    max_size: int = 6,
) -> Situation:
    """Situations with any story, asked about while it runs or in the weeks after. Shrinks to a lead never contacted."""
    start = draw(_STARTS)
    told = draw(_plausible(start, max_size) if draw(plausible) else _heap(start, max_size))
    since = draw(st.sampled_from([start, *(one.counts_from for one in told)]))
    prospect = draw(people(since=in_utc(start)))
    return Situation(
        prospect=prospect,
        history=told,
        as_of=moment(in_utc(since) + draw(_LATER) * MINUTE, draw(_PLACES)[2]),
        hours=draw(hours).replace(timezone=prospect.timezone),
    )


def _plausible(start: datetime, max_size: int) -> SearchStrategy[History]:
    return histories(starts=st.just(moment(start)), max_size=max_size)


def _heap(start: datetime, max_size: int) -> SearchStrategy[History]:
    """Touchpoints in the two months around the start, in no likely order."""
    near = around(start, before_days=10, after_days=50)
    calls = outcomes(words=("no_answer", "busy", "talked", "not_now", "absent", "replied", "delivered"))
    dateless = calls.map(lambda said: said.replace(next=None) if isinstance(said, CallOutcome) else said)
    return histories(touchpoints=touchpoints(instants=near, outcomes=st.none() | dateless), max_size=max_size)


def touched(situation: Situation, outcome: Outcome, at: datetime, *, number: object = "last") -> Touchpoint:
    """What came of an act of ours at an instant."""
    return Touchpoint.from_outcome(
        outcome, id=f"{number}", prospect_id=situation.prospect.id, occurred_at=at, by="anna"
    )


def before(situation: Situation, at: datetime) -> History:
    """Return what had happened before an instant."""
    return situation.history.until(in_utc(at) - timedelta(seconds=1))
