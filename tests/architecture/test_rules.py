"""The rules that a tool holds: imports point down, the code is clean, the types are strict."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

TOOLS = {
    "import-linter": ("-c", "from importlinter.cli import lint_imports_command as run; run()", "--no-cache"),
    "ruff": ("-m", "ruff", "check", "--no-cache"),
    "mypy": ("-m", "mypy", "lagvarde_coder", "packaging"),
    "mypy, tests too": ("-m", "mypy"),
}
LONG = {"mypy, tests too"}


@pytest.mark.slow
@pytest.mark.parametrize(
    "arguments",
    [pytest.param(line, id=name, marks=pytest.mark.soak if name in LONG else ()) for name, line in TOOLS.items()],
)
def test_the_tool_finds_nothing(checkout: Path, arguments: Sequence[str]):
    run = subprocess.run([sys.executable, *arguments], cwd=checkout, capture_output=True, text=True, check=False)

    if run.returncode != 0:
        pytest.fail(f"{run.stdout}\n{run.stderr}", pytrace=False)


def test_the_packaging_folder_is_no_python_package_for_it_would_hide_the_library_of_that_name(checkout: Path):
    assert not (checkout / "packaging" / "__init__.py").exists()
