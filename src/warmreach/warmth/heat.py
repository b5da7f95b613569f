"""The formula on plain floats: how one contact fades, how a group fills up, and what the sum says.

A contact is worth heat = -ln(1 - noticed) at once and halves with each half-life. A group counts its strongest
contact first, then the next, until it holds `at_most` times the strongest. Heats add up; level = 1 - exp(-heat) is
the chance that at least one contact is remembered (noisy-or).
"""

from collections.abc import Iterable, Mapping
from math import exp, expm1
from typing import NamedTuple

__all__ = ["Trace", "group_heat", "level_of", "signed_heat"]


class Trace(NamedTuple):
    """One contact that counts: its group, whether it cools, heat at once, rate of fading a second, and when it was."""

    group: str
    cools: bool
    heat: float
    rate: float
    epoch: float


def level_of(heat: float) -> float:
    """Return the chance, in [0, 1), that a heat stands for; a heat below zero is none."""
    return -expm1(-heat) if heat > 0 else 0.0


def group_heat(total: float, strongest: float, at_most: float) -> float:
    """Return what a group counts, of magnitudes: all of it, but no more than `at_most` times its strongest."""
    return min(total, at_most * strongest)


def signed_heat(traces: Iterable[Trace], limits: Mapping[str, float], at: float) -> tuple[float, float]:
    """Return what warms and what cools at `at` (seconds since 1970), both as magnitudes."""
    totals: dict[tuple[str, bool], tuple[float, float]] = {}
    for group, cools, heat, rate, epoch in traces:
        amount = heat * exp(rate * (epoch - at))
        total, strongest = totals.get((group, cools), (0.0, 0.0))
        totals[group, cools] = (total + amount, max(strongest, amount))
    sides = [0.0, 0.0]
    for (group, cools), (total, strongest) in totals.items():
        sides[cools] += group_heat(total, strongest, limits[group])
    return sides[0], sides[1]
