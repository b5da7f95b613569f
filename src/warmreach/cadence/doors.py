"""What is asked of an argument at the doors of this room, so that a slip is named where it was made."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from operator import index
from typing import cast

from ..contact import ContactPolicy, OpenTime
from ..errors import WrongTypeError, WrongValueError
from ..records import History, Prospect
from .model import Cadence

__all__ = [
    "a_cadence",
    "a_calendar",
    "a_plain_day",
    "a_policy",
    "a_prospect",
    "at_least",
    "each_a_history",
    "each_once",
]


def a_prospect(given: object) -> None:
    """Refuse an id or a mapping in the place of a prospect; raises WrongTypeError."""
    if not isinstance(given, Prospect):
        instead = "pass the Prospect itself; Prospect.model_validate reads one from a mapping"
        raise WrongTypeError(argument="prospect", given=given, wanted="Prospect", instead=instead)


def each_a_history(given: Iterable[object], argument: str) -> tuple[History, ...]:
    """Return histories, or refuse what is none, such as the touchpoints of one; raises WrongTypeError."""
    histories = tuple(given)
    for one in histories:
        if not isinstance(one, History):
            instead = "pass a list of histories, each made by History.of(touchpoints, prospect_id=…)"
            raise WrongTypeError(argument=f"one of {argument}", given=one, wanted="History", instead=instead)
    return cast("tuple[History, ...]", histories)


def a_cadence(given: object) -> None:
    """Refuse the name of a cadence in its place; raises WrongTypeError."""
    if not isinstance(given, Cadence):
        instead = "pass the cadence itself, such as warmreach.CALL_MAIL_CALL, and not its name"
        raise WrongTypeError(argument="cadence", given=given, wanted="Cadence", instead=instead)


def a_policy(given: object) -> None:
    """Refuse what is no policy; raises WrongTypeError."""
    if not isinstance(given, ContactPolicy):
        instead = "pass ContactPolicy(asserts=…): nobody contacts people by accident"
        raise WrongTypeError(argument="policy", given=given, wanted="ContactPolicy", instead=instead)


def a_calendar(given: object, argument: str) -> OpenTime:
    """Return a calendar, or refuse what is none; raises WrongTypeError."""
    if not hasattr(given, "openings"):
        instead = "pass working hours, such as WorkingTime.for_country('DE')"
        raise WrongTypeError(argument=argument, given=given, wanted="working time", instead=instead)
    return cast("OpenTime", given)


def a_plain_day(given: object, argument: str) -> None:
    """Refuse an instant where a day belongs, since its date hangs on a zone; raises WrongTypeError."""
    if isinstance(given, datetime) or not isinstance(given, date):
        instead = "pass a date, such as datetime.date(2026, 11, 23), or that instant's .date() in your zone"
        raise WrongTypeError(argument=argument, given=given, wanted="plain day", instead=instead)


def at_least(least: int, given: int, argument: str) -> None:
    """Refuse a number that is too small or not whole; raises WrongValueError and WrongTypeError."""
    try:
        index(given)
    except TypeError:
        instead = f"pass one of {least} or more"
        raise WrongTypeError(argument=argument, given=given, wanted="whole number", instead=instead) from None
    if given < least:
        raise WrongValueError(
            argument=argument, given=given, allowed=f"{least} or more", instead=f"pass {least} at least"
        )


def each_once(ids: Sequence[str]) -> None:
    """Refuse leads of whom one is given twice, who would be called twice; raises WrongValueError."""
    twice = sorted({one for one in ids if ids.count(one) > 1}) if len(set(ids)) < len(ids) else []
    if twice:
        raise WrongValueError(
            argument="leads",
            given=", ".join(twice),
            allowed="each lead once",
            instead="keep the one that was judged last",
        )
