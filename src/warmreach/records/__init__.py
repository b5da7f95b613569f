"""What happened, in the trade's own words: the models that a CRM hands in."""

from .agreements import Appointment, CallbackWindow, MailPromise
from .facts import AddressSource, Consent, DncCheck, Fact, Interest, Objection, Relationship
from .history import History
from .outcome_table import OUTCOME_FACTS, OutcomeFacts
from .outcomes import CallOutcome, MeetingOutcome, MessageOutcome, Outcome
from .people import Company, Noted, Prospect, Referral
from .selling import Offer, Sender
from .touchpoints import Touchpoint
from .words import (
    AddressForm,
    Audience,
    BuyingRole,
    Channel,
    Direction,
    Kind,
    LineResult,
    MeetingResult,
    MessageResult,
    Purpose,
    Salutation,
    Scope,
    TalkResult,
    Whose,
)

__all__ = [
    "OUTCOME_FACTS",
    "AddressForm",
    "AddressSource",
    "Appointment",
    "Audience",
    "BuyingRole",
    "CallOutcome",
    "CallbackWindow",
    "Channel",
    "Company",
    "Consent",
    "Direction",
    "DncCheck",
    "Fact",
    "History",
    "Interest",
    "Kind",
    "LineResult",
    "MailPromise",
    "MeetingOutcome",
    "MeetingResult",
    "MessageOutcome",
    "MessageResult",
    "Noted",
    "Objection",
    "Offer",
    "Outcome",
    "OutcomeFacts",
    "Prospect",
    "Purpose",
    "Referral",
    "Relationship",
    "Salutation",
    "Scope",
    "Sender",
    "TalkResult",
    "Touchpoint",
    "Whose",
]
