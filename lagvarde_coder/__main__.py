"""The program's beginning: arguments go to the command line, none opens the window."""

import sys
from pathlib import Path


def main() -> int:
    """Return the process's exit code; 130 if it is interrupted before the command line can say so."""
    try:
        return _begin()
    except KeyboardInterrupt:
        return 130


def _begin() -> int:
    arguments = sys.argv[1:]
    if arguments:
        from lagvarde_coder.cli import app

        return app.main(arguments, open_gui)
    from lagvarde_coder.cli.terminal.running import guarded
    from lagvarde_coder.cli.window import open_window

    return guarded(lambda: open_window(None, open_gui), arguments)


def open_gui(project: Path | None, *, writing: bool = True) -> int:
    """Open the window; its libraries are loaded only now."""
    from lagvarde_coder.gui.app import run

    return run(project, writing=writing)


if __name__ == "__main__":
    sys.exit(main())
