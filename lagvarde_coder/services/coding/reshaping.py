"""Codings that become others without being marked again: split, joined, copied, brought back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from lagvarde_coder.domain.coding.codings import Coding, joined
from lagvarde_coder.domain.decisions.lineage import MergeLink
from lagvarde_coder.domain.errors import NotFound, NothingToDo
from lagvarde_coder.domain.ids import Id, new_id
from lagvarde_coder.domain.project import Coder
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.domain.trail.values import from_plain
from lagvarde_coder.services.base import Service, known
from lagvarde_coder.services.coding.checks import check
from lagvarde_coder.services.coding.decided_quotations import carry_quotations, restored_quotation
from lagvarde_coder.services.coding.marking import CodingLine, lines
from lagvarde_coder.services.labels import Labels

if TYPE_CHECKING:
    from lagvarde_coder.storage.unit_of_work import Work


@dataclass(frozen=True, slots=True)
class RemovedCoding:
    """A coding that was removed, as it was last.

    Attributes:
        order: the entry that removed it; what :meth:`ReshapingService.restore` takes.
        by: who removed it.
    """

    line: CodingLine
    order: int
    time: datetime
    by: str


class ReshapingService(Service):
    """Split, join, copy and restore codings; each is one operation.

    Links that name a coding ("this part of the theme goes there") then name its parts, its whole or its successor, so
    that what counted for a need still does. What was decided of them as quotations goes along.
    """

    def split(self, coding: Id, position: int) -> Change:
        """Make two codings of one, at ``position`` (code points of its text); the first part keeps its evidence id.

        Raises:
            NotFound: the coding is no more.
            CannotSplit: a part would have no words.
            DuplicateCoding: a part is coded so already.
        """
        with self._operation(Action.CODING_SPLIT) as work:
            (whole,) = known(work.read, Coding, [coding])
            parts = whole.split_at(position, work.read.text(whole.text), new_id())
            check(work.read, parts, parts={part.id: whole.id for part in parts})
            work.put(*parts)
            rename_in_links(work, {whole.id: [part.id for part in parts]})
            carry_quotations(work, {whole.id: [part.id for part in parts]})
            change = work.change()
        return change

    def join(self, codings: Sequence[Id]) -> Change:
        """Make one coding of several that follow on each other; the first in the text keeps its evidence id.

        Raises:
            NotFound: one of them is no more.
            CannotJoin: they differ in text, theme, coder or stance, or other words stand between.
            DuplicateCoding: the whole is coded so already.
        """
        with self._operation(Action.CODING_JOIN) as work:
            parts = known(work.read, Coding, list(dict.fromkeys(codings)))
            whole = joined(parts, work.read.text(parts[0].text) if parts else "")
            gone = [coding for coding in parts if coding.id != whole.id]
            check(work.read, [whole], {coding.id for coding in gone})
            work.remove(*gone)
            work.put(whole)
            rename_in_links(work, {coding.id: [whole.id] for coding in gone})
            carry_quotations(work, {coding.id: [whole.id] for coding in gone})
            change = work.change()
        return change

    def copy_many(self, codings: Sequence[Id], themes: Sequence[Id]) -> Change:
        """Code the passages of ``codings`` with ``themes`` too, by the coder at work; all is copied but the doubt.

        Raises:
            NotFound, ThemeNotUsable, DuplicateCoding: as ``apply_many``. Nothing is stored.
            NothingToDo: there are no codings or no themes.
        """
        with self._operation(Action.CODING_CREATE) as work:
            version = work.read.codebook_version()
            actor = self._desk.actor or ""
            copies = [
                replace(original.without_doubt(), id=new_id(), theme=theme, coder=actor, codebook_version=version)
                for original in known(work.read, Coding, codings)
                for theme in themes
            ]
            if not copies:
                raise NothingToDo(detail="The coding already says so.")
            check(work.read, copies)
            work.put(*copies)
            change = work.change()
        return change

    def restore(self, coding: Id, order: int) -> Change:
        """Give a coding the value that it had after the entry ``order`` of the trail; a removed one comes back.

        If that entry removed it: the value before.

        Raises:
            NotFound: the coding has no such entry, or its text or theme is no more.
            NothingToDo: it has that value now.
            DuplicateCoding: its place is taken. ThemeNotUsable: it would come back to a theme that was dropped.
                Nothing is stored.
        """
        with self._operation(Action.CODING_RESTORE) as work:
            trail = work.read.trail
            entry = trail.entry(order)
            plain = trail.value(entry.after or entry.before) if entry and entry.subject == coding else None
            if plain is None:
                raise NotFound(kind="entry", name=order)
            earlier = from_plain(Coding, plain)
            current = work.read.get(Coding, coding)
            if current == earlier:
                raise NothingToDo(detail="The coding already says so.")
            if work.read.get(Theme, earlier.theme) is None:
                raise NotFound(kind="theme", name=Labels(work.read, trail).theme(earlier.theme))
            check(work.read, [earlier])
            if current is not None:
                work.touch(current)
            elif decided := restored_quotation(work.read, coding):
                work.put(decided)
            work.put(earlier)
            change = work.change()
        return change

    def removed(self, text: Id) -> list[RemovedCoding]:
        """Return the removed codings of a text, last removed first; those that an undo removed are among them."""
        with self._read() as read:
            entries = read.trail.removed(Coding.KIND)
            values = read.trail.values_by_hash([entry.before for entry in entries if entry.before])
            coders = {coder.id: coder for coder in read.all(Coder)}
            themes = {theme.id for theme in read.all(Theme)}
            last = {entry.subject: from_plain(Coding, values[entry.before or ""]) for entry in entries}
            visible = [
                coding
                for coding in last.values()
                if coding.text == text and coding.theme in themes and self._desk.only in {None, coding.coder}
            ]
            by_id = {line.coding.id: line for line in lines(read, visible)}
            return [
                RemovedCoding(by_id[entry.subject], entry.order, entry.time, coders[entry.coder].name)
                for entry in entries
                if entry.subject in by_id
            ]


def rename_in_links(work: "Work", named: dict[Id, list[Id]]) -> None:
    """Replace codings in the links that name them: each by the ones it became."""
    for link in work.read.all(MergeLink):
        renamed = link
        for before, after in named.items():
            renamed = renamed.naming(before, *after)
        if renamed != link:
            work.put(renamed)
