"""The program's beginning: arguments go to the command line, none opens the window."""

import sys


def main() -> int:
    """Return the process's exit code."""
    arguments = sys.argv[1:]
    if arguments:
        from lagvarde_coder.cli import app

        return app.main(arguments)
    from lagvarde_coder.cli.running import guarded
    from lagvarde_coder.cli.window import open_window

    return guarded(lambda: open_window(None), arguments)


if __name__ == "__main__":
    sys.exit(main())
