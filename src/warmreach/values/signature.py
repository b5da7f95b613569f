"""What `help` and an editor show of a class that is built by keyword: its fields, in plain types, with defaults."""

from collections.abc import Callable, Iterable
from inspect import Parameter, Signature
from types import SimpleNamespace
from typing import get_type_hints

__all__ = ["ShownSignature"]

Field = tuple[str, object, object]  # its name, its type, and its default, or Parameter.empty


class ShownSignature:
    """A class's signature, worked out when somebody looks, so that importing costs nothing."""

    def __init__(self, fields: Callable[[type], Iterable[Field]]) -> None:
        self._fields = fields

    def __get__(self, instance: object, owner: type) -> Signature:
        """Show the class; an instance has no signature."""
        if instance is not None:
            raise AttributeError("__signature__")
        fields = tuple(self._fields(owner))
        kinds = _plain({name: kind for name, kind, _ in fields})
        return Signature(
            [
                Parameter(name, Parameter.KEYWORD_ONLY, default=default, annotation=kinds[name])
                for name, _, default in fields
            ]
        )


def _plain(kinds: dict[str, object]) -> dict[str, object]:
    """Leave out of each type what only pydantic reads."""
    return get_type_hints(SimpleNamespace(__annotations__=kinds))
