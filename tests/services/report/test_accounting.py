"""Nothing is left out in silence: every theme and every document is accounted for, and the sums add up."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from docx import Document

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.coding.dispositions import Disposal
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.material.sources import SourceKind, SourceStatus
from lagvarde_coder.domain.report.reports import ThemeReport
from lagvarde_coder.services.coding.disposing import NewDisposition
from lagvarde_coder.services.decisions.merging import NeedChoice
from lagvarde_coder.services.disclosure import Gate
from lagvarde_coder.services.report.reporting import EXCERPTS
from tests.helpers import coded, pasted


def ids(project: OpenProject, *names: str) -> Sequence[str]:
    return [project.themes.codebook.find(name).id for name in names]


def needs_report(project: OpenProject) -> ThemeReport:
    with project.figures.counting._read() as read:
        return EXCERPTS.gather(read, project.report.exporting._standing(read), Gate())


def outlined(project: OpenProject) -> dict[str, object]:
    return {line.text: line.value for line in project.report.exporting.outline("utvecklingsbehov")}


def table(path: Path, caption: str) -> list[list[str]]:
    """Return the table of a Word file whose caption has these words, row by row."""
    document = Document(str(path))
    captions = [
        one.text
        for one in document.paragraphs
        if one.style and one.style.name == "Caption" and one.text.startswith("Tabell")
    ]
    (place,) = [number for number, text in enumerate(captions) if caption in text]
    return [[cell.text.strip("\u00a0") for cell in row.cells] for row in document.tables[place].rows]


@pytest.fixture
def merged(project: OpenProject) -> OpenProject:
    """T01 and T02 became a need; of T13 the parts T13a and T13b; T03 is parked, T08 dropped; eight are in no need."""
    for number, organisation in enumerate(("Norrsken", "Älvdalen", "Söderljus")):
        document = pasted(project, f"Ett ord från {organisation}.", organisation)
        coded(project, document, "T01", 0, 7)
        if number:
            coded(project, document, "T06", 0, 7)
    merging = project.decisions.merging
    merging.merge(NeedChoice("Tid"), ids(project, "T01", "T02"), "Hör ihop")
    merging.merge(NeedChoice("Data"), ids(project, "T13a", "T13b"), "Samma sak")
    project.themes.codebook.park(ids(project, "T03"), "Annat område")
    project.themes.codebook.drop(ids(project, "T08"), "Saknar stöd")
    return project


def test_every_theme_of_the_codebook_is_in_the_account(merged: OpenProject):
    account = needs_report(merged).account
    assert account is not None
    assert (account.themes, account.needs) == (13, 2)
    assert (account.brought, account.outside, account.parked, account.dropped) == (3, 8, 1, 1)


def test_themes_that_went_to_no_need_are_listed_with_their_figures(merged: OpenProject):
    outside = {one.figure.number: one for one in needs_report(merged).outside}
    assert list(outside) == ["T04", "T05", "T06", "T07", "T09", "T10", "T11", "T12", "T13", "T13c", "T13d"]
    assert (outside["T06"].figure.count, outside["T06"].figure.denominator, outside["T06"].passages) == (2, 3, 2)
    assert (outside["T07"].figure.count, outside["T07"].passages) == (0, 0)


def test_what_a_split_leaves_behind_is_listed_with_what_no_need_has(project: OpenProject):
    for organisation in ("Norrsken", "Älvdalen", "Söderljus"):
        coded(project, pasted(project, f"Ett ord från {organisation}.", organisation), "T01", 0, 7)
    (theme,) = ids(project, "T01")
    first = project.coding.marking.all(theme=theme)[0].coding.id
    project.decisions.merging.split(theme, [(NeedChoice("Del"), [first])], "Två saker")
    (rest,) = [one for one in needs_report(project).outside if one.figure.number == "T01"]
    assert (rest.figure.count, rest.passages, rest.whole) == (2, 2, False)


def test_sub_themes_that_their_theme_carries_along_are_named_with_it(project: OpenProject):
    merging = project.decisions.merging
    merging.merge(NeedChoice("Uppföljning"), ids(project, "T13"), "Ett behov")
    merging.merge(NeedChoice("Data"), ids(project, "T13a"), "Ett eget")
    steps = {step.theme: step.parts for step in needs_report(project).lineage}
    assert steps == {"T13": ("T13b", "T13c", "T13d"), "T13a": ()}
    assert {one.figure.number for one in needs_report(project).outside}.isdisjoint({"T13", "T13b", "T13c", "T13d"})


def test_a_need_that_was_dissolved_is_named_and_not_counted(merged: OpenProject):
    merged.decisions.merging.unmerge(merged.themes.codebook.find("B02").id, "Fel", ids(merged, "T13a", "T13b"))
    account = needs_report(merged).account
    assert account is not None and (account.needs, account.retired) == (1, ("B02 Data",))
    assert account.brought + account.outside + account.parked + account.dropped == 13


def test_the_word_report_says_what_became_of_all_thirteen(merged: OpenProject, tmp_path: Path):
    path = tmp_path / "rapport.docx"
    merged.report.exporting.export(path, Silent(), name="utvecklingsbehov")
    told = [one.text for one in Document(str(path)).paragraphs]
    assert "Hur 13 blev 2" in told
    assert (
        "Av kodbokens 13 teman: 3 ingår i utvecklingsbehov, 8 har inte förts till något utvecklingsbehov, "
        "1 står under andra utvecklingsområden, 1 utgår. Deltema räknas med sitt tema."
    ) in told
    rows = table(path, "Teman som inte förts till något behov")
    assert ["T06", merged.themes.codebook.find("T06").name, "2", "3", "2"] in rows
    assert len(rows) == 12
    aside = {row[0][:3]: row[1:3] for row in table(path, "Teman som inte ingår")[1:]}
    assert aside == {"T03": ["Andra utvecklingsområden", "0 av 3"], "T08": ["Utgår", "–"]}


def test_the_report_page_accounts_for_the_same(merged: OpenProject):
    told = outlined(merged)
    assert told["Themes merged into a need"] == (3, 13)
    assert told["Themes not merged into a need"] == 8
    assert told["Themes set aside: other areas, dropped"] == 2


@pytest.fixture
def mixed(project: OpenProject) -> OpenProject:
    """Nine documents of all kinds: five organisations, one of them heard in three ways, two documents of nobody."""
    for organisation, kind in (
        ("Norrsken", SourceKind.DIALOGUE),
        ("Norrsken", SourceKind.ANSWER),
        ("Norrsken", SourceKind.EMAIL),
        ("Älvdalen", SourceKind.DIALOGUE),
        ("Söderljus", SourceKind.ANSWER),
        ("Fjällbyn", SourceKind.WORKSHOP),
        ("Västanvind", SourceKind.EMAIL),
    ):
        pasted(project, f"{organisation} {kind} säger ett ord.", organisation, kind=kind)
    pasted(project, "Ingen vet vem som sade detta.", kind=SourceKind.DIALOGUE)
    pasted(project, "Internt ord.", "Socialstyrelsen", kind=SourceKind.INTERNAL)
    return project


def test_the_ways_to_be_heard_add_up_to_all_who_were_heard(mixed: OpenProject, tmp_path: Path):
    heard = needs_report(mixed).heard
    assert heard is not None
    assert (heard.dialogues, heard.answers, heard.both, heard.others, heard.together) == (2, 2, 1, 2, 5)
    assert heard.dialogues + heard.answers - heard.both + heard.others == heard.together
    mixed.report.exporting.export(tmp_path / "r.docx", Silent(), name="utvecklingsbehov")
    assert [row[1] for row in table(tmp_path / "r.docx", "Så många har hörts")[1:]] == ["2", "2", "1", "2", "5"]


def test_every_document_has_a_line_and_the_lines_add_up(mixed: OpenProject, tmp_path: Path):
    mixed.material.documents.set_status([mixed.material.documents.find("#5").id], SourceStatus.DONE)
    mixed.report.exporting.export(tmp_path / "r.docx", Silent(), name="utvecklingsbehov")
    rows = {row[0]: row[1:] for row in table(tmp_path / "r.docx", "Underlaget")[1:]}
    assert rows == {
        "Dialog": ["3", "0", "0\u00a0%", "1", "2"],
        "Skriftligt svar": ["2", "1", "0\u00a0%", "0", "2"],
        "E-post": ["2", "0", "0\u00a0%", "0", "2"],
        "Workshop": ["1", "0", "0\u00a0%", "0", "1"],
        "Sammanlagt": ["8", "1", "0\u00a0%", "1", "5"],
        "Interna, räknas inte": ["1", "0", "0\u00a0%", "0", "1"],
    }


def test_the_report_page_names_documents_of_nobody_and_internal_ones(mixed: OpenProject):
    told = outlined(mixed)
    assert told["Documents without organisation"] == 1
    assert told["Internal documents, not counted"] == 1
    assert told["Organisations heard"] == 5
    assert told["… of these neither in a dialogue nor in an answer"] == 2


def test_how_much_has_been_gone_through_stands_beside_how_many_are_done(project: OpenProject, tmp_path: Path):
    """Of 20 letters 5 are coded and 5 are not relevant; the internal document's are not among them."""
    document = pasted(project, "abcde fghij klmno pqrst", "Norrsken")
    coded(project, document, "T01", 0, 5)
    settled = NewDisposition(text=document.text.id, start=6, end=11, what=Disposal.NOT_RELEVANT)
    project.coding.disposing.dispose([settled])
    pasted(project, "Internt ord.", "Socialstyrelsen", kind=SourceKind.INTERNAL)
    assert outlined(project)["Text gone through"] == "50 %"
    project.report.exporting.export(tmp_path / "r.docx", Silent(), name="teman")
    words = [one.text for one in Document(str(tmp_path / "r.docx")).paragraphs]
    progress = [text for text in words if "0 av 1 dokument klara, 50\u00a0% av texten genomgången" in text]
    assert len(progress) == 3  # title page, the table of figures, how to check the file
    assert not [text for text in words if "tar upp detta" in text and "klara" in text]


def test_a_chapter_with_parts_counts_its_doubts_among_all_its_passages(project: OpenProject):
    document = pasted(project, "Ett ord till, och så ett till efter det.", "Norrsken")
    coded(project, document, "T13", 0, 7)
    coded(project, document, "T13a", 10, 13, unsure=True)
    coded(project, document, "T13b", 20, 25)
    project.decisions.merging.merge(NeedChoice("Uppföljning"), ids(project, "T13"), "Ett behov")
    merging = project.decisions.merging
    merging.merge(NeedChoice("Data", parent="B01"), ids(project, "T13a"), "En del")
    whole, part = needs_report(project).chapters
    assert (whole.passages, whole.unsure, len(whole.excerpts)) == (3, 1, 2)
    assert (part.passages, part.unsure, len(part.excerpts)) == (1, 1, 1)
    assert whole.parts == ("B01a",)
    assert [one.badge.number for one in whole.origins] == ["T13"]
    assert [[theme.number for theme in one.themes] for one in whole.excerpts] == [["T13"], ["T13b"]]


def test_the_needs_of_a_group_stand_together(project: OpenProject):
    merging = project.decisions.merging
    for need, group, theme in (("Ett", "A", "T01"), ("Två", "B", "T02"), ("Tre", "A", "T04")):
        merging.merge(NeedChoice(need, group=group), ids(project, theme), "Så")
    report = needs_report(project)
    assert [one.name for one in report.chapters] == ["Ett", "Tre", "Två"]
    assert [one.name for one in report.summary] == ["Ett", "Tre", "Två"]
