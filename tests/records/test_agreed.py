"""When they speak next: an appointment or a window, and which of the two a caller meant."""

from types import SimpleNamespace

import pytest
from pydantic import ValidationError

from warmreach import Appointment, CallbackWindow, CallOutcome

WINDOW = {"start": "2026-11-23T13:00:00+01:00", "end": "2026-11-23T15:00:00+01:00", "said_by": "them"}
APPOINTMENT = {
    "id": "A-1",
    "starts_at": "2026-11-23T10:00:00+01:00",
    "timezone": "Europe/Berlin",
    "minutes": 15,
    "topic": "two routes",
    "format": "phone",
    "who_calls": "us",
    "reach": "+493023125101",
}


def talked(following: object) -> CallOutcome:
    return CallOutcome.model_validate({"line": "answered", "talk": "talked", "next": following})


@pytest.mark.parametrize(
    "following", [WINDOW, APPOINTMENT, CallbackWindow(**WINDOW), Appointment(**APPOINTMENT), SimpleNamespace(**WINDOW)]
)
def test_an_appointment_and_a_window_are_told_apart_and_kept(following: object) -> None:
    outcome = talked(following)
    window = "said_by" in following if isinstance(following, dict) else hasattr(following, "said_by")
    assert isinstance(outcome.next, CallbackWindow if window else Appointment)
    assert CallOutcome.model_validate_json(outcome.model_dump_json()) == outcome


@pytest.mark.parametrize(
    ("following", "meant", "faulty"),
    [
        (WINDOW | {"end": None}, "window", {"end"}),
        ({"start": WINDOW["start"], "said_by": "them"}, "window", {"end"}),
        ({"start": WINDOW["start"], "end": WINDOW["end"]}, "window", {"said_by"}),
        (APPOINTMENT | {"minutes": 0, "format": "fax"}, "appointment", {"minutes", "format"}),
    ],
)
def test_only_the_faults_of_the_one_that_was_meant_are_named(
    following: dict[str, object], meant: str, faulty: set[str]
) -> None:
    with pytest.raises(ValidationError) as refused:
        talked(following)
    assert {fault["loc"][:2] for fault in refused.value.errors()} == {("next", meant)}
    assert {fault["loc"][2] for fault in refused.value.errors()} == faulty
