"""The handbook's Markdown as plain text for a terminal: headings underlined, lists hanging, tables row by row."""

import re
import shutil
import sys
from collections.abc import Iterator, Sequence
from textwrap import TextWrapper

from lagvarde_coder.cli.terminal.messages import say
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP
from lagvarde_coder.handbook import KEYS_SLOT

_WIDEST, _USUAL, _LEAST = 88, 80, 30
"""Characters of a line: at most, where no terminal says its width, and at least."""
_UNDERLINES = ("=", "-", "~")

_HEADING = re.compile(r"^(#+) (.+)$")
_LISTED = re.compile(r"^(-|\d+\.) (.+)$")
_RULE = re.compile(r"^\|[-| :]+\|$")
_PICTURE = re.compile(r"!\[(.*?)\]\(.*?\)")
_LINK = re.compile(r"\[(.+?)\]\((.*?)\.md\)")
_CODE = re.compile(r"`(.*?)`")
_STRESS = re.compile(r"(\*\*?)(?=\S)(.+?)(?<=\S)\1")


def width() -> int:
    """Return how many characters a line may have."""
    if not sys.stdout.isatty():
        return _USUAL
    return max(_LEAST, min(_WIDEST, shutil.get_terminal_size((_USUAL, 24)).columns))


def as_text(markdown: str, columns: int) -> str:
    """Return a page of the handbook without marks, in lines of at most ``columns`` characters.

    A picture becomes its alternative text, a link its text and the name of the page that it leads to.
    """
    return "\n".join(_lines(markdown.strip().splitlines(), columns)) + "\n"


def _lines(source: Sequence[str], columns: int) -> Iterator[str]:
    titles: list[str] = []
    for line in source:
        heading, listed = _HEADING.match(line), _LISTED.match(line)
        if not line.startswith("|"):
            titles = []
        if heading:
            told = _plain(heading[2])
            yield from (told, _UNDERLINES[min(len(heading[1]), len(_UNDERLINES)) - 1] * len(told))
        elif listed:
            sign = f"{listed[1]} "
            yield from _wrapped(_plain(listed[2]), columns, sign, " " * len(sign))
        elif line.startswith("|"):
            if _RULE.match(line):
                continue
            cells = [_plain(cell.strip()) for cell in line.strip("|").split("|")]
            if titles:
                yield from _row(titles, cells, columns)
            titles = titles or cells
        else:
            yield from _wrapped(_plain(line), columns) or [""]


def _row(titles: Sequence[str], cells: Sequence[str], columns: int) -> Iterator[str]:
    """Yield the cells of a row with their headings, those after the first indented."""
    yield from _wrapped(f"{titles[0]}: {cells[0]}", columns)
    for title, cell in zip(titles[1:], cells[1:], strict=False):
        yield from _wrapped(f"{title}: {cell}", columns, "  ", "    ")


def _wrapped(text: str, columns: int, first: str = "", others: str = "") -> list[str]:
    """Return lines; no command, path or name is broken inside."""
    form = TextWrapper(columns, initial_indent=first, subsequent_indent=others)
    form.break_on_hyphens = form.break_long_words = False
    return form.wrap(text)


def _plain(text: str) -> str:
    """Return a line without marks; what stands in code stays as it is."""
    if text.strip() == KEYS_SLOT:
        return say(QT_TRANSLATE_NOOP("Cli", "The keys themselves are shown in the window, under Help > Keys."))
    text = _PICTURE.sub(lambda found: say(QT_TRANSLATE_NOOP("Cli", "[Picture: {words}]"), words=found[1]), text)
    pieces = _CODE.split(text)  # what stands in code is every second piece
    return "".join(piece if place % 2 else _unmarked(piece) for place, piece in enumerate(pieces))


def _unmarked(text: str) -> str:
    return _STRESS.sub(r"\2", _LINK.sub(r"\1 (\2)", text))
