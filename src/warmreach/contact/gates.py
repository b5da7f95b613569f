"""Every gate in its order; a contact is allowed where every rule passes every gate."""

from collections.abc import Callable, Iterable, Iterator
from math import inf
from typing import Literal

from ..records import Audience, Channel, History, Touchpoint
from ..warmth import WarmthRules
from .case import Case
from .counting import attempts
from .findings import WHOSE, Finding, by_house, by_rule, unknown
from .ground import Clock, Ground, part_unknown
from .law import Cap, ContactRule
from .results import RuleReason, Verdict
from .rule_gates import CHANGING_GATES, STANDING_GATES, over_house_cap, row_lifted
from .wording import hours_of_whom, partly_open

__all__ = ["firm_answer", "judge"]

_BY = {
    Channel.CALL: "calls",
    Channel.EMAIL: "e-mail",
    Channel.LETTER: "letters",
    Channel.SMS: "text messages",
    Channel.SOCIAL: "social messages",
    Channel.VISIT: "visits",
}


def judge(case: Case, ground: Ground, at: float) -> Iterator[Finding]:
    """Go through what every gate says of a contact at an instant, gate by gate."""
    found = _every_gate(case, ground, at)
    return found if case.prospect.audience is not None else _presumed(found, ground)


def _every_gate(case: Case, ground: Ground, at: float) -> Iterator[Finding]:
    yield from _objection(case, at)
    yield from _standing(ground, "", lambda: _place(case, ground))
    for rule in ground.rules:
        if row_lifted(case, rule, at):
            continue
        found = _by_one(case, ground, rule, at)
        yield from (_softened(finding) for finding in found) if rule.id in ground.unsure else found
    for gate in _AT_LAST:
        yield from gate(case, ground, at)


def _by_one(case: Case, ground: Ground, rule: ContactRule, at: float) -> Iterator[Finding]:
    yield from _standing(ground, rule.id, lambda: (one for gate in STANDING_GATES for one in gate(case, rule, at)))
    for gate in CHANGING_GATES:
        yield from gate(case, rule, at)


def _standing(ground: Ground, row: str, look: Callable[[], Iterable[Finding]]) -> tuple[Finding, ...]:
    """Return what does not change with the person or the hour, from what was found out before on this ground."""
    found: tuple[Finding, ...] | None = ground.standing.get(row)
    if found is None:
        found = ground.standing[row] = tuple(look())
    return found


def _softened(finding: Finding) -> Finding:
    """A row that may not bind asks a human where it would refuse."""
    if finding.reason.verdict is not Verdict.REFUSED:
        return finding
    sentence = f"whether this is a mobile number is not known; if this rule applies: {finding.reason.sentence}"
    return finding.retold(Verdict.ASK_A_HUMAN, sentence)


def _presumed(found: Iterable[Finding], ground: Ground) -> Iterator[Finding]:
    """Say of each refusal by a row for consumers that nobody knows whether they are one."""
    for_consumers = {rule.id for rule in ground.rules if rule.audience is Audience.CONSUMER}
    for finding in found:
        said = finding.reason
        if said.verdict is Verdict.REFUSED and said.rule in for_consumers:
            yield finding.retold(said.verdict, f"{said.sentence} (audience not known, judged as a consumer)")
        else:
            yield finding


def _objection(case: Case, at: float) -> Iterator[Finding]:
    objected = case.objection
    if objected is None or any(at < held.lapses for held in case.consents):
        return
    sentence = f"they objected on {objected.made_at.date()}, and have asked for nothing on this channel since"
    reason = RuleReason(
        rule="objection",
        gate="objection",
        verdict=Verdict.REFUSED,
        sentence=sentence,
        citation="GDPR art. 21(2)-(3) and its like; kept everywhere, for ever",
        rule_as_of=None,
        confidence="high",
        whose="law",
    )
    yield Finding(reason, inf, (objected,))


def _place(case: Case, ground: Ground) -> Iterator[Finding]:
    place = case.place
    if place.country is None:
        yield unknown("the country is not known")
    elif not ground.rules:
        yield unknown(f"we know no rule for {_BY[case.channel]} in {place.country}")
    elif ground.baseline:
        yield unknown(f"for {place.country} we have the common rules of the EU alone, which leave much to its own law")
    if part_unknown(place, case.policy):
        yield unknown(f"{place.country}: each state has rules of its own, and theirs is not known or not in our table")


def _hours(case: Case, ground: Ground, at: float) -> Iterator[Finding]:
    if ground.joint is None or (retry := ground.joint.next_open(at)) == at:
        return
    agreed = case.agreed(at)
    binding = _binding(case, ground, at)
    asked = [(clock, clock.open_in(at)) for clock in binding if not (agreed and clock.by_agreement)]
    shut = [(clock, open_in) for clock, open_in in asked if open_in < len(clock.zones)]
    if agreed or len(binding) < len(ground.clocks) or case.agreed_from(at) < inf:
        opening = [clock.joint.next_open(at) for clock, _ in shut]
        retry = min(max((inf if one is None else one for one in opening), default=at), case.agreed_from(at))
    yield from [Finding(_closed(ground, *one), inf if retry is None else retry) for one in shut]
    if agreed is not None:
        reason = by_house("agreed time", "hours", Verdict.ALLOWED, "they agreed to this time")
        yield Finding(reason, at, (agreed.fact,), case.agreed_until(agreed))


def _binding(case: Case, ground: Ground, at: float) -> list[Clock]:
    binding = [clock for clock in ground.clocks if clock.rule is None or not row_lifted(case, clock.rule, at)]
    if all(clock.rule is None for clock in binding):
        return binding
    return [clock for clock in binding if not clock.stands_in]


def _closed(ground: Ground, clock: Clock, open_in: int) -> RuleReason:
    """Say that a clock is shut, in words found once for as many zones as it is open in."""
    key = clock.name, clock.rule is None, open_in
    said: RuleReason | None = ground.standing.get(key)
    if said is None:
        said = ground.standing[key] = _shut(clock, open_in)
    return said


def _shut(clock: Clock, open_in: int) -> RuleReason:
    hours = hours_of_whom(clock.rule, clock.whose, clock.name)
    verdict = Verdict.ASK_A_HUMAN if open_in or clock.confidence == "low" else Verdict.REFUSED
    sentence = partly_open(hours, clock.zones, open_in) if open_in else f"outside {hours}"
    if clock.rule is not None:
        return by_rule(clock.rule, "hours", verdict, sentence, whose=WHOSE[clock.whose])
    return by_house(clock.name, "hours", verdict, sentence)


def _house(case: Case, _ground: Ground, at: float) -> Iterator[Finding]:
    for rule in case.policy.house:
        if rule.channel not in {None, case.channel}:
            continue
        if rule.forbid:
            yield Finding(by_house(rule.name, "house", Verdict.REFUSED, f"the house forbids it: {rule.name}"))
        if rule.max_attempts is not None:
            cap = Cap(at_most=rule.max_attempts, window="rolling", days=rule.per_days)
            yield from over_house_cap(case, cap, at, rule.name)


def _courtesy(case: Case, ground: Ground, at: float) -> Iterator[Finding]:
    """Keep calls within bounds where neither law nor code counts them."""
    if case.channel is Channel.CALL and not any(rule.caps for rule in ground.rules):
        for cap in case.policy.courtesy_caps:
            yield from over_house_cap(case, cap, at, "courtesy caps")


def _firm(case: Case, _ground: Ground, at: float) -> Iterator[Finding]:
    days = case.policy.firm_rest_working_days
    if not days or not case.firm:
        return
    busy = [when for other in case.firm for when in _in_touch(other, case) if when <= at]
    again = case.rested(max(busy), days) if busy else at
    if again > at:
        sentence = f"somebody of the same firm was in contact with us within {days} working days"
        yield Finding(by_house("one at a time in a firm", "firm", Verdict.REFUSED, sentence), again)


def _in_touch(other: History, case: Case) -> Iterator[float]:
    """When a colleague of theirs was tried, or replied, asked or refused: the firm is then busy with us."""
    yield from attempts(other, case.kinds, *Channel)
    ignored = {
        said
        for said, does in (("reply", case.policy.firm_reply), ("refusal", case.policy.firm_refusal))
        if does == "ignore"
    }
    for one in other.touchpoints:
        if case.kinds.fades[one.kind].contact and firm_answer(one, case.kinds) not in ignored:
            yield one.epoch


def firm_answer(one: Touchpoint, kinds: WarmthRules) -> Literal["reply", "refusal"] | None:
    """Say which answer of a colleague's a touchpoint is: what they expect an answer to, or a no; None if neither."""
    rule = kinds.kinds[one.kind]
    if rule.cools:
        return "refusal"
    return "reply" if rule.awaits_answer else None


_AT_LAST: tuple[Callable[[Case, Ground, float], Iterator[Finding]], ...] = (_hours, _courtesy, _house, _firm)
