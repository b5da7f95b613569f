"""A FastAPI CRM that shows who is warm, whether one may call, and what comes next; docs/how-to/embed-in-a-crm.md.

pip install fastapi sqlalchemy uvicorn
uvicorn --app-dir examples crm_app:app      # then open http://127.0.0.1:8000/docs
"""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException, Request, Response
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ValidationError
from sqlalchemy import create_engine, select
from sqlalchemy.exc import NoResultFound
from sqlalchemy.orm import Session, sessionmaker

from crm_tables import Base, LeadRow, history_of, log, same_firm
from warmreach import (
    DEFAULT_RULES,
    AfterCall,
    Cadence,
    CadenceChoice,
    CallOutcome,
    Channel,
    ContactPolicy,
    Offer,
    Opener,
    Permission,
    Plan,
    Prospect,
    Sender,
    Temperature,
    Touchpoint,
    WarmreachError,
    Warmth,
    WorkingTime,
    after_call,
    choose_cadence,
    classify_warmth,
    compose_opener,
    may_contact,
    plan_cadence,
    propose_slots,
)
from warmreach.cadence import BUILT_IN
from warmreach.contact import GOOD_CONDUCT
from warmreach.errors import UnknownKindError

# --- who we are -------------------------------------------------------------------------------------------------------

POLICY = ContactPolicy(asserts=GOOD_CONDUCT | {"relevant_to_role"})
OFFICE = WorkingTime.for_country("DE", subdivision="BE")
OFFER = Offer(language="en", name="Mustertour", value="It plans delivery routes and saves each driver an hour a day.")
REPS = {"anna": Sender(id="anna", given_name="Anna", family_name="Roth", firm="Musterweg Software")}

engine = create_engine("sqlite:///crm.db")
app = FastAPI(title="A CRM that knows who is warm")

# --- what a request brings --------------------------------------------------------------------------------------------


def session() -> Iterator[Session]:
    """Open a session for one request; what it changed is stored when the request has succeeded."""
    Base.metadata.create_all(engine)
    with sessionmaker(engine).begin() as opened:
        yield opened


def clock() -> datetime:
    """Say what time it is: the one place that does."""
    return datetime.now(UTC)


Db = Annotated[Session, Depends(session)]
Now = Annotated[datetime, Depends(clock)]


def lead_of(lead_id: str, db: Db) -> LeadRow:
    """Return the row that the path names."""
    return db.get_one(LeadRow, lead_id)


Lead = Annotated[LeadRow, Depends(lead_of)]

# --- what is refused, and where ---------------------------------------------------------------------------------------


@app.exception_handler(NoResultFound)
def answer_not_found(_request: Request, _error: Exception) -> Response:
    """Answer for a lead that is not there."""
    return JSONResponse({"detail": "there is no such lead"}, status_code=404)


@app.exception_handler(ValidationError)
def answer_with_places(_request: Request, error: ValidationError) -> Response:
    """Name every field of a stored row that does not hold, as FastAPI does for a request's body."""
    faults = json.loads(error.json(include_url=False, include_input=False))
    detail = [fault | {"loc": [error.title, *fault["loc"]]} for fault in faults]
    return JSONResponse({"detail": detail}, status_code=422)


@app.exception_handler(WarmreachError)
def answer_with_reason(_request: Request, error: Exception) -> Response:
    """Pass on what the library says, in the same form."""
    place = ["body", "kind"] if isinstance(error, UnknownKindError) else []
    detail = [{"type": type(error).__name__, "loc": place, "msg": str(error)}]
    return JSONResponse({"detail": detail}, status_code=422)


# --- what is shown ----------------------------------------------------------------------------------------------------


class Line(BaseModel):
    """One lead in the list."""

    id: str
    name: str
    temperature: Temperature
    heat: float


@app.get("/leads")
def warmest_first(db: Db, as_of: Now) -> list[Line]:
    """List all leads by the heat that each row keeps; no history is read."""
    lines = [
        Line(
            id=lead.id,
            name=f"{lead.given_name or ''} {lead.family_name or ''}".strip(),
            temperature=lead.heat.temperature(as_of=as_of) if lead.heat else Temperature.COLD,
            heat=lead.heat.heat(as_of=as_of) if lead.heat else 0.0,
        )
        for lead in db.scalars(select(LeadRow))
    ]
    return sorted(lines, key=lambda line: -line.heat)


@app.get("/leads/{lead_id}/warmth")
def warmth(lead: Lead, db: Db, as_of: Now) -> Warmth:
    """Say how warm a lead is, why, and until when."""
    return classify_warmth(lead.as_prospect(), history_of(lead, db), as_of=as_of, rep=lead.owner)


@app.get("/leads/{lead_id}/permission")
def permission(lead: Lead, db: Db, as_of: Now, channel: Channel = Channel.CALL) -> Permission:
    """Say whether this person may be contacted now."""
    return may_contact(
        lead.as_prospect(),
        channel,
        at=as_of,
        history=history_of(lead, db),
        policy=POLICY,
        same_firm=same_firm(lead, db),
    )


@app.post("/leads/{lead_id}/enrolment", status_code=201)
def enrol(lead: Lead, db: Db, as_of: Now) -> CadenceChoice:
    """Choose a cadence by what is known now, and keep its name, its version, and the instant."""
    choice = choose_cadence(
        lead.as_prospect(), warmth=warmth(lead, db, as_of), permission=permission(lead, db, as_of, Channel.CALL)
    )
    if choice.cadence is not None:
        lead.cadence, lead.enrolled_at = choice.cadence.edition, as_of
    return choice


@app.get("/leads/{lead_id}/plan")
def plan(lead: Lead, db: Db, as_of: Now) -> Plan:
    """Say what comes next, when, and why."""
    cadence, enrolled_at = enrolment_of(lead)
    return plan_cadence(
        lead.as_prospect(),
        history_of(lead, db),
        cadence=cadence,
        enrolled_at=enrolled_at,
        as_of=as_of,
        working_time=hours_of(lead),
        sender_time=OFFICE,
        policy=POLICY,
        rep=lead.owner,
        same_firm=same_firm(lead, db),
    )


@app.get("/leads/{lead_id}/opener")
def opener(lead: Lead, db: Db, as_of: Now) -> Opener:
    """Say what to say at the next step."""
    step = plan(lead, db, as_of).next
    if step is None:
        raise HTTPException(409, "nothing is planned")
    return compose_opener(
        lead.as_prospect(),
        step.purpose,
        warmth=warmth(lead, db, as_of),
        sender=REPS[lead.owner],
        offer=OFFER,
        as_of=as_of,
        channel=step.channel,
        appointment=step.appointment,
        slots=propose_slots(hours_of(lead), OFFICE, as_of=as_of),
    )


# --- what is written --------------------------------------------------------------------------------------------------


@app.post("/touchpoints", status_code=201)
def log_contact(touchpoint: Touchpoint, db: Db, as_of: Now) -> Touchpoint:
    """Store a contact of a kind that the rules know."""
    DEFAULT_RULES.check([touchpoint])
    if touchpoint.counts_from > as_of:
        raise HTTPException(422, [{"type": "not_yet", "loc": ["body"], "msg": "a contact has taken place"}])
    log(touchpoint, db.get_one(LeadRow, touchpoint.prospect_id), db, as_of=as_of)
    return touchpoint


@app.post("/leads/{lead_id}/calls/{call_id}", status_code=201)
def hang_up(lead: Lead, call_id: str, outcome: CallOutcome, db: Db, as_of: Now) -> AfterCall:
    """Store what came of a call, and return what follows."""
    cadence, enrolled_at = enrolment_of(lead)
    after = after_call(
        lead.as_prospect(),
        outcome,
        touchpoint_id=call_id,
        history=history_of(lead, db),
        cadence=cadence,
        enrolled_at=enrolled_at,
        as_of=as_of,
        working_time=hours_of(lead),
        sender_time=OFFICE,
        policy=POLICY,
        rep=lead.owner,
        same_firm=same_firm(lead, db),
    )
    log(after.touchpoint, lead, db, as_of=as_of)
    keep(lead, after.prospect)
    end = after.plan.end
    if end is not None and end.hand_over is not None:
        new_id = f"{lead.id}-{call_id}"  # the draft's own id would do as well, but for the slash in it
        named = LeadRow(id=new_id, owner=lead.owner, company=lead.company)
        keep(named, end.hand_over.prospect)
        db.add(named)
        log(end.hand_over.touchpoint.replace(prospect_id=new_id), named, db, as_of=as_of)
    return after


def keep(lead: LeadRow, prospect: Prospect) -> None:
    """Write a prospect back to its row."""
    for name in ("given_name", "family_name", "phone", "email", "verified_at"):
        setattr(lead, name, getattr(prospect, name))
    lead.qualification = dict(prospect.qualification)


def enrolment_of(lead: LeadRow) -> tuple[Cadence, datetime]:
    """Return which cadence a lead follows, and since when."""
    if lead.cadence is None or lead.enrolled_at is None:
        raise HTTPException(409, f"lead {lead.id} follows no cadence; post to /leads/{lead.id}/enrolment first")
    return BUILT_IN[lead.cadence], lead.enrolled_at


def hours_of(lead: LeadRow) -> WorkingTime:
    """Return when a lead works; where the country is not known, our own hours."""
    return OFFICE if lead.country is None else WorkingTime.for_country(lead.country, timezone=lead.timezone)
