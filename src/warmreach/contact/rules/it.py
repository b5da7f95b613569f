"""Italy: who may be contacted how, when and how often."""

from ..law import ContactRule, Cooldown, ListCheck, Waiver, rows_of

__all__ = ["RULES"]

_rows = rows_of("IT", as_of="2026-11-21")

RULES: tuple[ContactRule, ...] = (
    *_rows(
        "call",
        "consumer business",
        needs="DNC scrub (RPO) + consent unless number is in a public directory",
        basis_any_of=("consent", "directory_and_lists", "contract_in_force"),
        lists=(ListCheck(name="RPO", max_age_days=30),),
        hours="mon-fri 09:00-20:00, sat 10:00-19:00",
        hours_basis="code",
        hours_confidence="medium",
        holidays="closed_eve_as_saturday",
        cooldowns=(Cooldown(after="objection", note="GDPR art. 21(2)-(3)"),),
        relationships=(
            Waiver(
                by=("contract",),
                lifts=("consent", "lists"),
                max_age_days=30,
                in_force=True,
                conditions="pertinent products of that contract",
            ),
        ),
        preconditions=("caller_id",),
        citation=(
            "Codice privacy art. 130(3), (3-bis); L. 5/2018; DPR 26/2022; hours: Garante-approved Codice di "
            "condotta telemarketing (2024), members only; day before a holiday = Saturday hours"
        ),
        sources=(
            "https://www8.brocardi.it/codice-della-privacy/parte-ii/titolo-x/capo-i/art130.html",
            "https://www.ildenaro.it/telemarketing-alt-alle-chiamate-indesiderate-come-evitarle-una-volta-per-tutte/",
            "https://sassilive.it/cronaca/pubblica-utilita/codice-di-condotta-per-le-attivita-di-telemarketing-e-teleselling-federconsumatori-limite-e-multe-agli-operatori-telefonici-come-iscriversi-al-registro-delle-opposizioni",
        ),
        evidence="primary_text",
        confidence="high",
        note=(
            "list: check monthly and before each campaign; registration bites after 15 days and cancels "
            "earlier consents; registration cancels earlier consents; consent given after it holds"
        ),
    ),
    *_rows(
        "call sms",
        "consumer",
        sectors={"energy_supply"},
        effective_from="2026-06-19",
        variant="energy-supply",
        needs="prohibited without explicit request or specific consent",
        basis_any_of=("consent", "callback"),
        citation="'Decreto bollette' 2026 provisions",
        sources=("https://frontaliereticino.ch/en/cross-border-articles/dl-bill-news-consumers-2026/",),
        evidence="secondary",
        confidence="medium",
    ),
    *_rows(
        "email sms social",
        "consumer business",
        needs="prior consent (legal persons too) | soft spam",
        basis_any_of=("consent", "customer"),
        cooldowns=(Cooldown(after="objection", note="GDPR art. 21(2)-(3)"),),
        relationships=(
            Waiver(by=("purchase",), lifts=("consent",), conditions="e-mail only; own similar products; opt-out"),
        ),
        citation="Codice privacy art. 130(1), (2), (4) ('contraente o utente')",
        sources=("https://www8.brocardi.it/codice-della-privacy/parte-ii/titolo-x/capo-i/art130.html",),
        evidence="primary_text",
        confidence="high",
    ),
    *_rows(
        "letter",
        "consumer business",
        needs="nothing unless on RPO (postal addresses in public directories)",
        basis_any_of=("nothing",),
        lists=(ListCheck(name="RPO post", max_age_days=30),),
        cooldowns=(Cooldown(after="objection", note="GDPR art. 21(2)-(3)"),),
        citation="Codice privacy art. 130(3-bis); DPR 26/2022",
        sources=("https://www8.brocardi.it/codice-della-privacy/parte-ii/titolo-x/capo-i/art130.html",),
        evidence="primary_text",
        confidence="medium",
    ),
    *_rows(
        "visit",
        "consumer business",
        needs="nothing federal",
        basis_any_of=("nothing",),
        citation="Codice del consumo",
        evidence="recall",
        confidence="low",
    ),
)
