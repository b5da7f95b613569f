"""A field that has a form of its own says which one, and shows an example."""

import pytest
from pydantic import TypeAdapter, ValidationError

from warmreach import Prospect


@pytest.mark.parametrize(
    ("field", "given", "example"),
    [
        ("country", "Deutschland", "DE"),
        ("subdivision", "Bayern", "BY"),
        ("language", "Deutsch", "de"),
        ("phone", "+49 30 23125 101", "+493012345678"),
        ("phone", "030 23125 101", "+493012345678"),
        ("email", "mara at beispiel.example", "mara@beispiel.example"),
    ],
)
def test_a_wrong_form_is_answered_with_what_to_give(field: str, given: str, example: str) -> None:
    country = {"country": "DE"} if field == "subdivision" else {}
    with pytest.raises(ValidationError) as refused:
        Prospect.model_validate({"id": "p-17", field: given} | country)
    (fault,) = refused.value.errors()
    assert fault["loc"] == (field,)
    assert given.upper() in fault["msg"].upper()
    assert example in fault["msg"]
    assert getattr(Prospect.model_validate({"id": "p-17", field: example} | country), field) == example


def test_what_is_no_text_at_all_is_answered_as_such() -> None:
    with pytest.raises(ValidationError, match="valid string"):
        Prospect.model_validate({"id": "p-17", "phone": 493012345678})


def test_the_form_stands_in_the_json_schema() -> None:
    properties = TypeAdapter(Prospect).json_schema()["properties"]
    for field in ("country", "subdivision", "language", "phone", "email"):
        assert "pattern" in properties[field]["anyOf"][0]
