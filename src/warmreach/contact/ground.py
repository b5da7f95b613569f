"""On which ground one stands: the rows that bind a person on a channel, and their clocks, worked out once a policy."""

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cached_property
from math import inf
from typing import Any

import attrs

from ..records import Audience, Channel, Prospect
from ..values.instants import epoch, start_of_day
from .closed_days import ClosedDays, Eves
from .countries import COUNTRIES, EU, EU_MEMBERS, MOBILE_PREFIXES, PARTS_DECIDE, table_of
from .hours import Hours, week_of
from .law import Confidence, ContactRule, HoursBasis, hours_of
from .policy import COURTESY_HOURS, ContactPolicy
from .timeline import Common, Timeline, weekly
from .zones import COUNTRY_ZONES, zones_of

__all__ = ["STRICTEST_US_HOURS", "Clock", "Ground", "Place", "ground_of", "part_unknown", "rules_in"]

STRICTEST_US_HOURS = {
    Audience.CONSUMER: hours_of("mon-fri 10:00-18:00, sat 10:00-17:00"),
    Audience.BUSINESS: hours_of("mon-sat 09:00-19:00"),
}
"""What the clocks of all states have in common: where the state is unknown, nothing outside them is right."""


@attrs.frozen(cache_hash=True)
class Place:
    """Where a person is and as what the law sees them: all that decides which rows bind."""

    country: str | None
    subdivision: str | None
    timezone: str | None
    audience: Audience
    line: str | None

    @classmethod
    def of(cls, prospect: Prospect) -> "Place":
        """Return the place of a person, a consumer where nobody knows better."""
        return cls(
            prospect.country,
            prospect.subdivision,
            prospect.timezone,
            prospect.audience or Audience.CONSUMER,
            _line(prospect),
        )

    @property
    def counted_as(self) -> Audience:
        """Consumer or business, for the house's own hours and caps."""
        return Audience.BUSINESS if self.audience is Audience.BUSINESS else Audience.CONSUMER

    @property
    def zones(self) -> tuple[str, ...]:
        """Every zone in which the person may be."""
        if self.timezone is not None:
            return (self.timezone,)
        if self.country is None or self.country not in COUNTRY_ZONES:
            return ()
        return zones_of(self.country, self.subdivision)


def _line(prospect: Prospect) -> str | None:
    mobile = MOBILE_PREFIXES.get(prospect.country or "")
    if mobile is None or prospect.phone is None:
        return None
    return "mobile" if prospect.phone.startswith(mobile) else "landline"


@attrs.frozen(slots=False)
class Clock:
    """Hours that bind, of a row or of the house, with a timeline for each zone in which the person may be.

    One that `stands_in` binds only where every row that has a clock is lifted.
    """

    rule: ContactRule | None
    name: str
    whose: HoursBasis
    confidence: Confidence
    by_agreement: bool
    zones: tuple[Timeline, ...]
    stands_in: bool = False

    def open_in(self, at: float) -> int:
        """Count the zones in which it is open."""
        return sum([zone.is_open(at) for zone in self.zones])

    @cached_property
    def joint(self) -> Timeline:
        """What is open in all zones."""
        return self.zones[0] if len(self.zones) == 1 else Common(*self.zones)


@attrs.frozen(slots=False)
class Ground:
    """What binds one person on one channel, from one change of the law to the next."""

    place: Place
    channel: Channel
    rules: tuple[ContactRule, ...]
    clocks: tuple[Clock, ...]
    baseline: bool
    changes_at: float

    @cached_property
    def standing(self) -> dict[Any, Any]:
        """What gates have said of each row or clock that does not change with the person, remembered."""
        return {}

    @cached_property
    def unsure(self) -> frozenset[str]:
        """The rows of which nobody knows whether they bind, since the line may be a mobile one or not."""
        if self.place.line is not None:
            return frozenset()
        return frozenset(rule.id for rule in self.rules if rule.line is not None)

    @cached_property
    def timelines(self) -> tuple[Timeline, ...]:
        """The timelines of every clock in every zone, each once: clocks of the same hours share theirs."""
        return tuple(dict.fromkeys(zone for clock in self.clocks for zone in clock.zones))

    @cached_property
    def joint(self) -> Timeline | None:
        """What is open by every clock in every zone; None where nothing has a clock."""
        return Common(*self.timelines) if self.timelines else None

    def closes(self, at: float) -> float:
        """Return when the first of the clocks that are open at `at` closes, or the law changes."""
        ends = [one.open_until(at) for one in self.timelines]
        return min([self.changes_at, *[end for end in ends if end > at]])

    def opens(self, at: float) -> float:
        """Return when the first of the clocks that are shut at `at` opens; infinity if none does."""
        starts = [one.next_open(at) for one in self.timelines]
        return min([start for start in starts if start is not None and start > at], default=inf)


@attrs.frozen
class _Periods:
    bounds: tuple[float, ...]
    grounds: dict[int, Ground]


def rules_in(country: str, subdivision: str | None) -> tuple[ContactRule, ...]:
    """Return the rows of a place and of what it is part of; those of the EU for a member without a table."""
    home = country if country in COUNTRIES else EU if country in EU_MEMBERS else ""
    part = f"{country}-{subdivision}"
    return tuple(rule for rule in table_of(home) if rule.jurisdiction in {home, part})


def ground_of(place: Place, channel: Channel, policy: ContactPolicy, at: float) -> Ground:
    """Return the ground at an instant, from what the policy remembers if such a one was asked for before."""
    periods: _Periods | None = policy.worked_out.get((place, channel))
    if periods is None:
        bounds = tuple(sorted({_starts(day, place) for rule in _known(place, policy) for day in _changes(rule)}))
        periods = policy.worked_out[place, channel] = _Periods(bounds, {})
    number = bisect_right(periods.bounds, at)
    if number not in periods.grounds:
        periods.grounds[number] = _build(place, channel, policy, number, periods.bounds)
    return periods.grounds[number]


def _changes(rule: ContactRule) -> Iterator[date]:
    if rule.effective_from is not None:
        yield rule.effective_from
    if rule.effective_to is not None:
        yield rule.effective_to + timedelta(days=1)


def _starts(day: date, place: Place) -> float:
    return epoch(start_of_day(day, place.zones[0] if place.zones else "UTC"))


def _known(place: Place, policy: ContactPolicy) -> tuple[ContactRule, ...]:
    """The built-in rows of a place less those replaced, and the rulebook's."""
    if place.country is None:
        return ()
    parts = {place.country, f"{place.country}-{place.subdivision}"}
    built_in = (rule for rule in rules_in(place.country, place.subdivision) if rule.id not in policy.replaced)
    return (*built_in, *(rule for rule in policy.rulebook if rule.jurisdiction in parts))


def _build(place: Place, channel: Channel, policy: ContactPolicy, number: int, bounds: tuple[float, ...]) -> Ground:
    begins = bounds[number - 1] if number else -inf
    rules = tuple(rule for rule in _known(place, policy) if _binds(rule, place, channel, policy, begins))
    return Ground(
        place=place,
        channel=channel,
        rules=rules,
        clocks=tuple(_clocks(rules, place, channel, policy)),
        baseline=any(rule.jurisdiction == EU for rule in rules),
        changes_at=bounds[number] if number < len(bounds) else inf,
    )


def _binds(rule: ContactRule, place: Place, channel: Channel, policy: ContactPolicy, begins: float) -> bool:
    return (
        rule.channel is channel
        and place.audience in rule.binds
        and (rule.technology == "any" or policy.technology != "human")
        and (not rule.sectors or not rule.sectors.isdisjoint(policy.sectors))
        and (rule.line is None or place.line in {None, rule.line})
        and (rule.effective_from is None or _starts(rule.effective_from, place) <= begins)
        and (rule.effective_to is None or begins < _starts(rule.effective_to + timedelta(days=1), place))
    )


# --- clocks -----------------------------------------------------------------------------------------------------------


def _clocks(rules: tuple[ContactRule, ...], place: Place, channel: Channel, policy: ContactPolicy) -> Iterator[Clock]:
    if not place.zones:
        return
    own = [_clock_of(rule, rule.hours, place) for rule in rules if rule.hours is not None]
    yield from own
    if part_unknown(place, policy) and channel in {Channel.CALL, Channel.SMS}:
        strictest = STRICTEST_US_HOURS[place.counted_as]
        yield _clock(strictest, place, ClosedDays(place.country), "the strictest hours of any state", whose="law")
    courtesy = COURTESY_HOURS.get((channel, place.counted_as))
    stands_in = policy.courtesy_hours == "fill" and all(clock.confidence != "low" for clock in own) and bool(own)
    if courtesy is not None and not (stands_in and any(_binds_whoever(clock) for clock in own)):
        closed = ClosedDays(place.country, place.subdivision, courtesy=True)
        yield _clock(courtesy, place, closed, "courtesy hours", by_agreement=True, stands_in=stands_in)
    for rule in policy.house:
        if rule.hours is not None and rule.channel in {None, channel}:
            yield _clock(rule.hours, place, ClosedDays(), rule.name)


def _binds_whoever(clock: Clock) -> bool:
    """Say whether no relationship takes anybody out of the row whose clock it is."""
    return clock.rule is not None and not any("row" in waiver.lifts for waiver in clock.rule.relationships)


def part_unknown(place: Place, policy: ContactPolicy) -> bool:
    """Say whether the country leaves it to its parts, and it is not known in which of them the person is."""
    if place.country not in PARTS_DECIDE:
        return False
    part = f"{place.country}-{place.subdivision}"
    return all(rule.jurisdiction != part for rule in _known(place, policy))


def _clock_of(rule: ContactRule, hours: Hours, place: Place) -> Clock:
    closed = ClosedDays(place.country, place.subdivision, nationwide=rule.holidays == "closed_nationwide")
    if rule.holidays == "open":
        closed = ClosedDays()
    short = Eves(closed) if rule.holidays == "closed_eve_as_saturday" else None
    zones = (rule.clock,) if rule.clock else place.zones
    return Clock(
        rule=rule,
        name=rule.id,
        whose=rule.hours_basis,
        confidence=rule.hours_confidence or rule.confidence,
        by_agreement=rule.hours_waived_by is not None,
        zones=tuple(weekly(zone, week_of(hours), closed, short) for zone in zones),
    )


def _clock(
    hours: Hours,
    place: Place,
    closed: ClosedDays,
    name: str,
    *,
    whose: HoursBasis = "none",
    by_agreement: bool = False,
    stands_in: bool = False,
) -> Clock:
    return Clock(
        rule=None,
        name=name,
        whose=whose,
        confidence="high",
        by_agreement=by_agreement,
        zones=tuple(weekly(zone, week_of(hours), closed) for zone in place.zones),
        stands_in=stands_in,
    )
