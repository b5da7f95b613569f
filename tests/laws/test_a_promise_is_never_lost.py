"""What was promised is in the plan until it is kept: a mail that is owed, a call that is agreed."""

from __future__ import annotations

from hypothesis import given

from tests.cadence.scenes import Scene, known_place, permission_at, scenes, steps_of
from warmreach import Channel, History, MailPromise, promises
from warmreach.cadence import EndReason
from warmreach.cadence.noted import is_call
from warmreach.contact import Verdict

WRITTEN = {Channel.EMAIL, Channel.LETTER}
MET_OR_HANDED_OVER = {EndReason.REACHED_GOAL, EndReason.HANDED_OVER}


def may_be_written_to(scene: Scene) -> bool:
    since = max(scene.as_of, scene.enrolled_at)
    opens = scene.ours.next_open(since)
    said = [permission_at(scene, channel, opens) for channel in WRITTEN] if opens is not None else []
    return any(one.verdict is not Verdict.REFUSED for one in said)


@given(scenes())
def test_a_mail_that_is_owed_is_planned_until_it_goes_out(scene: Scene) -> None:
    """Be it the next step or a later one, before the end of the cadence or beside it, as long as it may be sent."""
    if known_place(scene).owed is not None and may_be_written_to(scene):
        planned = scene.plan()
        assert any(step.channel in WRITTEN for step in steps_of(planned))


@given(scenes())
def test_a_call_that_is_agreed_is_planned_until_its_time(scene: Scene) -> None:
    """Whatever else comes first; but a meeting agreed, or another person named, was what the call was for."""
    place = known_place(scene)
    if place.agreed is None or place.standing.end in MET_OR_HANDED_OVER:
        return
    at = max(place.agreed.start, scene.as_of)
    if permission_at(scene, Channel.CALL, at).verdict is not Verdict.REFUSED:
        assert any(step.agreed for step in steps_of(scene.plan()))


@given(scenes())
def test_the_plan_and_the_list_of_promises_agree(scene: Scene) -> None:
    """What the replay takes to be owed or agreed is on the list of what we owe, and nothing else is on it in time."""
    known = History.of(scene.history, prospect_id=scene.prospect.id).until(scene.as_of)
    listed = promises([known], as_of=scene.as_of, sender_time=scene.ours)
    place = known_place(scene)
    if place.owed is not None and scene.ours.next_open(scene.as_of) is not None:
        assert any(one.what == place.owed.what for one in listed)
    if place.agreed is not None:
        assert any(one.what == place.agreed.what for one in listed)
    since = scene.enrolled_at
    for one in listed:
        if not isinstance(one.what, MailPromise) and one.touchpoint_id in place_of(known) and is_call(one.what):
            made = known.by_id[one.touchpoint_id]
            if made.outcome is not None and made.counts_from >= since and not one.overdue and since <= scene.as_of:
                assert place.agreed is not None
                assert place.agreed.what == one.what


def place_of(known: History) -> set[str]:
    return set(known.by_id)
