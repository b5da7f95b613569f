"""What is said to whom, purpose by purpose."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from pydantic import TypeAdapter

from tests.opener.cases import (
    BARE_OFFERS,
    COLLEAGUES,
    MENTIONABLE,
    NOON,
    OFFERS,
    SENDER,
    SILENT,
    SLOTS,
    appointment,
    compose,
    lead,
    talk,
    touch,
)
from warmreach.errors import (
    ForeignJudgementError,
    NaiveInstantError,
    OfferAddressError,
    OfferLanguageError,
    UnsuitedChannelError,
    UnsupportedLanguageError,
)
from warmreach.opener import Opener, OpenerStyle, Part, Pushback, compose_opener
from warmreach.opener.languages import phrases_for
from warmreach.records import CallbackWindow, CallOutcome, Offer, Purpose, Touchpoint
from warmreach.warmth import DEFAULT_RULES, KindRule, Temperature, classify_warmth

GERMAN, ENGLISH = lead(), lead(language="en")
DU, INFORMAL = lead(address="informal"), lead(language="en", address="informal")
MET = touch("event_met", about="Logistikforum")


def parts(opener: Opener) -> list[str]:
    return [line.part.value for line in opener.lines]


def said(opener: Opener, part: Part) -> list[str]:
    return [line.text for line in opener.lines if line.part is part]


# --- whole texts ------------------------------------------------------------------------------------------------------


def test_a_warm_call_leads_with_the_hook_and_asks_for_an_appointment() -> None:
    opener = compose(GERMAN, "warm_call", MET, slots=SLOTS)
    assert opener.text == (
        "Guten Tag, Frau Beispiel, hier ist Anna Roth, Beispiel GmbH. "
        "Wir haben uns letzte Woche auf einer Veranstaltung getroffen, Stichwort Logistikforum. "
        "Daran möchte ich gern anknüpfen: Es geht um Tourenplan. "
        "Mit weniger Leerfahrten bleibt jedem Fahrer eine Stunde am Tag. "
        "Passt Ihnen ein Gespräch von 15 Minuten am Dienstag um 10 Uhr oder am Mittwoch um 14:30 Uhr?"
    )
    assert parts(opener) == ["greeting", "reference", "reason", "value", "ask"]
    assert opener.lines[1].cites == (MET.id,)


def test_the_same_in_informal_english() -> None:
    assert compose(INFORMAL, "warm_call", MET.replace(about="the Freight Forum"), slots=SLOTS).text == (
        "Hi Mara, this is Anna Roth from Beispiel GmbH. We met last week at the Freight Forum. "
        "I'd like to pick up from there: it's about RoutePlan. "
        "With fewer empty runs, every driver gains an hour a day. "
        "Would 15 minutes on Tuesday at 10 am or on Wednesday at 2:30 pm suit you?"
    )


def test_a_lukewarm_lead_hears_of_the_contact_after_the_reason_and_need_not_remember_it() -> None:
    opener = compose(GERMAN, "warm_call", touch("email_sent"))
    assert parts(opener) == ["greeting", "reason", "value", "reference", "reference", "ask"]
    assert said(opener, Part.REFERENCE) == [
        "Ich habe Ihnen letzte Woche eine E-Mail geschickt.",
        "Kein Problem, wenn Sie das nicht mehr parat haben.",
    ]


def test_a_cold_lead_hears_that_the_call_was_not_expected() -> None:
    opener = compose(ENGLISH, "warm_call")
    assert parts(opener) == ["greeting", "reason", "value", "ask"]
    assert said(opener, Part.REASON) == ["You weren't expecting my call, so I'll be brief: it's about RoutePlan."]


def test_a_written_salutation_goes_on_with_a_small_letter_in_german() -> None:
    assert compose(GERMAN, "confirm_and_substantiate", talk()).text.startswith(
        "Guten Tag, Frau Beispiel,\n\ndanke für das Gespräch gestern."
    )
    assert "Frau Beispiel,\n\ndanke, dass Sie" in compose(GERMAN, "confirm_and_substantiate", talk(by=None)).text
    assert compose(DU, "social_note", touch("social_comment")).text.startswith("Hallo Mara,\ndu hast letzte Woche")
    assert compose(GERMAN, "social_note", touch("social_comment")).text.startswith(
        "Guten Tag, Frau Beispiel,\nSie haben letzte Woche"
    )
    assert compose(ENGLISH, "confirm_and_substantiate", talk()).text.startswith(
        "Dear Ms Beispiel,\n\nThank you for talking to me yesterday."
    )


# --- names ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given", "german", "english"),
    [
        ({}, "Guten Tag, Frau Beispiel,", "Hello, Ms Beispiel,"),
        ({"salutation": "mr"}, "Guten Tag, Herr Beispiel,", "Hello, Mr Beispiel,"),
        ({"salutation": "unknown"}, "Guten Tag, Mara Beispiel,", "Hello, Mara Beispiel,"),
        ({"title": "Dr."}, "Guten Tag, Frau Dr. Beispiel,", "Hello, Dr. Beispiel,"),
        ({"title": "Dr.", "salutation": "unknown"}, "Guten Tag, Dr. Mara Beispiel,", "Hello, Dr. Mara Beispiel,"),
        ({"salutation": "unknown", "given_name": None}, "Guten Tag, hier", "Hello, this"),
        ({"family_name": None}, "Guten Tag, hier", "Hello, this"),
        ({"address": "informal"}, "Hallo Mara,", "Hi Mara,"),
        ({"address": "informal", "given_name": None}, "Hallo, hier", "Hello, this"),
    ],
)
def test_a_person_is_addressed_by_what_is_known(given: dict[str, Any], german: str, english: str) -> None:
    assert compose(lead(**given), "warm_call").text.startswith(german)
    assert compose(lead(language="en", **given), "warm_call").text.startswith(english)


def test_a_gatekeeper_hears_who_is_asked_for_and_nothing_of_what_passed_between_us() -> None:
    opener = compose(DU, "gatekeeper", MET)
    assert opener.text == (
        "Guten Tag, hier ist Anna Roth, Beispiel GmbH. Es geht um Tourenplan. Ist Frau Beispiel gerade zu sprechen?"
    )
    nameless = compose(lead(given_name=None, family_name=None), "gatekeeper")
    assert nameless.text.endswith("Mit wem spreche ich dazu am besten?")
    assert set(opener.replies) == {Pushback.SEND_AGAIN, Pushback.NOT_ME, Pushback.NO_TIME}


def test_a_first_call_asks_for_the_right_person() -> None:
    assert said(compose(GERMAN, "verify_and_announce"), Part.ASK) == ["Bin ich damit bei Ihnen richtig?"]
    assert said(compose(GERMAN, "verify_and_announce", MET), Part.ASK) == ["Bin ich damit bei Ihnen noch richtig?"]
    nameless = lead(given_name=None, family_name=None)
    assert said(compose(nameless, "verify_and_announce"), Part.ASK) == ["Mit wem spreche ich dazu am besten?"]


def test_a_first_call_gives_the_reason_for_the_mail() -> None:
    with_reason = compose(ENGLISH, "verify_and_announce")
    assert "right after this call, so that you see two tours that fit." in with_reason.text
    without = compose(ENGLISH, "verify_and_announce", offer=BARE_OFFERS["en"])
    assert "so that you only get what is of use to you." in without.text


# --- references -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("by", ["anna", "jonas", "lea", None])
@pytest.mark.parametrize("kind", MENTIONABLE)
def test_every_mentionable_kind_is_named_in_every_scope(kind: str, by: str | None, language: str) -> None:
    call = touch("call_held", days=1.5, by="anna")
    one = touch(kind, days=1, by=by, refers_to="call_held-1.5")
    opener = compose(lead(language=language), "voicemail", one, *([call] if "announced" in kind else []))
    assert opener.lines[0].part is Part.GREETING
    sources = {source for line in opener.lines for source in line.cites}
    assert sources <= {one.id, call.id}
    warmth = classify_warmth(GERMAN, [one], as_of=NOON, rep="anna")
    assert bool(sources) is (warmth.temperature is not Temperature.COLD)


@pytest.mark.parametrize("kind", SILENT)
def test_a_kind_that_may_not_be_mentioned_never_is(kind: str) -> None:
    opener = compose(GERMAN, "warm_call", touch(kind))
    assert not any(line.cites for line in opener.lines)


def test_whose_contact_it_was_is_said() -> None:
    texts = {
        by: compose(ENGLISH, "warm_call", touch("call_held", by=by)).lines[1].text
        for by in ("anna", "jonas", "lea", None)
    }
    assert texts == {
        "anna": "We spoke on the phone last week.",
        "jonas": "You spoke to my colleague Jonas Weber on the phone last week.",
        "lea": "You spoke to us on the phone last week.",  # nobody said how she is called
        None: "You spoke to us on the phone last week.",
    }


def test_a_touchpoint_of_a_day_is_spoken_of_as_that_day() -> None:
    day = touch("event_met", occurred_at=None, occurred_on=date(2026, 11, 19), timezone="Asia/Tokyo")
    assert "gestern" in compose(lead(timezone="America/Los_Angeles"), "warm_call", day).text


def test_a_mail_counts_as_announced_only_if_it_refers_to_the_call() -> None:
    call = touch("call_held", days=3)
    mail = touch("announced_email_sent", days=2)
    announced = compose(ENGLISH, "follow_through", call, mail.replace(refers_to=call.id))
    assert "As promised, I sent you an email two days ago." in announced.text
    unannounced = compose(ENGLISH, "follow_through", call, mail)
    assert "promised" not in unannounced.text
    assert "I sent you an email two days ago." in unannounced.text


def test_a_contact_that_is_all_but_forgotten_is_not_brought_up() -> None:
    faded = touch("email_sent", days=90)
    warmth = classify_warmth(GERMAN, [faded], as_of=NOON, rep="anna")
    assert warmth.temperature is Temperature.COLD
    assert warmth.hook is not None
    for purpose in Purpose:
        assert not any(line.cites for line in compose(GERMAN, purpose, faded).lines)


def test_what_the_rules_forbid_to_mention_is_not_thanked_for_either() -> None:
    silent = DEFAULT_RULES.with_kinds({"call_held": DEFAULT_RULES.kinds["call_held"].replace(mentionable=False)})
    opener = compose(ENGLISH, "confirm_and_substantiate", talk(mail=True), rules=silent)
    assert not any(line.cites for line in opener.lines)
    assert "discussed" not in opener.text


def test_what_bounced_is_not_spoken_of_to_a_warm_lead_either() -> None:
    mail = touch("email_sent", days=2)
    bounce = touch("message_bounced", days=1, refers_to=mail.id)
    opener = compose(ENGLISH, "follow_through", touch("call_held", days=5), mail, bounce)
    assert said(opener, Part.REFERENCE) == ["We spoke on the phone last week."]


def test_what_bounced_is_not_spoken_of() -> None:
    mail = touch("email_sent", days=2)
    bounce = touch("message_bounced", days=1, refers_to=mail.id)
    assert not any(line.cites for line in compose(GERMAN, "follow_through", mail, bounce).lines)


OWN = {
    "en": "you were at our webinar {when}",
    "de": "Sie waren {when} in unserem Webinar",
    "de/informal": "du warst {when} in unserem Webinar",
}


@pytest.mark.parametrize(
    ("prospect", "said_as", "expected"),
    [
        (ENGLISH, OWN, "You were at our webinar last week."),
        (INFORMAL, OWN, "You were at our webinar last week."),
        (GERMAN, OWN, "Sie waren letzte Woche in unserem Webinar."),
        (DU, OWN, "Du warst letzte Woche in unserem Webinar."),
        (ENGLISH, {"en": "{about} was the webinar you came to."}, "Fleets was the webinar you came to."),
        (ENGLISH, {"de": "Sie waren {when} in unserem Webinar"}, None),
        (ENGLISH, {}, None),
        (ENGLISH, {"en": "you were with {colleague}"}, None),
        (ENGLISH, {"en": "you were {when.year} with us"}, None),
        (ENGLISH, {"en": "you were with us {today}"}, None),
    ],
)
def test_an_own_kind_is_named_as_its_rule_says_or_not_at_all(
    prospect: Any, said_as: dict[str, str], expected: str | None
) -> None:
    rule = KindRule(group="asked", noticed=0.9, half_life_days=45, mentionable=True, direction="in", said_as=said_as)
    rules = DEFAULT_RULES.with_kinds({"webinar": rule})
    opener = compose(prospect, "warm_call", touch("webinar", about="Fleets"), rules=rules)
    assert said(opener, Part.REFERENCE) == ([] if expected is None else [expected])
    if expected is None:  # WARM, and nothing to pick up from
        assert said(opener, Part.REASON) == ["I'll be brief: it's about RoutePlan."]


def test_a_contact_after_as_of_is_not_known_yet() -> None:
    warmth = classify_warmth(GERMAN, [MET], as_of=NOON, rep="anna")
    opener = compose(GERMAN, "warm_call", as_of=NOON.subtract(days=30), warmth=warmth)
    assert not any(line.cites for line in opener.lines)


# --- the mail after the call, and the second call ---------------------------------------------------------------------


def test_the_confirming_mail_says_what_was_discussed_and_agreed_and_cites_the_talk() -> None:
    agreed = appointment(NOON.add(days=4).at(10))
    opener = compose(GERMAN, "confirm_and_substantiate", talk(next_=agreed, mail=True), appointment=agreed)
    assert opener.subject == "Unser Gespräch: Tourenplan"
    assert "Wie besprochen schicke ich Ihnen das Wichtigste zu Tourenplan, damit zwei passende Touren" in opener.text
    assert "Anbei: Beispieltouren.pdf.\nMehr dazu: https://beispiel.example/touren\nIm Video" in opener.text
    assert "Ich rufe Sie am Dienstag, dem 24. November, um 10 Uhr an." in opener.text
    assert opener.text.endswith("Freundliche Grüße\nAnna Roth\nBeispiel GmbH")
    cited = [line.part for line in opener.lines if line.cites == ("talk",)]
    assert cited == [Part.SUBJECT, Part.REFERENCE, Part.REASON, Part.ASK]


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({}, "I'll call you on"),
        ({"who_calls": "them"}, "I look forward to your call on"),
        ({"format": "video", "reach": "https://meet.example/raum"}, "at 10 am: https://meet.example/raum"),
        ({"format": "on_site", "reach": "12 Sample Street"}, "We'll meet here: 12 Sample Street."),
    ],
)
def test_the_next_meeting_is_said_with_date_and_place(more: dict[str, Any], expected: str) -> None:
    opener = compose(
        ENGLISH, "confirm_and_substantiate", talk(), appointment=appointment(NOON.add(days=4).at(10), **more)
    )
    assert expected in opener.text
    assert "Tuesday 24 November at 10 am" in opener.text
    assert said(opener, Part.ASK)[1] == "Which questions can I answer for you before then?"


def test_whoever_of_us_talked_is_thanked_for() -> None:
    texts = {
        by: compose(ENGLISH, "confirm_and_substantiate", talk(by=by)).lines[2].text
        for by in ("anna", "jonas", "lea", None)
    }
    assert texts == {
        "anna": "Thank you for talking to me yesterday.",
        "jonas": "Thank you for talking to my colleague Jonas Weber yesterday.",
        "lea": "Thank you for talking to us yesterday.",
        None: "Thank you for talking to us yesterday.",
    }


def test_without_a_recent_talk_the_mail_thanks_for_none() -> None:
    opener = compose(ENGLISH, "confirm_and_substantiate", talk(days=20))
    assert opener.subject == "The essentials on RoutePlan"
    assert "Thank you" not in opener.text
    assert "We spoke on the phone three weeks ago." in opener.text


def test_the_second_call_asks_which_questions_are_left_and_never_whether_the_mail_arrived() -> None:
    mail = touch("announced_email_sent", days=1, refers_to="talk")
    today = appointment(NOON.add(hours=1))
    opener = compose(GERMAN, "follow_through", talk(days=2, next_=today), mail, appointment=today)
    assert said(opener, Part.REFERENCE) == ["Ich habe Ihnen gestern wie angekündigt eine E-Mail geschickt."]
    assert said(opener, Part.REASON) == ["Ich rufe wie vereinbart an."]
    assert said(opener, Part.ASK) == ["Welche Fragen kann ich Ihnen dazu noch beantworten?"]


def test_a_second_call_is_not_called_agreed_without_the_talk_in_which_it_was() -> None:
    today = appointment(NOON.add(hours=1))
    assert "vereinbart" not in compose(GERMAN, "follow_through", talk(days=2), appointment=today).text
    assert "vereinbart" not in compose(GERMAN, "follow_through", talk(days=2, next_=today)).text
    later = appointment(NOON.add(days=1))
    assert "vereinbart" not in compose(GERMAN, "follow_through", talk(days=2, next_=later), appointment=later).text


def test_a_second_call_without_a_mail_asks_what_is_open() -> None:
    assert said(compose(ENGLISH, "follow_through", talk(days=2)), Part.ASK) == ["Which questions do you still have?"]
    assert said(compose(ENGLISH, "follow_through"), Part.ASK) == ["Which questions can I answer for you?"]


# --- further purposes -------------------------------------------------------------------------------------------------


def test_who_asked_is_answered_before_anything_is_offered() -> None:
    asked = touch("quote_requested", days=1, by=None, about="20 Wagen")
    opener = compose(GERMAN, "answer_them", asked)
    assert said(opener, Part.REFERENCE) == ["Sie haben uns gestern um ein Angebot gebeten, Stichwort 20 Wagen."]
    assert said(opener, Part.REASON) == ["Danke, dass Sie sich gemeldet haben."]
    assert OFFERS["de"].value not in opener.text


def test_an_answer_may_be_written() -> None:
    opener = compose(DU, "answer_them", touch("inquiry", days=1), channel="email")
    assert opener.subject == "Deine Nachricht: Tourenplan"
    assert opener.text.startswith(
        "Hallo Mara,\n\ndu hast gestern bei mir angefragt. Danke, dass du dich gemeldet hast."
    )
    assert opener.replies == {}


def test_who_complains_is_neither_reminded_nor_sold_to() -> None:
    opener = compose(GERMAN, "answer_them", touch("complaint", days=1))
    assert parts(opener) == ["greeting", "value", "ask"]
    assert "Tourenplan" not in opener.text


def test_a_voicemail_says_how_to_call_back_and_when_we_try_again() -> None:
    opener = compose(ENGLISH, "voicemail", slots=SLOTS[:1], offer=OFFERS["en"].replace(tip=None))
    assert said(opener, Part.ASK) == [
        "If you'd like to know more, you can reach me on +498912345678.",
        "I'll try you again on Tuesday at 10 am.",
    ]
    quiet = SENDER.replace(phone=None)
    assert said(compose(ENGLISH, "voicemail", sender=quiet), Part.ASK) == ["I'll gladly try again another time."]
    assert said(compose(ENGLISH, "voicemail", sender=quiet, slots=SLOTS), Part.ASK) == [
        "I'll try you again on Tuesday at 10 am."
    ]
    assert opener.replies == {}


def test_a_long_number_takes_a_speaker_a_word_a_digit() -> None:
    opener = compose(ENGLISH, "voicemail", offer=BARE_OFFERS["en"])
    assert opener.seconds == pytest.approx((opener.words + 11) * 60 / 150)


def test_a_helpful_mail_helps_with_the_tip_or_else_with_the_value() -> None:
    tip = compose(ENGLISH, "helpful_mail")
    assert (tip.subject, said(tip, Part.VALUE)) == (
        "A tip on RoutePlan",
        ["I have a tip for you. The longest tour belongs in the morning."],
    )
    value = compose(ENGLISH, "helpful_mail", offer=BARE_OFFERS["en"])
    assert (value.subject, said(value, Part.VALUE)) == (
        "An idea about RoutePlan",
        ["I have an idea for you. Fewer empty runs."],
    )


def test_a_letter_asks_for_leave_to_call_and_says_where_to_give_it() -> None:
    def last_ask(**sender: str | None) -> str:
        return said(compose(ENGLISH, "post_invite", sender=SENDER.replace(**sender)), Part.ASK)[-1]

    assert last_ask() == "A short yes to anna.roth@beispiel.example is enough."
    assert last_ask(email=None) == "A short yes on +498912345678 is enough."
    assert last_ask(email=None, phone=None) == "A short reply is enough."


def test_a_visit_leaves_a_way_out() -> None:
    assert said(compose(ENGLISH, "visit", slots=SLOTS), Part.ASK) == [
        "Do you have five minutes now, or would it suit you better on Tuesday at 10 am?"
    ]
    assert said(compose(ENGLISH, "visit"), Part.ASK) == [
        "Do you have five minutes now, or shall we make an appointment instead?"
    ]


def test_a_missed_call_is_owned_up_to_with_its_source() -> None:
    past = appointment(NOON.subtract(days=1))
    opener = compose(GERMAN, "repair", talk(days=3, next_=past), appointment=past, slots=SLOTS)
    assert opener.lines[1].text == "Wir waren gestern verabredet, und ich habe mich nicht bei Ihnen gemeldet."
    assert opener.lines[1].cites == ("talk",)
    assert said(opener, Part.ASK) == [
        "Können wir am Dienstag um 10 Uhr oder am Mittwoch um 14:30 Uhr miteinander sprechen?"
    ]
    ours = compose(GERMAN, "repair", talk(days=3, next_=past, by="jonas"), appointment=past)
    assert ours.lines[1].text == "Wir waren gestern mit Ihnen verabredet und haben uns nicht gemeldet."


def test_a_promised_mail_that_never_went_out_is_owned_up_to() -> None:
    owed = talk(days=3, mail=True)
    opener = compose(ENGLISH, "repair", owed)
    assert opener.lines[1].text == "You are still waiting for the material that I promised you on Tuesday."
    assert said(opener, Part.ASK) == ["May I send it to you today?"]
    sent = touch("announced_email_sent", days=1, refers_to="talk")
    assert compose(ENGLISH, "repair", owed, sent).lines[1].text == "I'm getting in touch later than I meant to."


def test_without_a_source_a_repair_says_only_that_we_are_late() -> None:
    opener = compose(ENGLISH, "repair", appointment=appointment(NOON.subtract(days=1)), channel="email")
    assert (opener.subject, opener.lines[2].cites) == ("My apologies", ())
    assert "I'm getting in touch later than I meant to. I'm sorry about that" in opener.text


# --- style, seeds, limits ---------------------------------------------------------------------------------------------


def test_objections_are_answered_on_the_line() -> None:
    replies = compose(GERMAN, "verify_and_announce", slots=SLOTS).replies
    assert set(replies) == set(Pushback)
    assert replies[Pushback.SEND_AGAIN].startswith("Das mache ich gern. Damit drinsteht, was Sie brauchen:")
    assert "am Dienstag um 10 Uhr oder am Mittwoch um 14:30 Uhr" in replies[Pushback.NO_TIME]
    assert "am Dienstag um 10 Uhr besser?" in compose(GERMAN, "warm_call", slots=SLOTS[:1]).replies[Pushback.NO_TIME]
    assert "Wann passt es Ihnen besser?" in compose(GERMAN, "warm_call").replies[Pushback.NO_TIME]


def test_seeds_count_through_the_phrasings() -> None:
    texts = {compose(GERMAN, "warm_call", MET, seed=seed).text for seed in range(8)}
    assert len(texts) == 8


def test_a_light_tone_is_asked_for() -> None:
    light = OpenerStyle(tone="light")
    assert "achtzig Folien" in compose(GERMAN, "warm_call", style=light).text
    assert "coffee" in compose(ENGLISH, "warm_call", touch("email_sent"), style=light).text


def test_slots_that_are_over_are_not_offered() -> None:
    assert "Wann passt" in compose(GERMAN, "warm_call", slots=[NOON, NOON.subtract(days=1)]).text


def test_a_tighter_budget_leaves_out_what_can_be_spared() -> None:
    lukewarm = touch("email_sent")
    full = compose(GERMAN, "warm_call", lukewarm)
    short = compose(GERMAN, "warm_call", lukewarm, style=OpenerStyle(max_seconds=14))
    assert short.seconds <= 14 < full.seconds
    assert set(parts(short)) == {"greeting", "value", "ask"}
    mail = compose(GERMAN, "confirm_and_substantiate", talk(), style=OpenerStyle(max_words=40))
    assert mail.words <= 40


def test_a_value_without_end_is_cut_to_the_budget() -> None:
    endless = OFFERS["de"].replace(
        value="sehr " * 500 + "lang", name="Ein Produkt mit einem unerhört langen Namen für alle Fälle"
    )
    opener = compose(GERMAN, "gatekeeper", offer=endless)
    assert opener.seconds <= 20
    call = compose(GERMAN, "warm_call", offer=endless, slots=SLOTS, style=OpenerStyle(max_seconds=20))
    assert call.seconds <= 20
    assert "…" in call.text
    mail = compose(GERMAN, "helpful_mail", offer=endless, style=OpenerStyle(max_subject_words=4))
    assert mail.subject == "Ein Tipp zu Ein…"


def test_a_faster_speaker_has_more_words() -> None:
    slow, fast = (compose(GERMAN, "warm_call", style=OpenerStyle(words_per_minute=pace)) for pace in (100, 200))
    assert slow.words == fast.words
    assert slow.seconds == 2 * fast.seconds


# --- refusals ---------------------------------------------------------------------------------------------------------


def test_a_language_without_phrases_is_refused() -> None:
    with pytest.raises(UnsupportedLanguageError, match="'fr'"):
        compose(lead(language="fr"), "warm_call", offer=OFFERS["en"])
    spoken = compose(lead(language="fr"), "warm_call", offer=OFFERS["en"], phrases=phrases_for("en"))
    assert spoken.language == "en"


def test_without_a_language_of_theirs_the_offers_is_spoken() -> None:
    assert compose(lead(language=None), "warm_call", offer=OFFERS["en"]).language == "en"


def test_an_offer_in_another_language_is_refused() -> None:
    with pytest.raises(OfferLanguageError, match="the offer is in 'en' and the opener in 'de'"):
        compose(GERMAN, "warm_call", offer=OFFERS["en"])


@pytest.mark.parametrize(
    ("changes", "address", "word"),
    [
        ({"value": "Ihre Fahrer gewinnen eine Stunde."}, "informal", "Ihre"),
        (
            {"value": "Mehr Zeit.", "proof": "Das hat ein Fuhrpark wie Ihrer gemessen, in Ihrer Stadt."},
            "informal",
            "Ihrer",
        ),
        ({"value": "Mehr Zeit.", "tip": "Plane deine Touren am Morgen."}, "formal", "deine"),
        ({"value": "Mehr Zeit.", "mail_reason": "damit du zwei Touren siehst"}, "formal", "du"),
    ],
)
def test_an_offer_that_speaks_in_the_other_form_is_refused(changes: dict[str, str], address: str, word: str) -> None:
    offer = Offer(language="de", name="TourKlar", **changes)
    with pytest.raises(OfferAddressError, match=f"says '{word}', and this person is addressed in the {address} form"):
        compose(lead(address=address), "warm_call", offer=offer)
    other = "formal" if address == "informal" else "informal"
    assert compose(lead(address=other), "warm_call", offer=offer).language == "de"


def test_an_offer_that_speaks_to_nobody_fits_both_forms() -> None:
    offer = Offer(language="de", name="TourKlar", value="Die Fahrer planen selbst. Sie gewinnen eine Stunde.")
    for address in ("formal", "informal"):
        assert offer.value in compose(lead(address=address), "warm_call", offer=offer).text


WINDOW = CallbackWindow(start=NOON.subtract(days=1, hours=2), end=NOON.subtract(days=1), said_by="them")


def left_it(window: CallbackWindow, by: str = "anna") -> Touchpoint:
    outcome = CallOutcome(line="answered", talk="not_now", next=window)
    return Touchpoint.from_outcome(outcome, id="talk", prospect_id="p-17", occurred_at=NOON.subtract(days=3), by=by)


@pytest.mark.parametrize(
    ("language", "by", "sentence"),
    [
        ("de", "anna", "Ich wollte Sie gestern zurückrufen und habe es nicht getan."),
        ("de", "jonas", "Wir wollten Sie gestern zurückrufen und haben es nicht getan."),
        ("en", "anna", "I was going to call you back yesterday, and I didn't."),
    ],
)
def test_a_missed_time_to_call_back_is_owned_up_to(language: str, by: str, sentence: str) -> None:
    said = compose(lead(language=language), "repair", left_it(WINDOW, by))
    assert (said.lines[1].text, said.lines[1].cites) == (sentence, ("talk",))


def test_a_time_to_call_back_that_is_not_over_has_not_been_missed() -> None:
    ahead = WINDOW.replace(start=NOON.subtract(hours=1), end=NOON.add(hours=1))
    assert "zurückrufen" not in compose(lead(), "repair", left_it(ahead)).text


def test_a_call_in_the_time_that_they_named_is_one_as_agreed() -> None:
    now = WINDOW.replace(start=NOON.subtract(hours=1), end=NOON.add(hours=1))
    agreed = [line for line in compose(lead(), "follow_through", left_it(now)).lines if "vereinbart" in line.text]
    assert [line.cites for line in agreed] == [("talk",)]
    assert "vereinbart" not in compose(lead(), "follow_through", left_it(WINDOW)).text


@pytest.mark.parametrize(
    ("language", "by", "sentence"),
    [
        ("de", "anna", "Wir hatten gestern einen Termin, und ich habe Sie warten lassen."),
        ("de", "jonas", "Sie hatten gestern einen Termin mit uns, und wir haben Sie warten lassen."),
        ("en", "anna", "We had a meeting yesterday, and I kept you waiting."),
    ],
)
def test_a_missed_meeting_is_no_missed_call(language: str, by: str, sentence: str) -> None:
    missed = appointment(NOON.subtract(days=1), format="video", reach="https://video.example/anna")
    said = compose(lead(language=language), "repair", talk(days=5, by=by, next_=missed), appointment=missed)
    assert (said.lines[1].text, said.lines[1].cites) == (sentence, ("talk",))


def test_the_warmth_of_somebody_else_is_refused() -> None:
    other = classify_warmth("p-18", [], as_of=NOON)
    with pytest.raises(ForeignJudgementError, match="warmth is of prospect 'p-18', not of 'p-17'"):
        compose(GERMAN, "warm_call", warmth=other)


def test_the_warmth_judged_for_another_rep_is_refused() -> None:
    met_ben = classify_warmth(GERMAN, [touch("event_met", by="ben")], as_of=NOON, rep="ben")
    with pytest.raises(ForeignJudgementError, match="warmth is made for rep 'ben', not for 'anna'") as caught:
        compose(GERMAN, "warm_call", warmth=met_ben)
    assert (caught.value.given, caught.value.rep) == ("ben", "anna")


def test_what_the_sender_had_is_their_own_also_where_the_firm_was_judged() -> None:
    english = lead(language="en")
    firm = classify_warmth(english, [touch("event_met", by="anna")], as_of=NOON)
    text = compose(english, "warm_call", warmth=firm, colleagues={"anna": "Anna Roth"}).text
    assert "We met at an event last week." in text
    assert "colleague" not in text


def test_a_channel_that_does_not_suit_is_refused() -> None:
    with pytest.raises(
        UnsuitedChannelError, match="warm_call has no words for channel 'email'; leave it out, or give call"
    ):
        compose(GERMAN, "warm_call", channel="email")


def test_naive_instants_are_refused() -> None:
    with pytest.raises(NaiveInstantError, match="slots"):
        compose(GERMAN, "warm_call", slots=[datetime(2026, 11, 24, 10)])
    warmth = classify_warmth(GERMAN, [], as_of=NOON)
    with pytest.raises(NaiveInstantError, match="as_of"):
        compose_opener(
            GERMAN,
            Purpose.WARM_CALL,
            warmth=warmth,
            sender=SENDER,
            offer=OFFERS["de"],
            as_of=datetime(2026, 1, 1),
            colleagues=COLLEAGUES,
        )


def test_an_opener_goes_to_json_and_back() -> None:
    adapter = TypeAdapter(Opener)
    opener = compose(GERMAN, "confirm_and_substantiate", talk())
    assert adapter.validate_json(adapter.dump_json(opener)) == opener
    spoken = compose(GERMAN, "warm_call", MET)
    assert adapter.validate_json(adapter.dump_json(spoken)) == spoken
    assert isinstance(MET, Touchpoint)
