"""Handing out: a file in one step, an event in the trail, and the way back from the file."""

import os
import time
import zipfile
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from docx import Document

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.disclosed import Attribution
from lagvarde_coder.domain.errors import Cancelled, KnownError, NoPermission, NotFound, UnknownFormat
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.project import ExportChoice
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.exporters.base import ExportOptions
from lagvarde_coder.services.decisions.merging import NeedChoice
from lagvarde_coder.services.report.registry import REPORTS, report_named
from tests.helpers import Bench, coded, pasted

USUAL = {"comments": "no", "initials": "yes"}
"""What an export says of what else stands beside an excerpt, unless that was chosen."""

NAMES = ["rapport.docx", "tabell.xlsx", "tabell.csv", "rapport.html"]


@pytest.fixture
def filled(project: OpenProject) -> OpenProject:
    coded(project, pasted(project), "T01", 3, 20)
    return project


@pytest.mark.parametrize("name", NAMES)
def test_an_export_is_one_entry_that_names_the_state_it_shows(filled: OpenProject, tmp_path: Path, name: str):
    before = filled.figures.counting.standing()
    target = tmp_path / "ut" / name
    target.parent.mkdir()
    handed_out = filled.report.exporting.export(target, Silent())
    made = handed_out.export
    assert (made.name, made.format, made.state, made.head) == (name, target.suffix[1:], before.state, before.head)
    assert filled.figures.counting.standing().state == before.state + 1
    assert filled.trail.tracing.operations()[0].action is Action.EXPORT_CREATE
    assert [one.name for one in target.parent.iterdir()] == [name]
    ((export, detail),) = filled.trail.tracing.origin(target).exports
    assert export == made and detail.coder == "Utredare Alfa"
    assert [earlier.export for earlier in filled.report.exporting.all()] == [made]
    assert handed_out.change is not None
    assert handed_out.change.action == Action.EXPORT_CREATE and handed_out.change.subjects == {"export": {made.id}}


def test_a_file_that_was_changed_after_it_was_handed_out_is_not_ours(filled: OpenProject, tmp_path: Path):
    target = tmp_path / "tabell.csv"
    filled.report.exporting.export(target, Silent())
    target.write_bytes(target.read_bytes() + b" ")
    assert filled.trail.tracing.origin(target).exports == ()


def test_a_file_that_is_not_there_cannot_be_looked_up(filled: OpenProject, tmp_path: Path):
    with pytest.raises(KnownError):
        filled.trail.tracing.origin(tmp_path / "saknas.docx")


def test_an_older_file_is_replaced_and_leftovers_are_taken_away(filled: OpenProject, tmp_path: Path):
    target, left = tmp_path / "tabell.csv", tmp_path / ".tabell.csv.0badf00d.part"
    target.write_text("gammal")
    left.write_text("avbruten")
    os.utime(left, (0, 0))
    filled.report.exporting.export(target, Silent())
    assert "gammal" not in target.read_text(encoding="utf-8-sig")
    assert not left.exists()


def test_what_somebody_else_is_writing_to_the_same_name_is_left_alone(filled: OpenProject, tmp_path: Path):
    theirs = tmp_path / ".tabell.csv.0badf00d.part"
    theirs.write_text("pågår")
    filled.report.exporting.export(tmp_path / "tabell.csv", Silent())
    assert theirs.read_text() == "pågår"


@pytest.mark.parametrize("name", ["rapport.docx", "tabell.xlsx", "rapport.html"])
def test_a_cancelled_export_leaves_nothing_and_logs_nothing(filled: OpenProject, tmp_path: Path, name: str):
    target = tmp_path / "ut" / name
    target.parent.mkdir()
    target.write_text("den förra")
    stopped, state = Silent(), filled.figures.counting.standing().state
    stopped.stop()
    with pytest.raises(Cancelled):
        filled.report.exporting.export(target, stopped)
    assert target.read_text() == "den förra"
    assert [one.name for one in target.parent.iterdir()] == [name]
    assert filled.figures.counting.standing().state == state


def test_what_cannot_be_written_is_told_before_anything_is_logged(filled: OpenProject, tmp_path: Path):
    state = filled.figures.counting.standing().state
    (tmp_path / "mapp.docx").mkdir()
    for path, error in (
        (tmp_path / "mapp.docx", NoPermission),
        (tmp_path / "saknas" / "a.docx", NoPermission),
        (tmp_path / "bild.png", UnknownFormat),
    ):
        with pytest.raises(error):
            filled.report.exporting.export(path, Silent())
    with pytest.raises(NotFound):
        filled.report.exporting.export(tmp_path / "a.docx", Silent(), name="finns inte")
    assert filled.figures.counting.standing().state == state
    assert [one.name for one in tmp_path.iterdir() if one.suffix == ".part"] == []


def test_a_project_that_is_open_for_reading_exports_without_an_entry(bench: Bench, tmp_path: Path):
    with bench.open(writing=False) as reading:
        before = reading.figures.counting.standing()
        made = reading.report.exporting.export(tmp_path / "tabell.csv", Silent())
        assert made.export.head == before.head == reading.figures.counting.standing().head
        assert made.change is None
        assert reading.trail.tracing.origin(tmp_path / "tabell.csv").exports == ()


def test_a_copied_table_is_handed_out_too(filled: OpenProject):
    filled.report.exporting.handed_out("Frekvenser", "html", b"<table>")
    (operation,) = filled.trail.tracing.operations(actions=[Action.EXPORT_CREATE])
    assert operation.coder == "Utredare Alfa"


def test_every_report_is_found_by_its_name_and_its_aliases_in_any_case():
    assert [kind.name for kind in REPORTS][:3] == ["utvecklingsbehov", "metod", "intressenter"]
    for kind in REPORTS:
        assert {report_named(name.title()) for name in (kind.name, *kind.aliases)} == {kind}
    names = [name for kind in REPORTS for name in (kind.name, *kind.aliases)]
    assert len(set(names)) == len(names)


def test_without_a_name_themes_are_reported_until_there_are_needs(filled: OpenProject, tmp_path: Path):
    def report() -> str:
        return filled.report.exporting.export(tmp_path / "a.html", Silent()).export.report

    assert report() == "teman"
    theme = filled.themes.codebook.find("T01").id
    filled.decisions.merging.merge(NeedChoice("Tid"), [theme], "Hör ihop")
    assert report() == "utvecklingsbehov"


def test_what_a_report_will_hold_is_counted_before_it_is_made(filled: OpenProject):
    lines = {line.text: line.value for line in filled.report.exporting.outline("teman")}
    assert lines["Themes, sub-themes included"] == 17
    assert lines["Passages with their source"] == 1
    assert lines["Chapters without any passage"] == 16
    assert lines["Documents done"] == (0, 1)
    assert lines["State of the log"] == filled.figures.counting.standing().state
    answered = [line for line in filled.report.exporting.outline("teman") if line.text == "Answered, {0}"]
    assert [(line.about, line.value) for line in answered] == [("NPO", (0, 26))]
    coded(
        filled,
        filled.material.documents.document(filled.material.documents.find("last").id),
        "T02",
        30,
        40,
        unsure=True,
    )
    agenda = {line.text: line.value for line in filled.report.exporting.outline("agenda")}
    assert agenda == {
        "Headings": 1,
        "Points for discussion": 1,
        "Codebook version": "1",
        "State of the log": filled.figures.counting.standing().state,
    }


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone of a process cannot be set here")
@pytest.mark.parametrize(("zone", "hours"), [("VAST+12", -12), ("OST-14", 14)])
def test_an_export_is_of_the_day_it_is_where_it_is_handed_out(
    filled: OpenProject, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, zone: str, hours: int
):
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        before = datetime.now(timezone(timedelta(hours=hours))).date()
        made = filled.report.exporting.export(tmp_path / "tabell.csv", Silent())
        copied = filled.report.exporting.handed_out("Frekvenser", "html", b"<table>")
        after = datetime.now(timezone(timedelta(hours=hours))).date()
    finally:
        monkeypatch.undo()
        time.tzset()
    assert before <= made.export.day <= copied.export.day <= after
    assert filled.report.exporting.all()[-1].export.day == made.export.day


# --- what an export's entry says ------------------------------------------------------------------------------------


def chosen(project: OpenProject) -> dict[str, str]:
    (newest, *_) = project.report.exporting.all()
    return {choice.name: choice.value for choice in newest.export.choices}


def test_the_entry_says_who_is_named_and_which_table_a_csv_holds(filled: OpenProject, tmp_path: Path):
    options = ExportOptions(table="frequencies")
    filled.report.exporting.export(tmp_path / "t.csv", Silent(), options=options, attribution=Attribution.CATEGORY)
    assert chosen(filled) == {"attribution": "category", "table": "frequencies", **USUAL}


def test_the_entry_says_what_only_word_heeds_of_a_word_file_alone(filled: OpenProject, tmp_path: Path):
    template = tmp_path / "mallar" / "Myndighetens mall.docx"
    template.parent.mkdir()
    Document().save(str(template))
    options = ExportOptions(template=template)
    filled.report.exporting.export(tmp_path / "r.docx", Silent(), options=options)
    assert chosen(filled) == {"attribution": "organisation", "template": "Myndighetens mall.docx", **USUAL}
    filled.report.exporting.export(tmp_path / "r.html", Silent(), options=options)
    assert chosen(filled) == {"attribution": "organisation", **USUAL}


def test_the_entry_says_whose_coding_alone_is_in_it_and_whatever_else_was_chosen(filled: OpenProject, tmp_path: Path):
    filled.see_others(False)
    filled.report.exporting.export(tmp_path / "r.html", Silent(), choices={"comments": True, "initials": False})
    assert chosen(filled) == {
        "attribution": "organisation",
        "coders": "Utredare Alfa",
        "comments": "yes",
        "initials": "no",
    }
    filled.report.exporting.handed_out("Frekvenser", "table", b"1", {"caption": "Prov: Frekvenser."})
    assert chosen(filled) == {"caption": "Prov: Frekvenser.", "coders": "Utredare Alfa"}


def test_earlier_exports_say_who_made_them_and_when(filled: OpenProject, tmp_path: Path):
    before = datetime.now(UTC)
    made = filled.report.exporting.export(tmp_path / "t.csv", Silent()).export
    (only,) = filled.report.exporting.all()
    assert (only.export, only.coder) == (made, "Utredare Alfa")
    assert before <= only.time <= datetime.now(UTC)


COMMENT = "Kolla med SSF innan vi skriver detta."


def told(path: Path) -> str:
    """Return all the words of a file, whatever its format."""
    if path.suffix in {".docx", ".xlsx"}:
        with zipfile.ZipFile(path) as archive:
            return " ".join(archive.read(name).decode() for name in archive.namelist() if name.endswith(".xml"))
    return path.read_text(encoding="utf-8-sig")


@pytest.mark.parametrize("name", ["rapport.docx", "tabell.xlsx", "tabell.csv", "rapport.html"])
def test_comments_leave_only_on_request_and_the_log_says_which(project: OpenProject, tmp_path: Path, name: str):
    coded(project, pasted(project), "T01", 3, 20, memo=COMMENT)
    for comments in (False, True):
        options = ExportOptions(comments=comments)
        made = project.report.exporting.export(tmp_path / name, Silent(), options=options).export
        assert (COMMENT in told(tmp_path / name)) is comments
        assert (ExportChoice("comments", "yes") in made.choices) is comments
    assert ExportChoice("initials", "yes") in made.choices


def test_who_coded_can_be_left_out_of_every_format(filled: OpenProject, tmp_path: Path):
    for initials in (True, False):
        for name in ("rapport.html", "tabell.csv"):
            filled.report.exporting.export(tmp_path / name, Silent(), options=ExportOptions(initials=initials))
        assert ("Kodat av UA" in told(tmp_path / "rapport.html")) is initials
        assert ("Kodare" in told(tmp_path / "tabell.csv").partition("\n")[0]) is initials
        assert ("Utredare Alfa" in told(tmp_path / "tabell.csv")) is initials


def test_an_agenda_without_comments_and_initials_still_asks_its_question(project: OpenProject, tmp_path: Path):
    coded(project, pasted(project), "T01", 3, 20, memo=COMMENT, unsure=True, question="Är detta tid?")
    options = ExportOptions(initials=False)
    project.report.exporting.export(tmp_path / "agenda.html", Silent(), name="agenda", options=options)
    page = told(tmp_path / "agenda.html")
    assert "Är detta tid?" in page
    assert COMMENT not in page and "Kodat av" not in page


def test_groups_of_one_organisation_are_told_before_a_report_without_names(project: OpenProject):
    """Two of Region, one of Tandvård, one of both Patient and Tandvård, one in a joint dialogue with a Region."""
    ledger = project.material.ledger
    sorts = {
        "Norrsken": ("Region",),
        "Älvdalen": ("Region",),
        "Söderljus": ("Tandvård",),
        "Fjällbyn": ("Tandvård", "Patient"),
        "Tyst": ("Kommun",),
    }
    for name, categories in sorts.items():
        ledger.add_organisation(name, categories=categories)
    for name in ("Norrsken", "Älvdalen", "Söderljus", "Fjällbyn"):
        coded(project, pasted(project, f"Ett ord från {name}.", name), "T01", 0, 7)
    assert project.report.exporting.lone_groups(Attribution.CATEGORY) == ["Patient; Tandvård", "Tandvård"]
    assert project.report.exporting.lone_groups(Attribution.ORGANISATION) == []
    assert project.report.exporting.lone_groups(Attribution.NONE) == []
