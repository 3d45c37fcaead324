"""What is asked of a matrix, and how filters and matrices are kept under a name."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from enum import StrEnum
from typing import Any

from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.errors import SameAxis
from lagvarde_coder.domain.figures.axes import OF_THEMES, MatrixAxis
from lagvarde_coder.domain.figures.counted import Scope
from lagvarde_coder.domain.figures.results import Unit
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.sources import EvidenceClass, SourceKind
from lagvarde_coder.domain.themes.codebook import Stage

AS_LISTED, BY_NEED, BY_HAND = "listed", "need", "hand"
"""Orders of rows that no column gives: as lists have them, by the groups of needs, by hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixQuery:
    """One matrix.

    Attributes:
        of: whose passages count where neither side is themes.
        share: cells are shown as shares, else as numbers; ``heat``: in colours, too.
        order: how rows stand: :data:`AS_LISTED`, :data:`BY_NEED`, :data:`BY_HAND`, or the key of a column.
        by_hand: the keys of rows in the order that somebody gave them; others follow.
        difference: the keys of two columns that are held against each other; None: none are.
    """

    rows: MatrixAxis = MatrixAxis.THEME
    columns: MatrixAxis = MatrixAxis.CATEGORY
    unit: Unit = Unit.ORGANISATION
    of: Stage = Stage.THEME
    scope: Scope = field(default_factory=Scope)
    share: bool = False
    heat: bool = True
    order: str = AS_LISTED
    descending: bool = True
    by_hand: tuple[str, ...] = ()
    difference: tuple[str, str] | None = None

    @property
    def counts_any(self) -> bool:
        """Whether neither side is themes, so that codings of any theme of the stage ``of`` count."""
        return OF_THEMES.isdisjoint({self.rows, self.columns})

    @property
    def on_same_words(self) -> bool:
        """Whether both sides are themes, so that a cell counts what both have on the same words."""
        return {self.rows, self.columns} <= OF_THEMES

    def checked(self) -> "MatrixQuery":
        """Return it.

        Raises:
            SameAxis: rows and columns are the same and no themes.
        """
        if self.rows is self.columns and self.rows not in OF_THEMES:
            raise SameAxis
        return self


def scope_content(scope: Scope) -> str:
    """Return a filter as it is kept; "" if it lets everything through."""
    return _written(scope, Scope())


def scope_of(content: str) -> Scope:
    """Return the filter that was kept.

    Raises:
        ValueError: it is not understood.
    """
    return Scope(**_read(content, _SCOPE))


def matrix_content(query: MatrixQuery) -> str:
    """Return a matrix as it is kept."""
    return _written(query, MatrixQuery())


def matrix_of(content: str) -> MatrixQuery:
    """Return the matrix that was kept.

    Raises:
        ValueError: it is not understood.
    """
    given = _read(content, _MATRIX)
    try:
        return MatrixQuery(**given).checked()
    except SameAxis as error:
        raise ValueError(content) from error


def _written(value: object, plain: object) -> str:
    said = {
        one.name: _plain(getattr(value, one.name))
        for one in fields(value)  # type: ignore[arg-type]  # both are dataclasses
        if getattr(value, one.name) != getattr(plain, one.name)
    }
    return json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":")) if said else ""


def _plain(value: object) -> object:
    match value:
        case Scope():
            return json.loads(scope_content(value) or "{}")
        case frozenset():
            return sorted(map(str, value))
        case tuple():
            return list(map(str, value))
        case date():
            return value.isoformat()
        case StrEnum():
            return value.value
    return value


_Reading = Callable[[Any], object]


def _read(content: str | Mapping[str, object], how: Mapping[str, _Reading]) -> dict[str, Any]:
    said = json.loads(content or "{}") if isinstance(content, str) else content
    if not isinstance(said, dict):
        raise ValueError(content)
    try:
        return {name: how[name](given) for name, given in said.items()}
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(content) from error


def _whole(kind: type) -> _Reading:
    def read(given: object) -> object:
        if type(given) is not kind:
            raise ValueError(given)
        return given

    return read


def _set_of(kind: Callable[[str], object]) -> _Reading:
    def read(given: list[str]) -> object:
        if not isinstance(given, list) or not all(isinstance(one, str) for one in given):
            raise ValueError(given)
        return frozenset(map(kind, given))

    return read


def _texts(given: list[str]) -> tuple[str, ...]:
    if not isinstance(given, list) or not all(isinstance(one, str) for one in given):
        raise ValueError(given)
    return tuple(given)


def _pair(given: list[str]) -> tuple[str, str]:
    one, other = _texts(given)
    return one, other


_SCOPE: dict[str, _Reading] = {
    "coders": _set_of(Id),
    "stances": _set_of(Stance),
    "sources": _set_of(Id),
    "finished_only": _whole(bool),
    "include_internal": _whole(bool),
    "kinds": _set_of(SourceKind),
    "evidence": _set_of(EvidenceClass),
    "categories": _set_of(str),
    "waves": _set_of(str),
    "questions": _set_of(Id),
    "prompted": _whole(bool),
    "first_day": date.fromisoformat,
    "last_day": date.fromisoformat,
}
_MATRIX: dict[str, _Reading] = {
    "rows": MatrixAxis,
    "columns": MatrixAxis,
    "unit": Unit,
    "of": Stage,
    "scope": lambda given: Scope(**_read(given, _SCOPE)),
    "share": _whole(bool),
    "heat": _whole(bool),
    "order": _whole(str),
    "descending": _whole(bool),
    "by_hand": _texts,
    "difference": _pair,
}
