"""Sweden: who may be contacted how, when and how often."""

from ..law import ContactRule, Cooldown, ListCheck, rows_of

__all__ = ["RULES"]

_rows = rows_of("SE", as_of="2026-11-21")

RULES: tuple[ContactRule, ...] = (
    *_rows(
        "call",
        "consumer",
        needs="DNC scrub (NIX) + own objections",
        basis_any_of=("lists", "consent", "customer"),
        lists=(ListCheck(name="NIX"),),
        cooldowns=(Cooldown(after="objection", note="GDPR art. 21(2)-(3)"),),
        preconditions=("recorded", "written_acceptance"),
        citation=(
            "Marknadsforingslagen s.21; UCPD Annex I no. 26; NIX rules; Kontakta/SWEDMA ethical rules 2021-07-01"
        ),
        sources=(
            "https://nixtelefon.org/lagar-bestammelser/",
            "https://www.skaraborgslanstidning.se/article/reglerna-for-telefonforsaljning-skarps/",
            "https://www.kontakta.se/etiska-regler-for-forsaljning-och-marknadforing-over-telefon-till-konsument",
        ),
        evidence="official",
        confidence="high",
        note=(
            "ethical rules set calling times; text not read: hours left null, apply courtesy default; list "
            "waived by named-company consent, valid 3 months for NIX numbers"
        ),
    ),
    *_rows(
        "call",
        "business",
        needs="nothing (legal persons); sole traders: own objections",
        basis_any_of=("nothing",),
        hours="mon-fri 08:00-17:00",
        hours_basis="code",
        hours_confidence="low",
        holidays="closed",
        cooldowns=(Cooldown(after="objection", note="GDPR art. 21(2)-(3)"),),
        citation=(
            "Marknadsforingslagen s.21 (natural persons only); NIX guide: business calls to work mobiles as a "
            "rule only in office hours"
        ),
        sources=(
            "https://www.nixtelefon.org/konsumentguide/5-du-har-en-jobbmobil",
            "https://nixtelefon.org/lagar-bestammelser/",
        ),
        evidence="official",
        confidence="medium",
        note="'kontorstid' is not defined in the source; 08-17 is our reading",
    ),
    *_rows(
        "email sms social",
        "consumer",
        needs="prior consent | existing-customer exception",
        basis_any_of=("consent", "customer"),
        cooldowns=(Cooldown(after="objection", note="GDPR art. 21(2)-(3)"),),
        citation="Marknadsforingslagen s.19",
        evidence="recall",
        confidence="medium",
    ),
    *_rows(
        "email sms social",
        "business",
        needs="nothing for legal persons (opt-out address)",
        basis_any_of=("nothing",),
        cooldowns=(Cooldown(after="objection", note="GDPR art. 21(2)-(3)"),),
        citation="Marknadsforingslagen s.19-20",
        evidence="recall",
        confidence="medium",
    ),
    *_rows(
        "letter visit",
        "consumer business",
        needs="nothing unless clearly opposed",
        basis_any_of=("nothing",),
        cooldowns=(Cooldown(after="objection", note="GDPR art. 21(2)-(3)"),),
        citation="Marknadsforingslagen s.21; NIX adresserat",
        sources=("https://nixtelefon.org/lagar-bestammelser/",),
        evidence="recall",
        confidence="low",
    ),
)
