"""A zone is an IANA name that means the same on every machine."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from warmreach import Prospect
from warmreach.errors import UnknownZoneError
from warmreach.values.instants import nearest_zones, zone


@pytest.mark.parametrize("key", ["Europe/Berlin", "UTC", "Etc/GMT+12", "America/Argentina/Buenos_Aires"])
def test_an_iana_zone_is_held(key: str) -> None:
    assert zone(key).key == key
    assert zone(key) is zone(key)


@pytest.mark.parametrize("key", ["localtime", "posixrules", "Factory", "posix/Europe/Berlin", "right/Europe/Berlin"])
def test_a_zone_that_only_this_machine_reads_so_is_refused(key: str) -> None:
    with pytest.raises(UnknownZoneError, match="no IANA time zone; give a key such as"):
        zone(key)


@pytest.mark.parametrize("key", ["utc", "europe/berlin", "Utc"])
def test_a_zone_in_other_case_is_refused_with_its_name(key: str) -> None:
    with pytest.raises(UnknownZoneError, match=r"did you mean (Etc/UTC or )?(UTC|Europe/Berlin)"):
        zone(key)


@pytest.mark.parametrize(
    "key", ["", "../etc/passwd", "/etc/localtime", "a\0b", "Europe", "+01:00", "\ud800", "x" * 999]
)
def test_what_is_no_name_at_all_is_refused(key: str) -> None:
    with pytest.raises(UnknownZoneError, match="give a key such as 'Europe/Berlin' or 'UTC'"):
        zone(key)


@pytest.mark.parametrize(
    ("given", "near"),
    [
        ("Europe/Berln", ("Europe/Berlin",)),
        ("Berlin", ("Europe/Berlin",)),
        ("America/New York", ("America/New_York",)),
        ("Zürich", ("Europe/Zurich",)),
        ("Istanbul", ("Asia/Istanbul", "Europe/Istanbul")),
        ("nowhere at all", ()),
    ],
)
def test_nearest_zones_are_named_by_city_in_the_same_order_every_time(given: str, near: tuple[str, ...]) -> None:
    assert nearest_zones(given) == near


def test_an_unknown_zone_in_a_record_is_a_fault_of_its_field_with_the_hint() -> None:
    with pytest.raises(ValidationError) as refused:
        Prospect(id=1, timezone="Europe/Berln", country="XXX")
    faults = {fault["loc"]: fault["msg"] for fault in refused.value.errors()}
    assert faults["timezone",] == "'Europe/Berln' is no IANA time zone; did you mean Europe/Berlin?"
    assert ("country",) in faults
