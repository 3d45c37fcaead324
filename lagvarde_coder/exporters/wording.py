"""The Swedish sentences that reports print; they leave for the authority's readers, so they are never translated."""

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.coding.dispositions import Disposal
from lagvarde_coder.domain.figures.results import Frequency, HeardFigures, Standing, Unit
from lagvarde_coder.domain.percents import whole_percent
from lagvarde_coder.domain.report.quotations import Quotation, QuotationUse
from lagvarde_coder.domain.report.reports import Chapter, Excerpt, LedgerFigure, ThemeAccount
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.words import IN_SWEDISH, within

_MONTHS = "januari februari mars april maj juni juli augusti september oktober november december".split()
NBSP = "\u00a0"
_WITHIN_QUOTATION = re.compile('[”“„"«»]')

_JOINS = " –-:,|·"
_WHOLE_AND_PARTS = {
    Stage.CANDIDATE: ("temat", "delteman", "deltemana"),
    Stage.THEME: ("temat", "delteman", "deltemana"),
    Stage.NEED: ("behovet", "delbehov", "delbehoven"),
}


def integer(value: int) -> str:
    """Return 1842 as "1842" and 18420 as "18 420" with no-break spaces: Swedish groups from five digits on."""
    return str(value) if abs(value) < 10_000 else f"{value:,}".replace(",", NBSP)


def shortened(most: int, count: int) -> str:
    """Return what is said of ``count`` texts of more than ``most`` characters, which were cut."""
    return f"Texter som var längre än {integer(most)} tecken och därför slutar i …: {count}."


def share(count: int, denominator: int) -> str:
    """Return "58 %", or "–" where nobody was heard."""
    return f"{whole_percent(count, denominator)}{NBSP}%" if denominator else "–"


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


def month(at: datetime) -> str:
    """Return "november 2026"."""
    at = local(at)
    return f"{_MONTHS[at.month - 1]} {at.year}"


def moment(at: datetime) -> str:
    """Return "2026-11-21 14:05"."""
    return local(at).isoformat(" ", "minutes")[:16]


def finished(standing: Standing) -> str:
    """Return "12 av 15 dokument klara, 70 % av texten genomgången", and what is left out of the figures beside it."""
    done = f"{integer(standing.finished)} av {integer(standing.total)} dokument klara"
    if standing.gone_through is not None:
        done += f", {standing.gone_through}{NBSP}% av texten genomgången"
    done = f"{done}, endast kodning av {standing.only}" if standing.only else done
    return f"{done}, endast ett urval" if standing.limits else done


def state_line(standing: Standing) -> str:
    """Return what stands above every table: how much is finished, state and date, and the filter if there is one."""
    line = f"{finished(standing)}. Läge {standing.state}, {local(standing.made).date().isoformat()}."
    return f"{line} {limits(standing)}".strip()


def limits(standing: Standing) -> str:
    """Return "Urval: Kategori: Kommun. Endast klara dokument.", or nothing where everything counts."""
    return f"Urval: {'. '.join(standing.limits)}." if standing.limits else ""


def figure(frequency: Frequency) -> str:
    """Return a figure as a sentence with unit and denominator; how much is finished stands where tables do."""
    units, count, of = IN_SWEDISH.denominators[frequency.unit], frequency.count, frequency.denominator
    if not of:
        return f"Inga {units} att räkna än."
    if frequency.unit in {Unit.ORGANISATION, Unit.SOURCE}:
        rest = f"tar upp detta, {integer(of - count)} tar inte upp det"
    else:
        rest = "gäller detta"
    return f"{integer(count)} av {integer(of)} {units} {rest}."


STANCES_NOTE = (
    "Enhet: organisationer. En organisation räknas där den har minst en kodning som säger så, och kan räknas i flera "
    "kolumner. Endast motsäger: de som motsäger utan att stödja eller nyansera."
)


def stances(frequency: Frequency) -> str:
    """Return "Av organisationerna stöder 14, nyanserar 3 och motsäger 5 det, varav 2 utan att …", or nothing."""
    if frequency.stances is None or not frequency.count:
        return ""
    support, nuance, contradict, only = map(integer, frequency.stances)
    nothing_else = f", varav {only} utan att stödja eller nyansera" if frequency.stances.only_contradict else ""
    return f"Av organisationerna stöder {support}, nyanserar {nuance} och motsäger {contradict} det{nothing_else}."


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
        ("Organisationer i båda (räknas en gång)", figures.both),
        ("Organisationer som bara hörts på annat sätt", figures.others),
        ("Organisationer sammanlagt", figures.together),
    )


def lineage_title(account: ThemeAccount) -> str:
    """Return "Hur 13 blev 10": all themes of the codebook and all needs, without their parts."""
    return f"Hur {account.themes} blev {account.needs}"


def theme_account(account: ThemeAccount) -> str:
    """Return what became of the themes, as a sum: "13 teman: 6 ingår i utvecklingsbehov, 7 har inte förts …"."""
    others = [
        (account.outside, "har inte förts till något utvecklingsbehov"),
        (account.parked, "står under andra utvecklingsområden"),
        (account.dropped, "utgår"),
    ]
    parts = [f"{integer(account.brought)} ingår i utvecklingsbehov"]
    parts += [f"{integer(count)} {words}" for count, words in others if count]
    return f"Av kodbokens {integer(account.themes)} teman: {', '.join(parts)}. Deltema räknas med sitt tema."


def carried(codings: int | None, parts: Sequence[str]) -> str:
    """Return how much of a theme a need has, where that is not simply all: its sub-themes, or some codings."""
    along = f" med {listing(parts)}" if parts else ""
    return along if codings is None else f"{along} ({integer(codings)} av temats kodningar)"


def parts_of(chapter: Chapter) -> str:
    """Return what the figures of a chapter with sub-chapters include, or nothing for one without."""
    if not chapter.parts:
        return ""
    whole, parts, _ = _WHOLE_AND_PARTS[chapter.stage]
    return f"Siffrorna gäller {whole} med sina {parts} {listing(chapter.parts)}."


def shown_here(chapter: Chapter) -> str:
    """Return how many passages of a chapter with sub-chapters stand in the chapter itself."""
    shown = len(chapter.excerpts)
    if not chapter.parts or not chapter.passages:
        return ""
    *_, parts = _WHOLE_AND_PARTS[chapter.stage]
    if not shown:
        return f"Alla {integer(chapter.passages)} utdrag står under {parts} nedan."
    if shown == chapter.passages:
        return ""
    return f"{integer(shown)} av de {integer(chapter.passages)} utdragen visas här, övriga under {parts} nedan."


def chosen_here(chapter: Chapter) -> str:
    """Return how many passages of a chapter were chosen for the report, where only they are printed."""
    return (
        f"{integer(len(chapter.excerpts))} av {integer(chapter.passages)} utdrag är valda till rapporten och visas här."
    )


def unsure(chapter: Chapter) -> str:
    """Return "3 av 40 utdrag är osäkra.", of the same passages as the figures, or nothing where nobody doubts."""
    words = "utdrag är osäkert" if chapter.unsure == 1 else "utdrag är osäkra"
    return f"{integer(chapter.unsure)} av {integer(chapter.passages)} {words}." if chapter.unsure else ""


def listing(words: Sequence[str]) -> str:
    """Return "B10a, B10b och B10c"."""
    return " och ".join([*filter(None, [", ".join(words[:-1])]), *words[-1:]])


def passage_label(*, verbatim: bool, use: QuotationUse = QuotationUse.QUOTE) -> str:
    """Return "Citat" only for verbatim words; notes are the authority's words, not the organisation's."""
    match use:
        case QuotationUse.PARAPHRASE:
            return "Parafras"
        case QuotationUse.WITHHELD:
            return "Återges inte"
    return "Citat" if verbatim else "Ur minnesanteckning"


def in_place_of(quotation: Quotation) -> str:
    """Return what is printed in place of words that are not quoted: in brackets, as whoever edits does."""
    if quotation.use is QuotationUse.PARAPHRASE and quotation.paraphrase:  # that of an erased document is gone
        return f"[{quotation.paraphrase}]"
    return "[återges inte]"


def excerpt_marks(excerpt: Excerpt) -> tuple[str, ...]:
    """Return the words that qualify an excerpt: stance other than "Stöder", doubt."""
    stance = () if excerpt.stance is Stance.SUPPORTS else (IN_SWEDISH.of(excerpt.stance),)
    return (*stance, IN_SWEDISH.of(Disposal.UNSURE)) if excerpt.unsure else stance


def passage_text(text: str, *, verbatim: bool) -> str:
    """Return the words, in Swedish quotation marks (” ”) if they are verbatim; those within become single (’ ’)."""
    return f"”{_WITHIN_QUOTATION.sub('’', text)}”" if verbatim else text


def in_a_cell(names: Iterable[str]) -> str:
    """Return names as one cell, or one line, holds them: divided by what none of them contains."""
    return "; ".join(name.replace(";", ",") for name in names)


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
    where = whereabouts(excerpt.attribution, excerpt.source_title, excerpt.reference)
    return tuple(part for part in (*where, coders) if part)


def whereabouts(attribution: str, title: str, reference: str) -> tuple[str, ...]:
    """Return who said it, in which document and where, each once.

    A title that only repeats the name ("Dialog 3 – Norrsken"), or the number with which the reference begins, is left
    out as far as it does.
    """
    number = reference.partition(",")[0].replace("Dok ", "Dokument ", 1)
    if attribution and title.casefold().endswith(attribution.casefold()):
        before = title[: len(title) - len(attribution)].rstrip()
        if not before or before[-1] in _JOINS:
            title = before.rstrip(_JOINS)
    return (attribution, reference) if title in {"", number} else (attribution, title, reference)
