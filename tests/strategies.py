"""The kit's strategies as our own laws of warmth use them: one prospect, and instants around one Saturday."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from warmreach import testing
from warmreach.testing import around, instants, kinds, outcomes, timezones as zones, warmth_rules as rules
from warmreach.warmth import DEFAULT_RULES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from hypothesis.strategies import SearchStrategy

    from warmreach import Touchpoint
    from warmreach.values.instants import DateTime

__all__ = [
    "AS_OF",
    "COOLING",
    "RECORDS",
    "REPS",
    "UNASKED",
    "WARMING",
    "around",
    "instants",
    "kinds",
    "lists_of_touchpoints",
    "outcomes",
    "rules",
    "touchpoints",
    "zones",
]

AS_OF = datetime(2026, 11, 21, 8, tzinfo=UTC)
REPS = ("anna", "ben")
WARMING = tuple(kind for kind, rule in DEFAULT_RULES.kinds.items() if rule.noticed)
COOLING = tuple(kind for kind, rule in DEFAULT_RULES.kinds.items() if rule.cools)
UNASKED = tuple(kind for kind, rule in DEFAULT_RULES.kinds.items() if rule.group == "unasked")

_ONE_ID = st.just("t1")
_NEAR = around(AS_OF)
_ANYWHERE = instants()


def touchpoints(
    *, ids: SearchStrategy[str] = _ONE_ID, at: SearchStrategy[DateTime] = _ANYWHERE, **parts: Any
) -> SearchStrategy[Touchpoint]:
    return testing.touchpoints(ids=ids, instants=at, **parts)


def lists_of_touchpoints(*, at: SearchStrategy[DateTime] = _NEAR, **parts: Any) -> SearchStrategy[list[Touchpoint]]:
    return testing.lists_of_touchpoints(instants=at, **parts)


RECORDS: Mapping[str, Callable[[], SearchStrategy[Any]]] = {
    "appointment": testing.appointments,
    "callback window": testing.callback_windows,
    "mail promise": testing.mail_promises,
    "referral": testing.referrals,
    "call outcome": testing.call_outcomes,
    "message outcome": testing.message_outcomes,
    "meeting outcome": testing.meeting_outcomes,
    "touchpoint": partial(
        testing.touchpoints,
        ids=testing.ids(),
        refers_to=st.none() | testing.ids(),
        outcomes=st.none() | outcomes(),
    ),
    "fact": testing.facts,
    "noted": testing.notes,
    "company": testing.companies,
    "prospect": testing.prospects,
    "sender": testing.senders,
    "offer": testing.offers,
    "rules": rules,
    "working time": testing.working_times,
    "policy": testing.policies,
    "cadence": testing.cadences,
}
"""A strategy for each record, for tests that go through all of them."""
