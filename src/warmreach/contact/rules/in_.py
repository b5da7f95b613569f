"""India: who may be contacted how, when and how often."""

from ..law import ContactRule, Cooldown, ListCheck, rows_of

__all__ = ["RULES"]

_rows = rows_of("IN", as_of="2026-11-21")

RULES: tuple[ContactRule, ...] = (
    *_rows(
        "call",
        "consumer",
        needs="preference scrub (NCPR/DND) | explicit (DLT) or inferred consent",
        basis_any_of=("lists", "consent", "customer"),
        lists=(ListCheck(name="NCPR"),),
        hours="daily 09:00-21:00",
        hours_basis="law",
        cooldowns=(Cooldown(after="objection", days=90),),
        preconditions=("platform_registration", "commercial_number", "no_mobile_sender"),
        citation="TCCCPR 2018 as amended 2025; 21:00-09:00 block from the 2010 regulations",
        sources=(
            "site:indianexpress.com (on the 2010 regulations)",
            "site:gazettetracker CG-DL-E-18022025-261096 (TCCCPR second amendment, 12.02.2025)",
            "https://khaitanco.com/thought-leadership/Efforts-to-Curb-Spam-Continue-TRAI-Releases-Second-Amendment-to-the-TCCCPR-2018",
            "https://sigmachambers.in/post/2025-tcccpr-amendments-a-renewed-push-by-trai-for-order-in-commercial-communications-1",
        ),
        evidence="secondary",
        confidence="low",
        note=(
            "subscribers may set their own days and time bands (preference), so the window is per person; 90 "
            "days before consent may be sought again (2025 amendment, from memory)"
        ),
    ),
    *_rows(
        "sms",
        "consumer",
        needs="preference scrub | consent via DLT; registered header and template",
        basis_any_of=("lists", "consent", "customer"),
        lists=(ListCheck(name="NCPR"),),
        hours="daily 10:00-21:00",
        hours_basis="carrier",
        citation="TCCCPR 2018",
        sources=("site:gazettetracker CG-DL-E-18022025-261096 (TCCCPR second amendment, 12.02.2025)",),
        evidence="secondary",
        confidence="low",
    ),
    *_rows(
        "call sms",
        "business",
        needs="treat as consumer (no explicit B2B exemption found)",
        basis_any_of=("lists", "consent"),
        lists=(ListCheck(name="NCPR"),),
        hours="daily 09:00-21:00",
        hours_basis="law",
        citation="TCCCPR 2018",
        sources=("site:gazettetracker CG-DL-E-18022025-261096 (TCCCPR second amendment, 12.02.2025)",),
        evidence="secondary",
        confidence="low",
    ),
    *_rows(
        "email social",
        "consumer business",
        needs="no anti-spam statute found; DPDP Act 2023 consent for personal data",
        basis_any_of=("unknown",),
        citation="DPDP Act 2023",
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
