"""Australia: who may be contacted how, when and how often."""

from ..law import ContactRule, Cooldown, ListCheck, Waiver, rows_of

__all__ = ["RULES"]

_rows = rows_of("AU", as_of="2026-11-21")

RULES: tuple[ContactRule, ...] = (
    *_rows(
        "call",
        "consumer",
        needs="DNC scrub (DNCR) | consent",
        basis_any_of=("lists", "consent", "customer"),
        lists=(ListCheck(name="Do Not Call Register", max_age_days=30),),
        hours="mon-fri 09:00-20:00, sat 09:00-17:00",
        hours_basis="law",
        hours_waived_by="consent_for_that_time",
        holidays="closed_nationwide",
        cooldowns=(Cooldown(after="refusal"),),
        relationships=(
            Waiver(
                by=("contract",), lifts=("lists",), in_force=True, conditions="reasonable expectation; no fixed age"
            ),
        ),
        preconditions=("caller_id", "identify", "leaves_when_asked"),
        citation=(
            "Telecommunications (Telemarketing and Research Calls) Industry Standard 2017; Do Not Call "
            "Register Act 2006"
        ),
        sources=(
            "https://packleader.net.au/topic/calling-times",
            "https://packleader.net.au/topic/the-telecommunications-industry-standard",
            "site:acma.gov.au (articles of 2019-05)",
        ),
        evidence="secondary",
        confidence="high",
        note="list waived by express or inferred consent",
    ),
    *_rows(
        "call",
        "business",
        needs="nothing (DNCR is mainly private numbers); hours and ID apply to all",
        basis_any_of=("nothing",),
        hours="mon-fri 09:00-20:00, sat 09:00-17:00",
        hours_basis="law",
        hours_waived_by="consent_for_that_time",
        holidays="closed_nationwide",
        citation="Industry Standard 2017 (all telemarketing calls to Australian numbers)",
        sources=("https://packleader.net.au/topic/calling-times",),
        evidence="secondary",
        confidence="medium",
        note="mixed-use mobiles may be on the register: scrub them",
    ),
    *_rows(
        "email sms social",
        "consumer business",
        needs="express or inferred consent (B2B too)",
        basis_any_of=("consent", "customer", "published"),
        cooldowns=(Cooldown(after="objection", note="within 5 business days (from memory)"),),
        relationships=(Waiver(by=("contract",), lifts=("consent",), in_force=True, conditions="inferred, Sch. 2"),),
        preconditions=("identify", "opt_out"),
        citation="Spam Act 2003 s.16-18, Sch. 2",
        sources=("site:acma.gov.au (articles of 2019-05)",),
        evidence="secondary",
        confidence="medium",
    ),
    *_rows(
        "letter",
        "consumer business",
        needs="nothing (Privacy Act APP 7 opt-out)",
        basis_any_of=("nothing",),
        citation="Privacy Act 1988 APP 7",
        evidence="recall",
        confidence="low",
    ),
    *_rows(
        "visit",
        "consumer",
        needs="nothing in advance; fixed visiting hours",
        basis_any_of=("nothing",),
        hours="mon-fri 09:00-18:00, sat 09:00-17:00",
        hours_basis="law",
        hours_waived_by="consent_for_that_time",
        holidays="closed_nationwide",
        citation="Australian Consumer Law s.73-75 (permitted hours for negotiating unsolicited agreements)",
        evidence="recall",
        confidence="medium",
        note=("from memory, NOT verified in this research; state variations. ACL s.73 also covers some phone sales"),
    ),
    *_rows(
        "visit",
        "business",
        needs="nothing",
        basis_any_of=("nothing",),
        citation="none found",
        evidence="recall",
        confidence="low",
    ),
)
