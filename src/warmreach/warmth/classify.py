"""classify_warmth: whether a lead is warm, why, until when, and with which hook to begin."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from operator import itemgetter

from ..records import History, Prospect, Scope, Touchpoint, Whose
from ..values.frozen import FrozenMap
from ..values.instants import aware, epoch, moment
from .counted import amount_of, awaiting_answer, counted_as, does_not_recall_since, voided, whose_is
from .editions import DEFAULT_RULES
from .heat import level_of
from .results import Hook, Reason, Temperature, Warmth
from .rules import SECONDS_A_DAY, Fade, WarmthRules

__all__ = ["classify_warmth", "history_of", "temperature_of"]


_Counted = tuple[Touchpoint, str | None, Fade, Whose, float]
"""One touchpoint as the formula sees it: counted as which kind, its numbers, whose, and its magnitude now."""


def classify_warmth(
    prospect: Prospect | str,
    history: Iterable[Touchpoint],
    *,
    as_of: datetime,
    rep: str | None = None,
    rules: WarmthRules = DEFAULT_RULES,
) -> Warmth:
    """Judge how warm a lead is at `as_of`, from the touchpoints known by then, for a rep or for the firm (W1, W4).

    Raises NaiveInstantError, UnknownKindError, ForeignTouchpointError and ConflictingTouchpointError.

    >>> import pendulum
    >>> from warmreach import Touchpoint, classify_warmth
    >>> now = pendulum.datetime(2026, 11, 21, 9, tz="Europe/Berlin")
    >>> met = Touchpoint(id="t1", prospect_id="p-17", kind="event_met", occurred_at=now.subtract(weeks=1), by="anna")
    >>> warmth = classify_warmth("p-17", [met], as_of=now, rep="anna")
    >>> warmth.temperature.value, round(warmth.level, 2), warmth.warm_until.to_date_string()
    ('warm', 0.78, '2027-03-03')
    """
    now = epoch(aware(as_of, "as_of"))
    known = history_of(prospect, history).until(as_of)
    rules.check(known)
    void = voided(known, rules)
    counted = _count(known, void, now=now, rep=rep, rules=rules)
    because, groups = _fill_groups(counted, now, rules)
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
        hook=_hook(contacts, since=does_not_recall_since(known)),
        awaits_answer=awaiting_answer(known, rules, void),
    )


def history_of(prospect: Prospect | str, touchpoints: Iterable[Touchpoint]) -> History:
    """Return the touchpoints as a history of that prospect; one that is a history already is taken as it is."""
    prospect_id = prospect if isinstance(prospect, str) else prospect.id
    if isinstance(touchpoints, History) and touchpoints.prospect_id == prospect_id:
        return touchpoints
    return History.of(touchpoints, prospect_id=prospect_id)


def temperature_of(heat: float, rules: WarmthRules) -> Temperature:
    """Name the temperature of a signed sum of heat."""
    if heat >= rules.warm_heat:
        return Temperature.WARM
    return Temperature.COLD if heat < rules.cold_heat or heat <= 0 else Temperature.LUKEWARM


def _count(known: History, void: frozenset[str], *, now: float, rep: str | None, rules: WarmthRules) -> list[_Counted]:
    counted: list[_Counted] = []
    for one in known.touchpoints:
        kind = counted_as(one, known.by_id, rules)
        fade = rules.fades[kind]
        whose = whose_is(one, rep)
        if one.id in void:
            counted.append((one, None, fade, whose, 0.0))
        else:
            counted.append((one, kind, fade, whose, amount_of(one, fade, rules.share(fade, whose, rep), now)))
    return counted


def _fill_groups(
    counted: Sequence[_Counted], now: float, rules: WarmthRules
) -> tuple[tuple[Reason, ...], dict[str, float]]:
    """Fill each group with its strongest contacts first; return a reason for each contact, and the groups' sums."""
    rooms: dict[str, float] = {}
    groups: dict[str, float] = {}
    reasons: list[Reason] = []
    for one, kind, fade, whose, amount in sorted(counted, key=itemgetter(4), reverse=True):
        group = fade.group
        room = rooms[group] if group in rooms else rules.limits[group] * amount
        part = min(amount, room)
        rooms[group] = room - part
        contribution = part if fade.heat >= 0 else -part
        groups[group] = groups.get(group, 0.0) + contribution
        reasons.append(
            Reason(
                touchpoint=one,
                group=group,
                counted_as=kind,
                contribution=contribution,
                superseded=part == 0 and (kind is None or amount > 0),
                whose=whose,
                mentionable=fade.mentionable and kind is not None,
                age_days=(now - one.epoch) / SECONDS_A_DAY,
            )
        )
    reasons.sort(key=_weight, reverse=True)
    return tuple(reasons), groups


def _weight(reason: Reason) -> float:
    return abs(reason.contribution)


def _scope(contacts: Sequence[_Counted]) -> Scope:
    if not contacts:
        return Scope.NONE
    return Scope.PERSONAL if any(whose is Whose.MINE for _, _, _, whose, _ in contacts) else Scope.FIRM


def _hook(contacts: Sequence[_Counted], *, since: float | None) -> Hook | None:
    """Choose the mentionable contact likeliest to be remembered; of equals the later."""
    best: _Counted | None = None
    for counted in contacts:
        one, _, fade, _, amount = counted
        usable = fade.mentionable and amount > 0 and (since is None or one.epoch >= since)
        if usable and (best is None or amount >= best[4]):
            best = counted
    return None if best is None else Hook(touchpoint=best[0], whose=best[3], chance=level_of(best[4]))
