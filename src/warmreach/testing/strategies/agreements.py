"""Strategies for what two people agree on: appointments, windows for calling back, promised mails."""

from datetime import datetime, timedelta
from typing import Any, Literal

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from ...records import Appointment, CallbackWindow, Channel, MailPromise
from ...values.instants import in_utc
from . import clock, words

__all__ = ["appointments", "callback_windows", "mail_promises"]

_IDS = words.ids()
_INSTANTS = clock.instants()
_TIMEZONES = clock.timezones()
_TOPICS = words.texts()
_FORMATS: SearchStrategy[str] = st.sampled_from(("phone", "video", "on_site"))
_CALLERS: SearchStrategy[str] = st.sampled_from(("us", "them"))
_REPLACED: SearchStrategy[str | None] = words.maybe(st.just("the one before"))
_REACHES: dict[str, SearchStrategy[str]] = {
    "phone": words.phones(),
    "video": st.sampled_from(("https://beispiel.example/room", "https://beispiel.example/2")),
    "on_site": words.texts().map(lambda text: f"{text} 1"),
}
_MINUTES = st.sampled_from((15, 1, 60, 1440)) | st.integers(1, 1440)


@st.composite
def appointments(
    draw: DrawFn,
    *,
    ids: SearchStrategy[str] = _IDS,
    instants: SearchStrategy[datetime] = _INSTANTS,
    timezones: SearchStrategy[str] = _TIMEZONES,
    minutes: SearchStrategy[int] = _MINUTES,
    topics: SearchStrategy[str] = _TOPICS,
    formats: SearchStrategy[str] = _FORMATS,
    who_calls: SearchStrategy[str] = _CALLERS,
    replaces: SearchStrategy[str | None] = _REPLACED,
) -> Appointment:
    """Appointments by telephone, by video and on site, of a minute to a whole day, at nasty instants.

    Shrinks to fifteen minutes by telephone, in which we call.
    """
    form = draw(formats)
    own, other = draw(ids), draw(replaces)
    return Appointment.model_validate(
        {
            "id": own,
            "starts_at": draw(instants),
            "timezone": draw(timezones),
            "minutes": draw(minutes),
            "topic": draw(topics),
            "format": form,
            "who_calls": draw(who_calls),
            "reach": draw(_REACHES[form]),
            "replaces": None if other == own else other,
        }
    )


Speaker = Literal["them", "us", "gatekeeper"]
_SPEAKERS: SearchStrategy[Speaker] = st.sampled_from(("them", "us", "gatekeeper"))
_LENGTHS = st.sampled_from((timedelta(hours=3), timedelta(microseconds=1), timedelta(minutes=20))) | st.integers(
    1, 3 * 86_400
).map(lambda seconds: timedelta(seconds=seconds))


def callback_windows(
    *,
    instants: SearchStrategy[datetime] = _INSTANTS,
    lengths: SearchStrategy[timedelta] = _LENGTHS,
    said_by: SearchStrategy[Speaker] = _SPEAKERS,
) -> SearchStrategy[CallbackWindow]:
    """Windows in which to call back, from a microsecond to three days. Shrinks to three hours that they named."""
    return st.builds(_window, instants, lengths, said_by)


def _window(start: datetime, length: timedelta, said_by: Speaker) -> CallbackWindow:
    return CallbackWindow(start=start, end=in_utc(start) + length, said_by=said_by)


_WRITTEN: SearchStrategy[Any] = st.sampled_from((Channel.EMAIL, Channel.LETTER))
_POINTS = st.lists(words.texts(), max_size=2).map(tuple)
_DUE: SearchStrategy[datetime | None] = words.maybe(clock.instants())
_ADDRESSES: SearchStrategy[str | None] = words.maybe(words.emails())


def mail_promises(
    *,
    wanted_by_them: SearchStrategy[bool] = st.booleans(),  # noqa: B008 - a strategy is a value and never changes
    channels: SearchStrategy[Any] = _WRITTEN,
    addresses: SearchStrategy[str | None] = _ADDRESSES,
    points: SearchStrategy[tuple[str, ...]] = _POINTS,
    due: SearchStrategy[datetime | None] = _DUE,
) -> SearchStrategy[MailPromise]:
    """Promised e-mails and letters, with and without a date. Shrinks to an e-mail that we offered."""
    return st.builds(MailPromise, wanted_by_them=wanted_by_them, channel=channels, to=addresses, points=points, due=due)
