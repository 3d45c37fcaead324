"""The Swedish sentences that reports print; they leave for the authority's readers, so they are never translated."""

import re
from collections.abc import Collection, Iterable
from datetime import UTC, datetime

from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.coding.dispositions import Disposal
from lagvarde_coder.domain.figures.results import Frequency, HeardFigures, Standing, Unit
from lagvarde_coder.domain.report.reports import Excerpt, LedgerFigure, ThemeReport
from lagvarde_coder.words import IN_SWEDISH, within

_MONTHS = "januari februari mars april maj juni juli augusti september oktober november december".split()
_PARENT = re.compile(r"(?<=\d)[a-zåäö]+$")
NBSP = "\u00a0"


def integer(value: int) -> str:
    """Return 1842 as "1842" and 18420 as "18 420" with no-break spaces: Swedish groups from five digits on."""
    return str(value) if abs(value) < 10_000 else f"{value:,}".replace(",", NBSP)


def share(count: int, denominator: int) -> str:
    """Return "58 %", or "–" where nobody was heard."""
    return f"{100 * count / denominator:.0f}{NBSP}%" if denominator else "–"


def local(at: datetime) -> datetime:
    """Return ``at`` in the time zone of this computer; a naive time is taken as it stands."""
    return at.astimezone() if at.tzinfo else at


def utc(at: datetime) -> datetime:
    """Return ``at`` in UTC without saying so, as the properties of Office files want it."""
    return at.astimezone(UTC).replace(tzinfo=None) if at.tzinfo else at


def day(at: datetime) -> str:
    """Return "21 november 2026"."""
    at = local(at)
    return f"{at.day} {_MONTHS[at.month - 1]} {at.year}"


def moment(at: datetime) -> str:
    """Return "2026-11-21 14:05"."""
    return local(at).isoformat(" ", "minutes")[:16]


def finished(standing: Standing) -> str:
    """Return "12 av 15 dokument klara", and whose coding it is when that of others is left out."""
    done = f"{integer(standing.finished)} av {integer(standing.total)} dokument klara"
    return f"{done}, endast kodning av {standing.only}" if standing.only else done


def figure(frequency: Frequency, standing: Standing) -> str:
    """Return a figure as a sentence with unit, denominator and how much is finished."""
    units, count, of = IN_SWEDISH.denominators[frequency.unit], frequency.count, frequency.denominator
    if not of:
        return f"Inga {units} att räkna än ({finished(standing)})."
    if frequency.unit in {Unit.ORGANISATION, Unit.SOURCE}:
        rest = f"tar upp detta, {integer(of - count)} tar inte upp det"
    else:
        rest = "gäller detta"
    return f"{integer(count)} av {integer(of)} {units} {rest} ({finished(standing)})."


def unit_note(figures: Iterable[Frequency], standing: Standing) -> str:
    """Return what a table of figures must say of itself: unit, denominator, how much is finished."""
    figures = tuple(figures)
    unit = figures[0].unit if figures else Unit.ORGANISATION
    denominators = {frequency.denominator for frequency in figures}
    if len(denominators) == 1:
        below = f"{integer(denominators.pop())} {IN_SWEDISH.denominators[unit]}"
    else:
        below = f"{IN_SWEDISH.denominators[unit]}, antalet står i kolumnen Av"
    return f"Enhet: {within(IN_SWEDISH.plural(unit))}. Nämnare: {below}. {finished(standing)}."


def ledger(figure: LedgerFigure) -> str:
    """Return "NPO: 24 av 26, varav 3 muntligt", and what the documents say where they say something else."""
    line = f"{figure.name}: {_answered(figure)}"
    if figure.told is None:
        return line
    differing = "1 organisation" if figure.differing == 1 else f"{integer(figure.differing)} organisationer"
    return f"{line} (enligt dokumenten {_answered(figure.told)}; {differing} skiljer sig)"


def _answered(figure: LedgerFigure) -> str:
    oral = f", varav {integer(figure.oral)} muntligt" if figure.oral else ""
    return f"{integer(figure.answered)} av {integer(figure.asked)}{oral}"


def heard(figures: HeardFigures) -> tuple[tuple[str, int], ...]:
    """Return each way to be heard with its number of organisations."""
    return (
        ("Organisationer i dialoger", figures.dialogues),
        ("Organisationer med skriftligt svar", figures.answers),
        ("Organisationer i båda", figures.both),
        ("Organisationer sammanlagt", figures.together),
    )


def lineage_title(report: ThemeReport) -> str:
    """Return "Hur 13 blev 10": main themes that were decided on, and main needs that came out of it.

    Sub-themes (T13a) count with their theme. What was set aside counts among the themes, so that none disappears.
    """
    before = {_main(step.theme) for step in report.lineage}
    after = {_main(step.need) for step in report.lineage}
    aside = {_main(theme.number) for theme in report.set_aside}
    return f"Hur {len((before | aside) - after)} blev {len(after - before)}"


def _main(number: str) -> str:
    return _PARENT.sub("", number)


def passage_label(*, verbatim: bool) -> str:
    """Return "Citat" only for verbatim words; notes are the authority's words, not the organisation's."""
    return "Citat" if verbatim else "Ur minnesanteckning"


def excerpt_marks(excerpt: Excerpt) -> tuple[str, ...]:
    """Return the words that qualify an excerpt: stance other than "Stöder", doubt."""
    stance = () if excerpt.stance is Stance.SUPPORTS else (IN_SWEDISH.of(excerpt.stance),)
    return (*stance, IN_SWEDISH.of(Disposal.UNSURE)) if excerpt.unsure else stance


def passage_text(text: str, *, verbatim: bool) -> str:
    """Return the words, in Swedish quotation marks (” ”) if they are verbatim."""
    return f"”{text}”" if verbatim else text


def unsure(excerpts: Collection[Excerpt]) -> str:
    """Return "3 av 40 utdrag är osäkra.", or nothing where nobody doubts."""
    doubtful = sum(excerpt.unsure for excerpt in excerpts)
    words = "utdrag är osäkert" if doubtful == 1 else "utdrag är osäkra"
    return f"{integer(doubtful)} av {integer(len(excerpts))} {words}." if doubtful else ""


def document(number: int) -> str:
    """Return what a document is called where its title is withheld."""
    return f"Dokument {number}"


def organisation(number: int) -> str:
    """Return what an organisation is called where its name is withheld."""
    return f"Organisation {number}"


def place(number: int, start: int, end: int) -> str:
    """Return where a passage stands, in code points of document ``number``: "Dok 12, tecken 310–422"."""
    return f"Dok {number}, tecken {start}–{end}"


def excerpt_source(excerpt: Excerpt) -> tuple[str, ...]:
    """Return who said it, in which document, where, and who coded it; what is unknown or withheld is left out."""
    coders = f"Kodat av {', '.join(excerpt.coders)}" if excerpt.coders else ""
    return tuple(part for part in (excerpt.attribution, excerpt.source_title, excerpt.reference, coders) if part)
