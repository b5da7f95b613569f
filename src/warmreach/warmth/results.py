"""What is said of a lead's warmth: the judgement, its reasons, and the contact to begin with."""

from collections.abc import Iterator
from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema

from ..records import Scope, Touchpoint, Whose
from ..values.drawing import Drawn, said_at
from ..values.frozen import FrozenMap
from ..values.instants import DateTime, Moment, aware, epoch, from_epoch
from ..values.parts import Bar, Bars, Curve, Lines, Picture, Tone, few
from ..values.result import Result, result
from .crossing import first_above, first_below
from .editions import shipped
from .heat import Trace, level_of, signed_heat
from .rules import WarmthRules
from .words import spoken_kind

__all__ = ["Hook", "Reason", "Temperature", "Warmth"]


class Temperature(StrEnum):
    """How far a caller may rely on being remembered (W1, W4; C2 puts direct mail alone at LUKEWARM)."""

    COLD = "cold"
    LUKEWARM = "lukewarm"
    WARM = "warm"


@result
class Reason(Result):
    """What one touchpoint adds: `contribution` is signed heat after the limit of its group.

    `counted_as` is the kind by which it was judged, None if something later undid it; `superseded` says that it adds
    nothing, for that or because the group was full. `age_days` is its age at `as_of`.
    """

    computed = ("sentence",)

    touchpoint: Touchpoint
    group: str
    counted_as: str | None
    contribution: float
    superseded: bool
    whose: Whose
    mentionable: bool
    age_days: float

    @property
    def contact(self) -> str:
        """The contact in words, for a page that says when it was and whose: "met at an event (Fleet Show)"."""
        return _said(self.touchpoint, self.counted_as or self.touchpoint.kind)

    @property
    def sentence(self) -> str:
        """The reason in words: when, what, by whom, and how much it adds."""
        by = f", by {self.touchpoint.by}" if self.touchpoint.by else ""
        return f"{_ago(self.age_days)}: {self.contact}{by}; {self._effect}"

    @property
    def _effect(self) -> str:
        if self.counted_as is None:
            return "does not count, for it was undone later"
        if self.superseded:
            return f"adds nothing, for '{self.group}' is full"
        if self.contribution == 0:
            return "adds no warmth"
        return f"{'adds' if self.contribution > 0 else 'takes'} {abs(self.contribution):.2f} of heat"


def _said(touchpoint: Touchpoint, kind: str | None = None) -> str:
    about = f" ({touchpoint.about})" if touchpoint.about else ""
    return f"{spoken_kind(kind or touchpoint.kind)}{about}"


def _ago(days: float) -> str:
    whole = int(days)
    return "less than a day ago" if whole == 0 else "1 day ago" if whole == 1 else f"{whole} days ago"


@result
class Hook(Result):
    """The contact to begin with: the one likeliest to be remembered among those that may be mentioned (W6)."""

    touchpoint: Touchpoint
    whose: Whose
    chance: float


def _read_rules(given: object) -> object:
    return shipped(given) if isinstance(given, str) else given


def _write_rules(rules: WarmthRules) -> object:
    return rules.edition if rules.edition == rules.name else rules.model_dump(mode="json")


JudgedBy = Annotated[
    WarmthRules,
    BeforeValidator(_read_rules),
    PlainSerializer(_write_rules),
    WithJsonSchema(
        {"anyOf": [{"type": "string"}, {"type": "object"}], "description": "a shipped edition, or the rules"}
    ),
]


_TONES: dict[Temperature, Tone] = {
    Temperature.WARM: "good",
    Temperature.LUKEWARM: "middling",
    Temperature.COLD: "plain",
}
_HORIZONS = (30, 60, 90, 180, 365, 730, 1095)  # days until which the decay is drawn: the first by which it is cold


@result
class Warmth(Drawn, Result):
    """Whether a lead is warm at `as_of`, why, until when, and what to refer to.

    `level` is the chance that an earlier contact is remembered, `heat` the same on the scale on which contacts add up
    (`level = 1 - exp(-heat)`, heat the part above zero of the sum of `groups`). `because` holds a reason per
    touchpoint, the weightiest first. `awaits_answer` is the oldest act of theirs that nobody has answered.
    """

    computed = ("edition", "warm_until", "warm_again_at", "would_warm")

    prospect_id: str
    as_of: Moment
    rep: str | None
    rules: JudgedBy
    temperature: Temperature
    level: float
    heat: float
    groups: FrozenMap[str, float]
    prior_contact: bool
    scope: Scope
    because: tuple[Reason, ...]
    last_contact: Moment | None
    hook: Hook | None
    awaits_answer: Touchpoint | None

    @property
    def edition(self) -> str:
        """The edition of the rules it was judged by."""
        return self.rules.edition

    @property
    def warm_until(self) -> Moment | None:
        """The first instant at which the lead is no longer WARM without another contact; None unless it is WARM now."""
        if self.temperature is not Temperature.WARM:
            return None
        return self._instant(first_below(self._traces, self.rules.limits, self.rules.warm_heat, self._now))

    @property
    def warm_again_at(self) -> Moment | None:
        """When fading refusals let the lead be WARM again; None unless cooling alone keeps it from that."""
        warms, cools = signed_heat(self._traces, self.rules.limits, epoch(self.as_of))
        if self.temperature is Temperature.WARM or cools == 0 or warms < self.rules.warm_heat:
            return None
        return self._instant(first_above(self._traces, self.rules.limits, self.rules.warm_heat, self._now))

    @property
    def would_warm(self) -> tuple[str, ...]:
        """The kinds of which a single contact of one's own now would make the lead WARM; none if it is."""
        if self.temperature is Temperature.WARM:
            return ()
        return tuple(kind for kind in self.rules.kinds if self._with_another(kind) >= self.rules.warm_heat)

    def level_at(self, at: datetime) -> float:
        """Return the level at another instant, from the contacts before it that are known; raises NaiveInstantError."""
        seconds = epoch(aware(at, "at"))
        before = [trace for trace in self._traces if trace.epoch <= seconds]
        warms, cools = signed_heat(before, self.rules.limits, seconds)
        return level_of(warms - cools)

    def _picture(self) -> Picture:
        for_whom = "the firm" if self.rep is None else self.rep
        return Picture(
            title=f"{self.temperature.value}, {self.level:.0%}",
            tone=_TONES[self.temperature],
            caption=f"{self.prospect_id}, as of {said_at(self.as_of)}, seen from {for_whom}; rules {self.edition}",
            blocks=(self._in_short(), self._reasons(), *self._decay()),
        )

    def _in_short(self) -> Lines:
        until, again, waits = self.warm_until, self.warm_again_at, self.awaits_answer
        said = {
            "warm until": until and said_at(until),
            "warm again from": again and said_at(again),
            "begin with": self.hook and f"{_said(self.hook.touchpoint)}, remembered with {self.hook.chance:.0%}",
            "waiting for us": waits and f"{_said(waits)}, since {said_at(from_epoch(waits.epoch, like=self.as_of))}",
            "would warm": ", ".join(map(spoken_kind, self.would_warm[:3])),
        }
        return Lines(heading="", rows=tuple((label, text) for label, text in said.items() if text))

    def _reasons(self) -> Bars:
        most = max(self.rules.warm_heat, *(abs(reason.contribution) for reason in self.because), 0)
        bars = (
            Bar(
                label=reason.sentence,
                value=f"{reason.contribution:+.2f}",
                share=reason.contribution / most,
                faint=reason.superseded,
            )
            for reason in self.because
        )
        rows, more = few(bars)
        return Bars(heading="why" if rows else "", rows=rows, more=more)

    def _decay(self) -> Iterator[Curve]:
        if self.level < self.rules.cold_below:
            return
        days = next((days for days in _HORIZONS if self._in(days) < self.rules.cold_below), _HORIZONS[-1])
        limits = ((self.rules.warm_at, "warm"), (self.rules.cold_below, "cold"))
        yield Curve(
            heading="without another contact",
            values=tuple(self._in(days * part / 60) for part in range(61)),
            limits=limits,
            start=said_at(self.as_of),
            end=f"{days} days later",
        )

    def _in(self, days: float) -> float:
        return self.level_at(from_epoch(epoch(self.as_of) + days * 86_400, like=self.as_of))

    @property
    def _now(self) -> int:
        return round(epoch(self.as_of) * 1_000_000)

    def _instant(self, micros: int | None) -> DateTime | None:
        return None if micros is None else from_epoch(micros / 1_000_000, like=self.as_of)

    @property
    def _traces(self) -> tuple[Trace, ...]:
        return tuple(self._traces_without(None))

    def _traces_without(self, ended: str | None) -> Iterator[Trace]:
        for reason in self.because:
            if reason.counted_as not in (None, ended):
                fade = self.rules.fades[reason.counted_as]
                share = self.rules.share(fade, reason.whose, self.rep)
                yield Trace(fade.group, fade.cools, fade.heat * share, fade.rate, reason.touchpoint.epoch)

    def _with_another(self, kind: str) -> float:
        """Return the signed sum with one more contact of `kind` now, which no call has announced."""
        rule = self.rules.kinds[kind]
        fade = self.rules.fades[rule.else_as or kind]
        now = epoch(self.as_of)
        another = Trace(fade.group, fade.cools, fade.heat, fade.rate, now)
        warms, cools = signed_heat((*self._traces_without(rule.ends), another), self.rules.limits, now)
        return warms - cools
