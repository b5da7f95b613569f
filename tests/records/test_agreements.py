"""What is agreed is concrete, or it is refused."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from pydantic import ValidationError

from warmreach import Appointment, CallbackWindow, Channel, MailPromise, Referral
from warmreach.errors import NaiveInstantError

CALL: dict[str, Any] = {
    "id": "a1",
    "starts_at": "2026-11-23T08:00:00Z",
    "timezone": "Europe/Berlin",
    "minutes": 15,
    "topic": "routes",
    "format": "phone",
    "who_calls": "us",
    "reach": "+493012345678",
}
BERLIN = ZoneInfo("Europe/Berlin")


def test_an_appointment_starts_in_the_zone_in_which_it_was_agreed() -> None:
    start = Appointment(**CALL).start
    assert start.isoformat() == "2026-11-23T09:00:00+01:00"
    assert start.timezone_name == "Europe/Berlin"


@pytest.mark.parametrize("missing", CALL)
def test_an_appointment_is_concrete_or_it_is_not_one(missing: str) -> None:
    with pytest.raises(ValidationError) as refused:
        Appointment.model_validate({name: value for name, value in CALL.items() if name != missing})
    assert (missing,) in [fault["loc"] for fault in refused.value.errors()]


@pytest.mark.parametrize(
    ("form", "reach"),
    [
        ("phone", "+493012345678"),
        ("phone", "+49301"),
        ("video", "https://beispiel.example/room"),
        ("on_site", "Musterweg 1,\nBerlin"),
    ],
)
def test_it_says_where_to_be_reached(form: str, reach: str) -> None:
    assert Appointment(**CALL | {"format": form, "reach": reach}).reach == reach


@pytest.mark.parametrize(
    ("form", "reach", "give"),
    [
        ("phone", "030 123456", "E.164"),
        ("phone", "+493012345678\n", "E.164"),
        ("phone", "+49\u0663\u0660123", "E.164"),
        ("phone", "call +493012345678", "E.164"),
        ("video", "http://beispiel.example/room", "https"),
        ("video", "https://beispiel.example/a b", "https"),
        ("on_site", " ", "a place"),
    ],
)
def test_where_to_be_reached_fits_the_format(form: str, reach: str, give: str) -> None:
    with pytest.raises(ValidationError, match="does not fit format") as refused:
        Appointment(**CALL | {"format": form, "reach": reach})
    (fault,) = refused.value.errors()
    assert (fault["loc"], fault["type"]) == (("reach",), "not_reachable")
    assert give in fault["msg"]


def test_without_a_format_nothing_is_said_of_where() -> None:
    with pytest.raises(ValidationError) as refused:
        Appointment(**CALL | {"format": "smoke", "reach": "the hill"})
    assert [fault["loc"] for fault in refused.value.errors()] == [("format",)]


@pytest.mark.parametrize("minutes", [0, -15, 1441])
def test_it_lasts_at_least_a_minute_and_at_most_a_day(minutes: int) -> None:
    with pytest.raises(ValidationError):
        Appointment(**CALL | {"minutes": minutes})


def test_it_replaces_another_and_never_itself() -> None:
    assert Appointment(**CALL | {"replaces": "a0"}).replaces == "a0"
    with pytest.raises(ValidationError, match="'a1' cannot replace itself; give the new one an id of its own"):
        Appointment(**CALL | {"replaces": "a1"})
    with pytest.raises(ValidationError, match="replace itself"):
        Appointment(**CALL | {"id": 7, "replaces": 7})


def test_a_window_has_its_start_and_not_its_end() -> None:
    window = CallbackWindow(start="2026-11-23T13:00:00+01:00", end="2026-11-23T17:00:00+01:00", said_by="them")
    assert window.contains(datetime(2026, 11, 23, 13, tzinfo=BERLIN))
    assert window.contains(datetime(2026, 11, 23, 16, 59, 59, 999_999, tzinfo=BERLIN))
    assert not window.contains(datetime(2026, 11, 23, 17, tzinfo=BERLIN))
    assert not window.contains(datetime(2026, 11, 23, 12, 59, 59, tzinfo=BERLIN))
    with pytest.raises(NaiveInstantError, match="at has no time zone"):
        window.contains(datetime(2026, 11, 23, 13))


@pytest.mark.parametrize("end", ["2026-11-23T13:00:00+01:00", "2026-11-23T12:00:00+01:00", "2026-11-23T13:30:00+02:00"])
def test_a_window_has_length(end: str) -> None:
    with pytest.raises(ValidationError, match="must be after start") as refused:
        CallbackWindow(start="2026-11-23T13:00:00+01:00", end=end, said_by="them")
    assert refused.value.errors()[0]["loc"] == ("end",)


def test_a_window_over_the_repeated_hour_has_length() -> None:
    start, end = (datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN, fold=fold) for fold in (0, 1))
    assert CallbackWindow(start=start, end=end, said_by="us").contains(datetime(2026, 10, 25, 2, 59, tzinfo=BERLIN))
    with pytest.raises(ValidationError, match="must be after start"):
        CallbackWindow(start=end, end=start, said_by="us")


def test_a_window_without_a_start_has_that_fault_alone() -> None:
    with pytest.raises(ValidationError) as refused:
        CallbackWindow(start="soon", end="2026-11-23T12:00:00+01:00", said_by="them")
    assert [fault["loc"] for fault in refused.value.errors()] == [("start",)]


def test_a_mail_is_promised_as_an_email_or_a_letter() -> None:
    assert MailPromise(wanted_by_them=True, channel="letter").channel is Channel.LETTER
    with pytest.raises(ValidationError):
        MailPromise(wanted_by_them=True, channel="sms")


def test_a_referral_names_somebody() -> None:
    assert Referral(prospect_id=7).prospect_id == "7"
    with pytest.raises(ValidationError, match="a referral needs a family_name or a prospect_id") as refused:
        Referral(given_name="Mara")
    assert refused.value.errors()[0]["loc"] == ("prospect_id",)
    with pytest.raises(ValidationError) as refused:
        Referral(family_name="")
    assert [fault["loc"] for fault in refused.value.errors()] == [("family_name",)]
