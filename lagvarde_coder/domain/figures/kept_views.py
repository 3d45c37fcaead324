"""Filters, queries and plans of reports that were given a name and are kept with the project."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from lagvarde_coder.domain.ids import Id


class ViewPlace(StrEnum):
    """Where a kept view belongs."""

    FILTER = "filter"
    QUERY = "query"
    REPORT = "report"
    MATRIX = "matrix"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptView:
    """What was kept under a name; ``content`` is JSON that its place understands, "" for nothing but defaults."""

    KIND: ClassVar[str] = "kept_view"
    id: Id
    place: ViewPlace
    name: str
    content: str
