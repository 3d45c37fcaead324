"""Handing out: every export is a file that appears in one step, and an event in the trail."""

from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from lagvarde_coder.domain.errors import IsTheProject, NotFound
from lagvarde_coder.domain.ids import new_id
from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.domain.project import Export
from lagvarde_coder.domain.report.reports import Report, Workbook
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.exporters.base import ExportOptions
from lagvarde_coder.exporters.registry import exporter_for
from lagvarde_coder.services.base import Service
from lagvarde_coder.services.disclosure import Attribution, Gate
from lagvarde_coder.services.report.reporting import ReportName, chosen_report, report
from lagvarde_coder.services.report.tabulating import workbook
from lagvarde_coder.storage.files import file_errors, part_name, remove_cut_off, removed_on_failure, replace


class ExportService(Service):
    """Word, Excel, CSV and HTML."""

    def export(
        self,
        path: Path,
        progress: Progress,
        *,
        name: str = "",
        options: ExportOptions | None = None,
        attribution: Attribution = Attribution.ORGANISATION,
    ) -> Export:
        """Write a report or workbook to ``path`` (by its suffix), replacing it in one step, and log the handing out.

        A project that is open for reading exports all the same; then no entry is made and the caller says so.

        Raises:
            UnknownFormat: no exporter writes this kind of file.
            NotFound: there is no report of this name.
            IsTheProject: the file is the project. Nothing was changed.
            BadTemplate, DiskFull, NoPermission, Cancelled: nothing is left behind.
        """
        exporter = exporter_for(path.suffix)
        part = part_name(path)
        with file_errors(path), removed_on_failure(part):
            remove_cut_off(path.parent, path.name)
            self._check_replaceable(path)
            with self._read() as read:
                chosen = _report_name(name) if name else chosen_report(read)
                gate = Gate(attribution)
                actor = self._desk.actor
                value: Report | Workbook
                value = report(read, actor, chosen, gate) if exporter.takes is Report else workbook(read, actor, gate)
                with part.open("wb+") as stream:
                    exporter.write(value, stream, options or ExportOptions(), progress)
            made = self._log(path, str(chosen), part, value)
            replace(part, path)
        return made

    def all(self) -> list[Export]:
        """Return everything that was handed out, newest first."""
        with self._read() as read:
            return sorted(read.all(Export), key=lambda one: one.state, reverse=True)

    def handed_out(self, name: str, form: str, data: bytes) -> Export:
        """Log something else that left the program: a copied table, a figure."""
        with self._read() as read:
            head = read.head()
        made = _export(name, form, "", sha256(data).hexdigest(), head.entries, head.hash)
        self._enter(made)
        return made

    def _log(self, path: Path, chosen: str, part: Path, value: Report | Workbook) -> Export:
        with part.open("rb") as stream:
            digest = sha256()
            while block := stream.read(1 << 20):
                digest.update(block)
        stands = value.standing
        made = _export(path.name, path.suffix[1:], chosen, digest.hexdigest(), stands.state, stands.head)
        if self._database.writable:
            self._enter(made)
        return made

    def _enter(self, made: Export) -> None:
        with self._operation(Action.EXPORT_CREATE) as work:
            work.put(made)

    def _check_replaceable(self, path: Path) -> None:
        """Fail before anything is logged if the old file cannot give way.

        A folder, one that is open in Word on Windows, or the project, which may be called anything.
        """
        if path.exists():
            if path.samefile(self._database.path):
                raise IsTheProject(path=path)
            path.open("rb+").close()


def _export(name: str, form: str, chosen: str, digest: str, state: int, head: str) -> Export:
    today = datetime.now(UTC).astimezone().date()  # of the one who hands it out
    return Export(id=new_id(), name=name, format=form, report=chosen, day=today, sha256=digest, state=state, head=head)


def _report_name(name: str) -> ReportName:
    aliases = {"needs": ReportName.NEEDS, "themes": ReportName.THEMES, "att ta upp": ReportName.AGENDA}
    wanted = name.casefold()
    if wanted in aliases:
        return aliases[wanted]
    try:
        return ReportName(wanted)
    except ValueError as error:
        raise NotFound(kind="report", name=name) from error
