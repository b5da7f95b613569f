"""The review and the composer hold each other: sound with its history, each reference a claim without it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.opener.cases import MENTIONABLE, NOON, SLOTS, compose, lead, touch
from warmreach.opener import review_text
from warmreach.opener.budgets import BUDGETS
from warmreach.opener.review_english import ENGLISH
from warmreach.opener.review_german import GERMAN
from warmreach.records import Purpose

SAID = [(purpose, channel) for purpose, channels in BUDGETS.items() for channel in channels]
LEADS = [(language, address) for language in ("de", "en") for address in ("formal", "informal")]


@pytest.mark.parametrize(("language", "address"), LEADS)
@pytest.mark.parametrize("kind", MENTIONABLE)
def test_what_we_compose_has_no_finding_with_its_history_and_a_claim_without_it(
    kind: str, language: Any, address: Any
) -> None:
    person = lead(language=language, address=address)
    for number, (purpose, channel) in enumerate(SAID):
        history = [touch(kind, days=9, by=("anna", "jonas", None)[(number + len(kind)) % 3])]
        opener = compose(person, purpose, *history, channel=channel, seed=number, slots=SLOTS[: number % 3])
        asked: dict[str, Any] = {"language": language, "purpose": purpose, "channel": channel, "as_of": NOON}
        given = asked | {"subject": opener.subject, "address": None if purpose is Purpose.GATEKEEPER else address}
        assert review_text(opener.text, history=history, **given) == (), opener.text
        for reply in opener.replies.values():
            assert review_text(reply, history=history, **asked) == (), reply
        if any(line.cites for line in opener.lines):
            found = {one.rule for one in review_text(opener.text, **asked)}
            assert "invented_contact" in found, opener.text


BETTER = [
    pytest.param(table.language, row.better, id=f"{table.language} {row.rule}.{row.case}")
    for table in (GERMAN, ENGLISH)
    for row in table.rows
]


@pytest.mark.parametrize(("language", "better"), BETTER)
def test_what_is_said_to_be_better_has_no_finding_of_its_own(language: str, better: str) -> None:
    assert review_text(better, language=language, purpose=Purpose.HELPFUL_MAIL) == ()
