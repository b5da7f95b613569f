"""Country and zone of a number, when there is exactly one of each."""

from __future__ import annotations

import sys

import pytest

from warmreach.contact.phone import locate_phone
from warmreach.errors import MissingExtraError


@pytest.mark.parametrize(
    ("number", "country", "zone"),
    [
        ("+4930901820", "DE", "Europe/Berlin"),
        ("+12125550100", "US", "America/New_York"),
        ("+34922123456", "ES", "Atlantic/Canary"),
        ("+262262123456", "RE", "Indian/Reunion"),
        ("+443031237300", "GB", None),  # four zones share it
        ("+18005550100", None, None),  # toll-free
        ("+80012345678", None, None),  # of the whole world
        ("+491", None, None),
        ("+4900000", None, None),
        ("030 901820", None, None),
    ],
)
def test_a_number_tells_what_is_certain(number: str, country: str | None, zone: str | None) -> None:
    assert locate_phone(number) == (country, zone)


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "phonenumbers", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'warmreach\[phone\]'"):
        locate_phone("+4930901820")
