"""Finds the files that travel with the program: in a checkout, an installed wheel or a frozen program."""

import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resources() -> Path:
    """Return the folder with icons, styles, translations, templates, help and the example material."""
    return _base() / "resources"


def themes() -> Path:
    """Return the folder with the codebooks that come with the program and their schema."""
    return _base() / "themes"


def _base() -> Path:
    """Return the folder that holds both; PyInstaller names its own in ``sys._MEIPASS``, a wheel carries ``_data``."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen)
    installed = _PACKAGE / "_data"
    return installed if installed.is_dir() else _PACKAGE.parent
