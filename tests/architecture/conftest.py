"""The program as its code says it."""

import ast
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def trees(checkout: Path) -> list[tuple[str, ast.AST]]:
    """Return every module of the program, by its place in the package, read once."""
    package = checkout / "lagvarde_coder"
    files = sorted(package.rglob("*.py"))
    return [(file.relative_to(package).as_posix(), ast.parse(file.read_text(encoding="utf-8"))) for file in files]
