"""A game against a planner: salesperson, prospect, calendar and office act in any order, and the laws are held."""

from datetime import datetime, timedelta
from typing import Any, ClassVar, Protocol

import attrs
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from ..errors import LawBrokenError
from ..records import CallOutcome, Channel, MessageOutcome, MessageResult, Outcome, Touchpoint
from ..values.instants import in_utc, moment
from .lawbook import (
    Law,
    an_objection_absorbs,
    asking_later_keeps_the_step,
    every_plan_ends,
    no_step_before_as_of,
    no_step_outside_hours,
    no_step_refused_by_law,
    same_input_same_step,
    what_comes_later_moves_no_step,
)
from .lawbook.situations import DAY, MINUTE, Situation, situations
from .strategies import timezones
from .strategies.stories import PARTS, outcome_of
from .subjects import Planner, ProposedStep, TellsHours

__all__ = ["CadenceMachine"]

Said = tuple[str, tuple[str, ...]]

# What may come of an act, with the parts that are said beside it.
_CALLED: tuple[Said, ...] = (
    ("no_answer", ()),
    ("busy", ()),
    ("voicemail_left", ()),
    ("talked", ()),
    ("talked", ("mail",)),
    ("talked", ("mail", "next")),
    ("not_now", ("until",)),
    ("absent", ("until",)),
    ("gatekeeper_message", ()),
    ("not_interested", ("reason",)),
    ("do_not_contact", ()),
)
_SENT: tuple[Said, ...] = (("delivered", ()), ("bounced_soft", ()), ("bounced_hard", ()))
_MET: tuple[Said, ...] = (("held", ()), ("missed_by_them", ()), ("cancelled", ()))
_ASKS = frozenset({"inquiry", "callback_requested"})

_HELD_AT_ONCE: tuple[tuple[Law, dict[str, Any]], ...] = (
    (no_step_before_as_of, {}),
    (no_step_outside_hours, {}),
    (no_step_refused_by_law, {}),
    (same_input_same_step, {}),
    (what_comes_later_moves_no_step, {}),
    (asking_later_keeps_the_step, {"thousandths": 500}),
)
_MOST = 100


class MakesPlanner(Protocol):
    """What makes a planner: its class, or a function without arguments."""

    def __call__(self) -> Planner:
        """Make one."""
        ...


class CadenceMachine(RuleBasedStateMachine):
    """A story that four hands write while a planner of yours is asked what comes next; a broken law tells it.

    Say what makes your planner; pytest and unittest then collect `TestCase`:

    >>> from warmreach import CALL_MAIL_CALL
    >>> from warmreach.testing import CadenceMachine, PlannedBy
    >>> class OurCadence(CadenceMachine):
    ...     planner = staticmethod(lambda: PlannedBy(cadence=CALL_MAIL_CALL))
    >>> TestOurCadence = OurCadence.TestCase
    """

    planner: ClassVar[MakesPlanner]

    def __init__(self) -> None:
        super().__init__()
        self.subject: Planner = type(self).planner()
        self.diary: list[str] = []
        self.objected = False
        self.in_vain = 0

    @initialize(situation=situations(max_size=0))
    def a_lead_comes_in(self, situation: Situation) -> None:
        """Somebody new is to be contacted."""
        self.situation = situation
        where = f"{situation.prospect.country or 'country unknown'}, {situation.prospect.timezone}"
        self._note(f"a lead comes in ({where}), with the hours {self._hours()}")

    # --- the salesperson ----------------------------------------------------------------------------------------------

    @precondition(lambda self: self._step() is not None)
    @rule(called=st.sampled_from(_CALLED), sent=st.sampled_from(_SENT), met=st.sampled_from(_MET), data=st.data())
    def the_salesperson_does_what_is_due(self, called: Said, sent: Said, met: Said, data: st.DataObject) -> None:
        """The step is done when it may begin, and something comes of it."""
        step = self._step()
        assert step is not None  # noqa: S101 - the precondition
        word, parts = {Channel.CALL: called, Channel.VISIT: met}.get(step.channel, sent)
        at = max(in_utc(step.starts_at), in_utc(self.situation.as_of) + MINUTE)
        outcome = outcome_of(word, {name: data.draw(PARTS[name], name)(at, f"a{len(self.diary)}") for name in parts})
        assert outcome is not None  # noqa: S101 - every word here is a result
        if isinstance(outcome, MessageOutcome):
            outcome = outcome.replace(channel=step.channel)
        self.in_vain = 0 if outcome.facts.reached else self.in_vain + 1
        self.objected |= outcome.facts.objects
        self._happens(outcome, at, f"the salesperson does what is due ({step.channel.value}): {word}")

    @rule(minutes=st.sampled_from((1, 60, 24 * 60, 7 * 24 * 60)))
    def the_salesperson_is_late(self, minutes: int) -> None:
        """Time passes, and nothing is done."""
        self._pass(minutes)
        self._note("nothing has been done")

    # --- the prospect -------------------------------------------------------------------------------------------------

    @rule(kind=st.sampled_from(("inquiry", "callback_requested", "site_visit", "social_follow", "email_reply")))
    def the_prospect_acts(self, kind: str) -> None:
        """They do something of themselves, which may be the request that ends an objection."""
        self._pass(7)
        self.in_vain = 0
        self.objected = self.objected and kind not in _ASKS
        self._add(self._touch(kind), f"the prospect acts: {kind}")

    @rule()
    def the_prospect_objects(self) -> None:
        """They want to hear no more, on any channel."""
        self._pass(7)
        self.objected = True
        outcome = MessageOutcome(channel=Channel.EMAIL, result=MessageResult.UNSUBSCRIBED, every_channel=True)
        self._happens(outcome, in_utc(self.situation.as_of), "the prospect objects to every contact")

    # --- the calendar -------------------------------------------------------------------------------------------------

    @precondition(lambda self: isinstance(self.subject, TellsHours))
    @rule(days=st.integers(0, 5))
    def the_calendar_closes_a_day(self, days: int) -> None:
        """One of the next days turns out to be closed."""
        hours = self.situation.hours
        assert hours is not None  # noqa: S101 - drawn with the situation
        day = (in_utc(self.situation.as_of) + days * DAY).date()
        self.situation = attrs.evolve(self.situation, hours=hours.replace(closed=hours.closed | {day}))
        self._note(f"the calendar closes {day}")

    @rule(key=timezones())
    def the_calendar_is_read_elsewhere(self, key: str) -> None:
        """The instant is the same, and told in another zone."""
        self.situation = attrs.evolve(self.situation, as_of=moment(self.situation.as_of, key))
        self._note(f"the calendar is read in {key}")

    # --- the office ---------------------------------------------------------------------------------------------------

    @rule(hours=st.integers(1, 96))
    def the_office_logs_late(self, hours: int) -> None:
        """A colleague's text message is logged some hours after it was sent."""
        at = in_utc(self.situation.as_of) - timedelta(hours=hours)
        self._add(self._touch("sms_sent", at=at), f"the office logs a text message sent {hours} hours ago")

    @precondition(lambda self: len(self.situation.history) > 0)
    @rule()
    def the_office_corrects_a_note(self) -> None:
        """The last touchpoint is corrected by a minute."""
        last = self.situation.history.touchpoints[-1]
        newer = last.replace(version=last.version + 1, occurred_at=last.counts_from.subtract(minutes=1))
        self._add(newer, f"the office corrects {last.id} by a minute")

    # --- the laws -----------------------------------------------------------------------------------------------------

    @invariant()
    def the_laws_hold(self) -> None:
        """Nothing the planner now proposes breaks a law."""
        step = self._step()
        if step is not None and self.objected:
            raise self._broken(an_objection_absorbs, f"they objected, and it proposes {step}")
        if step is not None and self.in_vain > _MOST:
            raise self._broken(every_plan_ends, f"after {self.in_vain} touches in vain it goes on: {step}")
        for law, more in _HELD_AT_ONCE:
            try:
                law.check(self.subject, self.situation, **more)
            except AssertionError as fault:
                raise self._broken(law, str(fault)) from None

    def _broken(self, law: Law, said: str) -> LawBrokenError:
        return LawBrokenError(law=law.id, sentence=law.sentence, story="\n".join([*self.diary, said]))

    # --- how the story goes on ----------------------------------------------------------------------------------------

    def _step(self) -> ProposedStep | None:
        return self.situation.ask(self.subject)

    def _hours(self) -> str:
        hours = self.situation.hours_of(self.subject)
        return ", ".join(
            f"{day} {'+'.join(f'{a:%H:%M}-{b:%H:%M}' for a, b in spans)}" for day, spans in hours.hours.items()
        )

    def _note(self, said: str) -> None:
        self.diary.append(f"{self.situation.as_of:%a %d %b %Y %H:%M %z}  {said}")

    def _pass(self, minutes: int) -> None:
        later = moment(in_utc(self.situation.as_of) + minutes * MINUTE, self.situation.as_of.timezone_name)
        self.situation = attrs.evolve(self.situation, as_of=later)

    def _happens(self, outcome: Outcome, at: datetime, said: str) -> None:
        number = len(self.diary)
        last = next((one.id for one in reversed(self.situation.history.touchpoints) if _is_call(one)), None)
        one = Touchpoint.from_outcome(
            outcome,
            id=f"t{number}",
            prospect_id=self.situation.prospect.id,
            occurred_at=at,
            by="anna",
            refers_to=last if isinstance(outcome, MessageOutcome) else None,
        )
        self.situation = attrs.evolve(self.situation, as_of=moment(at, self.situation.as_of.timezone_name))
        self._add(one, said)

    def _touch(self, kind: str, *, at: datetime | None = None) -> Touchpoint:
        return Touchpoint(
            id=f"t{len(self.diary)}",
            prospect_id=self.situation.prospect.id,
            kind=kind,
            occurred_at=self.situation.as_of if at is None else at,
        )

    def _add(self, one: Touchpoint, said: str) -> None:
        self.situation = attrs.evolve(self.situation, history=self.situation.history.add(one))
        self._note(said)


def _is_call(one: Touchpoint) -> bool:
    return isinstance(one.outcome, CallOutcome)
