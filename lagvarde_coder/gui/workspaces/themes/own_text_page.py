"""Egen text: what the analyst writes on each theme and need for the report, with evidence numbers by key."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.report.quotations import Quotation
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.domain.trail.evidence import evidence_id
from lagvarde_coder.gui.core.helping import set_help_page
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.panes import Pane
from lagvarde_coder.gui.widgets.sentence import Sentence
from lagvarde_coder.gui.widgets.titled_panel import Panel
from lagvarde_coder.gui.workspaces.list_table import Cell, ColumnHeading, Grid, ListTable, cell
from lagvarde_coder.gui.workspaces.parts import columns, framed, inset, muted, page_action, pressing, separator
from lagvarde_coder.gui.workspaces.themes.own_text_files import OwnTextFiles
from lagvarde_coder.gui.workspaces.themes.own_text_form import OwnTextForm
from lagvarde_coder.gui.workspaces.themes.page import ThemesPage
from lagvarde_coder.services.coding.marking import CodingLine
from lagvarde_coder.services.report.own_texts import OwnTextLine

MOST = 200
"""Passages that are offered; those chosen for the report come first."""
_KEYS = "Ctrl+B"


class OwnTextPage(ThemesPage):
    """A list of themes and needs, the text on the chosen one, and its passages, whose numbers are put in by key."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        set_help_page(self, "own-text")
        self._themes: dict[Id, Theme] = {}
        self._written: dict[Id, OwnTextLine] = {}
        self._shown: Id = ""
        self.table = ListTable(self.tr("Themes and needs"))
        self.table.setProperty("quiet", True)
        self.table.use(self._grid(), (48, 110, 92), {1: 1})
        self.table.show_all_words(2)
        self.table.remember_widths(session.memory, "own-text")
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.selection_changed.connect(self._on_theme)
        self.form = OwnTextForm()
        self.form.written.connect(self._write)
        session.storing.connect(self.form.commit)
        self.passages = ListTable(self.tr("Passages of the theme"))
        self.passages.setProperty("quiet", True)
        self.passages.use(_passages([], {}), (136, 120), {1: 1})
        self.passages.show_all_words()
        self.passages.say_if_empty(self.tr("Nothing is coded with this theme yet."))
        self.passages.remember_widths(session.memory, "own-text-passages")
        self.passages.chosen.connect(lambda _: self._insert())
        self.insert = page_action(self, self.tr("Put in the evidence number"), self._insert, _KEYS)
        self.files = OwnTextFiles(session, self)
        self.files.wanted.connect(self.form.commit)
        self.write_in_word = page_action(self, self.tr("Write in Word …"), self.files.ask_where)
        self.bring_back = page_action(self, self.tr("Bring back from Word …"), self.files.ask_which)
        self._heading = Sentence(kind="panel-title")
        self._lay_out()

    @classmethod
    def named(cls) -> str:
        return QCoreApplication.translate("OwnTextPage", "Own text")

    @property
    def theme(self) -> Id:
        """The theme that is chosen, or nothing."""
        return self.table.current_key()

    def refresh(self, change: Change | None) -> None:
        """Ask for the themes and their texts, then for the passages of the theme that is chosen."""
        self.form.commit()
        project = self.session.current

        def read() -> tuple[list[Theme], list[OwnTextLine]]:
            return project.report.own_texts.to_write_on(), project.report.own_texts.all()

        self.session.query(read, lambda found: self._show(*found), key="own-text")

    def begin(self) -> None:
        self.table.setFocus()

    def menu_actions(self) -> Sequence[QAction]:
        return [self.insert, separator(self), self.write_in_word, self.bring_back]

    def show_theme(self, theme: Id) -> None:
        self.table.select_keys([theme], theme)

    def clear(self) -> None:
        self._themes, self._written, self._shown = {}, {}, ""
        self.table.show_grid(self._grid())
        self.form.show_line(None, writable=False)
        self.passages.show_grid(_passages([], {}))
        self._heading.setText("")

    # --- what is shown ------------------------------------------------------------------------------------------------

    def _show(self, themes: Sequence[Theme], written: Sequence[OwnTextLine]) -> None:
        self._themes = {theme.id: theme for theme in themes}
        self._written = {line.theme.id: line for line in written}
        blocked = self.table.blockSignals(True)
        self.table.show_grid(self._grid())
        if self._themes and not self.table.selected_keys():
            first = next(iter(self._themes))
            self.table.select_keys([first], first)
        self.table.blockSignals(blocked)
        done = len(self._themes.keys() & self._written.keys())
        self._panel.set_note(self.tr("{0} of {1} written").format(done, len(self._themes)))
        self._ask_page()

    def _on_theme(self) -> None:
        self.form.commit()
        self._ask_page()

    def _ask_page(self) -> None:
        theme = self.theme
        if theme not in self._themes or self.session.project is None:
            return
        project = self.session.current

        def read() -> tuple[OwnTextLine, Sequence[CodingLine], dict[Id, Quotation]]:
            passages = project.verdicts.judging.page(theme, MOST).passages
            quotations = project.report.choosing.of([line.coding.id for line in passages])
            return project.report.own_texts.of(theme), passages, quotations

        self.session.query(read, lambda found: self._show_page(*found), key="own-text-page")

    def _show_page(self, line: OwnTextLine, passages: Sequence[CodingLine], quotations: dict[Id, Quotation]) -> None:
        if line.theme.id != self.theme:
            return
        if line.theme.id == self._shown:
            self.form.keep(line) if self._is_typing() else self.form.show_line(line, writable=self._writable)
        else:
            self.form.show_line(line, writable=self._writable)
        self._shown = line.theme.id
        self._heading.setText(f"{line.theme.number} {line.theme.claim or line.theme.name}")
        self.passages.show_grid(_passages(passages, quotations))

    @property
    def _writable(self) -> bool:
        return self.session.current.writable

    def _is_typing(self) -> bool:
        return self.form.summary.hasFocus() or self.form.against.hasFocus()

    def _grid(self) -> Grid:
        headings = (self.tr("No."), self.tr("Theme or need"), self.tr("Own text"))
        return Grid([ColumnHeading(heading) for heading in headings], list(map(self._cells, self._themes.values())))

    def _cells(self, theme: Theme) -> list[Cell]:
        written = self._written.get(theme.id)
        told = self.tr("written") if written else "–"
        if written and written.unknown:
            told = self.tr("unknown evidence")
        return [
            cell(theme.number, key=theme.id),
            cell(theme.name, tip=theme.claim or theme.name),
            cell(told, tip=told),
        ]

    # --- writing ------------------------------------------------------------------------------------------------------

    def _write(self, summary: str, against: str) -> None:
        theme = self._themes.get(self._shown)
        if theme is None or self.session.project is None:
            return
        write = self.session.current.report.own_texts.write
        name, said = self.tr("Own text on {0}"), self.tr("The own text on {0} is saved")
        self.session.perform(
            name.format(theme.number),
            lambda: write(theme.id, summary=summary, against=against),
            said=said.format(theme.number),
        )

    def _insert(self) -> None:
        """Put the evidence number of the chosen passage into the text."""
        if (coding := self.passages.current_key()) and self._writable:
            self.form.insert(evidence_id(coding))

    # --- inside -------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._panel = Panel(self.tr("Themes and needs"))
        self._panel.body.addWidget(self.table, 1)
        self._panel.body.addSpacing(SPACE["s"])
        for action in (self.write_in_word, self.bring_back):
            self._panel.body.addLayout(inset(pressing(action, action.text())))
        middle = QWidget()
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(SPACE["l"], SPACE["m"], SPACE["l"], SPACE["m"])
        layout.setSpacing(SPACE["s"])
        layout.addWidget(self._heading)
        layout.addWidget(self.form, 1)
        beside = Panel(self.tr("Passages"))
        beside.body.addWidget(self.passages, 1)
        beside.body.addSpacing(SPACE["s"])
        hint = self.tr("Those chosen for the report come first, with ”. Enter puts the number in.")
        beside.body.addLayout(inset(muted(hint)))
        beside.body.addLayout(inset(pressing(self.insert, self.insert.text())))
        panes = (
            Pane(self.tr("Themes and needs"), self._panel),
            Pane(self.tr("Own text"), framed(middle)),
            Pane(self.tr("Passages"), beside),
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, SPACE["m"], 0, 0)
        whole.addWidget(columns("own-text", self.session.memory, panes, (310, 450, 380)))


def _passages(lines: Sequence[CodingLine], quotations: dict[Id, Quotation]) -> Grid:
    """Return passages with their numbers, those chosen for the report first."""
    headings = (
        QCoreApplication.translate("OwnTextPage", "Evidence number"),
        QCoreApplication.translate("OwnTextPage", "Passage"),
    )
    chosen = {coding for coding, one in quotations.items() if one.chosen}
    ordered = sorted(lines, key=lambda line: line.coding.id not in chosen)
    return Grid([ColumnHeading(heading) for heading in headings], [_passage(line, chosen) for line in ordered])


def _passage(line: CodingLine, chosen: set[Id]) -> list[Cell]:
    words = " ".join(line.words.split())
    sign = "” " if line.coding.id in chosen else ""
    return [cell(f"{sign}{line.evidence}", key=line.coding.id), cell(words, tip=words)]
