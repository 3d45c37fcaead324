"""The draft of the report on development needs, put together from one snapshot."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.disclosed import NOTHING
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP
from lagvarde_coder.domain.figures.results import Standing
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.report.file_content import BESIDE_PASSAGES, THEMES_SAID, PrintedPassages, content_of
from lagvarde_coder.domain.report.needs_draft import (
    NeedPart,
    NeedsDraft,
    PrintedCandidate,
    PrintedFamily,
    PrintedVerdict,
)
from lagvarde_coder.domain.report.own_texts import CITED, OwnText
from lagvarde_coder.domain.report.reports import Chapter, Excerpt, ThemeBadge
from lagvarde_coder.domain.themes.codebook import Stage, Theme
from lagvarde_coder.domain.themes.families import STANDARD
from lagvarde_coder.exporters.needs_report import RISKS, SUCCESSES, first_page, needs_sections
from lagvarde_coder.services.decisions.asked import candidate_lines
from lagvarde_coder.services.disclosure import Gate, own
from lagvarde_coder.services.figures.gathering import CountedMaterial, limited_material
from lagvarde_coder.services.report.becoming import becoming
from lagvarde_coder.services.report.chosen import ChosenQuotations
from lagvarde_coder.services.report.reporting import theme_outline, theme_report
from lagvarde_coder.services.report_kinds import Heeds, OutlineLine, ReportChapter, ReportKind
from lagvarde_coder.services.verdicts.given import VerdictLine, judged_themes

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader

_INITIALS = {SUCCESSES: "F", RISKS: "R"}


def needs_draft(read: "Reader", stands: Standing, gate: Gate) -> NeedsDraft:
    """Return everything that the draft shows."""
    counted = limited_material(read, stands.scope)
    base = theme_report(read, stands, gate, stage=Stage.NEED, counted=counted)
    texts = {text.theme: text for text in read.all(OwnText)}
    cited = {name for text in texts.values() for name in CITED.findall(f"{text.summary} {text.against}")}
    quotations = ChosenQuotations(read, counted, gate, cited)
    by_category = quotations.by_category()
    themes = {theme.number: theme for theme in counted.of(Stage.NEED)}
    verdicts = _verdicts(read, counted)
    return NeedsDraft(
        base=base,
        needs=tuple(
            _need(chapter, themes[chapter.number], texts, verdicts, by_category.get(themes[chapter.number].id, ()))
            for chapter in base.chapters
        ),
        families=tuple(_families(read, counted, by_category)),
        cited=quotations.cited(),
        not_cited=quotations.not_cited(read),
        becoming=becoming(read, stands, gate, base, counted),
    )


def _need(
    chapter: Chapter,
    need: Theme,
    texts: Mapping[Id, OwnText],
    verdicts: Mapping[Id, Sequence[PrintedVerdict]],
    quotations: Sequence[Excerpt],
) -> NeedPart:
    text = texts.get(need.id)
    return NeedPart(
        chapter=chapter,
        text=own(text.summary) if text else NOTHING,
        against=own(text.against) if text else NOTHING,
        verdicts=tuple(verdicts.get(need.id, ())),
        supporting=tuple(each for each in quotations if each.stance is Stance.SUPPORTS),
        contrary=tuple(each for each in quotations if each.stance is not Stance.SUPPORTS),
    )


def _verdicts(read: "Reader", counted: CountedMaterial) -> dict[Id, list[PrintedVerdict]]:
    """Return the project's verdicts by need: its own, then those on the themes that were brought into it."""
    settled = {judged.theme.id: judged.settled for judged in judged_themes(read, counted.themes) if judged.settled}
    place = {theme.id: number for number, theme in enumerate(counted.themes)}
    concerned: dict[Id, list[Id]] = {need.id: [need.id] for need in counted.of(Stage.NEED)}
    for link in sorted(counted.links, key=lambda link: place[link.theme]):
        if link.need in concerned:
            concerned[link.need].append(link.theme)
    return {
        need: [_verdict(line) for one in themes if (line := settled.get(one)) is not None]
        for need, themes in concerned.items()
    }


def _verdict(line: VerdictLine) -> PrintedVerdict:
    return PrintedVerdict(
        badge=ThemeBadge(own(line.theme.number), line.theme.colour),
        name=own(line.theme.name),
        outcome=line.verdict.outcome,
        reason=own(line.verdict.reason),
        by=own(line.coder.name),
        at=line.decided,
        unread=line.verdict.unread_against,
    )


def _families(
    read: "Reader", counted: CountedMaterial, quotations: Mapping[Id, Sequence[Excerpt]]
) -> Iterator[PrintedFamily]:
    """Yield success factors and risks: the candidates in use that are not part of another one."""
    lines = candidate_lines(read, counted)
    for key, initial in _INITIALS.items():
        family = next(one for one in STANDARD if one.initial == initial)
        of_family = [line for line in lines if line.family.id == family.id]
        yield PrintedFamily(
            key,
            own(of_family[0].family.name if of_family else family.name),
            tuple(
                PrintedCandidate(
                    number=own(line.candidate.number),
                    name=own(line.candidate.name),
                    text=own(line.candidate.summary or line.candidate.definition),
                    status=line.candidate.status,
                    organisations=line.organisations,
                    heard=line.heard,
                    quotations=tuple(quotations.get(line.candidate.id, ())),
                )
                for line in of_family
                if line.candidate.in_use and line.into is None
            ),
        )


def draft_outline(read: "Reader", stands: Standing) -> Iterator[OutlineLine]:
    """Yield what the draft will hold, and what somebody has to write."""
    lines = theme_outline(
        read, stands, stage=Stage.NEED, chapters=QT_TRANSLATE_NOOP("Reports", "Development needs, sub-needs included")
    )
    yield next(lines)
    counted = limited_material(read, stands.scope)
    needs = [theme for theme in counted.of(Stage.NEED) if theme.has_chapter]
    texts = {text.theme for text in read.all(OwnText) if text.summary}
    written = sum(need.id in texts for need in needs)
    yield OutlineLine(QT_TRANSLATE_NOOP("Reports", "Needs with an own text"), (written, len(needs)))
    chosen = ChosenQuotations(read, counted, Gate()).by_category()
    quoted = sum(need.id in chosen for need in needs)
    yield OutlineLine(QT_TRANSLATE_NOOP("Reports", "Needs with chosen quotations"), (quoted, len(needs)))
    total = sum(len(chosen.get(need.id, ())) for need in needs)
    yield OutlineLine(QT_TRANSLATE_NOOP("Reports", "Chosen quotations"), total)
    yield from list(lines)[2:]  # those on the passages that the catalogue prints


NEEDS = ReportKind(
    name="utvecklingsbehov",
    aliases=("needs",),
    title=QT_TRANSLATE_NOOP("Reports", "Development needs"),
    file_words=QT_TRANSLATE_NOOP("Reports", "development needs"),
    gather=needs_draft,
    sections=needs_sections,
    outline=draft_outline,
    chapters=(
        ReportChapter("siffror", QT_TRANSLATE_NOOP("Reports", "The needs in figures")),
        ReportChapter("behov", QT_TRANSLATE_NOOP("Reports", "A chapter for each need, in its group")),
        ReportChapter(SUCCESSES, QT_TRANSLATE_NOOP("Reports", "Success factors")),
        ReportChapter(RISKS, QT_TRANSLATE_NOOP("Reports", "Risks")),
        ReportChapter("andra", QT_TRANSLATE_NOOP("Reports", "Other areas, and themes that were dropped")),
        ReportChapter("utanfor", QT_TRANSLATE_NOOP("Reports", "Themes brought into no need")),
        ReportChapter("sammanforing", QT_TRANSLATE_NOOP("Reports", "How the themes became needs")),
        ReportChapter("horda", QT_TRANSLATE_NOOP("Reports", "Who was heard")),
    ),
    planned=NeedsDraft.planned,
    heeds=(Heeds.QUOTATIONS, Heeds.FIGURES),
    filtered=True,
    front=first_page,
    content=content_of(
        PrintedPassages.CHOSEN,
        PrintedPassages.CITED,
        written=f"{THEMES_SAID} {BESIDE_PASSAGES} own_text verdict.reason reason",
    ),
)
