"""The laws as named functions: ask one of your own subject, or all that are about a planner, a scorer and so on."""

from . import courses, opener, permission, steps, warmth
from .courses import (
    a_refusal_rests,
    an_agreed_call_is_kept,
    an_objection_absorbs,
    an_opening_is_found,
    every_plan_ends,
    no_working_day_is_an_answer,
    their_question_comes_first,
)
from .law import About, Law
from .opener import (
    a_review_finds_nothing,
    every_fact_has_its_source,
    no_slot_stays_open,
    same_input_same_opener,
    text_from_a_crm_stays_text,
    value_comes_early,
    without_a_history_nothing_is_claimed,
)
from .permission import (
    a_refusal_never_permits,
    a_verdict_holds_until_it_says,
    an_objection_never_permits,
    an_unknown_place_is_never_allowed,
    only_their_request_lifts_an_objection,
    our_own_touch_permits_nothing,
    same_question_same_answer,
    the_next_opening_is_the_first,
    tightening_never_permits,
)
from .steps import (
    another_zone_changes_no_step,
    asking_later_keeps_the_step,
    no_step_before_as_of,
    no_step_outside_hours,
    no_step_refused_by_law,
    one_more_touch_never_hastens,
    same_input_same_step,
    unanswered_calls_are_spaced,
    what_comes_later_moves_no_step,
)
from .warmth import (
    a_colleague_never_outweighs,
    another_zone_changes_no_score,
    one_more_contact_never_cools,
    one_more_refusal_never_warms,
    one_new_message_revives_no_old_one,
    order_and_duplicates_do_not_matter,
    reasons_add_up,
    time_alone_never_warms,
    unasked_messages_never_make_warm,
    what_comes_later_does_not_count,
)

__all__ = [
    "About",
    "Law",
    "a_colleague_never_outweighs",
    "a_refusal_never_permits",
    "a_refusal_rests",
    "a_review_finds_nothing",
    "a_verdict_holds_until_it_says",
    "an_agreed_call_is_kept",
    "an_objection_absorbs",
    "an_objection_never_permits",
    "an_opening_is_found",
    "an_unknown_place_is_never_allowed",
    "another_zone_changes_no_score",
    "another_zone_changes_no_step",
    "asking_later_keeps_the_step",
    "every_fact_has_its_source",
    "every_plan_ends",
    "laws",
    "no_slot_stays_open",
    "no_step_before_as_of",
    "no_step_outside_hours",
    "no_step_refused_by_law",
    "no_working_day_is_an_answer",
    "one_more_contact_never_cools",
    "one_more_refusal_never_warms",
    "one_more_touch_never_hastens",
    "one_new_message_revives_no_old_one",
    "only_their_request_lifts_an_objection",
    "order_and_duplicates_do_not_matter",
    "our_own_touch_permits_nothing",
    "reasons_add_up",
    "same_input_same_opener",
    "same_input_same_step",
    "same_question_same_answer",
    "text_from_a_crm_stays_text",
    "the_next_opening_is_the_first",
    "their_question_comes_first",
    "tightening_never_permits",
    "time_alone_never_warms",
    "unanswered_calls_are_spaced",
    "unasked_messages_never_make_warm",
    "value_comes_early",
    "what_comes_later_does_not_count",
    "what_comes_later_moves_no_step",
    "without_a_history_nothing_is_claimed",
]

_EVERY: tuple[Law, ...] = tuple(
    getattr(room, name) for room in (warmth, steps, courses, permission, opener) for name in room.__all__
)


def laws(about: About | None = None) -> tuple[Law, ...]:
    """Return the laws about one sort of subject, or all of them, in the order of their ids.

    >>> from warmreach.testing import laws
    >>> [law.id for law in laws("warmth")][:3]
    ['WARMTH-01', 'WARMTH-02', 'WARMTH-03']
    """
    found = (law for law in _EVERY if about in (None, law.about))
    return tuple(sorted(found, key=lambda law: law.id))
