#!/usr/bin/env python3
"""Collect the texts to be translated and compile the translations: ``python packaging/translate.py``.

New English source texts come into ``resources/i18n/sv.ts`` as unfinished (translate them there, with Qt Linguist or by
hand), texts that are no more go; ``sv.qm`` is what the window loads. The command line reads ``sv.ts`` itself.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TRANSLATIONS = ROOT / "resources" / "i18n" / "sv.ts"


def main() -> int:
    """Run lupdate and lrelease from this interpreter's PySide6; return the first exit code that is not 0."""
    tools = Path(sys.executable).parent
    sources = sorted(str(path) for path in (ROOT / "lagvarde_coder").rglob("*.py"))
    collect = [str(tools / "pyside6-lupdate"), "-no-obsolete", "-locations", "none", *sources, "-ts", str(TRANSLATIONS)]
    compile_ = [str(tools / "pyside6-lrelease"), str(TRANSLATIONS), "-qm", str(TRANSLATIONS.with_suffix(".qm"))]
    return subprocess.run(collect, check=False).returncode or subprocess.run(compile_, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
