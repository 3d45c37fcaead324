"""The figures of an evidence package, read from its data."""

import json
from collections.abc import Iterator
from typing import Any

from lagvarde_coder.domain.report.agreement import FigureKind, FigureName, PrintedFigure

_BEGIN, _END = b'<script type="application/json" id="data">', b"</script>"
_PAIRS = {
    "organisations": (FigureKind.ORGANISATIONS, FigureKind.HEARD),
    "documents": (FigureKind.DOCUMENTS, FigureKind.DOCUMENTS_OF),
    "passages": (FigureKind.PASSAGES, FigureKind.PASSAGES_OF),
}
_STANCES = (FigureKind.SUPPORT, FigureKind.NUANCE, FigureKind.CONTRADICT, FigureKind.ONLY_CONTRADICT)


def packaged(data: bytes) -> bytes | None:
    """Return the data of an evidence package; None of any other page."""
    at = data.find(_BEGIN)
    return data[at + len(_BEGIN) :].partition(_END)[0] if at >= 0 else None


def packaged_figures(block: bytes) -> Iterator[PrintedFigure]:
    """Yield the figures. Raises ValueError, KeyError, TypeError or RecursionError of what is no package's data."""
    told: dict[str, Any] = json.loads(block)
    about = told["about"]
    for key, kind in (
        ("finished", FigureKind.FINISHED),
        ("total", FigureKind.TOTAL),
        ("heard", FigureKind.TOGETHER),
    ):
        yield PrintedFigure(FigureName(kind), str(about[key]), "data")
    for category in told["categories"]:
        number = str(category["number"])
        for key, kinds in _PAIRS.items():
            for kind, value in zip(kinds, category[key], strict=False):
                yield PrintedFigure(FigureName(kind, number), str(value), f"data, {number}")
        if share := str(category["organisations"][2]):
            yield PrintedFigure(FigureName(FigureKind.SHARE, number), share, f"data, {number}")
        for kind, value in zip(_STANCES, category["stances"], strict=False):
            yield PrintedFigure(FigureName(kind, number), str(value), f"data, {number}")
        yield PrintedFigure(FigureName(FigureKind.CODINGS, number), str(category["codings"]), f"data, {number}")
