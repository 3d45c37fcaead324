"""Words and phrases that mean the same in this material, from an editable list in ``themes/``."""

import re
import tomllib
from functools import lru_cache
from pathlib import Path

from lagvarde_coder import paths
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP, InvalidList
from lagvarde_coder.domain.text import clean
from lagvarde_coder.language.lemmas import lemma

FILE = "sokord.toml"

_NOT_TOML = QT_TRANSLATE_NOOP("Errors", "It is not valid TOML: a quotation mark, a comma or a bracket is missing.")
_NO_GROUPS = QT_TRANSLATE_NOOP("Errors", "Every group needs “words”: a list of words in quotation marks.")
_UNREADABLE = QT_TRANSLATE_NOOP("Errors", "The file is missing or cannot be read.")
_TOO_LARGE = QT_TRANSLATE_NOOP("Errors", "The file is larger than 1 MB.")

_LARGEST = 1_000_000
"""Bytes: a list that people write is a few thousand."""

_Expression = tuple[str, tuple[str, ...]]
"""A word or phrase of the list, and the base forms of its words."""

_WORD = re.compile(r"\w+")
"""A hyphen parts words, as in a query: icke-göra and icke göra are one."""


def groups() -> list[tuple[str, ...]]:
    """Return the groups of words that mean the same, as the list stands now.

    Raises:
        InvalidList: the list cannot be read or is not well made.
    """
    return [tuple(words for words, _ in group) for group in _groups()]


def variants(phrase: str) -> tuple[str, ...]:
    """Return the other words and phrases that mean the same as ``phrase``, in the order of the list.

    Any inflected form of a phrase of the list is known. Raises as :func:`groups`.
    """
    wanted = _bases(phrase)
    variants: dict[str, None] = {}
    for group in _groups():
        if wanted and any(bases == wanted for _, bases in group):
            variants.update((words, None) for words, bases in group if bases != wanted)
    return tuple(variants)


def _groups() -> tuple[tuple[_Expression, ...], ...]:
    """Return the list as it stands now. Raises as :func:`groups`."""
    file = paths.themes() / FILE
    try:
        status = file.stat()
    except OSError as error:
        raise InvalidList(name=FILE, detail=_UNREADABLE) from error
    if status.st_size > _LARGEST:
        raise InvalidList(name=FILE, detail=_TOO_LARGE)
    return _read(file, status.st_mtime_ns)


@lru_cache(maxsize=4)
def _read(file: Path, stamp: int) -> tuple[tuple[_Expression, ...], ...]:
    """Read the list; ``stamp`` is when it was changed last."""
    try:
        parsed = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise InvalidList(name=file.name, detail=_UNREADABLE) from error
    except (ValueError, RecursionError) as error:  # brackets nested too deep
        raise InvalidList(name=file.name, detail=_NOT_TOML) from error
    groups = parsed.get("group", [])
    if not isinstance(groups, list):
        raise InvalidList(name=file.name, detail=_NO_GROUPS)
    return tuple(tuple((words, _bases(words)) for words in _words(file, group)) for group in groups)


def _words(file: Path, group: object) -> tuple[str, ...]:
    words = group.get("words") if isinstance(group, dict) else None
    if not isinstance(words, list) or not all(isinstance(word, str) and clean(word) for word in words):
        raise InvalidList(name=file.name, detail=_NO_GROUPS)
    return tuple(clean(word) for word in words)


def _bases(phrase: str) -> tuple[str, ...]:
    return tuple(lemma(word) for word in _WORD.findall(clean(phrase)))
