"""Order and duplicates do not matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, strategies as st

from tests import strategies as some
from warmreach import History, Touchpoint, classify_warmth

if TYPE_CHECKING:
    from random import Random


@given(some.lists_of_touchpoints(), st.randoms(use_true_random=False))
def test_order_and_duplicates_do_not_matter(touchpoints: list[Touchpoint], chance: Random) -> None:
    """The same touchpoints in any order, some of them twice, give the same history and the same warmth, bit for bit."""
    again = [*touchpoints, *(one for one in touchpoints if chance.random() < 0.5)]
    chance.shuffle(again)
    assert History.of(again, prospect_id="p-17") == History.of(touchpoints, prospect_id="p-17")
    shuffled = classify_warmth("p-17", iter(again), as_of=some.AS_OF, rep="anna")
    assert shuffled == classify_warmth("p-17", touchpoints, as_of=some.AS_OF, rep="anna")


@given(some.lists_of_touchpoints(min_size=1), st.data())
def test_only_the_highest_version_counts_in_any_order(touchpoints: list[Touchpoint], data: st.DataObject) -> None:
    """An older version of a touchpoint changes nothing, wherever it stands."""
    one = data.draw(st.sampled_from(touchpoints))
    newer = one.replace(version=7, about="the newer one", kind="inquiry")
    mixed = data.draw(st.permutations([*touchpoints, newer, one.replace(version=3, about="one between")]))
    others = [other for other in touchpoints if other.id != one.id]
    assert History.of(mixed, prospect_id="p-17") == History.of([*others, newer], prospect_id="p-17")


@given(some.lists_of_touchpoints(max_size=6), st.data())
def test_what_is_referred_to_comes_first_of_ties(touchpoints: list[Touchpoint], data: st.DataObject) -> None:
    """A history is in order of time; of ties, what is referred to comes before what refers to it, else kind and id."""
    history = History.of(data.draw(st.permutations(touchpoints)), prospect_id="p-17")
    place = {one.id: number for number, one in enumerate(history)}
    for early, late in zip(history.touchpoints, history.touchpoints[1:], strict=False):
        assert early.epoch <= late.epoch
    for one in history:
        other = history.by_id.get(one.refers_to or "")
        in_a_circle = other is not None and chases_its_tail(one, history)
        if other is not None and other.epoch == one.epoch and not in_a_circle:
            assert place[other.id] < place[one.id]


def chases_its_tail(one: Touchpoint, history: History) -> bool:
    seen = [one.id]
    while (one := history.by_id.get(one.refers_to or "", one)).id not in seen:
        seen.append(one.id)
    return one.refers_to in seen
