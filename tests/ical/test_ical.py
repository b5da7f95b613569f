"""A calendar that we write is read by others as we meant it."""

from __future__ import annotations

import sys
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import attrs
import icalendar
import pendulum
import pytest
import vobject
from hypothesis import given, strategies as st

from tests.calls import HISTORY, MARA, NOON, OFFICE, WARMTH
from warmreach import CALL_MAIL_CALL, Appointment, Company, ContactPolicy, Lead, plan_cadence, plan_day
from warmreach.contact import DUTIES
from warmreach.errors import (
    MissingExtraError,
    NaiveInstantError,
    NothingPlannedError,
    WrongTypeError,
    WrongValueError,
)
from warmreach.ical import to_ics
from warmreach.values.instants import in_utc
from warmreach.values.visible import visible

if TYPE_CHECKING:
    from warmreach import Agenda, Plan

DOMAIN = "crm.beispiel.example"
DEMO = Appointment(
    id="a1",
    starts_at=NOON.add(days=1),
    timezone="Europe/Berlin",
    minutes=20,
    topic="Two routes; side by side, and more",
    format="video",
    who_calls="us",
    reach="https://meet.example/a1",
)
PLAN = plan_cadence(
    MARA,
    HISTORY,
    cadence=CALL_MAIL_CALL,
    enrolled_at=NOON,
    as_of=NOON,
    working_time=OFFICE,
    policy=ContactPolicy(asserts=frozenset(DUTIES)),
)
LEAD = Lead(prospect=MARA, history=HISTORY, warmth=WARMTH, plan=PLAN)
AGENDA = plan_day([LEAD], day=NOON.date(), as_of=NOON, capacity=5, sender_time=OFFICE)


def events(what: Appointment | Plan | Agenda, **options: Any) -> list[Any]:
    """The events that icalendar reads, once vobject has found nothing amiss."""
    text = to_ics(what, **{"domain": DOMAIN, "as_of": NOON, **options})
    assert text.endswith("END:VCALENDAR\r\n")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    (calendar,) = vobject.readComponents(text)
    assert calendar.validate(raiseException=True)
    return list(icalendar.Calendar.from_ical(text).walk("VEVENT"))


def changed(value: Any, **fields: Any) -> Any:
    return attrs.evolve(value, **fields)


def agreed_call() -> Any:
    assert PLAN.next is not None
    return changed(PLAN, next=changed(PLAN.next, appointment=DEMO, agreed=True), later=())


def test_an_appointment_is_read_back_as_it_was_agreed() -> None:
    (event,) = events(DEMO)
    assert event.decoded("dtstart") == in_utc(DEMO.starts_at)
    assert event.decoded("dtend") == in_utc(DEMO.starts_at) + timedelta(minutes=20)
    assert event.decoded("dtstamp") == in_utc(NOON)
    assert str(event["summary"]) == DEMO.topic
    assert str(event["description"]) == "Video call: https://meet.example/a1\nWe call."
    assert [str(event[name]) for name in ("location", "status", "transp")] == [DEMO.reach, "CONFIRMED", "OPAQUE"]
    assert event["sequence"] == 0
    assert {"organizer", "related-to"}.isdisjoint(map(str.lower, event))


@pytest.mark.parametrize("hour", [0, 1])
def test_both_passes_of_a_repeated_hour_keep_their_instant(hour: int) -> None:
    at = datetime(2026, 10, 25, hour, 30, tzinfo=UTC)
    (event,) = events(DEMO.replace(starts_at=pendulum.instance(at).in_timezone("Europe/Berlin")))
    assert event.decoded("dtstart") == at


def test_an_update_has_the_same_uid_and_a_cancellation_takes_it_back() -> None:
    (first,), (moved,) = events(DEMO), events(DEMO.replace(starts_at=NOON.add(days=2)), sequence=1)
    (gone,) = events(DEMO, sequence=2, cancelled=True)
    assert first["uid"] == moved["uid"] == gone["uid"]
    assert [event["sequence"] for event in (first, moved, gone)] == [0, 1, 2]
    assert str(gone["status"]) == "CANCELLED"


def test_a_sequence_that_cannot_be_is_refused_with_what_to_try() -> None:
    with pytest.raises(WrongValueError, match="sequence is -1, where 0 or more is allowed; pass 0 at least"):
        to_ics(DEMO, domain=DOMAIN, as_of=NOON, sequence=-1)
    odd: Any = 1.5
    with pytest.raises(WrongTypeError, match=r"sequence is no whole number: 1\.5"):
        to_ics(DEMO, domain=DOMAIN, as_of=NOON, sequence=odd)


def test_a_uid_differs_by_what_it_is_of_and_by_domain_and_names_nobody() -> None:
    others = [events(DEMO.replace(id="a2")), events(DEMO, domain="other.example"), events(DEMO.replace(id="a/1"))]
    uids = {str(event["uid"]) for one in [events(DEMO), *others] for event in one}
    assert len(uids) == 4
    assert not any("a1" in uid and "a1/" in uid for uid in uids)


def test_a_replaced_appointment_is_named() -> None:
    (event,), (old,) = events(DEMO.replace(id="a2", replaces="a1")), events(DEMO)
    assert str(event["related-to"]) == str(old["uid"])
    assert event["related-to"].params["RELTYPE"] == "SIBLING"


@pytest.mark.parametrize(("cancelled", "method"), [(False, "PUBLISH"), (True, "CANCEL")])
def test_a_message_has_a_method_and_an_organizer_and_a_file_has_neither(cancelled: bool, method: str) -> None:
    text = to_ics(DEMO, domain=DOMAIN, as_of=NOON, cancelled=cancelled, organizer="anna@beispiel.example")
    assert f"METHOD:{method}\r\n" in text
    assert "ORGANIZER:mailto:anna@beispiel.example\r\n" in text
    assert "METHOD" not in to_ics(DEMO, domain=DOMAIN, as_of=NOON)


def test_a_plan_is_its_steps_with_what_is_not_agreed_tentative() -> None:
    found = events(PLAN)
    assert PLAN.next is not None
    assert len(found) == 1 + len(PLAN.later)
    assert found[0].decoded("dtstart") == in_utc(PLAN.next.window.start)
    assert str(found[0]["summary"]) == "Call: verify and announce (p-17)"
    assert PLAN.next.why_now.sentence in str(found[0]["description"])
    assert {str(event["status"]) for event in found} == {"TENTATIVE"}
    assert {str(event["transp"]) for event in found} == {"TRANSPARENT"}
    assert len({str(event["uid"]) for event in found}) == len(found)


def test_a_day_is_its_calls_by_name() -> None:
    (event,) = events(AGENDA)
    assert str(event["summary"]) == "Call Mara Muster"
    assert str(event["location"]) == MARA.phone
    assert event.decoded("dtstart") == in_utc(AGENDA.items[0].window.start)


def test_an_agreed_call_has_one_uid_by_itself_in_a_plan_and_in_a_day() -> None:
    plan = agreed_call()
    firm = MARA.replace(company=Company(name="Beispiel GmbH"), given_name=None)
    item = AGENDA.items[0]
    day = changed(AGENDA, items=(changed(item, lead=changed(LEAD, prospect=firm, plan=plan)),))
    alone, planned, called = events(DEMO)[0], events(plan)[0], events(day)[0]
    assert alone["uid"] == planned["uid"] == called["uid"]
    assert str(called["summary"]) == f"{DEMO.topic} (Muster, Beispiel GmbH)"
    assert str(planned["status"]) == "CONFIRMED"


def test_nothing_planned_is_no_calendar() -> None:
    with pytest.raises(NothingPlannedError, match="this Plan has nothing"):
        to_ics(changed(PLAN, next=None, later=()), domain=DOMAIN, as_of=NOON)
    with pytest.raises(NothingPlannedError, match="this Agenda has nothing"):
        to_ics(plan_day([], day=NOON.date(), as_of=NOON, capacity=5, sender_time=OFFICE), domain=DOMAIN, as_of=NOON)


def test_a_stamp_needs_a_zone_and_the_extra_is_named_when_it_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(NaiveInstantError):
        to_ics(DEMO, domain=DOMAIN, as_of=datetime(2026, 1, 1))
    monkeypatch.setitem(sys.modules, "icalendar", None)
    with pytest.raises(MissingExtraError, match=r"warmreach\[ical\]"):
        to_ics(DEMO, domain=DOMAIN, as_of=NOON)


NASTY = st.sampled_from('\r\n\\;,:"\x85\u2028\u2029\x0b\x1f\ud800\u202e')


@given(text=st.text(st.characters() | NASTY, min_size=1, max_size=120))
def test_any_text_stays_text_in_its_property(text: str) -> None:
    """Law: whatever a CRM put into a topic, one event comes back with that topic, and none beside it."""
    spoilt: Any = {**dict(DEMO), "topic": text, "reach": "x\r\nBEGIN:VEVENT"}
    (event,) = events(Appointment.model_construct(**spoilt))
    assert str(event["summary"]) == visible(text).replace("\n", " ")
    assert str(event["location"]) == "x, BEGIN:VEVENT"
