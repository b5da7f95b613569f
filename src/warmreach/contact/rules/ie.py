"""Ireland: who may be contacted how, when and how often."""

from ..law import ContactRule, Cooldown, ListCheck, Waiver, rows_of

__all__ = ["RULES"]

_rows = rows_of("IE", as_of="2026-11-21")

RULES: tuple[ContactRule, ...] = (
    *_rows(
        "call",
        "consumer business",
        line="landline",
        variant="landline",
        needs="DNC scrub (NDD opt-out; residential and commercial)",
        basis_any_of=("lists", "customer"),
        lists=(ListCheck(name="NDD"),),
        cooldowns=(Cooldown(after="objection", note="GDPR art. 21(2)-(3)"),),
        relationships=(Waiver(by=("contract",), lifts=("lists",), in_force=True),),
        citation="S.I. 336/2011 reg. 13(5), 14",
        sources=("http://www.dataprotection.ie/viewdoc.asp?DocID=907", "https://dpcsearch.fusio.dev/en/node?page=10"),
        evidence="official",
        confidence="high",
        note="list: all ex-directory numbers are on it automatically",
    ),
    *_rows(
        "call",
        "consumer business",
        line="mobile",
        variant="mobile",
        needs="prior consent (to the caller, or recorded in the NDD)",
        basis_any_of=("consent",),
        cooldowns=(Cooldown(after="objection", note="GDPR art. 21(2)-(3)"),),
        citation="S.I. 336/2011 reg. 13(6)",
        sources=("https://dataprotection.ie/en/organisations/rules-electronic-and-direct-marketing",),
        evidence="official",
        confidence="high",
    ),
    *_rows(
        "email sms social",
        "consumer",
        needs="prior consent | existing customer within 12 months",
        basis_any_of=("consent", "customer"),
        cooldowns=(Cooldown(after="objection", note="GDPR art. 21(2)-(3)"),),
        relationships=(
            Waiver(
                by=("purchase",),
                lifts=("consent",),
                max_age_days=360,
                conditions="own similar products; opt-out at collection and each message",
            ),
        ),
        citation="S.I. 336/2011 reg. 13(1), 13(11)",
        sources=("https://www.dataprotection.ie/docs/DIRECT-MARKETING-A-GENERAL-GUIDE-FOR-DATA-CONTROLLERS/905.htm",),
        evidence="official",
        confidence="medium",
        note="12-month limit from memory of reg. 13(11)",
    ),
    *_rows(
        "email sms social",
        "business",
        needs=(
            "nothing if address is mainly used for business and the message relates solely to that business; opt-out"
        ),
        basis_any_of=("nothing",),
        cooldowns=(Cooldown(after="objection", note="GDPR art. 21(2)-(3)"),),
        citation="S.I. 336/2011 reg. 13(2)-(4)",
        sources=("https://brexitlegal.ie/e-privacy/",),
        evidence="secondary",
        confidence="medium",
    ),
    *_rows(
        "letter",
        "consumer business",
        needs="nothing (GDPR objection)",
        basis_any_of=("nothing",),
        cooldowns=(Cooldown(after="objection", note="GDPR art. 21(2)-(3)"),),
        citation="GDPR art. 21",
        sources=("https://dataprotection.ie/en/organisations/rules-electronic-and-direct-marketing",),
        evidence="official",
        confidence="medium",
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
