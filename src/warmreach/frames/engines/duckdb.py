"""DuckDB, by functions of epochs, which take no part in the session's zone."""

from collections.abc import Mapping, Sequence

from .engine import Column, Compute, Engine, Native
from .pandas import computed_by_pandas, days_by_pandas

__all__ = ["DUCKDB"]


def _instants(relation: Native, column: str) -> Native:
    return _with(relation, column, "epoch_us({})")


def _written(relation: Native, column: str) -> Native:
    return _with(relation, column, "make_timestamptz({}::BIGINT)")


def _with(relation: Native, column: str, function: str) -> Native:
    names = {name: _quoted(name) for name in relation.columns}
    changed = {column: f"{function.format(_quoted(column))} AS {_quoted(column)}"}
    return relation.project(", ".join((names | changed).values()))


def _days(relation: Native, column: str, timezone: str) -> Native:
    # DuckDB's own timezone() takes the later of two midnights.
    def batch(rows: Native) -> Native:  # pragma: no cover - in a thread that coverage cannot follow
        return days_by_pandas(rows, column, timezone)

    return relation.map(batch, schema=_kinds(relation) | {column: "BIGINT"})


def _computed(relation: Native, column: str, inputs: Sequence[str], compute: Compute) -> Native:
    def batch(rows: Native) -> Native:  # pragma: no cover - in a thread that coverage cannot follow
        return computed_by_pandas(rows, column, inputs, compute)

    return relation.map(batch, schema=_kinds(relation) | {column: "BIGINT"})


def _kinds(relation: Native) -> dict[str, Native]:
    return dict(zip(relation.columns, relation.types, strict=True))


def _beside(relation: Native, columns: Mapping[str, Column]) -> Native:
    rows = ", ".join(f"({', '.join(map(_literal, row))})" for row in zip(*columns.values(), strict=True))
    query = f"SELECT * FROM (VALUES {rows}) AS small({', '.join(map(_quoted, columns))})"  # noqa: S608 - all is quoted
    return relation.query("beside", query)


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _literal(value: str | float | bool) -> str:  # noqa: FBT001 - a value of a table
    if isinstance(value, str):
        return "'" + value.replace("'", "''") + "'"
    return f"{value!r}::DOUBLE" if isinstance(value, float) else repr(value)


DUCKDB = Engine(days=_days, computed=_computed, beside=_beside, instants=_instants, written=_written)
