"""The figures of the report are those of the textbooks, on examples that can be checked by hand."""

from __future__ import annotations

from datetime import datetime, timedelta
from math import exp, log, sqrt
from typing import Any

import numpy as np
import polars as pl
import pytest
from hypothesis import given, strategies as st
from scipy.stats import binomtest, mannwhitneyu

from benchmarks.simulated import AS_OF, START
from warmreach import DEFAULT_RULES, Temperature
from warmreach.calibrate import Bin, Interval, OutcomeColumns, Share
from warmreach.calibrate.comparing import compared
from warmreach.calibrate.effort import call_first, calls_held, temperature_rows, touches_spent
from warmreach.calibrate.ranking import auc_of, bins_of
from warmreach.calibrate.tables import Attempts, Touches, read_tables
from warmreach.frames import TouchpointColumns

DAY = timedelta(days=1)


@given(st.integers(0, 40), st.integers(1, 40))
def test_a_share_has_wilsons_interval(count: int, more: int) -> None:
    share = Share(count=count, of=count + more).interval
    expected = binomtest(count, count + more).proportion_ci(method="wilson")
    assert share is not None
    assert (share.low, share.high) == pytest.approx((expected.low, expected.high), abs=1e-6)


def test_a_share_of_none_says_so() -> None:
    assert Share(count=0, of=0).interval is None
    assert str(Share(count=0, of=0)) == "none"
    assert str(Share(count=12, of=80)) == "12 of 80, 15.0% (8.8% to 24.4%)"
    assert str(Interval(low=1.2, estimate=1.8, high=2.7)) == "1.8 (1.2 to 2.7)"


@given(st.lists(st.integers(0, 9), min_size=2, max_size=20), st.lists(st.integers(0, 9), min_size=2, max_size=20))
def test_the_area_under_the_curve_is_mann_and_whitneys_statistic(won: list[int], lost: list[int]) -> None:
    auc = auc_of(np.array([*won, *lost], dtype=float), np.array([True] * len(won) + [False] * len(lost)))
    assert auc is not None
    assert auc.estimate == pytest.approx(mannwhitneyu(won, lost).statistic / (len(won) * len(lost)))
    assert 0 <= auc.low <= auc.estimate <= auc.high <= 1


def test_the_interval_of_the_area_is_delongs() -> None:
    auc = auc_of(np.array([3.0, 1.0, 4.0, 2.0, 0.0]), np.array([True, True, True, False, False]))
    assert auc is not None
    of_won, of_lost = [1.0, 0.5, 1.0], [2 / 3, 1.0]
    error = sqrt(np.var(of_won, ddof=1) / 3 + np.var(of_lost, ddof=1) / 2)
    assert auc.estimate == pytest.approx(5 / 6)
    assert auc.low == pytest.approx(5 / 6 - 1.959964 * error)


def test_one_attempt_of_a_sort_has_no_ranking() -> None:
    assert auc_of(np.array([1.0, 2.0, 3.0]), np.array([True, False, False])) is None
    assert auc_of(np.array([]), np.array([], dtype=bool)) is None


def test_bins_hold_twenty_attempts_or_more_and_all_of_them() -> None:
    predicted = np.linspace(0.1, 0.5, 70)
    bins = bins_of(predicted, predicted > 0.3)
    assert [one.won.of for one in bins] == [23, 23, 24]
    assert [one.won.count for one in bins] == [0, 11, 24]
    assert bins[0].predicted == pytest.approx(predicted[:23].mean())
    assert bins_of(np.full(70, 0.25), predicted > 0.3) == (Bin(predicted=0.25, won=Share(count=35, of=70)),)
    assert bins_of(np.array([]), np.array([], dtype=bool)) == ()


def rows_of(*cells: tuple[int, int, int, int]) -> tuple[Any, Any, Any, Any]:
    """Attempts of a period each cell: a of n won on the first side, c of m on the second."""
    first, won, period = [], [], []
    for number, (a, n, c, m) in enumerate(cells):
        first += [True] * n + [False] * m
        won += [True] * a + [False] * (n - a) + [True] * c + [False] * (m - c)
        period += [number] * (n + m)
    marked = np.array(first, dtype=bool)
    return marked, ~marked, np.array(won, dtype=bool), np.array(period, dtype=np.int64)


def test_a_ratio_within_one_period_is_the_plain_one_with_its_log_interval() -> None:
    found = compared(("warm", "cold"), *rows_of((12, 40, 6, 60)))
    error = sqrt(1 / 12 - 1 / 40 + 1 / 6 - 1 / 60)
    assert found.ratio == found.adjusted
    assert found.ratio is not None
    assert found.ratio.estimate == pytest.approx((12 / 40) / (6 / 60))
    assert found.ratio.high == pytest.approx(3 * exp(1.959964 * error))
    assert str(found).startswith("warm 12 of 40, 30.0%")


def test_the_calendar_alone_is_no_difference_within_periods() -> None:
    found = compared(("warm", "cold"), *rows_of((40, 80, 10, 20), (2, 20, 8, 80)))
    assert found.ratio is not None
    assert found.adjusted is not None
    assert found.ratio.low > 1
    assert found.adjusted.estimate == pytest.approx(1)
    assert log(found.adjusted.high) == pytest.approx(-log(found.adjusted.low))


def test_mantel_and_haenszel_weigh_periods_by_their_size() -> None:
    found = compared(("a", "b"), *rows_of((12, 40, 6, 60), (5, 50, 9, 50)))
    assert found.adjusted is not None
    assert found.adjusted.estimate == pytest.approx((12 * 60 / 100 + 5 * 50 / 100) / (6 * 40 / 100 + 9 * 50 / 100))


@pytest.mark.parametrize("cell", [(0, 40, 6, 60), (12, 40, 0, 60), (0, 0, 6, 60), (12, 40, 0, 0)])
def test_a_side_without_a_win_has_no_ratio(cell: tuple[int, int, int, int]) -> None:
    found = compared(("a", "b"), *rows_of(cell))
    assert (found.ratio, found.adjusted) == (None, None)
    assert "ratio unknown" in str(found)


# --- effort -----------------------------------------------------------------------------------------------------------


def read(
    touched: list[tuple[str, str, datetime]] | list[tuple[str, str, datetime, str, str | None]],
    asked: list[tuple[str, datetime, bool, datetime | None]],
) -> tuple[Touches, Attempts]:
    names = ["prospect_id", "kind", "occurred_at", "id", "refers_to"][: len(touched[0])]
    columns = TouchpointColumns(id="id", refers_to="refers_to") if len(names) > 3 else TouchpointColumns()
    return read_tables(
        pl.DataFrame(touched, schema=names, orient="row"),
        pl.DataFrame(
            asked, schema={"prospect_id": pl.String, "asked_at": None, "won": None, "decided_at": None}, orient="row"
        ).with_columns(pl.col("decided_at").cast(pl.Datetime("us", "UTC"))),
        as_of=AS_OF,
        window_days=30,
        rules=DEFAULT_RULES,
        columns=columns,
        outcome_columns=OutcomeColumns(decided_at="decided_at"),
    )


def test_our_touches_count_from_the_attempt_until_it_is_settled_ends_or_begins_anew() -> None:
    touches, attempts = read(
        [
            ("p", "email_sent", START - DAY),  # before
            ("p", "call_unanswered", START),  # the attempt itself
            ("p", "email_reply", START + DAY),  # theirs
            ("p", "call_held", START + 2 * DAY),  # settles it
            ("p", "email_sent", START + 3 * DAY),
            ("q", "call_held", START),
            ("q", "call_held", START + 5 * DAY),  # the next attempt's
            ("r", "call_held", START + 31 * DAY),  # too late
        ],
        [
            ("p", START, True, START + 2 * DAY),
            ("q", START, False, None),
            ("q", START + 5 * DAY, False, None),
            ("r", START, False, None),
        ],
    )
    spent = touches_spent(touches, attempts, DEFAULT_RULES)
    by_lead = sorted(zip(attempts.lead.tolist(), attempts.micros.tolist(), spent.tolist(), strict=True))
    assert [count for _, _, count in by_lead] == [2, 1, 1, 0]


def test_touches_per_win_are_told_by_temperature_where_there_is_a_win() -> None:
    six, won = np.arange(6), np.array([True, False, True, False, False, True])
    attempts = Attempts(lead=six, micros=six, won=won, end=six)
    warm, cold = Temperature.WARM, Temperature.COLD
    rows = temperature_rows([warm] * 4 + [cold] * 2, attempts, np.array([3, 4, 1, 2, 5, 0]))
    assert [row.temperature for row in rows] == ["warm", "lukewarm", "cold"]
    assert rows[0].touches_per_win is not None
    assert rows[0].touches_per_win.estimate == 5
    assert (rows[1].won, rows[1].touches_per_win) == (Share(count=0, of=0), None)
    assert rows[2].touches == 5
    none = temperature_rows([cold] * 6, attempts, np.zeros(6, dtype=np.int64))
    assert none[2].touches_per_win is None


def test_calling_first_is_held_against_mailing_first_by_the_first_touch_of_ours_on_either() -> None:
    def asked(lead: str, won: bool) -> tuple[str, datetime, bool, None]:
        return lead, START, won, None

    touches, attempts = read(
        [
            ("called", "event_met", START - 9 * DAY),
            ("called", "call_unanswered", START - 2 * DAY),
            ("called", "email_sent", START - DAY),
            ("mailed", "letter_sent", START + DAY),
            ("mailed", "call_held", START + 2 * DAY),
            ("late", "call_held", START + 31 * DAY),
            ("only met", "event_met", START - DAY),
            ("not asked", "call_held", START - DAY),
        ],
        [asked("called", won=True), asked("mailed", won=False), asked("late", won=True), asked("only met", won=True)],
    )
    found = call_first(touches, attempts, np.zeros(4, dtype=np.int64), DEFAULT_RULES)
    assert (found.won_first, found.won_second) == (Share(count=1, of=1), Share(count=0, of=1))


def test_agreed_calls_are_those_that_refer_to_a_talk_and_meetings_speak_for_themselves() -> None:
    touches, _ = read(
        [
            ("p", "call_held", START, "a", None),  # agreed nowhere
            ("p", "call_held", START + DAY, "b", "a"),  # held
            ("p", "call_unanswered", START + 2 * DAY, "c", "b"),  # missed
            ("p", "call_unanswered", START + 3 * DAY, "d", "c"),  # a dial agrees on nothing
            ("p", "meeting_held", START + 4 * DAY, "e", None),
            ("p", "meeting_missed", START + 5 * DAY, "f", None),
            ("p", "meeting_moved", START + 6 * DAY, "g", None),
            ("q", "call_held", START + 6 * DAY, "h", "a"),  # another lead's talk
        ],
        [("p", START, False, None)],
    )
    assert calls_held(touches, DEFAULT_RULES) == Share(count=2, of=4)
