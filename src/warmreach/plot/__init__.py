"""Charts by Altair of what the library computes (extra `plot`); results draw themselves in a notebook without it."""

from .learnt import lift, reliability, weights
from .planned import agenda, decay, odds, plan

__all__ = ["agenda", "decay", "lift", "odds", "plan", "reliability", "weights"]
