"""From an estimate to numbers and rules: a kind warms or cools as the data say, and what they do not say is scaled."""

from collections.abc import Callable, Sequence
from math import copysign, exp, expm1

import numpy as np

from ..values.frozen import FrozenMap
from ..warmth import KindGroup, KindRule, WarmthRules
from .estimate import Estimate
from .likelihood import expit
from .report import Interval, Learnt, LearntKind

__all__ = ["learnt_from", "learnt_rules"]

_TRACE = 1e-6  # of heat: still a contact, and as good as none
_LONGEST = 36_500.0
_MOST = 1 - 1e-9


def learnt_from(found: Estimate, periods: Sequence[str]) -> Learnt:
    """Put names and intervals to the numbers of an estimate."""
    _, factors, base, _ = found.posterior.parts
    one_factor = factors.stop - factors.start == 1 and bool((found.posterior.factor_of == 0).all())
    bases = expit(found.posterior.logits(found.vector)).tolist()
    return Learnt(
        scale=found.scale,
        base=_interval(found, base, lambda logit: 1 / (1 + exp(-logit))),
        bases=FrozenMap(dict(zip(periods, bases, strict=True))),
        stretch=_interval(found, factors.start, exp) if one_factor else None,
        kinds=tuple(_learnt_kind(found, place) for place in np.argsort(-found.posterior.kinds.seen, kind="stable")),
    )


def _learnt_kind(found: Estimate, place: int) -> LearntKind:
    kinds, factor = found.posterior.kinds, int(found.posterior.factor_of[place])
    half_life = float(kinds.half_lives[place])
    kept = Interval(low=half_life, estimate=half_life, high=half_life)
    at = found.posterior.parts[1].start + factor
    return LearntKind(
        kind=kinds.kinds[place],
        seen=int(kinds.seen[place]),
        heat=_interval(found, place, float),
        expected=found.scale * float(kinds.weights[place]),
        half_life_days=kept if factor < 0 else _interval(found, at, lambda stretch: half_life * exp(stretch)),
        expected_half_life_days=half_life,
    )


def _interval(found: Estimate, place: int, read: Callable[[float], float]) -> Interval:
    low, estimate, high = (read(float(side[place])) for side in (found.low, found.vector, found.high))
    return Interval(low=low, estimate=estimate, high=high)


def learnt_rules(start: WarmthRules, learnt: Learnt) -> WarmthRules:
    """Return `start` with the learnt numbers; kinds that were not seen are scaled and stretched like the others."""
    by_kind = {one.kind: one for one in learnt.kinds}
    rules = {kind: _rule(kind, rule, start, by_kind.get(kind), learnt) for kind, rule in start.kinds.items()}
    named = {rule.group for rule in rules.values()} | start.groups.keys()
    return start.replace(
        name=f"{start.name}-learnt",
        kinds=FrozenMap(rules),
        groups=FrozenMap({name: group for name, group in _groups(start).items() if name in named}),
        warm_at=-expm1(-learnt.scale * start.warm_heat),
        cold_below=-expm1(-learnt.scale * start.cold_heat),
    )


def _rule(kind: str, rule: KindRule, start: WarmthRules, own: LearntKind | None, learnt: Learnt) -> KindRule:
    fade, stretch = start.fades[kind], learnt.stretch.estimate if learnt.stretch else 1.0
    before = -fade.heat if fade.cools else fade.heat
    heat = learnt.scale * before if own is None else _entered(own)
    half_life = rule.half_life_days * stretch if own is None else own.half_life_days.estimate
    cools = heat < 0
    return rule.replace(
        noticed=None if cools else min(-expm1(-heat), _MOST),
        heat=heat if cools else None,
        half_life_days=min(half_life, _LONGEST),
        mentionable=rule.mentionable and not cools,
        group=rule.group if cools == fade.cools else _twin(rule.group, cools=cools, contact=fade.contact),
    )


def _entered(own: LearntKind) -> float:
    """Return the heat that enters the rules: the estimate, unless it has another sign than before and may be chance."""
    heat, before = own.heat.estimate, own.expected
    if own.sign_known or heat * before > 0:
        return heat
    return copysign(_TRACE, before) if before else 0.0


def _groups(start: WarmthRules) -> dict[str, KindGroup]:
    """Return the groups, each with twins of the other sign, since no group may hold both."""
    twins = {
        _twin(name, cools=cools, contact=contact): group.replace(contact=group.contact and contact)
        for name, group in start.groups.items()
        for cools in (True, False)
        for contact in (True, False)
    }
    return {**twins, **start.groups}


def _twin(group: str, *, cools: bool, contact: bool) -> str:
    """Name the twin of a group; what was no contact before, such as a call not answered, is none after either."""
    return f"{group}{'' if contact else '_unnoticed'}_{'cooling' if cools else 'warming'}"
