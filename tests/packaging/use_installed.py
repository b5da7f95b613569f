"""What a stranger does first, with the wheel and nothing else installed: judge a lead, and meet the extras' errors."""

from __future__ import annotations

import importlib.util
from datetime import UTC, datetime, timedelta

import pydantic

import warmreach

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
EXTRAS = ("altair", "hypothesis", "icalendar", "narwhals", "numpy", "phonenumbers", "polars", "scipy")

assert not [name for name in EXTRAS if importlib.util.find_spec(name)], "this environment is not empty"

met = warmreach.Touchpoint(
    id="t1", prospect_id="p-17", kind="event_met", occurred_at=NOW - timedelta(weeks=1), by="anna"
)
warmth = warmreach.classify_warmth("p-17", [met], as_of=NOW, rep="anna")
assert warmth.temperature is warmreach.Temperature.WARM

stored = pydantic.TypeAdapter(warmreach.Warmth)
assert stored.validate_json(stored.dump_json(warmth)) == warmth
assert warmreach.Prospect.model_json_schema()["title"] == "Prospect"

mara = warmreach.Prospect(id="p-17", country="DE", subdivision="BY", timezone="Europe/Berlin", audience="business")
office = warmreach.WorkingTime.for_country("DE", subdivision="BY", timezone="Europe/Berlin")
plan = warmreach.plan_cadence(
    mara,
    [met],
    cadence=warmreach.CALL_MAIL_CALL,
    enrolled_at=NOW,
    as_of=NOW,
    working_time=office,
    sender_time=office,
    policy=warmreach.ContactPolicy(),
    rep="anna",
)
assert plan.next is not None

told = f"warmreach {warmreach.__version__}: {warmth.temperature}, next {plan.next.channel} at {plan.next.window.start}"
print(told)  # noqa: T201 - a script tells what it saw
