"""An open complaint: it is owed one answer, and until it is resolved there is no sales step."""

from datetime import datetime

import attrs

from ..records import Touchpoint
from ..values.instants import in_utc, moment
from ..warmth import Warmth
from .heard import is_ours
from .moves import EndReason, Wait
from .place import Place
from .why import Why

__all__ = ["held_by_a_complaint", "unanswered_complaint"]


def unanswered_complaint(warmth: Warmth) -> Touchpoint | None:
    """Return the oldest open complaint that nobody has answered."""
    oldest = warmth.awaits_answer
    waiting = [] if oldest is None else [one for one in _open_complaints(warmth) if one.epoch >= oldest.epoch]
    return min(waiting, key=_when, default=None)


def held_by_a_complaint(place: Place, warmth: Warmth, *, since: datetime, timezone: str) -> Place:
    """Park the cadence, at enrolment at the earliest, while a complaint is open.

    What was promised is kept all the same, and what has ended before stays ended as it was. Nothing says how long it
    rests: it goes on once the complaint is resolved, and another answer is due only if they come again.
    """
    last = max(_open_complaints(warmth), key=_when, default=None)
    if last is None or place.standing.end is not None:
        return place
    answer = _answer_to(last, warmth)
    held_at = in_utc((answer or last).counts_from)
    standing = attrs.evolve(
        place.standing, end=EndReason.PARKED, wait=Wait(), first=None, then=None, tries=0, listens=False
    )
    why = _held(last, answer, timezone)
    return attrs.evolve(place, standing=standing, since=max(held_at, since), why=why, by=None)


def _open_complaints(warmth: Warmth) -> list[Touchpoint]:
    return [why.touchpoint for why in warmth.because if why.counted_as in warmth.rules.complaints]


def _answer_to(complaint: Touchpoint, warmth: Warmth) -> Touchpoint | None:
    """Return our first talk or message after a complaint."""
    fades = warmth.rules.fades
    answers = [
        why.touchpoint
        for why in warmth.because
        if why.counted_as is not None and fades[why.counted_as].answers and is_ours(why.touchpoint, warmth.rules)
    ]
    return min((one for one in answers if one.epoch >= complaint.epoch), key=_when, default=None)


def _held(complaint: Touchpoint, answer: Touchpoint | None, timezone: str) -> Why:
    if answer is None:
        sentence = f"They complained on {_day(complaint, timezone)}: no sales step until that is resolved."
        return Why(code="open_complaint", sentence=sentence, cites=(complaint.id,))
    sentence = f"The complaint was answered on {_day(answer, timezone)}; nobody has said that it is resolved."
    return Why(code="complaint_answered", sentence=sentence, cites=(complaint.id, answer.id))


def _day(one: Touchpoint, timezone: str) -> str:
    return moment(one.counts_from, timezone).format("D MMMM YYYY")


def _when(one: Touchpoint) -> tuple[float, str]:
    return one.epoch, one.id
