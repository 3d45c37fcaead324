"""Files in letters: told by name, or documents of their own, each an operation; refused ones cost nothing."""

from email.message import EmailMessage
from pathlib import Path

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.material.sources import LeftOutKind, SourceKind
from lagvarde_coder.services.material.importing import ImportResult, ImportStatus, SourceDetails
from lagvarde_coder.services.material.importing.attachments import MOST
from lagvarde_coder.services.material.importing.choosing import attached_to, chosen


def brought_in(project: OpenProject, *paths: Path) -> list[ImportResult]:
    return project.material.importing.files(paths, SourceDetails(title="Brevet"), Silent(), attached=True)


def letter(subject: str, *files: tuple[str, bytes] | EmailMessage) -> EmailMessage:
    made = EmailMessage()
    made["From"], made["Subject"], made["Date"] = "Åsa <a@exempel.se>", subject, "Mon, 03 Mar 2025 10:00:00 +0100"
    made.set_content(f"Ord i {subject}.")
    for file in files:
        if isinstance(file, EmailMessage):
            made.add_attachment(file)
        else:
            made.add_attachment(file[1], maintype="application", subtype="octet-stream", filename=file[0])
    return made


def saved(folder: Path, name: str, made: EmailMessage) -> Path:
    path = folder / name
    path.write_bytes(made.as_bytes())
    return path


def told(result: ImportResult) -> list[str]:
    return [line.detail for line in result.left_out if line.kind is LeftOutKind.ATTACHED_FILE]


def test_without_being_asked_for_they_are_told_by_name(project: OpenProject, tmp_path: Path):
    path = saved(tmp_path, "brev.eml", letter("Ett", ("a.txt", b"A"), ("b.png", b"B")))
    result = project.material.importing.file(path, SourceDetails())
    assert told(result) == ["a.txt", "b.png"]
    assert project.material.documents.document(result.sources[0].id).text.left_out == result.left_out
    assert (result.sources[0].kind, result.sources[0].made_by) == (SourceKind.EMAIL, "Åsa")


def test_each_becomes_a_document_by_an_operation_of_its_own(project: OpenProject, tmp_path: Path):
    path = saved(tmp_path, "brev.eml", letter("Ett", ("a.txt", b"Ord A"), ("b.png", b"\x89PNG")))
    other = tmp_path / "c.txt"
    other.write_text("Ord C")
    letter_itself, first, second, behind = brought_in(project, path, other)
    assert behind.file == "c.txt"
    assert (first.file, first.status) == ("brev.eml › a.txt", ImportStatus.IMPORTED)
    assert (second.file, second.status) == ("brev.eml › b.png", ImportStatus.LEFT)
    assert told(letter_itself) == ["b.png"]
    assert project.material.documents.original(first.sources[0].id) == ("brev.eml › a.txt", b"Ord A")
    assert first.change and letter_itself.change and first.change.operation != letter_itself.change.operation
    project.trail.history.revert(first.change.operation)
    assert [line.source.title for line in project.material.documents.sources()] == ["Brevet", "Brevet"]


def test_those_that_were_chosen_one_by_one_are_no_longer_told_as_left_out(project: OpenProject, tmp_path: Path):
    path = saved(tmp_path, "brev.eml", letter("Ett", ("a.txt", b"Ord A"), ("b.txt", b"Ord B")))
    first = chosen(path)
    results = project.material.importing.files([first, attached_to(first, "b.txt", 1)], SourceDetails(), Silent())
    assert [(one.file, told(one)) for one in results] == [("brev.eml", ["a.txt"]), ("brev.eml › b.txt", [])]


def test_one_may_come_without_the_letter(project: OpenProject, tmp_path: Path):
    path = saved(tmp_path, "brev.eml", letter("Ett", ("a.txt", b"Ord A")))
    (result,) = project.material.importing.files([attached_to(chosen(path), "a.txt", 0)], SourceDetails(), Silent())
    assert [source.title for source in result.sources] == ["a"]


def test_the_account_of_the_import_has_them_so_that_all_of_it_is_undone(project: OpenProject, tmp_path: Path):
    brought_in(project, saved(tmp_path, "brev.eml", letter("Ett", ("a.txt", b"Ord A"))))
    (kept,) = project.material.imports.all()
    assert [one.file for one in project.material.imports.results(kept.id)] == ["brev.eml", "brev.eml › a.txt"]
    project.trail.history.revert_all(project.material.imports.operations(kept.id), Silent())
    assert project.material.documents.sources() == []


def test_letters_in_letters_are_read_two_deep(project: OpenProject, tmp_path: Path):
    deep = letter("Ett", letter("Två", letter("Tre", letter("Fyra"))))
    results = brought_in(project, saved(tmp_path, "brev.eml", deep))
    assert [one.file for one in results] == ["brev.eml", "brev.eml › Två.eml", "brev.eml › Två.eml › Tre.eml"]
    assert told(results[-1]) == ["Fyra.eml"]


def test_no_more_than_so_many(project: OpenProject, tmp_path: Path):
    many = letter("Ett", *((f"{at}.txt", f"Ord {at}".encode()) for at in range(MOST + 3)))
    result, *attached = brought_in(project, saved(tmp_path, "brev.eml", many))
    assert len(attached) == MOST and told(result) == [f"{MOST + at}.txt" for at in range(3)]


def test_a_file_that_is_there_already_is_no_second_document(project: OpenProject, tmp_path: Path):
    (tmp_path / "a.txt").write_text("Ord A")
    project.material.importing.file(tmp_path / "a.txt", SourceDetails())
    _, result = brought_in(project, saved(tmp_path, "brev.eml", letter("Ett", ("a.txt", b"Ord A"))))
    assert result.status is ImportStatus.DUPLICATE
