"""Charts of what was learnt from outcomes: whether predictions hold, what each kind is worth, and warm against cold."""

from typing import TYPE_CHECKING, Any

from .canvas import AMBER, GREEN, GREY, ROW, WIDTH, altair

if TYPE_CHECKING:  # drawing needs no SciPy
    from altair import LayerChart

    from ..calibrate import Calibration, Share

__all__ = ["lift", "reliability", "weights"]

_INK = "#333333"
_SQUARE = 420
_WON = "share that was won, with 95 % interval"
_LEARNT, _DEFAULT = "learnt, with 95 % interval", "the default, scaled"
_LEAST = 0.1  # of the axes, where no chance is higher


def reliability(calibration: "Calibration") -> "LayerChart":
    """Draw what was predicted against what was observed on the attempts held out; raises MissingExtraError.

    On the dashed line both are equal.

    >>> import pendulum
    >>> import polars as pl
    >>> from warmreach import plot
    >>> from warmreach.calibrate import fit_rules
    >>> at = [pendulum.datetime(2026, 1, 1).add(hours=hour) for hour in range(400)]
    >>> met = pl.DataFrame({"prospect_id": range(0, 400, 2), "kind": "event_met", "occurred_at": at[0]})
    >>> won = [number % 3 == number % 2 for number in range(400)]
    >>> asked = pl.DataFrame({"prospect_id": range(400), "asked_at": at, "won": won})
    >>> plot.reliability(fit_rules(met, asked, as_of=at[-1].add(days=2), window_days=2, half_lives="kept")).title.text
    'predicted and observed'
    """
    alt = altair()
    rows = [{"predicted": one.predicted, **_share(one.won)} for one in calibration.held_out.bins]
    most = max([_LEAST, *(one.won.interval.high for one in calibration.held_out.bins if one.won.interval)])
    equal = alt.Chart(alt.Data(values=[{"x": 0.0, "y": 0.0}, {"x": most, "y": most}]))
    told = [alt.Tooltip(f"{one}:Q", format=".1%") for one in ("predicted", "share", "low", "high")]
    base = alt.Chart(alt.Data(values=rows)).encode(
        x=alt.X("predicted:Q", title="predicted chance", axis=alt.Axis(format="%")), tooltip=[*told, "of:Q"]
    )
    chart = alt.layer(
        equal.mark_line(color=GREY, strokeDash=[4, 4]).encode(x="x:Q", y="y:Q"),
        base.mark_rule(color=GREEN).encode(y="low:Q", y2="high"),
        base.mark_circle(color=GREEN, size=60, opacity=1).encode(
            y=alt.Y("share:Q", title=_WON, axis=alt.Axis(format="%"))
        ),
    )
    title = _title(alt, "predicted and observed", f"{calibration.held_out.won} won")
    finished: LayerChart = chart.properties(width=_SQUARE, height=_SQUARE, title=title)
    return finished


def weights(calibration: "Calibration") -> "LayerChart":
    """Draw each kind's learnt heat with its interval, and the scaled default beside it; raises MissingExtraError.

    >>> import pendulum
    >>> import polars as pl
    >>> from warmreach import plot
    >>> from warmreach.calibrate import fit_rules
    >>> at = [pendulum.datetime(2026, 1, 1).add(hours=hour) for hour in range(400)]
    >>> met = pl.DataFrame({"prospect_id": range(0, 400, 2), "kind": "event_met", "occurred_at": at[0]})
    >>> won = [number % 3 == number % 2 for number in range(400)]
    >>> asked = pl.DataFrame({"prospect_id": range(400), "asked_at": at, "won": won})
    >>> plot.weights(fit_rules(met, asked, as_of=at[-1].add(days=2), window_days=2, half_lives="kept")).title.text
    'what each kind is worth'
    """
    alt = altair()
    rows = [
        {
            "kind": f"{one.kind} ({one.seen:,})",
            "low": one.heat.low,
            "estimate": one.heat.estimate,
            "high": one.heat.high,
            "expected": one.expected,
        }
        for one in calibration.learnt.kinds
    ]
    told = [alt.Tooltip(f"{one}:Q", format=".3~g") for one in ("estimate", "low", "high", "expected")]
    base = alt.Chart(alt.Data(values=rows)).encode(
        y=alt.Y("kind:N", sort=None, title="kind (times seen)", axis=alt.Axis(labelLimit=260)), tooltip=told
    )
    scale = alt.Scale(domain=[_LEARNT, _DEFAULT], range=[GREEN, AMBER])
    colour = alt.Color("what:N", scale=scale, legend=alt.Legend(title=None, orient="bottom", labelLimit=260))
    learnt, default = (base.transform_calculate(what=f"'{one}'").encode(color=colour) for one in (_LEARNT, _DEFAULT))
    chart = alt.layer(
        alt.Chart(alt.Data(values=[{"x": 0.0}])).mark_rule(color=GREY).encode(x="x:Q"),
        learnt.mark_rule(strokeWidth=2).encode(x=alt.X("low:Q", title="heat at once"), x2="high"),
        learnt.mark_circle(size=70, opacity=1).encode(x="estimate:Q"),
        default.mark_tick(thickness=3, size=18).encode(x="expected:Q"),
    )
    title = _title(alt, "what each kind is worth", f"learnt from {calibration.learnt_from} won")
    finished: LayerChart = chart.properties(width=WIDTH, height=ROW, title=title)
    return finished


def lift(calibration: "Calibration") -> "LayerChart":
    """Draw how many of the warm, lukewarm and cold leads held out were won (W9); raises MissingExtraError.

    >>> import pendulum
    >>> import polars as pl
    >>> from warmreach import plot
    >>> from warmreach.calibrate import fit_rules
    >>> at = [pendulum.datetime(2026, 1, 1).add(hours=hour) for hour in range(400)]
    >>> met = pl.DataFrame({"prospect_id": range(0, 400, 2), "kind": "event_met", "occurred_at": at[0]})
    >>> won = [number % 3 == number % 2 for number in range(400)]
    >>> asked = pl.DataFrame({"prospect_id": range(400), "asked_at": at, "won": won})
    >>> plot.lift(fit_rules(met, asked, as_of=at[-1].add(days=2), window_days=2, half_lives="kept")).title.text
    'warm against cold'
    """
    alt = altair()
    held_out = calibration.held_out
    rows = [
        {"temperature": row.temperature.value, "won": str(row.won), **_share(row.won)} for row in held_out.temperatures
    ]
    ratio = held_out.lift.adjusted
    said = f"within periods warm leads win {ratio} times as often as cold ones" if ratio else "no ratio of warm to cold"
    base = alt.Chart(alt.Data(values=rows)).encode(y=alt.Y("temperature:N", sort=None, title=None))
    chart = alt.layer(
        base.mark_bar(color=GREEN, opacity=0.35).encode(x=alt.X("share:Q", title=_WON, axis=alt.Axis(format="%"))),
        base.mark_rule(color=_INK, strokeWidth=2).encode(x="low:Q", x2="high"),
        base.mark_text(align="left", dx=6, color=_INK).encode(x="high:Q", text="won:N"),
    )
    finished: LayerChart = chart.properties(width=WIDTH, height=ROW, title=_title(alt, "warm against cold", said))
    return finished


def _share(share: "Share") -> dict[str, float | None]:
    found = share.interval
    if found is None:
        return {"of": 0, "share": None, "low": None, "high": None}
    return {"of": share.of, "share": found.estimate, "low": found.low, "high": found.high}


def _title(alt: Any, title: str, subtitle: str) -> Any:  # noqa: ANN401 - the module of an extra
    return alt.TitleParams(title, subtitle=subtitle, anchor="start")
