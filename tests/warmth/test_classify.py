"""Is this lead warm, and why: one rule a test."""

from __future__ import annotations

from math import log
from typing import Any

import pendulum
import pytest
from pydantic import TypeAdapter

from warmreach import (
    DEFAULT_RULES,
    CallOutcome,
    Company,
    History,
    KindGroup,
    MessageOutcome,
    Prospect,
    RunningHeat,
    Temperature,
    Touchpoint,
    Warmth,
    WarmthRules,
    classify_warmth,
)
from warmreach.errors import ConflictingTouchpointError, ForeignTouchpointError, NaiveInstantError

NOW = pendulum.datetime(2026, 11, 21, 9, tz="Europe/Berlin")


def touch(kind: str, *, days: float = 0, id: str | None = None, **more: Any) -> Touchpoint:  # noqa: A002 - the field
    at = {} if "occurred_on" in more else {"occurred_at": NOW.subtract(seconds=round(days * 86_400))}
    return Touchpoint(**{"id": id or f"{kind} {days}", "prospect_id": "p-17", "kind": kind, **at, **more})


def judge(*touchpoints: Touchpoint, rep: str | None = None, rules: WarmthRules = DEFAULT_RULES) -> Warmth:
    return classify_warmth("p-17", touchpoints, as_of=NOW, rep=rep, rules=rules)


# --- temperature ------------------------------------------------------------------------------------------------------


def test_no_contact_at_all_is_cold() -> None:
    cold = judge()
    assert (cold.temperature, cold.level, cold.heat, cold.prior_contact, cold.scope) == ("cold", 0, 0, False, "none")
    assert (cold.because, dict(cold.groups), cold.hook, cold.last_contact) == ((), {}, None, None)
    assert (cold.awaits_answer, cold.warm_until, cold.warm_again_at) == (None, None, None)


def test_a_meeting_last_week_is_warm() -> None:
    assert judge(touch("event_met", days=7)).temperature is Temperature.WARM


@pytest.mark.parametrize("kind", ["email_sent", "letter_sent", "voicemail_left", "sms_sent", "social_message_sent"])
def test_direct_mail_makes_a_lead_lukewarm(kind: str) -> None:
    assert judge(touch(kind)).temperature is Temperature.LUKEWARM


@pytest.mark.parametrize("kind", ["call_unanswered", "site_visit", "email_opened", "message_bounced", "auto_reply"])
def test_what_leaves_no_memory_leaves_a_lead_cold_and_without_prior_contact(kind: str) -> None:
    warmth = judge(touch(kind))
    assert (warmth.temperature, warmth.prior_contact, warmth.last_contact) == ("cold", False, None)
    assert [reason.contribution for reason in warmth.because] == [0]


def test_warm_begins_at_its_level_and_lukewarm_at_its_own() -> None:
    half = touch("newsletter_subscribed")
    assert judge(half).level == 0.5
    assert judge(half).temperature is Temperature.WARM
    on_the_border = DEFAULT_RULES.replace(warm_at=0.6, cold_below=0.5)
    assert classify_warmth("p-17", [half], as_of=NOW, rules=on_the_border).temperature is Temperature.LUKEWARM
    above_it = DEFAULT_RULES.replace(warm_at=0.6, cold_below=0.51)
    assert classify_warmth("p-17", [half], as_of=NOW, rules=above_it).temperature is Temperature.COLD


def test_with_no_level_for_cold_nothing_remembered_is_cold_all_the_same() -> None:
    bottomless = DEFAULT_RULES.replace(cold_below=0)
    assert classify_warmth("p-17", [], as_of=NOW, rules=bottomless).temperature is Temperature.COLD
    assert classify_warmth("p-17", [touch("email_sent")], as_of=NOW, rules=bottomless).temperature == "lukewarm"


def test_a_contact_is_half_gone_after_its_half_life() -> None:
    assert judge(touch("event_met", days=90)).heat == pytest.approx(-log(0.2) / 2, rel=1e-12)
    assert judge(touch("call_held", days=240)).heat == pytest.approx(-log(0.2) / 4, rel=1e-12)


def test_chances_of_several_groups_join() -> None:
    warmth = judge(touch("email_sent"), touch("event_attended"))
    assert warmth.level == pytest.approx(1 - 0.9 * 0.25, rel=1e-12)
    assert warmth.groups == pytest.approx({"unasked": -log(0.9), "asked": -log(0.25)})


def test_a_refusal_cools_and_a_signed_sum_below_zero_is_no_heat() -> None:
    refused = judge(touch("event_met", days=7), touch("refused_by_phone"))
    assert (refused.temperature, refused.heat, refused.level) == ("cold", 0, 0)
    assert sum(refused.groups.values()) < -0.5
    assert refused.prior_contact


# --- groups and reasons -----------------------------------------------------------------------------------------------


def test_a_group_counts_its_strongest_first_until_it_is_full() -> None:
    warmth = judge(*(touch("email_sent", days=days) for days in (3, 1, 2)), touch("voicemail_left", days=1))
    strongest, *others = warmth.because
    assert strongest.touchpoint.kind == "voicemail_left"
    assert [reason.superseded for reason in warmth.because] == [False, True, True, True]
    assert warmth.groups == {"unasked": strongest.contribution}
    assert [reason.contribution for reason in others] == [0, 0, 0]


def test_of_two_alike_the_later_counts_first() -> None:
    one, two = judge(touch("email_sent", id="one"), touch("email_sent", id="two")).because
    assert (one.touchpoint.id, one.superseded, two.superseded) == ("two", False, True)


def test_the_last_one_counts_in_part() -> None:
    first, second, third, fourth = judge(*(touch("call_held", days=days) for days in (1, 30, 60, 90))).because
    assert first.contribution + second.contribution + third.contribution == pytest.approx(2 * first.contribution)
    assert 0 < third.contribution < second.contribution
    assert (third.superseded, fourth.superseded, fourth.contribution) == (False, True, 0)


@pytest.mark.parametrize("kind", ["inquiry", "call_received", "content_requested", "call_held", "social_comment"])
@pytest.mark.parametrize("days", [0, 1, 5, 33])
def test_no_crumb_of_rounding_counts_as_a_reason(kind: str, days: int) -> None:
    warmth = judge(*(touch(kind, days=days, id=f"t{number}") for number in range(9)))
    limit = DEFAULT_RULES.groups[warmth.because[0].group].at_most
    assert sum(not reason.superseded for reason in warmth.because) == -(-limit // 1)
    assert all(reason.contribution > 0.001 for reason in warmth.because if not reason.superseded)


def test_a_group_that_may_count_less_than_its_strongest_does() -> None:
    half = DEFAULT_RULES.replace(groups={**DEFAULT_RULES.groups, "met": KindGroup(at_most=0.5)})
    warmth = classify_warmth("p-17", [touch("event_met")], as_of=NOW, rules=half)
    assert warmth.heat == pytest.approx(-log(0.2) / 2)


def test_reasons_come_weightiest_first_the_cooling_ones_by_magnitude() -> None:
    warmth = judge(touch("email_sent"), touch("refused_by_phone", days=90), touch("event_met", days=1))
    assert [reason.touchpoint.kind for reason in warmth.because] == ["event_met", "refused_by_phone", "email_sent"]


@pytest.mark.parametrize(
    ("touchpoints", "sentence"),
    [
        (
            [touch("event_met", days=7, about="ABC-Konferenz", by="anna")],
            "7 days ago: met at an event (ABC-Konferenz), by anna; adds 1.52 of heat",
        ),
        ([touch("refused_by_phone", days=1.9)], "1 day ago: refused on the telephone; takes 2.46 of heat"),
        ([touch("site_visit", days=0.9)], "less than a day ago: visited our site; adds no warmth"),
        ([touch("call_unanswered", days=2)], "2 days ago: call not answered; adds no warmth"),
        (
            [touch("voicemail_left"), touch("email_sent")],
            "less than a day ago: e-mail sent unasked; adds nothing, for 'unasked' is full",
        ),
        (
            [touch("email_sent", days=1, id="m"), touch("message_bounced", refers_to="m")],
            "1 day ago: e-mail sent unasked; does not count, for it was undone later",
        ),
        (
            [touch("announced_email_sent", days=3)],
            "3 days ago: e-mail sent unasked; adds 0.10 of heat",
        ),
    ],
)
def test_a_reason_reads_as_a_sentence(touchpoints: list[Touchpoint], sentence: str) -> None:
    assert sentence in [reason.sentence for reason in judge(*touchpoints).because]


# --- whose, and in which scope ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("by", "rep", "whose", "share"),
    [
        ("anna", "anna", "mine", 1),
        ("ben", "anna", "colleague", 0.7),
        (None, "anna", "firm", 0.7),
        ("ben", None, "colleague", 1),
        (None, None, "firm", 1),
    ],
)
def test_a_colleagues_talk_counts_less_for_a_named_rep(
    by: str | None, rep: str | None, whose: str, share: float
) -> None:
    warmth = judge(touch("call_held", by=by), rep=rep)
    assert warmth.heat == pytest.approx(-log(0.2) * share)
    assert warmth.because[0].whose == whose
    assert warmth.scope == ("personal" if whose == "mine" else "firm")


def test_only_where_people_met_does_it_matter_who_it_was() -> None:
    for kind in ("purchase", "email_sent", "social_follow", "refused_by_phone"):
        assert judge(touch(kind, by="ben"), rep="anna").groups == judge(touch(kind, by="anna"), rep="anna").groups


def test_one_contact_of_ones_own_makes_the_scope_personal() -> None:
    assert judge(touch("call_held", by="ben"), touch("email_sent", by="anna"), rep="anna").scope == "personal"
    assert judge(touch("call_held", by="ben"), touch("call_unanswered", by="anna"), rep="anna").scope == "firm"


# --- what undoes, and what announces ----------------------------------------------------------------------------------


def test_a_bounce_voids_the_mail_it_refers_to() -> None:
    mail = touch("email_sent", days=2, id="m")
    warmth = judge(mail, touch("message_bounced", days=1, refers_to="m"))
    assert (warmth.temperature, warmth.prior_contact, warmth.hook) == ("cold", False, None)
    undone = next(reason for reason in warmth.because if reason.touchpoint == mail)
    assert (undone.counted_as, undone.superseded, undone.mentionable, undone.contribution) == (None, True, False, 0)


def test_a_bounce_dated_only_by_its_day_voids_the_mail_of_that_day() -> None:
    day = touch("message_bounced", occurred_on="2026-11-21", timezone="Europe/Berlin", refers_to="m")
    assert not judge(touch("email_sent", id="m"), day).prior_contact


@pytest.mark.parametrize("refers_to", [None, "unknown", "talk"])
def test_a_bounce_that_refers_to_no_message_of_ours_voids_nothing(refers_to: str | None) -> None:
    warmth = judge(touch("call_held", days=2, id="talk"), touch("message_bounced", days=1, refers_to=refers_to))
    assert warmth.temperature == "warm"


def test_a_bounce_after_as_of_has_not_happened() -> None:
    assert judge(touch("email_sent", days=2, id="m"), touch("message_bounced", days=-1, refers_to="m")).prior_contact


def test_an_automatic_reply_heats_nothing() -> None:
    away = MessageOutcome(channel="email", result="auto_reply", until="2026-12-01")
    one = Touchpoint.from_outcome(away, id="t1", prospect_id="p-17", occurred_at=NOW)
    assert (judge(one).heat, judge(one).awaits_answer) == (0, None)


COMPLAINED = touch("complaint", days=9, id="c")
BOUGHT = touch("purchase", days=99)


def test_a_complaint_cools_until_it_is_resolved() -> None:
    assert judge(BOUGHT, COMPLAINED).temperature == "cold"
    assert judge(BOUGHT, COMPLAINED, touch("complaint_resolved", days=1)).temperature == "warm"
    assert judge(BOUGHT, COMPLAINED, touch("complaint_resolved", days=1, refers_to="c")).temperature == "warm"
    assert judge(BOUGHT, COMPLAINED, touch("complaint_resolved", days=9)).temperature == "warm"


def test_a_resolution_ends_no_later_complaint_and_one_that_names_a_complaint_no_other() -> None:
    assert judge(BOUGHT, COMPLAINED, touch("complaint_resolved", days=10)).temperature == "cold"
    another = touch("complaint", days=20, id="another")
    resolved = touch("complaint_resolved", days=1, refers_to="another")
    assert judge(BOUGHT, COMPLAINED, another, resolved).temperature == "cold"
    assert judge(BOUGHT, COMPLAINED, another, touch("complaint_resolved", days=1)).temperature == "warm"


@pytest.mark.parametrize("refers_to", ["unknown", "purchase 99"])
def test_a_resolution_that_names_no_complaint_ends_none(refers_to: str) -> None:
    assert judge(BOUGHT, COMPLAINED, touch("complaint_resolved", days=1, refers_to=refers_to)).temperature == "cold"


def announced(days: float = 2, refers_to: str | None = "talk") -> Touchpoint:
    return touch("announced_email_sent", days=days, id="mail", refers_to=refers_to)


@pytest.mark.parametrize("kind", ["call_held", "call_received", "meeting_held", "event_met"])
def test_a_mail_announced_in_a_talk_before_it_is_awaited(kind: str) -> None:
    because = judge(touch(kind, days=3, id="talk"), announced()).because
    assert {reason.touchpoint.id: reason.counted_as for reason in because}["mail"] == "announced_email_sent"


def test_a_talk_and_its_mail_of_one_day_are_in_that_order() -> None:
    day: dict[str, Any] = {"occurred_on": "2026-11-20", "timezone": "Europe/Berlin"}
    mail = touch("announced_email_sent", id="a mail", refers_to="talk", **day)
    because = judge(mail, touch("call_held", id="talk", **day)).because
    assert {reason.counted_as for reason in because} == {"call_held", "announced_email_sent"}


@pytest.mark.parametrize(
    "call",
    [
        touch("call_held", days=1, id="talk"),
        touch("call_held", days=3, id="another"),
        touch("call_unanswered", days=3, id="talk"),
        touch("call_diverted", days=3, id="talk"),
        touch("refused_by_phone", days=3, id="talk"),
        touch("email_sent", days=3, id="talk"),
        touch("voicemail_left", days=3, id="talk"),
        touch("site_visit", days=3, id="talk"),
        touch("purchase", days=9 * 365, id="talk"),
        touch("newsletter_subscribed", days=3, id="talk"),
        touch("inquiry", days=3, id="talk"),
        touch("email_reply", days=3, id="talk"),
    ],
    ids=lambda call: f"{call.kind} {call.id}",
)
def test_a_mail_that_no_talk_before_it_announced_counts_as_a_plain_one(call: Touchpoint) -> None:
    for mail in (announced(), announced(refers_to=None)):
        reasons = {reason.touchpoint.id: reason for reason in judge(call, mail).because}
        assert (reasons["mail"].counted_as, reasons["mail"].group) == ("email_sent", "unasked")


def test_a_purchase_of_long_ago_announces_no_mail() -> None:
    bought = touch("purchase", days=9 * 365, id="talk")
    assert judge(bought, announced(days=1)).temperature == "lukewarm"


def test_a_message_made_from_its_outcome_that_refers_to_an_inquiry_counts_as_unannounced() -> None:
    asked = touch("inquiry", days=3, id="asked")
    sent = MessageOutcome(channel="email", result="delivered")
    mail = Touchpoint.from_outcome(
        sent, id="mail", prospect_id="p-17", occurred_at=NOW.subtract(days=2), refers_to="asked"
    )
    counted = {reason.touchpoint.id: reason.counted_as for reason in judge(asked, mail).because}
    assert counted == {"asked": "inquiry", "mail": "email_sent"}


def test_a_kind_of_ones_own_announces_if_its_rule_says_so() -> None:
    lunch = DEFAULT_RULES.kinds["meeting_held"]
    rules = DEFAULT_RULES.with_kinds({"lunch": lunch, "supper": lunch.replace(announces=False)})
    for kind, counted in (("lunch", "announced_email_sent"), ("supper", "email_sent")):
        because = judge(touch(kind, days=3, id="talk"), announced(), rules=rules).because
        assert {reason.touchpoint.id: reason.counted_as for reason in because}["mail"] == counted


def test_an_announced_letter_counts_else_as_a_letter() -> None:
    assert judge(touch("announced_letter_sent")).because[0].counted_as == "letter_sent"


def test_a_number_as_an_id_stands_as_text_in_arguments_as_in_records() -> None:
    call: Any = Touchpoint(id=1, prospect_id=17, kind="call_held", occurred_at=NOW, by=7)
    number: Any = 17
    rep: Any = 7
    warmth = classify_warmth(number, [call], as_of=NOW, rep=rep)
    assert (warmth.prospect_id, warmth.rep, warmth.because[0].whose) == ("17", "7", "mine")
    assert warmth == classify_warmth("17", [call], as_of=NOW, rep="7")
    running = RunningHeat.of(number, [call], as_of=NOW, rep=rep)
    assert running.heat(as_of=NOW) == warmth.heat


# --- the hook ---------------------------------------------------------------------------------------------------------


def test_the_hook_is_the_contact_likeliest_to_be_remembered_with_its_own_chance() -> None:
    mine = touch("call_held", days=300, by="anna")
    hook = judge(touch("event_met", days=90), touch("email_sent"), mine, rep="anna").hook
    assert hook is not None
    assert hook.touchpoint.kind == "event_met"
    assert hook.whose == "firm"
    assert hook.chance == pytest.approx(1 - 0.2 ** (0.7 / 2))


def test_of_two_alike_the_later_is_the_hook() -> None:
    both = judge(touch("event_met", id="one"), touch("event_met", id="two")).hook
    assert both is not None
    assert both.touchpoint.id == "two"


@pytest.mark.parametrize("kind", ["site_visit", "link_clicked", "email_opened", "event_registered", "refused_by_phone"])
def test_tracking_and_refusals_are_no_hook(kind: str) -> None:
    assert judge(touch(kind), touch("call_unanswered")).hook is None


FORGOT = CallOutcome(line="answered", talk="does_not_recall")


def test_nothing_from_before_they_did_not_recall_is_a_hook() -> None:
    call = touch("call_held", days=5, outcome=FORGOT)
    hook = judge(touch("meeting_held", days=30), call).hook
    assert hook is not None
    assert hook.touchpoint == call
    later = judge(touch("meeting_held", days=30), call, touch("event_met", days=1)).hook
    assert later is not None
    assert later.touchpoint.kind == "event_met"


def test_the_last_time_that_they_did_not_recall_decides() -> None:
    first, second = (touch("call_held", days=days, outcome=FORGOT, id=f"call {days}") for days in (9, 5))
    hook = judge(first, touch("meeting_held", days=7), second).hook
    assert hook is not None
    assert hook.touchpoint == second


def test_not_recalling_does_not_cool() -> None:
    assert judge(touch("call_held", outcome=FORGOT)).level == judge(touch("call_held")).level


def test_other_talks_leave_the_hook_as_it_is() -> None:
    talked = CallOutcome(line="answered", talk="talked")
    hook = judge(touch("meeting_held", days=30), touch("call_held", days=5, outcome=talked)).hook
    assert hook is not None
    assert hook.touchpoint.kind == "meeting_held"


# --- what awaits an answer --------------------------------------------------------------------------------------------


def awaited(*touchpoints: Touchpoint) -> str | None:
    one = judge(*touchpoints).awaits_answer
    return None if one is None else one.kind


def test_the_oldest_act_of_theirs_without_an_answer_is_awaited() -> None:
    assert awaited(touch("inquiry", days=3), touch("email_reply", days=2)) == "inquiry"
    assert awaited(touch("purchase"), touch("social_follow")) is None


@pytest.mark.parametrize("answer", ["call_held", "email_sent", "announced_email_sent", "meeting_held", "sms_sent"])
def test_a_talk_or_a_message_answers(answer: str) -> None:
    assert awaited(touch("inquiry", days=3), touch(answer, days=2)) is None
    assert awaited(touch("inquiry", days=3), touch(answer, days=4)) == "inquiry"


@pytest.mark.parametrize("dial", ["call_unanswered", "voicemail_left", "call_diverted", "auto_reply", "meeting_missed"])
def test_a_dial_does_not_answer(dial: str) -> None:
    assert awaited(touch("callback_requested", days=3), touch(dial, days=2)) == "callback_requested"


def test_a_message_that_bounced_answers_nothing() -> None:
    asked, mail = touch("inquiry", days=3), touch("email_sent", days=2, id="m")
    assert awaited(asked, mail, touch("message_bounced", days=1, refers_to="m")) == "inquiry"


def test_after_a_refusal_nothing_is_awaited() -> None:
    assert awaited(touch("inquiry", days=3), touch("refused_by_email", days=2)) is None


def test_a_complaint_is_awaited_until_it_is_resolved_or_answered() -> None:
    assert awaited(COMPLAINED) == "complaint"
    assert awaited(COMPLAINED, touch("complaint_resolved", days=1)) is None
    assert awaited(COMPLAINED, touch("call_held", days=1)) is None


@pytest.mark.parametrize("channel", ["email", "letter", "sms", "social"])
def test_a_reply_recorded_with_its_outcome_is_awaited(channel: str) -> None:
    replied = MessageOutcome(channel=channel, result="replied")
    one = Touchpoint.from_outcome(replied, id="t1", prospect_id="p-17", occurred_at=NOW.subtract(days=1))
    assert judge(one).awaits_answer == one


def test_a_call_of_theirs_is_awaited_until_it_was_taken() -> None:
    assert awaited(touch("call_received")) == "call_received"
    taken = touch("call_received", days=1, outcome=CallOutcome(line="answered", talk="talked"))
    assert awaited(taken) is None
    assert awaited(touch("inquiry", days=3), taken) is None


# --- the call itself --------------------------------------------------------------------------------------------------


def test_the_last_contact_is_the_latest_that_was_one() -> None:
    warmth = judge(touch("event_met", days=3), touch("site_visit", days=1), touch("email_sent", days=2))
    assert warmth.last_contact == NOW.subtract(days=2)


def test_a_prospect_or_its_id_and_a_history_or_any_iterable_are_the_same() -> None:
    met = touch("event_met")
    history = History.of([met], prospect_id="p-17")
    mara = Prospect(id="p-17", company=Company(name="Beispiel GmbH"))
    judged = classify_warmth("p-17", [met], as_of=NOW)
    assert classify_warmth(mara, iter([met]), as_of=NOW) == judged
    assert classify_warmth(mara, history, as_of=NOW) == judged
    assert judged.prospect_id == "p-17"


def test_a_touchpoint_of_somebody_else_is_an_error_and_no_filter() -> None:
    other = touch("event_met", prospect_id="p-18")
    for given in ([other], History.of([other], prospect_id="p-18")):
        with pytest.raises(ForeignTouchpointError):
            classify_warmth("p-17", given, as_of=NOW)
    with pytest.raises(ConflictingTouchpointError):
        judge(touch("event_met"), touch("event_met", about="ABC"))


def test_a_naive_as_of_is_refused() -> None:
    with pytest.raises(NaiveInstantError, match="as_of"):
        classify_warmth("p-17", [], as_of=NOW.naive())
    with pytest.raises(NaiveInstantError, match="at has no time zone"):
        judge().level_at(NOW.naive())


def test_instants_are_returned_in_the_zone_of_as_of() -> None:
    warmth = classify_warmth("p-17", [touch("event_met")], as_of=NOW.in_timezone("Asia/Kathmandu"))
    assert warmth.as_of.timezone_name == "Asia/Kathmandu"
    assert warmth.warm_until is not None
    assert warmth.warm_until.timezone_name == "Asia/Kathmandu"


def test_a_judgement_by_shipped_rules_is_stored_with_their_edition_and_by_others_with_the_whole() -> None:
    warmths = TypeAdapter(Warmth)
    shipped = warmths.dump_python(judge(touch("event_met")), mode="json")
    assert (shipped["rules"], shipped["edition"]) == ("2026", "2026")
    own = DEFAULT_RULES.replace(warm_at=0.6)
    stored = warmths.dump_python(classify_warmth("p-17", [touch("event_met")], as_of=NOW, rules=own), mode="json")
    assert stored["rules"]["warm_at"] == 0.6
    assert stored["edition"] == own.edition
    assert warmths.validate_python(stored).rules == own
    assert {"warm_until", "warm_again_at", "would_warm"} <= set(stored)
    assert "sentence" in stored["because"][0]


def test_a_judgement_by_an_edition_that_is_not_shipped_cannot_be_read() -> None:
    warmths = TypeAdapter(Warmth)
    stored = warmths.dump_python(judge(), mode="json") | {"rules": "1999"}
    with pytest.raises(ValueError, match="stored by rules '1999', asked with rules '2026'"):
        warmths.validate_python(stored)
