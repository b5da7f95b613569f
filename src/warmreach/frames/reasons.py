"""Why each lead is as warm as it is, over a whole table: a row for every touchpoint, and what it adds."""

from datetime import datetime
from typing import TypeVar, cast

import narwhals as nw

from ..records import Whose
from ..warmth import DEFAULT_RULES, WarmthRules
from .columns import DEFAULT_COLUMNS, TouchpointColumns
from .engines import MICROS, Frame, instants_of, opened, returned, with_windows
from .question import Question, Unknown, asked, rows_of
from .rows import LEAD

__all__ = ["reasons"]

F = TypeVar("F")

_ROUNDING = 1e-12  # three times a third leaves a crumb of room, in which nothing more fits
_A_DAY = 86_400 * MICROS
_TOLD = (
    "kind",
    "counts_from",
    "counted_as",
    "group",
    "contribution",
    "superseded",
    "whose",
    "mentionable",
    "age_days",
)


def reasons(
    touchpoints: F,
    *,
    as_of: datetime,
    rules: WarmthRules = DEFAULT_RULES,
    rep: str | None = None,
    columns: TouchpointColumns = DEFAULT_COLUMNS,
    unknown: Unknown | None = None,
) -> F:
    """Say of every touchpoint known at `as_of` what it adds: a row each, in the same kind of table, in no set order.

    Columns out: prospect_id, id where `columns` names it, kind, counts_from, counted_as (null if something undid it),
    group, contribution, superseded, whose, mentionable and age_days, as `Warmth.because` has them. A lead's
    contributions add up to its heat, less where cooling takes it below nought. `unknown` is as in `classify_warmth`:
    on "null" all that hangs on the kind is null, on "ignore" its row is left out. Dask and PyArrow need pandas for it.

    Raises NaiveInstantError, UnknownKindError, FrameColumnsError, ColumnTypeError and UnsupportedEngineError.

    >>> import pendulum, polars
    >>> from warmreach.frames import reasons
    >>> now = pendulum.datetime(2026, 11, 21, 9, tz="Europe/Berlin")
    >>> met = {"prospect_id": ["p-17"], "kind": ["event_met"], "occurred_at": [now.subtract(weeks=1)]}
    >>> reasons(polars.DataFrame(met), as_of=now).select("group", polars.col("contribution").round(2)).row(0)
    ('met', 1.52)
    """
    table = opened(touchpoints)
    question = asked(table, as_of=as_of, rules=rules, rep=rep, columns=columns, unknown=unknown)
    told = with_windows(table.frame, columns.prospect_id, lambda frame: _told(frame, question))
    return cast("F", returned(told, eager=table.eager))


def _told(frame: Frame, question: Question) -> Frame:
    rows = rows_of(frame, question).filter(nw.col("known") & ~nw.col(LEAD).is_null())
    if question.unknown == "ignore":
        rows = rows.filter(nw.col("group") >= 0)
    rows = _filled(rows.with_columns(nw.col("amount").fill_null(0.0)))
    counts, is_known = nw.col("counts"), nw.col("group") >= 0
    rows = rows.with_columns(
        superseded=(nw.col("part") <= 0) & (~counts | (nw.col("amount") > 0)),
        contribution=nw.when(counts).then(nw.col("part") * nw.col("sign")).otherwise(0.0),
        mentionable=nw.col("mentionable") & counts,
        counts_from=nw.col("micros"),
        whose=_whose(question),
        age_days=(nw.col("micros") * -1 + question.now) / _A_DAY,
    )
    hang_on_kind = {
        "counted_as": nw.when(counts).then(nw.col("counted_as")),
        "group": nw.when(is_known).then(nw.col("group_name")),
        **{name: nw.when(is_known).then(nw.col(name)) for name in ("contribution", "superseded", "mentionable")},
    }
    named = [LEAD, *(["id"] if question.columns.id else [])]
    shown = {name: hang_on_kind.get(name, nw.col(name)) for name in _TOLD}
    return instants_of(rows.select(*named, **shown), "counts_from")


def _filled(rows: Frame) -> Frame:
    """Add the `part` of each amount for which its group has room, the strongest first, of equals the latest."""
    rows = rows.with_columns(weakest=nw.col("amount") * -1, oldest=nw.col("micros") * -1)
    rows = rows.with_columns(
        strongest=nw.col("amount").max().over(LEAD, "group"),
        filled=nw.col("amount").cum_sum().over(LEAD, "group", order_by=["weakest", "oldest"]),
    )
    room = nw.col("strongest") * nw.col("at_most") - (nw.col("filled") - nw.col("amount"))
    rows = rows.with_columns(room=room)
    part = nw.min_horizontal("amount", "room")
    return rows.with_columns(part=nw.when(nw.col("room") > nw.col("strongest") * _ROUNDING).then(part).otherwise(0.0))


def _whose(question: Question) -> nw.Expr:
    """Say whose each contact was, as `warmth.counted.whose_by` does."""
    if question.columns.by is None:
        return nw.lit(Whose.FIRM.value)
    by_nobody = nw.when(nw.col("by").is_null()).then(nw.lit(Whose.FIRM.value)).otherwise(nw.lit(Whose.COLLEAGUE.value))
    return nw.when(nw.col("own")).then(nw.lit(Whose.MINE.value)).otherwise(by_nobody)
