"""The edges of reasons and of fit over a table; that they are those of single leads are laws of their own."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import polars as pl
import pytest

from warmreach import Company, CustomerProfile, Prospect
from warmreach.errors import FrameColumnsError, UnknownKindError
from warmreach.frames import rate_fit, reasons

AS_OF = datetime(2026, 11, 21, 9, tzinfo=UTC)
TOUCHES = pl.DataFrame(
    {
        "prospect_id": ["p-17", "p-17"],
        "kind": ["event_met", "event_meet"],
        "occurred_at": [AS_OF - timedelta(days=7)] * 2,
    }
)
PROFILE = CustomerProfile.of([Prospect(id=1, company=Company(name="Firm", size=20, industry="freight"))])


def test_a_touchpoint_of_an_unknown_kind_is_refused_told_as_null_or_left_out() -> None:
    with pytest.raises(UnknownKindError, match="event_meet"):
        reasons(TOUCHES, as_of=AS_OF)
    told = reasons(TOUCHES.lazy(), as_of=AS_OF).sort("kind").collect()
    assert told.select("kind", "group", "contribution", "superseded").row(0) == ("event_meet", None, None, None)
    assert reasons(TOUCHES, as_of=AS_OF, unknown="ignore")["kind"].to_list() == ["event_met"]


def test_a_column_of_another_type_than_the_profiles_is_known_of_nobody() -> None:
    rated = rate_fit(pl.DataFrame({"prospect_id": ["p"], "size": ["twenty"], "industry": [7]}), PROFILE)
    assert rated.row(0) == ("p", 0.5, 0.0)


def test_a_profile_of_nobody_knows_nothing() -> None:
    assert rate_fit(pl.DataFrame({"prospect_id": ["p"], "size": [20]}), CustomerProfile.of([])).row(0) == (
        "p",
        0.5,
        0.0,
    )


def test_a_column_that_is_named_has_to_be_there() -> None:
    with pytest.raises(FrameColumnsError, match="'sector'"):
        rate_fit(pl.DataFrame({"prospect_id": ["p"]}), PROFILE, columns={"industry": "sector"})
