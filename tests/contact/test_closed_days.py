"""Holidays, courtesy days and places."""

from __future__ import annotations

from datetime import date, timedelta

import holidays as library
import pytest
from dateutil.easter import easter as easter_by_dateutil  # type: ignore[import-untyped]

from warmreach.contact.closed_days import COURTESY_DAYS, ClosedDays, courtesy_days, easter
from warmreach.contact.holidays import check_place, nationwide_holidays, public_holidays, subdivisions
from warmreach.contact.hours import DAYS, office_hours
from warmreach.contact.zones import COUNTRY_ZONES, SUBDIVISION_ZONES, zones_of
from warmreach.errors import UnknownCountryError
from warmreach.values.instants import zone

NOBODY_LIVES_THERE = {"AQ", "BV", "HM"}
COUNTRIES = library.list_supported_countries(include_aliases=False)


def test_a_subdivision_keeps_its_own_holidays() -> None:
    epiphany = date(2026, 1, 6)
    assert epiphany in public_holidays("DE", "BY", 2026)
    assert epiphany not in public_holidays("DE", "BE", 2026)


def test_an_unknown_subdivision_keeps_the_holidays_of_any() -> None:
    anywhere = public_holidays("DE", None, 2026)
    assert all(public_holidays("DE", code, 2026) <= anywhere for code in subdivisions("DE"))


def test_assumption_day_is_kept_in_bavaria() -> None:
    assert date(2026, 8, 15) in public_holidays("DE", "BY", 2026)
    assert date(2026, 8, 15) not in public_holidays("DE", "HE", 2026)


def test_patron_saints_of_italian_provinces_close_their_own_province_only() -> None:
    ambrose = date(2026, 12, 7)
    assert ambrose in public_holidays("IT", "MI", 2026)
    assert ambrose not in public_holidays("IT", None, 2026)


def test_holidays_do_not_follow_the_language_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "th")
    assert date(2026, 4, 3) in public_holidays("GB", "ENG", 2026)


@pytest.mark.parametrize(
    ("country", "subdivision", "nearest"),
    [("UK", None, "GB"), ("EL", None, "GR"), ("DEU", None, "DE"), ("DE", "BYX", "DE-BY"), ("US", "CAL", "US-CA")],
)
def test_an_unknown_place_names_the_nearest(country: str, subdivision: str | None, nearest: str) -> None:
    with pytest.raises(UnknownCountryError) as refusal:
        check_place(country, subdivision)
    assert nearest in refusal.value.nearest
    assert "did you mean" in str(refusal.value)


@pytest.mark.parametrize("year", range(1900, 2100))
def test_easter_is_where_dateutil_has_it(year: int) -> None:
    assert easter(year) == easter_by_dateutil(year)


@pytest.mark.parametrize(
    ("country", "day"),
    [
        ("DE", date(2026, 12, 24)),
        ("DE", date(2026, 12, 31)),
        ("SE", date(2026, 6, 19)),  # Midsommarafton
        ("US", date(2026, 11, 27)),
        ("BR", date(2026, 2, 17)),
        ("NL", date(2026, 4, 3)),
        ("JP", date(2026, 12, 30)),
    ],
)
def test_nobody_is_called_on_a_courtesy_day(country: str, day: date) -> None:
    assert day in courtesy_days(country, day.year)


@pytest.mark.parametrize("country", COURTESY_DAYS)
def test_courtesy_days_of_every_country_exist_every_year(country: str) -> None:
    assert all(day.year == year for year in range(2020, 2040) for day in courtesy_days(country, year))


def test_the_day_after_thanksgiving_follows_thanksgiving() -> None:
    for year in range(2020, 2040):
        named = library.country_holidays("US", years=year, language="en_US")
        (thanksgiving,) = named.get_named("Thanksgiving Day")
        assert thanksgiving + timedelta(days=1) in courtesy_days("US", year)


def test_closed_days_join_what_closes() -> None:
    own = frozenset({date(2026, 7, 1)})
    assert ClosedDays(own=own).of(2026) == own
    assert date(2026, 1, 6) not in ClosedDays("DE", "BY", nationwide=True).of(2026)
    assert date(2026, 12, 24) in ClosedDays("DE", "BY", courtesy=True).of(2026)


@pytest.mark.parametrize("country", COUNTRIES)
def test_office_hours_close_on_the_weekend_of_every_country(country: str) -> None:
    weekend = {DAYS[number] for number in library.country_holidays(country, language="en_US").weekend}
    assert weekend.isdisjoint(office_hours(country))
    assert len(office_hours(country)) == 5


@pytest.mark.parametrize("country", [code for code in COUNTRIES if code not in NOBODY_LIVES_THERE])
def test_every_country_with_holidays_has_zones(country: str) -> None:
    assert all(zone(key) for key in zones_of(country))


@pytest.mark.parametrize(("place", "keys"), SUBDIVISION_ZONES.items())
def test_zones_of_a_subdivision_are_real(place: str, keys: tuple[str, ...]) -> None:
    country, code = place.split("-")
    assert country in COUNTRY_ZONES
    assert code == "*" or code in subdivisions(country)
    assert all(zone(key) for key in keys)


def test_a_code_that_resembles_none_gets_no_guess() -> None:
    with pytest.raises(UnknownCountryError, match="use ISO 3166 codes"):
        check_place("QQ")


def test_an_unnamed_subdivision_has_the_zone_of_the_rest() -> None:
    assert zones_of("ES", "CN") == ("Atlantic/Canary",)
    assert zones_of("ES", "MD") == ("Europe/Madrid",)
    assert len(zones_of("US", "ZZ")) > 6


def test_a_place_that_is_no_country_has_no_zones() -> None:
    with pytest.raises(UnknownCountryError):
        zones_of("XX")


@pytest.mark.parametrize("year", [1961, 2036, 2091])
def test_no_holidays_are_looked_up_with_a_warning(year: int) -> None:
    """A warning is an error here; where the library warns of more years, `_MOVABLE_KNOWN` wants a row."""
    assert sum(len(nationwide_holidays(country, year)) for country in COUNTRIES) > len(COUNTRIES)
