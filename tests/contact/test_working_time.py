"""When somebody works: hours, holidays, clock changes, and what two people share."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from pydantic import ValidationError

from warmreach.contact import OFFICE_HOURS, OpenTime, Window, WorkingTime
from warmreach.errors import NaiveInstantError, SeveralZonesError, UnknownCountryError
from warmreach.values.instants import DateTime, moment

BERLIN = WorkingTime.for_country("DE", subdivision="BE")
NEW_YORK = WorkingTime.for_country("US", subdivision="NY")
EVERY_DAY = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def berlin(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=ZoneInfo("Europe/Berlin"))  # type: ignore[arg-type, misc]


def always(opens: time, closes: time, timezone: str = "Europe/Berlin", **more: object) -> WorkingTime:
    hours = dict.fromkeys(EVERY_DAY, ((opens, closes),))
    return WorkingTime(**{"timezone": timezone, "hours": hours, "courtesy_closed": False} | more)


def test_an_open_instant_is_its_own_next_opening() -> None:
    at = berlin(2026, 11, 23, 9, 30, 15)
    assert BERLIN.is_open(at)
    assert BERLIN.next_open(at) == at
    assert str(BERLIN.timezone) == BERLIN.next_open(at).timezone_name  # type: ignore[union-attr]


def test_microseconds_of_an_open_instant_are_kept() -> None:
    at = berlin(2026, 11, 23, 9, 30, 15) + timedelta(microseconds=123457)
    assert BERLIN.next_open(at) == at


@pytest.mark.parametrize(
    ("asked", "opens"),
    [
        (berlin(2026, 11, 23, 12), berlin(2026, 11, 23, 13)),  # the midday break
        (berlin(2026, 11, 20, 17), berlin(2026, 11, 23, 8)),  # Friday evening
        (berlin(2026, 12, 23, 18), berlin(2026, 12, 28, 8)),  # Christmas Eve by courtesy, Christmas by law
        (berlin(2026, 12, 30, 17), berlin(2027, 1, 4, 8)),
        (berlin(2026, 10, 2, 20), berlin(2026, 10, 5, 8)),
    ],
)
def test_the_next_opening_skips_what_is_closed(asked: datetime, opens: datetime) -> None:
    assert BERLIN.next_open(asked) == opens
    assert not BERLIN.is_open(asked)


def test_courtesy_days_can_be_worked() -> None:
    eager = BERLIN.replace(courtesy_closed=False)
    assert eager.is_open(berlin(2026, 12, 24, 9))
    assert not eager.is_open(berlin(2026, 12, 25, 9))


def test_own_dates_close() -> None:
    assert not BERLIN.replace(closed={date(2026, 11, 23)}).is_open(berlin(2026, 11, 23, 9))


def test_another_weekend_moves_the_week() -> None:
    cairo = WorkingTime.for_country("EG")
    assert cairo.is_open(datetime(2026, 11, 22, 10, tzinfo=ZoneInfo("Africa/Cairo")))
    assert not cairo.is_open(datetime(2026, 11, 20, 10, tzinfo=ZoneInfo("Africa/Cairo")))


# --- across midnight --------------------------------------------------------------------------------------------------


NIGHTS = WorkingTime(timezone="Europe/Berlin", hours={"fri": ((time(22), time(6)),)}, country="DE", subdivision="BE")


def test_an_opening_across_midnight_is_one() -> None:
    (night,) = NIGHTS.openings(berlin(2026, 11, 20), berlin(2026, 11, 22))
    assert (night.start, night.end) == (berlin(2026, 11, 20, 22), berlin(2026, 11, 21, 6))


def test_a_night_ends_where_a_closed_day_begins() -> None:
    (night,) = NIGHTS.openings(berlin(2026, 10, 2), berlin(2026, 10, 4))  # 3 October is a holiday
    assert (night.start, night.end) == (berlin(2026, 10, 2, 22), berlin(2026, 10, 3))


def test_a_night_of_a_closed_day_does_not_begin() -> None:
    assert list(NIGHTS.openings(berlin(2026, 12, 25), berlin(2026, 12, 27))) == []


def test_equal_ends_are_a_whole_day() -> None:
    around = always(time(0), time(0))
    (window,) = around.openings(berlin(2026, 10, 20), berlin(2026, 10, 30))
    assert window.minutes == (10 * 24 + 1) * 60  # an hour more in the night of the clock change


def test_an_opening_is_whole_where_a_stretch_of_the_calendar_ends() -> None:
    around = always(time(0), time(0))
    (window,) = around.openings(berlin(2020, 1, 1), berlin(2030, 1, 1))
    assert (window.start, window.end) == (berlin(2020, 1, 1), berlin(2030, 1, 1))


# --- clock changes ----------------------------------------------------------------------------------------------------


def test_an_opening_in_a_gap_starts_where_the_gap_ends() -> None:
    (window,) = always(time(2, 30), time(5)).openings(berlin(2026, 3, 29), berlin(2026, 3, 30))
    assert window.start == datetime(2026, 3, 29, 1, tzinfo=UTC)


def test_an_opening_within_a_gap_does_not_take_place() -> None:
    assert list(always(time(2, 15), time(2, 45)).openings(berlin(2026, 3, 29), berlin(2026, 3, 30))) == []


def test_an_opening_within_a_repeated_hour_takes_place_once() -> None:
    (window,) = always(time(2, 15), time(2, 45)).openings(berlin(2026, 10, 25), berlin(2026, 10, 26))
    assert window.start.timestamp() == datetime(2026, 10, 25, 0, 15, tzinfo=UTC).timestamp()
    assert window.minutes == 30


def test_an_opening_that_starts_in_a_repeated_hour_starts_in_its_second_pass() -> None:
    (window,) = always(time(2, 30), time(5)).openings(berlin(2026, 10, 25), berlin(2026, 10, 26))
    assert window.start.timestamp() == datetime(2026, 10, 25, 1, 30, tzinfo=UTC).timestamp()


def test_wall_time_is_kept_across_clock_changes() -> None:
    assert BERLIN.add_working_days(berlin(2026, 10, 23, 9, 15), 1) == berlin(2026, 10, 26, 9, 15)
    assert BERLIN.add_working_days(berlin(2026, 10, 23, 9, 15), 1).utcoffset() == timedelta(hours=1)  # type: ignore[union-attr]


def test_a_wall_time_in_a_gap_moves_to_its_end() -> None:
    moved = always(time(0), time(0)).add_working_days(berlin(2026, 3, 28, 2, 30), 1)
    assert moved == datetime(2026, 3, 29, 1, tzinfo=UTC)


# --- working days -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("days", "day"),
    [(0, 23), (1, 23), (2, 24), (-1, 20), (-2, 19)],
)
def test_working_days_are_counted_from_the_day_given(days: int, day: int) -> None:
    sunday = berlin(2026, 11, 22, 10)
    assert BERLIN.add_working_days(sunday, days) == berlin(2026, 11, day, 10)


def test_no_working_days_from_a_working_day_is_the_same_instant() -> None:
    at = datetime(2026, 10, 25, 1, 30, tzinfo=UTC)  # the second pass of 2:30
    same = always(time(0), time(0)).add_working_days(at, 0)
    assert same is not None
    assert same.timestamp() == at.timestamp()


# --- none -------------------------------------------------------------------------------------------------------------


EMPTY = WorkingTime(timezone="Europe/Berlin", hours={})


def test_an_empty_calendar_answers_none() -> None:
    at = berlin(2026, 11, 23, 9)
    assert EMPTY.next_open(at) is None
    assert EMPTY.add_working_days(at, 1) is None
    assert EMPTY.add_working_days(at, -1) is None
    assert not EMPTY.is_open(at)
    assert list(EMPTY.openings(at, at + timedelta(days=900))) == []


@pytest.mark.parametrize(("years", "reopens"), [(9, True), (11, False)])
def test_a_closure_is_waited_out_for_ten_years(years: int, reopens: bool) -> None:
    last = date(2026 + years, 12, 30)
    days = [date(2026, 12, 31) + timedelta(days=number) for number in range((last - date(2026, 12, 30)).days)]
    closed = always(time(0), time(0), closed=days)
    before, after = berlin(2026, 12, 30, 9), berlin(2026 + years, 12, 31, 9)
    assert closed.add_working_days(before, 1) == (after if reopens else None)
    assert closed.add_working_days(after, -1) == (before if reopens else None)


def test_calendars_that_never_meet_answer_none() -> None:
    apart = always(time(8), time(9)) & always(time(10), time(11))
    assert apart.next_open(berlin(2026, 11, 23)) is None


@pytest.mark.parametrize("year", [1, 9999])
def test_the_ends_of_the_calendar_hold_nothing(year: int) -> None:
    at = datetime(year, 1, 2, 9, tzinfo=UTC) if year == 1 else datetime(year, 12, 30, 9, tzinfo=UTC)
    assert not always(time(0), time(0), "UTC").is_open(at)
    assert always(time(8), time(9), "UTC").add_working_days(at, 9 if year > 1 else -9) is None


# --- shared time ------------------------------------------------------------------------------------------------------


def test_shared_time_is_open_where_both_are_and_speaks_the_first_zone() -> None:
    shared = BERLIN & NEW_YORK
    (window,) = shared.openings(berlin(2026, 11, 23), berlin(2026, 11, 24))
    assert (window.start, window.end) == (berlin(2026, 11, 23, 14), berlin(2026, 11, 23, 17))
    assert window.start.timezone_name == shared.timezone == "Europe/Berlin"
    assert shared.is_open(berlin(2026, 11, 23, 14))
    assert not shared.is_open(berlin(2026, 11, 23, 13, 30))


def test_shared_working_days_are_days_of_both() -> None:
    thanksgiving_eve = berlin(2026, 11, 25, 15)
    assert (BERLIN & NEW_YORK).add_working_days(thanksgiving_eve, 1) == berlin(2026, 11, 30, 15)


class Mondays:
    """A calendar of a user's own: open on Mondays from nine to ten in Berlin."""

    timezone = "Europe/Berlin"

    def is_open(self, at: datetime) -> bool:
        return any(self.openings(at, at + timedelta(seconds=1)))

    def next_open(self, at: datetime) -> DateTime | None:
        return next(iter(self.openings(at, at + timedelta(days=8)))).start

    def add_working_days(self, at: datetime, days: int) -> DateTime | None:
        raise NotImplementedError

    def openings(self, start: datetime, end: datetime) -> Iterator[Window]:
        day = moment(start, self.timezone).start_of("day").subtract(days=1)
        while day < end:
            opens = day.set(hour=9)
            if day.weekday() == 0 and opens < end and opens.add(hours=1) > start:
                yield Window(start=max(opens, moment(start)), end=min(opens.add(hours=1), moment(end)))
            day = day.add(days=1)

    def __and__(self, other: OpenTime) -> OpenTime:
        return WorkingTime.__and__(self, other)


def test_a_calendar_of_ones_own_is_shared_like_ours() -> None:
    shared = BERLIN & Mondays()
    assert shared.next_open(berlin(2026, 11, 24)) == berlin(2026, 11, 30, 9)
    assert shared.add_working_days(berlin(2026, 11, 24, 9), 2) == berlin(2026, 12, 7, 9)
    assert (Mondays() & BERLIN).next_open(berlin(2026, 11, 24)) == berlin(2026, 11, 30, 9)


# --- building one -----------------------------------------------------------------------------------------------------


def test_a_country_with_several_zones_lists_them() -> None:
    with pytest.raises(SeveralZonesError, match=r"US has 8 time zones; pass timezone= .*America/New_York") as refusal:
        WorkingTime.for_country("US")
    assert "Pacific/Honolulu" in refusal.value.zones
    with pytest.raises(SeveralZonesError, match="US-FL has 2"):
        WorkingTime.for_country("US", subdivision="FL")
    assert WorkingTime.for_country("us", timezone="America/Chicago").timezone == "America/Chicago"


def test_an_unknown_country_is_refused_with_a_hint() -> None:
    with pytest.raises(UnknownCountryError, match="did you mean GB"):
        WorkingTime.for_country("uk")
    with pytest.raises(ValidationError, match="unknown country or subdivision 'DE-QQ'"):
        WorkingTime(timezone="Europe/Berlin", country="DE", subdivision="QQ")
    with pytest.raises(ValidationError, match="needs the country"):
        WorkingTime(timezone="Europe/Berlin", subdivision="BY")


def test_times_with_a_zone_or_below_a_second_are_no_wall_times() -> None:
    for odd in (time(9, tzinfo=UTC), time(9, 0, 0, 5)):
        with pytest.raises(ValidationError, match="no wall time"):
            always(odd, time(10))


def test_hours_are_read_from_json_and_back() -> None:
    stored = BERLIN.replace(closed={date(2026, 11, 23)}).model_dump_json()
    assert WorkingTime.model_validate_json(stored).model_dump_json() == stored
    read = WorkingTime.model_validate({"timezone": "UTC", "hours": {"mon": [["09:00", "12:30"]]}})
    assert read.hours["mon"] == ((time(9), time(12, 30)),)
    assert hash(read) == hash(read.replace())


def test_equal_calendars_share_what_they_worked_out() -> None:
    again = WorkingTime.for_country("DE", subdivision="BE")
    assert again == BERLIN
    assert again.timeline is BERLIN.timeline


def test_naive_instants_are_refused() -> None:
    naive = datetime(2026, 11, 23, 9)
    for ask in (
        lambda: BERLIN.is_open(naive),
        lambda: BERLIN.next_open(naive),
        lambda: BERLIN.add_working_days(naive, 1),
        lambda: BERLIN.openings(naive, berlin(2026, 11, 23)),
        lambda: BERLIN.openings(berlin(2026, 11, 23), naive),
    ):
        with pytest.raises(NaiveInstantError):
            ask()


def test_office_hours_are_the_default() -> None:
    assert WorkingTime(timezone="UTC").hours == OFFICE_HOURS


def test_a_country_that_is_not_known_is_refused_as_such() -> None:
    with pytest.raises(UnknownCountryError, match="ISO 3166"):
        WorkingTime.for_country(None)  # type: ignore[arg-type]
