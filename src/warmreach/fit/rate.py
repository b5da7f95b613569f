"""How much a lead resembles the common customer, attribute by attribute."""

from math import exp, fsum
from typing import ClassVar

from ..records.people import Prospect
from ..values.drawing import Drawn
from ..values.parts import Bar, Bars, Picture, few
from ..values.result import Result, result
from .profile import CustomerProfile, on_log_scale, traits

__all__ = ["UNKNOWN_SCORE", "Fit", "FitReason", "rate_fit"]

_FITS = 0.75  # from here on a picture shows it as good; nothing else hangs on it
UNKNOWN_SCORE = 0.5  # the score of somebody of whom nothing is known: neither praised nor punished


@result
class FitReason(Result):
    """One attribute: what the lead has, what customers commonly have, and what that gives to the score."""

    computed: ClassVar[tuple[str, ...]] = ("sentence",)
    attribute: str
    value: str | float
    typical: str | float
    typicality: float
    weight: float
    contribution: float

    @property
    def sentence(self) -> str:
        """The reason as a person would say it."""
        if self.value == self.typical:
            return f"{self.attribute} {_said(self.value)} is what most customers have"
        return (
            f"{self.attribute} {_said(self.value)} is {self.typicality:.0%} as typical as "
            f"{_said(self.typical)}, the common one"
        )


@result
class Fit(Drawn, Result):
    """How much a lead resembles the common customer (W10): `score` and `known` from 0 to 1.

    The score is the weighted mean over what is known, so a missing attribute costs nothing; `known` says how much of
    the profile that is, and `low` and `high` between which bounds the score would lie if all were known. With nothing
    known the score is one half, without reasons; else the contributions add up to it.
    """

    computed: ClassVar[tuple[str, ...]] = ("low", "high")
    prospect_id: str
    score: float
    known: float
    because: tuple[FitReason, ...]

    @property
    def low(self) -> float:
        """The score if every missing attribute turned out as untypical as can be."""
        return self.score * self.known

    @property
    def high(self) -> float:
        """The score if every missing attribute turned out as the common customer's."""
        return self.score * self.known + 1 - self.known

    def _picture(self) -> Picture:
        rows, more = few(
            Bar(label=why.sentence, value=f"{why.contribution:.0%}", share=why.typicality) for why in self.because
        )
        return Picture(
            title=f"fit {self.score:.0%}",
            tone="good" if self.score >= _FITS else "middling" if self.score >= UNKNOWN_SCORE else "plain",
            caption=f"{self.prospect_id}; {self.known:.0%} of the profile known: {self.low:.0%} to {self.high:.0%}",
            blocks=(Bars(heading="why", rows=rows, more=more),) if rows else (),
        )


def rate_fit(prospect: Prospect, profile: CustomerProfile) -> Fit:
    """Rate how much a prospect resembles the common customer; bigger than typical is never better than typical.

    >>> from warmreach.fit import CustomerProfile, rate_fit
    >>> from warmreach.records import Company, Prospect
    >>> firms = [Company(name=name, size=20, industry="freight") for name in ("A", "B", "C")]
    >>> profile = CustomerProfile.of(Prospect(id=n, company=firm) for n, firm in enumerate(firms))
    >>> rate_fit(Prospect(id="p-17", company=Company(name="D", size=20, industry="freight")), profile).score
    1.0
    """
    theirs = traits(prospect)
    rated = [
        (name, value, *how, profile.weights.get(name, 1.0))
        for name, value in sorted(theirs.items())
        if (how := _typicality(name, value, profile)) is not None
    ]
    known = fsum(weight for *_, weight in rated)
    because = tuple(
        FitReason(
            attribute=name,
            value=value,
            typical=typical,
            typicality=typicality,
            weight=weight,
            contribution=typicality * weight / known if known else 0.0,
        )
        for name, value, typical, typicality, weight in rated
    )
    whole = fsum(profile.weights.get(name, 1.0) for name in profile.attributes)
    score = min(1.0, fsum(reason.contribution for reason in because)) if known else UNKNOWN_SCORE
    return Fit(prospect_id=prospect.id, score=score, known=known / whole if whole else 0.0, because=because)


def _typicality(name: str, value: str | float, profile: CustomerProfile) -> tuple[str | float, float] | None:
    """Return the typical value and how near this one comes, or None if the profile cannot compare it."""
    if isinstance(value, str):
        shares = profile.shares.get(name)
        if not shares:
            return None
        typical = max(shares, key=lambda one: (shares[one], one == value))
        return typical, shares.get(value, 0.0) / shares[typical]
    if name not in profile.numbers:
        return None
    middle, spread = profile.numbers[name]
    away = (on_log_scale(value) - on_log_scale(middle)) / spread
    return middle, exp(-away * away / 2)


def _said(value: str | float) -> str:
    return value if isinstance(value, str) else f"{value:g}"
