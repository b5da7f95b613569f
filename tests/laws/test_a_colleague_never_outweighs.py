"""A colleague's contact never outweighs one's own."""

from __future__ import annotations

from hypothesis import given, strategies as st

from tests import strategies as some
from warmreach import Touchpoint, classify_warmth

OTHERS = st.sampled_from((None, "ben"))


@given(some.lists_of_touchpoints(min_size=1), st.data())
def test_a_colleagues_contact_never_outweighs_ones_own(touchpoints: list[Touchpoint], data: st.DataObject) -> None:
    """Had the rep had any contact in person that a colleague or nobody named had, the level would not be lower."""
    number = data.draw(st.integers(0, len(touchpoints) - 1))
    others = [*touchpoints[:number], *touchpoints[number + 1 :]]
    theirs, mine = (touchpoints[number].replace(by=by) for by in (data.draw(OTHERS), "anna"))
    levels = [
        classify_warmth("p-17", [*others, one], as_of=some.AS_OF, rep="anna").level
        for one in (theirs, mine)
        if one.kind not in some.COOLING
    ]
    assert levels == [] or levels[0] <= levels[1] + 1e-12


@given(some.lists_of_touchpoints())
def test_for_the_firm_it_does_not_matter_who_it_was(touchpoints: list[Touchpoint]) -> None:
    """With no rep named, a contact counts the same whoever had it."""
    nobody = [one.replace(by=None) for one in touchpoints]
    named, unnamed = (classify_warmth("p-17", given_so, as_of=some.AS_OF) for given_so in (touchpoints, nobody))
    assert named.groups == unnamed.groups
    assert named.level == unnamed.level
