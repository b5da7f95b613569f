"""Every row of every country's table has a case: what it says of somebody of whom nothing is known."""

from __future__ import annotations

import pytest

from tests.contact.cases import ask, person, when
from tests.contact.test_the_law import CASES, Case
from tests.contact.test_the_states import ROWS_MET
from warmreach import Channel
from warmreach.contact import Verdict
from warmreach.contact.countries import COUNTRIES, table_of
from warmreach.contact.ground import Place, ground_of

WEDNESDAY = "2026-11-25T11:00"
"""A working day everywhere, within the hours of every row."""

SAYS = {"y": Verdict.ALLOWED, "n": Verdict.REFUSED, "?": Verdict.ASK_A_HUMAN}

# Call, e-mail, letter, SMS, social message, visit; consumers, then businesses; no fact known, every duty asserted.
# From the research's tables: consent or a list to look up is n, nothing needed is y, low or remembered is ?.
PROSE = {
    "AT": ("nn?nn?", "nn?nn?"), "AU-NSW": ("nn?nn?", "yn?nn?"), "BE": ("nn?nn?", "nn?nn?"),
    "BR": ("??????", "??????"), "CA-ON": ("nn?nn?", "yn?nn?"), "CH": ("n?y???", "n?y???"),
    "DE-BE": ("nnynny", "nnynny"), "DK": ("?n?nn?", "??????"), "ES-MD": ("nn?nn?", "?n?nn?"),
    "FR": ("nnynn?", "yyyyy?"), "GB-ENG": ("nnnnn?", "nynyy?"), "IE": ("?nynn?", "?yyyy?"),
    "IN": ("??????", "??????"), "IT": ("nnnnn?", "nnnnn?"), "JP": ("yn?n??", "yn?n??"),
    "NL": ("nn?nn?", "yn?nn?"), "PL": ("nn?nn?", "nn?nn?"), "SE": ("n?????", "y?????"),
    "SG": ("n??n??", "y??y??"), "US-WA": ("ny?n??", "yy?n??"),
}  # fmt: skip


@pytest.mark.parametrize("place", PROSE)
def test_what_is_said_of_somebody_of_whom_nothing_is_known(place: str) -> None:
    for audience, expected in zip(("consumer", "business"), PROSE[place], strict=True):
        said = {channel: ask(place, audience, channel, WEDNESDAY).verdict for channel in Channel}
        assert said == {channel: SAYS[mark] for channel, mark in zip(Channel, expected, strict=True)}, audience


def rows_at(case: Case) -> set[str]:
    place = Place.of(person(case.place, case.audience, phone=case.phone))
    at = when(case.place, case.at).timestamp()
    return {rule.id for rule in ground_of(place, Channel(case.channel), case.policy, at).rules}


def test_no_row_of_a_country_is_without_a_case() -> None:
    plain = [
        Case("", place, audience, channel, WEDNESDAY, Verdict.REFUSED, "")
        for place in PROSE
        for audience in ("consumer", "business")
        for channel in Channel
    ]
    met = {row for case in (*CASES, *ROWS_MET, *plain) for row in rows_at(case)}
    rows = {rule.id for country in COUNTRIES for rule in table_of(country)}
    assert sorted(rows - met) == []
