"""Deleting and erasing documents from the page that lists them."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from lagvarde_coder.bootstrap import Erased
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.dialogs.erasing import ErasedDialog, EraseDialog
from lagvarde_coder.gui.dialogs.removing import DeleteDialog


def ask_to_delete(session: Session, sources: Sequence[Id], page: QWidget) -> DeleteDialog:
    """Ask whether documents are to be deleted, and delete them then; what was typed on them is stored before."""
    session.store()
    removing = session.current.material.removing
    gone = removing.would_go(sources)

    def remove() -> None:
        named = f"{gone.sources[0].title} +{len(sources) - 1}" if len(sources) > 1 else gone.sources[0].title
        text = QCoreApplication.translate("Removals", "deleting {0}").format(named)
        said = QCoreApplication.translate("Removals", "deleted: {0}").format(named)
        session.perform(text, lambda: removing.remove(sources), said=said)

    dialog = DeleteDialog(gone, remove, page.window())
    dialog.open()
    return dialog


def ask_to_erase(session: Session, source: Id, page: QWidget) -> EraseDialog:
    """Ask for the decision to erase a document, and erase it then in a worker; it cannot be cancelled half-way."""
    session.store()
    project = session.current
    scope = project.material.erasing.scope(source)

    def erase(reason: str, title: str, comments: bool) -> None:
        session.store()

        def show(erased: Erased) -> None:
            session.undo_stack.clear()
            session.drafts.forget(erased.subjects)
            if erased.change is not None:
                session.accept(erased.change, QCoreApplication.translate("Removals", "erased: {0}").format(title))
            for error in erased.errors:
                session.report(error)
            ErasedDialog(erased, page.window()).open()

        name = QCoreApplication.translate("Removals", "Erasing")
        session.job(name, lambda _: project.erase(source, reason, title=title, comments=comments), show)

    dialog = EraseDialog(scope, erase, page.window())
    dialog.open()
    return dialog
