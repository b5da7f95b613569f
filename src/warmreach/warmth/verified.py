"""Whether it is still the right person: by a contact in which they took part, or by the record."""

from datetime import datetime, timedelta

from ..records import Prospect, Touchpoint
from ..values.instants import epoch
from .results import Warmth
from .rules import WarmthRules

__all__ = ["VERIFIED_FOR", "is_verified", "verified_by", "was_reached"]

VERIFIED_FOR = timedelta(days=180)
"""How long a talk, a reply or an act of theirs shows that it is still the right person (C5)."""


def was_reached(one: Touchpoint, rules: WarmthRules) -> bool:
    """Whether the person in question took part, so that we know it is still the right one (C5)."""
    if one.outcome is not None:
        return one.outcome.facts.verifies
    return rules.kinds[one.kind].verifies


def verified_by(warmth: Warmth, *, as_of: datetime) -> Touchpoint | None:
    """Return the latest contact that shows at `as_of` that it is still the right person, if one does."""
    reached = (reason.touchpoint for reason in warmth.because if was_reached(reason.touchpoint, warmth.rules))
    recent = [one for one in reached if _is_recent(one.counts_from, as_of)]
    return max(recent, key=lambda one: one.epoch, default=None)


def is_verified(prospect: Prospect, *, as_of: datetime) -> bool:
    """Whether the record says, not too long ago at `as_of`, that it is the right person."""
    return prospect.verified_at is not None and _is_recent(prospect.verified_at, as_of)


def _is_recent(at: datetime, as_of: datetime) -> bool:
    return 0 <= epoch(as_of) - epoch(at) <= VERIFIED_FOR.total_seconds()
