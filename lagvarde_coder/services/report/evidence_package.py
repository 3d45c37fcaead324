"""Beläggspaket: one file by which figures are followed back to words, put together from one snapshot."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.decisions.lineage import Lineage, MergeLink
from lagvarde_coder.domain.disclosed import NOTHING
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP
from lagvarde_coder.domain.figures.counted import Scope
from lagvarde_coder.domain.figures.results import Frequency, Standing, Unit
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.sources import Made, Source
from lagvarde_coder.domain.project import Coder
from lagvarde_coder.domain.report.evidence_package import (
    EvidencePackage,
    PackagedCategory,
    PackagedCoding,
    PackagedDecision,
)
from lagvarde_coder.domain.report.file_content import BESIDE_PASSAGES, THEMES_SAID, PrintedPassages, content_of
from lagvarde_coder.domain.report.quotations import Quotation, QuotationUse
from lagvarde_coder.domain.themes.codebook import Stage, Theme, ThemeStatus
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.evidence import evidence_id
from lagvarde_coder.domain.trail.values import from_plain
from lagvarde_coder.services.decisions.lineage import lineage_steps, set_aside
from lagvarde_coder.services.disclosure import Gate, own
from lagvarde_coder.services.figures.gathering import CountedMaterial, counted_material, frequencies
from lagvarde_coder.services.labels import Labels
from lagvarde_coder.services.material.speakers import Speakers
from lagvarde_coder.services.report.accounting import heard_figures, theme_account
from lagvarde_coder.services.report_kinds import OutlineLine, ReportKind
from lagvarde_coder.services.trail.concerning import concerned
from lagvarde_coder.services.trail.details import reasons_of
from lagvarde_coder.words import IN_ENGLISH, IN_SWEDISH

if TYPE_CHECKING:
    from lagvarde_coder.exporters.base import Exporter
    from lagvarde_coder.storage.reader import Reader

_WRITTEN = f"{THEMES_SAID} {BESIDE_PASSAGES} kept_view reason"
_UNITS = (Unit.ORGANISATION, Unit.SOURCE, Unit.PASSAGE)


def evidence_package(read: "Reader", stands: Standing, gate: Gate, *, chosen_only: bool = False) -> EvidencePackage:
    """Return everything that the package says; its codings are read while they are written."""
    counted = counted_material(read)
    categories = [*counted.of(Stage.NEED), *counted.of(Stage.THEME)]
    counting = _counting(counted, categories)
    chosen = {quotation.coding for quotation in read.all(Quotation) if quotation.chosen}
    wanted = [coding for coding in counting if coding in chosen or not chosen_only]
    packed = list(gate.arranged(wanted, lambda coding: [coding]))
    decisions, places = _decisions(read, gate)
    ways = _Ways(read, counted, places)
    themes = {row[0]: row[4] for row in counted.codings}
    on_way = {coding: ways.of(coding, themes[coding]) for coding in packed}
    return EvidencePackage(
        title=stands.project,
        standing=stands,
        attribution=gate.attribute,
        chosen_only=chosen_only,
        categories=tuple(_categories(counted, categories, counting, packed)),
        steps=tuple(lineage_steps(read, counted)),
        set_aside=tuple(set_aside(read, counted)),
        account=theme_account(counted),
        heard=heard_figures(counted),
        decisions=decisions,
        ways=tuple(ways.found),
        codings=_codings(
            read,
            gate,
            counted,
            {coding: (counting[coding], on_way[coding]) for coding in packed},
            with_context=not chosen_only,
        ),
        passages=len(packed),
        left_out=len(counting) - len(packed),
    )


def _counting(counted: CountedMaterial, categories: Sequence[Theme]) -> dict[Id, tuple[int, ...]]:
    """Return of each coding that counts for a category the places of those, in order of document and place."""
    place = {category.id: at for at, category in enumerate(categories)}
    order = {source.text: number for number, source in enumerate(counted.sources) if not source.internal}
    rows = sorted((row for row in counted.codings if row[1] in order), key=lambda row: (order[row[1]], row[2], row[3]))
    counting = {}
    for coding, _, _, _, theme, *_ in rows:
        reached = counted.lineage.counts_for(coding, theme)
        if counts := tuple(sorted(place[one] for one in reached if one in place)):
            counting[coding] = counts
    return counting


def _categories(
    counted: CountedMaterial, categories: Sequence[Theme], counting: dict[Id, tuple[int, ...]], packed: Sequence[Id]
) -> Iterator[PackagedCategory]:
    figures: dict[Id, list[Frequency]] = {category.id: [] for category in categories}
    for stage in (Stage.NEED, Stage.THEME):
        for unit in _UNITS:
            for figure in frequencies(counted, stage, unit, None, Scope()):
                figures[figure.theme].append(figure)
    codings = Counter(place for counts in counting.values() for place in counts)
    shown = Counter(place for coding in packed for place in counting[coding])
    place = {category.id: at for at, category in enumerate(categories)}
    for at, category in enumerate(categories):
        yield PackagedCategory(
            stage=category.stage,
            number=own(category.number),
            name=own(category.name),
            group=own(category.group),
            claim=own(category.claim),
            definition=own(category.definition),
            colour=category.colour,
            parent=place.get(category.parent or ""),
            parked=category.status is ThemeStatus.PARKED,
            figures=tuple(figures[category.id]),
            codings=codings[at],
            shown=shown[at],
        )


def _decisions(read: "Reader", gate: Gate) -> tuple[tuple[PackagedDecision, ...], dict[Id, int]]:
    """Return the decision log, oldest first, and the place of each operation in it."""
    trail = read.trail
    coders = {coder.id: coder.name for coder in read.all(Coder)}
    actions = [action for action in Action if action.decision]
    lines = trail.operations(actions=actions, limit=1_000_000, only=read.only)[::-1]
    reasons, about = reasons_of(trail, lines), concerned(Labels(read, trail), trail, lines)
    decisions = tuple(
        PackagedDecision(
            state=first.order,
            time=first.time,
            by=own(coders.get(first.coder, "?")),
            what=(own(IN_SWEDISH.of(first.action)), own(IN_ENGLISH.of(first.action))),
            about=(gate.concerned(about[first.operation]), gate.concerned(about[first.operation], IN_ENGLISH)),
            reason=gate.reason(first.action, reasons[first.operation]),
        )
        for first in (line.first for line in lines)
    )
    return decisions, {line.first.operation: place for place, line in enumerate(lines)}


class _Ways:
    """The decisions between codings and their needs, merges that were dissolved since included; each way once."""

    def __init__(self, read: "Reader", counted: CountedMaterial, places: dict[Id, int]) -> None:
        lives = read.trail.lives(MergeLink.KIND)
        values = read.trail.values_by_hash([life[-1][1] for life in lives.values()])
        self._links = [from_plain(MergeLink, values[life[-1][1]]) for life in lives.values()]
        self._lineage = Lineage(counted.themes, self._links)
        histories = read.trail.of_subjects([link.id for link in self._links])
        self._made = {
            link: {places[entry.operation] for entry in entries if entry.operation in places}
            for link, entries in histories.items()
        }
        self._known: dict[frozenset[Id], int] = {}
        self.found: list[tuple[int, ...]] = []

    def of(self, coding: Id, theme: Id) -> int:
        """Return the place of a coding's way."""
        reached = self._lineage.counts_for(coding, theme)
        if reached not in self._known:
            on_way = [link for link in self._links if link.theme in reached and link.need in reached]
            self._known[reached] = len(self.found)
            self.found.append(tuple(sorted(set[int]().union(*(self._made[link.id] for link in on_way)))))
        return self._known[reached]


def _codings(
    read: "Reader",
    gate: Gate,
    counted: CountedMaterial,
    known: dict[Id, tuple[tuple[int, ...], int]],
    *,
    with_context: bool,
) -> Iterator[PackagedCoding]:
    """Yield codings in the order of ``known``, which says for what each counts, and its way."""
    place = {theme.id: at for at, theme in enumerate([*counted.of(Stage.NEED), *counted.of(Stage.THEME)])}
    sources = {source.text: source for source in read.all(Source)}
    coders = {coder.id: coder.initials for coder in read.all(Coder)}
    speakers = Speakers(read)
    paraphrases = {one.coding: own(one.paraphrase) for one in read.all(Quotation) if one.use is QuotationUse.PARAPHRASE}
    stored = {coding.id: coding for coding in read.all(Coding) if coding.id in known}
    read.read_texts({coding.text for coding in stored.values()})
    made = read.trail.first_times(list(stored))
    for each, (counts, way) in known.items():
        coding = stored[each]
        source = sources[coding.text]
        start, end = coding.start, coding.end
        use = gate.restrictions.use(coding.text, coding.span)
        told = with_context and use is QuotationUse.QUOTE
        around = gate.context(read, source, coding.span, [each]) if told else (NOTHING, NOTHING)
        yield PackagedCoding(
            evidence=own(evidence_id(coding.id)),
            theme=place.get(coding.theme),
            counts=counts,
            use=use,
            verbatim=source.made is Made.VERBATIM,
            words=NOTHING
            if use is QuotationUse.WITHHELD
            else paraphrases.get(each) or gate.passage(read, coding.text, start, end),
            before=around[0],
            after=around[1],
            attribution=gate.attribution(speakers.of(coding.text, start, end), [each]),
            title=gate.title(source, [each]),
            reference=gate.place(source, coding.span, [each]),
            stance=coding.stance,
            unsure=coding.unsure,
            coder=gate.coder(coders[coding.coder]),
            made=None if gate.unplaced([each]) else made.get(each),
            version=coding.codebook_version,
            comment=gate.comment(coding.memo),
            way=way,
        )


def _outline(read: "Reader", stands: Standing, *, chosen_only: bool = False) -> Iterator[OutlineLine]:
    """Yield what the package will hold."""
    counted = counted_material(read)
    needs, themes = counted.of(Stage.NEED), counted.of(Stage.THEME)
    counting = _counting(counted, [*needs, *themes])
    chosen = sum(quotation.coding in counting for quotation in read.all(Quotation) if quotation.chosen)
    yield OutlineLine(QT_TRANSLATE_NOOP("Reports", "Development needs, sub-needs included"), len(needs))
    yield OutlineLine(QT_TRANSLATE_NOOP("Reports", "Themes, sub-themes included"), len(themes))
    shown = (chosen, len(counting)) if chosen_only else len(counting)
    yield OutlineLine(QT_TRANSLATE_NOOP("Reports", "Evidence ids that can be looked up"), shown)
    yield OutlineLine(QT_TRANSLATE_NOOP("Reports", "Documents done"), (stands.finished, stands.total))


def _exporter() -> "Exporter[EvidencePackage]":
    from lagvarde_coder.exporters.evidence_package import EvidencePackageExporter

    return EvidencePackageExporter()


_PACKAGE = ReportKind(
    name="beläggspaket",
    aliases=("evidence-package",),
    title=QT_TRANSLATE_NOOP("Reports", "Evidence package"),
    file_words=QT_TRANSLATE_NOOP("Reports", "evidence package"),
    gather=evidence_package,
    outline=_outline,
    exporter=_exporter,
    content=content_of(
        PrintedPassages.OF_NEEDS, PrintedPassages.OF_THEMES, PrintedPassages.IN_LOG, around=True, written=_WRITTEN
    ),
)
PACKAGE = replace(
    _PACKAGE,
    chosen=replace(
        _PACKAGE,
        gather=partial(evidence_package, chosen_only=True),
        outline=partial(_outline, chosen_only=True),
        content=content_of(PrintedPassages.CHOSEN, PrintedPassages.IN_LOG, written=_WRITTEN),
    ),
)
