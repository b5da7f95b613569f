"""The one module that knows the holidays library: a year's public holidays as plain dates, remembered."""

import re
import warnings
from datetime import date
from difflib import get_close_matches
from functools import lru_cache

import holidays

from ..errors import UnknownCountryError

__all__ = ["check_place", "nationwide_holidays", "public_holidays", "subdivisions"]

_LANGUAGE = "en_US"  # always stated: left out, the library reads the language of the machine
_HABITS = {"UK": "GB", "EN": "GB", "EL": "GR", "SP": "ES"}  # what people write, and the ISO 3166 code they mean
_CODE = re.compile(r"[A-Z0-9]{1,3}")
# Assumption Day, kept by most Bavarian municipalities, is filed under "catholic" (Art. 1 FTG).
_CATEGORIES = {"DE": ("public", "catholic")}
# Patron saints of provincial capitals, a hundred different days: closed only where the province is known.
_LOCAL_SAINTS = frozenset({"IT"})
# Of other years the library knows the fixed dates alone, and warns. It is silenced for those only: filters of warnings
# are the whole process's, and two threads that change and restore them at once may leave them changed.
_MOVABLE_KNOWN = {"IN": range(2001, 2036)}


@lru_cache(maxsize=512)
def subdivisions(country: str) -> tuple[str, ...]:
    """Return the ISO 3166-2 codes, without the country's, for which holidays are known."""
    check_place(country)
    known = holidays.country_holidays(country, language=_LANGUAGE).subdivisions
    return tuple(code for code in known if _CODE.fullmatch(code))


@lru_cache(maxsize=1024)
def check_place(country: str, subdivision: str | None = None) -> None:
    """Raise UnknownCountryError, naming the nearest codes, unless holidays of the place are known."""
    countries = holidays.list_supported_countries(include_aliases=False)
    if country not in countries:
        raise UnknownCountryError(country=country, nearest=_nearest(country, tuple(countries)))
    if subdivision is not None and subdivision not in subdivisions(country):
        codes = get_close_matches(subdivision, subdivisions(country), n=3, cutoff=0.3)
        raise UnknownCountryError(
            country=f"{country}-{subdivision}", nearest=tuple(f"{country}-{code}" for code in codes)
        )


def public_holidays(country: str, subdivision: str | None, year: int) -> frozenset[date]:
    """Return a year's public holidays; with `subdivision` unknown, those of any subdivision."""
    if subdivision is not None or country in _LOCAL_SAINTS:
        return _days(country, subdivision, year)
    return _anywhere(country, year)


def nationwide_holidays(country: str, year: int) -> frozenset[date]:
    """Return a year's public holidays that the whole country keeps."""
    return _days(country, None, year)


@lru_cache(maxsize=4096)
def _anywhere(country: str, year: int) -> frozenset[date]:
    return _days(country, None, year).union(*(_days(country, code, year) for code in subdivisions(country)))


@lru_cache(maxsize=16384)
def _days(country: str, subdivision: str | None, year: int) -> frozenset[date]:
    check_place(country, subdivision)
    if year in _MOVABLE_KNOWN.get(country, (year,)):
        return _looked_up(country, subdivision, year)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return _looked_up(country, subdivision, year)


def _looked_up(country: str, subdivision: str | None, year: int) -> frozenset[date]:
    categories = _CATEGORIES.get(country)
    known = holidays.country_holidays(
        country, subdiv=subdivision, years=year, language=_LANGUAGE, categories=categories
    )
    return frozenset(known)


def _nearest(country: str, known: tuple[str, ...]) -> tuple[str, ...]:
    habit = _HABITS.get(country)
    return (habit,) if habit else tuple(get_close_matches(country, known, n=3, cutoff=0.75))
