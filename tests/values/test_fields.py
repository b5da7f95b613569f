"""A field takes what means one thing, and says of all else what to give."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd
import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError

from warmreach import Prospect, Touchpoint
from warmreach.values.record import Country, Email, Id, Instant, Language, Phone, Text, Url

ALIASES = {"Country": Country, "Email": Email, "Language": Language, "Phone": Phone, "Text": Text, "Url": Url}


def why(kind: Any, given: object) -> str:
    with pytest.raises(ValidationError) as refused:
        TypeAdapter(kind).validate_python(given)
    (fault,) = refused.value.errors()
    return f"{fault['type']}: {fault['msg']}"


@pytest.mark.parametrize(
    "given",
    [
        "2026-11-21T09:00:00+01:00",
        "2026-11-21 08:00:00Z",
        datetime(2026, 11, 21, 9, tzinfo=ZoneInfo("Europe/Berlin")),
        pd.Timestamp("2026-11-21T09:00:00+01:00"),
    ],
)
def test_an_instant_is_aware_datetime_or_iso_text(given: object) -> None:
    assert TypeAdapter[datetime](Instant).validate_python(given) == datetime(2026, 11, 21, 8, tzinfo=UTC)


@pytest.mark.parametrize(
    "given", [1795248000, 1795248000.0, "1795248000", "now", "today", "12:00", "2026-11-21", "", None, True, pd.NaT]
)
def test_a_number_a_word_a_mere_date_and_nothing_are_no_instant(given: object) -> None:
    assert why(Instant, given).startswith(
        f"not_an_instant: {given!r} is no instant; give an aware datetime or ISO 8601"
    )


def test_a_date_object_is_no_instant() -> None:
    assert "not_an_instant" in why(Instant, date(2026, 11, 21))


@pytest.mark.parametrize("given", ["2026-11-21T09:00:00", datetime(2026, 11, 21, 9)])
def test_a_naive_instant_is_refused_with_a_hint(given: object) -> None:
    said = why(Instant, given)
    assert said.startswith("naive_instant: 2026-11-21T09:00:00 has no time zone")
    assert "2026-11-21T09:00:00+01:00" in said
    assert "tz='Europe/Berlin'" in said


@pytest.mark.parametrize("given", ["2026-02-30T09:00:00Z", "2026-11-21T25:00:00Z", "2026-11-21T09:00:00+99:00"])
def test_what_no_calendar_holds_is_no_instant(given: str) -> None:
    assert why(Instant, given).startswith("datetime")


@pytest.mark.parametrize(
    ("given", "holds"),
    [
        ("0001-01-01T00:00:00Z", False),
        ("0001-01-01T15:59:59Z", False),
        ("0001-01-01T16:00:00Z", True),
        ("9999-12-31T00:00:00Z", True),
        ("9999-12-31T08:00:00Z", False),
        ("9999-12-31T23:59:59Z", False),
    ],
)
def test_a_placeholder_at_the_end_of_the_calendar_is_refused(given: str, *, holds: bool) -> None:
    if holds:
        TypeAdapter(Instant).validate_python(given)
    else:
        assert why(Instant, given).startswith("instant_out_of_range")


@pytest.mark.parametrize(("given", "kept"), [(17, "17"), (0, "0"), (np.int64(17), "17"), ("p-17", "p-17")])
def test_an_id_may_be_a_number(given: object, kept: str) -> None:
    assert TypeAdapter(Id).validate_python(given) == kept


@pytest.mark.parametrize("given", [True, 17.0, None, "", np.bool_(True)])
def test_a_truth_value_a_fraction_and_nothing_are_no_id(given: object) -> None:
    assert why(Id, given)


@pytest.mark.parametrize(
    ("alias", "given"),
    [
        ("Phone", "+49\u0969\u0967\u0968\u0969\u096a"),
        ("Phone", "+0301234567"),
        ("Phone", "+1234"),
        ("Phone", "+1234567890123456"),
        ("Phone", "+4930123456\n"),
        ("Email", "a@b"),
        ("Email", "a b@c.example"),
        ("Email", "a@b..example"),
        ("Url", "ftp://beispiel.example"),
        ("Url", "javascript:alert(1)"),
        ("Language", "DE"),
        ("Language", "de_DE"),
        ("Text", ""),
        ("Country", "DEU"),
    ],
)
def test_what_has_another_form_is_refused(alias: str, given: str) -> None:
    assert why(ALIASES[alias], given)


@pytest.mark.parametrize(
    ("alias", "given"),
    [
        ("Phone", "+49301"),
        ("Phone", "+123456789012345"),
        ("Email", "jörg@müller.example"),
        ("Url", "https://beispiel.example/a?b=c"),
        ("Language", "zh-Hant-TW"),
    ],
)
def test_what_has_the_form_is_kept(alias: str, given: str) -> None:
    assert TypeAdapter(ALIASES[alias]).validate_python(given) == given


def test_a_country_is_written_in_capitals_and_the_kingdom_is_gb() -> None:
    assert TypeAdapter(Country).validate_python("de") == "DE"
    assert "the United Kingdom is 'GB'" in why(Country, "uk")
    assert why(Country, 49).startswith("string_type")


def test_text_that_utf_8_cannot_write_is_refused() -> None:
    assert why(Text, "\ud800").startswith("string_unicode")


def test_a_crm_s_own_objects_are_read_by_their_attributes() -> None:
    class Row:
        id = 17
        country = "de"
        family_name = "Beispiel"

    prospect = Prospect.model_validate(Row())
    assert (prospect.id, prospect.country, prospect.family_name) == ("17", "DE", "Beispiel")


def test_a_record_is_a_field_of_other_models() -> None:
    class Payload(BaseModel):
        touchpoints: tuple[Touchpoint, ...]

    day = {"id": 1, "prospect_id": 2, "kind": "event_met", "occurred_on": "2026-11-14", "timezone": "Europe/Berlin"}
    assert Payload.model_validate({"touchpoints": [day]}).touchpoints[0].id == "1"
