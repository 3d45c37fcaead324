"""What looking through exported files gave: a line per file, and one for each figure that differs."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialogButtonBox, QVBoxLayout, QWidget

from lagvarde_coder.domain.report.agreement import Agreement, AgreementStatus, Disagreement, FileAgreement
from lagvarde_coder.gui.core.memory import Memory
from lagvarde_coder.gui.dialogs.unsaved import Dialog
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.sentence import Sentence
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.list_table import Cell, ColumnHeading, Grid, ListTable, cell

_NUMERIC = frozenset({1, 2})


class AgreementDialog(Dialog):
    """Whether the same figure is the same everywhere."""

    help_page = "check-figures"

    def __init__(self, agreement: Agreement, memory: Memory, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("AgreementDialog", "Do the figures agree?"), parent)
        self.resize(940, 560)
        self.table = ListTable(self.tr("Exported files and their figures"))
        self.table.setProperty("quiet", True)
        self.table.use(agreement_grid(agreement), (180, 64, 60, 170, 380), {0: 1, 4: 2})
        self.table.show_all_words()
        self.table.remember_widths(memory, "agreement")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.leave)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE["xl"], SPACE["xl"], SPACE["xl"], SPACE["l"])
        layout.setSpacing(SPACE["m"])
        layout.addWidget(Sentence(agreement_told(agreement), "headline"))
        if notes := agreement_notes(agreement):
            layout.addWidget(Sentence(" ".join(notes), "muted"))
        layout.addWidget(self.table, 1)
        layout.addWidget(buttons)
        self.table.setVisible(bool(agreement.files))
        self.take_return(buttons.button(QDialogButtonBox.StandardButton.Close))

    def entries(self) -> object:
        """There is nothing to fill in."""
        return None


def agreement_told(agreement: Agreement) -> str:
    """Return in one sentence what came of it."""
    if not agreement.files:
        return QCoreApplication.translate("AgreementDialog", "There is no exported file of this project in the folder")
    if not agreement.compared:
        told = QCoreApplication.translate("AgreementDialog", "No figures could be compared")
    elif agreement.differing:
        text = QCoreApplication.translate("AgreementDialog", "{0} of {1} figures differ")
        told = text.format(wording.number(agreement.differing), wording.number(agreement.compared))
    else:
        text = QCoreApplication.translate("AgreementDialog", "All {0} figures agree")
        told = text.format(wording.number(agreement.compared))
    if not agreement.changed:
        return told
    if agreement.differing:
        text = QCoreApplication.translate("AgreementDialog", "{0}. Files changed after they were exported: {1}")
    elif agreement.changed == 1:
        text = QCoreApplication.translate("AgreementDialog", "{0}, but 1 file was changed after it was exported")
    else:
        text = QCoreApplication.translate("AgreementDialog", "{0}, but {1} files were changed after they were exported")
    return text.format(told, wording.number(agreement.changed))


def agreement_notes(agreement: Agreement) -> list[str]:
    """Return what must be known of it besides."""
    notes = []
    states = ", ".join(map(_range, agreement.states))
    if len(agreement.states) > 1:
        text = QCoreApplication.translate(
            "AgreementDialog",
            "The files show states with different content ({0}), so figures may rightly differ between them.",
        )
        notes.append(text.format(states))
    if any(len(alike) > 1 for alike in agreement.states):
        text = QCoreApplication.translate(
            "AgreementDialog", "Same content: {0}. Only exports, which are entries in the log too, lie between."
        )
        notes.append(text.format(", ".join(_range(alike) for alike in agreement.states if len(alike) > 1)))
    if agreement.unread:
        text = QCoreApplication.translate("AgreementDialog", "Files that were not compared: {0}.")
        notes.append(text.format(wording.number(agreement.unread)))
    if agreement.others:
        text = QCoreApplication.translate("AgreementDialog", "Other files in the folder, not of this project: {0}.")
        notes.append(text.format(wording.number(agreement.others)))
    return notes


def _range(states: tuple[int, ...]) -> str:
    """Return "1 219–1 230"."""
    return "–".join(wording.number(state) for state in dict.fromkeys((states[0], states[-1])))


def agreement_grid(agreement: Agreement) -> Grid:
    """Return the table."""
    columns = (
        QCoreApplication.translate("AgreementDialog", "File"),
        QCoreApplication.translate("AgreementDialog", "State"),
        QCoreApplication.translate("AgreementDialog", "Figures"),
        QCoreApplication.translate("AgreementDialog", "Result"),
        QCoreApplication.translate("AgreementDialog", "What differs"),
    )
    rows = [row for file in agreement.files for row in _rows(file)]
    return Grid([ColumnHeading(heading) for heading in columns], rows, _NUMERIC)


def _rows(file: FileAgreement) -> list[list[Cell]]:
    state = "–" if file.state is None else wording.number(file.state)
    result = wording.name_of(file.status)
    if file.changed and file.status is not AgreementStatus.CHANGED:
        changed = QCoreApplication.translate("AgreementDialog", "changed since it was exported")
        result = f"{result} ({changed})"
    first = [
        cell(file.name, tip=file.name, key=file.name),
        cell(state, sort=file.state or 0),
        cell(wording.number(file.compared), sort=file.compared),
        cell(result),
        cell(""),
    ]
    differing = [
        [
            cell(file.name, key=f"{file.name}/{place}"),
            cell(state, sort=file.state or 0),
            cell(""),
            cell(wording.name_of(file.status)),
            _told(one),
        ]
        for place, one in enumerate(file.differing)
    ]
    return [first, *differing]


def _told(one: Disagreement) -> Cell:
    """Return "B01 Stöder: 9 in the file, 2 in the project", with the place in the file."""
    printed = one.printed
    kind, about = wording.name_of(printed.name.kind), printed.name.about
    figure = f"{kind}, {about}" if printed.name.line else f"{about} {kind}".strip()
    counted = "–" if one.counted is None else one.counted
    counted = wording.number(counted) if isinstance(counted, int) else counted
    text = QCoreApplication.translate("AgreementDialog", "{0}: {1} in the file, {2} in the project")
    told = text.format(figure, printed.value, counted)
    return cell(f"{told}\n{printed.place}", tip=f"{told}\n{printed.place}")
