"""An instant stays the same instant, whatever its clock shows."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any
from zoneinfo import TZPATH, ZoneInfo

import pendulum
import pytest

from warmreach.errors import NaiveInstantError, NotAnInstantError
from warmreach.values.instants import (
    aware,
    epoch,
    from_epoch,
    in_utc,
    known_epoch,
    moment,
    resolve,
    start_of_day,
    with_offset,
)

BERLIN = ZoneInfo("Europe/Berlin")
FIRST_PASS = datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN)
SECOND_PASS = datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN, fold=1)


def test_an_aware_value_passes_and_a_naive_one_is_refused_by_the_name_of_its_argument() -> None:
    assert aware(FIRST_PASS, "as_of") is FIRST_PASS
    with pytest.raises(NaiveInstantError, match=r"as_of has no time zone: datetime.*give an aware datetime") as refused:
        aware(datetime(2026, 1, 1), "as_of")
    assert refused.value.given == datetime(2026, 1, 1)


@pytest.mark.parametrize("value", [FIRST_PASS, SECOND_PASS])
def test_both_passes_of_a_repeated_hour_keep_their_instant(value: datetime) -> None:
    for moved in (moment(value), moment(value, "Asia/Kathmandu"), with_offset(value), in_utc(value)):
        assert epoch(moved) == epoch(value)


def test_the_two_passes_differ() -> None:
    assert epoch(SECOND_PASS) - epoch(FIRST_PASS) == 3600
    assert (str(moment(FIRST_PASS)), str(moment(SECOND_PASS))) == (
        "2026-10-25 02:30:00+02:00",
        "2026-10-25 02:30:00+01:00",
    )


@pytest.mark.parametrize("hour", range(4))
def test_a_pendulum_time_lands_right_on_the_night_when_clocks_go_forward(hour: int) -> None:
    plain = datetime(2026, 3, 29, hour, tzinfo=UTC)
    ours = moment(pendulum.datetime(2026, 3, 29, hour, tz="UTC"), "Europe/Berlin")
    assert epoch(ours) == epoch(plain)
    assert ours.hour == plain.astimezone(BERLIN).hour


def test_a_time_in_a_gap_keeps_its_instant() -> None:
    shown_by_no_clock = datetime(2026, 3, 29, 2, 30, tzinfo=BERLIN)
    assert str(moment(shown_by_no_clock)) == "2026-03-29 03:30:00+02:00"
    assert epoch(with_offset(shown_by_no_clock)) == epoch(shown_by_no_clock)


def test_a_moment_is_a_pendulum_time_in_its_own_zone() -> None:
    assert moment(FIRST_PASS).timezone_name == "Europe/Berlin"
    assert moment(FIRST_PASS, "UTC").timezone_name == "UTC"
    ready = pendulum.datetime(2026, 11, 21, tz="Europe/Berlin")
    assert moment(ready) is ready


def test_a_value_with_a_mere_offset_keeps_the_offset() -> None:
    value = datetime(2026, 11, 21, 9, tzinfo=timezone(timedelta(hours=5, minutes=45)))
    assert moment(value).isoformat() == "2026-11-21T09:00:00+05:45"
    assert with_offset(moment(value, "UTC")).isoformat() == "2026-11-21T03:15:00+00:00"


def test_a_zone_that_only_one_machine_knows_becomes_its_offset() -> None:
    file = next(path for folder in TZPATH if (path := Path(folder) / "Europe" / "Berlin").exists())
    with file.open("rb") as data:
        here = ZoneInfo.from_file(data, key="localtime")
    value = datetime(2026, 11, 21, 9, tzinfo=here)
    assert moment(value).isoformat() == "2026-11-21T09:00:00+01:00"
    assert from_epoch(epoch(value), like=value).isoformat() == "2026-11-21T09:00:00+01:00"


def test_an_offset_with_seconds_becomes_utc() -> None:
    noon = datetime(1930, 1, 1, 12, tzinfo=ZoneInfo("Europe/Amsterdam"))
    assert with_offset(noon).isoformat() == "1930-01-01T11:40:28+00:00"
    odd = datetime(2026, 1, 1, tzinfo=timezone(timedelta(microseconds=5)))
    assert epoch(with_offset(odd)) == epoch(odd)


def test_a_naive_value_has_no_offset_to_keep() -> None:
    with pytest.raises(NaiveInstantError):
        with_offset(datetime(2026, 1, 1))


@pytest.mark.parametrize("tz", ["Europe/Berlin", "UTC"])
def test_seconds_since_1970_come_back_to_the_microsecond(tz: str) -> None:
    value = pendulum.datetime(2026, 10, 25, 0, 30, 0, 123_457, tz=tz)
    again = from_epoch(epoch(value), like=value)
    assert again == value
    assert again.timezone_name == tz
    assert epoch(from_epoch(epoch(value), like=with_offset(value))) == epoch(value)


def test_plain_utc_is_exact_at_the_end_of_the_calendar() -> None:
    last = pendulum.datetime(9999, 12, 31, 23, 59, 59, 999_999, tz="UTC")
    assert in_utc(last) == datetime(9999, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC)
    assert type(in_utc(last)) is datetime


@pytest.mark.parametrize(
    ("wall", "key", "fold", "instant"),
    [
        (datetime(2026, 11, 21, 9), "Europe/Berlin", 0, "2026-11-21T09:00:00+01:00"),
        (datetime(2026, 10, 25, 2, 30), "Europe/Berlin", 0, "2026-10-25T02:30:00+02:00"),
        (datetime(2026, 10, 25, 2, 30), "Europe/Berlin", 1, "2026-10-25T02:30:00+01:00"),
        (datetime(2026, 3, 29, 2, 0), "Europe/Berlin", 0, "2026-03-29T03:00:00+02:00"),
        (datetime(2026, 3, 29, 2, 30), "Europe/Berlin", 0, "2026-03-29T03:00:00+02:00"),
        (datetime(2026, 3, 29, 2, 59, 59, 999_999), "Europe/Berlin", 1, "2026-03-29T03:00:00+02:00"),
        (datetime(2026, 10, 4, 2, 15), "Australia/Lord_Howe", 0, "2026-10-04T02:30:00+11:00"),
        (datetime(2011, 12, 30, 12), "Pacific/Apia", 0, "2011-12-31T00:00:00+14:00"),
    ],
)
def test_a_wall_time_is_resolved_and_a_gap_gives_the_first_instant_after_it(
    wall: datetime, key: str, fold: int, instant: str
) -> None:
    assert resolve(wall, key, fold=fold).isoformat() == instant
    assert resolve(pendulum.instance(wall, tz=None).naive(), key, fold=fold).isoformat() == instant


@pytest.mark.parametrize(
    ("day", "key", "instant"),
    [
        (date(2026, 11, 21), "Europe/Berlin", "2026-11-21T00:00:00+01:00"),
        (date(2018, 11, 4), "America/Sao_Paulo", "2018-11-04T01:00:00-02:00"),
        (date(2011, 12, 30), "Pacific/Apia", "2011-12-31T00:00:00+14:00"),
        (date(2026, 10, 25), "Atlantic/Azores", "2026-10-25T00:00:00+00:00"),
    ],
)
def test_a_day_begins_at_its_first_instant_also_without_midnight_or_with_two(day: date, key: str, instant: str) -> None:
    assert start_of_day(day, key).isoformat() == instant


@pytest.mark.parametrize("given", ["2026-11-21T09:00:00+01:00", date(2026, 11, 21), None])
def test_text_and_days_are_refused_as_no_instant_and_not_for_want_of_a_zone(given: Any) -> None:
    for ask in (aware, known_epoch):
        with pytest.raises(NotAnInstantError, match=r"as_of is no datetime: .*datetime\.fromisoformat"):
            ask(given, "as_of")
