"""Passages as quotations: whose words they are, where they stand, and under which evidence ids they are found again."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from lagvarde_coder.domain.coding.codings import Coding, Stance
from lagvarde_coder.domain.disclosed import NOTHING, Attribution, Disclosed
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.sources import Made, Source, Text
from lagvarde_coder.domain.project import Coder
from lagvarde_coder.domain.report.quotations import QuotationUse
from lagvarde_coder.domain.report.reports import Excerpt, ThemeBadge
from lagvarde_coder.domain.text import Span
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.domain.trail.evidence import evidence_id
from lagvarde_coder.services.base import Service
from lagvarde_coder.services.disclosure import Gate, own
from lagvarde_coder.services.material.speakers import Speakers

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader

Passage = tuple[Id, Span]
"""A text and a passage of it, in code points."""


class Quoting:
    """Makes excerpts of passages of some texts, each through the gate."""

    def __init__(
        self, read: "Reader", gate: Gate, themes: Mapping[Id, Theme], sources: Mapping[Id, Source], speakers: Speakers
    ) -> None:
        """Quote from texts whose ``sources`` are given by the texts' ids; ``themes`` in the order of the codebook."""
        self._read = read
        self._gate = gate
        self._order = {theme: place for place, theme in enumerate(themes)}
        self._badges = {theme.id: ThemeBadge(own(theme.number), theme.colour) for theme in themes.values()}
        self._sources = sources
        self._speakers = speakers
        self._coders = {coder.id: coder.initials for coder in read.all(Coder)}

    def excerpt(self, text: Id, start: int, end: int, codings: Sequence[Coding], theme: Theme | None) -> Excerpt:
        """Return a passage with what ``codings`` say of it, under one ``theme`` or under none."""
        source, chosen = self._sources[text], [coding.id for coding in codings]
        use = self._gate.restrictions.use(text, Span(start, end))
        coders = sorted({self._coders[coding.coder] for coding in codings})
        themes = sorted({coding.theme for coding in codings}, key=self._order.__getitem__)
        return Excerpt(
            evidence=tuple(own(evidence_id(coding.id)) for coding in codings),
            number=own(theme.number) if theme else NOTHING,
            colour=theme.colour if theme else 0,
            text=self._gate.passage(self._read, text, start, end),
            verbatim=source.made is Made.VERBATIM and use is QuotationUse.QUOTE,
            source_number=source.number,
            source_title=self._gate.title(source, chosen),
            attribution=self._gate.attribution(self._speakers.of(text, start, end), chosen),
            reference=self._gate.place(source, Span(start, end), chosen),
            start=start,
            end=end,
            coders=tuple(filter(None, map(self._gate.coder, coders))),
            stance=_strongest([coding.stance for coding in codings]),
            unsure=any(coding.unsure for coding in codings),
            memos=tuple(dict.fromkeys(filter(None, (self._gate.comment(coding.memo) for coding in codings)))),
            themes=tuple([self._badges[coded] for coded in themes]),
            day=source.day,
            use=use,
        )


class QuotationService(Service):
    """Quotes what was chosen in the text or in a list, with organisations named."""

    def of_codings(self, ids: Sequence[Id]) -> list[Excerpt]:
        """Return the passages of codings, in order of source and place; those on the same words are one.

        Ids of codings that were removed are skipped.
        """
        with self._read() as read:
            by_place: dict[Passage, list[Coding]] = {}
            for coding in read.many(Coding, ids).values():
                by_place.setdefault((coding.text, coding.span), []).append(coding)
            return _quoted(read, by_place)

    def of_passages(self, passages: Iterable[Passage]) -> list[Excerpt]:
        """Return passages, in order of source and place, with the evidence ids of the codings that they are.

        A passage that is no coding has those of the codings that it lies in, or none.

        Raises:
            NotFound: the project has no such text.
        """
        with self._read() as read:
            return _quoted(read, {(text, span): _codings_of(read, text, span) for text, span in passages})

    def released(self, passages: Sequence[Passage], headings: Sequence[str]) -> list[tuple[Disclosed, Disclosed]]:
        """Return the words of passages as they may leave, each with a heading of its text, in the order given.

        Raises:
            NotFound: the project has no such text.
        """
        with self._read() as read:
            gate = Gate.of_words(read, list({text for text, _ in passages}))
            return [
                (gate.passage(read, text, span.start, span.end), gate.heading(text, heading))
                for (text, span), heading in zip(passages, headings, strict=True)
            ]


def _quoted(read: "Reader", by_place: Mapping[Passage, Sequence[Coding]]) -> list[Excerpt]:
    texts = {text for text, _ in by_place}
    sources = _sources(read, texts)
    themes = {theme.id: theme for theme in sorted(read.all(Theme), key=lambda theme: theme.position)}
    order = {theme: place for place, theme in enumerate(themes)}
    quoting = Quoting(read, Gate.of(read, Attribution.ORGANISATION), themes, sources, Speakers(read, texts))
    excerpts = [
        quoting.excerpt(text, span.start, span.end, sorted(codings, key=lambda one: (order[one.theme], one.id)), None)
        for (text, span), codings in by_place.items()
    ]
    return sorted(excerpts, key=lambda excerpt: (excerpt.source_number, excerpt.start, excerpt.end))


def _sources(read: "Reader", texts: Collection[Id]) -> dict[Id, Source]:
    stored = read.many(Text, list(texts))
    sources = read.many(Source, [text.source for text in stored.values()])
    return {text.id: sources[text.source] for text in stored.values()}


def _codings_of(read: "Reader", text: Id, span: Span) -> list[Coding]:
    """Return the codings of exactly these words, else those that the words lie in."""
    touching = read.codings_in(text, span)
    exact = [coding for coding in touching if coding.span == span]
    return exact or [coding for coding in touching if coding.start <= span.start and span.end <= coding.end]


def _strongest(stances: Sequence[Stance]) -> Stance:
    """Return the stance of a passage with several codings: contradiction before nuance before support."""
    order = [Stance.SUPPORTS, Stance.NUANCES, Stance.CONTRADICTS]
    return max(stances, key=order.index, default=Stance.SUPPORTS)
