"""What the caller has to do besides: the preconditions that a policy asserts, as a table."""

from collections.abc import Mapping

__all__ = ["DUTIES", "GOOD_CONDUCT"]

DUTIES: Mapping[str, str] = {
    "identify": "we say at the start who calls, for whom and why, and give an address or number on request",
    "caller_id": "our number is transmitted, is ours to use, and can be called back",
    "leaves_when_asked": "we end the call or leave at once when asked",
    "offers_objection": "we offer the right to object in every call or message",
    "opt_out": "every message holds an opt-out that works and costs nothing",
    "honest_sender": "sender, subject and header are true",
    "marked_as_advertising": "advertising can be seen to be advertising",
    "postal_address": "every message holds our postal address",
    "address_source": "we say where we have the address from, at the latest in the first message (GDPR art. 14)",
    "no_advertising_stickers": "we respect stickers and lists against advertising by post",
    "consent_names_us": "consents name our firm and products, and none was obtained in the advertising call itself",
    "customer_exception": "the conditions of the customer exception are met: own similar products, opt-out offered",
    "relevant_to_role": "the message concerns the role for which the address was published or handed over",
    "balancing_test": "our legitimate interest has been weighed against theirs, in writing",
    "known_landline": "the number is known to be a landline",
    "lawful_data": "no data come from unlawful calls",
    "truthful": "nothing is misrepresented",
    "few_abandoned_calls": "abandoned calls stay under the limit (3 per cent in the US, 5 in Canada)",
    "commercial_number": "we call from the range of numbers prescribed for advertising",
    "no_mobile_sender": "we do not call from a mobile number",
    "no_random_numbers": "numbers are not dialled at random",
    "recorded": "offer and acceptance are recorded",
    "written_acceptance": "contracts are accepted in writing after the call",
    "state_registration": "we are registered with the state, or exempt",
    "bond": "we have lodged the security that the state asks for, or are exempt",
    "list_operator_registration": "we are registered with the operator of the do-not-call list",
    "platform_registration": "sender, header and template are registered on the DLT platform",
}

GOOD_CONDUCT = frozenset({"identify", "caller_id", "leaves_when_asked", "offers_objection", "opt_out", "honest_sender",
    "marked_as_advertising", "postal_address", "address_source", "truthful", "lawful_data", "no_random_numbers",
    "no_advertising_stickers",
})  # fmt: skip
"""What any decent caller does: a policy may assert these together."""
