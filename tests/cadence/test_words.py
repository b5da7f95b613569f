"""One word is heard of each outcome: the promise that outweighs the result, or the result."""

from __future__ import annotations

from typing import Any

import pytest

from warmreach.cadence import CALL_MAIL_CALL, OUTWEIGHED_BY, WARM_CALL, WORDS, Turn, word_of, words_for
from warmreach.cadence.words import is_touch
from warmreach.records import (
    OUTCOME_FACTS,
    Appointment,
    CallbackWindow,
    CallOutcome,
    Channel,
    LineResult,
    MailPromise,
    MeetingOutcome,
    MessageOutcome,
    Referral,
)

MAIL = MailPromise(wanted_by_them=True, channel="email")
NAMED = Referral(family_name="Beispiel")
WINDOW = CallbackWindow(start="2026-11-24T13:00:00+01:00", end="2026-11-24T16:00:00+01:00", said_by="them")


def appointment(way: str, reach: str) -> Appointment:
    return Appointment(
        id="a-1",
        starts_at="2026-11-24T10:00:00+01:00",
        timezone="Europe/Berlin",
        minutes=30,
        topic="routes",
        format=way,
        who_calls="us",
        reach=reach,
    )


PHONE = appointment("phone", "+4930123456")
VIDEO = appointment("video", "https://meet.example/1")


def talk(result: str, **parts: Any) -> CallOutcome:
    return CallOutcome(line="answered", talk=result, **parts)


SAID = [
    (CallOutcome(line="busy"), "busy"),
    (talk("talked"), "talked"),
    (talk("talked", mail=MAIL), "mail_promised"),
    (talk("talked", next=WINDOW), "call_agreed"),
    (talk("talked", mail=MAIL, next=WINDOW), "mail_promised"),
    (talk("talked", mail=MAIL, next=VIDEO), "meeting_agreed"),
    (talk("talked", mail=MAIL, next=PHONE), "mail_promised"),
    (talk("talked", next=PHONE), "call_agreed"),
    (talk("talked", mail=MAIL, person=NAMED), "referred"),
    (talk("talked", person=NAMED, next=VIDEO), "meeting_agreed"),
    (talk("not_now", next=WINDOW), "not_now"),
    (talk("not_now", mail=MAIL, until="2027-01-11"), "mail_promised"),
    (talk("not_interested", person=NAMED), "not_interested"),
    (talk("disqualified", person=NAMED), "disqualified"),
    (talk("does_not_recall", mail=MAIL, next=WINDOW), "does_not_recall"),
    (talk("resend_requested", mail=MAIL), "resend_requested"),
    (talk("resend_requested", mail=MAIL, next=VIDEO), "meeting_agreed"),
    (talk("not_responsible", person=NAMED), "referred"),
    (talk("not_responsible"), "not_responsible"),
    (talk("wrong_person", person=NAMED), "referred"),
    (talk("left_company", person=NAMED), "left_company"),
    (talk("absent", next=WINDOW), "absent"),
    (talk("gatekeeper_message", next=WINDOW), "gatekeeper_message"),
    (talk("gatekeeper_mail_only", mail=MAIL), "gatekeeper_mail_only"),
    (MessageOutcome(channel="email", result="replied"), "replied"),
    (MessageOutcome(channel="email", result="replied", next=WINDOW), "call_agreed"),
    (MessageOutcome(channel="email", result="refused"), "refused"),
    (MeetingOutcome(result="moved", to=VIDEO), "moved"),
    (MeetingOutcome(result="missed_by_them", next=VIDEO), "missed_by_them"),
    (MeetingOutcome(result="cancelled", next=VIDEO), "meeting_agreed"),
]


@pytest.mark.parametrize(("outcome", "word"), SAID, ids=lambda part: part if isinstance(part, str) else part.word)
def test_the_word_of_an_outcome_in_a_cadence_with_a_second_call(outcome: Any, word: str) -> None:
    assert CALL_MAIL_CALL.word(outcome) == word


def test_an_appointment_by_phone_is_the_goal_where_no_second_call_follows() -> None:
    assert WARM_CALL.word(talk("talked", next=PHONE)) == "meeting_agreed"
    assert word_of(talk("talked", next=PHONE), has_second_call=True) == "call_agreed"


def test_no_promise_outweighs_a_refusal_an_objection_or_a_departure() -> None:
    final = {word for word, facts in OUTCOME_FACTS.items() if facts.objects or facts.kind.startswith("refused")}
    assert (final | {"disqualified", "left_company"}).isdisjoint(OUTWEIGHED_BY)


def test_a_result_is_outweighed_only_by_what_its_outcome_may_carry() -> None:
    part = {"meeting_agreed": "next", "call_agreed": "next", "mail_promised": "mail", "referred": "person"}
    for word, turns in OUTWEIGHED_BY.items():
        assert {part[turn] for turn in turns} <= set(OUTCOME_FACTS[word].allows), word


def test_every_result_and_every_turn_is_heard_on_some_channel_and_no_word_is_told_twice() -> None:
    assert set(WORDS) == {word for channel in Channel for word in words_for(channel)}
    assert set(WORDS) == set(OUTCOME_FACTS) | {turn.value for turn in Turn}
    assert len(set(WORDS)) == len(WORDS)
    assert LineResult.ANSWERED not in WORDS


def test_only_silence_and_what_was_not_done_are_no_touch() -> None:
    assert {word for word in WORDS if not is_touch(word)} == {"silence", "not_reached", "no_show", "not_permitted"}
