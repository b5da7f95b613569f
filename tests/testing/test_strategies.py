"""Strategies give what the constructors take, shrink to the plainest, and reach the nasty places."""

from __future__ import annotations

import inspect
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import Phase, find, given, settings, strategies as st

from warmreach import History, Prospect, Touchpoint, WarmthRules, testing
from warmreach.testing import strategies
from warmreach.values.record import Record

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

WITH_ARGUMENTS: dict[str, SearchStrategy[Any]] = {
    "around": testing.around(datetime(2026, 3, 29, 1, tzinfo=UTC)),
    "moves": testing.moves("talked", ids=["a", "b"], later=["b"]),
}


def strategy(name: str) -> SearchStrategy[Any]:
    return WITH_ARGUMENTS[name] if name in WITH_ARGUMENTS else getattr(testing, name)()


def plainest(drawn: SearchStrategy[Any]) -> Any:
    """The first that Hypothesis tries, which is where it shrinks to when anything will do."""
    return find(drawn, lambda _: True, settings=settings(max_examples=1, database=None, phases=[Phase.generate]))


@pytest.mark.parametrize("name", strategies.__all__)
def test_every_strategy_draws_and_says_what_comes_out_and_how_it_shrinks(name: str) -> None:
    @settings(max_examples=10)
    @given(strategy(name))
    def draws(value: Any) -> None:
        assert value is not None

    draws()
    told = inspect.getdoc(getattr(testing, name)) or ""
    assert told.split("\n")[0].endswith((".", ":"))


@pytest.mark.parametrize("name", sorted(set(strategies.__all__) - {"moves", "outcomes", "weeks", "cadence_steps"}))
def test_every_strategy_takes_its_parts_by_keyword_only(name: str) -> None:
    kinds = {part.kind for part in inspect.signature(getattr(testing, name)).parameters.values() if part.name != "at"}
    assert kinds <= {inspect.Parameter.KEYWORD_ONLY}


PLAIN: dict[str, dict[str, Any]] = {
    "prospects": {"id": "0"},
    "companies": {"name": "Example"},
    "call_outcomes": {"line": "answered", "talk": "talked"},
    "message_outcomes": {"channel": "email", "result": "delivered"},
    "meeting_outcomes": {"result": "held"},
    "offers": {"language": "en", "name": "Example", "value": "Example"},
    "referrals": {"prospect_id": "0"},
    "mail_promises": {"wanted_by_them": False, "channel": "email"},
    "waits": {},
}


@pytest.mark.parametrize("name", PLAIN)
def test_a_record_shrinks_to_the_plainest(name: str) -> None:
    found: Record = plainest(strategy(name))
    assert found.model_dump(mode="json", exclude_defaults=True) == PLAIN[name]


def test_an_instant_shrinks_to_a_monday_morning_and_a_history_to_nothing() -> None:
    assert plainest(testing.instants()).isoformat() == "2026-11-23T09:00:00+00:00"
    assert len(plainest(testing.histories())) == 0
    assert len(plainest(testing.histories(plausible=False))) == 0


def test_every_part_is_replaced_by_the_callers_strategy() -> None:
    mine = testing.prospects(
        ids=st.just("p-1"),
        countries=st.just("US"),
        subdivisions=st.just("HI"),
        timezones=st.just("Pacific/Honolulu"),
        languages=st.just("en"),
        facts=st.just(()),
    )

    @settings(max_examples=20)
    @given(mine)
    def holds(lead: Prospect) -> None:
        place = lead.id, lead.country, lead.subdivision, lead.timezone, lead.language, lead.facts
        assert place == ("p-1", "US", "HI", "Pacific/Honolulu", "en", ())

    holds()


def reaches(drawn: SearchStrategy[Any], wanted: Any, *, within: int = 200) -> bool:
    """Find one within so many examples; raises NoSuchExample."""
    quickly = settings(max_examples=within, database=None, derandomize=True, phases=[Phase.generate])
    return find(drawn, wanted, settings=quickly) is not None


def is_doubled(at: Any) -> bool:
    return bool(at.replace(tzinfo=at.tzinfo, fold=0).utcoffset() != at.replace(tzinfo=at.tzinfo, fold=1).utcoffset())


NASTY: dict[str, tuple[SearchStrategy[Any], Any]] = {
    "an hour that comes twice": (testing.instants(), is_doubled),
    "a leap day": (testing.instants(), lambda at: (at.month, at.day) == (2, 29)),
    "midnight": (testing.instants(), lambda at: (at.hour, at.minute, at.second) == (0, 0, 0)),
    "the far side of the date line": (testing.instants(), lambda at: at.utcoffset() > timedelta(hours=13)),
    "a name in another script": (testing.texts(), lambda text: any(sign >= "\u0400" for sign in text)),
    "an objection": (testing.facts(), lambda fact: fact.fact == "objection"),
    "a tie": (
        testing.lists_of_touchpoints(min_size=2),
        lambda told: len({one.epoch for one in told}) < len(told),
    ),
    "hours across midnight": (
        testing.working_times(),
        lambda hours: any(start > end for spans in hours.hours.values() for start, end in spans),
    ),
    "no hours at all": (testing.working_times(), lambda hours: not hours.hours),
    "a broken promise": (
        testing.histories(),
        lambda told: any(getattr(one.outcome, "mail", None) is not None for one in told),
    ),
}


@pytest.mark.parametrize("place", NASTY)
def test_strategies_reach_the_nasty_places(place: str) -> None:
    drawn, wanted = NASTY[place]
    assert reaches(drawn, wanted)


@given(testing.histories())
def test_a_plausible_story_runs_forward_and_nothing_of_ours_follows_an_objection(told: History) -> None:
    barred = False
    for one in told:
        objects = one.outcome is not None and one.outcome.facts.objects
        assert not barred or one.kind not in {"call_unanswered", "email_sent", "voicemail_left", "call_held"}
        barred = objects or (barred and one.kind not in {"inquiry", "callback_requested"})
        if one.outcome is not None and one.outcome.word == "delivered":
            assert told.by_id[one.refers_to or ""].outcome is not None, "an announced mail refers to its call"


@given(
    testing.histories(prospect_ids=st.just("p-1"), touchpoints=testing.touchpoints(refers_to=st.just("t1")), max_size=4)
)
def test_a_history_of_ones_own_touchpoints_is_of_one_prospect_and_each_has_an_id(told: History) -> None:
    assert [one.id for one in told if one.prospect_id != "p-1"] == []
    assert {one.id for one in told} == {f"t{number}" for number in range(len(told))}
    assert all(isinstance(one, Touchpoint) for one in told)


@given(testing.warmth_rules(kinds=st.just({}), groups=st.just({})))
def test_rules_take_the_callers_table(rules: WarmthRules) -> None:
    assert len(rules.kinds) == 0


@pytest.mark.parametrize("word", ["busy", "talked", "replied", "held"])
def test_outcomes_may_be_of_one_sort_alone(word: str) -> None:
    assert find(testing.outcomes(words=[word]), lambda _outcome: True).word == word
