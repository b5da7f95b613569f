"""What planning one lead costs, against one look at a calendar; how it grows with the history; a day of 500 leads.

Run `python benchmarks/bench_plan.py`. Both sides run in turns in one process, and the best turn of each counts.
"""

from __future__ import annotations

from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING

import pendulum

from warmreach import classify_warmth
from warmreach.cadence import CALL_MAIL_CALL
from warmreach.cadence.day import Lead, plan_day
from warmreach.cadence.plan import plan_cadence
from warmreach.contact import DUTIES, ContactPolicy, WorkingTime
from warmreach.records import CallOutcome, Channel, Consent, History, MailPromise, MessageOutcome, Prospect, Touchpoint

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


def plan(history: History, *, as_of: pendulum.DateTime = AS_OF, who: Prospect | None = None) -> Plan:
    """Plan one lead, with holidays and permission on."""
    return plan_cadence(
        who or prospect(),
        history,
        cadence=CALL_MAIL_CALL,
        enrolled_at=START,
        as_of=as_of,
        working_time=OFFICE,
        policy=POLICY,
    )


def lead(number: int) -> Lead:
    """A lead of its own warmth, to be called at some time on Monday."""
    who = prospect(number)
    met = Touchpoint(
        id=f"m-{number}", prospect_id=who.id, kind="event_met", occurred_at=START.subtract(days=number % 300), by="anna"
    )
    history = History.of([met], prospect_id=who.id)
    return Lead(
        prospect=who,
        history=history,
        warmth=classify_warmth(who, history, as_of=AS_OF, rep="anna"),
        plan=plan(history, who=who),
    )


def best(runs: dict[str, Run], *, turns: int, each: int) -> dict[str, float]:
    """Run all in turns, `each` times a turn, and keep the best turn of each, in microseconds a run."""
    fastest = dict.fromkeys(runs, float("inf"))
    for _ in range(turns):
        for name, run in runs.items():
            start = perf_counter()
            for _ in range(each):
                run()
            fastest[name] = min(fastest[name], (perf_counter() - start) / each * 1e6)
    return fastest


def main() -> None:
    """Print the three tables."""
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

    print("growth with the history (reach: linear, so the time a touchpoint stays as it is)")
    per_touchpoint = {
        size: best({"": partial(plan, long_history(size), who=who)}, turns=9, each=max(1, 50 // size))[""] / size
        for size in SIZES
    }
    for size, each in per_touchpoint.items():
        print(f"  {size:>6} touchpoints {each:7.2f} µs each, {each / per_touchpoint[100]:.2f} of that at 100")

    leads = [lead(number) for number in range(500)]
    monday = AS_OF.add(days=2).date()
    day = partial(plan_day, leads, day=monday, as_of=AS_OF, capacity=25, sender_time=OFFICE)
    print("a day of 500 leads (reach: under 100 ms)")
    print(f"  plan_day       {best({'': day}, turns=10, each=1)[''] / 1e3:8.1f} ms, {len(day().items)} calls")


if __name__ == "__main__":
    main()
