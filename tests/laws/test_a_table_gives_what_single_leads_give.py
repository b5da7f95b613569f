"""A table gives what single leads give, on every engine."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import Phase, given, settings, strategies as st

from tests.frames.cases import AS_OF, LEADS, histories, table, touchpoints
from tests.frames.engines import engine, engine_params, rows
from warmreach import DEFAULT_RULES, Warmth, classify_warmth, frames
from warmreach.errors import UnknownKindError

if TYPE_CHECKING:
    from tests.frames.cases import Row
    from warmreach import Touchpoint

COLUMNS = frames.TouchpointColumns(by="by", id="id", version="version", refers_to="refers_to")
# How often: a call takes from a tenth of a second to ten, however few the rows.
OFTEN = {
    "polars": 25,
    "polars lazy": 15,
    "pyarrow": 15,
    "pandas": 10,
    "pandas on PyArrow": 5,
    "duckdb": 6,
    "ibis": 3,
    "dask": 8,
}


def agrees(row: Row, warmth: Warmth) -> None:
    """One row says of a lead what the single lead's judgement says."""
    assert row["heat"] == pytest.approx(warmth.heat, abs=1e-9)
    assert row["level"] == pytest.approx(warmth.level, abs=1e-9)
    if abs(warmth.heat - DEFAULT_RULES.warm_heat) > 1e-9 and abs(warmth.heat - DEFAULT_RULES.cold_heat) > 1e-9:
        assert row["temperature"] == warmth.temperature
        near(row["warm_until"], warmth.warm_until)
    assert row["prior_contact"] == warmth.prior_contact
    assert row["scope"] == warmth.scope
    near(row["last_contact"], warmth.last_contact)
    assert row["hook_kind"] == (warmth.hook.touchpoint.kind if warmth.hook else None)


def near(given: Any, expected: Any) -> None:
    assert (given is None) == (expected is None)
    assert given is None or abs(given.timestamp() - expected.timestamp()) < 1e-3


def agrees_on(lead: str, row: Row, history: list[Touchpoint], rep: str | None) -> None:
    try:
        warmth = classify_warmth(lead, history, as_of=AS_OF, rep=rep)
    except UnknownKindError:
        assert {**row, "prospect_id": None} == dict.fromkeys(row)
    else:
        agrees(row, warmth)


@pytest.mark.parametrize("name", engine_params())
def test_a_table_gives_what_single_leads_give(name: str) -> None:
    """Whatever the engine, its session's zone and the order of rows, each lead's row is what the single lead gives.

    Rows without a lead or an instant count for nobody, and an unknown kind makes its lead's row null.
    """
    make, often = engine(name), OFTEN.get(name, 1)

    @settings(max_examples=often, phases=[Phase.generate, *([Phase.shrink] if often > 10 else [])])
    @given(touchpoints(min_size=0 if often > 10 else 30), st.sampled_from([None, "anna"]))
    def law(given: list[Row], rep: str | None) -> None:
        leads = make(table([{"prospect_id": lead, "occurred_at": AS_OF} for lead in (*LEADS, None)]))
        judged = frames.classify_warmth(
            make(table(given)), as_of=AS_OF, rep=rep, columns=COLUMNS, prospects=leads, unknown="null"
        )
        found = {row["prospect_id"]: row for row in rows(judged)}
        assert found.keys() == set(LEADS)
        for lead, history in histories(given).items():
            agrees_on(lead, found[lead], history, rep)

    law()
