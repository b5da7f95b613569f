"""What planning one lead costs, against one look at a calendar; how it grows with the history; a day of 500 leads.

Run `python benchmarks/bench_plan.py`. Both sides run in turns in one process, and the best turn of each counts, in
seconds of the processor, so that what else runs on the machine counts little. The day is held against the best that
SciPy's solver for integer programmes finds for the same leads and slots.
"""

from __future__ import annotations

from functools import partial
from time import process_time
from typing import TYPE_CHECKING

import numpy as np
import pendulum
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

from warmreach import classify_warmth
from warmreach.cadence import CALL_MAIL_CALL
from warmreach.cadence.day import Lead, plan_day
from warmreach.cadence.plan import plan_cadence
from warmreach.cadence.slotting import Slots
from warmreach.contact import DUTIES, ContactPolicy, WorkingTime
from warmreach.records import CallOutcome, Channel, Consent, History, MailPromise, MessageOutcome, Prospect, Touchpoint
from warmreach.values.instants import epoch

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmreach.cadence.results import Plan

    Run = Callable[[], object]

BERLIN = "Europe/Berlin"
START = pendulum.datetime(2026, 11, 2, 9, tz=BERLIN)
AS_OF = pendulum.datetime(2026, 11, 21, 9, tz=BERLIN)  # a Saturday
OFFICE = WorkingTime.for_country("DE", subdivision="BE", timezone=BERLIN)
POLICY = ContactPolicy(asserts=frozenset(DUTIES))
MAIL = MailPromise(wanted_by_them=True, channel=Channel.EMAIL)
SIZES = (10, 100, 1_000, 10_000)
MONDAY = AS_OF.add(days=2).date()
REACHED = (("08:00", "17:00"), ("08:00", "09:00"), ("09:30", "10:30"), ("11:00", "12:00"), ("15:30", "17:00"))
CAPACITY = 25  # of some 25 slots, so that the hours decide as much as the worth


def prospect(number: int = 1) -> Prospect:
    """A buyer in Berlin who may be called and written to."""
    given = Consent(given_at=START.subtract(days=30), channel="call", scope="offers", written=True, proof="form 7")
    return Prospect(
        id=f"p-{number}",
        country="DE",
        subdivision="BE",
        timezone=BERLIN,
        audience="business",
        phone="+493023125001",
        email="mara@muster.example",
        facts=(given, given.replace(channel="email")),
    )


def call(day: int, talk: str | None, *, line: str = "answered", **parts: object) -> Touchpoint:
    """A call of ours on a day of the story."""
    outcome = CallOutcome.model_validate({"line": line, "talk": talk, **parts})
    return Touchpoint.from_outcome(outcome, id=f"call-{day}", prospect_id="p-1", occurred_at=START.add(days=day))


def five_touches() -> History:
    """No answer twice, a talk that promised the mail, the mail, and a second call that nobody answered."""
    sent = MessageOutcome(channel="email", result="delivered")
    when = START.add(days=8, hours=2)
    mail = Touchpoint.from_outcome(sent, id="mail", prospect_id="p-1", occurred_at=when, refers_to="call-8")
    return History.of(
        [
            call(0, None, line="no_answer"),
            call(1, None, line="voicemail_left"),
            call(8, "talked", mail=MAIL),
            mail,
            call(14, None, line="no_answer"),
        ],
        prospect_id="p-1",
    )


def long_history(size: int) -> History:
    """The five touches, and as many page views and reactions between them as make up the size."""
    seen = (
        Touchpoint(
            id=f"t{number}",
            prospect_id="p-1",
            kind="site_visit" if number % 2 else "social_reaction",
            occurred_at=START.add(seconds=17 * number),
        )
        for number in range(size - 5)
    )
    return History.of([*five_touches(), *seen], prospect_id="p-1")


def replies(size: int) -> History:
    """A long correspondence: as many replies of theirs as make up the size."""
    said = MessageOutcome(channel="email", result="replied")
    seen = (
        Touchpoint.from_outcome(said, id=f"r{number}", prospect_id="p-1", occurred_at=START.add(seconds=17 * number))
        for number in range(size)
    )
    return History.of(seen, prospect_id="p-1")


def plan(
    history: History,
    *,
    as_of: pendulum.DateTime = AS_OF,
    who: Prospect | None = None,
    hours: WorkingTime = OFFICE,
) -> Plan:
    """Plan one lead, with holidays and permission on."""
    return plan_cadence(
        who or prospect(),
        history,
        cadence=CALL_MAIL_CALL,
        enrolled_at=START,
        as_of=as_of,
        working_time=hours,
        policy=POLICY,
    )


def lead(number: int) -> Lead:
    """A lead of its own warmth, who can be called in some hours of Monday."""
    who = prospect(number)
    hours = OFFICE.replace(hours={"mon": (REACHED[number % len(REACHED)],)})
    met = Touchpoint(
        id=f"m-{number}", prospect_id=who.id, kind="event_met", occurred_at=START.subtract(days=number % 300), by="anna"
    )
    history = History.of([met], prospect_id=who.id)
    return Lead(
        prospect=who,
        history=history,
        warmth=classify_warmth(who, history, as_of=AS_OF, rep="anna"),
        plan=plan(history, who=who, hours=hours),
    )


def best(runs: dict[str, Run], *, turns: int, each: int) -> dict[str, float]:
    """Run all in turns, `each` times a turn, and keep the best turn of each, in microseconds a run."""
    fastest = dict.fromkeys(runs, float("inf"))
    for _ in range(turns):
        for name, run in runs.items():
            start = process_time()
            for _ in range(each):
                run()
            fastest[name] = min(fastest[name], (process_time() - start) / each * 1e6)
    return fastest


def optimum(leads: list[Lead]) -> float:
    """What the best calls of Monday are worth: each lead in one slot at most, each slot once, CAPACITY in all."""
    slots = Slots.of(OFFICE, day=MONDAY, since=AS_OF, minutes=15, pause=5, taken=())
    pairs: list[tuple[int, int]] = []
    values: list[float] = []
    for number, one in enumerate(leads):
        alone = plan_day([one], day=MONDAY, as_of=AS_OF, capacity=1, sender_time=OFFICE)
        windows = (one.plan.next.window, *one.plan.next.also) if one.plan.next is not None else ()
        for window in windows:
            fitting = slots.within(epoch(window.start), epoch(window.end))
            pairs += [(number, len(leads) + slot) for slot in fitting]
            values += [alone.value for _ in fitting]
    rows = np.array(pairs).T
    limits = np.ones(len(leads) + len(slots.spans) + 1)
    limits[-1] = CAPACITY
    entries = np.concatenate([*rows, np.full(len(pairs), len(limits) - 1)])
    within = csr_array((np.ones(len(entries)), (entries, np.tile(np.arange(len(pairs)), 3))))
    best_of = milp(
        -np.array(values),
        constraints=LinearConstraint(within, ub=limits),
        bounds=Bounds(0, 1),
        integrality=np.ones(len(pairs), dtype=int),
    )
    assert best_of.fun is not None
    return -best_of.fun


def show_growth(name: str, history_of: Callable[[int], History]) -> None:
    """Print what a touchpoint costs in short histories and in long ones."""
    print(f"growth with the history, {name} (reach: linear, so the time a touchpoint stays as it is)")
    who = prospect()
    per_touchpoint = {
        size: best({"": partial(plan, history_of(size), who=who)}, turns=9, each=max(1, 50 // size))[""] / size
        for size in SIZES
    }
    for size, each in per_touchpoint.items():
        print(f"  {size:>6} touchpoints {each:7.2f} µs each, {each / per_touchpoint[100]:.2f} of that at 100")


def main() -> None:
    """Print the tables."""
    who, history = prospect(), five_touches()
    planned = plan(history, who=who)
    assert planned.next is not None
    assert planned.next.permission is not None
    assert planned.next.step == "call_2"
    took = best(
        {"next_open": partial(OFFICE.next_open, AS_OF), "plan_cadence": partial(plan, history, who=who)},
        turns=400,
        each=5,
    )
    print("one lead, CALL_MAIL_CALL, five touches, holidays and permission on (reach: at most 80 times next_open)")
    for name, microseconds in took.items():
        print(f"  {name:<14} {microseconds:8.1f} µs")
    print(f"  ratio          {took['plan_cadence'] / took['next_open']:8.1f}")

    show_growth("page views and reactions", long_history)
    show_growth("replies", replies)

    leads = [lead(number) for number in range(500)]
    day = partial(plan_day, leads, day=MONDAY, as_of=AS_OF, capacity=CAPACITY, sender_time=OFFICE)
    found, highest = day(), optimum(leads)
    print("a day of 500 leads (reach: under 100 ms, and within 1 % of the optimum)")
    print(f"  plan_day       {best({'': day}, turns=10, each=1)[''] / 1e3:8.1f} ms, {len(found.items)} calls")
    print(f"  worth          {found.value:8.3f}, the optimum {highest:.3f}: {1 - found.value / highest:.4%} less")
    assert found.value >= 0.99 * highest


if __name__ == "__main__":
    main()
