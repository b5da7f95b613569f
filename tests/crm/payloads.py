"""Invented payloads in the shapes of the three CRMs' APIs, and what is read from one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pendulum

from warmreach.crm import from_hubspot, from_pipedrive, from_salesforce
from warmreach.records import Objection

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmreach.crm import Mapped
    from warmreach.records import Channel, Prospect

NOON = pendulum.datetime(2026, 11, 21, 12, tz="Europe/Berlin")
BERLIN = "Europe/Berlin"
CONNECTED = "f240bbac-87c9-4f6e-bf70-924b57d47db7"
NO_ANSWER = "73a0d17f-1163-4015-bdd5-ec830791da20"


def engagement(
    type: str,  # noqa: A002 - HubSpot's name
    *,
    metadata: dict[str, Any] | None = None,
    people: Any = (17,),
    **fields: Any,
) -> dict[str, Any]:
    """An engagement of HubSpot's API v1."""
    head = {"id": 71, "type": type, "timestamp": 1763717400000, "ownerId": 5, "active": True, "gdprDeleted": False}
    return {
        "engagement": {**head, **fields},
        "associations": {"contactIds": list(people)},
        "metadata": metadata or {},
    }


def hubspot_object(*, people: Any = ("17",), **properties: Any) -> dict[str, Any]:
    """An object of HubSpot's CRM API v3."""
    return {
        "id": "71",
        "properties": {"hs_timestamp": "2025-11-21T09:30:00.000Z", "hubspot_owner_id": "5", **properties},
        "updatedAt": "2026-01-02T03:04:05.678Z",
        "archived": False,
        "associations": {"contacts": {"results": [{"id": one, "type": "call_to_contact"} for one in people]}},
    }


def task(**fields: Any) -> dict[str, Any]:
    """A closed Task of Salesforce's REST API."""
    return {
        "attributes": {"type": "Task"},
        "Id": "00T1",
        "WhoId": "00Q7",
        "OwnerId": "0051",
        "TaskSubtype": "Call",
        "IsClosed": True,
        "IsDeleted": False,
        "CompletedDateTime": "2026-11-20T09:30:00.000+0000",
        "LastModifiedDate": "2026-11-20T10:00:00.000+0000",
        **fields,
    }


def activity(**fields: Any) -> dict[str, Any]:
    """A done activity of Pipedrive."""
    return {
        "id": 3,
        "type": "meeting",
        "done": True,
        "due_date": "2026-11-20",
        "due_time": "09:30",
        "marked_as_done_time": "2026-11-20 16:00:00",
        "person_id": 17,
        "user_id": 5,
        "active_flag": True,
        **fields,
    }


def hubspot(*payloads: Any, **options: Any) -> Mapped:
    return from_hubspot(payloads, as_of=NOON, timezone=BERLIN, **options)


def salesforce(*payloads: Any, **options: Any) -> Mapped:
    return from_salesforce(payloads, as_of=NOON, timezone=BERLIN, **options)


def pipedrive(*payloads: Any, **options: Any) -> Mapped:
    return from_pipedrive(payloads, as_of=NOON, timezone=BERLIN, **options)


def codes(mapped: Mapped) -> list[tuple[str, str]]:
    """The code and place of each that was not mapped, where nothing was."""
    assert (mapped.touchpoints, mapped.prospects) == ((), ())
    return [(one.code, one.place) for one in mapped.unmapped]


def objections(prospect: Prospect) -> list[Channel | None]:
    """On which channels somebody objects."""
    return [fact.channel for fact in prospect.facts if isinstance(fact, Objection)]


MADE: dict[str, list[dict[str, Any]]] = {
    "hubspot": [
        engagement("CALL", metadata={"disposition": CONNECTED, "status": "COMPLETED"}, lastUpdated=1763717400000),
        engagement("INCOMING_EMAIL"),
        hubspot_object(
            people=("17", "18"), hs_meeting_outcome="COMPLETED", hs_meeting_start_time="2026-11-01T08:00:00Z"
        ),
        {
            "id": "17",
            "properties": {
                "firstname": "Mara",
                "phone": "+493012",
                "hs_email_optout": "true",
                "lastmodifieddate": "2026-01-01",
            },
        },
    ],
    "salesforce": [
        task(CallDisposition="Spoke", CallType="Inbound"),
        {"Id": "00v1", "CampaignId": "7", "LeadId": "00Q7", "Status": "Sent", "Campaign": {"StartDate": "2026-10-01"}},
        {"Id": "00U1", "WhoId": "0031", "StartDateTime": "2026-11-20T09:30:00Z", "EventSubtype": "Event"},
        {
            "Id": "00Q7",
            "LastName": "Muster",
            "Company": "Beispiel GmbH",
            "DoNotCall": True,
            "LastModifiedDate": "2026-01-01 10:00:00",
        },
    ],
    "pipedrive": [
        activity(participants=[{"person_id": 17}]),
        {"id": "c1", "outcome": "busy", "start_time": "2026-11-20 09:30:00", "person_id": 17},
        {"id": 17, "first_name": "Mara", "email": [{"value": "mara@beispiel.example", "primary": True}]},
    ],
}
KINDS = {"CampaignMember.Sent": "letter_sent", "Event.Meeting": "meeting_held", "call": "call_held"}
READ: dict[str, Callable[..., Mapped]] = {
    "hubspot": from_hubspot,
    "salesforce": from_salesforce,
    "pipedrive": from_pipedrive,
}
