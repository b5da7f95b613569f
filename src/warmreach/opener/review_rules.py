"""The rules of a review: their ids, the lines of the method they rest on, why they matter, and what proves a claim."""

from collections.abc import Mapping
from types import MappingProxyType

import attrs

from ..records.words import Kind, Purpose

__all__ = ["CLAIMS", "RULES", "Claim", "ReviewRule"]


@attrs.frozen
class ReviewRule:
    """What a rule forbids, in a sentence; where from; and for which purposes it does not hold."""

    source: str
    why: str
    not_for: frozenset[Purpose] = frozenset()


RULES: Mapping[str, ReviewRule] = MappingProxyType(
    {
        "asks_if_it_arrived": ReviewRule(
            "C3", "Asking whether something arrived or was read invites a no; ask which questions are still open."
        ),
        "sells": ReviewRule(
            "W5",
            "This step asks for a meeting; price, discount and order belong to the talk after it.",
            not_for=frozenset({Purpose.FOLLOW_THROUGH}),
        ),
        "too_long": ReviewRule("W12", "Attention is won with the fewest words."),
        "subject_too_long": ReviewRule("W12", "A subject that is cut off in the list of mails is not read."),
        "several_questions": ReviewRule("W12", "One question gets an answer; two compete, and neither is answered."),
        "pressure": ReviewRule("W13", "Pressure ends a likeable talk before it begins."),
        "exaggeration": ReviewRule("W13", "A promise that nobody can keep costs the trust that the contact has built."),
        "invented_contact": ReviewRule("W6", "The earlier contact breaks the ice only if there was one."),
        "discloses_tracking": ReviewRule("W6", "Telling people that they are watched is no ice-breaker."),
        "placeholder_left": ReviewRule("W11", "What was left to fill in shows that nobody prepared."),
        "address_mixed": ReviewRule("W11", "Formal and informal address in one text shows that it was put together."),
        "wrong_address": ReviewRule("W11", "This person is addressed in the other form."),
        "false_reply": ReviewRule("W6", "A subject may say that it replies only if they wrote first."),
    }
)


@attrs.frozen
class Claim:
    """What a text claims to have happened, and the kinds of touchpoint of which one must be in the history."""

    says: str
    kinds: frozenset[Kind]


_IN_PERSON = frozenset(
    {Kind.MEETING_HELD, Kind.VISIT_HELD, Kind.DEMO_HELD, Kind.INTRODUCED, Kind.EVENT_MET, Kind.EVENT_ATTENDED}
)
_BY_PHONE = frozenset({Kind.CALL_HELD, Kind.CALL_RECEIVED})
_TALKED = _IN_PERSON | _BY_PHONE | {Kind.CHAT_HELD, Kind.CALLBACK_REQUESTED}
_MOVED = frozenset({Kind.MEETING_MISSED, Kind.MEETING_MOVED, Kind.MEETING_CANCELLED})
_THEY_WROTE = frozenset({Kind.EMAIL_REPLY, Kind.SMS_REPLY, Kind.SOCIAL_REPLY, Kind.CHAT_HELD, Kind.SOCIAL_COMMENT})
_THEY_ASKED = frozenset({Kind.INQUIRY, Kind.QUOTE_REQUESTED, Kind.CALLBACK_REQUESTED, Kind.CONTENT_REQUESTED})
_WE_WROTE = frozenset(
    {
        Kind.EMAIL_SENT,
        Kind.ANNOUNCED_EMAIL_SENT,
        Kind.LETTER_SENT,
        Kind.ANNOUNCED_LETTER_SENT,
        Kind.SOCIAL_MESSAGE_SENT,
        Kind.SMS_SENT,
    }
)

CLAIMS: Mapping[str, Claim] = MappingProxyType(
    {
        "met": Claim("that you met", _IN_PERSON),
        "talked": Claim("that you talked", _TALKED),
        "talked_by_phone": Claim("that you talked by telephone", _BY_PHONE),
        "had_an_appointment": Claim("that you had an appointment", _TALKED | _MOVED),
        "introduced": Claim("that you were introduced", _IN_PERSON | {Kind.REFERRED}),
        "agreed": Claim("that something was agreed", _TALKED | _THEY_WROTE | _THEY_ASKED),
        "known": Claim(
            "that you have heard of each other before", _TALKED | _THEY_WROTE | _THEY_ASKED | {Kind.PURCHASE}
        ),
        "referred": Claim("that somebody sent you", frozenset({Kind.REFERRED, Kind.INTRODUCED})),
        "told_about_them": Claim(
            "that somebody told you about them",
            frozenset({Kind.REFERRED, Kind.INTRODUCED, Kind.CALL_DIVERTED}) | _TALKED,
        ),
        "they_wrote": Claim("that they wrote to you", _THEY_WROTE | _THEY_ASKED),
        "they_asked": Claim("that they asked for something", _THEY_ASKED | {Kind.CALL_RECEIVED} | _THEY_WROTE),
        "asked_for_content": Claim(
            "that they asked for something to read", frozenset({Kind.CONTENT_REQUESTED, Kind.INQUIRY})
        ),
        "asked_for_callback": Claim(
            "that they asked for a call", frozenset({Kind.CALLBACK_REQUESTED, Kind.CALL_RECEIVED, Kind.INQUIRY})
        ),
        "we_wrote": Claim("that you wrote to them", _WE_WROTE),
        "we_called": Claim(
            "that you called", frozenset({Kind.VOICEMAIL_LEFT, Kind.CALL_UNANSWERED, Kind.CALL_DIVERTED}) | _BY_PHONE
        ),
        "customer": Claim("that they bought from you", frozenset({Kind.PURCHASE})),
        "attended": Claim("that they were at your event", frozenset({Kind.EVENT_ATTENDED, Kind.EVENT_MET})),
        "follows": Claim("that they follow you", frozenset({Kind.SOCIAL_FOLLOW, Kind.CONNECTION_ACCEPTED})),
        "commented": Claim("that they commented", frozenset({Kind.SOCIAL_COMMENT, Kind.SOCIAL_MENTION})),
        "shared": Claim("that they shared something of yours", frozenset({Kind.ARTICLE_SHARED, Kind.SOCIAL_MENTION})),
        "reacted": Claim(
            "that they reacted to something of yours",
            frozenset({Kind.SOCIAL_REACTION, Kind.SOCIAL_COMMENT, Kind.ARTICLE_SHARED}) | _THEY_WROTE,
        ),
        "posted": Claim(
            "that you read something of theirs",
            frozenset({Kind.SOCIAL_POST, Kind.SOCIAL_COMMENT, Kind.SOCIAL_MENTION, Kind.ARTICLE_SHARED}),
        ),
        "connected": Claim("that you are connected", frozenset({Kind.CONNECTION_ACCEPTED, Kind.SOCIAL_FOLLOW})),
        "subscribed": Claim("that they subscribed to your newsletter", frozenset({Kind.NEWSLETTER_SUBSCRIBED})),
    }
)
