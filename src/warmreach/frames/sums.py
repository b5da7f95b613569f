"""What each touchpoint still holds, and what a lead's touchpoints come to: one aggregate of plain sums and maxima.

What does not count is null there, which engines skip (twice as fast as noughts on Polars); sums without it are nought.
"""

from functools import reduce
from math import inf, log
from operator import add

import narwhals as nw

from ..warmth import WarmthRules
from .engines import EARLIEST, Frame
from .numbers import Classes, Hooks
from .rows import LEAD

__all__ = ["amounts", "lead_sums", "signed_heat"]

_NO_SHARE = -1e300  # the logarithm of nothing, which every engine can add
_LEAST = -745.0  # exp() of less is 0, and what holds nothing is no hook


def amounts(rows: Frame, rules: WarmthRules, *, now: int, rep: str | None) -> Frame:
    """Add to counted rows whether each `counts` and is `own`, its `power` at `now`, and its `amount` of heat."""
    own = (nw.col("by") == rep).fill_null(value=False) if rep is not None else nw.lit(value=False)
    share = log(rules.colleague_share) if rules.colleague_share else _NO_SHARE
    shared = nw.when(nw.col("personal") & ~nw.col("own")).then(share).otherwise(0.0)
    age = nw.when(nw.col("known")).then(nw.col("micros") - now).otherwise(0)
    power = nw.col("power") + nw.col("rate") * age
    counts = nw.col("known") & ~nw.col("undone") & (nw.col("group") >= 0)
    rows = rows.with_columns(counts=counts, own=own)
    rows = rows.with_columns(power=power if rep is None else power + shared)
    holds = nw.col("counts") & nw.col("heats")
    return rows.with_columns(amount=nw.when(holds).then(nw.col("power").exp()))


def lead_sums(rows: Frame, rules: WarmthRules, *, classes: Classes, own: bool, unknown: bool) -> Frame:
    """Return a row a lead: what counts for it, and for each group and class the sum and the strongest.

    `own` and `unknown` say whether it matters if a touchpoint was the rep's own, or of an unknown kind; else none is.
    """
    contact = nw.col("counts") & nw.col("contact")
    leads = contact & (nw.col("hook") > 0) & (nw.col("power") > _LEAST)
    flags = {
        "own": contact & nw.col("own") if own else None,
        "unknown": nw.col("known") & (nw.col("group") < 0) if unknown else None,
    }
    columns = {
        "contacts": nw.when(contact).then(1),
        "last_contact": _if(contact, nw.col("micros"), EARLIEST),
        "hook": nw.when(leads).then(Hooks.of(rules).packed(nw.col("power") - _LEAST, nw.col("hook"))),
        **{name: _if(flag, nw.lit(1), 0) for name, flag in flags.items() if flag is not None},
    }
    columns |= {f"group_{one}": nw.when(nw.col("group") == one).then(nw.col("amount")) for one in _counting(rules)}
    columns |= {f"class_{one}": nw.when(nw.col("class") == one).then(nw.col("amount")) for one in range(len(classes))}
    limits = list(rules.limits.values())
    heats = [part for one in _counting(rules) for part in _aggregates(f"group_{one}", limits[one])]
    heats += [part for one in range(len(classes)) for part in _aggregates(f"class_{one}", inf)]
    highest = [name for name in columns if name in {"last_contact", "hook", *flags}]
    counts = [nw.col("contacts").count(), nw.col(*highest).max()]
    sums = rows.select(LEAD, **columns).group_by(LEAD).agg(*counts, *heats).filter(~nw.col(LEAD).is_null())
    may_be_null = [name for name in sums.collect_schema() if name == "hook" or name.endswith(("_strongest", "_sum"))]
    none = {name: nw.lit(0) for name, flag in flags.items() if flag is None}
    return sums.with_columns(nw.col(*may_be_null).fill_null(0.0), **none)


def signed_heat(rules: WarmthRules) -> nw.Expr:
    """Return the sum of what the groups count, less what cools, over the columns of `lead_sums`."""
    limits, names = list(rules.limits.values()), list(rules.groups)
    counted = {group: _counts(f"group_{group}", limits[group]) for group in _counting(rules)}
    signed = [-heat if names[group] in rules.cooling else heat for group, heat in counted.items()]
    return reduce(add, signed, nw.lit(0.0))


def _counting(rules: WarmthRules) -> list[int]:
    """Return the places of the groups that can count anything."""
    return [place for place, limit in enumerate(rules.limits.values()) if limit > 0]


def _if(condition: nw.Expr, value: nw.Expr, otherwise: float) -> nw.Expr:
    return nw.when(condition).then(value).otherwise(otherwise)


def _aggregates(column: str, at_most: float) -> list[nw.Expr]:
    """Aggregate to what `_counts` reads: where a group counts no more than its strongest, the sum is not needed."""
    strongest = nw.col(column).max().alias(f"{column}_strongest")
    return [strongest] if at_most <= 1 else [strongest, nw.col(column).sum().alias(f"{column}_sum")]


def _counts(column: str, at_most: float) -> nw.Expr:
    full = nw.col(f"{column}_strongest") * at_most
    return full if at_most <= 1 else nw.min_horizontal(full, nw.col(f"{column}_sum"))
