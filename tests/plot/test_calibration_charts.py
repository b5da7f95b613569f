"""A chart shows the figures of the report, all of them and no others, and is valid Vega-Lite."""

from __future__ import annotations

import subprocess
import sys
from datetime import timedelta
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest

from benchmarks.simulated import AS_OF, simulated
from warmreach import plot
from warmreach.calibrate import Calibration, fit_rules

if TYPE_CHECKING:
    import altair as alt


@cache
def found(*, nothing_held_out: bool = False) -> Calibration:
    made = simulated(3, people=1_000, touches=3_000)
    since = AS_OF - timedelta(days=30) if nothing_held_out else None
    return fit_rules(
        made.touchpoints, made.outcomes, as_of=AS_OF, half_lives="kept", period="year", hold_out_from=since
    )


def drawn(chart: alt.LayerChart) -> list[dict[str, Any]]:
    """The rows of all layers, each table once; Altair holds the whole to Vega-Lite's schema."""
    tables: list[list[dict[str, Any]]] = []
    whole = chart.to_dict()
    for layer in (whole, *whole["layer"]):
        rows = layer.get("data", {}).get("values", [])
        if rows not in tables:
            tables.append(rows)
    return [row for rows in tables for row in rows]


def test_the_chart_of_reliability_holds_every_bin_and_a_line() -> None:
    rows = drawn(plot.reliability(found()))
    points = [(row["predicted"], row["share"], row["of"]) for row in rows if "predicted" in row]
    bins = [(one.predicted, one.won.count / one.won.of, one.won.of) for one in found().held_out.bins]
    assert points == bins
    line = [row for row in rows if "x" in row]
    assert line[0] == {"x": 0.0, "y": 0.0}
    assert line[1]["x"] == line[1]["y"] == max(row["high"] for row in rows if "high" in row)


def test_the_chart_of_weights_holds_every_kind_with_its_interval_and_its_default() -> None:
    rows = [row for row in drawn(plot.weights(found())) if "kind" in row]
    assert [(row["kind"], row["low"], row["estimate"], row["high"], row["expected"]) for row in rows] == [
        (f"{one.kind} ({one.seen:,})", one.heat.low, one.heat.estimate, one.heat.high, one.expected)
        for one in found().learnt.kinds
    ]


def test_the_chart_of_the_lift_holds_every_temperature_and_says_the_ratio() -> None:
    chart = plot.lift(found())
    rows = drawn(chart)
    assert [(row["temperature"], row["won"]) for row in rows] == [
        (row.temperature.value, str(row.won)) for row in found().held_out.temperatures
    ]
    assert f"within periods warm leads win {found().held_out.lift.adjusted} times" in str(chart.to_dict()["title"])


def test_charts_of_nothing_held_out_are_empty_and_say_so() -> None:
    empty = found(nothing_held_out=True)
    assert "no ratio of warm to cold" in str(plot.lift(empty).to_dict()["title"])
    assert [row["share"] for row in drawn(plot.lift(empty))] == [None, None, None]
    assert drawn(plot.reliability(empty)) == [{"x": 0.0, "y": 0.0}, {"x": 0.1, "y": 0.1}]


@pytest.mark.parametrize("library", ["scipy", "narwhals"])
def test_a_missing_extra_is_named(library: str) -> None:
    code = f"import sys; sys.modules[{library!r}] = None; import warmreach.calibrate"
    tried = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "pip install 'warmreach[calibrate]'" in tried.stderr.splitlines()[-1]


def test_charts_of_other_things_need_no_scipy() -> None:
    code = "import sys; sys.modules['scipy'] = None; import warmreach.plot"
    subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
