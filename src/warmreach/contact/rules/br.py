"""Brazil: who may be contacted how, when and how often."""

from ..law import Cap, ContactRule, Cooldown, ListCheck, rows_of

__all__ = ["RULES"]

_rows = rows_of("BR", as_of="2026-11-21")

RULES: tuple[ContactRule, ...] = (
    *_rows(
        "call",
        "consumer",
        needs="DNC scrub (Nao Me Perturbe for telecom/loans; state lists)",
        basis_any_of=("lists", "legitimate_interest", "consent"),
        lists=(
            ListCheck(name="Não Me Perturbe", max_age_days=30),
            ListCheck(name="state do-not-call list", max_age_days=30),
        ),
        hours="mon-fri 09:00-21:00, sat 10:00-16:00",
        hours_basis="code",
        holidays="closed",
        caps=(Cap(at_most=2, window="calendar", days=1, whose="code"),),
        citation="SART code of conduct (2019); CDC; LGPD art. 7; state laws",
        sources=(
            "site:teletime.com.br (25.09.2019)",
            "https://g1.globo.com/economia/tecnologia/noticia/2021/03/17/consumidor-de-sp-pode-pedir-bloqueio-de-telemarketing-por-whatsapp-e-sms-veja-como-fazer.ghtml",
        ),
        evidence="secondary",
        confidence="low",
        note=(
            "no federal hours statute found; state laws differ; mandatory 0303 prefix dropped by Anatel from "
            "11/2025 (radiominuano); list: telecom and payroll-loan offers; cap: SART code: telecoms and "
            "banks"
        ),
    ),
    *_rows(
        "call",
        "business",
        needs="nothing beyond LGPD",
        basis_any_of=("legitimate_interest",),
        citation="LGPD art. 7 IX",
        evidence="recall",
        confidence="low",
    ),
    *_rows(
        "email sms social",
        "consumer business",
        needs="LGPD legitimate interest + opt-out (CAPEM code: opt-in or soft opt-in)",
        basis_any_of=("legitimate_interest", "consent"),
        cooldowns=(Cooldown(after="objection"),),
        citation="LGPD art. 7, 10, 18",
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
