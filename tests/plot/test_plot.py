"""Charts hold the values that they are given, and text from a CRM as text."""

from __future__ import annotations

import sys
from typing import Any

import attrs
import pytest

from tests.calls import MARA, NOON, WARMTH
from tests.values.test_drawing import DAY, HARMLESS, HOSTILE, OPEN_LEAD, OPEN_PLAN
from warmreach import CALL_MAIL_CALL, MAIL_CALL, odds, plot
from warmreach.errors import MissingExtraError


def drawn(chart: Any) -> dict[str, Any]:
    """The chart as Vega-Lite takes it; Altair has checked it against the schema."""
    spec: dict[str, Any] = chart.to_dict()
    return spec


def changed(value: Any, **fields: Any) -> Any:
    return attrs.evolve(value, **fields)


def test_decay_is_the_level_at_each_day_and_names_its_limits() -> None:
    spec = drawn(plot.decay(WARMTH, days=30))
    curve, rules = spec["layer"][0]["data"]["values"], spec["layer"][1]["data"]["values"]
    assert [(row["level"], row["name"]) for row in rules] == [(0.5, "warm"), (0.05, "cold")]
    assert curve[0] == {
        "at": "2026-11-23T12:00:00Z",
        "said": "Mon 23 Nov 2026 12:00 (Europe/Berlin)",
        "level": WARMTH.level,
    }
    assert curve[-1]["at"] == "2026-12-23T12:00:00Z"
    assert curve[-1]["level"] == WARMTH.level_at(NOON.add(days=30))
    assert spec["title"] == "p-17: warm, 78%"


def test_a_plan_is_drawn_in_the_prospects_time_and_told_in_both() -> None:
    step = OPEN_PLAN.next
    assert step is not None
    ours = changed(step.window, start=step.window.start.in_timezone("America/New_York"))
    spec = drawn(plot.plan(changed(OPEN_PLAN, next=changed(step, our_window=ours, agreed=True))))
    first, *later = spec["data"]["values"]
    assert (first["start"], first["end"], first["sure"]) == ("2026-11-23T13:00:00Z", "2026-11-23T17:00:00Z", "agreed")
    assert first["theirs"] == "Mon 23 Nov 2026 13:00 to 17:00 (Europe/Berlin)"
    assert first["ours"].startswith("Mon 23 Nov 2026 07:00 to ")
    assert [row["label"] for row in later] == ["2. email: confirm and substantiate", "3. call: follow through"]
    assert {row["sure"] for row in later} == {"tentative"}
    assert spec["encoding"]["x"]["title"] == "time in Europe/Berlin"


def test_a_plan_with_nothing_left_is_an_empty_chart() -> None:
    assert drawn(plot.plan(changed(OPEN_PLAN, next=None, later=())))["data"] == {"values": []}


def test_a_day_is_drawn_by_name_and_a_name_stays_text() -> None:
    lead = changed(OPEN_LEAD, prospect=MARA.replace(given_name=HOSTILE))
    call = DAY.items[0]
    ended = changed(lead, plan=changed(OPEN_PLAN, next=None))
    items = (call, changed(call, lead=lead, agreed=True), changed(call, lead=ended))
    rows = drawn(plot.agenda(changed(DAY, items=items)))["data"]["values"]
    assert [row["label"] for row in rows] == ["1. Mara Muster", f"2. {HARMLESS} Muster", f"3. {HARMLESS} Muster"]
    assert [row["sure"] for row in rows] == ["tentative", "agreed", "tentative"]
    assert rows[0]["ours"] == "Mon 23 Nov 2026 13:00 to 13:15 (Europe/Berlin)"


def test_odds_of_cadences_stand_side_by_side() -> None:
    several = [odds(CALL_MAIL_CALL), odds(MAIL_CALL)]
    rows = drawn(plot.odds(*several))["data"]["values"]
    assert [row["chance"] for row in rows if row["what"] == "mail read"] == [one.mail_read for one in several]
    assert len(rows) == 8


def test_the_same_values_give_the_same_chart() -> None:
    assert drawn(plot.decay(WARMTH)) == drawn(plot.decay(WARMTH))
    assert drawn(plot.plan(OPEN_PLAN)) == drawn(plot.plan(OPEN_PLAN))


def test_the_extra_is_named_when_it_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "altair", None)
    with pytest.raises(MissingExtraError, match=r"warmreach\[plot\]"):
        plot.decay(WARMTH)
