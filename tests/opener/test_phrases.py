"""What a language must say, and what a book is refused for."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, strategies as st
from pydantic import ValidationError

from tests.opener.cases import MENTIONABLE, SILENT
from warmreach.errors import UnsupportedLanguageError
from warmreach.opener import PhraseBook
from warmreach.opener.languages import LANGUAGES, phrases_for
from warmreach.opener.phrases import said_ids, slots_of
from warmreach.records import AddressForm

BOOKS = [phrases_for(language) for language in LANGUAGES]
GERMAN, ENGLISH = BOOKS
TWO_PHRASINGS = [
    "call/greeting",
    "softening",
    *(
        f"{purpose}/reason/{warmth}"
        for purpose in ("warm_call", "verify_and_announce", "visit")
        for warmth in ("warm", "lukewarm", "cold")
    ),
    *(f"warm_call/ask/{case}" for case in ("two_slots", "one_slot", "open")),
    "verify_and_announce/ask",
    "follow_through/ask/mail",
    "confirm_and_substantiate/ask",
    "helpful_mail/ask",
    "post_invite/ask",
    "social_note/ask",
    "sms_note/ask",
    "visit/ask",
]


def changed(book: PhraseBook, **sentences: str | tuple[str, ...] | None) -> dict[str, Any]:
    """The book's JSON with sentences put in the place of others, or taken out."""
    names = {name.replace("__", "/").replace("_or_", ":"): said for name, said in sentences.items()}
    said = {**book.model_dump()["sentences"], **names}
    return book.model_dump() | {"sentences": {name: one for name, one in said.items() if one is not None}}


@pytest.mark.parametrize("book", BOOKS, ids=LANGUAGES)
def test_a_language_names_every_kind_that_may_be_mentioned_by_whoever_had_it(book: PhraseBook) -> None:
    assert book.silent_about(MENTIONABLE) == ()


def test_a_kind_that_one_form_does_not_name_is_reported() -> None:
    lacking = PhraseBook.model_validate(changed(GERMAN, reference__purchase__firm_or_informal=None))
    assert lacking.silent_about(MENTIONABLE) == ("purchase",)


@pytest.mark.parametrize("book", BOOKS, ids=LANGUAGES)
def test_a_language_has_no_words_for_what_may_not_be_mentioned(book: PhraseBook) -> None:
    assert [name for name in book.sentences for kind in SILENT if name.startswith(f"reference/{kind}/")] == []


@pytest.mark.parametrize("book", BOOKS, ids=LANGUAGES)
@pytest.mark.parametrize("form", AddressForm)
@pytest.mark.parametrize("name", TWO_PHRASINGS)
def test_the_main_lines_have_two_phrasings(book: PhraseBook, form: AddressForm, name: str) -> None:
    assert len(set(book.said(form, "plain")[name])) >= 2


@pytest.mark.parametrize("book", BOOKS, ids=LANGUAGES)
def test_the_light_tone_has_words_of_its_own_in_both_forms(book: PhraseBook) -> None:
    for form in AddressForm:
        plain, light = book.said(form, "plain"), book.said(form, "light")
        assert plain.keys() == light.keys()
        assert sum(plain[name] != light[name] for name in plain) >= 3


@pytest.mark.parametrize("book", BOOKS, ids=LANGUAGES)
def test_a_book_goes_to_json_and_back(book: PhraseBook) -> None:
    assert PhraseBook.model_validate_json(book.model_dump_json()) == book


@pytest.mark.parametrize("book", BOOKS, ids=LANGUAGES)
def test_an_edition_changes_with_any_word(book: PhraseBook) -> None:
    other = PhraseBook.model_validate(
        changed(book, softening="Anders.", softening_or_formal="A.", softening_or_informal="B.")
    )
    assert other.edition != book.edition
    assert other.edition.startswith(f"{book.name}+")


def test_the_languages_are_told_apart_by_their_base() -> None:
    assert phrases_for("de-AT") is phrases_for("de")
    with pytest.raises(UnsupportedLanguageError, match="no phrases for language 'fr'; there are de, en") as caught:
        phrases_for("fr")
    assert caught.value.supported == LANGUAGES


def test_a_missing_sentence_is_named_for_the_form_that_lacks_it() -> None:
    with pytest.raises(ValidationError, match="informal says nothing for softening") as caught:
        PhraseBook.model_validate(changed(GERMAN, softening_or_informal=None))
    assert "formal says nothing for softening" not in str(caught.value).replace("informal", "")


@pytest.mark.parametrize(
    ("sentences", "fault"),
    [
        ({"vallue": "{value}"}, "'vallue' is no id, did you mean value"),
        ({"nothing_like_it": "x"}, "'nothing_like_it' is no id"),
        ({"value_or_posh": "{value}"}, "'value:posh' is no id"),
        ({"value_or_formal_or_loud": "{value}"}, "'value:formal:loud' is no id"),
        ({"value": "Value."}, "'value' does not fill value"),
        ({"value": "{value} {offer}"}, "'value' knows no offer"),
        ({"value": "{value.upper}"}, "brace that is no plain slot"),
        ({"value": "{value!r}"}, "brace that is no plain slot"),
        ({"value": "{value:>9}"}, "brace that is no plain slot"),
        ({"value": "{}{value}"}, "brace that is no plain slot"),
        ({"value": "{value"}, "brace that is no plain slot"),
        ({"value": "{value}?"}, "'value' asks nothing"),
        ({"sms_note__ask": "May I call."}, "'sms_note/ask' asks one question"),
        ({"reference__site_visit__mine": "You were on our site {now}."}, "knows no now"),
        ({"reference__telepathy__mine": "We thought of you."}, "'reference/telepathy/mine' is no id"),
        ({"reference__purchase__theirs": "You bought."}, "'reference/purchase/theirs' is no id"),
        ({"reference__purchase__mine__more": "You bought."}, "'reference/purchase/mine/more' is no id"),
        ({"reference__purchase__colleague__about": "You bought {when}."}, "does not fill about"),
    ],
)
def test_a_book_that_does_not_hold_is_refused_with_every_fault(sentences: dict[str, str], fault: str) -> None:
    with pytest.raises(ValidationError, match=fault):
        PhraseBook.model_validate(changed(ENGLISH, **sentences))


def test_all_faults_are_named_at_once() -> None:
    with pytest.raises(ValidationError) as caught:
        PhraseBook.model_validate(changed(ENGLISH, value="Value.", softening=None, odd="x"))
    assert all(fault in str(caught.value) for fault in ("does not fill value", "softening", "'odd' is no id"))


def test_one_phrasing_may_be_given_as_plain_text() -> None:
    book = PhraseBook.model_validate(changed(ENGLISH, softening="Never mind."))
    assert book.said(AddressForm.FORMAL, "plain")["softening"] == ("Never mind.",)


def test_a_light_wording_for_one_form_leaves_the_other_alone() -> None:
    book = PhraseBook.model_validate(changed(ENGLISH, softening_or_informal_or_light="Ha."))
    assert book.said(AddressForm.INFORMAL, "light")["softening"] == ("Ha.",)
    assert book.said(AddressForm.INFORMAL, "plain") == ENGLISH.said(AddressForm.INFORMAL, "plain")
    assert book.said(AddressForm.FORMAL, "light") == ENGLISH.said(AddressForm.FORMAL, "light")


def test_every_id_is_said_by_both_books() -> None:
    for book in BOOKS:
        for form in AddressForm:
            assert set(said_ids()) <= set(book.said(form, "plain"))


@given(st.text())
def test_slots_are_read_from_any_text(text: str) -> None:
    slots = slots_of(text)
    assert slots is None or all(f"{{{name}}}" in text for name in slots)
