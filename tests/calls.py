"""One call of each public function, for the tests that run them all.

Each entry takes nothing and returns the result:

    "classify_warmth": lambda: classify_warmth(LEAD, HISTORY, as_of=NOON),

Build what the call needs outside it, so that only the call itself is judged.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pendulum

from warmreach import (
    Company,
    CustomerProfile,
    Offer,
    Prospect,
    Purpose,
    Sender,
    Touchpoint,
    classify_warmth,
    compose_opener,
    rate_fit,
    review_text,
)

if TYPE_CHECKING:
    from collections.abc import Callable

NOON = pendulum.datetime(2026, 11, 21, 12, tz="Europe/Berlin")
MET = Touchpoint(id="t1", prospect_id="p-17", kind="event_met", occurred_at=NOON.subtract(weeks=1), by="anna")
LEAD = Prospect(id="p-17", family_name="Beispiel", salutation="ms", company=Company(name="Muster", size=20))
ANNA = Sender(id="anna", given_name="Anna", family_name="Roth", firm="Beispiel GmbH")
OFFER = Offer(language="de", name="Tourenplan", value="Jedem Fahrer bleibt eine Stunde am Tag.")
WARMTH = classify_warmth(LEAD, [MET], as_of=NOON, rep="anna")
PROFILE = CustomerProfile.of([LEAD])

CALLS: dict[str, Callable[[], object]] = {
    "classify_warmth": lambda: classify_warmth("p-17", [MET], as_of=NOON, rep="anna"),
    "rate_fit": lambda: rate_fit(LEAD, PROFILE),
    "compose_opener": lambda: compose_opener(
        LEAD, Purpose.WARM_CALL, warmth=WARMTH, sender=ANNA, offer=OFFER, as_of=NOON, slots=[NOON.add(days=3)]
    ),
    "review_text": lambda: review_text(
        "Haben Sie meine Mail?", language="de", purpose=Purpose.WARM_CALL, history=[MET], as_of=NOON
    ),
}
