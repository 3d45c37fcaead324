"""The profile of one organisation: what it takes up, beside how many of all do."""

from lagvarde_coder.domain.disclosed import NOTHING, Disclosed, joined
from lagvarde_coder.domain.errors import NotFound
from lagvarde_coder.domain.figures.cooccurrence import passages_of_each
from lagvarde_coder.domain.figures.drawing import Drawing, TwinRow
from lagvarde_coder.domain.figures.gathering import Breakdown, counted_in
from lagvarde_coder.domain.figures.heard import heard_organisations
from lagvarde_coder.domain.figures.pictures.bars import BarLine, Segment, draw_bars
from lagvarde_coder.domain.figures.pictures.frame import Filling
from lagvarde_coder.domain.figures.pictures.scales import of_numbers
from lagvarde_coder.domain.figures.results import Grouping, Unit
from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.domain.text import clean
from lagvarde_coder.services.disclosure import own
from lagvarde_coder.services.figures.gathering import frequencies
from lagvarde_coder.services.figures.pictures.broken_down import theme_label
from lagvarde_coder.services.figures.pictures.telling import Telling, largest, twin

_BRACKET, _CLOSED = own("("), own(")")


def organisation_picture(telling: Telling) -> Drawing:
    """Return what one organisation takes up: its passages per theme, beside how many of all take it up."""
    asked, said, counted = telling.asked, telling.said, telling.counted
    wholes = frequencies(counted, asked.of, Unit.ORGANISATION, None, asked.scope)
    heard = heard_organisations(counted.sources, asked.scope)
    names = telling.group_labels(Grouping.ORGANISATION, heard)
    subject = _organisation(asked.subject, {key: counted.names[key][0] for key in heard})
    name, passages = names.get(subject, NOTHING), _passages_of(subject, telling)
    lines, rows, sizes = list[BarLine](), list[TwinRow](), dict[Disclosed, float]()
    for number, whole in enumerate(wholes if subject else ()):
        label, count = theme_label(whole), passages[whole.theme]
        sentence = telling.told(said.profile, telling.called(label), count, whole.count, whole.denominator)
        of_all = telling.told(said.of, whole.count, whole.denominator)
        segment = Segment(Filling.SOLID, count, NOTHING)
        printed = joined([joined([count]), joined([_BRACKET, of_all, _CLOSED], "")])
        lines.append(BarLine(whole.theme, label, None, (segment,), printed, sentence, number))
        rows.append((label.number, label.name, count, whole.count, whole.denominator))
        sizes[sentence] = count
    headings = telling.headings(said.passages, said.heard_of, said.denominator_heading)
    below = telling.below(Unit.ORGANISATION, (whole.denominator for whole in wholes))
    text = telling.captions(telling.passages_and(Unit.ORGANISATION), below, subject=[name], largest=largest(sizes))
    return draw_bars(lines, of_numbers(max(passages.values(), default=0)), (), text, twin(headings, rows))


def _passages_of(organisation: str, telling: Telling) -> dict[str, int]:
    """Return how many passages of each theme there are where an organisation speaks."""
    counted, scope = telling.counted, telling.asked.scope
    sources = [source for source in scope.sources_in(counted.sources) if organisation in source.voices.heard]
    breakdown = Breakdown(Grouping.ORGANISATION, sources)
    said = [
        part for row in scope.codings_in(counted.codings, sources) for part in counted_in(organisation, row, breakdown)
    ]
    themes = [theme.id for theme in telling.themes]
    found = passages_of_each(themes, said, sources, counted.lineage, scope)
    return {theme: len(passages) for theme, passages in found.items()}


def _organisation(name: str, heard: dict[str, str]) -> str:
    """Return the id of an organisation by id or name, else the first in Swedish order. Raises NotFound."""
    if not name:
        return min(heard, key=lambda key: swedish(heard[key]), default="")
    wanted = clean(name).casefold()
    found = [key for key, label in heard.items() if name == key or label.casefold() == wanted]
    if not found:
        raise NotFound(kind="organisation", name=name)
    return found[0]
