"""The laws catch bugs seen in the wild, each by the law that names it, and cry wolf at nobody who keeps them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import Phase, settings

from tests.testing import composers, permissions, planners, scorers
from warmreach import CALL_MAIL_CALL, classify_warmth, compose_opener, errors, may_contact, testing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from warmreach.testing import Law

LAWS = {law.id: law for law in testing.laws()}


@pytest.fixture(autouse=True)
def found_but_not_shrunk() -> Iterator[None]:
    """Take the first story that breaks a law: shrinking it costs far more than finding it."""
    before = settings()
    settings.register_profile("found", before, phases=[Phase.generate])
    settings.load_profile("found")
    yield
    settings.register_profile("before", before)
    settings.load_profile("before")


IN_THE_WILD: dict[str, tuple[str, Any]] = {
    "a weekday rule that the first mail ignores": ("CADENCE-02", planners.FirstMailOnAnyDay()),
    "a window across midnight that yields no slot": ("CADENCE-13", planners.SeesNoWindowAcrossMidnight()),
    "an endless loop with no working day": ("CADENCE-14", planners.LoopsWithoutAWorkingDay()),
    "an opt-out forgotten on the second channel": ("CADENCE-10", planners.ForgetsTheOptOutOnTheSecondChannel()),
    "a local time that moves an hour in the fold": ("CADENCE-12", planners.LosesTheFold()),
    "a refusal that warms": ("WARMTH-04", scorers.any_contact_warms),
    "a score that depends on row order": ("WARMTH-02", scorers.the_last_row_counts),
    "one new mail reviving all old ones": ("WARMTH-10", scorers.the_latest_contact_dates_all),
}


@pytest.mark.parametrize("bug", IN_THE_WILD)
def test_a_bug_seen_in_the_wild_is_caught_by_the_law_that_names_it(bug: str) -> None:
    law, subject = IN_THE_WILD[bug]
    with pytest.raises(errors.LawBrokenError) as caught:
        LAWS[law](subject, max_examples=200)
    assert caught.value.law == law
    assert LAWS[law].sentence in str(caught.value)
    assert caught.value.story


OURS: dict[str, Any] = {
    "warmth": classify_warmth,
    "planner": testing.PlannedBy(cadence=CALL_MAIL_CALL),
    "permission": may_contact,
    "opener": compose_opener,
}


@pytest.mark.parametrize("law", testing.laws(), ids=lambda law: law.id)
def test_our_own_keep_every_law(law: Law) -> None:
    law(OURS[law.about], max_examples=20)


@pytest.mark.parametrize("law", testing.laws("planner"), ids=lambda law: law.id)
def test_another_planner_that_is_right_keeps_every_law(law: Law) -> None:
    law(planners.Plain(), max_examples=20)


def changed(change: Callable[..., Any]) -> planners.Instead:
    return planners.Instead(change=change)


BROKEN: dict[str, Any] = {
    "CADENCE-01": changed(lambda step, _who, _told, as_of: step and planners.moved(step, as_of - timedelta(days=1))),
    "CADENCE-03": changed(lambda step, _who, _told, _as_of: step and planners.at_night(step)),
    "CADENCE-04": changed(planners.hastened_by_texts),
    "CADENCE-05": planners.CallsAgainAtOnce(),
    "CADENCE-06": planners.Counts(),
    "CADENCE-07": changed(lambda step, _who, _told, as_of: step if as_of.hour < 12 else None),
    "CADENCE-08": changed(lambda step, _who, _told, as_of: step and planners.moved(step, as_of + timedelta(days=1))),
    "CADENCE-09": planners.SeesTheFuture(),
    "CADENCE-11": planners.NeverStops(),
    "CADENCE-15": planners.ForgetsRefusals(),
    "CADENCE-16": changed(lambda step, _who, _told, as_of: step and planners.moved(step, as_of + timedelta(days=9))),
    "CONTACT-01": permissions.any_touch_permits,
    "CONTACT-02": permissions.any_touch_permits,
    "CONTACT-03": permissions.objections_permit,
    "CONTACT-04": permissions.objections_permit,
    "CONTACT-05": permissions.rules_permit,
    "CONTACT-06": permissions.opens_an_hour_early,
    "CONTACT-07": permissions.holds_for_ever,
    "CONTACT-08": permissions.always,
    "CONTACT-09": permissions.Wavering(),
    "OPENER-01": composers.asks_whether_they_read_it,
    "OPENER-02": composers.cites_the_last_touch,
    "OPENER-03": composers.claims_a_talk,
    "OPENER-04": composers.leaves_a_slot_open,
    "OPENER-05": composers.comes_to_the_point_late,
    "OPENER-06": composers.Wavering(),
    "OPENER-07": composers.says_what_stands_there,
    "WARMTH-01": scorers.leaves_a_reason_out,
    "WARMTH-03": scorers.contact_annoys,
    "WARMTH-05": scorers.absence_warms,
    "WARMTH-06": scorers.the_future_counts,
    "WARMTH-07": scorers.the_wall_clock_counts,
    "WARMTH-08": scorers.every_message_counts,
    "WARMTH-09": scorers.colleagues_count_double,
}


@pytest.mark.parametrize("law", BROKEN)
def test_each_law_is_broken_by_a_subject_with_the_bug_that_it_names(law: str) -> None:
    with pytest.raises(errors.LawBrokenError, match=law):
        LAWS[law](BROKEN[law], max_examples=200)


def test_every_law_is_seen_to_bite() -> None:
    assert {law for law, _ in IN_THE_WILD.values()} | set(BROKEN) == set(LAWS)


BROKEN_OTHERWISE: dict[str, tuple[str, Any]] = {
    "a window without length": ("CADENCE-01", changed(planners.ended_at_once)),
    "an appointment forgotten": ("CADENCE-12", planners.ForgetsAppointments()),
    "a step where nobody ever works": ("CADENCE-14", changed(lambda _step, _who, _told, as_of: planners.now(as_of))),
    "a crash": ("CADENCE-01", changed(lambda _step, _who, _told, _as_of: planners.crash())),
    "a next opening that is none": ("CONTACT-06", permissions.opens_never),
    "a verdict that ends before it begins": ("CONTACT-07", permissions.held_until_then),
    "a reference without a source": ("OPENER-02", composers.refers_to_nothing),
    "an opener without an end": ("OPENER-07", composers.goes_on_and_on),
}


@pytest.mark.parametrize("bug", BROKEN_OTHERWISE)
def test_a_law_is_also_broken_by(bug: str) -> None:
    law, subject = BROKEN_OTHERWISE[bug]
    with pytest.raises(errors.LawBrokenError, match=law):
        LAWS[law](subject, max_examples=200)
