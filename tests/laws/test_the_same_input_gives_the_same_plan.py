"""Planning is a function: the same input gives the same plan, in whatever order the history is given."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given, strategies as st
from pydantic import TypeAdapter

from tests.cadence.scenes import Scene, scenes
from warmreach.cadence import Plan


@given(scenes(), st.randoms(use_true_random=False))
def test_the_order_in_which_a_history_is_given_does_not_matter(scene: Scene, chance: object) -> None:
    """Shuffled and with every touchpoint twice, the history gives the same plan."""
    twice = [*scene.history, *scene.history]
    chance.shuffle(twice)  # type: ignore[attr-defined]
    assert scene.plan(history=tuple(twice)) == scene.plan()


@given(scenes())
def test_an_older_version_of_a_touchpoint_does_not_matter(scene: Scene) -> None:
    """What was corrected later counts as corrected only."""
    newer = tuple(one.replace(version=2) for one in scene.history)
    moved = [one for one in scene.history if one.occurred_at is not None]
    older = tuple(one.replace(occurred_at=one.counts_from - timedelta(days=1)) for one in moved)
    assert scene.plan(history=(*older, *newer)) == scene.plan(history=newer)


@given(scenes())
def test_a_plan_goes_to_json_and_back(scene: Scene) -> None:
    """Nothing of a plan is lost on the way to a CRM."""
    planned = scene.plan()
    stored = TypeAdapter(Plan)
    assert stored.validate_json(stored.dump_json(planned)) == planned
