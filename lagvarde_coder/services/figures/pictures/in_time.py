"""Pictures of a course: new themes after each organisation, and documents on their days."""

from collections import defaultdict
from datetime import date

from lagvarde_coder.domain.disclosed import NOTHING, Disclosed, joined
from lagvarde_coder.domain.figures.counted import CountedSource, Targets
from lagvarde_coder.domain.figures.drawing import Drawing, TwinRow
from lagvarde_coder.domain.figures.pictures.course import CourseStep, CourseWave, CourseWords, draw_course
from lagvarde_coder.domain.figures.pictures.timeline import TimeDot, TimeWave, draw_timeline
from lagvarde_coder.domain.figures.results import Grouping, Unit
from lagvarde_coder.domain.figures.saturation import (
    ORDERS,
    FirstHeard,
    first_heard,
    saturation,
    shuffled_order,
    taken_up,
)
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.sources import Source, SourceKind
from lagvarde_coder.services.disclosure import own
from lagvarde_coder.services.figures.gathering import counting_codings
from lagvarde_coder.services.figures.pictures.telling import Telling, twin
from lagvarde_coder.words import within


def saturation_picture(telling: Telling) -> Drawing:
    """Return how many themes somebody has taken up after each organisation heard."""
    asked, said, counted = telling.asked, telling.said, telling.counted
    chosen = asked.scope.sources_in(counted.sources)
    stored = {source.id: source for source in telling.read.all(Source)}
    waves = {source.id: stored[source.id].wave for source in chosen}
    order = first_heard(chosen, waves, {source.id: stored[source.id].day for source in chosen})
    if asked.shuffled:
        order = shuffled_order(order, asked.seed)
    themes = [theme.id for theme in telling.themes]
    codings = counting_codings(counted, asked.of, Unit.ORGANISATION)
    course = saturation(
        order, taken_up(themes, codings, counted.sources, counted.lineage, asked.scope), themes, asked.seed
    )
    names = telling.group_labels(Grouping.ORGANISATION, (one.organisation for one in order))
    numbers = {theme.id: own(theme.number) for theme in telling.themes}
    steps, rows = list[CourseStep](), list[TwinRow]()
    for place, one in enumerate(course.order):
        new = [numbers[theme] for theme in course.new[place]]
        band = course.low[place], course.high[place]
        listed, reached, name = joined(new, ", "), course.reached[place], names[one.organisation]
        fresh = telling.told(said.step_new, len(new), listed) if new else own(said.step_none)
        sentence = telling.told(said.step, place + 1, name, _when(telling, one), fresh, reached, len(themes), *band)
        steps.append(CourseStep(one.organisation, reached, len(new), *band, sentence))
        rows.append((place + 1, name, one.wave or None, _day(one), len(new), listed, reached, *band))
    headings = [
        own(words)
        for words in (
            said.number, said.vocabulary.of(Grouping.ORGANISATION), said.wave_heading, said.day, said.new,
            said.new_themes, said.so_far, said.band_low, said.band_high,
        )
    ]  # fmt: skip
    nameless = sum(not source.voices.heard for source in chosen)
    remarks = [telling.told(said.nameless, nameless)] if nameless else []
    remarks += [own(said.shuffled_remark)] if asked.shuffled else []
    categories = said.vocabulary.plural(asked.of)
    below = telling.told(said.denominator, len(themes), own(within(categories)))
    heard = joined([len(order), own(said.vocabulary.denominators[Unit.ORGANISATION])])
    text = telling.captions(
        categories, below, subject=[ORDERS, asked.seed], remarks=[heard, *remarks],
        ending=steps[-1].sentence if steps else NOTHING,
    )  # fmt: skip
    up = telling.told(said.up, own(within(categories)))
    words = CourseWords(own(said.across), up, own(said.shuffled if asked.shuffled else said.in_order), own(said.band))
    begins = [] if asked.shuffled else _waves(telling, course.order)
    return draw_course(steps, len(themes), begins, words, text, twin(headings, rows))


def _waves(telling: Telling, order: tuple[FirstHeard, ...]) -> list[CourseWave]:
    """Return where waves begin, if any were said."""
    if not any(one.wave for one in order):
        return []
    begins: dict[int, int] = {}
    for place, one in enumerate(order):
        begins.setdefault(one.wave, place)
    said = telling.said
    return [
        CourseWave(place, telling.told(said.wave, wave) if wave else own(said.no_wave))
        for wave, place in begins.items()
    ]


def _day(one: FirstHeard) -> Disclosed:
    return own(one.day.isoformat()) if one.day else NOTHING


def _when(telling: Telling, one: FirstHeard) -> Disclosed:
    """Return " (våg 2, 2024-12-03)" as far as it is known."""
    known = [telling.told(telling.said.wave, one.wave)] if one.wave else []
    known += [_day(one)] if one.day else []
    return telling.told(" ({0})", joined(known, ", ")) if known else NOTHING


def timeline_picture(telling: Telling) -> Drawing:
    """Return the documents of the scope on their days, with how many themes each takes up."""
    asked, said = telling.asked, telling.said
    chosen = asked.scope.sources_in(telling.counted.sources)
    stored = {source.id: source for source in telling.read.all(Source)}
    themes, codings = _coded(telling, chosen)
    kinds = [kind for kind in SourceKind if any(source.kind is kind for source in chosen)]
    dots, rows = list[TimeDot](), list[TwinRow]()
    for counted in sorted(chosen, key=lambda one: (stored[one.id].day or date.max, stored[one.id].number)):
        source = stored[counted.id]
        name, kind = telling.gate.title(source), own(said.vocabulary.of(source.kind))
        finished = own(said.is_finished if counted.finished else said.not_finished)
        day = own(source.day.isoformat()) if source.day else NOTHING
        amount = len(themes[counted.text])
        if source.day:
            sentence = telling.told(said.document, name, kind, day, amount, finished)
            lane = kinds.index(source.kind)
            dots.append(TimeDot(source.id, source.day, lane, counted.finished, sentence, len(rows)))
        row = day, source.wave or None, name, kind, finished, amount, codings[counted.text]
        rows.append(row)
    headings = [
        own(words)
        for words in (said.day, said.wave_heading, said.title, said.kind, said.status, said.themes, said.codings)
    ]
    undated = len(chosen) - len(dots)
    remarks = [telling.told(said.undated, undated)] if undated else []
    below = telling.below(Unit.SOURCE, [len(chosen)])
    text = telling.captions(said.vocabulary.plural(Unit.SOURCE), below, remarks=remarks)
    lanes = [own(said.vocabulary.plural(kind)) for kind in kinds]
    looks = own(said.is_finished), own(said.not_finished)
    return draw_timeline(dots, lanes, _first_days(telling, chosen, stored), looks, text, twin(headings, rows))


def _coded(telling: Telling, chosen: list[CountedSource]) -> tuple[dict[Id, set[Id]], dict[Id, int]]:
    """Return, per text, the themes that its codings count for, and how many codings count for any."""
    targets = Targets(telling.counted.lineage, [theme.id for theme in telling.themes])
    themes: dict[Id, set[Id]] = defaultdict(set)
    codings: dict[Id, int] = defaultdict(int)
    for identity, text, _, _, theme, _, _, _ in telling.asked.scope.codings_in(telling.counted.codings, chosen):
        if reached := targets.of(identity, theme):
            themes[text] |= reached
            codings[text] += 1
    return themes, codings


def _first_days(telling: Telling, chosen: list[CountedSource], stored: dict[Id, Source]) -> list[TimeWave]:
    """Return the first day of each wave."""
    first: dict[int, date] = {}
    for source in (stored[counted.id] for counted in chosen):
        if source.wave and source.day:
            first[source.wave] = min(source.day, first.get(source.wave, source.day))
    return [TimeWave(day, telling.told(telling.said.wave, wave)) for wave, day in sorted(first.items())]
