"""What the command line prints: tables for people, tab-separated lines for pipes, JSON for scripts."""

import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

from lagvarde_coder.cli.terminal.messages import one_line, translate

Row = Sequence[object]


_PICTURES = {
    **{code: 0x2400 + code for code in range(0x20) if code not in {0x09, 0x0A}},
    0x7F: 0x2421,
    **dict.fromkeys((*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)), 0xFFFD),
}
"""Control characters and those that turn the direction of what follows, and what is printed for them."""


class ReaderGone(Exception):
    """Whoever read the output has stopped reading."""


def line(text: str = "") -> None:
    """Print a line."""
    with _for_a_reader():
        sys.stdout.write(f"{harmless(text)}\n")


def harmless(text: str) -> str:
    """Return a text with its control characters as pictures (␛): a name must not command the terminal."""
    return text.translate(_PICTURES)


def note(text: str) -> None:
    """Print a remark beside the output; if nobody listens any more, the exit code says enough."""
    try:
        sys.stderr.write(f"{harmless(text)}\n")
        sys.stderr.flush()
    except OSError:
        into_the_void(sys.stderr)


def into_the_void(stream: TextIO) -> None:
    """Let a stream that nobody reads lead nowhere: the interpreter flushes it once more at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def provide_streams() -> None:
    """Make standard streams that were closed before the program began lead nowhere; let the others speak UTF-8."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - open to the end
        elif isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def exactly(text: str) -> None:
    """Print ``text`` in UTF-8, not a byte more or less."""
    with _for_a_reader():
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode())
        sys.stdout.buffer.flush()


def objects(rows: Iterable[Mapping[str, object]]) -> None:
    """Print a JSON array with an object per line."""
    with _for_a_reader():
        sys.stdout.write("[")
        for place, row in enumerate(rows):
            sys.stdout.write((",\n" if place else "\n") + _json(row))
        sys.stdout.write("\n]\n")


def one_object(row: Mapping[str, object]) -> None:
    """Print a JSON object."""
    with _for_a_reader():
        sys.stdout.write(f"{_json(row)}\n")


def table(headings: Sequence[str], rows: Iterable[Row]) -> None:
    """Print a table: with frames on a terminal, else tab-separated with a line of headings.

    ``headings`` are source texts of the context "Cli", or words in the user's language already.
    """
    titles = [translate("Cli", heading) for heading in headings]
    if sys.stdout.isatty():
        _framed(titles, rows)
        return
    with _for_a_reader():
        for row in (titles, *rows):
            sys.stdout.write("\t".join(map(_cell, row)) + "\n")


def pairs(rows: Iterable[tuple[str, object]]) -> None:
    """Print a value per line with its name before it; names are source texts of the context "Cli"."""
    named = [(translate("Cli", name), _cell(cell)) for name, cell in rows]
    if not sys.stdout.isatty():
        for name, cell in named:
            line(f"{name}\t{cell}")
        return
    width = max(len(name) for name, _ in named)
    for name, cell in named:
        line(f"{name:{width}}  {cell}")


def _framed(titles: Sequence[str], rows: Iterable[Row]) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    drawn = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    filled = [list(row) for row in rows]
    for place, title in enumerate(titles):
        numbers = all(isinstance(row[place], int) for row in filled)
        drawn.add_column(Text(title), justify="right" if filled and numbers else "left", overflow="fold")
    for row in filled:
        drawn.add_row(*(Text(_cell(cell)) for cell in row))
    with _for_a_reader():
        Console(file=sys.stdout, highlight=False).print(drawn)


def _cell(cell: object) -> str:
    return "" if cell is None else harmless(one_line(str(cell)))


def _json(row: Mapping[str, object]) -> str:
    return json.dumps(row, ensure_ascii=False, default=str)


@contextmanager
def _for_a_reader() -> Iterator[None]:
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError as error:
        raise ReaderGone from error
