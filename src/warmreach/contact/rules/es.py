"""Spain: who may be contacted how, when and how often."""

from ..law import ContactRule, Cooldown, ListCheck, Waiver, rows_of

__all__ = ["RULES"]

_rows = rows_of("ES", as_of="2026-11-21")

RULES: tuple[ContactRule, ...] = (
    *_rows(
        "call",
        "consumer",
        needs="prior consent | narrow existing-customer legitimate interest",
        basis_any_of=("consent", "customer"),
        lists=(ListCheck(name="Lista Robinson"),),
        hours="mon-fri 09:00-21:00",
        hours_basis="law",
        holidays="closed",
        cooldowns=(Cooldown(after="objection", note="GDPR art. 21(2)-(3)"),),
        relationships=(
            Waiver(
                by=("contract",),
                lifts=("consent",),
                in_force=True,
                conditions="same company (not group), similar products already bought, opt-out offered",
            ),
            Waiver(
                by=("purchase", "inquiry", "negotiation"),
                lifts=("consent",),
                max_age_days=365,
                conditions="same company (not group), similar products already bought, opt-out offered",
            ),
        ),
        preconditions=("identify", "commercial_number", "no_mobile_sender", "no_random_numbers"),
        proof="consent or balancing test; call recording expected by AEPD circular; burden on the caller",
        citation=(
            "LGTel (Ley 11/2022) art. 66.1.b; AEPD Circular 1/2023; hours: TRLGDCU art. 96.2; Ley 10/2025 "
            "(void contracts, prefix)"
        ),
        sources=(
            "https://www.tendencias.kpmg.es/2023/07/derecho-no-recibir-llamadas-no-deseadas/",
            "https://elderecho.com/derecho-usuarios-a-no-recibir-llamadas-comerciales-no-solicitadas",
            "https://rmhconsultores.com/?p=13510",
            "https://www.genbeta.com/actualidad/llamadas-comerciales-ilegales-a-partir-hora-asi-puedes-actuar-recibes",
            "https://www.ultimahora.es/noticias/nacional/2023/06/29/1966447/llamadas-comerciales-esta-vigor-prohibicion.html",
            "https://noticiastrabajo.huffingtonpost.es/amp/sociedad/el-boe-lo-confirma-adios-a-las-llamadas-comerciales-sin-identificar-y-otras-practicas-abusivas-con-la-nueva-ley-de-atencion-a-la-clientela",
            "https://www.naiz.eus/es/hemeroteca/7k/editions/2025-06-22/hemeroteca_articles/llamadas-publicitarias",
        ),
        evidence="secondary",
        confidence="high",
        note=(
            "hours quoted verbatim in several sources. A two-year consent renewal was announced for Ley "
            "10/2025; final text not verified; list waived by specific consent"
        ),
    ),
    *_rows(
        "call",
        "business",
        needs="legitimate interest with documented balancing (unsettled)",
        basis_any_of=("legitimate_interest", "consent"),
        cooldowns=(Cooldown(after="objection", note="GDPR art. 21(2)-(3)"),),
        citation="LGTel art. 66.1.b 'usuarios finales'; LOPDGDD art. 19; AEPD Circular 1/2023",
        sources=(
            "https://www.tendencias.kpmg.es/2023/07/derecho-no-recibir-llamadas-no-deseadas/",
            "https://elderecho.com/derecho-usuarios-a-no-recibir-llamadas-comerciales-no-solicitadas",
            "https://rmhconsultores.com/?p=13510",
        ),
        evidence="secondary",
        confidence="low",
        note="art. 66 speaks of end users, not consumers; treat sole traders as consumers",
    ),
    *_rows(
        "email sms social",
        "consumer business",
        needs="prior consent (B2B too) | existing contractual relationship",
        basis_any_of=("consent", "customer"),
        cooldowns=(Cooldown(after="objection", note="GDPR art. 21(2)-(3)"),),
        relationships=(
            Waiver(
                by=("purchase", "contract"),
                lifts=("consent",),
                conditions="lawfully obtained data, own similar products, opt-out each message",
            ),
        ),
        citation="LSSI (Ley 34/2002) art. 21.1-21.2",
        sources=("https://civil-mercantil.com/datos-personales-llamadas-comerciales-no-deseadas.html",),
        evidence="secondary",
        confidence="high",
    ),
    *_rows(
        "letter",
        "consumer business",
        needs="nothing (legitimate interest; Robinson list)",
        basis_any_of=("nothing",),
        lists=(ListCheck(name="Lista Robinson"),),
        cooldowns=(Cooldown(after="objection", note="GDPR art. 21(2)-(3)"),),
        citation="LOPDGDD art. 23; GDPR",
        evidence="recall",
        confidence="low",
    ),
    *_rows(
        "visit",
        "consumer business",
        needs="nothing national; regional limits",
        basis_any_of=("nothing",),
        citation="none found",
        evidence="recall",
        confidence="low",
    ),
)
