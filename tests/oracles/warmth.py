"""Warmth once more, written from the design's formulas alone: slow, plain, and by another way.

It takes touchpoints whose ids are all different, and works with `datetime` and decimal arithmetic where the library
works with floats.
"""

from __future__ import annotations

from datetime import UTC, datetime, time
from decimal import Decimal, localcontext
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmreach.records import Touchpoint
    from warmreach.warmth import KindRule, WarmthRules


class Judged(NamedTuple):
    """What the formulas give: the signed sum, its groups, and what follows from it."""

    signed: float
    groups: dict[str, float]
    level: float
    temperature: str
    prior_contact: bool


def judge(touchpoints: Sequence[Touchpoint], *, as_of: datetime, rep: str | None, rules: WarmthRules) -> Judged:
    """Judge one lead's touchpoints as they were known at `as_of`."""
    known = [one for one in touchpoints if when(one) <= utc(as_of)]
    undone = {victim.id for one in known for victim in known if undoes(one, victim, rules)}
    standing = [(one, counting_as(one, known, rules)) for one in known if one.id not in undone]
    groups: dict[str, Decimal] = {}
    with localcontext(prec=40):
        for name, group in rules.groups.items():
            here = [(one, rules.kinds[kind]) for one, kind in standing if rules.kinds[kind].group == name]
            amounts = [amount(one, rule, as_of=as_of, rep=rep, rules=rules) for one, rule in here]
            if amounts:
                most = Decimal(group.at_most) * max(amounts)
                sign = -1 if here[0][1].heat is not None else 1
                groups[name] = sign * min(sum(amounts, Decimal(0)), most)
        signed = sum(groups.values(), Decimal(0))
        level = 1 - (-max(Decimal(0), signed)).exp()
    return Judged(
        signed=float(signed),
        groups={name: float(part) for name, part in groups.items()},
        level=float(level),
        temperature=temperature(level, rules),
        prior_contact=any(is_contact(rules.kinds[kind], rules) for _, kind in standing),
    )


def utc(value: datetime) -> datetime:
    """The same instant as a plain datetime in UTC."""
    return datetime.fromtimestamp(datetime.timestamp(value), UTC)


def when(one: Touchpoint) -> datetime:
    """The instant in UTC from which a touchpoint counts; a day begins when its date is first on the wall."""
    if one.occurred_at is not None:
        return utc(one.occurred_at)
    assert one.occurred_on is not None
    assert one.timezone is not None
    here = ZoneInfo(one.timezone)
    midnight = datetime.combine(one.occurred_on, time(), tzinfo=here).astimezone(UTC)
    if midnight.astimezone(here).date() == one.occurred_on:
        return midnight
    # Midnight is left out: it is what shows once the clocks have gone forward, an hour or (in Samoa, once) a day.
    return datetime.combine(one.occurred_on, time(), tzinfo=here).replace(fold=1).astimezone(UTC)


def undoes(one: Touchpoint, victim: Touchpoint, rules: WarmthRules) -> bool:
    """A bounce undoes what we sent and it refers to; the end of a complaint the one it refers to, or all before it."""
    rule = rules.kinds[one.kind]
    if one.refers_to == victim.id:
        return victim.kind == rule.ends or (rule.voids and rules.kinds[victim.kind].direction == "out")
    return one.refers_to is None and victim.kind == rule.ends and when(victim) <= when(one)


def counting_as(one: Touchpoint, known: Sequence[Touchpoint], rules: WarmthRules) -> str:
    """An announced mail counts as such if it refers to a talk before it."""
    rule = rules.kinds[one.kind]
    if rule.else_as is None:
        return one.kind
    for other in known:
        if other.id == one.refers_to and rules.kinds[other.kind].announces and when(other) <= when(one):
            return one.kind
    return rule.else_as


def amount(one: Touchpoint, rule: KindRule, *, as_of: datetime, rep: str | None, rules: WarmthRules) -> Decimal:
    """heat(kind) * share(by) * 2 ** (-age / half_life), as a magnitude."""
    heat = -(1 - Decimal(rule.noticed)).ln() if rule.noticed is not None else -Decimal(rule.heat or 0)
    share = Decimal(1)
    if rules.groups[rule.group].personal and rep is not None and one.by != rep:
        share = Decimal(rules.colleague_share)
    age = utc(as_of) - when(one)
    microseconds = (age.days * 86_400 + age.seconds) * 1_000_000 + age.microseconds
    half_lives = Decimal(microseconds) / (Decimal(rule.half_life_days) * 86_400_000_000)
    return heat * share * Decimal(2) ** -half_lives


def temperature(level: Decimal, rules: WarmthRules) -> str:
    """COLD below `cold_below`, WARM at or above `warm_at`, LUKEWARM between."""
    if level >= Decimal(rules.warm_at):
        return "warm"
    return "cold" if level <= 0 or level < Decimal(rules.cold_below) else "lukewarm"


def is_contact(rule: KindRule, rules: WarmthRules) -> bool:
    """Contact is what a contact group holds, apart from what nobody could have noticed."""
    return rules.groups[rule.group].contact and rule.noticed != 0
