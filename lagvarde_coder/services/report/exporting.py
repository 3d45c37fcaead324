"""Handing out: every export is a file that appears in one step, and an event in the trail."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from lagvarde_coder.domain.errors import CannotFilter, CannotLimit, OtherFormat, UnknownFormat
from lagvarde_coder.domain.figures.captioned import captioned
from lagvarde_coder.domain.figures.counted import Scope
from lagvarde_coder.domain.figures.drawing import Drawing
from lagvarde_coder.domain.figures.kept_views import ViewPlace
from lagvarde_coder.domain.figures.passage_query import PassageQuery
from lagvarde_coder.domain.figures.pictures.kinds import PictureQuestion
from lagvarde_coder.domain.figures.results import Standing
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.domain.report.plans import ReportPlan
from lagvarde_coder.domain.report.tables import Workbook
from lagvarde_coder.domain.themes.codebook import Codebook
from lagvarde_coder.exporters.base import Exportable, Exporter, ExportOptions
from lagvarde_coder.exporters.drawing_png import write_pdf, write_png
from lagvarde_coder.exporters.drawing_svg import write_svg
from lagvarde_coder.exporters.registry import exporter_for
from lagvarde_coder.exporters.report import Report
from lagvarde_coder.services.base import Desk, without_searching_garbage
from lagvarde_coder.services.coding.coverage import CoverageService
from lagvarde_coder.services.disclosure import Attribution, Gate
from lagvarde_coder.services.figures.gathering import standing
from lagvarde_coder.services.figures.kept_views import kept_view, scope_in
from lagvarde_coder.services.figures.limits import limited_standing, limits_of
from lagvarde_coder.services.figures.pictures.picturing import drawn
from lagvarde_coder.services.figures.queries import QueryService, query_said
from lagvarde_coder.services.report import coded_documents
from lagvarde_coder.services.report.codebooks import CODEBOOK, codebook_of, family_named, themes_of_family
from lagvarde_coder.services.report.coded_documents import coded_document
from lagvarde_coder.services.report.hand_out_warnings import (
    HandOutWarnings,
    warnings_of_document,
    warnings_of_export,
)
from lagvarde_coder.services.report.hand_outs import HandOut, HandOutService
from lagvarde_coder.services.report.lone_groups import groups_of_one
from lagvarde_coder.services.report.query_answers import PASSAGES, query_report
from lagvarde_coder.services.report.registry import fitting_report, report_named
from lagvarde_coder.services.report.tabulating import content_of_table, tables_outline, workbook
from lagvarde_coder.services.report_kinds import OutlineLine, ReportKind
from lagvarde_coder.services.themes.families import families
from lagvarde_coder.services.themes.loading import SUFFIXES
from lagvarde_coder.services.themes.saving import codebook_draft, write_draft
from lagvarde_coder.words import IN_SWEDISH
from lagvarde_coder.words.pictures import SWEDISH, PictureWords
from lagvarde_coder.words.queries import SWEDISH as SWEDISH_QUERIES

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader


def _report(read: "Reader", stands: Standing, kind: ReportKind[Any], gate: Gate, plan: ReportPlan | None) -> Report:
    return kind.report(read, stands, gate, plan)


def _workbook(read: "Reader", stands: Standing, kind: ReportKind[Any], gate: Gate, _: ReportPlan | None) -> Workbook:
    return (kind.workbook or workbook)(read, stands, gate)


_WORD = ".docx"
_CSV = ".csv"
PICTURE = "bild"
"""What the log calls the report of which a picture is all."""
PICTURES: dict[str, Callable[[Drawing, BinaryIO], None]] = {".png": write_png, ".svg": write_svg, ".pdf": write_pdf}
"""How a picture is written, by suffix."""
BUILDERS: dict[type, Callable[["Reader", Standing, ReportKind[Any], Gate, ReportPlan | None], Exportable]] = {
    Report: _report,
    Workbook: _workbook,
}
"""How each value that an exporter may take is made."""


class ExportService(HandOutService):
    """Word, Excel, CSV and HTML."""

    def __init__(self, desk: Desk, coverage: CoverageService, asking: QueryService) -> None:
        super().__init__(desk, coverage)
        self._asking = asking

    def export(
        self,
        path: Path,
        progress: Progress,
        *,
        name: str = "",
        kind: ReportKind[Any] | None = None,
        plan: ReportPlan | None = None,
        kept_filter: str = "",
        options: ExportOptions | None = None,
        attribution: Attribution = Attribution.ORGANISATION,
        choices: Mapping[str, object] | None = None,
    ) -> HandOut:
        """Write a report or workbook to ``path`` (by its suffix), replacing it in one step, and log the export.

        ``name`` is that of a report; ``kind`` one that is not among those that are offered; ``plan`` says what of it,
        and which one if nothing else does; ``kept_filter`` is the name of one that its figures and passages obey, and
        that stands in words in it and in the log.

        A project that is open for reading exports all the same; then no entry is made and the caller says so. The
        entry says what was chosen: ``options`` as far as the format heeds them, ``attribution``, whose coding is in
        it, and ``choices``, whatever else there was to choose (text, or True and False).

        Raises:
            UnknownFormat: no exporter writes this kind of file; OtherFormat: not this report as such a file.
            NotFound: there is no report, or no filter, of this name.
            CannotLimit: it always has all passages; CannotFilter: it is about the whole project.
            UnreadableView: the filter is not understood.
            IsTheProject: the file is the project. Nothing was changed.
            BadTemplate, DiskFull, NoPermission, Cancelled: nothing is left behind.
        """
        called = name or (plan.report if plan else "")
        known = kind or (report_named(called) if called else None)
        exporter, options = _exporter(known, path), options or ExportOptions()
        limited = {"chosen_only": plan is not None and plan.chosen} if known and known.can_be_limited else {}
        chosen = {"attribution": attribution, **options.heeded_by(exporter.suffix), **limited, **(choices or {})}
        if kept_filter and known is not None:
            _refuse_filter(known, exporter)

        def write(read: "Reader", stream: BinaryIO) -> tuple[str, Standing]:
            wanted = _limited(known or fitting_report(read), plan)
            gate = Gate.of(read, attribution, comments=options.comments, initials=options.initials)
            stands = self._standing(read)
            if kept_filter:
                _refuse_filter(wanted, exporter)
                stands = limited_by(read, stands, kept_filter, gate)
                chosen["filter"] = kept_view(read, ViewPlace.FILTER, kept_filter).name
                chosen["limits"] = "; ".join(limits_of(read, stands.scope, IN_SWEDISH))
            build = _gathered if wanted.exporter else BUILDERS[exporter.takes]
            value = build(read, stands, wanted, gate, plan)
            exporter.write(value, stream, options, progress)
            return wanted.name, value.standing

        return self._hand_out(path, chosen, write)

    def query(
        self,
        path: Path,
        query: PassageQuery,
        scope: Scope,
        progress: Progress,
        *,
        attribution: Attribution = Attribution.ORGANISATION,
    ) -> HandOut:
        """Write what a query finds as .docx, .html, .xlsx or .csv (its passages), and log the export with the query.

        Raises:
            UnknownFormat: the file is to be something else.
            IsTheProject, DiskFull, NoPermission, Cancelled: nothing is left behind.
        """
        with self._read() as read:
            said = query_said(read, query, SWEDISH_QUERIES)
        kind = query_report(self._asking, query, scope)
        options, choices = ExportOptions(table=PASSAGES), {"passage_query": said}
        return self.export(path, progress, kind=kind, options=options, attribution=attribution, choices=choices)

    def codebook(self, path: Path, progress: Progress, *, family: str = "") -> HandOut:
        """Write the codebook, or a family of candidates by name, in one step, and log the export.

        A .toml or .xlsx has a row per theme and can be read back; a .docx or .html is printed to be read.

        Raises:
            UnknownFormat: none of these.
            NotFound: there is no such family.
            IsTheProject, DiskFull, NoPermission, Cancelled: nothing is left behind.
        """
        chosen = {"family": family} if family else {}
        if path.suffix.lower() in {".docx", ".html"}:
            options = ExportOptions(initials=False)
            return self.export(path, progress, kind=codebook_of(family), options=options, choices=chosen)
        if path.suffix.lower() not in SUFFIXES:
            raise UnknownFormat(name=path.suffix, formats=", ".join((".docx", ".html", *SUFFIXES)))

        def write(read: "Reader", stream: BinaryIO) -> tuple[str, Standing]:
            themes = themes_of_family(read, family_named(read, family))
            write_draft(codebook_draft(read.all(Codebook)[0], themes, families(read)), stream, path.suffix)
            return CODEBOOK.name, self._standing(read)

        return self._hand_out(path, chosen, write)

    def family(self, name: str) -> Id:
        """Return the family of a name or initial; "themes" for themes and needs. Raises NotFound."""
        with self._read() as read:
            return family_named(read, name)

    def document(
        self, path: Path, source: Id, progress: Progress, *, comments: bool = True, initials: bool = True
    ) -> HandOut:
        """Write a document as .docx with its codings as colours and comments, in one step, and log the export.

        Args:
            path: the file.
            source: the document's id.
            progress: of the writing.
            comments: with what coders wrote about the passages.
            initials: with who coded them.

        Raises:
            UnknownFormat: the file is to be something else than a .docx.
            NotFound, IsTheProject, DiskFull, NoPermission, Cancelled: nothing is left behind.
        """
        if path.suffix.lower() != _WORD:
            raise UnknownFormat(name=path.suffix, formats=_WORD)

        def write(read: "Reader", stream: BinaryIO) -> tuple[str, Standing]:
            from lagvarde_coder.exporters.docx.coded import write_coded_document

            gate = Gate.of(read, Attribution.ORGANISATION, comments=comments, initials=initials)
            stands = self._standing(read)
            write_coded_document(coded_document(read, stands, gate, source), stream, progress)
            return coded_documents.NAME, stands

        return self._hand_out(path, {"comments": comments, "initials": initials}, write)

    def picture(
        self,
        path: Path,
        asked: PictureQuestion,
        *,
        said: PictureWords = SWEDISH,
        attribution: Attribution = Attribution.ORGANISATION,
    ) -> HandOut:
        """Write a picture with title and caption as .svg, .png or .pdf, in one step, and log the export.

        Raises:
            UnknownFormat: the file is to be something else.
            NotFound: the project has no such group, document or organisation.
            IsTheProject, DiskFull, NoPermission: nothing is left behind.
        """
        writer = PICTURES.get(path.suffix.lower())
        if writer is None:
            raise UnknownFormat(name=path.name, formats=", ".join(PICTURES))

        chosen: dict[str, object] = {"picture": asked.kind, "attribution": attribution}

        def write(read: "Reader", stream: BinaryIO) -> tuple[str, Standing]:
            drawing = drawn(read, asked, said, Gate.of(read, attribution), self._desk.acting)
            writer(captioned(drawing), stream)
            chosen["caption"] = f"{drawing.title}. {drawing.caption}"
            return PICTURE, standing(read, self._desk.acting)

        return self._hand_out(path, chosen, write)

    def outline(self, name: str, plan: ReportPlan | None = None, kept_filter: str = "") -> list[OutlineLine]:
        """Return what a report will hold, counted before it is made; takes as long as the frequencies do.

        An empty name is that of the tables of the project.

        Raises:
            NotFound: there is no report, or no filter, of this name.
            CannotLimit: it always has all passages.
            UnreadableView: the filter is not understood.
        """
        kind = _limited(report_named(name), plan) if name else None
        with without_searching_garbage(), self._read() as read:
            stands = self._standing(read)
            if kept_filter and (kind is None or kind.filtered):
                stands = limited_by(read, stands, kept_filter, Gate())
            return kind.outlined(read, stands) if kind else list(tables_outline(read, stands))

    def lone_groups(self, attribution: Attribution) -> list[str]:
        """Return the groups that an export, or a quotation in it, would print for one organisation only.

        Whoever knows the field can tell which one it is.
        """
        with self._read() as read:
            return groups_of_one(read, attribution)

    def warnings(
        self,
        suffix: str,
        attribution: Attribution,
        *,
        name: str = "",
        plan: ReportPlan | None = None,
        kept_filter: str = "",
        options: ExportOptions | None = None,
    ) -> HandOutWarnings:
        """Return what to think of before :meth:`export` hands out such a file, by its own arguments.

        It looks at what such a file may print. Takes a second per ten million characters of the material.

        Raises:
            UnknownFormat: no exporter writes this kind of file.
            NotFound: there is no report, or no filter, of this name.
            CannotLimit: it always has all passages.
            UnreadableView: the filter is not understood.
        """
        called, wanted = name or (plan.report if plan else ""), options or ExportOptions()
        with without_searching_garbage(), self._read() as read:
            kind = _limited(report_named(called) if called else fitting_report(read), plan)
            tabulated = kind.exporter is None and exporter_for(suffix).takes is Workbook
            if tabulated and kind.workbook is None:
                content = content_of_table(wanted.table if suffix == _CSV else "")
            else:
                content = kind.content if tabulated else kind.content.planned(plan)
            scope = scope_in(kept_view(read, ViewPlace.FILTER, kept_filter)) if kept_filter else Scope()
            content = content if wanted.comments else content.without_comments()
            return warnings_of_export(read, attribution, content, scope)

    def document_warnings(self, source: Id, *, comments: bool = True) -> HandOutWarnings:
        """Return what to think of before one document is handed out by :meth:`document`. Raises NotFound."""
        with without_searching_garbage(), self._read() as read:
            return warnings_of_document(read, source, comments=comments)


def _exporter(kind: ReportKind[Any] | None, path: Path) -> Exporter[Any]:
    """Return what writes a report to a file of this name: the report's own, else that of the file type."""
    if kind is None or kind.exporter is None:
        return exporter_for(path.suffix)
    exporter = kind.exporter()
    if path.suffix.lower() != exporter.suffix:
        raise OtherFormat(name=path.suffix or path.name, report=kind.name, formats=exporter.suffix)
    return exporter


def limited_by(read: "Reader", stands: Standing, kept_filter: str, gate: Gate) -> Standing:
    """Return what an export says of itself that obeys a kept filter. Raises NotFound, UnreadableView."""
    return limited_standing(read, stands, scope_in(kept_view(read, ViewPlace.FILTER, kept_filter)), gate)


def _refuse_filter(kind: ReportKind[Any], exporter: Exporter[Any]) -> None:
    """Refuse a report whose figures and passages cannot obey a filter; the tables of a project do."""
    of_tables = exporter.takes is Workbook and kind.workbook is None and kind.exporter is None
    if not kind.filtered and not of_tables:
        raise CannotFilter(report=kind.name)


def _limited(kind: ReportKind[Any], plan: ReportPlan | None) -> ReportKind[Any]:
    if plan is None or not plan.chosen:
        return kind
    if not kind.can_be_limited:
        raise CannotLimit(report=kind.name)
    return kind.chosen or kind


def _gathered(read: "Reader", stands: Standing, kind: ReportKind[Any], gate: Gate, _: ReportPlan | None) -> Exportable:
    value: Exportable = kind.gather(read, stands, gate)
    return value
