"""Candidates: how passages and documents give rise to them, and what becomes of them, each decision with a reason."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.decisions.lineage import MergeLink
from lagvarde_coder.domain.errors import EmptyInput, NotFound, NothingToDo, OtherFamily, ThemeNotUsable
from lagvarde_coder.domain.ids import Id, new_id
from lagvarde_coder.domain.material.sources import Source, Text
from lagvarde_coder.domain.text import Span
from lagvarde_coder.domain.themes.codebook import Stage, Theme, ThemeStatus, next_number
from lagvarde_coder.domain.themes.families import Family
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.services.base import Service, known, required
from lagvarde_coder.services.coding.checks import check_current
from lagvarde_coder.services.coding.marking import CodingLine, lines
from lagvarde_coder.services.decisions.merging import planned
from lagvarde_coder.services.material.speakers import Speakers
from lagvarde_coder.services.themes.codebook import ever_numbers, find_theme, new_theme
from lagvarde_coder.services.themes.families import families, family_of, find_family

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader
    from lagvarde_coder.storage.unit_of_work import Work


@dataclass(frozen=True, slots=True)
class NewPassage:
    """A passage that gives rise to a candidate; its span is in code points of the text."""

    text: Id
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginLine:
    """A passage that gave rise to a candidate, or a document that did as a whole.

    Attributes:
        candidate: it, or the one brought into it that this belongs to.
        coding: the passage; None: the whole document.
        organisations: the names of those whose words these are.
    """

    candidate: Theme
    source: Source
    coding: CodingLine | None
    organisations: tuple[str, ...]


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
            chosen = _stored(work, find_family(families(work.read), family))
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
            parts = read.many(Theme, brought_into(candidate, read.all(MergeLink)))
            wholes = [(part, source) for part in parts.values() for source in _documents(read, part)]
            current = read.cells(Source, "text")
            codings = [it for part in parts for it in read.where(Coding, theme=part) if it.text in current]
            speakers = Speakers(read, {*(it.text for it in codings), *(source.text for _, source in wholes)})
            whole = [
                OriginLine(candidate=part, source=source, coding=None, organisations=speakers.everyone(source.text))
                for part, source in wholes
            ]
            passages = [
                OriginLine(
                    candidate=parts[line.coding.theme],
                    source=line.source,
                    coding=line,
                    organisations=speakers.of(line.coding.text, line.coding.start, line.coding.end).organisations,
                )
                for line in lines(read, codings)
            ]
        return sorted([*whole, *passages], key=lambda line: line.source.number)

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
            read, first = work.read, _usable(work.read, candidates)
            target = _target(work, into, first[0], why)
            for candidate in first:
                _check_family(read, candidate, target)
            ids = [candidate.id for candidate in first if candidate.id != target.id]
            work.put(*planned(read, target, ids, why), reason=why)
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
            links, there = work.read.all(MergeLink), _theme_in_use(work.read, into) if into else None
            themes = list[Theme]()
            for candidate in _usable(work.read, candidates):
                parts = brought_into(candidate.id, links)
                if there is None:
                    theme = _theme_of(work.read, candidate, parts, themes)
                    themes.append(theme)
                else:
                    theme = there = replace(there, origins=tuple(dict.fromkeys([*there.origins, *parts])))
                    themes = [theme]
                work.put(replace(candidate, status=ThemeStatus.PROMOTED), theme, reason=why)
                if with_passages:
                    work.put(*_copied(work.read, parts, theme))
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
            (before,) = _candidates(work.read, [candidate])
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
            chosen = _candidates(work.read, candidates)
            for candidate in chosen:
                if candidate.status is ThemeStatus.PROMOTED and action is not Action.CANDIDATE_REOPEN:
                    raise ThemeNotUsable(theme=candidate.number, status=str(candidate.status))
            changed = [replace(one, status=status) for one in chosen if one.status is not status]
            if not changed:
                raise NothingToDo(detail="They are decided so already.")
            work.put(*changed, reason=why)
            change = work.change()
        return change


def new_candidate(read: "Reader", name: str, family: Family) -> Theme:
    """Return a candidate that is not stored yet, with the next number of its family that was never used."""
    number = next_number(Stage.CANDIDATE, ever_numbers(read), initial=family.initial)
    beside = [theme.position for theme in read.where(Theme, stage=str(Stage.CANDIDATE))]
    return Theme(
        id=new_id(),
        number=number,
        name=name,
        stage=Stage.CANDIDATE,
        family=family.id,
        colour=(int(number[1:]) - 1) % 13 + 1,
        position=1 + max(beside, default=0),
    )


def brought_into(candidate: Id, links: Sequence[MergeLink]) -> list[Id]:
    """Return a candidate and all that are brought into it, also by way of others."""
    found = [candidate]
    for target in found:
        found += [link.theme for link in links if link.need == target and link.theme not in found]
    return found


def _documents(read: "Reader", candidate: Theme) -> list[Source]:
    """Return the documents that as a whole gave rise to a candidate, and are there still."""
    return list(read.many(Source, list(candidate.sources)).values())


def _candidates(read: "Reader", ids: Sequence[Id]) -> list[Theme]:
    """Return these candidates, each once, in the order given."""
    if not ids:
        raise EmptyInput(field="candidates")
    found = known(read, Theme, list(dict.fromkeys(ids)))
    for theme in found:
        if theme.stage is not Stage.CANDIDATE:
            raise NotFound(kind="candidate", name=theme.number)
    return found


def _usable(read: "Reader", ids: Sequence[Id]) -> list[Theme]:
    found = _candidates(read, ids)
    for candidate in found:
        if not candidate.in_use:
            raise ThemeNotUsable(theme=candidate.number, status=str(candidate.status))
    return found


def _stored(work: "Work", family: Family) -> Family:
    """Return the family; one of the method's is stored with the first candidate of it."""
    if work.read.get(Family, family.id) is None:
        work.put(family)
    return family


def _target(work: "Work", name: str, beside: Theme, reason: str) -> Theme:
    """Return the candidate that others are brought into; a new one, of the same family, is put."""
    named = required("candidate", name)
    family = family_of(beside, families(work.read))
    try:
        found = find_theme(work.read, named, Stage.CANDIDATE)
    except NotFound:
        made = new_candidate(work.read, named, _stored(work, family))
        work.put(made, reason=reason)
        return made
    if not found.in_use:
        raise ThemeNotUsable(theme=found.number, status=str(found.status))
    return found


def _check_family(read: "Reader", candidate: Theme, target: Theme) -> None:
    there = families(read)
    if family_of(candidate, there) != family_of(target, there):
        raise OtherFamily(candidate=candidate.number, other=target.number)


def _theme_in_use(read: "Reader", theme: Id) -> Theme:
    (found,) = known(read, Theme, [theme])
    if found.stage is not Stage.THEME:
        raise NotFound(kind="theme", name=found.number)
    if not found.in_use:
        raise ThemeNotUsable(theme=found.number, status=str(found.status))
    return found


def _theme_of(read: "Reader", candidate: Theme, origins: Sequence[Id], pending: Sequence[Theme]) -> Theme:
    """Return the theme that is made of a candidate: what it is called and how it is defined so far."""
    made = new_theme(read, candidate.name, Stage.THEME, group=candidate.group, pending=pending)
    return replace(
        made,
        claim=candidate.claim,
        summary=candidate.summary,
        definition=candidate.definition,
        use_when=candidate.use_when,
        use_not=candidate.use_not,
        example=candidate.example,
        origins=tuple(origins),
    )


def _copied(read: "Reader", parts: Sequence[Id], theme: Theme) -> list[Coding]:
    """Return the codings of candidates as codings of a theme, each place once; what waits for a place stays."""
    version, current = read.codebook_version(), read.cells(Source, "text")
    there = [coding for part in parts for coding in read.where(Coding, theme=part) if coding.text in current]
    copies = [
        replace(
            coding,
            id=new_id(),
            theme=theme.id,
            codebook_version=version,
            rechecked=0,
            alternatives=tuple(one for one in coding.alternatives if one != theme.id),
        )
        for coding in there
    ]
    taken = {coding.place for coding in read.where(Coding, theme=theme.id)}
    return list({copy.place: copy for copy in reversed(copies) if copy.place not in taken}.values())
