"""A cell is read as what it says, or nobody guesses."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from tests.crm.payloads import BERLIN, NOON, activity, codes, hubspot, hubspot_object, pipedrive, salesforce, task
from warmreach.crm import from_hubspot
from warmreach.crm.cells import Cannot, Cells, Clock
from warmreach.errors import NaiveInstantError, UnknownResultError, UnknownZoneError
from warmreach.values.instants import in_utc

CLOCK = Clock(as_of=NOON, timezone=BERLIN)
TEN = datetime(2026, 11, 20, 9, tzinfo=UTC)


HUGE = [10**5000]  # in a list, for pytest names a test after a bare number


class Hostile:
    """An object whose description raises."""

    def __repr__(self) -> str:
        raise RuntimeError


def cell(given: Any) -> Cells:
    return Cells(fields={"x": given}, clock=CLOCK)


@pytest.mark.parametrize(
    "given",
    [
        1795165200000,
        1795165200000.0,
        "1795165200000",
        "2026-11-20T09:00:00Z",
        " 2026-11-20T09:00:00.000Z ",
        "2026-11-20T09:00:00.000000000+00:00",
        "2026-11-20T09:00:00.000+0000",
        "2026-11-20 09:00:00 UTC",
        "2026-11-20 10:00:00",
        "2026-11-20T10:00",
        "2026-11-20T10:00+01",
        datetime(2026, 11, 20, 10),
        TEN,
    ],
)
def test_an_instant_is_read_in_every_form(given: Any) -> None:
    at = cell(given).instant("x")
    assert at == TEN
    assert at is not None
    assert at.isoformat() == "2026-11-20T10:00:00+01:00"


@pytest.mark.parametrize("given", [None, "", "  ", float("nan")])
def test_an_empty_cell_is_none(given: Any) -> None:
    assert (cell(given).instant("x"), cell(given).text("x"), cell(given).id("x"), cell(given).flag("x")) == (None,) * 4
    assert cell(given).day("x") is None


@pytest.mark.parametrize(
    ("given", "why"),
    [
        (1795165200, "lies outside 1990 to 2200"),  # seconds
        (1795165200000000, "lies outside 1990 to 2200"),  # microseconds
        ("1795165200", "lies outside 1990 to 2200"),
        ("9999999999999999", "lies outside 1990 to 2200"),
        (2**80, "is no instant"),
        (HUGE, "is no instant"),
        (float("inf"), "is no instant"),
        (True, "is no instant"),
        ("1900-01-01T00:00:00Z", "lies outside 1990 to 2200"),
        (datetime.max, "lies outside 1990 to 2200"),
        (datetime.max.replace(tzinfo=UTC), "lies outside 1990 to 2200"),
        ("0001-01-01T00:00:00+14:00", "lies outside 1990 to 2200"),
        ("2026-11-31T00:00:00Z", "is no instant"),
        ("2026-11-20T09:00:60Z", "is no instant"),
        ("2026-11-20T09:00:00+99:00", "is no instant"),
        ("20/11/2026 09:00", "is no instant"),
        ("2026-11-20", "is no instant"),
        ("tomorrow", "is no instant"),
        ("٢٠٢٦-11-20T09:00:00Z", "is no instant"),
        ([], "is no instant"),
        (Hostile(), "is no instant"),
        (date(2026, 11, 20), "is no instant"),
        ("2026-03-29T02:30:00", "never was in Europe/Berlin"),
    ],
)
def test_what_names_no_instant_is_refused(given: Any, why: str) -> None:
    with pytest.raises(Cannot) as raised:
        cell(given).instant("x")
    assert why in raised.value.why


def test_of_a_repeated_hour_the_earlier_is_meant() -> None:
    at = cell("2026-10-25 02:30:00").instant("x")
    assert at is not None
    assert in_utc(at) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    "given", ["2026-11-20", "2026-11-20T00:00:00.000Z", " 2026-11-20 23:59:59", date(2026, 11, 20), TEN]
)
def test_a_day_is_read_without_the_time_beside_it(given: Any) -> None:
    assert cell(given).day("x") == date(2026, 11, 20)


@pytest.mark.parametrize("given", ["2026-11-31", "1900-01-01", "2026-11-20 or so", 20261120, "20.11.2026", True])
def test_what_names_no_day_is_refused(given: Any) -> None:
    with pytest.raises(Cannot, match="no day of a contact"):
        cell(given).day("x")


@pytest.mark.parametrize(("given", "read"), [("a", "a"), (7, "7"), (7.0, "7"), (" 7 ", "7"), (2**63, str(2**63))])
def test_an_id_is_text_or_a_whole_number(given: Any, read: str) -> None:
    assert cell(given).id("x") == read


@pytest.mark.parametrize("given", [True, -1, 1.5, 2.0**60, 2**64, HUGE, [], {}, "\ud800", Hostile()])
def test_what_names_nothing_is_no_id(given: Any) -> None:
    with pytest.raises(Cannot, match="unreadable"):
        cell(given).id("x")


@pytest.mark.parametrize(
    ("given", "read"), [(True, True), ("TRUE", True), (1, True), ("1", True), ("No", False), (0, False), (False, False)]
)
def test_a_yes_or_no_is_read_in_every_form(given: Any, read: bool) -> None:
    assert cell(given).flag("x") is read


@pytest.mark.parametrize("given", ["perhaps", 2, "x" * 10**6, HUGE, [], 1.0])
def test_what_is_neither_yes_nor_no_is_refused(given: Any) -> None:
    with pytest.raises(Cannot, match="yes or no"):
        cell(given).flag("x")


def test_two_spellings_of_one_field_may_not_both_be_filled() -> None:
    assert Cells(fields={"WhoId": "a", "who_id": None}, clock=CLOCK).loosely().id("whoID") == "a"
    with pytest.raises(Cannot, match="two spellings"):
        Cells(fields={"WhoId": "a", "who_id": "a"}, clock=CLOCK).loosely()


def test_an_error_names_the_field_as_the_payload_spells_it() -> None:
    row = {"id": "1", "last_name": "Muster", "owner_id": []}
    assert [one.place for one in salesforce(row).unmapped] == ["owner_id"]


def test_what_the_caller_says_wrongly_is_an_error_of_ours() -> None:
    with pytest.raises(NaiveInstantError):
        from_hubspot([], as_of=datetime(2026, 1, 1), timezone=BERLIN)
    with pytest.raises(UnknownZoneError):
        from_hubspot([], as_of=NOON, timezone="Berlin")
    with pytest.raises(UnknownResultError, match="'gatekeeper_mail_only'"):
        hubspot(dispositions={"x": "gatekeeper_mail_only"})
    with pytest.raises(UnknownResultError, match="'answered'"):
        hubspot(dispositions={"x": "answered"})


def test_a_record_changed_later_has_a_higher_version() -> None:
    first, second = (
        salesforce(task(CallDisposition="x", LastModifiedDate=at), dispositions={"x": "busy"}).touchpoints[0].version
        for at in ("2026-11-20T10:00:00.000+0000", "2026-11-20T10:00:00.001+0000")
    )
    assert second == first + 1


def test_an_id_or_rep_that_cannot_be_read_is_listed_where_it_is() -> None:
    assert codes(hubspot(hubspot_object(hs_call_status="BUSY", hubspot_owner_id=[]))) == [
        ("unreadable", "properties.hubspot_owner_id")
    ]
    assert codes(pipedrive(activity(person_id=1.5))) == [("unreadable", "person_id")]


def test_a_field_name_that_is_no_text_is_passed_over() -> None:
    assert [one.kind for one in hubspot({**hubspot_object(hs_call_status="BUSY"), 7: "x"}).touchpoints] == [
        "call_unanswered"
    ]
