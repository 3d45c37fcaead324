"""What has changed since a decision, in words and as tables."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.method import StepFigure
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.domain.themes.verdicts import Basis
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.list_table import Cell, ColumnHeading, Grid, cell
from lagvarde_coder.services.verdicts.changed import BasisDifference, ChangedPassage
from lagvarde_coder.services.verdicts.signed import RestingSignOff

FIGURE_WIDTHS, FIGURE_FLEXIBLE = (200, 90, 90), {0: 1}
PASSAGE_WIDTHS, PASSAGE_FLEXIBLE = (64, 150, 110, 84), {1: 2, 2: 1}


def summary(difference: BasisDifference, themes: Mapping[Id, Theme]) -> str:
    """Return what has changed, in one line: "new passages: 2, definition of T04 changed"."""
    counted = (
        (QCoreApplication.translate("Differing", "new passages: {0}"), difference.new),
        (QCoreApplication.translate("Differing", "passages gone: {0}"), difference.gone),
        (QCoreApplication.translate("Differing", "passages altered: {0}"), difference.altered),
    )
    told = [words.format(wording.number(len(ids))) for words, ids in counted if ids]
    named = (
        (QCoreApplication.translate("Differing", "{0} brought in"), difference.joined),
        (QCoreApplication.translate("Differing", "{0} taken out"), difference.parted),
        (QCoreApplication.translate("Differing", "definition of {0} changed"), difference.redefined),
    )
    told += [words.format(numbers(ids, themes)) for words, ids in named if ids]
    if not told:
        told = [f"{_figure_name(name)} {then} → {now}" for name, then, now in difference.figures]
    return ", ".join(told)


def numbers(ids: Sequence[Id], themes: Mapping[Id, Theme]) -> str:
    """Return the numbers of themes in a row."""
    return ", ".join(sorted(themes[one].number for one in ids if one in themes))


def figures_told(basis: Basis) -> str:
    """Return the figures that a decision was made on, in one sentence with their denominators."""
    text = QCoreApplication.translate(
        "Differing",
        "{0} of {1} organisations heard, {2} passages ({3} nuancing, {4} contradicting), {5} of {6} documents done",
    )
    figures = (basis.organisations, basis.heard, basis.passages, basis.nuancing, basis.contradicting)
    return text.format(*map(wording.number, (*figures, basis.finished, basis.documents)))


def figure_grid(difference: BasisDifference | None) -> Grid:
    """Return the figures then and now, each with its denominator; those that differ are marked by an arrow."""
    headings = (
        QCoreApplication.translate("Differing", "Figure"),
        QCoreApplication.translate("Differing", "Then"),
        QCoreApplication.translate("Differing", "Now"),
    )
    if difference is None:
        return Grid([ColumnHeading(heading) for heading in headings])
    rows = zip(_lines(difference.then), _lines(difference.now), strict=True)
    cells = [
        [cell(name, key=name), cell(then), cell(f"→ {now}" if then != now else now)] for (name, then), (_, now) in rows
    ]
    return Grid([ColumnHeading(heading) for heading in headings], cells)


def step_grid(signed: RestingSignOff) -> Grid:
    """Return the figures of a signed step then and now."""

    def told(figure: StepFigure | None) -> str:
        if figure is None:
            return "–"
        return wording.number(figure.count) if figure.total is None else wording.out_of(figure.count, figure.total)

    cells = [
        [
            cell(wording.name_of(counted), key=str(counted)),
            cell(told(then)),
            cell(f"→ {told(now)}" if then != now else told(now)),
        ]
        for counted, then, now in signed.figures
    ]
    return Grid(figure_grid(None).columns, cells)


def step_summary(signed: RestingSignOff) -> str:
    """Return which figures of a signed step have changed, in one line."""
    changed = [each for each in signed.figures if each[1] != each[2]]
    return ", ".join(
        f"{wording.name_of(counted)} {then.count if then else '–'} → {now.count if now else '–'}"
        for counted, then, now in changed
    )


def passage_grid(passages: Sequence[ChangedPassage]) -> Grid:
    """Return the passages that make a difference."""
    headings = (
        QCoreApplication.translate("Differing", "What"),
        QCoreApplication.translate("Differing", "Passage"),
        QCoreApplication.translate("Differing", "Document"),
        QCoreApplication.translate("Differing", "Stance"),
    )
    return Grid([ColumnHeading(heading) for heading in headings], [_cells(passage) for passage in passages])


def _cells(passage: ChangedPassage) -> list[Cell]:
    line = passage.line
    how = {
        "new": QCoreApplication.translate("Differing", "New"),
        "gone": QCoreApplication.translate("Differing", "Gone"),
        "altered": QCoreApplication.translate("Differing", "Altered"),
    }[passage.how]
    words = " ".join(line.words.split())
    return [
        cell(how, key=line.coding.id),
        cell(words, tip=words, copied=line.released),
        cell(line.source.title, tip=line.source.title, source=line.source.id),
        cell(wording.name_of(line.coding.stance)),
    ]


def _lines(basis: Basis) -> list[tuple[str, str]]:
    return [
        (_figure_name("organisations"), wording.out_of(basis.organisations, basis.heard)),
        (_figure_name("passages"), wording.number(basis.passages)),
        (_figure_name("nuancing"), wording.out_of(basis.nuancing, basis.passages)),
        (_figure_name("contradicting"), wording.out_of(basis.contradicting, basis.passages)),
        (_figure_name("finished"), wording.out_of(basis.finished, basis.documents)),
    ]


def _figure_name(name: str) -> str:
    return {
        "organisations": QCoreApplication.translate("Differing", "Organisations that take it up"),
        "heard": QCoreApplication.translate("Differing", "Organisations heard"),
        "passages": QCoreApplication.translate("Differing", "Passages"),
        "nuancing": QCoreApplication.translate("Differing", "Nuancing passages"),
        "contradicting": QCoreApplication.translate("Differing", "Contradicting passages"),
        "finished": QCoreApplication.translate("Differing", "Documents done"),
        "documents": QCoreApplication.translate("Differing", "Documents"),
    }[name]
