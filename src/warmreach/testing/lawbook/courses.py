"""The laws of courses: what has to come of what they said, and that every plan ends."""

from datetime import UTC, datetime
from itertools import cycle, islice

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from ...contact import DUTIES, ContactPolicy, Verdict, may_contact
from ...records import (
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
    Objection,
    Outcome,
    TalkResult,
    Touchpoint,
)
from ...values.instants import in_utc, moment
from ..strategies import instants, weeks, working_times
from ..subjects import Planner, TellsHours
from .budget import within_budget
from .law import broken, law, needs
from .situations import DAY, MINUTE, Situation, before, situations, touched

__all__ = [
    "a_refusal_rests",
    "an_agreed_call_is_kept",
    "an_objection_absorbs",
    "an_opening_is_found",
    "every_plan_ends",
    "no_working_day_is_an_answer",
    "their_question_comes_first",
]

_ANY = situations()
_POLICY = ContactPolicy(asserts=frozenset(DUTIES))


_OBJECTING: dict[str, Outcome] = {
    "do_not_contact": CallOutcome(line=LineResult.ANSWERED, talk=TalkResult.DO_NOT_CONTACT),
    "unsubscribed": MessageOutcome(channel=Channel.EMAIL, result=MessageResult.UNSUBSCRIBED, every_channel=True),
}


@law(
    "CADENCE-10",
    about="planner",
    source="design: contact, cadence",
    situation=_ANY,
    how=st.sampled_from(("do_not_contact", "unsubscribed", "fact")),
    days=st.integers(0, 400),
)
def an_objection_absorbs(planner: Planner, situation: Situation, how: str, days: int) -> None:
    """After they objected to every contact nothing is planned on any channel, until they ask for it themselves."""
    at = situation.as_of
    told = attrs.evolve(situation, history=before(situation, at))
    if how == "fact":
        facts = (*situation.prospect.facts, Objection(made_at=at))
        after = attrs.evolve(told, prospect=situation.prospect.replace(facts=facts))
    else:
        after = told.later(touched(told, _OBJECTING[how], at), as_of=at)
    step = attrs.evolve(after, as_of=at.add(days=days)).ask(planner)
    if step is not None:
        raise broken(f"they objected ({how}) {days} days ago, and it proposes {step}")


_MOST = 100
_UNHEARD: dict[Channel, tuple[Outcome, ...]] = {
    Channel.CALL: tuple(
        CallOutcome(line=line) for line in (LineResult.NO_ANSWER, LineResult.BUSY, LineResult.VOICEMAIL_LEFT)
    ),
    Channel.VISIT: (MeetingOutcome(result=MeetingResult.MISSED_BY_THEM),),
}


def _in_vain(channel: Channel, number: int) -> Outcome:
    """What comes of an act that reaches nobody."""
    if channel in _UNHEARD:
        return _UNHEARD[channel][number % len(_UNHEARD[channel])]
    return MessageOutcome.model_validate({"channel": channel, "result": "delivered"})


@law(
    "CADENCE-11",
    about="planner",
    source="design: cadence",
    situation=situations(hours=working_times(hours=weeks("office", "long"))),
    lines=st.lists(st.integers(0, 2), min_size=1, max_size=4),
)
def every_plan_ends(planner: Planner, situation: Situation, lines: list[int]) -> None:
    """Whoever does what the plan says and never gets an answer comes to an end, within a hundred touches."""
    now = attrs.evolve(situation, history=situation.known)
    for number, line in enumerate(islice(cycle(lines), _MOST)):
        step = now.ask(planner)
        if step is None:
            return
        at = max(in_utc(step.starts_at), in_utc(now.as_of) + MINUTE)
        now = now.later(touched(now, _in_vain(step.channel, line), at, number=f"vain {number}"), as_of=at)
    raise broken(f"after {_MOST} touches in vain it goes on: {now.ask(planner)}")


_FIRST, _LAST = datetime(2026, 3, 1, tzinfo=UTC), datetime(2028, 12, 31, tzinfo=UTC)
_DOUBLED = {  # hours that come twice
    "Europe/Berlin": datetime(2026, 10, 25, 0, tzinfo=UTC),
    "America/New_York": datetime(2026, 11, 1, 5, tzinfo=UTC),
    "Australia/Sydney": datetime(2026, 4, 4, 15, tzinfo=UTC),
}
_ON_TWO_CLOCKS = st.sampled_from((60, 90, 119, 30, 0)) | st.integers(0, 119)


@st.composite
def _agreed_calls(draw: DrawFn) -> tuple[Situation, Appointment]:
    """A lead and a call to agree with it, in an hour that comes twice as often as not."""
    situation = draw(situations(max_size=0, hours=working_times(hours=weeks("office", "long"))))
    key = situation.prospect.timezone or "UTC"
    at = draw(instants(min_value=_FIRST, max_value=_LAST, timezones=st.just(key)))
    if key in _DOUBLED and draw(st.booleans()):
        at = moment(_DOUBLED[key] + draw(_ON_TWO_CLOCKS) * MINUTE, key)
    agreed = Appointment(
        id="a-1",
        starts_at=at,
        timezone=key,
        minutes=20,
        topic="two routes",
        format="phone",
        who_calls="us",
        reach="+493023125001",
    )
    return situation, agreed


@law(
    "CADENCE-12",
    about="planner",
    source="C10",
    given=_agreed_calls(),
    minutes=st.sampled_from((0, 60, 24 * 60)) | st.integers(0, 4 * 24 * 60),
)
def an_agreed_call_is_kept(planner: Planner, given: tuple[Situation, Appointment], minutes: int) -> None:
    """A call agreed to the minute is planned for that very instant, in an hour that comes twice too."""
    situation, agreed = given
    at, as_of = agreed.start, in_utc(agreed.starts_at) - minutes * MINUTE
    consents = [
        Consent(given_at=as_of - 30 * DAY, channel=channel, scope="offers", written=True, proof="form 7")
        for channel in Channel
    ]
    talked = CallOutcome(line=LineResult.ANSWERED, talk=TalkResult.TALKED, next=agreed)
    lead = attrs.evolve(situation, prospect=situation.prospect.replace(facts=consents))
    then = lead.later(touched(lead, talked, as_of), as_of=as_of)
    may = may_contact(then.prospect, Channel.CALL, at=at, history=then.history, policy=_POLICY, as_of=as_of)
    if may.verdict is Verdict.REFUSED:
        return  # pragma: no cover - seldom drawn: an instant at which the law refuses even what was agreed
    step = then.ask(planner)
    if step is None:
        raise broken(f"the call agreed for {at.isoformat(' ')} is forgotten")
    if step.channel is Channel.CALL and in_utc(step.starts_at) != in_utc(at):
        raise broken(f"agreed for {at.isoformat(' ')}, planned: {step}")


@law(
    "CADENCE-13",
    about="planner",
    source="design: contact",
    situation=situations(max_size=0, hours=working_times(hours=weeks("office", "late", "long"))),
)
def an_opening_is_found(planner: Planner, situation: Situation) -> None:
    """A lead never contacted, in a week with hours, has a step; also where the hours run across midnight."""
    if situation.ask(planner) is None:
        raise broken("it finds no step at all")


_NEVER = working_times(hours=weeks("never"))


@law("CADENCE-14", about="planner", source="design: contact", situation=situations(hours=_NEVER))
def no_working_day_is_an_answer(planner: Planner, situation: Situation) -> None:
    """A calendar without a working day gives an answer, no step, and never a loop without end."""
    if not isinstance(planner, TellsHours):
        raise needs("within(working_time)")
    quiet = attrs.evolve(situation, history=History.of([], prospect_id=situation.prospect.id))
    step = within_budget(lambda: quiet.ask(planner))
    if step is not None:
        raise broken(f"nobody ever works, and it proposes {step}")


@law("CADENCE-15", about="planner", source="design: cadence", situation=_ANY, days=st.integers(0, 29))
def a_refusal_rests(planner: Planner, situation: Situation, days: int) -> None:
    """After "not interested" nothing is planned for a month at least."""
    at = situation.as_of
    told = attrs.evolve(situation, history=before(situation, at))
    refused = CallOutcome(line=LineResult.ANSWERED, talk=TalkResult.NOT_INTERESTED)
    after = told.later(touched(told, refused, at), as_of=at.add(days=days))
    step = after.ask(planner)
    if step is not None and step.starts_at < at.add(days=30):
        raise broken(f"they refused {days} days ago, and it proposes {step}")


_OFFICE = working_times(hours=weeks("office", "long"))


@law("CADENCE-16", about="planner", source="design: cadence", situation=situations(max_size=3, hours=_OFFICE))
def their_question_comes_first(planner: Planner, situation: Situation) -> None:
    """Who has asked us is answered within two working days: their own act comes before every step of ours."""
    at = situation.as_of
    asked = Touchpoint(id="last", prospect_id=situation.prospect.id, kind="inquiry", occurred_at=at)
    after = attrs.evolve(situation, history=before(situation, at)).later(asked, as_of=at)
    step = after.ask(planner)
    latest = after.hours_of(planner).add_working_days(at, 3)
    if latest is not None and (step is None or step.starts_at > latest):
        raise broken(f"they asked us at {at.isoformat(' ')}, and it proposes {step}")
