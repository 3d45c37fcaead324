"""Which importers there are, and which reads a file. A new one is a module of its own and a line here."""

from collections.abc import Iterator

from lagvarde_coder.domain.errors import UnknownFormat
from lagvarde_coder.importers.base import INTERFACE, Importer
from lagvarde_coder.plugins import PlugIns

GROUP = "lagvarde_coder.importers"

BUILT_IN = {
    "docx": "lagvarde_coder.importers.docx:DocxImporter",
    "text": "lagvarde_coder.importers.text:TextImporter",
    "xlsx": "lagvarde_coder.importers.xlsx:XlsxImporter",
    "odt": "lagvarde_coder.importers.odt:OdtImporter",
    "pptx": "lagvarde_coder.importers.slides:PptxImporter",
    "odp": "lagvarde_coder.importers.slides:OdpImporter",
    "html": "lagvarde_coder.importers.html:HtmlImporter",
    "pdf": "lagvarde_coder.importers.pdf:PdfImporter",
    "rtf": "lagvarde_coder.importers.rtf:RtfImporter",
    "mail": "lagvarde_coder.importers.mail:MailImporter",
    "mht": "lagvarde_coder.importers.mail.web_archive:WebArchiveImporter",
    "subtitles": "lagvarde_coder.importers.subtitles:SubtitleImporter",
    "ods": "lagvarde_coder.importers.ods:OdsImporter",
    "csv": "lagvarde_coder.importers.csv_answers:CsvAnswersImporter",
}
"""In the order in which help and dialogs list them. An importer imports its heavy libraries when it reads."""

KIND = (GROUP, INTERFACE, BUILT_IN, ("suffixes", "format_name", "accepts", "read"))
_all: PlugIns[Importer] = PlugIns(*KIND)


def importers() -> Iterator[Importer]:
    """Yield an importer of each kind."""
    return iter(_all)


def suffixes() -> tuple[str, ...]:
    """Return the suffixes (".docx") of all files that can be read."""
    return tuple(dict.fromkeys(suffix for importer in importers() for suffix in importer.suffixes))


def importer_for(name: str, head: bytes) -> Importer:
    """Return the first importer that reads a file of this name and with these first 4,096 bytes.

    Raises:
        UnknownFormat: none does.
    """
    for importer in importers():
        if importer.accepts(name, head):
            return importer
    raise UnknownFormat(name=name, formats=", ".join(suffixes()))
