"""From a caller's columns to rows that can be judged: known by then or not, undone by another or not, as which kind.

The twin, for tables, of `warmth.counted`.
"""

import narwhals as nw
from narwhals.dtypes import DType

from ..warmth import WarmthRules
from .columns import TouchpointColumns, check_columns
from .engines import EARLIEST, LATEST, Frame, micros_of, small_table
from .numbers import Classes, numbers_of

__all__ = ["LEAD", "as_words", "counted_rows", "plain_rows"]

LEAD = "prospect_id"
_LEAD_AND_ID = [LEAD, "id"]


def plain_rows(frame: Frame, columns: TouchpointColumns) -> Frame:
    """Return the columns under our names, instants as `micros`, each touchpoint once.

    A row without an instant never counts; one without a lead is nobody's, and left out when all is done, for that is
    faster. Raises FrameColumnsError and ColumnTypeError.
    """
    schema = frame.collect_schema()
    check_columns(columns.named, list(schema))
    names = columns.named
    frame = micros_of(frame.select(*dict.fromkeys(names.values())), names.pop("occurred_at"), columns.timezone)
    rows = frame.select(
        **{field: as_words(name, schema[name]) for field, name in names.items()},
        micros=nw.col(columns.occurred_at).fill_null(LATEST).cast(nw.Int64),
    )
    return _once(rows, versioned=columns.version is not None) if columns.id else rows


def as_words(name: str, kind: DType) -> nw.Expr:
    """Read categories, which no engine joins to words, as the words they stand for."""
    return nw.col(name).cast(nw.String) if isinstance(kind, nw.Categorical | nw.Enum) else nw.col(name)


def _once(rows: Frame, *, versioned: bool) -> Frame:
    """Keep the highest version of each id; rows without an id stay, for nothing says that they are the same."""
    has_id = ~nw.col("id").is_null()
    if versioned:
        rows = rows.with_columns(nw.col("version").fill_null(1))
        newest = rows.filter(has_id).unique(_LEAD_AND_ID, keep="last", order_by=["version"])
    else:
        newest = rows.filter(has_id).unique(_LEAD_AND_ID, keep="any")
    return nw.concat([newest, rows.filter(~has_id)])


def counted_rows(rows: Frame, rules: WarmthRules, *, now: int, refers: bool, classes: Classes = ()) -> Frame:
    """Mark rows as `known` at `now` and as `undone`, and put the numbers of their kinds beside them.

    The `group` of a kind that the rules do not know is -1.
    """
    rows = rows.with_columns(known=nw.col("micros") <= now, undone=nw.lit(value=False))
    known = rows.filter(nw.col("known"))
    for kind in sorted(rules.undoing):
        rows = _without_ended(rows, known, rules, kind, refers=refers)
        rows = _without_voided(rows, known, rules, kind) if refers else rows
    rows = _announced(rows, known, rules) if refers else rows
    numbers = numbers_of(rules, announced=(False, True) if refers else (False,), classes=classes)
    if not refers:
        del numbers["announced"]
    on = ["kind", "announced"] if refers else ["kind"]
    found = rows.join(small_table(rows, numbers), on=on, how="left")
    absent = {
        name: -1 if name in {"group", "class"} else type(column[0])()
        for name, column in numbers.items()
        if name not in on
    }
    return found.with_columns(nw.col(name).fill_null(value) for name, value in absent.items())


def _without_ended(rows: Frame, known: Frame, rules: WarmthRules, kind: str, *, refers: bool) -> Frame:
    """Undo what a touchpoint of `kind` ends when it names none: all earlier ones of the kind that it ends."""
    ended = rules.kinds[kind].ends
    if ended is None:
        return rows
    names_none = nw.col("refers_to").is_null() if refers else nw.lit(value=True)
    last = known.filter((nw.col("kind") == kind) & names_none).group_by(LEAD).agg(ended=nw.col("micros").max())
    until = nw.col("ended").fill_null(EARLIEST - 1)
    is_ended = (nw.col("kind") == ended).fill_null(value=False) & (nw.col("micros") <= until)
    return rows.join(last, on=LEAD, how="left").with_columns(undone=nw.col("undone") | is_ended).drop("ended")


def _without_voided(rows: Frame, known: Frame, rules: WarmthRules, kind: str) -> Frame:
    """Undo what a touchpoint of `kind` names, if that is something it can undo."""
    victims = nw.col("kind").is_in(sorted(rules.undone_by(kind))).fill_null(value=False)
    named = known.filter((nw.col("kind") == kind) & ~nw.col("refers_to").is_null())
    voided = named.select(LEAD, id="refers_to").unique(_LEAD_AND_ID).with_columns(voided=nw.lit(1))
    is_voided = victims & (nw.col("voided").fill_null(0) == 1)
    return (
        rows.join(voided, on=_LEAD_AND_ID, how="left").with_columns(undone=nw.col("undone") | is_voided).drop("voided")
    )


def _announced(rows: Frame, known: Frame, rules: WarmthRules) -> Frame:
    """Mark what refers to a talk of the same lead that was not after it."""
    talking = sorted(kind for kind, rule in rules.kinds.items() if rule.announces)
    talks = known.filter(nw.col("kind").is_in(talking) & ~nw.col("id").is_null())
    talked = talks.select(LEAD, refers_to="id", talked="micros")
    announced = nw.col("talked").fill_null(LATEST + 1) <= nw.col("micros")
    return rows.join(talked, on=[LEAD, "refers_to"], how="left").with_columns(announced=announced).drop("talked")
