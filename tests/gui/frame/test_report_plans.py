"""What a report holds: chosen in a dialog, kept under a name, shown, followed and removed."""

from typing import Any

import pytest
from docx import Document
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from lagvarde_coder.domain.report.plans import ReportPlan
from lagvarde_coder.gui.workspaces.report.plan_dialog import PlanDialog
from lagvarde_coder.services.report.drafting import NEEDS
from lagvarde_coder.services.report.excerpts_by import BY_DOCUMENT
from tests.gui.frame.test_report import choose, outline, report

__all__ = ["report"]


@pytest.fixture
def dialog(qtbot):
    kept: Any = []
    dialog: Any = PlanDialog(NEEDS, "", None, lambda *what: kept.append(what))
    dialog.kept = kept
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def keys(dialog):
    return [dialog.chapters.item(row).data(Qt.ItemDataRole.UserRole) for row in range(dialog.chapters.count())]


def test_everything_is_ticked_at_first_and_keeping_that_keeps_no_list_of_chapters(dialog):
    dialog.name.setText("Allt")
    dialog.try_accept()
    assert dialog.kept == [("Allt", ReportPlan(report="utvecklingsbehov"))]


def test_chapters_are_moved_by_keys_and_left_out_by_the_space_bar(dialog):
    dialog.name.setText("Kort")
    dialog.chapters.setFocus()
    QTest.keyClick(dialog.chapters, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert keys(dialog)[:2] == ["behov", "siffror"] and dialog.chapters.currentRow() == 1
    QTest.keyClick(dialog.chapters, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert keys(dialog)[:2] == ["siffror", "behov"]
    QTest.keyClick(dialog.chapters, Qt.Key.Key_Space)
    assert dialog.plan.chapters[0] == "behov" and "siffror" not in dialog.plan.chapters


def test_a_plan_needs_a_name_and_a_chapter(dialog):
    dialog.try_accept()
    assert dialog.said == "Enter a name."
    dialog.name.setText("Tom")
    for row in range(dialog.chapters.count()):
        dialog.chapters.item(row).setCheckState(Qt.CheckState.Unchecked)
    dialog.try_accept()
    assert dialog.said == "Tick at least one chapter." and not dialog.kept


def test_a_plan_is_shown_as_it_was_kept(qtbot):
    plan = ReportPlan(report="utvecklingsbehov", chapters=("horda", "behov"), quotations=2, units=(), charts=False)
    dialog = PlanDialog(NEEDS, "Kort", plan, lambda *_: None)
    qtbot.addWidget(dialog)
    assert dialog.plan == plan and dialog.name.text() == "Kort"


def test_a_report_without_chapters_offers_only_what_it_heeds(qtbot):
    dialog = PlanDialog(BY_DOCUMENT, "", None, lambda *_: None)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.chosen.isVisible()
    assert not dialog.chapters.isVisible() and not dialog.quotations.isVisible() and not dialog.charts.isVisible()


def test_a_kept_plan_is_chosen_shown_followed_and_removed(qtbot, report, project, tmp_path):
    report.ask_plan()
    (dialog,) = [one for one in report.window().findChildren(PlanDialog) if one.isVisible()]
    dialog.name.setText("Kort")
    dialog.chapters.setCurrentRow(keys(dialog).index("siffror"))
    dialog.chapters.currentItem().setCheckState(Qt.CheckState.Unchecked)
    dialog.try_accept()
    assert report.choices.chosen_plan.name == "Kort"
    qtbot.waitUntil(lambda: outline(report).get("Chapter 1") == "Success factors")
    assert "Empty, left out" in outline(report)  # there are no needs yet
    with qtbot.waitSignal(report.exported, timeout=20_000):
        report.export_to(tmp_path / "kort.docx")
    told = [one.text for one in Document(str(tmp_path / "kort.docx")).paragraphs]
    assert "Behoven i siffror" not in told and "Vilka som har hörts" in told
    choices = {choice.name: choice.value for choice in project.report.exporting.all()[0].export.choices}
    assert choices["plan"] == "Kort"
    report.choices.plan.remove.click()
    qtbot.waitUntil(lambda: report.choices.chosen_plan is None)
    assert project.report.plans.all() == []


def test_a_plan_belongs_to_its_report(qtbot, report, project):
    project.report.plans.keep("Kort", ReportPlan(report="utvecklingsbehov"))
    report.refresh(None)
    assert report.choices.plan.box.count() == 2
    choose(report, "Passages by theme")
    qtbot.waitUntil(lambda: report.choices.plan.box.count() == 1)
    choose(report, "Annex: list of those who were asked")
    assert not report.choices.is_planned
