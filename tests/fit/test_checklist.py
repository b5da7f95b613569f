"""Boxes of qualification."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from pydantic import TypeAdapter

from warmreach.errors import ForeignTouchpointError
from warmreach.fit import BANT, Checklist
from warmreach.records import CallOutcome, Prospect, Touchpoint

if TYPE_CHECKING:
    from collections.abc import Mapping


def talk(number: int, answers: Mapping[str, bool], *, of: str = "p-17") -> Touchpoint:
    return Touchpoint.from_outcome(
        CallOutcome(line="answered", talk="talked", answers=answers),
        id=str(number),
        prospect_id=of,
        occurred_at=datetime(2026, 11, number, 9, tzinfo=UTC),
    )


LEAD = Prospect(id="p-17", qualification={"need": True, "budget": False})


def test_boxes_are_ticked_open_or_unknown_in_the_order_asked() -> None:
    listed = Checklist.of(LEAD)
    assert (listed.ticked, listed.open, listed.unknown) == (("need",), ("budget",), ("authority", "timing"))
    assert not listed.ready


def test_only_a_lead_with_every_box_ticked_is_ready() -> None:
    full = LEAD.replace(qualification=dict.fromkeys(BANT, True))
    assert Checklist.of(full).ready
    assert not Checklist.of(full, boxes=[*BANT, "fleet"]).ready
    assert not Checklist.of(full.replace(qualification={**full.qualification, "need": False})).ready


def test_what_they_said_in_a_talk_stands_before_the_record() -> None:
    listed = Checklist.of(LEAD, history=[talk(3, {"budget": True, "timing": False})])
    assert (listed.ticked, listed.open, listed.unknown) == (("budget", "need"), ("timing",), ("authority",))


def test_the_latest_talk_stands_before_an_earlier_one() -> None:
    history = [talk(9, {"budget": True}), talk(3, {"budget": False})]
    assert Checklist.of(LEAD, history=history) == Checklist.of(LEAD, history=history[::-1])
    assert "budget" in Checklist.of(LEAD, history=history).ticked


def test_a_touchpoint_without_an_outcome_settles_nothing() -> None:
    met = Touchpoint(id=1, prospect_id="p-17", kind="event_met", occurred_on="2026-11-14", timezone="Europe/Berlin")
    assert Checklist.of(LEAD, history=[met]) == Checklist.of(LEAD)


def test_somebody_elses_talk_is_refused() -> None:
    with pytest.raises(ForeignTouchpointError):
        Checklist.of(LEAD, history=[talk(1, {}, of="p-18")])


def test_a_checklist_goes_to_json_and_back() -> None:
    adapter = TypeAdapter(Checklist)
    assert adapter.validate_json(adapter.dump_json(Checklist.of(LEAD))) == Checklist.of(LEAD)
