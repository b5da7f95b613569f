"""What is known of a person, whatever the channel: their facts by kind, less those that a refusal has closed."""

from datetime import datetime
from functools import cached_property
from math import inf

import attrs

from ..records import AddressSource, Consent, DncCheck, Fact, History, Interest, Objection, Relationship
from ..values.instants import epoch
from ..warmth import WarmthRules
from ..warmth.counted import voided

__all__ = ["Known"]

# Who says no after showing interest or asking can no longer be presumed to want a call, and the matter they asked
# about is closed; what they have bought or signed is not undone by a no.
_CLOSED_BY_A_REFUSAL = frozenset({"inquiry", "negotiation"})


@attrs.frozen(slots=False)
class Known:
    """The facts about a person and their history, sorted once for every channel."""

    facts: tuple[Fact, ...]
    history: History
    kinds: WarmthRules

    @cached_property
    def relationships(self) -> tuple[Relationship, ...]:
        """Purchases, contracts, negotiations and inquiries, less those that a refusal has closed."""
        return tuple(fact for fact in self.facts if isinstance(fact, Relationship) and not self._is_closed(fact))

    def _is_closed(self, one: Relationship) -> bool:
        return one.kind in _CLOSED_BY_A_REFUSAL and self.taken_back(one.since)

    @cached_property
    def interests(self) -> tuple[Interest, ...]:
        """Interest shown, and not taken back by a refusal."""
        shown = (fact for fact in self.facts if isinstance(fact, Interest))
        return tuple(fact for fact in shown if not self.taken_back(fact.shown_at))

    @property
    def consents(self) -> tuple[Consent, ...]:
        """Every consent, to whatever channel."""
        return tuple(fact for fact in self.facts if isinstance(fact, Consent))

    @property
    def objections(self) -> tuple[Objection, ...]:
        """Every objection, the latest last."""
        return tuple(sorted((fact for fact in self.facts if isinstance(fact, Objection)), key=lambda one: one.made_at))

    @property
    def addresses(self) -> tuple[AddressSource, ...]:
        """Where numbers and addresses were found."""
        return tuple(fact for fact in self.facts if isinstance(fact, AddressSource))

    @property
    def checks(self) -> tuple[DncCheck, ...]:
        """The lists looked up."""
        return tuple(fact for fact in self.facts if isinstance(fact, DncCheck))

    def taken_back(self, since: datetime) -> bool:
        """Say whether they have refused since."""
        return epoch(since) <= self._refused_at

    @cached_property
    def _refused_at(self) -> float:
        """When they last refused on any channel, or complained of what is not resolved: whatever cools by the rules."""
        asked, found = self.history.worked_out.get("refused_at", (None, -inf))
        if asked is not self.kinds:
            cooling = [one for one in self.history.touchpoints if self.kinds.kinds[one.kind].cools]
            void = voided(self.history, self.kinds) if cooling else frozenset[str]()
            found = max((one.epoch for one in cooling if one.id not in void), default=-inf)
            self.history.worked_out["refused_at"] = self.kinds, found  # one write, so that threads read what fits
        refused: float = found
        return refused
