"""after_call: what follows on hanging up, in one value."""

from collections.abc import Iterable
from datetime import datetime

from ..contact import ContactPolicy, OpenTime, derive_facts
from ..records import CallOutcome, Fact, History, Prospect, Touchpoint
from ..values.instants import aware
from ..values.result import Result, result
from ..warmth import DEFAULT_RULES, WarmthRules
from ..warmth.classify import history_of
from .model import Cadence
from .plan import plan_cadence
from .promises import Promise, promises
from .results import Plan

__all__ = ["AfterCall", "after_call"]


@result
class AfterCall(Result):
    """What to store and to do after a call: the touchpoint, the prospect as known now, new facts, promises, plan."""

    touchpoint: Touchpoint
    prospect: Prospect
    facts: tuple[Fact, ...]
    promises: tuple[Promise, ...]
    plan: Plan


def after_call(
    prospect: Prospect,
    outcome: CallOutcome,
    *,
    touchpoint_id: str,
    history: Iterable[Touchpoint],
    cadence: Cadence,
    enrolled_at: datetime,
    as_of: datetime,
    working_time: OpenTime,
    policy: ContactPolicy,
    sender_time: OpenTime | None = None,
    rep: str | None = None,
    about: str | None = None,
    rules: WarmthRules = DEFAULT_RULES,
    same_firm: Iterable[History] = (),
) -> AfterCall:
    """Draw what follows from a call that has just ended at `as_of` (C8, C10).

    The prospect comes back verified and with the boxes settled that were asked about; `facts` are those that only this
    call proves. Raises what plan_cadence raises.
    """
    aware(as_of, "as_of")
    before = history_of(prospect, history).until(as_of)
    touchpoint = Touchpoint.from_outcome(
        outcome, id=touchpoint_id, prospect_id=prospect.id, occurred_at=as_of, by=rep, about=about
    )
    known = before.add(touchpoint)
    after = _as_now_known(prospect, outcome, as_of)
    ours = sender_time or working_time
    old_facts = derive_facts(prospect, before, as_of=as_of, rules=rules)
    new_facts = derive_facts(after, known, as_of=as_of, rules=rules)
    return AfterCall(
        touchpoint=touchpoint,
        prospect=after,
        facts=tuple(fact for fact in new_facts if fact not in old_facts),
        promises=promises([known], as_of=as_of, sender_time=ours),
        plan=plan_cadence(
            after,
            known,
            cadence=cadence,
            enrolled_at=enrolled_at,
            as_of=as_of,
            working_time=working_time,
            policy=policy,
            sender_time=ours,
            rep=rep,
            rules=rules,
            same_firm=same_firm,
        ),
    )


def _as_now_known(prospect: Prospect, outcome: CallOutcome, as_of: datetime) -> Prospect:
    verified_at = as_of if outcome.facts.verifies else prospect.verified_at
    return prospect.replace(verified_at=verified_at, qualification={**prospect.qualification, **outcome.answers})
