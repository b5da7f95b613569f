"""Warmth kept as a few sums: added to, merged, stored, and refused where it could lie."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pendulum
import pytest
from pydantic import ValidationError

from warmreach import DEFAULT_RULES, Prospect, RunningHeat, Touchpoint, classify_warmth
from warmreach.errors import (
    CannotMergeError,
    EarlierInstantError,
    ForeignTouchpointError,
    MustRecomputeError,
    NaiveInstantError,
    RulesMismatchError,
    UnknownKindError,
)

NOW = pendulum.datetime(2026, 11, 21, 9, tz="Europe/Berlin")
LATER = NOW.add(days=30)
EMPTY = RunningHeat.of("p-17", as_of=NOW.subtract(days=400), rep="anna")
OTHER = DEFAULT_RULES.replace(warm_at=0.6)


def touch(kind: str, *, days: float = 0, **more: Any) -> Touchpoint:
    at = NOW.subtract(seconds=round(days * 86_400))
    return Touchpoint(**{"id": f"{kind} {days}", "prospect_id": "p-17", "kind": kind, "occurred_at": at, **more})


def full(*touchpoints: Touchpoint, at: datetime = LATER) -> float:
    return classify_warmth("p-17", touchpoints, as_of=at, rep="anna").heat


def test_an_empty_one_is_cold() -> None:
    assert (EMPTY.heat(as_of=NOW), EMPTY.temperature(as_of=NOW)) == (0, "cold")
    assert (EMPTY.contacts, EMPTY.last_contact, EMPTY.edition) == (0, None, "2026")


def test_contacts_are_added_in_any_order_of_time() -> None:
    one, two, three = touch("event_met", days=9, by="anna"), touch("call_held", days=2), touch("email_sent", days=5)
    forwards, backwards = EMPTY.add(one).add(three).add(two), EMPTY.add(two).add(three).add(one)
    for running in (forwards, backwards):
        assert running.heat(as_of=LATER) == pytest.approx(full(one, two, three), abs=1e-12)
        assert running.temperature(as_of=NOW) == "warm"
        assert (running.contacts, running.last_contact, running.as_of) == (3, two.occurred_at, two.occurred_at)


def test_a_whole_history_is_summed_up_as_it_was_known() -> None:
    history = [touch("event_met", days=9), touch("call_held", days=-3)]
    running = RunningHeat.of(Prospect(id="p-17"), history, as_of=NOW, rep="anna")
    assert running.heat(as_of=NOW) == pytest.approx(full(*history, at=NOW), abs=1e-12)
    assert running.contacts == 1


def test_mails_of_one_group_count_no_more_than_the_strongest_of_them() -> None:
    mails = [touch("email_sent", days=2), touch("letter_sent", days=3), touch("voicemail_left", days=9)]
    running = EMPTY
    for mail in mails:
        running = running.add(mail)
    assert running.heat(as_of=LATER) == pytest.approx(full(*mails), abs=1e-12)
    assert running.heat(as_of=LATER) == pytest.approx(full(mails[0]), abs=1e-12)


def test_what_is_no_contact_is_not_counted_as_one() -> None:
    running = EMPTY.add(touch("site_visit")).add(touch("call_unanswered"))
    assert (running.contacts, running.last_contact) == (0, None)
    assert running.as_of == NOW


def test_an_earlier_instant_than_is_known_is_refused() -> None:
    running = EMPTY.add(touch("event_met"))
    with pytest.raises(EarlierInstantError, match=r"known until 2026-11-21T09:00:00.01:00, asked for") as refused:
        running.heat(as_of=NOW.subtract(microseconds=1))
    assert refused.value.known == NOW
    assert running.heat(as_of=NOW) > 0
    with pytest.raises(EarlierInstantError):
        running.temperature(as_of=NOW.subtract(days=1))
    with pytest.raises(NaiveInstantError, match="as_of"):
        running.heat(as_of=NOW.naive())
    with pytest.raises(NaiveInstantError, match="as_of"):
        RunningHeat.of("p-17", as_of=NOW.naive())


def test_of_two_passes_of_a_repeated_hour_the_later_is_the_later() -> None:
    early = datetime(2026, 10, 25, 2, 50, tzinfo=ZoneInfo("Europe/Berlin"))
    late = datetime(2026, 10, 25, 2, 10, tzinfo=ZoneInfo("Europe/Berlin"), fold=1)
    first, second = (
        touch("call_held", days=day, occurred_at=at, timezone="Europe/Berlin") for day, at in ((1, early), (2, late))
    )
    for running in (EMPTY.add(first).add(second), EMPTY.add(second).add(first)):
        assert running.as_of.timestamp() == running.last_contact.timestamp() == late.timestamp()  # type: ignore[union-attr]
    summed = RunningHeat.of("p-17", [first, second], as_of=early)
    assert summed.contacts == 1


@pytest.mark.parametrize("kind", ["message_bounced", "complaint_resolved"])
def test_what_undoes_is_refused_for_a_maximum_cannot_be_undone(kind: str) -> None:
    with pytest.raises(MustRecomputeError, match="it undoes an earlier contact; recompute with"):
        EMPTY.add(touch(kind))


def test_what_may_have_been_undone_already_is_refused() -> None:
    history = [touch("complaint", days=9), *(touch("complaint_resolved", days=days) for days in (7, 3))]
    running = RunningHeat.of("p-17", history, as_of=NOW, rep="anna")
    assert running.undone_until == NOW.subtract(days=3)
    for late in (touch("complaint", days=4), touch("complaint", days=3), touch("email_sent", days=4)):
        with pytest.raises(MustRecomputeError, match="what is known already may have undone it"):
            running.add(late)
    for fine in (touch("complaint", days=2), touch("email_sent", days=1), touch("call_held", days=4)):
        assert running.add(fine).heat(as_of=LATER) == pytest.approx(full(*history, fine), abs=1e-12)


def test_an_announced_mail_needs_the_call_that_announced_it() -> None:
    call = touch("call_held", days=3, id="talk")
    mail = touch("announced_email_sent", days=2, refers_to="talk")
    running = EMPTY.add(call)
    with pytest.raises(MustRecomputeError, match="pass the call it refers to as announced_by"):
        running.add(mail)
    with pytest.raises(MustRecomputeError):
        running.add(mail, announced_by=touch("call_held", days=3, id="another"))
    assert running.add(mail, announced_by=call).heat(as_of=LATER) == pytest.approx(full(call, mail), abs=1e-12)
    plain = mail.replace(refers_to=None)
    assert running.add(plain).heat(as_of=LATER) == pytest.approx(full(call, plain), abs=1e-12)


def test_a_call_of_somebody_else_or_of_an_unknown_kind_announces_nothing() -> None:
    mail = touch("announced_email_sent", days=2, refers_to="talk")
    with pytest.raises(ForeignTouchpointError):
        EMPTY.add(mail, announced_by=touch("call_held", days=3, id="talk", prospect_id="p-18"))
    with pytest.raises(UnknownKindError):
        EMPTY.add(mail, announced_by=touch("call_hold", days=3, id="talk"))


def test_a_foreign_touchpoint_an_unknown_kind_and_other_rules_are_refused() -> None:
    with pytest.raises(ForeignTouchpointError):
        EMPTY.add(touch("event_met", prospect_id="p-18"))
    with pytest.raises(UnknownKindError):
        EMPTY.add(touch("event_meet"))
    with pytest.raises(UnknownKindError):
        RunningHeat.of("p-17", [touch("event_meet")], as_of=NOW)
    for asked in (
        lambda: EMPTY.add(touch("event_met"), rules=OTHER),
        lambda: EMPTY.heat(as_of=NOW, rules=OTHER),
        lambda: EMPTY.temperature(as_of=NOW, rules=OTHER),
        lambda: EMPTY.merge(EMPTY, rules=OTHER),
    ):
        with pytest.raises(RulesMismatchError, match=r"stored by rules '2026', asked with rules '2026\+"):
            asked()


def test_two_parts_are_merged_each_way_alike() -> None:
    one, two = touch("event_met", days=9), touch("event_met", days=2)
    first, second = EMPTY.add(one).add(touch("email_sent", days=4)), EMPTY.add(two)
    merged = first.merge(second)
    assert merged == second.merge(first)
    assert list(merged.sums) == ["event_met", "email_sent"]
    assert merged.heat(as_of=LATER) == pytest.approx(full(one, two, touch("email_sent", days=4)), abs=1e-12)
    assert (merged.contacts, merged.last_contact, merged.as_of) == (3, two.occurred_at, two.occurred_at)
    assert merged.merge(EMPTY) == merged
    resolved = RunningHeat.of("p-17", [touch("complaint_resolved", days=1)], as_of=NOW, rep="anna")
    assert merged.merge(resolved).undone_until == NOW.subtract(days=1)


def test_a_sum_with_a_complaint_and_one_with_what_may_have_ended_it_do_not_merge() -> None:
    complained = RunningHeat.of("p-17", [touch("complaint", days=9), touch("purchase", days=20)], as_of=NOW, rep="anna")
    resolved = RunningHeat.of("p-17", [touch("complaint_resolved", days=1)], as_of=NOW, rep="anna")
    for one, other in ((complained, resolved), (resolved, complained)):
        with pytest.raises(MustRecomputeError, match="sums: one holds what may have ended a complaint") as refused:
            one.merge(other)
        assert refused.value.touchpoint is None
    bounced = RunningHeat.of("p-17", [touch("message_bounced", days=1, refers_to="m")], as_of=NOW, rep="anna")
    assert complained.merge(bounced).heat(as_of=LATER) == complained.heat(as_of=LATER)


def test_sums_of_two_leads_two_reps_or_two_editions_do_not_merge() -> None:
    with pytest.raises(CannotMergeError, match="'p-17' for anna and of prospect 'p-18' for anna do not add up"):
        EMPTY.merge(EMPTY.replace(prospect_id="p-18"))
    with pytest.raises(CannotMergeError, match="for the firm"):
        EMPTY.merge(EMPTY.replace(rep=None))
    with pytest.raises(RulesMismatchError, match="stored by rules '2026', asked with rules '2019'"):
        EMPTY.merge(EMPTY.replace(edition="2019"))


def test_a_colleagues_talk_counts_less_for_the_rep_it_is_kept_for() -> None:
    call = touch("call_held", by="ben")
    assert EMPTY.add(call).heat(as_of=NOW) == pytest.approx(full(call, at=NOW), abs=1e-12)
    assert EMPTY.replace(rep=None).add(call).heat(as_of=NOW) > EMPTY.add(call).heat(as_of=NOW)


def test_cooling_takes_away_and_never_below_zero() -> None:
    running = EMPTY.add(touch("event_met", days=2)).add(touch("refused_by_phone", days=1))
    assert (running.heat(as_of=NOW), running.temperature(as_of=NOW)) == (0, "cold")


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"sums": {"event_met": -1}, "strongest": {"event_met": 1}}, "sums"),
        ({"sums": {"event_met": float("nan")}, "strongest": {"event_met": 1}}, "sums"),
        ({"sums": {"event_met": 1}}, "strongest"),
        ({"sums": {"event_met": 1}, "strongest": {"call_held": 1}}, "strongest"),
        ({"contacts": -1}, "contacts"),
        ({"schema_version": 2}, None),
    ],
)
def test_a_stored_sum_that_does_not_hold_together_is_refused(changes: dict[str, Any], field: str | None) -> None:
    with pytest.raises(ValidationError) as refused:
        RunningHeat.model_validate(EMPTY.model_dump() | changes)
    assert {fault["loc"][:1] for fault in refused.value.errors()} == {() if field is None else (field,)}
