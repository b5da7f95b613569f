"""Singapore: who may be contacted how, when and how often."""

from ..law import ContactRule, Cooldown, ListCheck, Waiver, rows_of

__all__ = ["RULES"]

_rows = rows_of("SG", as_of="2026-11-21")

RULES: tuple[ContactRule, ...] = (
    *_rows(
        "call",
        "consumer",
        needs="DNC scrub | clear and unambiguous consent",
        basis_any_of=("lists", "consent"),
        lists=(ListCheck(name="DNC Registry", max_age_days=21),),
        cooldowns=(Cooldown(after="objection"),),
        preconditions=("caller_id", "identify"),
        proof="consent in evidential form; check results; burden on the sender",
        citation="PDPA 2012 Part 9 (s.43, 44, 45, 46)",
        sources=(
            "https://www.sorena.io/artifacts/apac/singapore-pdpa/faq/dnc-checking",
            "https://studylib.net/doc/18485273/advisory-guidelines-on-the-do-not-call-provisions",
            "site:pdpa.sutconsulting.com",
        ),
        evidence="secondary",
        confidence="medium",
        note=(
            "no statutory hours found. Ongoing-relationship exemption covers text/fax only, not voice; list "
            "waived by clear and unambiguous consent in written or other accessible form"
        ),
    ),
    *_rows(
        "sms",
        "consumer",
        needs="DNC scrub | consent | ongoing relationship (text)",
        basis_any_of=("lists", "consent", "customer"),
        lists=(ListCheck(name="DNC Registry", max_age_days=21),),
        relationships=(
            Waiver(
                by=("contract",),
                lifts=("lists",),
                in_force=True,
                conditions="text/fax only, related products, opt-out in each message (Exemption Order)",
            ),
        ),
        citation="PDPA 2012 Part 9",
        sources=(
            "https://www.sorena.io/artifacts/apac/singapore-pdpa/faq/dnc-checking",
            "https://idagovsg.org/blog/insg/featured/singapore-strengthens-data-protection-regime",
        ),
        evidence="secondary",
        confidence="medium",
        note="list waived by clear and unambiguous consent in written or other accessible form",
    ),
    *_rows(
        "call sms",
        "business",
        needs="nothing (B2B messages are outside 'specified message')",
        basis_any_of=("nothing",),
        citation="PDPA 2012 Tenth/Eighth Schedule exclusion for messages to organisations",
        sources=(
            "http://www.cjhfinance.com/2014/01/implementation-of-national-do-not-call.html",
            "https://studylib.net/doc/18485273/advisory-guidelines-on-the-do-not-call-provisions",
            "site:pdpa.sutconsulting.com",
        ),
        evidence="secondary",
        confidence="medium",
        note="message must be to the organisation, not to the person as consumer",
    ),
    *_rows(
        "email social",
        "consumer business",
        needs="nothing in advance (opt-out, <ADV> label for bulk)",
        basis_any_of=("nothing",),
        cooldowns=(Cooldown(after="objection", note="10 business days, from memory"),),
        citation="Spam Control Act 2007",
        evidence="recall",
        confidence="low",
    ),
    *_rows(
        "letter visit",
        "consumer business",
        needs="nothing found",
        basis_any_of=("nothing",),
        citation="none found",
        evidence="recall",
        confidence="low",
    ),
)
