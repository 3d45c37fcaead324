"""Finds the exporter of a file type: the ones that come with the program, and plug-ins.

Every module of a format is imported at use: Word's and Excel's libraries cost time that a start must not pay.
"""

import logging
from typing import Any

from lagvarde_coder.domain.errors import UnknownFormat
from lagvarde_coder.exporters.base import INTERFACE, VALUES, Exporter
from lagvarde_coder.plugins import PlugIns

_log = logging.getLogger(__name__)

GROUP = "lagvarde_coder.exporters"
"""Entry-point group of plug-ins; a plug-in's entry point is named after its suffix without the dot."""

_BUILT_IN = {
    "csv": "lagvarde_coder.exporters.csv:CsvExporter",
    "docx": "lagvarde_coder.exporters.docx:DocxExporter",
    "html": "lagvarde_coder.exporters.html:HtmlExporter",
    "xlsx": "lagvarde_coder.exporters.xlsx:XlsxExporter",
}
KIND = (GROUP, INTERFACE, _BUILT_IN, ("suffix", "takes", "write"))
_all: PlugIns[Exporter[Any]] = PlugIns(*KIND)


def formats() -> tuple[str, ...]:
    """Return the suffixes (".docx") that can be asked for, in alphabetical order. Nothing is imported."""
    return tuple(sorted(f".{name}" for name in _all.names()))


def exporter_for(suffix: str) -> Exporter[Any]:
    """Return the exporter of ``suffix``: ".docx", "docx", in any case.

    Raises:
        UnknownFormat: nobody writes this format, or only a plug-in that does not fit.
    """
    name = suffix.lower().removeprefix(".")
    exporter = _all.get(name)
    if exporter is None or not _fits(exporter, f".{name}"):
        raise UnknownFormat(name=suffix, formats=", ".join(formats()))
    return exporter


def _fits(exporter: Exporter[Any], suffix: str) -> bool:
    """Tell whether an exporter writes what it is named for, of a value that is made here; what it lacks is logged."""
    if exporter.takes not in VALUES:
        _log.warning("The exporter of %s takes %r, which nothing here makes", suffix, exporter.takes)
    return exporter.suffix == suffix and exporter.takes in VALUES
