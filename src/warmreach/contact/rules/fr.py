"""France: who may be contacted how, when and how often."""

from ..law import Cap, ContactRule, Cooldown, ListCheck, Waiver, rows_of

__all__ = ["RULES"]

_rows = rows_of("FR", as_of="2026-11-21")

RULES: tuple[ContactRule, ...] = (
    *_rows(
        "call",
        "consumer",
        effective_from="2026-08-11",
        variant="from-2026-08-11",
        needs="prior express consent | contract in force",
        basis_any_of=("consent", "contract_in_force"),
        hours="mon-fri 10:00-13:00 14:00-20:00",
        hours_basis="law",
        hours_waived_by="consent_for_that_time",
        holidays="closed",
        caps=(Cap(at_most=4, window="rolling", days=30),),
        cooldowns=(Cooldown(after="refusal", days=60), Cooldown(after="objection", note="GDPR art. 21(2)-(3)")),
        relationships=(
            Waiver(
                by=("contract",),
                lifts=("consent",),
                in_force=True,
                conditions="solicitation relates to the contract's object, incl. complementary/improving products",
            ),
        ),
        preconditions=("identify", "leaves_when_asked"),
        proof=(
            "free, specific, informed, unambiguous, revocable consent by a positive act to telephone "
            "prospecting; burden on the professional"
        ),
        citation=(
            "Code de la consommation L.223-1 (loi 2025-594 of 30.06.2025 art. 13, in force 2026-08-11), "
            "L.221-16, L.242-16 (EUR 75k/375k); hours/frequency D.223-9 (decret 2022-1313)"
        ),
        sources=(
            "https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000046421823",
            "https://git.tricoteuses.fr/codes/code_de_la_consommation/commit/ee0bddb0d51e095301113c417d19c06464ddb2b2",
            "https://www.lexbase.fr/index/source/88904522-decret-n-20221313-du-13-octobre-2022-relatif-a-lencadrement-des-jours-horaires-et-frequence-des-appe",
            "https://cms.law/fr/fra/news-information/interdiction-prochaine-du-demarchage-telephonique-sans-consentement-prealable-du-consommateur",
            "https://www.aguera-avocats.fr/articles/sans-consentement-prealable-plus-demarchage-telephonique-376.htm",
            "https://legal.tricoteuses.fr/articles/LEGIARTI000051830282",
        ),
        evidence="primary_text",
        confidence="high",
        note=(
            "whether D.223-9 hours still bind a call made with L.223-1 consent is unclear (old text lifts "
            "hours for consent covering them; an implementing decree was announced, none found). Keep hours "
            "and cap for everyone; cap: calls AND attempts, per professional incl. third parties on its "
            "behalf; press subscriptions are exempt"
        ),
    ),
    *_rows(
        "call",
        "consumer",
        effective_to="2026-08-10",
        variant="until-2026-08-10",
        needs="DNC scrub (Bloctel)",
        basis_any_of=("lists", "contract_in_force"),
        lists=(ListCheck(name="Bloctel", max_age_days=30),),
        hours="mon-fri 10:00-13:00 14:00-20:00",
        hours_basis="law",
        hours_waived_by="consent_for_that_time",
        holidays="closed",
        caps=(Cap(at_most=4, window="rolling", days=30),),
        cooldowns=(Cooldown(after="refusal", days=60), Cooldown(after="objection", note="GDPR art. 21(2)-(3)")),
        citation="Code de la consommation L.223-1 (old), D.223-9",
        sources=(
            "https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000046421823",
            "https://git.tricoteuses.fr/codes/code_de_la_consommation/commit/ee0bddb0d51e095301113c417d19c06464ddb2b2",
            "https://www.lexbase.fr/index/source/88904522-decret-n-20221313-du-13-octobre-2022-relatif-a-lencadrement-des-jours-horaires-et-frequence-des-appe",
        ),
        evidence="primary_text",
        confidence="high",
        note="cap: calls AND attempts, per professional incl. third parties on its behalf",
    ),
    *_rows(
        "call",
        "consumer",
        sectors={"energy_renovation"},
        effective_from="2025-07-01",
        variant="energy-renovation",
        needs="prohibited (except contract in force)",
        basis_any_of=("contract_in_force",),
        citation="Code de la consommation L.223-1 as amended",
        sources=(
            "https://www.cdad-ca-rennes.fr/demarchage-telephonique-ou-par-voie-electronique-une-nouvelle-loi-pour-lutter-contre-les-fraudes",
        ),
        evidence="secondary",
        confidence="high",
        note="covers electronic channels too",
    ),
    *_rows(
        "call",
        "business",
        needs="nothing beyond GDPR (info + objection)",
        basis_any_of=("legitimate_interest",),
        cooldowns=(Cooldown(after="objection", note="GDPR art. 21(2)-(3)"),),
        citation="L.223-1 protects 'consommateurs' only; GDPR 6(1)(f)",
        sources=("https://datapult.ai/guides/rgpd-prospection-b2b",),
        evidence="secondary",
        confidence="medium",
        note="a professional's private mobile may be treated as consumer",
    ),
    *_rows(
        "email social",
        "consumer",
        needs="prior consent | existing-customer exception",
        basis_any_of=("consent", "customer"),
        cooldowns=(Cooldown(after="objection", note="GDPR art. 21(2)-(3)"),),
        relationships=(
            Waiver(
                by=("purchase",),
                lifts=("consent",),
                conditions=(
                    "analogous own products, opt-out at collection and each message; an account without purchase is "
                    "not enough (CNIL)"
                ),
            ),
        ),
        citation="CPCE L.34-5",
        sources=(
            "https://cnil.fr./la-prospection-commerciale-par-sms-mms",
            "https://alexia.fr/fiche/11242/demarchage-commercial-les-regles-a-retenir-en-2023.htm",
        ),
        evidence="official",
        confidence="high",
    ),
    *_rows(
        "sms",
        "consumer",
        needs="prior consent | existing-customer exception",
        basis_any_of=("consent", "customer"),
        hours="mon-sat 08:00-20:00",
        hours_basis="carrier",
        hours_confidence="low",
        holidays="closed",
        cooldowns=(Cooldown(after="objection", note="GDPR art. 21(2)-(3)"),),
        preconditions=("opt_out",),
        citation="CPCE L.34-5; hours: operator/aggregator policy",
        sources=(
            "https://cnil.fr./la-prospection-commerciale-par-sms-mms",
            "https://sendtargetsms.com/fr/horaires-legaux-sms/",
            "https://help.klaviyo.com/hc/en-us/articles/4408737146651",
        ),
        evidence="official",
        confidence="high",
        note=(
            "basis high; SMS hours low: sources disagree (Mon-Sat 8-20 vs 8-22), both exclude Sundays and "
            "public holidays; none cites a statute"
        ),
    ),
    *_rows(
        "email social",
        "business",
        needs="nothing beyond GDPR: inform + opt-out, subject linked to the person's job",
        basis_any_of=("legitimate_interest",),
        cooldowns=(Cooldown(after="objection", note="GDPR art. 21(2)-(3)"),),
        citation="CPCE L.34-5 (natural persons; CNIL B2B position)",
        sources=("https://www.extern-dpo.fr/blog/articles-rgpd-14/prospection-commerciale-b2c-et-b2b-66",),
        evidence="secondary",
        confidence="medium",
    ),
    *_rows(
        "sms",
        "business",
        needs="nothing beyond GDPR: inform + STOP",
        basis_any_of=("legitimate_interest",),
        hours="mon-sat 08:00-20:00",
        hours_basis="carrier",
        hours_confidence="low",
        holidays="closed",
        cooldowns=(Cooldown(after="objection", note="GDPR art. 21(2)-(3)"),),
        citation="CPCE L.34-5 / CNIL",
        sources=("https://cnil.fr./la-prospection-commerciale-par-sms-mms",),
        evidence="official",
        confidence="medium",
    ),
    *_rows(
        "letter",
        "consumer business",
        needs="nothing (inform + objection)",
        basis_any_of=("nothing",),
        cooldowns=(Cooldown(after="objection", note="GDPR art. 21(2)-(3)"),),
        citation="GDPR art. 6(1)(f), 21; 'Stop pub'",
        sources=("https://www.witik.io/cnil-prospection-commerciale/",),
        evidence="secondary",
        confidence="medium",
    ),
    *_rows(
        "visit",
        "consumer",
        needs="nothing unless the consumer refuses visits",
        basis_any_of=("nothing",),
        citation="Code de la consommation L.221-10-1",
        evidence="recall",
        confidence="low",
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
