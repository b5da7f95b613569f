"""Charts of warmth, plans, days and odds: how a chance fades, what comes next, and what to expect."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any

from ..cadence import Agenda, AgendaItem, Odds, Plan, PlannedStep
from ..values.drawing import said_at, said_span
from ..values.instants import epoch, from_epoch
from ..values.visible import one_line
from ..warmth import Warmth
from .canvas import AMBER, GREEN, GREY, ROW, WIDTH, altair, framed, whole

if TYPE_CHECKING:
    from altair import Chart, LayerChart

__all__ = ["agenda", "decay", "odds", "plan"]

_SAMPLES = 120
_DAY = 86_400


def decay(warmth: Warmth, *, days: int = 180) -> "LayerChart":
    """Draw how the chance of being remembered fades without another contact; raises MissingExtraError.

    >>> from warmreach import classify_warmth
    >>> from warmreach.plot import decay
    >>> import pendulum
    >>> noon = pendulum.datetime(2026, 11, 23, 12, tz="Europe/Berlin")
    >>> decay(classify_warmth("p-17", [], as_of=noon), days=30).title
    'p-17: cold, 0%'
    """
    alt = altair()
    limits = [
        {"level": warmth.rules.warm_at, "name": "warm"},
        {"level": warmth.rules.cold_below, "name": "cold"},
    ]
    at = alt.X("at:T", title=f"day in {warmth.as_of.timezone_name}", scale=alt.Scale(type="utc"))
    level = alt.Y(
        "level:Q", title="chance of being remembered", axis=alt.Axis(format="%"), scale=alt.Scale(domain=[0, 1])
    )
    told = [alt.Tooltip("said:N", title="at"), alt.Tooltip("level:Q", format=".0%", title="level")]
    line = alt.Chart(alt.Data(values=list(_levels(warmth, days)))).mark_area(
        line={"color": GREEN}, color=GREEN, opacity=0.2
    )
    rules = alt.Chart(alt.Data(values=limits))
    chart = alt.layer(
        line.encode(x=at, y=level, tooltip=told),
        rules.mark_rule(strokeDash=[4, 4], color=GREY).encode(y="level:Q"),
        rules.mark_text(align="right", dx=-4, dy=-6, color=GREY).encode(x=alt.value(WIDTH), y="level:Q", text="name:N"),
    )
    title = f"{warmth.prospect_id}: {warmth.temperature.value}, {warmth.level:.0%}"
    finished: LayerChart = framed(chart, title, height=220)
    return finished


def plan(plan: Plan) -> "Chart":
    """Draw the next step and the tentative ones after it, in the prospect's time; raises MissingExtraError.

    >>> import pendulum
    >>> from warmreach import CALL_MAIL_CALL, ContactPolicy, Prospect, WorkingTime, plan_cadence
    >>> from warmreach import plot
    >>> noon = pendulum.datetime(2026, 11, 23, 12, tz="Europe/Berlin")
    >>> office = WorkingTime.for_country("DE", timezone="Europe/Berlin")
    >>> nobody = ContactPolicy()
    >>> planned = plan_cadence(
    ...     Prospect(id="p-17", country="DE"), [], cadence=CALL_MAIL_CALL, enrolled_at=noon, as_of=noon,
    ...     working_time=office, policy=nobody,
    ... )
    >>> plot.plan(planned).title
    'p-17: call_mail_call@1'
    """
    steps = ([] if plan.next is None else [plan.next]) + list(plan.later)
    zone = steps[0].window.start.timezone_name if steps else "UTC"
    rows = (_step_row(place, step) for place, step in enumerate(steps, start=1))
    finished: Chart = _spans(
        rows, title=f"{plan.prospect_id}: {plan.cadence}", time=f"time in {zone}", ticks="%a %-d %b %H:%M"
    )
    return finished


def agenda(agenda: Agenda) -> "Chart":
    """Draw a day's calls in our time; raises MissingExtraError.

    >>> import pendulum
    >>> from warmreach import WorkingTime, plan_day, plot
    >>> noon = pendulum.datetime(2026, 11, 23, 12, tz="Europe/Berlin")
    >>> office = WorkingTime.for_country("DE", timezone="Europe/Berlin")
    >>> plot.agenda(plan_day([], day=noon.date(), as_of=noon, capacity=5, sender_time=office)).title
    '2026-11-23: 0 calls'
    """
    rows = (_call_row(place, item) for place, item in enumerate(agenda.items, start=1))
    title = f"{agenda.day.isoformat()}: {len(agenda.items)} calls"
    finished: Chart = _spans(rows, title=title, time=f"time in {agenda.timezone}", ticks="%H:%M")
    return finished


def odds(*several: Odds) -> "Chart":
    """Compare what cadences may be expected to bring; raises MissingExtraError.

    >>> from warmreach import CALL_MAIL_CALL, MAIL_CALL, plot
    >>> from warmreach import odds
    >>> plot.odds(odds(CALL_MAIL_CALL), odds(MAIL_CALL)).title
    'what to expect'
    """
    alt = altair()
    what = {"mail_read": "mail read", "talk": "talk", "second_call": "second call", "appointment": "appointment"}
    rows = [
        {"cadence": one_line(one.cadence), "what": name, "chance": getattr(one, field)}
        for one in several
        for field, name in what.items()
    ]
    chart = alt.Chart(alt.Data(values=rows)).mark_bar()
    chart = chart.encode(
        y=alt.Y("what:N", sort=list(what.values()), title=None),
        x=alt.X("chance:Q", axis=alt.Axis(format="%"), scale=whole(alt), title="chance"),
        yOffset=alt.YOffset("cadence:N"),
        color=alt.Color("cadence:N", title=None, scale=alt.Scale(range=[GREEN, AMBER, GREY])),
        tooltip=["cadence:N", "what:N", alt.Tooltip("chance:Q", format=".0%")],
    )
    finished: Chart = framed(chart, "what to expect", height=220)
    return finished


def _levels(warmth: Warmth, days: int) -> Iterator[dict[str, object]]:
    now = epoch(warmth.as_of)
    for part in range(_SAMPLES + 1):
        at = from_epoch(now + days * _DAY * part / _SAMPLES, like=warmth.as_of)
        yield {"at": _wall(at), "said": said_at(at), "level": warmth.level_at(at)}


def _step_row(place: int, step: PlannedStep) -> dict[str, object]:
    return {
        "label": f"{place}. {step.channel.value}: {step.purpose.value.replace('_', ' ')}",
        "start": _wall(step.window.start),
        "end": _wall(step.window.end),
        "sure": "agreed" if step.agreed else "tentative",
        "theirs": said_span(step.window.start, step.window.end),
        "ours": said_span(step.our_window.start, step.our_window.end),
        "why": step.why_now.sentence,
    }


def _call_row(place: int, item: AgendaItem) -> dict[str, object]:
    prospect, step = item.lead.prospect, item.lead.plan.next
    name = " ".join(filter(None, (prospect.given_name, prospect.family_name))) or prospect.id
    theirs = item.window if step is None else step.window
    return {
        "label": f"{place}. {one_line(name)}",
        "start": _wall(item.window.start),
        "end": _wall(item.window.end),
        "sure": "agreed" if item.agreed else "tentative",
        "theirs": said_at(item.window.start, theirs.start.timezone_name),
        "ours": said_span(item.window.start, item.window.end),
        "why": "; ".join(one_line(why.sentence) for why in item.because),
    }


def _spans(rows: Iterable[dict[str, object]], *, title: str, time: str, ticks: str) -> Any:  # noqa: ANN401 - Altair's charts have many types
    alt = altair()
    values = list(rows)
    chart = alt.Chart(alt.Data(values=values)).mark_bar(cornerRadius=3, minBandSize=6)
    chart = chart.encode(
        x=alt.X("start:T", title=time, scale=alt.Scale(type="utc"), axis=alt.Axis(format=ticks, labelOverlap=True)),
        x2="end:T",
        y=alt.Y("label:N", title=None, sort=[row["label"] for row in values], axis=alt.Axis(labelLimit=260)),
        color=alt.Color("sure:N", title=None, scale=alt.Scale(domain=["agreed", "tentative"], range=[GREEN, AMBER])),
        tooltip=["label:N", "theirs:N", "ours:N", "why:N"],
    )
    return framed(chart, title, height=ROW)


def _wall(at: datetime) -> str:
    """Write what the clocks show there as if it were UTC, which a chart neither shifts nor doubts."""
    return f"{at.replace(tzinfo=None).isoformat()}Z"
