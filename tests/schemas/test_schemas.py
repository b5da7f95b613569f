"""What users store and send keeps its form: JSON Schemas of all public records and results, and stored documents."""

from __future__ import annotations

import importlib
import inspect
import json
import pkgutil
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest
from pydantic import TypeAdapter
from syrupy.extensions.json import JSONSnapshotExtension

import warmreach
from warmreach.values.record import Document, Record
from warmreach.values.result import Result

if TYPE_CHECKING:
    from syrupy.assertion import SnapshotAssertion

HERE = Path(__file__).parent
STORED: dict[str, dict[str, Any]] = json.loads((HERE / "stored.json").read_text("utf-8"))
WHAT_TO_DO = """
the JSON Schema changed of: {changed}

Users have stored and sent JSON of the old form. So, before the snapshot is renewed:
- a field that is new and has a default, or a value that is newly allowed: say so under "Added" in CHANGELOG.md;
- a field taken away, renamed, newly needed or narrowed, in a Document: raise its `current`, turn the old form into the
  new one in `lift`, and add an example of the new version to tests/schemas/stored.json (leave the old ones there);
- the same in any other record, or in a result: that breaks callers; it waits for a major release.
Then: pytest tests/schemas --snapshot-update
"""


def public_models() -> dict[str, type]:
    """Every record and result among the public names, by name."""
    rooms = [f"warmreach.{part.name}" for part in pkgutil.iter_modules(warmreach.__path__)]
    modules = [importlib.import_module(room) for room in rooms]
    things = [getattr(module, name) for module in modules for name in getattr(module, "__all__", ())]
    models = [thing for thing in things if inspect.isclass(thing) and issubclass(thing, Record | Result)]
    return {model.__name__: model for model in sorted(models, key=lambda model: model.__name__)}


def schemas() -> dict[str, Any]:
    """What is read, and what is written where that differs, of every public model; without words that only explain."""
    adapters: dict[str, TypeAdapter[Any]] = {name: TypeAdapter(model) for name, model in public_models().items()}
    modes = ("validation", "serialization")
    inputs = [(name, mode, adapter) for name, adapter in adapters.items() for mode in modes]
    _, whole = TypeAdapter.json_schemas(cast("Any", inputs))
    definitions: dict[str, Any] = whole["$defs"]
    return {name: bare(schema) for name, schema in sorted(definitions.items())}


def bare(schema: Any) -> Any:
    """A schema without titles and descriptions, which may change in any release."""
    if isinstance(schema, list):
        return [bare(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {name: one for name, one in schema.items() if name not in {"title", "description"} or isinstance(one, dict)}
    return {name: bare(one) for name, one in kept.items()}


def documents() -> dict[str, type[Document]]:
    return {name: model for name, model in public_models().items() if issubclass(model, Document)}


def test_stored_json_keeps_its_form(snapshot: SnapshotAssertion) -> None:
    """If this is red, it says what to do."""
    now = schemas()
    if now != snapshot.with_defaults(extension_class=JSONSnapshotExtension):
        path = next((HERE / "__snapshots__" / "test_schemas").glob("*.json"), None)
        before = {} if path is None else json.loads(path.read_text("utf-8"))
        changed = sorted(name for name in now.keys() | before.keys() if now.get(name) != before.get(name))
        pytest.fail(WHAT_TO_DO.format(changed=", ".join(changed)))


def test_words_that_only_explain_are_no_part_of_the_form() -> None:
    schema = {
        "title": "A",
        "properties": {"title": {"description": "said", "type": "string"}},
        "anyOf": [{"title": "B"}],
    }
    assert bare(schema) == {"properties": {"title": {"type": "string"}}, "anyOf": [{}]}


def test_each_document_has_a_stored_example_of_each_version() -> None:
    versions = {name: set(map(str, range(1, model.current + 1))) for name, model in documents().items()}
    assert {name: set(examples) for name, examples in STORED.items()} == versions


@pytest.mark.parametrize(("name", "version"), [(name, version) for name in STORED for version in STORED[name]])
def test_a_stored_document_of_any_version_is_read(name: str, version: str) -> None:
    model, stored = documents()[name], STORED[name][version]
    assert stored["schema_version"] == int(version)
    read = model.model_validate_json(json.dumps(stored))
    assert read.schema_version == model.current
    if int(version) == model.current:
        assert json.loads(read.model_dump_json()) == stored
