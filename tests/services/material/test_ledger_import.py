"""The ledger as a workbook: written, filled in, read back."""

from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.errors import ImportRefused, InvalidLedger, NothingToDo
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.material.ledger import AnswerMode, AnswerStatus, LedgerRowState
from tests.helpers import Bench, pasted
from tests.property.test_ledger_follows_documents import ledger
from tests.services.material.test_question_sets import BOTH, answer, lines_of

NEW, CHANGED, UNKNOWN = LedgerRowState


def written(path: Path, **sheets: Sequence[Sequence[object]]) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    book.save(path)
    return path


def organisations(project: OpenProject) -> list[tuple[str, str, tuple[str, ...], str]]:
    return [
        (o.name, o.group, tuple(sorted(o.categories)), o.suggested_by) for o in project.material.ledger.organisations()
    ]


def test_a_ledger_that_is_written_and_read_in_another_project_is_the_same(blank: Bench, tmp_path: Path):
    file = tmp_path / "liggare.xlsx"
    with blank.copied(tmp_path / "one").open() as project:
        service = project.material.ledger
        service.add_organisation("Region Norr", categories=("Region", "Huvudman"), group="Regioner")
        service.add_organisation("=SUMMA(A1)", suggested_by="Region Norr")
        answer(project, BOTH, "NPO Tandvård", occasion="Våren", wave=2)
        pasted(project, f"Dialog\n{BOTH}", "Region Norr", wave=1)
        service.ask([service.find("Akut vård").id], None, "Hösten", 3)
        question = project.material.answers.find_set("npo").questions[1].id
        project.material.answers.set_status([service.find("Primärvård").id], question, AnswerStatus.DECLINED)
        project.report.exporting.export(file, Silent(), name="ledger")
        said = ledger(project), organisations(project)
        assert project.material.ledger_import.preview(file) == []
        with pytest.raises(NothingToDo):
            project.material.ledger_import.enter(file)
        assert project.material.ledger_import.preview(file) == []
    with blank.copied(tmp_path / "two").open() as project:
        rows, change = project.material.ledger_import.enter(file)
        assert UNKNOWN not in {row.state for row in rows}
        assert (ledger(project), organisations(project)) == said
        project.trail.history.revert(change.operation)
        assert organisations(project) != said[1]


def test_the_preview_tells_what_is_new_changed_and_unknown_and_enters_nothing(project: OpenProject, tmp_path: Path):
    project.material.ledger.add_organisation("Läkarföreningen Norrsken", categories=("Profession",))
    file = written(
        tmp_path / "liggare.xlsx",
        Organisationer=[
            ("Kategorier", "Organisation", "Grupp"),
            ("Profession; Patient", "Läkarföreningen Norrsken", None),
            ("Patient", "Patientföreningen Lyktan", "Patienter"),
            (None, "Läkarföreningen Norsken", None),
            (None, "NPO Tandvård", None),
        ],
        Status=[
            ("Organisation", "Kort namn", "Svarssätt", "Våg", "Fråga 2"),
            ("Patientföreningen Lyktan", "npo", "Muntligt", 2, "Avböjd"),
            ("Ingen sådan", "npo", "Muntligt", None, None),
            ("Tandvård", "npo", "Per brevduva", None, None),
        ],
    )
    state, before = project.trail.tracing.operations()[0].order, organisations(project)
    told = [(row.sheet, row.row, row.state, row.name) for row in project.material.ledger_import.preview(file)]
    assert told == [
        ("Organisationer", 2, CHANGED, "Läkarföreningen Norrsken"),
        ("Organisationer", 3, NEW, "Patientföreningen Lyktan"),
        ("Organisationer", 4, UNKNOWN, "Läkarföreningen Norsken"),
        ("Status", 2, NEW, "Patientföreningen Lyktan"),
        ("Status", 3, UNKNOWN, "Ingen sådan"),
        ("Status", 4, UNKNOWN, "Tandvård"),
    ]
    assert (project.trail.tracing.operations()[0].order, organisations(project)) == (state, before)
    project.material.ledger_import.enter(file, new=["Läkarföreningen Norsken"])
    assert lines_of(project, "Patientföreningen Lyktan") == [("npo", AnswerMode.ORAL, {2: AnswerStatus.DECLINED})]
    assert ("Läkarföreningen Norsken", "", (), "") in organisations(project)
    assert ("Läkarföreningen Norrsken", "", ("Patient", "Profession"), "") in organisations(project)


def test_a_new_version_of_a_set_is_entered_and_other_words_in_an_old_one_are_not(project: OpenProject, tmp_path: Path):
    heading = ("Kort namn", "Namn", "Version", "Nummer", "Fråga")
    rows = [heading, ("npo", "NPO, skriftligt", 2, 1, "Vad vinner ni?"), ("npo", "NPO", 1, 1, "Andra ord?")]
    file = written(tmp_path / "liggare.xlsx", Frågeuppsättningar=rows)
    old = project.material.answers.find_set("npo", 1)
    told, _ = project.material.ledger_import.enter(file)
    assert [(row.row, row.state) for row in told] == [(2, NEW), (3, UNKNOWN)]
    assert project.material.answers.find_set("npo", 1) == old
    assert [one.text for one in project.material.answers.find_set("npo").questions] == ["Vad vinner ni?"]


def test_a_file_that_is_no_ledger_is_refused_and_nothing_is_entered(project: OpenProject, tmp_path: Path):
    with pytest.raises(InvalidLedger):
        project.material.ledger_import.enter(written(tmp_path / "a.xlsx", Blad=[("Organisation",), ("Norrsken",)]))
    (tmp_path / "b.xlsx").write_bytes(b"PK\x03\x04 inget")
    with pytest.raises(ImportRefused):
        project.material.ledger_import.preview(tmp_path / "b.xlsx")
