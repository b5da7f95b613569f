"""Austria: who may be contacted how, when and how often."""

from ..law import ContactRule, Cooldown, ListCheck, Waiver, rows_of

__all__ = ["RULES"]

_rows = rows_of("AT", as_of="2026-11-21")

RULES: tuple[ContactRule, ...] = (
    *_rows(
        "call",
        "consumer business",
        needs="prior consent (B2B too)",
        basis_any_of=("consent",),
        cooldowns=(Cooldown(after="objection", note="GDPR art. 21(2)-(3)"),),
        preconditions=("caller_id",),
        citation="TKG 2021 s.174(1)-(2); VfGH G267/01",
        sources=(
            "https://www.werbe.at/dos-donts/recht-werbung/telefonwerbung-e-mail-werbung/",
            "https://wko.at/ktn/information-consulting/werbung-marktkommunikation/unerbetene-werbung--ist-die-uebermittlung-von-werbebotsch",
            "https://maklerwiki.at/cold-calling",
            "https://rtr.at/TKP/was_wir_tun/telekommunikation/konsumentenservice/meldestelle_rufnummernmissbrauch/spam-unerwuenschte_anrufe_und_nachrichten/cold_calling.de.html",
        ),
        evidence="official",
        confidence="high",
        note=(
            "no statutory hours found. Strictest B2B call regime in DACH: no presumed consent; existing "
            "contract waives nothing; calls to obtain consent or a first appointment are themselves "
            "advertising calls"
        ),
    ),
    *_rows(
        "email sms",
        "consumer business",
        needs="prior consent | existing-customer exception",
        basis_any_of=("consent", "customer"),
        lists=(ListCheck(name="ECG"),),
        cooldowns=(Cooldown(after="objection", note="GDPR art. 21(2)-(3)"),),
        relationships=(
            Waiver(
                by=("purchase",),
                lifts=("consent",),
                conditions=(
                    "contact data from own sale/service; own similar products; opt-out at collection and each "
                    "message; not on ECG list or otherwise refused"
                ),
            ),
        ),
        citation="TKG 2021 s.174(3)-(5); ECG s.7(2)",
        sources=(
            "https://www.werbe.at/dos-donts/recht-werbung/telefonwerbung-e-mail-werbung/",
            "https://wko.at/ktn/information-consulting/werbung-marktkommunikation/unerbetene-werbung--ist-die-uebermittlung-von-werbebotsch",
            "https://maklerwiki.at/cold-calling",
            "https://recht.werbungwien.at/wir-wollen-eine-kampagne-mit-direkter-kundenansprache-durchfuhren-worauf-mussen-wir-im-zusammenhang-mit-dem-telekommunikationsgesetz-dabei-achten/",
        ),
        evidence="official",
        confidence="high",
        note="list: also blocks the customer exception",
    ),
    *_rows(
        "social",
        "consumer business",
        needs="prior consent (by analogy to e-mail)",
        basis_any_of=("consent",),
        cooldowns=(Cooldown(after="objection", note="GDPR art. 21(2)-(3)"),),
        citation="TKG 2021 s.174(3) 'elektronische Post' read with Directive 2002/58/EC art. 2(h)",
        sources=(
            "https://www.werbe.at/dos-donts/recht-werbung/telefonwerbung-e-mail-werbung/",
            "https://wko.at/ktn/information-consulting/werbung-marktkommunikation/unerbetene-werbung--ist-die-uebermittlung-von-werbebotsch",
            "https://maklerwiki.at/cold-calling",
        ),
        evidence="secondary",
        confidence="medium",
    ),
    *_rows(
        "letter",
        "consumer business",
        needs="nothing, unless objection / Robinson list",
        basis_any_of=("nothing",),
        lists=(ListCheck(name="Robinson"),),
        cooldowns=(Cooldown(after="objection", note="GDPR art. 21(2)-(3)"),),
        citation="GewO s.151; GDPR art. 21",
        evidence="recall",
        confidence="low",
    ),
    *_rows(
        "visit",
        "consumer",
        needs="nothing for many goods; banned for listed goods",
        basis_any_of=("human_decision",),
        citation="GewO s.54, 57 (door-to-door restrictions by product)",
        evidence="recall",
        confidence="low",
    ),
    *_rows(
        "visit",
        "business",
        needs="nothing",
        basis_any_of=("nothing",),
        citation="GewO s.55",
        evidence="recall",
        confidence="low",
    ),
)
