"""What a gate says: a reason, by a rule or by the house, and when it may say otherwise."""

from math import inf
from typing import NamedTuple

from ..records import Fact
from .law import ContactRule, HoursBasis
from .results import Gate, RuleReason, Verdict, Whose

__all__ = ["WHOSE", "Finding", "by_house", "by_rule", "unknown"]

WHOSE: dict[HoursBasis, Whose] = {"law": "law", "code": "code", "guidance": "guidance", "carrier": "carrier"}


class Finding(NamedTuple):
    """What one gate says; `retry` is the first instant at which it may say otherwise, infinity for never."""

    reason: RuleReason
    retry: float = inf
    facts: tuple[Fact, ...] = ()
    lapses: float = inf

    @property
    def stops(self) -> bool:
        """Whether it stands in the way."""
        return self.reason.verdict is not Verdict.ALLOWED

    def retold(self, verdict: Verdict, sentence: str) -> "Finding":
        """Return the same finding with another verdict and sentence."""
        was = self.reason
        reason = RuleReason(
            rule=was.rule,
            gate=was.gate,
            verdict=verdict,
            sentence=sentence,
            citation=was.citation,
            rule_as_of=was.rule_as_of,
            confidence=was.confidence,
            whose=was.whose,
        )
        return self._replace(reason=reason)


def by_rule(rule: ContactRule, gate: Gate, verdict: Verdict, sentence: str, *, whose: Whose = "law") -> RuleReason:
    """Return a reason of a rule; one that is not sure asks a human where it would refuse."""
    if verdict is Verdict.REFUSED and not rule.is_sure:
        verdict = Verdict.ASK_A_HUMAN
    return RuleReason(
        rule=rule.id,
        gate=gate,
        verdict=verdict,
        sentence=sentence,
        citation=rule.citation,
        rule_as_of=rule.as_of,
        confidence=rule.confidence,
        whose=whose,
    )


def by_house(name: str, gate: Gate, verdict: Verdict, sentence: str) -> RuleReason:
    """Return a reason of the house."""
    return RuleReason(
        rule=name,
        gate=gate,
        verdict=verdict,
        sentence=sentence,
        citation="house policy",
        rule_as_of=None,
        confidence="high",
        whose="house",
    )


def unknown(sentence: str, gate: Gate = "place") -> Finding:
    """Return what has to be found out first."""
    reason = by_house("what has to be known", gate, Verdict.ASK_A_HUMAN, sentence)
    return Finding(reason)
