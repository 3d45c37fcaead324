"""How far documents have come: the one place where the window sets it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.sources import SourceStatus
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.words import wording


def set_status(session: Session, sources: Sequence[Id], status: SourceStatus) -> str:
    """Say how far documents (by id) have come, as one step; return its name, or nothing if it was refused."""
    name = QCoreApplication.translate("DocumentStatus", "Status: {0}").format(wording.name_of(status))
    material = session.current.material.documents
    return name if session.perform(name, lambda: material.set_status(sources, status)) else ""
