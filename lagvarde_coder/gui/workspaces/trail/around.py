"""The figures as they stood just before and just after what a line of the log tells; read, never written."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.figures.results import Frequency, Standing
from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.gui.models.table import COPIED_PARTS_ROLE, ColumnHeading, Grid
from lagvarde_coder.gui.widgets.badge import BADGE_ROLE, SLOT_ROLE
from lagvarde_coder.gui.words import phrases, wording
from lagvarde_coder.gui.workspaces.list_table import cell
from lagvarde_coder.gui.workspaces.trail.folding import LogLine

STAGES = (Stage.NEED, Stage.THEME)


@dataclass(frozen=True, slots=True)
class StateFigures:
    """How many organisations raised each need and theme in one state of the log, with what is said of them."""

    standing: Standing
    figures: tuple[Frequency, ...]


@dataclass(frozen=True, slots=True)
class Around:
    """A line of the log with the figures before and after it; ``before`` is None where the log begins with it."""

    line: LogLine
    before: StateFigures | None
    after: StateFigures

    @property
    def heading(self) -> str:
        """What is shown, for its heading: "As it was before: Themes were brought together · T08 … → B07"."""
        text = QCoreApplication.translate("Around", "As it was before: {0}")
        return text.format(" · ".join(part for part in (self.line.what, self.line.about) if part))

    def pairs(self) -> list[tuple[Frequency | None, Frequency | None]]:
        """Return each need's and theme's figure before and after, in the order of the later state."""
        before = {figure.theme: figure for figure in (self.before.figures if self.before else ())}
        after = {figure.theme: figure for figure in self.after.figures}
        return [(before.get(theme), after.get(theme)) for theme in dict.fromkeys([*after, *before])]


class _Part:
    """One half of a progress."""

    def __init__(self, whole: Progress, part: int) -> None:
        self._whole, self._part = whole, part

    def step(self, done: int, total: int) -> None:
        self._whole.step(self._part * total + done, 2 * total)


def figures_around(project: OpenProject, line: LogLine, progress: Progress) -> Around:
    """Count in both states; runs in a worker's thread.

    Raises:
        Cancelled: the user asked to stop.
    """
    before, after = project.trail.tracing.around([operation.id for operation in line.operations])
    earlier = _stood(project, before, _Part(progress, 0)) if before else None
    return Around(line, earlier, _stood(project, after, _Part(progress, 1)))


def _stood(project: OpenProject, state: int, progress: Progress) -> StateFigures:
    with project.at(state, progress) as stood:
        counting = stood.figures.counting
        figures = tuple(figure for stage in STAGES for figure in counting.frequencies(stage))
        return StateFigures(counting.standing(), figures)


def differs(pair: tuple[Frequency | None, Frequency | None]) -> bool:
    """Tell whether a figure, or what it is called, is another one afterwards."""
    before, after = pair
    if before is None or after is None:
        return True
    return (before.count, before.denominator, before.name) != (after.count, after.denominator, after.name)


def around_grid(pairs: Iterable[tuple[Frequency | None, Frequency | None]]) -> Grid:
    """Return the figures before and after, and how they differ; each is a count of the organisations heard."""
    translate = QCoreApplication.translate
    columns = [
        ColumnHeading(translate("Around", "Need or theme")),
        _sides(translate("Around", "Before")),
        _sides(translate("Around", "After")),
        ColumnHeading(translate("Around", "Difference")),
    ]
    return Grid(columns, [_row(before, after) for before, after in pairs], frozenset({1, 2, 3}))


def _sides(heading: str) -> ColumnHeading:
    """Return the heading of a figure; a copy has the count and its denominator apart, for a spreadsheet."""
    return ColumnHeading(heading, copied=(heading, QCoreApplication.translate("Around", "{0}, of").format(heading)))


def _row(before: Frequency | None, after: Frequency | None) -> list[dict[int, object]]:
    known = after or before
    assert known is not None
    name = cell(known.name, key=known.theme, tip=_renamed(before, after))
    name |= {BADGE_ROLE: known.number, SLOT_ROLE: known.colour}
    return [name, _figure(before), _figure(after), cell(_difference(before, after))]


def _renamed(before: Frequency | None, after: Frequency | None) -> str:
    known = after or before
    if before and after and before.name != after.name:
        return QCoreApplication.translate("Around", "{0}, before: {1}").format(after.name, before.name)
    return known.name if known else ""


def _figure(figure: Frequency | None) -> dict[int, object]:
    if figure is None:
        return cell("–") | {COPIED_PARTS_ROLE: ("–",)}
    count, denominator = wording.number(figure.count), wording.number(figure.denominator)
    parts = (str(figure.count), str(figure.denominator))
    return cell(QCoreApplication.translate("Around", "{0} of {1}").format(count, denominator)) | {
        COPIED_PARTS_ROLE: parts
    }


def _difference(before: Frequency | None, after: Frequency | None) -> str:
    if before is None:
        return QCoreApplication.translate("Around", "new")
    if after is None:
        return QCoreApplication.translate("Around", "gone")
    step = after.count - before.count
    if step:
        return f"{'+' if step > 0 else '−'}{wording.number(abs(step))}"
    if after.denominator != before.denominator:
        return QCoreApplication.translate("Around", "other denominator")
    return QCoreApplication.translate("Around", "renamed") if after.name != before.name else ""


def told(state: StateFigures | None) -> str:
    """Return which state it is, and what its figures rest on."""
    if state is None:
        return QCoreApplication.translate("Around", "nothing: the log begins here")
    text = QCoreApplication.translate("Around", "state {0} ({1})")
    return text.format(wording.number(state.standing.state), phrases.basis(state.standing))
