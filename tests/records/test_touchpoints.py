"""One contact: dated once, of a kind that fits its outcome, counting from one instant."""

from __future__ import annotations

from typing import Any

import pendulum
import pytest
from pydantic import ValidationError

from warmreach import Appointment, CallOutcome, Kind, MeetingOutcome, MessageOutcome, Touchpoint

NINE = pendulum.datetime(2026, 11, 21, 9, tz="Europe/Berlin")
MET: dict[str, Any] = {"id": "t1", "prospect_id": "p-17", "kind": "event_met"}


def faults(**fields: object) -> dict[tuple[int | str, ...], str]:
    with pytest.raises(ValidationError) as refused:
        Touchpoint.model_validate(MET | fields)
    return {fault["loc"]: fault["type"] for fault in refused.value.errors()}


def test_a_contact_is_dated_by_an_instant_or_by_a_day_and_never_by_both() -> None:
    assert faults() == {("occurred_on",): "dated_once"}
    assert faults(occurred_at=NINE, occurred_on="2026-11-21", timezone="UTC") == {("occurred_on",): "dated_once"}


def test_a_day_needs_the_zone_in_which_it_began() -> None:
    assert faults(occurred_on="2026-11-21") == {("timezone",): "day_without_zone"}
    assert faults(occurred_on="2026-11-21", timezone="Berlin") == {("timezone",): "unknown_zone"}
    assert faults(occurred_on="21.11.2026") == {("occurred_on",): "date_from_datetime_parsing"}


def test_a_wrong_instant_is_no_missing_one() -> None:
    assert faults(occurred_at="2026-11-21") == {("occurred_at",): "not_an_instant"}


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_a_placeholder_for_a_day_is_refused(day: str) -> None:
    assert faults(occurred_on=day, timezone="UTC") == {("occurred_on",): "instant_out_of_range"}


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Etc/GMT+12"])
@pytest.mark.parametrize("day", ["0001-01-02", "9999-12-30"])
def test_every_other_day_begins_in_every_zone(day: str, zone: str) -> None:
    one = Touchpoint(**MET, occurred_on=day, timezone=zone)
    assert one.counts_from.date().isoformat() == day
    at = Touchpoint(**MET, occurred_at="9999-12-31T07:59:59Z", timezone=zone)
    assert at.counts_from.year == 9999


def test_a_day_counts_from_its_start_and_an_instant_from_itself_in_its_zone() -> None:
    day = Touchpoint(**MET, occurred_on="2026-11-21", timezone="Asia/Kathmandu")
    assert day.counts_from.isoformat() == "2026-11-21T00:00:00+05:45"
    assert day.counts_from.timezone_name == "Asia/Kathmandu"
    at = Touchpoint(**MET, occurred_at=NINE, timezone="Asia/Kathmandu")
    assert at.counts_from.isoformat() == "2026-11-21T13:45:00+05:45"
    assert Touchpoint(**MET, occurred_at=NINE).counts_from.isoformat() == "2026-11-21T09:00:00+01:00"
    assert at.epoch == NINE.timestamp()


def test_it_refers_to_another_and_never_to_itself() -> None:
    assert faults(occurred_at=NINE, refers_to="t1") == {("refers_to",): "refers_to_itself"}
    assert faults(id=7, occurred_at=NINE, refers_to=7) == {("refers_to",): "refers_to_itself"}
    assert Touchpoint(**MET, occurred_at=NINE, refers_to="t0").refers_to == "t0"


def test_ids_may_be_numbers() -> None:
    one = Touchpoint(id=1, prospect_id=17, kind="event_met", occurred_at=NINE, by=3, refers_to=2)
    assert (one.id, one.prospect_id, one.by, one.refers_to) == ("1", "17", "3", "2")


def test_a_version_counts_from_one() -> None:
    assert set(faults(occurred_at=NINE, version=0)) == {("version",)}


def test_all_its_faults_are_named_at_once() -> None:
    busy = CallOutcome(line="busy")
    said = faults(id="", kind="email_sent", occurred_on="2026-11-21", outcome=busy, about="", version=0)
    assert said == {
        ("id",): "string_too_short",
        ("version",): "greater_than_equal",
        ("timezone",): "day_without_zone",
        ("about",): "string_too_short",
        ("outcome",): "kind_against_outcome",
    }


REPLIED = MessageOutcome(channel="email", result="replied")
SENT = MessageOutcome(channel="email", result="delivered")
TALKED = CallOutcome(line="answered", talk="talked")


@pytest.mark.parametrize(
    ("kind", "outcome"),
    [
        ("call_held", TALKED),
        ("call_received", TALKED),
        ("call_unanswered", CallOutcome(line="busy")),
        ("refused_by_phone", CallOutcome(line="answered", talk="hung_up")),
        ("email_reply", REPLIED),
        ("email_sent", SENT),
        ("announced_email_sent", SENT),
        ("announced_letter_sent", MessageOutcome(channel="letter", result="delivered")),
        ("demo_held", MeetingOutcome(result="held", held_as="demo_held")),
        ("webinar_attended", TALKED),
    ],
)
def test_a_kind_stands_with_an_outcome_that_makes_it_and_an_own_kind_with_any(kind: str, outcome: Any) -> None:
    assert Touchpoint(**MET | {"kind": kind}, occurred_at=NINE, outcome=outcome).outcome == outcome


@pytest.mark.parametrize(
    ("kind", "outcome", "makes"),
    [
        ("call_held", CallOutcome(line="busy"), "'busy' (call_unanswered)"),
        ("email_sent", TALKED, "'talked' (call_held or call_received)"),
        ("call_received", CallOutcome(line="answered", talk="absent"), "'absent' (call_diverted)"),
        ("letter_sent", SENT, "'delivered' (announced_email_sent or email_sent)"),
        ("meeting_held", MeetingOutcome(result="held", held_as="visit_held"), "'held' (visit_held)"),
    ],
)
def test_a_kind_that_the_outcome_does_not_make_is_refused(kind: str, outcome: Any, makes: str) -> None:
    with pytest.raises(ValidationError, match="does not fit") as refused:
        Touchpoint(**MET | {"kind": kind}, occurred_at=NINE, outcome=outcome)
    assert makes in refused.value.errors()[0]["msg"]
    plain = Touchpoint(**MET | {"kind": kind}, occurred_at=NINE)
    with pytest.raises(ValidationError, match="does not fit"):
        plain.replace(outcome=outcome)
    with pytest.raises(ValidationError, match="does not fit"):
        plain.model_copy(update={"outcome": outcome})


def test_of_a_kind_that_is_missing_nothing_is_held_against_the_outcome() -> None:
    assert faults(kind="", occurred_at=NINE, outcome=TALKED) == {("kind",): "string_too_short"}


@pytest.mark.parametrize(
    ("outcome", "refers_to", "kind"),
    [
        (TALKED, None, Kind.CALL_HELD),
        (TALKED, "t0", Kind.CALL_HELD),
        (SENT, None, Kind.EMAIL_SENT),
        (SENT, "t0", Kind.ANNOUNCED_EMAIL_SENT),
        (MessageOutcome(channel="letter", result="delivered"), "t0", Kind.ANNOUNCED_LETTER_SENT),
        (MessageOutcome(channel="sms", result="delivered"), "t0", Kind.SMS_SENT),
        (REPLIED, "t0", Kind.EMAIL_REPLY),
        (MessageOutcome(channel="email", result="bounced_hard"), "t0", Kind.MESSAGE_BOUNCED),
        (MeetingOutcome(result="missed_by_us"), None, Kind.MEETING_MISSED),
    ],
)
def test_from_outcome_gives_the_kind_and_a_referring_mail_is_an_announced_one(
    outcome: Any, refers_to: str | None, kind: str
) -> None:
    one = Touchpoint.from_outcome(
        outcome, id="t1", prospect_id="p-17", occurred_at=NINE, by="anna", about="ABC", refers_to=refers_to
    )
    assert (one.kind, one.outcome, one.by, one.about, one.refers_to) == (kind, outcome, "anna", "ABC", refers_to)


def test_a_touchpoint_with_an_outcome_is_the_same_after_json() -> None:
    appointment = Appointment(
        id="a1",
        starts_at=NINE,
        timezone="Europe/Berlin",
        minutes=15,
        topic="routes",
        format="phone",
        who_calls="us",
        reach="+493012345678",
    )
    one = Touchpoint.from_outcome(
        TALKED.replace(next=appointment, answers={"budget": True}), id="t1", prospect_id="p-17", occurred_at=NINE
    )
    assert Touchpoint.model_validate_json(one.model_dump_json()) == one
