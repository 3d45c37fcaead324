#!/usr/bin/env python3
"""Make the pictures of the help anew from the example: ``python packaging/help_pictures.py``.

One per workspace and language, in the light colours, as the window is at 1280×800. Run it when the window has changed.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from lagvarde_coder import paths
from lagvarde_coder.bootstrap import Program
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.gui.app import Shell
from lagvarde_coder.gui.frame.places import PLACES
from lagvarde_coder.gui.workspaces.coding.workspace import CodingWorkspace
from lagvarde_coder.handbook import pages_folder
from lagvarde_coder.services import example
from lagvarde_coder.settings import Folders, Settings

LANGUAGES = ("sv", "en")
PICTURES = tuple(f"pictures/{place.key}.png" for place in PLACES)
"""The files, relative to the folder of a language."""
_SIZE = (1280, 800)
_SETTLED = 1_500
"""Milliseconds until a workspace has read what it shows."""
_SCROLLED = 1_100
"""Pixels to where the first document has codings."""


def main(arguments: list[str]) -> int:
    """Take a picture of every workspace: of one language in this process, else of each in one of its own."""
    if not arguments:
        return max(subprocess.run([sys.executable, __file__, each], check=False).returncode for each in LANGUAGES)
    with tempfile.TemporaryDirectory() as folder:
        (language,) = arguments
        running = program(Path(folder), language)
        take(QApplication(sys.argv[:1]), running, built(running, Path(folder)), pages_folder() / language)
    return 0


def program(home: Path, language: str) -> Program:
    """Return an installation of its own, whose window speaks ``language``."""
    settings = Settings(name="Kim Ek", initials="KE", language=language, scheme="light")
    return Program(settings, Folders(home / "config", home / "state", home / "copies"))


def built(running: Program, folder: Path) -> Path:
    """Return a new example project."""
    material, path = paths.resources() / "example", folder / "exempel.lvk"
    frame = example.frame(material)
    running.create(path, title=frame.title, codebook=frame.codebook, notice=frame.notice)
    with running.open(path, writing=True) as project:
        example.build(project, material, Silent())
    return path


def take(app: QApplication, running: Program, project: Path, folder: Path) -> None:
    """Take the pictures of one language."""
    with window(app, running, project) as shell:
        for place, name in zip(PLACES, PICTURES, strict=True):
            workspace = shell.window.show_place(place.key)
            wait(_SETTLED)
            if isinstance(workspace, CodingWorkspace):
                workspace.document.view.verticalScrollBar().setValue(_SCROLLED)
                wait(_SETTLED)
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shell.window.grab().save(str(folder / name))


@contextmanager
def window(app: QApplication, running: Program, project: Path) -> Iterator[Shell]:
    """Yield the program with its window, a project open."""
    shell = Shell(app, running)
    shell.start(project)
    wait(_SETTLED)
    shell.window.resize(*_SIZE)
    yield shell
    shell.window.close()
    shell.deleteLater()


def wait(milliseconds: int) -> None:
    """Let the window work for so long."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
