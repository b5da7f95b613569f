"""The page before a call, and the brief for another writer."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter

from tests.opener.cases import COLLEAGUES, NOON, OFFERS, SENDER, SLOTS, compose, lead, talk, touch
from warmreach.contact import ContactPolicy, Permission, Verdict, may_contact
from warmreach.errors import ForeignJudgementError, OtherChannelError
from warmreach.fit import Checklist
from warmreach.opener import CallSheet, OpenerBrief, OpenerStyle, opener_brief, prepare, review_text
from warmreach.records import CallOutcome, Channel, Company, Noted, Prospect, Purpose, Touchpoint
from warmreach.warmth import classify_warmth

MET = touch("event_met", about="the Freight Forum")
FIRM = Company(
    name="Muster Logistik",
    industry="freight",
    size=40,
    deciders=[Noted(text="Lea Muster", source="call of May")],
    needs=[Noted(text="fewer empty runs", source="their site")],
    sources={"size": "register"},
)
ENGLISH = lead(language="en", company=FIRM, country="DE", audience="business", role="head of fleet")


def permission(prospect: Prospect, *history: Touchpoint, **more: Any) -> Permission:
    return may_contact(prospect, Channel.CALL, at=NOON, history=history, policy=ContactPolicy(), **more)


def judged(asked: Permission, verdict: Verdict, *instead: Channel) -> Permission:
    return Permission(
        prospect_id=asked.prospect_id,
        channel=asked.channel,
        at=asked.at,
        edition=asked.edition,
        verdict=verdict,
        because=asked.because,
        facts=asked.facts,
        next_opening=asked.next_opening,
        expires_at=asked.expires_at,
        holds_until=asked.holds_until,
        lawful_instead=instead,
    )


def sheet(prospect: Prospect, purpose: str, *history: Touchpoint, **more: Any) -> CallSheet:
    given: dict[str, Any] = {
        "warmth": classify_warmth(prospect, history, as_of=NOON, rep="anna"),
        "permission": permission(prospect, *history),
        "sender": SENDER,
        "offer": OFFERS[prospect.language or "de"],
        "as_of": NOON,
    }
    return prepare(prospect, Purpose(purpose), **(given | more))


def brief(prospect: Prospect, purpose: str, *history: Touchpoint, **more: Any) -> OpenerBrief:
    warmth = classify_warmth(prospect, history, as_of=NOON, rep="anna")
    offer = OFFERS[prospect.language or "de"]
    return opener_brief(
        prospect, Purpose(purpose), warmth=warmth, sender=SENDER, offer=offer, as_of=NOON, colleagues=COLLEAGUES, **more
    )


def test_a_sheet_holds_what_the_call_needs() -> None:
    page = sheet(ENGLISH, "warm_call", MET, slots=[NOON.subtract(days=1), *SLOTS])
    assert page.aim.startswith("Agree an appointment")
    assert page.opener == compose(ENGLISH, "warm_call", MET, slots=SLOTS, colleagues={})
    assert page.slots == SLOTS
    assert page.hook is not None
    assert page.checklist == Checklist.of(ENGLISH)
    assert set(page.objections) == {
        "I can't remember.",
        "Could you send it again?",
        "I'm not the right person.",
        "I have no time right now.",
    }


def test_what_is_known_names_its_source() -> None:
    known = {one.text: one.source for one in sheet(ENGLISH, "warm_call", MET).known}
    assert known["role: head of fleet"] is None
    assert known["size: 40"] == "register"
    assert known["decides: Lea Muster"] == "call of May"
    assert known["needs: fewer empty runs"] == "their site"
    assert MET.id in known.values()


def test_what_nobody_noted_and_what_came_later_is_not_known() -> None:
    bare = ENGLISH.replace(company=Company(name="Muster Logistik"))
    later = classify_warmth(bare, [MET], as_of=NOON, rep="anna")
    page = sheet(bare, "warm_call", warmth=later, as_of=NOON.subtract(days=30), permission=permission(bare))
    assert [one.text for one in page.known] == ["role: head of fleet", "company: Muster Logistik"]


def test_what_is_not_known_is_to_be_found_out() -> None:
    open_questions = sheet(
        lead(salutation="unknown", qualification={"need": True, "budget": False}), "warm_call"
    ).find_out
    assert open_questions[:4] == (
        "Are they still the right person (C5)?",
        "How do they wish to be addressed?",
        "Who decides?",
        "What do they need?",
    )
    assert "Box still unknown: authority." in open_questions
    assert "Box answered with no: budget; what would change that?" in open_questions
    verified = sheet(ENGLISH.replace(verified_at=NOON.subtract(days=10)), "warm_call").find_out
    assert not any("right person" in one or "decides" in one or "need?" in one for one in verified)


@pytest.mark.parametrize(
    ("history", "asks"),
    [
        ([talk(days=1)], False),
        ([touch("email_reply", days=180)], False),
        ([touch("email_reply", days=180.01)], True),
        ([touch("email_sent", days=1)], True),
        ([talk(days=200), touch("site_visit", days=1)], True),
    ],
)
def test_whether_they_are_still_the_right_person_a_contact_may_show(history: list[Touchpoint], asks: bool) -> None:
    assert ("Are they still the right person (C5)?" in sheet(ENGLISH, "warm_call", *history).find_out) is asks


def test_an_answer_in_a_talk_settles_a_box() -> None:
    answered = Touchpoint.from_outcome(
        CallOutcome(line="answered", talk="talked", answers={"need": True}),
        id="t",
        prospect_id="p-17",
        occurred_at=NOON.subtract(days=2),
    )
    assert sheet(ENGLISH, "warm_call", answered, talk(days=5)).checklist.ticked == ("need",)


@pytest.mark.parametrize(
    ("history", "expected"),
    [
        ([touch("email_sent")], "Do not presuppose that they remember us (C2)."),
        ([], "Do not claim an earlier contact (W4)."),
        ([touch("refused_by_phone")], "They have refused or complained: ask before you go on, and accept a no."),
        ([touch("inquiry", days=1)], "They wait for an answer from us: no offer before it."),
    ],
)
def test_a_sheet_says_what_to_avoid(history: list[Touchpoint], expected: str) -> None:
    avoid = sheet(ENGLISH, "warm_call", *history).avoid
    assert expected in avoid
    assert "Do not sell: ask for a meeting (W5)." in avoid
    assert len(set(avoid)) == len(avoid)


def test_a_sheet_says_when_one_may_not() -> None:
    asked = permission(ENGLISH)
    refused = judged(asked, Verdict.REFUSED, Channel.LETTER)
    assert sheet(ENGLISH, "warm_call", permission=refused).avoid[0] == (
        "Do not use this channel now: it is refused; letter would be lawful."
    )
    human = judged(asked, Verdict.ASK_A_HUMAN)
    assert "a person has answered" in sheet(ENGLISH, "warm_call", permission=human).avoid[0]


def test_the_permission_of_somebody_else_is_refused() -> None:
    other = permission(ENGLISH.replace(id="p-18"))
    with pytest.raises(ForeignJudgementError, match="permission is of prospect 'p-18'"):
        sheet(ENGLISH, "warm_call", permission=other)


def test_the_permission_of_another_channel_is_refused() -> None:
    by_letter = may_contact(ENGLISH, Channel.LETTER, at=NOON, history=[], policy=ContactPolicy())
    with pytest.raises(OtherChannelError, match="permission is about channel 'letter', and 'call' is asked for"):
        sheet(ENGLISH, "warm_call", permission=by_letter)
    with pytest.raises(OtherChannelError, match="permission is about channel 'letter', and 'email' is asked for"):
        sheet(ENGLISH, "answer_them", channel="email", permission=by_letter)


def test_a_sheet_is_one_page_of_markdown() -> None:
    page = sheet(ENGLISH, "warm_call", MET, slots=SLOTS).to_markdown()
    titles = [line for line in page.splitlines() if line.startswith("#")]
    assert titles == [
        "# p-17: warm_call",
        "## Aim",
        "## May I",
        "## Say",
        "## If they say",
        "## Known",
        "## Find out",
        "## Slots",
        "## Avoid",
    ]
    assert "- Tuesday 24 November 2026, 10:00 (Europe/Berlin)" in page
    assert "- size: 40 (register)" in page


def test_a_sheet_without_a_section_leaves_it_out() -> None:
    page = sheet(ENGLISH, "voicemail").to_markdown()
    assert "## If they say" not in page
    assert "## Slots" not in page


def test_a_sheet_goes_to_json_and_back() -> None:
    adapter = TypeAdapter(CallSheet)
    page = sheet(ENGLISH, "warm_call", MET, slots=SLOTS)
    assert adapter.validate_json(adapter.dump_json(page)) == page


# --- the brief --------------------------------------------------------------------------------------------------------


def test_a_brief_gives_each_fact_with_the_touchpoint_it_rests_on() -> None:
    given = brief(ENGLISH, "warm_call", MET, touch("call_held", days=20, by="jonas"), touch("site_visit", days=1))
    assert given.facts == {
        "event_met-9": "We met last week at the Freight Forum.",
        "call_held-20": "You spoke to my colleague Jonas Weber on the phone three weeks ago.",
    }
    assert "Lead with fact event_met-9." in given.must
    assert "State no contact but those in facts." in given.must_not


def test_a_cold_or_lukewarm_brief_claims_no_more_than_is_remembered() -> None:
    cold = brief(ENGLISH, "warm_call")
    assert cold.must_not[0] == "Claim no earlier contact (W4)."
    assert not cold.facts
    lukewarm = brief(ENGLISH, "warm_call", touch("email_sent"))
    assert "After the reason, mention without presupposing that they remember, fact email_sent-9." in lukewarm.must


def test_a_brief_states_the_limits_of_the_purpose() -> None:
    mail = brief(ENGLISH, "helpful_mail").must
    assert "At most 50 words, at least 25." in mail
    assert "Begin: Dear Ms Beispiel" in mail
    assert "Ask exactly one question, at the end." in mail
    assert "At most 40 words." in brief(ENGLISH, "warm_call", style=OpenerStyle(max_words=40)).must
    assert "Ask no question." in brief(ENGLISH, "voicemail").must


def test_a_brief_for_the_gatekeeper_gives_nothing_away() -> None:
    given = brief(ENGLISH, "gatekeeper", MET)
    assert not given.facts
    assert not any("Beispiel," in one or "value" in one for one in given.must)


def test_the_facts_of_a_brief_pass_the_review() -> None:
    history = [MET, touch("call_held", days=20, by="jonas")]
    for language in ("de", "en"):
        given = brief(ENGLISH.replace(language=language), "warm_call", *history)
        for fact in given.facts.values():
            assert review_text(fact, language=language, purpose=Purpose.WARM_CALL, history=history, as_of=NOON) == ()


def test_a_brief_goes_to_json_and_back() -> None:
    adapter = TypeAdapter(OpenerBrief)
    given = brief(ENGLISH, "warm_call", MET)
    assert adapter.validate_json(adapter.dump_json(given)) == given
