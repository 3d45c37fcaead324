"""How far documents have come: where the window sets it, and narrows a list of documents to it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QWidget

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.sources import SourceStatus
from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.widgets.elided import ElidedBox
from lagvarde_coder.gui.widgets.naming import name_box
from lagvarde_coder.gui.words import wording
from lagvarde_coder.services.material.documents import SourceLine

_NOBODY, _ARCHIVED, _EVERY, _GROUP = "nobody", "archived", "every", "group:"


def set_status(session: Session, sources: Sequence[Id], status: SourceStatus) -> str:
    """Say how far documents (by id) have come, as one step; return its name, or nothing if it was refused."""
    name = QCoreApplication.translate("DocumentStatus", "Status: {0}").format(wording.name_of(status))
    material = session.current.material.documents
    return name if session.perform(name, lambda: material.set_status(sources, status)) else ""


def archive(session: Session, sources: Sequence[Id], *, archived: bool) -> str:
    """Archive documents (by id), or take them back into the lists, as one step; return its name, or nothing."""
    name = (
        QCoreApplication.translate("DocumentStatus", "Archive documents: {0}")
        if archived
        else QCoreApplication.translate("DocumentStatus", "Take back from the archive: {0}")
    ).format(wording.number(len(sources)))
    material = session.current.material.documents
    return name if session.perform(name, lambda: material.change(sources, {"archived": archived})) else ""


class StatusChoice(ElidedBox):
    """Chooses which documents a list shows: all, those of a status or a group, or archived ones.

    Archived documents are shown where they are asked for only; how many there are stands in their line.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name_box(self, self.tr("Documents shown"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.addItem(self.tr("All documents"), "")
        for status in SourceStatus:
            self.addItem(wording.name_of(status), str(status))
        self.addItem(self.tr("Without an organisation"), _NOBODY)
        self._always = self.count()

    def offer(self, lines: Mapping[Id, SourceLine]) -> None:
        """Offer the groups that documents have, and the archived documents with their number, if there are any."""
        chosen, blocked = self.currentData(), self.blockSignals(True)
        while self.count() > self._always:
            self.removeItem(self.count() - 1)
        for group in sorted({line.source.group for line in lines.values()} - {""}, key=swedish):
            self.addItem(self.tr("Group: {0}").format(group), _GROUP + group)
        if archived := sum(line.source.archived for line in lines.values()):
            self.addItem(self.tr("Archived: {0}").format(wording.number(archived)), _ARCHIVED)
            self.addItem(self.tr("All, archived ones too"), _EVERY)
        self.setCurrentIndex(max(0, self.findData(chosen)))
        self.blockSignals(blocked)
        if self.currentData() != chosen:
            self.currentIndexChanged.emit(0)

    def show_archived(self) -> None:
        """Choose the archived documents."""
        self.setCurrentIndex(max(0, self.findData(_ARCHIVED)))

    @property
    def archived_text(self) -> str:
        """How many archived documents are not shown; empty if there are none, or if they are shown."""
        place = self.findData(_ARCHIVED)
        return self.itemText(place) if place >= 0 and self.currentData() not in {_ARCHIVED, _EVERY} else ""

    def kept(self, lines: Mapping[Id, SourceLine]) -> set[Id] | None:
        """Return the ids of the documents that are shown; None for all."""
        wanted = str(self.currentData())
        archived = {source for source, line in lines.items() if line.source.archived}
        if wanted == _ARCHIVED:
            return archived
        if wanted == _EVERY or (not wanted and not archived):
            return None
        if not wanted:
            return set(lines) - archived
        if wanted == _NOBODY:
            return {source for source, line in lines.items() if not line.organisations} - archived
        if wanted.startswith(_GROUP):
            return {source for source, line in lines.items() if _GROUP + line.source.group == wanted} - archived
        return {source for source, line in lines.items() if line.source.status == wanted} - archived
