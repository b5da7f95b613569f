"""The time of a review grows with the length of the text, whatever the text is."""

from __future__ import annotations

import gc
from time import process_time

import pytest

from warmreach.opener import review_text
from warmreach.records import AddressForm, Purpose

MEGABYTE = 1_000_000
BAITS = {
    "blanks": " ",
    "no-break spaces": "\u00a0",
    "accents on one letter": "\u0316\u0301",
    "signs that cannot be seen": "a\u200b",
    "umlauts": "ä",
    "one endless word": "a",
    "one endless number": "1.",
    "sentences of nothing": ". ",
    "question marks": "?",
    "opening braces": "{",
    "opening brackets": "[a",
    "opening angles": "<<",
    "crosses": "X",
    "underscores": "_",
    "percent signs": "%A",
    "a question without an end": "haben sie meine mail die ich ihnen ",
    "a claim without an end": "wir haben uns ",
    "an English question without an end": "have you had a chance to look at my ",
    "an English claim without an end": "thank you for your ",
    "what excuses everything": "wir trafen uns nicht ",
    "greetings": "\nHallo Frau a",
    "pronouns at the beginning": ". Sie a",
    "findings": "buy now! ",
    "replies": "Re: ",
}


def seconds_for(text: str, language: str) -> float:
    gc.collect()
    start = process_time()
    review_text(text, language=language, purpose=Purpose.HELPFUL_MAIL, subject=text[:99], address=AddressForm.FORMAL)
    return process_time() - start


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("bait", BAITS.values(), ids=BAITS)
def test_doubling_a_hostile_text_at_most_doubles_the_time(bait: str, language: str) -> None:
    """Held by one of five tries, for a busy machine slows what it likes; what grows faster fails them all."""
    short, long = bait * (20_000 // len(bait)), bait * (40_000 // len(bait))
    seconds_for(short, language)
    assert any(seconds_for(long, language) <= 2.2 * seconds_for(short, language) + 0.02 for _ in range(5))


@pytest.mark.parametrize("bait", ["haben sie meine mail die ich ihnen ", "?", "a\u0316\u0301"])
def test_a_hostile_megabyte_takes_seconds_and_not_minutes(bait: str) -> None:
    start = process_time()
    review_text(bait * (MEGABYTE // len(bait)), language="de", purpose=Purpose.HELPFUL_MAIL)
    assert process_time() - start < 30
