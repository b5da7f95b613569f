"""What was known of a lead when it was asked: a row per attempt and touchpoint before it, as warmth would count it."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

import numpy as np

from ..records import History, Touchpoint
from ..warmth import WarmthRules
from ..warmth.counted import counted_as, voided
from .arrays import Bools, Ints
from .tables import Attempts, Touches

__all__ = ["Known", "count_before", "known_before"]

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_UNDONE = -1


class Known(NamedTuple):
    """Pairs of an attempt and a touchpoint before it, by attempt: which attempt, counted as which kind, how old."""

    attempt: Ints
    kind: Ints
    age_micros: Ints


def known_before(touches: Touches, attempts: Attempts, rules: WarmthRules) -> Known:
    """Pair each attempt with the touchpoints strictly before it, without those undone by then (C7).

    An attempt often logs a touchpoint of its own at the same instant; that one cannot explain it.
    """
    attempt, touch = _pairs(touches, attempts)
    kind = _plainly(touches, rules)[touch]
    for place, judged in _judged_singly(touches, rules, attempt, touch):
        kind[place] = judged
    counts = kind != _UNDONE
    age = attempts.micros[attempt] - touches.micros[touch]
    return Known(attempt[counts], kind[counts], age[counts])


def _pairs(touches: Touches, attempts: Attempts) -> tuple[Ints, Ints]:
    first = np.searchsorted(touches.lead, attempts.lead, side="left")
    count = count_before(touches, attempts.lead, attempts.micros) - first
    attempt = np.repeat(np.arange(len(count)), count)
    offset = np.arange(len(attempt)) - np.repeat(np.cumsum(count) - count, count)
    return attempt, np.repeat(first, count) + offset


def count_before(touches: Touches, lead: Ints, at: Ints) -> Ints:
    """Return how many touchpoints, in the order by lead and time, come before a lead's instant: its place there."""
    leads, instants = np.concatenate([lead, touches.lead]), np.concatenate([at, touches.micros])
    is_touch = np.arange(len(leads)) >= len(lead)
    order = np.lexsort((is_touch, instants, leads))  # of one instant, what is asked for comes first
    before = np.empty(len(leads), dtype=np.int64)
    before[order] = np.cumsum(is_touch[order])
    return before[: len(lead)]


def _plainly(touches: Touches, rules: WarmthRules) -> Ints:
    """Return as which kind each touchpoint counts that refers to nothing."""
    numbers = {kind: number for number, kind in enumerate(rules.kinds)}
    return np.array([numbers[rule.else_as or kind] for kind, rule in rules.kinds.items()])[touches.kind]


def _judged_singly(touches: Touches, rules: WarmthRules, attempt: Ints, touch: Ints) -> Iterator[tuple[int, int]]:
    """Judge the pairs of leads with a touchpoint that undoes or refers to another, as a single lead is judged."""
    numbers = {kind: number for number, kind in enumerate(rules.kinds)}
    special = np.isin(touches.lead, touches.lead[_refers_or_undoes(touches, rules)])
    places = np.flatnonzero(special[touch])
    for pair in np.split(places, np.flatnonzero(np.diff(attempt[places])) + 1) if len(places) else ():
        records = [_record(touches, int(one), rules) for one in touch[pair]]
        history = History.of(records, prospect_id=records[0].prospect_id)
        void = voided(history, rules)
        for place, one in zip(pair, records, strict=True):
            undone = one.id in void
            yield int(place), _UNDONE if undone else numbers[counted_as(one, history.by_id, rules)]


def _refers_or_undoes(touches: Touches, rules: WarmthRules) -> Bools:
    undoes: Bools = np.array([kind in rules.undoing for kind in rules.kinds])
    announced: Bools = np.array([rule.else_as is not None for rule in rules.kinds.values()])
    refers: Bools = np.array([one is not None for one in touches.refers_to], dtype=bool)
    found: Bools = undoes[touches.kind] | (announced[touches.kind] & refers)
    return found


def _record(touches: Touches, place: int, rules: WarmthRules) -> Touchpoint:
    kinds, number = tuple(rules.kinds), int(touches.kind[place])
    return Touchpoint(
        id=touches.id[place] or f"row {place}",
        prospect_id=str(touches.lead[place]),
        kind=kinds[number],
        occurred_at=_EPOCH + timedelta(microseconds=int(touches.micros[place])),
        refers_to=touches.refers_to[place],
    )
