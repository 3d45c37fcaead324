#!/usr/bin/env python3
"""Set up a checkout and run it, with nothing but Python 3.11 or later.

    python3 packaging/start.py demo [arguments to the program's demo command]
    python3 packaging/start.py test [arguments to pytest]

The first call makes ``.venv`` from ``packaging/requirements.lock``; later calls start at once. A ``.venv`` that does
not carry this script's stamp is rebuilt. Exit code 3: something is missing, and a sentence says what to do.
"""

from __future__ import annotations

import hashlib
import json
import locale
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import NoReturn

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PROJECT = ROOT / "pyproject.toml"
LOCK = ROOT / "packaging" / "requirements.lock"
STAMP = VENV / "lagvarde-coder.json"
OLDEST_PYTHON = (3, 11)
WRONG_USAGE, REFUSED = 2, 3
ROOM_FOR_TESTS = 2 * 1024**3  # bytes; a run needs a tenth of it

FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")


def main(arguments: Sequence[str]) -> int:
    """Set up what is missing, then become the program or pytest; return an exit code if that is not possible."""
    if sys.version_info < OLDEST_PYTHON:
        stop("Python 3.11 eller senare behövs.", "Python 3.11 or later is needed.")
    if not arguments or arguments[0] not in ("demo", "test"):
        say("Skriv: python3 packaging/start.py demo | test", "Use: python3 packaging/start.py demo | test")
        return WRONG_USAGE
    command, rest = arguments[0], arguments[1:]
    provide_system_packages(with_screen=command == "demo" and "--headless" not in rest and "DISPLAY" in os.environ)
    provide_environment()
    return run(*job(command, rest))


def job(command: str, rest: Sequence[str]) -> tuple[list[str], dict[str, str]]:
    """Return the command line for ``demo`` or ``test``, and the environment variables it needs."""
    python = str(python_of(VENV))
    if command == "demo":
        return [python, "-P", "-m", "lagvarde_coder", "demo", *rest], {}
    workers = str((os.cpu_count() or 1) + 1)  # one more than cores: while some wait for the disk, others compute
    chosen = rest or ["-n", workers, "--dist", "loadfile"]  # everything, a file's tests together
    pytest = [python, "-m", "pytest", "--rootdir", str(ROOT), "--config-file", str(PROJECT), *chosen]
    return pytest, {"QT_QPA_PLATFORM": "offscreen", **files_in_memory()}


def files_in_memory() -> dict[str, str]:
    """Return the variable that has tests write in memory, where that has room and programs run: no disk to wait for."""
    memory = Path("/dev/shm")
    if "TMPDIR" in os.environ or not os.access(memory, os.W_OK):
        return {}
    there = os.statvfs(memory)
    has_room = there.f_bavail * there.f_frsize > ROOM_FOR_TESTS and not there.f_flag & os.ST_NOEXEC
    return {"TMPDIR": str(memory)} if has_room else {}


def run(line: list[str], variables: Mapping[str, str]) -> int:
    """Replace this process by the command, so that signals and the exit code pass through (Windows: wait for it)."""
    environment = {**os.environ, **variables}
    if os.name != "nt":
        os.execve(line[0], line, environment)
    return subprocess.call(line, env=environment)


# System packages


def provide_system_packages(*, with_screen: bool) -> None:
    """Install the Debian packages that are missing, or say which and stop; nothing to do on Windows and macOS."""
    if not sys.platform.startswith("linux"):
        return
    libraries = the_programs_own_list()
    wanted = {**libraries.QT_LIBRARIES, **(libraries.QT_SCREEN_LIBRARIES if with_screen else {})}
    packages = [*libraries.missing_libraries(wanted, libraries.loads).values()]
    if not has_locked_packages() and find_spec("ensurepip") is None:
        packages.append(f"python{sys.version_info.major}.{sys.version_info.minor}-venv")
    if not has_fonts(FONT_FOLDERS):
        packages.append("fonts-dejavu-core")
    if packages:
        install_packages(packages)


def the_programs_own_list() -> ModuleType:
    """Return the program's module that knows the libraries, without importing the package."""
    spec = spec_from_file_location("libraries", ROOT / "lagvarde_coder" / "libraries.py")
    assert spec is not None and spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def has_fonts(folders: Sequence[str]) -> bool:
    """Tell whether there is any font; without one Qt starts without an error and shows no text."""
    return any(True for folder in folders for _ in Path(folder).expanduser().rglob("*.[ot]tf"))


def install_packages(packages: Sequence[str]) -> None:
    """Install Debian packages as root; stop with the one command to run where that is not possible."""
    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if shutil.which("apt-get") is None:
        names = ", ".join(packages)
        stop(
            f"Systembibliotek saknas. Installera det som i Debian heter: {names}",
            f"System libraries are missing. Install what Debian calls: {names}",
        )
    line = f"sudo apt-get update && sudo {shlex.join(install)}"
    if os.geteuid() != 0:
        stop(f"Systempaket saknas. Kör detta och försök igen:\n  {line}", f"Run this and try again:\n  {line}")
    say(f"Installerar systempaket: {' '.join(packages)}", f"Installing system packages: {' '.join(packages)}")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.call(["apt-get", "update", "-qq"], env=environment, stdout=sys.stderr)
    done = subprocess.run([*install, "-qq"], env=environment, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        print(done.stdout, done.stderr, file=sys.stderr)
        stop(f"Det gick inte. Kör själv:\n  {line}", f"That failed. Run it yourself:\n  {line}")


# The virtual environment


def provide_environment() -> None:
    """Make ``.venv`` when its stamp is not the one of this lock and Python; refresh the checkout's entry points."""
    wanted = stamp_wanted()
    if not has_locked_packages():
        say("Gör i ordning .venv (första gången: en minut) …", "Preparing .venv (the first time: a minute) …")
        STAMP.unlink(missing_ok=True)
        step([sys.executable, "-m", "venv", "--clear", str(VENV)])
        step([*pip_install(), "--require-hashes", "--only-binary", ":all:", "-r", str(LOCK)])
        STAMP.write_text(json.dumps({"lock": wanted["lock"]}), encoding="utf-8")
    if stamp_found(STAMP) != wanted:
        step([*pip_install(), "--no-deps", "--no-build-isolation", "--no-index", "--editable", str(ROOT)])
        STAMP.write_text(json.dumps(wanted), encoding="utf-8")


def has_locked_packages() -> bool:
    """Tell whether ``.venv`` is finished: made from the lock as it is now, with a Python that is still there."""
    return stamp_found(STAMP).get("lock") == stamp_wanted()["lock"] and python_of(VENV).exists()


def stamp_wanted() -> dict[str, str]:
    """Return what a finished ``.venv`` was made from: the lock with this Python, and the project's own metadata.

    Of the Python only "cpython-311" counts: a security update of it, even by our own ``apt-get``, is no reason.
    """
    python = f"{sys.implementation.cache_tag} {sys.platform}".encode()
    return {"lock": digest(LOCK.read_bytes(), python), "project": digest(PROJECT.read_bytes())}


def stamp_found(stamp: Path) -> dict[str, str]:
    """Return what the ``.venv`` at hand was made from; nothing if it is absent, half-made or somebody else's."""
    try:
        content = json.loads(stamp.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}


def digest(*parts: bytes) -> str:
    """Return the SHA-256 of the parts, line ends made LF so that a checkout on Windows agrees."""
    return hashlib.sha256(b"\0".join(part.replace(b"\r\n", b"\n") for part in parts)).hexdigest()


def pip_install() -> list[str]:
    """Return the beginning of a pip command in ``.venv``."""
    return [str(python_of(VENV)), "-m", "pip", "--disable-pip-version-check", "install", "-qq", "--no-input"]


def python_of(environment: Path) -> Path:
    """Return the interpreter of a virtual environment."""
    return environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def step(line: Sequence[str]) -> None:
    """Run one step of the set-up; stop with a sentence when it fails (its own words are above)."""
    if subprocess.call(line, stdout=sys.stderr) != 0:
        stop(
            f"Det gick inte att göra i ordning .venv. Kommandot var:\n  {shlex.join(line)}\nNås paketregistret?",
            f".venv could not be prepared. The command was:\n  {shlex.join(line)}\nIs the package index reachable?",
        )


# Words


def say(swedish: str, english: str) -> None:
    """Print a sentence in the reader's language; standard output stays the program's own."""
    windows = locale.getlocale()[0] if os.name == "nt" else None  # elsewhere getlocale() takes C.UTF-8 for American
    print(swedish if reads_swedish(os.environ, windows or "") else english, file=sys.stderr, flush=True)


def stop(swedish: str, english: str) -> NoReturn:
    """Say what is missing and what to do, and leave with exit code 3."""
    say(swedish, english)
    sys.exit(REFUSED)


def reads_swedish(environment: Mapping[str, str], otherwise: str = "") -> bool:
    """Tell whether the language is Swedish or unknown, by the usual variables or else by the system's own name."""
    names = (environment.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    language = next((name for name in names if name), otherwise)
    return language.partition(".")[0] in ("", "C", "POSIX") or language.lower().startswith(("sv", "swedish"))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
