"""How hard the laws look: `warmreach-quick` in every run, `warmreach-thorough` when asked.

Choose one on the command line, `pytest --hypothesis-profile=warmreach-thorough`, or by `settings.load_profile`.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hypothesis import settings

__all__ = ["QUICK", "THOROUGH", "register_profiles"]

QUICK = "warmreach-quick"
"""Fifty examples derived from the test itself: the same answer each time, on a busy machine too."""

THOROUGH = "warmreach-thorough"
"""A thousand examples, others each time."""


def register_profiles(profiles: "type[settings]") -> None:
    """Register both profiles under their names."""
    quick = profiles(max_examples=50, deadline=None, derandomize=True, database=None)
    profiles.register_profile(QUICK, quick)
    profiles.register_profile(THOROUGH, profiles(max_examples=1000, deadline=None))
