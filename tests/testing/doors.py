"""Malformed payloads for every door: sound ones with something taken out, put in, exchanged, or cut short."""

from __future__ import annotations

import json
from random import Random
from typing import Any

from pydantic import TypeAdapter, ValidationError

from tests.crm.payloads import BERLIN, KINDS, MADE, NOON, READ
from warmreach import (
    CALL_MAIL_CALL,
    DEFAULT_RULES,
    Cadence,
    CallOutcome,
    ContactPolicy,
    Prospect,
    Touchpoint,
    WarmthRules,
    WorkingTime,
)
from warmreach.crm import Mapped
from warmreach.values.instants import epoch
from warmreach.values.record import Record

Payload = dict[str, Any]

PROSPECT: Payload = {
    "id": "p-17",
    "country": "DE",
    "subdivision": "DE-BE",
    "timezone": "Europe/Berlin",
    "phone": "+493012345678",
    "email": "mara@beispiel.example",
    "company": {"name": "Muster", "size": 20, "needs": [{"text": "routes"}], "attributes": {"fleet": 3.5}},
    "facts": [
        {"fact": "consent", "given_at": "2026-01-01T00:00:00Z", "channel": "call", "scope": "offers"},
        {"fact": "objection", "made_at": "2026-01-01T00:00:00Z"},
    ],
    "qualification": {"budget": True},
}
CALL: Payload = {
    "type": "call",
    "line": "answered",
    "talk": "talked",
    "mail": {"wanted_by_them": True, "channel": "email", "due": "2026-11-23T09:00:00+01:00"},
    "next": {"start": "2026-11-24T09:00:00+01:00", "end": "2026-11-24T12:00:00+01:00", "said_by": "them"},
    "answers": {"budget": True},
}
TOUCHPOINT: Payload = {
    "id": 7,
    "prospect_id": "p-17",
    "kind": "call_held",
    "occurred_at": "2026-11-21T09:00:00+01:00",
    "timezone": "Europe/Berlin",
    "outcome": CALL,
}
WORKING_TIME: Payload = {
    "timezone": "Europe/Berlin",
    "hours": {"mon": [["08:00", "12:00"], ["13:00", "17:00"]]},
    "country": "DE",
    "closed": ["2026-12-24"],
}
POLICY: Payload = {
    "house": [{"name": "no", "channel": "sms", "forbid": True}],
    "asserts": ["caller_id"],
    "max_age": "P30D",
    "campaign_start": "2026-11-21T09:00:00+01:00",
}
DOORS: dict[str, tuple[type[Record], Payload]] = {
    "prospect": (Prospect, PROSPECT),
    "touchpoint": (Touchpoint, TOUCHPOINT),
    "call outcome": (CallOutcome, CALL),
    "cadence": (Cadence, CALL_MAIL_CALL.model_dump(mode="json")),
    "rules": (WarmthRules, DEFAULT_RULES.model_dump(mode="json")),
    "working time": (WorkingTime, WORKING_TIME),
    "policy": (ContactPolicy, POLICY),
}
CRMS: dict[str, list[Payload]] = json.loads(json.dumps(MADE))
ODD: tuple[Any, ...] = (
    None, True, 0, -1, 10**30, 1e308, "", " ", "x" * 5000, "\x00", "\ud83d", "é", [], {}, [[]], {"": None}, "now",
    "2026-02-30", "2026-03-29T02:30:00", "9999-12-31T23:59:59Z", "0001-01-01T00:00:00+14:00", "24:00", "-0", "NaN",
    "Infinity", "1e5", "../../etc", "<b>", "%s", "{0}", "\u202e", "9" * 400, "INBOUND", "true", 2**70, float("nan"),
    "2026-03-29 02:30:00", 1763717400000,
)  # fmt: skip


def places(value: Any) -> list[tuple[Any, Any]]:
    """Every place in a payload at which something can be changed: its container and its key."""
    if isinstance(value, dict):
        keys = list(value)
    elif isinstance(value, list):
        keys = list(range(len(value)))
    else:
        return []
    return [(value, key) for key in keys] + [place for key in keys for place in places(value[key])]


def spoilt(payload: Payload, dice: Random) -> Payload:
    """A copy with one to four changes."""
    copy: Payload = json.loads(json.dumps(payload))
    for _ in range(dice.randint(1, 4)):
        found = places(copy)
        if not found:
            return copy
        container, key = dice.choice(found)
        what = dice.randrange(5)
        if what == 0:
            del container[key]
        elif what == 1:
            container[key] = dice.choice(ODD)
        elif what == 2:
            other, from_key = dice.choice(found)
            container[key] = json.loads(json.dumps(other[from_key], default=str)) if from_key in keys(other) else None
        elif what == 3 and isinstance(container, dict):
            container[dice.choice(("", "x", "id", "type", "schema_version"))] = dice.choice(ODD)
        else:
            container[key] = [container[key]]
    return copy


def keys(container: Any) -> Any:
    return container if isinstance(container, dict) else range(len(container))


def knock(name: str, payload: Any) -> str:
    """Hand a payload in at a door, as data and as JSON; say "in", or "out" if it was refused. Anything else raises."""
    kind, _ = DOORS[name]
    try:
        record = kind.model_validate(payload)
    except ValidationError as refused:
        return "out" if str(refused) else "mute"
    assert kind.model_validate_json(record.model_dump_json()) == record, "a wrong value came in"
    assert hash(record) == hash(kind.model_validate(record.model_dump()))
    return "in"


_MAPPED = TypeAdapter(Mapped)


def knock_at_crm(crm: str, payload: Any) -> str:
    """Read a CRM's payload; say "in" if a record came of it, or "out" if it was listed. Anything else raises."""
    mapped = READ[crm]([payload], as_of=NOON, timezone=BERLIN, kinds=KINDS, dispositions={"Spoke": "talked"})
    records = (*mapped.prospects, *mapped.touchpoints)
    assert records or mapped.unmapped, "a payload was lost"
    assert all(one.why and one.index == 0 for one in mapped.unmapped), "one is listed without a reason"
    assert all(one.epoch <= epoch(NOON) for one in mapped.touchpoints), "a plan came in as a contact"
    assert _MAPPED.validate_json(_MAPPED.dump_json(mapped)) == mapped, "a wrong value came in"
    assert all(type(one).model_validate(one.model_dump()) == one for one in records), "an invalid record came in"
    return "in" if records else "out"
