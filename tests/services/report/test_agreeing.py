"""Tal som stämmer: figures are read back from every format, and what differs is found."""

import csv
import io
import json
import re
import shutil
import zipfile
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from random import Random

import openpyxl
import pytest
from docx import Document
from docx.oxml.ns import qn

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.disclosed import Attribution
from lagvarde_coder.domain.errors import NoPermission
from lagvarde_coder.domain.figures.counted import Scope
from lagvarde_coder.domain.figures.kept_views import ViewPlace
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.material.ledger import AnswerMode
from lagvarde_coder.domain.material.sources import SourceStatus
from lagvarde_coder.domain.report.agreement import Agreement, AgreementStatus, FigureKind, FigureName, FileAgreement
from lagvarde_coder.exporters.base import ExportOptions
from lagvarde_coder.services.decisions.merging import NeedChoice
from lagvarde_coder.services.report.agreeing.file_contents import FileLine, html_contents
from tests.helpers import WORDS, Bench, coded, made_blank, pasted
from tests.tries import thinned

FILES = {
    "rapport.docx": "utvecklingsbehov",
    "teman.docx": "teman",
    "underlag.xlsx": "",
    "frekvenser.csv": "",
    "rapport.html": "utvecklingsbehov",
    "paket.html": "beläggspaket",
    "kodningar.csv": "",
}
ANNEXES = {"metod.docx": "metod", "coreq.docx": "coreq", "srqr.html": "srqr"}
WITH_FIGURES = [name for name in FILES if name != "kodningar.csv"]


def fill(project: OpenProject) -> None:
    """Bring in four documents, two of which take up a need, one against it."""
    for number in range(4):
        document = pasted(project, f"{number} {WORDS}", f"Föreningen {number}", title=f"Samtal {number}")
        coded(project, document, "T02", 5, 20)
        if number < 2:
            coded(project, document, "T01", 60, 80, stance=["supports", "contradicts"][number])
    themes = [project.themes.codebook.find("T01").id]
    project.decisions.merging.merge(NeedChoice("Tid för arbetet"), themes, "Behövs")
    others = [one.id for one in project.material.ledger.inquiries() if one.mode is not AnswerMode.ORAL]
    project.material.ledger.set_modes(others[:1], AnswerMode.ORAL)


def hand_out(
    project: OpenProject,
    folder: Path,
    attribution: Attribution = Attribution.ORGANISATION,
    files: Mapping[str, str] = FILES,
) -> None:
    folder.mkdir()
    for name, report in files.items():
        options = ExportOptions(table="frequencies" if name == "frekvenser.csv" else "codings")
        project.report.exporting.export(folder / name, Silent(), name=report, options=options, attribution=attribution)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    """Return a project whose files lie in a folder beside it."""
    bench = made_blank(tmp_path_factory.mktemp("agreeing"))
    with bench.open() as project:
        fill(project)
        hand_out(project, bench.path.parent / "ut")
        hand_out(project, bench.path.parent / "bilagor", files=ANNEXES)
    return bench


@pytest.fixture
def out(made: Bench, tmp_path: Path) -> Path:
    """Return a copy of the files, for one test to change."""
    return Path(shutil.copytree(made.path.parent / "ut", tmp_path / "ut"))


@pytest.fixture
def looked(made: Bench, out: Path) -> Iterator[Callable[[], Agreement]]:
    with made.open(writing=False) as project:
        yield lambda: project.report.agreeing.look_through(out, Silent())


@pytest.fixture
def annexes(made: Bench, tmp_path: Path) -> Path:
    """Return a copy of the annexes on the work, for one test to change."""
    return Path(shutil.copytree(made.path.parent / "bilagor", tmp_path / "bilagor"))


@pytest.fixture
def looked_at_annexes(made: Bench, annexes: Path) -> Iterator[Callable[[], Agreement]]:
    with made.open(writing=False) as project:
        yield lambda: project.report.agreeing.look_through(annexes, Silent())


def of(agreement: Agreement, name: str) -> FileAgreement:
    return next(file for file in agreement.files if file.name == name)


def change_docx(file: Path) -> None:
    document = Document(str(file))
    (cell,) = (row.cells[2] for row in document.tables[0].rows[1:2])
    cell.paragraphs[0].runs[0].text = "9"
    document.save(str(file))


def change_xlsx(file: Path) -> None:
    book = openpyxl.load_workbook(file)
    book["Frekvenser"]["E6"] = 9
    book.save(file)


def change_csv(file: Path) -> None:
    rows = list(csv.reader(io.StringIO(file.read_text(encoding="utf-8-sig")), delimiter=";"))
    rows[1][4] = "9"
    with file.open("w", encoding="utf-8-sig", newline="") as stream:
        csv.writer(stream, delimiter=";").writerows(rows)


def change_html(file: Path) -> None:
    page = file.read_text(encoding="utf-8")
    changed = re.sub(r'(<td class="number">)2(</td>)', r"\g<1>9\2", page, count=1)
    assert changed != page
    file.write_text(changed, encoding="utf-8")


def change_package(file: Path) -> None:
    page = file.read_text(encoding="utf-8")
    changed = page.replace('"organisations":[2,', '"organisations":[9,', 1)
    assert changed != page
    file.write_text(changed, encoding="utf-8")


def replace_words(file: Path, words: str, others: str) -> None:
    """Write other words into a paragraph or cell of a Word document."""
    document = Document(str(file))
    (there,) = [text for text in document.element.body.iter(qn("w:t")) if words in str(text.text)]
    there.text = str(there.text).replace(words, others)
    document.save(str(file))


def change_dialogues(file: Path) -> None:
    document = Document(str(file))
    (cell,) = (row.cells[1] for table in document.tables for row in table.rows if row.cells[0].text == "Dialog")
    cell.paragraphs[0].runs[0].text = "45"
    document.save(str(file))


@pytest.mark.parametrize(
    ("name", "change", "about", "numbers"),
    [
        ("metod.docx", partial(replace_words, words=": 6 kod", others=": 9 kod"), "kodningar", ("9", 6)),
        ("metod.docx", change_dialogues, "Dialog, Antal", ("45", 4)),
        (
            "coreq.docx",
            partial(replace_words, words="4 hörda organisationer i 4", others="9 hörda organisationer i 4"),
            "hörda",
            ("9", 4),
        ),
    ],
)
def test_figures_of_the_annexes_are_read_in_their_sentences_and_tables(
    looked_at_annexes: Callable[[], Agreement],
    annexes: Path,
    name: str,
    change: Callable[[Path], None],
    about: str,
    numbers: object,
):
    change(annexes / name)
    agreement = looked_at_annexes()
    (one,) = of(agreement, name).differing
    assert about in one.printed.name.about and (one.printed.value, one.counted) == numbers
    assert agreement.differing == 1 and agreement.changed == 1


def test_a_changed_file_never_reads_plainly_as_agreeing(looked_at_annexes: Callable[[], Agreement], annexes: Path):
    assert looked_at_annexes().sure
    replace_words(annexes / "metod.docx", "Vilka länder", "I 99 länder, vilka")
    agreement = looked_at_annexes()
    assert of(agreement, "metod.docx").status is AgreementStatus.CHANGED
    assert agreement.differing == 0 and agreement.changed == 1 and not agreement.sure


def test_annexes_of_another_content_are_compared_with_it(made: Bench, annexes: Path, tmp_path: Path):
    with made.copied(tmp_path / "another").open() as project:
        document = project.material.documents.document(project.material.documents.sources()[3].source.id)
        coded(project, document, "T01", 60, 70)
        agreement = project.report.agreeing.look_through(annexes, Silent())
    assert agreement.sure and min(file.compared for file in agreement.files) > 10


def test_files_between_whose_states_was_only_handed_out_have_one_content(looked_at_annexes: Callable[[], Agreement]):
    agreement = looked_at_annexes()
    (alike,) = agreement.states
    assert len(alike) == len(ANNEXES) and set(alike) == {file.state for file in agreement.files}


def test_all_figures_of_all_files_are_the_services(looked: Callable[[], Agreement]):
    agreement = looked()
    assert {file.name: file.status for file in agreement.files} == {
        name: AgreementStatus.AGREES if name in WITH_FIGURES else AgreementStatus.NO_FIGURES for name in FILES
    }
    assert agreement.differing == 0 and agreement.others == 0 and len(agreement.states) == 1
    assert min(file.compared for file in agreement.files if file.name in WITH_FIGURES) > 10
    assert not any(file.changed for file in agreement.files)


@pytest.mark.parametrize("attribution", [Attribution.CATEGORY, Attribution.NONE])
def test_so_they_are_where_organisations_are_not_named(made: Bench, tmp_path: Path, attribution: Attribution):
    with made.copied(tmp_path / "another").open() as project:
        hand_out(project, tmp_path / "files", attribution)
        agreement = project.report.agreeing.look_through(tmp_path / "files", Silent())
    assert agreement.compared > 100 and agreement.differing == 0


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("rapport.docx", change_docx),
        ("underlag.xlsx", change_xlsx),
        ("frekvenser.csv", change_csv),
        ("rapport.html", change_html),
        ("paket.html", change_package),
    ],
)
def test_a_changed_cell_is_found_in_every_format(
    looked: Callable[[], Agreement], out: Path, name: str, change: Callable[[Path], None]
):
    change(out / name)
    agreement = looked()
    file = of(agreement, name)
    assert (file.status, file.changed) == (AgreementStatus.DIFFERS, True)
    (difference,) = file.differing
    assert (difference.printed.name, difference.printed.value) == (FigureName(FigureKind.ORGANISATIONS, "B01"), "9")
    assert difference.counted == 2 and "B01" in difference.printed.place
    assert agreement.differing == 1


def within(file: Path, member: str, change: Callable[[bytes], bytes]) -> None:
    """Change one member of a package."""
    with zipfile.ZipFile(file) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    changed = change(parts[member])
    assert changed != parts[member]
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in (parts | {member: changed}).items():
            package.writestr(name, data)


def drawn_as_nine(xml: bytes) -> bytes:
    return xml.replace(b"<c:v>2</c:v>", b"<c:v>9</c:v>", 1)


def nine_in_the_workbook(data: bytes) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(data))
    book["Underlag"]["B2"] = 9
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def nine_below_a_chart(xml: bytes) -> bytes:
    return re.sub(rb'(r="B\d+" s="\d+"><v>)2<', rb"\g<1>9<", xml, count=1)


@pytest.mark.parametrize(
    ("name", "member", "change", "places"),
    [
        ("rapport.docx", "word/charts/chart1.xml", drawn_as_nine, ["chart1.xml, diagram"]),
        (
            "rapport.docx",
            "word/embeddings/Microsoft_Excel_Worksheet2.xlsx",
            nine_in_the_workbook,
            ["chart2.xml, diagrammets celler"],
        ),
        (
            "underlag.xlsx",
            "xl/worksheets/sheet4.xml",
            nine_below_a_chart,
            ["Diagram behov", "chart1.xml, diagrammets celler"],
        ),
    ],
)
def test_a_changed_number_in_a_chart_is_found(
    looked: Callable[[], Agreement],
    out: Path,
    name: str,
    member: str,
    change: Callable[[bytes], bytes],
    places: list[str],
):
    within(out / name, member, change)
    found = of(looked(), name).differing
    assert [place for one, place in zip(found, places, strict=True) if not one.printed.place.startswith(place)] == []
    assert {(one.printed.name, one.printed.value, one.counted) for one in found} == {
        (FigureName(FigureKind.ORGANISATIONS, "B01"), "9", 2)
    }


def test_a_chart_that_a_spreadsheet_saved_keeps_numbers_of_its_own(looked: Callable[[], Agreement], out: Path):
    """Excel writes a copy of the numbers into each chart: both are compared."""
    kept = b"<numCache><ptCount val='1'/><pt idx='0'><v>9</v></pt></numCache></numRef></val>"
    within(out / "underlag.xlsx", "xl/charts/chart1.xml", lambda xml: xml.replace(b"</numRef></val>", kept))
    found = of(looked(), "underlag.xlsx").differing
    assert {(one.printed.name, one.printed.value) for one in found} == {
        (FigureName(FigureKind.ORGANISATIONS, "B01"), "9"),
        (FigureName(FigureKind.HEARD, "B01"), "9"),
    }


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("frekvenser.csv", lambda data: data.replace(b";0,5;", b";0,51;", 1)),
        ("rapport.html", lambda data: data.replace("50\u00a0%".encode(), "51\u00a0%".encode(), 1)),
    ],
)
def test_a_changed_share_is_found(
    looked: Callable[[], Agreement], out: Path, name: str, change: Callable[[bytes], bytes]
):
    data = (out / name).read_bytes()
    assert change(data) != data
    (out / name).write_bytes(change(data))
    (difference,) = of(looked(), name).differing
    assert (difference.printed.name, difference.counted) == (FigureName(FigureKind.SHARE, "B01"), "50 %")


def test_figures_that_obey_a_filter_are_compared_with_what_it_lets_count(made: Bench, tmp_path: Path):
    with made.copied(tmp_path / "another").open() as project:
        project.figures.views.keep_filter("Stöd", Scope(stances=frozenset({Stance.SUPPORTS})))
        (tmp_path / "ut").mkdir()
        for name in ("rapport.docx", "underlag.xlsx"):
            project.report.exporting.export(tmp_path / "ut" / name, Silent(), kept_filter="Stöd")
        project.figures.views.remove(project.figures.views.all(ViewPlace.FILTER)[0].id)
        agreement = project.report.agreeing.look_through(tmp_path / "ut", Silent())
        assert agreement.differing == 0 and agreement.compared > 50
        change_xlsx(tmp_path / "ut" / "underlag.xlsx")
        (difference,) = of(project.report.agreeing.look_through(tmp_path / "ut", Silent()), "underlag.xlsx").differing
        assert difference.counted == 1


@pytest.mark.parametrize(
    ("before", "kind"), [("Underlaget är 1 dokument", FigureKind.TOTAL), ("1 av 1 dokument klara", FigureKind.FINISHED)]
)
def test_what_a_filtered_report_rests_on_are_the_documents_that_the_filter_lets_count(
    made: Bench, tmp_path: Path, before: str, kind: FigureKind
):
    with made.copied(tmp_path / "another").open() as project:
        source = project.material.documents.sources()[0].source
        project.material.documents.set_status([source.id], SourceStatus.DONE)
        project.figures.views.keep_filter("Klara", Scope(finished_only=True))
        (tmp_path / "ut").mkdir()
        file = tmp_path / "ut" / "rapport.html"
        project.report.exporting.export(file, Silent(), name="utvecklingsbehov", kept_filter="Klara")
        assert project.report.agreeing.look_through(file.parent, Silent()).differing == 0
        page = file.read_text(encoding="utf-8")
        assert before in page and "av 4 dokument klara" not in page
        file.write_text(page.replace(before, before.replace("1", "4", 1), 1), encoding="utf-8")
        (difference,) = project.report.agreeing.look_through(file.parent, Silent()).files[0].differing
    assert (difference.printed.name.kind, difference.printed.value, difference.counted) == (kind, "4", 1)


def test_a_changed_sentence_is_found(looked: Callable[[], Agreement], out: Path):
    page = (out / "rapport.html").read_text(encoding="utf-8")
    (out / "rapport.html").write_text(page.replace("2 av 4 hörda organisationer", "3 av 4 hörda organisationer"))
    (difference,) = of(looked(), "rapport.html").differing
    assert (difference.printed.value, difference.counted) == ("3", 2)


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("(50 %)", "(51 %)", FigureKind.SHARE),
        ("2 av 4 dokument", "2 av 5 dokument", FigureKind.DOCUMENTS_OF),
        ("2 av 2 utdrag", "3 av 2 utdrag", FigureKind.PASSAGES),
        ("stöder 1, nyanserar 0", "stöder 1, nyanserar 1", FigureKind.NUANCE),
        ("dokument med 4 hörda", "dokument med 9 hörda", FigureKind.TOGETHER),
    ],
)
def test_every_figure_of_a_line_is_read(looked: Callable[[], Agreement], out: Path, before: str, after: str, kind):
    page = (out / "rapport.html").read_text(encoding="utf-8")
    assert before in page
    (out / "rapport.html").write_text(page.replace(before, after, 1), encoding="utf-8")
    (difference,) = of(looked(), "rapport.html").differing
    assert difference.printed.name.kind is kind


def test_how_many_passages_are_doubtful_is_not_taken_for_how_many_there_are(project: OpenProject, tmp_path: Path):
    fill(project)
    document = project.material.documents.document(project.material.documents.sources()[3].source.id)
    coded(project, document, "T01", 60, 80, unsure=True)
    (tmp_path / "ut").mkdir()
    project.report.exporting.export(tmp_path / "ut" / "utdrag.html", Silent(), name="utdrag")
    assert "utdrag är osäkert" in (tmp_path / "ut" / "utdrag.html").read_text(encoding="utf-8")
    agreement = project.report.agreeing.look_through(tmp_path / "ut", Silent())
    assert agreement.compared > 10 and agreement.differing == 0


@pytest.mark.parametrize("name", ["rapport.docx", "rapport.html", "underlag.xlsx", "frekvenser.csv"])
def test_a_filter_that_is_not_in_the_log_is_told_and_not_compared(made: Bench, tmp_path: Path, name: str):
    bench, options = made.copied(tmp_path / "another"), ExportOptions(table="frequencies")
    (tmp_path / "ut").mkdir()
    with bench.open() as project:
        project.figures.views.keep_filter("Stöd", Scope(stances=frozenset({Stance.SUPPORTS})))
        project.report.exporting.export(tmp_path / "ut" / name, Silent(), options=options)
    with bench.open(writing=False) as project:  # of the same name, and not logged
        project.report.exporting.export(tmp_path / "ut" / name, Silent(), kept_filter="Stöd", options=options)
        (file,) = project.report.agreeing.look_through(tmp_path / "ut", Silent()).files
    assert (file.status, file.compared) == (AgreementStatus.FILTERED, 0)


def test_a_cell_that_is_no_number_and_a_row_of_no_category_differ(looked: Callable[[], Agreement], out: Path):
    file = out / "frekvenser.csv"
    told = file.read_text(encoding="utf-8-sig")
    first = next(line for line in told.splitlines() if line.startswith("B01"))
    file.write_text(told.replace(first, first.replace("B01", "B77")), encoding="utf-8-sig")
    assert {one.counted for one in of(looked(), file.name).differing} == {None}
    change = first.split(";")
    change[4] = "två"
    file.write_text(told.replace(first, ";".join(change)), encoding="utf-8-sig")
    (difference,) = of(looked(), file.name).differing
    assert (difference.printed.value, difference.counted) == ("två", 2)


def test_words_of_the_material_are_no_figures(project: OpenProject, tmp_path: Path):
    words = "77 av 99 hörda organisationer tar upp detta, 22 tar inte upp det. 5 av 9 dokument klara."
    coded(project, pasted(project, words, "Norrsken"), "T01", 0, len(words))
    hand_out(project, tmp_path / "ut")
    agreement = project.report.agreeing.look_through(tmp_path / "ut", Silent())
    assert agreement.compared > 50 and agreement.differing == 0


def test_each_file_is_compared_with_the_state_that_it_was_made_at(made: Bench, tmp_path: Path):
    with made.copied(tmp_path / "another").open() as project:
        folder = made.path.parent / "ut"
        document = project.material.documents.document(project.material.documents.sources()[3].source.id)
        coded(project, document, "T01", 60, 70)
        older = project.report.agreeing.look_through(folder, Silent())
        assert older.differing == 0 and len(older.states) == 1
        hand_out(project, tmp_path / "new")
        for file in folder.iterdir():
            shutil.copy(file, tmp_path / "new" / f"gammal-{file.name}")
        both = project.report.agreeing.look_through(tmp_path / "new", Silent())
    assert both.differing == 0 and len(both.states) == 2 and len(both.files) == 2 * len(FILES)


def test_files_of_others_are_left_alone_and_counted(looked: Callable[[], Agreement], out: Path):
    (out / "annan.csv").write_text("Nummer;Namn\nB01;Tid\n", encoding="utf-8")
    (out / "bild.png").write_bytes(b"png")
    (out / "mapp.html").mkdir()
    agreement = looked()
    assert agreement.others == 1 and len(agreement.files) == len(FILES)


def test_what_counts_one_coders_codings_is_told_and_not_compared(made: Bench, tmp_path: Path):
    with made.copied(tmp_path / "another").open() as project:
        project._desk.alone = True
        hand_out(project, tmp_path / "ut")
        project._desk.alone = False
        agreement = project.report.agreeing.look_through(tmp_path / "ut", Silent())
    assert {file.status for file in agreement.files} == {AgreementStatus.ONE_CODER}
    assert agreement.unread == len(FILES)


def hostile(name: str) -> Iterator[bytes]:
    """Yield files that are not what their name says, each in another way."""
    yield b""
    yield b"\0" * 1000
    yield "Nummer;Namn;Stadium;Del av;Organisationer;Hörda organisationer\nB01".encode()
    yield ('"' + "a" * 200_000 + '";1\n').encode()
    yield b"<html><table>" + b"<tr><td>" * 5000
    yield b'<script type="application/json" id="data">' + b"[" * 100_000 + b"</script>"
    yield b'<script type="application/json" id="data">{"about":7}</script>'
    yield b'<script type="application/json" id="data">{"about":{"finished":1,"total":{},"heard":[]}}</script>'
    for member, content in (("word/document.xml", b"<a>" * 10_000), ("xl/workbook.xml", b"\0" * 50_000_000)):
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("[Content_Types].xml", "<Types/>")
            archive.writestr(member, content)
        yield stream.getvalue()


@pytest.mark.parametrize("name", thinned(WITH_FIGURES, 3))
def test_no_file_stops_it_whatever_is_in_it(looked: Callable[[], Agreement], out: Path, name: str):
    for data in hostile(name):
        (out / name).write_bytes(data)
        agreement = looked()
        assert of(agreement, name).status is not AgreementStatus.AGREES
        assert sum(file.status is AgreementStatus.AGREES for file in agreement.files) == len(WITH_FIGURES) - 1


@pytest.mark.parametrize("name", WITH_FIGURES)
def test_nor_does_one_that_was_damaged(looked: Callable[[], Agreement], out: Path, name: str):
    chance, whole = Random(name), (out / name).read_bytes()
    for other in out.iterdir():
        if other.name != name:
            other.unlink()
    for _ in range(8):
        data = bytearray(whole[: chance.randrange(1, len(whole))] if chance.random() < 0.3 else whole)
        for _ in range(chance.choice([1, 20, 400])):
            data[chance.randrange(len(data))] = chance.randrange(256)
        (out / name).write_bytes(data)
        assert len(looked().files) == 1


def test_a_folder_that_is_not_there_is_told(made: Bench, tmp_path: Path):
    with made.open(writing=False) as project, pytest.raises(NoPermission):
        project.report.agreeing.look_through(tmp_path / "saknas", Silent())


def test_the_figures_of_a_package_are_those_of_its_data(out: Path):
    page = (out / "paket.html").read_text(encoding="utf-8")
    data = json.loads(page.partition('id="data">')[2].partition("</script>")[0])
    assert data["categories"][0]["organisations"][:2] == [2, 4]


def test_a_line_that_keeps_to_the_next_one_is_read_too():
    page = b'<p class="body keeps">3 av 5</p><p class="note">2 av 5</p><p class="body">1 av 5</p>'
    assert list(html_contents("a.html", page)) == [FileLine("", "3 av 5"), FileLine("", "1 av 5")]
