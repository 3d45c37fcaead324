"""Candidates, what gave rise to them, and rankings as tables."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from lagvarde_coder.domain.figures.results import Frequency
from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.domain.themes.codebook import ThemeStatus
from lagvarde_coder.domain.themes.families import Family
from lagvarde_coder.gui.models.table import ColumnHeading, Grid
from lagvarde_coder.gui.words import phrases, wording
from lagvarde_coder.gui.workspaces.list_table import Cell, cell
from lagvarde_coder.services.decisions.asked import CandidateLine, Ranked, Ranking
from lagvarde_coder.services.decisions.origins import OriginLine
from lagvarde_coder.services.figures.counting import WITHOUT_CATEGORY

FAMILY_WIDTHS, FAMILY_FLEXIBLE = (140, 60), {0: 1}
CANDIDATE_WIDTHS, CANDIDATE_FLEXIBLE = (60, 240, 128, 110, 80, 80, 100, 60), {1: 3, 6: 1}
DOCUMENTS = 4
"""The column of candidates that goes first where there is no room: organisations and codings say nearly as much."""
ORIGIN_WIDTHS, ORIGIN_FLEXIBLE = (60, 170, 170, 260, 60), {1: 1, 2: 1, 3: 3}
ASKED_WIDTHS, ASKED_FLEXIBLE = (80, 60, 160), {2: 3}
GROUP_WIDTH = 92
_LONGEST = 300
"""Characters of a passage that a row may need."""


def families(known: Sequence[Family], lines: Sequence[CandidateLine]) -> Grid:
    """Return the families with the number of their candidates."""
    translate = QCoreApplication.translate
    headings = [
        ColumnHeading(translate("CandidateGrids", "Family")),
        ColumnHeading(translate("CandidateGrids", "Amount"), tip=translate("CandidateGrids", "Candidates in it")),
    ]
    rows = []
    for family in known:
        amount = sum(line.family.id == family.id for line in lines)
        name = f"{family.initial}  {family.name}"
        rows.append([cell(name, key=family.id, tip=name), cell(wording.number(amount), sort=amount)])
    return Grid(headings, rows, frozenset({1}))


def candidates(lines: Sequence[CandidateLine]) -> Grid:
    """Return candidates with what is known of each; figures take in those brought into it."""
    translate = QCoreApplication.translate
    headings = [
        ColumnHeading(translate("CandidateGrids", "Number")),
        ColumnHeading(translate("CandidateGrids", "Name")),
        ColumnHeading(translate("CandidateGrids", "Status")),
        ColumnHeading(
            translate("CandidateGrids", "Organisations"),
            tip=translate("CandidateGrids", "Organisations that raise it, of those heard"),
        ),
        ColumnHeading(translate("CandidateGrids", "Documents")),
        ColumnHeading(translate("CandidateGrids", "Codings")),
        ColumnHeading(translate("CandidateGrids", "Together with")),
        ColumnHeading(translate("CandidateGrids", "Theme")),
    ]
    return Grid(headings, [_candidate(line) for line in lines], frozenset({4, 5}))


def _candidate(line: CandidateLine) -> list[Cell]:
    candidate, decided = line.candidate, line.decided
    why = ""
    if decided:
        why = "\n".join((decided.reason, f"{decided.by}, {wording.local_time(decided.at)}"))
    return [
        cell(candidate.number, key=candidate.id),
        cell(candidate.name, tip=candidate.name),
        cell(_status(line), tip=why),
        cell(wording.out_of(line.organisations, line.heard), sort=line.organisations),
        cell(wording.number(line.documents), sort=line.documents),
        cell(wording.number(line.codings), sort=line.codings),
        _together(line),
        cell(", ".join(theme.number for theme in line.became)),
    ]


def _status(line: CandidateLine) -> str:
    """Return what became of a candidate; one that is in use and stands by itself is undecided."""
    if line.candidate.status is ThemeStatus.ACTIVE and line.into is not None:
        return QCoreApplication.translate("CandidateGrids", "Brought together")
    if line.candidate.status is ThemeStatus.ACTIVE:
        return QCoreApplication.translate("CandidateGrids", "Undecided")
    return wording.name_of(line.candidate.status)


def _together(line: CandidateLine) -> Cell:
    if line.into is not None:
        text = QCoreApplication.translate("CandidateGrids", "in {0}").format(line.into.number)
        return cell(text, tip=f"{line.into.number} {line.into.name}")
    names = "\n".join(f"{one.number} {one.name}" for one in line.brought)
    return cell(", ".join(one.number for one in line.brought), tip=names)


def origins(lines: Sequence[OriginLine]) -> Grid:
    """Return what gave rise to a candidate."""
    translate = QCoreApplication.translate
    headings = [
        ColumnHeading(translate("CandidateGrids", "Number")),
        ColumnHeading(translate("CandidateGrids", "Document")),
        ColumnHeading(translate("CandidateGrids", "Organisations")),
        ColumnHeading(translate("CandidateGrids", "Passage")),
        ColumnHeading(translate("CandidateGrids", "Coder")),
    ]
    whole = translate("CandidateGrids", "The whole document")
    rows = []
    for place, line in enumerate(lines):
        who = ", ".join(line.organisations)
        words = phrases.shortened(line.coding.words, _LONGEST) if line.coding else whole
        rows.append(
            [
                cell(line.candidate.number, key=str(place)),
                cell(
                    line.source.title,
                    tip=line.source.title,
                    sort=(line.source.number, place),
                    source=line.source.id,
                ),
                cell(who, tip=who),
                cell(words, tip=words, copied=line.coding.released if line.coding else None),
                cell(line.coding.coder.initials if line.coding else ""),
            ]
        )
    return Grid(headings, rows)


def ranking(rankings: Sequence[Ranking], chosen: int) -> Grid:
    """Return a family in the order of one of its rankings, with the figures of all groups beside each other."""
    translate = QCoreApplication.translate
    headings = [
        ColumnHeading(translate("CandidateGrids", "Place")),
        ColumnHeading(translate("CandidateGrids", "Number")),
        ColumnHeading(translate("CandidateGrids", "Name")),
        *(
            ColumnHeading(
                group_name(one),
                tip=f"{group_name(one)}: {translate('CandidateGrids', 'Organisations that raise it, of those heard')}",
            )
            for one in rankings
        ),
    ]
    figures = [{row.candidate.id: row.figure for row in one.rows} for one in rankings]
    rows = [
        [
            cell(_place(row), key=row.candidate.id, sort=(row.place.number, row.candidate.position)),
            cell(row.candidate.number),
            cell(row.candidate.name, tip=row.candidate.name, sort=swedish(row.candidate.name)),
            *(_figure(of_group.get(row.candidate.id)) for of_group in figures),
        ]
        for row in (rankings[chosen].rows if rankings else ())
    ]
    return Grid(headings, rows)


def group_name(one: Ranking) -> str:
    """Return what the organisations of a ranking are called."""
    if one.group is None:
        return QCoreApplication.translate("CandidateGrids", "All organisations")
    if one.group.key == WITHOUT_CATEGORY:
        return QCoreApplication.translate("CandidateGrids", "Without category")
    return one.group.label


def _place(row: Ranked) -> str:
    if row.place.shared:
        return QCoreApplication.translate("CandidateGrids", "{0}, shared").format(row.place.number)
    return str(row.place.number)


def _figure(figure: Frequency | None) -> Cell:
    return cell("–") if figure is None else cell(wording.out_of(figure.count, figure.denominator), sort=figure.count)
