"""The laws of permission: nothing but the person's own act opens a door, and what opens next is really the next."""

from datetime import UTC, datetime, timedelta
from typing import Any

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from ...contact import DUTIES, ContactPolicy, HouseRule, Permission, Verdict
from ...contact.countries import COUNTRIES
from ...contact.zones import COUNTRY_ZONES
from ...records import Channel, Fact, History, Objection, Prospect, Touchpoint
from ...values.instants import DateTime, in_utc, moment
from ...warmth import DEFAULT_RULES
from ..strategies import facts, histories, prospects, touchpoints
from ..strategies.clock import around
from ..subjects import Permits
from .law import broken, law, needs
from .situations import DAY, diary

__all__ = [
    "a_refusal_never_permits",
    "a_verdict_holds_until_it_says",
    "an_objection_never_permits",
    "an_unknown_place_is_never_allowed",
    "only_their_request_lifts_an_objection",
    "our_own_touch_permits_nothing",
    "same_question_same_answer",
    "the_next_opening_is_the_first",
    "tightening_never_permits",
]

_KNOWN = datetime(2026, 6, 1, tzinfo=UTC)
_POLICY = ContactPolicy(asserts=frozenset(DUTIES))
_OURS = tuple(sorted(kind for kind, rule in DEFAULT_RULES.kinds.items() if rule.direction == "out"))
_THEIRS = ("inquiry", "callback_requested", "email_reply", "purchase", "refused_by_phone", "complaint", "unsubscribed")
_REFUSALS = ("refused_by_phone", "refused_by_email", "complaint")
_BEFORE = around(_KNOWN - timedelta(seconds=1), before_days=300, after_days=0)
_TOUCHES = touchpoints(instants=_BEFORE, kinds=st.sampled_from((*_OURS, *_THEIRS)))


@attrs.frozen(kw_only=True, repr=False)
class Question:
    """Whether a prospect may be contacted on a channel at an instant, by what is known at another."""

    prospect: Prospect
    channel: Channel
    at: DateTime
    history: History
    policy: ContactPolicy = _POLICY

    def said(self, permits: Permits) -> Permission | bool:
        """Ask."""
        return permits(self.prospect, self.channel, at=self.at, history=self.history, policy=self.policy, as_of=_KNOWN)

    def allows(self, permits: Permits) -> bool:
        """Say whether the answer is a yes."""
        said = self.said(permits)
        return said if isinstance(said, bool) else said.allowed

    def told(self, permits: Permits) -> Permission:
        """Return the answer with all that it says."""
        said = self.said(permits)
        if isinstance(said, bool):
            raise needs("next_opening and holds_until")
        return said

    def objecting(self, *further: Fact) -> "Question":
        """Return the same question of somebody with further facts."""
        return attrs.evolve(self, prospect=self.prospect.replace(facts=(*self.prospect.facts, *further)))

    def __repr__(self) -> str:
        """Read as a few lines."""
        given = self.prospect.model_dump(mode="json", exclude_defaults=True)
        lines = [f"{self.channel.value} at {self.at.isoformat(' ')}?", f"of {given}", *diary(self.history)]
        return "\n  ".join(lines)

    __str__ = __repr__

    def _repr_pretty_(self, printer: Any, _cycle: bool) -> None:  # noqa: ANN401, FBT001 - the signature that Hypothesis calls
        printer.text(repr(self))


_FACTS: SearchStrategy[tuple[Fact, ...]] = st.lists(facts(instants=_BEFORE), max_size=3).map(tuple)
_NONE: SearchStrategy[None] = st.none()
_PEOPLE = prospects(
    ids=st.just("p-17"),
    facts=_FACTS,
    given_names=_NONE,
    family_names=_NONE,
    titles=_NONE,
    roles=_NONE,
    buying_roles=_NONE,
    companies=_NONE,
    owners=_NONE,
    verified_at=_NONE,
)
_HISTORIES = histories(touchpoints=_TOUCHES, max_size=4)
_QUARTERS = st.integers(0, 60 * 24 * 4)


@st.composite
def questions(draw: DrawFn) -> Question:
    """Questions about anybody, on any channel, in the sixty days after what is known. Shrinks to a call at once."""
    return Question(
        prospect=draw(_PEOPLE),
        channel=draw(st.sampled_from(Channel)),
        at=moment(_KNOWN + draw(_QUARTERS) * timedelta(minutes=15)),
        history=draw(_HISTORIES),
    )


_ANY = questions()


def _opened(permits: Permits, question: Question, then: Question, what: str) -> None:
    if not question.allows(permits) and then.allows(permits):
        raise broken(f"not allowed, but allowed {what}")


def _one(kinds: tuple[str, ...]) -> SearchStrategy[Touchpoint]:
    return touchpoints(ids=st.just("new"), instants=_BEFORE, kinds=st.sampled_from(kinds))


def _after(question: Question, one: Touchpoint) -> Question:
    return attrs.evolve(question, history=question.history.add(one))


@law("CONTACT-01", about="permission", source="C1, design: contact", question=_ANY, one=_one(_OURS))
def our_own_touch_permits_nothing(permits: Permits, question: Question, one: Touchpoint) -> None:
    """Mailing first gives no legal cover: one more touch of ours never turns a refusal into permission."""
    _opened(permits, question, _after(question, one), f"after one more {one.kind} of ours")


@law("CONTACT-02", about="permission", source="design: contact", question=_ANY, one=_one(_REFUSALS))
def a_refusal_never_permits(permits: Permits, question: Question, one: Touchpoint) -> None:
    """A refusal or a complaint of theirs never turns a refusal of ours into permission."""
    _opened(permits, question, _after(question, one), f"after their {one.kind}")


_OBJECTIONS = st.builds(Objection, made_at=_BEFORE, channel=st.none() | st.sampled_from(Channel))


@law("CONTACT-03", about="permission", source="design: contact", question=_ANY, objection=_OBJECTIONS)
def an_objection_never_permits(permits: Permits, question: Question, objection: Objection) -> None:
    """One more objection never turns a refusal into permission."""
    _opened(permits, question, question.objecting(objection), "with one more objection")


@law("CONTACT-04", about="permission", source="design: contact", question=_ANY)
def only_their_request_lifts_an_objection(permits: Permits, question: Question) -> None:
    """Who has objected to every contact, and asked for none since, is contacted on no channel."""
    if question.objecting(Objection(made_at=_KNOWN)).allows(permits):
        raise broken("they objected to every contact, and it is allowed")


_WORK: Any = dict.fromkeys(("mon", "tue", "wed"), (("09:00", "12:00"),))
_HOUSE = st.lists(
    st.sampled_from(
        (
            HouseRule(name="never", forbid=True),
            HouseRule(name="no texts", channel=Channel.SMS, forbid=True),
            HouseRule(name="mornings", hours=_WORK),
            HouseRule(name="once a week", max_attempts=1, per_days=7),
        )
    ),
    min_size=1,
    max_size=3,
)


@law("CONTACT-05", about="permission", source="design: contact", question=_ANY, house=_HOUSE)
def tightening_never_permits(permits: Permits, question: Question, house: list[HouseRule]) -> None:
    """A rule of the house, an assertion less or a younger age never turns a refusal into permission."""
    for policy in (
        question.policy.replace(house=house),
        question.policy.replace(asserts=()),
        question.policy.replace(courtesy_hours="always", max_age=DAY),
    ):
        tighter = attrs.evolve(question, policy=policy)
        _opened(permits, question, tighter, f"under the tighter {policy.model_dump(exclude_defaults=True)}")


_PART = st.lists(st.integers(0, 999), min_size=4, max_size=4)


@law("CONTACT-06", about="permission", source="design: contact", question=_ANY, thousandths=_PART)
def the_next_opening_is_the_first(permits: Permits, question: Question, thousandths: list[int]) -> None:
    """At the next opening it is allowed, and at no instant before it."""
    opening = question.told(permits).next_opening
    start = in_utc(question.at)
    end = start + 30 * DAY if opening is None else min(in_utc(opening), start + 30 * DAY)
    if opening is not None and not attrs.evolve(question, at=opening).allows(permits):
        raise broken(f"the next opening is {opening.isoformat(' ')}, and it is not allowed then")
    for part in thousandths if end > start else ():
        between = attrs.evolve(question, at=moment(start + (end - start) * part / 1000))
        if between.allows(permits):
            raise broken(f"the next opening is {opening}, and it is allowed at {between.at.isoformat(' ')}")


@law("CONTACT-07", about="permission", source="design: contact", question=_ANY, thousandths=st.integers(0, 999))
def a_verdict_holds_until_it_says(permits: Permits, question: Question, thousandths: int) -> None:
    """Until the instant that it names, what is refused stays so, and what is not stays open."""
    said = question.told(permits)
    start = in_utc(question.at)
    end = start + 366 * DAY if said.holds_until is None else min(in_utc(said.holds_until), start + 366 * DAY)
    if end <= start:
        raise broken(f"it holds until {said.holds_until}, which is not after the instant asked about")
    then = attrs.evolve(question, at=moment(start + (end - start) * thousandths / 1000))
    if (then.told(permits).verdict is Verdict.REFUSED) is not (said.verdict is Verdict.REFUSED):
        raise broken(f"{said.verdict} until {said.holds_until}, but at {then.at.isoformat(' ')} another")


_WITHOUT_TABLE = st.sampled_from(sorted(COUNTRY_ZONES.keys() - COUNTRIES.keys()))


@law("CONTACT-08", about="permission", source="design: contact", question=_ANY, country=_WITHOUT_TABLE)
def an_unknown_place_is_never_allowed(permits: Permits, question: Question, country: str) -> None:
    """Where no table of rules is known, nothing is allowed, whatever is known of the person."""
    zone = COUNTRY_ZONES[country][0]
    there = question.prospect.replace(country=country, subdivision=None, timezone=zone)
    if attrs.evolve(question, prospect=there).allows(permits):
        raise broken(f"nothing is known of {country}, and it is allowed")


@law("CONTACT-09", about="permission", source="design: contact", question=_ANY)
def same_question_same_answer(permits: Permits, question: Question) -> None:
    """The same question has the same answer, whatever was asked between."""
    first = question.said(permits)
    attrs.evolve(question, at=question.at.add(days=1)).said(permits)
    again = question.said(permits)
    if first != again:
        raise broken(f"first {first}, then {again}")
