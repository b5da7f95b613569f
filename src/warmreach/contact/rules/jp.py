"""Japan: who may be contacted how, when and how often."""

from ..law import ContactRule, Cooldown, Waiver, rows_of

__all__ = ["RULES"]

_rows = rows_of("JP", as_of="2026-11-21")

RULES: tuple[ContactRule, ...] = (
    *_rows(
        "call",
        "consumer",
        needs="nothing before first call; never again after refusal",
        basis_any_of=("nothing",),
        hours="daily 08:00-21:00",
        hours_basis="guidance",
        cooldowns=(Cooldown(after="refusal", note="Art. 17: continuing or re-soliciting prohibited"),),
        preconditions=("identify",),
        citation="Act on Specified Commercial Transactions (Tokushoho) art. 16-17; art. 26 (B2B excluded)",
        sources=(
            "https://iuris.jp/特定商取引に関する法律-第四節-電話勧誘販売/jpn/s/133",
            "http://www.no-trouble.go.jp/what/telemarketing/",
            "https://avance-media.com/kigyo/52153894/",
            "https://syouhisya.net/meiwakuwooboesaseru/",
            "site:blog2.k05.biz",
        ),
        evidence="secondary",
        confidence="medium",
        note=(
            "no statutory hours; METI commentary gives 21:00-08:00 as example of inappropriate time; another "
            "source says no fixed hours"
        ),
    ),
    *_rows(
        "call",
        "business",
        needs="nothing (Tokushoho art. 26 excludes business purchases)",
        basis_any_of=("nothing",),
        citation="Tokushoho art. 26(1)",
        sources=("http://yokoi-law.com/syouhi/denwa",),
        evidence="secondary",
        confidence="medium",
        note="sector laws (securities, real estate, futures) have own no-re-solicitation rules and hours",
    ),
    *_rows(
        "email sms",
        "consumer business",
        needs=(
            "prior consent | business relationship | business card/document | address published by an "
            "organisation or sole business"
        ),
        basis_any_of=("consent", "customer", "handed_over", "published"),
        cooldowns=(Cooldown(after="objection"),),
        relationships=(Waiver(by=("purchase", "contract"), lifts=("consent",)),),
        preconditions=("identify", "postal_address", "opt_out"),
        proof="record of consent (content, date, method); burden on the sender",
        citation="Act on Regulation of Transmission of Specified Electronic Mail art. 3-4",
        sources=("site:legal-check.blogspot.com", "site:topcourt-law.com"),
        evidence="secondary",
        confidence="medium",
        note="published address with a 'no advertising mail' notice is excluded",
    ),
    *_rows(
        "social",
        "consumer business",
        needs="not found (platform messages partly outside the Act)",
        basis_any_of=("unknown",),
        citation="none found",
        evidence="recall",
        confidence="low",
    ),
    *_rows(
        "letter visit",
        "consumer business",
        needs="nothing before first contact; visits: art. 3, 3-2 (identify, no re-solicitation)",
        basis_any_of=("nothing",),
        citation="Tokushoho art. 3, 3-2",
        sources=("https://renove-station.com/column/27593",),
        evidence="secondary",
        confidence="low",
        note="a consumer page claims visits only 8-21; it reads METI's example as a rule",
    ),
)
