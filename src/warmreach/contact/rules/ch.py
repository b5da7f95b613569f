"""Switzerland: who may be contacted how, when and how often."""

from ..law import ContactRule, Cooldown, Waiver, rows_of

__all__ = ["RULES"]

_rows = rows_of("CH", as_of="2026-11-21")

RULES: tuple[ContactRule, ...] = (
    *_rows(
        "call",
        "consumer business",
        needs="directory check (asterisk or unlisted = no) | existing relationship | consent",
        basis_any_of=("directory_without_asterisk", "customer", "consent"),
        cooldowns=(Cooldown(after="objection"),),
        relationships=(
            Waiver(
                by=("purchase", "contract"),
                lifts=("consent", "lists"),
                conditions="SECO: companies you are a customer of may call",
            ),
        ),
        preconditions=("caller_id", "lawful_data"),
        citation="UWG (CH) art. 3(1) lit. u, v, w; art. 23 (criminal, on complaint)",
        sources=(
            "https://www.seco.admin.ch/seco/de/home/Werbe_Geschaeftsmethoden/Unlauterer_Wettbewerb/Unerbetene_Werbeanrufe.html",
            "https://steigerlegal.ch/2020/11/30/telefonmarketing-schweiz-2021/",
            "https://lawbrary.ch/law/art/UWG-v2023.09-en-art-10",
        ),
        evidence="official",
        confidence="high",
        note=(
            "no statutory hours found; 'Kunde' is not limited to consumers; unlisted numbers are treated like "
            "asterisked ones since 2021-01-01"
        ),
    ),
    *_rows(
        "call",
        "consumer",
        sectors={"insurance"},
        effective_from="2024-09-01",
        variant="insurance",
        needs="prohibited as cold call",
        basis_any_of=("customer", "human_decision", "consent"),
        relationships=(Waiver(by=("contract",), lifts=("consent",), max_age_days=1080, in_force=True),),
        citation=(
            "Federal Council declaration of 14.08.2024 making Branchenvereinbarung 'Vermittler' 3.0 generally binding"
        ),
        sources=("https://www.bag.admin.ch/bag/de/home/das-bag/aktuell/news/news-24-09-2024.html",),
        evidence="official",
        confidence="high",
        note="a referral by a person known to the callee lifts the ban: a human decides",
    ),
    *_rows(
        "email sms",
        "consumer business",
        needs="prior consent for MASS advertising | existing-customer exception",
        basis_any_of=("consent", "customer", "human_decision"),
        cooldowns=(Cooldown(after="objection"),),
        relationships=(
            Waiver(
                by=("purchase",),
                lifts=("consent",),
                conditions="contact data from sale, opt-out pointed out, own similar goods",
            ),
        ),
        preconditions=("honest_sender", "opt_out", "identify"),
        citation="UWG (CH) art. 3(1) lit. o (mass telecom advertising), lit. s (provider identification)",
        sources=(
            "https://lawbrary.ch/law/241/UWG/v2025.01/en/art8a/federal-acton-unfair-competition-unfair-competition-act-uca/art8a-use-of-parity-clauses-in-dealings-with-accom",
        ),
        evidence="recall",
        confidence="medium",
        note=(
            "lit. o covers mass advertising; a genuinely individual one-to-one e-mail is outside its wording: "
            "flag, do not auto-allow sequences. Lit. s is an identification duty, not a calling rule"
        ),
    ),
    *_rows(
        "social",
        "consumer business",
        needs="prior consent for mass messages",
        basis_any_of=("consent", "human_decision"),
        citation="UWG (CH) art. 3(1) lit. o",
        evidence="recall",
        confidence="low",
    ),
    *_rows(
        "letter",
        "consumer business",
        needs="nothing (asterisk does not cover post)",
        basis_any_of=("nothing",),
        cooldowns=(Cooldown(after="objection"),),
        citation="DSG; Beobachter on UWG art. 3(1)(u): post stays allowed",
        sources=(
            "https://www.beobachter.ch/konsum/kauf-leasing/werbeanrufe-wer-den-stern-nicht-beachtet-macht-sich-strafbar",
        ),
        evidence="secondary",
        confidence="medium",
    ),
    *_rows(
        "visit",
        "consumer business",
        needs="nothing federal; cantonal/local limits",
        basis_any_of=("nothing",),
        citation="none found",
        evidence="recall",
        confidence="low",
    ),
)
