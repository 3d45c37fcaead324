"""The portrait of one document: its text from beginning to end, with a row per theme."""

from dataclasses import replace

from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.disclosed import NOTHING, Disclosed
from lagvarde_coder.domain.errors import NotFound
from lagvarde_coder.domain.figures.cooccurrence import passages_of_each
from lagvarde_coder.domain.figures.counted import CountedSource
from lagvarde_coder.domain.figures.drawing import Drawing, TwinRow
from lagvarde_coder.domain.figures.pictures.frame import Filling, ThemeLabel
from lagvarde_coder.domain.figures.pictures.portrait import Answered, StripBlock, draw_portrait
from lagvarde_coder.domain.figures.results import Unit
from lagvarde_coder.domain.material.sources import Source
from lagvarde_coder.domain.text import SectionKind
from lagvarde_coder.services.disclosure import own
from lagvarde_coder.services.figures.pictures.broken_down import LOOKS
from lagvarde_coder.services.figures.pictures.telling import Telling, largest, twin

_LOOK_OF = dict(zip((Stance.SUPPORTS, Stance.NUANCES, Stance.CONTRADICTS), LOOKS, strict=False))


def document_picture(telling: Telling) -> Drawing:
    """Return where in one document which theme is; one that has no passage of a theme has no row of it."""
    asked, said, counted = telling.asked, telling.said, telling.counted
    source = _wanted(telling)
    if source is None:
        text = telling.captions(said.vocabulary.plural(Unit.PASSAGE), NOTHING, subject=[NOTHING])
        return draw_portrait((), (), (), 0, (), NOTHING, text, twin(telling.headings(), ()))
    scope = replace(asked.scope, sources=frozenset({source.id}), include_internal=True, finished_only=False)
    found = passages_of_each([theme.id for theme in telling.themes], counted.codings, [source], counted.lineage, scope)
    stance_of = {row[0]: row[6] for row in counted.codings if row[1] == source.text}
    labels, blocks = list[ThemeLabel](), list[StripBlock]()
    rows, sizes = list[TwinRow](), dict[Disclosed, float]()
    for theme in telling.themes:
        if not (passages := found[theme.id]):
            continue
        label = telling.label(theme)
        for number, passage in enumerate(passages, 1):
            look = _look(frozenset(stance_of[coding] for coding in passage.codings))
            saying = own(said.mixes[LOOKS.index(look)])
            sentence = telling.told(
                said.passage, telling.called(label), number, len(passages), passage.start, passage.end, saying
            )
            key = f"{theme.id}\n{passage.start}\n{passage.end}"
            blocks.append(StripBlock(key, len(labels), passage.start, passage.end, look, sentence))
            sizes[sentence] = float(passage.end - passage.start)
        covered = sum(passage.end - passage.start for passage in passages)
        rows.append((label.number, label.name, len(passages), covered, source.characters))
        labels.append(label)
    looks = [(look, own(words)) for look, words in zip(LOOKS, said.mixes, strict=True)]
    name = telling.gate.title(telling.read.many(Source, [source.id])[source.id])
    below = telling.below(Unit.CHARACTER, [source.characters])
    text = telling.captions(telling.passages_and(Unit.CHARACTER), below, subject=[name], largest=largest(sizes))
    headings = telling.headings(said.passages, said.characters, said.denominator_heading)
    answers = _answers(telling, source)
    return draw_portrait(
        labels, blocks, answers, source.characters, looks, own(said.position), text, twin(headings, rows)
    )


def _wanted(telling: Telling) -> CountedSource | None:
    """Return the document that is asked for, else the first of the scope. Raises NotFound."""
    sources, subject = telling.counted.sources, telling.asked.subject
    if not subject:
        return next(iter(telling.asked.scope.sources_in(sources)), None)
    found = next((source for source in sources if source.id == subject), None)
    if found is None:
        raise NotFound(kind="source", name=subject)
    return found


def _look(stances: frozenset[str]) -> Filling:
    """Return how a passage looks whose codings say these things."""
    return _LOOK_OF[Stance(next(iter(stances)))] if len(stances) == 1 else Filling.LINED


def _answers(telling: Telling, source: CountedSource) -> list[Answered]:
    """Return the answers to questions, numbered as they come."""
    sections = sorted(
        (section for section in source.sections if section.kind is SectionKind.QUESTION),
        key=lambda section: section.start,
    )
    return [
        Answered(section.start, section.end, telling.told(telling.said.question, number))
        for number, section in enumerate(sections, 1)
    ]
