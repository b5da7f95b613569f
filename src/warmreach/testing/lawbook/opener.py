"""The laws of openers: questions, claims and sources, and text from a CRM that stays text."""

import re
from datetime import timedelta
from typing import Any

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from ...opener import Opener, Part, review_text
from ...opener.budgets import VALUE_WITHIN
from ...records import Offer, Prospect, Purpose, Sender, Touchpoint
from ...values.instants import moment
from ...warmth import DEFAULT_RULES, classify_warmth
from ..strategies.clock import PLAIN_MOMENT
from ..subjects import Composer
from .law import broken, law, needs

__all__ = [
    "a_review_finds_nothing",
    "every_fact_has_its_source",
    "no_slot_stays_open",
    "same_input_same_opener",
    "text_from_a_crm_stays_text",
    "value_comes_early",
    "without_a_history_nothing_is_claimed",
]

_NOW = moment(PLAIN_MOMENT)
_SENDER = Sender(id="anna", given_name="Anna", family_name="Roth", firm="Beispiel GmbH")
_OFFERS = {
    "en": Offer(language="en", name="RoutePlan", value="Every driver gains an hour a day."),
    "de": Offer(language="de", name="Tourenplan", value="Jedem Fahrer bleibt eine Stunde am Tag."),
}
_COLLEAGUES = {"ben": "Ben Weber"}
_HIDDEN = re.compile("[\u202a-\u202e\u2066-\u2069\u200b\u00ad\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]")
_CLAIMS = re.compile(
    r"besprochen|vereinbart|verabredet|zugesagt|kennengelernt|getroffen"
    r"|discussed|agreed|promised|we met|as I said|our last",
    re.IGNORECASE,
)
_NO_VALUE = frozenset({Purpose.GATEKEEPER, Purpose.REPAIR})


@attrs.frozen(kw_only=True)
class Scene:
    """Somebody to address, what happened, and what for."""

    prospect: Prospect
    history: tuple[Touchpoint, ...]
    purpose: Purpose
    offer: Offer

    def composed(self, composer: Composer) -> Any:  # noqa: ANN401 - text, or what has a text
        """Compose."""
        return composer(
            self.prospect,
            self.purpose,
            warmth=classify_warmth(self.prospect, self.history, as_of=_NOW, rep="anna"),
            sender=_SENDER,
            offer=self.offer,
            as_of=_NOW,
            colleagues=_COLLEAGUES,
        )

    def text(self, composer: Composer) -> str:
        """Compose, and return the text."""
        return text_of(self.composed(composer))


def text_of(composed: Any) -> str:  # noqa: ANN401 - text, or what has a text
    """Return the text of an opener, or the text itself."""
    return composed if isinstance(composed, str) else composed.text


_GIVEN: SearchStrategy[str | None] = st.sampled_from((None, "Mara", "Jean-Luc", "Özlem"))
_FAMILY: SearchStrategy[str | None] = st.sampled_from((None, "Beispiel", "von der Muster", "Li"))
_KINDS = tuple(sorted(DEFAULT_RULES.kinds))
_DAYS = st.sampled_from((9, 0, 1, 30, 300)) | st.integers(0, 900)


@st.composite
def scenes(draw: DrawFn, *, max_size: int = 3) -> Scene:
    """Well-kept leads in English and German, formal and informal, with any short history. Shrinks to a cold lead."""
    language = draw(st.sampled_from(("en", "de")))
    told = [
        Touchpoint(
            id=f"t{number}",
            prospect_id="p-17",
            kind=draw(st.sampled_from(_KINDS)),
            occurred_at=_NOW - timedelta(days=draw(_DAYS), hours=1),
            by=draw(st.sampled_from(("anna", "ben", None))),
        )
        for number in range(draw(st.integers(0, max_size)))
    ]
    given = {
        "id": "p-17",
        "given_name": draw(_GIVEN),
        "family_name": draw(_FAMILY),
        "salutation": draw(st.sampled_from(("unknown", "ms", "mr"))),
        "address": draw(st.sampled_from(("formal", "informal"))),
        "language": language,
        "timezone": "Europe/Berlin",
    }
    return Scene(
        prospect=Prospect.model_validate(given),
        history=tuple(told),
        purpose=draw(st.sampled_from(Purpose)),
        offer=_OFFERS[language],
    )


_ANY = scenes()


@law("OPENER-01", about="opener", source="C3, W5, design: opener", scene=_ANY)
def a_review_finds_nothing(composer: Composer, scene: Scene) -> None:
    """No banned question, no pressure, no claim that no touchpoint supports: a review of the text finds nothing."""
    text = scene.text(composer)
    found = review_text(text, language=scene.offer.language, purpose=scene.purpose, history=scene.history, as_of=_NOW)
    if found:
        raise broken(f"{found[0].rule}: {found[0].excerpt!r}; {found[0].why}")


@law("OPENER-02", about="opener", source="W6, design: opener", scene=_ANY)
def every_fact_has_its_source(composer: Composer, scene: Scene) -> None:
    """What a line cites is in the history, may be mentioned, and is not later than the instant of writing."""
    composed = scene.composed(composer)
    if not isinstance(composed, Opener):
        raise needs("lines that cite")
    known = {one.id: one for one in scene.history}
    for line in composed.lines:
        for source in line.cites:
            if source not in known or not DEFAULT_RULES.kinds[known[source].kind].mentionable:
                raise broken(f"{line.text!r} cites {source}, which is not to be mentioned")
        if line.part is Part.REFERENCE and not line.cites and scene.purpose is not Purpose.REPAIR:
            raise broken(f"{line.text!r} refers to nothing that it cites")


@law("OPENER-03", about="opener", source="W4, design: opener", scene=scenes(max_size=0))
def without_a_history_nothing_is_claimed(composer: Composer, scene: Scene) -> None:
    """Somebody who was never in contact is told of no talk, no meeting and no promise."""
    claimed = _CLAIMS.search(scene.text(composer))
    if claimed is not None:
        raise broken(f"there was no contact, and it says {claimed.group()!r}")


_OPEN_SLOT = re.compile(r"[{}]|\bNone\b|  | [.,;:?!]|[.,]{2}|^\s|\s$")


@law("OPENER-04", about="opener", source="design: opener", scene=_ANY)
def no_slot_stays_open(composer: Composer, scene: Scene) -> None:
    """No brace, no None, no doubled blank and no blank before a stop is ever said or sent."""
    text = scene.text(composer)
    left = _OPEN_SLOT.search(text)
    if left is not None:
        raise broken(f"a slot stayed open at {left.start()}: {text!r}")


@law("OPENER-05", about="opener", source="W12, design: opener", scene=_ANY)
def value_comes_early(composer: Composer, scene: Scene) -> None:
    """What they gain is named within the first forty words, unless somebody else is asked or we apologise."""
    if scene.purpose in _NO_VALUE:
        return
    before = _before_value(scene.composed(composer), scene.offer.value)
    if before is None or before >= VALUE_WITHIN:
        raise broken(f"the value comes after {before} words" if before else "the value is not named at all")


def _before_value(composed: Any, value: str) -> int | None:  # noqa: ANN401 - text, or what has a text
    """How many words stand before the value; None if it is not there."""
    if isinstance(composed, Opener):
        lines = [line for line in composed.lines if line.part is not Part.SUBJECT]
        parts = [line.part for line in lines]
        valued = Part.VALUE in parts
        return sum(len(line.text.split()) for line in lines[: parts.index(Part.VALUE)]) if valued else None
    before, found, _ = text_of(composed).partition(value)
    return len(before.split()) if found else None


@law("OPENER-06", about="opener", source="design: opener", scene=_ANY)
def same_input_same_opener(composer: Composer, scene: Scene) -> None:
    """The same input gives the same opener, in whatever order a history is handed in."""
    first, again = scene.composed(composer), attrs.evolve(scene, history=scene.history[::-1]).composed(composer)
    if first != again:
        raise broken(f"first {text_of(first)!r}, then {text_of(again)!r}")


_HOSTILE = st.text(
    st.sampled_from("{}%<>&$\\\n\r\t\u202e\u2066\u200b\u00ad\x00\x1b\"'`_*[]()#|?")
    | st.characters(exclude_categories=["Cs"]),
    min_size=1,
    max_size=200,
)
_LONGEST = 2500


@law("OPENER-07", about="opener", source="design: opener", scene=_ANY, written=_HOSTILE)
def text_from_a_crm_stays_text(composer: Composer, scene: Scene, written: str) -> None:
    """Whatever stands in a name or a note fills no slot, hides no mark and stays within bounds."""
    hostile = attrs.evolve(
        scene,
        prospect=scene.prospect.replace(given_name=written, family_name=written, title=written),
        history=tuple(one.replace(about=written) for one in scene.history),
        offer=scene.offer.replace(name=written, value=written),
    )
    text = hostile.text(composer)
    hidden = _HIDDEN.search(text)
    if hidden is not None:
        raise broken(f"a hidden mark {hidden.group()!r} is said")
    if len(text) >= _LONGEST:
        raise broken(f"it has {len(text)} characters")
