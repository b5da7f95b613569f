"""A reason in words, whole and in part."""

import pendulum

from warmreach import Touchpoint, classify_warmth


def test_the_contact_is_named_alone_and_in_its_sentence() -> None:
    now = pendulum.datetime(2026, 11, 23, 8, tz="Europe/Berlin")
    met = Touchpoint(
        id="t1", prospect_id="p-17", kind="event_met", occurred_at=now.subtract(weeks=1), by="anna", about="Fleet Show"
    )
    (reason,) = classify_warmth("p-17", [met], as_of=now).because
    assert reason.contact == "met at an event (Fleet Show)"
    assert reason.sentence == f"7 days ago: {reason.contact}, by anna; adds 1.52 of heat"
