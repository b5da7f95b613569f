"""The day's calls: agreed ones first and fixed, then the best total value; who is left out is told why."""

from datetime import date, datetime, timedelta

import numpy as np
import pendulum
import pytest
from scipy.optimize import Bounds, LinearConstraint, milp

from tests.cadence.stories import MARA, OFFICE, POLICY, at, call, event, message, second_call
from warmreach import (
    CALL_MAIL_CALL,
    Agenda,
    ContactPolicy,
    CustomerProfile,
    History,
    Lead,
    Touchpoint,
    classify_warmth,
    cooling_soon,
    plan_cadence,
    plan_day,
    rate_fit,
)
from warmreach.cadence import DayWeights
from warmreach.cadence.matching import best_matching
from warmreach.contact import GOOD_CONDUCT

MONDAY = date(2026, 11, 23)
ALLOWED = ContactPolicy(asserts=frozenset(GOOD_CONDUCT))


def lead(name: str, *history: Touchpoint, as_of: datetime | None = None, policy: ContactPolicy = ALLOWED) -> Lead:
    """A lead of this name, judged at eight on Monday unless said otherwise."""
    now = as_of or at(0, 8)
    prospect = MARA.replace(id=name)
    known = History.of((one.replace(prospect_id=name) for one in history), prospect_id=name)
    return Lead(
        prospect=prospect,
        history=known,
        warmth=classify_warmth(prospect, known, as_of=now),
        plan=plan_cadence(
            prospect,
            known,
            cadence=CALL_MAIL_CALL,
            enrolled_at=at(0, 8),
            as_of=now,
            working_time=OFFICE,
            policy=policy,
        ),
        fit=rate_fit(prospect, CustomerProfile.of([MARA])),
    )


def agreed(name: str, when: pendulum.DateTime) -> Lead:
    """A lead with a call agreed for this instant, the mail before it sent."""
    talk = call(at(0, 8, 1), "talked", next=second_call(when, id=f"a-{name}"))
    return lead(name, talk, message(at(0, 8, 2), refers_to=talk.id), as_of=at(0, 8, 5))


def day(*leads: Lead, capacity: int = 20, as_of: datetime | None = None, **parts: int | date) -> Agenda:
    """Monday's calls."""
    settings = {"day": MONDAY, "sender_time": OFFICE, **parts}
    return plan_day(leads, as_of=as_of or at(0, 8, 5), capacity=capacity, **settings)  # type: ignore[arg-type]


def test_an_agreed_call_is_fixed_and_the_others_go_around_it() -> None:
    agenda = day(lead("b"), agreed("a", at(0, 9)), lead("c"))
    kept = next(item for item in agenda.items if item.lead.prospect.id == "a")
    assert (kept.agreed, kept.window.start) == (True, at(0, 9))
    others = [item.window for item in agenda.items if not item.agreed]
    assert len(others) == 2
    assert all(one.end <= at(0, 8, 55) or one.start >= at(0, 9, 25) for one in others)


def test_two_agreed_calls_that_clash_are_named_and_the_earlier_stays() -> None:
    agenda = day(agreed("a", at(0, 9)), agreed("b", at(0, 9, 10)))
    assert [(one.id, other.id) for one, other in agenda.clashes] == [("a-a", "a-b")]
    assert [why.code for why in agenda.left_out["b"]] == ["clash"]


def test_the_more_valuable_leads_are_called_when_the_day_is_full() -> None:
    warm = lead("warm", event(at(-1), "event_met"))
    agenda = day(lead("cold"), warm, capacity=1)
    assert [item.lead.prospect.id for item in agenda.items] == ["warm"]
    assert [why.code for why in agenda.left_out["cold"]] == ["no_room"]


def test_who_is_left_out_is_told_why() -> None:
    refused = lead("refused", call(at(0, 8, 1), "not_interested"), as_of=at(0, 8, 5))
    owes_mail = lead("mail", call(at(0, 8, 1), "talked"), as_of=at(0, 8, 5))
    later = lead("later", call(at(0, 8, 1), "not_now", until="2027-01-11"), as_of=at(0, 8, 5))
    unsure = lead("unsure", policy=POLICY)
    agenda = day(refused, owes_mail, later, unsure)
    codes = {name: next(why.code for why in because) for name, because in agenda.left_out.items()}
    assert codes == {"refused": "not_interested", "mail": "not_a_call", "later": "later", "unsure": "ask_a_human"}
    assert agenda.items == ()


def test_a_window_that_has_passed_by_that_day_is_no_call_of_it() -> None:
    agenda = day(lead("a"), day=MONDAY + timedelta(days=1))
    assert agenda.left_out["a"][0].code == "passed"


def test_hours_of_ours_that_miss_theirs_leave_no_slot() -> None:
    evenings = OFFICE.replace(hours={"mon": (("18:00", "20:00"),)})
    agenda = day(lead("a"), sender_time=evenings)  # type: ignore[arg-type]
    assert [why.code for why in agenda.left_out["a"]] == ["no_slot"]


def test_leads_that_will_soon_be_forgotten_come_soonest_first() -> None:
    soon = lead("soon", event(at(-80), "event_met"))
    kept = lead("kept", event(at(-1), "meeting_held"))
    found = cooling_soon([kept, soon], as_of=at(0, 8), days=60)
    assert [one.prospect.id for one in found] == ["soon"]
    assert cooling_soon([kept, soon], as_of=at(0, 8), days=1) == ()


@pytest.mark.parametrize("seed", range(5))
def test_no_other_choice_is_worth_more(seed: int) -> None:
    dice = np.random.default_rng(seed)
    kinds = ["event_met", "meeting_held", "email_sent", "letter_sent", "social_follow"]
    leads = [lead(f"p-{i:02}", event(at(-int(dice.integers(1, 200))), str(dice.choice(kinds)))) for i in range(40)]
    agenda = day(*leads, capacity=12, minutes=15, pause=5)
    every = day(*leads, capacity=400, minutes=1, pause=0)
    values = np.array([item.value for item in every.items])
    twelve = LinearConstraint(np.ones((1, len(values))), ub=12)
    best = milp(-values, constraints=twelve, bounds=Bounds(0, 1), integrality=np.ones(len(values), dtype=int))
    assert best.fun is not None
    assert agenda.value == pytest.approx(-best.fun)


def test_weights_say_what_counts() -> None:
    warm = lead("warm", event(at(-1), "event_met"))
    plain = plan_day([warm], day=MONDAY, as_of=at(0, 8), capacity=1, sender_time=OFFICE)
    heavy = plan_day([warm], day=MONDAY, as_of=at(0, 8), capacity=1, sender_time=OFFICE, weights=DayWeights(warmth=2.0))
    assert heavy.value - plain.value == pytest.approx(warm.warmth.level)


def test_others_move_to_make_room_for_one_who_can_only_be_called_then() -> None:
    assert dict(best_matching([[0, 1], [0], [0, 1]], room=9)) == {0: 1, 1: 0}
    assert dict(best_matching([[0, 1], [1, 2], [0]], room=9)) == {0: 1, 1: 2, 2: 0}
