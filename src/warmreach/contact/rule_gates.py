"""The gates that look at one rule: prohibited, duties, how sure, how old, basis, lists, caps and rests."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from functools import lru_cache
from math import inf

from ..records import Channel
from ..values.instants import epoch
from .bases import basis_met, lifts_lists
from .case import Case
from .counting import attempts, day_after, last_complaint, last_refusal, over_cap
from .duties import DUTIES
from .evidence import ANSWER
from .findings import WHOSE, Finding, by_house, by_rule
from .law import Basis, Cap, ContactRule, Cooldown, ListCheck
from .policy import COURTESY_CAPS
from .results import Verdict
from .wording import granted, needed, rested, tried

__all__ = ["CHANGING_GATES", "STANDING_GATES", "over_house_cap", "row_lifted"]


def row_lifted(case: Case, rule: ContactRule, at: float) -> bool:
    """Say whether a relationship takes the case out of the row altogether."""
    for waiver in rule.relationships:
        if "row" in waiver.lifts and case.objection is None:
            ends = [case.holds(one, waiver) for one in case.known.relationships]
            if any(end is not None and at < end for end in ends):
                return True
    return False


def _prohibition(_case: Case, rule: ContactRule, _at: float) -> Iterator[Finding]:
    if rule.prohibited:
        yield Finding(by_rule(rule, "prohibition", Verdict.REFUSED, f"prohibited: {needed(rule)}"))


def _basis(case: Case, rule: ContactRule, at: float) -> Iterable[Finding]:
    """What is met stays so until it lapses, for nothing is learnt between the instants at which a case is judged."""
    found = case.met.get(rule.id)
    if found is None or any(at >= one.lapses for one in found):
        found = case.met[rule.id] = tuple(_founded(case, rule, at))
    return found


def _founded(case: Case, rule: ContactRule, at: float) -> Iterator[Finding]:
    met = basis_met(case, rule, at)
    if met is None:
        yield Finding(
            by_rule(rule, "basis", Verdict.REFUSED, f"nothing on record allows it; what would: {needed(rule)}")
        )
        return
    if met.ask:
        yield Finding(by_rule(rule, "basis", Verdict.ASK_A_HUMAN, met.ask))
        return
    facts = tuple(held.fact for held in met.facts)
    if met.basis is not Basis.PARENT or facts:
        yield Finding(by_rule(rule, "basis", Verdict.ALLOWED, granted(rule, met.basis, facts)), at, facts, met.lapses)
    if rule.lists and not lifts_lists(case, rule, met, at):
        yield from (finding for check in rule.lists if not check.own for finding in _list(case, rule, check, at))


def _list(case: Case, rule: ContactRule, wanted: ListCheck, at: float) -> Iterator[Finding]:
    known = [one for one in case.known.checks if one.list.casefold() == wanted.name.casefold()]
    if not known:
        yield Finding(
            by_rule(
                rule,
                "lists",
                Verdict.REFUSED,
                f"{wanted.name}: not looked up yet; a look-up is a DncCheck(list={wanted.name!r}, ...) among the facts",
            )
        )
        return
    check = max(known, key=lambda one: one.checked_at)
    fresh_until = day_after(epoch(check.checked_at), wanted.max_age_days or case.policy.list_age.days, case.timezone)
    if check.listed:
        yield Finding(by_rule(rule, "lists", Verdict.REFUSED, f"they are on {wanted.name}"), inf, (check,))
    elif at >= fresh_until:
        sentence = f"{wanted.name}: last looked up on {check.checked_at.date()}, which is too long ago"
        yield Finding(by_rule(rule, "lists", Verdict.REFUSED, sentence), inf, (check,))
    else:
        sentence = f"not on {wanted.name} on {check.checked_at.date()}"
        yield Finding(by_rule(rule, "lists", Verdict.ALLOWED, sentence), at, (check,), fresh_until)


def _preconditions(case: Case, rule: ContactRule, _at: float) -> Iterator[Finding]:
    for duty in rule.preconditions:
        if duty not in case.policy.asserts:
            met = DUTIES.get(duty, duty)
            sentence = (
                f"needed, and the policy does not say that it is so: {met}; if it is, assert {duty!r} in ContactPolicy"
            )
            yield Finding(by_rule(rule, "precondition", Verdict.ASK_A_HUMAN, sentence))


def _certainty(_case: Case, rule: ContactRule, _at: float) -> Iterator[Finding]:
    if rule.hours_basis == "unknown":
        sentence = "nobody has looked up yet whether there are hours to keep here"
        yield Finding(by_rule(rule, "certainty", Verdict.ASK_A_HUMAN, sentence))
    elif not rule.is_sure and rule.basis_any_of != (Basis.PARENT,):
        how = "it is remembered, not looked up" if rule.evidence == "recall" else "the sources are weak"
        sentence = f"we are not sure of this rule, {how}; it asks for: {needed(rule)}"
        yield Finding(by_rule(rule, "certainty", Verdict.ASK_A_HUMAN, sentence))


def _age(case: Case, rule: ContactRule, at: float) -> Iterator[Finding]:
    stale = _stale_from(rule.as_of, case.policy.max_age)
    if at >= stale:
        sentence = (
            f"what we know is as of {rule.as_of}, older than the policy trusts; bring a newer row in its rulebook"
        )
        yield Finding(by_rule(rule, "age", Verdict.ASK_A_HUMAN, sentence))


@lru_cache(maxsize=1024)
def _stale_from(as_of: date, age: timedelta) -> float:
    return (as_of.toordinal() - date(1970, 1, 1).toordinal() + 1) * 86_400 + age.total_seconds()


def _caps(case: Case, rule: ContactRule, at: float) -> Iterator[Finding]:
    for cap in rule.caps:
        if not _cap_waived(case, cap, at):
            yield from _over(case, rule, cap, at)
    if rule.caps and (rule.caps_confidence or rule.confidence) == "low":
        for cap in COURTESY_CAPS[case.place.counted_as]:
            yield from over_house_cap(case, cap, at, "courtesy caps")


def _over(case: Case, rule: ContactRule, cap: Cap, at: float) -> Iterator[Finding]:
    channels = (Channel.CALL, Channel.SMS) if cap.with_texts else (case.channel,)
    dials = attempts(case.history, case.kinds, *channels)
    again = over_cap(cap, dials, at, case.timezone, case.policy.campaign_start)
    if again is not None:
        low = (rule.caps_confidence or rule.confidence) == "low"
        verdict = Verdict.ASK_A_HUMAN if low else Verdict.REFUSED
        yield Finding(by_rule(rule, "cap", verdict, tried(cap), whose=WHOSE[cap.whose]), again)


def _cap_waived(case: Case, cap: Cap, at: float) -> bool:
    days = cap.waived_by_purchase_days
    bought = [one for one in case.known.relationships if one.kind == "purchase"] if days else []
    return any(at < day_after(epoch(one.since), days or 0, case.timezone) for one in bought)


def _cooldowns(case: Case, rule: ContactRule, at: float) -> Iterator[Finding]:
    for rest in rule.cooldowns:
        since = _since(case, rest)
        if since is None or since > at or _asked_since(case, since, at):
            continue
        again = inf if rest.days is None else day_after(since, rest.days, case.timezone)
        if at < again:
            yield Finding(by_rule(rule, "cooldown", Verdict.REFUSED, rested(rest.after, rest.days)), again)


def _since(case: Case, rest: Cooldown) -> float | None:
    if rest.after == "refusal":
        return last_refusal(case.history, case.channel)
    if rest.after == "complaint":
        return last_complaint(case.history, case.kinds)
    return None  # an objection is kept everywhere and for ever, by the first gate


def _asked_since(case: Case, since: float, at: float) -> bool:
    """A later request of their own ends a rest."""
    return any(
        held.fact.fact == "consent" and held.fact.scope != ANSWER and epoch(held.fact.given_at) > since
        for held in case.consents
        if at < held.lapses
    )


def over_house_cap(case: Case, cap: Cap, at: float, name: str) -> Iterator[Finding]:
    """Find whether a cap of the house is used up."""
    dials = attempts(case.history, case.kinds, case.channel)
    again = over_cap(cap, dials, at, case.timezone, None)
    if again is not None:
        sentence = f"{tried(cap)}: the most by {name!r}"
        yield Finding(by_house(name, "cap", Verdict.REFUSED, sentence), again)


_Gate = Callable[[Case, ContactRule, float], Iterable[Finding]]

STANDING_GATES: tuple[_Gate, ...] = (_prohibition, _preconditions, _certainty)
"""What they say depends on the rule and the policy alone."""

CHANGING_GATES: tuple[_Gate, ...] = (_age, _basis, _caps, _cooldowns)
