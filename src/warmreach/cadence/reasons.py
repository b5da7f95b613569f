"""Why this channel, what moved a step, and what shows that it is done."""

from collections.abc import Mapping, Sequence

from ..contact import Permission, Verdict
from ..records import Channel, Kind, Purpose, Touchpoint
from ..warmth import WarmthRules
from .why import Why

__all__ = ["done_when", "instead_of", "moved_by_band", "moved_by_rule", "reasons_of", "why_channel"]

_BY_PURPOSE: Mapping[Purpose, tuple[str, str]] = {
    Purpose.WARM_CALL: ("They have reason to remember you: a call names it and asks for a meeting.", "W6"),
    Purpose.VERIFY_AND_ANNOUNCE: ("Call first: a mail that nobody announced goes into the bin.", "C5"),
    Purpose.CONFIRM_AND_SUBSTANTIATE: ("What was announced in a talk is awaited, and read.", "C7"),
    Purpose.FOLLOW_THROUGH: ("Only the second call gets down to business.", "C11"),
    Purpose.ANSWER_THEM: ("They are answered on the channel that they chose.", "W8"),
    Purpose.VOICEMAIL: ("A voicemail may offer information, where nobody answers.", "W14"),
    Purpose.HELPFUL_MAIL: ("A mail may help with a tip, and asks for nothing.", "W14"),
    Purpose.POST_INVITE: ("A letter may invite where a call may not be made.", "C1"),
    Purpose.SOCIAL_NOTE: ("Another method, where they are seen.", "W14"),
    Purpose.SMS_NOTE: ("Another method, short and read at once.", "W14"),
    Purpose.VISIT: ("A visit is contact that both take part in.", "W2"),
    Purpose.GATEKEEPER: ("The switchboard knows who is responsible.", "C5"),
    Purpose.REPAIR: ("You owe them this call.", "C10"),
    Purpose.NEW_SLOTS: ("Two concrete times are quickly chosen from, in writing where you may write.", "C10"),
    Purpose.SCREEN_SHARE: ("Look at it together while you talk.", "C9"),
}

_DONE: Mapping[Channel, tuple[str, ...]] = {
    Channel.CALL: (Kind.CALL_HELD, Kind.REFUSED_BY_PHONE),
    Channel.EMAIL: (Kind.EMAIL_SENT, Kind.ANNOUNCED_EMAIL_SENT),
    Channel.LETTER: (Kind.LETTER_SENT, Kind.ANNOUNCED_LETTER_SENT),
    Channel.SMS: (Kind.SMS_SENT,),
    Channel.SOCIAL: (Kind.SOCIAL_MESSAGE_SENT,),
    Channel.VISIT: (Kind.VISIT_HELD, Kind.MEETING_HELD, Kind.DEMO_HELD),
}


def why_channel(purpose: Purpose) -> Why:
    """Return why a step of this purpose takes its channel."""
    sentence, source = _BY_PURPOSE[purpose]
    return Why(code=f"channel_for_{purpose.value}", sentence=sentence, source=source)


def instead_of(channel: Channel, refusals: Sequence[Permission]) -> Why:
    """Return why a step takes another channel than its own: what the rules refused."""
    refused = refusals[0]
    source = next((reason.rule for reason in refused.because if reason.verdict is Verdict.REFUSED), None)
    sentence = f"By {channel.value}, for {refused.channel.value} is not permitted."
    return Why(code="instead_of", sentence=sentence, source=source)


def moved_by_rule(permission: Permission) -> Why:
    """Return which rule moved a step to a later opening."""
    return next(iter(reasons_of(permission)))


def moved_by_band(attempt: int) -> Why:
    """Return why another attempt falls into another part of the day."""
    sentence = f"Attempt {attempt}, in a part of the day in which nobody has tried yet."
    return Why(code="another_band", sentence=sentence, source="C10")


def reasons_of(permission: Permission) -> tuple[Why, ...]:
    """Return what a permission rests on, what refuses first."""
    ordered = sorted(permission.because, key=lambda reason: reason.verdict is not permission.verdict)
    return tuple(Why(code=reason.gate, sentence=reason.sentence, source=reason.rule) for reason in ordered)


def done_when(channel: Channel, answers: Touchpoint | None, rules: WarmthRules) -> tuple[str, ...]:
    """Return the kinds of touchpoint that show that a step on this channel is done."""
    done = tuple(str(kind) for kind in _DONE[channel])
    if answers is None or answers.kind not in rules.complaints:
        return done
    return (*done, *(kind for kind, rule in rules.kinds.items() if rule.ends == answers.kind))
