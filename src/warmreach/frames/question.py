"""What is asked of a table of touchpoints, and its rows with what each still holds at that instant."""

from datetime import datetime
from functools import partial
from typing import Literal, NamedTuple

import narwhals as nw

from ..errors import FrameColumnsError
from ..values.instants import aware, epoch
from ..values.record import as_id
from ..warmth import WarmthRules
from .columns import TouchpointColumns
from .engines import MICROS, Frame, Table, in_parts
from .numbers import Classes
from .rows import LEAD, counted_rows, plain_rows
from .sums import amounts

__all__ = ["Question", "Unknown", "asked", "rows_of"]

Unknown = Literal["raise", "null", "ignore"]


class Question(NamedTuple):
    """As of when (in microseconds), by which rules, for which rep; what columns are called; what unknown kinds do."""

    now: int
    rules: WarmthRules
    rep: str | None
    columns: TouchpointColumns
    unknown: Unknown


def asked(
    table: Table,
    *,
    as_of: datetime,
    rules: WarmthRules,
    rep: str | None,
    columns: TouchpointColumns,
    unknown: Unknown | None,
) -> Question:
    """Settle what is asked; an unknown kind raises at once, if it does.

    Raises NaiveInstantError and UnknownKindError, and FrameColumnsError for a rep without the column that says whose
    each touchpoint was.
    """
    now = round(epoch(aware(as_of, "as_of")) * MICROS)
    if rep is not None and columns.by is None:
        raise FrameColumnsError(missing=("by",), found=tuple(table.frame.collect_schema()))
    question = Question(
        now=now,
        rules=rules,
        rep=None if rep is None else as_id(rep),
        columns=columns,
        unknown=unknown or ("raise" if table.eager else "null"),
    )
    if question.unknown == "raise":
        unknown_kinds = in_parts(table.frame, columns.prospect_id, partial(_unknown_kinds, question=question))
        _refuse(unknown_kinds, rules)
    return question


def rows_of(frame: Frame, question: Question, *, classes: Classes = ()) -> Frame:
    """Return the touchpoints, each once, with what it holds; raises FrameColumnsError and ColumnTypeError."""
    plain = plain_rows(frame, question.columns)
    refers = question.columns.refers_to is not None
    counted = counted_rows(plain, question.rules, now=question.now, refers=refers, classes=classes)
    return amounts(counted, question.rules, now=question.now, rep=question.rep)


def _unknown_kinds(frame: Frame, *, question: Question) -> Frame:
    """Return the kind of every touchpoint that is known by then and of a kind that the rules do not know."""
    rows = rows_of(frame, question)
    return rows.filter(nw.col("known") & (nw.col("group") < 0) & ~nw.col(LEAD).is_null()).select("kind")


def _refuse(kinds: Frame, rules: WarmthRules) -> None:
    """Raise UnknownKindError, counting them all, if there is a kind."""
    counted = kinds.group_by("kind").agg(count=nw.len()).collect()
    rules.check_counts({str(kind): int(count) for kind, count in counted.select("kind", "count").iter_rows()})
