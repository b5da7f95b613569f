"""One call of each public function, for the tests that run them all.

Each entry takes nothing and returns the result:

    "classify_warmth": lambda: classify_warmth(LEAD, HISTORY, as_of=NOON),

Build what the call needs outside it, so that only the call itself is judged.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

CALLS: dict[str, Callable[[], object]] = {}
