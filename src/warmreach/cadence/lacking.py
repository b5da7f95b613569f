"""What a record lacks for a step: a call without a number, a mail without an address."""

from ..records import Channel, Prospect, Purpose
from .acts import Act
from .why import Why

__all__ = ["lacks"]

_BY_PHONE = frozenset({Channel.CALL, Channel.SMS})


def lacks(prospect: Prospect, channel: Channel, act: Act) -> Why | None:
    """Say that the number or address for a channel is not on record; None where it is, or where none is kept.

    The step stays on its channel: what is lacking is a look into the imprint and no refusal, and a mail in the place
    of the call would be the one that nobody announced (C1). The day leaves the lead out and says what to find.
    """
    if channel in _BY_PHONE and not _number(prospect, act):
        return Why(code="no_phone", sentence="No telephone number is on record: find it first.")
    if channel is Channel.EMAIL and not _address(prospect, act):
        return Why(code="no_email", sentence="No e-mail address is on record: ask for it first.")
    return None


def _number(prospect: Prospect, act: Act) -> str | None:
    """Their number, or the company's; of an agreed call what was agreed."""
    reach = getattr(act.agreed.what, "reach", None) if act.agreed is not None else None
    switchboard = None if prospect.company is None else prospect.company.phone
    return (None if act.purpose is Purpose.GATEKEEPER else prospect.phone) or reach or switchboard


def _address(prospect: Prospect, act: Act) -> str | None:
    """Their address, or the one to which the mail was promised."""
    return prospect.email or (None if act.owed is None else act.owed.what.to)
