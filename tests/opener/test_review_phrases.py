"""The small language of the review tables, and the tables written in it."""

from __future__ import annotations

import re
from time import process_time

import pytest

from warmreach.opener.folding import fold
from warmreach.opener.phrase_patterns import Phrase
from warmreach.opener.review_english import ENGLISH
from warmreach.opener.review_german import GERMAN
from warmreach.opener.review_rows import ReviewTable

WORDS = {"mail": "mail|e mail", "letter": "<mail>|note"}
TABLES = [GERMAN, ENGLISH]


def found(phrase: str, text: str) -> list[str]:
    folded = fold(text)
    return [match[0] for match in Phrase(phrase, WORDS).find(folded.lowered)]


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("did you", "Did you? Did, you! Candid youth.", ["did you", "did, you"]),
        ("(a|b c) d", "a d, b d, b c d", ["a d", "b c d"]),
        ("[please] call [me] now", "please call now; call me now", ["please call now", "call me now"]),
        ("(call [me]|ring) now", "call me now, ring now", ["call me now", "ring now"]),
        ("send .. now", "send it now. send a b c d e now", ["send it now"]),
        ("send ... now", "send a b c d e now", ["send a b c d e now"]),
        ("send .. now", "send it. now", []),
        ("send it .", "send it! send it again", ["send it"]),
        ("send it ?", "send it! send it, send it?", ["send it"]),
        ("price*", "Prices, pricey, priced", ["prices", "pricey", "priced"]),
        ("*preis", "Festpreis und Preis", ["festpreis", "preis"]),
        ("my <letter>", "my mail, my e mail, my note", ["my mail", "my e mail", "my note"]),
        ("<money>", "49 €, €49, 1.200,50 Euro, zwölf Euro, £3", ["49 €", "€49", "1.200,50 euro", "zwoelf euro", "£3"]),
        ("<percent> off", "15 % off, 15 percent off, 15% off", ["15 % off", "15 percent off", "15% off"]),
        ("<number> left", "3 left, three left", ["3 left"]),
        ("grüße", "Gruesse, GRÜẞE", ["gruesse", "gruesse"]),
    ],
)
def test_a_phrase_finds(phrase: str, text: str, expected: list[str]) -> None:
    assert found(phrase, text) == expected


@pytest.mark.parametrize("wrong", ["(a|b", "a)", "[a", "a <nobody>"])
def test_a_phrase_that_cannot_be_read_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match=r"expected|closes|no list"):
        Phrase(wrong, WORDS)


def plain(phrase: str, table: ReviewTable) -> str:
    """Write the shortest text of a phrase: the first of the choices, nothing that may be missing."""
    for name in reversed(tuple(table.words)):
        phrase = phrase.replace(f"<{name}>", f"({table.words[name]})")
    for shape, text in (("<money>", "49 euro"), ("<percent>", "15%"), ("<number>", "3")):
        phrase = phrase.replace(shape, text)
    while (chosen := re.sub(r" ?\[[^\[\]()]*\]|\(([^|()\[\]]*)(?:\|[^()\[\]]*)?\)", r" \1", phrase)) != phrase:
        phrase = chosen
    return " ".join(phrase.replace("...", "").replace("..", "").replace("*", "").removesuffix(" .").split())


EVERY_PHRASE = [
    pytest.param(table, phrase, id=f"{row.rule}.{row.case}: {phrase[:60]}")
    for table in TABLES
    for row in table.rows
    for phrase in (*row.phrases, *row.unless)
]


@pytest.mark.parametrize(("table", "phrase"), EVERY_PHRASE)
def test_every_phrase_of_a_table_finds_its_own_words(table: ReviewTable, phrase: str) -> None:
    text = fold(plain(phrase, table)).lowered
    own_words = (0, len(text.removesuffix(" ?")))  # the mark that a phrase asks for is none of its words
    assert own_words in {match.span() for match in Phrase(phrase, table.words).find(text)}, text


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.language)
def test_what_is_proposed_asks_or_offers_and_claims_no_fact(table: ReviewTable) -> None:
    """Whoever takes a proposal over knows of no firm, no first time and no press cutting behind it."""
    facts = re.compile(
        r"first time|saved|firms? (in|of|like)|trade|have not met|of my own accord|there is|once a month|i have a|"
        r"ersten mal|gespart\b|betriebe|branche|fachpresse|noch nicht|von mir aus|gibt es|einmal im monat|ich habe",
        re.IGNORECASE,
    )
    assert [row.better for row in table.rows if facts.search(row.better or "")] == []


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.language)
def test_rows_are_told_apart_by_rule_and_case(table: ReviewTable) -> None:
    names = [(row.rule, row.case) for row in table.rows]
    assert len(set(names)) == len(names)
    assert all(row.better for row in table.rows)


def test_both_languages_have_the_same_rows() -> None:
    assert [(row.rule, row.case) for row in GERMAN.rows] == [(row.rule, row.case) for row in ENGLISH.rows]


def seconds_for(phrase: Phrase, text: str) -> float:
    start = process_time()
    for _ in phrase.find(text):
        pass
    return process_time() - start


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.language)
def test_no_phrase_is_slow_on_a_text_made_to_slow_it(table: ReviewTable) -> None:
    """A text of a phrase's own words without the last, over and over, begins at every word and never ends."""
    slow = {}
    for row in table.rows:
        for written in row.phrases:
            bait = plain(written, table).rsplit(" ", 1)[0] + " "
            phrase = Phrase(written, table.words)
            seconds = seconds_for(phrase, fold(bait * (20_000 // len(bait))).lowered)
            if seconds > 0.5:
                slow[written] = seconds
    assert slow == {}
