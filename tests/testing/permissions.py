"""Permissions that differ from ours by a single bug each."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from tests.testing.change import but
from warmreach import Verdict, may_contact

if TYPE_CHECKING:
    from warmreach import Channel, Permission, Prospect


def any_touch_permits(prospect: Prospect, channel: Channel, **asked: Any) -> bool:
    """They know us already, so we may."""
    return may_contact(prospect, channel, **asked).allowed or len(list(asked["history"])) > 0


def objections_permit(prospect: Prospect, channel: Channel, **asked: Any) -> bool:
    """Reads the list of objections as one of contacts."""
    objected = any(fact.fact == "objection" for fact in prospect.facts)
    return may_contact(prospect, channel, **asked).allowed or objected


def rules_permit(prospect: Prospect, channel: Channel, **asked: Any) -> bool:
    """Takes a rule of the house for a leave."""
    return may_contact(prospect, channel, **asked).allowed or len(asked["policy"].house) > 0


def always(_prospect: Prospect, _channel: Channel, **_asked: Any) -> bool:
    return True


def opens_an_hour_early(prospect: Prospect, channel: Channel, **asked: Any) -> Permission:
    said = may_contact(prospect, channel, **asked)
    if said.allowed:
        return but(said, next_opening=said.at + timedelta(days=1))
    return said


def opens_never(prospect: Prospect, channel: Channel, **asked: Any) -> Permission:
    """Names an opening at which it then refuses."""
    said = may_contact(prospect, channel, **asked)
    return but(said, verdict=Verdict.REFUSED, next_opening=said.at + timedelta(days=1))


def holds_for_ever(prospect: Prospect, channel: Channel, **asked: Any) -> Permission:
    return but(may_contact(prospect, channel, **asked), holds_until=None)


def held_until_then(prospect: Prospect, channel: Channel, **asked: Any) -> Permission:
    said = may_contact(prospect, channel, **asked)
    return but(said, holds_until=said.at)


class Wavering:
    """Says something else each time it is asked."""

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self, _prospect: Prospect, _channel: Channel, **_asked: Any) -> bool:
        self.asked += 1
        return self.asked % 3 == 0
