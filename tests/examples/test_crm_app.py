"""A CRM embeds the library: its rows in, judgements out as JSON, and what is refused is named by its place."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import create_engine, select
from sqlalchemy.exc import StatementError
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool

import crm_app
from crm_tables import Base, CompanyRow, LeadRow, TouchpointRow, history_of
from warmreach import CALL_MAIL_CALL, WARM_CALL, CallOutcome, Interest, MailPromise, Objection, RunningHeat

MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)
MET = {
    "id": "t-1",
    "prospect_id": "L-1",
    "kind": "event_met",
    "occurred_at": "2026-11-16T14:20:00+01:00",
    "by": "anna",
    "about": "the Fleet Show",
}
PETRA: dict[str, Any] = {"family_name": "Muster", "country": "DE", "language": "en", "audience": "business"}
INTEREST = Interest(shown_at="2026-11-16T13:20:00Z", about="routes", channel="call")


class Clock:
    """The time of the requests."""

    now = MONDAY


@pytest.fixture
def db(monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    """Open the CRM's own session; the app is given the same database, in memory."""
    engine = create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})
    Base.metadata.create_all(engine)
    monkeypatch.setattr(crm_app, "engine", engine)
    with Session(engine, expire_on_commit=True) as session:
        firm = CompanyRow(name="Muster Maschinenbau", industry="machinery", size=120)
        session.add(LeadRow(id="L-1", given_name="Petra", owner="anna", company=firm, **PETRA))
        session.commit()
        yield session
    engine.dispose()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def crm(db: Session, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> TestClient:
    """Ask the app, over HTTP as it seems."""
    monkeypatch.setitem(crm_app.app.dependency_overrides, crm_app.clock, lambda: clock.now)
    return TestClient(crm_app.app)


def asked(crm: TestClient, path: str) -> Any:
    answer = crm.get(path)
    assert answer.status_code == 200, answer.text
    return answer.json()


def posted(crm: TestClient, path: str, body: object = None) -> Any:
    answer = crm.post(path, json=body)
    assert answer.status_code == 201, answer.text
    return answer.json()


# --- what is shown ----------------------------------------------------------------------------------------------------


def test_a_row_with_empty_columns_is_a_prospect(crm: TestClient, db: Session) -> None:
    prospect = db.get_one(LeadRow, "L-1").as_prospect()
    assert prospect.company is not None
    assert (prospect.company.id, prospect.salutation.value, prospect.facts) == ("1", "unknown", ())
    assert asked(crm, "/leads/L-1/warmth")["temperature"] == "cold"


def test_a_contact_that_is_logged_warms_the_lead_and_gives_the_first_words(crm: TestClient) -> None:
    posted(crm, "/touchpoints", MET)
    warmth = asked(crm, "/leads/L-1/warmth")
    assert (warmth["temperature"], warmth["hook"]["touchpoint"]["id"]) == ("warm", "t-1")
    assert warmth["because"][0]["sentence"].startswith("6 days ago: met at an event (the Fleet Show), by anna")
    choice = posted(crm, "/leads/L-1/enrolment")
    assert choice["cadence"]["name"] == "warm_call"
    step = asked(crm, "/leads/L-1/plan")["next"]
    assert (step["purpose"], step["window"]["start"]) == ("warm_call", "2026-11-23T10:00:00+01:00")
    assert "We met last week at the Fleet Show." in asked(crm, "/leads/L-1/opener")["text"]


def test_who_wrote_to_us_is_answered_in_writing(crm: TestClient) -> None:
    posted(crm, "/touchpoints", MET)
    posted(crm, "/leads/L-1/enrolment")
    posted(crm, "/touchpoints", MET | {"id": "t-2", "kind": "email_reply", "occurred_at": "2026-11-23T08:30:00+01:00"})
    step, opener = asked(crm, "/leads/L-1/plan")["next"], asked(crm, "/leads/L-1/opener")
    assert (step["purpose"], step["channel"]) == ("answer_them", "email")
    assert opener["subject"].startswith("Your message")


def test_the_answer_on_permission_is_that_of_now_and_of_the_channel(crm: TestClient, clock: Clock) -> None:
    posted(crm, "/touchpoints", MET)
    assert asked(crm, "/leads/L-1/permission")["allowed"] is True
    assert asked(crm, "/leads/L-1/permission?channel=sms")["verdict"] == "refused"
    clock.now = MONDAY + timedelta(hours=12)
    assert asked(crm, "/leads/L-1/permission")["next_opening"] == "2026-11-24T08:00:00+01:00"


def test_a_firm_rests_when_somebody_else_of_it_has_just_been_called(crm: TestClient, db: Session) -> None:
    posted(crm, "/touchpoints", MET)
    firm = db.get_one(LeadRow, "L-1").company
    db.add(LeadRow(id="L-2", owner="ben", company=firm, **PETRA))
    db.commit()
    called = {"id": "c-9", "prospect_id": "L-2", "kind": "call_unanswered", "occurred_at": "2026-11-20T09:00:00Z"}
    posted(crm, "/touchpoints", called | {"by": "ben"})
    permission = asked(crm, "/leads/L-1/permission")
    assert (permission["allowed"], permission["because"][0]["gate"]) == (False, "firm")
    for lead in db.scalars(select(LeadRow)):
        lead.company = None  # nobody's colleagues
    db.commit()
    assert asked(crm, "/leads/L-1/permission")["allowed"] is True


def test_facts_in_a_column_bear_on_permission(crm: TestClient, db: Session) -> None:
    assert asked(crm, "/leads/L-1/permission")["allowed"] is False
    db.get_one(LeadRow, "L-1").facts = (INTEREST,)
    db.commit()
    assert asked(crm, "/leads/L-1/permission")["allowed"] is True


def test_the_schema_of_every_answer_is_in_the_open_api(crm: TestClient) -> None:
    page = asked(crm, "/openapi.json")
    shown = {
        path: next(iter(methods.values()))["responses"] for path, methods in page["paths"].items() if "lead_id" in path
    }
    names = {
        path.rpartition("/")[2]: (answers.get("200") or answers["201"])["content"]["application/json"]["schema"]["$ref"]
        for path, answers in shown.items()
    }
    assert {name: ref.rpartition("/")[2] for name, ref in names.items()} == {
        "warmth": "Warmth",
        "permission": "Permission",
        "enrolment": "CadenceChoice",
        "plan": "Plan",
        "opener": "Opener",
        "{call_id}": "AfterCall",
    }
    assert {"temperature", "because", "warm_until"} <= page["components"]["schemas"]["Warmth"]["properties"].keys()


# --- what is kept -----------------------------------------------------------------------------------------------------


def test_the_heat_in_the_column_is_that_of_the_history(crm: TestClient, db: Session, clock: Clock) -> None:
    bounced = {"type": "message", "channel": "email", "result": "bounced_hard"}
    for body in (
        MET,
        {
            "id": "t-2",
            "prospect_id": "L-1",
            "kind": "inquiry",
            "occurred_on": "2026-11-20",
            "timezone": "Europe/Berlin",
        },
        MET | {"version": 2, "kind": "event_attended"},  # a correction
        {"id": "t-3", "prospect_id": "L-1", "kind": "email_sent", "occurred_at": "2026-11-20T09:00:00Z"},
        {"id": "t-4", "prospect_id": "L-1", "kind": "message_bounced", "occurred_at": "2026-11-20T09:01:00Z"}
        | {"outcome": bounced, "refers_to": "t-3"},
        MET | {"version": 2, "kind": "event_attended"},  # a retry
    ):
        posted(crm, "/touchpoints", body)
    db.expire_all()
    lead = db.get_one(LeadRow, "L-1")
    clock.now = MONDAY + timedelta(days=30)
    again = RunningHeat.of("L-1", history_of(lead, db), as_of=clock.now)
    [line] = asked(crm, "/leads")
    assert line["heat"] == pytest.approx(again.heat(as_of=clock.now), rel=1e-9)
    assert line["temperature"] == asked(crm, "/leads/L-1/warmth")["temperature"]
    assert len(history_of(lead, db)) == 4


def test_a_lead_without_contact_stands_in_the_list_as_cold(crm: TestClient) -> None:
    assert asked(crm, "/leads") == [{"id": "L-1", "name": "Petra Muster", "temperature": "cold", "heat": 0.0}]


def test_hanging_up_stores_the_call_and_what_it_settled(crm: TestClient, db: Session) -> None:
    posted(crm, "/touchpoints", MET)
    posted(crm, "/leads/L-1/enrolment")
    promise = {"wanted_by_them": True, "channel": "email", "to": "petra@muster.example"}
    outcome = {"line": "answered", "talk": "talked", "mail": promise, "answers": {"budget": True}}
    after = posted(crm, "/leads/L-1/calls/c-1", outcome)
    assert after["promises"][0]["touchpoint_id"] == "c-1"
    assert asked(crm, "/leads/L-1/plan") == after["plan"]
    db.expire_all()
    lead = db.get_one(LeadRow, "L-1")
    assert (lead.cadence, lead.enrolled_at, lead.verified_at) == (WARM_CALL.edition, MONDAY, MONDAY)
    assert lead.qualification == {"budget": True}
    kept = db.get_one(TouchpointRow, ("c-1", 1))
    assert isinstance(kept.outcome, CallOutcome)
    assert (kept.kind, kept.outcome.mail) == ("call_held", MailPromise.model_validate(promise))


def test_somebody_whom_they_name_becomes_a_lead_of_the_same_firm(crm: TestClient, db: Session) -> None:
    lead = db.get_one(LeadRow, "L-1")
    lead.facts, lead.cadence, lead.enrolled_at = (INTEREST,), CALL_MAIL_CALL.edition, MONDAY - timedelta(days=1)
    db.commit()
    named = {"line": "answered", "talk": "wrong_person", "person": {"family_name": "Neu", "phone": "+498999998102"}}
    posted(crm, "/leads/L-1/calls/c-1", named)
    db.expire_all()
    new = db.scalars(select(LeadRow).where(LeadRow.id != "L-1")).one()
    assert (new.id, new.family_name, new.phone, new.owner) == ("L-1-c-1", "Neu", "+498999998102", "anna")
    assert new.company is not None
    assert new.company.name == "Muster Maschinenbau"
    assert asked(crm, "/leads/L-1-c-1/warmth")["because"][0]["touchpoint"]["kind"] == "referred"


# --- what is refused --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "place", "said"),
    [
        ({"occurred_at": "2026-11-16T14:20:00"}, ["body", "occurred_at"], "has no time zone"),
        ({"kind": "evnt_met"}, ["body", "kind"], "nearest: event_met"),
        ({"colour": "red"}, ["body", "colour"], "not permitted"),
        ({"occurred_at": "2026-11-24T09:00:00Z"}, ["body"], "has taken place"),
    ],
)
def test_a_body_that_does_not_hold_is_refused_with_its_place(
    crm: TestClient, change: dict[str, str], place: list[str], said: str
) -> None:
    answer = crm.post("/touchpoints", json=MET | change)
    assert answer.status_code == 422
    [fault] = answer.json()["detail"]
    assert (fault["loc"], said in fault["msg"]) == (place, True)


def test_a_row_that_does_not_hold_is_refused_with_every_column(crm: TestClient, db: Session) -> None:
    lead = db.get_one(LeadRow, "L-1")
    lead.timezone, lead.country = "Europe/Berlinn", "Germany"
    db.commit()
    answer = crm.get("/leads/L-1/warmth")
    assert answer.status_code == 422
    assert [fault["loc"] for fault in answer.json()["detail"]] == [["Prospect", "country"], ["Prospect", "timezone"]]
    assert "did you mean Europe/Berlin?" in answer.text


def test_who_is_unknown_or_follows_nothing_or_is_at_the_end_is_said(crm: TestClient, db: Session) -> None:
    assert crm.get("/leads/L-9/plan").status_code == 404
    assert crm.get("/leads/L-1/plan").status_code == 409
    lead = db.get_one(LeadRow, "L-1")
    lead.cadence, lead.enrolled_at, lead.facts = CALL_MAIL_CALL.edition, MONDAY, (Objection(made_at=MONDAY),)
    db.commit()
    assert asked(crm, "/leads/L-1/plan")["end"]["reason"] == "objected"
    assert crm.get("/leads/L-1/opener").status_code == 409


def test_an_instant_without_a_zone_is_not_stored(db: Session) -> None:
    db.get_one(LeadRow, "L-1").verified_at = datetime(2026, 11, 23, 9)
    with pytest.raises(StatementError, match="has no time zone"):
        db.commit()
    db.rollback()


def test_a_session_and_a_clock_of_its_own_serve_the_app_alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    monkeypatch.setattr(crm_app, "engine", engine := create_engine(f"sqlite:///{tmp_path / 'crm.db'}"))
    assert TestClient(crm_app.app).get("/leads").json() == []
    assert crm_app.clock().tzinfo is UTC
    engine.dispose()
