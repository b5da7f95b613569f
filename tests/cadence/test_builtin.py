"""Every word at every step of every built-in cadence leads where the design says, written down here by hand.

`>step` goes to a step, `+way` to the same step again, `!reason` to an end. In front stands what comes first, behind it
how often the move is made and the end after that.
"""

from __future__ import annotations

import pytest

from warmreach.cadence import (
    CALL_MAIL_CALL,
    MAIL_CALL,
    POST_INVITE,
    RESTS,
    STANDARD_MOVES,
    WARM_CALL,
    WARM_TOUCHES,
    WORDS,
    Cadence,
    Move,
    Wait,
)
from warmreach.records import Channel, Purpose

BUILTIN = (CALL_MAIL_CALL, WARM_CALL, MAIL_CALL, WARM_TOUCHES, POST_INVITE)

CALL = {
    # the line
    "no_answer": "+attempt",
    "busy": "+soon",
    "voicemail_left": "+attempt",
    "voicemail_no_message": "+attempt",
    "dropped": "+soon",
    "failed": "+soon",
    "wrong_number": "gatekeeper, +wait, 1 then !unreachable",
    # the talk
    "talked": "+wait, 1 then !exhausted",
    "not_now": "+wait",
    "not_interested": "!refused",
    "do_not_contact": "!objected",
    "does_not_recall": "+wait, 1 then !refused",
    "resend_requested": "+wait, 1 then !refused",
    "not_responsible": "gatekeeper, +wait, 1 then !disqualified",
    "hung_up": "!refused",
    "disqualified": "!disqualified",
    "gatekeeper_message": "+attempt",
    "gatekeeper_refused": "+attempt",
    "gatekeeper_mail_only": "+attempt",
    "absent": "+wait",
    "left_company": "!left_company",
    "wrong_person": "gatekeeper, +wait, 1 then !unreachable",
    # the appointment
    "held": "!reached_goal",
    "missed_by_them": "+today, 1 then !refused",
    "missed_by_us": "repair, +wait",
    "moved": "+wait",
    "cancelled": "+wait, 1 then !refused",
    # the turn
    "meeting_agreed": "!reached_goal",
    "referred": "!handed_over",
    "mail_promised": "+wait",
    "call_agreed": "+wait",
    "not_reached": "!unreachable",
    "no_show": "new_slots, +listen",
    "not_permitted": "!not_permitted",
}
MESSAGE = {
    "delivered": "+listen",
    "bounced_hard": "verify_and_announce, +wait, 1 then !unreachable",
    "bounced_soft": "+attempt",
    "auto_reply": "+listen",
    "replied": "answer_them, +listen",
    "refused": "!refused",
    "unsubscribed": "!objected",
    "meeting_agreed": "!reached_goal",
    "referred": "!handed_over",
    "call_agreed": "+wait",
    "silence": "!exhausted",
    "not_reached": "!unreachable",
    "not_permitted": "!not_permitted",
}
VISIT = {
    word: CALL[word]
    for word in (
        *("held", "missed_by_them", "missed_by_us", "moved", "cancelled"),
        *("meeting_agreed", "referred", "call_agreed", "not_reached", "no_show", "not_permitted"),
    )
}
C4 = {"does_not_recall": ">mail, 1 then !refused", "resend_requested": ">mail, 1 then !refused"}
FIRST_TALK = CALL | C4 | {"talked": ">mail", "mail_promised": ">mail", "call_agreed": ">mail"}
SECOND_CALL = CALL | C4 | {"talked": "!reached_goal", "mail_promised": ">mail, 2 then !exhausted"}


def mail_then(call: str) -> dict[str, str]:
    onwards = dict.fromkeys(
        ("delivered", "auto_reply", "call_agreed", "silence", "not_reached", "not_permitted"), f">{call}"
    )
    return MESSAGE | onwards | {"replied": f"answer_them, >{call}"}


def touch_then(method: str) -> dict[str, str]:
    onwards = dict.fromkeys(("bounced_hard", "silence", "not_reached", "not_permitted"), f">{method}")
    return MESSAGE | onwards | {"replied": "answer_them, >call", "call_agreed": ">call"}


def invitation_then(silence: str) -> dict[str, str]:
    return MESSAGE | {
        "bounced_hard": "!unreachable",
        "replied": ">answer",
        "call_agreed": ">answer",
        "silence": silence,
    }


ASK_FOR_ADDRESS = ">call_1, 1 then !unreachable"
BY_HAND = {
    "call_mail_call": {
        "call_1": FIRST_TALK | {"gatekeeper_mail_only": ">office_mail, 1 then !unreachable"},
        "mail": mail_then("call_2") | {"bounced_hard": ASK_FOR_ADDRESS, "not_reached": ASK_FOR_ADDRESS},
        "call_2": SECOND_CALL,
        "office_mail": mail_then("call_1") | {"bounced_hard": ">call_1"},
    },
    "warm_call": {
        "call": FIRST_TALK | {"meeting_agreed": ">confirm", "call_agreed": "+wait"},
        "mail": mail_then("call_again") | {"meeting_agreed": ">confirm"},
        "call_again": CALL
        | C4
        | {"talked": "!exhausted", "meeting_agreed": ">confirm", "mail_promised": ">mail, 1 then !exhausted"},
        "confirm": MESSAGE
        | dict.fromkeys(
            ("delivered", "bounced_hard", "auto_reply", "silence", "not_reached", "not_permitted"), "!reached_goal"
        )
        | {"meeting_agreed": "+wait"},
    },
    "mail_call": {"mail": mail_then("call") | {"delivered": "+listen"}, "call": SECOND_CALL},
    "warm_touches": {
        "voicemail": CALL
        | dict.fromkeys(
            ("voicemail_left", "talked", "gatekeeper_mail_only", "mail_promised", "not_reached", "not_permitted"),
            ">tips",
        )
        | {"call_agreed": ">call"},
        "tips": touch_then("video"),
        "video": touch_then("social"),
        "social": touch_then("sms"),
        "sms": touch_then("call"),
        "call": CALL | {"talked": "!exhausted"},
    },
    "post_invite": {
        "letter": invitation_then(">second_letter"),
        "second_letter": invitation_then("!exhausted"),
        "answer": FIRST_TALK,
        "mail": mail_then("call_2"),
        "call_2": SECOND_CALL,
    },
}


def said(move: Move) -> str:
    way = f">{move.to}" if move.to else f"+{move.again}" if move.again else f"!{move.end}"
    limit = f", {move.at_most} then !{move.then}" if move.at_most else ""
    return f"{f'{move.first}, ' if move.first else ''}{way}{limit}"


PAIRS = [(cadence, step, word) for cadence in BUILTIN for step, rows in BY_HAND[cadence.name].items() for word in rows]


@pytest.mark.parametrize(("cadence", "step", "word"), PAIRS, ids=lambda part: getattr(part, "name", part))
def test_a_word_at_a_step_leads_where_the_design_says(cadence: Cadence, step: str, word: str) -> None:
    assert said(cadence.move(step, word)) == BY_HAND[cadence.name][step][word]


def test_the_hand_written_table_leaves_out_no_word_of_any_step() -> None:
    for cadence in BUILTIN:
        heard = {step.id: set(step.hears) for step in cadence.steps}
        assert {step: set(rows) for step, rows in BY_HAND[cadence.name].items()} == heard


def test_every_word_has_its_standard_move_also_on_a_visit() -> None:
    expected = CALL | MESSAGE | VISIT
    assert {word: said(move) for word, move in STANDARD_MOVES.items()} == expected
    assert set(expected) == set(WORDS)


@pytest.mark.parametrize("cadence", BUILTIN, ids=lambda cadence: cadence.edition)
def test_every_row_gives_its_reason_as_a_sentence(cadence: Cadence) -> None:
    for step in cadence.steps:
        for word in WORDS:
            why = cadence.move(step.id, word).why
            assert why[0].isupper(), (step.id, word)
            assert why.endswith("."), (step.id, word)


def test_a_refusal_rests_180_days_and_an_objection_for_good() -> None:
    assert {"refused": Wait(days=180), "exhausted": Wait(days=90), "firm_answered": Wait(days=90)} == RESTS
    own_rests = {word for word, move in STANDARD_MOVES.items() if move.end is not None and move.wait is not None}
    assert own_rests == set()


@pytest.mark.parametrize("word", ["not_now", "absent"])
def test_without_a_date_one_waits_90_days(word: str) -> None:
    assert STANDARD_MOVES[word].wait == Wait(days=90, until="given_date")


def test_call_two_is_at_the_agreed_time_or_two_working_days_after_the_mail() -> None:
    assert CALL_MAIL_CALL.by_id["call_2"].delay == Wait(working_days=2, until="agreed")
    assert CALL_MAIL_CALL.move("mail", "delivered").wait is None, "the delay of call 2 stands"


def test_call_one_says_what_it_is_to_bring_about() -> None:
    assert [aim.split()[0] for aim in CALL_MAIL_CALL.first.bring_about] == ["make", "find", "announce", "agree"]


def test_being_forgotten_twice_is_counted_over_both_words_and_all_steps() -> None:
    for step in ("call_1", "call_2"):
        for word in ("does_not_recall", "resend_requested"):
            assert CALL_MAIL_CALL.move(step, word).tally == "not_recalled"


def test_warm_touches_uses_four_channels_and_skips_what_is_not_permitted() -> None:
    assert {step.channel for step in WARM_TOUCHES.steps} == {Channel.CALL, Channel.EMAIL, Channel.SOCIAL, Channel.SMS}
    skips = [WARM_TOUCHES.move(step.id, "not_permitted").to for step in WARM_TOUCHES.steps]
    assert skips == ["tips", "video", "social", "sms", "call", None]


def test_post_invite_calls_nobody_who_did_not_ask_for_it() -> None:
    letters = [step for step in POST_INVITE.steps if step.purpose is Purpose.POST_INVITE]
    for letter in letters:
        towards_a_call = {word for word in WORDS if POST_INVITE.move(letter.id, word).to == "answer"}
        assert towards_a_call == {"replied", "call_agreed"}
        assert {word for word in letter.hears if POST_INVITE.move(letter.id, word).first is not None} == set()


@pytest.mark.parametrize("cadence", BUILTIN, ids=lambda cadence: cadence.edition)
def test_a_built_in_cadence_goes_through_json_and_stores_only_its_own_rows(cadence: Cadence) -> None:
    text = cadence.model_dump_json()
    assert Cadence.model_validate_json(text) == cadence
    assert "hung_up" not in text, "the standard rows are named, not copied"
