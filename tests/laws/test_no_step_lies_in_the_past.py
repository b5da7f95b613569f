"""No step lies before the instant at which the plan is asked for, nor before enrolment."""

from __future__ import annotations

from hypothesis import given

from tests.cadence.scenes import Scene, scenes, steps_of


@given(scenes())
def test_no_step_begins_before_it_is_asked_for_nor_before_enrolment(scene: Scene) -> None:
    """Every window begins at `as_of` or later, at enrolment or later, and has a length."""
    planned = scene.plan()
    assert (planned.next is None) != (planned.end is None)
    for step in steps_of(planned):
        assert max(scene.as_of, scene.enrolled_at) <= step.window.start < step.window.end


@given(scenes())
def test_what_happens_later_is_not_known_yet(scene: Scene) -> None:
    """Touchpoints after `as_of` do not exist: leaving them out changes nothing."""
    known = tuple(one for one in scene.history if one.counts_from <= scene.as_of)
    assert scene.plan(history=known) == scene.plan()


@given(scenes())
def test_both_sides_see_the_same_window(scene: Scene) -> None:
    """A window is one span of time, told in the prospect's zone and in ours."""
    for step in steps_of(scene.plan()):
        assert (step.window.start, step.window.end) == (step.our_window.start, step.our_window.end)
        assert step.window.start.timezone_name == scene.theirs.timezone
        assert step.our_window.start.timezone_name == scene.ours.timezone
