"""What the research says of each state, row by row: typed from its table of the states, not from our tables."""
# ruff: noqa: E501 - a case a line, so that the table can be read down

from __future__ import annotations

from typing import Any, NamedTuple

import pytest

from tests.contact.cases import EVERYTHING, ask, consent, dials, inquired, sale, when
from tests.contact.test_the_law import Case
from warmreach.contact import ContactPolicy

YES, NO, HUMAN = "allowed", "refused", "ask_a_human"

# 24 November 2026 is a Tuesday, 26 November Thanksgiving, 28 November a Saturday, 29 November a Sunday.
MORNING, NOON, AFTERNOON = "2026-11-24T08:30", "2026-11-24T12:00", "2026-11-24T18:30"
EVENING, LATE, NIGHT = "2026-11-24T20:30", "2026-11-24T20:59", "2026-11-24T21:00"
THANKSGIVING, SATURDAY, SUNDAY = "2026-11-26T12:00", "2026-11-28T12:00", "2026-11-29T12:00"

BOUGHT = (sale("2026-03-02"),)
"""A customer, whom the national list does not keep us from calling."""
ASKED = (inquired("2026-11-02"),)
SIGNED = (consent(written=True, given="2026-03-02"),)
TEXTS = (consent("sms", written=True, given="2026-03-02"),)
UNREGISTERED = EVERYTHING.replace(asserts=EVERYTHING.asserts - {"state_registration"})
UNBONDED = EVERYTHING.replace(asserts=EVERYTHING.asserts - {"bond"})
ANY_LINE = EVERYTHING.replace(asserts=EVERYTHING.asserts - {"known_landline"})
BOTH = ("consumer", "business")


class Row(NamedTuple):
    """A state, whom we reach how and when, the verdict, and words of the reason that it turns on, if one does."""

    state: str
    audience: str
    channel: str
    at: str
    verdict: str
    why: str = ""
    facts: tuple[Any, ...] = BOUGHT
    dials: int = 0
    policy: ContactPolicy = EVERYTHING


STATES = [
    # Alabama: Monday to Saturday 8 to 20, no holidays, businesses too; low, so that courtesy hours narrow it
    Row("AL", "consumer", "call", NOON, YES),
    Row("AL", "consumer", "call", SUNDAY, NO, "770-X-5-.17(2)"),
    Row("AL", "consumer", "call", THANKSGIVING, NO, "770-X-5-.17(2)"),
    Row("AL", "business", "call", "2026-11-24T07:59", NO, "770-X-5-.17(2)"),
    Row("AL", "business", "call", THANKSGIVING, NO, "770-X-5-.17(2)"),
    # Arizona: no sales call to any mobile number unless they asked; nothing else verified
    Row("AZ", "consumer", "call", NOON, HUMAN, "44-1278(B)(3)"),
    Row("AZ", "business", "call", NOON, HUMAN, "44-1278(B)(3)", SIGNED),
    *(Row("AZ", audience, "call", NOON, HUMAN, "known to be a landline", SIGNED, policy=ANY_LINE) for audience in BOTH),
    # Connecticut: 9 to 20, leave in writing, businesses too
    Row("CT", "consumer", "call", NOON, NO, "basis Conn. Gen. Stat. 42-288a(c)"),
    Row("CT", "consumer", "call", NOON, YES, facts=SIGNED),
    Row("CT", "consumer", "call", MORNING, NO, "hours Conn. Gen. Stat. 42-288a(c)", SIGNED),
    Row("CT", "business", "call", "2026-11-24T20:00", NO, "hours Conn. Gen. Stat. 42-288a(c)", SIGNED),
    # Florida: 8 to 20, three attempts in 24 hours, texts and businesses too
    Row("FL", "business", "call", "2026-11-24T19:59", YES, dials=2),
    *(Row("FL", audience, "call", EVENING, NO, "hours Fla. Stat. 501.616") for audience in BOTH),
    *(Row("FL", audience, "call", NOON, NO, "cap Fla. Stat. 501.616", dials=3) for audience in BOTH),
    *(Row("FL", audience, "sms", EVENING, NO, "hours Fla. Stat. 501.616", TEXTS) for audience in BOTH),
    *(Row("FL", audience, "sms", NOON, NO, "cap Fla. Stat. 501.616", TEXTS, dials=3) for audience in BOTH),
    # Illinois: 8 to 21, any person
    Row("IL", "consumer", "call", LATE, YES),
    Row("IL", "consumer", "call", NIGHT, NO, "815 ILCS 413/15(a)"),
    Row("IL", "business", "call", LATE, YES),
    Row("IL", "business", "call", NIGHT, NO, "815 ILCS 413/15(a)"),
    # Kentucky: 10 to 21, residences only
    Row("KY", "consumer", "call", "2026-11-24T09:59", NO, "KRS 367.46955(16)"),
    Row("KY", "business", "call", "2026-11-24T09:59", YES),
    # Louisiana: Monday to Saturday 8 to 20, no holidays, residences only
    Row("LA", "consumer", "call", SUNDAY, NO, "R-29617"),
    Row("LA", "consumer", "call", THANKSGIVING, NO, "R-29617"),
    Row("LA", "business", "call", NOON, YES),
    # Maryland: 8 to 20, three attempts in 24 hours, texts and businesses too
    *(Row("MD", audience, "call", EVENING, NO, "hours Md. Code Com. Law 14-4502(c)") for audience in BOTH),
    *(Row("MD", audience, "call", NOON, NO, "cap Md. Code Com. Law 14-4502(c)", dials=3) for audience in BOTH),
    *(Row("MD", audience, "sms", EVENING, NO, "hours Md. Code Com. Law 14-4502(c)", TEXTS) for audience in BOTH),
    *(Row("MD", audience, "sms", NOON, NO, "cap Md. Code Com. Law 14-4502(c)", TEXTS, dials=3) for audience in BOTH),
    # Massachusetts: 8 to 20, consumers
    Row("MA", "consumer", "call", EVENING, NO, "c.159C s.3"),
    Row("MA", "business", "call", NOON, YES),
    # Michigan: 9 to 21, low; businesses too, to be safe
    Row("MI", "consumer", "call", MORNING, NO, "750.540e(1)(f)"),
    Row("MI", "business", "call", MORNING, HUMAN, "750.540e(1)(f)"),
    # Minnesota: 9 to 21, consumers
    Row("MN", "consumer", "call", MORNING, NO, "325E.30"),
    Row("MN", "consumer", "call", LATE, YES),
    Row("MN", "business", "call", MORNING, YES),
    # Mississippi: Monday to Saturday 8 to 20 of Central Standard Time, registered and bonded, texts and businesses too
    Row("MS", "consumer", "call", "2026-07-07T20:30", YES),
    *(
        Row("MS", audience, channel, at, verdict, why, (*BOUGHT, *TEXTS), policy=policy)
        for audience in BOTH
        for channel in ("call", "sms")
        for at, verdict, why, policy in (
            (SUNDAY, NO, "77-3-705", EVERYTHING),
            (NOON, HUMAN, "registered with the state", UNREGISTERED),
            (NOON, HUMAN, "security", UNBONDED),
        )
    ),
    # North Carolina: 8 to 21, consumers; whether businesses too is not verified
    Row("NC", "consumer", "call", LATE, YES),
    Row("NC", "consumer", "call", NIGHT, NO, "75-102(f)"),
    Row("NC", "business", "call", NOON, HUMAN, "75-102(f)"),
    # New Jersey: 8 to 21, registered; businesses not verified
    Row("NJ", "consumer", "call", NOON, HUMAN, "registered with the state", policy=UNREGISTERED),
    Row("NJ", "consumer", "call", NIGHT, NO, "56:8-128(c)"),
    Row("NJ", "business", "call", NOON, HUMAN, "56:8-128(c)"),
    Row("NJ", "business", "call", NOON, HUMAN, "registered with the state", policy=UNREGISTERED),
    # New Mexico: 9 to 21; businesses not verified
    Row("NM", "consumer", "call", MORNING, NO, "57-12-22(B)(5)"),
    Row("NM", "business", "call", NOON, HUMAN, "57-12-22(B)(5)"),
    # New York: 8 to 21, low; employees' lines too, to be safe
    Row("NY", "consumer", "call", NIGHT, NO, "399-z(2)"),
    Row("NY", "business", "call", NIGHT, NO, "399-z(2)"),
    Row("NY", "business", "call", NOON, YES),
    # Nevada: 9 to 20, tables conflict; none found for businesses
    Row("NV", "consumer", "call", EVENING, NO, "consumer tables conflict"),
    Row("NV", "business", "call", NOON, YES),
    # Oklahoma: 8 to 20, three attempts in 24 hours, businesses too
    *(Row("OK", audience, "call", NOON, NO, "cap 15 O.S. 775C.4", dials=3) for audience in BOTH),
    *(Row("OK", audience, "call", EVENING, NO, "hours 15 O.S. 775C.4") for audience in BOTH),
    # Oregon from 2026: 8 to 20, three attempts in 24 hours unless they bought within 18 months, texts too, no businesses
    Row("OR", "consumer", "call", "2025-12-30T20:30", YES, facts=(sale("2025-03-03"),)),
    Row("OR", "consumer", "call", EVENING, NO, "hours ORS 646.561"),
    Row("OR", "consumer", "call", NOON, YES, dials=3),
    Row("OR", "consumer", "call", NOON, NO, "cap ORS 646.561", ASKED, dials=3),
    Row("OR", "consumer", "sms", NOON, NO, "cap ORS 646.561", TEXTS, dials=3),
    Row("OR", "consumer", "sms", EVENING, NO, "hours ORS 646.561", TEXTS),
    Row("OR", "business", "call", MORNING, YES, dials=1),
    # Pennsylvania to 17 October 2026: 8 to 21, no holidays; then Monday to Saturday 9 to 19, texts too
    Row("PA", "consumer", "call", "2026-10-16T20:30", YES),
    Row("PA", "consumer", "call", "2026-05-25T12:00", NO, "73 P.S. 2245(a)(1)"),
    Row("PA", "business", "call", "2026-05-25T12:00", NO, "73 P.S. 2245(a)(1)"),
    Row("PA", "consumer", "call", MORNING, NO, "Act 47 of 2026"),
    Row("PA", "business", "call", SATURDAY, YES),
    *(Row("PA", audience, "call", THANKSGIVING, NO, "Act 47 of 2026") for audience in BOTH),
    *(Row("PA", audience, "sms", THANKSGIVING, NO, "Act 47 of 2026", TEXTS) for audience in BOTH),
    Row("PA", "consumer", "sms", "2026-10-16T20:30", YES, facts=TEXTS),
    Row("PA", "consumer", "sms", EVENING, NO, "Act 47 of 2026", TEXTS),
    Row("PA", "business", "sms", SUNDAY, NO, "Act 47 of 2026", TEXTS),
    # Rhode Island: 9 to 18, Saturday 10 to 17, no holidays, registered; businesses not verified
    Row("RI", "consumer", "call", AFTERNOON, NO, "5-61-2(2)"),
    Row("RI", "consumer", "call", "2026-11-28T17:00", NO, "5-61-2(2)"),
    Row("RI", "consumer", "call", THANKSGIVING, NO, "5-61-2(2)"),
    *(Row("RI", audience, "call", NOON, HUMAN, "registered with the state", policy=UNREGISTERED) for audience in BOTH),
    Row("RI", "business", "call", NOON, HUMAN, "5-61-2(2)"),
    # South Carolina: 8 to 21; businesses not verified
    Row("SC", "consumer", "call", NIGHT, NO, "37-21-30"),
    Row("SC", "business", "call", NOON, HUMAN, "37-21-30"),
    # Texas: 9 to 21, Sunday from noon, registered and bonded, texts too; none found for businesses
    Row("TX", "consumer", "call", MORNING, NO, "301.051"),
    Row("TX", "consumer", "sms", "2026-11-29T11:59", NO, "301.051", TEXTS),
    Row("TX", "business", "call", MORNING, YES),
    *(
        Row("TX", audience, channel, NOON, HUMAN, why, (*BOUGHT, *TEXTS), policy=policy)
        for audience, channel in (("consumer", "call"), ("consumer", "sms"), ("business", "call"))
        for why, policy in (("registered with the state", UNREGISTERED), ("security", UNBONDED))
    ),
    # Utah: Monday to Saturday 8 to 21, no holidays, registered; businesses not verified
    Row("UT", "consumer", "call", SUNDAY, NO, "13-25a-103"),
    Row("UT", "consumer", "call", THANKSGIVING, NO, "13-25a-103"),
    *(Row("UT", audience, "call", NOON, HUMAN, "registered with the state", policy=UNREGISTERED) for audience in BOTH),
    Row("UT", "business", "call", NOON, HUMAN, "13-25a-103"),
    # Virginia: 8 to 21, any number of its area codes, texts and businesses too
    Row("VA", "business", "sms", LATE, YES, facts=TEXTS),
    *(Row("VA", audience, "call", NIGHT, NO, "59.1-511") for audience in BOTH),
    *(Row("VA", audience, "sms", NIGHT, NO, "59.1-511", TEXTS) for audience in BOTH),
    # Washington: 8 to 20, registered; a purchase within twelve months takes them out of the row, courtesy hours remain
    Row("WA", "consumer", "call", EVENING, NO, "RCW 80.36.390", ASKED),
    Row("WA", "consumer", "call", EVENING, YES),
    Row("WA", "business", "call", AFTERNOON, YES, facts=ASKED),
    Row("WA", "business", "call", EVENING, NO, "RCW 80.36.390", ASKED),
    Row("WA", "business", "call", NOON, YES, policy=UNREGISTERED),
    *(Row("WA", audience, "call", NOON, HUMAN, "registered with the state", ASKED, policy=UNREGISTERED) for audience in BOTH),
    Row("WA", "business", "call", AFTERNOON, NO, "outside courtesy hours"),
    Row("WA", "business", "call", "2026-11-24T03:00", NO, "outside courtesy hours"),
    # Wyoming: 8 to 20, consumers
    Row("WY", "consumer", "call", EVENING, NO, "40-12-302(d)"),
    Row("WY", "business", "call", NOON, YES),
    # states that register callers, whose hours for consumers are not verified; none found for businesses
    *(
        row
        for state in ("CA", "OH", "CO", "WI", "AK", "ID", "DC")
        for row in (
            Row(state, "consumer", "call", NOON, HUMAN, "consumer hours not verified"),
            Row(state, "business", "call", NOON, YES),
            Row(state, "business", "call", AFTERNOON, NO, "outside courtesy hours"),
            Row(state, "business", "call", NOON, HUMAN, "registered with the state", policy=UNREGISTERED),
            Row(state, "consumer", "call", NOON, HUMAN, "registered with the state", policy=UNREGISTERED),
        )
    ),
    # states whose hours for consumers are not verified; none found for businesses
    *(
        row
        for state in ("TN", "MO", "AR", "ME", "MT", "NE", "NH", "ND", "SD", "WV", "DE", "GA", "IN", "KS", "HI")
        for row in (
            Row(state, "consumer", "call", NOON, HUMAN, "consumer hours not verified"),
            Row(state, "business", "call", NOON, YES, policy=UNREGISTERED),
            Row(state, "business", "call", AFTERNOON, NO, "outside courtesy hours"),
        )
    ),
    # nothing verified
    *(
        Row(state, audience, "call", NOON, HUMAN, "not verified")
        for state in ("IA", "VT", "PR")
        for audience in ("consumer", "business")
    ),
    # where less is known the federal hours close all the same
    *(
        Row(state, "consumer", "call", NIGHT, NO, "47 CFR 64.1200")
        for state in ("AZ", "CA", "IA", "VT", "PR", "GA", "HI")
    ),
]  # fmt: skip

ROWS_MET = [Case("", f"US-{row.state}", row.audience, row.channel, row.at, row.verdict) for row in STATES]


@pytest.mark.parametrize("row", STATES, ids=lambda row: f"{row.state}: {row.audience} {row.channel} {row.at}")
def test_the_table_of_the_states_says(row: Row) -> None:
    place = f"US-{row.state}"
    tried = dials(row.dials, when(place, row.at[:10] + "T11:00")) if row.dials else ()
    said = ask(place, row.audience, row.channel, row.at, facts=row.facts, history=tried, policy=row.policy)
    assert said.verdict == row.verdict, [reason.sentence for reason in said.because]
    told = [f"{reason.gate} {reason.citation} {reason.sentence}" for reason in said.because]
    assert any(row.why in line for line in told), told
