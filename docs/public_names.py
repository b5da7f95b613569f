"""A directive for the reference: every public name of a module, read from the source as it is written."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import griffe
from sphinx.util.docutils import SphinxDirective

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docutils import nodes
    from sphinx.application import Sphinx

SOURCE = Path(__file__).parents[1] / "src"
FACE = "warmreach"
WORD = re.compile(r"[A-Za-z_][\w.]*")
SORTS = ("Functions", "Classes", "Words", "Constants")
EXAMPLE = re.compile(r"(?:^>>> .*\n?(?:^(?!>>>|\s*$).*\n?)*)+", re.MULTILINE)


@cache
def package() -> griffe.Module:
    """The library as its source says it, without importing it."""
    loaded = griffe.load(FACE, search_paths=[SOURCE])
    assert isinstance(loaded, griffe.Module)  # noqa: S101 - a package is a module
    return loaded


def rooms() -> list[str]:
    """Every module under the face that lists public names of its own."""
    members = ((name, part) for name, part in package().members.items() if isinstance(part, griffe.Module))
    return [f"{FACE}.{name}" for name, part in members if part.exports]


def _listed(module: griffe.Module | griffe.Alias) -> list[str]:
    return [str(name) for name in module.exports or ()]


def _module(path: str) -> griffe.Module | griffe.Alias:
    return package() if path == FACE else package()[path.removeprefix(f"{FACE}.")]


@cache
def homes() -> dict[str, str]:
    """Where each public name is described: the first room that lists it."""
    found: dict[str, str] = {}
    for room in rooms():
        for name in _listed(_module(room)):
            found.setdefault(name, f"{room}.{name}")
    return found


def pages(room: str) -> Iterator[str]:
    """The lines of MyST that describe each name that `room` lists."""
    module = _module(room)
    sorts: dict[str, list[str]] = {title: [] for title in SORTS}
    for name in _listed(module):
        sorts[_sort(_target(module[name]))].append(name)
    for title, names in sorts.items():
        if names:
            yield f"```{{rubric}} {title}\n```\n"
        for name in names:
            yield from _named(room, name, _target(module[name]))


def _named(room: str, name: str, thing: griffe.Object) -> Iterator[str]:
    if homes()[name] == f"{room}.{name}":
        yield from _described(name, thing)
    else:
        yield f"`{name}` is {{py:obj}}`{homes()[name]}`.\n"


def _sort(thing: griffe.Object) -> str:
    if isinstance(thing, griffe.Function):
        return "Functions"
    if not isinstance(thing, griffe.Class):
        return "Constants"
    return "Words" if any("Enum" in str(base) for base in thing.bases) else "Classes"


def _target(thing: griffe.Object | griffe.Alias) -> griffe.Object:
    return thing.final_target if isinstance(thing, griffe.Alias) else thing


def _described(name: str, thing: griffe.Object) -> Iterator[str]:
    if isinstance(thing, griffe.Class):
        yield from _class(name, thing)
    elif isinstance(thing, griffe.Function):
        yield from _function(name, thing)
    else:
        yield from _constant(name, thing)


def _function(name: str, thing: griffe.Function, *, kind: str = "function", inner: bool = False) -> Iterator[str]:
    yield from _block(kind, f"{name}{_signature(thing)}", _doc(thing), inner=inner)


def _signature(thing: griffe.Function) -> str:
    """The signature as it stands in the source, without what the caller does not give."""
    taken = [parameter for parameter in thing.parameters if parameter.name not in {"self", "cls", "draw"}]
    parts = [_parameter(parameter) for parameter in taken]
    named = [n for n, parameter in enumerate(taken) if parameter.kind is griffe.ParameterKind.keyword_only]
    if named and not any(part.startswith("*") for part in parts[: named[0]]):
        parts.insert(named[0], "*")
    return f"({', '.join(parts)})" + (f" -> {thing.returns}" if thing.returns else "")


def _parameter(parameter: griffe.Parameter) -> str:
    stars = {griffe.ParameterKind.var_positional: "*", griffe.ParameterKind.var_keyword: "**"}
    mark = stars.get(parameter.kind, "") if parameter.kind else ""
    note = f": {parameter.annotation}" if parameter.annotation else ""
    default = f" = {parameter.default}" if parameter.default is not None and not mark else ""
    return f"{mark}{parameter.name}{note}{default}"


def _class(name: str, thing: griffe.Class) -> Iterator[str]:
    yield f"````{{py:class}} {name}\n"
    yield _doc(thing)
    yield from _fields(thing)
    for member, part in thing.members.items():
        if not member.startswith("_") and part.docstring:
            yield from _member(member, part)
    yield "````\n"


def _member(name: str, part: griffe.Object | griffe.Alias) -> Iterator[str]:
    if isinstance(part, griffe.Function):
        bound = next((label for label in ("classmethod", "staticmethod") if label in part.labels), "method")
        yield from _function(name, part, kind=bound, inner=True)
    elif isinstance(part, griffe.Attribute) and "property" in part.labels:
        yield from _block("property", name, _doc(part), f":type: {part.annotation}", inner=True)


def _fields(thing: griffe.Class) -> Iterator[str]:
    """A table of what the constructor takes, or of the words of an enumeration."""
    fields = [
        part
        for member, part in thing.members.items()
        if isinstance(part, griffe.Attribute) and not member.startswith("_") and "property" not in part.labels
    ]
    if not fields:
        return
    if any("Enum" in str(base) for base in thing.bases):
        yield "Words: " + ", ".join(f"`{str(part.value).strip(chr(34) + chr(39))}`" for part in fields) + ".\n"
        return
    taken = [part for part in fields if part.annotation and "ClassVar" not in str(part.annotation)]
    if taken:
        yield "| field | type | if not given |"
        yield "|---|---|---|"
        for part in taken:
            yield f"| `{part.name}` | {linked(str(part.annotation))} | {_default(part)} |"
        yield ""


def _default(part: griffe.Attribute) -> str:
    if part.value is None:
        return "required"
    text = str(part.value)
    given = re.search(r"default(?:_factory)?=([^,()]+(?:\(\))?)", text) if "(" in text and "=" in text else None
    if text.startswith(("Field(", "attrs.field(", "field(")) and not given:
        return "required"
    return f"`{given.group(1) if given else text}`"


def linked(annotation: str) -> str:
    """A type as it is written, each public name in it a link."""

    def link(found: re.Match[str]) -> str:
        home = homes().get(found.group())
        return f"{{py:obj}}`~{home}`" if home else f"`{found.group()}`"

    return WORD.sub(link, annotation.replace("|", "\\|")).replace("[", "\\[").replace("]", "\\]")


def _constant(name: str, thing: griffe.Object) -> Iterator[str]:
    note = getattr(thing, "annotation", None)
    yield from _block("data", name, _doc(thing), f":type: {note}" if note else "")


def _block(kind: str, signature: str, body: str, option: str = "", *, inner: bool = False) -> Iterator[str]:
    """One described name; what stands inside a class has a shorter fence than the class."""
    fence = "```" if inner else "````"
    unbound = kind in {"classmethod", "staticmethod"}
    yield f"{fence}{{py:{'method' if unbound else kind}}} {signature}"
    yield from [f":{kind}:"] if unbound else []
    yield f"{option}\n"
    yield body.replace("```", "~~~") if inner else body
    yield f"{fence}\n"


def _doc(thing: griffe.Object) -> str:
    """The docstring as MyST: its examples fenced, its Raises lines left as prose."""
    text = thing.docstring.value if thing.docstring else ""
    return EXAMPLE.sub(lambda found: f"```pycon\n{found.group().rstrip()}\n```\n", text) + "\n"


class PublicNames(SphinxDirective):
    """`{public-names} warmreach.records` stands for the description of every name that the room lists."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Parse the description where the directive stands."""
        room = self.arguments[0]
        return self.parse_text_to_nodes("\n".join([f"```{{py:module}} {room}\n```\n", *pages(room)]))


def _resolve(app: Sphinx, env: Any, node: Any, content: Any) -> Any:  # noqa: ANN401 - Sphinx's own untyped event
    """Lead a name in a signature to the room that describes it."""
    home = homes().get(node.get("reftarget", "").rsplit(".", 1)[-1])
    if node.get("refdomain") != "py" or home is None:
        return None
    domain = env.get_domain("py")
    return domain.resolve_xref(env, node["refdoc"], app.builder, "obj", home, node, content)


def setup(app: Sphinx) -> dict[str, bool]:
    """Tell Sphinx of the directive."""
    app.add_directive("public-names", PublicNames)
    app.connect("missing-reference", _resolve)
    return {"parallel_read_safe": True}
