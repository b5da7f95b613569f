"""The notebook runs from its CSV to the end, and says what single leads say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import score_a_list
from made_up_leads import leads_csv, touchpoints_csv

if TYPE_CHECKING:
    from collections.abc import Mapping


@pytest.fixture(scope="module")
def shown() -> Mapping[str, Any]:
    _, names = score_a_list.app.run()
    return names


def test_the_list_is_ranked_and_holds_every_lead(shown: Mapping[str, Any]) -> None:
    ranked = shown["ranked"]
    assert len(ranked) == 10_000
    assert ranked["rank_by"].is_sorted(descending=True)
    assert set(ranked["temperature"]) == {"warm", "lukewarm", "cold"}


def test_the_first_are_explained_by_what_adds_up_to_their_heat(shown: Mapping[str, Any]) -> None:
    top, reasons = shown["top"], shown["reasons"]
    sums = dict(reasons.group_by("prospect_id").agg(shown["pl"].col("contribution").sum()).iter_rows())
    for lead, heat in top.select("prospect_id", "heat").iter_rows():
        assert sums[lead] == pytest.approx(heat, abs=1e-9)
    assert {one.prospect_id for one in shown["explained"]} <= set(top["prospect_id"])
    assert all(one.warm_until is not None for one in shown["explained"])


def test_the_pictures_are_drawn_from_little_data(shown: Mapping[str, Any]) -> None:
    for name in ("where", "why"):
        assert len(shown[name].to_json()) < 100_000


def test_the_made_up_list_is_the_same_at_every_call(shown: Mapping[str, Any]) -> None:
    assert leads_csv(3) == leads_csv(3)
    assert touchpoints_csv(3, until=shown["as_of"]).count("\n") > 3
