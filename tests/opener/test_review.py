"""What a review reports, where, and what it leaves alone."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pydantic
import pytest

from warmreach.errors import NaiveInstantError, UnknownKindError, UnsuitedChannelError, UnsupportedLanguageError
from warmreach.opener import Finding, OpenerStyle, review_text
from warmreach.opener.review_rules import CLAIMS, RULES
from warmreach.records import Touchpoint
from warmreach.warmth import DEFAULT_RULES


def past(*kinds: str, at: str = "2026-03-02T09:00:00+01:00", **more: Any) -> list[Touchpoint]:
    return [Touchpoint(id=kind, prospect_id="p-1", kind=kind, occurred_at=at, **more) for kind in kinds]


def review(text: str, language: str = "en", purpose: Any = "helpful_mail", **more: Any) -> tuple[Finding, ...]:
    return review_text(text, language=language, purpose=purpose, **more)


def rules(text: str, language: str = "en", purpose: Any = "helpful_mail", **more: Any) -> list[str]:
    return [finding.rule for finding in review(text, language, purpose, **more)]


# --- what a finding says ----------------------------------------------------------------------------------------------


def test_a_finding_says_rule_place_reason_source_and_a_better_wording() -> None:
    text = "Guten Tag, Frau Hale. Haben Sie meine E-Mail schon gelesen?"
    assert review(text, "de") == (
        Finding(
            rule="asks_if_it_arrived",
            start=22,
            end=58,
            excerpt="Haben Sie meine E-Mail schon gelesen",
            why=RULES["asks_if_it_arrived"].why,
            source="C3",
            better="Welche Fragen kann ich Ihnen noch beantworten?",
        ),
    )


def test_findings_stand_in_reading_order_the_subject_first() -> None:
    found = review("Buy now. Act now.", subject="Last chance")
    assert [(one.part, one.excerpt) for one in found] == [
        ("subject", "Last chance"),
        ("text", "Buy now"),
        ("text", "Act now"),
    ]


def test_of_overlapping_hits_of_one_rule_the_longest_is_reported() -> None:
    [found] = review("Have you read the letter I sent you?", purpose="follow_through")
    assert found.excerpt == "Have you read the letter I sent you"


def test_a_finding_goes_to_json_and_back() -> None:
    [found] = review("Buy now.")
    adapter = pydantic.TypeAdapter(Finding)
    assert adapter.validate_json(adapter.dump_json(found)) == found


def test_a_sound_text_has_no_finding() -> None:
    assert review("Guten Tag, Herr Voss, wann passt Ihnen ein kurzes Gespräch?", "de") == ()
    assert review("", subject="") == ()


# --- tricks of spelling -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "written",
    [
        "Haben Sie meine E-Mail schon gelesen",
        "HABEN SIE MEINE E-MAIL SCHON GELESEN",
        "Haben\u00a0Sie  meine\nE\u2011Mail schon gelesen",
        "Ha\u00adben Sie mei\u200bne E-Mail schon ge\u2060lesen",
        "Haben\u200b Sie, meine \u201eE-Mail\u201c, schon \u2013 gelesen",
        "\uff28aben Sie meine E-Mail schon gelesen",
    ],
)
def test_a_banned_question_is_found_however_it_is_spelt(written: str) -> None:
    [found] = review(f"Ähm: {written}?", "de", "follow_through")
    assert (found.rule, found.excerpt) == ("asks_if_it_arrived", written)


@pytest.mark.parametrize("written", ["Konnten Sie das Päckchen öffnen", "Konnten Sie das Paeckchen oeffnen"])
def test_umlauts_may_be_written_in_two_letters_or_with_a_mark_apart(written: str) -> None:
    apart = written.replace("ä", "a\u0308").replace("ö", "o\u0308")
    for text in (written, apart):
        assert [one.excerpt for one in review(f"Äh, {text}?", "de", "follow_through")] == [text]


def test_curly_quotes_are_read_as_straight_ones() -> None:
    assert rules("You\u2019ve read my e\u2010mail, haven\u2019t you?", purpose="follow_through") == [
        "asks_if_it_arrived"
    ]


# --- C3 ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Did your order arrive?"),
        ("en", "Did the sample you ordered reach you?"),
        ("de", "Ist Ihre Bestellung angekommen?"),
        ("de", "Haben Sie das Muster bekommen, das Sie bestellt hatten?"),
    ],
)
def test_asking_after_what_they_ordered_is_no_banned_question(language: str, text: str) -> None:
    assert rules(text, language, "follow_through") == []


def test_an_enclosure_they_asked_for_may_be_asked_after_and_a_mail_may_not() -> None:
    asked_for = past("content_requested")
    for language, sample, mail in (
        ("en", "Did our sample arrive?", "Did my e-mail arrive?"),
        ("de", "Ist unser Muster angekommen?", "Ist meine E-Mail angekommen?"),
    ):
        assert rules(sample, language, "follow_through") == ["asks_if_it_arrived"]
        assert rules(sample, language, "follow_through", history=asked_for) == []
        assert rules(mail, language, "follow_through", history=asked_for) == ["asks_if_it_arrived"]


# --- W5 ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "text"), [("en", "It is only $49 a month."), ("de", "Es kostet nur 49 € im Monat.")]
)
def test_a_price_belongs_to_the_second_talk_or_to_an_answer_to_who_asked(language: str, text: str) -> None:
    assert rules(text, language, "warm_call") == ["sells"]
    assert rules(text, language, "follow_through") == []
    assert rules(text, language, "answer_them", history=past("quote_requested")) == []
    assert rules(text, language, "answer_them", history=past("inquiry")) == ["sells"]


# --- length and questions ---------------------------------------------------------------------------------------------


def test_what_goes_beyond_the_budget_is_reported() -> None:
    [found] = review(" ".join(["word"] * 50 + ["-", "and", "more"]) + "\n")
    assert (found.rule, found.excerpt) == ("too_long", "and more")
    assert rules(" ".join(["word"] * 50)) == []


def test_a_call_and_a_voicemail_are_measured_in_seconds() -> None:
    assert rules(" ".join(["word"] * 75), purpose="warm_call") == []
    assert rules(" ".join(["word"] * 76), purpose="warm_call") == ["too_long"]
    assert rules(" ".join(["word"] * 63), purpose="voicemail") == ["too_long"]


def test_an_answer_may_be_longer_in_a_mail_than_in_a_call() -> None:
    answer = " ".join(["word"] * 76)
    assert rules(answer, purpose="answer_them") == ["too_long"]
    assert rules(answer, purpose="answer_them", channel="email") == []


def test_a_style_sets_other_limits() -> None:
    brief = OpenerStyle(max_words=20, max_seconds=10, words_per_minute=120, max_subject_words=4)
    assert rules(" ".join(["word"] * 21), style=brief, subject="a b c d e") == ["subject_too_long", "too_long"]
    assert rules(" ".join(["word"] * 20), purpose="warm_call", style=brief) == []
    assert rules(" ".join(["word"] * 21), purpose="warm_call", style=brief) == ["too_long"]


def test_a_purpose_has_no_text_on_another_channel() -> None:
    with pytest.raises(UnsuitedChannelError, match="helpful_mail"):
        review("Hello", channel="call")


def test_a_subject_has_at_most_seven_words() -> None:
    assert rules("", subject="one two three four five six seven") == []
    [found] = review("", subject="one two three four five six seven eight nine")
    assert (found.rule, found.part, found.excerpt) == ("subject_too_long", "subject", "eight nine")


def test_the_second_question_of_a_mail_is_reported() -> None:
    [found] = review("Shall we talk? Good.  Is Tuesday fine?! Bye.")
    assert (found.rule, found.excerpt) == ("several_questions", "Is Tuesday fine?!")


def test_a_call_may_ask_twice_and_a_link_asks_nothing() -> None:
    assert rules("Shall we talk? Is Tuesday fine?", purpose="warm_call") == []
    assert rules("Shall we talk about https://example.com/?page=2 today?") == []


# --- claims -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("language", "text"), [("en", "We met at the fair."), ("de", "Wir haben uns getroffen.")])
def test_a_claim_needs_a_touchpoint_that_supports_it(language: str, text: str) -> None:
    [found] = review(text, language)
    assert (found.rule, found.source) == ("invented_contact", "W6")
    assert found.why == "This says that you met, and no touchpoint in the history supports it."
    assert rules(text, language, history=past("event_met")) == []
    assert rules(text, language, history=past("email_sent")) == ["invented_contact"]


def test_what_happens_after_as_of_supports_nothing() -> None:
    met = past("event_met", at="2026-03-02T09:00:00+01:00")
    for as_of, expected in (("2026-03-02T08:00:00+00:00", []), ("2026-03-02T07:59:59+00:00", ["invented_contact"])):
        assert rules("We met at the fair.", history=met, as_of=datetime.fromisoformat(as_of)) == expected


def test_a_mail_that_bounced_supports_nothing() -> None:
    wrote = past("email_sent")
    bounced = past("message_bounced", refers_to="email_sent")
    text = "Following up on my last e-mail, here is the guide."
    assert rules(text, history=wrote) == []
    assert rules(text, history=wrote + bounced) == ["invented_contact"]


def test_what_undoes_a_message_the_rules_say() -> None:
    own = DEFAULT_RULES.with_kinds({"post_returned": DEFAULT_RULES.kinds["message_bounced"]})
    returned = past("email_sent") + past("post_returned", refers_to="email_sent")
    text = "Following up on my last e-mail, here is the guide."
    assert rules(text, history=returned, rules=own) == ["invented_contact"]
    with pytest.raises(UnknownKindError, match="post_returned"):
        review(text, history=returned)


def test_a_bounce_that_refers_to_a_talk_undoes_nothing() -> None:
    met = past("event_met") + past("message_bounced", refers_to="event_met")
    assert rules("We met at the fair.", history=met) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "We have not met yet."),
        ("en", "When we meet at the fair, I will bring it."),
        ("de", "Wir haben uns noch nicht kennengelernt."),
        ("de", "Wenn wir uns auf der Messe getroffen haben, reden wir weiter."),
    ],
)
def test_saying_that_you_have_not_met_claims_nothing(language: str, text: str) -> None:
    assert rules(text, language) == []


# --- look -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "left",
    [
        *(
            "{name}",
            "{{first_name}}",
            "${firma}",
            "<<Anrede>>",
            "«Vorname»",
            "[Firma]",
            "[...]",
            "(Your Name)",
            "%NAME%",
        ),
        *("*|FNAME|*", "XXX", "____", "Lorem Ipsum", "TODO", "INSERT", "insert their name", "Mustermann", "Frau/Herr"),
    ],
)
def test_what_was_left_to_fill_in_is_found(left: str) -> None:
    [found] = review(f"So {left} it is.", "de")
    assert found.rule == "placeholder_left"
    assert found.excerpt in left


@pytest.mark.parametrize(
    "sound", ["[1]", "[sic]", "[the guide](https://example.com)", "XXL", "100 %", "(today)", "»so«"]
)
def test_what_only_looks_like_a_placeholder_is_left_alone(sound: str) -> None:
    assert rules(f"So {sound} it is.") == []


@pytest.mark.parametrize("prefix", ["Re:", "RE :", "AW:", "Aw: Re:", "WG:", "Fwd:", "FW:", "Re[2]:", "Antwort:"])
def test_a_reply_is_claimed_only_after_they_wrote(prefix: str) -> None:
    subject = f"{prefix} Ihre Touren"
    [found] = review("", "de", subject=subject)
    assert (found.rule, found.part, found.start) == ("false_reply", "subject", 0)
    assert subject.startswith(found.excerpt)
    assert found.better == subject[found.end :].strip()
    for kind, expected in (("email_reply", []), ("inquiry", []), ("call_held", ["false_reply"])):
        assert rules("", "de", subject=subject, history=past(kind)) == expected


def test_a_bare_reply_mark_has_no_better_wording() -> None:
    assert [one.better for one in review("", subject="Re:")] == [None]


@pytest.mark.parametrize(
    ("language", "text", "address", "expected"),
    [
        ("de", "Ich habe etwas für Sie.", "formal", []),
        ("de", "Ich habe etwas für Sie.", "informal", ["wrong_address"]),
        ("de", "Ich habe etwas für dich.", "formal", ["wrong_address"]),
        ("de", "Ich habe etwas für Sie, ruf mich an, wenn du magst.", None, ["address_mixed"]),
        ("de", "Ich habe etwas für Sie, wenn du magst.", "formal", ["address_mixed", "wrong_address"]),
        ("de", "Wir sind hier alle per Du. Und das Du gilt für alle.", "formal", []),
        ("de", "Unsere Kunden fangen früh an. Sie haben dann Ruhe. Und du?", None, []),
        ("de", "Danke für dein Bild. Sie erreichen mich morgen.", None, ["address_mixed"]),
        ("de", "Sie erreichen mich morgen.", "informal", ["wrong_address"]),
        ("de", "Hallo Lena,\n\nIhre Karte ist da.", "informal", ["wrong_address"]),
        ("de", "Ihr habt zwei Lager, wie macht ihr das?", "informal", []),
        ("en", "Dear Ms Hale, hey, here it is. Cheers", None, ["address_mixed"]),
        ("en", "Hi Nora, here it is.", "formal", ["wrong_address"]),
        ("en", "Dear Ms Hale, here it is.", "informal", ["wrong_address"]),
        ("en", "Hello Ms Hale, here it is.", "formal", []),
    ],
)
def test_the_form_of_address_is_one_and_the_one_asked_for(
    language: str, text: str, address: Any, expected: list[str]
) -> None:
    assert rules(text, language, "warm_call", address=address) == expected


def test_subject_and_text_address_alike() -> None:
    [found] = review("Ich habe etwas für dich.", "de", subject="Eine Idee für Sie")
    assert (found.rule, found.part, found.excerpt) == ("address_mixed", "text", "dich")


# --- what is refused --------------------------------------------------------------------------------------------------


def test_a_region_does_not_change_the_language() -> None:
    assert rules("Jetzt kaufen!", "de-AT") == rules("Buy now!", "en-GB") == ["sells"]


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(UnsupportedLanguageError, match="there are de, en") as caught:
        review("Bonjour", "fr")
    assert str(caught.value) == "no review patterns for language 'fr'; there are de, en"


def test_a_naive_instant_is_refused() -> None:
    with pytest.raises(NaiveInstantError, match="as_of"):
        review("Hello", as_of=datetime(2026, 3, 2, 9))


def test_an_unknown_purpose_is_refused() -> None:
    with pytest.raises(ValueError, match="chitchat"):
        review("Hello", purpose="chitchat")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Melden Sie sich, sonst verpassen Sie die Chance Ihres Lebens."),
        ("de", "Alle Ihre Wettbewerber nutzen es schon."),
        ("de", "Bestellen Sie heute, sonst verdoppelt sich der Preis."),
        ("de", "Ich rufe Sie so lange an, bis Sie ja sagen."),
        ("en", "You would miss the chance of a lifetime."),
        ("en", "All your competitors use it."),
        ("en", "Sign today or the price doubles."),
        ("en", "I won't stop calling until you say yes."),
    ],
)
def test_threats_and_herds_are_pressure(language: str, text: str) -> None:
    assert "pressure" in rules(text, language, "follow_through")


# --- the tables -------------------------------------------------------------------------------------------------------


def test_every_rule_names_its_source_in_the_method() -> None:
    assert {rule.source[0] for rule in RULES.values()} == {"W", "C"}
    assert all(rule.why.endswith(".") for rule in RULES.values())
    assert all(claim.kinds for claim in CLAIMS.values())
