"""The base of what the library computes: frozen, slotted values that compare by instant and go to JSON and back."""

from collections.abc import Callable, Iterator
from datetime import datetime
from inspect import Parameter
from typing import Any, ClassVar, NamedTuple, TypeVar, cast, dataclass_transform, get_type_hints

import attrs
from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import core_schema as cs

from . import instants
from .signature import ShownSignature

__all__ = ["Result", "result"]

T = TypeVar("T")


def _fields(cls: type) -> Iterator[tuple[str, object, object]]:
    kinds = get_type_hints(cls)
    for field in attrs.fields(_attrs_class(cls)):
        yield field.name, kinds[field.name], Parameter.empty if field.default is attrs.NOTHING else field.default


class Result:
    """A computed value; its `computed` properties are written to JSON and worked out anew on the way back."""

    __slots__ = ()
    __signature__ = ShownSignature(_fields)
    computed: ClassVar[tuple[str, ...]] = ()

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle and copy by instant, so that the later pass of a repeated hour stays the later one."""
        return _revive, (type(self), tuple(_pack(value) for value in _values(self).values()))

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> cs.CoreSchema:
        """Be a pydantic type: an instance as it is, or an object with exactly these fields."""
        kinds = get_type_hints(cls, include_extras=True)
        fields = {name: handler.generate_schema(kinds[name]) for name in _names(cls)}
        shown = {name: handler.generate_schema(_kind_of_property(cls, name)) for name in cls.computed}
        required = {field.name for field in attrs.fields(_attrs_class(cls)) if field.default is attrs.NOTHING}
        given = cs.typed_dict_schema(
            {
                name: cs.typed_dict_field(schema, required=name in required)
                for name, schema in (fields | shown).items()  # what is worked out may be given, and is worked out anew
            },
            extra_behavior="forbid",
            cls_name=cls.__name__,
        )
        written = cs.typed_dict_schema(
            {name: cs.typed_dict_field(schema) for name, schema in (fields | shown).items()}, cls_name=cls.__name__
        )
        made = cs.no_info_after_validator_function(lambda values: cls(**values), given)
        return cs.no_info_wrap_validator_function(
            lambda value, read: value if isinstance(value, cls) else read(_without(value, cls.computed)),
            made,
            serialization=cs.plain_serializer_function_ser_schema(_written, return_schema=written),
            ref=f"{cls.__module__}.{cls.__qualname__}:{id(cls)}",
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: cs.CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Name the JSON Schema after the class and describe it by the docstring's first line."""
        drawn = handler(schema)
        handler.resolve_ref_schema(drawn).update(title=cls.__name__, description=(cls.__doc__ or "").split("\n", 1)[0])
        return drawn


def _by_instant(value: object) -> object:
    """Compare instants in UTC, where the two passes of a repeated hour differ."""
    if isinstance(value, datetime):
        return instants.in_utc(value)
    return _each(_by_instant, value)


def _each(change: Callable[[object], object], value: object) -> object:
    """Change every item of a tuple; anything else stays as it is."""
    kind: type = type(value)
    return tuple(map(change, cast("tuple[object, ...]", value))) if kind is tuple else value


def _compare_by_instant(_cls: type, fields: list[Any]) -> list[Any]:
    return [field.evolve(eq_key=_by_instant) if "DateTime" in str(field.type) else field for field in fields]


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(attrs.field,))
def result(cls: type[T]) -> type[T]:
    """Make `cls` a frozen, slotted, keyword-only attrs class whose instants compare in UTC."""
    return attrs.frozen(cls, kw_only=True, field_transformer=_compare_by_instant, getstate_setstate=False)


def _attrs_class(cls: type) -> type[attrs.AttrsInstance]:
    return cls


def _names(cls: type) -> tuple[str, ...]:
    return tuple(field.name for field in attrs.fields(_attrs_class(cls)))


def _values(value: Result) -> dict[str, Any]:
    return {name: getattr(value, name) for name in _names(type(value))}


def _kind_of_property(cls: type, name: str) -> object:
    return get_type_hints(getattr(cls, name).fget, include_extras=True)["return"]


def _written(value: Result) -> dict[str, Any]:
    return _values(value) | {name: getattr(value, name) for name in value.computed}


def _without(given: object, names: tuple[str, ...]) -> object:
    if not isinstance(given, dict):
        return given
    return {key: item for key, item in cast("dict[str, object]", given).items() if key not in names}


def _pack(value: object) -> object:
    """Take what pendulum forgets when pickled, the fold, along in plain UTC."""
    key = getattr(value.tzinfo, "key", None) if isinstance(value, datetime) else None
    if isinstance(value, datetime) and key is not None:
        return _Packed(instants.in_utc(value), key)
    return _each(_pack, value)


def _unpack(value: object) -> object:
    if type(value) is _Packed:
        return instants.moment(value.utc, value.key)
    return _each(_unpack, value)


class _Packed(NamedTuple):
    utc: datetime
    key: str


def _revive(cls: type[Result], values: tuple[object, ...]) -> Result:
    return cls(**dict(zip(_names(cls), map(_unpack, values), strict=True)))
