"""What is said of a contact: allowed, refused or for a human to decide, with every reason."""

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Literal, NoReturn

from ..errors import NoTruthValueError
from ..records import Channel, Fact
from ..values.drawing import Drawn, said_at
from ..values.instants import Moment
from ..values.parts import Lines, Picture, Tone, few
from ..values.result import Result, result

__all__ = ["Gate", "Permission", "RuleReason", "Verdict", "Whose", "looked_up_later"]

Whose = Literal["law", "code", "carrier", "guidance", "house"]
Gate = Literal[
    "objection", "place", "prohibition", "basis", "lists", "proof", "precondition", "hours", "cap", "cooldown",
    "certainty", "age", "house", "firm",
]  # fmt: skip


class Verdict(StrEnum):
    """May we: yes, no, or ask somebody who can find out."""

    ALLOWED = "allowed"
    REFUSED = "refused"
    ASK_A_HUMAN = "ask_a_human"


@result
class RuleReason(Result):
    """What one rule says at one gate, in a sentence, with its citation, its date and how sure we are of it."""

    rule: str
    gate: Gate
    verdict: Verdict
    sentence: str
    citation: str
    rule_as_of: date | None
    confidence: Literal["high", "medium", "low"]
    whose: Whose


class _AskedLater(Result):
    """Leaves `lawful_instead` empty until somebody asks: judging every other channel costs more than the judgement."""

    __slots__ = ("_look",)
    _look: Callable[[], tuple[Channel, ...]]

    if not TYPE_CHECKING:  # pragma: no branch - a type checker would let every misspelt name pass

        def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - called for an empty slot alone
            if name != "lawful_instead":
                raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}", name=name, obj=self)
            found = self._look()
            object.__setattr__(self, name, found)
            return found


_TONES: dict[Verdict, Tone] = {Verdict.ALLOWED: "good", Verdict.REFUSED: "bad", Verdict.ASK_A_HUMAN: "middling"}


@result
class Permission(Drawn, _AskedLater):
    """Whether one person may be contacted on one channel at one instant, and why.

    Domain data and not legal advice. It has no truth value: ask `allowed`. `facts` are those it rests on;
    `next_opening` is the first instant from `at` on at which it would be ALLOWED, as far as is known now;
    `expires_at` is when a fact or a rule that it rests on lapses. `holds_until` is when the verdict may be another:
    when the hours close or something lapses, or, if REFUSED, when that may give way (None: never, as far as is known).
    `lawful_instead` names the channels that would be allowed at `at` where this one is refused; it is worked out when
    it is first asked for.
    """

    computed = ("allowed",)

    prospect_id: str
    channel: Channel
    at: Moment
    edition: str
    verdict: Verdict
    because: tuple[RuleReason, ...]
    facts: tuple[Fact, ...]
    next_opening: Moment | None
    expires_at: Moment | None
    holds_until: Moment | None
    lawful_instead: tuple[Channel, ...]

    @property
    def allowed(self) -> bool:
        """Whether it is ALLOWED, and nothing less."""
        return self.verdict is Verdict.ALLOWED

    def _picture(self) -> Picture:
        times = {"next opening": self.next_opening, "holds until": self.holds_until, "lapses": self.expires_at}
        said = {label: said_at(at) for label, at in times.items() if at is not None}
        if self.lawful_instead:
            said["lawful instead"] = ", ".join(self.lawful_instead)
        rows, more = few((why.gate, f"{why.sentence} [{why.citation}]") for why in self.because)
        return Picture(
            title=f"{self.verdict.value.replace('_', ' ')}: {self.channel.value}",
            tone=_TONES[self.verdict],
            caption=f"{self.prospect_id} at {said_at(self.at)}; rules {self.edition}; domain data and not legal advice",
            blocks=(Lines(heading="", rows=tuple(said.items())), Lines(heading="why", rows=rows, more=more)),
        )

    def __bool__(self) -> NoReturn:
        """Raise NoTruthValueError: a bare `if` would let a refusal pass."""
        raise NoTruthValueError(verdict=self.verdict.value)


def looked_up_later(said: Permission, look: Callable[[], tuple[Channel, ...]]) -> Permission:
    """Let `lawful_instead` of a value just made be what `look` returns, once it is read, compared, copied or sent."""
    object.__delattr__(said, "lawful_instead")
    object.__setattr__(said, "_look", look)
    return said
