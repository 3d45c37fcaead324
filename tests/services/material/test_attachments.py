"""Files in letters: told by name, or documents of their own, each an operation; refused ones cost nothing."""

from email.message import EmailMessage
from pathlib import Path

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.material.sources import LeftOutKind, SourceKind
from lagvarde_coder.services.material.importing import ImportResult, ImportStatus, SourceDetails
from lagvarde_coder.services.material.importing.attachments import MOST

ASKED = SourceDetails(attachments=True)


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
    assert (told(result), result.attached) == (["a.txt", "b.png"], ())
    assert project.material.documents.document(result.sources[0].id).text.left_out == result.left_out
    assert (result.sources[0].kind, result.sources[0].made_by) == (SourceKind.EMAIL, "Åsa")


def test_each_becomes_a_document_by_an_operation_of_its_own(project: OpenProject, tmp_path: Path):
    path = saved(tmp_path, "brev.eml", letter("Ett", ("a.txt", b"Ord A"), ("b.png", b"\x89PNG")))
    other = tmp_path / "c.txt"
    other.write_text("Ord C")
    done: list[ImportResult] = []
    results = project.material.importing.files([path, other], ASKED, Silent(), done.append)
    assert results == done and [result.file for result in results] == ["brev.eml", "c.txt"]
    first, second = results[0].attached
    assert (first.file, first.status) == ("brev.eml › a.txt", ImportStatus.IMPORTED)
    assert (second.file, second.status) == ("brev.eml › b.png", ImportStatus.REFUSED)
    assert told(results[0]) == ["b.png"]
    assert project.material.documents.original(first.sources[0].id) == ("brev.eml › a.txt", b"Ord A")
    assert first.change and results[0].change and first.change.operation != results[0].change.operation
    project.trail.history.revert(first.change.operation)
    assert [line.source.title for line in project.material.documents.sources()] == ["Ett", "c"]


def test_letters_in_letters_are_read_two_deep(project: OpenProject, tmp_path: Path):
    deep = letter("Ett", letter("Två", letter("Tre", letter("Fyra"))))
    result = project.material.importing.file(saved(tmp_path, "brev.eml", deep), ASKED)
    assert [one.file for one in result.attached] == ["brev.eml › Två.eml", "brev.eml › Två.eml › Tre.eml"]
    assert told(result.attached[-1]) == ["Fyra.eml"]


def test_no_more_than_so_many(project: OpenProject, tmp_path: Path):
    many = letter("Ett", *((f"{at}.txt", f"Ord {at}".encode()) for at in range(MOST + 3)))
    result = project.material.importing.file(saved(tmp_path, "brev.eml", many), ASKED)
    assert len(result.attached) == MOST and told(result) == [f"{MOST + at}.txt" for at in range(3)]


def test_a_file_that_is_there_already_is_no_second_document(project: OpenProject, tmp_path: Path):
    (tmp_path / "a.txt").write_text("Ord A")
    project.material.importing.file(tmp_path / "a.txt", SourceDetails())
    result = project.material.importing.file(saved(tmp_path, "brev.eml", letter("Ett", ("a.txt", b"Ord A"))), ASKED)
    assert [one.status for one in result.attached] == [ImportStatus.DUPLICATE]
