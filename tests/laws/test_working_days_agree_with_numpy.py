"""The law that working days are counted as NumPy counts them, in every place that the contact rules name."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import holidays as library
import numpy as np
import pytest

from warmreach.contact import WorkingTime
from warmreach.contact.holidays import subdivisions
from warmreach.contact.zones import zones_of

COUNTRIES = (
    "AT",
    "AU",
    "BE",
    "BR",
    "CA",
    "CH",
    "DE",
    "ES",
    "FR",
    "GB",
    "IE",
    "IN",
    "IT",
    "JP",
    "NL",
    "PL",
    "SE",
    "SG",
    "US",
)
PLACES = [(country, code) for country in COUNTRIES for code in subdivisions(country) or (None,)]
YEARS = range(2025, 2037)


def holidays_of(country: str, subdivision: str | None) -> list[date]:
    categories = ("public", "catholic") if country == "DE" else None
    named = library.country_holidays(country, subdiv=subdivision, years=YEARS, language="en_US", categories=categories)
    return sorted(named)


@pytest.mark.filterwarnings("ignore:Requested Holidays")
@pytest.mark.parametrize(("country", "subdivision"), PLACES)
def test_ten_years_of_working_days_agree(country: str, subdivision: str | None) -> None:
    """Over ten years, `add_working_days` lands where NumPy's `busday_offset` lands, forwards and backwards."""
    calendar = WorkingTime.for_country(
        country, subdivision=subdivision, timezone=zones_of(country, subdivision)[0], courtesy_closed=False
    )
    closed = holidays_of(country, subdivision)
    first = datetime(2026, 1, 1, 12, tzinfo=UTC)
    for step in range(0, 10 * 365, 61):
        at = first + timedelta(days=step)
        local = at.astimezone(calendar.next_open(at).tzinfo).date()  # type: ignore[union-attr]
        for days in (0, 1, 7, -3):
            expected = np.busday_offset(
                np.datetime64(local), days, roll="backward" if days > 0 else "forward", holidays=closed
            ).item()
            found = calendar.add_working_days(at, days)
            assert found is not None
            assert found.date() == expected, f"{days} from {local}"
