"""Spans of time: joining, meeting, cutting."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given, strategies as st

from warmreach.contact import Window
from warmreach.contact.windows import NEVER, Spans, common, union
from warmreach.values.instants import moment

seconds = st.integers(0, 40)
pairs = st.lists(st.tuples(seconds, seconds), max_size=8)


def covered(spans: Spans) -> set[int]:
    return {second for start, end in spans.pairs() for second in range(start, end)}


def test_touching_spans_become_one_and_empty_ones_vanish() -> None:
    assert union([(5, 9), (1, 5), (20, 20), (30, 25)]) == Spans((1,), (9,))


@given(pairs)
def test_a_union_covers_what_its_parts_cover(given_pairs: list[tuple[int, int]]) -> None:
    joined = union(given_pairs)
    assert covered(joined) == {second for start, end in given_pairs for second in range(start, end)}
    assert all(end < start for end, start in zip(joined.ends, joined.starts[1:], strict=False))


@given(st.lists(pairs.map(union), min_size=1, max_size=4))
def test_common_spans_cover_what_all_cover(several: list[Spans]) -> None:
    shared = common(*several)
    assert covered(shared) == set.intersection(*map(covered, several))
    assert shared == union(shared.pairs())


@given(pairs.map(union), seconds)
def test_the_first_instant_from_here_is_the_earliest_one_covered(spans: Spans, at: int) -> None:
    later = [second for second in covered(spans) if second >= at]
    assert spans.first_from(at) == min(later, default=None)
    assert spans.contain(at) == (at in covered(spans))


@given(pairs.map(union), seconds, seconds)
def test_a_cut_keeps_what_lies_between(spans: Spans, start: int, end: int) -> None:
    assert covered(spans.within(start, end)) == {second for second in covered(spans) if start <= second < end}


def test_never_holds_nothing() -> None:
    assert NEVER.first_from(0) is None
    assert not NEVER.contain(0)


def test_a_window_excludes_its_end() -> None:
    window = Window(
        start=moment(datetime(2026, 11, 23, 8, tzinfo=UTC), "Europe/Berlin"),
        end=moment(datetime(2026, 11, 23, 9, 30, tzinfo=UTC), "Europe/Berlin"),
    )
    assert window.minutes == 90
    assert window.contains(datetime(2026, 11, 23, 8, tzinfo=UTC))
    assert not window.contains(datetime(2026, 11, 23, 9, 30, tzinfo=UTC))
