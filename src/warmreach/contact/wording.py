"""How findings are said: sentences that a salesperson understands, without the words of the tables."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from ..records import AddressSource, Consent, Fact, Interest, Relationship
from .law import Basis, Cap, ContactRule, HoursBasis
from .timeline import Timeline

__all__ = ["granted", "hours_of_whom", "needed", "partly_open", "rested", "tried"]

_PLAIN = (
    (" | ", ", or "),
    ("DNC scrub", "no entry in the do-not-call list"),
    ("preference scrub", "no entry in the preference register"),
    ("EBR", "an existing business relationship"),
    ("B2B", "business"),
)
_HOURS: Mapping[HoursBasis, str] = {
    "law": "the days and hours that the law allows",
    "code": "the days and hours of the trade's code",
    "guidance": "the days and hours that the authority advises",
    "carrier": "the days and hours that the carriers allow",
}
_OUR_CLOCKS = frozenset({"courtesy hours", "the strictest hours of any state"})
_GRANTED: Mapping[Basis, str] = {
    Basis.CALLBACK: "they asked for it",
    Basis.CONSENT: "they gave leave",
    Basis.WRITTEN_CONSENT: "they gave leave in writing",
    Basis.PRESUMED_INTEREST: "interest may be presumed",
    Basis.CUSTOMER: "they are known to us",
    Basis.CONTRACT_IN_FORCE: "there is a contract",
    Basis.LEGITIMATE_INTEREST: "our legitimate interest has been weighed",
    Basis.LISTS: "no leave is needed in advance if the lists are clear",
}
_RELATED = {
    "purchase": "they bought on",
    "contract": "a contract since",
    "negotiation": "a negotiation since",
    "inquiry": "they inquired on",
}
_FOUND = {
    "published": "they publish the address or number",
    "handed_over": "they handed over the address or number",
    "directory": "the number is in a public directory",
}
_OFTEN = ("never", "once", "twice")


def needed(rule: ContactRule) -> str:
    """Return what a row asks for, without the shorthand of its table."""
    text = rule.needs
    for short, plain in _PLAIN:
        text = text.replace(short, plain)
    return text


def granted(rule: ContactRule, basis: Basis, facts: Iterable[Fact]) -> str:
    """Say what makes a contact lawful: on which facts, or else what the row asks for."""
    said = _GRANTED.get(basis, "" if facts else "no leave is needed in advance")
    proof = " and ".join(map(_told, facts)) or needed(rule)
    return f"{said}: {proof}" if said else proof


def _told(fact: Fact) -> str:
    source = f" (see {fact.source})" if fact.source else ""
    return _fact(fact) + source


def _fact(fact: Fact) -> str:
    match fact:
        case Consent(standing=True):
            return f"consent of {_day(fact.given_at)}"
        case Consent():
            return f"a request of {_day(fact.given_at)}"
        case Interest():
            return f"they showed interest on {_day(fact.shown_at)}"
        case Relationship():
            return f"{_RELATED[fact.kind]} {_day(fact.since)}"
        case AddressSource():
            return _FOUND[fact.kind]
        case _:  # pragma: no cover - objections and looked-up lists grant nothing
            return fact.fact


def _day(at: datetime) -> date:
    """Return its day as a plain date, which is written many times faster than pendulum's."""
    return datetime.date(at)


def hours_of_whom(rule: ContactRule | None, whose: HoursBasis, name: str) -> str:
    """Name the hours of a clock by who says so."""
    if rule is not None:
        return _HOURS[whose]
    return name if name in _OUR_CLOCKS else f"the hours of the house rule {name!r}"


def partly_open(hours: str, zones: tuple[Timeline, ...], open_in: int) -> str:
    """Say that the hour is right in some zones in which they may be and wrong in others."""
    return (
        f"within {hours} in only {open_in} of the {len(zones)} time zones in which they may be: find out where they are"
    )


def tried(cap: Cap) -> str:
    """Say how often we have tried, and in which time.

    >>> from warmreach.contact.law import Cap
    >>> from warmreach.contact.wording import tried
    >>> tried(Cap(at_most=2, window="calendar", days=1))
    'already tried twice today, answered or not'
    """
    times = _OFTEN[cap.at_most] if cap.at_most < len(_OFTEN) else f"{cap.at_most} times"
    return f"already tried {times} {_span(cap)}, answered or not"


def _span(cap: Cap) -> str:
    if cap.days is None:
        return "in this campaign"
    named = {("rolling", 1): "in the last 24 hours", ("calendar", 1): "today", ("calendar", 7): "this week"}
    return named.get((cap.window, cap.days), f"in the last {cap.days} days")


def rested(after: str, days: int | None) -> str:
    """Say why they are left in peace, and for how long."""
    did = {"refusal": "they refused", "complaint": "they complained"}.get(after, "they objected")
    return f"{did}: not again" if days is None else f"{did}: not again for {days} days"
