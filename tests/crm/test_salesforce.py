"""Salesforce's records become touchpoints and prospects, or say why not."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.crm.payloads import codes, objections, salesforce, task

WORDS = {"Spoke": "talked", "Not there": "no_answer", "No thanks": "not_interested"}


def called(**fields: Any) -> Any:
    return salesforce(task(**fields), dispositions=WORDS)


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"CallDisposition": "spoke "}, "call_held"),
        ({"CallDisposition": "Spoke", "CallType": "Inbound"}, "call_received"),
        ({"CallDisposition": "No thanks", "CallType": "Inbound"}, "refused_by_phone"),
        ({"CallDisposition": "Not there", "CallType": "Outbound"}, "call_unanswered"),
        ({"CallDisposition": "Spoke", "TaskSubtype": "Task"}, "call_held"),
        ({"CallDisposition": "Spoke", "TaskSubtype": None, "Type": "Call"}, "call_held"),
        ({"TaskSubtype": "ListEmail"}, "email_sent"),
    ],
)
def test_a_closed_task_has_its_kind(fields: dict[str, Any], kind: str) -> None:
    assert [one.kind for one in called(**fields).touchpoints] == [kind]


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"IsClosed": False, "CallDisposition": "Spoke"}, ("not_done", "IsClosed")),
        ({"IsClosed": None, "Status": "Not Started", "CallDisposition": "Spoke"}, ("not_done", "IsClosed")),
        ({"IsClosed": None, "Status": "Bei Kunde"}, ("unknown_result", "Status")),
        ({"IsClosed": None}, ("no_result", "IsClosed")),
        ({"IsDeleted": True}, ("deleted", "IsDeleted")),
        ({}, ("no_result", "CallDisposition")),
        ({"CallDisposition": "Left message"}, ("unknown_result", "CallDisposition")),
        ({"CallDisposition": "Spoke", "CallType": "Internal"}, ("not_a_contact", "CallType")),
        ({"TaskSubtype": "Task"}, ("not_a_contact", "TaskSubtype")),
        ({"TaskSubtype": "Email"}, ("unknown_type", "TaskSubtype")),
        ({"CallDisposition": "Spoke", "WhoId": None}, ("no_person", "WhoId")),
        ({"CallDisposition": "Spoke", "CompletedDateTime": None}, ("no_date", "ActivityDate")),
        ({"CallDisposition": "Spoke", "Id": ""}, ("no_id", "Id")),
        ({"CallDisposition": "Spoke", "who_id": "00Q8"}, ("contradictory", "who_id")),
        ({"attributes": {"type": "Case"}}, ("unknown_type", "attributes.type")),
    ],
)
def test_what_is_no_contact_or_says_too_little_is_listed_and_never_guessed(
    fields: dict[str, Any], fault: tuple[str, str]
) -> None:
    assert codes(called(**fields)) == [fault]


def test_a_closed_task_without_its_time_counts_from_its_day() -> None:
    (one,) = called(
        CallDisposition="Spoke", CompletedDateTime=None, ActivityDate="2026-11-20T00:00:00.000+0000"
    ).touchpoints
    assert (one.occurred_at, one.occurred_on, one.timezone) == (None, date(2026, 11, 20), "Europe/Berlin")


def test_a_row_of_a_table_is_told_by_its_columns() -> None:
    row = {
        "id": "00T1",
        "who_id": "00Q7",
        "task_subtype": "Call",
        "status": "Completed",
        "call_disposition": "Spoke",
        "completed_date_time": "2026-11-20 10:30:00",
        "is_deleted": "FALSE",
    }
    (one,) = salesforce(row, dispositions=WORDS).touchpoints
    assert one.occurred_at is not None
    assert (one.id, one.occurred_at.isoformat(), one.version) == ("00T1/00Q7", "2026-11-20T10:30:00+01:00", 1)


def test_kinds_say_what_tasks_and_events_stand_for() -> None:
    kinds = {"Task.Email": "email_sent", "Event.Meeting": "meeting_held", "Event.Call": "call_held"}
    event = {"Id": "00U1", "WhoId": "0031", "StartDateTime": "2026-11-20T09:30:00Z", "EventSubtype": "Event"}
    later = {**event, "StartDateTime": "2026-11-23T09:30:00Z"}
    whole_day = {**event, "IsAllDayEvent": True, "ActivityDate": "2026-11-20", "Type": "Call"}
    mail = task(TaskSubtype="Email")
    mapped = salesforce(mail, event, later, whole_day, kinds=kinds)
    assert [one.kind for one in mapped.touchpoints] == ["email_sent", "meeting_held", "call_held"]
    assert mapped.touchpoints[2].occurred_on == date(2026, 11, 20)
    assert [(one.index, one.code) for one in mapped.unmapped] == [(2, "not_done")]
    (unsure,) = salesforce(event).unmapped
    assert unsure.to_try == "pass kinds={'Event.Meeting': 'meeting_held'} with the kind that it stands for"
    undated = {**event, "StartDateTime": None, "DurationInMinutes": 5}
    assert codes(salesforce(undated, kinds=kinds)) == [("no_date", "ActivityDate")]


def test_a_campaigns_member_counts_by_their_answer_or_the_campaigns_day() -> None:
    kinds = {"CampaignMember.Attended": "event_attended", "CampaignMember.Sent": "letter_sent"}
    member = {"Id": "00v1", "CampaignId": "7011", "Status": "Attended", "HasResponded": True}
    mapped = salesforce(
        {**member, "LeadId": "00Q7", "ContactId": "0031", "FirstRespondedDate": "2026-11-14"},
        {**member, "LeadId": "00Q7", "Status": "Sent", "HasResponded": False, "Campaign": {"StartDate": "2026-10-01"}},
        {**member, "LeadId": "00Q7", "Status": "Sent", "HasResponded": False},
        {**member, "LeadId": "00Q7", "Status": "Waved"},
        kinds=kinds,
    )
    assert [(one.prospect_id, one.kind, one.occurred_on) for one in mapped.touchpoints] == [
        ("0031", "event_attended", date(2026, 11, 14)),
        ("00Q7", "letter_sent", date(2026, 10, 1)),
    ]
    assert [(one.index, one.code, one.place) for one in mapped.unmapped] == [
        (2, "no_date", "Campaign.StartDate"),
        (3, "unknown_type", "Status"),
    ]


def test_a_lead_becomes_a_prospect_with_its_opt_outs() -> None:
    lead = {
        "attributes": {"type": "Lead"},
        "Id": "00Q7",
        "Salutation": "Dr.",
        "FirstName": "Mara",
        "LastName": "Muster",
        "Title": "Head of Fleet",
        "Company": "Beispiel GmbH",
        "NumberOfEmployees": 250,
        "CountryCode": "DE",
        "StateCode": "BE",
        "Phone": "+49 (30) 1234-56",
        "DoNotCall": True,
        "HasOptedOutOfEmail": False,
        "LastModifiedDate": "2026-11-01T00:00:00.000+0000",
        "OwnerId": "0051",
    }
    (mara,) = salesforce(lead).prospects
    assert (mara.title, mara.salutation, mara.role, mara.subdivision) == ("Dr.", "unknown", "Head of Fleet", "BE")
    assert (mara.phone, mara.company and mara.company.size) == ("+4930123456", 250)
    assert objections(mara) == ["call"]
    assert codes(salesforce({**lead, "IsConverted": True})) == [("deleted", "IsConverted")]
    contact = {**lead, "attributes": {"type": "Contact"}, "MailingCountryCode": "AT"}
    assert salesforce(contact).prospects[0].country == "AT"
    told = {"Id": "1", "LastName": "Muster"}
    assert salesforce(told).prospects[0].family_name == "Muster"


def test_the_short_and_the_long_form_of_an_id_are_one_person_and_one_rep() -> None:
    # Three characters for three times five: capitals are bits, the first the lowest; 31 is "5", 0 is "A", 1 is "B".
    short, long = "AAAAAaaaaaAaaaa", "AAAAAaaaaaAaaaa5AB"
    from_report, from_api = (
        called(Id=one, CallDisposition="Spoke", WhoId=one, OwnerId=one).touchpoints for one in (short, long)
    )
    assert from_report == from_api
    assert from_api[0].prospect_id == long
    assert salesforce({"Id": short, "LastName": "Muster", "OwnerId": short}).prospects[0].owner == long
