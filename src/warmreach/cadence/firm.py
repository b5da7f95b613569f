"""One voice in a firm: what a colleague of theirs answers stops the others, where the policy says so."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from types import MappingProxyType

import attrs

from ..contact import ContactPolicy
from ..contact.gates import firm_answer
from ..records import History, Touchpoint
from ..values.instants import in_utc
from ..warmth import WarmthRules
from .moves import EndReason, Wait
from .place import Place
from .standard import RESTS
from .why import Why

__all__ = ["stopped_by_the_firm"]

_SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "reply": "A colleague of theirs has answered us: go on with that person, and leave this one alone.",
        "refusal": "A colleague of theirs has refused: the firm is left alone for 180 days.",
    }
)
_RESTS: Mapping[str, Wait] = MappingProxyType(
    {"reply": RESTS[EndReason.FIRM_ANSWERED], "refusal": RESTS[EndReason.REFUSED]}
)


def stopped_by_the_firm(
    place: Place, same_firm: Iterable[History], *, policy: ContactPolicy, rules: WarmthRules, since: datetime
) -> Place:
    """End the cadence with the first answer since enrolment of somebody else at the firm that the policy stops at.

    What was promised to this prospect is kept all the same, and what has ended before stays ended as it was.
    """
    stops = {"reply": policy.firm_reply == "stop", "refusal": policy.firm_refusal == "stop"}
    if place.standing.end is not None or not any(stops.values()):
        return place
    answers = [
        (in_utc(one.counts_from), one.id, one, said)
        for history in same_firm
        for one in history.touchpoints
        if (said := firm_answer(one, rules)) is not None and stops[said] and in_utc(one.counts_from) >= since
    ]
    if not answers:
        return place
    at, _, one, said = min(answers, key=lambda answer: answer[:2])
    return _stopped(place, at, one, said)


def _stopped(place: Place, at: datetime, one: Touchpoint, said: str) -> Place:
    why = Why(code=f"firm_{said}", sentence=_SENTENCES[said], cites=(one.id,))
    standing = attrs.evolve(
        place.standing, end=EndReason.FIRM_ANSWERED, wait=_RESTS[said], first=None, then=None, tries=0, listens=False
    )
    return attrs.evolve(place, standing=standing, since=at, why=why, by=None)
