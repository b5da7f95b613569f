"""Until when leads stay WARM, for many leads at once, on arrays: the first crossing, by steps that never pass it.

What warms and what cools are sums of a few fading amounts per lead, one for each class of kinds. Each step goes as
far as the lead surely stays WARM:

- A group's heat is the lesser of its sum and its limit. On a logarithmic scale both are convex and lie above their
  tangents: each fades no faster than it does now.
- Where the greater of the two fades faster, it may become the lesser: the step ends where the tangents meet, or takes
  the faster rate all the way, whichever leads further.
- What cools lies below 1 - x + x*x/2 for exp(-x); a limit is that of its strongest class until a slower one takes over.

As with Newton's method each step doubles the digits that are right; the last goes a tenth of a millisecond past the
crossing. Sixty thousand random leads, half of them with refusals and complaints, needed 14 steps at most.
"""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from .numbers import Class, Classes

__all__ = ["seconds_warm"]

Floats = NDArray[np.float64]

_PAST = 1e-4  # seconds by which the last step may pass the crossing
_TINY = 1e-300  # keeps a division by nothing and its logarithm finite, and changes no other


class _Bound(NamedTuple):
    """What a group counts now, and how it fades from now on at the most (what warms) or at the least (what cools).

    The bound with `slope` and `bend` holds for `span` seconds, that with `safe_slope` and `safe_bend` for ever.
    """

    heat: Floats
    slope: Floats
    bend: Floats
    safe_slope: Floats
    safe_bend: Floats
    span: Floats


def seconds_warm(sums: Floats, strongest: Floats, classes: Classes, level: float, horizon: float) -> Floats:
    """Return for how many seconds each lead has at least the heat `level`; `horizon` if longer.

    A row of `sums` and of `strongest` is a class, in the order of `classes`, and a column a lead.
    """
    seconds = np.zeros(sums.shape[1])
    going = np.ones(sums.shape[1], dtype=np.bool_)
    while going.any():
        at = seconds[going]
        left = np.exp(-_rates(classes) * at)
        step = _step(_bounds(sums[:, going] * left, strongest[:, going] * left, classes), level)
        goes_on = ~np.isnan(step)
        seconds[going] = _either(goes_on, np.minimum(at + np.maximum(step, _PAST), horizon), at)
        going[going] = goes_on & (seconds[going] < horizon)
    return seconds


def _rates(classes: Classes) -> Floats:
    """Return a row a class."""
    return np.array([[one.rate] for one in classes])


def _either(condition: NDArray[np.bool_], value: Floats, otherwise: Floats | float) -> Floats:
    return np.where(condition, value, otherwise)


def _bounds(sums: Floats, strongest: Floats, classes: Classes) -> tuple[_Bound, _Bound]:
    """Bound what warms and what cools, group by group."""
    nothing = _Bound._make([*np.zeros((5, sums.shape[1])), np.full(sums.shape[1], np.inf)])
    sides = {False: [nothing], True: [nothing]}
    for _, members in groupby(enumerate(classes), key=lambda one: one[1].group):
        places, listed = zip(*members, strict=True)
        rows, cools = list(places), listed[0].cools
        sides[cools].append((_cooling if cools else _warming)(sums[rows], strongest[rows], listed))
    return _added(sides[False]), _added(sides[True])


def _warming(sums: Floats, strongest: Floats, classes: Sequence[Class]) -> _Bound:
    rates = _rates(classes)
    total, full = sums.sum(0), strongest.max(0) * classes[0].limit
    sum_rate = (sums * rates).sum(0) / (total + _TINY)
    full_rate = rates[strongest.argmax(0), 0]
    is_full = full < total
    heat, rate = np.minimum(full, total), _either(is_full, full_rate, sum_rate)
    faster = np.maximum(full_rate, sum_rate)
    meets = np.log((np.maximum(full, total) + _TINY) / (heat + _TINY)) / (faster - rate + _TINY)
    span = _either((faster > rate) & (heat > 0), meets, np.inf)
    none = np.zeros_like(heat)
    return _Bound(heat, heat * rate, none, heat * faster, none, span)


def _cooling(sums: Floats, strongest: Floats, classes: Sequence[Class]) -> _Bound:
    rates = _rates(classes)
    total, most = sums.sum(0), strongest.max(0)
    full = most * classes[0].limit
    is_full = full < total
    rate = rates[strongest.argmax(0), 0]
    slowest = _either(strongest > 0, rates, np.inf).min(0, initial=rates.max())
    meets = np.log((most + _TINY) / (strongest + _TINY)) / (np.abs(rate - rates) + _TINY)
    takes_over = _either((rates < rate) & (strongest > 0), meets, np.inf).min(0)
    slope, bend = ((sums * rates**power).sum(0) for power in (1, 2))
    return _Bound(
        np.minimum(full, total),
        _either(is_full, full * rate, slope),
        _either(is_full, full * rate**2, bend),
        _either(is_full, full * slowest, slope),
        _either(is_full, full * slowest**2, bend),
        _either(is_full, takes_over, np.inf),
    )


def _step(sides: tuple[_Bound, _Bound], level: float) -> Floats:
    """Return how far each lead surely stays WARM, or NaN where it is so no longer."""
    warms, cools = sides
    span = np.minimum(warms.span, cools.span)
    present = _reach(warms, cools, level, warms.slope - cools.slope, cools.bend)
    safe = _reach(warms, cools, level, warms.safe_slope - cools.safe_slope, cools.safe_bend)
    return _either(warms.heat - cools.heat >= level, np.maximum(np.minimum(present, span), safe), np.nan)


def _added(groups: Sequence[_Bound]) -> _Bound:
    """Add groups up; together they hold as long as the first of them to end."""
    *columns, spans = zip(*groups, strict=True)
    return _Bound._make([*(np.sum(column, axis=0) for column in columns), np.min(spans, axis=0)])


def _reach(warms: _Bound, cools: _Bound, level: float, slope: Floats, bend: Floats) -> Floats:
    """Return how long bounds with this slope and bend stay at or above the level."""
    gap = np.maximum(warms.heat - cools.heat - level, 0)
    root = np.sqrt(slope**2 + 2 * bend * gap)  # of slope * x + bend * x * x / 2 = gap, by the form that cancels nothing
    against_cooling = _either(slope >= 0, 2 * gap / (slope + root + _TINY), (root - slope) / (bend + _TINY))
    alone = np.log((warms.heat + _TINY) / level) * (warms.heat + _TINY) / (slope + _TINY)
    return _either(cools.heat > 0, against_cooling, alone)
