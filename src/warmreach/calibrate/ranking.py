"""How well predictions rank and hold: the area under the curve with its interval, and bins of like predictions."""

import numpy as np

from .arrays import Bools, Floats
from .report import Bin, Interval, Share
from .shares import Z

__all__ = ["auc_of", "bins_of"]

_BINS, _A_BIN = 10, 20


def auc_of(score: Floats, won: Bools) -> Interval | None:
    """Return the chance that a won attempt scored above a lost one, ties half, with DeLong's interval.

    None with fewer than two attempts of either outcome.
    """
    above, below = _placements(score[won], score[~won]), 1 - _placements(score[~won], score[won])
    if min(len(above), len(below)) < 2:  # noqa: PLR2004 - one alone has no variance
        return None
    auc = float(above.mean())
    reach = Z * float(np.sqrt(above.var(ddof=1) / len(above) + below.var(ddof=1) / len(below)))
    return Interval(low=max(0.0, auc - reach), estimate=auc, high=min(1.0, auc + reach))


def _placements(of: Floats, among: Floats) -> Floats:
    """Return for each score the share of others below it, equal ones half."""
    ordered = np.sort(among)
    sides = np.searchsorted(ordered, of, "left") + np.searchsorted(ordered, of, "right")
    return np.asarray(sides / (2 * max(len(among), 1)))


def bins_of(predicted: Floats, won: Bools) -> tuple[Bin, ...]:
    """Cut attempts by prediction into up to ten bins of equal size, twenty attempts or more in each."""
    if not len(won):
        return ()
    count = min(_BINS, max(1, len(won) // _A_BIN))
    edges = np.unique(np.quantile(predicted, np.linspace(0, 1, count + 1)[1:-1]))
    place = np.searchsorted(edges, predicted, side="right")
    chosen = [place == one for one in np.unique(place)]
    return tuple(
        Bin(predicted=float(predicted[one].mean()), won=Share(count=int(won[one].sum()), of=int(one.sum())))
        for one in chosen
    )
