"""Until when a lead is warm, when again, and what would make it so."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pendulum
import pytest

from warmreach import DEFAULT_RULES, Touchpoint, Warmth, classify_warmth

NOW = pendulum.datetime(2026, 11, 21, 9, tz="Europe/Berlin")
MICROSECOND = timedelta(microseconds=1)


def touch(kind: str, *, days: float = 0, **more: Any) -> Touchpoint:
    at = NOW.subtract(seconds=round(days * 86_400))
    return Touchpoint(**{"id": f"{kind} {days}", "prospect_id": "p-17", "kind": kind, "occurred_at": at, **more})


def judge(*touchpoints: Touchpoint, at: pendulum.DateTime = NOW) -> Warmth:
    return classify_warmth("p-17", touchpoints, as_of=at)


def test_warm_until_is_the_first_instant_at_which_it_is_not_warm() -> None:
    met = touch("event_met", days=7)
    end = judge(met).warm_until
    assert end is not None
    assert end.to_date_string() == "2027-03-03"
    assert judge(met, at=end.subtract(microseconds=1)).temperature == "warm"
    assert judge(met, at=end).temperature == "lukewarm"


def test_a_lead_that_is_not_warm_has_no_warm_until() -> None:
    assert judge(touch("email_sent")).warm_until is None


def test_on_the_very_border_it_lasts_a_microsecond() -> None:
    assert judge(touch("newsletter_subscribed")).warm_until == NOW.add(microseconds=1)


def test_without_fading_within_the_calendar_it_has_no_end() -> None:
    for_ever = DEFAULT_RULES.with_kinds({"event_met": DEFAULT_RULES.kinds["event_met"].replace(half_life_days=36_500)})
    late = pendulum.datetime(9990, 1, 1)
    met = touch("event_met", occurred_at=late)
    assert classify_warmth("p-17", [met], as_of=late, rules=for_ever).warm_until is None


@pytest.mark.parametrize("at", ["9999-12-30T12:00:00+00:00", "9999-12-31T06:00:00+00:00"])
def test_at_the_end_of_the_calendar_there_is_no_end_either(at: str) -> None:
    late = pendulum.DateTime.fromisoformat(at)
    met, refused = touch("event_met", occurred_at=late), touch("refused_by_phone", occurred_at=late)
    assert judge(met, at=late).warm_until is None
    assert judge(met, refused, at=late).warm_again_at is None


def test_a_refusal_that_fades_faster_lets_the_lead_be_warm_again_and_then_no_more() -> None:
    leads = touch("purchase", days=10), touch("refused_by_phone", days=1)
    refused = judge(*leads)
    again = refused.warm_again_at
    assert (refused.temperature, refused.warm_until) == ("lukewarm", None)
    assert again is not None
    assert again.timezone_name == "Europe/Berlin"
    assert judge(*leads, at=again.subtract(microseconds=1)).temperature == "lukewarm"
    assert judge(*leads, at=again).temperature == "warm"
    end = judge(*leads, at=again).warm_until
    assert end is not None
    assert end > again
    assert judge(*leads, at=end).temperature == "lukewarm"


def test_a_refusal_that_outlasts_the_warmth_lets_it_never_be_warm_again() -> None:
    assert judge(touch("inquiry", days=1), touch("complaint")).warm_again_at is None


WARM_ALL_THE_SAME = [touch("purchase"), touch("meeting_held"), touch("refused_by_phone", days=90)]


@pytest.mark.parametrize(
    "touchpoints",
    [[], [touch("email_sent")], [touch("event_met")], [touch("refused_by_phone")], WARM_ALL_THE_SAME],
)
def test_warm_again_at_is_said_only_where_cooling_alone_keeps_it_from_being_warm(touchpoints: list[Touchpoint]) -> None:
    assert judge(*touchpoints).warm_again_at is None


def test_cooling_that_sinks_below_the_level_and_back_is_found_in_between() -> None:
    # A complaint is forgotten last: warm now, then not, and never again once the purchase has faded.
    leads = touch("purchase", days=0), touch("purchase", days=30), touch("complaint", days=0)
    assert judge(*leads).temperature == "warm"
    end = judge(*leads).warm_until
    assert end is not None
    assert judge(*leads, at=end.subtract(microseconds=1)).temperature == "warm"
    assert judge(*leads, at=end).temperature != "warm"


def test_would_warm_names_the_kinds_of_which_one_is_enough_now() -> None:
    cold = judge().would_warm
    assert "event_met" in cold
    assert "newsletter_subscribed" in cold
    assert not {"email_sent", "announced_email_sent", "social_reaction", "site_visit", "refused_by_phone"} & set(cold)
    assert judge(touch("event_met")).would_warm == ()


def test_after_a_refusal_fewer_kinds_would_warm() -> None:
    refused = judge(touch("refused_by_phone", days=1)).would_warm
    assert refused == ("callback_requested",)


def test_what_is_almost_warm_needs_little() -> None:
    almost = judge(touch("newsletter_subscribed", days=2)).would_warm
    assert {"email_sent", "announced_email_sent", "letter_sent"} <= set(almost)
    assert "call_unanswered" not in almost


def test_resolving_a_complaint_is_named_where_that_alone_would_warm() -> None:
    assert "complaint_resolved" in judge(touch("purchase", days=9), touch("complaint", days=1)).would_warm
    assert "complaint_resolved" not in judge(touch("complaint", days=1)).would_warm


def test_level_at_draws_the_past_and_the_future_without_another_contact() -> None:
    warmth = judge(touch("event_met", days=10), touch("email_reply", days=5))
    assert warmth.level_at(NOW) == pytest.approx(warmth.level)
    assert warmth.level_at(NOW.subtract(days=11)) == 0
    assert warmth.level_at(NOW.subtract(days=10)) == pytest.approx(0.8)
    assert warmth.level_at(NOW.subtract(days=6)) < 0.8 < warmth.level_at(NOW.subtract(days=5))
    assert warmth.level_at(NOW.add(days=900)) < 0.01


def test_level_at_is_nought_where_cooling_prevails() -> None:
    assert judge(touch("refused_by_phone")).level_at(NOW.add(days=30)) == 0
