"""Bringing related themes together into needs: links with reasons; nothing is rewritten."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.decisions.lineage import Lineage, MergeLink
from lagvarde_coder.domain.errors import AlreadyLinked, EmptyInput, LinkCycle, NotFound, NothingToDo, ThemeNotUsable
from lagvarde_coder.domain.ids import Id, new_id
from lagvarde_coder.domain.report.reports import LineageStep, SetAside
from lagvarde_coder.domain.themes.codebook import Stage, Theme, ThemeStatus
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.services.base import Service, required
from lagvarde_coder.services.decisions.lineage import lineage_steps, set_aside
from lagvarde_coder.services.figures.bases import grounds
from lagvarde_coder.services.figures.gathering import counted_material
from lagvarde_coder.services.themes.codebook import find_theme, new_theme, ordered

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader
    from lagvarde_coder.storage.unit_of_work import Work


_NEED_NUMBER = re.compile(r"B\d{2}[a-z]?")


@dataclass(frozen=True, slots=True)
class NeedChoice:
    """A need by number or exact name; made if there is none of that name.

    Attributes:
        parent: number or name of the need it is part of, or empty.
        number: the number a new need should have, if it was never used.
    """

    name: str
    parent: str = ""
    group: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class LinkLine:
    """A link with its two ends.

    Attributes:
        codings: how many codings a part of a split carries; None if the link carries the whole theme.
    """

    link: MergeLink
    theme: Theme
    need: Theme
    codings: int | None


class MergeService(Service):
    """Merge, split, unmerge; all of them can be undone later."""

    def links(self) -> list[LinkLine]:
        """Return all links into needs, in order of need and theme; candidates brought together are not among them."""
        with self._read() as read:
            themes = ordered(read)
            place = {theme.id: position for position, theme in enumerate(themes)}
            links = [link for link in read.all(MergeLink) if themes[place[link.need]].stage is Stage.NEED]
            links.sort(key=lambda link: (place[link.need], place[link.theme]))
            existing = {row[0] for row in read.coding_rows()}
            return [
                LinkLine(link, themes[place[link.theme]], themes[place[link.need]], link.codings_among(existing))
                for link in links
            ]

    def decided(self) -> tuple[list[LineageStep], list[SetAside]]:
        """Return how themes became needs, and which were set aside: who decided, when and why."""
        with self._read() as read:
            counted = counted_material(read)
            return list(lineage_steps(read, counted)), list(set_aside(read, counted))

    def merge(self, need: NeedChoice, themes: Sequence[Id], reason: str) -> tuple[Theme, Change]:
        """Bring whole themes into a need, as one operation.

        Raises:
            EmptyInput: no reason, no themes, or a need without a name.
            NotFound, ThemeNotUsable: a theme is not there or was dropped.
            AmbiguousTheme: several needs have the name of the one that was chosen.
            AlreadyLinked: a theme has an undivided link already. Nothing is stored.
            LinkCycle: the need is part of one of the themes.
        """
        why = required("reason", reason)
        with self._operation(Action.THEME_MERGE) as work:
            target = _need(work, need, why, colour=_main_colour(work.read, themes))
            links = planned(work.read, target, themes, why)
            work.put(*with_figures(work.read, links), reason=why)
            change = work.change()
        return target, change

    def split(self, theme: Id, parts: Sequence[tuple[NeedChoice, Sequence[Id]]], reason: str) -> Change:
        """Bring named codings of a theme into different needs, as one operation. Raises as :meth:`merge`.

        Raises:
            EmptyInput: a part without codings.
            NotFound: a coding does not count for the theme.

        Later codings on the theme are queued as :meth:`unassigned`.
        """
        why = required("reason", reason)
        with self._operation(Action.THEME_SPLIT) as work:
            links: list[MergeLink] = []
            needs: list[Theme] = []
            for choice, codings in parts:
                target = _need(work, choice, why, needs)
                if any(target.name == pending.name for pending in needs):
                    raise AlreadyLinked(theme=find_theme(work.read, theme).number, need=target.number)
                needs.append(target)
                whole = planned(work.read, target, [theme], why)[0]
                links.append(replace(whole, codings=_carried(work.read, theme, codings)))
            work.put(*with_figures(work.read, links), reason=why)
            change = work.change()
        return change

    def unmerge(self, need: Id, reason: str, themes: Sequence[Id] = ()) -> Change:
        """Drop a need's links (or those of ``themes`` only); the need stays, retired when nothing remains in it.

        Raises:
            EmptyInput: no reason.
            NothingToDo: there is no such link.
        """
        why = required("reason", reason)
        with self._operation(Action.THEME_UNMERGE) as work:
            links = work.read.where(MergeLink, need=need)
            gone = [link for link in links if not themes or link.theme in themes]
            if not gone:
                raise NothingToDo(detail="Nothing is merged into this need.")
            work.remove(*gone, reason=why)
            target = work.read.get(Theme, need)
            if target and len(gone) == len(links) and not _has_more(work.read, target):
                work.put(replace(target, status=ThemeStatus.RETIRED), reason=why)
            change = work.change()
        return change

    def unassigned(self) -> list[Id]:
        """Return the codings of split themes that no part carries yet."""
        with self._read() as read:
            lineage = Lineage(read.all(Theme), read.all(MergeLink))
            return lineage.unassigned((row[0], row[4]) for row in read.coding_rows())


def as_planned(choice: NeedChoice, themes: Sequence[Id]) -> Callable[["Reader"], tuple[Theme, list[MergeLink]]]:
    """Return what :meth:`CountingService.preview` takes to show what a merge would do. Raises as it does."""

    def plan(read: "Reader") -> tuple[Theme, list[MergeLink]]:
        need, _ = chosen_need(read, choice)
        return need, planned(read, need, themes, "")

    return plan


def planned(read: "Reader", need: Theme, themes: Sequence[Id], reason: str) -> list[MergeLink]:
    """Return the links that bring whole themes into ``need``, not stored yet. Raises as :meth:`MergeService.merge`."""
    if not themes:
        raise EmptyInput(field="themes")
    known = read.many(Theme, list(themes))
    links = read.all(MergeLink)
    by_id = {theme.id: theme for theme in read.all(Theme)}
    lineage = Lineage([*by_id.values(), need], links)
    planned_links = []
    for theme_id in dict.fromkeys(themes):
        if theme_id not in known:
            raise NotFound(kind="theme", name=theme_id)
        theme = known[theme_id]
        if not theme.in_use:
            raise ThemeNotUsable(theme=theme.number, status=theme.status)
        if lineage.is_part_of(need.id, theme_id):
            raise LinkCycle(theme=theme.number, need=need.number)
        linked = next(
            (link for link in links if link.theme == theme_id and (link.undivided or link.need == need.id)), None
        )
        if linked:
            raise AlreadyLinked(theme=theme.number, need=by_id[linked.need].number)
        planned_links.append(MergeLink(id=new_id(), theme=theme_id, need=need.id, reason=reason))
    return planned_links


def with_figures(read: "Reader", links: Sequence[MergeLink]) -> list[MergeLink]:
    """Return links that remember the figures of their themes as they are while nothing is brought together yet."""
    figures = grounds(read, {link.theme for link in links}).figures
    return [replace(link, basis=figures[link.theme]) for link in links]


def chosen_need(read: "Reader", choice: NeedChoice, pending: Sequence[Theme] = ()) -> tuple[Theme, bool]:
    """Return the need as a merge makes it, and whether it is new (then it is not stored yet).

    A need that was retired is in use again. ``pending`` are other needs that are not stored yet.

    Raises:
        AmbiguousTheme: several needs have this name.
        EmptyInput: no name.
        ThemeNotUsable: what was chosen is the id or number of a theme; a need may well have a theme's name.
    """
    name = required("need", choice.name)
    parent = find_theme(read, choice.parent, Stage.NEED).id if choice.parent else None
    try:
        return replace(find_theme(read, name, Stage.NEED), status=ThemeStatus.ACTIVE), False
    except NotFound:
        theme = next(
            (
                candidate
                for candidate in ordered(read)
                if name.casefold() in {candidate.id, candidate.number.casefold()}
            ),
            None,
        )
    if theme is not None:
        raise ThemeNotUsable(theme=theme.number, status=theme.stage)
    number = choice.number or (name if _NEED_NUMBER.fullmatch(name) else "")
    return new_theme(read, name, Stage.NEED, parent=parent, group=choice.group, wanted=number, pending=pending), True


def _main_colour(read: "Reader", themes: Sequence[Id]) -> int | None:
    """Return the colour of the theme with most codings: a need shows where it comes from."""
    codings = read.codings_per("theme")
    known = read.many(Theme, list(themes)).values()
    main = max(known, key=lambda theme: (codings.get(theme.id, 0), -theme.position), default=None)
    return main.colour if main else None


def _need(
    work: "Work", choice: NeedChoice, reason: str, pending: Sequence[Theme] = (), colour: int | None = None
) -> Theme:
    need, new = chosen_need(work.read, choice, pending)
    if new and need.parent is None and colour is not None:
        need = replace(need, colour=colour)
    if new or work.read.get(Theme, need.id) != need:
        work.put(need, reason=reason)
    return need


def _carried(read: "Reader", theme: Id, codings: Sequence[Id]) -> tuple[Id, ...]:
    """Return the codings of one part of a split, each once, if all of them count for the theme."""
    if not codings:
        raise EmptyInput(field="codings")
    known = read.many(Coding, codings)
    lineage = Lineage(read.all(Theme), read.all(MergeLink))
    for coding in codings:
        if coding not in known or theme not in lineage.counts_for(coding, known[coding].theme):
            raise NotFound(kind="coding", name=coding)
    return tuple(dict.fromkeys(codings))


def _has_more(read: "Reader", need: Theme) -> bool:
    """Whether a need without links still holds sub-needs in use or codings of its own."""
    parts = read.where(Theme, parent=need.id)
    return any(part.in_use for part in parts) or bool(read.where(Coding, theme=need.id))
