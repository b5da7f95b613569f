"""Netherlands: who may be contacted how, when and how often."""

from ..law import ContactRule, Cooldown, Waiver, rows_of

__all__ = ["RULES"]

_rows = rows_of("NL", as_of="2026-11-21")

RULES: tuple[ContactRule, ...] = (
    *_rows(
        "call",
        "consumer",
        effective_from="2026-07-01",
        variant="from-2026-07-01",
        needs="prior express consent",
        basis_any_of=("consent",),
        hours="mon-fri 09:00-22:00, sat 10:00-16:00",
        hours_basis="code",
        hours_confidence="low",
        holidays="closed",
        cooldowns=(Cooldown(after="objection", note="GDPR art. 21(2)-(3)"),),
        preconditions=("caller_id", "offers_objection"),
        proof=(
            "consent traceable to the person, not only to a number; burden on the caller; on request copy "
            "within 5 working days (code)"
        ),
        citation=(
            "Telecommunicatiewet art. 11.7 as amended from 2026-07-01; hours: Code Telemarketing (NRC), text not read"
        ),
        sources=(
            "https://ddma.nl/kennisbank/telemarketing-ook-opt-in-nodig-bij-bestaande-klanten",
            "https://www.security.nl/posting/887912/Regels+voor+telemarketing+vanaf+1+juli+2026+verder+aangescherpt?channel=rss",
            "https://deltaadvisory.nl/telemarketing-uw-klant-niet-meer-ongevraagd-bellen",
            "https://nieuws.nl/economie/20220629/acm-waarschuwt-telemarketeers-moeten-toestemming-kunnen-bewijzen/",
            "https://marketingreport.nl/herziene-code-telemarketing-in-werking-getreden",
        ),
        evidence="secondary",
        confidence="high",
        note=(
            "consent rule high (three independent sources announce it for 2026-07-01; no post-July source "
            "read). Hours low (from memory); (former) customer: customer exception abolished; survives only "
            "for charities, charity lotteries and newspaper/magazine publishers"
        ),
    ),
    *_rows(
        "call",
        "consumer",
        effective_to="2026-06-30",
        variant="until-2026-06-30",
        needs="prior express consent | customer within 3 years",
        basis_any_of=("consent", "customer"),
        hours="mon-fri 09:00-22:00, sat 10:00-16:00",
        hours_basis="code",
        hours_confidence="low",
        holidays="closed",
        cooldowns=(Cooldown(after="objection", note="GDPR art. 21(2)-(3)"),),
        relationships=(
            Waiver(
                by=("purchase", "contract"),
                lifts=("consent",),
                max_age_days=1095,
                conditions="own similar products; told at collection; opt-out",
            ),
        ),
        citation="Telecommunicatiewet art. 11.7 (2021); Code Telemarketing (3 years)",
        sources=("https://business.gov.nl./regulation/telesales", "https://meldpunt-telemarketing.nl/voor-bedrijven"),
        evidence="official",
        confidence="high",
    ),
    *_rows(
        "call",
        "business",
        needs="nothing (legal entity, human caller)",
        basis_any_of=("nothing",),
        cooldowns=(Cooldown(after="objection", note="GDPR art. 21(2)-(3)"),),
        citation="Telecommunicatiewet art. 11.7 (B2B exception; reading confirmed by ACM per DDMA)",
        sources=(
            "https://ddma.nl/kennisbank/meer-duidelijkheid-over-b2b-telemarketing-bij-wetswijziging-telemarketing/",
            "https://nextbi.nl/en/data-driven-marketing/direct-marketing/telecommunications-law",
        ),
        evidence="secondary",
        confidence="high",
        note="natural persons in business only if they published the number for that very purpose",
    ),
    *_rows(
        "email sms social",
        "consumer business",
        needs="prior consent (B2B too) | existing customer | address published for such offers",
        basis_any_of=("consent", "customer", "published_for_offers"),
        cooldowns=(Cooldown(after="objection", note="GDPR art. 21(2)-(3)"),),
        relationships=(Waiver(by=("purchase",), lifts=("consent",), conditions="own similar products, opt-out"),),
        citation="Telecommunicatiewet art. 11.7(1), (3)-(5)",
        sources=(
            "https://dmcc.nl/nieuws/update-dmcc-legt-uit-wetswijziging-opt-in-telemarketing/",
            "https://ddma.nl/kennisbank/meer-duidelijkheid-over-b2b-telemarketing-bij-wetswijziging-telemarketing/",
        ),
        evidence="secondary",
        confidence="high",
        note="e-mailing to ask for consent is itself a violation; WhatsApp and social DMs included",
    ),
    *_rows(
        "letter",
        "consumer business",
        needs="nothing (legitimate interest; Postfilter by code)",
        basis_any_of=("nothing",),
        cooldowns=(Cooldown(after="objection", note="GDPR art. 21(2)-(3)"),),
        citation="GDPR; NRC post code",
        evidence="recall",
        confidence="low",
    ),
    *_rows(
        "visit",
        "consumer business",
        needs="nothing national; stickers, local bans",
        basis_any_of=("nothing",),
        citation="none found",
        evidence="recall",
        confidence="low",
    ),
)
