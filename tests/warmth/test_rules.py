"""Rules hold together, take kinds and numbers of one's own, and are named by their content."""

from __future__ import annotations

import pydoc
from typing import Any

import pendulum
import pytest
from pydantic import ValidationError

from warmreach import DEFAULT_RULES, KindGroup, KindRule, Touchpoint, WarmthRules, classify_warmth
from warmreach.errors import RulesMismatchError, UnknownKindError
from warmreach.warmth.editions import shipped

NOW = pendulum.datetime(2026, 11, 21, 9, tz="Europe/Berlin")
WEBINAR = KindRule(group="asked", noticed=0.6, half_life_days=45, mentionable=True, direction="in")
OWN = DEFAULT_RULES.with_kinds({"webinar_attended": WEBINAR})


def met(kind: str = "event_met", **more: Any) -> Touchpoint:
    return Touchpoint(**{"id": "t1", "prospect_id": "p-17", "kind": kind, "occurred_at": NOW.subtract(days=1), **more})


def faults(record: Any, **fields: object) -> dict[tuple[int | str, ...], str]:
    with pytest.raises(ValidationError) as refused:
        record(**fields)
    return {fault["loc"]: fault["msg"] for fault in refused.value.errors()}


# --- one kind ---------------------------------------------------------------------------------------------------------

ROW: dict[str, Any] = {"group": "met", "half_life_days": 30, "mentionable": False, "direction": "in"}


def test_a_kind_warms_or_cools_and_never_both_or_neither() -> None:
    for numbers in ({}, {"noticed": 0.5, "heat": -1}):
        assert "give either noticed" in faults(KindRule, **ROW, **numbers)["heat",]
    assert KindRule(**ROW, noticed=0).cools is False
    assert KindRule(**ROW, heat=-1).cools is True


@pytest.mark.parametrize(
    ("field", "value"),
    [("noticed", 1), ("noticed", -0.1), ("heat", 0), ("half_life_days", 0), ("half_life_days", 36_501), ("group", "")],
)
def test_a_number_that_means_nothing_is_refused(field: str, value: object) -> None:
    assert (field,) in faults(KindRule, **{**ROW, "noticed": 0.5, field: value})


def test_a_wrong_chance_is_not_taken_for_a_missing_one() -> None:
    assert set(faults(KindRule, **ROW, noticed=2)) == {("noticed",)}


def test_a_kind_that_cools_is_no_ice_breaker() -> None:
    assert "no ice-breaker" in faults(KindRule, **ROW | {"mentionable": True}, heat=-1)["heat",]


@pytest.mark.parametrize(
    ("direction", "channel", "answers"),
    [
        ("both", None, True),
        ("both", "call", True),
        ("out", "email", True),
        ("out", None, True),
        ("out", "call", False),
        ("in", "email", False),
    ],
)
def test_a_talk_or_a_message_of_ours_answers_and_a_dial_does_not(
    direction: str, channel: str | None, *, answers: bool
) -> None:
    assert KindRule(**ROW | {"direction": direction}, channel=channel, noticed=0.5).answers is answers


# --- the whole --------------------------------------------------------------------------------------------------------


def rules(**fields: Any) -> dict[tuple[int | str, ...], str]:
    whole = {"name": "own", "kinds": {"webinar": WEBINAR}, "groups": {"asked": KindGroup(at_most=2)}}
    return faults(WarmthRules, **whole | fields)


def test_a_kind_names_a_group_that_is_there() -> None:
    said = rules(groups={"met": KindGroup(at_most=1)})
    assert said["groups",] == "kinds webinar name a group that is not in groups (met)"


def test_a_group_holds_one_sort_of_kinds() -> None:
    refusal = WEBINAR.replace(noticed=None, heat=-1, mentionable=False)
    said = rules(kinds={"webinar": WEBINAR, "refusal": refusal, "lost": WEBINAR.replace(group="gone")})["groups",]
    assert said == (
        "kinds lost name a group that is not in groups (asked); "
        "groups asked mix kinds that warm with kinds that cool; keep one sort"
    )


@pytest.mark.parametrize("field", ["else_as", "ends"])
def test_a_kind_names_another_that_is_there(field: str) -> None:
    said = rules(kinds={"webinar": WEBINAR.replace(**{field: "gone"})})
    assert said["kinds",] == "kinds webinar name in else_as or ends a kind not in kinds"
    WarmthRules(
        name="own",
        kinds={"webinar": WEBINAR.replace(**{field: "other"}), "other": WEBINAR},
        groups={"asked": KindGroup(at_most=2)},
    )


def test_levels_do_not_cross() -> None:
    assert rules(cold_below=0.6)["cold_below",] == "cold_below (0.6) is above warm_at (0.5)"
    assert set(rules(cold_below=0.6, warm_at=7)) == {("warm_at",)}
    assert DEFAULT_RULES.replace(cold_below=0.5).cold_below == 0.5


def test_several_faults_are_named_at_once() -> None:
    said = rules(groups={}, kinds={"webinar": WEBINAR.replace(ends="gone")}, cold_below=0.9, colleague_share=2)
    assert set(said) == {("kinds",), ("colleague_share",), ("cold_below",)}
    assert set(rules(groups={}, name="")) == {("name",), ("groups",)}


# --- editions ---------------------------------------------------------------------------------------------------------


def test_an_edition_is_the_name_of_ours_and_carries_a_digest_of_anything_changed() -> None:
    assert DEFAULT_RULES.edition == "2026"
    assert DEFAULT_RULES.replace().edition == "2026"
    assert OWN.edition == f"2026+{OWN.digest}"
    assert len(OWN.digest) == 8


@pytest.mark.parametrize(
    "changes",
    [
        {"name": "2027"},
        {"warm_at": 0.51},
        {"cold_below": 0.06},
        {"colleague_share": 0.71},
        {"groups": {**DEFAULT_RULES.groups, "met": KindGroup(at_most=2)}},
        {"groups": {**DEFAULT_RULES.groups, "met": KindGroup(at_most=2.1, personal=True)}},
        {"kinds": {**DEFAULT_RULES.kinds, "webinar": WEBINAR}},
        {"kinds": {**DEFAULT_RULES.kinds, "purchase": DEFAULT_RULES.kinds["purchase"].replace(half_life_days=364)}},
        {"kinds": {**DEFAULT_RULES.kinds, "purchase": DEFAULT_RULES.kinds["purchase"].replace(said_as={"en": "x"})}},
        {"kinds": {**DEFAULT_RULES.kinds, "purchase": DEFAULT_RULES.kinds["purchase"].replace(verifies=False)}},
    ],
)
def test_any_number_or_word_changes_the_edition(changes: dict[str, Any]) -> None:
    changed = DEFAULT_RULES.replace(**changes)
    assert changed.edition == f"{changed.name}+{changed.digest}"
    assert changed.digest != DEFAULT_RULES.digest


def test_equal_rules_have_one_edition_in_whatever_order_they_were_stored() -> None:
    turned = DEFAULT_RULES.replace(
        kinds=dict(reversed(list(DEFAULT_RULES.kinds.items()))), groups=dict(sorted(DEFAULT_RULES.groups.items()))
    )
    assert turned == DEFAULT_RULES
    assert turned.edition == "2026"
    assert WarmthRules.model_validate_json(OWN.model_dump_json()).edition == OWN.edition


def test_a_mark_left_at_its_default_is_no_part_of_the_digest() -> None:
    # So a later release may give kinds a new mark, and what was stored under an edition is still of it.
    assert OWN.digest == DEFAULT_RULES.with_kinds({"webinar_attended": WEBINAR.replace(voids=False)}).digest


def test_a_shipped_edition_is_found_by_name_and_no_other_is() -> None:
    assert shipped("2026") is DEFAULT_RULES
    with pytest.raises(RulesMismatchError, match="stored by rules '2019', asked with rules '2026'"):
        shipped("2019")


# --- own kinds and numbers --------------------------------------------------------------------------------------------


def test_a_kind_of_ones_own_warms_like_a_built_in_one() -> None:
    warmth = classify_warmth("p-17", [met("webinar_attended")], as_of=NOW, rules=OWN)
    assert warmth.temperature == "warm"
    assert warmth.groups.keys() == {"asked"}
    assert "webinar attended" in warmth.because[0].sentence
    assert warmth.edition == OWN.edition


def test_a_group_of_ones_own_has_its_own_limit() -> None:
    own = DEFAULT_RULES.with_kinds(
        {"podcast_heard": WEBINAR.replace(group="heard", noticed=0.2)}, groups={"heard": KindGroup(at_most=1)}
    )
    heard = [met("podcast_heard", id=number) for number in range(9)]
    assert classify_warmth("p-17", heard, as_of=NOW, rules=own).level < 0.2


def test_numbers_of_ones_own_replace_ours() -> None:
    forgetful = DEFAULT_RULES.with_kinds({"event_met": DEFAULT_RULES.kinds["event_met"].replace(half_life_days=0.5)})
    assert classify_warmth("p-17", [met()], as_of=NOW, rules=forgetful).temperature == "lukewarm"
    assert classify_warmth("p-17", [met()], as_of=NOW).temperature == "warm"
    strict = DEFAULT_RULES.replace(warm_at=0.99)
    assert classify_warmth("p-17", [met()], as_of=NOW, rules=strict).temperature == "lukewarm"


def test_kinds_that_the_rules_do_not_know_are_refused_all_at_once_with_the_nearest_names() -> None:
    kinds = ("Event_Met", "call_hold", "call_hold", "xyz", "event_met")
    unknown = [met(kind, id=number) for number, kind in enumerate(kinds)]
    with pytest.raises(UnknownKindError) as refused:
        classify_warmth("p-17", unknown, as_of=NOW)
    assert refused.value.counts == {"Event_Met": 1, "call_hold": 2, "xyz": 1}
    assert refused.value.nearest["call_hold"][0] == "call_held"
    assert refused.value.nearest["Event_Met"][0] == "event_met"
    assert refused.value.nearest["xyz"] == ()
    assert refused.value.known == set(DEFAULT_RULES.kinds)
    assert "'call_hold' (2 touchpoints, nearest: call_held" in str(refused.value)
    assert "or add your own with rules.with_kinds({...})" in str(refused.value)


def test_any_iterable_of_touchpoints_can_be_checked() -> None:
    DEFAULT_RULES.check(one for one in [met()])
    with pytest.raises(UnknownKindError):
        DEFAULT_RULES.check(one for one in [met("xyz")])


def test_a_kind_unknown_after_as_of_is_not_yet_seen() -> None:
    later = met("xyz", occurred_at=NOW.add(days=1))
    assert classify_warmth("p-17", [later], as_of=NOW).because == ()


def test_rules_are_shown_by_their_edition_so_that_help_fits_on_a_page() -> None:
    assert repr(DEFAULT_RULES) == str(DEFAULT_RULES) == "WarmthRules(edition '2026', 49 kinds)"
    assert len(pydoc.plain(pydoc.render_doc(classify_warmth))) < 2_000
    assert "noticed" not in str(classify_warmth("p-17", [met()], as_of=NOW))


def test_a_complaint_is_what_cools_and_awaits_an_answer() -> None:
    assert DEFAULT_RULES.complaints == {"complaint"}
    grievance = DEFAULT_RULES.with_kinds({"grievance": DEFAULT_RULES.kinds["complaint"]})
    assert grievance.complaints == {"complaint", "grievance"}
