"""prepare: the page before a call, with all that is known, what to find out, and what to say."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from ..contact.results import Permission, Verdict
from ..errors import ForeignJudgementError, OtherChannelError
from ..fit.checklist import BANT, Checklist
from ..records.agreements import Appointment
from ..records.people import Noted, Prospect
from ..records.reading import read_word
from ..records.selling import Offer, Sender
from ..records.words import AddressForm, Channel, Purpose, Salutation
from ..values.frozen import FrozenMap
from ..values.instants import Moment, moment
from ..values.result import Result, result
from ..warmth.results import Hook, Temperature, Warmth
from ..warmth.verified import is_verified, verified_by
from .aims import AIMS, ALWAYS_AVOID, AVOID
from .budgets import channel_for
from .compose import PLAIN, compose_opener
from .languages import phrases_for
from .phrases import PhraseBook
from .results import Opener, OpenerStyle

__all__ = ["CallSheet", "prepare"]

_RECENT = 5  # contacts on the page; more is no preparation


@result
class CallSheet(Result):
    """One page before a call (W11); `objections` says what they may say, in their words, and what to answer.

    `known` names each source; what is said to the salesperson is in English, what is said to the prospect in the
    prospect's language.
    """

    prospect_id: str
    purpose: Purpose
    as_of: Moment
    aim: str
    known: tuple[Noted, ...]
    find_out: tuple[str, ...]
    avoid: tuple[str, ...]
    hook: Hook | None
    permission: Permission
    checklist: Checklist
    opener: Opener
    objections: FrozenMap[str, str]
    slots: tuple[Moment, ...]

    def to_markdown(self) -> str:
        """Draw the page as Markdown, in the order in which one reads it before dialling."""
        known = [f"{one.text} ({one.source})" if one.source else one.text for one in self.known]
        said = [f"“{theirs}” – {ours}" for theirs, ours in self.objections.items()]  # noqa: RUF001 - a dash for readers
        slots = [f"{slot:%A %d %B %Y, %H:%M} ({slot.timezone_name})" for slot in self.slots]
        blocks = {
            "Aim": [self.aim],
            "May I": [self.permission.verdict.value, *(reason.sentence for reason in self.permission.because)],
            "Say": [line.text for line in self.opener.lines],
            "If they say": said,
            "Known": known,
            "Find out": self.find_out,
            "Slots": slots,
            "Avoid": self.avoid,
        }
        drawn = (
            "\n".join([f"## {title}", "", *(f"- {one}" for one in items)]) for title, items in blocks.items() if items
        )
        return "\n\n".join([f"# {self.prospect_id}: {self.purpose.value}", *drawn]) + "\n"


def prepare(
    prospect: Prospect,
    purpose: Purpose,
    *,
    warmth: Warmth,
    permission: Permission,
    sender: Sender,
    offer: Offer,
    as_of: datetime,
    channel: Channel | None = None,
    colleagues: Mapping[str, str] | None = None,
    appointment: Appointment | None = None,
    slots: Sequence[datetime] = (),
    boxes: Sequence[str] = BANT,
    style: OpenerStyle = PLAIN,
    seed: int = 0,
    phrases: PhraseBook | None = None,
) -> CallSheet:
    """Prepare a call: who and what is known, what to find out, the aim, the words, and whether one may (W11).

    Raises what `compose_opener` raises, ForeignJudgementError for the permission of somebody else, and
    OtherChannelError for that of another channel than the one the words are for.
    """
    purpose = read_word(Purpose, purpose, "purpose")
    _check_about(
        prospect, channel_for(purpose, None if channel is None else read_word(Channel, channel, "channel")), permission
    )
    opener = compose_opener(
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
    history = [reason.touchpoint for reason in warmth.because if reason.touchpoint.counts_from <= as_of]
    checklist = Checklist.of(prospect, history=history, boxes=boxes)
    return CallSheet(
        prospect_id=prospect.id,
        purpose=opener.purpose,
        as_of=moment(as_of),
        aim=AIMS[opener.purpose],
        known=tuple(_known(prospect, warmth, as_of)),
        find_out=tuple(_find_out(prospect, warmth, checklist, as_of)),
        avoid=tuple(dict.fromkeys(_avoid(opener.purpose, warmth, permission))),
        hook=warmth.hook,
        permission=permission,
        checklist=checklist,
        opener=opener,
        objections=_objections(opener, phrases or phrases_for(opener.language), prospect.address),
        slots=tuple(moment(slot, prospect.timezone) for slot in slots if slot > as_of),
    )


def _check_about(prospect: Prospect, channel: Channel, permission: Permission) -> None:
    if permission.prospect_id != prospect.id:
        raise ForeignJudgementError(argument="permission", prospect_id=prospect.id, given=permission.prospect_id)
    if permission.channel is not channel:
        raise OtherChannelError(argument="permission", wanted=channel.value, given=permission.channel.value)


def _objections(opener: Opener, book: PhraseBook, form: AddressForm) -> FrozenMap[str, str]:
    said = book.said(form, "plain")
    return FrozenMap({said[f"objection/{pushback}"][0]: reply for pushback, reply in opener.replies.items()})


def _known(prospect: Prospect, warmth: Warmth, as_of: datetime) -> Iterator[Noted]:
    company = prospect.company
    if prospect.role:
        yield Noted(text=f"role: {prospect.role}")
    if company:
        yield Noted(text=f"company: {company.name}", source=company.sources.get("name"))
        for name in ("industry", "size"):
            if (value := getattr(company, name)) is not None:
                yield Noted(text=f"{name}: {value}", source=company.sources.get(name))
        for title, notes in (("decides", company.deciders), ("needs", company.needs), ("values", company.values)):
            yield from (note.replace(text=f"{title}: {note.text}") for note in notes)
    for reason in warmth.because[:_RECENT]:
        if reason.touchpoint.counts_from <= as_of:
            yield Noted(text=reason.sentence, source=reason.touchpoint.id, noted_at=reason.touchpoint.counts_from)


def _find_out(prospect: Prospect, warmth: Warmth, checklist: Checklist, as_of: datetime) -> Iterator[str]:
    if not is_verified(prospect, as_of=as_of) and verified_by(warmth, as_of=as_of) is None:
        yield "Are they still the right person (C5)?"
    if prospect.salutation is Salutation.UNKNOWN and prospect.address is AddressForm.FORMAL:
        yield "How do they wish to be addressed?"
    company = prospect.company
    if company is None or not company.deciders:
        yield "Who decides?"
    if company is None or not company.needs:
        yield "What do they need?"
    yield from (f"Box still unknown: {box}." for box in checklist.unknown)
    yield from (f"Box answered with no: {box}; what would change that?" for box in checklist.open)


def _avoid(purpose: Purpose, warmth: Warmth, permission: Permission) -> Iterator[str]:
    if permission.verdict is Verdict.REFUSED:
        instead = " or ".join(permission.lawful_instead)
        yield f"Do not use this channel now: it is refused{f'; {instead} would be lawful' if instead else ''}."
    if permission.verdict is Verdict.ASK_A_HUMAN:
        yield "Do not start before a person has answered what is open about the permission."
    if warmth.awaits_answer is not None:
        yield "They wait for an answer from us: no offer before it."
    if warmth.temperature is Temperature.LUKEWARM:
        yield "Do not presuppose that they remember us (C2)."
    if warmth.temperature is Temperature.COLD:
        yield "Do not claim an earlier contact (W4)."
    if any(reason.contribution < 0 for reason in warmth.because):
        yield "They have refused or complained: ask before you go on, and accept a no."
    yield from AVOID.get(purpose, ())
    yield from ALWAYS_AVOID
