"""Handing out one document as Word, with its themes as colours and comments."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.domain.material.sources import Source
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.core.workers.job import Job
from lagvarde_coder.gui.words import phrases, wording
from lagvarde_coder.gui.workspaces.warned import think_first
from lagvarde_coder.services.report.hand_outs import HandOut

_PAGE = "material"
"""Of the help."""


def ask_where(session: Session, source: Source, window: QWidget) -> None:
    """Ask for the name of the file, and before that whether what is warned of is to leave; then it is written."""
    exporting = session.current.report.exporting
    session.query(
        lambda: exporting.document_warnings(source.id),
        lambda warnings: think_first(warnings, window, _PAGE, lambda: _ask_name(session, source, window)),
        key="document-ask",
    )


def _ask_name(session: Session, source: Source, window: QWidget) -> None:
    title = QCoreApplication.translate("CodedExport", "Export with themes as colours")
    dialog = QFileDialog(window, title, str(_proposed(session, source)))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("docx")
    dialog.setNameFilter("*.docx")
    dialog.fileSelected.connect(lambda name: export_to(session, source, Path(name)))
    dialog.open()


def export_to(session: Session, source: Source, path: Path) -> Job:
    """Write the document in a worker; of a damaged project nothing is handed out."""
    project = session.current

    def call(progress: Progress) -> HandOut:
        project.refuse_damage(progress)
        return project.report.exporting.document(path, source.id, progress)

    def done(hand_out: HandOut) -> None:
        if hand_out.change is not None:
            session.announce(hand_out.change)
        text = QCoreApplication.translate("CodedExport", "{0} is ready (state {1})")
        session.saved.emit(text.format(path.name, wording.number(hand_out.export.state)))

    return session.job(QCoreApplication.translate("CodedExport", "Exporting {0}").format(path.name), call, done)


def _proposed(session: Session, source: Source) -> Path:
    words = QCoreApplication.translate("CodedExport", "themes")
    called = session.current.material.documents.called([source.id])[source.id]
    return session.current.path.with_name(f"{source.number} {phrases.file_name(called)} – {words}.docx")
