"""Every plan ends: whoever does what it says and takes any answer comes to an end within the cadence's bounds."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from hypothesis import given, strategies as st

from tests.cadence.scenes import LONG_WEEK, OFFICE_WEEK, Scene, outcomes, scenes
from warmreach import Channel, Purpose, Touchpoint
from warmreach.records import OUTCOME_FACTS, LineResult, MeetingResult, TalkResult

if TYPE_CHECKING:
    from warmreach.cadence import PlannedStep

CALLED = tuple(str(word) for word in [*LineResult, *TalkResult] if word is not LineResult.ANSWERED)
SENT = ("delivered", "bounced_hard", "bounced_soft")
MET = tuple(str(word) for word in MeetingResult)
THEIRS = ("replied", "auto_reply", "refused")
INBOUND = 5  # how often they write of themselves


def words_on(channel: Channel) -> tuple[str, ...]:
    return CALLED if channel is Channel.CALL else MET if channel is Channel.VISIT else SENT


def acted(data: st.DataObject, step: PlannedStep, at: datetime, number: int) -> Touchpoint:
    """Do what a step says, with any result that it may have."""
    outcome = data.draw(outcomes(at, str(number), words=words_on(step.channel)))
    if hasattr(outcome, "channel"):
        outcome = outcome.replace(channel=step.channel)
    return Touchpoint.from_outcome(outcome, id=f"t{number}", prospect_id="p-1", occurred_at=at, by="anna")


def heard(data: st.DataObject, at: datetime, number: int) -> Touchpoint:
    """What they write of themselves, some hours later."""
    at += timedelta(hours=data.draw(st.integers(1, 72)))
    if data.draw(st.integers(0, 3)) == 0:
        return Touchpoint(id=f"t{number}", prospect_id="p-1", kind="complaint", occurred_at=at)
    outcome = data.draw(outcomes(at, str(number), words=THEIRS))
    return Touchpoint.from_outcome(outcome, id=f"t{number}", prospect_id="p-1", occurred_at=at)


@given(scenes(history=st.just(()), weeks=(OFFICE_WEEK, LONG_WEEK)), st.data())
def test_whoever_follows_a_plan_comes_to_an_end(scene: Scene, data: st.DataObject) -> None:
    """Every step done at its window's start, any result, a few messages of theirs: it ends within the stated bounds.

    Beside the cadence's own touches there are the answers to what they wrote, and the mails that were promised.
    """
    told: list[Touchpoint] = []
    planned = scene.plan(as_of=scene.enrolled_at)
    inbound, owed = 0, 0
    while planned.next is not None:
        step = planned.next
        busy_until = told[-1].counts_from.add(minutes=1) if told else scene.enrolled_at
        told.append(acted(data, step, max(step.window.start, busy_until), len(told)))
        owed += getattr(told[-1].outcome, "mail", None) is not None
        if inbound < INBOUND and data.draw(st.integers(0, 5)) == 0:
            inbound += 1
            told.append(heard(data, told[-1].counts_from, len(told)))
        planned = scene.plan(history=tuple(told), as_of=told[-1].counts_from)
        assert len(told) <= scene.cadence.max_touches + 10 * INBOUND + owed
        is_own = not step.agreed and step.purpose is not Purpose.ANSWER_THEM and step.step != "promised_mail"
        if is_own and not owed:
            bound = scene.theirs.add_working_days(scene.enrolled_at, scene.cadence.max_working_days + 1)
            assert bound is not None
            assert step.window.start <= bound
    assert planned.end is not None
    assert planned.end.because


def test_the_words_cover_every_result() -> None:
    """The game above knows every result there is, but for the line's plain answer and an unsubscription."""
    known = {*CALLED, *SENT, *MET, *THEIRS}
    assert set(OUTCOME_FACTS) - known == {"unsubscribed"}
