"""Over a table, too, reasons add up, and are those of single leads."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import Phase, given, settings, strategies as st

from tests.frames.cases import AS_OF, histories, table, touchpoints
from tests.frames.engines import engine, engine_params, rows
from warmreach import DEFAULT_RULES, classify_warmth, frames

if TYPE_CHECKING:
    from tests.frames.cases import Row
    from warmreach.warmth import Reason

COLUMNS = frames.TouchpointColumns(by="by", id="id", version="version", refers_to="refers_to")
OFTEN = {"polars": 20, "polars lazy": 5, "pyarrow": 5, "pandas": 10, "pandas on PyArrow": 3, "duckdb": 5, "ibis": 3}


def agrees(row: Row, reason: Reason) -> None:
    assert row["kind"] == reason.touchpoint.kind
    assert (row["group"], row["counted_as"], row["whose"]) == (reason.group, reason.counted_as, reason.whose)
    assert row["mentionable"] == reason.mentionable
    assert row["age_days"] == pytest.approx(reason.age_days, abs=1e-9)
    assert row["counts_from"].timestamp() == reason.touchpoint.epoch


def tied(because: tuple[Reason, ...]) -> set[str]:
    """The touchpoints of one group and instant: which of them is the stronger is a matter of order."""
    places = Counter((one.group, one.touchpoint.epoch) for one in because)
    return {one.touchpoint.id for one in because if places[one.group, one.touchpoint.epoch] > 1}


def check(found: dict[str, Any], history: list[Any], lead: str, rep: str | None) -> None:
    warmth = classify_warmth(lead, history, as_of=AS_OF, rep=rep)
    assert found.keys() == {one.touchpoint.id for one in warmth.because}
    assert sum(row["contribution"] for row in found.values()) == pytest.approx(sum(warmth.groups.values()), abs=1e-9)
    for reason in warmth.because:
        row = found[reason.touchpoint.id]
        agrees(row, reason)
        if reason.touchpoint.id not in tied(warmth.because):
            assert row["contribution"] == pytest.approx(reason.contribution, abs=1e-9)
            assert row["superseded"] == reason.superseded


@pytest.mark.parametrize("name", engine_params())
def test_reasons_over_a_table_are_those_of_single_leads(name: str) -> None:
    """Whatever the engine, each touchpoint adds to its lead what it adds to the single lead, for the same reason."""
    make, often = engine(name), OFTEN.get(name, 1)

    @settings(max_examples=often, phases=[Phase.generate])
    @given(touchpoints(min_size=0 if often > 10 else 30), st.sampled_from([None, "anna"]))
    def law(given: list[Row], rep: str | None) -> None:
        given = [row for row in given if row["kind"] in DEFAULT_RULES.kinds]
        told = rows(frames.reasons(make(table(given)), as_of=AS_OF, rep=rep, columns=COLUMNS))
        for lead, history in histories(given).items():
            check({row["id"]: row for row in told if row["prospect_id"] == lead}, history, lead, rep)

    law()
