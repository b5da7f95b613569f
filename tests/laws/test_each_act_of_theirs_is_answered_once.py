"""Each act of theirs is answered once: after a delivered answer another one is due only if they come again."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from hypothesis import assume, event, given, strategies as st

from tests.cadence.scenes import LONG_WEEK, OFFICE_WEEK, Scene, scenes
from warmreach import Channel, Purpose, Touchpoint
from warmreach.records import CallOutcome, MeetingOutcome, MessageOutcome, Outcome

if TYPE_CHECKING:
    from warmreach.cadence import PlannedStep


def answered(step: PlannedStep) -> Touchpoint:
    """Their answer given as the plan says, and received."""
    said = {"channel": step.channel, "result": "delivered"}
    in_person: dict[Channel, Outcome] = {
        Channel.CALL: CallOutcome.model_validate({"line": "answered", "talk": "talked"}),
        Channel.VISIT: MeetingOutcome.model_validate({"result": "held"}),
    }
    outcome = in_person.get(step.channel) or MessageOutcome.model_validate(said)
    at = step.window.start.add(minutes=1)
    return Touchpoint.from_outcome(outcome, id="answer", prospect_id="p-1", occurred_at=at, by="anna")


@given(scenes(weeks=(OFFICE_WEEK, LONG_WEEK)), st.sampled_from(["complaint", "inquiry", None]), st.integers(0, 400))
def test_after_an_answer_no_other_is_due_until_they_come_again(scene: Scene, kind: str | None, days: int) -> None:
    """Whatever happened, and however long ago."""
    now = max(scene.as_of, scene.enrolled_at)
    came = [] if kind is None else [Touchpoint(id="came", prospect_id="p-1", kind=kind, occurred_at=now)]
    told = (*(one for one in scene.history if one.counts_from <= now), *came)
    step = scene.plan(history=told, as_of=now).next
    assume(step is not None and step.purpose is Purpose.ANSWER_THEM)
    assert step is not None
    event(f"by {step.channel}")
    answer = answered(step)
    later = scene.plan(history=(*told, answer), as_of=answer.counts_from + timedelta(days=days))
    assert later.next is None or later.next.purpose is not Purpose.ANSWER_THEM
    assert kind != "complaint" or later.next is None or later.next.agreed or later.next.step == "promised_mail"
