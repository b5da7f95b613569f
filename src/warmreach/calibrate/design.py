"""From what was known to the design of a likelihood: the kinds that can be learnt, runs of touchpoints, and periods."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

import numpy as np

from ..warmth import WarmthRules
from .arrays import Floats, Ints
from .known import Known
from .likelihood import Design
from .tables import DAY, Attempts

__all__ = ["Learnable", "Period", "design_of", "learnable", "periods_of"]

Period = Literal["month", "quarter", "year"]
_MONTHS = {"month": 1, "quarter": 3, "year": 12}


class Learnable(NamedTuple):
    """The kinds that occur and can count, with their numbers in the rules to begin with."""

    kinds: tuple[str, ...]
    numbers: Ints
    seen: Ints
    weights: Floats
    half_lives: Floats


def learnable(known: Known, rules: WarmthRules) -> Learnable:
    """Return the kinds that came before an attempt, apart from those of groups that count nothing."""
    seen = np.bincount(known.kind, minlength=len(rules.kinds))
    kinds = tuple(rules.kinds)
    numbers = [n for n, kind in enumerate(kinds) if seen[n] and rules.limits[rules.fades[kind].group] > 0]
    fades = [rules.fades[kinds[number]] for number in numbers]
    return Learnable(
        kinds=tuple(kinds[number] for number in numbers),
        numbers=np.array(numbers, dtype=np.int64),
        seen=seen[numbers],
        weights=np.array([-fade.heat if fade.cools else fade.heat for fade in fades]),
        half_lives=np.array([rules.kinds[kinds[number]].half_life_days for number in numbers]),
    )


def design_of(attempts: Attempts, known: Known, period: Ints, kinds: Learnable, rules: WarmthRules) -> Design:
    """Order the pairs in runs of one attempt and one group, kinds by their place in `kinds`."""
    place = np.full(len(rules.kinds), -1)
    place[kinds.numbers] = np.arange(len(kinds.numbers))
    names = tuple(rules.groups)
    group_of = np.array([names.index(rules.kinds[kind].group) for kind in kinds.kinds], dtype=np.int64)
    kept = place[known.kind] >= 0
    attempt, kind, age = known.attempt[kept], place[known.kind[kept]], known.age_micros[kept] / DAY
    group = group_of[kind] if len(kind) else kind
    run, run_attempt, run_group, layers = _runs(attempt, group, len(names))
    order = np.lexsort((run, _positions(run)))
    return Design(
        won=attempts.won,
        period=period,
        kind=kind[order],
        age_days=age[order],
        run=run[order],
        layers=layers,
        run_attempt=run_attempt,
        limit=np.array([rules.limits[name] for name in names])[run_group],
    )


def _runs(attempt: Ints, group: Ints, groups: int) -> tuple[Ints, Ints, Ints, Ints]:
    """Number the runs of pairs of one attempt and one group, the longest first.

    Returns the run of each pair, the attempt and the group of each run, and how many runs have a first pair, a
    second, and so on.
    """
    found, run, length = np.unique(attempt * groups + group, return_inverse=True, return_counts=True)
    longest_first = np.argsort(-length, kind="stable")
    number = np.empty(len(found), dtype=np.int64)
    number[longest_first] = np.arange(len(found))
    found = found[longest_first]
    layers = np.cumsum(np.bincount(length)[::-1])[::-1][1:] if len(found) else length
    return number[run], found // groups, found % groups, layers


def _positions(run: Ints) -> Ints:
    """Return whether each pair is the first of its run, the second, and so on."""
    order = np.argsort(run, kind="stable")
    in_order = run[order]
    position = np.empty(len(run), dtype=np.int64)
    position[order] = np.arange(len(run)) - np.searchsorted(in_order, in_order)
    return position


def periods_of(attempts: Attempts, period: Period) -> tuple[Ints, Sequence[str]]:
    """Number the periods of the calendar (UTC) in which there were attempts, in order, and name them."""
    months = attempts.micros.astype("datetime64[us]").astype("datetime64[M]").astype(np.int64) // _MONTHS[period]
    found, numbers = np.unique(months, return_inverse=True)
    return numbers, [_name(int(one) * _MONTHS[period], period) for one in found]


def _name(months: int, period: Period) -> str:
    year, month = 1970 + months // 12, months % 12
    return {"month": f"{year}-{month + 1:02}", "quarter": f"{year}-Q{month // 3 + 1}", "year": f"{year}"}[period]
