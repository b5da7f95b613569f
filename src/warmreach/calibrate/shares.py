"""Shares of attempts, with an interval that holds for small numbers too."""

from math import sqrt

__all__ = ["Z", "wilson"]

Z = 1.959964  # 95 % of a normal distribution lie within


def wilson(count: int, of: int) -> tuple[float, float]:
    """Return Wilson's interval of a share, which stays within [0, 1]."""
    share, weight = count / of, Z * Z / of
    middle = (share + weight / 2) / (1 + weight)
    reach = Z * sqrt(share * (1 - share) / of + weight / (4 * of)) / (1 + weight)
    return max(0.0, middle - reach), min(1.0, middle + reach)
