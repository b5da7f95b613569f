"""The numbers of 2026, typed once more by hand from the design's table."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from warmreach import DEFAULT_RULES, Kind
from warmreach.warmth import RULES_2026
from warmreach.warmth.words import spoken_kind


class Number(NamedTuple):
    """One kind: its chance of being remembered (or heat below zero), its half-life, and its group."""

    strength: float
    half_life_days: float
    group: str


def row(group: str, strength: float, half_life_days: float, *kinds: str) -> dict[str, Number]:
    return {kind: Number(strength, half_life_days, group) for kind in kinds}


NUMBERS = {
    **row("unasked", 0.10, 30, "email_sent", "letter_sent", "social_message_sent"),
    **row("unasked", 0.10, 14, "sms_sent"),
    **row("unasked", 0.15, 14, "voicemail_left"),
    **row("unasked", 0, 1, "call_unanswered"),
    **row("met", 0.95, 240, "meeting_held", "visit_held", "demo_held"),
    **row("met", 0.90, 120, "introduced"),
    **row("met", 0.80, 120, "call_held"),
    **row("met", 0.90, 30, "announced_email_sent", "announced_letter_sent"),
    **row("met", 0.80, 90, "event_met", "email_reply"),
    **row("met", 0.85, 60, "referred"),
    **row("met", 0.70, 60, "sms_reply", "social_reply", "chat_held"),
    **row("asked", 0.95, 365, "purchase"),
    **row("asked", 0.95, 60, "inquiry", "quote_requested"),
    **row("asked", 0.97, 30, "callback_requested"),
    **row("asked", 0.80, 60, "call_received"),
    **row("asked", 0.75, 60, "event_attended"),
    **row("asked", 0.65, 45, "content_requested"),
    **row("asked", 0.50, 45, "newsletter_subscribed"),
    **row("social", 0.70, 45, "social_comment", "social_mention"),
    **row("social", 0.60, 30, "social_follow", "connection_accepted"),
    **row("social", 0.55, 30, "article_shared"),
    **row("social", 0.25, 21, "social_post"),
    **row("social", 0.20, 14, "social_reaction"),
    **row("cooling", -2.5, 90, "refused_by_phone", "refused_by_email"),
    **row("cooling", -3.0, 365, "complaint"),
}
SILENT = {
    "passive": {"site_visit", "link_clicked", "email_opened", "event_registered"},
    "logged": {
        "call_diverted",
        "message_bounced",
        "auto_reply",
        "unsubscribed",
        "complaint_resolved",
        "meeting_missed",
        "meeting_moved",
        "meeting_cancelled",
    },
}
AT_MOST = {"unasked": 1, "met": 2, "asked": 3, "social": 1.5, "passive": 0, "cooling": 2, "logged": 0}
OURS = {
    "email_sent",
    "letter_sent",
    "social_message_sent",
    "sms_sent",
    "voicemail_left",
    "call_unanswered",
    "announced_email_sent",
    "announced_letter_sent",
    "call_diverted",
}
THEIRS_TO_ANSWER = {
    "email_reply",
    "sms_reply",
    "social_reply",
    "inquiry",
    "quote_requested",
    "callback_requested",
    "call_received",
    "content_requested",
    "complaint",
}

TALKS = {
    "meeting_held",
    "visit_held",
    "demo_held",
    "introduced",
    "call_held",
    "event_met",
    "chat_held",
    "call_received",
}


def test_every_built_in_kind_is_in_the_rules_and_in_this_table() -> None:
    assert set(DEFAULT_RULES.kinds) == set(Kind) == set(NUMBERS) | set().union(*SILENT.values())


@pytest.mark.parametrize("kind", NUMBERS)
def test_a_kind_has_the_numbers_of_the_design(kind: str) -> None:
    rule = DEFAULT_RULES.kinds[kind]
    strength = rule.noticed if rule.heat is None else rule.heat
    assert (strength, rule.half_life_days, rule.group) == NUMBERS[kind]


@pytest.mark.parametrize("group", SILENT)
def test_passive_and_logged_kinds_warm_nobody_and_are_never_mentioned(group: str) -> None:
    assert {kind for kind, rule in DEFAULT_RULES.kinds.items() if rule.group == group} == SILENT[group]
    assert all(DEFAULT_RULES.kinds[kind].noticed == 0 for kind in SILENT[group])
    assert not any(DEFAULT_RULES.kinds[kind].mentionable for kind in SILENT[group])


def test_groups_have_the_limits_of_the_design_and_only_met_is_personal() -> None:
    assert {name: group.at_most for name, group in DEFAULT_RULES.groups.items()} == AT_MOST
    assert {name for name, group in DEFAULT_RULES.groups.items() if group.personal} == {"met"}
    assert {name for name, group in DEFAULT_RULES.groups.items() if not group.contact} == {"passive", "logged"}


def test_levels_and_the_colleagues_share_are_those_of_the_design() -> None:
    assert (DEFAULT_RULES.cold_below, DEFAULT_RULES.warm_at, DEFAULT_RULES.colleague_share) == (0.05, 0.5, 0.7)


def test_what_warms_may_be_mentioned_and_what_cools_or_leaves_no_trace_may_not() -> None:
    mentionable = {kind for kind, rule in DEFAULT_RULES.kinds.items() if rule.mentionable}
    assert mentionable == {kind for kind, number in NUMBERS.items() if number.strength > 0}


def test_what_we_do_alone_is_out_and_what_awaits_an_answer_is_in() -> None:
    assert {kind for kind, rule in DEFAULT_RULES.kinds.items() if rule.direction == "out"} == OURS
    assert {kind for kind, rule in DEFAULT_RULES.kinds.items() if rule.awaits_answer} == THEIRS_TO_ANSWER
    assert all(DEFAULT_RULES.kinds[kind].direction == "in" for kind in THEIRS_TO_ANSWER)


def test_bounces_void_complaints_end_and_announced_mails_count_else_as_plain_ones() -> None:
    kinds = DEFAULT_RULES.kinds.items()
    assert {kind for kind, rule in kinds if rule.voids} == {"message_bounced"}
    assert {kind: rule.ends for kind, rule in kinds if rule.ends} == {"complaint_resolved": "complaint"}
    assert {kind: rule.else_as for kind, rule in kinds if rule.else_as} == {
        "announced_email_sent": "email_sent",
        "announced_letter_sent": "letter_sent",
    }


def test_only_a_talk_in_which_both_took_part_announces_a_mail() -> None:
    kinds = DEFAULT_RULES.kinds.items()
    assert {kind for kind, rule in kinds if rule.announces} == TALKS
    both = {kind for kind, rule in kinds if rule.direction == "both" and rule.verifies and not rule.cools}
    assert both == TALKS - {"call_received"}


def test_every_kind_is_said_in_words_of_its_own() -> None:
    said = [spoken_kind(kind) for kind in Kind]
    assert len(set(said)) == len(said)
    assert not any("_" in words for words in said)
    assert spoken_kind("webinar_attended") == "webinar attended"


def test_the_numbers_of_an_edition_never_change() -> None:
    # Red means: an edition that users have stored now means something else. Bring a new one instead.
    assert RULES_2026.digest == "1f865fca"
    assert RULES_2026.edition == "2026"
    assert DEFAULT_RULES is RULES_2026
