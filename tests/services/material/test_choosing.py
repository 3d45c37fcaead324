"""What people choose to bring in, file by file."""

import zipfile
from pathlib import Path

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.services.material.importing import ChosenFile, ImportStatus, SourceDetails, files_chosen


def written(folder: Path, *names: str) -> Path:
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"Detta är texten i {name}.")
    return folder


def zipped(file: Path, **members: str) -> Path:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(name.replace("__", "."), text)
    return file


def reasons(files: list[ChosenFile]) -> dict[str, object]:
    return {file.name: file.aside.params["detail"] for file in files if file.aside}


def test_a_folder_is_its_files_with_those_of_its_folders(tmp_path: Path):
    folder = written(tmp_path / "material", "b.txt", "Region Norr/a.txt", "Region Norr/djupt/c.md")
    names = [file.name for file in files_chosen([folder])]
    assert names == ["material/b.txt", "material/Region Norr/a.txt", "material/Region Norr/djupt/c.md"]
    (inner,) = [file for file in files_chosen([folder]) if file.own_name == "a.txt"]
    assert inner.folder == "material/Region Norr"


def test_what_is_no_document_is_there_with_what_to_do(tmp_path: Path):
    folder = written(tmp_path / "m", "a.txt", "~$svar.docx", ".~lock.svar.odt#", ".hemlig", "Thumbs.db", ".git/HEAD")
    written(folder, "annat.lvk")
    files = files_chosen([folder])
    assert [file.name for file in files if not file.aside] == ["m/a.txt"]
    assert reasons(files) == {
        "m/.git": why.OF_A_SYSTEM,
        "m/.hemlig": why.OF_A_SYSTEM,
        "m/.~lock.svar.odt#": why.LOCK_FILE,
        "m/Thumbs.db": why.OF_A_SYSTEM,
        "m/annat.lvk": why.A_PROJECT,
        "m/~$svar.docx": why.LOCK_FILE,
    }
    assert all(file.quiet for file in files if file.aside)


def test_a_file_chosen_twice_is_there_once_and_links_to_folders_are_not_followed(tmp_path: Path):
    folder = written(tmp_path / "m", "a.txt")
    (folder / "runt").symlink_to(folder, target_is_directory=True)
    assert [file.path.name for file in files_chosen([folder, folder])] == ["a.txt"]


def test_a_zip_file_is_its_files_and_a_zip_file_in_it_is_told(project: OpenProject, tmp_path: Path):
    file = zipped(tmp_path / "mapp.zip", **{"svar.txt": "Tid saknas.", "Norr/a.txt": "Ja.", "__MACOSX/x.txt": "?"})
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr("inre.zip", b"PK")
        archive.writestr("tom mapp/", b"")
    files = files_chosen([file])
    assert [one.name for one in files if not one.aside] == ["mapp.zip › Norr/a.txt", "mapp.zip › svar.txt"]
    assert reasons(files)["mapp.zip › inre.zip"] == why.ZIP_IN_ZIP
    results = project.material.importing.files(files, SourceDetails(), Silent())
    assert [(one.file, one.status) for one in results if one.status is ImportStatus.IMPORTED] == [
        ("mapp.zip › Norr/a.txt", ImportStatus.IMPORTED),
        ("mapp.zip › svar.txt", ImportStatus.IMPORTED),
    ]
    titles = {line.source.title for line in project.material.documents.sources()}
    assert titles == {"a", "svar"}
    (source,) = [line.source for line in project.material.documents.sources() if line.source.title == "svar"]
    assert project.material.documents.document(source.id).content == "Tid saknas."
    assert {one.status for one in results} == {ImportStatus.IMPORTED, ImportStatus.REFUSED, ImportStatus.LEFT}


def test_a_zip_file_whose_names_point_outside_is_refused_whole(tmp_path: Path):
    for name in ("../ut.txt", "/etc/passwd", "C:\\a.txt", "a/../../b.txt"):
        file = tmp_path / "elak.zip"
        file.unlink(missing_ok=True)
        with zipfile.ZipFile(file, "w") as archive:
            archive.writestr("bra.txt", "Ja.")
            archive.writestr(name, "Nej.")
        files = files_chosen([file])
        assert reasons(files) == {"elak.zip": why.PATHS}, name


def test_a_bomb_a_damaged_and_an_empty_zip_file_are_refused_by_name(tmp_path: Path):
    bomb, damaged, empty = tmp_path / "bomb.zip", tmp_path / "trasig.zip", tmp_path / "tom.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", b"\0" * 60_000_000)
    damaged.write_bytes(b"PK\x03\x04 och sedan inget")
    with zipfile.ZipFile(empty, "w"):
        pass
    files = files_chosen([bomb, damaged, empty])
    assert reasons(files) == {"bomb.zip": why.BOMB, "trasig.zip": why.DAMAGED, "tom.zip": why.EMPTY_ZIP}
    assert not any(file.quiet for file in files)


def test_a_zip_file_in_a_folder_is_unfolded_too(tmp_path: Path):
    folder = written(tmp_path / "m", "a.txt")
    zipped(folder / "b.zip", **{"c.txt": "Ja."})
    assert [file.name for file in files_chosen([folder])] == ["m/a.txt", "m/b.zip › c.txt"]
