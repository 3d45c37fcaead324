"""What the tables of Material show."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt

from lagvarde_coder.domain.disclosed import Disclosed
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.ledger import AnswerMode, Inquiry, Organisation, QuestionSet
from lagvarde_coder.domain.material.sources import Source, SourceStatus
from lagvarde_coder.domain.report.reports import LedgerFigure
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.list_table import Cell, ColumnHeading, Grid, cell
from lagvarde_coder.services.disclosure import Gate, ListedOrganisation
from lagvarde_coder.services.material.categories import CategoryDifference
from lagvarde_coder.services.material.documents import SourceLine

DOCUMENT_WIDTHS = (60, 290, 90, 112, 122, 98, 90, 98, 104, 72, 76)
DOCUMENT_FLEXIBLE = {1: 4, 2: 2, 4: 3, 5: 2}
CATEGORIES_WIDTHS = (60, 230, 200, 230, 200)
CATEGORIES_FLEXIBLE = {1: 3, 2: 2, 3: 3, 4: 2}
DOCUMENT_RARE = (2, 5, 6)
"""Group, category and date: columns that take room only if some document has one."""
DOCUMENT_LAST = (10, 7)
"""Characters and wording: left out where the title would have no room for its words."""
LEDGER_WIDTHS = (190, 56, 130, 94, 120, 106, 96, 48, 116, 104)
LEDGER_FLEXIBLE = {0: 3, 2: 2, 4: 2, 5: 1, 8: 1, 9: 2}
LEDGER_RARE = (2, 3, 4, 5, 6, 7)
"""Categories, main body, contacts, who suggested it, occasion and wave."""

_STATUS_ICON = {
    SourceStatus.NOT_STARTED: ("status-none", "muted"),
    SourceStatus.IN_PROGRESS: ("status-half", "accent"),
    SourceStatus.DONE: ("check", "success"),
    SourceStatus.REVIEWED: ("status-reviewed", "success"),
}


def documents(lines: Sequence[SourceLine]) -> Grid:
    """Return the table of documents."""
    columns = (
        QCoreApplication.translate("MaterialGrids", "No."),
        QCoreApplication.translate("MaterialGrids", "Title"),
        QCoreApplication.translate("MaterialGrids", "Group"),
        QCoreApplication.translate("MaterialGrids", "Document type"),
        QCoreApplication.translate("MaterialGrids", "Organisations"),
        QCoreApplication.translate("MaterialGrids", "Category"),
        QCoreApplication.translate("MaterialGrids", "Date"),
        QCoreApplication.translate("MaterialGrids", "Wording"),
        QCoreApplication.translate("MaterialGrids", "Status"),
        QCoreApplication.translate("MaterialGrids", "Codings"),
        QCoreApplication.translate("MaterialGrids", "Characters"),
    )
    icon = theming.current().icon
    statuses = {  # made once: there may be 10,000 documents
        status: cell(wording.name_of(status), sort=place, icon=icon(*_STATUS_ICON[status]))
        for place, status in enumerate(SourceStatus)
    }
    nobody = _nobody()
    rows = [_document(line, statuses[line.source.status], nobody) for line in lines]
    return Grid([ColumnHeading(heading) for heading in columns], rows, frozenset({0, 9, 10}))


def _document(line: SourceLine, status: Cell, nobody: Cell) -> list[Cell]:
    source = line.source
    organisations = ", ".join(organisation.name for organisation in line.organisations)
    categories = ", ".join(line.categories)
    who = cell(organisations, tip=organisations, copied=_alias(source))
    return [
        cell(str(source.number), key=source.id, sort=source.number),
        _title(line),
        cell(source.group, tip=source.group, copied=Gate().about(source, source.group)),
        cell(wording.name_of(source.kind)),
        who if organisations else nobody,
        cell(categories, tip=categories),
        cell(wording.day(source.day)),
        cell(wording.name_of(source.made)),
        status,
        cell(wording.number(line.codings), sort=line.codings),
        cell(wording.number(line.characters), sort=line.characters),
    ]


def _alias(source: Source) -> Disclosed | None:
    """Return what a copy has in place of organisations, if the document is to be quoted under an alias."""
    return Gate().title(source) if source.alias else None


def _title(line: SourceLine) -> Cell:
    title, source = line.source.title, line.source.id
    if line.source.archived and not line.erased:
        told = QCoreApplication.translate("MaterialGrids", "{0} (archived)").format(title)
        return cell(told, tip=told, icon=theming.current().icon("folder", "muted"), source=source)
    if not line.erased:
        return cell(title, tip=title, source=source)
    tip = QCoreApplication.translate("MaterialGrids", "{0}: its words were erased by decision.").format(title)
    told = QCoreApplication.translate("MaterialGrids", "{0} (erased)").format(title)
    return cell(told, tip=tip, icon=theming.current().icon("delete", "muted"), source=source)


def _nobody() -> Cell:
    text = QCoreApplication.translate("MaterialGrids", "No organisation")
    tip = QCoreApplication.translate(
        "MaterialGrids", "Counts for no organisation until somebody says whose voice it is."
    )
    return cell(text, tip=tip, icon=theming.current().icon("warning", "warning"))


def ledger(
    organisations: Sequence[Organisation],
    inquiries: Sequence[Inquiry],
    sets: Sequence[QuestionSet],
    told: Mapping[Id, AnswerMode] | None = None,
) -> Grid:
    """Return a row per inquiry, and one per organisation that was never asked; the key is "organisation inquiry".

    ``told`` is how its documents say that it answered, for each line that says something else.
    """
    columns = (
        QCoreApplication.translate("MaterialGrids", "Organisation"),
        QCoreApplication.translate("MaterialGrids", "Group"),
        QCoreApplication.translate("MaterialGrids", "Categories"),
        QCoreApplication.translate("MaterialGrids", "Main body"),
        QCoreApplication.translate("MaterialGrids", "Contacts"),
        QCoreApplication.translate("MaterialGrids", "Suggested by"),
        QCoreApplication.translate("MaterialGrids", "Occasion"),
        QCoreApplication.translate("MaterialGrids", "Wave"),
        QCoreApplication.translate("MaterialGrids", "Questions"),
        QCoreApplication.translate("MaterialGrids", "Mode"),
    )
    names = {question_set.id: question_set.name for question_set in sets}
    released = {listed.id: listed for listed in Gate().listed(organisations)}
    rows = [
        _ledger_row(organisation, inquiry, names, released[organisation.id], told or {})
        for organisation in organisations
        for inquiry in _lines_of(organisation, inquiries)
    ]
    return Grid([ColumnHeading(heading) for heading in columns], rows)


def _lines_of(organisation: Organisation, inquiries: Sequence[Inquiry]) -> Sequence[Inquiry | None]:
    return [inquiry for inquiry in inquiries if inquiry.organisation == organisation.id] or [None]


def _ledger_row(
    organisation: Organisation,
    inquiry: Inquiry | None,
    sets: dict[Id, str],
    released: ListedOrganisation,
    told: Mapping[Id, AnswerMode],
) -> list[Cell]:
    categories, contacts = ", ".join(organisation.categories), ", ".join(organisation.contacts)
    main_body = QCoreApplication.translate("MaterialGrids", "Yes") if organisation.main_body else ""
    questions = sets.get(inquiry.question_set or "", "") if inquiry else ""
    mode = cell(wording.name_of(inquiry.mode) if inquiry else "")
    if inquiry and inquiry.id in told:
        mode = _differing(inquiry.mode, told[inquiry.id])
    elif inquiry and inquiry.mode is AnswerMode.NONE:
        mode[Qt.ItemDataRole.ForegroundRole] = theming.current().colour("muted")
    return [
        cell(organisation.name, key=f"{organisation.id} {inquiry.id if inquiry else ''}", tip=organisation.name),
        cell(organisation.group, tip=organisation.group),
        cell(categories, tip=categories),
        cell(main_body),
        cell(contacts, tip=contacts, copied=released.contacts),
        cell(organisation.suggested_by, tip=organisation.suggested_by, copied=released.suggested_by),
        cell(inquiry.occasion if inquiry else ""),
        cell(str(inquiry.wave) if inquiry and inquiry.wave else "", sort=inquiry.wave if inquiry else 0),
        cell(questions, tip=questions),
        mode,
    ]


def categories(differences: Sequence[CategoryDifference]) -> Grid:
    """Return the documents that say another category than the ledger; the key is the document's id."""
    columns = (
        QCoreApplication.translate("MaterialGrids", "No."),
        QCoreApplication.translate("MaterialGrids", "Title"),
        QCoreApplication.translate("MaterialGrids", "The document says"),
        QCoreApplication.translate("MaterialGrids", "Organisations"),
        QCoreApplication.translate("MaterialGrids", "The ledger says"),
    )
    return Grid([ColumnHeading(heading) for heading in columns], list(map(_difference, differences)), frozenset({0}))


def _difference(difference: CategoryDifference) -> list[Cell]:
    source = difference.source
    said, names = ", ".join(source.categories), ", ".join(one.name for one in difference.organisations)
    ledger = ", ".join(difference.ledger) or QCoreApplication.translate("MaterialGrids", "no category")
    return [
        cell(str(source.number), key=source.id, sort=source.number),
        cell(source.title, tip=source.title, source=source.id),
        cell(said, tip=said),
        cell(names, tip=names),
        cell(ledger, tip=ledger),
    ]


def _differing(mode: AnswerMode, told: AnswerMode) -> Cell:
    text = QCoreApplication.translate("MaterialGrids", "{0} (documents: {1})")
    words = text.format(wording.name_of(mode), wording.name_of(told))
    return cell(words, tip=words, icon=theming.current().icon("warning", "warning"))


def ledger_sentence(figures: Sequence[LedgerFigure]) -> str:
    """Return "NPO: 24 of 26, 3 of them orally · Others: 17 of 17"."""
    return "   ·   ".join(_figure(figure) for figure in figures)


def _figure(figure: LedgerFigure) -> str:
    name = wording.ledger_group(figure.name)
    text = QCoreApplication.translate("MaterialGrids", "{0}: {1} of {2}, {3} of them orally")
    if not figure.oral:
        text = QCoreApplication.translate("MaterialGrids", "{0}: {1} of {2}")
    return text.format(name, figure.answered, figure.asked, figure.oral)


def difference_sentence(figures: Sequence[LedgerFigure]) -> str:
    """Return what the documents say where the ledger says something else; nothing where they agree."""
    differing = [(figure, figure.told) for figure in figures if figure.told is not None]
    if not differing:
        return ""
    text = QCoreApplication.translate("MaterialGrids", "The documents say something else of {0} organisations: {1}.")
    if sum(figure.differing for figure, _ in differing) == 1:
        text = QCoreApplication.translate("MaterialGrids", "The documents say something else of one organisation: {1}.")
    return text.format(
        wording.number(sum(figure.differing for figure, _ in differing)),
        ledger_sentence([told for _, told in differing]),
    )
