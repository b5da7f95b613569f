"""The planner over a table plans each lead as the planner does alone."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from tests.calls import CALLED, MARA, NOON, OFFICE, POLICY
from tests.frames.cases import SCHEMA
from tests.frames.engines import engine, engine_params, rows
from warmreach import CALL_MAIL_CALL, History, Prospect, Touchpoint, WorkingTime, plan_cadence
from warmreach.errors import FrameColumnsError, UnsupportedEngineError
from warmreach.frames import TouchpointColumns, histories, next_steps

LEADS = pa.schema({"prospect_id": pa.string(), "record": pa.string(), "enrolled_at": pa.timestamp("us", "UTC")})
COLUMNS = TouchpointColumns(by="by", id="id", refers_to="refers_to")
ENROLLED = NOON - timedelta(days=3)
REFUSED: dict[str, Any] = {"id": "t9", "kind": "refused_by_phone", "occurred_at": ENROLLED + timedelta(hours=2)}


def lead(name: str, record: str | None = None, **changes: Any) -> dict[str, Any]:
    written = MARA.replace(id=name, **changes).model_dump_json() if record is None else record
    return {"prospect_id": name, "record": written, "enrolled_at": ENROLLED}


PROSPECTS: list[dict[str, Any]] = [
    lead("p-17"),
    lead("p-18"),
    lead("p-19", country="AT", timezone="Europe/Vienna", subdivision=None),
    lead("p-20", record='{"id": "p-20", "country": "Germany"}'),
    lead("p-21") | {"enrolled_at": None},
    lead("p-22"),
]
TOUCHES: list[dict[str, Any]] = [
    {"prospect_id": "p-17", "id": "t2", "kind": "call_held", "occurred_at": CALLED.occurred_at, "by": "anna"},
    {"prospect_id": "p-18", **REFUSED},
    {"prospect_id": "p-22", "id": "t7", "kind": "event_meet", "occurred_at": ENROLLED},
]


def office(prospect: Prospect) -> WorkingTime:
    return WorkingTime.for_country(str(prospect.country), timezone=str(prospect.timezone))


def planned(make: Any, **how: Any) -> Any:
    prospects = make(pa.Table.from_pylist(PROSPECTS, schema=LEADS))
    touches = make(pa.Table.from_pylist(TOUCHES, schema=SCHEMA))
    asked: dict[str, Any] = {
        "cadence": CALL_MAIL_CALL,
        "as_of": NOON,
        "working_time": office,
        "policy": POLICY,
        "columns": COLUMNS,
    }
    return next_steps(prospects, touches, **(asked | how))


@pytest.mark.parametrize("name", engine_params(without=("duckdb", "ibis", "pandas in nanoseconds")))
def test_each_lead_of_a_table_is_planned_as_it_is_alone(name: str) -> None:
    found = {row["prospect_id"]: row for row in rows(planned(engine(name)))}
    assert found.keys() == {row["prospect_id"] for row in PROSPECTS}
    for given in (row for row in PROSPECTS if row["prospect_id"] in {"p-17", "p-18", "p-19"}):
        prospect = Prospect.model_validate_json(given["record"])
        history = [Touchpoint(**row) for row in TOUCHES if row["prospect_id"] == prospect.id]
        plan = plan_cadence(
            prospect,
            history,
            cadence=CALL_MAIL_CALL,
            enrolled_at=ENROLLED,
            as_of=NOON,
            working_time=office(prospect),
            policy=POLICY,
        )
        row = found[prospect.id]
        step = plan.next
        assert row["step"] == (step and step.step)
        assert row["starts_at"] == (step and step.window.start)
        assert row["verdict"] == (None if step is None or step.permission is None else step.permission.verdict)
        assert row["end"] == (plan.end and plan.end.reason)
        assert row["resume_at"] == (plan.end and plan.end.resume_at)
        assert row["fault"] is None
    assert "country" in found["p-20"]["fault"]
    assert "enrolled_at" in found["p-21"]["fault"]
    assert "event_meet" in found["p-22"]["fault"]


def test_the_planned_leads_are_ends_and_steps() -> None:
    found = {row["prospect_id"]: (row["step"], row["end"]) for row in rows(planned(pl.from_arrow, working_time=OFFICE))}
    assert found["p-18"] == (None, "refused")
    assert found["p-17"][0] is not None


def test_progress_is_told_lead_by_lead_and_a_lazy_table_waits() -> None:
    counted: list[int] = []
    plan = planned(lambda table: pl.DataFrame(table).lazy(), progress=counted.append)
    assert counted == []
    assert len(plan.collect()) == sum(counted) == len(PROSPECTS)


@pytest.mark.parametrize("name", ["duckdb", "ibis"])
@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of what Ibis calls
def test_an_engine_that_cannot_map_parts_says_which_can(name: str) -> None:
    with pytest.raises(UnsupportedEngineError, match=r"not possible on .*; it is on dask, pandas, polars, pyarrow"):
        planned(engine(name))


def test_a_table_of_prospects_needs_records() -> None:
    with pytest.raises(FrameColumnsError, match="'record', 'enrolled_at'"):
        next_steps(
            pl.DataFrame({"prospect_id": ["p-17"]}),
            pl.from_arrow(pa.Table.from_pylist(TOUCHES, schema=SCHEMA)),
            cadence=CALL_MAIL_CALL,
            as_of=NOON,
            working_time=OFFICE,
            policy=POLICY,
        )


# --- from rows back to records ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", engine_params(without=("dask", "spark")))
def test_rows_come_back_as_records(name: str) -> None:
    given = [*TOUCHES, {"prospect_id": None, "kind": "call_held"}, {"prospect_id": "p-17", "kind": "call_held"}]
    found = histories(engine(name)(pa.Table.from_pylist(given, schema=SCHEMA)), columns=COLUMNS)
    assert found == {
        str(row["prospect_id"]): History.of([Touchpoint(**row)], prospect_id=str(row["prospect_id"])) for row in TOUCHES
    }


def test_days_come_back_as_days() -> None:
    table = pd.DataFrame(
        {"prospect_id": [17], "kind": ["event_met"], "occurred_at": ["2026-11-14"], "zone": ["Europe/Berlin"]}
    )
    (one,) = histories(table, columns=TouchpointColumns(timezone="zone"))["17"]
    assert (str(one.occurred_on), one.occurred_at, one.timezone, one.id) == ("2026-11-14", None, "Europe/Berlin", "1")


def test_rows_without_ids_are_numbered_in_the_order_of_time() -> None:
    then = [NOON, NOON - timedelta(days=1)]
    table = pl.DataFrame({"prospect_id": ["a", "a"], "kind": ["call_held", "event_met"], "occurred_at": then})
    assert [(one.id, one.kind) for one in histories(table)["a"]] == [("1", "event_met"), ("2", "call_held")]
