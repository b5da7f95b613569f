"""One case to judge: a person, what is known of them, and which of the facts hold at an instant."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import cached_property
from math import inf
from typing import NamedTuple

import attrs

from ..records import AddressSource, Channel, Consent, Fact, History, Interest, Objection, Prospect, Relationship
from ..values.instants import epoch
from ..warmth import WarmthRules
from .counting import day_after
from .countries import OBJECTION_IS_A_RIGHT
from .evidence import ANSWER
from .findings import Finding
from .ground import Place
from .known import Known
from .law import Waiver
from .policy import ContactPolicy
from .worktime import WorkingTime

__all__ = ["Case", "Held"]


_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Held(NamedTuple):
    """A fact that holds, and the instant at which it lapses."""

    fact: Fact
    lapses: float


@attrs.frozen(slots=False)
class Case:
    """What the gates look at: what is known, not yet judged by age, and the zone on whose days ages are counted.

    `met` remembers for later instants what the basis of each row was found to be.
    """

    prospect: Prospect
    place: Place
    channel: Channel
    policy: ContactPolicy
    known: Known
    timezone: str
    firm: tuple[History, ...] = ()
    met: dict[str, tuple[Finding, ...]] = attrs.field(factory=dict[str, tuple[Finding, ...]], init=False, eq=False)

    def on(self, channel: Channel) -> "Case":
        """Return the same case on another channel."""
        return Case(self.prospect, self.place, channel, self.policy, self.known, self.timezone, self.firm)

    @property
    def history(self) -> History:
        """What happened, as far as it is known."""
        return self.known.history

    @property
    def kinds(self) -> WarmthRules:
        """The rules that say which kinds of touchpoints are attempts, refusals and answers."""
        return self.known.kinds

    @property
    def addresses(self) -> tuple[AddressSource, ...]:
        """Where the number or address on this channel was found."""
        return tuple(fact for fact in self.known.addresses if fact.channel is self.channel)

    @cached_property
    def objection(self) -> Objection | None:
        """The latest objection that reaches this channel."""
        reaching = (fact for fact in reversed(self.known.objections) if self._reaches(fact))
        return next(reaching, None)

    def _reaches(self, objection: Objection) -> bool:
        """An address or number ends with itself; a person's objection reaches every channel where that is a right."""
        if objection.scope in {"address", "number"}:
            own = {self.prospect.email, self.prospect.phone} - {None}
            return objection.channel in {None, self.channel} and (objection.value is None or objection.value in own)
        everywhere = objection.channel is None or self.place.country in OBJECTION_IS_A_RIGHT
        return everywhere or objection.channel is self.channel

    @cached_property
    def consents(self) -> tuple[Held, ...]:
        """Consents to this channel that are neither revoked, used up nor older than an objection, with their end."""
        found = (fact for fact in self.known.consents if fact.channel is self.channel)
        return tuple(Held(fact, self._ends(fact)) for fact in found if not self._is_over(fact))

    def _is_over(self, consent: Consent) -> bool:
        objected = self.objection
        if objected is not None and (consent.given_at <= objected.made_at or consent.scope == ANSWER):
            return True
        return not consent.standing and (
            (consent.start is None and self.known.taken_back(consent.given_at))  # an agreed time is cancelled by name
            or self._served_since(epoch(consent.given_at), consent.source)
        )

    def _served_since(self, given: float, source: str | None) -> bool:
        """A one-off consent is used up by a talk, or by a message on its channel that did not bounce."""
        return any(at > given and act != source for at, act in self._served)

    @cached_property
    def _served(self) -> tuple[tuple[float, str], ...]:
        """The last two acts on this channel that use up a consent: one of them may be where it was given."""
        acts = self.history.touchpoints
        bounced = {one.refers_to for one in acts if self.kinds.kinds[one.kind].voids}
        served = [(one.epoch, one.id) for one in acts if self._serves(one.kind) and one.id not in bounced]
        return tuple(served[-2:])

    def _serves(self, kind: str) -> bool:
        rule = self.kinds.kinds[kind]
        return rule.channel is self.channel and (rule.answers or (rule.cools and self.channel is Channel.CALL))

    def _ends(self, consent: Consent) -> float:
        if consent.standing:
            age = self.policy.unused_consent_age
            ends = self._after(consent.last_used_at or consent.given_at, age)
        else:
            ends = self._after(consent.end or consent.given_at, self.policy.callback_age)
        return min(ends, epoch(consent.revoked_at) if consent.revoked_at else inf)

    def _after(self, since: datetime, age: timedelta) -> float:
        return day_after(epoch(since), age.days, self.timezone)

    def agreed(self, at: float) -> Held | None:
        """Return the consent that was given for this very time."""
        return next((held for held in self.consents if _for(held, at) and at < held.lapses), None)

    def agreed_until(self, agreed: Held) -> float:
        """Return when an agreed time ends, or the consent to it if that is sooner."""
        end = agreed.fact.end if isinstance(agreed.fact, Consent) else None
        return agreed.lapses if end is None else min(agreed.lapses, epoch(end))

    def agreed_from(self, at: float) -> float:
        """Return when the next agreed time after `at` begins; infinity if none does."""
        starts = (epoch(fact.start) for fact in self._consent_facts() if fact.start is not None)
        return min((start for start in starts if start > at), default=inf)

    def _consent_facts(self) -> Iterator[Consent]:
        return (held.fact for held in self.consents if isinstance(held.fact, Consent))

    def interest_until(self, interest: Interest) -> float:
        """Return when an interest is too old to presume anything."""
        return self._after(interest.shown_at, self.policy.interest_age)

    def interest_from(self, relationship: Relationship) -> float:
        """Return until when a relationship makes interest likely: a contract that runs, for good."""
        if relationship.kind == "contract" and relationship.until is None:
            return inf
        return self._after(relationship.until or relationship.since, self.policy.interest_age)

    def holds(self, relationship: Relationship, waiver: Waiver) -> float | None:
        """Return until when a relationship does what a waiver asks for, or None if it is of another kind."""
        if relationship.kind not in waiver.by:
            return None
        ended = epoch(relationship.until) if relationship.until is not None else None
        if relationship.kind == "contract" and ended is None:
            return inf
        if waiver.in_force:
            return ended if waiver.max_age_days is None else self._aged(ended, waiver.max_age_days)
        if waiver.max_age_days is None:
            return inf
        counted = ended if relationship.kind == "contract" else epoch(relationship.since)
        return self._aged(counted, waiver.max_age_days)

    def rested(self, since: float, days: int) -> float:
        """Return when so many working days have passed since an instant, at the same wall time."""
        calendar = WorkingTime(timezone=self.timezone, country=self.place.country, subdivision=self.place.subdivision)
        again = calendar.add_working_days(_EPOCH + timedelta(seconds=since), days)
        return inf if again is None else epoch(again)

    def _aged(self, since: float | None, days: int) -> float | None:
        return None if since is None else day_after(since, days, self.timezone)


def _for(held: Held, at: float) -> bool:
    fact = held.fact
    if not isinstance(fact, Consent) or fact.start is None or fact.end is None:
        return False
    return epoch(fact.start) <= at < epoch(fact.end)
