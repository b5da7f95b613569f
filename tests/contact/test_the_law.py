"""What the prose of the research says of each country, case by case: written from the prose, not from the tables."""
# ruff: noqa: E501 - a case a line, so that the table can be read down

from __future__ import annotations

from typing import Any, NamedTuple

import pytest

from tests.contact.cases import (
    EVERYTHING,
    ask,
    clear_of,
    consent,
    contract,
    dials,
    found,
    inquired,
    interested,
    negotiated,
    objected,
    sale,
    touch,
    when,
)
from warmreach.contact import ContactPolicy

YES, NO, HUMAN = "allowed", "refused", "ask_a_human"


class Case(NamedTuple):
    says: str
    place: str
    audience: str | None
    channel: str
    at: str
    verdict: str
    why: str = ""  # a gate, or part of a citation
    facts: tuple[Any, ...] = ()
    history: tuple[Any, ...] = ()
    policy: ContactPolicy = EVERYTHING
    phone: str | None = None


def selling(sector: str) -> ContactPolicy:
    return EVERYTHING.replace(sectors=[sector])


AUTOMATED = EVERYTHING.replace(technology="automated")
TUESDAY = "2026-11-24T11:00"

CASES = [
    # Germany
    Case("consumer without consent", "DE-BE", "consumer", "call", TUESDAY, NO, "UWG s.7(1), s.7(2) no.1"),
    Case("consumer with proven consent", "DE-BE", "consumer", "call", TUESDAY, YES, facts=(consent(),)),
    Case("audience unknown is a consumer", "DE-BE", None, "call", TUESDAY, NO, "UWG s.7(1)", facts=(interested("2026-11-01"),)),
    Case("consent without proof", "DE-BE", "consumer", "call", TUESDAY, HUMAN, "basis", facts=(consent(proof=None),)),
    Case("consent unused for two years", "DE-BE", "consumer", "call", TUESDAY, NO, "basis", facts=(consent(given="2024-06-01"),)),
    Case("consent revoked", "DE-BE", "consumer", "call", TUESDAY, NO, "basis", facts=(consent(revoked_at="2026-07-01T12:00:00Z"),)),
    Case("a contract waives nothing", "DE-BE", "consumer", "call", TUESDAY, NO, "basis", facts=(contract(),)),
    Case("code: Saturday after six", "DE-BE", "consumer", "call", "2026-11-28T18:00", NO, "hours", facts=(consent(),)),
    Case("code: Sunday", "DE-BE", "consumer", "call", "2026-11-29T11:00", NO, "hours", facts=(consent(),)),
    Case("code: Epiphany in Bavaria", "DE-BY", "consumer", "call", "2027-01-06T11:00", NO, "hours", facts=(consent(),)),
    Case("code: no Epiphany in Berlin", "DE-BE", "consumer", "call", "2027-01-05T11:00", YES, facts=(consent(),)),
    Case("Land unknown: closed on the holidays of any", "DE", "consumer", "call", "2027-01-06T11:00", NO, "hours", facts=(consent(),)),
    Case("their wish for another time", "DE-BE", "consumer", "call", "2026-11-24T21:00", YES,
         facts=(consent(standing=False, given="2026-11-20", start="2026-11-24T20:00:00Z", end="2026-11-24T20:30:00Z"),)),
    Case("courtesy cap: one a day", "DE-BE", "consumer", "call", TUESDAY, NO, "cap", (consent(),), dials(1, when("DE", "2026-11-24T09:00"))),
    Case("code: three a day", "DE-BE", "consumer", "call", TUESDAY, NO, "cap", (consent(),), dials(3, when("DE", "2026-11-24T10:30"), apart=when("DE", "2026-11-24T10:30") - when("DE", "2026-11-24T10:10"))),
    Case("campaign of thirty", "DE-BE", "consumer", "call", TUESDAY, HUMAN, "cap", (consent(given="2026-11-01"),), dials(30, when("DE", "2026-06-20T10:30"))),
    Case("business, inquired two weeks ago", "DE-BE", "business", "call", TUESDAY, YES, history=(touch("inquiry", when("DE", "2026-11-10T09:00")),)),
    Case("business, inquired seven months ago", "DE-BE", "business", "call", TUESDAY, NO, "UWG s.7(2) no.1 alt.2", history=(touch("inquiry", when("DE", "2026-04-20T09:00")),)),
    Case("business, met at a stand", "DE-BE", "business", "call", TUESDAY, YES, history=(touch("event_met", when("DE", "2026-11-10T09:00")),)),
    Case("business, our letter only", "DE-BE", "business", "call", TUESDAY, NO, "basis", history=(touch("letter_sent", when("DE", "2026-11-10T09:00")),)),
    Case("business, a published number", "DE-BE", "business", "call", TUESDAY, NO, "basis", facts=(found("published"),)),
    Case("business, interest by e-mail", "DE-BE", "business", "call", TUESDAY, HUMAN, "basis", facts=(interested("2026-11-01", "email"),)),
    Case("sole trader is a business", "DE-BE", "sole_trader", "call", TUESDAY, YES, facts=(interested("2026-11-01"),)),
    Case("business, courtesy hours", "DE-BE", "business", "call", "2026-11-24T18:30", NO, "hours", facts=(interested("2026-11-01"),)),
    Case("e-mail, no relief for business", "DE-BE", "business", "email", TUESDAY, NO, "UWG s.7(2) no.2"),
    Case("e-mail to a buyer", "DE-BE", "business", "email", TUESDAY, YES, facts=(sale("2024-01-01"),)),
    Case("e-mail after a mere inquiry", "DE-BE", "business", "email", TUESDAY, NO, "basis", facts=(inquired("2026-11-01"),)),
    Case("text to a consumer", "DE-BE", "consumer", "sms", TUESDAY, NO, "basis"),
    Case("a connection is no consent", "DE-BE", "business", "social", TUESDAY, NO, "OLG Hamm", history=(touch("connection_accepted", when("DE", "2026-11-10T09:00")),)),
    Case("letters are free", "DE-BE", "consumer", "letter", TUESDAY, YES),
    Case("no letter after a complaint", "DE-BE", "consumer", "letter", TUESDAY, NO, "cooldown", history=(touch("complaint", when("DE", "2025-11-10T09:00")),)),
    Case("visits to consumers", "DE-BE", "consumer", "visit", TUESDAY, YES),
    Case("visits to firms", "DE-BE", "business", "visit", TUESDAY, YES),
    # Austria
    Case("no presumed consent", "AT", "business", "call", TUESDAY, NO, "TKG 2021 s.174", facts=(interested("2026-11-01"),)),
    Case("with consent", "AT", "business", "call", TUESDAY, YES, facts=(consent(),)),
    Case("customer e-mail needs the ECG list", "AT", "consumer", "email", TUESDAY, NO, "lists", facts=(sale("2026-01-01"),)),
    Case("customer e-mail, list clear", "AT", "consumer", "email", TUESDAY, YES, facts=(sale("2026-01-01"), clear_of("ECG", "2026-11-20"))),
    Case("customer e-mail, listed", "AT", "consumer", "email", TUESDAY, NO, "lists", facts=(sale("2026-01-01"), clear_of("ECG", "2026-11-20", listed=True))),
    Case("social by analogy", "AT", "business", "social", TUESDAY, NO, "basis"),
    Case("letters from memory", "AT", "business", "letter", TUESDAY, HUMAN, "certainty", facts=(clear_of("Robinson", "2026-11-20"),)),
    Case("visits from memory", "AT", "consumer", "visit", TUESDAY, HUMAN, "certainty"),
    # Switzerland
    Case("listed without asterisk", "CH", "business", "call", TUESDAY, YES, facts=(found("directory", asterisk=False),)),
    Case("asterisk", "CH", "business", "call", TUESDAY, NO, "UWG (CH) art. 3(1)", facts=(found("directory", asterisk=True),)),
    Case("unlisted", "CH", "consumer", "call", TUESDAY, NO, "basis"),
    Case("customers may be called", "CH", "consumer", "call", TUESDAY, YES, facts=(sale("2020-01-01"),)),
    Case("insurance: cold calls banned", "CH", "consumer", "call", TUESDAY, HUMAN, "Federal Council", facts=(found("directory", asterisk=False),), policy=selling("insurance")),
    Case("insurance: insured within 36 months", "CH", "consumer", "call", TUESDAY, YES, facts=(contract("2020-01-01", "2024-12-31"), ), policy=selling("insurance")),
    Case("mass e-mail from memory", "CH", "business", "email", TUESDAY, HUMAN, "certainty", facts=(consent("email"),)),
    Case("letters", "CH", "business", "letter", TUESDAY, YES),
    Case("social from memory", "CH", "business", "social", TUESDAY, HUMAN, "certainty"),
    Case("visits: cantons", "CH", "business", "visit", TUESDAY, HUMAN, "certainty"),
    # United Kingdom
    Case("TPS looked up", "GB-ENG", "consumer", "call", TUESDAY, YES, facts=(clear_of("TPS", "2026-11-01"),)),
    Case("TPS 28 days old", "GB-ENG", "consumer", "call", "2026-11-24T11:00", YES, facts=(clear_of("TPS", "2026-10-27"),)),
    Case("TPS 29 days old", "GB-ENG", "consumer", "call", "2026-11-24T11:00", NO, "lists", facts=(clear_of("TPS", "2026-10-26"),)),
    Case("business needs CTPS too", "GB-ENG", "business", "call", TUESDAY, NO, "CTPS", facts=(clear_of("TPS", "2026-11-01"),)),
    Case("business with both", "GB-ENG", "business", "call", TUESDAY, YES, facts=(clear_of("TPS", "2026-11-01"), clear_of("CTPS", "2026-11-01"))),
    Case("a customer on TPS", "GB-ENG", "consumer", "call", TUESDAY, NO, "lists", facts=(sale("2026-10-01"), clear_of("TPS", "2026-11-01", listed=True))),
    Case("Sunday by old code is of low confidence", "GB-ENG", "consumer", "call", "2026-11-29T11:00", NO, "hours", facts=(clear_of("TPS", "2026-11-01"),)),
    Case("claims management", "GB-ENG", "business", "call", TUESDAY, NO, "21A", facts=(clear_of("TPS", "2026-11-01"), clear_of("CTPS", "2026-11-01")), policy=selling("claims_management")),
    Case("automated calls", "GB-ENG", "business", "call", TUESDAY, NO, "PECR reg. 19", facts=(clear_of("TPS", "2026-11-01"), clear_of("CTPS", "2026-11-01")), policy=AUTOMATED),
    Case("claims management", "GB-ENG", "consumer", "call", TUESDAY, NO, "21A", facts=(clear_of("TPS", "2026-11-01"),), policy=selling("claims_management")),
    Case("automated calls to consumers", "GB-ENG", "consumer", "call", TUESDAY, NO, "PECR reg. 19", facts=(clear_of("TPS", "2026-11-01"),), policy=AUTOMATED),
    Case("e-mail to a firm", "GB-ENG", "business", "email", TUESDAY, YES),
    Case("e-mail to a sole trader", "GB-ENG", "sole_trader", "email", TUESDAY, NO, "basis"),
    Case("negotiations suffice", "GB-ENG", "consumer", "email", TUESDAY, YES, facts=(negotiated("2026-10-01"),)),
    Case("social to a firm", "GB-ENG", "business", "social", TUESDAY, YES),
    Case("post with MPS", "GB-ENG", "consumer", "letter", TUESDAY, YES, facts=(clear_of("MPS", "2026-11-01"),)),
    Case("visits from memory", "GB-ENG", "consumer", "visit", TUESDAY, HUMAN, "certainty"),
    # France
    Case("closed at half past one", "FR", "consumer", "call", "2026-08-12T13:30", NO, "D.223-9", facts=(consent(),)),
    Case("consent at eleven", "FR", "consumer", "call", "2026-08-12T11:00", YES, facts=(consent(),)),
    Case("old law: Bloctel clear", "FR", "consumer", "call", "2026-08-10T11:00", YES, facts=(clear_of("Bloctel", "2026-08-01"),)),
    Case("new law: Bloctel clear is not enough", "FR", "consumer", "call", "2026-08-12T11:00", NO, "loi 2025-594", facts=(clear_of("Bloctel", "2026-08-01"),)),
    Case("contract in force", "FR", "consumer", "call", "2026-08-12T11:00", YES, facts=(contract(),)),
    Case("contract ended", "FR", "consumer", "call", "2026-08-12T11:00", NO, "basis", facts=(contract("2025-01-01", "2026-08-01"),)),
    Case("Saturday", "FR", "consumer", "call", "2026-08-15T11:00", NO, "hours", facts=(consent(),)),
    Case("14 July", "FR", "consumer", "call", "2026-07-14T11:00", NO, "hours", facts=(clear_of("Bloctel", "2026-07-01"),)),
    Case("consent to be called in the evening", "FR", "consumer", "call", "2026-08-12T20:30", YES,
         facts=(consent(standing=False, given="2026-08-10", start="2026-08-12T18:00:00Z", end="2026-08-12T19:00:00Z"),)),
    Case("fifth attempt in thirty days", "FR", "consumer", "call", "2026-11-24T11:00", NO, "cap", (consent(),), dials(4, when("FR", "2026-11-20T11:00"), apart=when("FR", "2026-11-20T11:00") - when("FR", "2026-11-17T11:00"))),
    Case("sixty days after a refusal", "FR", "consumer", "call", "2026-11-24T11:00", NO, "cooldown", (consent(),), (touch("refused_by_phone", when("FR", "2026-09-25T11:00")),)),
    Case("sixty-one days after a refusal", "FR", "consumer", "call", "2026-11-25T11:00", YES, "", (consent(),), (touch("refused_by_phone", when("FR", "2026-09-25T11:00")),)),
    Case("energy renovation", "FR", "consumer", "call", TUESDAY, NO, "L.223-1 as amended", facts=(consent(),), policy=selling("energy_renovation")),
    Case("business calls", "FR", "business", "call", TUESDAY, YES),
    Case("business e-mail", "FR", "business", "email", TUESDAY, YES),
    Case("consumer e-mail", "FR", "consumer", "email", TUESDAY, NO, "L.34-5"),
    Case("consumer social", "FR", "consumer", "social", TUESDAY, NO, "L.34-5"),
    Case("text on a Sunday", "FR", "business", "sms", "2026-11-29T11:00", NO, "hours"),
    Case("text on a Tuesday", "FR", "business", "sms", TUESDAY, YES),
    Case("letters", "FR", "consumer", "letter", TUESDAY, YES),
    Case("visits from memory", "FR", "business", "visit", TUESDAY, HUMAN, "certainty"),
    # Italy
    Case("listed, register clear", "IT", "business", "call", TUESDAY, YES, facts=(found("directory"), clear_of("RPO", "2026-11-01"))),
    Case("register stale", "IT", "business", "call", TUESDAY, NO, "lists", facts=(found("directory"), clear_of("RPO", "2026-10-01"))),
    Case("not in a directory", "IT", "business", "call", TUESDAY, NO, "basis", facts=(clear_of("RPO", "2026-11-01"),)),
    Case("contract ended thirty days ago", "IT", "business", "call", TUESDAY, YES, facts=(contract("2025-01-01", "2026-10-25"),)),
    Case("contract ended sixty days ago", "IT", "business", "call", TUESDAY, NO, "basis", facts=(contract("2025-01-01", "2026-09-20"),)),
    Case("the eve of a holiday keeps Saturday's hours", "IT", "business", "call", "2026-12-24T19:30", NO, "hours", facts=(consent(),)),
    Case("an ordinary evening", "IT", "business", "call", "2026-12-22T19:30", YES, facts=(consent(),)),
    Case("the eve within Saturday's hours", "IT", "business", "call", "2026-12-24T10:30", YES, facts=(consent(),)),
    Case("energy contracts", "IT", "consumer", "call", TUESDAY, NO, "bollette", facts=(found("directory"), clear_of("RPO", "2026-11-01")), policy=selling("energy_supply")),
    Case("energy contracts by text", "IT", "consumer", "sms", TUESDAY, NO, "bollette", policy=selling("energy_supply")),
    Case("e-mail to legal persons", "IT", "business", "email", TUESDAY, NO, "art. 130"),
    Case("post needs the register", "IT", "business", "letter", TUESDAY, NO, "lists"),
    Case("visits from memory", "IT", "business", "visit", TUESDAY, HUMAN, "certainty"),
    # Spain
    Case("nine in the evening", "ES-MD", "consumer", "call", "2026-11-24T21:00", NO, "hours", facts=(consent(),)),
    Case("consent at eight", "ES-MD", "consumer", "call", "2026-11-24T20:00", YES, facts=(consent(),)),
    Case("asked within a year, Robinson clear", "ES-MD", "consumer", "call", TUESDAY, YES, facts=(inquired("2026-01-01"), clear_of("Lista Robinson", "2026-11-01"))),
    Case("asked over a year ago", "ES-MD", "consumer", "call", TUESDAY, NO, "basis", facts=(inquired("2025-11-01"), clear_of("Lista Robinson", "2026-11-01"))),
    Case("business is unsettled", "ES-MD", "business", "call", TUESDAY, HUMAN, "certainty"),
    Case("e-mail to a contract partner", "ES-MD", "business", "email", TUESDAY, YES, facts=(contract(),)),
    Case("e-mail without", "ES-MD", "business", "email", TUESDAY, NO, "LSSI"),
    Case("letters from memory", "ES-MD", "business", "letter", TUESDAY, HUMAN, "certainty"),
    Case("visits from memory", "ES-MD", "business", "visit", TUESDAY, HUMAN, "certainty"),
    # Netherlands
    Case("a customer in June", "NL", "consumer", "call", "2026-06-30T11:00", YES, facts=(sale("2024-06-01"),)),
    Case("a customer in July", "NL", "consumer", "call", "2026-07-01T11:00", NO, "amended from 2026-07-01", facts=(sale("2024-06-01"),)),
    Case("a customer of four years ago in June", "NL", "consumer", "call", "2026-06-30T11:00", NO, "basis", facts=(sale("2022-06-01"),)),
    Case("a legal entity", "NL", "business", "call", TUESDAY, YES),
    Case("a sole trader", "NL", "sole_trader", "call", TUESDAY, NO, "basis"),
    Case("e-mail address published for offers", "NL", "business", "email", TUESDAY, YES, facts=(found("published", "email"),)),
    Case("e-mail asking for permission", "NL", "business", "email", TUESDAY, NO, "art. 11.7"),
    Case("letters from memory", "NL", "business", "letter", TUESDAY, HUMAN, "certainty"),
    # Belgium
    Case("firms are on the list too", "BE", "business", "call", TUESDAY, NO, "VI.110"),
    Case("own customers too", "BE", "business", "call", TUESDAY, NO, "lists", facts=(sale("2026-10-01"),)),
    Case("list clear", "BE", "business", "call", TUESDAY, YES, facts=(clear_of("DNCM", "2026-11-01"),)),
    Case("info@ address", "BE", "business", "email", TUESDAY, YES, facts=(found("published", "email", impersonal=True),)),
    Case("a person's address", "BE", "business", "email", TUESDAY, NO, "4 April 2003", facts=(found("published", "email"),)),
    Case("consumer e-mail", "BE", "consumer", "email", TUESDAY, NO, "XII.13"),
    Case("letters of low confidence", "BE", "consumer", "letter", TUESDAY, HUMAN, "certainty"),
    # Poland
    Case("business e-mail", "PL", "business", "email", TUESDAY, NO, "art. 398"),
    Case("business call", "PL", "business", "call", TUESDAY, NO, "art. 398"),
    Case("with consent", "PL", "business", "email", TUESDAY, YES, facts=(consent("email"),)),
    Case("letters from memory", "PL", "business", "letter", TUESDAY, HUMAN, "certainty"),
    # Sweden
    Case("NIX clear", "SE", "consumer", "call", TUESDAY, YES, facts=(clear_of("NIX", "2026-11-01"),)),
    Case("NIX not looked up", "SE", "consumer", "call", TUESDAY, NO, "lists"),
    Case("office hours of firms are our reading", "SE", "business", "call", "2026-11-24T17:30", HUMAN, "hours"),
    Case("a firm in office hours", "SE", "business", "call", TUESDAY, YES),
    Case("a sole trader counts as a person", "SE", "sole_trader", "call", TUESDAY, NO, "lists"),
    Case("e-mail from memory", "SE", "business", "email", TUESDAY, HUMAN, "certainty"),
    Case("letters from memory", "SE", "business", "letter", TUESDAY, HUMAN, "certainty"),
    # Ireland
    Case("landline, register clear", "IE", "business", "call", TUESDAY, YES, facts=(clear_of("NDD", "2026-11-01"),), phone="+35316789012"),
    Case("mobile without consent", "IE", "business", "call", TUESDAY, NO, "13(6)", facts=(clear_of("NDD", "2026-11-01"),), phone="+353861234567"),
    Case("landline of a consumer, register clear", "IE", "consumer", "call", TUESDAY, YES, facts=(clear_of("NDD", "2026-11-01"),), phone="+35316789012"),
    Case("mobile of a consumer", "IE", "consumer", "call", TUESDAY, NO, "13(6)", facts=(clear_of("NDD", "2026-11-01"),), phone="+353861234567"),
    Case("line unknown", "IE", "business", "call", TUESDAY, HUMAN, "basis", facts=(clear_of("NDD", "2026-11-01"),)),
    Case("sale eleven months ago", "IE", "consumer", "email", TUESDAY, YES, facts=(sale("2025-12-20"),)),
    Case("sale thirteen months ago", "IE", "consumer", "email", TUESDAY, NO, "basis", facts=(sale("2025-10-20"),)),
    Case("business e-mail", "IE", "business", "email", TUESDAY, YES),
    Case("letters", "IE", "business", "letter", TUESDAY, YES),
    # EU baseline
    Case("no table of its own", "DK", "business", "call", TUESDAY, HUMAN, "place"),
    Case("even with consent", "DK", "consumer", "email", TUESDAY, HUMAN, "place", facts=(consent("email"),)),
    Case("the directive asks for consent", "DK", "consumer", "email", TUESDAY, NO, "2002/58/EC"),
    # no table at all
    Case("outside the table", "NO", "business", "call", TUESDAY, HUMAN, "place", facts=(consent(),)),
    # United States
    Case("Florida, third attempt", "US-FL", "business", "call", TUESDAY, YES, history=dials(2, when("US", "2026-11-24T10:00"))),
    Case("Florida, fourth attempt in 24 hours", "US-FL", "business", "call", TUESDAY, NO, "Fla. Stat.", history=dials(3, when("US", "2026-11-24T10:00"))),
    Case("Florida, registries clear", "US-FL", "consumer", "call", TUESDAY, YES, facts=(clear_of("National Do Not Call Registry", "2026-11-01"), clear_of("state do-not-call list", "2026-11-01"))),
    Case("bought 17 months ago", "US-GA", "consumer", "call", TUESDAY, HUMAN, "certainty", facts=(sale("2025-06-20"),)),
    Case("Massachusetts, bought 17 months ago", "US-MA", "consumer", "call", TUESDAY, YES, facts=(sale("2025-06-20"),)),
    Case("Massachusetts, bought 19 months ago", "US-MA", "consumer", "call", TUESDAY, NO, "64.1200", facts=(sale("2025-04-20"),)),
    Case("inquired 80 days ago", "US-MA", "consumer", "call", TUESDAY, YES, facts=(inquired("2026-09-05"),)),
    Case("inquired 100 days ago", "US-MA", "consumer", "call", TUESDAY, NO, "lists", facts=(inquired("2026-08-15"),)),
    Case("state unknown, within the strictest hours", "US", "business", "call", TUESDAY, HUMAN, "place"),
    Case("state unknown, outside them", "US", "business", "call", "2026-11-24T19:30", NO, "hours"),
    Case("state unknown, a consumer in the evening", "US", "consumer", "call", "2026-11-24T18:30", NO, "hours", facts=(sale("2026-10-01"),)),
    Case("a state that is not in the table", "US-GU", "business", "call", TUESDAY, HUMAN, "place"),
    Case("texts need writing", "US-MA", "consumer", "sms", TUESDAY, NO, "64.1200", facts=(consent("sms"),)),
    Case("texts with writing", "US-MA", "consumer", "sms", TUESDAY, YES, facts=(consent("sms", written=True),)),
    Case("automated calls need writing", "US-MA", "business", "call", TUESDAY, NO, "64.1200", policy=AUTOMATED, facts=(consent(),)),
    Case("automated calls to a consumer need writing", "US-MA", "consumer", "call", TUESDAY, NO, "64.1200", policy=AUTOMATED, facts=(consent(),)),
    Case("autodialled text to a consumer", "US-MA", "consumer", "sms", TUESDAY, NO, "64.1200", policy=AUTOMATED, facts=(consent("sms"),)),
    Case("autodialled text to a business", "US-MA", "business", "sms", TUESDAY, NO, "64.1200", policy=AUTOMATED, facts=(consent("sms"),)),
    Case("e-mail is opt-out", "US-MA", "business", "email", TUESDAY, YES),
    Case("letters from memory", "US-MA", "business", "letter", TUESDAY, HUMAN, "certainty"),
    Case("Arizona: mobiles", "US-AZ", "business", "call", TUESDAY, HUMAN, "certainty"),
    Case("Connecticut asks for writing", "US-CT", "business", "call", TUESDAY, NO, "42-288a", facts=(consent(),)),
    Case("Mississippi's fixed clock in summer", "US-MS", "business", "call", "2026-07-07T08:30", NO, "77-3-705"),
    Case("Mississippi in winter", "US-MS", "business", "call", "2026-12-08T08:30", YES),
    Case("Texas on Sunday before noon", "US-TX", "consumer", "call", "2026-11-29T11:30", NO, "301.051", facts=(sale("2026-10-01"),)),
    Case("Texas on Sunday after noon", "US-TX", "consumer", "call", "2026-11-29T12:30", YES, facts=(sale("2026-10-01"),)),
    Case("Pennsylvania on 17 October at eight", "US-PA", "business", "call", "2026-10-17T20:00", YES),
    Case("Pennsylvania on 19 October at eight", "US-PA", "business", "call", "2026-10-19T20:00", NO, "Act 47"),
    Case("Oregon's cap", "US-OR", "consumer", "call", TUESDAY, NO, "cap", (inquired("2026-11-01"),), dials(3, when("US-OR", "2026-11-24T10:00"))),
    Case("Oregon's cap and a buyer", "US-OR", "consumer", "call", TUESDAY, YES, "", (sale("2026-10-01"),), dials(3, when("US-OR", "2026-11-24T10:00"))),
    Case("Washington before a purchase", "US-WA", "consumer", "call", "2026-11-24T20:30", NO, "RCW", facts=(inquired("2026-11-01"),)),
    Case("Washington after a purchase", "US-WA", "consumer", "call", "2026-11-24T20:30", YES, facts=(sale("2026-10-01"),)),
    Case("North Carolina, business not verified", "US-NC", "business", "call", TUESDAY, HUMAN, "certainty"),
    Case("Vermont, not verified", "US-VT", "consumer", "call", TUESDAY, HUMAN, "certainty", facts=(sale("2026-10-01"),)),
    # Canada
    Case("inquired five months ago", "CA-ON", "consumer", "call", TUESDAY, YES, facts=(inquired("2026-06-26"),)),
    Case("inquired seven months ago", "CA-ON", "consumer", "call", TUESDAY, NO, "CRTC", facts=(inquired("2026-04-24"),)),
    Case("Saturday after six", "CA-ON", "business", "call", "2026-11-28T18:30", NO, "hours"),
    Case("weekday evening", "CA-ON", "business", "call", "2026-11-24T21:00", YES),
    Case("registry clear", "CA-ON", "consumer", "call", TUESDAY, YES, facts=(clear_of("National DNCL", "2026-11-01"),)),
    Case("dialling device from memory", "CA-ON", "business", "call", TUESDAY, HUMAN, "certainty", facts=(consent(),), policy=AUTOMATED),
    Case("dialling device to a consumer, from memory", "CA-ON", "consumer", "call", TUESDAY, HUMAN, "certainty", facts=(consent(),), policy=AUTOMATED),
    Case("e-mail after an inquiry of five months", "CA-ON", "business", "email", TUESDAY, YES, facts=(inquired("2026-06-26"),)),
    Case("e-mail after a purchase of three years", "CA-ON", "business", "email", TUESDAY, NO, "CASL", facts=(sale("2023-11-01"),)),
    Case("e-mail to a published address", "CA-ON", "business", "email", TUESDAY, YES, facts=(found("published", "email"),)),
    Case("letters from memory", "CA-ON", "business", "letter", TUESDAY, HUMAN, "certainty"),
    # Australia
    Case("Sunday", "AU-NSW", "consumer", "call", "2026-11-29T11:00", NO, "Industry Standard 2017", facts=(consent(),)),
    Case("a national holiday", "AU-NSW", "consumer", "call", "2027-01-26T11:00", NO, "hours", facts=(consent(),)),
    Case("a holiday of one state", "AU-VIC", "business", "call", "2026-11-03T11:00", YES),
    Case("register clear", "AU-NSW", "consumer", "call", TUESDAY, YES, facts=(clear_of("Do Not Call Register", "2026-11-01"),)),
    Case("after a refusal, for good", "AU-NSW", "consumer", "call", TUESDAY, NO, "cooldown", (consent(given="2025-12-01"),), (touch("refused_by_phone", when("AU", "2026-01-25T11:00")),)),
    Case("Saturday after five", "AU-NSW", "business", "call", "2026-11-28T17:30", NO, "hours"),
    Case("an agreed time on Saturday evening", "AU-NSW", "business", "call", "2026-11-28T17:30", YES,
         facts=(consent(standing=False, given="2026-11-25", start="2026-11-28T06:00:00Z", end="2026-11-28T07:00:00Z"),)),
    Case("e-mail under a contract", "AU-NSW", "business", "email", TUESDAY, YES, facts=(contract(),)),
    Case("e-mail out of the blue", "AU-NSW", "business", "email", TUESDAY, NO, "Spam Act"),
    Case("visits from memory", "AU-NSW", "consumer", "visit", TUESDAY, HUMAN, "certainty"),
    Case("letters from memory", "AU-NSW", "consumer", "letter", TUESDAY, HUMAN, "certainty"),
    # India, Brazil, Japan, Singapore
    Case("of low confidence", "IN", "consumer", "call", "2026-11-26T11:00", HUMAN, "certainty", facts=(consent(),)),
    Case("texts of low confidence", "IN", "business", "sms", "2026-11-26T11:00", HUMAN, "certainty", facts=(consent("sms"),)),
    Case("e-mail from memory", "IN", "business", "email", TUESDAY, HUMAN, "certainty"),
    Case("of low confidence", "BR-SP", "consumer", "call", TUESDAY, HUMAN, "certainty", facts=(consent(),)),
    Case("business from memory", "BR-SP", "business", "call", TUESDAY, HUMAN, "certainty"),
    Case("e-mail from memory", "BR-SP", "business", "email", TUESDAY, HUMAN, "certainty"),
    Case("first call", "JP", "consumer", "call", TUESDAY, YES),
    Case("guidance: after nine", "JP", "consumer", "call", "2026-11-24T21:30", NO, "hours"),
    Case("never after a refusal", "JP", "consumer", "call", TUESDAY, NO, "Tokushoho", history=(touch("refused_by_phone", when("JP", "2020-01-07T11:00")),)),
    Case("business", "JP", "business", "call", TUESDAY, YES),
    Case("a business card", "JP", "business", "email", TUESDAY, YES, facts=(found("handed_over", "email"),)),
    Case("no card", "JP", "business", "email", TUESDAY, NO, "basis"),
    Case("social not found", "JP", "business", "social", TUESDAY, HUMAN, "certainty"),
    Case("registry clear", "SG", "consumer", "call", TUESDAY, YES, facts=(clear_of("DNC Registry", "2026-11-05"),)),
    Case("registry 22 days old", "SG", "consumer", "call", TUESDAY, NO, "lists", facts=(clear_of("DNC Registry", "2026-11-01"),)),
    Case("ongoing relationship lifts it for texts", "SG", "consumer", "sms", TUESDAY, YES, facts=(contract(),)),
    Case("but not for calls", "SG", "consumer", "call", TUESDAY, NO, "lists", facts=(contract(),)),
    Case("business", "SG", "business", "call", TUESDAY, YES),
    Case("e-mail from memory", "SG", "business", "email", TUESDAY, HUMAN, "certainty"),
    # objections
    Case("an objection on one channel under GDPR", "FR", "business", "email", TUESDAY, NO, "objection", facts=(objected("2026-10-01", "call"),)),
    Case("an objection on one channel elsewhere", "US-MA", "business", "email", TUESDAY, YES, facts=(objected("2026-10-01", "call"),)),
    Case("leaving the list is of that address", "GB-ENG", "business", "social", TUESDAY, YES, history=(touch("unsubscribed", when("GB", "2026-10-01T11:00")),)),
    Case("and ends e-mail", "GB-ENG", "business", "email", TUESDAY, NO, "objection", history=(touch("unsubscribed", when("GB", "2026-10-01T11:00")),)),
    Case("their own later request", "DE-BE", "business", "call", TUESDAY, YES, "", (objected("2026-10-01"),), (touch("callback_requested", when("DE", "2026-11-20T11:00")),)),
    Case("permits that request only", "DE-BE", "business", "email", TUESDAY, NO, "objection", (objected("2026-10-01"), sale("2026-10-20")), (touch("callback_requested", when("DE", "2026-11-20T11:00")),)),
    Case("an answer is no request", "DE-BE", "business", "email", TUESDAY, NO, "objection", (objected("2026-10-01"),), (touch("email_reply", when("DE", "2026-11-20T11:00")),)),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.place}: {case.says}")
def test_the_prose_says(case: Case) -> None:
    said = ask(
        case.place,
        case.audience,
        case.channel,
        case.at,
        facts=case.facts,
        history=case.history,
        policy=case.policy,
        phone=case.phone,
    )
    assert said.verdict == case.verdict, [reason.sentence for reason in said.because]
    told = [
        f"{reason.gate} {reason.citation} {reason.sentence}"
        for reason in said.because
        if case.verdict in {YES, reason.verdict}
    ]
    assert any(case.why in line for line in told), told
