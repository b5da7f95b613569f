"""A bank's whole loan log replayed through the planner: a plan for each applicant, at several instants, and its laws.

Run `python -m benchmarks.replay_log PATH`, where PATH is the log that `loan_log.py` describes; its rows become
touchpoints as they do there. Each applicant is enrolled in Call-Mail-Call when they applied, and has consented to be
called and written to, so that hours and history decide, and not the law of the Netherlands alone.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from datetime import timedelta
from time import perf_counter
from typing import TYPE_CHECKING

import polars as pl

from benchmarks.loan_log import AS_OF, COLUMNS, leads_of
from warmreach import CALL_MAIL_CALL, Consent, ContactPolicy, History, Prospect, WorkingTime, plan_cadence
from warmreach.contact import DUTIES
from warmreach.records import Channel

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from benchmarks.loan_log import Leads
    from warmreach import Plan
    from warmreach.cadence import PlannedStep

    Plans = Mapping[str, Plan]

ZONE = "Europe/Amsterdam"
THEIRS = WorkingTime.for_country("NL")
OURS = WorkingTime.for_country("NL").replace(
    hours=dict.fromkeys(("mon", "tue", "wed", "thu", "fri"), (("09:00", "12:30"), ("13:15", "18:00")))
)
BOTH = THEIRS & OURS
POLICY = ContactPolicy(asserts=frozenset(DUTIES))
IN_WRITING = (Channel.EMAIL, Channel.LETTER)


def plan(history: History, as_of: datetime) -> Plan:
    """Plan for one applicant, enrolled with the first thing that the log knows of them."""
    applied_at = history.touchpoints[0].counts_from
    given = Consent(given_at=applied_at, channel="call", scope="the loan", written=True, proof="application")
    applicant = Prospect(
        id=history.prospect_id,
        country="NL",
        timezone=ZONE,
        audience="consumer",
        phone="+31201234567",
        email="applicant@leads.example",
        facts=(given, given.replace(channel="email")),
    )
    return plan_cadence(
        applicant,
        history,
        cadence=CALL_MAIL_CALL,
        enrolled_at=applied_at,
        as_of=as_of,
        working_time=THEIRS,
        sender_time=OURS,
        policy=POLICY,
    )


def plan_all(leads: Leads, as_of: datetime) -> Plans:
    """Plan for every applicant."""
    histories = {lead: History.of(touchpoints, prospect_id=lead) for lead, touchpoints in leads.items()}
    return {lead: plan(history, as_of) for lead, history in histories.items()}


def lies_in_the_past(step: PlannedStep, as_of: datetime) -> bool:
    """Whether a step begins before it was asked for."""
    return step.window.start < as_of


def lies_outside_hours(step: PlannedStep) -> bool:
    """Whether a step begins while we are closed, or, if they hear of it at once, while they are."""
    if step.agreed:
        return False
    hours = OURS if step.channel in IN_WRITING else BOTH
    return not hours.is_open(step.window.start)


def goes_on_after_an_end(plan: Plan) -> bool:
    """Whether a plan has a step and an end, or neither."""
    return (plan.end is None) is (plan.next is None) or (plan.end is not None and bool(plan.later))


def faults(plans: Plans, as_of: datetime) -> Counter[str]:
    """Count what breaks a law, over the next and the later steps."""
    found: Counter[str] = Counter()
    for one in plans.values():
        steps = (*((one.next,) if one.next is not None else ()), *one.later)
        found["in the past"] += sum(lies_in_the_past(step, as_of) for step in steps)
        found["outside working time"] += sum(lies_outside_hours(step) for step in steps)
        found["after an end"] += goes_on_after_an_end(one)
    return found


def show(plans: Plans, as_of: datetime, seconds: float) -> None:
    """One line of the table: what comes next for how many, and how many have ended how."""
    nexts = Counter(one.next.step for one in plans.values() if one.next is not None)
    ends = Counter(one.end.reason for one in plans.values() if one.end is not None)
    shown = ", ".join(f"{count} {name}" for name, count in [*nexts.most_common(), *ends.most_common()])
    each = timedelta(seconds=seconds) / max(1, len(plans)) / timedelta(microseconds=1)
    print(f"  {as_of:%Y-%m-%d}  {len(plans)} plans in {seconds:5.2f} s, {each:4.0f} µs each: {shown}")


def main() -> None:
    """Print a line an instant, and check the laws and the shuffled log."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("path", help="the log as Parquet")
    parser.add_argument("--talk-seconds", type=float, default=300, help="a session of this length is taken for a talk")
    asked = parser.parse_args()
    rows = pl.read_parquet(asked.path, columns=list(COLUMNS)).to_dicts()
    leads = leads_of(rows, talk_seconds=asked.talk_seconds)
    random.Random(17).shuffle(rows)
    shuffled = leads_of(rows, talk_seconds=asked.talk_seconds)
    assert list(shuffled) != list(leads)
    print(f"{sum(map(len, leads.values()))} touchpoints of {len(leads)} applicants")
    for as_of in AS_OF:
        start = perf_counter()
        plans = plan_all(leads, as_of)
        show(plans, as_of, perf_counter() - start)
        found = faults(plans, as_of)
        same = plan_all(shuffled, as_of) == plans
        print("             " + ", ".join(f"{count} {name}" for name, count in found.items()), end="")
        print(f"; the rows shuffled, every plan equal: {same}")
        assert not found.total()
        assert same


if __name__ == "__main__":
    main()
