"""The picture of how themes became needs; no filter changes it, since it shows decisions and counts nobody."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lagvarde_coder.domain.decisions.lineage import MergeLink
from lagvarde_coder.domain.disclosed import NOTHING, Disclosed, joined
from lagvarde_coder.domain.figures.counted import Scope
from lagvarde_coder.domain.figures.drawing import Drawing, TwinRow
from lagvarde_coder.domain.figures.pictures.becoming import BecomingRow, BecomingWay, draw_becoming
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.themes.codebook import Stage, Theme, ThemeStatus
from lagvarde_coder.services.disclosure import own
from lagvarde_coder.services.figures.pictures.telling import Telling, twin
from lagvarde_coder.words import within


def becoming_picture(telling: Telling) -> Drawing:
    """Return the themes, the needs, and each theme's way into a need; parts have rows where they went by themselves."""
    telling = replace(telling, asked=replace(telling.asked, scope=Scope()))
    said, counted = telling.said, telling.counted
    needs = counted.of(Stage.NEED)
    at_need = {need.id: place for place, need in enumerate(needs)}
    links = defaultdict[Id, list[MergeLink]](list)
    for link in sorted((link for link in counted.links if link.need in at_need), key=lambda link: at_need[link.need]):
        links[link.theme].append(link)
    known = {theme.id: theme for theme in counted.themes}
    existing = {row[0] for row in counted.codings}
    rows, ways, shown, ending = list[TwinRow](), list[BecomingWay](), list[BecomingRow](), list[Disclosed]()
    for theme in _shown(counted.themes, links):
        begins = len(rows)
        label = telling.label(theme)
        became = list[Disclosed]()
        for link in links[theme.id]:
            need, named = telling.label(known[link.need]), link.codings_among(existing)
            told = telling.called(need)
            if named is not None:
                told = telling.told(said.partly, told, named)
            became.append(told)
            sentence = telling.told(said.became, telling.called(label), told)
            ways.append(BecomingWay(len(shown), at_need[link.need], link.undivided, sentence, len(rows)))
            rows.append((label.number, label.name, need.number, need.name, named))
        note = NOTHING if became else _note(theme, counted.themes, links, telling)
        if not became:
            rows.append((label.number, label.name, NOTHING, note, None))
        numbers = [telling.label(known[link.need]).number for link in links[theme.id]]
        ending.append(telling.told(said.became, label.number, joined(numbers, ", ") if numbers else note))
        words = telling.told(said.became, telling.called(label), joined(became, "; ") if became else note)
        shown.append(BecomingRow(label, theme.parent in known, NOTHING, note, words, begins))
    mains = [theme for theme in counted.themes if theme.stage is Stage.THEME and theme.parent is None]
    amounts = len(mains), sum(need.parent is None for need in needs)
    text = telling.captions(said.vocabulary.plural(Stage.THEME), NOTHING, subject=amounts, ending=joined(ending, "; "))
    heads = own(said.vocabulary.plural(Stage.THEME)), own(said.vocabulary.plural(Stage.NEED))
    headings = telling.headings(said.became_number, said.became_name, said.carried)
    ends = list(_ends(needs, telling))
    return draw_becoming(shown, ends, ways, heads, text, twin(headings, rows))


def _shown(themes: Sequence[Theme], links: dict[Id, list[MergeLink]]) -> Iterator[Theme]:
    """Yield the themes that stand at the left: all, their parts only where these went by themselves."""
    for theme in themes:
        if theme.stage is not Stage.NEED and (
            links.get(theme.id) or (theme.stage is Stage.THEME and theme.parent is None)
        ):
            yield theme


def _note(theme: Theme, themes: Sequence[Theme], links: dict[Id, list[MergeLink]], telling: Telling) -> Disclosed:
    """Return what became of a theme without a way of its own."""
    if any(links.get(part.id) for part in themes if part.parent == theme.id):
        return own(telling.said.in_parts)
    if theme.status is ThemeStatus.ACTIVE:
        return own(telling.said.no_need)
    return own(within(telling.said.vocabulary.of(theme.status)))


def _ends(needs: Sequence[Theme], telling: Telling) -> Iterator[BecomingRow]:
    known = {need.id for need in needs}
    for need in needs:
        label = telling.label(need)
        yield BecomingRow(label, need.parent in known, own(need.group), NOTHING, telling.called(label), -1)
