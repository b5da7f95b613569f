"""What is learnt from is what a single lead is judged by."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import numpy as np
import polars as pl
import pytest
from hypothesis import given, strategies as st

from tests import strategies as some
from warmreach import DEFAULT_RULES, History, Touchpoint, classify_warmth
from warmreach.calibrate.columns import OutcomeColumns
from warmreach.calibrate.held_out import heats_by
from warmreach.calibrate.tables import read_tables
from warmreach.frames import TouchpointColumns
from warmreach.values.instants import in_utc

COLUMNS = TouchpointColumns(id="id", version="version", refers_to="refers_to")
SCHEMA = {
    "id": pl.String(),
    "version": pl.Int64(),
    "prospect_id": pl.String(),
    "kind": pl.String(),
    "occurred_at": pl.Datetime("us", "UTC"),
    "refers_to": pl.String(),
}
LATER = datetime(9000, 1, 1, tzinfo=UTC)


@given(some.lists_of_touchpoints(), st.lists(some.around(some.AS_OF), min_size=1, max_size=3))
def test_the_heat_of_an_attempt_is_that_of_the_single_lead_just_before_it(
    touchpoints: list[Touchpoint], asked: list[datetime]
) -> None:
    """The heat that explains an attempt is the signed heat of the lead as it was known a microsecond before."""
    rows = [
        {
            "id": one.id,
            "version": one.version,
            "prospect_id": one.prospect_id,
            "kind": str(one.kind),
            "occurred_at": in_utc(one.counts_from),
            "refers_to": one.refers_to,
        }
        for one in touchpoints
    ]
    touches, attempts = read_tables(
        pl.DataFrame(rows, schema=SCHEMA),
        pl.DataFrame({"prospect_id": "p-17", "asked_at": [in_utc(at) for at in asked], "won": False}),
        as_of=LATER,
        window_days=30,
        rules=DEFAULT_RULES,
        columns=COLUMNS,
        outcome_columns=OutcomeColumns(),
    )
    heats = heats_by(DEFAULT_RULES, attempts, touches)
    history = History.of(touchpoints, prospect_id="p-17")
    for at, heat in zip(sorted(asked, key=in_utc), heats, strict=True):
        just_before = in_utc(at) - timedelta(microseconds=1)
        judged = classify_warmth("p-17", history, as_of=just_before)
        assert heat == pytest.approx(sum(judged.groups.values()), abs=1e-9)
    assert isinstance(heats, np.ndarray)
