"""Erasing a document: its words go from every byte, while places, codings and figures stay and the chain holds."""

import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from docx import Document as WordDocument
from openpyxl import Workbook

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.coding.dispositions import Disposal
from lagvarde_coder.domain.errors import CannotRevertErased, EmptyInput, NotFound, NothingToDo, WordsErased
from lagvarde_coder.domain.figures.results import Grouping, Unit
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.keys import Key
from lagvarde_coder.domain.material.sources import SourceKind
from lagvarde_coder.services.coding.disposing import NewDisposition
from lagvarde_coder.services.material.describing import SourceChanges
from lagvarde_coder.services.material.documents import Document
from lagvarde_coder.services.material.importing import SourceDetails
from lagvarde_coder.services.project.drafts import Draft, DraftsFile
from lagvarde_coder.services.trail.differences import differences
from lagvarde_coder.storage import engine, search
from lagvarde_coder.words import IN_SWEDISH
from tests.end_to_end.independent_verifier import verify
from tests.helpers import Bench, coded, made, pasted, program_in

WHY = "Handlingen ska gallras enligt beslut 2026-11-29."
PLANTED = [f"Kvastfening nummer {number:02d} simmar i sjön Zyxen" for number in range(50)]
OTHER = "Ett annat samtal om tid.\nVilka konsekvenser ser ni? Inga alls.\n"


def planted_in(data: bytes) -> list[str]:
    return [sentence for sentence in PLANTED if sentence.encode() in data or sentence.encode("utf-16-le") in data]


def inflated(bench: Bench) -> Iterator[bytes]:
    """Yield every cell of the file, unpacked in every way in which it may be packed."""
    with bench.raw() as connection:
        dictionaries = [row[0] for row in connection.execute("SELECT data FROM log_dictionary")]
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for table in tables:
            for row in connection.execute(f'SELECT * FROM "{table}"'):
                for cell in row:
                    data = cell if isinstance(cell, bytes) else str(cell).encode()
                    yield data
                    for make in (zlib.decompressobj, *(lambda d=d: zlib.decompressobj(-15, d) for d in dictionaries)):
                        try:
                            yield make().decompress(data)
                        except zlib.error:
                            continue


def left_in(bench: Bench) -> list[str]:
    """Return the planted sentences that are anywhere in the folders of project and program, and in packed cells."""
    found = [s for file in bench.path.parent.parent.rglob("*") if file.is_file() for s in planted_in(file.read_bytes())]
    return found + [s for data in inflated(bench) for s in planted_in(data)]


def written(path: Path) -> Path:
    """Write a Word file with planted sentences as headings, paragraphs, a table and a comment that is left out."""
    word = WordDocument()
    word.add_heading(PLANTED[0], 1)
    for sentence in PLANTED[1:20]:
        word.add_paragraph(sentence + ".")
    word.add_heading(PLANTED[20], 2)
    table = word.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = PLANTED[21], PLANTED[22]
    word.add_paragraph(f"Fråga 1: {PLANTED[23]}?")
    word.add_paragraph(PLANTED[24])
    word.save(str(path))
    return path


@pytest.fixture
def document(project: OpenProject, tmp_path: Path) -> Document:
    """A pasted document whose title is its first sentence, with all kinds of work on it; another one beside it."""
    pasted(project, OTHER, "Älvdalen", title="Annat samtal")
    words = f"{PLANTED[0]}\n{PLANTED[1]}?\n" + "\n".join(f"Norrsken: {sentence}." for sentence in PLANTED[2:]) + "\n"
    details = SourceDetails(kind=SourceKind.ANSWER, organisations=("Norrsken",))
    (source,) = project.material.importing.pasted(words, details).sources
    document = project.material.documents.document(source.id)
    assert planted_in(document.source.title.encode())
    coded(project, document, "T01", 0, len(PLANTED[0]), memo="Egna ord om T01", unsure=True, question="Vad menas?")
    coded(project, document, "T02", 5, 90)
    coded(project, project.material.documents.document(project.material.documents.find("#1").id), "T01", 0, 8)
    said = NewDisposition(text=document.text.id, start=200, end=230, what=Disposal.OTHER_AREA, note="Egen anteckning")
    project.coding.disposing.dispose([said])
    project.coding.disposing.mark_read(document.text.id, 300)
    assert project.finding.searching.find("Kvastfening")
    project.material.sentences.of_text(document.text.id)
    return document


def imported(project: OpenProject, text: str, path: Path) -> Document:
    """Bring in a file that is another one than what was pasted, but says the same."""
    path.write_text(text, "utf-8-sig")
    (result,) = project.material.importing.files([path], SourceDetails(), Silent())
    path.unlink()
    return project.material.documents.document(result.sources[0].id)


LASTING = [by for by in Grouping if by not in {Grouping.DOCUMENT, Grouping.SPEAKER}]
"""What has the same groups after an erasure: neither titles nor names of speakers stay."""


def figures(project: OpenProject) -> list[Any]:
    counting = project.figures.counting
    return [
        *(str(counting.frequencies(unit=unit, by=by)) for unit in Unit for by in (None, *LASTING)),
        str(counting.cooccurrence()),
        project.material.ledger.figures(),
        [(it.coding.id, it.coding.start, it.coding.end, it.theme.number) for it in project.coding.marking.all()],
    ]


def erased(project: OpenProject, document: Document, **more: Any) -> Any:
    change = project.material.erasing.erase(document.source.id, WHY, **more)
    project._database.cleanse()
    return change


def test_no_byte_of_the_file_has_a_planted_sentence_and_the_figures_are_the_same(bench: Bench, document, project):
    before = figures(project)
    assert left_in(bench)
    erased(project, document)
    assert figures(project) == before
    assert project.trail.tracing.check(Silent()).ok
    now = project.material.documents.document(document.source.id)
    assert now.source.title == "Gallrat dokument 2" and now.source.number == 2
    assert len(now.content) == document.text.characters and set(now.content) == {"█", "\n"}
    places = [(one.kind, one.start, one.end, one.question) for one in document.sections]
    assert [(one.kind, one.start, one.end, one.question) for one in now.sections] == places
    assert project.finding.searching.find("Kvastfening") == [] and project.finding.searching.find("samtal")
    with project._database.read() as read:
        assert "kvastfening" not in read.vocabulary() and "samtal" in read.vocabulary()
    project.settle()
    project.close()
    assert left_in(bench) == []
    assert verify(bench.path) == bench.verified().entries
    with bench.open() as again:
        assert figures(again) == before


def test_what_was_noted_of_the_document_goes_too_also_what_was_noted_before(
    bench: Bench, project: OpenProject, document: Document
):
    documents = project.material.documents
    before: SourceChanges = {"alias": PLANTED[40], "secrecy": PLANTED[41], "participants": [PLANTED[42], "ordförande"]}
    noted: SourceChanges = {"alias": PLANTED[43], "secrecy": PLANTED[44], "diary_number": PLANTED[45], "group": "Kår"}
    documents.change([document.source.id], before)
    documents.change([document.source.id], noted)
    erased(project, document, title="Ett gallrat svar")
    now = documents.document(document.source.id).source
    assert (now.title, now.alias) == ("Ett gallrat svar", "Ett gallrat svar"), "it is quoted under no other name"
    assert not (now.diary_number or now.secrecy or now.participants)
    assert (now.group, now.organisations) == ("Kår", document.source.organisations)
    project.close()
    assert left_in(bench) == []
    assert bench.verified().ok


def stored_cells(bench: Bench) -> set[bytes]:
    """Return a stretch of each stored cell, packed as it is, that stands in one piece in the file's pages."""
    queries = (
        "SELECT data FROM blob",
        "SELECT data FROM log_value",
        "SELECT CAST(c0 AS BLOB) FROM search_paragraph_content",
        "SELECT block FROM search_paragraph_data WHERE instr(block, CAST('vastfening' AS BLOB))",
    )
    with bench.raw() as connection:
        cells = [row[0] for query in queries for row in connection.execute(query)]
    return {cell[:60] for cell in cells if len(cell) >= 28}


def test_no_page_keeps_what_was_deleted_packed_as_it_was(bench: Bench, project: OpenProject, document: Document):
    for number in range(8):  # the file does not only grow at its end
        pasted(project, f"Samtal {number}.\n" + "Något annat om tid och stöd.\n" * 40, title=f"Samtal {number}")
    project.close()
    before = stored_cells(bench)
    there = bench.path.read_bytes()
    assert all(cell in there for cell in before)
    with bench.open() as again:
        erased(again, document)
    gone = before - stored_cells(bench)
    assert len(gone) > 50
    left = bench.path.read_bytes()
    assert [cell for cell in gone if cell in left] == []


def test_what_coders_wrote_goes_only_if_that_is_said(project: OpenProject, document: Document):
    scope = project.material.erasing.scope(document.source.id)
    assert (scope.codings, scope.comments, scope.erased) == (2, 2, False)
    erased(project, document)
    assert [line.coding.memo for line in project.coding.marking.all() if line.coding.memo] == ["Egna ord om T01"]
    erased(project, document, comments=True)
    (line, *_) = project.coding.marking.of_text(document.text.id)
    assert (line.coding.memo, line.coding.question, line.coding.unsure) == ("", "", True)
    assert [line.disposition.note for line in project.coding.disposing.all()] == [""]
    with pytest.raises(NothingToDo):
        erased(project, document, comments=True)


def test_a_reason_and_a_document_are_needed(project: OpenProject, document: Document):
    entries = project.figures.counting.standing().state
    with pytest.raises(EmptyInput):
        project.material.erasing.erase(document.source.id, "  ")
    with pytest.raises(NotFound):
        project.material.erasing.erase("none", WHY)
    assert project.figures.counting.standing().state == entries


def test_it_cannot_be_undone_and_nothing_brings_words_back(project: OpenProject, document: Document):
    described = project.material.documents.change([document.source.id], {"title": PLANTED[3]})
    other = project.material.documents.find("Annat samtal").id
    elsewhere = project.material.documents.change([other], {"title": "Samtal två"})
    change = erased(project, document)
    operations = [one.id for one in project.trail.tracing.operations()]
    imported = next(one.id for one in project.trail.tracing.operations() if one.subject == document.source.id)
    for operation in (change.operation, described.operation, imported):
        with pytest.raises(CannotRevertErased):
            project.trail.history.revert(operation)
    assert operations == [one.id for one in project.trail.tracing.operations()]
    project.trail.history.revert(elsewhere.operation)
    with pytest.raises(WordsErased):
        project.material.documents.original(document.source.id)


def test_an_erased_document_is_worked_with_and_deleted(bench: Bench, project: OpenProject, document: Document):
    erased(project, document)
    project.material.documents.change([document.source.id], {"organisations": ["Älvdalen"], "question_sets": ["npo"]})
    now = project.material.documents.document(document.source.id)
    assert len(now.sections) == len(document.sections)
    path = bench.path.with_name("ny.txt")
    path.write_text("Ny text.\n", "utf-8")
    with pytest.raises(WordsErased):
        project.coding.revising.compared(document.source.id, path)
    change = project.material.removing.remove([document.source.id])
    project.trail.history.revert(change.operation)
    assert set(project.material.documents.document(document.source.id).content) == {"█", "\n"}
    assert project.trail.tracing.check(Silent()).ok


def test_earlier_states_say_that_the_words_are_erased_and_count_as_they_did(project: OpenProject, document: Document):
    state = project.figures.counting.standing().state
    before = str(project.figures.counting.frequencies())
    project.material.documents.change([document.source.id], {"title": PLANTED[4]})
    erased(project, document)
    with project.at(state) as then:
        assert str(then.figures.counting.frequencies()) == before
        titles = [line.source.title for line in then.material.documents.sources()]
    assert titles == ["Annat samtal", "Gallrat dokument 2"]
    history = project.trail.tracing.history(document.source.id)
    assert all(not planted_in(str((one.before, one.after, one.label)).encode()) for one in history)
    project.trail.tracing.operations()


def test_earlier_texts_and_imports_that_were_removed_go_too(bench: Bench, project, document, tmp_path):
    path = tmp_path / "rättad.txt"
    path.write_text(document.content + "Mer.\n", "utf-8")
    revised = project.coding.revising.revise(project.coding.revising.compared(document.source.id, path))
    project.trail.history.revert(revised.operation)
    path.unlink()
    again = imported(project, document.content, tmp_path / f"{PLANTED[5]}.txt")
    project.material.removing.remove([again.source.id])
    erased(project, document)
    project.close()
    assert left_in(bench) == []
    assert bench.verified().ok
    with bench.open() as reopened:
        assert pasted(reopened, "Nytt.\n").source.number == 4, "the number of what was removed is not used again"
        assert reopened.trail.tracing.check(Silent()).ok


def test_what_another_document_shares_stays_until_that_is_erased_too(bench: Bench, project, document, tmp_path):
    twin = imported(project, document.content, tmp_path / "Samma ord.txt")
    scope = project.material.erasing.scope(document.source.id)
    assert [one.title for one in scope.sharing] == ["Samma ord"]
    erased(project, document)
    assert project.material.documents.document(twin.source.id).content == document.content
    assert set(project.material.documents.document(document.source.id).content) == {"█", "\n"}
    assert {hit.source.title for hit in project.finding.searching.find("Kvastfening")} == {"Samma ord"}
    assert project.trail.tracing.check(Silent()).ok
    erased(project, twin)
    project.close()
    assert left_in(bench) == [] and bench.verified().ok


def test_the_same_words_may_be_brought_in_anew(project: OpenProject, document: Document):
    erased(project, document)
    again = pasted(project, document.content, title="Samma igen")
    assert again.content == document.content
    assert set(project.material.documents.document(document.source.id).content) == {"█", "\n"}
    assert project.trail.tracing.check(Silent()).ok


def test_a_word_file_goes_with_all_that_was_made_of_it(bench: Bench, project: OpenProject, tmp_path: Path):
    file = written(tmp_path / "minnen.docx")
    (result,) = project.material.importing.files([file], SourceDetails(), Silent())
    file.unlink()
    document = project.material.documents.document(result.sources[0].id)
    coded(project, document, "T01", 0, 20)
    before = figures(project)
    erased(project, document)
    assert figures(project) == before
    project.close()
    assert left_in(bench) == []
    assert bench.verified().ok and re.fullmatch(
        "[█\n]+", bench.open(writing=False).material.documents.document(document.source.id).content
    )


def test_copies_are_made_anew_and_what_was_set_aside_goes(bench: Bench, project: OpenProject, document: Document):
    project.copies.now()
    older = [copy.path for copy in project.copies.all()]
    aside = bench.path.with_name("a (undanlagd 2026-11-01 10.00.00).lvk")
    aside.write_bytes(older[0].read_bytes())
    elsewhere = bench.path.with_name("egen kopia.lvk")
    project.copies.to(elsewhere)
    done = project.erase(document.source.id, WHY)
    assert set(done.copies.removed) == {*older, aside} and not done.copies.left and not done.errors and done.clean
    assert [copy.path for copy in project.copies.all()] == list(done.copies.made) and len(done.copies.made) == 1
    project.close()
    assert Bench(elsewhere, bench.program).verified().ok and list(inflated(Bench(elsewhere, bench.program)))
    elsewhere.unlink()
    copy = Bench(done.copies.made[0], bench.program)
    assert left_in(bench) == [] and [it for data in inflated(copy) for it in planted_in(data)] == []
    assert copy.verified().ok


def test_while_somebody_reads_the_last_of_it_stays_and_is_told(
    bench: Bench, project: OpenProject, document: Document, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(engine, "WAIT_SECONDS", 0.3)
    project.settle()
    with bench.open(writing=False) as reading, reading._database.read() as read:
        read.head()
        assert not project.erase(document.source.id, WHY).clean
    assert project.erase(document.source.id, WHY).clean
    project.close()
    assert left_in(bench) == []


def test_reports_and_the_trail_go_on_with_an_erased_document(bench: Bench, project: OpenProject, document: Document):
    erased(project, document)
    for name in ("rapport.docx", "allt.xlsx", "kodningar.csv", "rapport.html"):
        project.report.exporting.export(bench.path.with_name(name), Silent())
    for operation in project.trail.tracing.operations():
        names = project.trail.tracing.names()
        for detail in project.trail.tracing.entries(operation.id):
            list(differences(detail, names, IN_SWEDISH))
    assert [gap.reason for gap in project.trail.tracing.verify(Silent()).gaps] == [WHY]
    assert project.coding.coverage.all()[1].codings == 2
    project.close()
    assert left_in(bench) == []


def test_an_encrypted_project_is_erased_too(tmp_path: Path):
    key, path = Key("hemlig"), tmp_path / "projekt" / "krypterad.lvk"
    path.parent.mkdir()
    program = program_in(tmp_path / "home")
    program.create(path, key=key)
    with program.open(path, writing=True, key=key) as project:
        source = pasted(project, "\n".join(PLANTED), title="Samtal").source.id
        done = project.erase(source, WHY)
        assert done.clean and len(done.copies.made) == 1
        assert project.trail.tracing.check(Silent()).ok
    with program.open(done.copies.made[0], writing=False, key=key) as copy:
        assert copy.material.documents.sources()[0].erased


def test_gaps_that_no_erasure_explains_are_found_and_bytes_that_should_be_gone_too(bench: Bench):
    project = bench.open()
    document = pasted(project, "\n".join(PLANTED), title="Samtal")
    blobs = document.text.content
    with bench.raw() as connection:
        (row,) = connection.execute("SELECT hash, size, data FROM blob WHERE hash = ?", (blobs,)).fetchall()
    erased(project, document)
    project.close()
    with bench.raw() as connection:
        connection.execute("INSERT INTO blob (hash, size, data) VALUES (?, ?, ?)", row)
    assert [finding.where for finding in bench.verified().findings] == [f"blob {blobs}"]
    with bench.raw() as connection:
        connection.execute("DROP TRIGGER blob_no_delete")
        connection.execute("DELETE FROM blob WHERE hash = ?", (blobs,))
        connection.execute("DROP TRIGGER log_value_no_delete")
        (gone,) = connection.execute("SELECT hash FROM log_value ORDER BY hash LIMIT 1").fetchone()
        connection.execute("DELETE FROM log_value WHERE hash = ?", (gone,))
    found = [finding.where for finding in bench.verified().findings if not finding.where.startswith("trigger")]
    assert f"value {gone.hex()}" in found


def test_an_index_that_is_made_anew_leaves_erased_documents_out(
    project: OpenProject, document: Document, tmp_path: Path
):
    imported(project, document.content, tmp_path / "Samma ord.txt")
    erased(project, document)
    with project._database.derived() as connection:
        search.rebuild(connection)
    assert {hit.source.title for hit in project.finding.searching.find("Kvastfening")} == {"Samma ord"}
    assert project.trail.tracing.check(Silent()).ok


def test_what_a_crash_left_of_typing_on_it_goes_and_what_was_typed_elsewhere_stays(
    bench: Bench, project: OpenProject, document: Document
):
    (coding, *_) = (line.coding.id for line in project.coding.marking.of_text(document.text.id))
    (kept,) = (line.coding.id for line in project.coding.marking.all() if line.source.title == "Annat samtal")
    removed = made(coded(project, document, "T03", 100, 120))
    project.coding.marking.remove_many([removed])
    state = bench.program.folders.state
    drafts = DraftsFile(state)
    path, actor = str(project.path), str(project.actor)
    drafts.write([
        Draft(path, actor, "coding", coding, {"memo": PLANTED[7]}),
        Draft("/flyttad/fil.lvk", "någon annan", "coding", removed, {"memo": PLANTED[8]}),
        Draft(path, actor, "new", "ny", {"text": document.text.id, "note": PLANTED[9]}),
        Draft(path, actor, "coding", kept, {"memo": "Egna ord"}),
    ])  # fmt: skip
    (state / "drafts.part").write_text(PLANTED[10], "utf-8")
    assert project.erase(document.source.id, WHY).subjects >= {coding, removed, document.source.id, document.text.id}
    assert [draft.subject for draft in drafts.read()] == [kept]
    project.close()
    assert left_in(bench) == []


def test_a_file_that_others_came_of_stays_and_is_named_until_the_last_is_erased(
    bench: Bench, project: OpenProject, tmp_path: Path
):
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["Organisation", "Vilka konsekvenser ser ni?"], *([f"Enhet {n}", PLANTED[n]] for n in range(3))):
        sheet.append(row)
    path = tmp_path / "svar.xlsx"
    book.save(path)
    (result,) = project.material.importing.files([path], SourceDetails(), Silent())
    path.unlink()
    first, second, third = (source.id for source in result.sources)
    for source, others in ((first, [second, third]), (second, [third]), (third, [])):
        scope = project.erase(source, WHY).scope
        assert [other.id for other in scope.in_file] == others == [other.id for other in scope.sharing]
        assert scope.file == ("svar.xlsx" if others else "")
    project.close()
    assert left_in(bench) == []
