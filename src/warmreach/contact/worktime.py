"""When somebody works: hours of the week in a zone, less holidays, courtesy days and dates of one's own."""

from collections.abc import Iterable
from datetime import date
from functools import cached_property
from typing import Self

from pydantic import model_validator

from ..errors import SeveralZonesError, UnknownCountryError
from ..records.checks import refuse
from ..values.frozen import SetOf
from ..values.record import Country, Document, Text, Zone
from .closed_days import ClosedDays
from .holidays import check_place
from .hours import OFFICE_HOURS, Hours, office_hours, week_of
from .opentime import Answers
from .timeline import Timeline, weekly
from .zones import zones_of

__all__ = ["WorkingTime"]


class WorkingTime(Answers, Document):
    """Hours of the week on the clocks of one zone, less public holidays, courtesy days and dates of one's own.

    It holds the country, not its holidays: small JSON, and no year at which it ends. Where no subdivision is given,
    the holidays of any are kept. An opening across midnight belongs to the day on which it starts, and ends at
    midnight where the next day is closed.

    >>> from datetime import UTC, datetime
    >>> from warmreach.contact import WorkingTime
    >>> berlin = WorkingTime.for_country("DE", subdivision="BE")
    >>> str(berlin.next_open(datetime(2026, 12, 23, 16, tzinfo=UTC)))  # Christmas Eve, Christmas, a weekend
    '2026-12-28 08:00:00+01:00'
    """

    timezone: Zone
    hours: Hours = OFFICE_HOURS
    country: Country | None = None
    subdivision: Text | None = None
    courtesy_closed: bool = True
    closed: SetOf[date] = frozenset()

    @classmethod
    def for_country(
        cls,
        country: str,
        *,
        subdivision: str | None = None,
        timezone: str | None = None,
        hours: Hours | None = None,
        courtesy_closed: bool = True,
        closed: Iterable[date] = (),
    ) -> Self:
        """Return the office hours of a country, in its zone, without its holidays.

        Raises UnknownCountryError, SeveralZonesError (when the place has several and none is given) and
        pydantic.ValidationError.
        """
        country = str(country).upper()
        check_place(country, subdivision)
        return cls(
            timezone=timezone or _only_zone(country, subdivision),
            hours=office_hours(country) if hours is None else hours,
            country=country,
            subdivision=subdivision,
            courtesy_closed=courtesy_closed,
            closed=frozenset(closed),
        )

    @model_validator(mode="after")
    def _knows_the_place(self) -> Self:
        if self.country is None:
            if self.subdivision is not None:
                raise refuse("no_country", f"subdivision {self.subdivision!r} needs the country it belongs to")
            return self
        try:
            check_place(self.country, self.subdivision)
        except UnknownCountryError as fault:
            raise refuse("unknown_country", str(fault)) from fault
        return self

    @cached_property
    def timeline(self) -> Timeline:
        """The openings in seconds since 1970, shared by all that keep the same hours."""
        closed = ClosedDays(self.country, self.subdivision, courtesy=self.courtesy_closed, own=self.closed)
        return weekly(self.timezone, week_of(self.hours), closed)


def _only_zone(country: str, subdivision: str | None) -> str:
    first, *others = zones_of(country, subdivision)
    if others:
        place = country if subdivision is None else f"{country}-{subdivision}"
        raise SeveralZonesError(place=place, zones=(first, *others))
    return first
