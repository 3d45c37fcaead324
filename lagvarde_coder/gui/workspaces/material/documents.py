"""The table of documents, and what is done with them."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from lagvarde_coder.domain.material.sources import SourceStatus
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.dialogs.source_details import SourceDetailsDialog
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.empty_state import EmptyState
from lagvarde_coder.gui.widgets.filter_box import filter_box
from lagvarde_coder.gui.widgets.flow import Flow
from lagvarde_coder.gui.widgets.plain_words import PlainLabel
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.actions import IMPORT_KEYS, PASTE_KEYS, with_keys
from lagvarde_coder.gui.workspaces.clipboard import copy_action
from lagvarde_coder.gui.workspaces.document_status import StatusChoice, archive, set_status
from lagvarde_coder.gui.workspaces.material import coded_export, grids
from lagvarde_coder.gui.workspaces.material.importing_page import ImportingPage
from lagvarde_coder.gui.workspaces.material.removals import ask_to_delete, ask_to_erase
from lagvarde_coder.gui.workspaces.material.revisions import WaitingBand, ask_for_version
from lagvarde_coder.gui.workspaces.parts import holds_focus, page_action, pressing, separator
from lagvarde_coder.importers import registry
from lagvarde_coder.services.material.documents import SourceLine


class DocumentsPage(ImportingPage):
    """Lists the documents, and brings new ones in."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._lines: dict[str, SourceLine] = {}
        self.table.setAccessibleName(self.tr("Documents"))
        self.table.use(grids.documents([]), grids.DOCUMENT_WIDTHS, grids.DOCUMENT_FLEXIBLE)
        self.table.let_give_way(grids.DOCUMENT_LAST)
        self.table.sort_on_click(0)
        self.table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.table.setProperty("quiet", True)
        self.table.remember_widths(session.memory, "documents by group")
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.table.chosen.connect(self._session.go_to)
        self.table.selection_changed.connect(self._on_selection)
        self.empty = EmptyState(
            "import",
            self.tr("No documents yet"),
            self.tr("Import dialogue notes and written answers ({0}), or drop the files here.").format(_formats()),
            self.tr("Import documents …"),
        )
        self.empty.triggered.connect(self.choose_files)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self.table)
        self._make_actions()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.waiting = WaitingBand(session)
        layout.addWidget(self.waiting)
        layout.addLayout(self._tools())
        layout.addWidget(self._pages, 1)
        self._on_selection()

    def refresh(self) -> None:
        """Show the documents as they are now."""
        lines = self._session.current.material.documents.sources()
        self._lines = {line.source.id: line for line in lines}
        self.table.show_grid(grids.documents(lines))
        self.table.hide_empty(grids.DOCUMENT_RARE)
        self.shown.offer(self._lines)
        self._keep()
        self._show_page(self.table if lines else self.empty)
        self.waiting.refresh()

    def actions_for_menu(self) -> list[QAction]:
        """Return what can be done here."""
        return [
            self.import_action,
            self.folder_action,
            self.paste_action,
            self.earlier_action,
            separator(self),
            self.open_action,
            self.details_action,
            self.version_action,
            self.export_action,
            *self.status_actions,
            self.archive_action,
            separator(self),
            self.delete_action,
            self.erase_action,
            separator(self),
            self.copy_action,
        ]

    @property
    def shown_page(self) -> QWidget:
        """The table of documents, or what says that there is none yet."""
        return self.table if self._pages.currentWidget() is self.table else self.empty

    def _show_page(self, page: QWidget) -> None:
        """Show the table, or that there is none yet; the keyboard follows, also while a dialog has it."""
        had_keyboard = holds_focus(self._pages)
        self._pages.setCurrentWidget(page)
        if had_keyboard:
            page.setFocus()

    def _keep(self) -> None:
        """Show the documents of the chosen status or group only, or those without an organisation."""
        self.table.keep(self.shown.kept(self._lines))
        self._archived.setText(self.shown.archived_text)
        self._archived.setVisible(bool(self.shown.archived_text))

    # --- what is selected ---------------------------------------------------------------------------------------------

    def change_details(self) -> None:
        """Change what is known of the selected documents."""
        lines = self._selected()
        if lines:
            SourceDetailsDialog(self._session, lines, self.window()).open()

    def new_version(self) -> None:
        """Ask for a corrected file of the selected document."""
        if lines := self._selected():
            ask_for_version(self._session, lines[0].source.id, self)

    def export(self) -> None:
        """Ask where the selected document is to be written as Word, with its themes as colours."""
        if lines := self._selected():
            coded_export.ask_where(self._session, lines[0].source, self.window())

    def delete(self) -> None:
        """Ask whether the selected documents are to be deleted."""
        if lines := self._selected():
            ask_to_delete(self._session, [line.source.id for line in lines], self)

    def erase(self) -> None:
        """Ask for the decision to erase the selected document."""
        if lines := self._selected():
            ask_to_erase(self._session, lines[0].source.id, self)

    def set_status(self, status: SourceStatus) -> None:
        """Say how far the selected documents have come."""
        if ids := [line.source.id for line in self._selected()]:
            set_status(self._session, ids, status)

    def archive(self) -> None:
        """Archive the selected documents; if all of them are, take them back into the lists."""
        if lines := self._selected():
            archived = not all(line.source.archived for line in lines)
            archive(self._session, [line.source.id for line in lines], archived=archived)

    def _open(self) -> None:
        if lines := self._selected():
            self._session.go_to(lines[0].source.id)

    def _selected(self) -> list[SourceLine]:
        return [self._lines[key] for key in self.table.selected_keys() if key in self._lines]

    def _on_selection(self) -> None:
        count = self.table.selected_count()
        for action in (self.open_action, self.version_action, self.export_action, self.erase_action):
            action.setEnabled(count == 1)
        for action in (self.details_action, self.delete_action, self.archive_action, *self.status_actions):
            action.setEnabled(count > 0)
        lines = self._selected()
        back = bool(lines) and all(line.source.archived for line in lines)
        self.archive_action.setText(self.tr("Take back from the archive") if back else self.tr("Archive"))
        self._status.setEnabled(count > 0)
        self._count.setText(self.tr("{0} selected").format(count) if count > 1 else "")

    # --- parts --------------------------------------------------------------------------------------------------------

    def _make_actions(self) -> None:
        self.import_action = page_action(
            self, with_keys(self.tr("Import documents …"), IMPORT_KEYS), self.choose_files, icon="import", name="import"
        )
        self.folder_action = page_action(self, self.tr("Import a folder …"), self.choose_folder, icon="folder")
        self.earlier_action = page_action(self, self.tr("Earlier imports …"), self.show_earlier, icon="trail")
        self.paste_action = page_action(
            self,
            with_keys(self.tr("New document from the clipboard …"), PASTE_KEYS),
            self.paste,
            icon="paste",
            name="paste",
        )
        self.open_action = page_action(self, with_keys(self.tr("Open in Coding"), "Return"), self._open, icon="coding")
        self.details_action = page_action(self, self.tr("Change details …"), self.change_details, "F2", "edit")
        self.version_action = page_action(
            self, self.tr("New version of the document …"), self.new_version, name="new-version"
        )
        self.export_action = page_action(
            self, self.tr("Export with themes as colours …"), self.export, icon="export", name="export-coded"
        )
        self.status_actions = [
            page_action(
                self,
                self.tr("Status: {0}").format(wording.name_of(status)),
                partial(self.set_status, status),
                f"Alt+{number}",
                name=status.value,
            )
            for number, status in enumerate(SourceStatus, 1)
        ]
        self.archive_action = page_action(self, self.tr("Archive"), self.archive, "Alt+5", name="archive")
        self.delete_action = page_action(self, self.tr("Delete …"), self.delete, "Delete", "delete")
        self.erase_action = page_action(self, self.tr("Erase by decision …"), self.erase, name="erase")
        self.copy_action = copy_action(self._session, self.table, self.tr("Documents"))
        self.table.insertActions(
            self.copy_action,
            [
                self.open_action,
                self.details_action,
                self.version_action,
                self.export_action,
                separator(self),
                *self.status_actions,
                self.archive_action,
                separator(self),
                self.delete_action,
                self.erase_action,
                separator(self),
            ],
        )

    def _tools(self) -> Flow:
        self._count = PlainLabel()
        self._count.setProperty("kind", "muted")
        self._status = QPushButton(self.tr("Status"))
        theming.current().keep_icon(self._status, "check")
        menu = QMenu(self._status)
        menu.addActions(self.status_actions)
        self._status.setMenu(menu)
        box = filter_box(self.tr("Filter documents"), self.table.show_only)
        box.setMaximumWidth(theming.current().scaled(260))
        self.shown = StatusChoice()
        self.shown.setMaximumWidth(theming.current().scaled(260))
        self.shown.currentIndexChanged.connect(self._keep)
        self._archived = QPushButton()
        self._archived.setToolTip(self.tr("Show the archived documents"))
        self._archived.clicked.connect(self.shown.show_archived)
        self._archived.hide()
        importing = pressing(self.import_action, self.tr("Import …"), primary_icon="import")
        details = pressing(self.details_action, self.tr("Details …"))
        row = Flow()
        row.setContentsMargins(SPACE["m"], SPACE["m"], SPACE["m"], SPACE["m"])
        row.addWidget(box)
        row.addWidget(self.shown)
        row.addWidget(self._archived)
        row.add_stretch()
        for part in (self._count, details, self._status, importing):
            row.addWidget(part)
        return row


def _formats() -> str:
    """Return what people call the formats that can be read: "Word, text, Excel"."""
    names = (importer.format_name for importer in registry.importers())
    return ", ".join(QCoreApplication.translate("Formats", name) for name in names)
