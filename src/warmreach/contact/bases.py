"""Which facts make a contact lawful: for each basis a rule may name, what meets it at an instant."""

from collections.abc import Callable, Iterable, Mapping
from math import inf
from typing import NamedTuple

from ..records import Channel, Consent, Interest
from .case import Case, Held
from .law import Basis, ContactRule, Waiver

__all__ = ["Met", "basis_met", "lifts_lists"]


class Met(NamedTuple):
    """How a basis is met: by which facts, for how long; `ask` says what a human has to find out instead."""

    basis: Basis
    facts: tuple[Held, ...] = ()
    ask: str = ""

    @property
    def lapses(self) -> float:
        """When it is met no more: when the last of its facts lapses."""
        return max((held.lapses for held in self.facts), default=inf)


_Meets = Callable[[Case, ContactRule, float], "Met | None"]

# A one-off request is a basis everywhere but here: where only writing, a running contract or a human will do.
_NOT_BY_REQUEST = frozenset({Basis.WRITTEN_CONSENT, Basis.CONTRACT_IN_FORCE, Basis.HUMAN_DECISION, Basis.UNKNOWN})
_BY_CONSENT = frozenset({Basis.CONSENT, Basis.WRITTEN_CONSENT, Basis.CALLBACK})
_SPOKEN = frozenset({Channel.CALL, Channel.VISIT})


def basis_met(case: Case, rule: ContactRule, at: float) -> Met | None:
    """Return how a rule's basis is met: by facts if any do, else without, else by asking; None if it is not."""
    found = [met for met in _each(case, rule, at) if met is not None]
    by_facts = [met for met in found if met.facts and not met.ask]
    if by_facts:
        return max(by_facts, key=lambda met: (met.basis in _BY_CONSENT, met.lapses))
    return next((met for met in found if not met.ask), found[0] if found else None)


def _each(case: Case, rule: ContactRule, at: float) -> Iterable[Met | None]:
    if case.objection is not None:  # reopened by their own request, which permits itself and nothing else
        yield _requested(case, at) or _consent(case, rule, at)
        return
    if case.consents and not _NOT_BY_REQUEST.issuperset(rule.basis_any_of):
        yield _requested(case, at)
    for basis in rule.basis_any_of:
        yield _MEETS[basis](case, rule, at)


def lifts_lists(case: Case, rule: ContactRule, met: Met, at: float) -> bool:
    """Say whether consent, or a relationship that the row names, lifts the lists of a rule."""
    if met.basis in _BY_CONSENT or (Basis.LISTS in rule.basis_any_of and met.basis is not Basis.LISTS and met.facts):
        return True
    return any(_related(case, waiver, at) for waiver in rule.relationships if "lists" in waiver.lifts)


# --- one function a basis ---------------------------------------------------------------------------------------------


def _requested(case: Case, at: float) -> Met | None:
    held = [one for one in case.consents if isinstance(one.fact, Consent) and not one.fact.standing and at < one.lapses]
    return Met(Basis.CALLBACK, tuple(held)) if held else None


def _consent(case: Case, rule: ContactRule, at: float) -> Met | None:
    held = [one for one in case.consents if isinstance(one.fact, Consent) and one.fact.standing and at < one.lapses]
    proven = [one for one in held if one.fact.proof or one.fact.source]  # type: ignore[union-attr]
    if held and rule.proof is not None and not proven:
        return Met(Basis.CONSENT, ask="the consent has no proof, and the rule asks for one")
    return Met(Basis.CONSENT, tuple(proven if rule.proof else held)) if held else None


def _written(case: Case, rule: ContactRule, at: float) -> Met | None:
    met = _consent(case, rule, at)
    if met is None or met.ask:
        return met and met._replace(basis=Basis.WRITTEN_CONSENT)
    written = tuple(one for one in met.facts if isinstance(one.fact, Consent) and one.fact.written)
    return Met(Basis.WRITTEN_CONSENT, written) if written else None


def _interest(case: Case, rule: ContactRule, at: float) -> Met | None:
    held = [Held(one, case.interest_until(one)) for one in case.known.interests]
    held = [one for one in held if at < one.lapses]
    fitting = tuple(one for one in held if _fits(case, one))
    ties = {kind for waiver in rule.relationships if "interest" in waiver.lifts for kind in waiver.by}
    known = [Held(one, case.interest_from(one)) for one in case.known.relationships if one.kind in ties]
    fitting += tuple(one for one in known if at < one.lapses)
    if fitting:
        return Met(Basis.PRESUMED_INTEREST, fitting)
    ask = f"interest was shown, but not in being contacted by {case.channel.value}: whether they would mind is a guess"
    return Met(Basis.PRESUMED_INTEREST, ask=ask) if held else None


def _fits(case: Case, held: Held) -> bool:
    shown = held.fact.channel if isinstance(held.fact, Interest) else None
    return shown is case.channel or (shown in _SPOKEN and case.channel in _SPOKEN)


def _related(case: Case, waiver: Waiver, at: float) -> tuple[Held, ...]:
    ends = ((one, case.holds(one, waiver)) for one in case.known.relationships)
    return tuple(Held(one, end) for one, end in ends if end is not None and at < end)


def _customer(case: Case, rule: ContactRule, at: float) -> Met | None:
    waivers = [waiver for waiver in rule.relationships if {"consent", "lists"}.intersection(waiver.lifts)]
    if not waivers:
        known = [one for one in case.known.relationships if one.kind in {"purchase", "contract"}]
        return (
            Met(Basis.CUSTOMER, ask="under which conditions a customer may be contacted is not known")
            if known
            else None
        )
    for waiver in waivers:
        held = _related(case, waiver, at)
        if held and (waiver.conditions is None or "customer_exception" in case.policy.asserts):
            return Met(Basis.CUSTOMER, held)
        if held:
            return Met(Basis.CUSTOMER, ask=f"a customer may be contacted if: {waiver.conditions}")
    return None


def _contract(case: Case, rule: ContactRule, at: float) -> Met | None:
    running = Waiver(by=("contract",), lifts=("consent",), in_force=True)
    waivers = [waiver for waiver in rule.relationships if waiver.in_force] or [running]
    held = tuple(one for waiver in waivers for one in _related(case, waiver, at))
    return Met(Basis.CONTRACT_IN_FORCE, held) if held else None


def _address(basis: Basis, *kinds: str, duty: str | None = None, seen_clear: bool = False) -> _Meets:
    def meets(case: Case, rule: ContactRule, at: float) -> Met | None:
        del rule, at
        refusing = {True, None} if seen_clear else {True}
        found = [one for one in case.addresses if one.kind in kinds and one.asterisk not in refusing]
        plain = tuple(Held(one, inf) for one in found)
        if not plain:
            return None
        if duty is not None and duty not in case.policy.asserts:
            return Met(basis, ask=f"the address is {kinds[0].replace('_', ' ')}; assert {duty!r} if that is so")
        return Met(basis, plain)

    return meets


def _impersonal(case: Case, rule: ContactRule, at: float) -> Met | None:
    del rule, at
    found = tuple(Held(one, inf) for one in case.addresses if one.impersonal)
    return Met(Basis.IMPERSONAL_ADDRESS, found) if found else None


def _weighed(case: Case, rule: ContactRule, at: float) -> Met | None:
    del rule, at
    if "balancing_test" in case.policy.asserts:
        return Met(Basis.LEGITIMATE_INTEREST)
    return Met(
        Basis.LEGITIMATE_INTEREST, ask="legitimate interest has to be weighed; assert 'balancing_test' once it is"
    )


def _given(basis: Basis) -> _Meets:
    return lambda _case, _rule, _at: Met(basis)


def _asked(basis: Basis, ask: str) -> _Meets:
    return lambda _case, _rule, _at: Met(basis, ask=ask)


def _no(_case: Case, _rule: ContactRule, _at: float) -> Met | None:
    return None


_MEETS: Mapping[Basis, _Meets] = {
    Basis.NOTHING: _given(Basis.NOTHING),
    Basis.PARENT: _given(Basis.PARENT),
    Basis.LISTS: _given(Basis.LISTS),
    Basis.CONSENT: _consent,
    Basis.WRITTEN_CONSENT: _written,
    Basis.CALLBACK: _no,  # looked at for every rule
    Basis.PRESUMED_INTEREST: _interest,
    Basis.CUSTOMER: _customer,
    Basis.CONTRACT_IN_FORCE: _contract,
    Basis.DIRECTORY_AND_LISTS: _address(Basis.DIRECTORY_AND_LISTS, "directory"),
    Basis.DIRECTORY_WITHOUT_ASTERISK: _address(Basis.DIRECTORY_WITHOUT_ASTERISK, "directory", seen_clear=True),
    Basis.PUBLISHED: _address(Basis.PUBLISHED, "published", "handed_over", duty="relevant_to_role"),
    Basis.PUBLISHED_FOR_OFFERS: _address(Basis.PUBLISHED_FOR_OFFERS, "published", duty="relevant_to_role"),
    Basis.HANDED_OVER: _address(Basis.HANDED_OVER, "handed_over"),
    Basis.IMPERSONAL_ADDRESS: _impersonal,
    Basis.LEGITIMATE_INTEREST: _weighed,
    Basis.HUMAN_DECISION: _asked(
        Basis.HUMAN_DECISION, "it depends on what no record holds, so that a person has to decide"
    ),
    Basis.UNKNOWN: _asked(Basis.UNKNOWN, "what the law asks for there is not established"),
}
