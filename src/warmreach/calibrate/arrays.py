"""The kinds of NumPy array of which the fit is made, and sums by number."""

import numpy as np
from numpy.typing import NDArray

__all__ = ["Bools", "Floats", "Ints", "sums"]

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]


def sums(number: Ints, values: Floats | Ints | Bools, size: int) -> Floats:
    """Return the sum of the values of each number from 0 on, `size` of them."""
    return np.asarray(np.bincount(number, values.astype(np.float64), size), dtype=np.float64)
