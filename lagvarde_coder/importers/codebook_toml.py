"""A codebook in TOML: ``[codebook]``, and a ``[[theme]]`` for each theme."""

import re
import tomllib
from typing import Any

from lagvarde_coder.domain.errors import InvalidCodebook
from lagvarde_coder.domain.themes import faults
from lagvarde_coder.domain.themes.drafts import CodebookDraft

_THEME = re.compile(r"^[ \t]*\[\[[ \t]*theme[ \t]*\]\]", re.MULTILINE)
_LINE = re.compile(r"at line (\d+)")


def read_toml_codebook(name: str, data: bytes) -> CodebookDraft:
    """Return what the file says; a theme's place is the line of its ``[[theme]]``.

    Raises:
        InvalidCodebook: it is no TOML, or nothing in it is a codebook.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InvalidCodebook(name=name, detail=faults.NOT_UTF8) from error
    try:
        parsed = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # the latter: brackets nested too deep
        raise _not_toml(name, text, str(error)) from error
    head, themes = parsed.pop("codebook", {}), parsed.pop("theme", [])
    if not isinstance(head, dict) or not _are_tables(themes):
        raise InvalidCodebook(name=name, detail=faults.NO_CODEBOOK)
    lines = [text.count("\n", 0, match.start()) + 1 for match in _THEME.finditer(text)]
    places = lines if len(lines) == len(themes) else range(1, len(themes) + 1)  # themes = [{…}, {…}]
    return CodebookDraft(head=head, themes=tuple(themes), places=tuple(places), unknown=tuple(parsed))


def _are_tables(themes: Any) -> bool:  # noqa: ANN401 - whatever the file says
    return isinstance(themes, list) and all(isinstance(theme, dict) for theme in themes)


def _not_toml(name: str, text: str, told: str) -> InvalidCodebook:
    place = _LINE.search(told)
    if place is None and "end of document" not in told:
        return InvalidCodebook(name=name, detail=faults.NOT_TOML)
    line = int(place[1]) if place else text.count("\n") + 1
    return InvalidCodebook(name=name, parts=[faults.NotToml(place=line)])
