"""Laws of openers: budgets, questions, sources, forms of address, and text from a CRM that stays text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, reject, strategies as st

from tests.opener.cases import CASES, MORE, NOON, OFFERS, SENDER, compose, lead, touch
from warmreach.errors import OfferAddressError
from warmreach.opener import Part, review_text
from warmreach.opener.budgets import BUDGETS, VALUE_WITHIN, budget_for
from warmreach.records import Purpose
from warmreach.warmth import DEFAULT_RULES

if TYPE_CHECKING:
    from tests.opener.cases import Case
    from warmreach.opener import Opener

SAID = [(purpose, channel) for purpose, channels in BUDGETS.items() for channel in channels]
MET = (touch("event_met"), touch("call_held", days=3))
# A reader sees none of these, or sees another text because of them; a line feed is the layout's own.
HIDDEN = re.compile("[\u202a-\u202e\u2066-\u2069\u200b\u00ad\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]")

pytestmark = pytest.mark.parametrize(("purpose", "channel"), SAID, ids=str)


def texts(opener: Opener) -> tuple[str, ...]:
    return (opener.text, opener.subject or "", *opener.replies.values())


@given(CASES)
def test_budgets_are_kept(purpose: Any, channel: Any, case: Case) -> None:
    """A call takes at most 30 seconds, a voicemail 25, a mail 25 to 50 words, or 125 if it was announced (W12)."""
    opener = case.open(purpose, channel)
    budget = budget_for(purpose, channel)
    if budget.seconds is not None:
        assert opener.seconds <= budget.seconds
    else:
        assert budget.least_words <= opener.words <= budget.most_words
    assert len((opener.subject or "").split()) <= case.style.max_subject_words
    assert opener.words == len(opener.text.split())


@given(CASES)
def test_an_opener_asks_exactly_what_its_purpose_allows(purpose: Any, channel: Any, case: Case) -> None:
    """One question, or none on a voicemail; a reply to an objection asks one."""
    opener = case.open(purpose, channel)
    assert opener.text.count("?") == budget_for(purpose, channel).questions
    assert "?" not in (opener.subject or "")
    assert all(reply.count("?") == 1 for reply in opener.replies.values())


@given(CASES)
def test_every_fact_has_its_source(purpose: Any, channel: Any, case: Case) -> None:
    """What a line cites is in the history, may be mentioned, and is not later than `as_of`; a reference cites it."""
    known = {one.id: one for one in case.history}
    for line in case.open(purpose, channel).lines:
        for source in line.cites:
            assert DEFAULT_RULES.kinds[known[source].kind].mentionable
            assert known[source].counts_from <= NOON
        if line.part is Part.REFERENCE and purpose is not Purpose.REPAIR:
            assert len(line.cites) == 1


@given(CASES)
def test_without_a_history_nothing_is_claimed(purpose: Any, channel: Any, case: Case) -> None:
    """A cold lead gets an honest opener: no reference, no source, no "as discussed" (W4)."""
    opener = case.open(purpose, channel, history=[])
    assert all(line.cites == () for line in opener.lines)
    assert purpose is Purpose.REPAIR or not any(line.part is Part.REFERENCE for line in opener.lines)
    assert not re.search(r"besprochen|vereinbart|verabredet|zugesagt|discussed|agreed|promised", opener.text)


@given(CASES)
def test_no_slot_stays_open(purpose: Any, channel: Any, case: Case) -> None:
    """No brace, no None, no doubled blank and no blank before a stop is ever sent."""
    for text in texts(case.open(purpose, channel)):
        assert not re.search(r"[{}]|\bNone\b|  | [.,;:?!]|[.,]{2}|^\s|\s$", text), text


@given(CASES)
def test_forms_of_address_are_not_mixed(purpose: Any, channel: Any, case: Case) -> None:
    """Formal German never says du, informal German never Sie."""
    if case.lead.address == "formal":
        banned = re.compile(r"\b(du|dich|dir|dein\w*|euch|euer|eure\w*)\b", re.IGNORECASE)
    else:
        banned = re.compile(r"\b(Sie(?! m(ir|einem|einer))|Ihnen|Ihr\w*)\b")
    for text in texts(case.open(purpose, channel)):
        assert not banned.search(text), text


@given(CASES)
def test_value_comes_early(purpose: Any, channel: Any, case: Case) -> None:
    """The value begins within the first 40 words, where the purpose names it at all (W12)."""
    lines = [line for line in case.open(purpose, channel).lines if line.part is not Part.SUBJECT]
    parts = [line.part for line in lines]
    if purpose in {Purpose.GATEKEEPER, Purpose.REPAIR}:
        assert Part.VALUE not in parts
    else:
        before = lines[: parts.index(Part.VALUE)]
        assert sum(len(line.text.split()) for line in before) < VALUE_WITHIN


@given(CASES)
def test_the_same_input_gives_the_same_opener(purpose: Any, channel: Any, case: Case) -> None:
    """Composing is a function of what is known: the order in which a history is handed in changes nothing."""
    assert case.open(purpose, channel) == case.open(purpose, channel, history=case.history[::-1])


@given(CASES)
def test_a_review_finds_nothing_in_what_we_compose(purpose: Any, channel: Any, case: Case) -> None:
    """What we compose passes our own review: no banned question, no pressure, no claim without a source."""
    opener = case.open(purpose, channel)
    form = case.lead.address
    written = purpose, opener.language
    found = review_text(
        opener.text,
        language=written[1],
        purpose=written[0],
        history=case.history,
        as_of=NOON,
        subject=opener.subject,
        address=form if purpose is not Purpose.GATEKEEPER else None,
    )
    assert found == ()
    for reply in opener.replies.values():
        assert review_text(reply, language=opener.language, purpose=purpose, history=case.history, as_of=NOON) == ()


HOSTILE = st.text(
    st.sampled_from("{}%<>&$\\\n\r\t\u202e\u2066\u200b\u00ad\x00\x1b\"'`_*[]()#|?")
    | st.characters(exclude_categories=["Cs"]),
    min_size=1,
    max_size=300,
)


@given(text=HOSTILE, more=MORE, address=st.sampled_from(["formal", "informal"]), language=st.sampled_from(["de", "en"]))
def test_text_from_a_crm_stays_text(
    purpose: Any, channel: Any, *, text: str, more: dict[str, Any], address: str, language: str
) -> None:
    """Whatever stands in a name or a note adds no line and no hidden mark, is bounded, and fills no slot."""
    hostile = lead(given_name=text, family_name=text, title=text, language=language, address=address)
    try:
        opener = compose(
            hostile,
            purpose,
            *(one.replace(about=text) for one in MET),
            channel=channel,
            offer=OFFERS[language].replace(name=text, value=text, mail_reason=text, proof=text, tip=text),
            sender=SENDER.replace(firm=text),
            **more,
        )
    except OfferAddressError:  # an offer that happens to say Sie to a du is refused, which is another law
        reject()
    assert not HIDDEN.search("".join(texts(opener)))
    assert all("\n" not in line.text for line in opener.lines if line.part is not Part.CLOSING)
    assert len(opener.text) < 2500
