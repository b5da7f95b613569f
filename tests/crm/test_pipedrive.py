"""Pipedrive's activities, call logs and persons become records, or say why not."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.crm.payloads import activity, codes, objections, pipedrive
from warmreach.crm import PIPEDRIVE_OUTCOMES

LOG = {
    "id": "c1",
    "outcome": "connected",
    "start_time": "2026-11-20 09:30:00",
    "end_time": "2026-11-20 09:40:00",
    "person_id": 17,
    "user_id": 5,
}


def test_a_meeting_counts_from_when_it_was_due_and_a_mail_from_when_it_was_done() -> None:
    mapped = pipedrive(activity(), activity(id=4, type="email"), activity(id=5, type="lunch", due_time=""))
    assert [(one.id, one.kind) for one in mapped.touchpoints] == [
        ("3/17", "meeting_held"),
        ("4/17", "email_sent"),
        ("5/17", "meeting_held"),
    ]
    assert [one.occurred_at and one.occurred_at.isoformat() for one in mapped.touchpoints] == [
        "2026-11-20T10:30:00+01:00",
        "2026-11-20T17:00:00+01:00",
        None,
    ]
    assert mapped.touchpoints[2].occurred_on == date(2026, 11, 20)


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"done": False}, ("not_done", "done")),
        ({"done": 0}, ("not_done", "done")),
        ({"active_flag": False}, ("deleted", "active_flag")),
        ({"is_deleted": True}, ("deleted", "active_flag")),
        ({"type": "call"}, ("no_result", "type")),
        ({"type": "task"}, ("not_a_contact", "type")),
        ({"type": "trade_fair"}, ("unknown_type", "type")),
        ({"type": None}, ("unknown_type", "type")),
        ({"due_date": None}, ("no_date", "due_date")),
        ({"due_date": "2026-11-22"}, ("not_done", "due_time")),
        ({"due_time": "25:00"}, ("unreadable", "due_time")),
        ({"type": "email", "marked_as_done_time": ""}, ("no_date", "marked_as_done_time")),
        ({"person_id": None}, ("no_person", "person_id")),
        ({"id": None}, ("no_id", "id")),
        ({"done": None}, ("unknown_type", "type")),
        ({"participants": [7]}, ("unreadable", "participants")),
    ],
)
def test_what_is_no_contact_or_says_too_little_is_listed_and_never_guessed(
    fields: dict[str, Any], fault: tuple[str, str]
) -> None:
    assert codes(pipedrive(activity(**fields))) == [fault]


def test_everybody_took_part_in_a_meeting_once() -> None:
    rows = [{"person_id": 17, "primary_flag": True}, {"person_id": 18, "primary_flag": False}, {"person_id": None}]
    mapped = pipedrive(activity(participants=rows, person_id={"value": 17, "name": "Mara"}))
    assert [one.prospect_id for one in mapped.touchpoints] == ["17", "18"]


def test_an_accounts_own_types_come_from_the_caller() -> None:
    (one,) = pipedrive(activity(type="trade_fair"), kinds={"trade_fair": "event_met"}).touchpoints
    assert (one.kind, one.outcome) == ("event_met", None)


@pytest.mark.parametrize(("outcome", "word"), PIPEDRIVE_OUTCOMES.items())
def test_each_outcome_of_a_call_log_is_known(outcome: str, word: str) -> None:
    (one,) = pipedrive({**LOG, "outcome": outcome}).touchpoints
    assert one.outcome is not None
    assert one.outcome.word == word


def test_a_call_log_without_a_person_or_a_time_is_listed() -> None:
    assert codes(pipedrive({**LOG, "person_id": None})) == [("no_person", "person_id")]
    assert codes(pipedrive({**LOG, "start_time": None})) == [("no_date", "start_time")]
    assert codes(pipedrive({**LOG, "outcome": "fine"})) == [("unknown_result", "outcome")]


def test_a_person_becomes_a_prospect_by_the_primary_address() -> None:
    person = {
        "id": 17,
        "first_name": "Mara",
        "last_name": "Muster",
        "org_name": "Beispiel GmbH",
        "owner_id": {"id": 5, "name": "Anna"},
        "email": [{"value": "old@beispiel.example"}, {"value": "mara@beispiel.example", "primary": True}],
        "phones": [{"value": ""}, {"value": "+49 30 123456"}],
        "update_time": "2026-11-01 08:00:00",
        "marketing_status": "unsubscribed",
    }
    (mara,) = pipedrive(person).prospects
    assert (mara.email, mara.phone, mara.owner) == ("mara@beispiel.example", "+4930123456", "5")
    assert objections(mara) == ["email"]
    (plain,) = pipedrive({"id": 17, "first_name": "Mara", "email": "mara@beispiel.example", "owner_id": 5}).prospects
    assert (plain.email, plain.facts, plain.owner) == ("mara@beispiel.example", (), "5")
