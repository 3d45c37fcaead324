"""The log names what every operation was done to, as it was called then."""

import csv
from pathlib import Path

import pytest
from openpyxl import load_workbook

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.disclosed import Attribution
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.concerned import MOST
from lagvarde_coder.exporters.base import ExportOptions
from lagvarde_coder.services.coding.marking import NewCoding
from lagvarde_coder.services.decisions.merging import NeedChoice
from lagvarde_coder.services.trail.tracing import Operation
from lagvarde_coder.words import IN_SWEDISH
from tests.helpers import coded, pasted


def newest(project: OpenProject, action: Action | None = None) -> Operation:
    return project.trail.tracing.operations(actions=(action,) if action else ())[0]


def about(project: OpenProject, action: Action | None = None) -> str:
    return IN_SWEDISH.concerned(newest(project, action).concerned)


def rename(project: OpenProject, number: str, name: str) -> None:
    project.themes.codebook.change(project.themes.codebook.find(number).id, {"name": name})


@pytest.fixture
def merged(project: OpenProject) -> OpenProject:
    rename(project, "T08", "Information till patienter")
    rename(project, "T09", "Egenvård")
    themes = [project.themes.codebook.find(number).id for number in ("T08", "T09")]
    project.decisions.merging.merge(NeedChoice("Informera"), themes, "Hör ihop")
    rename(project, "T09", "Något annat")
    return project


MERGED = "T08 Information till patienter och T09 Egenvård → B01 Informera"


def test_a_merge_names_all_its_themes_as_they_were_called_then_and_the_need(merged: OpenProject):
    assert about(merged, Action.THEME_MERGE) == MERGED


def test_unmerging_and_undoing_a_merge_name_the_same_as_it_is_called_now(merged: OpenProject):
    now = MERGED.replace("Egenvård", "Något annat")
    operation = newest(merged, Action.THEME_MERGE).id
    undone = merged.trail.history.revert(operation)
    assert about(merged, Action.REVERT) == now
    merged.trail.history.revert(undone.operation)
    need = merged.themes.codebook.find("B01").id
    merged.decisions.merging.unmerge(need, "Hör inte ihop")
    assert about(merged, Action.THEME_UNMERGE) == now


def test_a_split_names_the_theme_and_all_needs(project: OpenProject):
    document = pasted(project)
    rename(project, "T01", "Tid")
    one, other = (next(iter(coded(project, document, "T01", at, at + 2).subjects["coding"])) for at in (0, 5))
    parts = [(NeedChoice("Ork"), [one]), (NeedChoice("Lust"), [other])]
    project.decisions.merging.split(project.themes.codebook.find("T01").id, parts, "Två saker")
    assert about(project) == "T01 Tid → B01 Ork och B02 Lust"


def test_dropping_several_themes_names_each(project: OpenProject):
    for number, name in (("T03", "Roller"), ("T04", "Stöd"), ("T05", "Data")):
        rename(project, number, name)
    dropped = [project.themes.codebook.find(number).id for number in ("T03", "T04", "T05")]
    project.themes.codebook.drop(dropped, "Saknar stöd")
    assert about(project) == "T03 Roller, T04 Stöd och T05 Data"


def test_the_ledger_and_documents_are_named(project: OpenProject):
    project.material.ledger.add_organisation("Norrsken")
    assert about(project) == "Norrsken"
    pasted(project, "Tid saknas.", "Norrsken", title="Samtal")
    assert about(project, Action.SOURCE_IMPORT) == "Samtal"


def decisions_in(project: OpenProject, folder: Path, attribution: Attribution) -> list[dict[str, str]]:
    options = ExportOptions(table="decisions")
    project.report.exporting.export(folder / "b.csv", Silent(), options=options, attribution=attribution)
    with (folder / "b.csv").open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream, delimiter=";"))


def test_the_exported_decision_log_names_what_was_decided_and_why(merged: OpenProject, tmp_path: Path):
    (merge,) = [row for row in decisions_in(merged, tmp_path, Attribution.NONE) if row["Vad"] == "Teman fördes samman"]
    assert (merge["Gäller"], merge["Skäl"]) == (MERGED, "Hör ihop")
    merged.report.exporting.export(tmp_path / "b.xlsx", Silent())
    sheet = load_workbook(tmp_path / "b.xlsx")["Beslut"]
    assert MERGED in {cell.value for row in sheet.iter_rows() for cell in row}


def test_the_exported_decision_log_names_nobody_where_nobody_may_be_named(project: OpenProject, tmp_path: Path):
    pasted(project, "Tid saknas.", "Norrsken", title="Samtal med Norrsken")
    project.report.exporting.handed_out("Norrskens svar", "table", b"1")
    named = {row["Gäller"] for row in decisions_in(project, tmp_path, Attribution.ORGANISATION)}
    assert {"Samtal med Norrsken", "Norrskens svar"} <= named
    for attribution in (Attribution.CATEGORY, Attribution.NONE):
        rows = decisions_in(project, tmp_path, attribution)
        assert "Dokument 1" in {row["Gäller"] for row in rows}
        assert not any("Norrsken" in cell for row in rows for cell in row.values())


def test_of_many_subjects_a_dozen_are_named_and_the_others_counted(project: OpenProject):
    numbers = [theme.number for theme in project.themes.codebook.themes()]
    assert len(numbers) > MOST + 2
    themes = [project.themes.codebook.find(number).id for number in numbers[: MOST + 3]]
    project.themes.codebook.drop(themes, "Saknar stöd")
    dropped = newest(project).concerned
    assert ([named.name.split()[0] for named in dropped.subjects], dropped.more) == (numbers[:MOST], 3)
    assert about(project).endswith(" och 3 till")


def test_of_many_themes_brought_together_the_others_are_counted(project: OpenProject):
    themes = [theme.id for theme in project.themes.codebook.themes() if theme.parent is None]
    project.decisions.merging.merge(NeedChoice("Allt"), themes, "Hör ihop")
    merge = newest(project, Action.THEME_MERGE).concerned
    assert len(themes) == 13 and (len(merge.subjects), merge.more) == (MOST, 1)
    assert " och 1 till → B01 Allt" in about(project, Action.THEME_MERGE)


def test_of_an_operation_with_very_many_subjects_only_the_first_is_named(project: OpenProject):
    document = pasted(project, "ord " * 120)
    made = [next(iter(coded(project, document, "T01", at * 4, at * 4 + 3).subjects["coding"])) for at in range(101)]
    project.coding.marking.change_many(made, {"memo": "Se över"})
    assert (newest(project).subjects, newest(project).concerned.more) == (101, 100)
    assert [named.name for named in newest(project).concerned.subjects] == [newest(project).label]


def test_of_codings_made_together_the_first_is_named_and_the_others_counted(project: OpenProject):
    document = pasted(project)
    themes = [project.themes.codebook.find(number).id for number in ("T01", "T02", "T03")]
    new = [NewCoding(text=document.text.id, start=0, end=4, theme=theme) for theme in themes]
    project.coding.marking.apply_many(new)
    told = newest(project, Action.CODING_CREATE)
    assert [named.name.split()[0] for named in told.concerned.subjects] == ["T01"]
    assert told.concerned.more == 2  # that the document was begun besides is no coding
