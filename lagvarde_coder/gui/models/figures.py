"""Figures as tables: frequencies and co-occurrence with their heat, units and denominators."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from PySide6.QtCore import QCoreApplication, Qt

from lagvarde_coder.domain.figures.groups import Group
from lagvarde_coder.domain.figures.results import CoOccurrence, Frequency, Grouping, StancePart, Unit
from lagvarde_coder.domain.material.sources import SourceKind
from lagvarde_coder.domain.percents import whole_percent
from lagvarde_coder.domain.themes.codebook import Stage, Theme
from lagvarde_coder.gui.models.table import CODEBOOK, COPIED_PARTS_ROLE, SORT_ROLE, ColumnHeading, Grid
from lagvarde_coder.gui.widgets.badge import BADGE_ROLE, SLOT_ROLE
from lagvarde_coder.gui.widgets.heat import SHARE_ROLE
from lagvarde_coder.gui.words import phrases, wording
from lagvarde_coder.services.figures.counting import WITHOUT_CATEGORY, WITHOUT_ORGANISATION, WITHOUT_WAVE, Beside

THEME_ROLE = Qt.ItemDataRole.UserRole + 41
"""Item data: the id of the theme (or the row's theme of a pair) that a cell is about."""
GROUP_ROLE = Qt.ItemDataRole.UserRole + 42
"""Item data: the key of the group that a cell is about; None is the whole."""
OTHER_ROLE = Qt.ItemDataRole.UserRole + 43
"""Item data: the id of the other theme of a pair."""

STANCE_ROLE = Qt.ItemDataRole.UserRole + 44
"""Item data: which of those who take a theme up a cell counts (:class:`StancePart`)."""

_DISPLAY = Qt.ItemDataRole.DisplayRole
_TIP = Qt.ItemDataRole.ToolTipRole
_SPOKEN = Qt.ItemDataRole.AccessibleTextRole
_HEADING = 130
"""Characters of a heading, on all its lines."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Frequencies, arranged: a row per theme, a column per group; the whole (None) first.

    Attributes:
        cells: by the theme's id and the group's key.
    """

    unit: Unit
    by: Grouping | None
    stage: Stage
    rows: tuple[Frequency, ...]
    groups: tuple[Group | None, ...]
    cells: Mapping[tuple[str, str | None], Frequency]

    @classmethod
    def of(
        cls, frequencies: Sequence[Frequency], unit: Unit, by: Grouping | None, stage: Stage = Stage.THEME
    ) -> "Figures":
        """Arrange what the service returned."""
        rows = tuple(frequency for frequency in frequencies if frequency.group is None)
        groups = tuple(dict.fromkeys(frequency.group for frequency in frequencies)) or (None,)
        return cls(
            unit,
            by,
            stage,
            rows,
            groups,
            {(frequency.theme, _key(frequency.group)): frequency for frequency in frequencies},
        )

    def at(self, theme: str, group: Group | None) -> Frequency:
        """Return the figure of a theme in a group."""
        return self.cells[theme, _key(group)]

    def scale(self, group: Group | None) -> float:
        """Return the share that has the strongest colour: all of them, or the largest where shares are small."""
        if self.unit in {Unit.ORGANISATION, Unit.SOURCE}:
            return 1.0
        shares = [share(frequency) for (_, at), frequency in self.cells.items() if (at is None) == (group is None)]
        return max(shares, default=0.0) or 1.0


def _key(group: Group | None) -> str | None:
    return None if group is None else group.key


def share(figure: Frequency) -> float:
    """Return a figure as a share of its denominator, 0 to 1."""
    return figure.count / figure.denominator if figure.denominator else 0.0


def frequency_grid(figures: Figures, beside: Mapping[str, Beside]) -> Grid:
    """Return the table of frequencies: the whole, what ``beside`` (by number) says of it, then the groups."""
    whole, *groups = figures.groups
    has_nameless = any(entry.nameless_total for entry in beside.values())
    short = _short([group_name(figures.by, group) for group in figures.groups])
    columns = [ColumnHeading(_name_heading(figures.stage), key=CODEBOOK), _group_heading(figures, whole, short)]
    has_stances = any(row.stances for row in figures.rows)
    columns += _stance_headings() if has_stances else []
    columns += [_joint_heading()] if beside else []
    columns += [_nameless_heading()] if has_nameless else []
    columns += [_group_heading(figures, group, short) for group in groups]
    scales = {group: figures.scale(group) for group in figures.groups}
    rows: list[list[dict[int, object]]] = []
    for row in figures.rows:
        cells = [_theme_cell(row), _figure_cell(figures.at(row.theme, whole), scales[whole])]
        cells += _stance_cells(row) if has_stances else []
        cells += _beside_cells(row, beside[row.number], with_nameless=has_nameless) if beside else []
        cells += [_figure_cell(figures.at(row.theme, group), scales[group]) for group in groups]
        rows.append(cells)
    return Grid(columns, rows, frozenset(range(1, len(columns))))


def group_name(by: Grouping | None, group: Group | None) -> str:
    """Return what a column is called, in whole."""
    if group is None:
        return QCoreApplication.translate("Figures", "All")
    if by is Grouping.ORGANISATION and group.key == WITHOUT_ORGANISATION:
        return QCoreApplication.translate("Figures", "Without organisation")
    if by is Grouping.CATEGORY and group.key == WITHOUT_CATEGORY:
        return QCoreApplication.translate("Figures", "Without category")
    if by is Grouping.WAVE:
        return _wave_name(group.key)
    return wording.name_of(SourceKind(group.key)) if by is Grouping.KIND else group.label


def _wave_name(key: str) -> str:
    if key == WITHOUT_WAVE:
        return QCoreApplication.translate("Figures", "Without wave")
    return QCoreApplication.translate("Figures", "Wave {0}").format(key)


def cooccurrence_grid(themes: Sequence[Theme], pairs: Sequence[CoOccurrence]) -> Grid:
    """Return the matrix of themes on the same words: passages, lower and upper half alike."""
    by_numbers = {(pair.a, pair.b): pair for pair in pairs} | {(pair.b, pair.a): pair for pair in pairs}
    most = max((pair.passages for pair in pairs), default=0) or 1
    columns = [
        ColumnHeading(_name_heading(_stage_of(themes))),
        *(ColumnHeading(theme.number, theme.name) for theme in themes),
    ]
    rows = [
        [
            _label(a.id, a.number, a.name, a.colour),
            *(_pair_cell(a, b, by_numbers.get((a.number, b.number)), most) for b in themes),
        ]
        for a in themes
    ]
    return Grid(columns, rows, frozenset(range(1, len(columns))), Qt.AlignmentFlag.AlignCenter)


def _stage_of(themes: Sequence[Theme]) -> Stage:
    return themes[0].stage if themes else Stage.THEME


def _name_heading(stage: Stage) -> str:
    """Return what the first column is called: what its rows are."""
    return wording.name_of(stage)


def _group_heading(figures: Figures, group: Group | None, short: Mapping[str, str]) -> ColumnHeading:
    name = group_name(figures.by, group)
    denominators = {figures.at(row.theme, group).denominator for row in figures.rows}
    key = f"group:{'' if group is None else group.key}"
    copied = _copied_name(figures, group)
    if len(denominators) != 1:
        return ColumnHeading(short[name], name, copied, name=name, key=key)
    of = denominator_words(figures.unit).format(wording.number(denominators.pop()))
    documents = figures.at(figures.rows[0].theme, group)
    whole = f"{copied} {of}"
    tip = f"{name}\n{phrases.finished(documents.finished, documents.total)}"
    share_of = QCoreApplication.translate("Figures", "{0}, share").format(copied)
    return ColumnHeading(f"{short[name]}\n{of}", tip, whole, copied=(whole, share_of), name=name, key=key)


def _copied_name(figures: Figures, group: Group | None) -> str:
    """Return what a column is called in a copy: whoever speaks may be a person, and persons are never named."""
    if figures.by is Grouping.SPEAKER and group is not None:
        return f"{wording.name_of(Grouping.SPEAKER)} {figures.groups.index(group)}"
    return group_name(figures.by, group)


def _short(names: Sequence[str]) -> dict[str, str]:
    """Return names cut for headings; those that would look alike go on, on a second line, where they differ."""
    alike: dict[str, list[str]] = {}
    for name in names:
        alike.setdefault(phrases.shortened(name, _HEADING), []).append(name)
    short = {several[0]: cut for cut, several in alike.items() if len(several) == 1}
    for cut, several in alike.items():
        if len(several) > 1:
            start = _first_difference(several)
            short |= {name: f"{cut}\n{phrases.shortened(name[start:].strip('()'), _HEADING)}" for name in several}
    return short


def _first_difference(names: Sequence[str]) -> int:
    """Return where the first word begins in which names differ."""
    same = sum(1 for _ in takewhile(lambda letters: len(set(letters)) == 1, zip(*names, strict=False)))
    return names[0].rfind(" ", 0, same) + 1


def denominator_words(unit: Unit) -> str:
    """Return what stands above figures of a unit: "of {0} heard"."""
    return {
        Unit.ORGANISATION: QCoreApplication.translate("Figures", "of {0} heard"),
        Unit.SOURCE: QCoreApplication.translate("Figures", "of {0} documents"),
        Unit.PASSAGE: QCoreApplication.translate("Figures", "of {0} passages"),
        Unit.CHARACTER: QCoreApplication.translate("Figures", "of {0} characters"),
    }[unit]


def _theme_cell(row: Frequency) -> dict[int, object]:
    return _label(row.theme, row.number, row.name, row.colour)


def _label(theme: str, number: str, name: str, colour: int) -> dict[int, object]:
    return {
        _DISPLAY: name,
        BADGE_ROLE: number,
        SLOT_ROLE: colour,
        THEME_ROLE: theme,
        _TIP: f"{number} {name}",
        _SPOKEN: f"{number} {name}",
    }


def _figure_cell(figure: Frequency, scale: float) -> dict[int, object]:
    part = share(figure)
    sentence = phrases.of_denominator(figure.unit, figure.count, figure.denominator)
    shown = wording.number(figure.count)
    if figure.group is None and figure.denominator:
        shown += f"  ·  {percent(figure)}"
    return {
        _DISPLAY: shown,
        COPIED_PARTS_ROLE: (wording.number(figure.count), percent(figure) if figure.denominator else ""),
        SORT_ROLE: figure.count,
        SHARE_ROLE: min(1.0, part / scale),
        THEME_ROLE: figure.theme,
        GROUP_ROLE: _key(figure.group),
        _TIP: f"{figure.number} {figure.name}: {sentence} ({percent(figure)})",
        _SPOKEN: f"{figure.number} {figure.name}: {sentence}",
    }


def percent(figure: Frequency) -> str:
    """Return a figure's share in whole per cent; "0 %" of nobody."""
    return f"{whole_percent(figure.count, figure.denominator or 1)} %"


def stance_name(part: StancePart) -> str:
    """Return what the column of those who take a theme up in this way is called."""
    return " ".join(_stance_headings()[list(StancePart).index(part)].text.split())


def _stance_headings() -> list[ColumnHeading]:
    """Return a heading for each part, in their order."""
    translate = QCoreApplication.translate
    words = (
        (translate("Figures", "Support"), translate("Figures", "Organisations with a coding that supports it")),
        (translate("Figures", "Nuance"), translate("Figures", "Organisations with a coding that nuances it")),
        (translate("Figures", "Contradict"), translate("Figures", "Organisations with a coding that contradicts it")),
        (
            translate("Figures", "Only\ncontradict"),
            translate("Figures", "Organisations that contradict it and neither support nor nuance it"),
        ),
    )
    return [ColumnHeading(*both, key=f"stance:{part}") for part, both in zip(StancePart, words, strict=True)]


def _stance_cells(row: Frequency) -> list[dict[int, object]]:
    cells: list[dict[int, object]] = []
    for part, heading, count in zip(StancePart, _stance_headings(), row.stances or (0, 0, 0, 0), strict=True):
        sentence = f"{row.number} {row.name}: {heading.tip}: {wording.number(count)}"
        shown: dict[int, object] = {_DISPLAY: wording.number(count), _TIP: sentence, _SPOKEN: sentence}
        cells.append(shown | {THEME_ROLE: row.theme, STANCE_ROLE: part, SORT_ROLE: count})
    return cells


def _joint_heading() -> ColumnHeading:
    return ColumnHeading(
        QCoreApplication.translate("Figures", "Only\njointly"),
        QCoreApplication.translate("Figures", "Organisations that raise it only in joint dialogues; they are counted"),
        key="joint",
    )


def _nameless_heading() -> ColumnHeading:
    return ColumnHeading(
        QCoreApplication.translate("Figures", "Without\norganisation"),
        QCoreApplication.translate("Figures", "Documents without an organisation that raise it; they are not counted"),
        key="nameless",
    )


def _beside_cells(row: Frequency, beside: Beside, *, with_nameless: bool) -> list[dict[int, object]]:
    cells: list[dict[int, object]] = [
        {_DISPLAY: str(beside.joint) if beside.joint else "–", SORT_ROLE: beside.joint, THEME_ROLE: row.theme}
    ]
    if with_nameless:
        shown = f"{beside.nameless} / {beside.nameless_total}"
        cells.append({_DISPLAY: shown, SORT_ROLE: beside.nameless, THEME_ROLE: row.theme})
    return cells


def _pair_cell(a: Theme, b: Theme, pair: CoOccurrence | None, most: int) -> dict[int, object]:
    if a.id in {b.id, b.parent} or a.parent == b.id:
        return {_DISPLAY: "·", THEME_ROLE: a.id, _SPOKEN: f"{a.number}, {b.number}"}
    passages = pair.passages if pair else 0
    sentence = QCoreApplication.translate("Figures", "{0} and {1}: passages on the same words: {2}, in documents: {3}")
    sentence = sentence.format(f"{a.number} {a.name}", f"{b.number} {b.name}", passages, pair.sources if pair else 0)
    return {
        _DISPLAY: str(passages) if passages else "",
        SHARE_ROLE: passages / most,
        THEME_ROLE: a.id,
        OTHER_ROLE: b.id,
        _TIP: sentence,
        _SPOKEN: sentence,
    }
