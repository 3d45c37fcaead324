"""The system libraries: which of those that Qt needs on Linux are missing, without which it ends the whole process.

Nothing but the standard library, and nothing of the package: ``packaging/start.py`` reads this file before anything is
installed.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

# Library -> Debian package; found by adding one package at a time to a bare Debian 12 until the window came.
QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
}
QT_SCREEN_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}


def wanted_libraries(environment: Mapping[str, str] = os.environ) -> dict[str, str]:
    """Return what Qt needs to open a window here, and the Debian package that each is in; nothing but on Linux."""
    if not sys.platform.startswith("linux"):
        return {}
    platform = environment.get("QT_QPA_PLATFORM", "").partition(":")[0].partition(";")[0]
    has_x_only = bool(environment.get("DISPLAY")) and not environment.get("WAYLAND_DISPLAY")
    on_x = platform == "xcb" or (not platform and has_x_only)
    return {**QT_LIBRARIES, **(QT_SCREEN_LIBRARIES if on_x else {})}


def missing_libraries(libraries: Mapping[str, str], is_there: Callable[[str], bool]) -> dict[str, str]:
    """Return those that cannot be loaded, with the packages they are in."""
    return {library: package for library, package in libraries.items() if not is_there(library)}


def loads(library: str) -> bool:
    """Tell whether the dynamic linker finds the library and all that it needs."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def give_memory_back() -> None:
    """Let the C library give memory that is free back to the system; GNU's keeps it, others do so by themselves."""
    if sys.platform.startswith("linux"):
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)


def install_command() -> tuple[str, ...]:
    """Return the beginning of the command that installs Debian packages; nothing where there is no ``apt-get``."""
    return ("apt-get", "install", "-y", "--no-install-recommends") if shutil.which("apt-get") else ()
