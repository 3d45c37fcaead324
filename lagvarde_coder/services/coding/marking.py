"""Coding: marking passages with themes."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from lagvarde_coder.domain.coding.codings import CodedPlace, Coding, CodingChanges, CodingContent, Stance
from lagvarde_coder.domain.decisions.lineage import Lineage, MergeLink
from lagvarde_coder.domain.disclosed import NOTHING, Disclosed
from lagvarde_coder.domain.errors import NothingToDo
from lagvarde_coder.domain.ids import Id, new_id
from lagvarde_coder.domain.material.sources import Source, SourceStatus, Text
from lagvarde_coder.domain.project import Coder
from lagvarde_coder.domain.text import Span
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.domain.trail.evidence import evidence_id
from lagvarde_coder.services.base import Service, known
from lagvarde_coder.services.coding.checks import check, check_alternatives, check_current
from lagvarde_coder.services.coding.decided_quotations import remove_codings
from lagvarde_coder.services.disclosure import Gate

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader
    from lagvarde_coder.storage.unit_of_work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCoding(CodingContent):
    """A passage to be coded: ``[start, end)`` in code points of the stored text.

    ``coder`` None means whoever acts.

    Raises:
        InvalidSpan: empty, reversed or negative.
    """

    coder: Id | None = None


@dataclass(frozen=True, slots=True)
class CodingLine:
    """A coding with what a list shows of it."""

    coding: Coding
    theme: Theme
    coder: Coder
    source: Source
    words: str
    made: datetime | None = None
    """When, in UTC; only for the codings of an open document."""
    released: Disclosed = NOTHING
    """The words as they may leave the program: what a copied table has of them."""

    @property
    def evidence(self) -> str:
        """The coding's evidence id."""
        return evidence_id(self.coding.id)


@dataclass(frozen=True, slots=True)
class CodedText:
    """Where a text is coded: enough to show that, however many codings there are.

    Attributes:
        places: in text order.
        themes, coders: those of the places, by id.
    """

    places: list[CodedPlace]
    themes: dict[Id, Theme]
    coders: dict[Id, Coder]


@dataclass(frozen=True, slots=True)
class Amount:
    """How many codings count for a category, and in how many documents."""

    codings: int
    sources: int


def _begin(work: "Work", texts: Collection[Id]) -> None:
    """Say of documents that are not started that their coding goes on."""
    for text in texts:
        for source in work.read.where(Source, text=text, status=str(SourceStatus.NOT_STARTED)):
            work.put(replace(source, status=SourceStatus.IN_PROGRESS))


class CodingService(Service):
    """Codings: make, change, remove, list."""

    def apply_many(self, codings: Sequence[NewCoding]) -> Change:
        """Mark passages with themes and record it in the trail as one operation.

        Raises:
            NotFound: the project has no such text or theme.
            ThemeNotUsable: the theme was dropped.
            SpanOutsideText: a passage ends beyond its text.
            UnfitAlternatives: an alternative is the theme itself, or named twice.
            DuplicateCoding: the same theme by the same coder on the very same span. Nothing is stored.
            NothingToDo: a text is not its document's any more.
        """
        with self._operation(Action.CODING_CREATE) as work:
            version = work.read.codebook_version()
            created = [
                Coding.of(new.cleaned(), id=new_id(), coder=new.coder or self._desk.actor, codebook_version=version)
                for new in codings
            ]
            for coding in created:
                check_alternatives(work.read, coding.alternatives, theme=coding.theme)
            check(work.read, created)
            check_current(work.read, {coding.text for coding in created})
            work.put(*created)
            if self._desk.begins:
                _begin(work, {coding.text for coding in created})
            change = work.change()
        return change

    def change_many(self, ids: Sequence[Id], changes: CodingChanges) -> Change:
        """Change the same fields of codings, as one operation. Raises as :meth:`apply_many`.

        A coding may keep a theme that was dropped, but none may get it. The codebook version stays too, unless the
        theme changes: only that is a new decision from the codebook. The new theme is no longer among the alternatives.

        Raises:
            InvalidSpan: a passage would be no range of its text.
        """
        with self._operation(Action.CODING_CHANGE) as work:
            codings = known(work.read, Coding, ids)
            version = work.read.codebook_version()
            changed = [_changed(coding, changes, version) for coding in codings]
            if changed == codings:
                raise NothingToDo(detail="The coding already says so.")
            for old, new in zip(codings, changed, strict=True):
                check_alternatives(work.read, new.alternatives, theme=new.theme, before=old.alternatives)
            check(work.read, changed)
            work.touch(*codings)
            work.put(*changed)
            change = work.change()
        return change

    def remove_many(self, ids: Sequence[Id]) -> Change:
        """Take codings away, with what was decided of them as quotations, as one operation; the trail keeps them.

        Raises:
            NotFound: one of them is no more.
        """
        with self._operation(Action.CODING_DELETE) as work:
            remove_codings(work, known(work.read, Coding, ids))
            change = work.change()
        return change

    def of_text(self, text: Id, span: Span | None = None) -> list[CodingLine]:
        """Return the codings of a text in text order; with ``span`` those that share a character with it."""
        with self._read() as read:
            return lines(read, read.codings_in(text, span), dated=True)

    def places(self, text: Id) -> CodedText:
        """Return where a text is coded; what else there is to each coding :meth:`some_in` gives."""
        with self._read() as read:
            places = read.coded_places(text)
            themes = read.many(Theme, list({place.theme for place in places}))
            coders = read.many(Coder, list({place.coder for place in places}))
            return CodedText(places, themes, coders)

    def some(self, ids: Sequence[Id]) -> list[CodingLine]:
        """Return these codings, in order of source and text; ids of removed ones are skipped."""
        with self._read() as read:
            return lines(read, list(read.many(Coding, ids).values()), dated=True)

    def some_in(self, source: Source, content: str, ids: Sequence[Id]) -> list[CodingLine]:
        """Return those of these codings that lie in a document that is open: what is known of it is not read again.

        Args:
            source: the document.
            content: the words of its text.
            ids: those of removed codings, or of codings in other texts, are skipped.
        """
        with self._read() as read:
            codings = [coding for coding in read.many(Coding, ids).values() if coding.text == source.text]
            return _lines(read, codings, {source.text: (source, content)}, dated=True)

    def examples(self, theme: Id, *, but: Id = "", most: int = 3) -> list[CodingLine]:
        """Return codings that show what a theme is used for: sure and supporting ones first, of different documents.

        Args:
            theme: its id; codings of its sub-themes are not among them.
            but: a coding that is not wanted.
            most: how many at most.
        """
        with self._read() as read:
            current = read.cells(Source, "text")  # what waits for a place is no example
            codings = [it for it in read.where(Coding, theme=theme) if it.id != but and it.text in current]
            codings.sort(
                key=lambda coding: (
                    coding.unsure,
                    coding.stance is not Stance.SUPPORTS,
                    -coding.codebook_version,
                    coding.id,
                )
            )
            first = {coding.text: coding for coding in reversed(codings)}
            other_texts = [coding for coding in codings if first[coding.text] is coding]
            rest = [coding for coding in codings if first[coding.text] is not coding]
            return lines(read, [*other_texts, *rest][:most])

    def amounts(self) -> dict[Id, Amount]:
        """Return what counts for each category: its own codings, its sub-themes' and those brought into it."""
        with self._read() as read:
            themes = read.all(Theme)
            lineage = Lineage(themes, read.all(MergeLink))
            codings: dict[Id, int] = dict.fromkeys((theme.id for theme in themes), 0)
            texts: dict[Id, set[Id]] = {theme.id: set() for theme in themes}
            for coding, text, _, _, theme, _, _, _ in read.coding_rows():
                for reached in lineage.counts_for(coding, theme):
                    codings[reached] += 1
                    texts[reached].add(text)
        return {theme: Amount(number, len(texts[theme])) for theme, number in codings.items()}

    def all(
        self,
        *,
        source: Id | None = None,
        theme: Id | None = None,
        need: Id | None = None,
        coder: Id | None = None,
        unsure: bool | None = None,
    ) -> list[CodingLine]:
        """Return codings in order of source and text; ``theme`` and ``need`` take in all that counts for them."""
        with self._read() as read:
            lineage = Lineage(read.all(Theme), read.all(MergeLink))
            if source is not None:
                document = read.get(Source, source)
                codings = read.codings_in(document.text) if document else []
            else:
                codings = read.all(Coding)
            categories = [category for category in (theme, need) if category is not None]
            kept = [
                coding
                for coding in codings
                if (coder is None or coding.coder == coder)
                and (unsure is None or coding.unsure == unsure)
                and all(target in lineage.counts_for(coding.id, coding.theme) for target in categories)
            ]
            return lines(read, kept)


def lines(read: "Reader", codings: Sequence[Coding], *, dated: bool = False) -> list[CodingLine]:
    """Return codings with what lists show of them, in order of source and text; ``dated`` asks the trail when."""
    texts = read.many(Text, list({coding.text for coding in codings}))
    sources = read.many(Source, [text.source for text in texts.values()])
    documents = {text.id: (sources[text.source], read.text(text.id)) for text in texts.values()}
    return _lines(read, codings, documents, dated=dated)


def _lines(
    read: "Reader", codings: Sequence[Coding], documents: Mapping[Id, tuple[Source, str]], *, dated: bool
) -> list[CodingLine]:
    """The same, with source and words by text."""
    dates = read.trail.first_times([coding.id for coding in codings]) if dated else {}
    themes = read.many(Theme, list({coding.theme for coding in codings}))
    coders = read.many(Coder, list({coding.coder for coding in codings}))
    gate = Gate.of_words(read, list(documents))
    rows = []
    for coding in codings:
        source, content = documents[coding.text]
        words, released = coding.span.of(content), gate.released(content, coding.text, coding.span)
        theme, coder = themes[coding.theme], coders[coding.coder]
        rows.append(CodingLine(coding, theme, coder, source, words, dates.get(coding.id), released))
    return sorted(rows, key=lambda line: (line.source.number, line.coding.start, line.coding.end, line.theme.position))


def _changed(coding: Coding, changes: CodingChanges, version: int) -> Coding:
    """Return a coding with changes; with another theme it gets this version of the codebook."""
    new = replace(coding, **changes).cleaned()
    if new.theme == coding.theme:
        return new
    others = tuple(
        alternative for alternative in new.alternatives if alternative != new.theme or "alternatives" in changes
    )
    return replace(new, alternatives=others, codebook_version=version)
