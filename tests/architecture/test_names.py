"""One name per thing, one thing per name."""

import ast
from collections import defaultdict
from pathlib import Path

TOPICS = {"project", "material", "themes", "coding", "finding", "decisions", "figures", "doubt", "trail", "report"}
"""A topic has the same name in every room and on every floor."""
PARTS_OF_KODNING = {"codings", "documents", "text"}
"""What Kodning shows: its panels and its controllers have the same names."""
ROLES = {"__init__", "workspace", "panel", "models", "reading"}
"""What a module is for, in every room that has one."""


def modules(package: Path) -> list[tuple[Path, str]]:
    """Return every module with its name, a package under its own."""
    files = sorted(package.rglob("*.py"))
    return [(file, file.stem if file.stem != "__init__" else file.parent.name) for file in files]


def test_no_class_name_stands_twice(trees: list[tuple[str, ast.AST]]):
    places = defaultdict(list)
    for name, tree in trees:
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                places[node.name].append(name)
    assert len(places) > 500
    assert {name: files for name, files in places.items() if len(files) > 1} == {}


def test_no_module_name_stands_for_two_things_on_one_floor(checkout: Path):
    package, places = checkout / "lagvarde_coder", defaultdict(list)
    for file, name in modules(package):
        floor, *rest = file.relative_to(package).parts
        if rest and name not in TOPICS | PARTS_OF_KODNING | ROLES:
            places[floor, name].append(file.relative_to(package).as_posix())
    assert len(places) > 300
    assert {name: files for name, files in places.items() if len(files) > 1} == {}
