"""One call of each public function, for the tests that run them all.

Each entry takes nothing and returns the result:

    "classify_warmth": lambda: classify_warmth(LEAD, HISTORY, as_of=NOON),

Build what the call needs outside it, so that only the call itself is judged.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pendulum

from warmreach import Purpose, Touchpoint, classify_warmth, review_text

if TYPE_CHECKING:
    from collections.abc import Callable

NOON = pendulum.datetime(2026, 11, 21, 12, tz="Europe/Berlin")
MET = Touchpoint(id="t1", prospect_id="p-17", kind="event_met", occurred_at=NOON.subtract(weeks=1), by="anna")

CALLS: dict[str, Callable[[], object]] = {
    "classify_warmth": lambda: classify_warmth("p-17", [MET], as_of=NOON, rep="anna"),
    "review_text": lambda: review_text(
        "Haben Sie meine Mail?", language="de", purpose=Purpose.WARM_CALL, history=[MET], as_of=NOON
    ),
}
