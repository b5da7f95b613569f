"""Two ways compared: as they stand, and within periods of the calendar, which else would pass for the difference."""

import numpy as np

from .arrays import Bools, Floats, Ints, sums
from .report import Comparison, Interval, Share
from .shares import Z

__all__ = ["compared", "ratio_interval"]


def compared(names: tuple[str, str], first: Bools, second: Bools, won: Bools, period: Ints) -> Comparison:
    """Compare the attempts marked `first` with those marked `second`."""
    (a, n), (c, m) = (_by_period(marked, won, period) for marked in (first, second))
    return Comparison(
        first=names[0],
        second=names[1],
        won_first=Share(count=int(a.sum()), of=int(n.sum())),
        won_second=Share(count=int(c.sum()), of=int(m.sum())),
        ratio=_risk_ratio(*(np.array([column.sum()]) for column in (a, n, c, m))),
        adjusted=_risk_ratio(a, n, c, m),
    )


def _by_period(marked: Bools, won: Bools, period: Ints) -> tuple[Floats, Floats]:
    size = int(period.max(initial=0)) + 1
    return sums(period, marked & won, size), sums(period, marked, size)


def _risk_ratio(a: Floats, n: Floats, c: Floats, m: Floats) -> Interval | None:
    """Return Mantel and Haenszel's risk ratio over periods, a of n against c of m, by Greenland and Robins' variance.

    Of a single period it is the plain ratio. None without a win on either side of a period that has both.
    """
    both = (n > 0) & (m > 0)
    a, n, c, m = a[both], n[both], c[both], m[both]
    total = n + m
    ours, theirs = float(np.sum(a * m / total)), float(np.sum(c * n / total))
    if ours == 0 or theirs == 0:
        return None
    variance = float(np.sum((n * m * (a + c) - a * c * total) / total**2)) / (ours * theirs)
    return ratio_interval(ours / theirs, max(variance, 0.0) ** 0.5)


def ratio_interval(ratio: float, error: float) -> Interval:
    """Return a ratio and its interval, by the standard error of its logarithm."""
    reach = float(np.exp(Z * error))
    return Interval(low=ratio / reach, estimate=ratio, high=ratio * reach)
