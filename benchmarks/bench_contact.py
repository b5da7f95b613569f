"""Working time against pandas, permission against working time, and what the room costs an import."""

from __future__ import annotations

import subprocess
import sys
import timeit
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from statistics import median
from zoneinfo import ZoneInfo

import holidays
import pandas as pd

from warmreach import Channel, Consent, DncCheck, History, Prospect, Touchpoint
from warmreach.contact import DUTIES, ContactPolicy, WorkingTime, may_contact

BERLIN = ZoneInfo("Europe/Berlin")
NEW_YORK = ZoneInfo("America/New_York")
NINE_TO_FIVE = {day: [("09:00", "17:00")] for day in ("mon", "tue", "wed", "thu", "fri")}


def microseconds(call: Callable[[], object], number: int = 2000) -> float:
    """The best of seven runs, a call."""
    call()
    return min(timeit.repeat(call, number=number, repeat=7)) / number * 1e6


def next_open() -> float:
    """Compare with pandas on the same hours and holidays; both agree before either is timed."""
    ours = WorkingTime(
        timezone="Europe/Berlin", country="DE", subdivision="BE", hours=NINE_TO_FIVE, courtesy_closed=False
    )
    closed = sorted(holidays.country_holidays("DE", subdiv="BE", years=range(2025, 2029), language="de"))
    theirs = pd.offsets.CustomBusinessHour(start="09:00", end="17:00", holidays=closed)
    for hours in range(0, 24 * 365, 7):
        at = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=hours)
        rolled = theirs.rollforward(pd.Timestamp(at).tz_convert("Europe/Berlin").tz_localize(None))
        found = ours.next_open(at)
        # pandas counts 17:00 as open; ours excludes the end of an opening
        assert found is not None
        assert rolled.hour == 17 or found.replace(tzinfo=None) == rolled.to_pydatetime(), (at, found, rolled)
    saturday = datetime(2026, 11, 21, 10, tzinfo=BERLIN)
    stamp = pd.Timestamp(saturday)
    mine = microseconds(lambda: ours.next_open(saturday))
    pandas = microseconds(lambda: theirs.rollforward(stamp), number=300)
    print(
        f"next_open               {mine:8.2f} µs   pandas CustomBusinessHour {pandas:8.1f} µs   1/{pandas / mine:.0f}"
    )
    assert pandas / mine >= 20, "next_open is to be 20 times faster than pandas"
    return mine


def permission(opening: float) -> None:
    """Judge contacts that are allowed and refused, with a history of ten touches."""
    policy = ContactPolicy(asserts=frozenset(DUTIES))
    past = datetime(2026, 11, 3, 10, tzinfo=BERLIN)
    kinds = ["inquiry", "email_sent", "call_unanswered", "event_met", "email_sent", "site_visit", "email_opened"]
    touches = [
        Touchpoint(id=str(number), prospect_id="p", kind=kind, occurred_at=past + timedelta(days=number))
        for number, kind in enumerate([*kinds, "call_unanswered", "letter_sent", "social_follow"])
    ]
    history = History.of(touches, prospect_id="p")
    noon, night = datetime(2026, 11, 24, 11, tzinfo=BERLIN), datetime(2026, 11, 24, 5, tzinfo=NEW_YORK)
    cases = {
        "DE business, allowed": Prospect(id="p", country="DE", subdivision="BE", audience="business"),
        "DE consumer, allowed": Prospect(
            id="p", country="DE", subdivision="BE", audience="consumer",
            facts=[Consent(given_at=past, channel="call", scope="offers", proof="form 7")],
        ),
        "GB consumer, allowed": Prospect(
            id="p", country="GB", subdivision="ENG", audience="consumer",
            facts=[DncCheck(list="TPS", checked_at=past, listed=False)],
        ),
        "DE consumer, refused": Prospect(id="p", country="DE", subdivision="BE", audience="consumer"),
        "FR consumer, refused": Prospect(id="p", country="FR", audience="consumer"),
        # in the night, two zones and two rows are judged twice: now, and when both are open
        "FL business, 5 a.m., refused": Prospect(id="p", country="US", subdivision="FL", audience="business"),
        "FL consumer, 5 a.m., refused": Prospect(id="p", country="US", subdivision="FL", audience="consumer"),
    }  # fmt: skip
    for name, prospect in cases.items():
        at = night if "5 a.m." in name else noon
        said = may_contact(prospect, Channel.CALL, at=at, history=history, policy=policy)
        assert said.allowed == name.endswith("allowed"), (name, said.because)

        def judge(person: Prospect = prospect, at: datetime = at) -> object:
            return may_contact(person, Channel.CALL, at=at, history=history, policy=policy)

        def judge_all(person: Prospect = prospect, at: datetime = at) -> object:
            return may_contact(person, Channel.CALL, at=at, history=history, policy=policy).lawful_instead

        cost = microseconds(judge, number=500)
        print(f"may_contact, {name:28} {cost:8.1f} µs   {cost / opening:5.1f} times next_open")
        assert cost <= 25 * opening, "may_contact is to cost at most 25 times next_open"
        if name.endswith("refused"):
            cost = microseconds(judge_all, number=200)
            print(f"    and lawful_instead asked for        {cost:8.1f} µs   {cost / opening:5.1f} times next_open")


def imported() -> None:
    """See what an import of the face loads, and what the first table costs."""
    code = "import sys, warmreach; print('warmreach.contact' in sys.modules, 'holidays' in sys.modules)"
    seen = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()  # noqa: S603 - this interpreter
    assert seen == ["False", "False"], "importing warmreach is to load neither the room nor the library of holidays"
    code = (
        "import time; import warmreach.contact as c; s = time.perf_counter(); c.rules_for('DE');"
        "m = time.perf_counter(); c.rules_for('US'); print(m - s, time.perf_counter() - m)"
    )
    runs = [
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()  # noqa: S603 - this interpreter
        for _ in range(5)
    ]
    german, american = (median(float(run[part]) for run in runs) * 1e3 for part in (0, 1))
    print(f"import warmreach loads no table; the first of Germany takes {german:.1f} ms, of the US {american:.1f} ms")


if __name__ == "__main__":
    permission(next_open())
    imported()
