"""Looking at files before they are brought in."""

from datetime import date
from pathlib import Path

import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.errors import Cancelled, ImportRefused
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.material.proposing import Sign
from lagvarde_coder.domain.material.sources import SourceKind
from lagvarde_coder.domain.text import SectionKind
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.base import DEFAULTS, AttachedFile, ImportedText, ReadingOptions
from lagvarde_coder.services.material.importing import ImportStatus, Inspected, SourceDetails, chosen
from lagvarde_coder.services.material.importing.doubles import DoubleKind
from lagvarde_coder.services.material.importing.files_read import FileRead
from lagvarde_coder.services.material.importing.reading import FileReading

LONG = " ".join(
    f"Mening nummer {number} handlar om att vården behöver tid för att sluta med det som inte gör nytta."
    for number in range(60)
)


def inspected(project: OpenProject, *paths: Path) -> dict[str, Inspected]:
    lines = project.material.importing.inspection().run(paths, Silent())
    return {line.file.name: line for line in lines}


def test_a_file_is_read_once_and_all_is_proposed_with_its_sign(project: OpenProject, tmp_path: Path):
    project.material.ledger.add_organisation("Norrsken")
    file = tmp_path / "Minnesanteckning Norrsken 2025-02-14.txt"
    text = "Det är så att vi inte orkar och det går för fort till ett möte.\nTid för allt är slut.\n"
    file.write_bytes(text.encode("cp1252"))
    line = inspected(project, file)[file.name]
    assert line.guess is not None and line.guess.kind is SourceKind.DIALOGUE
    assert line.organisation is not None and line.day is not None
    assert (line.organisation.name, line.organisation.sign) == ("Norrsken", Sign.FILE_NAME)
    assert (line.day.day, line.day.sign) == (date(2025, 2, 14), Sign.FILE_NAME)
    assert (line.language, line.encoding, line.size) == ("sv", "windows-1252", len(file.read_bytes()))
    assert (line.documents, line.characters, line.double) == (1, len(text), None)
    assert not project.material.documents.sources()  # looking stores nothing


def test_the_questions_that_are_found_are_named_and_the_sections_counted(project: OpenProject, tmp_path: Path):
    (npo,) = [one for one in project.material.ledger.question_sets() if one.key == "npo"]
    file = tmp_path / "svar.txt"
    file.write_text("\n".join(f"{question.text}\nVi ser att det tar tid.\n" for question in npo.questions))
    line = inspected(project, file)["svar.txt"]
    assert line.question_sets == (npo.name,)
    assert dict(line.sections)[SectionKind.QUESTION] == len(npo.questions)


def test_same_bytes_same_text_and_nearly_the_same_text_are_found_among_files_and_in_the_project(
    project: OpenProject, tmp_path: Path
):
    there = tmp_path / "finns redan.txt"
    there.write_text(LONG)
    project.material.importing.file(there, SourceDetails())
    words = LONG.split()
    words[50:58] = ["nyskrivet"] * 8
    texts = {
        "a.txt": LONG.encode(),
        "b.txt": b"\xef\xbb\xbf" + LONG.encode(),
        "c.txt": " ".join(words).encode(),
        "d.txt": b"Helt nytt. " * 50,
        "e.txt": b"Helt nytt. " * 50,
        "f.txt": "Ingenting av detta har sagts förut, och det är kort.".encode(),
    }
    for name, data in texts.items():
        (tmp_path / name).write_bytes(data)
    lines = inspected(project, *(tmp_path / name for name in texts))
    found = {name: (one.kind, one.of, one.in_project) for name, line in lines.items() if (one := line.double)}
    assert found == {
        "a.txt": (DoubleKind.BYTES, "finns redan", True),
        "b.txt": (DoubleKind.TEXT, "finns redan", True),
        "c.txt": (DoubleKind.NEAR, "finns redan", True),
        "e.txt": (DoubleKind.BYTES, "d.txt", False),
    }
    near = lines["c.txt"].double
    assert near is not None and near.share == pytest.approx(8 / len(words))


def test_a_version_among_the_files_themselves_is_told_of_the_later_one(project: OpenProject, tmp_path: Path):
    (tmp_path / "utkast.txt").write_text(LONG)
    (tmp_path / "slutlig.txt").write_text(LONG.replace("nummer 7 ", "nummer sju egentligen "))
    lines = inspected(project, tmp_path / "utkast.txt", tmp_path / "slutlig.txt")
    double = lines["slutlig.txt"].double
    assert lines["utkast.txt"].double is None
    assert double is not None and (double.kind, double.of) == (DoubleKind.NEAR, "utkast.txt") and double.share < 0.01


def test_what_is_refused_says_why_and_a_workbook_that_needs_a_person_says_its_columns(
    project: OpenProject, tmp_path: Path
):
    (tmp_path / "tom.txt").write_text(" ")
    lines = inspected(project, tmp_path / "tom.txt", tmp_path / "bild.png", tmp_path / "saknas.txt")
    assert all(line.error is not None for line in lines.values())
    assert not any(line.is_left for line in lines.values())


def test_what_was_looked_at_is_stored_without_being_read_again(project: OpenProject, tmp_path: Path):
    file = tmp_path / "a.txt"
    file.write_text("Tid saknas.")
    inspection = project.material.importing.inspection()
    inspection.run([file], Silent())
    file.unlink()  # a letter that was dragged here: its file goes
    results = project.material.importing.files([file], SourceDetails(), Silent(), reading=inspection.reading)
    assert [result.status for result in results] == [ImportStatus.IMPORTED]
    assert inspection.reading.shelf.get(chosen(file), None) is None  # and room is made


def test_what_had_no_room_is_read_again_and_refused_if_it_is_another_file_now(project: OpenProject, tmp_path: Path):
    process = project.material.importing._reading
    small = FileReading(process, project.path, room=10)
    one, other = tmp_path / "a.txt", tmp_path / "b.txt"
    for file in (one, other):
        file.write_text("Tid saknas, säger många.")
        small.read(chosen(file))
        assert small.shelf.get(chosen(file), None) is None
    other.write_text("Något annat.")
    results = project.material.importing.files([one, other], SourceDetails(), Silent(), reading=small)
    assert [result.status for result in results] == [ImportStatus.IMPORTED, ImportStatus.REFUSED]
    assert results[1].error is not None and results[1].error.params["detail"] == why.CHANGED


def test_a_file_is_read_in_another_encoding_when_a_person_says_so(project: OpenProject, tmp_path: Path):
    file = tmp_path / "a.txt"
    file.write_bytes("Вода и хлеб.".encode("cp1251"))
    inspection = project.material.importing.inspection()
    inspection.run([file], Silent())
    line = inspection.again(chosen(file), ReadingOptions(encoding="windows-1251"), Silent())
    assert line.encoding == "windows-1251"
    ((raw, _),) = inspection.texts(chosen(file), ReadingOptions(encoding="windows-1251"), Silent())
    assert raw.text == "Вода и хлеб."
    details = {chosen(file): SourceDetails(encoding="windows-1251")}
    (result,) = project.material.importing.files(
        [file], SourceDetails(), Silent(), each=details, reading=inspection.reading
    )
    assert project.material.documents.document(result.sources[0].id).content == "Вода и хлеб."


def test_files_attached_to_a_letter_are_lines_of_their_own_and_come_in_with_it(project: OpenProject, tmp_path: Path):
    letter = chosen(tmp_path / "brev.eml")
    attached = (
        AttachedFile("bilaga.txt", b"Det som stod i bilagan."),
        AttachedFile("../logga.png", b"\x89PNG\r\n"),
        AttachedFile("sen.txt", b"En till bilaga."),
    )
    inspection = project.material.importing.inspection()
    read = FileRead("brev.eml", b"From: a", [ImportedText(title="Brev", text="Se bilagan.", attached=attached)])
    inspection.reading.shelf.put(letter, DEFAULTS, read)  # as an importer of letters hands it over
    lines = inspection.run([letter.path], Silent())
    names = ["brev.eml", "brev.eml › bilaga.txt", "brev.eml › logga.png", "brev.eml › sen.txt"]
    assert [line.file.name for line in lines] == names
    assert [line.is_left for line in lines] == [False, False, True, False]
    files = [line.file for line in lines]
    results = project.material.importing.files(files, SourceDetails(), Silent(), reading=inspection.reading)
    came, left = ImportStatus.IMPORTED, ImportStatus.LEFT
    assert [result.status for result in results] == [came, came, left, came]
    (source,) = results[1].sources
    assert project.material.documents.document(source.id).text.file_name == "brev.eml › bilaga.txt"


def test_looking_can_be_cancelled_between_two_files(project: OpenProject, tmp_path: Path):
    for number in range(5):
        (tmp_path / f"{number}.txt").write_text(f"Text {number}.")
    stop, told = Silent(), list[Inspected]()

    def tell(line: Inspected) -> None:
        told.append(line)
        if len(told) == 2:
            stop.stop()

    with pytest.raises(Cancelled):
        project.material.importing.inspection().run([tmp_path], stop, tell=tell)
    assert len(told) == 2


def test_a_day_that_a_person_says_of_a_letter_goes_before_its_own(project: OpenProject, tmp_path: Path):
    letter = chosen(tmp_path / "brev.eml")
    reading = project.material.importing.inspection().reading
    read = FileRead("brev.eml", b"x", [ImportedText(title="Brev", text="Hej.", day=date(2025, 1, 1))])
    reading.shelf.put(letter, DEFAULTS, read)
    details = SourceDetails(day=date(2025, 2, 2))
    (result,) = project.material.importing.files([letter], details, Silent(), reading=reading)
    assert result.sources[0].day == date(2025, 2, 2)


def test_the_project_itself_is_not_opened(project: OpenProject):
    with pytest.raises(ImportRefused) as refused:
        project.material.importing.inspection().reading.read(chosen(project.path))
    assert refused.value.params["detail"] == why.THE_PROJECT
