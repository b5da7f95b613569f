"""European Union: the baseline of the directives, for member states without a table of their own."""

from ..law import ContactRule, Cooldown, Waiver, rows_of

__all__ = ["RULES"]

_rows = rows_of("EU", as_of="2026-11-21")

RULES: tuple[ContactRule, ...] = (
    *_rows(
        "email",
        "consumer",
        needs="prior express consent | existing-customer exception",
        basis_any_of=("consent", "customer"),
        cooldowns=(Cooldown(after="objection", note="GDPR art. 21(2)-(3)"),),
        relationships=(
            Waiver(
                by=("purchase",),
                lifts=("consent",),
                conditions=(
                    "address obtained from customer in a sale; same legal entity; own similar goods; free opt-out at "
                    "collection and in every message"
                ),
            ),
        ),
        proof="GDPR art. 7(1) demonstrable consent; burden on the sender",
        citation="Directive 2002/58/EC art. 13(1)-(2), (4); GDPR art. 21(2)",
        sources=(
            "https://www.legi-internet.ro/en/legi-si-practica-judiciara-straina/directive-comunicatii/directive-on-privacy-and-electronic-communications-58/2002.html",
            "https://dlapiperdataprotection.com/index.html?c=IE&t=electronic-marketing",
        ),
        evidence="secondary",
        confidence="high",
    ),
    *_rows(
        "sms",
        "consumer",
        needs="prior express consent | existing-customer exception",
        basis_any_of=("consent", "customer"),
        cooldowns=(Cooldown(after="objection", note="GDPR art. 21(2)-(3)"),),
        citation="Directive 2002/58/EC art. 2(h) (SMS = electronic mail), 13(1)-(2)",
        sources=(
            "https://www.legi-internet.ro/en/legi-si-practica-judiciara-straina/directive-comunicatii/directive-on-privacy-and-electronic-communications-58/2002.html",
        ),
        evidence="secondary",
        confidence="high",
    ),
    *_rows(
        "social",
        "consumer",
        needs="prior express consent | existing-customer exception",
        basis_any_of=("consent", "customer"),
        cooldowns=(Cooldown(after="objection", note="GDPR art. 21(2)-(3)"),),
        citation=(
            "Directive 2002/58/EC art. 2(h) (text/voice/image message stored until collected); CJEU C-102/20 "
            "StWL (inbox advertising)"
        ),
        sources=(
            "https://certexternal-www.360.lexisnexis.at/d/artikel/obl_202266_abstract/z_o_bl_2022_5_rdb_tso_ENoebl20220510_3109b549b2",
        ),
        evidence="secondary",
        confidence="medium",
    ),
    *_rows(
        "email sms social",
        "business",
        needs="member-state choice",
        basis_any_of=("unknown",),
        cooldowns=(Cooldown(after="objection", note="GDPR art. 21(2)-(3)"),),
        citation="Directive 2002/58/EC art. 13(5) (legal persons: member states ensure 'sufficient protection')",
        sources=(
            "https://www.legi-internet.ro/en/legi-si-practica-judiciara-straina/directive-comunicatii/directive-on-privacy-and-electronic-communications-58/2002.html",
        ),
        evidence="secondary",
        confidence="high",
    ),
    *_rows(
        "call",
        "consumer business",
        needs="member-state choice (opt-in or opt-out)",
        basis_any_of=("unknown",),
        cooldowns=(Cooldown(after="objection", note="GDPR art. 21(2)-(3)"),),
        citation="Directive 2002/58/EC art. 13(3), 13(5); automated calls: consent, art. 13(1)",
        sources=(
            "https://www.legi-internet.ro/en/legi-si-practica-judiciara-straina/directive-comunicatii/directive-on-privacy-and-electronic-communications-58/2002.html",
        ),
        evidence="secondary",
        confidence="high",
        note="the 2017 ePrivacy Regulation proposal was withdrawn; national transpositions stay decisive",
    ),
    *_rows(
        "letter",
        "consumer business",
        needs="nothing (GDPR legitimate interest + objection)",
        basis_any_of=("nothing",),
        cooldowns=(Cooldown(after="objection", note="GDPR art. 21(2)-(3)"),),
        preconditions=("address_source",),
        citation="GDPR art. 6(1)(f), recital 47, art. 14, art. 21(2)-(3)",
        sources=("https://dlapiperdataprotection.com/index.html?c=IE&t=electronic-marketing",),
        evidence="secondary",
        confidence="medium",
    ),
    *_rows(
        "visit",
        "consumer",
        needs="nothing at EU level; member states may restrict",
        basis_any_of=("nothing",),
        citation=(
            "Directive 2005/29/EC Annex I no. 25 (ignoring a request to leave); art. 3(5)-(6) as amended by 2019/2161"
        ),
        evidence="recall",
        confidence="low",
    ),
)
