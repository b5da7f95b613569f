"""Made-up touchpoints as columns of a table, and the same ones as records."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pyarrow as pa
from hypothesis import strategies as st

from warmreach import DEFAULT_RULES, Touchpoint

if TYPE_CHECKING:
    from collections.abc import Sequence

AS_OF = datetime(2026, 11, 21, 9, tzinfo=UTC)
MICROS = 1_000_000
Row = dict[str, Any]

# Hours around which clocks change, in Berlin and New York; and `as_of` itself.
CHANGES = (
    datetime(2026, 10, 25, 0, 30, tzinfo=UTC),
    datetime(2026, 10, 25, 1, 30, tzinfo=UTC),
    datetime(2026, 11, 1, 5, 30, tzinfo=UTC),
    datetime(2026, 11, 1, 6, 30, tzinfo=UTC),
    datetime(2026, 3, 29, 1, 0, tzinfo=UTC),
    AS_OF,
)
SCHEMA = pa.schema(
    {
        "prospect_id": pa.string(),
        "kind": pa.string(),
        "occurred_at": pa.timestamp("us", "UTC"),
        "by": pa.string(),
        "id": pa.string(),
        "version": pa.int64(),
        "refers_to": pa.string(),
    }
)


def instants() -> st.SearchStrategy[datetime]:
    """Instants of the last ten years and a few to come, to the microsecond, often near a clock change."""
    now = int(AS_OF.timestamp()) * MICROS
    spread = st.integers(now - 10 * 365 * 86_400 * MICROS, now + 90 * 86_400 * MICROS)
    recent = st.integers(now - 100 * 86_400 * MICROS, now)
    drawn = st.one_of(recent, spread).map(lambda micros: datetime.fromtimestamp(micros / MICROS, UTC))
    return st.one_of(drawn, st.sampled_from(CHANGES))


LEADS = ("a", "b", "c", "d", "e")


@st.composite
def touchpoints(draw: st.DrawFn, kinds: Sequence[str] = tuple(DEFAULT_RULES.kinds), min_size: int = 0) -> list[Row]:
    """Rows of a few leads in any order: repeats of an id in higher versions, ids that name each other, gaps, errors."""
    count = draw(st.integers(min_size, 40))
    rows = [
        {
            "prospect_id": draw(st.sampled_from([*LEADS * 5, None])),
            "kind": draw(st.sampled_from([*kinds, "event_meet"])),
            "occurred_at": draw(st.sampled_from([True] * 20 + [False]).flatmap(_instants_or_none)),
            "by": draw(st.sampled_from(["anna", "ben", None])),
            "id": f"t{number}",
            "version": 1,
            "refers_to": draw(st.none() | st.integers(0, max(0, count - 1)).map("t{}".format)),
        }
        for number in range(count)
    ]
    rows = [row | {"refers_to": None if row["refers_to"] == row["id"] else row["refers_to"]} for row in rows]
    newer = [
        row | {"version": 2, "kind": draw(st.sampled_from(list(kinds)))}
        for row in draw(
            st.lists(st.sampled_from(rows), max_size=3, unique_by=lambda row: row["id"]) if rows else st.just([])
        )
    ]
    return draw(st.permutations([*rows, *newer, *newer[:1]]))


def _instants_or_none(is_there: bool) -> st.SearchStrategy[datetime | None]:
    return instants() if is_there else st.none()


def table(rows: Sequence[Row]) -> pa.Table:
    return pa.Table.from_pylist(list(rows), schema=SCHEMA)


def histories(rows: Sequence[Row]) -> dict[str, list[Touchpoint]]:
    """The same rows as records; what has no instant never counts, and what has no lead is nobody's."""
    found: dict[str, list[Touchpoint]] = {lead: [] for lead in LEADS}
    for row in rows:
        if row["prospect_id"] is not None and row["occurred_at"] is not None:
            found[row["prospect_id"]].append(Touchpoint(**row))
    return found
