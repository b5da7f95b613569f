"""The trade's closed words; the four result enums share none, so that a result is told by its word alone."""

from enum import StrEnum
from typing import Literal

__all__ = [
    "AddressForm",
    "Audience",
    "BuyingRole",
    "Channel",
    "Direction",
    "Kind",
    "LineResult",
    "MeetingResult",
    "MessageResult",
    "Purpose",
    "Salutation",
    "Scope",
    "TalkResult",
    "Whose",
]

Direction = Literal["out", "in", "both"]
"""Who acted: attempts are counted on `out` and `both`."""


class Channel(StrEnum):
    """How a person is reached (W2, W8)."""

    CALL = "call"
    EMAIL = "email"
    LETTER = "letter"
    SMS = "sms"
    SOCIAL = "social"
    VISIT = "visit"


class Audience(StrEnum):
    """In which capacity the law sees the person; unknown is judged as a consumer."""

    CONSUMER = "consumer"
    SOLE_TRADER = "sole_trader"
    PARTNERSHIP = "partnership"
    BUSINESS = "business"


class BuyingRole(StrEnum):
    """The part a person plays in a purchase (W11)."""

    DECIDER = "decider"
    INFLUENCER = "influencer"
    USER = "user"
    BUYER = "buyer"
    GATEKEEPER = "gatekeeper"


class Salutation(StrEnum):
    """How the person wishes to be addressed; never guessed from a name."""

    MR = "mr"
    MS = "ms"
    UNKNOWN = "unknown"


class AddressForm(StrEnum):
    """Formal is German "Sie" and a family name; informal is "du" and a given name."""

    FORMAL = "formal"
    INFORMAL = "informal"


class Scope(StrEnum):
    """Who has been in contact with the lead: the rep in person, the firm in general, or nobody (W1)."""

    PERSONAL = "personal"
    FIRM = "firm"
    NONE = "none"


class Whose(StrEnum):
    """Whose contact one touchpoint was, seen from the rep who is to call."""

    MINE = "mine"
    COLLEAGUE = "colleague"
    FIRM = "firm"


class Purpose(StrEnum):
    """What one step of a cadence is for."""

    WARM_CALL = "warm_call"
    VERIFY_AND_ANNOUNCE = "verify_and_announce"
    CONFIRM_AND_SUBSTANTIATE = "confirm_and_substantiate"
    FOLLOW_THROUGH = "follow_through"
    ANSWER_THEM = "answer_them"
    VOICEMAIL = "voicemail"
    HELPFUL_MAIL = "helpful_mail"
    POST_INVITE = "post_invite"
    SOCIAL_NOTE = "social_note"
    SMS_NOTE = "sms_note"
    VISIT = "visit"
    GATEKEEPER = "gatekeeper"
    REPAIR = "repair"
    NEW_SLOTS = "new_slots"
    SCREEN_SHARE = "screen_share"


class LineResult(StrEnum):
    """What the telephone line gave."""

    ANSWERED = "answered"
    NO_ANSWER = "no_answer"
    BUSY = "busy"
    VOICEMAIL_LEFT = "voicemail_left"
    VOICEMAIL_NO_MESSAGE = "voicemail_no_message"
    DROPPED = "dropped"
    FAILED = "failed"
    WRONG_NUMBER = "wrong_number"


class TalkResult(StrEnum):
    """What came of an answered call: the first nine with the right person, the last six with somebody else."""

    TALKED = "talked"
    NOT_NOW = "not_now"
    NOT_INTERESTED = "not_interested"
    DO_NOT_CONTACT = "do_not_contact"
    DOES_NOT_RECALL = "does_not_recall"
    RESEND_REQUESTED = "resend_requested"
    NOT_RESPONSIBLE = "not_responsible"
    HUNG_UP = "hung_up"
    DISQUALIFIED = "disqualified"
    GATEKEEPER_MESSAGE = "gatekeeper_message"
    GATEKEEPER_REFUSED = "gatekeeper_refused"
    GATEKEEPER_MAIL_ONLY = "gatekeeper_mail_only"
    ABSENT = "absent"
    LEFT_COMPANY = "left_company"
    WRONG_PERSON = "wrong_person"


class MessageResult(StrEnum):
    """What became of a message on any written channel."""

    DELIVERED = "delivered"
    BOUNCED_HARD = "bounced_hard"
    BOUNCED_SOFT = "bounced_soft"
    AUTO_REPLY = "auto_reply"
    REPLIED = "replied"
    REFUSED = "refused"
    UNSUBSCRIBED = "unsubscribed"


class MeetingResult(StrEnum):
    """What became of an appointment."""

    HELD = "held"
    MISSED_BY_THEM = "missed_by_them"
    MISSED_BY_US = "missed_by_us"
    MOVED = "moved"
    CANCELLED = "cancelled"


class Kind(StrEnum):
    """The built-in kinds of touchpoint, a group after the other; a user's own rules may add words."""

    # unasked: we sent it
    EMAIL_SENT = "email_sent"
    LETTER_SENT = "letter_sent"
    SOCIAL_MESSAGE_SENT = "social_message_sent"
    SMS_SENT = "sms_sent"
    VOICEMAIL_LEFT = "voicemail_left"
    CALL_UNANSWERED = "call_unanswered"
    # met: both took part
    MEETING_HELD = "meeting_held"
    VISIT_HELD = "visit_held"
    DEMO_HELD = "demo_held"
    INTRODUCED = "introduced"
    CALL_HELD = "call_held"
    ANNOUNCED_EMAIL_SENT = "announced_email_sent"
    ANNOUNCED_LETTER_SENT = "announced_letter_sent"
    EVENT_MET = "event_met"
    EMAIL_REPLY = "email_reply"
    REFERRED = "referred"
    SMS_REPLY = "sms_reply"
    SOCIAL_REPLY = "social_reply"
    CHAT_HELD = "chat_held"
    # asked: they came to us
    PURCHASE = "purchase"
    INQUIRY = "inquiry"
    QUOTE_REQUESTED = "quote_requested"
    CALLBACK_REQUESTED = "callback_requested"
    CALL_RECEIVED = "call_received"
    EVENT_ATTENDED = "event_attended"
    CONTENT_REQUESTED = "content_requested"
    NEWSLETTER_SUBSCRIBED = "newsletter_subscribed"
    # social
    SOCIAL_COMMENT = "social_comment"
    SOCIAL_MENTION = "social_mention"
    SOCIAL_FOLLOW = "social_follow"
    CONNECTION_ACCEPTED = "connection_accepted"
    ARTICLE_SHARED = "article_shared"
    SOCIAL_POST = "social_post"
    SOCIAL_REACTION = "social_reaction"
    # passive: timing only, never mentioned
    SITE_VISIT = "site_visit"
    LINK_CLICKED = "link_clicked"
    EMAIL_OPENED = "email_opened"
    EVENT_REGISTERED = "event_registered"
    # cooling
    REFUSED_BY_PHONE = "refused_by_phone"
    REFUSED_BY_EMAIL = "refused_by_email"
    COMPLAINT = "complaint"
    # logged: known to the rules, warming nobody
    CALL_DIVERTED = "call_diverted"
    MESSAGE_BOUNCED = "message_bounced"
    AUTO_REPLY = "auto_reply"
    UNSUBSCRIBED = "unsubscribed"
    COMPLAINT_RESOLVED = "complaint_resolved"
    MEETING_MISSED = "meeting_missed"
    MEETING_MOVED = "meeting_moved"
    MEETING_CANCELLED = "meeting_cancelled"
