"""Strategies that mirror the public constructors: plural, keyword-only, every part replaceable by one of your own."""

from .agreements import appointments, callback_windows, mail_promises
from .clock import around, instants, timezones
from .contacts import lists_of_touchpoints, touchpoints
from .evidence import address_sources, consents, dnc_checks, facts, interests, objections, relationships
from .hours import house_rules, policies, weeks, working_times
from .judged import customer_profiles, leads
from .people import companies, notes, offers, prospects, referrals, senders
from .results import call_outcomes, meeting_outcomes, message_outcomes, outcomes
from .rules import kind_groups, kind_rules, warmth_rules
from .stories import histories
from .tables import attempts, cadence_steps, cadences, moves, waits
from .words import emails, ids, kinds, phones, texts, urls

__all__ = [
    "address_sources",
    "appointments",
    "around",
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
    "facts",
    "histories",
    "house_rules",
    "ids",
    "instants",
    "interests",
    "kind_groups",
    "kind_rules",
    "kinds",
    "leads",
    "lists_of_touchpoints",
    "mail_promises",
    "meeting_outcomes",
    "message_outcomes",
    "moves",
    "notes",
    "objections",
    "offers",
    "outcomes",
    "phones",
    "policies",
    "prospects",
    "referrals",
    "relationships",
    "senders",
    "texts",
    "timezones",
    "touchpoints",
    "urls",
    "waits",
    "warmth_rules",
    "weeks",
    "working_times",
]
