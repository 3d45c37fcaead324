"""Coding: marking passages with themes."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypedDict

from lagvarde_coder.domain.coding.codings import Coding, Stance
from lagvarde_coder.domain.decisions.lineage import Lineage, MergeLink
from lagvarde_coder.domain.errors import DuplicateCoding, NotFound, NothingToDo, ThemeNotUsable
from lagvarde_coder.domain.ids import Id, new_id
from lagvarde_coder.domain.material.sources import Source, Text
from lagvarde_coder.domain.project import Coder
from lagvarde_coder.domain.text import Span, clean
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.domain.trail.evidence import evidence_id
from lagvarde_coder.services.base import Service, known

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCoding:
    """A passage to be coded: ``[start, end)`` in code points of the stored text.

    ``coder`` None means whoever acts.
    """

    text: Id
    start: int
    end: int
    theme: Id
    stance: Stance = Stance.SUPPORTS
    memo: str = ""
    unsure: bool = False
    question: str = ""
    alternatives: tuple[Id, ...] = ()
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

    @property
    def evidence(self) -> str:
        """The coding's evidence id."""
        return evidence_id(self.coding.id)


@dataclass(frozen=True, slots=True)
class Amount:
    """How many codings count for a category, and in how many documents."""

    codings: int
    sources: int


class CodingChanges(TypedDict, total=False):
    """What may be changed of a coding."""

    start: int
    end: int
    theme: Id
    stance: Stance
    memo: str
    unsure: bool
    question: str
    alternatives: tuple[Id, ...]


class CodingService(Service):
    """Codings: make, change, remove, list."""

    def apply_many(self, codings: Sequence[NewCoding]) -> Change:
        """Mark passages with themes and record it in the trail as one operation.

        Raises:
            NotFound: the project has no such text or theme.
            ThemeNotUsable: the theme was dropped.
            InvalidSpan, SpanOutsideText: a passage is no range of its text.
            DuplicateCoding: the same theme by the same coder on the very same span. Nothing is stored.
        """
        with self._operation(Action.CODING_CREATE) as work:
            version = work.read.codebook_version()
            actor = self._desk.actor or ""
            made = [_make(new, actor, version) for new in codings]
            check(work.read, made)
            work.put(*made)
            change = work.change()
        return change

    def change_many(self, ids: Sequence[Id], changes: CodingChanges) -> Change:
        """Change the same fields of codings, as one operation. Raises as :meth:`apply_many`."""
        with self._operation(Action.CODING_CHANGE) as work:
            codings = known(work.read, Coding, ids)
            version = work.read.codebook_version()
            cleaned: dict[str, Any] = {
                name: clean(str(cell)) if name in {"memo", "question"} else cell for name, cell in changes.items()
            }
            changed = [replace(one, **cleaned, codebook_version=version) for one in codings]
            if all(
                replace(new, codebook_version=old.codebook_version) == old
                for old, new in zip(codings, changed, strict=True)
            ):
                raise NothingToDo(detail="The coding already says so.")
            check(work.read, changed)
            work.put(*changed)
            change = work.change()
        return change

    def remove_many(self, ids: Sequence[Id]) -> Change:
        """Take codings away, as one operation; the trail keeps them.

        Raises:
            NotFound: one of them is no more.
        """
        with self._operation(Action.CODING_DELETE) as work:
            work.remove(*known(work.read, Coding, ids))
            change = work.change()
        return change

    def of_text(self, text: Id, span: Span | None = None) -> list[CodingLine]:
        """Return the codings of a text in text order; with ``span`` those that share a character with it."""
        with self._read() as read:
            return lines(read, read.codings_in(text, span), dated=True)

    def some(self, ids: Sequence[Id]) -> list[CodingLine]:
        """Return these codings, in order of source and text; ids that are no more are skipped."""
        with self._read() as read:
            return lines(read, list(read.many(Coding, ids).values()), dated=True)

    def examples(self, theme: Id, *, but: Id = "", most: int = 3) -> list[CodingLine]:
        """Return codings that show what a theme is used for: sure and supporting ones first, of different documents.

        Args:
            theme: its id; sub-themes speak for themselves.
            but: a coding that is left out.
            most: how many at most.
        """
        with self._read() as read:
            found = [one for one in read.where(Coding, theme=theme) if one.id != but]
            found.sort(key=lambda one: (one.unsure, one.stance is not Stance.SUPPORTS, -one.codebook_version, one.id))
            first = {one.text: one for one in reversed(found)}
            other_texts = [one for one in found if first[one.text] is one]
            rest = [one for one in found if first[one.text] is not one]
            return lines(read, [*other_texts, *rest][:most])

    def amounts(self) -> dict[Id, Amount]:
        """Return what counts for each category: its own codings, its sub-themes' and those brought into it."""
        with self._read() as read:
            themes = read.all(Theme)
            lineage = Lineage(themes, read.all(MergeLink))
            codings: dict[Id, int] = dict.fromkeys((theme.id for theme in themes), 0)
            texts: dict[Id, set[Id]] = {theme.id: set() for theme in themes}
            for coding in read.counted_codings():
                for reached in lineage.counts_for(coding.id, coding.theme):
                    codings[reached] += 1
                    texts[reached].add(coding.text)
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
                found = read.get(Source, source)
                codings = read.codings_in(found.text) if found else []
            else:
                codings = read.all(Coding)
            wanted = [one for one in (theme, need) if one is not None]
            kept = [
                one
                for one in codings
                if (coder is None or one.coder == coder)
                and (unsure is None or one.unsure == unsure)
                and all(target in lineage.counts_for(one.id, one.theme) for target in wanted)
            ]
            return lines(read, kept)


def lines(read: "Reader", codings: Sequence[Coding], *, dated: bool = False) -> list[CodingLine]:
    """Return codings with what lists show of them, in order of source and text; ``dated`` asks the trail when."""
    dates = read.trail.first_times([one.id for one in codings]) if dated else {}
    themes = {theme.id: theme for theme in read.all(Theme)}
    coders = {coder.id: coder for coder in read.all(Coder)}
    needed = {one.text for one in codings}
    texts = read.many(Text, list(needed))
    sources = read.many(Source, [text.source for text in texts.values()])
    made = [
        CodingLine(
            one,
            themes[one.theme],
            coders[one.coder],
            sources[texts[one.text].source],
            one.span.of(read.text(one.text)),
            dates.get(one.id),
        )
        for one in codings
    ]
    return sorted(made, key=lambda line: (line.source.number, line.coding.start, line.coding.end, line.theme.position))


def _make(new: NewCoding, actor: Id, version: int) -> Coding:
    return Coding(
        id=new_id(),
        text=new.text,
        start=new.start,
        end=new.end,
        theme=new.theme,
        coder=new.coder or actor,
        stance=new.stance,
        memo=clean(new.memo),
        unsure=new.unsure,
        question=clean(new.question),
        alternatives=new.alternatives,
        codebook_version=version,
    )


def check(read: "Reader", codings: Sequence[Coding], gone: Collection[Id] = ()) -> None:
    """Hold every coding against its text, its theme, and the others on the same place but those that will be ``gone``.

    Raises:
        NotFound, ThemeNotUsable, SpanOutsideText, DuplicateCoding: as :meth:`CodingService.apply_many`.
    """
    texts = read.many(Text, list({one.text for one in codings}))
    themes = read.many(Theme, list({one.theme for one in codings}))
    coders = read.many(Coder, list({one.coder for one in codings}))
    for one in codings:
        _check_parts(one, texts, themes, coders)
    taken: dict[tuple[Id, int, int, Id, Id], Id] = {}
    for text in texts:
        mine = [one for one in codings if one.text == text]
        around = Span(min(one.start for one in mine), max(one.end for one in mine))
        taken |= {one.place: one.id for one in read.codings_in(text, around) if one.id not in gone}
    for one in codings:
        if taken.setdefault(one.place, one.id) != one.id:
            raise DuplicateCoding(coder=coders[one.coder].name, theme=themes[one.theme].number)


def _check_parts(one: Coding, texts: dict[Id, Text], themes: dict[Id, Theme], coders: dict[Id, Coder]) -> None:
    for kind, there, wanted in (("text", texts, one.text), ("theme", themes, one.theme), ("coder", coders, one.coder)):
        if wanted not in there:
            raise NotFound(kind=kind, name=wanted)
    one.checked_against(texts[one.text].characters)
    if not themes[one.theme].in_use:
        raise ThemeNotUsable(theme=themes[one.theme].number, status=str(themes[one.theme].status))
