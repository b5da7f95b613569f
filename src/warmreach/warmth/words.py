"""How a reason names each kind of contact, in plain English."""

from collections.abc import Mapping

from ..records import Kind

__all__ = ["spoken_kind"]

_SPOKEN: Mapping[str, str] = {
    Kind.EMAIL_SENT: "e-mail sent unasked",
    Kind.LETTER_SENT: "letter sent unasked",
    Kind.SOCIAL_MESSAGE_SENT: "social message sent unasked",
    Kind.SMS_SENT: "SMS sent unasked",
    Kind.VOICEMAIL_LEFT: "voicemail left",
    Kind.CALL_UNANSWERED: "call not answered",
    Kind.MEETING_HELD: "meeting held",
    Kind.VISIT_HELD: "visit",
    Kind.DEMO_HELD: "demonstration held",
    Kind.INTRODUCED: "introduced in person",
    Kind.CALL_HELD: "talk on the telephone",
    Kind.ANNOUNCED_EMAIL_SENT: "announced e-mail sent",
    Kind.ANNOUNCED_LETTER_SENT: "announced letter sent",
    Kind.EVENT_MET: "met at an event",
    Kind.EMAIL_REPLY: "answered our e-mail",
    Kind.REFERRED: "referred to us",
    Kind.SMS_REPLY: "answered our SMS",
    Kind.SOCIAL_REPLY: "answered our social message",
    Kind.CHAT_HELD: "chat held",
    Kind.PURCHASE: "bought from us",
    Kind.INQUIRY: "inquired",
    Kind.QUOTE_REQUESTED: "asked for a quote",
    Kind.CALLBACK_REQUESTED: "asked us to call back",
    Kind.CALL_RECEIVED: "called us",
    Kind.EVENT_ATTENDED: "attended our event",
    Kind.CONTENT_REQUESTED: "asked for material",
    Kind.NEWSLETTER_SUBSCRIBED: "subscribed to the newsletter",
    Kind.SOCIAL_COMMENT: "commented on our post",
    Kind.SOCIAL_MENTION: "mentioned us",
    Kind.SOCIAL_FOLLOW: "followed us",
    Kind.CONNECTION_ACCEPTED: "accepted our connection",
    Kind.ARTICLE_SHARED: "shared our article",
    Kind.SOCIAL_POST: "posted something of interest",
    Kind.SOCIAL_REACTION: "reacted to our post",
    Kind.SITE_VISIT: "visited our site",
    Kind.LINK_CLICKED: "clicked a link",
    Kind.EMAIL_OPENED: "opened an e-mail",
    Kind.EVENT_REGISTERED: "registered for an event",
    Kind.REFUSED_BY_PHONE: "refused on the telephone",
    Kind.REFUSED_BY_EMAIL: "refused in writing",
    Kind.COMPLAINT: "complained",
    Kind.CALL_DIVERTED: "call answered by somebody else",
    Kind.MESSAGE_BOUNCED: "message bounced",
    Kind.AUTO_REPLY: "automatic reply",
    Kind.UNSUBSCRIBED: "unsubscribed",
    Kind.COMPLAINT_RESOLVED: "complaint resolved",
    Kind.MEETING_MISSED: "meeting missed",
    Kind.MEETING_MOVED: "meeting moved",
    Kind.MEETING_CANCELLED: "meeting cancelled",
}


def spoken_kind(kind: str) -> str:
    """Name a kind in words; an own kind by its own word."""
    return _SPOKEN.get(kind) or kind.replace("_", " ")
