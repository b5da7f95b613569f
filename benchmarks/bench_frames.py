"""Judging whole tables against the best query written by hand for the same columns, and how it grows.

Run `python benchmarks/bench_frames.py`, which takes 5 million touchpoints of 500,000 leads, or with `--rows 50e6
--only-ours` to see that they fit into memory. Both sides run in turns in one process, and the best turn of each counts.
"""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from math import floor, log2
from resource import RUSAGE_SELF, getrusage
from time import perf_counter
from typing import TYPE_CHECKING

import duckdb
import numpy as np
import polars as pl

from warmreach import DEFAULT_RULES as RULES, frames

if TYPE_CHECKING:
    from collections.abc import Callable

    import pyarrow as pa

AS_OF = datetime(2026, 11, 21, 9, tzinfo=UTC)
NOW = int(AS_OF.timestamp()) * 1_000_000
KINDS = tuple(RULES.kinds)
GROUPS = [(place, name) for place, name in enumerate(RULES.groups) if RULES.limits[name] > 0]
COLUMNS = ["prospect_id", "temperature", "level", "heat", "prior_contact", "contacts", "last_contact", "hook_kind"]
PLACE = {name: place for place, name in enumerate(RULES.groups)}
NUMBERS = [
    {
        "kind": kind,
        "hook": number,
        "group": PLACE[fade.group],
        "heat": fade.heat,
        "rate": fade.rate / 1e6,
        "contact": fade.contact,
        "leads": fade.mentionable and fade.contact and fade.heat > 0,
    }
    for number, (kind, rule) in enumerate(RULES.kinds.items(), start=1)
    for fade in [RULES.fades[rule.else_as or kind]]
]
ROOM = len(KINDS) + 1
STEPS = 2.0 ** floor(53 - 11 - log2(ROOM))


def touchpoints(rows: int) -> pl.DataFrame:
    """Touchpoints of a tenth as many leads: text for kinds, whole numbers for leads, half of them of four months."""
    chance = np.random.default_rng(7)
    kinds = pl.Series(KINDS)
    return pl.DataFrame(
        {
            "prospect_id": chance.integers(0, rows // 10, rows),
            "kind": kinds.gather(chance.integers(0, len(KINDS), rows)),
            "occurred_at": pl.Series(NOW - (chance.exponential(170 * 86_400e6, rows)).astype(np.int64)).cast(
                pl.Datetime("us", "UTC")
            ),
        }
    )


# --- Polars -----------------------------------------------------------------------------------------------------------


def by_polars(rows: pl.DataFrame) -> pl.DataFrame:
    """Ours: a plan, of which the columns above are asked for."""
    return frames.classify_warmth(rows.lazy(), as_of=AS_OF, unknown="ignore").select(COLUMNS).collect()


def by_hand_in_polars(rows: pl.DataFrame) -> pl.DataFrame:
    """The best of several queries that were tried: resolved complaints apart, one join, one wide group-by.

    The kind of the strongest contact is packed into the number whose maximum is taken: three times faster than arg_max.
    """
    known = rows.lazy().select("prospect_id", "kind", at=pl.col("occurred_at").dt.timestamp("us"))
    known = known.filter(pl.col("at") <= NOW)
    is_complaint = pl.col("kind") == "complaint"
    resolved = known.filter(pl.col("kind") == "complaint_resolved").group_by("prospect_id").agg(end=pl.col("at").max())
    complaints = known.filter(is_complaint).join(resolved, on="prospect_id", how="left")
    open_ones = complaints.filter((pl.col("at") > pl.col("end")).fill_null(value=True)).drop("end")
    numbers = pl.LazyFrame(NUMBERS).with_columns(power=pl.col("heat").abs().log())
    counted = pl.concat([known.filter(~is_complaint), open_ones]).join(numbers, on="kind", how="left")
    counted = counted.with_columns(power=pl.col("power") + pl.col("rate") * (pl.col("at") - NOW))
    counted = counted.with_columns(amount=pl.col("power").exp())
    packed = ((pl.col("power") + 745) * STEPS).floor() * ROOM + pl.col("hook")
    amounts = {f"amount_{one}": pl.when(pl.col("group") == one).then("amount") for one, _ in GROUPS}
    wide = counted.select(
        "prospect_id",
        at=pl.when("contact").then("at"),
        contacts=pl.when("contact").then(1),
        hook=pl.when("leads").then(packed),
        **amounts,
    )
    sums = [pl.col(f"amount_{one}").sum().alias(f"sum_{one}") for one, name in GROUPS if RULES.limits[name] > 1]
    strongest = [pl.col(f"amount_{one}").max().alias(f"strongest_{one}") for one, _ in GROUPS]
    leads = wide.group_by("prospect_id").agg(pl.col("contacts").count(), pl.col("at", "hook").max(), *sums, *strongest)
    return _told(leads).collect()


def _told(leads: pl.LazyFrame) -> pl.LazyFrame:
    heats = [pl.col(f"strongest_{one}") * RULES.limits[name] for one, name in GROUPS]
    limited = [
        pl.min_horizontal(heat, f"sum_{one}") if RULES.limits[name] > 1 else heat
        for heat, (one, name) in zip(heats, GROUPS, strict=True)
    ]
    signed = [
        (-heat if name in RULES.cooling else heat).fill_null(0.0)
        for heat, (_, name) in zip(limited, GROUPS, strict=True)
    ]
    number = (pl.col("hook") - (pl.col("hook") / ROOM).floor() * ROOM).cast(pl.Int64)
    names = pl.LazyFrame({"hook": range(1, ROOM), "hook_kind": KINDS})
    heat = pl.col("heat")
    is_warm, is_cold = heat >= RULES.warm_heat, (heat < RULES.cold_heat) | (heat <= 0)
    temperature = pl.when(is_warm).then(pl.lit("warm")).when(is_cold).then(pl.lit("cold"))
    return (
        leads.with_columns(heat=pl.sum_horizontal(signed), hook=number)
        .join(names, on="hook", how="left")
        .select(
            "prospect_id",
            temperature=temperature.otherwise(pl.lit("lukewarm")),
            level=1 - (-heat.clip(0)).exp(),
            heat=heat.clip(0),
            prior_contact=pl.col("contacts") > 0,
            contacts="contacts",
            last_contact=pl.col("at").cast(pl.Datetime("us", "UTC")),
            hook_kind="hook_kind",
        )
    )


# --- DuckDB -----------------------------------------------------------------------------------------------------------


def by_duckdb(connection: duckdb.DuckDBPyConnection) -> pa.Table:
    """Ours: a relation, of which the columns above are asked for."""
    touches = connection.table("touchpoints")
    judged = frames.classify_warmth(touches, as_of=AS_OF, unknown="ignore", warm_until=False)
    return judged.select(*COLUMNS).to_arrow_table()


def by_hand_in_sql(connection: duckdb.DuckDBPyConnection) -> pa.Table:
    """The same columns in SQL: one join of the rules, one wide aggregate."""
    return connection.sql(_sql()).to_arrow_table()


def _sql() -> str:
    numbers = ", ".join(
        f"('{kind}', {group}, {heat!r}::DOUBLE, {rate!r}::DOUBLE, {contact}, {leads})"
        for kind, _, group, heat, rate, contact, leads in (one.values() for one in NUMBERS)
    )
    sums = ", ".join(
        f"sum(amount) FILTER (WHERE grp = {one}) AS sum_{one}, max(amount) FILTER (WHERE grp = {one}) AS max_{one}"
        for one, _ in GROUPS
    )
    signed = " + ".join(
        f"coalesce({-1 if name in RULES.cooling else 1} * least(sum_{one}, {RULES.limits[name]} * max_{one}), 0)"
        for one, name in GROUPS
    )
    return f"""
        WITH numbers AS (SELECT * FROM (VALUES {numbers}) AS n(kind, grp, heat, rate, contact, leads)),
        known AS (
            SELECT prospect_id, kind, epoch_us(occurred_at) AS at_us FROM touchpoints
            WHERE epoch_us(occurred_at) <= {NOW}
        ),
        resolved AS (
            SELECT prospect_id, max(at_us) AS ended FROM known WHERE kind = 'complaint_resolved' GROUP BY prospect_id
        ),
        counted AS (
            SELECT known.prospect_id, kind, at_us, grp, contact, leads, heat * exp(rate * (at_us - {NOW})) AS amount
            FROM known JOIN numbers USING (kind) LEFT JOIN resolved ON resolved.prospect_id = known.prospect_id
            WHERE NOT (kind = 'complaint' AND at_us <= coalesce(ended, {-(2**62)}))
        ),
        leads AS (
            SELECT prospect_id, count(*) FILTER (WHERE contact) AS contacts,
                   max(at_us) FILTER (WHERE contact) AS last_us,
                   arg_max(kind, amount) FILTER (WHERE leads) AS hook_kind, {sums}
            FROM counted GROUP BY prospect_id
        ),
        judged AS (SELECT *, {signed} AS signed FROM leads)
        SELECT prospect_id,
               CASE WHEN signed >= {RULES.warm_heat!r} THEN 'warm'
                    WHEN signed < {RULES.cold_heat!r} OR signed <= 0 THEN 'cold' ELSE 'lukewarm' END AS temperature,
               1 - exp(-greatest(signed, 0)) AS level, greatest(signed, 0) AS heat, contacts > 0 AS prior_contact,
               contacts, make_timestamptz(last_us) AS last_contact, hook_kind
        FROM judged
    """  # noqa: S608 - of our own numbers


# --- both sides in turns ----------------------------------------------------------------------------------------------


def best(runs: dict[str, Callable[[], object]], *, turns: int) -> dict[str, float]:
    """Run all in turns and keep the best turn of each, in seconds."""
    fastest = dict.fromkeys(runs, float("inf"))
    for _ in range(turns):
        for name, run in runs.items():
            start = perf_counter()
            run()
            fastest[name] = min(fastest[name], perf_counter() - start)
    return fastest


def agree(ours: pl.DataFrame, theirs: pl.DataFrame) -> None:
    """Stop if the two sides do not say the same."""
    both = ours.join(theirs, on="prospect_id", how="inner", suffix="_by_hand")
    assert len(both) == len(ours) == len(theirs)
    assert ((both["heat"] - both["heat_by_hand"]).abs() < 1e-9).all()
    for column in ("temperature", "contacts", "last_contact", "hook_kind"):
        assert both[column].eq_missing(both[f"{column}_by_hand"]).sum() > (1 - 1e-5) * len(both), column


def compare(rows: pl.DataFrame, *, turns: int) -> None:
    """Print both ratios."""
    connection = duckdb.connect()
    connection.from_arrow(rows.to_arrow()).create("touchpoints")
    agree(by_polars(rows), by_hand_in_polars(rows))
    agree(pl.DataFrame(by_duckdb(connection)), pl.DataFrame(by_hand_in_sql(connection)))
    took = best(
        {
            "Polars lazy": lambda: by_polars(rows),
            "Polars by hand": lambda: by_hand_in_polars(rows),
            "DuckDB": lambda: by_duckdb(connection),
            "SQL by hand": lambda: by_hand_in_sql(connection),
            "Polars lazy, with warm_until": lambda: frames.classify_warmth(rows.lazy(), as_of=AS_OF).collect(),
        },
        turns=turns,
    )
    print(f"{len(rows):,} touchpoints, the same columns (reach: at most 1.25 times)")
    for name, seconds in took.items():
        print(f"  {name:<29} {seconds:7.2f} s")
    print(f"  Polars, ratio                 {took['Polars lazy'] / took['Polars by hand']:7.2f}")
    print(f"  DuckDB, ratio                 {took['DuckDB'] / took['SQL by hand']:7.2f}")


def growth(sizes: list[int], *, turns: int) -> None:
    """Print how long a million touchpoints take, as there are more of them."""
    print("growth (reach: linear, so a million takes as long however many there are)")
    for size in sizes:
        rows = touchpoints(size)
        took = best({"ours": lambda rows=rows: by_polars(rows)}, turns=turns)["ours"]  # type: ignore[misc]  # bound now
        peak = getrusage(RUSAGE_SELF).ru_maxrss / 2**20
        print(f"  {size:>12,} touchpoints {took / size * 1e6:6.2f} s a million, peak memory so far {peak:5.1f} GiB")


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=float, default=5e6)
    parser.add_argument("--turns", type=int, default=3)
    parser.add_argument("--only-ours", action="store_true", help="no comparison: how it grows, up to ROWS")
    given = parser.parse_args()
    most = int(given.rows)
    if not given.only_ours:
        compare(touchpoints(most), turns=given.turns)
    sizes = [size for size in (500_000, 1_000_000, 5_000_000, 15_000_000) if size < most]
    growth([*sizes, most], turns=given.turns)


if __name__ == "__main__":
    main()
