"""The printed codebook, and the difference between two of its versions, put together from one snapshot."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.disclosed import Disclosed
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP
from lagvarde_coder.domain.figures.counted import Scope
from lagvarde_coder.domain.figures.results import Standing, Unit
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.sources import Source
from lagvarde_coder.domain.report.file_content import BESIDE_PASSAGES, PrintedPassages, content_of
from lagvarde_coder.domain.report.reports import Excerpt, ThemeBadge
from lagvarde_coder.domain.report.tables import Workbook
from lagvarde_coder.domain.themes import palette
from lagvarde_coder.domain.themes.codebook import Stage, Theme
from lagvarde_coder.domain.themes.compared import FieldDifference
from lagvarde_coder.domain.themes.families import THEMES
from lagvarde_coder.exporters import wording
from lagvarde_coder.exporters.codebook_changes import PrintedChange, PrintedDifference, difference_sections
from lagvarde_coder.exporters.codebook_report import PrintedCodebook, PrintedTheme, PrintedVersion, codebook_sections
from lagvarde_coder.services.coding.quoting import Quoting
from lagvarde_coder.services.disclosure import Gate, own
from lagvarde_coder.services.figures.gathering import counted_material, frequencies
from lagvarde_coder.services.material.speakers import Speakers
from lagvarde_coder.services.report.tabulating import project_tables
from lagvarde_coder.services.report_kinds import OutlineLine, ReportKind
from lagvarde_coder.services.themes.codebook import confusable, ordered
from lagvarde_coder.services.themes.families import families, find_family
from lagvarde_coder.services.themes.versions import NOW, CodebookVersion, difference_between, versions
from lagvarde_coder.words import IN_SWEDISH

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader

_PRINTED = ("summary", "definition", "use_when", "use_not", "example")
"""Fields that stand under a word of their own, in order."""


def family_named(read: "Reader", name: str) -> Id:
    """Return the family of this name, initial or id; nothing, or "themes", means themes and needs.

    Raises:
        NotFound: there is none.
    """
    wanted = name.strip().casefold()
    if wanted in {"", THEMES, *(IN_SWEDISH.plural(stage).casefold() for stage in (Stage.THEME, Stage.NEED))}:
        return THEMES
    return find_family(families(read), name).id


def themes_of_family(read: "Reader", family: Id) -> list[Theme]:
    """Return what is in use of a family, in order."""
    return [theme for theme in ordered(read) if theme.family == family and theme.in_use]


def printed_codebook(read: "Reader", stands: Standing, gate: Gate, *, family: str = "") -> PrintedCodebook:
    """Return everything that the printed codebook shows of a family, by name."""
    wanted = family_named(read, family)
    themes = themes_of_family(read, wanted)
    shares = _shares(read, themes)
    everything = ordered(read)
    known = {theme.id: theme for theme in everything}
    excerpts = _excerpts(read, gate, themes, known)
    return PrintedCodebook(
        title="Bilaga: kodbok",
        standing=stands,
        themes=tuple(_theme(theme, known, confusable(theme, everything), excerpts, shares) for theme in themes),
        versions=tuple(_version(one) for one in versions(read)) if wanted == THEMES else (),
    )


def _shares(read: "Reader", themes: Sequence[Theme]) -> dict[Id, tuple[int, int]]:
    counted = counted_material(read)
    figures = (
        figure
        for stage in {theme.stage for theme in themes}
        for figure in frequencies(counted, stage, Unit.ORGANISATION, None, Scope())
    )
    return {figure.theme: (figure.count, figure.denominator) for figure in figures}


def _excerpts(read: "Reader", gate: Gate, themes: Sequence[Theme], known: Mapping[Id, Theme]) -> dict[Id, Excerpt]:
    """Return the passages that themes name, by coding; those that were removed are not there."""
    named = {coding for theme in themes for coding in (*theme.examples, *theme.near_misses)}
    codings = read.many(Coding, sorted(named))
    sources = {source.text: source for source in read.all(Source)}
    there = [coding for coding in codings.values() if coding.text in sources]
    quoting = Quoting(read, gate, known, sources, Speakers(read, {coding.text for coding in there}))
    return {
        coding.id: quoting.excerpt(coding.text, coding.start, coding.end, [coding], known[coding.theme])
        for coding in there
    }


def _theme(
    theme: Theme,
    known: Mapping[Id, Theme],
    confused: Sequence[Id],
    excerpts: Mapping[Id, Excerpt],
    shares: Mapping[Id, tuple[int, int]],
) -> PrintedTheme:
    words = [(IN_SWEDISH.field(field, Theme.KIND), own(str(getattr(theme, field)))) for field in _PRINTED]
    others = [known[other] for other in confused if other in known]
    return PrintedTheme(
        badge=ThemeBadge(own(theme.number), theme.colour),
        name=own(theme.name),
        level=2 if theme.parent in known else 1,
        group=own(theme.group),
        key=own(theme.key),
        summary=own(theme.summary),
        claim=own(theme.claim),
        fields=tuple((label, said) for label, said in words if said),
        confused_with=tuple((ThemeBadge(own(other.number), other.colour), own(other.name)) for other in others),
        examples=tuple(excerpts[coding] for coding in theme.examples if coding in excerpts),
        near_misses=tuple(excerpts[coding] for coding in theme.near_misses if coding in excerpts),
        organisations=shares.get(theme.id),
    )


def _version(version: CodebookVersion) -> PrintedVersion:
    made = wording.moment(version.time)[:10] if version.time else ""
    return PrintedVersion(own(_named(version)), made, own(version.coder), own(version.reason))


def _named(version: CodebookVersion) -> str:
    """Return what a version is called in a sentence."""
    if version.order is None:
        return f"version {version.book.version}, som den är nu"
    number = f"version {version.book.version}"
    return f"{version.book.label} ({number})" if version.book.label else number


def printed_difference(
    read: "Reader", stands: Standing, gate: Gate, *, before: str, after: str = NOW
) -> PrintedDifference:
    """Return what differs between two versions, by their names, as it is printed."""
    difference = difference_between(read, before, after)
    return PrintedDifference(
        title=stands.project,
        standing=stands,
        before=_named(difference.before),
        after=_named(difference.after),
        changes=tuple(
            PrintedChange(
                one.fate,
                ThemeBadge(own(one.theme.number), one.theme.colour),
                own(one.theme.name),
                tuple(_field(field) for field in one.fields),
            )
            for one in difference.themes
        ),
        reordered=difference.reordered,
    )


def _field(field: FieldDifference) -> tuple[str, Disclosed, Disclosed]:
    return IN_SWEDISH.field(field.field, Theme.KIND), own(field.before), own(field.after)


def codebook_outline(read: "Reader", stands: Standing) -> Iterator[OutlineLine]:
    """Yield what the printed codebook will hold."""
    themes = themes_of_family(read, THEMES)
    yield OutlineLine(QT_TRANSLATE_NOOP("Reports", "Themes and needs"), len(themes))
    without = sum(not theme.definition for theme in themes)
    yield OutlineLine(QT_TRANSLATE_NOOP("Reports", "Without a definition"), (without, len(themes)))
    named = sum(len(theme.examples) + len(theme.near_misses) for theme in themes)
    yield OutlineLine(QT_TRANSLATE_NOOP("Reports", "Passages as examples and near-misses"), named)


def codebook_workbook(read: "Reader", stands: Standing, gate: Gate) -> Workbook:
    """Return the codebook as a sheet that is read, not filled in."""
    counted = counted_material(read)
    colours = {theme.number: palette.light(theme.colour) for theme in counted.themes}
    return Workbook(title=stands.project, standing=stands, tables=(project_tables.themes(counted),), colours=colours)


CODEBOOK = ReportKind(
    name="kodbok",
    aliases=("codebook",),
    title=QT_TRANSLATE_NOOP("Reports", "Annex: the codebook"),
    file_words=QT_TRANSLATE_NOOP("Reports", "codebook"),
    gather=printed_codebook,
    sections=codebook_sections,
    outline=codebook_outline,
    workbook=codebook_workbook,
    content=content_of(PrintedPassages.EXAMPLES, written=f"theme {BESIDE_PASSAGES} reason"),
)


def codebook_of(family: str) -> ReportKind[PrintedCodebook]:
    """Return the printed codebook of one family, by name."""
    return ReportKind(
        name=CODEBOOK.name,
        aliases=(),
        title=CODEBOOK.title,
        file_words=CODEBOOK.file_words,
        gather=partial(printed_codebook, family=family),
        sections=codebook_sections,
        outline=codebook_outline,
    )


def difference_of(before: str, after: str) -> ReportKind[PrintedDifference]:
    """Return the page on the difference between two versions."""
    return ReportKind(
        name="kodbok-skillnad",
        aliases=(),
        title=QT_TRANSLATE_NOOP("Reports", "Difference between versions of the codebook"),
        file_words=QT_TRANSLATE_NOOP("Reports", "codebook, difference"),
        gather=partial(printed_difference, before=before, after=after),
        sections=difference_sections,
        outline=codebook_outline,
    )
