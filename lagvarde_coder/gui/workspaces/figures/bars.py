"""Figures as bars: those of the whole and, where they can be read, one for each group below."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QCoreApplication

from lagvarde_coder.domain.figures.groups import Group
from lagvarde_coder.domain.figures.results import Frequency, Unit
from lagvarde_coder.gui.models.figures import Figures, group_name, percent, share
from lagvarde_coder.gui.words import phrases, wording
from lagvarde_coder.gui.workspaces.figures.bar_chart import Axis, Bar

MOST_GROUPS = 9
"""Groups below each theme that can still be read as bars."""
_STEPS = (0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2)
_TICKS = 5
"""Parts of the axis at most."""


def shown_groups(figures: Figures) -> Sequence[Group]:
    """Return the groups that have bars: all of the breakdown, or none if they are too many."""
    groups = [group for group in figures.groups if group is not None]
    return groups if len(groups) <= MOST_GROUPS else ()


def bar_key(theme: str, group: str | None) -> str:
    """Return the key of a bar."""
    return theme if group is None else f"{theme}\n{group}"


def of_bar(key: str) -> tuple[str, str | None]:
    """Return the theme and the group's key that a bar stands for."""
    theme, separator, group = key.partition("\n")
    return theme, group if separator else None


def bars(figures: Figures) -> tuple[list[Bar], Axis]:
    """Return the bars in the order of the figures' rows, and their axis."""
    groups = shown_groups(figures)
    shown: list[tuple[Frequency, Frequency]] = []
    for row in figures.rows:
        shown += [(row, row), *((row, figures.at(row.theme, group)) for group in groups)]
    whole_axis = figures.unit in {Unit.ORGANISATION, Unit.SOURCE}  # of units that can all take a theme up
    step, parts = _scale(1.0 if whole_axis else max((share(figure) for _, figure in shown), default=0.0))
    full = step * parts
    ticks = [(part / parts, _percent(part * step)) for part in range(parts + 1)]
    return [_bar(figures, row, figure, full) for row, figure in shown], Axis(_title(figures), ticks)


def note(figures: Figures) -> str:
    """Return what is to be said of bars that are not what the table shows; else nothing."""
    many = sum(group is not None for group in figures.groups)
    if not many or shown_groups(figures):
        return ""
    text = QCoreApplication.translate(
        "Bars", "The bars show all together: {0} groups are more than can be read as bars ({1}). The table shows each."
    )
    return text.format(wording.number(many), MOST_GROUPS)


def _bar(figures: Figures, row: Frequency, figure: Frequency, full: float) -> Bar:
    part = share(figure)
    count = wording.number(figure.count)
    sentence = phrases.of_denominator(figure.unit, figure.count, figure.denominator)
    if figure is row:
        shown = f"{count} · {percent(figure)}"
        return Bar(row.theme, row.number, row.colour, row.name, part / full, shown, sentence)
    of = QCoreApplication.translate("Bars", "{0} of {1}").format(count, wording.number(figure.denominator))
    group = group_name(figures.by, figure.group)
    key = bar_key(row.theme, figure.group.key if figure.group else None)
    shown = f"{of} · {percent(figure)}" if figure.denominator else of
    return Bar(key, "", row.colour, group, part / full, shown, f"{row.number} {row.name}: {sentence}")


def _scale(largest: float) -> tuple[float, int]:
    """Return the step of an axis of round shares, and how many of them reach the largest one."""
    for step in _STEPS:
        parts = ceil(round(largest / step, 6))
        if parts <= _TICKS:
            return step, max(parts, 1)
    return _STEPS[-1], _TICKS


def _percent(part: float) -> str:
    return f"{wording.decimal(part * 100)} %"


def _title(figures: Figures) -> str:
    denominators = {figure.denominator for figure in figures.rows}
    one = denominators.pop() if len(denominators) == 1 else None
    return phrases.axis(figures.unit, None if shown_groups(figures) else one)
