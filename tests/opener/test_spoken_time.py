"""Days and hours as people say them, with calendars of other libraries as oracles."""

from __future__ import annotations

import importlib
from datetime import date, datetime, timedelta
from typing import Any

import pendulum
import pytest
from babel.dates import get_day_names, get_month_names
from hypothesis import given, strategies as st

from warmreach.opener.languages import LANGUAGES, phrases_for
from warmreach.opener.spoken_time import how_long_ago, when_to_meet
from warmreach.records import AddressForm

FRIDAY = pendulum.datetime(2026, 11, 20, 12, tz="Europe/Berlin")
DAYS = st.dates(date(1990, 1, 1), date(2090, 1, 1))


def said(language: str) -> Any:
    return phrases_for(language).said(AddressForm.FORMAL, "plain")


def ago(language: str, at: datetime | date, *, as_of: datetime = FRIDAY, timezone: str | None = "Europe/Berlin") -> str:
    return how_long_ago(at, as_of=as_of, timezone=timezone, said=said(language))


def meet(language: str, at: datetime, *, as_of: datetime = FRIDAY, in_writing: bool = False) -> str:
    return when_to_meet(at, as_of=as_of, timezone="Europe/Berlin", said=said(language), in_writing=in_writing)


@pytest.mark.parametrize(
    ("day", "german", "english"),
    [
        (date(2026, 11, 20), "heute", "today"),
        (date(2026, 11, 19), "gestern", "yesterday"),
        (date(2026, 11, 18), "vorgestern", "two days ago"),
        (date(2026, 11, 17), "am Dienstag", "on Tuesday"),
        (date(2026, 11, 16), "am Montag", "on Monday"),
        (date(2026, 11, 15), "letzte Woche", "last week"),
        (date(2026, 11, 9), "letzte Woche", "last week"),
        (date(2026, 11, 8), "vor zwei Wochen", "two weeks ago"),
        (date(2026, 11, 2), "vor zwei Wochen", "two weeks ago"),
        (date(2026, 11, 1), "vor drei Wochen", "three weeks ago"),
        (date(2026, 10, 20), "vor vier Wochen", "four weeks ago"),
        (date(2026, 10, 19), "im Oktober", "in October"),
        (date(2026, 3, 3), "im März", "in March"),
        (date(2026, 1, 1), "im Januar", "in January"),
        (date(2025, 12, 31), "im Dezember letzten Jahres", "in December last year"),
        (date(2025, 3, 3), "im März letzten Jahres", "in March last year"),
        (date(2024, 3, 3), "im März 2024", "in March 2024"),
    ],
)
def test_it_is_said_as_people_say_it(day: date, german: str, english: str) -> None:
    assert (ago("de", day), ago("en", day)) == (german, english)


def test_early_in_the_year_a_month_of_last_year_needs_no_year() -> None:
    january = pendulum.datetime(2027, 1, 15, 9, tz="Europe/Berlin")
    assert ago("de", date(2026, 11, 3), as_of=january) == "im November"
    assert ago("de", date(2026, 2, 3), as_of=january) == "im Februar letzten Jahres"


def test_a_week_ago_is_said_across_the_week_before_last() -> None:
    monday = pendulum.datetime(2026, 11, 23, 9, tz="Europe/Berlin")
    assert ago("de", date(2026, 11, 15), as_of=monday) == "vor einer Woche"
    assert ago("en", date(2026, 11, 15), as_of=monday) == "a week ago"


def test_yesterday_is_a_matter_of_calendar_days_where_they_live() -> None:
    late, early = (
        pendulum.datetime(2026, 11, 19, 23, 30, tz="Europe/Berlin"),
        pendulum.datetime(2026, 11, 20, 0, 30, tz="Europe/Berlin"),
    )
    assert ago("de", late, as_of=early) == "gestern"
    assert ago("de", late, as_of=early, timezone="America/New_York") == "heute"


def test_without_a_zone_days_are_those_of_the_instants_handed_in() -> None:
    assert ago("en", FRIDAY.subtract(days=1), timezone=None) == "yesterday"


def test_a_day_that_has_begun_elsewhere_is_today() -> None:
    assert ago("de", date(2026, 11, 21)) == "heute"


@given(DAYS, st.integers(0, 4000))
def test_the_further_back_the_coarser(today: date, days: int) -> None:
    """The words never claim a day nearer than a later contact's words do, and months are the calendar's own."""
    as_of = pendulum.datetime(today.year, today.month, today.day, 9, tz="Europe/Berlin")
    words = ago("en", today - timedelta(days=days), as_of=as_of)
    exact = {0: "today", 1: "yesterday", 2: "two days ago"}
    if days in exact:
        assert words == exact[days]
    elif days <= 6 and today.isoweekday() > days:
        assert words == f"on {(today - timedelta(days=days)):%A}"
    elif days > 31:
        assert words.startswith(f"in {(today - timedelta(days=days)):%B}")
    else:
        assert words == "last week" or words.endswith("ago")


@pytest.mark.parametrize("language", LANGUAGES)
def test_days_and_months_are_those_of_cldr(language: str) -> None:
    words = said(language)
    assert [words[f"weekday/{day}"][0] for day in range(1, 8)] == [
        get_day_names("wide", "stand-alone", language)[day] for day in range(7)
    ]
    months = get_month_names("wide", "stand-alone", language)
    assert [words[f"month/{month}"][0] for month in range(1, 13)] == [months[month] for month in range(1, 13)]
    assert all(months[month] in words[f"when/month/{month}"][0] for month in range(1, 13))


@pytest.mark.parametrize("language", LANGUAGES)
def test_relative_words_are_those_of_icu(language: str) -> None:
    try:
        icu: Any = importlib.import_module("icu")
    except ImportError:
        pytest.skip("PyICU does not import here: it is built from source against ICU's headers")
    words = said(language)
    speaks = icu.RelativeDateTimeFormatter(icu.Locale(language))
    this, last = icu.UDateDirection.THIS, icu.UDateDirection.LAST
    day, week = icu.UDateAbsoluteUnit.DAY, icu.UDateAbsoluteUnit.WEEK
    assert words["when/today"][0] == speaks.format(this, day)
    assert words["when/yesterday"][0] == speaks.format(last, day)
    assert words["when/last_week"][0] == speaks.format(last, week)
    assert words["at/tomorrow"][0].startswith(speaks.format(icu.UDateDirection.NEXT, day))
    assert words["at/today"][0].startswith(speaks.format(this, day))
    if language == "de":
        assert words["when/two_days_ago"][0] == speaks.format(icu.UDateDirection.LAST_2, day)


@pytest.mark.parametrize(
    ("at", "german", "english"),
    [
        (FRIDAY.at(15), "heute um 15 Uhr", "today at 3 pm"),
        (FRIDAY.add(days=1).at(9, 30), "morgen um 9:30 Uhr", "tomorrow at 9:30 am"),
        (FRIDAY.add(days=4).at(10), "am Dienstag um 10 Uhr", "on Tuesday at 10 am"),
        (FRIDAY.add(days=6).at(12), "am Donnerstag um 12 Uhr", "on Thursday at noon"),
        (FRIDAY.add(days=7).at(0), "am Freitag, dem 27. November, um 0 Uhr", "on Friday 27 November at midnight"),
        (
            FRIDAY.add(days=12).at(14, 5),
            "am Mittwoch, dem 2. Dezember, um 14:05 Uhr",
            "on Wednesday 2 December at 2:05 pm",
        ),
    ],
)
def test_a_meeting_is_said_so_that_nobody_can_miss_it(at: datetime, german: str, english: str) -> None:
    assert (meet("de", at), meet("en", at)) == (german, english)


def test_in_writing_a_meeting_has_its_date_since_it_is_read_later() -> None:
    assert meet("en", FRIDAY.add(days=1).at(12), in_writing=True) == "on Saturday 21 November at noon"


def test_a_meeting_is_said_in_their_zone() -> None:
    assert meet("en", pendulum.datetime(2026, 11, 20, 23, 30, tz="UTC")) == "tomorrow at 12:30 am"
