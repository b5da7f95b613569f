"""`warm_until` is the first instant at which a lead stops being WARM; `warm_again_at` when it is again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from hypothesis import given, strategies as st

from tests import strategies as some
from warmreach import DEFAULT_RULES, History, Touchpoint, classify_warmth

if TYPE_CHECKING:
    from warmreach.values.instants import DateTime

REPS = st.sampled_from((None, *some.REPS))
MICROSECOND = timedelta(microseconds=1)
# Most leads drawn so are warm, and some are kept from it by a refusal.
KINDS = st.sampled_from(("meeting_held", "purchase", "newsletter_subscribed", "event_met", "email_reply"))
BOTH = KINDS | st.sampled_from(("refused_by_phone", "complaint", "refused_by_email"))
SPLITS = st.lists(st.floats(0, 1), min_size=3, max_size=3)


def utc(at: DateTime) -> datetime:
    return datetime.fromtimestamp(at.timestamp(), UTC)


@given(some.lists_of_touchpoints(kinds=BOTH, min_size=1), REPS, SPLITS)
def test_a_warm_lead_is_warm_until_warm_until(
    touchpoints: list[Touchpoint], rep: str | None, splits: list[float]
) -> None:
    """Until then it is WARM at every instant, a microsecond before too; at it, it is not."""
    known = History.of(touchpoints, prospect_id="p-17").until(some.AS_OF)
    warmth = classify_warmth("p-17", known, as_of=some.AS_OF, rep=rep)

    def is_warm(at: datetime) -> bool:
        return classify_warmth("p-17", known, as_of=at, rep=rep).temperature == "warm"

    assert (warmth.warm_until is not None) is (warmth.temperature == "warm")
    if warmth.warm_until is not None:
        end = utc(warmth.warm_until)
        assert all(is_warm(some.AS_OF + (end - MICROSECOND - some.AS_OF) * split) for split in (*splits, 1))
        assert not is_warm(end)


@given(some.lists_of_touchpoints(kinds=BOTH, min_size=1), REPS, SPLITS)
def test_a_refused_lead_is_warm_again_at_warm_again_at(
    touchpoints: list[Touchpoint], rep: str | None, splits: list[float]
) -> None:
    """Until then it is WARM at no instant; at it, it is. Without it the lead never is."""
    known = History.of(touchpoints, prospect_id="p-17").until(some.AS_OF)
    warmth = classify_warmth("p-17", known, as_of=some.AS_OF, rep=rep)

    def is_warm(at: datetime) -> bool:
        return classify_warmth("p-17", known, as_of=at, rep=rep).temperature == "warm"

    if warmth.warm_again_at is not None:
        again = utc(warmth.warm_again_at)
        assert warmth.temperature != "warm"
        assert not any(is_warm(some.AS_OF + (again - MICROSECOND - some.AS_OF) * split) for split in (*splits, 1))
        assert is_warm(again)
    elif warmth.temperature != "warm":
        assert not any(is_warm(some.AS_OF + timedelta(days=4_000) * split) for split in splits)


@given(some.lists_of_touchpoints(kinds=some.kinds(), max_size=5), REPS)
def test_would_warm_names_those_kinds_of_which_one_more_makes_the_lead_warm(
    touchpoints: list[Touchpoint], rep: str | None
) -> None:
    """Adding one contact of such a kind now, by the rep, makes the lead WARM; adding one of any other does not."""
    warmth = classify_warmth("p-17", touchpoints, as_of=some.AS_OF, rep=rep)
    for kind in DEFAULT_RULES.kinds:
        one = Touchpoint(id="new", prospect_id="p-17", kind=kind, occurred_at=some.AS_OF, by=rep)
        after = classify_warmth("p-17", [*touchpoints, one], as_of=some.AS_OF, rep=rep)
        near_the_border = abs(sum(after.groups.values()) - DEFAULT_RULES.warm_heat) < 1e-12
        if warmth.temperature != "warm" and not near_the_border:
            assert (kind in warmth.would_warm) is (after.temperature == "warm"), kind
    assert warmth.temperature != "warm" or warmth.would_warm == ()
