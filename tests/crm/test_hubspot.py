"""HubSpot's engagements and objects become touchpoints, or say why not."""

from __future__ import annotations

from typing import Any

import pytest

from tests.crm.payloads import (
    BERLIN,
    CONNECTED,
    NO_ANSWER,
    NOON,
    codes,
    engagement,
    hubspot,
    hubspot_object,
    objections,
)
from warmreach.crm import HUBSPOT_DISPOSITIONS, Mapped, from_hubspot
from warmreach.records import CallOutcome, Kind, MeetingOutcome


def only(mapped: Mapped) -> tuple[str, str | None]:
    (one,) = mapped.touchpoints
    assert mapped.unmapped == ()
    return one.kind, None if one.outcome is None else one.outcome.word


def test_both_editions_of_the_api_give_the_same_touchpoint() -> None:
    older = engagement("CALL", metadata={"disposition": CONNECTED}, timestamp=1763717400000, lastUpdated=1767323045678)
    newer = hubspot_object(hs_call_disposition=CONNECTED)
    assert hubspot(older).touchpoints == hubspot(newer).touchpoints
    (one,) = hubspot(newer).touchpoints
    assert (one.id, one.prospect_id, one.by, one.version) == ("71/17", "17", "5", 1767323045678)
    assert one.occurred_at is not None
    assert one.occurred_at.isoformat() == "2025-11-21T10:30:00+01:00"


def test_an_engagement_without_its_frame_is_read_too() -> None:
    framed = engagement("CALL", metadata={"disposition": CONNECTED})
    flat = {**framed["engagement"], "associations": framed["associations"], "metadata": framed["metadata"]}
    assert hubspot(flat) == hubspot(framed)


@pytest.mark.parametrize(("disposition", "word"), HUBSPOT_DISPOSITIONS.items())
def test_each_result_that_every_account_has_is_known(disposition: str, word: str) -> None:
    _, read = only(hubspot(hubspot_object(hs_call_disposition=disposition.upper())))
    assert read == word


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"hs_call_disposition": CONNECTED, "hs_call_direction": "INBOUND"}, "call_received"),
        ({"hs_call_disposition": CONNECTED, "hs_call_direction": "OUTBOUND"}, "call_held"),
        ({"hs_call_disposition": CONNECTED, "hs_call_status": "COMPLETED"}, "call_held"),
        ({"hs_call_disposition": NO_ANSWER, "hs_call_status": "COMPLETED"}, "call_unanswered"),
        ({"hs_call_status": "BUSY"}, "call_unanswered"),
        ({"hs_call_status": "FAILED"}, "call_unanswered"),
        ({"hs_meeting_outcome": "COMPLETED"}, "meeting_held"),
        ({"hs_meeting_outcome": "NO_SHOW"}, "meeting_missed"),
        ({"hs_email_direction": "EMAIL", "hs_email_status": "SENT"}, "email_sent"),
        ({"hs_email_direction": "EMAIL", "hs_email_status": "BOUNCED"}, "message_bounced"),
        ({"hs_email_direction": "INCOMING_EMAIL"}, "email_reply"),
    ],
)
def test_what_happened_has_its_kind(fields: dict[str, str], kind: str) -> None:
    assert only(hubspot(hubspot_object(**fields)))[0] == kind


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"hs_call_status": "COMPLETED"}, ("no_result", "properties.hs_call_disposition")),
        ({"hs_call_status": "RINGING"}, ("not_done", "properties.hs_call_status")),
        (
            {"hs_call_status": "NO_ANSWER", "hs_call_disposition": CONNECTED},
            ("contradictory", "properties.hs_call_disposition"),
        ),
        ({"hs_call_disposition": "our own"}, ("unknown_result", "properties.hs_call_disposition")),
        (
            {"hs_call_disposition": NO_ANSWER, "hs_call_direction": "INBOUND"},
            ("unknown_result", "properties.hs_call_direction"),
        ),
        ({"hs_call_disposition": CONNECTED, "hs_call_direction": "UP"}, ("unreadable", "properties.hs_call_direction")),
        ({"hs_meeting_outcome": "SCHEDULED"}, ("not_done", "properties.hs_meeting_outcome")),
        ({"hs_meeting_outcome": "CANCELED"}, ("not_done", "properties.hs_meeting_outcome")),
        ({"hs_meeting_outcome": "GOOD"}, ("unknown_result", "properties.hs_meeting_outcome")),
        ({"hs_meeting_title": "Kick-off"}, ("no_result", "properties.hs_meeting_outcome")),
        ({"hs_email_direction": "EMAIL", "hs_email_status": "SCHEDULED"}, ("not_done", "properties.hs_email_status")),
        ({"hs_email_direction": "FORWARDED_EMAIL"}, ("unknown_type", "properties.hs_email_direction")),
        ({"hs_email_subject": "Hello"}, ("unknown_type", "properties.hs_email_direction")),
        ({"hs_task_status": "NOT_STARTED"}, ("not_done", "properties.hs_task_status")),
        ({"hs_task_status": "COMPLETED"}, ("not_a_contact", "type")),
        ({"hs_note_body": "Likes tea"}, ("not_a_contact", "type")),
        ({"hs_communication_channel_type": "SMS"}, ("unknown_type", "type")),
        ({}, ("unknown_type", "properties")),
        ({"hs_note_body": "x", "hs_task_status": "COMPLETED"}, ("unknown_type", "properties")),
        ({"hs_gdpr_deleted": "true", "hs_call_disposition": CONNECTED}, ("erased", "properties.hs_gdpr_deleted")),
        ({"hs_call_disposition": CONNECTED, "hs_timestamp": None}, ("no_date", "properties.hs_timestamp")),
        (
            {"hs_call_disposition": CONNECTED, "hs_timestamp": "2026-11-21T12:00:01Z"},
            ("not_done", "properties.hs_timestamp"),
        ),
    ],
)
def test_what_is_no_contact_or_says_too_little_is_listed_and_never_guessed(
    fields: dict[str, Any], fault: tuple[str, str]
) -> None:
    assert codes(hubspot(hubspot_object(**fields))) == [fault]


@pytest.mark.parametrize(
    ("payload", "fault"),
    [
        (engagement("CALL", gdprDeleted=True), ("erased", "engagement.gdprDeleted")),
        (engagement("CALL", active=False), ("deleted", "engagement.active")),
        ({**hubspot_object(hs_call_status="BUSY"), "archived": True}, ("deleted", "archived")),
        (engagement("TASK", metadata={"status": "NOT_STARTED"}), ("not_done", "metadata.status")),
        (engagement("NOTE"), ("not_a_contact", "type")),
        (engagement("CALL", metadata={"disposition": CONNECTED}, people=()), ("no_person", "associations")),
        (engagement("CALL", id=None, metadata={"disposition": CONNECTED}), ("no_id", "engagement.id")),
        ({"results": []}, ("unknown_type", "type")),
        ({"properties": "x"}, ("unreadable", "properties")),
        ("x", ("unreadable", "")),
        (None, ("unknown_type", "type")),
        ({**engagement("CALL"), "associations": [1]}, ("unreadable", "associations")),
        ({**engagement("CALL"), "associations": {"contactIds": 17}}, ("unreadable", "associations.contactIds")),
    ],
)
def test_a_payload_of_another_shape_is_listed(payload: Any, fault: tuple[str, str]) -> None:
    assert codes(hubspot(payload)) == [fault]


def test_a_page_handed_in_whole_is_one_payload_that_says_what_to_do() -> None:
    page: Any = {"results": []}
    mapped = from_hubspot(page, as_of=NOON, timezone=BERLIN)
    assert mapped.unmapped[0].to_try == "hand in one engagement or object at a time, such as each of page['results']"


def test_a_meeting_is_with_everybody_and_counts_from_its_start() -> None:
    meeting = hubspot_object(
        people=("17", "18", "17"), hs_meeting_outcome="completed", hs_meeting_start_time="2026-11-20T08:00:00Z"
    )
    both = hubspot(meeting).touchpoints
    assert [(one.id, one.prospect_id) for one in both] == [("71/17", "17"), ("71/18", "18")]
    assert all(one.epoch == 1795161600 for one in both)
    assert isinstance(both[0].outcome, MeetingOutcome)


def test_a_call_with_several_contacts_is_with_the_one_that_hubspot_names() -> None:
    call = {"people": ("17", "18"), "hs_call_disposition": CONNECTED}
    assert codes(hubspot(hubspot_object(**call))) == [("several_people", "associations")]
    named = hubspot(hubspot_object(**call, hs_call_callee_object_id=18, hs_call_callee_object_type="CONTACT"))
    assert [one.prospect_id for one in named.touchpoints] == ["18"]
    company = hubspot(hubspot_object(**call, hs_call_callee_object_id=18, hs_call_callee_object_type="COMPANY"))
    assert codes(company) == [("several_people", "associations")]


def test_a_mail_from_one_of_several_contacts_is_not_said_to_be_of_all() -> None:
    assert codes(hubspot(hubspot_object(people=("17", "18"), hs_email_direction="INCOMING_EMAIL"))) == [
        ("several_people", "associations")
    ]


@pytest.mark.parametrize(
    "associations",
    [
        {"contacts": {"results": [{"id": "17"}]}},
        {"contacts": ["17"]},
        [
            {"to": {"id": 17}, "types": [{"associationTypeId": 194}]},
            {"to": {"id": 9}, "types": [{"associationTypeId": 182}]},
        ],
    ],
)
def test_contacts_are_found_however_they_are_associated(associations: Any) -> None:
    call = {**hubspot_object(hs_call_disposition=CONNECTED), "associations": associations}
    assert [one.prospect_id for one in hubspot(call).touchpoints] == ["17"]


def test_an_accounts_own_results_and_kinds_come_from_the_caller() -> None:
    own = hubspot(hubspot_object(hs_call_disposition="ABC-1"), dispositions={"abc-1": "not_interested"})
    assert own.touchpoints[0].outcome == CallOutcome(line="answered", talk="not_interested")
    assert own.touchpoints[0].kind == Kind.REFUSED_BY_PHONE
    sms = hubspot_object(hs_communication_channel_type="SMS")
    assert only(hubspot(sms, kinds={"sms": "sms_sent"})) == ("sms_sent", None)
    letter = hubspot_object(hs_postal_mail_body="x")
    assert only(hubspot(letter, kinds={"POSTAL_MAIL": "letter_sent"})) == ("letter_sent", None)
    mail = engagement("INCOMING_EMAIL")
    assert only(hubspot(mail, kinds={"INCOMING_EMAIL": "inquiry"})) == ("inquiry", None)


def test_a_kind_that_is_no_word_is_listed() -> None:
    assert codes(hubspot(hubspot_object(hs_communication_channel_type="SMS"), kinds={"SMS": ""})) == [
        ("unreadable", "properties.hs_timestamp")
    ]


def test_a_subject_is_no_topic_to_be_said_aloud() -> None:
    call = hubspot_object(
        hs_call_disposition=CONNECTED, hs_call_title="grumpy", hs_call_body="do not mention the yacht"
    )
    assert hubspot(call).touchpoints[0].about is None


def test_a_contact_becomes_a_prospect_and_a_bad_number_is_listed() -> None:
    contact = {
        "id": "17",
        "properties": {
            "firstname": "Mara",
            "lastname": "Muster",
            "salutation": "Frau",
            "email": "mara@beispiel.example",
            "phone": "030 123456",
            "company": "Beispiel GmbH",
            "hs_language": "de_DE",
            "hs_country_region_code": "DE",
            "hubspot_owner_id": 5,
        },
    }
    mapped = hubspot(contact)
    (mara,) = mapped.prospects
    assert (mara.salutation, mara.language, mara.country, mara.owner) == ("ms", "de-DE", "DE", "5")
    assert mara.company is not None
    assert mara.company.name == "Beispiel GmbH"
    assert [(one.code, one.place) for one in mapped.unmapped] == [("unreadable", "properties.phone")]


def test_an_opt_out_is_an_objection_since_the_last_change_at_the_latest() -> None:
    fields = {"email": "mara@beispiel.example", "hs_email_optout": "true"}
    (mara,) = hubspot({"id": "17", "properties": {**fields, "lastmodifieddate": "2026-02-01T00:00:00Z"}}).prospects
    assert objections(mara) == ["email"]
    (by_the_object,) = hubspot({"id": "17", "properties": fields, "updatedAt": "2026-02-01T00:00:00Z"}).prospects
    assert by_the_object.facts == mara.facts
    undated = hubspot({"id": "17", "properties": fields})
    assert codes(undated) == [("no_date", "properties.lastmodifieddate")]
    assert codes(hubspot({"id": "17", "properties": {**fields, "hs_email_optout": "maybe"}})) == [
        ("unreadable", "properties.hs_email_optout")
    ]


@pytest.mark.parametrize(
    "properties",
    [{"name": "Beispiel GmbH", "domain": "beispiel.example"}, {"dealname": "A deal"}, {"hs_ticket_priority": "HIGH"}],
)
def test_a_company_a_deal_and_a_ticket_are_no_person(properties: dict[str, str]) -> None:
    assert codes(hubspot({"id": "1", "properties": {**properties, "lifecyclestage": "lead"}})) == [
        ("unknown_type", "type")
    ]
