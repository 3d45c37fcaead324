"""Which importers there are: the built-in ones first, then plug-ins of the entry-point group.

A checkout is not installed and has no entry points, so the built-in ones stand in a table here. Nothing heavy is
imported: an importer imports its libraries when it reads.
"""

import logging
from functools import cache
from importlib.metadata import EntryPoint, entry_points

from lagvarde_coder.domain.errors import UnknownFormat
from lagvarde_coder.importers.base import INTERFACE, Importer

GROUP = "lagvarde_coder.importers"

BUILT_IN = tuple(
    EntryPoint(name, f"{GROUP}.{target}", GROUP)
    for name, target in (
        ("text", "text:TextImporter"),
        ("docx", "docx:DocxImporter"),
        ("xlsx", "xlsx:XlsxImporter"),
    )
)

_log = logging.getLogger(__name__)


def importers() -> list[Importer]:
    """Return an importer of each kind; a plug-in that does not fit is left out, with a line in the log."""
    return list(_found())


def importer_for(name: str, head: bytes) -> Importer:
    """Return the first importer that reads a file of this name and with these first 4,096 bytes.

    Raises:
        UnknownFormat: none does.
    """
    known = importers()
    for importer in known:
        if importer.accepts(name, head):
            return importer
    formats = ", ".join(dict.fromkeys(suffix for importer in known for suffix in importer.suffixes))
    raise UnknownFormat(name=name, formats=formats)


@cache
def _found() -> tuple[Importer, ...]:
    built_in = {entry.value for entry in BUILT_IN}
    plug_ins = [entry for entry in entry_points(group=GROUP) if entry.value not in built_in]
    loaded = [_load(entry) for entry in (*BUILT_IN, *sorted(plug_ins, key=lambda entry: entry.name))]
    return tuple(importer for importer in loaded if importer is not None)


def _load(entry: EntryPoint) -> Importer | None:
    try:
        importer: Importer = entry.load()()
        interface = importer.interface
    except Exception:
        if entry in BUILT_IN:
            raise
        _log.warning("The import plug-in %s could not be loaded.", entry.value, exc_info=True)
        return None
    if interface != INTERFACE:
        _log.warning("The import plug-in %s is for interface %s, not %s.", entry.value, interface, INTERFACE)
        return None
    return importer
