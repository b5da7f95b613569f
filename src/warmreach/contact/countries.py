"""Which file holds which country, loaded when it is first asked for, and what is true of countries as a whole."""

from collections.abc import Mapping
from functools import lru_cache
from importlib import import_module

from .law import ContactRule

__all__ = ["COUNTRIES", "EU", "EU_MEMBERS", "MOBILE_PREFIXES", "OBJECTION_IS_A_RIGHT", "PARTS_DECIDE", "table_of"]

EU = "EU"
EU_MEMBERS = frozenset(
    {"AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV"}
    | {"MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"}
)

COUNTRIES: Mapping[str, tuple[str, ...]] = {
    "AT": ("at",),
    "AU": ("au",),
    "BE": ("be",),
    "BR": ("br",),
    "CA": ("ca",),
    "CH": ("ch",),
    "DE": ("de",),
    "ES": ("es",),
    "EU": ("eu",),
    "FR": ("fr",),
    "GB": ("gb",),
    "IE": ("ie",),
    "IN": ("in_",),
    "IT": ("it",),
    "JP": ("jp",),
    "NL": ("nl",),
    "PL": ("pl",),
    "SE": ("se",),
    "SG": ("sg",),
    "US": ("us", "us_states"),
}

PARTS_DECIDE = frozenset({"US"})
"""Countries where nothing can be allowed before the subdivision is known."""

OBJECTION_IS_A_RIGHT = EU_MEMBERS | {"GB"}
"""Where a person's objection on one channel ends direct marketing on all (GDPR and UK GDPR art. 21(2)-(3))."""

MOBILE_PREFIXES: Mapping[str, tuple[str, ...]] = {"IE": ("+3538",)}
"""By which numbers a mobile line is told from a landline, where the law tells them apart."""


@lru_cache(maxsize=64)
def table_of(country: str) -> tuple[ContactRule, ...]:
    """Return every row of a country and its parts, in the order of its file; none if it has no table."""
    files = (import_module(f".rules.{name}", __package__) for name in COUNTRIES.get(country, ()))
    return tuple(rule for file in files for rule in file.RULES)
