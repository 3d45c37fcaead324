"""Passages by organisation and by document, put together from one snapshot."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.disclosed import Disclosed
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP
from lagvarde_coder.domain.figures.results import Standing
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.sources import Source
from lagvarde_coder.domain.report.file_content import BESIDE_PASSAGES, PrintedPassages, content_of
from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.exporters.excerpts_by import ExcerptGroup, ExcerptsBy, excerpts_by_sections
from lagvarde_coder.services.coding.quoting import Quoting
from lagvarde_coder.services.disclosure import Gate, own
from lagvarde_coder.services.figures.gathering import limited_material
from lagvarde_coder.services.material.speakers import Speakers
from lagvarde_coder.services.report.chosen import chosen_evidence
from lagvarde_coder.services.report_kinds import Heeds, OutlineLine, ReportKind

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader

_Place = tuple[Id, int, int]
_NOBODY = "Utan organisation"
_NOWHERE = "Dokumentet anges inte"
_Named = Callable[[Speakers, Source, _Place, Gate, Sequence[Id]], Iterable[Disclosed]]


def excerpts_by(
    read: "Reader", stands: Standing, gate: Gate, *, title: str, named: _Named, by_name: bool
) -> ExcerptsBy:
    """Return the passages with themes of documents that are not internal, by what ``named`` calls their group."""
    counted = limited_material(read, stands.scope)
    themes = {theme.id: theme for theme in counted.themes}
    sources = {source.text: source for source in read.all(Source)}
    places: defaultdict[_Place, list[Coding]] = defaultdict(list)
    texts = {source.text for source in counted.scope.sources_in(counted.sources)}
    codings = {coding.id: coding for coding in read.all(Coding)}
    for identity, text, start, end, theme, *_ in counted.codings:
        if text in texts and themes[theme].stage is Stage.THEME:
            places[text, start, end].append(codings[identity])
    quoting = Quoting(read, gate, themes, sources, Speakers(read))
    speakers = Speakers(read, counted=counted.sources)
    order = {theme: number for number, theme in enumerate(themes)}
    groups: defaultdict[Disclosed, list[_Place]] = defaultdict(list)
    made_up = {place: [coding.id for coding in codings] for place, codings in places.items()}
    in_order = sorted(places, key=lambda place: (sources[place[0]].number, *place[1:]))
    for place in gate.arranged(in_order, made_up.__getitem__):
        for name in dict.fromkeys(named(speakers, sources[place[0]], place, gate, made_up[place])):
            groups[name].append(place)
    read.read_texts({text for text, _, _ in places})
    excerpts = {
        place: quoting.excerpt(*place, sorted(there, key=lambda one: (order[one.theme], one.id)), None)
        for place, there in places.items()
    }
    names = sorted(groups, key=lambda name: (name == _NOBODY, swedish(name))) if by_name else list(groups)
    return ExcerptsBy(
        title=title,
        standing=stands,
        groups=tuple(ExcerptGroup(name, tuple(excerpts[place] for place in groups[name])) for name in names),
        chosen=chosen_evidence(read),
    )


def _organisations(
    speakers: Speakers, source: Source, place: _Place, gate: Gate, codings: Sequence[Id]
) -> Iterator[Disclosed]:
    for speaking in speakers.each(*place):
        yield gate.attribution(speaking, codings) or own(_NOBODY)


def _document(
    speakers: Speakers, source: Source, place: _Place, gate: Gate, codings: Sequence[Id]
) -> Iterator[Disclosed]:
    if gate.unplaced(codings):
        yield own(_NOWHERE)
        return
    title = gate.title(source)
    number = f"Dok {source.number}"
    yield own(number) if not gate.names else own(" · ".join((number, title)))


def excerpts_by_outline(read: "Reader", stands: Standing) -> Iterator[OutlineLine]:
    """Yield how many passages there are, and how many documents are done."""
    counted = limited_material(read, stands.scope)
    themes = {theme.id for theme in counted.themes if theme.stage is Stage.THEME}
    texts = {source.text for source in counted.scope.sources_in(counted.sources)}
    places = {(row[1], row[2], row[3]) for row in counted.codings if row[1] in texts and row[4] in themes}
    yield OutlineLine(QT_TRANSLATE_NOOP("Reports", "Passages with their source"), len(places))
    yield OutlineLine(QT_TRANSLATE_NOOP("Reports", "Chosen quotations"), len(chosen_evidence(read)))
    yield OutlineLine(QT_TRANSLATE_NOOP("Reports", "Documents done"), (stands.finished, stands.total))


_CONTENT = content_of(PrintedPassages.OF_THEMES, written=f"theme.name {BESIDE_PASSAGES}")
BY_ORGANISATION = ReportKind(
    name="utdrag-organisation",
    aliases=("excerpts-organisation", "utdrag per organisation"),
    title=QT_TRANSLATE_NOOP("Reports", "Passages by organisation"),
    file_words=QT_TRANSLATE_NOOP("Reports", "passages by organisation"),
    gather=partial(excerpts_by, title="Utdrag per organisation", named=_organisations, by_name=True),
    sections=excerpts_by_sections,
    outline=excerpts_by_outline,
    planned=ExcerptsBy.planned,
    heeds=(Heeds.CHOSEN,),
    filtered=True,
    content=_CONTENT,
)
BY_DOCUMENT = ReportKind(
    name="utdrag-dokument",
    aliases=("excerpts-document", "utdrag per dokument"),
    title=QT_TRANSLATE_NOOP("Reports", "Passages by document"),
    file_words=QT_TRANSLATE_NOOP("Reports", "passages by document"),
    gather=partial(excerpts_by, title="Utdrag per dokument", named=_document, by_name=False),
    sections=excerpts_by_sections,
    outline=excerpts_by_outline,
    planned=ExcerptsBy.planned,
    heeds=(Heeds.CHOSEN,),
    filtered=True,
    content=_CONTENT,
)
