"""Finds the exporter of a file type: the ones that come with the program, and plug-ins.

Every module of a format is imported at use: Word's and Excel's libraries cost time that a start must not pay.
"""

import logging
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from typing import Any

from lagvarde_coder.domain.errors import UnknownFormat
from lagvarde_coder.exporters.base import INTERFACE, VALUES, Exporter

GROUP = "lagvarde_coder.exporters"
"""Entry-point group of plug-ins; a plug-in's entry point is named after its suffix without the dot."""

_BUILT_IN = {
    ".csv": "lagvarde_coder.exporters.csv:CsvExporter",
    ".docx": "lagvarde_coder.exporters.docx:DocxExporter",
    ".html": "lagvarde_coder.exporters.html:HtmlExporter",
    ".xlsx": "lagvarde_coder.exporters.xlsx:XlsxExporter",
}
_log = logging.getLogger(__name__)


def formats() -> tuple[str, ...]:
    """Return the suffixes (".docx") that can be asked for, in alphabetical order. Nothing is imported."""
    return tuple(sorted({*_BUILT_IN, *_plug_ins()}))


def exporter_for(suffix: str) -> Exporter[Any]:
    """Return the exporter of ``suffix``: ".docx", "docx", in any case.

    Raises:
        UnknownFormat: nobody writes this format, or only a plug-in made for another version of the interface.
    """
    wanted = f".{suffix.lower().removeprefix('.')}"
    found: object = None
    if wanted in _BUILT_IN:
        found = _built_in(wanted)
    elif (plug_in := _plug_ins().get(wanted)) is not None:
        found = _load(plug_in)
    if not _fits(found, wanted):
        raise UnknownFormat(name=suffix, formats=", ".join(formats()))
    return found  # type: ignore[return-value] # a plug-in: _fits() has looked at what the protocol asks


def _built_in(suffix: str) -> object:
    module, _, name = _BUILT_IN[suffix].partition(":")
    return getattr(import_module(module), name)()


def _plug_ins() -> dict[str, EntryPoint]:
    """Return the plug-ins by suffix; an installed program lists its own exporters there too: they are left out."""
    found = {f".{point.name.lower()}": point for point in entry_points(group=GROUP)}
    return {suffix: point for suffix, point in found.items() if suffix not in _BUILT_IN}


def _load(point: EntryPoint) -> object:
    """Return the plug-in's exporter, or None if its own code fails: that must not take the program down."""
    try:
        return point.load()()
    except Exception:  # noqa: BLE001 - code that is not ours
        _log.exception("The export plug-in %s (%s) could not be loaded", point.name, point.value)
        return None


def _fits(exporter: object, suffix: str) -> bool:
    """Tell whether a plug-in has all that the protocol asks for; what it lacks is logged."""
    if exporter is None:
        return False
    interface = getattr(exporter, "interface", None)
    takes = getattr(exporter, "takes", None)
    if interface != INTERFACE:
        _log.warning("The exporter of %s is made for interface %s, not %s", suffix, interface, INTERFACE)
    elif takes not in VALUES:
        _log.warning("The exporter of %s takes %r, which nothing here makes", suffix, takes)
    return (
        interface == INTERFACE
        and takes in VALUES
        and getattr(exporter, "suffix", None) == suffix
        and callable(getattr(exporter, "write", None))
    )
