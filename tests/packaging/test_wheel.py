"""The wheel carries all that the program needs: installed in a clean environment, it runs the demo."""

import os
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest

import start

CLEAN = {"QT_QPA_PLATFORM": "offscreen", "PYTHONWARNINGS": "default"}


def run(line: Sequence[str | Path], cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run a command in a clean environment and return what it printed."""
    variables = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "COV"))}
    return subprocess.run(
        [str(word) for word in line], cwd=cwd, env=variables | CLEAN, capture_output=True, encoding="utf-8", check=False
    )


def run_well(line: Sequence[str | Path], cwd: Path) -> str:
    """Run a command that must succeed and return its standard output."""
    done = run(line, cwd)
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run_well([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder], cwd=start.ROOT)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module", params=["borrowed libraries", pytest.param("pip install", marks=pytest.mark.soak)])
def installed(request, wheel, tmp_path_factory) -> Path:
    """Install the wheel in a clean environment and return its interpreter; the quick way needs no network."""
    folder = tmp_path_factory.mktemp("clean")
    python = start.python_of(folder / "venv")
    borrowed = request.param == "borrowed libraries"
    run_well([sys.executable, "-m", "venv", "--without-pip", folder / "venv"], cwd=folder)
    options = ["--quiet", "--no-deps"] if borrowed else ["--quiet"]
    run_well([sys.executable, "-m", "pip", "--python", python, "install", *options, wheel], cwd=folder)
    if borrowed:
        site = run_well([python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], cwd=folder).strip()
        libraries = Path(pytest.__file__).parent.parent
        (Path(site) / "borrowed.pth").write_text(str(libraries), encoding="utf-8")
    return python


def test_the_wheel_carries_every_file_of_the_package_and_its_data(wheel, checkout):
    homes = {"lagvarde_coder": "", "resources": "lagvarde_coder/_data/", "themes": "lagvarde_coder/_data/"}
    files = ((home, file) for folder, home in homes.items() for file in (checkout / folder).rglob("*.*"))
    wanted = {home + file.relative_to(checkout).as_posix() for home, file in files if file.suffix != ".pyc"}

    assert wanted - set(zipfile.ZipFile(wheel).namelist()) == set()


@pytest.mark.slow
def test_the_installed_program_finds_its_own_files(installed, tmp_path):
    lines = "from lagvarde_coder import paths; print(paths.resources()); print(paths.themes())"

    resources, themes = map(Path, run_well([installed, "-c", lines], cwd=tmp_path).splitlines())

    assert resources.is_dir()
    assert themes.is_dir()
    assert installed.parent.parent in themes.parents


@pytest.mark.soak
def test_the_installed_program_runs_the_demo(installed, tmp_path):
    program = installed.with_name("lagvarde-coder.exe" if os.name == "nt" else "lagvarde-coder")

    done = run([program, "demo", "--headless", "--to", tmp_path / "demo"], cwd=tmp_path)

    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    made = {file.suffix for file in (tmp_path / "demo").rglob("*")}
    assert {".lvk", ".docx", ".xlsx"} <= made
