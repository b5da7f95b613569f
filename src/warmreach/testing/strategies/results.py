"""Strategies for what came of a call, a message or a meeting: whatever the printed table allows, and nothing else."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, cast

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from ...records import (
    OUTCOME_FACTS,
    Appointment,
    CallbackWindow,
    CallOutcome,
    Channel,
    Kind,
    LineResult,
    MailPromise,
    MeetingOutcome,
    MeetingResult,
    MessageOutcome,
    MessageResult,
    Outcome,
    Referral,
    TalkResult,
)
from . import agreements, people, words

__all__ = ["call_outcomes", "meeting_outcomes", "message_outcomes", "outcomes"]

Parts = Mapping[str, SearchStrategy[Any]]

_LINES: SearchStrategy[LineResult] = st.just(LineResult.ANSWERED) | st.sampled_from(LineResult)
_TALKS: SearchStrategy[TalkResult] = st.sampled_from(TalkResult)
_MAILS = agreements.mail_promises()
_APPOINTMENTS = agreements.appointments()
_AGREED: SearchStrategy[Appointment | CallbackWindow] = _APPOINTMENTS | agreements.callback_windows()
_PERSONS = people.referrals()
_ANSWERS: SearchStrategy[Mapping[str, bool]] = st.dictionaries(words.texts(), st.booleans(), min_size=1, max_size=2)
_DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))
_REASONS = words.texts()
_TRUE = st.just(True)  # noqa: FBT003 - a strategy for the one value


def _some(names: tuple[str, ...]) -> SearchStrategy[tuple[str, ...]]:
    """Mostly none of the parts that are allowed, at times one of them, or all."""
    alone = [(name,) for name in names]
    return st.sampled_from([(), *alone, *[()] * len(names), names])


@st.composite
def _parts(draw: DrawFn, word: str, parts: Parts) -> dict[str, Any]:
    """What the table asks for beside a result, and some of what it allows."""
    row = OUTCOME_FACTS[word]
    wanted = draw(_some(tuple(name for name in row.allows if name not in row.needs)))
    return {name: draw(parts[name]) for name in (*row.needs, *wanted)}


@st.composite
def call_outcomes(
    draw: DrawFn,
    *,
    lines: SearchStrategy[LineResult] = _LINES,
    talks: SearchStrategy[TalkResult] = _TALKS,
    mails: SearchStrategy[MailPromise] = _MAILS,
    agreed: SearchStrategy[Appointment | CallbackWindow] = _AGREED,
    persons: SearchStrategy[Referral] = _PERSONS,
    answers: SearchStrategy[Mapping[str, bool]] = _ANSWERS,
    untils: SearchStrategy[date] = _DAYS,
    reasons: SearchStrategy[str] = _REASONS,
) -> CallOutcome:
    """Calls with every result of line and talk, half of them answered, and the promises that the table allows.

    Shrinks to a plain talk.
    """
    line, said = draw(lines), draw(talks)
    talk = said if line is LineResult.ANSWERED else None
    parts = {
        "mail": mails,
        "next": agreed,
        "person": persons,
        "answers": answers,
        "screen_shared": _TRUE,
        "until": untils,
        "reason": reasons,
    }
    return CallOutcome.model_validate({"line": line, "talk": talk, **draw(_parts(talk or line, parts))})


_WRITTEN: SearchStrategy[Channel] = st.sampled_from((Channel.EMAIL, Channel.LETTER, Channel.SMS, Channel.SOCIAL))
_MESSAGES: SearchStrategy[MessageResult] = st.sampled_from(MessageResult)


@st.composite
def message_outcomes(
    draw: DrawFn,
    *,
    channels: SearchStrategy[Channel] = _WRITTEN,
    results: SearchStrategy[MessageResult] = _MESSAGES,
    agreed: SearchStrategy[Appointment | CallbackWindow] = _AGREED,
    persons: SearchStrategy[Referral] = _PERSONS,
    answers: SearchStrategy[Mapping[str, bool]] = _ANSWERS,
    untils: SearchStrategy[date] = _DAYS,
) -> MessageOutcome:
    """Messages on every written channel, delivered, bounced, answered, refused. Shrinks to a delivered e-mail."""
    channel, result = draw(channels), draw(results)
    parts = {"next": agreed, "person": persons, "answers": answers, "until": untils, "every_channel": _TRUE}
    return MessageOutcome.model_validate({"channel": channel, "result": result, **draw(_parts(result, parts))})


_MEETINGS: SearchStrategy[MeetingResult] = st.sampled_from(MeetingResult)
_HELD: SearchStrategy[Kind] = st.sampled_from((Kind.MEETING_HELD, Kind.VISIT_HELD, Kind.DEMO_HELD))


@st.composite
def meeting_outcomes(
    draw: DrawFn,
    *,
    results: SearchStrategy[MeetingResult] = _MEETINGS,
    appointment_ids: SearchStrategy[str | None] = words.maybe(words.ids()),  # noqa: B008 - a strategy never changes
    held_as: SearchStrategy[Kind] = _HELD,
    appointments: SearchStrategy[Appointment] = _APPOINTMENTS,
    agreed: SearchStrategy[Appointment | CallbackWindow] = _AGREED,
    persons: SearchStrategy[Referral] = _PERSONS,
    answers: SearchStrategy[Mapping[str, bool]] = _ANSWERS,
) -> MeetingOutcome:
    """Meetings held, missed, moved and cancelled. Shrinks to one held."""
    result = draw(results)
    parts = {"held_as": held_as, "to": appointments, "next": agreed, "person": persons, "answers": answers}
    made = {"result": result, "appointment_id": draw(appointment_ids), **draw(_parts(result, parts))}
    return MeetingOutcome.model_validate(made)


def outcomes(*, words: Iterable[str] = ()) -> SearchStrategy[Outcome]:
    """Outcomes of calls, messages and meetings; of the results named by `words` alone, if any are.

    Shrinks to a call that nobody answered.

    >>> from hypothesis import find
    >>> from warmreach.testing import outcomes
    >>> find(outcomes(words=["busy", "replied"]), lambda outcome: True).word
    'busy'
    """
    only = tuple(words) or tuple(OUTCOME_FACTS)
    lines = tuple(word for word in LineResult if word in only)
    talks = tuple(word for word in TalkResult if word in only)
    several: list[SearchStrategy[Any]] = []
    if lines:
        several.append(_lines(lines))
    if talks:
        several.append(call_outcomes(lines=st.just(LineResult.ANSWERED), talks=st.sampled_from(talks)))
    messages = tuple(word for word in MessageResult if word in only)
    if messages:
        several.append(message_outcomes(results=st.sampled_from(messages)))
    meetings = tuple(word for word in MeetingResult if word in only)
    if meetings:
        several.append(meeting_outcomes(results=st.sampled_from(meetings)))
    return cast("SearchStrategy[Outcome]", st.one_of(several))


def _lines(lines: tuple[LineResult, ...]) -> SearchStrategy[CallOutcome]:
    """Calls that were not answered, each by its line alone."""
    return st.sampled_from(lines).map(lambda line: CallOutcome(line=line))
