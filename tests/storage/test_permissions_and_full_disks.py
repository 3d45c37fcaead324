"""What the system refuses: no right, no room. One clear error; what was saved is unharmed."""

import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from lagvarde_coder import paths
from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.errors import DiskFull, KnownError
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.services.material.importing import SourceDetails
from tests.children import NOBODY, in_child, needs_fork, needs_root
from tests.helpers import Bench, coded, pasted, program_in

pytestmark = [needs_fork]


# --- rights -----------------------------------------------------------------------------------------------------------


@pytest.fixture
def common(bench: Bench) -> Bench:
    """Return a project that anybody may come to."""
    folder = bench.path.parent
    for parent in folder.parents:
        if parent.stat().st_uid == os.getuid() and parent != Path("/"):
            parent.chmod(parent.stat().st_mode | 0o011)
    (folder.parent / "home").chmod(0o777)
    return bench


def as_nobody(bench: Bench, *, writing: bool) -> str:
    def work() -> str:
        program = program_in(bench.path.parent.parent / "home" / "nobody", "Ingen")
        with program.open(bench.path, writing=writing, coder="Ingen") as project:
            return project.coders.all()[0].name

    before, files = bench.path.read_bytes(), bench.files()
    result = in_child(work, NOBODY)
    assert bench.path.read_bytes() == before
    assert bench.files() == files
    return result


@needs_root
@pytest.mark.parametrize(
    ("folder", "file", "reads"),
    [(0o755, 0o644, True), (0o555, 0o444, True), (0o755, 0o600, False), (0o700, 0o644, False), (0o000, 0o644, False)],
)
def test_who_has_no_right_to_write_may_read_if_permitted(common: Bench, folder: int, file: int, reads: bool):
    common.path.chmod(file)
    common.path.parent.chmod(folder)
    assert as_nobody(common, writing=True) == "NoPermission"
    assert as_nobody(common, writing=False) == ("Utredare Alfa" if reads else "NoPermission")


@needs_root
def test_a_folder_without_the_right_to_write_gets_no_project_no_copy_and_no_report(common: Bench, tmp_path: Path):
    if in_child(lambda: str(os.access(paths.themes(), os.R_OK | os.X_OK)), NOBODY) != "True":
        pytest.skip("the checkout itself lies where others may not read")
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o555)
    common.path.chmod(0o644)

    def work() -> str:
        program = program_in(common.path.parent.parent / "home" / "nobody", "Ingen")
        with program.open(common.path, writing=False) as project:
            answers = {
                said(lambda: program.create(closed / "b.lvk")),
                said(lambda: project.copies.to(closed / "kopia.lvk")),
                said(lambda: project.report.exporting.export(closed / "rapport.docx", Silent())),
            }
            return ", ".join(answers)

    assert in_child(work, NOBODY) == "NoPermission"
    assert list(closed.iterdir()) == []


def said(action: Callable[[], object]) -> str:
    try:
        action()
    except KnownError as error:
        return error.code
    return "done"


# --- room -------------------------------------------------------------------------------------------------------------


@pytest.fixture
def tight(bench: Bench, tmp_path: Path) -> Iterator[Bench]:
    """Return a project on a disk of 1 MB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)]
    if os.geteuid() != 0 or subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("no right to mount a small disk")
    (disk / "a.lvk").write_bytes(bench.path.read_bytes())
    yield Bench(disk / "a.lvk", bench.program)
    subprocess.run(["umount", "-l", str(disk)], check=True)


def fill_up(folder: Path) -> Path:
    stuffing = folder / "stuffing"
    with stuffing.open("wb", buffering=0) as stream:
        size = 1 << 16
        while size:
            try:
                stream.write(b"x" * size)
            except OSError:
                size //= 2
    return stuffing


def test_a_full_disk_refuses_every_write_and_keeps_what_was_saved(tight: Bench):
    with tight.open() as project:
        document = pasted(project)
        coded(project, document, "T01", 3, 20)
        stuffing = fill_up(tight.path.parent)
        assert until_full(project) == "DiskFull"
        assert said(lambda: project.material.importing.pasted("å" * 200_000, SourceDetails())) == "DiskFull"
        kept = [line.coding for line in project.coding.marking.all()]
        stuffing.unlink()
        coded(project, document, "T02", 3, 20)
    with tight.open(writing=False) as reading:
        assert {one.id for one in kept} < {line.coding.id for line in reading.coding.marking.all()}
        assert reading.trail.tracing.check(Silent()).ok
    assert tight.files() == ["a.lvk"]


def until_full(project: OpenProject) -> str:
    document = project.material.documents.document(project.material.documents.find("last").id)
    places = iter(range(150))
    answers = (said(lambda: coded(project, document, "T03", 0, next(places) + 1, memo="x" * 5_000)) for _ in range(150))
    return next((answer for answer in answers if answer != "done"), "done")


def test_nothing_half_done_stays_on_a_full_disk(tight: Bench):
    stuffing = fill_up(tight.path.parent)
    before, folder = tight.path.read_bytes(), tight.path.parent
    assert said(lambda: tight.open(writing=True).close()) in {"DiskFull", "done"}
    with tight.open(writing=False) as reading:
        with pytest.raises(DiskFull):
            tight.program.create(folder / "b.lvk")
        with pytest.raises(DiskFull):
            reading.copies.to(folder / "kopia.lvk")
        for name in ("rapport.docx", "tabell.xlsx", "tabell.csv", "rapport.html"):
            with pytest.raises(DiskFull):
                reading.report.exporting.export(folder / name, Silent())
    assert tight.files() == ["a.lvk", "stuffing"]
    assert tight.path.read_bytes() == before
    stuffing.unlink()


def test_a_limit_on_the_size_of_files_is_a_known_error(bench: Bench):
    import resource

    def work() -> str:
        with bench.open() as project:
            size = bench.path.stat().st_size
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
            return said(lambda: project.material.importing.pasted("å" * 400_000, SourceDetails()))

    assert in_child(work) in {"DiskFull", "DiskFails"}
    assert bench.verified().ok


def test_a_home_that_cannot_be_written_does_not_stop_the_work(bench: Bench):
    home = bench.program.folders.state
    (home / "writers").rename(home / "kept")
    (home / "writers").write_text("a file where the folder should be")
    with bench.open() as project:
        document = pasted(project)
        coded(project, document, "T01", 3, 20)
    assert bench.verified().ok
