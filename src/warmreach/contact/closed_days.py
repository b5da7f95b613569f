"""Which dates are closed: public holidays, dates of one's own, and a table of days on which one does not call."""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from .holidays import nationwide_holidays, public_holidays

__all__ = ["COURTESY_DAYS", "EVERYWHERE", "ClosedDays", "Eves", "courtesy_days"]


class Fixed(NamedTuple):
    """The same day each year."""

    month: int
    day: int

    def of(self, year: int) -> date:
        """Return the day in `year`."""
        return date(year, self.month, self.day)


class FromEaster(NamedTuple):
    """So many days after Easter Sunday."""

    days: int

    def of(self, year: int) -> date:
        """Return the day in `year`."""
        return easter(year) + timedelta(days=self.days)


class FridayFrom(NamedTuple):
    """The first Friday on or after a day."""

    month: int
    day: int

    def of(self, year: int) -> date:
        """Return the day in `year`."""
        first = date(year, self.month, self.day)
        return first + timedelta(days=(4 - first.weekday()) % 7)


CourtesyDay = Fixed | FromEaster | FridayFrom

EVERYWHERE: tuple[CourtesyDay, ...] = (Fixed(12, 24), Fixed(12, 31))

_CARNIVAL = (FromEaster(-48), FromEaster(-47), FromEaster(-46))  # Monday, Tuesday, Ash Wednesday
_GOOD_FRIDAY = FromEaster(-2)
_MIDSUMMER_EVE = FridayFrom(6, 19)
_AFTER_THANKSGIVING = FridayFrom(11, 23)  # the day after the fourth Thursday

COURTESY_DAYS: Mapping[str, tuple[CourtesyDay, ...]] = {
    "AT": (_GOOD_FRIDAY,),
    "BE": (_GOOD_FRIDAY,),
    "BR": _CARNIVAL,
    "DK": (Fixed(6, 5),),  # Grundlovsdag: shops and most offices closed
    "FI": (_MIDSUMMER_EVE,),
    "IE": (_GOOD_FRIDAY,),
    "IT": (_GOOD_FRIDAY, Fixed(8, 14)),  # the eve of Ferragosto
    "JP": (Fixed(1, 2), Fixed(1, 3), Fixed(12, 29), Fixed(12, 30)),  # offices close over the new year
    "LU": (_GOOD_FRIDAY,),
    "NL": (_GOOD_FRIDAY, Fixed(5, 5)),  # Bevrijdingsdag is a public holiday every fifth year only
    "SE": (_MIDSUMMER_EVE,),
    "US": (_AFTER_THANKSGIVING,),
}


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar.

    The method of Meeus, Jones and Butcher ("Nature", 20 April 1876).
    """
    moon = year % 19
    century, rest = divmod(year, 100)
    leaps, left = divmod(century, 4)
    shift = (century - (century + 8) // 25 + 1) // 3
    full = (19 * moon + century - leaps - shift + 15) % 30
    sunday = (32 + 2 * left + 2 * (rest // 4) - full - rest % 4) % 7
    late = (moon + 11 * full + 22 * sunday) // 451
    month, day = divmod(full + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


@lru_cache(maxsize=4096)
def courtesy_days(country: str | None, year: int) -> frozenset[date]:
    """Return the courtesy-closed days of a year in a country, or those kept everywhere."""
    return frozenset(day.of(year) for day in EVERYWHERE + COURTESY_DAYS.get(country or "", ()))


class ClosedDays(NamedTuple):
    """The dates on which a calendar is closed whatever the weekday; `nationwide` leaves out regional holidays."""

    country: str | None = None
    subdivision: str | None = None
    courtesy: bool = False
    own: frozenset[date] = frozenset()
    nationwide: bool = False

    def of(self, year: int) -> frozenset[date]:
        """Return the closed dates of a year, and perhaps own ones of others."""
        kept = courtesy_days(self.country, year) if self.courtesy else frozenset[date]()
        return self.own | kept | self._holidays(year)

    def _holidays(self, year: int) -> frozenset[date]:
        if self.country is None:
            return frozenset()
        if self.nationwide:
            return nationwide_holidays(self.country, year)
        return public_holidays(self.country, self.subdivision, year)


class Eves(NamedTuple):
    """The days before closed ones."""

    closed: ClosedDays

    def of(self, year: int) -> frozenset[date]:
        """Return the eves of a year, the last of December among them if the new year's first day is closed."""
        days = self.closed.of(year) | self.closed.of(year + 1)
        return frozenset(eve for eve in (day - timedelta(days=1) for day in days) if eve.year == year)
