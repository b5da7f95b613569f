"""Strategies for whatever a planner may be asked: offices of many zones, histories likely and unlikely, policies."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

import attrs
import pendulum
from hypothesis import strategies as st

from tests.cadence.made import cadences
from tests.cadence.stories import MARA
from warmreach.cadence import CALL_MAIL_CALL, MAIL_CALL, POST_INVITE, WARM_CALL, WARM_TOUCHES
from warmreach.cadence.noted import agreed_in
from warmreach.cadence.plan import plan_cadence
from warmreach.cadence.replay import Replay
from warmreach.contact import ContactPolicy, HouseRule, Permission, WorkingTime, may_contact
from warmreach.records import (
    OUTCOME_FACTS,
    Appointment,
    CallOutcome,
    Channel,
    Consent,
    History,
    LineResult,
    MeetingOutcome,
    MeetingResult,
    MessageOutcome,
    MessageResult,
    Prospect,
    TalkResult,
    Touchpoint,
)
from warmreach.values.instants import in_utc
from warmreach.warmth import DEFAULT_RULES

if TYPE_CHECKING:
    from warmreach.cadence import Cadence, Move
    from warmreach.cadence.place import Place
    from warmreach.cadence.results import Plan, PlannedStep
    from warmreach.records.outcomes import Outcome

Week = dict[Any, tuple[tuple[time, time], ...]]

BUILT_IN = (CALL_MAIL_CALL, WARM_CALL, MAIL_CALL, WARM_TOUCHES, POST_INVITE)
ZONES = (
    "Europe/Berlin",
    "America/New_York",
    "Asia/Kolkata",  # half an hour off
    "Pacific/Apia",  # the far side of the date line
    "Australia/Lord_Howe",  # half an hour of summer time
)
OFFICE_WEEK: Week = dict.fromkeys(("mon", "tue", "wed", "thu", "fri"), ((time(8), time(12)), (time(13), time(17))))
LONG_WEEK: Week = dict.fromkeys(("mon", "tue", "wed", "thu", "fri", "sat"), ((time(7, 30), time(20)),))
WEEKS: tuple[Week, ...] = (
    OFFICE_WEEK,
    LONG_WEEK,
    dict.fromkeys(("sun", "mon", "tue", "wed", "thu"), ((time(9), time(15)),)),
    {"thu": ((time(12, 20), time(13, 20)),)},  # one hour a week
    dict.fromkeys(("mon", "wed", "fri"), ((time(22), time(2)),)),  # across midnight
    {},  # never
)
START = pendulum.datetime(2026, 10, 5, 7, tz="UTC")  # clocks change within the weeks that follow

# Mara, who consented to every channel a month before.
KNOWN = MARA.replace(
    facts=tuple(
        Consent(given_at=START.subtract(days=30), channel=channel, scope="offers", written=True, proof="form 7")
        for channel in Channel
    )
)


def working_times(*, weeks: tuple[Week, ...] = WEEKS) -> st.SearchStrategy[WorkingTime]:
    """Working times of every zone, with holidays, days off and strange weeks; shrinks to a Berlin office."""
    return st.builds(
        WorkingTime,
        timezone=st.sampled_from(ZONES),
        hours=st.sampled_from(weeks),
        country=st.sampled_from([None, "DE", "US", "IN"]),
        closed=st.sets(st.dates(date(2026, 10, 5), date(2026, 12, 31)), max_size=3).map(frozenset),
    )


def policies() -> st.SearchStrategy[ContactPolicy]:
    """Policies that forbid a channel, or close it at some hours, or neither."""
    hours = st.sampled_from(
        [
            dict.fromkeys(("mon", "tue", "wed", "thu", "fri"), ((time(10), time(13)), (time(14), time(16, 30)))),
            {"wed": ((time(9), time(11, 45)),), "sat": ((time(9), time(19)),)},
        ]
    )
    channel = st.sampled_from([None, *Channel])
    rules = st.builds(HouseRule, name=st.just("no"), channel=st.sampled_from(list(Channel)), forbid=st.just(True))
    closing = st.builds(HouseRule, name=st.just("hours"), channel=channel, hours=hours)
    return st.builds(ContactPolicy, house=st.lists(rules | closing, max_size=2).map(tuple))


@st.composite
def appointments(draw: st.DrawFn, said_at: datetime, number: str) -> dict[str, Any]:
    """Appointments of any form, mostly to come; as data."""
    form = draw(st.sampled_from(["phone", "phone", "video", "on_site"]))
    reach = {"phone": "+493023125001", "video": "https://meet.example/1", "on_site": "Hall 4"}
    return {
        "id": f"a{number}",
        "starts_at": said_at + timedelta(minutes=15 * draw(st.integers(-4, 700))),
        "timezone": draw(st.sampled_from(ZONES)),
        "minutes": draw(st.sampled_from([20, 5, 60])),
        "topic": "two routes",
        "format": form,
        "who_calls": draw(st.sampled_from(["us", "them"])),
        "reach": reach[form],
    }


@st.composite
def callback_windows(draw: st.DrawFn, said_at: datetime) -> dict[str, Any]:
    """Windows in which to call back, mostly to come; as data."""
    start = said_at + timedelta(minutes=30 * draw(st.integers(-2, 300)))
    minutes = draw(st.sampled_from([180, 20, 1440]))
    return {"start": start, "end": start + timedelta(minutes=minutes), "said_by": "them"}


@st.composite
def parts(draw: st.DrawFn, word: str, said_at: datetime, number: str) -> dict[str, Any]:
    """What may be said beside a result, by the printed table."""
    row = OUTCOME_FACTS[word]
    made: dict[str, Any] = {}
    for name in row.allows:
        if name in row.needs or draw(st.integers(0, 3)) == 0:
            made[name] = draw(_part(name, said_at, number))
    return made


def _part(name: str, said_at: datetime, number: str) -> st.SearchStrategy[Any]:
    agreed = appointments(said_at, number)
    days = st.integers(-3, 60).map(lambda ahead: said_at.date() + timedelta(days=ahead))
    due = st.none() | st.integers(-2, 100).map(lambda hours: said_at + timedelta(hours=hours))
    mails = st.fixed_dictionaries(
        {"wanted_by_them": st.booleans(), "channel": st.sampled_from(["email", "letter"]), "due": due}
    )
    return {
        "next": agreed | callback_windows(said_at),
        "to": agreed,
        "mail": mails,
        "person": st.just({"family_name": "Neu"}),
        "until": days,
        "answers": st.just({"budget": True}),
        "screen_shared": st.just(True),
        "every_channel": st.just(True),
        "reason": st.just("no need"),
        "held_as": st.sampled_from(["meeting_held", "visit_held"]),
    }[name]


@st.composite
def outcomes(draw: st.DrawFn, said_at: datetime, number: str, *, words: tuple[str, ...] = ()) -> Outcome:
    """Any outcome that can be built."""
    every = [*LineResult, *TalkResult, *MessageResult, *MeetingResult]
    word = draw(st.sampled_from(words or [str(one) for one in every if one is not LineResult.ANSWERED]))
    said = draw(parts(word, said_at, number))
    if word in set(LineResult):
        return CallOutcome.model_validate({"line": word, **said})
    if word in set(TalkResult):
        return CallOutcome.model_validate({"line": "answered", "talk": word, **said})
    if word in set(MeetingResult):
        return MeetingOutcome.model_validate({"result": word, **said})
    channel = draw(st.sampled_from(["email", "letter", "sms", "social"]))
    return MessageOutcome.model_validate({"channel": channel, "result": word, **said})


BARE = (
    "inquiry",
    "callback_requested",
    "email_sent",
    "call_unanswered",
    "call_held",
    "letter_sent",
    "complaint",
    "complaint_resolved",
    "site_visit",
    "event_met",
    "email_reply",
)


@st.composite
def touchpoints(draw: st.DrawFn, number: int, *, words: tuple[str, ...] = ()) -> Touchpoint:
    """Touchpoints from a month before the start to three after it, many of them at one instant."""
    minutes = draw(st.sampled_from([0, 60, 1440]) | st.integers(-30 * 24 * 4, 90 * 24 * 4).map(lambda one: 15 * one))
    occurred_at = START + timedelta(minutes=minutes)
    if not words and draw(st.integers(0, 3)) == 0:
        kind = draw(st.sampled_from(BARE))
        return Touchpoint(id=f"t{number}", prospect_id=MARA.id, kind=kind, occurred_at=occurred_at)
    outcome = draw(outcomes(occurred_at, str(number), words=words))
    refers_to = f"t{draw(st.integers(0, number - 1))}" if number and draw(st.booleans()) else None
    return Touchpoint.from_outcome(
        outcome, id=f"t{number}", prospect_id=MARA.id, occurred_at=occurred_at, by="anna", refers_to=refers_to
    )


@st.composite
def histories(draw: st.DrawFn, *, max_size: int = 6, words: tuple[str, ...] = ()) -> tuple[Touchpoint, ...]:
    """Touchpoints in any order, with ties and bursts, before enrolment and after what is known."""
    return tuple(draw(touchpoints(number, words=words)) for number in range(draw(st.integers(0, max_size))))


def _instant(at: datetime) -> str:
    return f"{at.astimezone(UTC):%a %d %b %H:%M:%S}"


def _said(one: Touchpoint) -> str:
    return "" if one.outcome is None else repr(one.outcome.model_dump(exclude_defaults=True, mode="json"))


def _row(move: Move) -> dict[str, Any]:
    return move.model_dump(exclude_defaults=True, mode="json")


def _office(time: WorkingTime) -> str:
    week = {day: [f"{start:%H:%M}-{end:%H:%M}" for start, end in spans] for day, spans in time.hours.items()}
    return f"{time.timezone} {week} {time.country} {sorted(str(day) for day in time.closed)}"


@st.composite
def instants(draw: st.DrawFn, history: tuple[Touchpoint, ...]) -> datetime:
    """Instants at which to ask: any, or shortly around what happened and what was agreed."""
    agreed = [start for one in history if (start := _agreed_start(one)) is not None]
    about = draw(st.sampled_from([START, *(one.counts_from for one in history), *agreed]))
    near = st.integers(-4, 8).map(lambda ahead: timedelta(minutes=5 * ahead))
    far = st.integers(-2 * 96, 60 * 96).map(lambda ahead: timedelta(minutes=15 * ahead))
    return about + draw(near | far | st.just(timedelta(seconds=61)))


def _agreed_start(one: Touchpoint) -> datetime | None:
    what = agreed_in(one)
    return None if what is None else what.starts_at if isinstance(what, Appointment) else what.start


@attrs.frozen(kw_only=True, repr=False)
class Scene:
    """All that a plan depends on; it prints in short, for what fails is read by people."""

    cadence: Cadence
    history: tuple[Touchpoint, ...]
    enrolled_at: datetime
    as_of: datetime
    theirs: WorkingTime
    ours: WorkingTime
    policy: ContactPolicy
    prospect: Prospect = KNOWN

    def __repr__(self) -> str:
        steps = [
            (step.id, step.channel.value, {word: _row(move) for word, move in step.moves.items()})
            for step in self.cadence.steps
        ]
        told = sorted(self.history, key=lambda one: one.epoch)
        return "\n".join(
            [
                (
                    f"Scene of {self.cadence.name}: {self.cadence.max_touches} touches, "
                    f"{self.cadence.max_working_days} days"
                ),
                *([f"  step {step}" for step in steps] if self.cadence not in BUILT_IN else []),
                *(
                    f"  {one.id} {_instant(one.counts_from)} {one.kind} {_said(one)} refers_to={one.refers_to}"
                    for one in told
                ),
                f"  enrolled {_instant(self.enrolled_at)}, asked {_instant(self.as_of)}",
                f"  theirs {_office(self.theirs)}",
                f"  ours   {_office(self.ours)}",
                *(f"  policy {rule!r}" for rule in self.policy.house),
            ]
        )

    def _repr_pretty_(self, printer: Any, _cycle: bool) -> None:
        printer.text(repr(self))

    def plan(self, **changes: Any) -> Plan:
        """Plan the scene, or one that differs from it by these changes."""
        scene = attrs.evolve(self, **changes)
        return plan_cadence(
            scene.prospect,
            scene.history,
            cadence=scene.cadence,
            enrolled_at=scene.enrolled_at,
            as_of=scene.as_of,
            working_time=scene.theirs,
            sender_time=scene.ours,
            policy=scene.policy,
        )


@st.composite
def scenes(
    draw: st.DrawFn,
    *,
    cadence: st.SearchStrategy[Cadence] | None = None,
    history: st.SearchStrategy[tuple[Touchpoint, ...]] | None = None,
    policy: st.SearchStrategy[ContactPolicy] | None = None,
    weeks: tuple[Week, ...] = WEEKS,
) -> Scene:
    """Scenes with any cadence, history, offices and policy; shrinks to a Berlin office without a history."""
    told = draw(histories() if history is None else history)
    return Scene(
        cadence=draw(st.sampled_from(BUILT_IN) | cadences(max_steps=3) if cadence is None else cadence),
        history=told,
        enrolled_at=START + timedelta(minutes=15) * draw(st.integers(-100, 200)),
        as_of=draw(instants(told)),
        theirs=draw(working_times(weeks=weeks)),
        ours=draw(working_times(weeks=weeks)),
        policy=draw(policies() if policy is None else policy),
    )


def permission_at(scene: Scene, channel: Channel, at: datetime) -> Permission:
    """What the law and the house say of one instant in a scene."""
    known = History.of(scene.history, prospect_id=scene.prospect.id).until(scene.as_of)
    return may_contact(scene.prospect, channel, at=at, history=known, policy=scene.policy, as_of=scene.as_of)


def steps_of(planned: Plan) -> tuple[PlannedStep, ...]:
    """The next step and those that may follow."""
    return (*(() if planned.next is None else (planned.next,)), *planned.later)


def known_place(scene: Scene) -> Place:
    """Where the lead of a scene stands, by a replay of what is known."""
    replay = Replay(cadence=scene.cadence, theirs=scene.theirs, rules=DEFAULT_RULES)
    known = History.of(scene.history, prospect_id=scene.prospect.id).until(scene.as_of)
    as_of = in_utc(max(scene.as_of, scene.enrolled_at))
    return replay.of(known, enrolled_at=in_utc(scene.enrolled_at), as_of=as_of)
