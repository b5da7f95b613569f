"""Over a table, too, leads are rated as they are one by one."""

from __future__ import annotations

from typing import Any

import pyarrow as pa
import pytest
from hypothesis import Phase, given, settings, strategies as st

from tests.frames.engines import engine, engine_params, rows
from warmreach import Company, CustomerProfile, Prospect, frames, rate_fit

WORDS = st.none() | st.sampled_from(["freight", "retail", "mining"])
NUMBERS = st.none() | st.integers(0, 10**6)
OFTEN = {"polars": 30, "polars lazy": 5, "pyarrow": 5, "pandas": 10, "pandas on PyArrow": 3, "duckdb": 5, "ibis": 3}
SCHEMA = pa.schema({"id": pa.string(), "size": pa.int64(), "sector": pa.string(), "fleet": pa.float64()})
TRAITS = st.fixed_dictionaries({"size": NUMBERS, "sector": WORDS, "fleet": st.none() | st.floats(-1e6, 1e6)})


def prospect(id: str, size: int | None, sector: str | None, fleet: float | None) -> Prospect:  # noqa: A002 - a column
    attributes = {} if fleet is None else {"fleet": fleet}
    return Prospect(id=id, company=Company(name="Firm", size=size, industry=sector, attributes=attributes))


def leads() -> st.SearchStrategy[list[dict[str, Any]]]:
    return st.lists(TRAITS, max_size=8).map(
        lambda traits: [{"id": f"p{number}", **one} for number, one in enumerate(traits)]
    )


@pytest.mark.parametrize("name", engine_params(without=("spark", "pandas in nanoseconds")))
def test_fit_over_a_table_is_that_of_single_leads(name: str) -> None:
    """Whatever the engine and whatever is missing, each lead's score is what the single lead gets."""
    make = engine(name)

    @settings(max_examples=OFTEN.get(name, 1), phases=[Phase.generate])
    @given(leads(), leads(), st.none() | st.just({"size": 3.0}))
    def law(customers: list[dict[str, Any]], given: list[dict[str, Any]], weights: dict[str, float] | None) -> None:
        sized = any(one["size"] is not None for one in customers)
        profile = CustomerProfile.of([prospect(**one) for one in customers], weights=weights if sized else None)
        columns = {"prospect_id": "id", "industry": "sector"}
        rated = frames.rate_fit(make(pa.Table.from_pylist(given, schema=SCHEMA)), profile, columns=columns)
        found = {row["prospect_id"]: row for row in rows(rated)}
        assert found.keys() == {one["id"] for one in given}
        for one in given:
            fit = rate_fit(prospect(**one), profile)
            row = found[one["id"]]
            assert (row["score"], row["known"]) == pytest.approx((fit.score, fit.known), abs=1e-9)

    law()
