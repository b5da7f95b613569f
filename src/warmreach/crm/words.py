"""What a CRM's words mean in ours: results of calls, directions, forms of address; tables that a caller may extend."""

from collections.abc import Mapping
from types import MappingProxyType

from ..errors import UnknownResultError
from ..records import CallOutcome, Kind, LineResult, Salutation, TalkResult
from .cells import Cannot, shown

__all__ = ["SALUTATIONS", "Dispositions", "kind_of_call", "outcomes_of"]

Dispositions = Mapping[str, str]
"""A CRM's own word (or id) for what came of a call, and our result: a line's ("no_answer") or a talk's ("absent")."""

_LINES = frozenset(LineResult) - {LineResult.ANSWERED}
_TALKS = frozenset(TalkResult) - {TalkResult.GATEKEEPER_MAIL_ONLY}  # which needs the mail: a word alone does not say it

SALUTATIONS: Mapping[str, Salutation] = MappingProxyType(
    {"mr": Salutation.MR, "ms": Salutation.MS, "mrs": Salutation.MS, "herr": Salutation.MR, "frau": Salutation.MS}
)
"""How CRMs write a salutation, without its full stop; "Dr." and "Prof." are titles and name none."""


def outcomes_of(dispositions: Dispositions) -> dict[str, CallOutcome]:
    """Read a table of words, whatever their case, as outcomes; raises UnknownResultError."""
    for given, result in dispositions.items():
        if result not in _LINES | _TALKS:
            raise UnknownResultError(given=given, result=result, known=tuple(sorted(_LINES | _TALKS)))
    return {given.strip().casefold(): _outcome(result) for given, result in dispositions.items()}


def _outcome(result: str) -> CallOutcome:
    if result in _LINES:
        return CallOutcome(line=LineResult(result))
    return CallOutcome(line=LineResult.ANSWERED, talk=TalkResult(result))


_RECEIVED: Mapping[str, str] = {Kind.CALL_HELD: Kind.CALL_RECEIVED, Kind.REFUSED_BY_PHONE: Kind.REFUSED_BY_PHONE}


def kind_of_call(outcome: CallOutcome, direction: str | None, place: str) -> str:
    """Tell the kind of a call by what came of it and who rang; where nobody says so, a talk is just a talk."""
    way = "outbound" if direction is None else direction.casefold()
    if way == "outbound":
        return outcome.kind
    if way != "inbound":
        raise Cannot(
            "not_a_contact" if way == "internal" else "unreadable",
            place,
            f"{shown(direction)} is no call with a customer",
            None if way == "internal" else "give inbound or outbound",
        )
    if outcome.kind not in _RECEIVED:
        raise Cannot(
            "unknown_result",
            place,
            f"they rang and nobody of ours took the call ({outcome.word})",
            "log a callback_requested touchpoint if they wait for you",
        )
    return _RECEIVED[outcome.kind]
