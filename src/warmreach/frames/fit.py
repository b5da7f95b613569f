"""rate_fit over a whole table: how much each lead resembles the common customer."""

from collections.abc import Mapping
from functools import reduce
from operator import add
from typing import TypeVar, cast

import narwhals as nw

from ..fit import CustomerProfile
from ..fit.profile import on_log_scale
from ..fit.rate import UNKNOWN_SCORE
from .columns import check_columns
from .engines import Column, Frame, opened, returned, small_table
from .rows import LEAD, as_words

__all__ = ["rate_fit"]

F = TypeVar("F")


def rate_fit(prospects: F, profile: CustomerProfile, *, columns: Mapping[str, str] | None = None) -> F:
    """Rate how much each lead of a table resembles the common customer: a row each, in the same kind of table.

    Columns out: prospect_id, score and known, as `warmreach.rate_fit` has them for one lead. `columns` says what the
    column of an attribute of the profile, or of prospect_id, is called where it is not called that. An attribute of
    which there is no column, or one of another type than the profile's, is not known of anybody.

    Raises FrameColumnsError and UnsupportedEngineError.

    >>> import polars
    >>> from warmreach.fit import CustomerProfile
    >>> from warmreach.frames import rate_fit
    >>> from warmreach.records import Company, Prospect
    >>> firms = [Company(name=name, size=20, industry="freight") for name in ("A", "B", "C")]
    >>> profile = CustomerProfile.of(Prospect(id=n, company=firm) for n, firm in enumerate(firms))
    >>> leads = polars.DataFrame({"prospect_id": ["p-17"], "size": [20], "sector": ["freight"]})
    >>> rate_fit(leads, profile, columns={"industry": "sector"}).row(0)
    ('p-17', 1.0, 1.0)
    """
    table, renamed = opened(prospects), {} if columns is None else dict(columns)
    schema = table.frame.collect_schema()
    check_columns({LEAD: LEAD} | renamed, list(schema))
    names = {name: renamed.get(name, name) for name in (LEAD, *profile.attributes)}
    known = {name: as_words(column, schema[column]) for name, column in names.items() if column in schema}
    return cast("F", returned(_rated(table.frame.select(**known), profile), eager=table.eager))


def _rated(leads: Frame, profile: CustomerProfile) -> Frame:
    schema, typical = leads.collect_schema(), dict[str, nw.Expr]()
    for name in profile.attributes:
        if isinstance(schema.get(name), nw.String) and name in profile.shares:
            leads = leads.join(small_table(leads, _typicality(name, profile)), on=name, how="left")
            typical[name] = nw.col(f"typical_{name}").fill_null(0.0)
        elif name in schema and schema[name].is_numeric() and name in profile.numbers:
            typical[name] = _nearness(name, profile)
    return _scored(leads, typical, profile)


def _typicality(name: str, profile: CustomerProfile) -> dict[str, Column]:
    """Return how typical each word is that customers have, as a small table."""
    shares = profile.shares[name]
    return {name: list(shares), f"typical_{name}": [share / max(shares.values()) for share in shares.values()]}


def _nearness(name: str, profile: CustomerProfile) -> nw.Expr:
    """Say how near a number comes to the typical one, on the scale of `on_log_scale`."""
    middle, spread = profile.numbers[name]
    number = nw.col(name).cast(nw.Float64)
    scaled = (number.abs() + 1).log()
    away = (nw.when(number < 0).then(scaled * -1).otherwise(scaled) - on_log_scale(middle)) / spread
    return (away * away / -2).exp()


def _scored(leads: Frame, typical: Mapping[str, nw.Expr], profile: CustomerProfile) -> Frame:
    """Take the weighted mean over what is known of each lead."""
    weights = {name: profile.weights.get(name, 1.0) for name in profile.attributes}
    is_known = {name: ~nw.col(name).is_null() for name in typical}
    known = [nw.when(is_known[name]).then(nw.lit(weights[name])).otherwise(0.0) for name in typical]
    total = [nw.when(is_known[name]).then(typical[name] * weights[name]).otherwise(0.0) for name in typical]
    leads = leads.select(LEAD, weighed=reduce(add, known, nw.lit(0.0)), total=reduce(add, total, nw.lit(0.0)))
    total_of_all = nw.when(nw.col("total") >= nw.col("weighed")).then(1.0)  # and not a rounding above it
    mean = total_of_all.otherwise(nw.col("total") / nw.col("weighed"))
    score = nw.when(nw.col("weighed") <= 0).then(UNKNOWN_SCORE).otherwise(mean)
    return leads.select(LEAD, score=score, known=nw.col("weighed") / (sum(weights.values()) or 1.0))
