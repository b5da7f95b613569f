"""May I contact this person, on this channel, at this instant: why, when next, until when, and how instead."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from math import inf

from ..records import Channel, Fact, History, Prospect, Touchpoint
from ..records.reading import read_word
from ..values.instants import DateTime, aware, epoch, in_zone, moment, zone
from ..warmth import DEFAULT_RULES, WarmthRules
from ..warmth.classify import history_of
from .case import Case
from .countries import COUNTRIES
from .evidence import derive_facts
from .findings import Finding
from .gates import judge
from .ground import Place, ground_of, rules_in
from .holidays import check_place
from .known import Known
from .law import ContactRule
from .policy import ContactPolicy
from .results import Permission, Verdict, looked_up_later

__all__ = ["may_contact", "rules_for"]

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_HORIZON = 366 * 86_400.0


def may_contact(
    prospect: Prospect,
    channel: Channel,
    *,
    at: datetime,
    history: Iterable[Touchpoint],
    policy: ContactPolicy,
    as_of: datetime | None = None,
    rules: WarmthRules = DEFAULT_RULES,
    same_firm: Iterable[History] = (),
) -> Permission:
    """Judge a contact at the instant at which it would be made, by what is known at `as_of` (or else then).

    Domain data and not legal advice. `rules` say which kinds of touchpoints are attempts; `same_firm` are the
    histories of other prospects at the same firm. Raises NaiveInstantError, ForeignTouchpointError,
    UnknownKindError and UnknownWordError.

    >>> from datetime import UTC, datetime
    >>> from warmreach import Prospect
    >>> from warmreach.contact import ContactPolicy, may_contact
    >>> mara = Prospect(id="p-17", country="DE", audience="consumer")
    >>> permission = may_contact(
    ...     mara, "call", at=datetime(2026, 11, 23, 9, tzinfo=UTC), history=[], policy=ContactPolicy()
    ... )
    >>> permission.verdict.value, permission.because[0].citation[:13]
    ('refused', 'UWG s.7(1), s')
    """
    seconds = epoch(aware(at, "at"))
    known = at if as_of is None or epoch(aware(as_of, "as_of")) > seconds else as_of
    kept = history_of(prospect, history).until(known)
    place = Place.of(prospect)
    case = Case(
        prospect=prospect,
        place=place,
        channel=read_word(Channel, channel, "channel"),
        policy=policy,
        known=Known(derive_facts(prospect, kept, as_of=known, rules=rules), kept, rules),
        timezone=place.zones[0] if place.zones else "UTC",
        firm=tuple(other.until(known) for other in same_firm if other.prospect_id != prospect.id),
    )
    found = _judged(case, seconds)
    return _permission(case, at, found)


def rules_for(country: str, *, subdivision: str | None = None) -> tuple[ContactRule, ...]:
    """Return the rows that bind in a place: domain data as of their date, and not legal advice.

    A member state of the EU without a table has the EU's; another country without one has none. Raises
    UnknownCountryError.

    >>> from warmreach.contact import rules_for
    >>> rules_for("US", subdivision="FL")[-1].citation[:20]
    'Fla. Stat. 501.616(6'
    """
    code = country.upper()
    if code not in COUNTRIES:
        check_place(code, subdivision)
    return rules_in(code, subdivision)


def _judged(case: Case, at: float) -> list[Finding]:
    return list(judge(case, ground_of(case.place, case.channel, case.policy, at), at))


def _verdict(found: list[Finding]) -> Verdict:
    said = {finding.reason.verdict for finding in found}
    for verdict in (Verdict.REFUSED, Verdict.ASK_A_HUMAN):
        if verdict in said:
            return verdict
    return Verdict.ALLOWED


def _permission(case: Case, at: datetime, found: list[Finding]) -> Permission:
    verdict = _verdict(found)
    allowed = verdict is Verdict.ALLOWED
    stops = [finding for finding in found if finding.stops]
    shown = found if allowed else sorted(stops, key=lambda finding: finding.reason.verdict is not Verdict.REFUSED)
    seconds = epoch(at)
    opening = seconds if allowed else _next_opening(case, seconds, found)
    said = Permission(
        prospect_id=case.prospect.id,
        channel=case.channel,
        at=moment(at, case.timezone),
        edition=case.policy.edition,
        verdict=verdict,
        because=tuple(finding.reason for finding in shown),
        facts=_once(shown),
        next_opening=moment(at, case.timezone) if allowed else _shown(opening, case),
        expires_at=_shown(min((finding.lapses for finding in found), default=inf), case) if allowed else None,
        holds_until=_shown(_holds_until(case, seconds, found, verdict), case),
        lawful_instead=(),
    )
    return looked_up_later(said, lambda: _instead(case, seconds)) if verdict is Verdict.REFUSED else said


def _holds_until(case: Case, at: float, found: list[Finding], verdict: Verdict) -> float:
    """Return when the verdict may be another: never before what refuses may give way, or else something lapses."""
    ground = ground_of(case.place, case.channel, case.policy, at)
    if verdict is Verdict.REFUSED:
        refusing = [finding for finding in found if finding.reason.verdict is Verdict.REFUSED]
        by_clock = [finding.retry for finding in refusing if finding.reason.gate == "hours"]
        for_the_rest = [finding.retry for finding in refusing if finding.reason.gate != "hours"]
        if by_clock:  # it may end as soon as any clock opens, for the rest may only ask
            for_the_rest.append(min(max(by_clock), ground.opens(at)))
        return min(max(for_the_rest), ground.changes_at)
    return min([ground.closes(at), *(finding.lapses for finding in found)])


def _once(found: list[Finding]) -> tuple[Fact, ...]:
    return tuple(dict.fromkeys(fact for finding in found for fact in finding.facts))


def _shown(seconds: float, case: Case) -> DateTime | None:
    return None if seconds == inf else in_zone(_EPOCH + timedelta(seconds=seconds), zone(case.timezone))


def _instead(case: Case, at: float) -> tuple[Channel, ...]:
    others = (case.on(other) for other in Channel if other is not case.channel)
    return tuple(other.channel for other in others if _passes(other, at))


def _passes(case: Case, at: float) -> bool:
    ground = ground_of(case.place, case.channel, case.policy, at)
    return not any(finding.stops for finding in judge(case, ground, at))


def _next_opening(case: Case, at: float, found: list[Finding]) -> float:
    """Return the first instant at which nothing stands in the way, within a year.

    Each gate names the first instant at which it may change its mind; none opens before the last of them, or before
    other rows come into force.
    """
    now = at
    while waits := [finding.retry for finding in found if finding.stops]:
        now = min(max(waits), ground_of(case.place, case.channel, case.policy, now).changes_at)
        if now > at + _HORIZON:
            return inf
        found = _judged(case, now)
    return now
