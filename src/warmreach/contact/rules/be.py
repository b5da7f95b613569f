"""Belgium: who may be contacted how, when and how often."""

from ..law import ContactRule, Cooldown, ListCheck, Waiver, rows_of

__all__ = ["RULES"]

_rows = rows_of("BE", as_of="2026-11-21")

RULES: tuple[ContactRule, ...] = (
    *_rows(
        "call",
        "consumer business",
        needs="DNC scrub (Bel-me-niet-meer / Ne m'appelez plus)",
        basis_any_of=("lists", "consent"),
        lists=(ListCheck(name="DNCM"),),
        cooldowns=(Cooldown(after="objection", note="GDPR art. 21(2)-(3)"),),
        citation="WER/CDE art. VI.110 s.2, VI.111-VI.115, XIV.78/81; law of 19.02.2024",
        sources=(
            "http://pro.bel-me-niet-meer.be/nl/juridisch-kader",
            "https://www.dncm.be/nl/de-wetgeving/",
            "https://refli.be/fr/lex/2025008688",
        ),
        evidence="official",
        confidence="high",
        note=(
            "opt-in model under government study for 2026 (not adopted as far as found); list: applies to "
            "B2C, B2B, prospects AND own customers; customer does not lift the list"
        ),
    ),
    *_rows(
        "email sms social",
        "consumer",
        needs="prior consent | existing-customer exception",
        basis_any_of=("consent", "customer"),
        cooldowns=(Cooldown(after="objection", note="GDPR art. 21(2)-(3)"),),
        relationships=(
            Waiver(
                by=("purchase",),
                lifts=("consent",),
                conditions="natural or legal persons; own analogous products; free opt-out at collection",
            ),
        ),
        citation="CDE art. XII.13; AR/KB 4 April 2003 art. 1, 1deg",
        sources=(
            "https://actualitesdroitbelge.be/droit-des-affaires/droit-commercial/le-cadre-juridique-des-services-de-l-information-en-ligne/l-interdiction-de-principe-du-spamming",
        ),
        evidence="secondary",
        confidence="high",
    ),
    *_rows(
        "email sms social",
        "business",
        needs="nothing for impersonal addresses (info@); otherwise consent | existing customer",
        basis_any_of=("impersonal_address", "consent", "customer"),
        cooldowns=(Cooldown(after="objection", note="GDPR art. 21(2)-(3)"),),
        citation="AR/KB 4 April 2003 art. 1, 2deg",
        sources=(
            "http://www.etaamb.be/fr/arrete-royal-du-04-avril-2003_n2003011238.html",
            "https://actualitesdroitbelge.be/droit-des-affaires/droit-commercial/le-cadre-juridique-des-services-de-l-information-en-ligne/l-interdiction-de-principe-du-spamming",
        ),
        evidence="secondary",
        confidence="high",
        note="address form matters: needs an 'impersonal' flag on the address",
    ),
    *_rows(
        "letter",
        "consumer business",
        needs="nothing (Robinson list by code)",
        basis_any_of=("nothing",),
        cooldowns=(Cooldown(after="objection", note="GDPR art. 21(2)-(3)"),),
        citation="GDPR art. 21",
        sources=(
            "https://www.callcenter-vergelijk.be/wetgeving-callcenter/regelgeving-inzake-belgische-telecommunicatie/",
        ),
        evidence="secondary",
        confidence="low",
    ),
    *_rows(
        "visit",
        "consumer business",
        needs="nothing national",
        basis_any_of=("nothing",),
        citation="none found",
        evidence="recall",
        confidence="low",
    ),
)
