"""What every record has: it is frozen, hashable, changed by validated copies, and names all its faults."""

from __future__ import annotations

from functools import partial
from typing import Annotated, Any, ClassVar

import pytest
from pydantic import BaseModel, Field, TypeAdapter, ValidationError

import warmreach.records
import warmreach.warmth
from warmreach import DEFAULT_RULES, Company, Consent, ContactPolicy, Prospect, RunningHeat, Touchpoint
from warmreach.values.record import Document, Record

PUBLIC = {**vars(warmreach.records), **vars(warmreach.warmth)}
RECORDS = {name: thing for name, thing in PUBLIC.items() if isinstance(thing, type) and issubclass(thing, BaseModel)}
MARA = Prospect(id="p-17", family_name="Beispiel", qualification={"budget": True})


@pytest.mark.parametrize("name", RECORDS)
def test_every_record_has_a_json_schema_and_a_docstring(name: str) -> None:
    schema = RECORDS[name].model_json_schema()
    assert schema["title"] == name
    assert schema["description"]
    assert RECORDS[name].model_json_schema(mode="serialization")["title"] == name


@pytest.mark.parametrize("name", RECORDS)
def test_no_record_takes_a_field_it_does_not_have(name: str) -> None:
    with pytest.raises(ValidationError) as refused:
        RECORDS[name].model_validate({"no_such_field": 1})
    assert ("no_such_field",) in [fault["loc"] for fault in refused.value.errors()]


def test_a_record_cannot_change() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        MARA.family_name = "Muster"  # type: ignore[misc]  # to see it refused
    with pytest.raises(ValidationError, match="frozen"):
        del MARA.family_name
    with pytest.raises(TypeError):
        MARA.qualification["budget"] = False  # type: ignore[index]  # to see it refused


def test_a_copy_with_changes_is_checked_like_a_new_record() -> None:
    assert MARA.replace(country="de").country == "DE"
    assert MARA.model_copy(update={"country": "de"}).country == "DE"
    assert MARA.model_copy(deep=True) == MARA
    wrong = {"country": "Deutschland", "email": "mara", "nickname": "M"}
    for copying in (partial(MARA.replace, **wrong), partial(MARA.model_copy, update=wrong)):
        with pytest.raises(ValidationError) as refused:
            copying()
        assert {fault["loc"] for fault in refused.value.errors()} == {("country",), ("email",), ("nickname",)}


def test_equal_records_hash_alike_whatever_was_worked_out_from_them() -> None:
    one, other = (
        Touchpoint(id=1, prospect_id=2, kind="event_met", occurred_on="2026-11-14", timezone="Europe/Berlin")
        for _ in range(2)
    )
    assert one.epoch == 1794610800
    assert one == other
    assert hash(one) == hash(other)
    assert hash(MARA) != hash(MARA.replace(qualification={"budget": False}))


def test_all_faults_are_named_at_once_each_with_its_place() -> None:
    with pytest.raises(ValidationError) as refused:
        Prospect.model_validate(
            {
                "country": "Deutschland",
                "timezone": "Europe/Berln",
                "verified_at": "2026-11-21T09:00:00",
                "company": {"size": -1, "needs": [{"text": "faster routes"}, {"text": ""}]},
                "facts": [{"fact": "consent", "given_at": "now", "channel": "fax"}],
                "qualification": {"budget": "perhaps"},
            }
        )
    assert {fault["loc"] for fault in refused.value.errors()} == {
        ("id",),
        ("country",),
        ("timezone",),
        ("verified_at",),
        ("company", "name"),
        ("company", "size"),
        ("company", "needs", 1, "text"),
        ("facts", 0, "consent", "given_at"),
        ("facts", 0, "consent", "channel"),
        ("facts", 0, "consent", "scope"),
        ("qualification", "budget"),
    }


def test_numbers_that_json_cannot_write_are_refused() -> None:
    for number in (float("nan"), float("inf")):
        with pytest.raises(ValidationError, match="finite"):
            Company(name="Beispiel GmbH", attributes={"margin": number})


# --- documents --------------------------------------------------------------------------------------------------------


class Plan(Document):
    """A document in its third version: the first said `title`, the second `name` without a language."""

    current: ClassVar[int] = 3
    name: str
    language: str

    @classmethod
    def lift(cls, stored: dict[str, Any], version: int) -> dict[str, Any]:
        if version == 1:
            return {"name": stored.pop("title"), **stored}
        return {"language": "en", **stored}


def test_an_older_document_is_lifted_step_by_step() -> None:
    third = Plan(name="spring", language="en")
    assert third.schema_version == 3
    assert Plan.model_validate({"schema_version": 1, "title": "spring"}) == third
    assert Plan.model_validate({"schema_version": 2, "name": "spring"}) == third
    assert Plan.model_validate_json('{"schema_version": 1, "title": "spring", "language": "de"}').language == "de"
    assert Plan.model_validate({"name": "spring", "language": "en"}) == third


def test_lifting_leaves_what_was_handed_in_as_it_was() -> None:
    stored = {"schema_version": 1, "title": "spring"}
    Plan.model_validate(stored)
    assert stored == {"schema_version": 1, "title": "spring"}


def test_a_newer_document_is_refused() -> None:
    with pytest.raises(ValidationError, match="stored with schema_version 4, this release reads up to 3; upgrade"):
        Plan.model_validate({"schema_version": 4, "name": "spring", "language": "en"})


@pytest.mark.parametrize("version", ["4", 4.0, 0, -1, "2", 2.0])
def test_a_version_that_is_no_whole_number_from_one_on_is_refused(version: object) -> None:
    with pytest.raises(ValidationError, match="cannot be read; give a mapping stored with a whole number from 1 to 3"):
        Plan.model_validate({"schema_version": version, "name": "spring", "language": "en"})


@pytest.mark.parametrize("version", [None, "two", 1.5])
def test_a_version_that_is_no_number_is_a_fault_of_its_field(version: object) -> None:
    with pytest.raises(ValidationError) as refused:
        Plan.model_validate({"schema_version": version, "name": "spring", "language": "en"})
    assert [fault["loc"] for fault in refused.value.errors()] == [("schema_version",)]


@pytest.mark.parametrize("version", [2, 4])
def test_an_object_of_another_version_is_refused_for_it_cannot_be_lifted(version: int) -> None:
    class Row:
        schema_version = version
        name = "spring"
        language = "en"

    with pytest.raises(ValidationError, match="cannot be read; give a mapping"):
        Plan.model_validate(Row())


def test_a_document_without_older_versions_lifts_nothing() -> None:
    assert RunningHeat.lift({"edition": "2026"}, 1) == {"edition": "2026"}
    assert DEFAULT_RULES.schema_version == 1


def test_a_document_is_taken_as_it_is_where_it_is_a_field() -> None:
    class Stored(Record):
        plan: Plan

    spring = Plan(name="spring", language="en")
    assert Stored(plan=spring).plan is spring


def test_a_dict_of_a_record_holds_its_fields_alone_whatever_was_worked_out_from_it() -> None:
    met = Touchpoint(id="t", prospect_id="p-17", kind="event_met", occurred_on="2026-11-14", timezone="Europe/Berlin")
    assert met.epoch > 0
    assert list(dict(met)) == list(Touchpoint.model_fields)
    assert Touchpoint(**dict(met)) == met


def test_an_empty_column_stands_for_the_default() -> None:
    class Row:
        """As a database gives it: whatever nobody filled in is None."""

        id = 17
        salutation = address = facts = qualification = company = country = None

    assert Prospect.model_validate(Row()) == Prospect(id="17")
    met = {"id": 1, "version": None, "prospect_id": 1, "kind": "event_met", "occurred_at": "2026-11-14T09:00:00Z"}
    assert Touchpoint.model_validate(met).version == 1
    with pytest.raises(ValidationError):
        Consent.model_validate({"given_at": "2026-11-14T09:00:00Z", "channel": "call", "scope": "x", "standing": None})


def test_an_adapter_of_a_record_is_whole_when_it_is_made() -> None:
    """FastAPI hides pydantic's warnings while it makes one; what is built later would warn."""

    class Late(Record):
        name: str

    assert not Late.__pydantic_complete__
    assert TypeAdapter(Annotated[Late, Field(title="a body")]).pydantic_complete


def test_a_record_reads_as_what_was_said_of_it() -> None:
    assert repr(MARA) == "Prospect(id='p-17', family_name='Beispiel', qualification={'budget': True})"
    assert f"{Company(name='Muster')}" == "Company(name='Muster')"
    assert str(ContactPolicy()) == "ContactPolicy()"
    assert eval(repr(MARA), {"Prospect": Prospect}) == MARA  # noqa: S307 - what this very test has written
