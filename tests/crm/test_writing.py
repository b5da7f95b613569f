"""Our touchpoints become payloads that the CRM takes; what it has no word for is refused."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from tests.crm.payloads import BERLIN, CONNECTED, NOON
from warmreach.crm import to_hubspot, to_pipedrive, to_salesforce
from warmreach.errors import NoCounterpartError, UnknownResultError, UnknownZoneError
from warmreach.records import CallOutcome, MeetingOutcome, MessageOutcome, Touchpoint
from warmreach.records.outcomes import Outcome

if TYPE_CHECKING:
    from collections.abc import Callable


def touch(outcome: Outcome | None = None, **fields: Any) -> Touchpoint:
    kind = {} if outcome is None else {"kind": outcome.kind}
    return Touchpoint(
        **{"id": "t1", "prospect_id": "17", "occurred_at": NOON, "by": "5", "outcome": outcome, **kind, **fields}
    )


TALKED = CallOutcome(line="answered", talk="talked")
REFUSED = CallOutcome(line="answered", talk="not_interested")
HELD = MeetingOutcome(result="held")


def test_hubspot_is_sent_a_call() -> None:
    name, payload = to_hubspot(touch(TALKED))
    assert name == "calls"
    assert payload == {
        "properties": {
            "hs_timestamp": "2026-11-21T11:00:00.000Z",
            "hs_call_direction": "OUTBOUND",
            "hs_call_status": "COMPLETED",
            "hs_call_disposition": CONNECTED,
            "hubspot_owner_id": "5",
        },
        "associations": [
            {"to": {"id": "17"}, "types": [{"associationCategory": "HUBSPOT_DEFINED", "associationTypeId": 194}]}
        ],
    }


def test_hubspot_is_sent_meetings_and_mails() -> None:
    assert to_hubspot(touch(HELD, by=None)).payload["properties"] == {
        "hs_timestamp": "2026-11-21T11:00:00.000Z",
        "hs_meeting_start_time": "2026-11-21T11:00:00.000Z",
        "hs_meeting_outcome": "COMPLETED",
    }
    sent = MessageOutcome(channel="email", result="delivered")
    assert to_hubspot(touch(sent)).payload["properties"]["hs_email_direction"] == "EMAIL"
    assert to_hubspot(touch(kind="email_reply")).payload["properties"]["hs_email_direction"] == "INCOMING_EMAIL"


def test_a_result_of_an_account_is_written_as_its_own() -> None:
    own = {"d-17": "not_interested"}
    assert to_hubspot(touch(REFUSED), dispositions=own).payload["properties"]["hs_call_disposition"] == "d-17"
    other_meaning = {CONNECTED: "gatekeeper_message"}
    with pytest.raises(NoCounterpartError, match="it has no result for 'talked'"):
        to_hubspot(touch(TALKED), dispositions=other_meaning)


def test_salesforce_is_sent_a_closed_task_in_the_orgs_words() -> None:
    words = {"Spoke": "talked", "No Thanks ": "not_interested"}
    received = touch(TALKED, kind="call_received", by=None)
    assert to_salesforce(received, timezone=BERLIN, dispositions=words).payload == {
        "WhoId": "17",
        "TaskSubtype": "Call",
        "Status": "Completed",
        "ActivityDate": "2026-11-21",
        "CallType": "Inbound",
        "CallDisposition": "Spoke",
    }
    refused = to_salesforce(touch(REFUSED), timezone="Pacific/Kiritimati", dispositions=words).payload
    assert (refused["CallDisposition"], refused["ActivityDate"], refused["OwnerId"]) == ("No Thanks", "2026-11-22", "5")
    day = touch(TALKED, occurred_at=None, occurred_on="2026-11-19", timezone=BERLIN)
    assert to_salesforce(day, timezone="UTC", dispositions=words).payload["ActivityDate"] == "2026-11-19"


def test_pipedrive_is_sent_call_logs_and_done_meetings() -> None:
    assert to_pipedrive(touch(TALKED), phone="+4930123456").payload == {
        "outcome": "connected",
        "start_time": "2026-11-21 11:00:00",
        "end_time": "2026-11-21 11:00:00",
        "to_phone_number": "+4930123456",
        "person_id": 17,
        "user_id": 5,
    }
    assert to_pipedrive(touch(HELD, by=None, prospect_id="p-1")) == (
        "activities",
        {"type": "meeting", "done": True, "due_date": "2026-11-21", "due_time": "11:00", "person_id": "p-1"},
    )


@pytest.mark.parametrize(
    "one",
    [
        touch(REFUSED),
        touch(CallOutcome(line="dropped")),
        touch(MeetingOutcome(result="cancelled")),
        touch(MeetingOutcome(result="held", held_as="demo_held")),
        touch(kind="event_met"),
        touch(kind="call_unanswered"),
        touch(kind="announced_email_sent"),
        touch(TALKED, kind="our_own_kind"),
        touch(TALKED, occurred_at=None, occurred_on="2026-11-19", timezone=BERLIN),
    ],
    ids=lambda one: f"{one.kind}-{one.outcome.word if one.outcome else None}",
)
def test_what_would_read_back_as_something_else_is_refused(one: Touchpoint) -> None:
    with pytest.raises(NoCounterpartError, match="has no counterpart in HubSpot"):
        to_hubspot(one)
    with pytest.raises(NoCounterpartError, match="has no counterpart in Pipedrive"):
        to_pipedrive(one)


def test_salesforce_takes_calls_alone_and_no_call_log_says_who_rang() -> None:
    with pytest.raises(NoCounterpartError, match="reads back as 'meeting_held'"):
        to_salesforce(touch(HELD), timezone=BERLIN, dispositions={})
    with pytest.raises(NoCounterpartError, match=r"pass dispositions=\{…: 'talked'\}"):
        to_salesforce(touch(TALKED), timezone=BERLIN, dispositions={})
    with pytest.raises(NoCounterpartError, match="reads back as 'call_received'"):
        to_pipedrive(touch(TALKED, kind="call_received"))


def test_a_result_of_pipedrive_can_be_given_another_meaning_and_none_can_be_added() -> None:
    written = to_pipedrive(touch(REFUSED), dispositions={" Connected": "not_interested"})
    assert written.payload["outcome"] == "connected"
    for words in ({}, {"Declined": "not_interested"}):
        with pytest.raises(NoCounterpartError, match=r"its results are fixed: .*dispositions=\{…: 'not_interested'\}"):
            to_pipedrive(touch(REFUSED), dispositions=words)
    with pytest.raises(NoCounterpartError, match="it has no result for 'talked'"):
        to_pipedrive(touch(TALKED), dispositions={"connected": "not_interested"})


def test_an_id_of_an_account_is_written_as_it_is_spelt() -> None:
    written = to_hubspot(touch(REFUSED), dispositions={CONNECTED: "talked", "D-17 ": "not_interested"})
    assert written.payload["properties"]["hs_call_disposition"] == "D-17"


@pytest.mark.parametrize("outcome", [TALKED, HELD])
def test_a_wrong_disposition_is_refused_whatever_is_written(outcome: Outcome) -> None:
    writers: list[Callable[..., object]] = [to_hubspot, partial(to_salesforce, timezone=BERLIN), to_pipedrive]
    for write in writers:
        with pytest.raises(UnknownResultError):
            write(touch(outcome), dispositions={"Spoke": "held"})


def test_what_the_caller_says_wrongly_is_an_error_of_ours() -> None:
    with pytest.raises(UnknownZoneError):
        to_salesforce(touch(TALKED), timezone="Berlin", dispositions={})
    with pytest.raises(UnknownResultError):
        to_hubspot(touch(TALKED), dispositions={"x": "fine"})
