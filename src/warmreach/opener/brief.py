"""opener_brief: the facts that another writer, human or model, may use, and what the text must and must not do."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from ..records.people import Prospect
from ..records.reading import read_word
from ..records.selling import Offer, Sender
from ..records.words import AddressForm, Channel, Purpose
from ..values.frozen import FrozenMap
from ..values.result import Result, result
from ..warmth.results import Temperature, Warmth
from .aims import AIMS, ALWAYS_AVOID, AVOID
from .budgets import VALUE_WITHIN, Budget
from .compose import PLAIN, set_scene
from .phrases import PhraseBook
from .results import OpenerStyle
from .scene import Scene

__all__ = ["OpenerBrief", "opener_brief"]


@result
class OpenerBrief(Result):
    """What may be said, by the id of the touchpoint it rests on, and the rules of the text; made to go out as JSON.

    `facts` are sentences in the language of the text, `must` and `must_not` are instructions in English. Whatever is
    written by it goes through `review_text` before it is sent.
    """

    prospect_id: str
    purpose: Purpose
    language: str
    address: AddressForm
    facts: FrozenMap[str, str]
    must: tuple[str, ...]
    must_not: tuple[str, ...]


def opener_brief(
    prospect: Prospect,
    purpose: Purpose,
    *,
    warmth: Warmth,
    sender: Sender,
    offer: Offer,
    as_of: datetime,
    channel: Channel | None = None,
    colleagues: Mapping[str, str] | None = None,
    style: OpenerStyle = PLAIN,
    phrases: PhraseBook | None = None,
) -> OpenerBrief:
    """Brief another writer: facts with their ids, the must and the must-not.

    Raises what `compose_opener` raises.

    >>> import pendulum
    >>> from warmreach.opener import opener_brief
    >>> from warmreach.records import Offer, Prospect, Sender, Touchpoint
    >>> from warmreach.warmth import classify_warmth
    >>> now = pendulum.datetime(2026, 11, 21, 9, tz="Europe/Berlin")
    >>> met = Touchpoint(id="t1", prospect_id="p-17", kind="event_met", occurred_at=now.subtract(days=9), by="anna")
    >>> lead = Prospect(id="p-17", language="en")
    >>> brief = opener_brief(
    ...     lead,
    ...     "warm_call",
    ...     warmth=classify_warmth(lead, [met], as_of=now, rep="anna"),
    ...     sender=Sender(id="anna", given_name="Anna", family_name="Roth", firm="Example Ltd"),
    ...     offer=Offer(language="en", name="RoutePlan", value="Your drivers save an hour a day."),
    ...     as_of=now,
    ... )
    >>> brief.facts
    {'t1': 'We met at an event last week.'}
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
        style=style,
        phrases=phrases,
    )
    facts = _facts(scene, purpose)
    return OpenerBrief(
        prospect_id=prospect.id,
        purpose=purpose,
        language=scene.voice.book.language,
        address=prospect.address,
        facts=FrozenMap(facts),
        must=tuple(_must(scene, purpose, budget, style, facts)),
        must_not=tuple(_must_not(purpose, facts)),
    )


def _facts(scene: Scene, purpose: Purpose) -> dict[str, str]:
    """Name what may be mentioned; to a stranger, and to somebody COLD, nothing is."""
    if purpose is Purpose.GATEKEEPER or scene.warmth.temperature is Temperature.COLD:
        return {}
    named = ((contact.touchpoint.id, scene.refer(contact)) for contact in scene.contacts)
    return {name: said.text for name, said in named if said is not None}


def _must(
    scene: Scene, purpose: Purpose, budget: Budget, style: OpenerStyle, facts: Mapping[str, str]
) -> Iterator[str]:
    values = scene.voice.values
    yield AIMS[purpose]
    yield f"Write in {scene.voice.book.language}, {scene.prospect.address.value} address, as one would speak."
    if purpose is not Purpose.GATEKEEPER:
        yield f"Begin: {values['dear' if scene.in_writing else 'hello']}"
    yield f"Say who speaks: {values['sender']}, {values['firm']}."
    if purpose not in {Purpose.GATEKEEPER, Purpose.REPAIR, Purpose.ANSWER_THEM}:
        yield f"Name the value within the first {VALUE_WITHIN} words: {values['value']}"
    yield f"At most {budget.word_limit(style)} words" + (
        f", at least {budget.least_words}." if budget.least_words else "."
    )
    yield "Ask exactly one question, at the end." if budget.questions else "Ask no question."
    if scene.hook is not None and scene.hook.touchpoint.id in facts:
        warm = scene.warmth.temperature is Temperature.WARM
        where = "Lead with" if warm else "After the reason, mention without presupposing that they remember,"
        yield f"{where} fact {scene.hook.touchpoint.id}."


def _must_not(purpose: Purpose, facts: Mapping[str, str]) -> Iterator[str]:
    yield "State no contact but those in facts." if facts else "Claim no earlier contact (W4)."
    yield from AVOID.get(purpose, ())
    yield from ALWAYS_AVOID
