"""classify_warmth: whether a lead is warm, why, until when, and with which hook to begin."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from math import exp
from operator import itemgetter

from ..records import History, Prospect, Scope, Touchpoint, Whose
from ..values.frozen import FrozenMap
from ..values.instants import known_epoch, moment
from ..values.record import as_id
from .counted import Counted, awaiting_answer, counted_as, does_not_recall_since, voided, whose_by
from .doors import a_rep, some_rules
from .editions import DEFAULT_RULES
from .heat import level_of
from .results import Hook, Reason, Temperature, Warmth
from .rules import SECONDS_A_DAY, WarmthRules

__all__ = ["classify_warmth", "history_of", "temperature_of"]

_AMOUNT, _WHOSE, _PART = itemgetter(4), itemgetter(3), itemgetter(0)
_COLLEAGUE = Whose.COLLEAGUE
_ROUNDING = 1e-12  # three times a third leaves a crumb of room, in which nothing more fits


def classify_warmth(
    prospect: Prospect | str,
    history: Iterable[Touchpoint],
    *,
    as_of: datetime,
    rep: str | None = None,
    rules: WarmthRules = DEFAULT_RULES,
) -> Warmth:
    """Judge how warm a lead is at `as_of`, from the touchpoints known by then, for a rep or for the firm (W1, W4).

    Raises NaiveInstantError, WrongTypeError, UnknownKindError, ForeignTouchpointError and ConflictingTouchpointError.

    >>> import pendulum
    >>> from warmreach import Touchpoint, classify_warmth
    >>> now = pendulum.datetime(2026, 11, 21, 9, tz="Europe/Berlin")
    >>> met = Touchpoint(id="t1", prospect_id="p-17", kind="event_met", occurred_at=now.subtract(weeks=1), by="anna")
    >>> warmth = classify_warmth("p-17", [met], as_of=now, rep="anna")
    >>> warmth.temperature.value, round(warmth.level, 2), warmth.warm_until.to_date_string()
    ('warm', 0.78, '2027-03-03')
    """
    a_rep(rep)
    some_rules(rules)
    now = known_epoch(as_of, "as_of")
    rep = None if rep is None else as_id(rep)
    known = history_of(prospect, history).until_epoch(now)
    kinds = rules.kinds_of(known.touchpoints)
    void = frozenset[str]() if kinds.isdisjoint(rules.undoing) else voided(known, rules)
    counted = _count(known, void, now=now, rep=rep, rules=rules)
    strongest_first = sorted(counted[::-1], key=_AMOUNT, reverse=True)  # noqa: C415 - of equals the later comes first
    because, groups = _fill_groups(strongest_first, now, rules)
    signed = sum(groups.values())
    contacts = [one for one in counted if one[1] is not None and one[2].contact]
    return Warmth(
        prospect_id=known.prospect_id,
        as_of=moment(as_of),
        rep=rep,
        rules=rules,
        temperature=temperature_of(signed, rules),
        level=level_of(signed),
        heat=max(0.0, signed),
        groups=FrozenMap(groups),
        prior_contact=bool(contacts),
        scope=_scope(contacts),
        because=because,
        last_contact=contacts[-1][0].counts_from if contacts else None,
        hook=_hook(strongest_first, since=does_not_recall_since(known)),
        awaits_answer=awaiting_answer(counted),
    )


def history_of(prospect: Prospect | str, touchpoints: Iterable[Touchpoint]) -> History:
    """Return the touchpoints as a history of that prospect; one that is a history already is taken as it is."""
    prospect_id = prospect.id if isinstance(prospect, Prospect) else as_id(prospect)
    if isinstance(touchpoints, History) and touchpoints.prospect_id == prospect_id:
        return touchpoints
    return History.of(touchpoints, prospect_id=prospect_id)


def temperature_of(heat: float, rules: WarmthRules) -> Temperature:
    """Name the temperature of a signed sum of heat."""
    if heat >= rules.warm_heat:
        return Temperature.WARM
    return Temperature.COLD if heat < rules.cold_heat or heat <= 0 else Temperature.LUKEWARM


def _count(known: History, void: frozenset[str], *, now: float, rep: str | None, rules: WarmthRules) -> list[Counted]:
    fades, reps = rules.fades, whose_by(rep)
    counted: list[Counted] = []
    for one in known.touchpoints:
        kind = one.kind
        fade = fades[kind]
        if fade.else_as is not None:
            kind = counted_as(one, known.by_id, rules)
            fade = fades[kind]
        whose = reps.get(one.by, _COLLEAGUE)
        if void and one.id in void:
            counted.append((one, None, fade, whose, 0.0))
        else:
            amount = fade.heat * exp(fade.rate * (one.epoch - now))
            if fade.personal:
                amount *= rules.share(fade, whose, rep)
            counted.append((one, kind, fade, whose, amount))
    return counted


def _fill_groups(
    strongest_first: Iterable[Counted], now: float, rules: WarmthRules
) -> tuple[tuple[Reason, ...], dict[str, float]]:
    """Fill each group with its strongest contacts first; return a reason for each contact, and the groups' sums."""
    rooms: dict[str, float] = {}
    groups: dict[str, float] = {}
    reasons: list[tuple[float, Reason]] = []
    limits = rules.limits
    for one, kind, fade, whose, amount in strongest_first:
        group = fade.group
        if group not in rooms:
            rooms[group], groups[group] = limits[group] * amount, 0.0
        part = min(amount, rooms[group])
        left = rooms[group] - part
        rooms[group] = left if left > part * _ROUNDING else 0.0
        contribution = -part if fade.cools else part
        groups[group] += contribution
        reason = Reason(
            touchpoint=one,
            group=group,
            counted_as=kind,
            contribution=contribution,
            superseded=part == 0 and (kind is None or amount > 0),
            whose=whose,
            mentionable=fade.mentionable and kind is not None,
            age_days=(now - one.epoch) / SECONDS_A_DAY,
        )
        reasons.append((part, reason))
    reasons.sort(key=_PART, reverse=True)
    return tuple([reason for _, reason in reasons]), groups


def _scope(contacts: Sequence[Counted]) -> Scope:
    if not contacts:
        return Scope.NONE
    return Scope.PERSONAL if Whose.MINE in map(_WHOSE, contacts) else Scope.FIRM


def _hook(strongest_first: Iterable[Counted], *, since: float | None) -> Hook | None:
    """Choose the mentionable contact likeliest to be remembered; of equals the later."""
    for one, _, fade, whose, amount in strongest_first:
        if fade.mentionable and fade.contact and amount > 0 and (since is None or one.epoch >= since):
            return Hook(touchpoint=one, whose=whose, chance=level_of(amount))
    return None
