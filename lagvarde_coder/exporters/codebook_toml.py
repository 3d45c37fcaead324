"""A codebook in TOML, to be filled in with a text editor and read back."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from lagvarde_coder.domain.themes.drafts import HEAD_FIELDS, THEME_FIELDS, CodebookDraft

_ABOUT = (
    "Fyll i och läs in filen när ett projekt skapas: Nytt projekt, En annan kodbok, från fil.",
    "Varje tema står under [[theme]]. Bara number och name måste finnas; rader kan tas bort och teman läggas till.",
    "number: T01, undertema T13a. colour: 1–13. key: en siffra eller en liten bokstav, eller ingenting.",
    "stage: theme (tema), need (utvecklingsbehov) eller candidate (kandidat).",
)


def toml_of(draft: CodebookDraft) -> str:
    """Return the text of the file."""
    return "\n".join(_lines(draft)) + "\n"


def _lines(draft: CodebookDraft) -> Iterator[str]:
    for sentence in _ABOUT:
        yield f"# {sentence}"
    yield ""
    yield "[codebook]"
    yield from _fields(draft.head, HEAD_FIELDS)
    for theme in draft.themes:
        yield ""
        yield "[[theme]]"
        yield from _fields(theme, THEME_FIELDS)


def _fields(cells: Mapping[str, Any], order: Iterable[str]) -> Iterator[str]:
    for field in order:
        cell = cells[field]
        yield f"{field} = {cell}" if isinstance(cell, int) else f"{field} = {_quoted(str(cell))}"


def _quoted(text: str) -> str:
    """Return a basic string; TOML's escapes are JSON's, and it wants one for DEL besides."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
