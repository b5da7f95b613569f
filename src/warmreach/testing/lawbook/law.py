"""A law: a sentence with an id and a source, and the check that takes whatever is under test."""

import inspect
from collections.abc import Callable, Mapping
from typing import Any, Literal
from unittest import SkipTest

import attrs
from hypothesis import HealthCheck, given, settings
from hypothesis.errors import HypothesisException
from hypothesis.strategies import SearchStrategy

from ...errors import LawBrokenError, WrongTypeError

__all__ = ["About", "Law", "broken", "law", "needs"]

About = Literal["warmth", "planner", "permission", "opener"]
Check = Callable[..., None]

_UNHURRIED = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Law:
    """A law that can be asked of any subject of its sort: call it with yours; raises LawBrokenError with the story.

    What the law asks for and the subject cannot say (a reason, other hours) skips it, as pytest and unittest show.
    """

    id: str
    name: str
    sentence: str
    source: str
    about: About
    check: Check
    drawn: Mapping[str, SearchStrategy[Any]]

    def __call__(self, subject: Any, *, max_examples: int | None = None) -> None:  # noqa: ANN401 - whatever is under test
        """Ask it in `max_examples` situations, or in as many as the loaded profile says.

        Raises WrongTypeError for what cannot be asked, such as a cadence, and LawBrokenError.
        """
        _check_can_be_asked(subject, self.about)
        seen: dict[str, Any] = {}

        def holds(**drawn: Any) -> None:  # noqa: ANN401 - whatever the law draws
            seen.clear()
            seen.update(drawn)
            self.check(subject, **drawn)

        holds.__name__ = holds.__qualname__ = self.name
        asked = settings(
            max_examples=max_examples or settings().max_examples,
            deadline=None,
            print_blob=False,
            report_multiple_bugs=False,
            suppress_health_check=_UNHURRIED,
        )
        try:
            asked(given(**self.drawn)(holds))()
        except AssertionError as fault:
            raise LawBrokenError(law=self.id, sentence=self.sentence, story=_story(fault, seen)) from None
        except (SkipTest, HypothesisException):
            raise
        except Exception as fault:
            raise LawBrokenError(law=self.id, sentence=self.sentence, story=_story(fault, seen)) from fault

    def __repr__(self) -> str:
        """Read as id and name."""
        return f"<{self.id} {self.name}>"


def _check_can_be_asked(subject: object, about: About) -> None:
    """Tell a slip of the caller's from a law that is broken."""
    if about != "planner":
        if not callable(subject):
            raise WrongTypeError(argument="subject", given=subject, wanted="function", instead="hand in one to call")
    elif isinstance(subject, type) or not hasattr(subject, "next_step"):
        hint = "hand in an instance with a method next_step; for a cadence that is testing.PlannedBy(cadence=...)"
        raise WrongTypeError(argument="subject", given=subject, wanted="planner", instead=hint)


def _story(fault: Exception, drawn: Mapping[str, Any]) -> str:
    said = str(fault) if isinstance(fault, AssertionError) else f"it raised {type(fault).__name__}: {fault}"
    return "\n".join([*(f"{name}: {value}" for name, value in drawn.items()), said])


def law(number: str, *, about: About, source: str, **drawn: SearchStrategy[Any]) -> Callable[[Check], Law]:
    """Make a check a law; its docstring's first paragraph is the sentence."""

    def made(check: Check) -> Law:
        sentence = inspect.cleandoc(check.__doc__ or "").split("\n\n")[0].replace("\n", " ")
        return Law(
            id=number, name=check.__name__, sentence=sentence, source=source, about=about, check=check, drawn=drawn
        )

    return made


def broken(said: str) -> AssertionError:
    """Return what a check raises when the subject breaks its law: what it did, in a sentence."""
    return AssertionError(said)


def needs(what: str) -> SkipTest:
    """Return what a check raises when the subject cannot be asked."""
    return SkipTest(f"asks for {what}, which the subject does not have")
