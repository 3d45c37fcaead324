"""What holds for every dialog there is: a new one fails here until it is walked as well."""

import importlib
import pkgutil
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)

import lagvarde_coder.gui
from lagvarde_coder.domain.figures.counted import Scope
from lagvarde_coder.domain.report.agreement import (
    Agreement,
    AgreementStatus,
    Disagreement,
    FigureKind,
    FigureName,
    FileAgreement,
    PrintedFigure,
)
from lagvarde_coder.domain.report.own_texts import TextHere
from lagvarde_coder.domain.text import Section, SectionKind
from lagvarde_coder.gui.core.helping import help_desk
from lagvarde_coder.gui.core.keymap import Keymap
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.dialogs.asking import AskDialog
from lagvarde_coder.gui.dialogs.coder import CoderDialog
from lagvarde_coder.gui.dialogs.earlier_imports import EarlierImportsDialog
from lagvarde_coder.gui.dialogs.erasing import ErasedDialog, EraseDialog
from lagvarde_coder.gui.dialogs.example import ExampleDialog
from lagvarde_coder.gui.dialogs.first_start import FirstStartDialog
from lagvarde_coder.gui.dialogs.import_results import ImportResultsDialog
from lagvarde_coder.gui.dialogs.importing import ImportDialog, PasteDialog
from lagvarde_coder.gui.dialogs.importing.sheet_columns import SheetColumnsDialog
from lagvarde_coder.gui.dialogs.kept_view import KeepViewDialog
from lagvarde_coder.gui.dialogs.keys import KeysDialog
from lagvarde_coder.gui.dialogs.limits import LimitChoices, LimitsDialog
from lagvarde_coder.gui.dialogs.new_project import NewProjectDialog
from lagvarde_coder.gui.dialogs.organisation import OrganisationDialog
from lagvarde_coder.gui.dialogs.question_set import QuestionSetDialog
from lagvarde_coder.gui.dialogs.reason import ReasonDialog
from lagvarde_coder.gui.dialogs.removing import DeleteDialog
from lagvarde_coder.gui.dialogs.revising.revision import RevisionDialog
from lagvarde_coder.gui.dialogs.revising.waiting import WaitingDialog
from lagvarde_coder.gui.dialogs.section import SectionDialog
from lagvarde_coder.gui.dialogs.settings import SettingsDialog
from lagvarde_coder.gui.dialogs.source_details import SourceDetailsDialog
from lagvarde_coder.gui.dialogs.source_form import Known
from lagvarde_coder.gui.dialogs.step import SignOffDialog, StepNameDialog
from lagvarde_coder.gui.frame.crash import CrashDialog
from lagvarde_coder.gui.frame.damage_dialog import DamageDialog
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.workspaces.coding.panels.codings.history_dialog import HistoryDialog
from lagvarde_coder.gui.workspaces.coding.panels.codings.quotation_dialog import QuotationDialog
from lagvarde_coder.gui.workspaces.coding.panels.codings.removed_dialog import RemovedDialog
from lagvarde_coder.gui.workspaces.coding.panels.documents.coverage_table import CoverageTable
from lagvarde_coder.gui.workspaces.coding.panels.documents.sections_dialog import SectionsDialog
from lagvarde_coder.gui.workspaces.coding.panels.doubt.agenda_dialogs import (
    ChangeDialog,
    KeepDialog,
    RemoveDialog,
    RuleDialog,
)
from lagvarde_coder.gui.workspaces.coding.panels.finding.preview import FindPreview
from lagvarde_coder.gui.workspaces.coding.panels.text.mask_dialog import MaskDialog
from lagvarde_coder.gui.workspaces.coding.panels.text.mask_suggestions import MaskSuggestionsDialog
from lagvarde_coder.gui.workspaces.decisions.split_dialog import SplitDialog
from lagvarde_coder.gui.workspaces.material.ledger_import_dialog import LedgerImportDialog
from lagvarde_coder.gui.workspaces.report.agreement_dialog import AgreementDialog
from lagvarde_coder.gui.workspaces.report.plan_dialog import PlanDialog
from lagvarde_coder.gui.workspaces.themes.candidates_dialogs import (
    FamilyDialog,
    GatherDialog,
    NameDialog,
    PromoteDialog,
)
from lagvarde_coder.gui.workspaces.themes.codebook_choosing import PassagesDialog
from lagvarde_coder.gui.workspaces.themes.codebook_dialogs import (
    CodebookImportDialog,
    FreezeDialog,
    NewThemeDialog,
    VersionsDialog,
)
from lagvarde_coder.gui.workspaces.themes.returned_texts import ReturnedTextsDialog
from lagvarde_coder.handbook import Handbook
from lagvarde_coder.importers.base import ColumnSign, ColumnUse, SheetColumn
from lagvarde_coder.services.report.drafting import NEEDS
from lagvarde_coder.services.report.own_texts import ReturnedText, ReturnedTexts
from tests.helpers import bench, coded, made, pasted

__all__ = ["bench"]

RETURN, ESCAPE, CTRL = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.KeyboardModifier.ControlModifier


class PagedSession(Session):
    """A session, and a page that dialogs stand over."""

    page: QWidget


@pytest.fixture
def session(qtbot, qapp, bench):
    theming.apply(qapp, "light")
    session = PagedSession(bench.program)
    session.page = QWidget()
    qtbot.addWidget(session.page)
    assert session.open(bench.path)
    yield session
    session.wait_for_jobs(cancel=True)
    session.close()


def nothing(*_):
    """Stand where something would be done."""
    return True


def history(session):
    document = pasted(session.current, title="Dialog 1")
    change = coded(session.current, document, "T01", 0, 10)
    trail = session.current.trail.tracing.evidence(made(change))
    return HistoryDialog(trail, session.current.themes.codebook.themes())


def details(session):
    pasted(session.current, title="Dialog 1")
    return SourceDetailsDialog(session, session.current.material.documents.sources())


def section(session):
    document = pasted(session.current, title="Dialog 1")
    begun = Section(kind=SectionKind.QUESTION, start=0, end=10)
    return SectionDialog(document, session.current.material.ledger.question_sets(), begun, nothing)


def quotation(session):
    coded(session.current, pasted(session.current, title="Dialog 1"), "T01", 0, 10)
    return QuotationDialog(session.current.coding.marking.all()[0], None, nothing)


def asked(session):
    return AskDialog(session, session.current.material.ledger.organisations()[:1])


def doubts(session):
    document = pasted(session.current, title="Dialog 1")
    coded(session.current, document, "T01", 0, 10, unsure=True)
    (group,) = session.current.doubt.doubts.open()
    return group.doubts


def themes(session):
    return session.current.themes.codebook.themes()


def split(session):
    document = pasted(session.current, title="Dialog 1")
    coded(session.current, document, "T01", 0, 10)
    return SplitDialog(themes(session)[0], session.current.coding.marking.all(), [], nothing)


def revision(session):
    document = pasted(session.current, title="Dialog 1")
    start = document.content.index("nära")
    coded(session.current, document, "T01", start, start + 20)
    corrected = session.current.path.with_name("rättad.txt")
    corrected.write_text(document.content.replace("nära", "bortom"), "utf-8")
    return session.current.coding.revising.compared(document.source.id, corrected)


def waiting(session):
    session.current.coding.revising.revise(revision(session))
    return WaitingDialog(session, session.current.coding.revising.waiting())


def taken_over(session):
    file = session.current.path.with_name("kodbok.toml")
    file.write_text('[[theme]]\nnumber = "T01"\nname = "Tiden"\ndefinition = "Om tid"\n', "utf-8")
    return session.current.themes.importing.preview(file)


def deleting(session):
    document = pasted(session.current, title="Dialog 1")
    coded(session.current, document, "T01", 0, 10)
    return DeleteDialog(session.current.material.removing.would_go([document.source.id]), nothing)


def agreement(session):
    printed = PrintedFigure(FigureName(FigureKind.SUPPORT, "B01"), "9", "Tabell 2, 2: B01")
    differing = (Disagreement(printed, 2),)
    status = AgreementStatus.DIFFERS
    file = FileAgreement(
        name="r.docx", status=status, state=12, changed=True, content=12, compared=40, differing=differing
    )
    return AgreementDialog(Agreement((file,), 1), session.memory)


def erasing(session):
    document = pasted(session.current, title="Dialog 1")
    return EraseDialog(session.current.material.erasing.scope(document.source.id), nothing)


def erased(session):
    document = pasted(session.current, title="Dialog 1")
    return ErasedDialog(session.current.erase(document.source.id, "Beslut"))


COLUMN = SheetColumn("A", "Organisation", "Norrsken", ColumnUse.RESPONDENT, ColumnSign.HEADING)
ASKED_COLUMN = SheetColumn("B", "Vad saknas?", "Tid.", ColumnUse.QUESTION, ColumnSign.HEADING)
MAKERS: dict[type[QDialog], Any] = {
    AskDialog: asked,
    PlanDialog: lambda _: PlanDialog(NEEDS, "Kort", None, nothing),
    CoderDialog: CoderDialog,
    EarlierImportsDialog: EarlierImportsDialog,
    ExampleDialog: ExampleDialog,
    FirstStartDialog: FirstStartDialog,
    ImportResultsDialog: lambda _: ImportResultsDialog([]),
    ImportDialog: lambda session: ImportDialog([Path("a.docx")], Known.of(session.current), nothing),
    PasteDialog: lambda session: PasteDialog("Ord", Known.of(session.current), nothing),
    KeysDialog: lambda session: KeysDialog(session, Keymap(session)),
    NewProjectDialog: NewProjectDialog,
    LedgerImportDialog: lambda session: LedgerImportDialog(session, Path("liggare.xlsx")),
    OrganisationDialog: lambda session: OrganisationDialog(session, None),
    QuestionSetDialog: lambda session: QuestionSetDialog(session, session.current.material.answers.find_set("npo")),
    ReasonDialog: lambda _: ReasonDialog("Låt T01 utgå.", "Låt utgå", nothing),
    SectionDialog: section,
    SectionsDialog: lambda _: SectionsDialog(),
    SettingsDialog: SettingsDialog,
    SignOffDialog: lambda _: SignOffDialog("Deduktiv kodning", nothing),
    AgreementDialog: agreement,
    KeepViewDialog: lambda _: KeepViewDialog("Spara urvalet", "Första vågen", nothing),
    LimitsDialog: lambda _: LimitsDialog(
        Scope(),
        LimitChoices(categories=[("Patient", "Patient")], waves=[("1", "Våg 1")], questions=[("q", "Vad behövs?")]),
        nothing,
    ),
    StepNameDialog: lambda _: StepNameDialog("Deduktiv kodning", nothing),
    SheetColumnsDialog: lambda _: SheetColumnsDialog("svar.xlsx", [COLUMN, ASKED_COLUMN], "A", nothing),
    SourceDetailsDialog: details,
    CrashDialog: lambda _: CrashDialog(ValueError("fel")),
    DamageDialog: lambda _: DamageDialog(Path("prov.lvk"), "Skadat", ["En kodning"], ["Loggen"]),
    HistoryDialog: history,
    RemovedDialog: lambda _: RemovedDialog(),
    CoverageTable: lambda _: CoverageTable(),
    QuotationDialog: quotation,
    ReturnedTextsDialog: lambda session: ReturnedTextsDialog(
        ReturnedTexts(
            [
                ReturnedText(themes(session)[0], part, "Före", "Efter", TextHere.CHANGED, ("E-FEL",), lacking=True)
                for part in ("summary", "against")
            ],
            [(themes(session)[0], "against")],
        ),
        nothing,
    ),
    MaskDialog: lambda _: MaskDialog("Kim Ek", 3, nothing),
    MaskSuggestionsDialog: lambda _: MaskSuggestionsDialog(nothing),
    KeepDialog: lambda session: KeepDialog("", nothing, session.page),
    ChangeDialog: lambda session: ChangeDialog("", doubts(session), themes(session), nothing, session.page),
    RemoveDialog: lambda session: RemoveDialog("", doubts(session), nothing, session.page),
    RuleDialog: lambda session: RuleDialog("", doubts(session), themes(session), nothing, session.page),
    FindPreview: lambda session: FindPreview("", themes(session), nothing),
    SplitDialog: split,
    GatherDialog: lambda session: GatherDialog("För samman K01", themes(session), nothing),
    PromoteDialog: lambda _: PromoteDialog("Gör K01 till tema", nothing),
    NameDialog: lambda _: NameDialog("Byt namn på K01", "Tid", nothing),
    FamilyDialog: lambda _: FamilyDialog(nothing),
    DeleteDialog: deleting,
    EraseDialog: erasing,
    ErasedDialog: erased,
    RevisionDialog: lambda session: RevisionDialog(revision(session), nothing),
    WaitingDialog: waiting,
    NewThemeDialog: lambda _: NewThemeDialog("Nytt tema", nothing),
    FreezeDialog: lambda _: FreezeDialog(1, nothing),
    VersionsDialog: lambda session: VersionsDialog(session.current.themes.versions.all()),
    CodebookImportDialog: lambda session: CodebookImportDialog(taken_over(session), nothing),
    PassagesDialog: lambda _: PassagesDialog("Exempel", [], nothing),
}
READ_ONLY = {
    AgreementDialog,
    EarlierImportsDialog,
    ImportResultsDialog,
    CrashDialog,
    DamageDialog,
    HistoryDialog,
    LedgerImportDialog,
    MaskSuggestionsDialog,
    RemovedDialog,
    SectionsDialog,
    CoverageTable,
    DeleteDialog,
    ErasedDialog,
    ReturnedTextsDialog,
    RevisionDialog,
    VersionsDialog,
    WaitingDialog,
}
"""Dialogs without anything to fill in."""


def dialogs_of_the_program(base=QDialog):
    for kind in base.__subclasses__():
        if kind.__module__.startswith("lagvarde_coder."):
            yield kind
            yield from dialogs_of_the_program(kind)


def test_every_dialog_is_walked():
    for module in pkgutil.walk_packages(lagvarde_coder.gui.__path__, "lagvarde_coder.gui."):
        importlib.import_module(module.name)
    bases = {"Dialog", "FormDialog", "_DetailsDialog"}
    kinds = {kind for kind in dialogs_of_the_program() if kind.__name__ not in bases}
    assert kinds == MAKERS.keys()


@pytest.fixture(params=MAKERS, ids=lambda kind: kind.__name__)
def kind(request):
    return request.param


@pytest.fixture
def dialog(qtbot, session, kind):
    dialog = MAKERS[kind](session)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    show(qtbot, dialog)
    return dialog


def test_f1_asks_for_a_page_that_there_is_from_every_field_and_list(dialog):
    asked: list[str] = []
    pages = Handbook("sv").pages
    help_desk().wanted.connect(asked.append)
    lists = [view for view in dialog.findChildren(QAbstractItemView) if view.isVisible() and view.isEnabled()]
    within = [dialog, *fields(dialog), *lists]
    for widget in within:
        widget.setFocus()
        QTest.keyClick(widget, Qt.Key.Key_F1)
    help_desk().wanted.disconnect(asked.append)
    assert len(asked) == len(within)
    assert set(asked) <= pages.keys()


def show(qtbot, dialog):
    with qtbot.waitActive(dialog):
        dialog.show()


def fields(dialog):
    """Return what can be filled in on the first glance, in the order of the Tab key."""
    kinds = (QLineEdit, QPlainTextEdit, QComboBox)
    chain, widget = [], dialog.nextInFocusChain()
    while widget is not dialog:
        inside = isinstance(widget.parent(), QComboBox) or widget.objectName() == "qt_spinbox_lineedit"
        if isinstance(widget, kinds) and dialog.isAncestorOf(widget) and widget.isVisible() and not inside:
            chain.append(widget)
        widget = widget.nextInFocusChain()
    return [widget for widget in chain if widget.isEnabled() and not getattr(widget, "isReadOnly", bool)()]


def default(dialog):
    return [button for button in dialog.findChildren(QPushButton) if button.isDefault() and button.isVisible()]


def question(dialog):
    return next((box for box in dialog.findChildren(QMessageBox) if box.isVisible()), None)


def writable(field):
    return not isinstance(field, QComboBox) or field.isEditable()


def test_return_focus_and_escape(qtbot, dialog, kind):
    the_focus_begins_in_the_first_field(dialog, kind)
    no_button_carries_an_icon_of_the_system_and_cancel_stands_last(dialog)
    escape_closes_at_once_when_nothing_was_typed(dialog)
    show(qtbot, dialog)
    return_does_what_the_dialog_is_for(dialog, kind)
    what_was_typed_is_not_thrown_away_without_a_question(dialog)


def the_focus_begins_in_the_first_field(dialog, kind):
    focused = QApplication.focusWidget()
    beginning = {KeysDialog, SplitDialog, RuleDialog, CodebookImportDialog}  # a list, a choice, or what is asked for
    if kind in READ_ONLY | beginning:
        assert focused is not None
    else:
        assert focused is fields(dialog)[0]


def no_button_carries_an_icon_of_the_system_and_cancel_stands_last(dialog):
    usual = [button for button in dialog.findChildren(QPushButton) if button.text() in {"Cancel", "Close", "OK"}]
    assert all(button.icon().isNull() for button in usual)
    for cancel in (button for button in usual if button.text() == "Cancel"):
        (button,) = default(dialog)
        assert button.mapTo(dialog, QPoint()).x() < cancel.mapTo(dialog, QPoint()).x()


def escape_closes_at_once_when_nothing_was_typed(dialog):
    QTest.keyClick(dialog, ESCAPE)
    assert [dialog.isVisible(), question(dialog)] == [False, None]


def return_does_what_the_dialog_is_for(dialog, kind):
    pressed, closed = [], []
    dialog.rejected.connect(lambda: closed.append(True))
    usual = default(dialog)
    assert len(usual) == (0 if kind is CoverageTable else 1)
    if kind in READ_ONLY:
        return
    (button,) = usual
    assert button.text() != "Cancel"
    button.setEnabled(True)  # some wait for a reason
    button.clicked.disconnect()  # only which one it is
    button.clicked.connect(lambda: pressed.append(True))
    for number, field in enumerate(fields(dialog), 1):
        field.setFocus()
        QTest.keyClick(field, RETURN, CTRL if isinstance(field, QPlainTextEdit) else Qt.KeyboardModifier.NoModifier)
        assert [len(pressed), closed, default(dialog)] == [number, [], usual], field.accessibleName()


def what_was_typed_is_not_thrown_away_without_a_question(dialog):
    field = next((field for field in fields(dialog) if writable(field)), None)
    if field is None or isinstance(dialog, CoverageTable):  # its filter only narrows what is seen
        return
    field.setFocus()
    QTest.keyClicks(field, "Nytt")
    QTest.keyClick(field, ESCAPE)
    assert dialog.isVisible()
    QTest.keyClick(question(dialog), RETURN)  # goes on filling in
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert [dialog.isVisible(), question(dialog)] == [True, None]
    dialog.close()
    assert dialog.isVisible()
    away = next(button for button in question(dialog).buttons() if "Throw" in button.text())
    QTest.mouseClick(away, Qt.MouseButton.LeftButton)
    assert [dialog.isVisible(), dialog.result()] == [False, QDialog.DialogCode.Rejected]


@pytest.mark.parametrize("kind", [ImportDialog, SourceDetailsDialog, PasteDialog], ids=lambda kind: kind.__name__)
def test_a_wrong_date_is_told_right_below_it(dialog):
    day = dialog.fields.day
    day.setFocus()
    QTest.keyClicks(day, "2025")
    QTest.keyClick(day, RETURN)
    label = dialog._beside
    assert dialog.isVisible()
    assert "2025-02-14" in dialog.said
    assert label.mapTo(dialog, label.rect().topLeft()).y() - day.mapTo(dialog, day.rect().bottomLeft()).y() < 16
    area = dialog.findChild(QScrollArea)
    if area is not None:
        assert area.viewport().rect().contains(label.mapTo(area.viewport(), label.rect().bottomLeft()))
    QTest.keyClicks(day, "-02-14")
    assert dialog.said == ""


@pytest.mark.parametrize("kind", [FirstStartDialog], ids=["first start"])
def test_what_is_wrong_at_the_first_start_does_not_squeeze_the_fields(dialog):
    def heights():
        return [(field.height(), field.parentWidget().height()) for field in fields(dialog) if field.parent() != dialog]

    before = heights()
    QTest.keyClick(dialog.person.name, RETURN)
    QApplication.sendPostedEvents()
    assert dialog.said
    assert heights() == before
