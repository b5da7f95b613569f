"""No step lies outside working time, but for what both sides agreed."""

from __future__ import annotations

from hypothesis import given

from tests.cadence.scenes import Scene, scenes, steps_of
from warmreach import Channel
from warmreach.contact import Window

WRITTEN = {Channel.EMAIL, Channel.LETTER, Channel.SOCIAL}


def is_open_throughout(scene: Scene, window: Window) -> bool:
    return [*(scene.theirs & scene.ours).openings(window.start, window.end)] == [window]


@given(scenes())
def test_what_they_hear_at_once_lies_in_the_hours_of_both_sides(scene: Scene) -> None:
    """A call, text or visit that was not agreed fits wholly into what both sides have open, in each of its windows."""
    for step in steps_of(scene.plan()):
        if step.channel not in WRITTEN and not step.agreed:
            assert all(is_open_throughout(scene, window) for window in (step.window, *step.also))


@given(scenes())
def test_what_waits_for_them_is_begun_in_our_hours(scene: Scene) -> None:
    """A mail, a letter or a note begins while we work; when they look at it is their affair."""
    for step in steps_of(scene.plan()):
        if step.channel in WRITTEN:
            assert scene.ours.is_open(step.window.start)


@given(scenes())
def test_only_what_was_agreed_lies_outside_hours(scene: Scene) -> None:
    """`outside_hours` says so exactly where the start is closed to one side, and then it was agreed."""
    for step in steps_of(scene.plan()):
        if step.agreed:
            both = scene.theirs.is_open(step.window.start) and scene.ours.is_open(step.window.start)
            assert step.outside_hours is not both
        else:
            assert not step.outside_hours
