"""Opening the window from the command line."""

import os
import shlex
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Annotated

import typer

from lagvarde_coder import libraries
from lagvarde_coder.cli.terminal.usage import CommandGroup
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP, KnownError, ProjectMissing

commands = CommandGroup()

Window = Callable[..., int]
"""Opens the window on a project (``writing=False``: to look only) or none; returns the exit code when it is closed."""


class NoScreen(KnownError):
    """There is nowhere to show a window."""

    what = QT_TRANSLATE_NOOP("Errors", "There is no screen to open the window on.")
    todo = QT_TRANSLATE_NOOP("Errors", "Use the commands instead: lagvarde-coder --help.")


class MissingLibraries(KnownError):
    """Qt would end the process: the system lacks what it stands on."""

    what = QT_TRANSLATE_NOOP("Errors", "The window cannot open: the system lacks {libraries}.")
    todo = QT_TRANSLATE_NOOP("Errors", "Install what Debian calls {packages}, then try again.")


class MissingDebianPackages(MissingLibraries):
    """The same where one command installs them."""

    todo = QT_TRANSLATE_NOOP("Errors", "Run this and try again: {command}")


def has_screen(environment: Mapping[str, str] = os.environ) -> bool:
    """Tell whether a window can be shown; without a screen Qt would end the whole process."""
    if sys.platform in {"win32", "darwin"}:
        return True
    return any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def open_window(project: Path | None, window: Window, *, writing: bool = True) -> int:
    """Open the window, with a project if one is named; return its exit code when it is closed.

    The command line does not know the window (it stands beside it): ``__main__`` hands it over.

    Raises:
        NoScreen: there is nowhere to show it.
        ProjectMissing: there is no such file.
        MissingLibraries: Qt cannot start here.
    """
    if project is not None and not project.exists():
        raise ProjectMissing(path=project)
    if not has_screen():
        raise NoScreen
    _check_libraries()
    return window(project) if writing else window(project, writing=False)


def _check_libraries() -> None:
    missing = libraries.missing_libraries(libraries.wanted_libraries(), libraries.loads)
    if not missing:
        return
    names, packages = ", ".join(missing), ", ".join(missing.values())
    install = libraries.install_command()
    if not install:
        raise MissingLibraries(libraries=names, packages=packages)
    raise MissingDebianPackages(libraries=names, command=f"sudo {shlex.join([*install, *missing.values()])}")


@commands.named("open", QT_TRANSLATE_NOOP("Cli", "Open the window, with a project if one is named."))
def open_(
    context: typer.Context,
    project: Annotated[
        Path | None,
        typer.Argument(
            metavar="[PROJECT]",
            readable=False,
            show_default=False,
            help=QT_TRANSLATE_NOOP("Cli", "The project file (.lvk)."),
        ),
    ] = None,
    read_only: Annotated[
        bool, typer.Option("--read-only", help=QT_TRANSLATE_NOOP("Cli", "Open the project for reading: look only."))
    ] = False,
) -> None:
    """Open the window."""
    raise typer.Exit(open_window(project, context.obj, writing=not read_only))
