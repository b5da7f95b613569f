"""United Kingdom: who may be contacted how, when and how often."""

from ..law import ContactRule, Cooldown, ListCheck, Waiver, rows_of

__all__ = ["RULES"]

_rows = rows_of("GB", as_of="2026-11-21")

RULES: tuple[ContactRule, ...] = (
    *_rows(
        "call",
        "consumer",
        needs="DNC scrub (TPS) + own objections",
        basis_any_of=("lists", "consent"),
        lists=(ListCheck(name="TPS", max_age_days=28),),
        hours="mon-fri 08:00-21:00, sat-sun 09:00-21:00",
        hours_basis="code",
        hours_confidence="low",
        cooldowns=(Cooldown(after="objection"),),
        preconditions=("caller_id", "identify"),
        proof="screening log and any consent; burden on the caller",
        citation=(
            "PECR 2003 reg. 21, 24; DUAA 2025 (from 2026-02-05: 'call' includes attempts; fines up to GBP "
            "17.5m / 4%); hours: DMA Direct Marketing Code s.21.41 (old) - no statutory hours"
        ),
        sources=(
            "https://www.navigatorlaw.co.uk/ico-updates-guidance-for-businesses-direct-marketing-calls-and/",
            "https://www.imperial.ac.uk/admin-services/secretariat/information-governance/data-protection/processing-personal-data/marketing/marketing-calls/",
            "https://mariastellasolon.net/content/telephone-marketing-regulations-21-and-24",
            "https://www.callcentrehelper.com/regulations-on-outbound-calling-times-207054.htm",
            "https://consenttrail.co.uk/blog/duaa-2025-pecr-changes",
        ),
        evidence="official",
        confidence="high",
        note=(
            "hours are low confidence (industry code, now only 'not at antisocial times'). Failing to object "
            "is not consent; list waived by specific notice from the subscriber to this caller; customer does "
            "not override TPS without the subscriber's notification"
        ),
    ),
    *_rows(
        "call",
        "business",
        needs="DNC scrub (TPS + CTPS) + own objections",
        basis_any_of=("lists", "consent"),
        lists=(ListCheck(name="CTPS", max_age_days=28), ListCheck(name="TPS", max_age_days=28)),
        cooldowns=(Cooldown(after="objection"),),
        preconditions=("caller_id", "identify"),
        citation="PECR 2003 reg. 21, 26",
        sources=(
            "https://cy.ico.org.uk/for-organisations/direct-marketing-and-privacy-and-electronic-communications/business-to-business-marketing",
            "https://www.fedma.org/legalfacts/uk-lfp/marketing-uk-lfp/telemarketing-b2b-b2c-opt-out/",
        ),
        evidence="official",
        confidence="high",
        note="list: sole traders/partnerships register there",
    ),
    *_rows(
        "call",
        "consumer business",
        sectors={"claims_management", "pensions"},
        variant="claims-management",
        needs="prior express consent (pensions: only authorised firms)",
        basis_any_of=("consent",),
        citation="PECR reg. 21A, 21B",
        sources=("https://www.navigatorlaw.co.uk/ico-updates-guidance-for-businesses-direct-marketing-calls-and/",),
        evidence="official",
        confidence="high",
    ),
    *_rows(
        "call",
        "consumer business",
        technology="automated",
        variant="automated",
        needs="prior express consent (specific to automated calls)",
        basis_any_of=("consent",),
        citation="PECR reg. 19",
        sources=("https://gpg-pdf.chambers.com/Advertising-and-Marketing-2025/309/",),
        evidence="secondary",
        confidence="high",
    ),
    *_rows(
        "email sms social",
        "consumer",
        needs="prior consent | soft opt-in",
        basis_any_of=("consent", "customer"),
        cooldowns=(Cooldown(after="objection"),),
        relationships=(
            Waiver(
                by=("purchase", "negotiation"),
                lifts=("consent",),
                conditions="own similar products; opt-out at collection and every message; same legal entity",
            ),
        ),
        citation="PECR reg. 22(2)-(3), 23",
        sources=(
            "https://cy.ico.org.uk/for-organisations/direct-marketing-and-privacy-and-electronic-communications/business-to-business-marketing",
            "https://sosell.co.uk/gdpr",
        ),
        evidence="official",
        confidence="high",
        note="note: negotiations suffice in the UK, unlike DE",
    ),
    *_rows(
        "email sms social",
        "business",
        needs="nothing under PECR (UK GDPR legitimate interest for named people)",
        basis_any_of=("nothing",),
        cooldowns=(Cooldown(after="objection"),),
        preconditions=("identify", "opt_out"),
        citation="PECR reg. 22(1), 23; UK GDPR art. 21",
        sources=(
            "https://cy.ico.org.uk/for-organisations/direct-marketing-and-privacy-and-electronic-communications/business-to-business-marketing",
            "https://sosell.co.uk/gdpr",
        ),
        evidence="official",
        confidence="high",
    ),
    *_rows(
        "letter",
        "consumer business",
        needs="nothing (legitimate interest; MPS screening by code)",
        basis_any_of=("nothing",),
        lists=(ListCheck(name="MPS"),),
        cooldowns=(Cooldown(after="objection"),),
        citation="UK GDPR art. 6(1)(f), 21; DMA Code rule 1.3",
        sources=("http://www.dma.org.uk/the-dma-code/respect-privacy", "https://sosell.co.uk/gdpr"),
        evidence="secondary",
        confidence="medium",
    ),
    *_rows(
        "visit",
        "consumer business",
        needs="nothing; leave when asked; no-cold-calling zones",
        basis_any_of=("nothing",),
        citation="DMCC Act 2024 Sch. 20 (banned practices)",
        evidence="recall",
        confidence="low",
    ),
)
