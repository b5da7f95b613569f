"""A FrozenMap is a mapping that cannot change, in the order given."""

from __future__ import annotations

import copy
import pickle

import pytest
from pydantic import TypeAdapter, ValidationError

from warmreach.values.frozen import FrozenMap, MapOf, SetOf

ONE = FrozenMap({"b": 1, "a": 2})


def test_it_reads_as_the_mapping_it_was_made_of() -> None:
    assert ONE == {"a": 2, "b": 1}
    assert list(ONE) == ["b", "a"]
    assert (ONE["a"], len(ONE), "c" in ONE, repr(ONE)) == (2, 2, False, "{'b': 1, 'a': 2}")
    assert FrozenMap() == {}
    with pytest.raises(KeyError):
        ONE["c"]


def test_it_does_not_change_with_the_dict_it_was_made_of() -> None:
    source = {"a": 1}
    made = FrozenMap(source)
    source["a"] = 2
    assert made == {"a": 1}


def test_equal_maps_hash_alike_in_any_order() -> None:
    assert hash(ONE) == hash(FrozenMap({"a": 2, "b": 1})) == hash(ONE)
    assert len({ONE, FrozenMap({"a": 2, "b": 1}), FrozenMap({"a": 3})}) == 2


def test_it_is_copied_and_pickled_whole_and_in_order() -> None:
    for again in (copy.copy(ONE), copy.deepcopy(ONE), pickle.loads(pickle.dumps(ONE))):  # noqa: S301 - just pickled
        assert again == ONE
        assert list(again) == ["b", "a"]
        assert type(again) is FrozenMap


def test_pydantic_checks_keys_and_values_and_writes_a_plain_object() -> None:
    maps = TypeAdapter(FrozenMap[str, int])
    assert maps.validate_python({"a": "1"}) == {"a": 1}
    assert maps.validate_python(ONE) == ONE
    assert maps.dump_json(ONE) == b'{"b":1,"a":2}'
    assert type(maps.dump_python(ONE)) is dict
    with pytest.raises(ValidationError) as refused:
        maps.validate_python({"a": "x", "b": "y"})
    assert [fault["loc"] for fault in refused.value.errors()] == [("a",), ("b",)]
    with pytest.raises(ValidationError):
        maps.validate_python([("a", 1)])
    assert maps.json_schema()["additionalProperties"] == {"type": "integer"}


def test_without_arguments_it_takes_anything() -> None:
    assert TypeAdapter(FrozenMap).validate_python({1: "x"}) == {1: "x"}


def test_a_map_in_a_map_is_written_without_being_told_what_it_holds() -> None:
    assert TypeAdapter(FrozenMap).dump_json(FrozenMap({"a": FrozenMap({"b": 1}), "c": 2})) == b'{"a":{"b":1},"c":2}'


def test_a_field_is_given_any_mapping_and_holds_a_frozen_one() -> None:
    field = TypeAdapter(MapOf[str, int])
    held = field.validate_python({"a": "1"})
    assert (type(held), held) == (FrozenMap, {"a": 1})
    assert field.json_schema() == TypeAdapter(FrozenMap[str, int]).json_schema()


def test_a_set_is_written_in_order_for_a_set_has_another_in_each_process() -> None:
    words = TypeAdapter(SetOf[str])
    said = ["oak", "ash", "elm", "fir", "yew", "box", "bay"]
    assert words.validate_python(said) == frozenset(said)
    assert words.dump_python(frozenset(said), mode="json") == sorted(said)
    assert words.json_schema(mode="serialization") == words.json_schema()
