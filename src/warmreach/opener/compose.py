"""compose_opener: what to say or write first, every fact with its source, within the budget of the purpose."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from ..errors import ForeignJudgementError, OfferLanguageError
from ..records.agreements import Appointment
from ..records.people import Prospect
from ..records.reading import read_word
from ..records.selling import Offer, Sender
from ..records.words import Channel, Purpose
from ..values.frozen import FrozenMap
from ..values.instants import aware
from ..warmth.results import Warmth
from .address import check_offer
from .budgets import Budget, budget_for
from .languages import base_language, phrases_for
from .layout import fit, lay_out
from .phrases import PhraseBook
from .plain_text import count_words, spoken_words
from .results import Line, Opener, OpenerStyle
from .scene import Scene, values_of, whom
from .scripts import SCRIPTS, replies
from .voice import Voice

__all__ = ["PLAIN", "compose_opener", "set_scene"]

PLAIN = OpenerStyle()


def compose_opener(
    prospect: Prospect,
    purpose: Purpose,
    *,
    warmth: Warmth,
    sender: Sender,
    offer: Offer,
    as_of: datetime,
    channel: Channel | None = None,
    colleagues: Mapping[str, str] | None = None,
    appointment: Appointment | None = None,
    slots: Sequence[datetime] = (),
    style: OpenerStyle = PLAIN,
    seed: int = 0,
    phrases: PhraseBook | None = None,
) -> Opener:
    r"""Compose what to say or write first, in the prospect's language and form of address.

    It refers to `warmth.hook` and to nothing without a touchpoint: WARM leads with it, LUKEWARM mentions it after the
    reason, COLD has none. Words such as "last week" and the `slots`, of which two are offered, are reckoned in the
    prospect's zone, or in their own where it has none. `colleagues` says how our reps are called, by id. `seed`
    counts through the phrasings. Without a language of the prospect's it speaks the offer's; with `phrases` theirs.

    Without a `channel`, ANSWER_THEM and REPAIR are spoken and NEW_SLOTS is mailed: for a planned step hand in its own,
    for they are answered on the channel that they chose.

    Raises NaiveInstantError, UnsupportedLanguageError, OfferLanguageError, OfferAddressError, UnsuitedChannelError, and
    ForeignJudgementError for the warmth of somebody else, or one judged for another rep than the sender.

    >>> import pendulum
    >>> from warmreach.opener import compose_opener
    >>> from warmreach.records import Offer, Prospect, Sender, Touchpoint
    >>> from warmreach.warmth import classify_warmth
    >>> now = pendulum.datetime(2026, 11, 21, 9, tz="Europe/Berlin")
    >>> lead = Prospect(id="p-17", given_name="Mara", family_name="Beispiel", language="en", timezone="Europe/Berlin")
    >>> met = Touchpoint(id="t1", prospect_id="p-17", kind="event_met", occurred_at=now.subtract(days=9), by="anna")
    >>> opener = compose_opener(
    ...     lead,
    ...     "warm_call",
    ...     warmth=classify_warmth(lead, [met], as_of=now, rep="anna"),
    ...     sender=Sender(id="anna", given_name="Anna", family_name="Roth", firm="Example Ltd"),
    ...     offer=Offer(language="en", name="RoutePlan", value="Your drivers save an hour a day."),
    ...     as_of=now,
    ... )
    >>> print(*(line.text for line in opener.lines), sep="\n")
    Hello, Mara Beispiel, this is Anna Roth from Example Ltd.
    We met at an event last week.
    I'd like to pick up from there: it's about RoutePlan.
    Your drivers save an hour a day.
    When would 15 minutes suit you?
    """
    purpose = read_word(Purpose, purpose, "purpose")
    scene, budget = set_scene(
        prospect,
        purpose,
        warmth=warmth,
        sender=sender,
        offer=offer,
        as_of=as_of,
        channel=channel,
        colleagues=colleagues,
        appointment=appointment,
        slots=slots,
        style=style,
        seed=seed,
        phrases=phrases,
    )
    drafts = fit(SCRIPTS[purpose](scene), budget, style)
    text = lay_out(drafts, budget, scene.voice.book)
    return Opener(
        prospect_id=prospect.id,
        purpose=purpose,
        language=scene.voice.book.language,
        edition=scene.voice.book.edition,
        seed=seed,
        lines=tuple(Line(part=part, text=said, cites=cites) for part, said, cites, _ in drafts),
        text=text,
        words=count_words(text),
        seconds=spoken_words(text) * 60 / style.words_per_minute,
        replies=FrozenMap() if scene.in_writing else replies(scene, purpose),
    )


def set_scene(
    prospect: Prospect,
    purpose: Purpose,
    *,
    warmth: Warmth,
    sender: Sender,
    offer: Offer,
    as_of: datetime,
    channel: Channel | None,
    colleagues: Mapping[str, str] | None,
    appointment: Appointment | None = None,
    slots: Sequence[datetime] = (),
    style: OpenerStyle,
    seed: int = 0,
    phrases: PhraseBook | None,
) -> tuple[Scene, Budget]:
    """Check what was handed in, and return who speaks to whom and within which budget."""
    aware(as_of, "as_of")
    if warmth.prospect_id != prospect.id:
        raise ForeignJudgementError(argument="warmth", prospect_id=prospect.id, given=warmth.prospect_id)
    if warmth.rep not in (None, sender.id):
        raise ForeignJudgementError(argument="warmth", prospect_id=prospect.id, given=warmth.rep, rep=sender.id)
    book = phrases or phrases_for(prospect.language or offer.language)
    if base_language(offer.language) != base_language(book.language):
        raise OfferLanguageError(offer=offer.language, spoken=book.language)
    check_offer(offer, prospect.address, base_language(book.language))
    budget = budget_for(purpose, None if channel is None else read_word(Channel, channel, "channel"))
    values = values_of(prospect, sender, offer)
    voice = Voice(book, prospect.address, style.tone, seed=seed, values=values)
    voice.greet(whom(prospect, values))
    scene = Scene(
        prospect=prospect,
        sender_id=sender.id,
        warmth=warmth,
        voice=voice,
        as_of=as_of,
        colleagues=colleagues or {},
        appointment=appointment,
        slots=tuple(slot for slot in slots if aware(slot, "slots") > as_of),
        in_writing=budget.medium != "spoken",
    )
    return scene, budget
