"""Plans of reports: which chapters, in which order, how many quotations, which figures."""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, fields
from typing import Any, Self

from lagvarde_coder.domain.figures.results import Unit

LINE = (Unit.ORGANISATION, Unit.SOURCE, Unit.PASSAGE)
"""What the line of figures of a need says, unless a plan says something else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPlan:
    """What a report holds; without one it holds everything that its kind has.

    Attributes:
        report: the name of the kind.
        chapters: keys of chapters in order, without those left out; none: all of them, in the order of the kind.
        quotations: how many a need prints at most, of those that speak for it and of those that do not; None: all
            that were chosen.
        units: what the line of figures of a need says. charts: whether bars are drawn.
        chosen: excerpts are those chosen for the report only.
    """

    report: str = ""
    chapters: tuple[str, ...] = ()
    quotations: int | None = None
    units: tuple[Unit, ...] = LINE
    charts: bool = True
    chosen: bool = False

    def kept(self) -> str:
        """Return the plan as JSON."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def read(cls, content: str) -> Self:
        """Return the plan that :meth:`kept` gave; what is unknown, or of another kind than it should be, is ignored."""
        try:
            told = json.loads(content or "{}")
        except ValueError:
            told = {}
        told = told if isinstance(told, dict) else {}
        known = {field.name: told[field.name] for field in fields(cls) if field.name in told}
        return cls(**{name: value for name, raw in known.items() if (value := _READ[name](raw)) is not _UNFIT})


_UNFIT = object()


def _texts(raw: Any) -> Any:  # noqa: ANN401 - JSON may be anything
    return tuple(raw) if isinstance(raw, list) and all(isinstance(each, str) for each in raw) else _UNFIT


def _units(raw: Any) -> Any:  # noqa: ANN401
    names = _texts(raw)
    return names if names is _UNFIT else tuple(unit for unit in Unit if unit in names)


def _yes_or_no(raw: Any) -> Any:  # noqa: ANN401
    return raw if isinstance(raw, bool) else _UNFIT


_READ: dict[str, Callable[[Any], Any]] = {
    "report": lambda raw: raw if isinstance(raw, str) else _UNFIT,
    "chapters": _texts,
    "quotations": lambda raw: raw if isinstance(raw, int) and not isinstance(raw, bool) and raw >= 0 else _UNFIT,
    "units": _units,
    "charts": _yes_or_no,
    "chosen": _yes_or_no,
}


EVERYTHING = ReportPlan()
"""The plan that leaves nothing out."""
