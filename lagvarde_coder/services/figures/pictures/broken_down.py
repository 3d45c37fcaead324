"""Pictures of frequencies: by stance, by group, of two groups, as a heat map, and of one organisation."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import chain

from lagvarde_coder.domain.disclosed import NOTHING, Disclosed, joined
from lagvarde_coder.domain.errors import NotFound
from lagvarde_coder.domain.figures.drawing import Drawing, TwinRow
from lagvarde_coder.domain.figures.pictures.bars import BarLine, Segment, draw_bars
from lagvarde_coder.domain.figures.pictures.dots import DotLine, draw_dots
from lagvarde_coder.domain.figures.pictures.frame import Filling, ThemeLabel
from lagvarde_coder.domain.figures.pictures.grid import HeatCell, draw_grid
from lagvarde_coder.domain.figures.pictures.scales import Scale, of_part, of_shares
from lagvarde_coder.domain.figures.results import Frequency, Unit
from lagvarde_coder.domain.figures.stances import stance_mixes
from lagvarde_coder.domain.percents import points_between
from lagvarde_coder.domain.text import clean
from lagvarde_coder.services.disclosure import own
from lagvarde_coder.services.figures.gathering import counting_codings, frequencies
from lagvarde_coder.services.figures.pictures.telling import Telling, largest, twin

LOOKS = (Filling.SOLID, Filling.HATCHED, Filling.CROSSED, Filling.LINED)
"""Of those who only support, only nuance, only contradict, and do several of these."""
MOST_BARS = 9
"""Groups below each theme that can still be read as bars."""


class Broken:
    """Frequencies by group, found by theme and key."""

    def __init__(self, telling: Telling) -> None:
        asked = telling.asked
        figures = frequencies(telling.counted, asked.of, asked.unit, asked.by, asked.scope)
        self.cells = {(figure.theme, figure.group.key if figure.group else None): figure for figure in figures}
        self.wholes = [figure for figure in figures if figure.group is None]
        self.keys = list(dict.fromkeys(figure.group.key for figure in figures if figure.group))
        self.names = telling.group_labels(asked.by, self.keys)
        self.labels = {figure.group.key: figure.group.label for figure in figures if figure.group}

    def of(self, theme: str, key: str) -> Frequency:
        """Return the figure of a theme in a group."""
        return self.cells[theme, key]

    def largest_keys(self, most: int) -> list[str]:
        """Return the keys of the groups with the largest denominators, in the order of all."""
        if not self.wholes:
            return []
        first = self.wholes[0].theme
        by_size = sorted(self.keys, key=lambda key: -self.cells[first, key].denominator)
        return [key for key in self.keys if key in by_size[:most]]

    def key(self, name: str) -> str:
        """Return the key of a group by its key or label. Raises NotFound."""
        for key in self.keys:
            if name == key or clean(name).casefold() in {self.labels[key].casefold(), self.names[key].casefold()}:
                return key
        raise NotFound(kind="group", name=name)


def stances_picture(telling: Telling) -> Drawing:
    """Return a bar per theme: the organisations that take it up, by what they say of it."""
    asked, counted = telling.asked, telling.counted
    codings = counting_codings(counted, asked.of, Unit.ORGANISATION)
    figures = frequencies(counted, asked.of, Unit.ORGANISATION, None, asked.scope)
    mixes = stance_mixes(telling.themes, codings, counted.sources, counted.lineage, asked.scope)
    looks = [(look, own(words)) for look, words in zip(LOOKS, telling.said.mixes, strict=True)]
    lines, rows, sizes = list[BarLine](), list[TwinRow](), dict[Disclosed, float]()
    for number, (theme, figure) in enumerate(zip(telling.themes, figures, strict=True)):
        label, mix = telling.label(theme), mixes[theme.id]
        whole = telling.sentence(telling.called(label), Unit.ORGANISATION, figure.count, figure.denominator)
        parts = [joined([words, amount]) for (_, words), amount in zip(looks, mix, strict=True) if amount]
        sentence = joined([whole, joined(parts, ", ")], "; ") if parts else whole
        segments = tuple(
            Segment(look, amount / figure.denominator, joined([amount]))
            for look, amount in zip(LOOKS, mix, strict=True)
            if amount
        )
        printed = telling.figure(figure.count, figure.denominator)
        lines.append(BarLine(theme.id, label, None, segments, printed, sentence, number))
        rows.append((label.number, label.name, figure.count, figure.denominator, *mix))
        sizes[sentence] = figure.count
    said = telling.said
    headings = telling.headings(said.count, said.denominator_heading, *(mix.capitalize() for mix in said.mixes))
    below = telling.below(Unit.ORGANISATION, (figure.denominator for figure in figures))
    text = telling.captions(said.vocabulary.plural(Unit.ORGANISATION), below, largest=largest(sizes))
    return draw_bars(lines, of_shares(), looks, text, twin(headings, rows))


def groups_picture(telling: Telling, broken: Broken | None = None) -> Drawing:
    """Return a bar per theme, and one for each group below it."""
    asked, said, broken = telling.asked, telling.said, broken or Broken(telling)
    shown = broken.largest_keys(MOST_BARS)
    lines, rows, sizes = list[BarLine](), list[TwinRow](), dict[Disclosed, float]()
    for whole in broken.wholes:
        label = theme_label(whole)
        lines.append(_whole_bar(telling, whole, label, len(rows)))
        rows.append((label.number, label.name, NOTHING, whole.count, whole.denominator))
        for key in broken.keys:
            figure, name = broken.of(whole.theme, key), broken.names[key]
            sentence = _in_group(telling, label, name, figure)
            if key in shown:
                segment = Segment(Filling.PALE, _share(figure), NOTHING)
                printed = telling.figure(figure.count, figure.denominator)
                lines.append(BarLine(f"{whole.theme}\n{key}", label, name, (segment,), printed, sentence, len(rows)))
            rows.append((label.number, label.name, name, figure.count, figure.denominator))
            sizes[sentence] = _share(figure)
    remarks = []
    if len(shown) < len(broken.keys):
        remarks.append(telling.told(said.shown_groups, len(shown), len(broken.keys)))
    headings = telling.headings(said.vocabulary.of(asked.by), said.count, said.denominator_heading)
    below = telling.below(asked.unit, (figure.denominator for figure in broken.cells.values()))
    text = telling.captions(said.vocabulary.plural(asked.unit), below, remarks=remarks, largest=largest(sizes))
    return draw_bars(lines, _scale(asked.unit, broken), (), text, twin(headings, rows))


def two_groups_picture(telling: Telling, broken: Broken | None = None) -> Drawing:
    """Return two dots per theme, with both numbers, and the difference of the shares in the table."""
    asked, said, broken = telling.asked, telling.said, broken or Broken(telling)
    keys = _two(telling, broken)
    lines, rows, sizes = list[DotLine](), list[TwinRow](), dict[Disclosed, float]()
    for whole in broken.wholes if len(keys) == 2 else ():
        label = theme_label(whole)
        first, second = (broken.of(whole.theme, key) for key in keys)
        settled = _settled(first), _settled(second)
        sentence = joined(
            [_of_two(telling, label, broken.names[key], broken.of(whole.theme, key)) for key in keys], "; "
        )
        shares = [_share(one) if one.denominator else None for one in (first, second)]
        figures = _printed(telling, first), _printed(telling, second)
        lines.append(DotLine(label, shares[0], shares[1], figures, sentence, settled))
        apart = _apart(first, second) if all(settled) else None
        told = apart if all(settled) else own(said.not_finished)
        rows.append((label.number, label.name, first.count, first.denominator, second.count, second.denominator, told))
        sizes[sentence] = abs(apart or 0.0)
    names = tuple(broken.names[key] for key in keys) if len(keys) == 2 else (NOTHING, NOTHING)
    counts = chain.from_iterable((name, said.denominator_heading) for name in names)
    headings = telling.headings(*counts, said.difference)
    below = telling.below(asked.unit, (broken.of(w.theme, key).denominator for w in broken.wholes for key in keys))
    text = telling.captions(said.vocabulary.plural(asked.unit), below, subject=names, largest=largest(sizes))
    return draw_dots(lines, (names[0], names[1]), _scale(asked.unit, broken, keys), text, twin(headings, rows))


def heat_picture(telling: Telling, broken: Broken | None = None) -> Drawing:
    """Return a grid of themes and groups; the darkest cell is the largest number, or share."""
    asked, said, broken = telling.asked, telling.said, broken or Broken(telling)
    value = _share if asked.shares else _count
    most = max((value(broken.of(w.theme, key)) for w in broken.wholes for key in broken.keys), default=0.0)
    labels, cells = list[ThemeLabel](), list[list[HeatCell]]()
    rows, sizes = list[TwinRow](), dict[Disclosed, float]()
    for whole in broken.wholes:
        label, line = theme_label(whole), list[HeatCell]()
        for key in broken.keys:
            figure = broken.of(whole.theme, key)
            sentence = _in_group(telling, label, broken.names[key], figure)
            heat = value(figure) / most if most else 0.0
            line.append(HeatCell(f"{whole.theme}\n{key}", _cell_words(telling, figure), heat, sentence, len(rows)))
            sizes[sentence] = value(figure)
        labels.append(label)
        cells.append(line)
        rows.append((label.number, label.name, *(broken.of(whole.theme, key).count for key in broken.keys)))
    if broken.wholes:
        of = (broken.of(broken.wholes[0].theme, key).denominator for key in broken.keys)
        rows.append((NOTHING, own(said.denominator_heading), *of))
    columns = [broken.names[key] for key in broken.keys]
    unit = said.vocabulary.plural(asked.unit)
    shown = said.in_shares.format(unit) if asked.shares else unit
    below = telling.below(asked.unit, (figure.denominator for figure in broken.cells.values() if figure.group))
    text = telling.captions(shown, below, largest=largest(sizes))
    return draw_grid(labels, columns, cells, text, twin([*telling.headings(), *columns], rows))


def theme_label(figure: Frequency) -> ThemeLabel:
    """Return the theme of a figure as pictures name it."""
    return ThemeLabel(figure.theme, own(figure.number), figure.colour, own(figure.name))


def _whole_bar(telling: Telling, whole: Frequency, label: ThemeLabel, row: int) -> BarLine:
    sentence = telling.sentence(telling.called(label), whole.unit, whole.count, whole.denominator)
    printed = telling.figure(whole.count, whole.denominator)
    segment = Segment(Filling.SOLID, _share(whole), NOTHING)
    return BarLine(whole.theme, label, None, (segment,), printed, sentence, row)


def _in_group(telling: Telling, label: ThemeLabel, name: Disclosed, figure: Frequency) -> Disclosed:
    called = telling.told(telling.said.in_group, telling.called(label), name)
    return telling.sentence(called, figure.unit, figure.count, figure.denominator)


def _settled(figure: Frequency) -> bool:
    """Whether a figure says anything yet: 0 does once all documents are done."""
    return figure.count > 0 or figure.finished == figure.total


def _of_two(telling: Telling, label: ThemeLabel, name: Disclosed, figure: Frequency) -> Disclosed:
    sentence = _in_group(telling, label, name, figure)
    return sentence if _settled(figure) else joined([sentence, own(telling.said.not_finished)], ", ")


def _printed(telling: Telling, figure: Frequency) -> Disclosed:
    if _settled(figure):
        return telling.figure(figure.count, figure.denominator)
    return joined(
        [telling.told(telling.said.of, figure.count, figure.denominator), own(telling.said.not_finished)], " · "
    )


def _share(figure: Frequency) -> float:
    return figure.count / figure.denominator if figure.denominator else 0.0


def _apart(first: Frequency, second: Frequency) -> float | None:
    """Return by how many percentage points the shares differ; None where one is none."""
    if not first.denominator or not second.denominator:
        return None
    one, other = (Fraction(each.count, each.denominator) for each in (first, second))
    return points_between(one, other, decimals=1)


def _count(figure: Frequency) -> float:
    return float(figure.count)


def _cell_words(telling: Telling, figure: Frequency) -> Disclosed:
    if not telling.asked.shares:
        return telling.told("{0}", figure.count)
    return telling.per_cent(figure.count, figure.denominator) if figure.denominator else own("–")


def _scale(unit: Unit, broken: Broken, keys: Sequence[str] | None = None) -> Scale:
    """Return the whole axis for units that can all take a theme up, else as much of it as is needed."""
    if unit in {Unit.ORGANISATION, Unit.SOURCE}:
        return of_shares()
    wanted = None if keys is None else set(keys)
    shown = (figure for (_, key), figure in broken.cells.items() if wanted is None or key in wanted)
    return of_part(max(map(_share, shown), default=0.0))


def _two(telling: Telling, broken: Broken) -> list[str]:
    """Return the keys of the two groups that are asked for, else of the two largest."""
    asked = telling.asked
    chosen = [broken.key(name) for name in (asked.first, asked.second) if name]
    offered = [key for key in broken.largest_keys(len(chosen) + 2) if key not in chosen]
    return [*chosen, *offered][:2]
