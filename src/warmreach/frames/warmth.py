"""classify_warmth over a whole table: the numbers of single leads, by the same rule table, without collecting."""

from collections.abc import Sequence
from datetime import datetime
from typing import TypeVar, cast

import narwhals as nw
import numpy as np
from numpy.typing import NDArray

from ..records import Scope
from ..warmth import DEFAULT_RULES, Temperature, WarmthRules
from .columns import DEFAULT_COLUMNS, TouchpointColumns, check_columns
from .engines import (
    EARLIEST,
    LATEST,
    MICROS,
    Floats,
    Frame,
    in_parts,
    instants_of,
    opened,
    returned,
    small_table,
    with_computed,
)
from .numbers import Classes, Hooks, classes_of
from .question import Question, Unknown, asked, rows_of
from .rows import LEAD
from .sums import lead_sums, signed_heat
from .until import seconds_warm

__all__ = ["classify_warmth"]

F = TypeVar("F")

_ORDER = (
    "temperature",
    "level",
    "heat",
    "prior_contact",
    "scope",
    "contacts",
    "last_contact",
    "hook_kind",
    "warm_until",
)


def classify_warmth(
    touchpoints: F,
    *,
    as_of: datetime,
    rules: WarmthRules = DEFAULT_RULES,
    rep: str | None = None,
    prospects: F | None = None,
    columns: TouchpointColumns = DEFAULT_COLUMNS,
    unknown: Unknown | None = None,
    warm_until: bool = True,
) -> F:
    """Judge every lead of a table of touchpoints at `as_of`: a row a lead, in the same kind of table, in no set order.

    Columns out: prospect_id, temperature, level, heat, prior_contact, scope, contacts (how many), last_contact,
    hook_kind and warm_until, as `warmreach.classify_warmth` has them for one lead; instants are in UTC. `prospects`
    brings leads without a touchpoint, who are COLD. An `unknown` kind raises ("raise", the default where rows are at
    hand; on a lazy table it runs a query), makes its lead's judgement null ("null", the default on a lazy table), or
    does not count ("ignore"). `warm_until=False` leaves that column out, which is the dearest.

    Raises NaiveInstantError, UnknownKindError, FrameColumnsError, ColumnTypeError and UnsupportedEngineError.

    >>> import pendulum, polars
    >>> from warmreach.frames import classify_warmth
    >>> now = pendulum.datetime(2026, 11, 21, 9, tz="Europe/Berlin")
    >>> met = {"prospect_id": ["p-17"], "kind": ["event_met"], "occurred_at": [now.subtract(weeks=1)]}
    >>> classify_warmth(polars.DataFrame(met), as_of=now).select("temperature", "hook_kind").row(0)
    ('warm', 'event_met')
    """
    table = opened(touchpoints)
    question = asked(table, as_of=as_of, rules=rules, rep=rep, columns=columns, unknown=unknown)
    classes = classes_of(rules) if warm_until else ()

    def told(touchpoints: Frame, *listed: Frame) -> Frame:
        return _told(touchpoints, listed, question, classes)

    listed = () if prospects is None else (opened(prospects).frame,)
    for table_of_leads in listed:
        check_columns({LEAD: columns.prospect_id}, list(table_of_leads.collect_schema()))
    return cast("F", returned(in_parts(table.frame, columns.prospect_id, told, *listed), eager=table.eager))


def _told(touchpoints: Frame, listed: Sequence[Frame], question: Question, classes: Classes) -> Frame:
    """Judge the leads of a table, and of those listed beside it."""
    rows, blank = rows_of(touchpoints, question, classes=classes), question.unknown == "null"
    leads = lead_sums(rows, question.rules, classes=classes, own=question.rep is not None, unknown=blank)
    for prospects in listed:
        leads = _with_prospects(leads, prospects, question.columns.prospect_id)
    return _judged(leads, question.rules, classes, now=question.now, blank=blank)


def _with_prospects(leads: Frame, prospects: Frame, column: str) -> Frame:
    """Add the leads that have no row, with nothing to count."""
    listed = prospects.select(**{LEAD: column}).filter(~nw.col(LEAD).is_null())
    everybody = nw.concat([leads.select(LEAD), listed]).unique([LEAD])
    sums = [name for name in leads.collect_schema() if name not in {LEAD, "last_contact"}]
    return everybody.join(leads, on=LEAD, how="left").with_columns(
        nw.col(*sums).fill_null(0), nw.col("last_contact").fill_null(EARLIEST)
    )


def _judged(leads: Frame, rules: WarmthRules, classes: Classes, *, now: int, blank: bool) -> Frame:
    """Turn sums into what is said of each lead, or into nulls where a touchpoint of an unknown kind blanks it."""
    leads = leads.with_columns(contacts=nw.col("contacts").cast(nw.Int64), signed=signed_heat(rules))
    if classes:
        leads = _with_warm_until(leads, rules, classes, now=now)
    instants = {
        "last_contact": nw.col("contacts") > 0,
        "warm_until": (nw.col("signed") >= rules.warm_heat) & (nw.col("warm_until") < LATEST),
    }
    if not classes:
        del instants["warm_until"]
    hooks = Hooks.of(rules)
    leads = leads.with_columns(hook=hooks.number(nw.col("hook")))
    leads = leads.join(small_table(leads, hooks.names), on="hook", how="left")
    words = _words(rules)
    leads = leads.select(
        LEAD, *instants, shown=nw.col("unknown") == 0 if blank else nw.lit(value=True), **words, **_prefixed(instants)
    )
    for instant in instants:
        leads = instants_of(leads, instant)
    shown = {name: nw.when(nw.col("shown")).then(nw.col(name)) for name in words}
    shown |= {name: nw.when(nw.col("shown") & nw.col(f"has_{name}")).then(nw.col(name)) for name in instants}
    return leads.select(LEAD, **{name: shown[name] for name in _ORDER if name in shown})


def _prefixed(instants: dict[str, nw.Expr]) -> dict[str, nw.Expr]:
    return {f"has_{name}": is_there for name, is_there in instants.items()}


def _with_warm_until(leads: Frame, rules: WarmthRules, classes: Classes, *, now: int) -> Frame:
    """Add `warm_until` in microseconds; `now` where a lead is not WARM, LATEST where it is past the calendar."""
    horizon = (LATEST - now) / MICROS
    strongest = [f"class_{place}_strongest" for place in range(len(classes))]
    sums = [f"class_{place}_sum" for place in range(len(classes))]

    def compute(leads: Floats) -> NDArray[np.int64]:
        known = leads.reshape(2, len(classes), -1)
        seconds = seconds_warm(known[0], known[1], classes, rules.warm_heat, horizon)
        return np.where(seconds < horizon, now + np.floor(seconds * MICROS).astype(np.int64), LATEST)

    return with_computed(leads, "warm_until", [*sums, *strongest], compute)


def _words(rules: WarmthRules) -> dict[str, nw.Expr]:
    heat, contact = nw.col("signed"), nw.col("contacts") > 0
    is_cold = (heat < rules.cold_heat) | (heat <= 0)
    return {
        "temperature": nw.when(heat >= rules.warm_heat)
        .then(nw.lit(Temperature.WARM.value))
        .when(is_cold)
        .then(nw.lit(Temperature.COLD.value))
        .otherwise(nw.lit(Temperature.LUKEWARM.value)),
        "level": nw.when(heat > 0).then(-(heat * -1).exp() + 1).otherwise(0.0),
        "heat": nw.when(heat > 0).then(heat).otherwise(0.0),
        "prior_contact": contact,
        "scope": nw.when(nw.col("own") > 0)
        .then(nw.lit(Scope.PERSONAL.value))
        .when(contact)
        .then(nw.lit(Scope.FIRM.value))
        .otherwise(nw.lit(Scope.NONE.value)),
        "contacts": nw.col("contacts"),
        "hook_kind": nw.col("hook_kind"),
    }
