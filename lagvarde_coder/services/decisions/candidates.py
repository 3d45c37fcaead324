"""Candidates: how passages and documents give rise to them, and what becomes of them, each decision with a reason."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.decisions.lineage import MergeLink
from lagvarde_coder.domain.errors import NothingToDo, ThemeNotUsable
from lagvarde_coder.domain.ids import Id, new_id
from lagvarde_coder.domain.material.sources import Source, Text
from lagvarde_coder.domain.text import Span
from lagvarde_coder.domain.themes.codebook import Stage, Theme, ThemeStatus
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.services.base import Service, known, required
from lagvarde_coder.services.coding.checks import check_current
from lagvarde_coder.services.decisions.candidate_choice import (
    candidates_of,
    check_family,
    merging_target,
    new_candidate,
    stored_family,
    usable_candidates,
)
from lagvarde_coder.services.decisions.merging import planned, with_figures
from lagvarde_coder.services.decisions.origins import OriginLine, brought_into, origins
from lagvarde_coder.services.decisions.promoting import copied, theme_in_use, theme_of
from lagvarde_coder.services.themes.codebook import find_theme
from lagvarde_coder.services.themes.families import families, find_family

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader


@dataclass(frozen=True, slots=True)
class NewPassage:
    """A passage that gives rise to a candidate; its span is in code points of the text."""

    text: Id
    span: Span


class CandidateService(Service):
    """Make candidates of passages and documents, bring them together, keep, drop, and make themes of them."""

    def make(
        self, name: str, family: str, passages: Sequence[NewPassage] = (), documents: Sequence[Id] = ()
    ) -> tuple[Theme, Change]:
        """Make a candidate with the next number of its family, coded where ``passages`` are, as one operation.

        Args:
            name: the working name.
            family: by id, initial or name.
            passages: gave rise to it; each is coded with it by whoever acts.
            documents: gave rise to it as a whole.

        Raises:
            EmptyInput: no name.
            NotFound: no such family, text or document.
            SpanOutsideText: a passage ends beyond its text. Nothing is stored.
            NothingToDo: a text is not its document's any more.
        """
        with self._operation(Action.CANDIDATE_CREATE) as work:
            named = required("name", name)
            chosen = stored_family(work, find_family(families(work.read), family))
            sources = tuple(dict.fromkeys(source.id for source in known(work.read, Source, documents)))
            candidate = replace(new_candidate(work.read, named, chosen), sources=sources)
            work.put(candidate, *self._codings(work.read, candidate, passages))
            change = work.change()
        return candidate, change

    def find(self, name: str) -> Theme:
        """Return the candidate with this id, number or exact name. Raises as :meth:`CodebookService.find`."""
        with self._read() as read:
            return find_theme(read, name, Stage.CANDIDATE)

    def link_documents(self, candidate: Id, documents: Sequence[Id]) -> Change:
        """Say that documents as a whole gave rise to a candidate, too."""
        return self._set_documents(candidate, lambda before: (*before, *documents))

    def unlink_documents(self, candidate: Id, documents: Sequence[Id]) -> Change:
        """Say that documents as a whole did not give rise to a candidate; its passages stay."""
        return self._set_documents(candidate, lambda before: tuple(one for one in before if one not in documents))

    def origins(self, candidate: Id) -> list[OriginLine]:
        """Return what gave rise to a candidate and to those brought into it, by document and place."""
        with self._read() as read:
            return origins(read, candidate)

    def bring_together(self, candidates: Sequence[Id], into: str, reason: str) -> tuple[Theme, Change]:
        """Bring candidates into one of their family, given by id, number or exact name; made if there is none.

        Their codings stay and count for it, too. It is not brought into itself.

        Raises:
            EmptyInput: no reason, no candidates, or no name.
            NotFound, ThemeNotUsable: one of them is no candidate, or not in use.
            OtherFamily: they are of several families.
            AlreadyLinked: one of them is brought into another candidate already.
            LinkCycle: the one they are brought into is part of them.
        """
        why = required("reason", reason)
        with self._operation(Action.CANDIDATE_MERGE) as work:
            read, first = work.read, usable_candidates(work.read, candidates)
            target = merging_target(work, into, first[0], why)
            for candidate in first:
                check_family(read, candidate, target)
            ids = [candidate.id for candidate in first if candidate.id != target.id]
            work.put(*with_figures(read, planned(read, target, ids, why)), reason=why)
            change = work.change()
        return target, change

    def take_apart(self, candidates: Sequence[Id], reason: str) -> Change:
        """Take candidates out of the one that they were brought into.

        Raises:
            EmptyInput: no reason.
            NothingToDo: none of them was brought into another candidate.
        """
        why = required("reason", reason)
        with self._operation(Action.CANDIDATE_UNMERGE) as work:
            of_family = {theme.id for theme in work.read.where(Theme, stage=str(Stage.CANDIDATE))}
            wanted = set(candidates) & of_family
            gone = [it for it in work.read.all(MergeLink) if it.theme in wanted and it.need in of_family]
            if not gone:
                raise NothingToDo(detail="They are not brought together with other candidates.")
            work.remove(*gone, reason=why)
            change = work.change()
        return change

    def keep(self, candidates: Sequence[Id], reason: str) -> Change:
        """Keep candidates, with a reason.

        Raises:
            EmptyInput: no reason, or no candidates.
            NotFound: one of them is no candidate.
            ThemeNotUsable: a theme was made of one of them.
            NothingToDo: all of them are kept already.
        """
        return self._decide(Action.THEME_KEEP, candidates, ThemeStatus.KEPT, reason)

    def drop(self, candidates: Sequence[Id], reason: str) -> Change:
        """Drop candidates, with a reason; their codings stay. Raises as :meth:`keep`."""
        return self._decide(Action.CANDIDATE_DROP, candidates, ThemeStatus.DROPPED, reason)

    def reopen(self, candidates: Sequence[Id], reason: str) -> Change:
        """Let candidates that were kept, dropped or made themes be undecided again; such themes stay.

        Raises as :meth:`keep`.
        """
        return self._decide(Action.CANDIDATE_REOPEN, candidates, ThemeStatus.ACTIVE, reason)

    def promote(
        self, candidates: Sequence[Id], reason: str, *, into: Id | None = None, with_passages: bool = False
    ) -> tuple[list[Theme], Change]:
        """Make a theme of each of these candidates, as one operation; those brought into one are among its origins.

        Args:
            candidates: their codings stay with them.
            reason: kept in the log.
            into: a theme that is there already: all of them are its origins, and none is made.
            with_passages: copy their codings as codings of the themes, by the same coders, from today's codebook.

        Raises:
            EmptyInput: no reason, or no candidates.
            NotFound, ThemeNotUsable: one of them is no candidate, or not in use; ``into`` is no theme in use.
        """
        why = required("reason", reason)
        with self._operation(Action.THEME_PROMOTE) as work:
            links, there = work.read.all(MergeLink), theme_in_use(work.read, into) if into else None
            themes = list[Theme]()
            for candidate in usable_candidates(work.read, candidates):
                parts = brought_into(candidate.id, links)
                if there is None:
                    theme = theme_of(work.read, candidate, parts, themes)
                    themes.append(theme)
                else:
                    theme = there = replace(there, origins=tuple(dict.fromkeys([*there.origins, *parts])))
                    themes = [theme]
                work.put(replace(candidate, status=ThemeStatus.PROMOTED), theme, reason=why)
                if with_passages:
                    work.put(*copied(work.read, parts, theme))
            change = work.change()
        return themes, change

    # --- inside -------------------------------------------------------------------------------------------------------

    def _codings(self, read: "Reader", candidate: Theme, passages: Sequence[NewPassage]) -> list[Coding]:
        """Return the codings of a candidate that is not stored yet, checked against their texts."""
        wanted = list(dict.fromkeys(passages))
        texts = {text.id: text for text in known(read, Text, [passage.text for passage in wanted])}
        check_current(read, set(texts))
        version, coder = read.codebook_version(), self._desk.actor or ""
        return [
            Coding(
                id=new_id(),
                text=passage.text,
                start=passage.span.start,
                end=passage.span.end,
                theme=candidate.id,
                coder=coder,
                codebook_version=version,
            ).checked_against(texts[passage.text].characters)
            for passage in wanted
        ]

    def _set_documents(self, candidate: Id, changed: Callable[[tuple[Id, ...]], tuple[Id, ...]]) -> Change:
        with self._operation(Action.CANDIDATE_CHANGE) as work:
            (before,) = candidates_of(work.read, [candidate])
            documents = tuple(dict.fromkeys(changed(before.sources)))
            known(work.read, Source, [one for one in documents if one not in before.sources])
            if documents == before.sources:
                raise NothingToDo(detail="The candidate already says so.")
            work.put(replace(before, sources=documents))
            change = work.change()
        return change

    def _decide(self, action: Action, candidates: Sequence[Id], status: ThemeStatus, reason: str) -> Change:
        why = required("reason", reason)
        with self._operation(action) as work:
            chosen = candidates_of(work.read, candidates)
            for candidate in chosen:
                if candidate.status is ThemeStatus.PROMOTED and action is not Action.CANDIDATE_REOPEN:
                    raise ThemeNotUsable(theme=candidate.number, status=str(candidate.status))
            changed = [replace(one, status=status) for one in chosen if one.status is not status]
            if not changed:
                raise NothingToDo(detail="They are decided so already.")
            work.put(*changed, reason=why)
            change = work.change()
        return change
