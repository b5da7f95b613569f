"""Strategies for what the rest is drawn together into: profiles of customers, and leads already judged."""

from datetime import datetime

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from ...cadence import CALL_MAIL_CALL, WARM_CALL, Cadence, Lead, plan_cadence
from ...contact import ContactPolicy, WorkingTime
from ...fit import CustomerProfile, rate_fit
from ...records import Prospect
from ...values.instants import in_utc
from ...warmth import classify_warmth
from . import clock, hours, people
from .stories import histories

__all__ = ["customer_profiles", "leads"]

_PROSPECTS = people.prospects()
_INSTANTS = clock.instants(min_value=datetime.fromisoformat("2024-01-01T00:00:00+00:00"))
_CADENCES: SearchStrategy[Cadence] = st.sampled_from((CALL_MAIL_CALL, WARM_CALL))
_OFFICES = hours.working_times(hours=hours.weeks("office", "long", "late"))
_POLICIES = hours.policies()


def customer_profiles(*, prospects: SearchStrategy[Prospect] = _PROSPECTS) -> SearchStrategy[CustomerProfile]:
    """Profiles learnt from up to five customers. Shrinks to a profile of nobody."""
    return st.lists(prospects, max_size=5).map(CustomerProfile.of)


@st.composite
def leads(
    draw: DrawFn,
    *,
    prospects: SearchStrategy[Prospect] = _PROSPECTS,
    instants: SearchStrategy[datetime] = _INSTANTS,
    cadences: SearchStrategy[Cadence] = _CADENCES,
    working_times: SearchStrategy[WorkingTime] = _OFFICES,
    policies: SearchStrategy[ContactPolicy] = _POLICIES,
    max_size: int = 5,
) -> Lead:
    """Leads as `plan_day` takes them: a prospect with a plausible history, judged and planned at one of `instants`.

    Shrinks to a prospect without history whose first call is due.
    """
    prospect, as_of = draw(prospects), draw(instants)
    told = histories(prospect_ids=st.just(prospect.id), starts=clock.around(in_utc(as_of)), max_size=max_size)
    history = draw(told).until(as_of)
    planned = plan_cadence(
        prospect,
        history,
        cadence=draw(cadences),
        enrolled_at=as_of,
        as_of=as_of,
        working_time=draw(working_times),
        policy=draw(policies),
    )
    return Lead(
        prospect=prospect,
        history=history,
        warmth=classify_warmth(prospect, history, as_of=as_of),
        plan=planned,
        fit=rate_fit(prospect, CustomerProfile.of([prospect])) if draw(st.booleans()) else None,
    )
