"""A table gives what single leads give, on every engine."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import Phase, given, settings, strategies as st

from tests.frames.cases import AS_OF, histories, table, touchpoints
from tests.frames.engines import ENGINES, engine, engine_params, rows
from warmreach import DEFAULT_RULES, Warmth, classify_warmth, frames

if TYPE_CHECKING:
    from tests.frames.cases import Row

COLUMNS = frames.TouchpointColumns(by="by", id="id", version="version", refers_to="refers_to")
# A call on these takes from half a second to half a minute, however few the rows.
FEW = {"pandas in nanoseconds": 3, "pandas on PyArrow": 5, "duckdb": 6, "ibis": 3, "spark": 1, "dask": 1}


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


@pytest.mark.parametrize("name", engine_params())
def test_a_table_gives_what_single_leads_give(name: str) -> None:
    """Whatever the engine, its session's zone and the order of rows, each lead's row is what the single lead gives."""
    engine(name)

    @settings(max_examples=FEW.get(name, 20), phases=[Phase.generate, *([] if name in FEW else [Phase.shrink])])
    @given(touchpoints(min_size=30 if name in FEW else 0), st.sampled_from([None, "anna"]))
    def law(given: list[Row], rep: str | None) -> None:
        judged = frames.classify_warmth(ENGINES[name](table(given)), as_of=AS_OF, rep=rep, columns=COLUMNS)
        found = {row["prospect_id"]: row for row in rows(judged)}
        singles = histories(given)
        assert found.keys() == singles.keys()
        for lead, history in singles.items():
            agrees(found[lead], classify_warmth(lead, history, as_of=AS_OF, rep=rep))

    law()
