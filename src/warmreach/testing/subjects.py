"""What the laws are asked of: a planner, a scorer, a permission, an opener; each is a method or two of your own."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, Protocol, runtime_checkable

import attrs

from ..cadence import Cadence, plan_cadence
from ..contact import DUTIES, ContactPolicy, OpenTime, Permission, WorkingTime
from ..records import Channel, History, Offer, Prospect, Purpose, Sender, Touchpoint
from ..warmth import Warmth

__all__ = [
    "Composer",
    "HasLevel",
    "HasText",
    "Permits",
    "PlannedBy",
    "Planner",
    "ProposedStep",
    "Scorer",
    "TellsHours",
    "usual_hours",
]


@attrs.frozen(kw_only=True)
class ProposedStep:
    """What a planner under test proposes: a channel, when it may begin, and, if it knows, until when and what for."""

    channel: Channel = attrs.field(converter=Channel)
    starts_at: datetime
    ends_at: datetime | None = None
    purpose: Purpose | None = None

    def __str__(self) -> str:
        """Read as a line of a diary."""
        return f"{self.channel.value} at {self.starts_at.isoformat(' ', 'seconds')}"


class Planner(Protocol):
    """A planner under test; `history` may hold touchpoints from after `as_of`, which it has to leave out."""

    def next_step(self, prospect: Prospect, history: History, *, as_of: datetime) -> ProposedStep | None:
        """Say what comes next by what is known at `as_of`, or None if nothing does."""
        ...


@runtime_checkable
class TellsHours(Protocol):
    """A planner that can be given other hours; without this, the usual hours in the prospect's zone are asked of it."""

    def within(self, working_time: WorkingTime) -> Planner:
        """Return the same planner, for a prospect and an office that both keep these hours."""
        ...


class HasLevel(Protocol):
    """A score that says its level, such as Warmth."""

    @property
    def level(self) -> float:
        """The level; more is warmer."""
        ...


class Scorer(Protocol):
    """A scorer under test: `classify_warmth`, or a function of your own that returns a number; more is warmer."""

    def __call__(self, prospect: str, history: Iterable[Touchpoint], *, as_of: datetime) -> HasLevel | float:
        """Score one prospect at `as_of`."""
        ...


class Permits(Protocol):
    """A permission under test: `may_contact`, or a function of your own that returns a yes or no."""

    def __call__(
        self,
        prospect: Prospect,
        channel: Channel,
        *,
        at: datetime,
        history: Iterable[Touchpoint],
        policy: ContactPolicy,
        as_of: datetime,
    ) -> Permission | bool:
        """Say whether the prospect may be contacted at `at`, by what is known at `as_of`."""
        ...


class HasText(Protocol):
    """An opener that says its text, such as Opener."""

    @property
    def text(self) -> str:
        """What is said or written."""
        ...


class Composer(Protocol):
    """A composer under test: `compose_opener`, or a function of your own that returns text."""

    def __call__(
        self,
        prospect: Prospect,
        purpose: Purpose,
        *,
        warmth: Warmth,
        sender: Sender,
        offer: Offer,
        as_of: datetime,
        colleagues: Mapping[str, str],
    ) -> HasText | str:
        """Compose what to say or write first."""
        ...


def usual_hours(prospect: Prospect) -> WorkingTime:
    """Return the hours in which a call disturbs nobody: weekdays from eight to six in the prospect's zone, or UTC."""
    return WorkingTime(timezone=prospect.timezone or "UTC", hours=_USUAL, courtesy_closed=False)


_USUAL: Any = {day: [("08:00", "18:00")] for day in ("mon", "tue", "wed", "thu", "fri")}
_EVERY_DUTY = ContactPolicy(asserts=frozenset(DUTIES))


@attrs.frozen(kw_only=True)
class PlannedBy:
    """A planner made of `plan_cadence` and a cadence of yours, so that the laws can be asked of the cadence.

    A lead is enrolled at its first known contact, or when it is asked about if there is none.
    """

    cadence: Cadence
    policy: ContactPolicy = _EVERY_DUTY
    hours: OpenTime | None = None

    def next_step(self, prospect: Prospect, history: History, *, as_of: datetime) -> ProposedStep | None:
        """Plan the lead and return the next step."""
        known = history.until(as_of)
        step = plan_cadence(
            prospect,
            known,
            cadence=self.cadence,
            enrolled_at=next((one.counts_from for one in known), as_of),
            as_of=as_of,
            working_time=usual_hours(prospect) if self.hours is None else self.hours,
            policy=self.policy,
        ).next
        if step is None:
            return None
        return ProposedStep(
            channel=step.channel, starts_at=step.window.start, ends_at=step.window.end, purpose=step.purpose
        )

    def within(self, working_time: WorkingTime) -> "PlannedBy":
        """Return the same planner for other hours."""
        return attrs.evolve(self, hours=working_time)
