"""What is public is listed, is there, and says what it is."""

from __future__ import annotations

import ast
import importlib
import importlib.util
import inspect
import pkgutil
from typing import Any

import pytest

import warmreach
from warmreach.errors import NotBuiltYetError

PACKAGES = ["warmreach", *(f"warmreach.{part.name}" for part in pkgutil.iter_modules(warmreach.__path__))]
LISTED = [(package, name) for package in PACKAGES for name in getattr(importlib.import_module(package), "__all__", ())]


def lacks_docstring(thing: Any) -> bool:
    """Whether a class or function has no docstring of its own; a constant is described by its type and its comment."""
    described = inspect.isclass(thing) or inspect.isroutine(thing)
    return described and not (vars(thing) if inspect.isclass(thing) else {"__doc__": thing.__doc__}).get("__doc__")


@pytest.mark.parametrize("package", PACKAGES)
def test_a_package_lists_its_public_names_once(package: str) -> None:
    module = importlib.import_module(package)
    assert hasattr(module, "__all__"), f"{package} has no __all__"
    assert module.__doc__, f"{package} has no docstring"
    assert len(set(module.__all__)) == len(module.__all__)
    assert [name for name in module.__all__ if name.startswith("_") and name != "__version__"] == []


@pytest.mark.parametrize(("package", "name"), LISTED)
def test_a_listed_name_is_there_and_says_what_it_is(package: str, name: str) -> None:
    thing = getattr(importlib.import_module(package), name)
    assert not lacks_docstring(thing), f"{package}.{name} has no docstring"


def test_the_face_lists_its_lazy_names_in_dir_and_refuses_others() -> None:
    assert set(getattr(warmreach, "__all__", ())) <= set(dir(warmreach))
    with pytest.raises(AttributeError, match="no_such_name"):
        getattr(warmreach, "no_such_name")  # noqa: B009 - a type checker would refuse the plain form


def test_a_name_without_a_docstring_is_noticed() -> None:
    class Mute:
        pass

    class Inheriting(dict[str, str]):
        pass

    class Described:
        """Says what it is."""

        def mute(self) -> None: ...

    assert [lacks_docstring(thing) for thing in (Mute, Inheriting, Described.mute, Described, 1.5)] == [
        True,
        True,
        True,
        False,
        False,
    ]


def test_the_list_of_names_and_the_table_of_rooms_are_the_same() -> None:
    assert list(warmreach._ROOM_OF) == warmreach.__all__


def test_a_type_checker_sees_no_getattr_that_would_take_any_name_for_ours() -> None:
    face = ast.parse(inspect.getsource(warmreach))
    assert "__getattr__" not in {node.name for node in face.body if isinstance(node, ast.FunctionDef)}


def test_a_room_that_is_not_built_yet_says_so_and_one_that_is_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    for room in ("frames", "calibrate", "testing", "plot", "ical", "crm"):
        if importlib.util.find_spec(f"warmreach.{room}") is None:
            with pytest.raises(NotBuiltYetError, match=f"warmreach.{room} is not built yet; "):
                getattr(warmreach, room)
    monkeypatch.setitem(warmreach._DRAWN, "no_such_room", "do without")
    with pytest.raises(NotBuiltYetError, match=r"warmreach\.no_such_room is not built yet; do without"):
        getattr(warmreach, "no_such_room")  # noqa: B009 - a type checker would refuse the plain form
    monkeypatch.setitem(warmreach._DRAWN, "fit", "do without")
    assert warmreach._room("fit").__name__ == "warmreach.fit"


def test_what_a_room_lacks_is_named_and_not_the_room(monkeypatch: pytest.MonkeyPatch) -> None:
    def lacking(_name: str, _package: str) -> None:
        raise ModuleNotFoundError("no narwhals", name="narwhals")

    monkeypatch.setattr(warmreach, "import_module", lacking)
    with pytest.raises(ModuleNotFoundError, match="no narwhals"):
        warmreach._room("frames")
