"""Rules are learnt from what was known before each attempt, checked on later ones, and say what they do not know."""

from __future__ import annotations

import os
from datetime import datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any

import duckdb
import polars as pl
import pytest
from pydantic import TypeAdapter

from benchmarks.simulated import AS_OF, START, Simulated, simulated
from warmreach import DEFAULT_RULES, classify_warmth
from warmreach.calibrate import Calibration, OutcomeColumns, fit_rules
from warmreach.errors import (
    ColumnTypeError,
    FrameColumnsError,
    LookAheadError,
    NaiveInstantError,
    TooLittleDataError,
    UnknownKindError,
)

if TYPE_CHECKING:
    from warmreach import WarmthRules

THOROUGH = os.environ.get("HYPOTHESIS_PROFILE") == "thorough"
FOUR_TALKS = {"inquiry": 0.35, "email_sent": 0.12, "event_met": 0.2, "call_held": 0.6}


@cache
def made() -> Simulated:
    return simulated(3, people=1_200, touches=4_000)


@cache
def found() -> Calibration:
    return fit_rules(made().touchpoints, made().outcomes, as_of=AS_OF)


def fitted(touchpoints: pl.DataFrame, outcomes: pl.DataFrame, **how: Any) -> Calibration:
    return fit_rules(touchpoints, outcomes, **{"as_of": AS_OF, "half_lives": "kept", "period": "year", **how})


def kept(made: Simulated, calibration: Calibration) -> tuple[int, int]:
    """How many of the true numbers lie within their intervals, and how many there are."""
    learnt = calibration.learnt
    sides = [one.heat.holds(made.weights[one.kind]) for one in learnt.kinds]
    sides += [one.half_life_days.holds(made.half_lives[one.kind]) for one in learnt.kinds]
    return sum(sides), len(sides)


# --- the truth comes back ---------------------------------------------------------------------------------------------


def test_known_weights_and_half_lives_come_back_within_their_intervals() -> None:
    seeds = range(20) if THOROUGH else range(1)
    counts = [0, 0]
    for seed in seeds:
        one = simulated(seed, people=1_500, touches=5_000)
        inside, of = kept(one, fit_rules(one.touchpoints, one.outcomes, as_of=AS_OF))
        counts = [counts[0] + inside, counts[1] + of]
    assert counts[0] / counts[1] >= (0.9 if THOROUGH else 0.8)


def test_half_lives_can_be_learnt_kind_by_kind() -> None:
    one = simulated(7, people=1_200, touches=4_000, weights=FOUR_TALKS)
    calibration = fit_rules(one.touchpoints, one.outcomes, as_of=AS_OF, half_lives="each")
    inside, of = kept(one, calibration)
    assert inside >= of - 1
    assert calibration.learnt.stretch is None
    stretches = {one.half_life_days.estimate / one.expected_half_life_days for one in calibration.learnt.kinds}
    assert len(stretches) == len(calibration.learnt.kinds)


def test_half_lives_can_be_kept() -> None:
    learnt = fitted(made().touchpoints, made().outcomes).learnt
    assert learnt.stretch is None
    assert {one.half_life_days.estimate for one in learnt.kinds} == {60.0, 30.0, 90.0, 1.0}
    assert all(one.half_life_days.low == one.half_life_days.high for one in learnt.kinds)


def test_the_shared_factor_of_half_lives_is_told() -> None:
    stretch = found().learnt.stretch
    assert stretch is not None
    assert stretch.holds(0.5)
    assert not stretch.holds(1.0)


def test_a_season_does_not_pass_for_warmth() -> None:
    """Whoever is met in the season is asked in the season: without bases by period, meeting would seem to warm."""
    rows = [(lead, lead % 400 < (320 if lead < 400 else 80)) for lead in range(800)]  # met often in the first month
    asked = [START + timedelta(days=lead // 400 * 31, minutes=lead) for lead, _ in rows]
    won = [lead % (2 if lead < 400 else 10) == 0 for lead, _ in rows]  # half are won in the first, a tenth later
    met = pl.DataFrame(
        {
            "prospect_id": [lead for lead, is_met in rows if is_met],
            "kind": "event_met",
            "occurred_at": [asked[lead] - timedelta(days=1) for lead, is_met in rows if is_met],
        }
    )
    outcomes = pl.DataFrame({"prospect_id": range(800), "asked_at": asked, "won": won})
    late = {"hold_out_from": AS_OF - timedelta(days=60)}
    by_month = fitted(met, outcomes, period="month", **late).learnt.kinds[0]
    by_year = fitted(met, outcomes, period="year", **late).learnt.kinds[0]
    assert by_month.heat.holds(0.0)
    assert by_year.heat.low > 0.1


# --- what is learnt from, and what is held out ------------------------------------------------------------------------


def table(*, asked: int = 400, met_before: timedelta = timedelta(days=5)) -> tuple[pl.DataFrame, pl.DataFrame]:
    """A lead an hour; every second was met, and is won more often."""
    at = [START + timedelta(hours=lead) for lead in range(asked)]
    met = pl.DataFrame(
        {"prospect_id": range(0, asked, 2), "kind": "event_met", "occurred_at": [one - met_before for one in at[::2]]}
    )
    won = [lead % (3 if lead % 2 == 0 else 7) == 0 for lead in range(asked)]
    return met, pl.DataFrame({"prospect_id": range(asked), "asked_at": at, "won": won})


def test_what_comes_at_the_attempt_or_after_it_explains_nothing() -> None:
    for later in (timedelta(0), timedelta(days=-1)):
        with pytest.raises(TooLittleDataError, match="0 with a touchpoint before them"):
            fitted(*table(met_before=later), window_days=1)
    assert fitted(*table(met_before=timedelta(microseconds=1)), window_days=1).learnt.kinds[0].heat.estimate > 0


def test_attempts_whose_window_is_still_open_are_left_out() -> None:
    touchpoints, outcomes = table()
    hour = timedelta(hours=1)
    calibration = fitted(touchpoints, outcomes, as_of=START + 324 * hour, window_days=1)
    of = calibration.learnt_from.of + calibration.held_out.won.of
    assert of == 301 - 23  # asked up to 24 hours before as_of, less those whose window reaches into the hold-out


def test_nothing_that_became_known_after_as_of_changes_anything() -> None:
    touchpoints, outcomes = table()
    as_of = START + timedelta(hours=399)
    later = pl.DataFrame({"prospect_id": [1, 3], "kind": "inquiry", "occurred_at": as_of + timedelta(hours=1)})
    asked_later = pl.DataFrame({"prospect_id": [5], "asked_at": [as_of + timedelta(hours=1)], "won": [True]})
    before = fitted(touchpoints, outcomes, as_of=as_of, window_days=1)
    after = fitted(
        pl.concat([touchpoints, later.with_columns(pl.col("prospect_id").cast(pl.Int64))]),
        pl.concat([outcomes, asked_later]),
        as_of=as_of,
        window_days=1,
    )
    assert after == before


def test_a_win_counts_only_within_the_window() -> None:
    touchpoints, outcomes = table()
    slowly = outcomes.with_columns(decided_at=pl.col("asked_at") + pl.lit(timedelta(days=3)))
    columns = OutcomeColumns(decided_at="decided_at")
    soon = fitted(touchpoints, slowly, window_days=3, outcome_columns=columns)
    assert soon.learnt_from.count > 40
    with pytest.raises(TooLittleDataError, match="0 attempts won"):
        fitted(touchpoints, slowly, window_days=2.99, outcome_columns=columns)


def test_a_win_without_a_date_counts_as_within_the_window() -> None:
    touchpoints, outcomes = table()
    undated = outcomes.with_columns(decided_at=pl.lit(None, dtype=pl.Datetime("us", "UTC")))
    columns = OutcomeColumns(decided_at="decided_at")
    assert fitted(touchpoints, undated, window_days=1, outcome_columns=columns) == fitted(
        touchpoints, outcomes, window_days=1
    )


def test_a_missing_date_is_missing_in_pandas_too() -> None:
    touchpoints, outcomes = table()
    some = outcomes.with_columns(decided_at=pl.when("won").then(pl.col("asked_at") + pl.lit(timedelta(days=1))))
    columns = OutcomeColumns(decided_at="decided_at")
    given: Any = (touchpoints.to_pandas(), some.to_pandas())
    in_pandas = fitted(*given, window_days=3, outcome_columns=columns)
    assert in_pandas == fitted(touchpoints, some, window_days=3, outcome_columns=columns)


def test_fewer_than_forty_of_either_outcome_are_refused() -> None:
    touchpoints, outcomes = table()
    last = START + timedelta(hours=396)
    for won, sort in ((39, "won"), (261, "won")):
        few = outcomes.with_columns(won=pl.int_range(pl.len()) < won).head(300 + 24)
        with pytest.raises(TooLittleDataError, match="40 won, 40 lost") as refused:
            fitted(touchpoints, few, window_days=1, hold_out_from=START + timedelta(hours=323))
        assert min(refused.value.won, refused.value.lost) == 39, sort
    enough = outcomes.with_columns(won=pl.int_range(pl.len()) < 40)
    assert fitted(touchpoints, enough, window_days=1, hold_out_from=last).learnt_from.count == 40


def test_no_outcomes_at_all_are_too_few() -> None:
    touchpoints, outcomes = table()
    with pytest.raises(TooLittleDataError, match="0 attempts won, 0 lost"):
        fitted(touchpoints, outcomes.clear())


def test_a_split_that_looks_into_the_future_is_refused() -> None:
    touchpoints, outcomes = table()
    with pytest.raises(LookAheadError, match="a window of 30 days end after as_of"):
        fitted(touchpoints, outcomes, hold_out_from=AS_OF - timedelta(days=29))
    assert fitted(touchpoints, outcomes, hold_out_from=AS_OF - timedelta(days=30)).held_out.won.of == 0


def test_an_outcome_from_before_its_attempt_is_refused() -> None:
    touchpoints, outcomes = table()
    early = outcomes.with_columns(decided_at=pl.col("asked_at") - pl.lit(timedelta(seconds=1)))
    with pytest.raises(LookAheadError, match="400 outcomes are settled before they are asked for"):
        fitted(touchpoints, early, outcome_columns=OutcomeColumns(decided_at="decided_at"))


def test_instants_without_a_zone_are_refused() -> None:
    touchpoints, outcomes = table()
    with pytest.raises(NaiveInstantError, match="as_of"):
        fitted(touchpoints, outcomes, as_of=datetime(2026, 1, 1))
    with pytest.raises(NaiveInstantError, match="hold_out_from"):
        fitted(touchpoints, outcomes, hold_out_from=datetime(2026, 1, 1))


def test_tables_without_a_column_or_with_another_type_are_refused() -> None:
    touchpoints, outcomes = table()
    with pytest.raises(FrameColumnsError, match="asked_at"):
        fitted(touchpoints, outcomes.drop("asked_at"))
    with pytest.raises(ColumnTypeError, match="true or false"):
        fitted(touchpoints, outcomes.with_columns(won=pl.lit("yes")))
    with pytest.raises(UnknownKindError, match="event_meet"):
        fitted(touchpoints.with_columns(kind=pl.lit("event_meet")), outcomes)


def test_any_engine_gives_the_same_rules() -> None:
    touchpoints, outcomes = table()
    expected = fitted(touchpoints, outcomes, window_days=1)
    connection = duckdb.connect()
    connection.execute("SET TimeZone='America/New_York'")
    tables = [
        (touchpoints.lazy(), outcomes.lazy()),
        (touchpoints.to_pandas(), outcomes.to_pandas()),
        (touchpoints.to_arrow(), outcomes.to_arrow()),
        (connection.from_arrow(touchpoints.to_arrow()), connection.from_arrow(outcomes.to_arrow())),
    ]
    for native_touchpoints, native_outcomes in tables:
        assert fitted(native_touchpoints, native_outcomes, window_days=1) == expected


def test_the_order_of_rows_does_not_matter() -> None:
    touchpoints, outcomes = table()
    shuffled = fitted(touchpoints.sample(fraction=1, shuffle=True, seed=1), outcomes.reverse(), window_days=1)
    assert shuffled == fitted(touchpoints, outcomes, window_days=1)


# --- the rules that come of it ----------------------------------------------------------------------------------------


def test_learnt_rules_judge_single_leads() -> None:
    rules = found().rules
    assert rules.edition.startswith("2026-learnt+")
    warmth = classify_warmth("p-17", [], as_of=AS_OF, rules=rules)
    assert warmth.edition == rules.edition
    assert rules.limits.items() >= DEFAULT_RULES.limits.items()


def test_kinds_that_were_not_seen_and_the_levels_are_scaled_with_the_others() -> None:
    rules, learnt = found().rules, found().learnt
    assert learnt.stretch is not None
    held, before = rules.fades["meeting_held"], DEFAULT_RULES.fades["meeting_held"]
    assert held.heat == pytest.approx(learnt.scale * before.heat)
    assert held.rate == pytest.approx(before.rate / learnt.stretch.estimate)
    assert rules.warm_heat == pytest.approx(learnt.scale * DEFAULT_RULES.warm_heat)
    assert rules.cold_heat == pytest.approx(learnt.scale * DEFAULT_RULES.cold_heat)


def won_by(kind: str, *, share: float, base: float, leads: int = 1_200) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Half of the leads had the kind a day before; of those `share` are won, of the others `base`."""
    at = [START + timedelta(hours=lead) for lead in range(leads)]
    had = pl.DataFrame(
        {"prospect_id": range(0, leads, 2), "kind": kind, "occurred_at": [one - timedelta(days=1) for one in at[::2]]}
    )
    won = [(lead // 2 * 0.618) % 1 < (share if lead % 2 == 0 else base) for lead in range(leads)]
    return had, pl.DataFrame({"prospect_id": range(leads), "asked_at": at, "won": won})


def test_a_kind_that_was_thought_to_warm_cools_when_the_data_say_so() -> None:
    rules = fitted(*won_by("email_sent", share=0.1, base=0.4), window_days=1).rules
    rule = rules.kinds["email_sent"]
    assert rule.cools
    assert not rule.mentionable
    assert rule.group == "unasked_cooling"
    assert rules.groups["unasked_cooling"] == DEFAULT_RULES.groups["unasked"]
    assert rules.kinds["letter_sent"].group == "unasked"


def test_a_dial_that_cools_is_still_no_contact_and_answers_nobody() -> None:
    rules = fitted(*won_by("call_unanswered", share=0.1, base=0.4), window_days=1).rules
    fade = rules.fades["call_unanswered"]
    assert fade.cools
    assert not fade.contact
    assert not fade.answers
    voicemail = fitted(*won_by("voicemail_left", share=0.1, base=0.4), window_days=1).rules.fades["voicemail_left"]
    assert voicemail.cools
    assert voicemail.contact
    assert not voicemail.answers


def test_a_refusal_that_warms_does_so_in_a_group_of_its_own() -> None:
    rules = fitted(*won_by("refused_by_phone", share=0.5, base=0.2), window_days=1).rules
    assert rules.kinds["refused_by_phone"].group == "cooling_warming"
    assert not rules.kinds["refused_by_phone"].cools
    assert rules.kinds["complaint"].group == "cooling"


def test_a_sign_that_may_be_chance_does_not_turn() -> None:
    for kind, before in (("email_sent", True), ("call_unanswered", False)):
        calibration = fitted(*won_by(kind, share=0.295, base=0.3), window_days=1)
        assert not calibration.learnt.kinds[0].sign_known
        assert calibration.learnt.kinds[0].heat.estimate < 0
        fade = calibration.rules.fades[kind]
        assert not fade.cools
        assert fade.heat < 1e-5
        assert fade.contact is before
        assert f"{kind}: whether it warms or cools." in calibration.cannot_tell


def test_own_kinds_of_own_rules_are_learnt_too() -> None:
    webinar = DEFAULT_RULES.kinds["event_attended"].replace(half_life_days=10)
    rules: WarmthRules = DEFAULT_RULES.with_kinds({"webinar": webinar})
    calibration = fitted(*won_by("webinar", share=0.5, base=0.2), window_days=1, start=rules)
    assert calibration.learnt.kinds[0].kind == "webinar"
    assert 0.2 < calibration.rules.fades["webinar"].heat < 0.8


# --- the report -------------------------------------------------------------------------------------------------------


def test_the_report_goes_to_json_and_back() -> None:
    adapter = TypeAdapter(Calibration)
    again = adapter.validate_json(adapter.dump_json(found()))
    assert again == found()
    assert again.rules.edition == found().rules.edition
    assert str(again) == str(found())


def test_the_report_can_be_read() -> None:
    text = str(found())
    assert "Learnt from " in text
    assert "All half-lives are stretched by 0.5" in text
    for row in found().held_out.temperatures:
        assert f"{row.temperature.capitalize()} leads: won {row.won.count} of {row.won.of}" in text
    assert "What these data cannot tell:\n- " in text
    poor = str(fitted(*table(), hold_out_from=AS_OF - timedelta(days=30)))
    assert "Ranking (AUC): unknown; by the rules before: unknown." in poor
    assert "Agreed calls and meetings held: none." in poor


def test_what_moved_against_the_defaults_is_named() -> None:
    learnt = found().learnt
    assert learnt.moved == tuple(one.kind for one in learnt.kinds if not one.heat.holds(one.expected))


def test_a_warm_lead_is_likelier_to_win_and_the_lift_says_by_how_much() -> None:
    lift = found().held_out.lift
    assert lift.ratio is not None
    assert lift.adjusted is not None
    assert lift.ratio.estimate > 1
    warm, _, cold = found().held_out.temperatures
    assert (lift.won_first, lift.won_second) == (warm.won, cold.won)


def test_bases_are_told_by_period_and_the_base_is_among_them() -> None:
    learnt = found().learnt
    assert list(learnt.bases) == sorted(learnt.bases)
    assert next(iter(learnt.bases)).startswith("2025-")
    assert min(learnt.bases.values()) < learnt.base.estimate < max(learnt.bases.values())
    quarters = fitted(made().touchpoints, made().outcomes, period="quarter").learnt.bases
    assert "2025-Q3" in quarters


def test_what_the_data_leave_open_is_said() -> None:
    touchpoints, outcomes = table()
    said = fitted(touchpoints, outcomes, window_days=1).cannot_tell
    assert "Whether the calendar plays a part: all attempts that were learnt from fell into one period." in said
    assert any("and 30 more kinds: never seen before an attempt" in sentence for sentence in said)
    none_held = fitted(touchpoints, outcomes, hold_out_from=AS_OF - timedelta(days=30)).cannot_tell
    assert "How well the rules rank: too few later attempts were won, or lost." in none_held
    assert any(sentence.startswith("How much likelier a warm lead is") for sentence in none_held)
    twice = outcomes.with_columns(prospect_id=pl.col("prospect_id") // 4 * 2)
    again = fitted(touchpoints, twice, window_days=1).cannot_tell
    assert any("are repeats" in sentence for sentence in again)
    vague = fit_rules(*won_by("event_met", share=0.5, base=0.2), as_of=AS_OF, window_days=1).cannot_tell
    assert "event_met: how fast it fades, to a factor of 4." in vague
    one_month = fitted(touchpoints, outcomes, window_days=1, period="month")
    assert one_month.held_out.lift.adjusted is not None


def test_a_lift_that_may_be_the_calendars_says_so() -> None:
    """Warm leads were asked in one month and cold ones in the next, so that no month has both."""
    hours = [*range(600), *range(31 * 24, 31 * 24 + 100), *range(60 * 24, 60 * 24 + 100)]
    at = [START + timedelta(hours=one) for one in hours]
    had = [lead for lead in range(800) if lead < 700 and (lead % 2 == 0 or lead >= 600)]
    met = pl.DataFrame(
        {"prospect_id": had, "kind": "event_met", "occurred_at": [at[lead] - timedelta(days=1) for lead in had]}
    )
    won = [lead % (3 if lead in set(had) else 7) == 0 for lead in range(800)]
    outcomes = pl.DataFrame({"prospect_id": range(800), "asked_at": at, "won": won})
    found = fitted(met, outcomes, window_days=1, period="month", hold_out_from=at[600])
    assert found.held_out.lift.ratio is not None
    assert found.held_out.lift.adjusted is None
    assert "Whether that lift is the calendar's: no period has wins on warm and on cold leads." in found.cannot_tell
    assert not any("never seen" in sentence for sentence in only_met(met, outcomes, at[600]).cannot_tell)


def only_met(met: pl.DataFrame, outcomes: pl.DataFrame, late: datetime) -> Calibration:
    """Learn by rules that know a single kind."""
    kinds = {"event_met": DEFAULT_RULES.kinds["event_met"]}
    rules = DEFAULT_RULES.replace(kinds=kinds)
    return fitted(met, outcomes, window_days=1, period="month", hold_out_from=late, start=rules)
