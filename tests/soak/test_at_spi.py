"""What comes out of the program on a real accessibility bus, where screen readers listen.

Starts a screen, a session bus and the accessibility bus of its own. Run it with ``-m soak``; ``LAGVARDE_SPEECH`` names
a file that keeps what was heard.
"""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.helpers import pasted

pytestmark = pytest.mark.soak

LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
SYSTEM_PYTHON = "/usr/bin/python3"
"""Has the bindings of AT-SPI, which are no package of PyPI."""
LISTENER = """
import gi
gi.require_version("Atspi", "2.0")
from gi.repository import Atspi
listener = Atspi.EventListener.new(lambda event: print(str(event.any_data).replace("\\n", " "), flush=True))
listener.register("object:announcement")
Atspi.event_main()
"""
SESSION = """
{launcher} --launch-immediately & echo $! >> {pids}
sleep 1
for name in IsEnabled ScreenReaderEnabled; do
  gdbus call --session --dest org.a11y.Bus --object-path /org/a11y/bus \
    --method org.freedesktop.DBus.Properties.Set org.a11y.Status $name '<true>'
done
{python} {listener} > {heard} & echo $! >> {pids}
sleep 4
{program}
status=$?
kill $(cat {pids})
exit $status
"""
TEXT = "Vi behöver mer tid för att fasa ut lågvärdevård.\nÅterkommande fortbildning saknas.\n"
EXPECTED = [
    "Dialog 12, kodningar: 0",
    "Markerat, 48 tecken: Vi behöver mer tid för att fasa ut lågvärdevård. Ingen kodning",
    "T01 på ”Vi behöver mer tid för att fasa…”",
    "Tema 1, Kontinuerlig fortbildning, av UA, stöder",
    "Markerat, 33 tecken: Återkommande fortbildning saknas. Ingen kodning",
    "Osäker: ",
    "Dialog 12. Dokument 1 av 1. Stycke ",
    "T01 Kontinuerlig fortbildning, 1, ikryssad",
    "T01 är sammanfört till ”Kunskap”",
    "1 utdrag. ",
    "ut.docx är klar (läge ",
]


@pytest.fixture
def screen(tmp_path):
    """The name of a screen that nobody sees."""
    for part in ("Xvfb", "dbus-run-session", "gdbus"):
        if shutil.which(part) is None:
            pytest.skip(f"{part} is not installed: there is no accessibility bus to listen to.")
    atspi = [SYSTEM_PYTHON, "-c", "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"]
    if not LAUNCHER.exists() or subprocess.run(atspi, capture_output=True, check=False).returncode:
        pytest.skip("at-spi2-core, python3-gi or gir1.2-atspi-2.0 is not installed: nobody can listen.")
    name = f":{90 + os.getpid() % 900}"
    running = subprocess.Popen(
        ["Xvfb", name, "-screen", "0", "1280x800x24"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    time.sleep(1)
    yield name
    running.terminate()
    running.wait()


def in_order(heard, expected):
    """Return what was not heard after what should come before it."""
    at, missing = 0, []
    for text in expected:
        place = next((number for number in range(at, len(heard)) if heard[number].startswith(text)), None)
        if place is None:
            missing.append(text)
        else:
            at = place + 1
    return missing


def test_the_whole_job_is_heard_on_the_bus(bench, screen, tmp_path):
    with bench.open() as project:
        pasted(project, TEXT, "Föreningen", title="Dialog 12")
    heard, pids, listener = (tmp_path / name for name in ("heard", "pids", "listener.py"))
    listener.write_text(LISTENER, encoding="utf-8")
    home = bench.path.parent.parent / "home"
    program = [sys.executable, "-m", "tests.soak.at_spi_child", bench.path, home, tmp_path / "ut.docx"]
    script = SESSION.format(
        launcher=LAUNCHER, pids=pids, python=SYSTEM_PYTHON, listener=listener, heard=heard,
        program=" ".join(f"'{part}'" for part in program),
    )  # fmt: skip
    run = tmp_path / "run"
    run.mkdir(mode=0o700)
    environment = {
        **os.environ, "DISPLAY": screen, "QT_QPA_PLATFORM": "xcb", "XDG_RUNTIME_DIR": str(run),
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }  # fmt: skip
    ended = subprocess.run(
        ["dbus-run-session", "--", "bash", "-c", script], env=environment, capture_output=True, text=True, timeout=300,
        check=False,
    )  # fmt: skip
    assert ended.returncode == 0, ended.stderr[-2000:]
    said = heard.read_text(encoding="utf-8").splitlines()
    if kept := os.environ.get("LAGVARDE_SPEECH"):
        shutil.copy(heard, kept)
    assert in_order(said, EXPECTED) == [], said
