"""What a written report shows: chapters, what stands outside them, and who was heard."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from docx import Document

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.figures.results import HeardFigures, Unit
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.material.sources import SourceKind, SourceStatus
from lagvarde_coder.domain.report.reports import ThemeReport
from lagvarde_coder.services.decisions.merging import NeedChoice
from lagvarde_coder.services.disclosure import Gate
from lagvarde_coder.services.report.registry import report_named
from lagvarde_coder.services.report.reporting import EXCERPTS, THEMES
from lagvarde_coder.services.report_kinds import ReportKind
from tests.helpers import coded, pasted

PARKED = "Hör till andra områden."


def made(project: OpenProject, kind: ReportKind[ThemeReport]) -> ThemeReport:
    with project.figures.counting._read() as read:
        return kind.gather(read, project.figures.counting.standing(), Gate())


def numbers(project: OpenProject, kind: ReportKind[ThemeReport]) -> tuple[list[str], list[str], list[str]]:
    """Return the numbers in the summary, of the chapters, and of what is said to stand outside them."""
    shown = made(project, kind)
    return (
        [one.number for one in shown.summary],
        [one.number for one in shown.chapters],
        [one.number for one in shown.set_aside],
    )


def ids(project: OpenProject, *names: str) -> Sequence[str]:
    return [project.themes.codebook.find(name).id for name in names]


def test_a_parked_theme_has_its_place_under_other_areas_and_no_chapter(project: OpenProject):
    coded(project, pasted(project, "Ett ord till.", "Norrsken"), "T05", 0, 7)
    project.themes.codebook.park(ids(project, "T05"), PARKED)
    summary, chapters, aside = numbers(project, THEMES)
    assert aside == ["T05"]
    assert summary == chapters
    assert "T05" not in chapters and {"T04", "T06"} <= set(chapters)


def test_a_dropped_theme_has_no_chapter_either(project: OpenProject):
    project.themes.codebook.drop(ids(project, "T05"), "Saknar stöd.")
    _, chapters, aside = numbers(project, THEMES)
    assert aside == ["T05"] and "T05" not in chapters


def test_the_parts_of_a_parked_theme_keep_their_chapters_beside_the_others(project: OpenProject):
    project.themes.codebook.park(ids(project, "T13"), PARKED)
    levels = {str(one.number): one.level for one in made(project, THEMES).chapters}
    assert "T13" not in levels
    assert levels["T13a"] == levels["T12"] == 1


def test_a_chapter_says_what_its_theme_is(project: OpenProject):
    theme = project.themes.codebook.find("T02")
    (chapter,) = [one for one in made(project, THEMES).chapters if one.number == "T02"]
    said = (chapter.name, chapter.claim, chapter.definition, chapter.group, chapter.colour)
    assert said == (theme.name, theme.claim, theme.definition, theme.group, theme.colour)
    assert all((theme.name, theme.claim, theme.definition, theme.group))


@pytest.mark.parametrize(("word", "kind"), [("excerpts", EXCERPTS), ("Utdrag", EXCERPTS), ("themes", THEMES)])
def test_reports_are_known_by_their_english_names_too(word: str, kind: ReportKind[ThemeReport]):
    assert report_named(word) is kind


def test_a_sub_theme_has_its_chapter_under_the_one_of_its_theme(project: OpenProject):
    levels = [(str(one.number), one.level) for one in made(project, THEMES).chapters]
    assert levels[-5:] == [("T13", 1), ("T13a", 2), ("T13b", 2), ("T13c", 2), ("T13d", 2)]
    assert {level for number, level in levels if number[-1].isdigit()} == {1}


def test_a_parked_theme_that_a_need_carries_does_not_stand_outside_the_chapters(project: OpenProject):
    project.decisions.merging.merge(NeedChoice("Tid"), ids(project, "T05"), "Hör ihop.")
    project.themes.codebook.park(ids(project, "T05", "T06"), PARKED)
    _, chapters, aside = numbers(project, EXCERPTS)
    assert (chapters, aside) == (["B01"], ["T06"])
    assert numbers(project, THEMES)[2] == ["T05", "T06"]


def outlined(project: OpenProject, name: str) -> dict[str, object]:
    return {line.text: line.value for line in project.report.exporting.outline(name)}


def test_as_many_passages_and_chapters_are_announced_as_are_printed(project: OpenProject):
    document = pasted(project, "Ett ord till, och så ett till efter det.", "Norrsken", "Älvdalen")
    coded(project, document, "T05", 0, 7)
    coded(project, document, "T13", 30, 39)
    coded(project, document, "T13a", 0, 10)
    coded(project, document, "T13b", 5, 15)  # shares characters: one passage of T13, but two that are printed
    coded(project, document, "T01", 0, 7)
    project.themes.codebook.park(ids(project, "T05", "T06"), PARKED)
    report = made(project, THEMES)
    assert report.passages == 4
    said = outlined(project, "teman")
    assert said["Passages with their source"] == report.passages
    assert said["Themes, sub-themes included"] == len(report.chapters) == 15
    empty = [one for one in report.chapters if all(figure.count == 0 for figure in one.figures)]
    assert said["Chapters without any passage"] == len(empty) == 11
    project.themes.codebook.park(ids(project, "T13"), PARKED)
    assert outlined(project, "teman")["Passages with their source"] == made(project, THEMES).passages == 3


def test_whose_coding_a_report_shows_is_announced_while_that_of_others_is_hidden(project: OpenProject):
    document = pasted(project, "Ett ord till.", "Norrsken")
    coded(project, document, "T01", 0, 7)
    assert "Only coding by" not in outlined(project, "teman")
    project.coders.act_as("Utredare Beta")
    project.see_others(False)
    said = outlined(project, "teman")
    assert said["Only coding by"] == "Utredare Beta"
    assert said["Passages with their source"] == made(project, THEMES).passages == 0


def test_the_summary_counts_organisations(project: OpenProject):
    coded(project, pasted(project, "Ett ord till.", "Norrsken", "Älvdalen"), "T01", 0, 7)
    report = made(project, THEMES)
    assert {figure.unit for figure in report.summary} == {Unit.ORGANISATION}
    (first,) = [figure for figure in report.summary if figure.number == "T01"]
    assert (first.count, first.denominator) == (2, 2)
    (chapter,) = [chapter for chapter in report.chapters if chapter.number == "T01"]
    assert [figure.unit for figure in chapter.figures] == [Unit.ORGANISATION, Unit.SOURCE, Unit.PASSAGE, Unit.CHARACTER]


@pytest.mark.parametrize("suffix", ["docx", "html"])
def test_word_and_html_say_a_parked_theme_once(project: OpenProject, tmp_path: Path, suffix: str):
    coded(project, pasted(project, "Ett ord till.", "Norrsken"), "T05", 0, 7)
    project.themes.codebook.park(ids(project, "T05"), PARKED)
    path = tmp_path / f"rapport.{suffix}"
    project.report.exporting.export(path, Silent(), name="teman")
    headings = _headings(path)
    name = project.themes.codebook.find("T05").name
    assert not [one for one in headings if name in one]
    assert [one for one in headings if project.themes.codebook.find("T06").name in one]
    assert PARKED in _words(path)


def _headings(path: Path) -> list[str]:
    if path.suffix == ".docx":
        paragraphs = Document(str(path)).paragraphs
        return [one.text for one in paragraphs if one.style and str(one.style.name).startswith("Heading")]
    return re.findall(r"<h[1-6][^>]*>.*?</h[1-6]>", path.read_text(encoding="utf-8"), re.DOTALL)


def _words(path: Path) -> str:
    if path.suffix == ".docx":
        cells = [cell.text for table in Document(str(path)).tables for row in table.rows for cell in row.cells]
        return "\n".join(cells)
    return path.read_text(encoding="utf-8")


def test_who_was_heard_both_ways_is_counted_once_in_all(project: OpenProject):
    for organisation, kind in (
        ("Norrsken", SourceKind.DIALOGUE),
        ("Norrsken", SourceKind.ANSWER),
        ("Älvdalen", SourceKind.DIALOGUE),
        ("Söderljus", SourceKind.ANSWER),
        ("Västanvind", SourceKind.ANSWER),
        ("Fjällbyn", SourceKind.WORKSHOP),
        ("Älvdalen", SourceKind.EMAIL),
        ("Socialstyrelsen", SourceKind.INTERNAL),
    ):
        pasted(project, f"{organisation} {kind} säger ett ord.", organisation, kind=kind)
    assert made(project, THEMES).heard == HeardFigures(dialogues=2, answers=3, both=1, others=1, together=5)


def test_internal_documents_are_not_among_those_that_are_done(project: OpenProject):
    outside = pasted(project, "Ett ord till.", "Norrsken")
    inside = pasted(project, "Internt ord.", "Socialstyrelsen", kind=SourceKind.INTERNAL)
    pasted(project, "Tredje ordet.", "Älvdalen")
    project.material.documents.set_status([outside.source.id, inside.source.id], SourceStatus.DONE)
    stands = made(project, THEMES).standing
    assert (stands.finished, stands.total) == (1, 2)
