"""The people, places and turns from which the planner's stories are told."""

from collections.abc import Iterable
from datetime import datetime

import pendulum

from warmreach import DEFAULT_RULES, WarmthRules
from warmreach.cadence import CALL_MAIL_CALL, Cadence
from warmreach.cadence.plan import plan_cadence
from warmreach.cadence.results import Plan, PlannedStep
from warmreach.contact import ContactPolicy, WorkingTime
from warmreach.records import (
    Appointment,
    CallOutcome,
    Channel,
    Company,
    Consent,
    MailPromise,
    MessageOutcome,
    Prospect,
    Touchpoint,
)

BERLIN = "Europe/Berlin"
MONDAY = pendulum.datetime(2026, 11, 23, 8, tz=BERLIN)  # the enrolment of every story
OFFICE = WorkingTime.for_country("DE", subdivision="BE", timezone=BERLIN)
POLICY = ContactPolicy()
MAIL = MailPromise(wanted_by_them=True, channel=Channel.EMAIL)


def consent(channel: Channel) -> Consent:
    """A standing consent given in the week before the story."""
    return Consent(given_at=MONDAY.subtract(weeks=1), channel=channel, scope="offers", written=True, proof="form 7")


MARA = Prospect(
    id="p-1",
    given_name="Mara",
    family_name="Beispiel",
    country="DE",
    subdivision="BE",
    timezone=BERLIN,
    audience="business",
    phone="+493023125001",
    email="mara@muster.example",
    company=Company(name="Muster GmbH", phone="+493023125000"),
    facts=tuple(consent(channel) for channel in Channel),
)


def at(day: int, hour: int = 9, minute: int = 0) -> pendulum.DateTime:
    """An instant of the story, so many days after its Monday."""
    return MONDAY.add(days=day).set(hour=hour, minute=minute)


def call(when: datetime, talk: str | None = None, *, line: str = "answered", **parts: object) -> Touchpoint:
    """A call of ours and what came of it."""
    outcome = CallOutcome.model_validate({"line": line, "talk": talk, **parts})
    return Touchpoint.from_outcome(
        outcome, id=f"call {when:%m-%d %H:%M}", prospect_id="p-1", occurred_at=when, by="anna"
    )


def unanswered(when: datetime, line: str = "no_answer") -> Touchpoint:
    """A call that nobody answered."""
    return call(when, line=line)


def message(
    when: datetime, result: str = "delivered", *, channel: str = "email", refers_to: str | None = None, **parts: object
) -> Touchpoint:
    """A message and what became of it."""
    outcome = MessageOutcome.model_validate({"channel": channel, "result": result, **parts})
    name = f"{channel} {result} {when:%m-%d %H:%M}"
    return Touchpoint.from_outcome(
        outcome, id=name, prospect_id="p-1", occurred_at=when, by="anna", refers_to=refers_to
    )


def event(when: datetime, kind: str) -> Touchpoint:
    """Something that happened of its own, such as an inquiry."""
    return Touchpoint(id=f"{kind} {when:%m-%d %H:%M}", prospect_id="p-1", kind=kind, occurred_at=when)


def second_call(when: datetime, **parts: object) -> Appointment:
    """A call agreed to the minute."""
    return Appointment.model_validate(
        {
            "id": "a-1",
            "starts_at": when,
            "timezone": BERLIN,
            "minutes": 20,
            "topic": "two routes",
            "format": "phone",
            "who_calls": "us",
            "reach": "+493023125001",
            **parts,
        }
    )


def plan(
    history: Iterable[Touchpoint],
    as_of: datetime,
    *,
    prospect: Prospect = MARA,
    cadence: Cadence = CALL_MAIL_CALL,
    ours: WorkingTime = OFFICE,
    theirs: WorkingTime = OFFICE,
    policy: ContactPolicy = POLICY,
    rules: WarmthRules = DEFAULT_RULES,
) -> Plan:
    """Plan a story that was enrolled on its Monday."""
    return plan_cadence(
        prospect,
        history,
        cadence=cadence,
        enrolled_at=MONDAY,
        as_of=as_of,
        working_time=theirs,
        sender_time=ours,
        policy=policy,
        rules=rules,
    )


def next_step(history: Iterable[Touchpoint], as_of: datetime, **parts: object) -> PlannedStep:
    """The next step of a story that goes on."""
    planned = plan(history, as_of, **parts)  # type: ignore[arg-type]
    assert planned.next is not None, planned.end
    return planned.next


def spoken(step: PlannedStep) -> tuple[str, str, str]:
    """A step in short: which, on which channel, from when."""
    return step.step, step.channel.value, f"{step.window.start:%a %d %b %H:%M}"
