"""A cadence is drawn as a flowchart and compared in sentences."""

from __future__ import annotations

import re

from hypothesis import given

from tests.cadence.made import cadences
from warmreach.cadence import (
    CALL_MAIL_CALL,
    MAIL_CALL,
    Attempts,
    Cadence,
    CadenceStep,
    Move,
    Wait,
)

TALK = CadenceStep(
    id="talk",
    channel="call",
    purpose="warm_call",
    moves={"talked": Move(to="mail", at_most=2, then="exhausted"), "busy": Move(again="attempt")},
)
MAIL = CadenceStep(id="mail", channel="email", instead=("letter",), purpose="helpful_mail")
OWN = Cadence(name="own", steps=(TALK, MAIL), max_touches=20, max_working_days=90)
LINE = re.compile(
    r"""
    flowchart\ TD
    | \s{4}%%\ [\w@-]+
    | \s{4}(?:step|end)_[\w-]+ (?: \["[^"]+"\] | \(\["[^"]+"\]\) )
    | \s{4}step_[\w-]+ \ (?:-->|-\.->) \|"[^"]+"\|\ (?:step|end)_[\w-]+
    """,
    re.VERBOSE,
)


def test_a_small_cadence_is_drawn_in_full() -> None:
    assert OWN.to_mermaid().splitlines() == [
        "flowchart TD",
        "    %% own@1",
        '    step_talk["talk: warm call (call)"]',
        '    step_mail["mail: helpful mail (email or letter)"]',
        '    end_exhausted(["exhausted"])',
        '    step_talk -->|"busy"| step_talk',
        '    step_talk -->|"talked"| step_mail',
        '    step_talk -->|"talked (after 2)"| end_exhausted',
    ]


def test_the_standard_moves_are_dotted_and_drawn_only_if_asked() -> None:
    drawn = OWN.to_mermaid(standard=True)
    assert '    step_mail -.->|"refused"| end_refused' in drawn.splitlines()
    assert "-.->" not in OWN.to_mermaid()


@given(cadences())
def test_every_line_is_one_that_mermaid_reads(cadence: Cadence) -> None:
    """Each line is a node with a quoted label or an arrow with one, and every node is declared before its arrows."""
    lines = cadence.to_mermaid(standard=True).splitlines()
    assert [line for line in lines if not LINE.fullmatch(line)] == []
    declared = {line.split('["')[0].strip().rstrip("(") for line in lines if '["' in line}
    arrows = [line.split() for line in lines if "->" in line]
    assert {arrow[0] for arrow in arrows} | {arrow[-1] for arrow in arrows} <= declared


def test_what_is_the_same_needs_no_words() -> None:
    assert OWN.diff(OWN) == ()


def test_each_change_is_one_sentence() -> None:
    other = OWN.replace(
        version=2,
        max_working_days=60,
        steps=(
            TALK.replace(
                moves={
                    "talked": Move(to="mail", at_most=1, then="refused", tally="asked"),
                    "busy": Move(again="attempt", why="So."),
                },
                delay=Wait(working_days=1, until="agreed"),
                attempts=Attempts(rounds=1),
                bring_about=("agree a meeting",),
            ),
            MAIL.replace(channel="letter", instead=(), purpose="post_invite", moves={"silence": Move(to="visit")}),
            CadenceStep(id="visit", channel="visit", purpose="visit"),
        ),
    )
    assert OWN.diff(other) == (
        "version is 2 instead of 1.",
        "max_working_days is 60 instead of 90.",
        "Step 'talk': delay until agreed, else 1 working day instead of none.",
        "Step 'talk': attempts rounds=1 instead of as usual.",
        "Step 'talk': aims agree a meeting instead of none.",
        "Step 'mail': channels letter instead of email or letter.",
        "Step 'mail': purpose post_invite instead of helpful_mail.",
        "Step 'visit' is new: visit by visit.",
        "Step 'talk', busy: (again, attempt) as before, for another reason.",
        (
            "Step 'talk', talked: (to mail; at most once, then refused; counted as asked) instead of "
            "(to mail; at most 2 times, then exhausted)."
        ),
        "Step 'mail', silence: (to visit) instead of (end, exhausted).",
    )


def test_a_step_that_goes_and_a_new_first_step_are_told() -> None:
    alone = OWN.replace(steps=(MAIL,))
    assert OWN.diff(alone) == ("Step 'talk' is gone.", "A lead starts with 'mail' instead of 'talk'.")


def test_another_order_is_told() -> None:
    touch = MAIL.replace(id="touch")
    talk = TALK.replace(moves={**TALK.moves, "absent": Move(to="touch")})
    one = OWN.replace(steps=(talk, MAIL, touch))
    assert one.diff(one.replace(steps=(one.steps[0], touch, MAIL))) == (
        "The steps are written in another order: talk, touch, mail.",
    )


def test_rows_that_say_what_the_standard_says_change_nothing() -> None:
    every = {word: MAIL_CALL.move("mail", word) for word in MAIL_CALL.first.hears}
    spelt_out = MAIL_CALL.replace(steps=(MAIL_CALL.first.replace(moves=every), *MAIL_CALL.steps[1:]))
    assert spelt_out != MAIL_CALL
    assert MAIL_CALL.diff(spelt_out) == ()


def test_the_habit_differs_from_the_method_in_how_it_begins() -> None:
    told = CALL_MAIL_CALL.diff(MAIL_CALL)
    assert "A lead starts with 'mail' instead of 'call_1'." in told
    assert "Step 'call_1' is gone." in told
