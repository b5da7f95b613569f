"""One call of each public function, for the tests that run them all.

Each entry takes nothing and returns the result:

    "classify_warmth": lambda: classify_warmth(LEAD, HISTORY, as_of=NOON),

Build what the call needs outside it, so that only the call itself is judged.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
import pendulum
import polars as pl

from warmreach import (
    CALL_MAIL_CALL,
    CallOutcome,
    Channel,
    Consent,
    ContactPolicy,
    CustomerProfile,
    History,
    Lead,
    MailPromise,
    Offer,
    Prospect,
    Purpose,
    Sender,
    Touchpoint,
    WorkingTime,
    after_call,
    choose_cadence,
    classify_warmth,
    compose_opener,
    cooling_soon,
    frames,
    may_contact,
    odds,
    plan_cadence,
    plan_day,
    plot,
    prepare,
    promises,
    propose_slots,
    rate_fit,
    review_text,
)
from warmreach.calibrate import fit_rules
from warmreach.crm import from_hubspot, from_pipedrive, from_salesforce, to_hubspot, to_pipedrive, to_salesforce
from warmreach.ical import to_ics

if TYPE_CHECKING:
    from collections.abc import Callable

NOON = pendulum.datetime(2026, 11, 23, 12, tz="Europe/Berlin")
OFFICE = WorkingTime.for_country("DE", subdivision="BE", timezone="Europe/Berlin")
POLICY = ContactPolicy()
ANNA = Sender(id="anna", given_name="Anna", family_name="Roth", firm="Beispiel GmbH")
ROUTES = Offer(language="de", name="Tourenplan", value="Jedem Fahrer bleibt eine Stunde am Tag.")
MARA = Prospect(
    id="p-17",
    family_name="Muster",
    given_name="Mara",
    country="DE",
    subdivision="BE",
    timezone="Europe/Berlin",
    language="de",
    audience="business",
    phone="+493023125001",
    facts=[Consent(given_at=NOON.subtract(weeks=1), channel=Channel.CALL, scope="offers", proof="form 7")],
)
MET = Touchpoint(id="t1", prospect_id="p-17", kind="event_met", occurred_at=NOON.subtract(weeks=1), by="anna")
HISTORY = History.of([MET], prospect_id="p-17")
TALKED = CallOutcome(line="answered", talk="talked", mail=MailPromise(wanted_by_them=True, channel="email"))
CALLED = Touchpoint.from_outcome(TALKED, id="t2", prospect_id="p-17", occurred_at=NOON, by="anna")
PROFILE = CustomerProfile.of([MARA])
WARMTH = classify_warmth(MARA, HISTORY, as_of=NOON, rep="anna")
ALLOWED = may_contact(MARA, Channel.CALL, at=NOON, history=HISTORY, policy=POLICY)
PLAN = plan_cadence(
    MARA, HISTORY, cadence=CALL_MAIL_CALL, enrolled_at=NOON, as_of=NOON, working_time=OFFICE, policy=POLICY
)
MAY_CALL = may_contact(MARA, Channel.CALL, at=NOON, history=HISTORY, policy=POLICY)
TABLE = pl.LazyFrame({"prospect_id": ["p-17"], "kind": ["event_met"], "occurred_at": [NOON.subtract(weeks=1)]})
LEAD = Lead(prospect=MARA, history=HISTORY, warmth=WARMTH, plan=PLAN)

BUSY = Touchpoint.from_outcome(CallOutcome(line="busy"), id="t3", prospect_id="p-17", occurred_at=NOON, by="anna")

MET_BEFORE = pd.DataFrame(
    {"prospect_id": range(100), "kind": ["event_met"] * 100, "occurred_at": [NOON.subtract(days=9)] * 100}
)
ASKED = pd.DataFrame(
    {
        "prospect_id": range(200),
        "asked_at": [NOON.subtract(days=8).add(minutes=number) for number in range(200)],
        "won": [number % 2 == 0 for number in range(200)],
    }
)
ODDS = odds(CALL_MAIL_CALL)
LEARNT = fit_rules(MET_BEFORE, ASKED, as_of=NOON, window_days=0.01, half_lives="kept")

CALLS: dict[str, Callable[[], object]] = {
    "classify_warmth": lambda: classify_warmth("p-17", [MET], as_of=NOON, rep="anna"),
    "rate_fit": lambda: rate_fit(MARA, PROFILE),
    "may_contact": lambda: may_contact(MARA, Channel.CALL, at=NOON, history=HISTORY, policy=POLICY),
    "compose_opener": lambda: compose_opener(
        MARA, Purpose.WARM_CALL, warmth=WARMTH, sender=ANNA, offer=ROUTES, as_of=NOON
    ),
    "prepare": lambda: prepare(
        MARA, Purpose.WARM_CALL, warmth=WARMTH, permission=ALLOWED, sender=ANNA, offer=ROUTES, as_of=NOON
    ),
    "review_text": lambda: review_text(
        "Haben Sie meine Mail?", language="de", purpose=Purpose.WARM_CALL, history=[MET], as_of=NOON
    ),
    "choose_cadence": lambda: choose_cadence(MARA, warmth=WARMTH, permission=MAY_CALL),
    "plan_cadence": lambda: plan_cadence(
        MARA, HISTORY, cadence=CALL_MAIL_CALL, enrolled_at=NOON, as_of=NOON, working_time=OFFICE, policy=POLICY
    ),
    "after_call": lambda: after_call(
        MARA,
        TALKED,
        touchpoint_id="t2",
        history=HISTORY,
        cadence=CALL_MAIL_CALL,
        enrolled_at=NOON,
        as_of=NOON,
        working_time=OFFICE,
        policy=POLICY,
        rep="anna",
    ),
    "promises": lambda: promises([HISTORY.add(CALLED)], as_of=NOON, sender_time=OFFICE),
    "propose_slots": lambda: propose_slots(OFFICE, OFFICE, as_of=NOON),
    "plan_day": lambda: plan_day([LEAD], day=NOON.date(), as_of=NOON, capacity=5, sender_time=OFFICE),
    "cooling_soon": lambda: cooling_soon([LEAD], as_of=NOON, days=200),
    "odds": lambda: odds(CALL_MAIL_CALL),
    "crm.from_hubspot": lambda: from_hubspot([{"id": 1, "type": "NOTE"}], as_of=NOON, timezone="Europe/Berlin"),
    "crm.from_salesforce": lambda: from_salesforce([{"Id": "1"}], as_of=NOON, timezone="Europe/Berlin"),
    "crm.from_pipedrive": lambda: from_pipedrive(
        [{"id": 1, "type": "meeting", "done": True, "due_date": "2026-11-20", "due_time": "09:00", "person_id": 17}],
        as_of=NOON,
        timezone="Europe/Berlin",
    ),
    "crm.to_hubspot": lambda: to_hubspot(BUSY),
    "crm.to_salesforce": lambda: to_salesforce(BUSY, timezone="UTC", dispositions={"Engaged": "busy"}),
    "crm.to_pipedrive": lambda: to_pipedrive(BUSY),
    # A plan, and no run: an engine at work reads its own settings from the environment.
    "frames.classify_warmth": lambda: frames.classify_warmth(TABLE, as_of=NOON).collect_schema(),
    "frames.reasons": lambda: frames.reasons(TABLE, as_of=NOON).collect_schema(),
    "frames.rate_fit": lambda: frames.rate_fit(TABLE, PROFILE).collect_schema(),
    "plot.reliability": lambda: plot.reliability(LEARNT).to_dict(),
    "plot.weights": lambda: plot.weights(LEARNT).to_dict(),
    "plot.lift": lambda: plot.lift(LEARNT).to_dict(),
    "plot.decay": lambda: plot.decay(WARMTH, days=30).title,
    "plot.plan": lambda: plot.plan(PLAN).title,
    "plot.odds": lambda: plot.odds(ODDS).title,
    "ical.to_ics": lambda: to_ics(PLAN, domain="crm.beispiel.example", as_of=NOON),
    # In pandas, which reads no settings at work.
    "calibrate.fit_rules": lambda: fit_rules(MET_BEFORE, ASKED, as_of=NOON, window_days=0.01, half_lives="kept"),
}
