"""What is asked of an argument at the doors of this room, so that a slip is named where it was made."""

from ..errors import WrongTypeError
from .rules import WarmthRules

__all__ = ["a_rep", "some_rules"]


def a_rep(given: object) -> None:
    """Refuse a sender in the place of their id; raises WrongTypeError."""
    if given is not None and not isinstance(given, (str, int)):
        instead = "pass the id of the rep, as touchpoints name it in `by`, such as sender.id"
        raise WrongTypeError(argument="rep", given=given, wanted="id", instead=instead)


def some_rules(given: object) -> None:
    """Refuse a mapping in the place of rules; raises WrongTypeError."""
    if not isinstance(given, WarmthRules):
        instead = "leave it out for those of the house, or pass DEFAULT_RULES.with_kinds(…) or .replace(…)"
        raise WrongTypeError(argument="rules", given=given, wanted="WarmthRules", instead=instead)
