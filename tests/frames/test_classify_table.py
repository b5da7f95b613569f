"""The edges of judging a table; that the numbers are those of single leads is a law of its own."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from pydantic import ValidationError

from tests.frames.cases import AS_OF, table
from tests.frames.engines import ENGINES, engine, engine_params, rows
from warmreach import DEFAULT_RULES, Touchpoint, classify_warmth as classify_one
from warmreach.errors import (
    ColumnTypeError,
    FrameColumnsError,
    NaiveInstantError,
    UnknownKindError,
    UnknownZoneError,
    UnsupportedEngineError,
)
from warmreach.frames import TouchpointColumns, classify_warmth
from warmreach.frames.engines import micros_of, opened

WEEK = timedelta(weeks=1)
DAYS = TouchpointColumns(timezone="timezone")
SHOWN = [
    "prospect_id",
    "temperature",
    "level",
    "heat",
    "prior_contact",
    "scope",
    "contacts",
    "last_contact",
    "hook_kind",
]


def touches(*kinds: str | None, lead: str | None = "p-17", at: datetime | None = AS_OF - WEEK) -> list[dict[str, Any]]:
    return [{"prospect_id": lead, "kind": kind, "occurred_at": at} for kind in kinds]


def frame(given: list[dict[str, Any]]) -> pl.DataFrame:
    return pl.DataFrame(
        given, schema={"prospect_id": pl.String, "kind": pl.String, "occurred_at": pl.Datetime("us", "UTC")}
    )


def test_a_row_says_of_a_lead_what_a_caller_needs() -> None:
    judged = classify_warmth(frame(touches("event_met")), as_of=AS_OF)
    assert judged.columns == [*SHOWN, "warm_until"]
    assert judged.select("temperature", "scope", "contacts", "last_contact", "hook_kind").row(0) == (
        "warm",
        "firm",
        1,
        AS_OF - WEEK,
        "event_met",
    )


def test_warm_until_can_be_left_out() -> None:
    assert classify_warmth(frame(touches("event_met")), as_of=AS_OF, warm_until=False).columns == SHOWN


def test_warmth_that_outlasts_the_calendar_has_no_end() -> None:
    lasting = DEFAULT_RULES.kinds["purchase"].replace(half_life_days=36_500)
    rules = DEFAULT_RULES.with_kinds({"marriage": lasting.replace(noticed=0.9999999999)})
    late = datetime(9990, 1, 1, tzinfo=UTC)
    assert classify_warmth(frame(touches("marriage", at=late)), as_of=late, rules=rules)["warm_until"].item() is None


@pytest.mark.parametrize("name", engine_params())
def test_a_table_without_rows_gives_none(name: str) -> None:
    judged = classify_warmth(engine(name)(table([])), as_of=AS_OF)
    assert rows(judged) == []


def test_a_lead_whose_touchpoints_are_all_to_come_is_cold() -> None:
    judged = classify_warmth(frame(touches("event_met", at=AS_OF + WEEK)), as_of=AS_OF)
    assert judged.select("temperature", "contacts", "last_contact").row(0) == ("cold", 0, None)


def test_a_row_without_a_lead_is_nobodys_and_one_without_an_instant_never_counts() -> None:
    given = frame([*touches("event_met", lead=None), *touches("event_met", at=None)])
    assert classify_warmth(given, as_of=AS_OF).select("prospect_id", "contacts").rows() == [("p-17", 0)]


def test_prospects_bring_leads_without_a_row() -> None:
    leads = pl.DataFrame({"prospect_id": ["p-18", "p-17", "p-18", None]})
    judged = classify_warmth(frame(touches("event_met")), as_of=AS_OF, prospects=leads).sort("prospect_id")
    assert judged.select("prospect_id", "temperature", "scope").rows() == [
        ("p-17", "warm", "firm"),
        ("p-18", "cold", "none"),
    ]


def test_a_missing_column_is_named_beside_those_there_are() -> None:
    with pytest.raises(FrameColumnsError, match="no column 'owner'; it has 'prospect_id', 'kind'") as told:
        classify_warmth(frame([]), as_of=AS_OF, columns=TouchpointColumns(by="owner"))
    assert (told.value.missing, told.value.found) == (("owner",), ("prospect_id", "kind", "occurred_at"))


def test_prospects_need_their_column_too() -> None:
    with pytest.raises(FrameColumnsError, match="'prospect_id'"):
        classify_warmth(frame([]), as_of=AS_OF, prospects=pl.DataFrame({"lead": ["p-17"]}))


def test_a_rep_needs_the_column_that_says_who_it_was() -> None:
    with pytest.raises(FrameColumnsError, match="'by'"):
        classify_warmth(frame([]), as_of=AS_OF, rep="anna")


@pytest.mark.parametrize("column", ["version", "refers_to"])
def test_versions_and_references_need_ids(column: str) -> None:
    with pytest.raises(ValidationError, match="name the column of ids too"):
        TouchpointColumns(**{column: column})


def test_a_naive_as_of_is_refused() -> None:
    with pytest.raises(NaiveInstantError):
        classify_warmth(frame([]), as_of=datetime(2026, 11, 21))


@pytest.mark.parametrize("column", [[datetime(2026, 11, 1)], ["2026-11-01"], [1], [date(2026, 11, 1)]])
def test_what_is_no_instant_is_refused(column: list[Any]) -> None:
    with pytest.raises(ColumnTypeError, match="'occurred_at' holds"):
        classify_warmth(pl.DataFrame({"prospect_id": ["p"], "kind": ["event_met"], "occurred_at": column}), as_of=AS_OF)


@pytest.mark.parametrize("given", [[1, 2], {"prospect_id": ["p"]}, pl.Series([1])])
def test_what_is_no_table_is_refused(given: Any) -> None:
    with pytest.raises(UnsupportedEngineError, match="polars") as told:
        classify_warmth(given, as_of=AS_OF)
    assert "duckdb" in told.value.supported


# --- unknown kinds ----------------------------------------------------------------------------------------------------


def test_an_unknown_kind_is_refused_where_rows_are_at_hand() -> None:
    given = frame([*touches("event_meet", "event_meet", None), *touches("later", at=AS_OF + WEEK)])
    with pytest.raises(UnknownKindError, match=r"'event_meet' .2 touchpoints, nearest: event_met") as told:
        classify_warmth(given, as_of=AS_OF)
    assert told.value.counts == {"event_meet": 2, "None": 1}


def test_an_unknown_kind_on_a_lazy_table_makes_its_lead_null() -> None:
    given = frame([*touches("event_meet", "call_held"), *touches("call_held", lead="p-18")]).lazy()
    judged = classify_warmth(given, as_of=AS_OF).sort("prospect_id").collect()
    assert judged.row(0) == ("p-17", *[None] * 9)
    assert judged["temperature"].to_list() == [None, "warm"]


def test_unknown_kinds_do_not_count_when_they_are_ignored() -> None:
    judged = classify_warmth(frame(touches("event_meet", "call_held")), as_of=AS_OF, unknown="ignore")
    assert judged.select("contacts", "hook_kind").row(0) == (1, "call_held")


def test_a_lazy_table_can_be_asked_to_raise() -> None:
    with pytest.raises(UnknownKindError):
        classify_warmth(frame(touches("event_meet")).lazy(), as_of=AS_OF, unknown="raise")


# --- rules ------------------------------------------------------------------------------------------------------------


def test_own_rules_are_read_as_they_are_for_one_lead() -> None:
    rules = DEFAULT_RULES.replace(colleague_share=0, warm_at=0.3)
    given = [row | {"by": "ben"} for row in touches("call_held", "newsletter_subscribed")]
    columns = TouchpointColumns(by="by")
    (row,) = rows(classify_warmth(table(given), as_of=AS_OF, rep="anna", rules=rules, columns=columns))
    single = [Touchpoint(id=number, **one) for number, one in enumerate(given)]
    warmth = classify_one("p-17", single, as_of=AS_OF, rep="anna", rules=rules)
    assert row["heat"] == pytest.approx(warmth.heat, abs=1e-12)
    assert abs(row["warm_until"] - warmth.warm_until) < timedelta(milliseconds=1)
    assert row["hook_kind"] == "newsletter_subscribed"


def test_rules_without_cooling_or_undoing_kinds_judge_too() -> None:
    kinds = {name: rule for name, rule in DEFAULT_RULES.kinds.items() if name in {"event_met", "purchase"}}
    rules = DEFAULT_RULES.replace(kinds=kinds)
    judged = classify_warmth(frame(touches("event_met")), as_of=AS_OF, rules=rules)
    expected = classify_one("p-17", [Touchpoint(id=1, **touches("event_met")[0])], as_of=AS_OF, rules=rules)
    assert abs(judged["warm_until"].item() - expected.warm_until) < timedelta(milliseconds=1)


def test_kinds_may_be_categories() -> None:
    given = frame(touches("event_met"))
    assert classify_warmth(given.cast({"kind": pl.Categorical}), as_of=AS_OF)["temperature"].item() == "warm"
    spoken = given.to_pandas().astype({"kind": "category"})
    assert classify_warmth(spoken, as_of=AS_OF)["temperature"].item() == "warm"


def test_rows_without_an_id_are_each_a_touchpoint() -> None:
    given = frame(touches("social_post", "social_post")).with_columns(id=pl.lit(None, dtype=pl.String))
    judged = classify_warmth(given, as_of=AS_OF, columns=TouchpointColumns(id="id"))
    assert judged["contacts"].item() == 2


def test_without_versions_an_id_counts_once() -> None:
    given = frame(touches("social_post", "social_post")).with_columns(id=pl.lit("t1"))
    judged = classify_warmth(given, as_of=AS_OF, columns=TouchpointColumns(id="id"))
    assert judged["contacts"].item() == 1


# --- days without a time ----------------------------------------------------------------------------------------------

HAVANA = date(2026, 11, 1)  # clocks go back at one o'clock, so midnight comes twice
SAO_PAULO = date(2018, 11, 4)  # clocks go forward at midnight, which does not come
BY_DAY = pa.table(
    {
        "prospect_id": ["a", "b", "c", "d"],
        "kind": ["purchase"] * 4,
        "occurred_at": [HAVANA, SAO_PAULO, date(2026, 10, 25), None],
        "timezone": ["America/Havana", "America/Sao_Paulo", "Europe/Berlin", "Europe/Berlin"],
    }
)


@pytest.mark.parametrize("name", engine_params(without=("pandas in nanoseconds",)))
def test_a_day_counts_from_its_first_instant_in_its_zone(name: str) -> None:
    given = engine(name)(BY_DAY)
    found = {row["prospect_id"]: row["last_contact"] for row in rows(classify_warmth(given, as_of=AS_OF, columns=DAYS))}
    for lead, day, zone in zip(
        "abc", *(BY_DAY[column].to_pylist() for column in ("occurred_at", "timezone")), strict=False
    ):
        one = Touchpoint(id=1, prospect_id=lead, kind="purchase", occurred_on=day, timezone=zone)
        assert found[lead].timestamp() == one.epoch
    assert found["d"] is None


def test_days_may_be_text() -> None:
    given = BY_DAY.set_column(2, "occurred_at", [["2026-11-01", "2018-11-04", "2026-10-25", None]])
    judged = classify_warmth(given, as_of=AS_OF, columns=DAYS)
    assert sorted(judged["contacts"].to_pylist()) == [0, 1, 1, 1]
    with pytest.raises(ColumnTypeError, match=r"holds '21\.11\.2026'; give days, such as 2026-11-21"):
        classify_warmth(given.set_column(2, "occurred_at", [["21.11.2026"] * 4]), as_of=AS_OF, columns=DAYS)


def test_an_instant_among_days_is_refused_and_not_cut_to_a_day() -> None:
    days = [date(2026, 11, 1), None, pd.Timestamp("2018-11-04"), pd.NaT]
    given = BY_DAY.to_pandas().assign(occurred_at=pd.Series(days, dtype=object))
    assert sorted(classify_warmth(given, as_of=AS_OF, columns=DAYS)["contacts"]) == [0, 0, 1, 1]
    for instant in (pd.Timestamp("2026-11-01T09:42"), datetime(2026, 11, 1, tzinfo=UTC)):
        mixed = given.assign(occurred_at=pd.Series([instant, *days[1:]], dtype=object))
        with pytest.raises(ColumnTypeError, match="give days, or instants in the whole column"):
            classify_warmth(mixed, as_of=AS_OF, columns=DAYS)


@pytest.mark.parametrize("name", engine_params(without=("spark", "pandas in nanoseconds")))
def test_days_become_microseconds_on_every_engine(name: str) -> None:
    read = micros_of(opened(engine(name)(BY_DAY)).frame, "occurred_at", "timezone")
    expected = micros_of(opened(BY_DAY).frame, "occurred_at", "timezone")
    found = [
        {row["prospect_id"]: row["occurred_at"] for row in rows(one.to_native()) if row["prospect_id"] != "d"}
        for one in (read, expected)
    ]
    assert found[0] == found[1]


def test_an_unknown_zone_is_refused() -> None:
    given = BY_DAY.set_column(3, "timezone", [["Europe/Berlyn"] * 4])
    with pytest.raises(UnknownZoneError, match="Europe/Berlin"):
        classify_warmth(given, as_of=AS_OF, columns=DAYS)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of what Ibis calls
def test_one_connection_can_be_asked_twice_with_other_rules() -> None:
    given = ENGINES["ibis"](table(touches("event_met")))
    first, second = (
        rows(classify_warmth(given, as_of=AS_OF, rules=DEFAULT_RULES.replace(warm_at=level)))[0]["warm_until"]
        for level in (0.5, 0.3)
    )
    assert first < second


@pytest.mark.parametrize("library", ["narwhals", "numpy"])
def test_without_the_extra_it_says_what_to_install(library: str) -> None:
    code = f"import sys; sys.modules[{library!r}] = None; from warmreach import frames"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "this needs the extra 'frames'; install it with pip install 'warmreach[frames]'" in told.stderr
