"""United States: who may be contacted how, when and how often."""

from ..law import ContactRule, Cooldown, ListCheck, Waiver, rows_of

__all__ = ["RULES"]

_rows = rows_of("US", as_of="2026-11-21")

RULES: tuple[ContactRule, ...] = (
    *_rows(
        "call",
        "consumer",
        needs="DNC scrub | EBR | signed permission",
        basis_any_of=("lists", "customer", "written_consent"),
        lists=(
            ListCheck(name="National Do Not Call Registry", max_age_days=31),
            ListCheck(name="own do-not-call list", own=True),
            ListCheck(name="state do-not-call list"),
        ),
        hours="daily 08:00-21:00",
        hours_basis="law",
        cooldowns=(
            Cooldown(
                after="objection",
                note="honour within 10 business days (64.1200(a)(10), (d)(3)); product should do it at once",
            ),
        ),
        relationships=(
            Waiver(by=("purchase",), lifts=("lists",), max_age_days=540),
            Waiver(by=("inquiry",), lifts=("lists",), max_age_days=90),
        ),
        preconditions=("identify", "caller_id", "few_abandoned_calls"),
        proof=(
            "written DNC policy, training, scrub logs, consent records (TSR call records 5 years since 2024 "
            "amendments); kept 5 years (47 CFR 64.1200(d); 16 CFR 310.5); burden on the caller"
        ),
        citation=(
            "47 CFR 64.1200(c)(1) (called party's local time), (c)(2), (d), (e) (wireless), (f)(5); 16 CFR "
            "310.4(b)(1)(iii), 310.4(c)"
        ),
        sources=(
            "https://edocket.access.gpo.gov/cfr_2008/octqtr/47cfr64.1200.htm",
            "https://blog.clickpointsoftware.com/telemarketing-calling-hours-by-state",
            "public source file, address not kept",
            "public source file, address not kept",
            "https://federal.elaws.us/citation/89-FR-26783",
        ),
        evidence="primary_text",
        confidence="high",
        note=(
            "7th Cir. (Steidinger, 14.07.2026): texts are not 'calls' under s.227(c)(5); other circuits "
            "contrary. McLaughlin v. McKesson (2025): courts not bound by FCC readings; list waived by EBR or "
            "signed written permission; whether consent lifts the hours is litigated (definition of "
            "'telephone solicitation' excludes calls with invitation/permission or EBR); do not rely on it; a "
            "do-not-call request holds at least 5 years, until withdrawn; 47 CFR 64.1200(f)(5); FTC: 540 "
            "days. Ended by a do-not-call request. Conservative reading: waives DNC, NOT hours, NOT state "
            "rules unless they say so"
        ),
    ),
    *_rows(
        "call",
        "business",
        needs="nothing federal (except own DNC courtesy); STATE rules decide",
        basis_any_of=("nothing",),
        cooldowns=(
            Cooldown(
                after="objection",
                note=(
                    "not a federal duty for pure B2B, but some states (e.g. TX 304.004(3), PA) and every decent list "
                    "do it"
                ),
            ),
        ),
        preconditions=("truthful",),
        citation="16 CFR 310.6(b)(7); 47 CFR 64.1200(c) covers residential subscribers only",
        sources=(
            "public source file, address not kept",
            "public source file, address not kept",
            "https://blog.clickpointsoftware.com/telemarketing-calling-hours-by-state",
        ),
        evidence="primary_text",
        confidence="high",
        note=(
            "nondurable office and cleaning supplies are not exempt; sole traders and mixed-use mobiles count "
            "as consumers (9th Cir. presumes residential)"
        ),
    ),
    *_rows(
        "call sms",
        "consumer business",
        technology="automated",
        variant="automated",
        needs="prior express written consent (no B2B exemption to wireless)",
        basis_any_of=("written_consent",),
        hours="daily 08:00-21:00",
        hours_basis="law",
        cooldowns=(
            Cooldown(
                after="objection",
                note="honour within 10 business days (64.1200(a)(10), (d)(3)); product should do it at once",
            ),
        ),
        proof=(
            "signed (E-SIGN ok) clear agreement naming the seller and number, not a condition of purchase; "
            "burden on the sender"
        ),
        citation=(
            "47 CFR 64.1200(a)(1)-(3), (f)(9); revocation (a)(10) in force 11.04.2025 (<= 10 business days); "
            "'revoke-all' scope delayed to 31.01.2027 (DA 26-12); one-to-one rule vacated (IMC v. FCC, 11th "
            "Cir. 24.01.2025)"
        ),
        sources=(
            "https://edocket.access.gpo.gov/cfr_2008/octqtr/47cfr64.1200.htm",
            "site:mondaq.com article 1610950 (Manatt)",
            "public source file, address not kept",
        ),
        evidence="secondary",
        confidence="high",
        note="a do-not-call request holds at least 5 years, until withdrawn",
    ),
    *_rows(
        "sms",
        "consumer",
        needs="prior express written consent (safe reading for any marketing text)",
        basis_any_of=("written_consent",),
        lists=(ListCheck(name="National Do Not Call Registry", max_age_days=31),),
        hours="daily 08:00-21:00",
        hours_basis="law",
        cooldowns=(
            Cooldown(
                after="objection",
                note="honour within 10 business days (64.1200(a)(10), (d)(3)); product should do it at once",
            ),
        ),
        relationships=(
            Waiver(by=("purchase",), lifts=("lists",), max_age_days=540),
            Waiver(by=("inquiry",), lifts=("lists",), max_age_days=90),
        ),
        citation="47 CFR 64.1200(a)(2), (c)(1), (d), (f)(9)",
        sources=(
            "https://edocket.access.gpo.gov/cfr_2008/octqtr/47cfr64.1200.htm",
            "https://blog.clickpointsoftware.com/telemarketing-calling-hours-by-state",
            "public source file, address not kept",
        ),
        evidence="secondary",
        confidence="medium",
        note=(
            "state hours also hit texts: FL, TX, OR, MD, MS, VA; carriers add their own quiet hours; list "
            "waived by EBR or signed written permission; whether consent lifts the hours is litigated (King "
            "v. Bon Charge, D. Del. 30.04.2026; petition pending since 03/2025); a do-not-call request holds "
            "at least 5 years, until withdrawn; 47 CFR 64.1200(f)(5); FTC: 540 days. Ended by a do-not-call "
            "request. Conservative reading: waives DNC, NOT hours, NOT state rules unless they say so"
        ),
    ),
    *_rows(
        "sms",
        "business",
        needs="prior express consent (mobile presumed mixed use)",
        basis_any_of=("written_consent",),
        hours="daily 08:00-21:00",
        hours_basis="law",
        cooldowns=(
            Cooldown(
                after="objection",
                note="honour within 10 business days (64.1200(a)(10), (d)(3)); product should do it at once",
            ),
        ),
        citation="47 CFR 64.1200(a)(1)(iii), (a)(2)",
        sources=("https://edocket.access.gpo.gov/cfr_2008/octqtr/47cfr64.1200.htm",),
        evidence="secondary",
        confidence="medium",
        note="a do-not-call request holds at least 5 years, until withdrawn",
    ),
    *_rows(
        "email",
        "consumer business",
        needs="nothing in advance (opt-out regime, B2B too)",
        basis_any_of=("nothing",),
        cooldowns=(Cooldown(after="objection", note="honour within 10 business days; mechanism live 30 days"),),
        preconditions=("honest_sender", "marked_as_advertising", "postal_address", "opt_out"),
        citation="CAN-SPAM Act, 15 USC 7701-7713; 16 CFR 316",
        sources=("public source file, address not kept",),
        evidence="secondary",
        confidence="high",
        note=(
            "USD 53,088 per e-mail (2025 figure). Recipient's country decides: a .com address in Germany is "
            "governed by DE"
        ),
    ),
    *_rows(
        "letter",
        "consumer business",
        needs="nothing (DMAchoice voluntary; pandering order 39 USC 3008)",
        basis_any_of=("nothing",),
        citation="39 USC 3008",
        evidence="recall",
        confidence="low",
    ),
    *_rows(
        "visit",
        "consumer business",
        needs="nothing federal; local permits, hours and no-soliciting signs",
        basis_any_of=("nothing",),
        citation="local ordinances; FTC cooling-off rule 16 CFR 429",
        evidence="recall",
        confidence="low",
    ),
    *_rows(
        "social",
        "consumer business",
        needs="nothing specific found (platform terms; CAN-SPAM by analogy)",
        basis_any_of=("nothing",),
        citation="none found",
        evidence="recall",
        confidence="low",
    ),
)
