"""The engines that are installed, each with a way to hold a table of touchpoints and to read one back."""

from __future__ import annotations

import os
import sys
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from itertools import count
from shutil import which
from typing import TYPE_CHECKING, Any

import duckdb
import ibis
import narwhals as nw
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

NEW_YORK = "America/New_York"  # a session's zone, to see that nothing hangs on it
_NUMBERS = count()


@cache
def _connections() -> tuple[duckdb.DuckDBPyConnection, Any]:
    """One connection each, for tables of two cannot be joined."""
    by_ibis, connection = ibis.duckdb.connect(), duckdb.connect()
    by_ibis.raw_sql(f"SET TimeZone='{NEW_YORK}'")
    connection.execute(f"SET TimeZone='{NEW_YORK}'")
    return connection, by_ibis


def _duckdb(table: pa.Table) -> Any:
    connection, name = _connections()[0], f"touchpoints_{next(_NUMBERS)}"
    connection.from_arrow(table).create(name)
    return connection.table(name)


def _ibis(table: pa.Table) -> Any:
    return _connections()[1].create_table(f"touchpoints_{next(_NUMBERS)}", table)


def _dask(table: pa.Table) -> Any:
    from dask import dataframe  # noqa: PLC0415 - takes a second, and most tests do without

    return dataframe.from_pandas(table.to_pandas(), npartitions=2)  # type: ignore[no-untyped-call]  # Dask is untyped


@cache
def _session() -> Any:
    builder = import_module("pyspark.sql").SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    builder = builder.config("spark.sql.session.timeZone", NEW_YORK).config("spark.sql.shuffle.partitions", "2")
    builder = builder.config("spark.ui.showConsoleProgress", "false")
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # else the workers take the first python3 on the path
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("OFF")
    return session


def _spark(table: pa.Table) -> Any:
    return _session().createDataFrame(table)


ENGINES: dict[str, Callable[[pa.Table], Any]] = {
    "polars": pl.from_arrow,
    "polars lazy": lambda table: pl.from_arrow(table).lazy(),  # type: ignore[union-attr]  # a table gives a frame
    "pandas": lambda table: table.to_pandas(),
    "pandas in nanoseconds": lambda table: table.to_pandas().assign(
        occurred_at=lambda frame: frame["occurred_at"].dt.as_unit("ns")
    ),
    "pandas on PyArrow": lambda table: table.to_pandas(types_mapper=pd.ArrowDtype),
    "pyarrow": lambda table: table,
    "duckdb": _duckdb,
    "ibis": _ibis,
    "dask": _dask,
    "spark": _spark,
}


# What these call of each other is deprecated in the versions there are today; that is theirs to mend.
WARN = ("ibis", "dask", "spark")


def engine_params(*, without: tuple[str, ...] = ()) -> list[Any]:
    """Return the names of engines, as parameters of a test."""
    own = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning", "ignore::ResourceWarning")
    return [pytest.param(name, marks=own if name in WARN else ()) for name in ENGINES if name not in without]


def engine(name: str) -> Callable[[pa.Table], Any]:
    """Return the way to make a table of an engine, or skip the test and say why."""
    if name == "spark" and find_spec("pyspark") is None:
        pytest.skip("pyspark is not installed: make installs it where it finds Java 17 or newer")
    if name == "spark" and which("java") is None:
        pytest.skip("no Java on the path, which pyspark needs")
    return ENGINES[name]


def rows(native: Any) -> list[dict[str, Any]]:
    """Return a table's rows as plain dicts, in no order that means anything."""
    given = nw.from_native(native)
    frame = given.collect() if isinstance(given, nw.LazyFrame) else given
    table = frame.to_arrow().select(frame.columns)  # without an index, of which each part of Dask has its own
    found: list[dict[str, Any]] = table.to_pylist()
    return found
