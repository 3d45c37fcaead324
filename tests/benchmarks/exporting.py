"""In a process of its own: write an export, and say how many megabytes were taken at most."""

from pathlib import Path

from lagvarde_coder.bootstrap import Program
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.settings import Folders, Settings


def main(project: str, file: str, report: str) -> None:
    home = Path(project).parent / "home"
    folders = Folders(home / "config", home / "state", home / "copies")
    with Program(Settings(name="Utredare Alfa"), folders).open(Path(project), writing=False) as opened:
        opened.report.exporting.export(Path(file), Silent(), name=report)
    lines = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
    print(int(lines["VmHWM"].split()[0]) // 1024)
