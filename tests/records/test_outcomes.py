"""What came of a call, a message or a meeting: every result with every part, by a table of its own."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from pydantic import TypeAdapter, ValidationError

from warmreach.records import (
    OUTCOME_FACTS,
    Appointment,
    CallbackWindow,
    CallOutcome,
    LineResult,
    MailPromise,
    MeetingOutcome,
    MeetingResult,
    MessageOutcome,
    MessageResult,
    Outcome,
    Referral,
    TalkResult,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmreach.values.record import Record

NINE = "2026-11-23T09:00:00+01:00"
TEN = "2026-11-23T10:00:00+01:00"
CALL_TWO = Appointment(
    id="a1",
    starts_at=NINE,
    timezone="Europe/Berlin",
    minutes=15,
    topic="routes",
    format="phone",
    who_calls="us",
    reach="+493012345678",
)
PARTS: dict[str, Any] = {
    "mail": MailPromise(wanted_by_them=True, channel="email"),
    "next": CALL_TWO,
    "person": Referral(family_name="Muster"),
    "answers": {"budget": True},
    "screen_shared": True,
    "until": "2027-01-11",
    "reason": "no need",
    "every_channel": True,
    "to": CALL_TWO,
    "held_as": "visit_held",
}


class Row(NamedTuple):
    """What the design says of one result, in the words of the one who reads it."""

    kind: str
    parts: str = ""
    needs: str = ""
    reached: bool = False
    verifies: bool = False
    objects: bool = False
    proves: str = ""


TALKED: dict[str, Any] = {"kind": "call_held", "reached": True, "verifies": True, "proves": "consent interest"}
REFUSED: dict[str, Any] = {"kind": "refused_by_phone", "reached": True, "verifies": True}
DIVERTED: dict[str, Any] = {"kind": "call_diverted"}

# An answered call has one talk result; only a talk with the right person makes call_held; a refusal, hanging up and an
# objection make refused_by_phone; what is not answered makes call_unanswered.
CALLS = {
    "no_answer": Row("call_unanswered"),
    "busy": Row("call_unanswered"),
    "voicemail_left": Row("voicemail_left"),
    "voicemail_no_message": Row("call_unanswered"),
    "dropped": Row("call_unanswered"),
    "failed": Row("call_unanswered"),
    "wrong_number": Row("call_unanswered"),
    "talked": Row(parts="mail next person answers screen_shared", **TALKED),
    "not_now": Row(parts="until mail next person answers", **TALKED),
    "not_interested": Row(parts="reason person answers", **REFUSED),
    "do_not_contact": Row(parts="reason", objects=True, **REFUSED),
    "does_not_recall": Row(parts="mail next person answers screen_shared", **TALKED),
    "resend_requested": Row(parts="mail next person answers screen_shared", **TALKED),
    "not_responsible": Row("call_held", parts="person mail answers", reached=True),
    "hung_up": Row("refused_by_phone", reached=True),
    "disqualified": Row("call_held", parts="reason person answers", reached=True, verifies=True),
    "gatekeeper_message": Row(parts="next person", **DIVERTED),
    "gatekeeper_refused": Row(parts="reason", **DIVERTED),
    "gatekeeper_mail_only": Row(parts="mail next person", needs="mail", **DIVERTED),
    "absent": Row(parts="until next person", **DIVERTED),
    "left_company": Row(parts="person", **DIVERTED),
    "wrong_person": Row(parts="person", **DIVERTED),
}
MESSAGES = {
    "delivered": Row("email_sent"),
    "bounced_hard": Row("message_bounced"),
    "bounced_soft": Row("message_bounced"),
    "auto_reply": Row("auto_reply", parts="until"),
    "replied": Row("email_reply", "next person answers", reached=True, verifies=True, proves="consent interest"),
    "refused": Row("refused_by_email", reached=True, verifies=True),
    "unsubscribed": Row("unsubscribed", "every_channel", reached=True, objects=True),
}
MEETINGS = {
    "held": Row("meeting_held", "held_as next person answers", reached=True, verifies=True, proves="consent interest"),
    "missed_by_them": Row("meeting_missed", "next"),
    "missed_by_us": Row("meeting_missed", "next"),
    "moved": Row("meeting_moved", "to", needs="to", reached=True, verifies=True, proves="consent"),
    "cancelled": Row("meeting_cancelled", "next person"),
}
OF_CALLS = ("mail", "next", "person", "answers", "screen_shared", "until", "reason")
OF_MESSAGES = ("next", "person", "answers", "until", "every_channel")
OF_MEETINGS = ("to", "next", "person", "answers", "held_as")


def base(word: str) -> tuple[type[Any], dict[str, Any], tuple[str, ...]]:
    """The class that states a result, the fields that state it, and the parts it may have."""
    if word in MESSAGES:
        return MessageOutcome, {"channel": "email", "result": word}, OF_MESSAGES
    if word in MEETINGS:
        return MeetingOutcome, {"result": word}, OF_MEETINGS
    talked = word in set(TalkResult)
    return CallOutcome, {"line": "answered", "talk": word} if talked else {"line": word}, OF_CALLS


ROWS = CALLS | MESSAGES | MEETINGS
PAIRS = [(word, part) for word in ROWS for part in base(word)[2]]


def needed(word: str) -> dict[str, Any]:
    return {name: PARTS[name] for name in ROWS[word].needs.split()}


def test_the_table_has_a_row_for_every_result_and_for_no_other_word() -> None:
    words = {*LineResult, *TalkResult, *MessageResult, *MeetingResult} - {LineResult.ANSWERED}
    assert set(OUTCOME_FACTS) == words == set(ROWS)


def test_no_two_results_share_a_word() -> None:
    for one, other in combinations((LineResult, TalkResult, MessageResult, MeetingResult), 2):
        assert {str(word) for word in one}.isdisjoint({str(word) for word in other})


@pytest.mark.parametrize("word", ROWS)
def test_a_row_says_what_the_design_says(word: str) -> None:
    row, facts = ROWS[word], OUTCOME_FACTS[word]
    assert (facts.kind, facts.reached, facts.verifies, facts.objects) == (
        row.kind,
        row.reached,
        row.verifies,
        row.objects,
    )
    assert set(facts.proves) == set(row.proves.split())
    assert set(facts.allows) == set(row.parts.split())
    assert set(facts.needs) == set(row.needs.split())


@pytest.mark.parametrize("word", ROWS)
def test_a_result_can_be_built_with_what_it_needs_and_with_all_it_allows(word: str) -> None:
    kind, stated, _ = base(word)
    outcome = kind(**stated, **needed(word))
    assert (outcome.word, outcome.kind, outcome.facts) == (word, ROWS[word].kind, OUTCOME_FACTS[word])
    kind(**stated, **{name: PARTS[name] for name in ROWS[word].parts.split()})


@pytest.mark.parametrize("word", [word for word in ROWS if ROWS[word].needs])
def test_a_result_without_what_it_needs_is_refused(word: str) -> None:
    kind, stated, _ = base(word)
    with pytest.raises(ValidationError, match=f"{word!r} needs {ROWS[word].needs!r}") as refused:
        kind(**stated)
    assert [(fault["loc"], fault["type"]) for fault in refused.value.errors()] == [
        ((ROWS[word].needs,), "missing_part")
    ]


@pytest.mark.parametrize(("word", "part"), PAIRS)
def test_a_part_stands_if_and_only_if_the_result_allows_it(word: str, part: str) -> None:
    kind, stated, _ = base(word)
    legal: Record = kind(**stated, **needed(word))
    whole = stated | needed(word) | {part: PARTS[part]}
    ways: tuple[Callable[[], Any], ...] = (
        lambda: kind(**whole),
        lambda: kind.model_validate(whole),
        lambda: legal.replace(**{part: PARTS[part]}),
        lambda: legal.model_copy(update={part: PARTS[part]}),
    )
    for way in ways:
        if part in ROWS[word].parts.split():
            assert getattr(way(), part)
        else:
            with pytest.raises(ValidationError) as refused:
                way()
            assert [(fault["loc"], fault["type"]) for fault in refused.value.errors()] == [((part,), "illegal_part")]


@pytest.mark.parametrize("line", [line for line in LineResult if line is not LineResult.ANSWERED])
@pytest.mark.parametrize("talk", TalkResult)
def test_only_an_answered_line_has_a_talk(line: LineResult, talk: TalkResult) -> None:
    with pytest.raises(ValidationError, match=f"line '{line}' has no talk; '{talk}' needs line 'answered'") as refused:
        CallOutcome(line=line, talk=talk)
    assert [fault["loc"] for fault in refused.value.errors()] == [("talk",)]
    with pytest.raises(ValidationError):
        CallOutcome(line="answered", talk="hung_up").replace(line=line)


def test_an_answered_line_has_a_talk() -> None:
    with pytest.raises(ValidationError, match="line 'answered' needs a talk result"):
        CallOutcome(line="answered")
    with pytest.raises(ValidationError, match="line 'answered' needs a talk result"):
        CallOutcome(line="busy").replace(line="answered")


def test_all_parts_that_do_not_fit_are_named_at_once() -> None:
    with pytest.raises(ValidationError) as refused:
        CallOutcome(line="busy", mail={"channel": "fax"}, until="2027-01-11", reason="", next=CALL_TWO)
    faults = {fault["loc"]: fault["msg"] for fault in refused.value.errors()}
    assert set(faults) == {("mail", "wanted_by_them"), ("mail", "channel"), ("until",), ("reason",), ("next",)}
    assert faults["until",] == "'busy' does not go with 'until'; it allows nothing further"


def test_of_a_result_that_is_no_word_only_that_is_said() -> None:
    with pytest.raises(ValidationError) as refused:
        MessageOutcome(channel="email", result="opened", until="2027-01-11")
    assert [fault["loc"] for fault in refused.value.errors()] == [("result",)]
    with pytest.raises(ValidationError) as refused:
        CallOutcome(line="rang", talk="talked", until="2027-01-11")
    assert [fault["loc"] for fault in refused.value.errors()] == [("line",)]


@pytest.mark.parametrize(
    ("channel", "sent", "replied"),
    [
        ("email", "email_sent", "email_reply"),
        ("letter", "letter_sent", "inquiry"),
        ("sms", "sms_sent", "sms_reply"),
        ("social", "social_message_sent", "social_reply"),
    ],
)
def test_a_message_is_of_the_kind_of_its_channel(channel: str, sent: str, replied: str) -> None:
    assert MessageOutcome(channel=channel, result="delivered").kind == sent
    assert MessageOutcome(channel=channel, result="replied").kind == replied
    assert MessageOutcome(channel=channel, result="refused").kind == "refused_by_email"
    assert MessageOutcome(channel=channel, result="bounced_hard").kind == "message_bounced"


@pytest.mark.parametrize("channel", ["call", "visit", "fax"])
def test_a_message_goes_by_a_written_channel(channel: str) -> None:
    with pytest.raises(ValidationError):
        MessageOutcome(channel=channel, result="delivered")


@pytest.mark.parametrize("held_as", ["meeting_held", "visit_held", "demo_held"])
def test_a_meeting_is_of_the_kind_as_which_it_was_held(held_as: str) -> None:
    assert MeetingOutcome(result="held", held_as=held_as).kind == held_as
    with pytest.raises(ValidationError):
        MeetingOutcome(result="held", held_as="event_met")


def test_an_outcome_is_told_by_its_type() -> None:
    outcomes = TypeAdapter[Any](Outcome)
    assert type(outcomes.validate_python({"type": "call", "line": "busy"})) is CallOutcome
    assert type(outcomes.validate_python({"type": "message", "channel": "sms", "result": "replied"})) is MessageOutcome
    assert type(outcomes.validate_json('{"type": "meeting", "result": "held"}')) is MeetingOutcome
    with pytest.raises(ValidationError):
        outcomes.validate_python({"line": "busy"})


def test_a_next_step_is_an_appointment_or_a_window() -> None:
    window = {"start": NINE, "end": TEN, "said_by": "them"}
    outcome = CallOutcome(line="answered", talk="talked", next=window)
    assert type(outcome.next) is CallbackWindow
    assert CallOutcome.model_validate_json(outcome.model_dump_json()) == outcome
    with_appointment = outcome.replace(next=CALL_TWO)
    assert type(CallOutcome.model_validate_json(with_appointment.model_dump_json()).next) is Appointment
