"""Touches keep their distance whatever happens between them: of two starts the later counts."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given, strategies as st

from tests.cadence.scenes import KNOWN, Scene, histories, known_place, scenes
from warmreach import CallOutcome, Channel, MessageOutcome, Touchpoint
from warmreach.cadence import CALL_MAIL_CALL, WARM_CALL
from warmreach.records import LineResult

TALKS = ("gatekeeper_refused", "gatekeeper_message", "talked", "not_now", "absent", "moved", "auto_reply")
TRIES = (*(str(word) for word in LineResult if word is not LineResult.ANSWERED), *TALKS)


def text_message(scene: Scene, hours: int) -> Touchpoint:
    sent = MessageOutcome(channel="sms", result="delivered")
    at = scene.as_of - timedelta(hours=hours)
    return Touchpoint.from_outcome(sent, id="text", prospect_id=KNOWN.id, occurred_at=at, by="ben")


@given(
    scenes(cadence=st.sampled_from([CALL_MAIL_CALL, WARM_CALL]), history=histories(words=TRIES)), st.integers(0, 200)
)
def test_a_touch_beside_the_cadence_never_brings_a_call_forward(scene: Scene, hours: int) -> None:
    """One more touch of ours, on whatever track, lets a call keep its start or moves it back by its own wait."""
    text = text_message(scene, hours)
    place, first = known_place(scene), scene.plan().next
    if Channel.CALL not in scene.cadence.by_id[place.standing.step].channels or text.counts_from < scene.enrolled_at:
        return
    with_text = scene.plan(history=(*scene.history, text)).next
    if first is None or with_text is None or first.step != place.standing.step or with_text.agreed:
        return
    assert with_text.window.start >= first.window.start
    days = place.standing.wait.working_days
    if days and place.standing.wait.until is None and with_text.step == first.step:
        earliest = scene.theirs.add_working_days(text.counts_from, days)
        assert earliest is not None
        assert with_text.window.start >= earliest.start_of("day")


@given(scenes(cadence=st.just(CALL_MAIL_CALL), history=st.just(())), st.integers(0, 7))
def test_an_unanswered_call_is_made_again_another_day_and_in_another_band(scene: Scene, attempts: int) -> None:
    """Acting whenever the plan says so, no two attempts fall on one day of theirs."""
    told: list[Touchpoint] = []
    as_of = scene.as_of
    for number in range(attempts):
        step = scene.plan(history=tuple(told), as_of=as_of).next
        if step is None:
            return
        as_of = step.window.start
        outcome = CallOutcome(line="no_answer")
        told.append(Touchpoint.from_outcome(outcome, id=f"c{number}", prospect_id=KNOWN.id, occurred_at=as_of))
    days = [one.counts_from.in_timezone(scene.theirs.timezone).date() for one in told]
    assert len(set(days)) == len(days)
