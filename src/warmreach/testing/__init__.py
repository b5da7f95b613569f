"""Tests for other people's cadences: strategies, laws and a state machine, each to be asked of your own code."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .lawbook import (
        About,
        Law,
        a_colleague_never_outweighs,
        a_refusal_never_permits,
        a_refusal_rests,
        a_review_finds_nothing,
        a_verdict_holds_until_it_says,
        an_agreed_call_is_kept,
        an_objection_absorbs,
        an_objection_never_permits,
        an_opening_is_found,
        an_unknown_place_is_never_allowed,
        another_zone_changes_no_score,
        another_zone_changes_no_step,
        asking_later_keeps_the_step,
        every_fact_has_its_source,
        every_plan_ends,
        laws,
        no_slot_stays_open,
        no_step_before_as_of,
        no_step_outside_hours,
        no_step_refused_by_law,
        no_working_day_is_an_answer,
        one_more_contact_never_cools,
        one_more_refusal_never_warms,
        one_more_touch_never_hastens,
        one_new_message_revives_no_old_one,
        only_their_request_lifts_an_objection,
        order_and_duplicates_do_not_matter,
        our_own_touch_permits_nothing,
        reasons_add_up,
        same_input_same_opener,
        same_input_same_step,
        same_question_same_answer,
        text_from_a_crm_stays_text,
        the_next_opening_is_the_first,
        their_question_comes_first,
        tightening_never_permits,
        time_alone_never_warms,
        unanswered_calls_are_spaced,
        unasked_messages_never_make_warm,
        value_comes_early,
        what_comes_later_does_not_count,
        what_comes_later_moves_no_step,
        without_a_history_nothing_is_claimed,
    )
    from .machine import (
        CadenceMachine,
    )
    from .profiles import (
        QUICK,
        THOROUGH,
    )
    from .strategies import (
        address_sources,
        appointments,
        around,
        attempts,
        cadence_steps,
        cadences,
        call_outcomes,
        callback_windows,
        companies,
        consents,
        customer_profiles,
        dnc_checks,
        emails,
        facts,
        histories,
        house_rules,
        ids,
        instants,
        interests,
        kind_groups,
        kind_rules,
        kinds,
        leads,
        lists_of_touchpoints,
        mail_promises,
        meeting_outcomes,
        message_outcomes,
        moves,
        notes,
        objections,
        offers,
        outcomes,
        phones,
        policies,
        prospects,
        referrals,
        relationships,
        senders,
        texts,
        timezones,
        touchpoints,
        urls,
        waits,
        warmth_rules,
        weeks,
        working_times,
    )
    from .subjects import (
        Composer,
        HasLevel,
        HasText,
        Permits,
        PlannedBy,
        Planner,
        ProposedStep,
        Scorer,
        TellsHours,
        usual_hours,
    )

__all__ = [
    "QUICK",
    "THOROUGH",
    "About",
    "CadenceMachine",
    "Composer",
    "HasLevel",
    "HasText",
    "Law",
    "Permits",
    "PlannedBy",
    "Planner",
    "ProposedStep",
    "Scorer",
    "TellsHours",
    "a_colleague_never_outweighs",
    "a_refusal_never_permits",
    "a_refusal_rests",
    "a_review_finds_nothing",
    "a_verdict_holds_until_it_says",
    "address_sources",
    "an_agreed_call_is_kept",
    "an_objection_absorbs",
    "an_objection_never_permits",
    "an_opening_is_found",
    "an_unknown_place_is_never_allowed",
    "another_zone_changes_no_score",
    "another_zone_changes_no_step",
    "appointments",
    "around",
    "asking_later_keeps_the_step",
    "attempts",
    "cadence_steps",
    "cadences",
    "call_outcomes",
    "callback_windows",
    "companies",
    "consents",
    "customer_profiles",
    "dnc_checks",
    "emails",
    "every_fact_has_its_source",
    "every_plan_ends",
    "facts",
    "histories",
    "house_rules",
    "ids",
    "instants",
    "interests",
    "kind_groups",
    "kind_rules",
    "kinds",
    "laws",
    "leads",
    "lists_of_touchpoints",
    "mail_promises",
    "meeting_outcomes",
    "message_outcomes",
    "moves",
    "no_slot_stays_open",
    "no_step_before_as_of",
    "no_step_outside_hours",
    "no_step_refused_by_law",
    "no_working_day_is_an_answer",
    "notes",
    "objections",
    "offers",
    "one_more_contact_never_cools",
    "one_more_refusal_never_warms",
    "one_more_touch_never_hastens",
    "one_new_message_revives_no_old_one",
    "only_their_request_lifts_an_objection",
    "order_and_duplicates_do_not_matter",
    "our_own_touch_permits_nothing",
    "outcomes",
    "phones",
    "policies",
    "prospects",
    "reasons_add_up",
    "referrals",
    "relationships",
    "same_input_same_opener",
    "same_input_same_step",
    "same_question_same_answer",
    "senders",
    "text_from_a_crm_stays_text",
    "texts",
    "the_next_opening_is_the_first",
    "their_question_comes_first",
    "tightening_never_permits",
    "time_alone_never_warms",
    "timezones",
    "touchpoints",
    "unanswered_calls_are_spaced",
    "unasked_messages_never_make_warm",
    "urls",
    "usual_hours",
    "value_comes_early",
    "waits",
    "warmth_rules",
    "weeks",
    "what_comes_later_does_not_count",
    "what_comes_later_moves_no_step",
    "without_a_history_nothing_is_claimed",
    "working_times",
]

_ROOMS = {  # which file gives which names, so that Hypothesis can find our hook without loading the rest
    "lawbook": """
        About Law a_colleague_never_outweighs a_refusal_never_permits a_refusal_rests
        a_review_finds_nothing a_verdict_holds_until_it_says an_agreed_call_is_kept
        an_objection_absorbs an_objection_never_permits an_opening_is_found
        an_unknown_place_is_never_allowed another_zone_changes_no_score another_zone_changes_no_step
        asking_later_keeps_the_step every_fact_has_its_source every_plan_ends laws
        no_slot_stays_open no_step_before_as_of no_step_outside_hours no_step_refused_by_law
        no_working_day_is_an_answer one_more_contact_never_cools one_more_refusal_never_warms
        one_more_touch_never_hastens one_new_message_revives_no_old_one
        only_their_request_lifts_an_objection order_and_duplicates_do_not_matter
        our_own_touch_permits_nothing reasons_add_up same_input_same_opener same_input_same_step
        same_question_same_answer text_from_a_crm_stays_text the_next_opening_is_the_first
        their_question_comes_first tightening_never_permits time_alone_never_warms
        unanswered_calls_are_spaced unasked_messages_never_make_warm value_comes_early
        what_comes_later_does_not_count what_comes_later_moves_no_step
        without_a_history_nothing_is_claimed
    """,
    "machine": """
        CadenceMachine
    """,
    "profiles": """
        QUICK THOROUGH
    """,
    "strategies": """
        address_sources appointments around attempts cadence_steps cadences call_outcomes
        callback_windows companies consents customer_profiles dnc_checks emails facts histories
        house_rules ids instants interests kind_groups kind_rules kinds leads lists_of_touchpoints
        mail_promises meeting_outcomes message_outcomes moves notes objections offers outcomes
        phones policies prospects referrals relationships senders texts timezones touchpoints urls
        waits warmth_rules weeks working_times
    """,
    "subjects": """
        Composer HasLevel HasText Permits PlannedBy Planner ProposedStep Scorer TellsHours
        usual_hours
    """,
}
_ROOM_OF = {name: room for room, names in _ROOMS.items() for name in names.split()}


if not TYPE_CHECKING:  # pragma: no branch - a type checker alone takes the other way

    def __getattr__(name: str) -> Any:  # noqa: ANN401 - a module's attribute can be anything
        """Fetch a public name from its file on first use."""
        if name not in _ROOM_OF:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(f".{_ROOM_OF[name]}", __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return list(__all__)
