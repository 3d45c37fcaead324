"""How far documents have come: where the window sets it, and narrows a list of documents to it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QWidget

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.sources import SourceStatus
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.widgets.elided import ElidedBox
from lagvarde_coder.gui.widgets.naming import name_box
from lagvarde_coder.gui.words import wording
from lagvarde_coder.services.material.documents import SourceLine

_NOBODY = "nobody"


def set_status(session: Session, sources: Sequence[Id], status: SourceStatus) -> str:
    """Say how far documents (by id) have come, as one step; return its name, or nothing if it was refused."""
    name = QCoreApplication.translate("DocumentStatus", "Status: {0}").format(wording.name_of(status))
    material = session.current.material.documents
    return name if session.perform(name, lambda: material.set_status(sources, status)) else ""


class StatusChoice(ElidedBox):
    """Chooses which documents a list shows: all, those of a status, or those without an organisation."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name_box(self, self.tr("Documents shown"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.addItem(self.tr("All documents"), "")
        for status in SourceStatus:
            self.addItem(wording.name_of(status), str(status))
        self.addItem(self.tr("Without an organisation"), _NOBODY)

    def kept(self, lines: Mapping[Id, SourceLine]) -> set[Id] | None:
        """Return the ids of the documents that are shown; None for all."""
        wanted = self.currentData()
        if wanted == _NOBODY:
            return {source for source, line in lines.items() if not line.organisations}
        return {source for source, line in lines.items() if line.source.status == wanted} if wanted else None
