"""Which cadence suits a lead: by what they remember, whether it is still the right person, and whether one may call."""

from collections.abc import Mapping
from types import MappingProxyType

from ..contact import Permission, Verdict
from ..errors import ForeignJudgementError, OtherChannelError
from ..records import Channel, Prospect
from ..values.result import Result, result
from ..warmth import Temperature, Warmth
from ..warmth.verified import is_verified, verified_by
from .builtin import CALL_MAIL_CALL, MAIL_CALL, POST_INVITE, WARM_CALL
from .model import Cadence
from .why import Why

__all__ = ["CadenceChoice", "choose_cadence"]


@result
class CadenceChoice(Result):
    """The cadence that suits a lead, None where no call, letter or e-mail is open, and why."""

    cadence: Cadence | None
    because: tuple[Why, ...]


def choose_cadence(prospect: Prospect, *, warmth: Warmth, permission: Permission) -> CadenceChoice:
    """Choose among the built-in cadences; `permission` is that to call, and a refusal for now is none for good.

    Raises ForeignJudgementError for a judgement of somebody else, OtherChannelError for one of another channel.

    >>> from datetime import UTC, datetime
    >>> from warmreach import Prospect, classify_warmth
    >>> from warmreach.cadence import choose_cadence
    >>> from warmreach.contact import DUTIES, ContactPolicy, may_contact
    >>> noon = datetime(2026, 11, 23, 11, tzinfo=UTC)
    >>> mara = Prospect(id="p-17", country="DE", timezone="Europe/Berlin", audience="business")
    >>> policy = ContactPolicy(asserts=frozenset(DUTIES))
    >>> may_call = may_contact(mara, "call", at=noon, history=[], policy=policy)
    >>> choice = choose_cadence(mara, warmth=classify_warmth(mara, [], as_of=noon), permission=may_call)
    >>> choice.cadence.name, [why.code for why in choice.because]
    ('post_invite', ['call_refused', 'post_open'])
    """
    _check_about(prospect, warmth, permission)
    if _refused_for_good(permission):
        return _by_post(permission)
    is_warm, verified = warmth.temperature is Temperature.WARM, _verified(prospect, warmth)
    because = (_remembered(warmth), verified, _may_call(permission))
    suits = is_warm and verified.code == "verified"
    return CadenceChoice(cadence=WARM_CALL if suits else CALL_MAIL_CALL, because=because)


def _check_about(prospect: Prospect, warmth: Warmth, permission: Permission) -> None:
    for argument, given in (("warmth", warmth.prospect_id), ("permission", permission.prospect_id)):
        if given != prospect.id:
            raise ForeignJudgementError(argument=argument, prospect_id=prospect.id, given=given)
    if permission.channel is not Channel.CALL:
        raise OtherChannelError(argument="permission", wanted=Channel.CALL.value, given=permission.channel.value)


def _refused_for_good(permission: Permission) -> bool:
    """Say whether it is more than the hour that refuses a call, and no later hour is known at which it would not be."""
    refusing = (reason.gate for reason in permission.because if reason.verdict is Verdict.REFUSED)
    return permission.next_opening is None and any(gate != "hours" for gate in refusing)


def _by_post(permission: Permission) -> CadenceChoice:
    refused = _by_rule("call_refused", permission, "A call is not permitted, now or later")
    if Channel.LETTER not in permission.lawful_instead:
        return _in_writing(refused, permission)
    sentence = "A letter is permitted: it invites them to ask for a call, and only their asking creates a right to one."
    return CadenceChoice(cadence=POST_INVITE, because=(refused, Why(code="post_open", sentence=sentence, source="C1")))


def _in_writing(refused: Why, permission: Permission) -> CadenceChoice:
    """Where a letter is closed too, one mail that helps, and a call only if they ask for it."""
    closed = Why(code="post_closed", sentence="A letter is not open to them either.")
    if Channel.EMAIL not in permission.lawful_instead:
        return CadenceChoice(cadence=None, because=(refused, closed))
    sentence = "An e-mail is permitted: one that helps, and a call only if they ask for it."
    opened = Why(code="email_open", sentence=sentence, source="C1")
    return CadenceChoice(cadence=MAIL_CALL, because=(refused, closed, opened))


_REMEMBERED: Mapping[Temperature, tuple[str, str]] = MappingProxyType(
    {
        Temperature.WARM: ("They are warm: begin with what they remember.", "W6"),
        Temperature.LUKEWARM: ("There was contact, but do not rely on being remembered: call first, then mail.", "C2"),
        Temperature.COLD: ("They do not know us: call first, then mail.", "W4"),
    }
)


def _remembered(warmth: Warmth) -> Why:
    sentence, source = _REMEMBERED[warmth.temperature]
    cites = () if warmth.hook is None else (warmth.hook.touchpoint.id,)
    return Why(code=warmth.temperature.value, sentence=sentence, cites=cites, source=source)


def _verified(prospect: Prospect, warmth: Warmth) -> Why:
    """Say whether a contact, or the record, shows within its time that it is still the right person."""
    newest = verified_by(warmth, as_of=warmth.as_of)
    if newest is not None:
        sentence = "They took part themselves within 180 days: it is still the right person."
        return Why(code="verified", sentence=sentence, cites=(newest.id,), source="C5")
    if is_verified(prospect, as_of=warmth.as_of):
        return Why(code="verified", sentence="The record says so: it is still the right person.", source="C5")
    sentence = "Nothing within 180 days shows that it is still the right person: the first call makes sure."
    return Why(code="not_verified", sentence=sentence, source="C5")


def _may_call(permission: Permission) -> Why:
    if permission.allowed:
        return _by_rule("call_allowed", permission, "A call is permitted")
    if permission.verdict is Verdict.ASK_A_HUMAN:
        return _by_rule("ask_a_human", permission, "Whether a call is permitted is for a human to find out")
    if permission.next_opening is None:
        return _by_rule(
            "ask_a_human", permission, "Not at this hour, and whether at another is for a human to find out"
        )
    opening = permission.next_opening.strftime("%Y-%m-%d %H:%M")
    return _by_rule("call_opens_later", permission, f"A call is permitted from {opening} on")


def _by_rule(code: str, permission: Permission, finding: str) -> Why:
    """Say what was found, with the rule that decided it."""
    deciding = next((reason for reason in permission.because if reason.verdict is permission.verdict), None)
    if deciding is None:
        return Why(code=code, sentence=f"{finding}.")
    return Why(code=code, sentence=f"{finding}: {deciding.sentence}", source=deciding.rule)
