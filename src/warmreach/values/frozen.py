"""Mappings and sets that cannot change, and are written to JSON alike wherever they are."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Generic, TypeVar, cast, get_args

from pydantic import GetCoreSchemaHandler, PlainSerializer
from pydantic_core import core_schema as cs

__all__ = ["FrozenMap", "MapOf", "SetOf"]

K = TypeVar("K")
V = TypeVar("V")


class FrozenMap(Mapping[K, V], Generic[K, V]):
    """An immutable mapping, equal to any mapping of the same items, in the order given."""

    __slots__ = ("_hash", "_items")

    def __init__(self, items: Mapping[K, V] | None = None) -> None:
        self._items: dict[K, V] = dict(items or {})
        self._hash: int | None = None

    def __getitem__(self, key: K) -> V:
        """Return the value of `key`."""
        return self._items[key]

    def __iter__(self) -> Iterator[K]:
        """Go through the keys in the order given."""
        return iter(self._items)

    def __len__(self) -> int:
        """Count the items."""
        return len(self._items)

    def __hash__(self) -> int:
        """Hash the items, whatever their order."""
        if self._hash is None:
            self._hash = hash(frozenset(self._items.items()))
        return self._hash

    def __repr__(self) -> str:
        """Read as the plain dict it was made of."""
        return repr(self._items)

    def __reduce__(self) -> tuple[Any, ...]:
        """Copy and pickle as the plain dict it was made of."""
        return type(self), (self._items,)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> cs.CoreSchema:
        """Validate as a dict of the same arguments, then freeze."""
        key, value = get_args(source) or (Any, Any)
        plain = cs.dict_schema(handler.generate_schema(key), handler.generate_schema(value))
        thawed = cs.no_info_before_validator_function(_thaw, plain)
        return cs.no_info_after_validator_function(
            cls, thawed, serialization=cs.plain_serializer_function_ser_schema(_plain, return_schema=plain)
        )


def _thaw(given: object) -> object:
    return dict(cast("Mapping[object, object]", given)) if isinstance(given, Mapping) else given


def _plain(frozen: Mapping[object, object]) -> dict[object, object]:
    """Thaw what it holds too: without arguments, nothing else says how to write a map in a map."""
    return {
        key: _plain(cast("FrozenMap[object, object]", item)) if isinstance(item, FrozenMap) else item
        for key, item in frozen.items()
    }


class _Frozen:
    """Teach pydantic to keep a mapping as a FrozenMap."""

    @staticmethod
    def __get_pydantic_core_schema__(source: object, handler: GetCoreSchemaHandler) -> cs.CoreSchema:
        return FrozenMap.__get_pydantic_core_schema__(source, handler)


MapOf = Annotated[Mapping[K, V], _Frozen]
"""A field that is given any mapping, as type checkers know, and holds a FrozenMap."""

SetOf = Annotated[frozenset[K], PlainSerializer(sorted, when_used="json")]
"""A field that holds a set, and writes it in order: a set goes by hashes, which are others in each process."""
