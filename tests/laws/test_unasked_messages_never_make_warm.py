"""Ten thousand unasked messages on every channel never make a lead WARM."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given, settings, strategies as st

from tests import strategies as some
from warmreach import Touchpoint, classify_warmth

UNANNOUNCED = (*some.UNASKED, "announced_email_sent", "announced_letter_sent")


@settings(max_examples=8)
@given(st.integers(0, 3_600), st.sampled_from((None, "anna")), st.sampled_from((None, "anna", "ben")))
def test_ten_thousand_unasked_messages_never_make_a_lead_warm(gap: int, by: str | None, rep: str | None) -> None:
    """However many we send, unasked and unannounced, and be it all at once, the lead is never WARM."""
    sent = [
        Touchpoint(
            id=number,
            prospect_id="p-17",
            kind=UNANNOUNCED[number % len(UNANNOUNCED)],
            occurred_at=some.AS_OF - timedelta(seconds=gap * number),
            by=by,
        )
        for number in range(10_000)
    ]
    warmth = classify_warmth("p-17", sent, as_of=some.AS_OF, rep=rep)
    assert warmth.temperature == "lukewarm"
    assert warmth.level <= 0.15 + 1e-12
