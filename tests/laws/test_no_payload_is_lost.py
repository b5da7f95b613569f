"""Whatever a CRM hands in, each payload becomes a record or is listed, and nothing but our own errors comes out."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, strategies as st
from pydantic import TypeAdapter

from tests.crm.payloads import BERLIN, KINDS, MADE, NOON, READ
from warmreach.crm import Mapped
from warmreach.values.instants import epoch

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
