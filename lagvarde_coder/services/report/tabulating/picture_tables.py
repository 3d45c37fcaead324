"""The figures of every picture as tables, with native charts of those that a spreadsheet can draw."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from lagvarde_coder.domain.disclosed import Disclosed
from lagvarde_coder.domain.figures.cooccurrence import passages_of_each
from lagvarde_coder.domain.figures.drawing import Drawing, TwinRow
from lagvarde_coder.domain.figures.pictures.kinds import PictureKind, PictureQuestion
from lagvarde_coder.domain.figures.results import Grouping, Standing, Unit
from lagvarde_coder.domain.material.sources import Source
from lagvarde_coder.domain.report.tables import ChartForm, Column, ColumnKind, Table, TablePicture
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.services.disclosure import Gate, own
from lagvarde_coder.services.figures.gathering import CountedMaterial, frequencies
from lagvarde_coder.services.figures.pictures.broken_down import (
    Broken,
    groups_picture,
    heat_picture,
    stances_picture,
    two_groups_picture,
)
from lagvarde_coder.services.figures.pictures.in_time import saturation_picture, timeline_picture
from lagvarde_coder.services.figures.pictures.pairs import together_picture
from lagvarde_coder.services.figures.pictures.telling import Telling
from lagvarde_coder.services.report.tabulating.columns import BADGE, INTEGER, Rows, columns
from lagvarde_coder.words import IN_SWEDISH
from lagvarde_coder.words.pictures import SWEDISH

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader

_Maker = Callable[[Telling], Drawing]
_Places = tuple[int, ...]
_SHEETS: tuple[tuple[PictureKind, str, _Maker, ChartForm | None, _Places, _Places], ...] = (
    (PictureKind.STANCES, "Bild hållning", stances_picture, ChartForm.STACKED, (0, 1), (4, 5, 6, 7)),
    (PictureKind.GROUPS, "Bild grupper", groups_picture, None, (), ()),
    (PictureKind.TWO_GROUPS, "Bild två grupper", two_groups_picture, ChartForm.BARS, (0, 1), (2, 4)),
    (PictureKind.HEAT, "Bild värmekarta", heat_picture, None, (), ()),
    (PictureKind.TOGETHER, "Bild samförekomst och nätverk", together_picture, None, (), ()),
    (PictureKind.SATURATION, "Bild mättnad", saturation_picture, ChartForm.LINES, (0,), (6, 7, 8)),
    (PictureKind.TIMELINE, "Bild tidslinje", timeline_picture, None, (), ()),
)
"""Kind, sheet, maker, and what is drawn natively: the columns that name it, and those that are drawn.

Of documents and organisations all are tabulated.
"""


def pictures(read: "Reader", counted: CountedMaterial, stands: Standing, gate: Gate) -> tuple[Table, ...]:
    """Return a table per picture, of needs once there are any and else of themes; the first groups by category."""
    of = Stage.NEED if counted.of(Stage.NEED) else Stage.THEME

    def telling(kind: PictureKind) -> Telling:
        stage = Stage.THEME if kind is PictureKind.SATURATION else of  # what is new is new as a theme
        asked = PictureQuestion(kind=kind, of=stage, by=Grouping.CATEGORY, scope=stands.scope)
        return Telling(asked, SWEDISH, gate, stands, counted, read)

    broken = Broken(telling(PictureKind.GROUPS))  # three pictures are made of the same figures
    makers: dict[PictureKind, _Maker] = {
        PictureKind.GROUPS: partial(groups_picture, broken=broken),
        PictureKind.TWO_GROUPS: partial(two_groups_picture, broken=broken),
        PictureKind.HEAT: partial(heat_picture, broken=broken),
    }
    return (
        *(
            _table(kind, title, makers.get(kind, make)(telling(kind)), form, names, figures)
            for kind, title, make, form, names, figures in _SHEETS
        ),
        _documents(telling(PictureKind.DOCUMENT)),
        _organisations(telling(PictureKind.ORGANISATION)),
    )


def _table(
    kind: PictureKind, title: str, drawing: Drawing, form: ChartForm | None, names: _Places, figures: _Places
) -> Table:
    twin = drawing.twin
    headings = [Column(heading, _kind(place, heading, twin.rows)) for place, heading in enumerate(twin.headings)]
    picture = TablePicture(form, drawing.title, names, figures, drawing.description) if form is not None else None
    note = f"{drawing.title}. {drawing.caption}"
    return Table(f"picture-{kind}", title, tuple(headings), twin.rows, note, picture)


def _kind(place: int, heading: Disclosed, rows: Iterable[TwinRow]) -> ColumnKind:
    """Return how a column of a twin is to be understood, by what stands in it."""
    kinds = {type(row[place]) for row in rows if row[place] is not None}
    if heading == SWEDISH.number and kinds <= {str}:
        return BADGE
    if float in kinds:
        return ColumnKind.DECIMAL
    return INTEGER if kinds == {int} else ColumnKind.TEXT


def _documents(telling: Telling) -> Table:
    """Return what the portrait of each document of the scope says: themes in it, with passages and characters."""
    counted, scope = telling.counted, telling.asked.scope
    headings = columns(
        ("Dok", INTEGER), "Titel", ("Nr", BADGE), "Namn", ("Utdrag", INTEGER), ("Tecken", INTEGER), ("Av", INTEGER)
    )
    stored = {source.id: source for source in telling.read.all(Source)}
    sources = scope.sources_in(counted.sources)
    themes = {theme.id: telling.label(theme) for theme in telling.themes}
    found = passages_of_each(list(themes), counted.codings, counted.sources, counted.lineage, scope)
    sizes: dict[str, dict[str, list[int]]] = {}
    for theme, passages in found.items():
        for passage in passages:
            sizes.setdefault(passage.text, {}).setdefault(theme, []).append(passage.end - passage.start)

    def rows() -> Rows:
        for source in sources:
            named = telling.gate.title(stored[source.id])
            of_text = sizes.get(source.text, {})
            for theme, label in themes.items():
                if places := of_text.get(theme):
                    amounts = len(places), sum(places), source.characters
                    yield stored[source.id].number, named, label.number, label.name, *amounts

    note = f"Enhet: utdrag och tecken. Av: dokumentets tecken. {_stage(telling)} i varje dokument."
    return Table("picture-document", "Bild dokument", headings, rows(), note)


def _organisations(telling: Telling) -> Table:
    """Return what the profile of each organisation says: its passages per theme, beside how many take it up."""
    counted, asked = telling.counted, telling.asked
    headings = columns(
        "Organisation", ("Nr", BADGE), "Namn", ("Utdrag", INTEGER), ("Tar upp, av alla", INTEGER), ("Av", INTEGER)
    )
    said = frequencies(counted, asked.of, Unit.PASSAGE, Grouping.ORGANISATION, asked.scope)
    wholes = {one.theme: one for one in frequencies(counted, asked.of, Unit.ORGANISATION, None, asked.scope)}
    keys = dict.fromkeys(figure.group.key for figure in said if figure.group)
    names = telling.group_labels(Grouping.ORGANISATION, keys)

    def rows() -> Rows:
        for figure in said:
            if figure.group is not None and figure.count:
                whole = wholes[figure.theme]
                name, number = names[figure.group.key], own(figure.number)
                yield name, number, own(figure.name), figure.count, whole.count, whole.denominator

    note = (
        "Enhet: utdrag där organisationen talar. Bredvid: hur många av alla hörda organisationer som tar upp detsamma. "
        f"{_stage(telling)} per organisation."
    )
    return Table("picture-organisation", "Bild organisation", headings, rows(), note)


def _stage(telling: Telling) -> str:
    return IN_SWEDISH.plural(telling.asked.of)
