"""What is heavy is imported late: the window is on the screen before the database, the importers and the exporters."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
HEAVY = {
    "sqlalchemy", "alembic", "sqlcipher3", "lxml", "docx", "openpyxl", "python_calamine", "jsonschema", "chardet",
    "spacy", "simplemma", "matplotlib", "PIL",
}  # fmt: skip


def test_the_window_comes_without_database_and_formats():
    said = subprocess.run(
        [sys.executable, "-c", "import sys, lagvarde_coder.gui.app; print(*sys.modules)"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert not HEAVY & set(said.split())
