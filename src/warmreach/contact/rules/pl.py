"""Poland: who may be contacted how, when and how often."""

from ..law import ContactRule, Cooldown, rows_of

__all__ = ["RULES"]

_rows = rows_of("PL", as_of="2026-11-21")

RULES: tuple[ContactRule, ...] = (
    *_rows(
        "call email sms social",
        "consumer business",
        effective_from="2024-11-10",
        needs="prior consent (B2B and legal persons too)",
        basis_any_of=("consent",),
        cooldowns=(Cooldown(after="objection", note="GDPR art. 21(2)-(3)"),),
        proof="consent per channel, GDPR standard; burden on the sender",
        citation="Prawo komunikacji elektronicznej (12.07.2024) art. 398",
        sources=(
            "https://radcaprawny.kirp.pl/archiwum/praktyka/zakaz-cold-callingu-w-prawie-komunikacji-elektronicznej",
            "https://mojafirma.infor.pl/biznes/prawo/rodo-w-firmie/7518377,zgody-marketingowe-po-10-listopada-2024-r-co-zmienia-prawo-komunikacji-elektronicznej.html",
            "https://sprm.org.pl/aktualnosci/ochrona-danych-osobowych/nowe-zgody-marketingowe-od-10-listopada-2024-r",
        ),
        evidence="secondary",
        confidence="high",
        note="no statutory hours; no customer exception mentioned in the sources read",
    ),
    *_rows(
        "letter",
        "consumer business",
        needs="nothing (legitimate interest)",
        basis_any_of=("nothing",),
        cooldowns=(Cooldown(after="objection", note="GDPR art. 21(2)-(3)"),),
        citation="GDPR",
        evidence="recall",
        confidence="low",
    ),
    *_rows(
        "visit",
        "consumer business",
        needs="nothing national (some financial contracts restricted)",
        basis_any_of=("nothing",),
        citation="none found",
        evidence="recall",
        confidence="low",
    ),
)
