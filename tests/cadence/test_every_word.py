"""What follows from every word at every step of each built-in cadence, as a sales manager would write it down.

A row says which word is heard and what comes next: a step (`self` is the same one), its channel and when, or an end.
When is counted from nine o'clock, when the word is heard: `now`, `+60m`, so many working days (`+1wd 10:00`) or days
(`+90d`), or `agreed`. The times are worked out here on a calendar of its own.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from tests.cadence.stories import MAIL, MARA, POLICY, at, call, message, plan, second_call, unanswered
from warmreach import CallbackWindow, Channel, MeetingOutcome, Touchpoint
from warmreach.cadence import CALL_MAIL_CALL, MAIL_CALL, POST_INVITE, WARM_CALL, WARM_TOUCHES, Cadence
from warmreach.contact import HouseRule

if TYPE_CHECKING:
    import pendulum

    from warmreach.cadence import Plan

Rows = dict[str, str]

# ── what is the same at every call, and at everything that is written ─────────────────────────────────────────────
A_CALL = """
no_answer             self call +1wd 10:00
voicemail_left        self call +1wd 10:00
voicemail_no_message  self call +1wd 10:00
busy                  self call +60m
dropped               self call +60m
failed                self call +60m
wrong_number          gatekeeper call now
talked                self call +10wd 08:00
not_now               self call +90d
not_interested        end refused
do_not_contact        end objected
does_not_recall       self call +2wd 08:00
resend_requested      self call +2wd 08:00
not_responsible       gatekeeper call now
hung_up               end refused
disqualified          end disqualified
gatekeeper_message    self call +1wd 10:00
gatekeeper_refused    self call +1wd 10:00
gatekeeper_mail_only  promised_mail email now
absent                self call +90d
left_company          end left_company
wrong_person          gatekeeper call now
held                  end reached_goal
missed_by_them        self call +15m
missed_by_us          repair call now
moved                 self call agreed
cancelled             self call +5wd 08:00
meeting_agreed        end reached_goal
referred              end handed_over
mail_promised         promised_mail email now
call_agreed           self call agreed
not_reached           end unreachable
no_show               new_slots CALL_OR_MAIL now
not_permitted         end not_permitted
"""
WRITTEN = """
bounced_soft          self CHANNEL +1wd 08:00
replied               answer_them CHANNEL now
refused               end refused
unsubscribed          end objected
meeting_agreed        answer_them CHANNEL now
referred              answer_them CHANNEL now
call_agreed           answer_them CHANNEL now
"""
# A first talk leads to the mail, and who does not remember or wants it again has had the first one now (C4, C7, C8).
FIRST_TALK = """
talked                mail email now
mail_promised         mail email now
call_agreed           mail email now
does_not_recall       mail email now
resend_requested      mail email now
"""
FOLLOW_THROUGH = """
talked                end reached_goal
mail_promised         mail email now
does_not_recall       mail email now
resend_requested      mail email now
"""

TABLE: dict[tuple[str, str], str] = {
    # ── Call-Mail-Call ────────────────────────────────────────────────────────────────────────────────────────────
    ("call_mail_call", "call_1"): A_CALL + FIRST_TALK + "gatekeeper_mail_only  office_mail email now",
    ("call_mail_call", "mail"): WRITTEN
    + """
delivered             call_2 call +2wd 08:00
bounced_hard          call_1 call now
auto_reply            call_2 call +5wd 08:00
not_reached           call_1 call now
not_permitted         call_2 call +2wd 08:00
""",
    ("call_mail_call", "call_2"): A_CALL + FOLLOW_THROUGH,
    ("call_mail_call", "office_mail"): WRITTEN
    + """
delivered             call_1 call +2wd 08:00
bounced_hard          call_1 call now
auto_reply            promised_mail email now
not_reached           call_1 call now
not_permitted         call_1 call +3wd 08:00
""",
    # ── a warm call ───────────────────────────────────────────────────────────────────────────────────────────────
    ("warm_call", "call"): A_CALL
    + FIRST_TALK
    + """
meeting_agreed        confirm email now
call_agreed           self call agreed
""",
    ("warm_call", "mail"): WRITTEN
    + """
delivered             call_again call +2wd 08:00
bounced_hard          verify_and_announce call now
auto_reply            call_again call +5wd 08:00
not_reached           call_again call +2wd 08:00
not_permitted         call_again call +2wd 08:00
""",
    ("warm_call", "call_again"): A_CALL
    + """
talked                end exhausted
mail_promised         mail email now
does_not_recall       mail email now
resend_requested      mail email now
meeting_agreed        confirm email now
""",
    ("warm_call", "confirm"): WRITTEN
    + """
delivered             end reached_goal
bounced_hard          end reached_goal
auto_reply            end reached_goal
not_reached           end reached_goal
not_permitted         end reached_goal
""",
    # ── mail first, for comparison ────────────────────────────────────────────────────────────────────────────────
    ("mail_call", "mail"): WRITTEN
    + """
delivered             call call +3wd 08:00
bounced_hard          verify_and_announce call now
auto_reply            call call +5wd 08:00
not_reached           call call +2wd 08:00
not_permitted         call call +2wd 08:00
""",
    ("mail_call", "call"): A_CALL + FOLLOW_THROUGH,
    # ── several touches by several methods ────────────────────────────────────────────────────────────────────────
    ("warm_touches", "voicemail"): A_CALL
    + """
voicemail_left        tips email now
talked                tips email now
gatekeeper_mail_only  tips email now
mail_promised         tips email now
call_agreed           call call agreed
not_reached           tips email now
not_permitted         tips email now
""",
    ("warm_touches", "tips"): WRITTEN
    + """
delivered             video email +4wd 08:00
bounced_hard          video email now
auto_reply            video email +5wd 08:00
not_reached           video email now
not_permitted         social social now
""",
    ("warm_touches", "video"): WRITTEN
    + """
delivered             social social +4wd 08:00
bounced_hard          social social now
auto_reply            social social +5wd 08:00
not_reached           social social now
not_permitted         social social now
""",
    ("warm_touches", "social"): WRITTEN
    + """
delivered             sms sms +3wd 09:00
bounced_hard          sms sms now
auto_reply            sms sms +5wd 09:00
not_reached           sms sms now
not_permitted         sms sms now
""",
    ("warm_touches", "sms"): WRITTEN
    + """
delivered             call call +2wd 08:00
bounced_hard          call call now
bounced_soft          self CHANNEL +1wd 09:00
auto_reply            call call +5wd 08:00
not_reached           call call now
not_permitted         call call now
""",
    ("warm_touches", "call"): A_CALL + "talked  end exhausted",
    # ── by post, where a call is not lawful ───────────────────────────────────────────────────────────────────────
    ("post_invite", "letter"): WRITTEN
    + """
delivered             second_letter letter +12wd 08:00
bounced_hard          end unreachable
bounced_soft          end unreachable
auto_reply            second_letter letter +5wd 08:00
not_reached           end unreachable
not_permitted         end not_permitted
""",
    ("post_invite", "second_letter"): WRITTEN
    + """
delivered             end exhausted
bounced_hard          end unreachable
bounced_soft          end unreachable
auto_reply            end exhausted
not_reached           end unreachable
not_permitted         end not_permitted
""",
    ("post_invite", "answer"): A_CALL + FIRST_TALK,
    ("post_invite", "mail"): WRITTEN
    + """
delivered             call_2 call +2wd 08:00
bounced_hard          verify_and_announce call now
auto_reply            call_2 call +5wd 08:00
not_reached           call_2 call +2wd 08:00
not_permitted         call_2 call +2wd 08:00
""",
    ("post_invite", "call_2"): A_CALL + FOLLOW_THROUGH,
}
CADENCES = {one.name: one for one in (CALL_MAIL_CALL, WARM_CALL, MAIL_CALL, WARM_TOUCHES, POST_INVITE)}

# ── the story before each step, and the day on which its word is heard ────────────────────────────────────────────
TALK = call(at(0, 9), "talked")
MET = second_call(at(9, 14), format="video", reach="https://meet.example/1")
BEFORE: dict[tuple[str, str], tuple[list[Touchpoint], int]] = {
    ("call_mail_call", "mail"): ([TALK], 1),
    ("call_mail_call", "call_2"): ([TALK, message(at(0, 11))], 2),
    ("call_mail_call", "office_mail"): ([call(at(0, 9), "gatekeeper_mail_only", mail=MAIL)], 1),
    ("warm_call", "mail"): ([TALK], 1),
    ("warm_call", "call_again"): ([TALK, message(at(0, 11))], 2),
    ("warm_call", "confirm"): ([call(at(0, 9), "talked", next=MET)], 1),
    ("mail_call", "call"): ([message(at(0, 11))], 3),
    ("warm_touches", "tips"): ([unanswered(at(0, 9), "voicemail_left")], 1),
    ("warm_touches", "video"): ([unanswered(at(0, 9), "voicemail_left"), message(at(0, 11))], 4),
}
BEFORE["warm_touches", "social"] = ([*BEFORE["warm_touches", "video"][0], message(at(4, 11))], 10)
BEFORE["warm_touches", "sms"] = ([*BEFORE["warm_touches", "social"][0], message(at(10, 11), channel="social")], 15)
BEFORE["warm_touches", "call"] = ([*BEFORE["warm_touches", "sms"][0], message(at(15, 11), channel="sms")], 17)
LETTER = message(at(0, 11), channel="letter")
ASKED = [LETTER, message(at(1, 9), "replied"), message(at(1, 10))]
BEFORE["post_invite", "second_letter"] = ([LETTER], 16)
BEFORE["post_invite", "answer"] = (ASKED, 2)
BEFORE["post_invite", "mail"] = ([*ASKED, call(at(2, 9), "talked")], 3)
BEFORE["post_invite", "call_2"] = ([*BEFORE["post_invite", "mail"][0], message(at(2, 11))], 4)


# Where the person took part before the step, so that what follows may go by mail.
REACHED = {
    ("call_mail_call", "call_2"),
    ("warm_call", "call_again"),
    ("post_invite", "answer"),
    ("post_invite", "call_2"),
}


def rows_of(text: str) -> Rows:
    """Read a table; what stands further below counts."""
    lines = (line.split(maxsplit=1) for line in text.splitlines() if line.strip())
    return {word: follows.strip() for word, follows in lines}


def said(word: str, when: pendulum.DateTime, channel: Channel, cadence: Cadence) -> Touchpoint:
    """The touchpoint in which a word is heard."""
    phone = second_call(when.add(days=2).set(hour=14), id="a-2")
    if word in {"held", "missed_by_them", "missed_by_us", "moved", "cancelled"}:
        outcome = MeetingOutcome(result=word, to=phone if word == "moved" else None)
        return Touchpoint.from_outcome(outcome, id=f"{word} {when}", prospect_id=MARA.id, occurred_at=when, by="anna")
    window = CallbackWindow(start=phone.starts_at, end=phone.starts_at + timedelta(hours=2), said_by="them")
    agreed = phone if cadence.has_second_call else window
    beside: dict[str, dict[str, Any]] = {
        "meeting_agreed": {"next": MET.replace(id="a-3", starts_at=when.add(days=3))},
        "referred": {"person": {"family_name": "Neu"}},
        "mail_promised": {"mail": MAIL},
        "call_agreed": {"next": agreed},
        "gatekeeper_mail_only": {"mail": MAIL},
    }
    is_turn = word in {"meeting_agreed", "referred", "mail_promised", "call_agreed"}
    if channel is Channel.CALL:
        answered = word in {*rows_of(A_CALL)} - {*LINES}
        result = "talked" if is_turn else word
        return call(when, result, **beside.get(word, {})) if answered else unanswered(when, word)
    extra: dict[str, Any] = {"every_channel": True} if word == "unsubscribed" else {}
    return message(when, "replied" if is_turn else word, channel=channel.value, **beside.get(word, {}), **extra)


LINES = ("no_answer", "voicemail_left", "voicemail_no_message", "busy", "dropped", "failed", "wrong_number")


def planned_after(cadence: Cadence, step: str, word: str) -> tuple[Plan, pendulum.DateTime]:
    """Tell the story up to a step, hear the word at nine, and ask at five past."""
    history, day = BEFORE.get((cadence.name, step), ([], 0))
    channel = cadence.by_id[step].channel
    if word == "not_permitted":
        forbidden = [HouseRule(name=one, channel=one, forbid=True) for one in cadence.by_id[step].channels]
        policy = POLICY.replace(house=forbidden)
        due_since = history[-1].counts_from if history else at(day)
        return plan(history, at(day), cadence=cadence, policy=policy), due_since
    if word == "no_show":
        missed = said("missed_by_them", at(day), channel, cadence)
        tries = [unanswered(at(day, 9, 15)), unanswered(at(day, 15))]
        return plan([*history, missed, *tries], at(day, 15, 5), cadence=cadence), at(day, 15)
    if word == "not_reached":
        return used_up(cadence, step, [*history], at(day))
    heard = said(word, at(day), channel, cadence)
    return plan([*history, heard], at(day, 9, 5), cadence=cadence), at(day)


def used_up(
    cadence: Cadence, step: str, history: list[Touchpoint], as_of: pendulum.DateTime
) -> tuple[Plan, pendulum.DateTime]:
    """Try a step in vain whenever it is due, until the plan says something else."""
    planned = plan(history, as_of, cadence=cadence)
    while planned.next is not None and planned.next.step == step:
        start = planned.next.window.start
        as_of = max(start, start.set(hour=9), as_of.add(minutes=1))
        result = "no_answer" if planned.next.channel is Channel.CALL else "bounced_soft"
        history.append(said(result, as_of, planned.next.channel, cadence))
        planned = plan(history, as_of, cadence=cadence)
    return planned, as_of


def is_working_day(day: date) -> bool:
    closed = {(12, 24), (12, 25), (12, 26), (12, 31), (1, 1), (3, 8)}
    return day.weekday() < 5 and (day.month, day.day) not in closed


def when_of(text: str, heard: pendulum.DateTime) -> pendulum.DateTime:
    """Work out when a row expects the next step, in Berlin."""
    if text == "agreed":
        return heard.add(days=2).set(hour=14)
    if text.endswith("m"):
        return heard.add(minutes=int(text[1:-1]))
    if text.endswith("d") and not text.endswith("wd"):
        day = heard.add(days=int(text[1:-1])).set(hour=8)
        while not is_working_day(day.date()):
            day = day.add(days=1)
        return day
    days, hour = text.split("wd ")
    day = heard
    for _ in range(int(days)):
        day = day.add(days=1)
        while not is_working_day(day.date()):
            day = day.add(days=1)
    return day.set(hour=int(hour[:2]), minute=0)


CASES = [
    (cadence, step, word, follows) for (cadence, step), text in TABLE.items() for word, follows in rows_of(text).items()
]


@pytest.mark.parametrize(("name", "step", "word", "follows"), CASES, ids=lambda one: str(one).replace(" ", "_"))
def test_what_follows(name: str, step: str, word: str, follows: str) -> None:
    cadence = CADENCES[name]
    planned, heard = planned_after(cadence, step, word)
    what, _, rest = follows.partition(" ")
    if what == "end":
        assert planned.end is not None, planned.next
        assert planned.end.reason.value == rest
        return
    assert planned.next is not None, planned.end
    known = "email" if (name, step) in REACHED else "call"
    rest = rest.replace("CALL_OR_MAIL", known).replace("CHANNEL", cadence.by_id[step].channel.value)
    channel, _, when = rest.partition(" ")
    expected = step if what == "self" else what
    assert expected in {planned.next.step, planned.next.purpose.value}
    assert planned.next.channel.value == channel
    if when == "now":
        assert planned.next.window.start <= max(heard.add(minutes=5), planned.as_of)
    else:
        assert planned.next.window.start == when_of(when, heard)


@pytest.mark.parametrize("cadence", CADENCES.values(), ids=CADENCES)
def test_the_table_knows_every_step_and_every_word(cadence: Cadence) -> None:
    for step in cadence.steps:
        known = {*rows_of(TABLE[cadence.name, step.id])}
        assert known == {*step.hears} - {"silence"}  # what silence leads to, stands with `delivered`


# ── what they said in a reply follows once it is answered ─────────────────────────────────────────────────────────
@pytest.mark.parametrize(
    ("name", "step", "word", "follows"),
    [
        ("call_mail_call", "mail", "replied", "call_2"),
        ("call_mail_call", "mail", "meeting_agreed", "reached_goal"),
        ("call_mail_call", "mail", "referred", "handed_over"),
        ("call_mail_call", "mail", "call_agreed", "call_2"),
        ("warm_call", "mail", "meeting_agreed", "reached_goal"),  # the answer is the confirmation
        ("warm_touches", "tips", "replied", "call"),
        ("warm_touches", "tips", "call_agreed", "call"),
        ("post_invite", "letter", "replied", "answer"),
        ("post_invite", "letter", "call_agreed", "answer"),
    ],
)
def test_what_follows_once_a_reply_is_answered(name: str, step: str, word: str, follows: str) -> None:
    cadence = CADENCES[name]
    history, day = BEFORE.get((name, step), ([], 0))
    heard = said(word, at(day), cadence.by_id[step].channel, cadence)
    planned = plan([*history, heard, message(at(day, 10))], at(day, 10, 5), cadence=cadence)
    if planned.next is None:
        assert planned.end is not None
        assert planned.end.reason.value == follows
    else:
        assert planned.next.step == follows
        assert planned.next.agreed == (word == "call_agreed")
