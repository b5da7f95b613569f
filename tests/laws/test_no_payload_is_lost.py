"""Whatever a CRM hands in, each payload becomes a record or is listed, and nothing but our own errors comes out."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, strategies as st
from pydantic import TypeAdapter

from tests.crm.payloads import (
    BERLIN,
    CONNECTED,
    NOON,
    activity,
    engagement,
    hubspot_object,
    task,
)
from warmreach.crm import Mapped, from_hubspot, from_pipedrive, from_salesforce
from warmreach.values.instants import epoch

if TYPE_CHECKING:
    from collections.abc import Callable

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
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(st.characters(), max_size=8)
    | st.sampled_from(
        ["\ud800", "2026-03-29 02:30:00", "0001-01-01T00:00:00Z", "9" * 400, "INBOUND", "true", 2**70, -1]
    )
    | st.datetimes()
)
JUNK = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=4,
)


def places(payload: Any) -> list[list[Any]]:
    """Every path into a payload."""
    if isinstance(payload, dict | list):
        keys = list(payload) if isinstance(payload, dict) else list(range(len(payload)))
        return [[], *([key, *rest] for key in keys for rest in places(payload[key]))]
    return [[]]


def spoilt(payload: Any, path: list[Any], junk: Any) -> Any:
    if not path:
        return junk
    copy = payload.copy()
    copy[path[0]] = spoilt(payload[path[0]], path[1:], junk)
    return copy


@st.composite
def payloads(draw: st.DrawFn, crm: str) -> Any:
    payload = draw(st.sampled_from(MADE[crm]))
    for _ in range(draw(st.integers(1, 3))):
        payload = spoilt(payload, draw(st.sampled_from(places(payload))), draw(JUNK))
    return payload


@pytest.mark.parametrize("crm", READ)
@given(data=st.data())
def test_each_payload_becomes_a_record_or_is_listed(crm: str, data: st.DataObject) -> None:
    """Law: one payload in gives at least one thing out; nothing lies ahead of `as_of`; it can be written as JSON."""
    payload = data.draw(payloads(crm))
    mapped = READ[crm]([payload], as_of=NOON, timezone=BERLIN, kinds=KINDS, dispositions={"Spoke": "talked"})
    assert mapped.touchpoints or mapped.prospects or mapped.unmapped
    assert all(one.epoch <= epoch(NOON) for one in mapped.touchpoints)
    adapter = TypeAdapter(Mapped)
    assert adapter.validate_json(adapter.dump_json(mapped)) == mapped


@pytest.mark.parametrize("crm", READ)
def test_each_payload_as_made_is_read(crm: str) -> None:
    mapped = READ[crm](
        json.loads(json.dumps(MADE[crm])), as_of=NOON, timezone=BERLIN, kinds=KINDS, dispositions={"Spoke": "talked"}
    )
    assert len(mapped.touchpoints) + len(mapped.prospects) >= len(MADE[crm]) - 1
