"""Pictures of themes on the same words: a matrix, and a net whose places do not move."""

from collections import Counter

from lagvarde_coder.domain.disclosed import Disclosed, joined
from lagvarde_coder.domain.figures.drawing import Drawing, TableTwin
from lagvarde_coder.domain.figures.pictures.frame import PictureText
from lagvarde_coder.domain.figures.pictures.grid import HeatCell, draw_grid
from lagvarde_coder.domain.figures.pictures.network import NetLine, NetPlace, draw_network
from lagvarde_coder.domain.figures.results import CoOccurrence, Unit
from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.services.figures.gathering import co_occurrences
from lagvarde_coder.services.figures.pictures.telling import Telling, largest, twin

MOST_LINES = 30
"""Lines of a net that can still be told apart."""


class Pairs:
    """Pairs on the same words, with what they say."""

    def __init__(self, telling: Telling) -> None:
        self._telling = telling
        self.labels = {theme.number: telling.label(theme) for theme in telling.themes}
        self.found = co_occurrences(telling.counted, telling.asked.of, telling.asked.scope)
        self.sentences = [self._sentence(pair) for pair in self.found]
        self.most = max((pair.passages for pair in self.found), default=0)

    def _sentence(self, pair: CoOccurrence) -> Disclosed:
        names = [self._telling.called(self.labels[number]) for number in (pair.a, pair.b)]
        return self._telling.told(self._telling.said.together, *names, pair.passages, pair.sources)

    def text(self, remarks: list[Disclosed]) -> PictureText:
        """Return what a picture of them says of itself."""
        telling = self._telling
        documents = len(telling.asked.scope.sources_in(telling.counted.sources))
        sizes = {sentence: float(pair.passages) for sentence, pair in zip(self.sentences, self.found, strict=True)}
        below = telling.below(Unit.SOURCE, [documents])
        return telling.captions(telling.passages_and(Unit.SOURCE), below, remarks=remarks, largest=largest(sizes))

    def twin(self) -> TableTwin:
        """Return them as a table."""
        said, labels = self._telling.said, self.labels
        headings = self._telling.headings(said.number, said.name, said.passages, said.documents)
        rows = [(*labels[p.a][1::2], *labels[p.b][1::2], p.passages, p.sources) for p in self.found]
        return twin(headings, rows)


def together_picture(telling: Telling) -> Drawing:
    """Return a matrix of themes by themes; a pair without a place in common stays empty."""
    pairs = Pairs(telling)
    labels = list(pairs.labels.values())
    at = {number: place for place, number in enumerate(pairs.labels)}
    cells: list[list[HeatCell | None]] = [[None] * len(labels) for _ in labels]
    for row, (pair, sentence) in enumerate(zip(pairs.found, pairs.sentences, strict=True)):
        for a, b in ((at[pair.a], at[pair.b]), (at[pair.b], at[pair.a])):
            key = f"{labels[a].key}\n{labels[b].key}"
            words = telling.told("{0}", pair.passages)
            cells[a][b] = HeatCell(key, words, pair.passages / pairs.most, sentence, row)
    return draw_grid(labels, labels, cells, pairs.text([]), pairs.twin())


def network_picture(telling: Telling) -> Drawing:
    """Return the net of all themes that are in use; places follow from all numbers that the codebook ever had."""
    pairs = Pairs(telling)
    numbers = [theme.number for theme in telling.counted.themes if theme.stage is telling.asked.of]
    places = {number: place for place, number in enumerate(sorted(numbers, key=swedish))}
    met = Counter(number for pair in pairs.found for number in (pair.a, pair.b))
    nodes = [
        NetPlace(
            label, places[number], len(places),
            telling.told(telling.said.net_theme, telling.called(label), met[number]),
        )
        for number, label in pairs.labels.items()
    ]  # fmt: skip
    at = {number: place for place, number in enumerate(pairs.labels)}
    shown = sorted(range(len(pairs.found)), key=lambda row: -pairs.found[row].passages)[:MOST_LINES]
    lines = []
    for row in shown:
        pair = pairs.found[row]
        amounts = pair.passages, pairs.most, joined([pair.passages])
        lines.append(NetLine(at[pair.a], at[pair.b], *amounts, pairs.sentences[row], row))
    remarks = []
    if len(shown) < len(pairs.found):
        remarks.append(telling.told(telling.said.shown_pairs, len(shown), len(pairs.found)))
    return draw_network(nodes, lines, pairs.text(remarks), pairs.twin())
