"""What a won attempt takes: touches by temperature, agreed calls held, and what to begin with (W9, C2, C10)."""

import numpy as np

from ..records import Channel, Kind
from ..warmth import Temperature, WarmthRules
from .arrays import Bools, Ints
from .comparing import compared, ratio_interval
from .known import count_before
from .report import Comparison, Interval, Share, TemperatureRow
from .tables import Attempts, Touches

__all__ = ["call_first", "calls_held", "temperature_rows", "touches_spent"]

_HELD = (Kind.MEETING_HELD, Kind.VISIT_HELD, Kind.DEMO_HELD)
_MISSED = (Kind.MEETING_MISSED,)
_CALLED_AS_AGREED = {Kind.CALL_HELD: True, Kind.CALL_UNANSWERED: False, Kind.VOICEMAIL_LEFT: False}
_MAILS = (Channel.EMAIL, Channel.LETTER)


def touches_spent(touches: Touches, attempts: Attempts, rules: WarmthRules) -> Ints:
    """Count our touches from each attempt on until it was settled, its window ended, or the lead was asked again."""
    ours = np.append(0, np.cumsum(_ours(rules)[touches.kind]))
    end = np.minimum(attempts.end + 1, _asked_again(attempts))
    first, last = (count_before(touches, attempts.lead, at) for at in (attempts.micros, end))
    return np.asarray(ours[last] - ours[first])


def _asked_again(attempts: Attempts) -> Ints:
    """Return when the lead of each attempt was asked next, or never."""
    again = np.full(len(attempts.lead), np.iinfo(np.int64).max)
    order = np.lexsort((attempts.micros, attempts.lead))
    same = np.flatnonzero(np.diff(attempts.lead[order]) == 0)
    again[order[same]] = attempts.micros[order[same + 1]]
    return again


def temperature_rows(temperature: list[Temperature], attempts: Attempts, spent: Ints) -> tuple[TemperatureRow, ...]:
    """Sum up the attempts of each temperature, the warm ones first."""
    rows = [(one, np.array([each is one for each in temperature], dtype=bool)) for one in reversed(Temperature)]
    return tuple(
        TemperatureRow(
            temperature=one,
            won=Share(count=int(attempts.won[chosen].sum()), of=int(chosen.sum())),
            touches=int(spent[chosen].sum()),
            touches_per_win=_per_win(spent[chosen], attempts.won[chosen]),
        )
        for one, chosen in rows
    )


def _per_win(spent: Ints, won: Bools) -> Interval | None:
    """Return touches per win, by the variance of a ratio of sums; None without a win or without a touch."""
    wins, all_spent = int(won.sum()), int(spent.sum())
    if wins == 0 or all_spent == 0:
        return None
    ratio = all_spent / wins
    error = float(np.sqrt(np.sum((spent - ratio * won) ** 2))) / wins
    return ratio_interval(ratio, error / ratio)


def call_first(touches: Touches, attempts: Attempts, period: Ints, rules: WarmthRules) -> Comparison:
    """Compare leads whom we first called with leads whom we first mailed, each by the first attempt on it (C2, C7)."""
    called, mailed = _by_channel(rules, (Channel.CALL,)), _by_channel(rules, _MAILS)
    either = np.flatnonzero((called | mailed)[touches.kind])
    leads, first = np.unique(touches.lead[either], return_index=True)
    opened_by = either[first]
    once, attempt = np.unique(attempts.lead, return_index=True)
    begun = np.isin(once, leads)
    opened = opened_by[np.searchsorted(leads, once[begun])]
    asked = attempt[begun]
    in_time = touches.micros[opened] <= attempts.end[asked]
    asked, kind = asked[in_time], touches.kind[opened[in_time]]
    return compared(("call first", "mail first"), called[kind], mailed[kind], attempts.won[asked], period[asked])


def calls_held(touches: Touches, rules: WarmthRules) -> Share:
    """Count the appointments that were held, of those held or missed (C10).

    Those are meetings, and calls that refer to a talk before them, which is where they were agreed.
    """
    names = tuple(rules.kinds)
    kinds: list[str] = [names[int(number)] for number in touches.kind]
    leads: list[int] = touches.lead.tolist()
    rows = list(zip(leads, touches.id, touches.refers_to, kinds, strict=True))
    talks = {(lead, one) for lead, one, _, kind in rows if rules.kinds[kind].announces}
    met = [kind in _HELD for kind in kinds if kind in _HELD or kind in _MISSED]
    called = [
        _CALLED_AS_AGREED[Kind(kind)]
        for lead, _, agreed_in, kind in rows
        if agreed_in is not None and kind in _CALLED_AS_AGREED and (lead, agreed_in) in talks
    ]
    return Share(count=sum(met) + sum(called), of=len(met) + len(called))


def _ours(rules: WarmthRules) -> Bools:
    return np.array([rule.direction != "in" for rule in rules.kinds.values()])


def _by_channel(rules: WarmthRules, channels: tuple[Channel, ...]) -> Bools:
    by_channel: Bools = np.array([rule.channel in channels for rule in rules.kinds.values()])
    return np.logical_and(_ours(rules), by_channel)
