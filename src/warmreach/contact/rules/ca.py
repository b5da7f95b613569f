"""Canada: who may be contacted how, when and how often."""

from ..law import ContactRule, Cooldown, ListCheck, Waiver, rows_of

__all__ = ["RULES"]

_rows = rows_of("CA", as_of="2026-11-21")

RULES: tuple[ContactRule, ...] = (
    *_rows(
        "call",
        "consumer",
        needs="DNC scrub (National DNCL) | EBR | express consent",
        basis_any_of=("lists", "customer", "consent"),
        lists=(ListCheck(name="National DNCL", max_age_days=31), ListCheck(name="own do-not-call list", own=True)),
        hours="mon-fri 09:00-21:30, sat-sun 10:00-18:00",
        hours_basis="law",
        cooldowns=(Cooldown(after="objection", days=1109, note="apply within 14 days; product keeps it for ever"),),
        relationships=(
            Waiver(by=("purchase", "contract"), lifts=("lists",), max_age_days=540),
            Waiver(by=("inquiry",), lifts=("lists",), max_age_days=180),
        ),
        preconditions=("list_operator_registration", "identify", "caller_id", "few_abandoned_calls"),
        proof="scrub and consent records; kept 3 years; burden on the caller",
        citation="CRTC Unsolicited Telecommunications Rules, Part II s.4, Part III (hours: consumer's local time)",
        sources=(
            "https://crtc.gc.ca/eng/phone/telemarketing/tobligations/rules-regles.htm",
            "site:lexology.com article 6beb2775",
        ),
        evidence="official",
        confidence="high",
        note=(
            "no holiday rule in the UTR; provincial law may be narrower; courtesy block recommended; list "
            "waived by EBR or express consent"
        ),
    ),
    *_rows(
        "call",
        "business",
        needs="nothing (DNCL-exempt); hours, ID and internal DNC still apply",
        basis_any_of=("nothing",),
        lists=(ListCheck(name="own do-not-call list", own=True),),
        hours="mon-fri 09:00-21:30, sat-sun 10:00-18:00",
        hours_basis="law",
        cooldowns=(Cooldown(after="objection", days=1109),),
        preconditions=("list_operator_registration", "identify"),
        citation="CRTC UTR Part II s.3, Part III",
        sources=(
            "https://lnnte-dncl.gc.ca/ind/ntr-nrt-eng",
            "https://crtc.gc.ca/eng/phone/telemarketing/tobligations/rules-regles.htm",
        ),
        evidence="official",
        confidence="high",
    ),
    *_rows(
        "call",
        "consumer business",
        technology="automated",
        variant="automated",
        needs="prior express consent",
        basis_any_of=("consent",),
        hours="mon-fri 09:00-21:30, sat-sun 10:00-18:00",
        hours_basis="law",
        citation="CRTC UTR Part IV",
        sources=("https://crtc.gc.ca/eng/phone/telemarketing/tobligations/rules-regles.htm",),
        evidence="recall",
        confidence="medium",
    ),
    *_rows(
        "email sms social",
        "consumer business",
        needs="express or implied consent (B2B too)",
        basis_any_of=("consent", "customer", "published"),
        cooldowns=(Cooldown(after="objection", note="within 10 business days; contact data valid 60 days"),),
        relationships=(
            Waiver(by=("purchase", "contract"), lifts=("consent",), max_age_days=730),
            Waiver(by=("inquiry",), lifts=("consent",), max_age_days=180),
        ),
        proof="when, how and on which ground consent exists; burden on the sender (s.13)",
        citation="CASL (S.C. 2010, c. 23) s.6, 10(9)-(13), 11, 13",
        sources=("public source file, address not kept",),
        evidence="secondary",
        confidence="high",
        note="a message asking for consent is itself a commercial electronic message (s.1(3))",
    ),
    *_rows(
        "letter visit",
        "consumer business",
        needs="nothing federal (door-to-door: provincial bans, e.g. ON, AB)",
        basis_any_of=("nothing",),
        citation="PIPEDA; provincial consumer law",
        evidence="recall",
        confidence="low",
    ),
)
