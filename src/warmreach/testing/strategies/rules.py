"""Strategies for the numbers of warmth: rules a kind, limits a group, and whole tables."""

from collections.abc import Mapping
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from ...records import Channel, Direction
from ...warmth import KindGroup, KindRule, WarmthRules
from . import words

__all__ = ["kind_groups", "kind_rules", "warmth_rules"]

_NOTICED = st.sampled_from((0.5, 0.0, 0.1, 0.95)) | st.floats(0, 0.99)
_HEATS = st.sampled_from((-2.5, -0.01)) | st.floats(-5, -0.01)
_HALF_LIVES = st.sampled_from((30.0, 365.0, 36_500.0)) | st.floats(1 / 24, 36_500)
_DIRECTIONS: SearchStrategy[Direction] = st.sampled_from(("out", "in", "both"))
_CHANNELS: SearchStrategy[Channel | None] = words.maybe(st.sampled_from(Channel))


@st.composite
def kind_rules(
    draw: DrawFn,
    *,
    groups: SearchStrategy[str] = st.just("own"),  # noqa: B008 - a strategy is a value and never changes
    cools: SearchStrategy[bool] = st.booleans(),  # noqa: B008 - as above
    noticed: SearchStrategy[float] = _NOTICED,
    heats: SearchStrategy[float] = _HEATS,
    half_lives: SearchStrategy[float] = _HALF_LIVES,
    directions: SearchStrategy[Direction] = _DIRECTIONS,
    channels: SearchStrategy[Channel | None] = _CHANNELS,
) -> KindRule:
    """Rules for a kind that warms or cools, with half-lives from an hour to a hundred years.

    Shrinks to one that half of all people notice and forget by halves in thirty days.
    """
    cooling = draw(cools)
    return KindRule(
        group=draw(groups),
        half_life_days=draw(half_lives),
        mentionable=not cooling and draw(st.booleans()),
        channel=draw(channels),
        direction=draw(directions),
        noticed=None if cooling else draw(noticed),
        heat=draw(heats) if cooling else None,
        verifies=draw(st.booleans()),
        awaits_answer=draw(st.booleans()),
    )


_LIMITS = st.sampled_from((1.0, 3.0, 0.0)) | st.floats(0, 10)


def kind_groups(
    *,
    at_most: SearchStrategy[float] = _LIMITS,
    personal: SearchStrategy[bool] = st.booleans(),  # noqa: B008 - a strategy is a value and never changes
    contact: SearchStrategy[bool] = st.booleans(),  # noqa: B008 - as above
) -> SearchStrategy[KindGroup]:
    """Groups that count their strongest touch once, often or never. Shrinks to once."""
    return st.builds(KindGroup, at_most=at_most, personal=personal, contact=contact)


@st.composite
def _tables(draw: DrawFn) -> tuple[Mapping[str, KindRule], Mapping[str, KindGroup]]:
    """Two to four groups, each of which warms or cools, with one to three kinds."""
    groups: dict[str, KindGroup] = {}
    kinds: dict[str, KindRule] = {}
    for number in range(draw(st.integers(2, 4))):
        groups[f"g{number}"] = draw(kind_groups())
        cools = st.just(draw(st.booleans()))
        for _ in range(draw(st.integers(1, 3))):
            kinds[f"k{len(kinds)}"] = draw(kind_rules(groups=st.just(f"g{number}"), cools=cools))
    return kinds, groups


_LEVELS = st.floats(0.01, 0.98)
_SHARES = st.floats(0, 1)


@st.composite
def warmth_rules(
    draw: DrawFn,
    *,
    kinds: SearchStrategy[Mapping[str, KindRule]] | None = None,
    groups: SearchStrategy[Mapping[str, KindGroup]] | None = None,
    colleague_shares: SearchStrategy[float] = _SHARES,
    levels: SearchStrategy[float] = _LEVELS,
) -> WarmthRules:
    """Whole tables: two to four groups of kinds named k0, k1 and so on. With `kinds` or `groups` give both.

    Shrinks to two groups of one kind each.
    """
    made: tuple[Any, Any] = draw(_tables())
    cold_below, warm_at = sorted((draw(levels), draw(levels)))
    return WarmthRules.model_validate(
        {
            "name": "drawn",
            "kinds": made[0] if kinds is None else draw(kinds),
            "groups": made[1] if groups is None else draw(groups),
            "colleague_share": draw(colleague_shares),
            "cold_below": cold_below,
            "warm_at": warm_at,
        }
    )
