"""The codebook: themes and needs, their definitions and what becomes of them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypedDict

from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.errors import AmbiguousTheme, CannotPlace, KeyTaken, NotFound, NothingToDo, UnfitKey
from lagvarde_coder.domain.ids import Id, new_id
from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.domain.text import clean
from lagvarde_coder.domain.themes.codebook import Codebook, Stage, Theme, ThemeStatus, next_number
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.services.base import Service, known, required

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader
    from lagvarde_coder.storage.unit_of_work import Work


class ThemeChanges(TypedDict, total=False):
    """What may be changed of a theme by hand."""

    name: str
    claim: str
    definition: str
    use_when: str
    use_not: str
    example: str
    colour: int
    key: str
    group: str
    summary: str
    confused_with: tuple[Id, ...]
    examples: tuple[Id, ...]
    near_misses: tuple[Id, ...]


SUBSTANTIAL = frozenset({"definition", "use_when", "use_not"})
"""Fields whose change may alter which passages belong to a theme."""

_KEY = re.compile("[0-9a-zåäö]?")


class CodebookService(Service):
    """Themes: list, find, make, change, set aside."""

    def codebook(self) -> Codebook:
        """Return the codebook's frame."""
        with self._read() as read:
            return read.all(Codebook)[0]

    def themes(self, stage: Stage | None = None) -> list[Theme]:
        """Return all categories in order of stage and position, parents before their sub-themes."""
        with self._read() as read:
            return ordered(read, stage)

    def find(self, name: str, stage: Stage | None = None) -> Theme:
        """Return the theme or need with this id, number or exact name; with ``stage`` only one of that stage.

        Raises:
            NotFound: there is none.
            AmbiguousTheme: several of one stage have this name.
        """
        with self._read() as read:
            return find_theme(read, name, stage)

    def create(self, name: str, stage: Stage, *, parent: Id | None = None, group: str = "") -> tuple[Theme, Change]:
        """Make a theme, candidate or need with the next number that was never used.

        Raises:
            EmptyInput: no name.
            NotFound: there is no such parent; CannotPlace: it is of another list, or a part itself.
        """
        with self._operation(Action.THEME_CREATE) as work:
            created = new_theme(work.read, required("name", name), stage, parent=parent, group=group)
            if parent is not None:
                refuse_parent(created, known_theme(work.read, parent))
            work.put(created)
            change = work.change()
        return created, change

    def change(self, theme: Id, changes: ThemeChanges, *, substantial: bool = False, reason: str = "") -> Change:
        """Change a theme's wording: *redaktionell*, or *saklig*: with a reason, and the codebook gets a new version.

        ``confused_with`` is meant both ways: a theme that is left out of it no longer names this one either. Sub-themes
        take on a new colour.

        Raises:
            EmptyInput: a substantial change without a reason, or a name that is empty.
            UnfitKey, KeyTaken: of the key.
            NotFound: there is no such theme or coding as is named.
            NothingToDo: the theme already says so.
        """
        why = required("reason", reason) if substantial else reason
        with self._operation(Action.THEME_CHANGE) as work:
            before = known_theme(work.read, theme)
            changed = _changed(work.read, before, changes)
            if not changed:
                raise NothingToDo(detail="The theme already says so.")
            work.put(*changed, reason=why)
            if substantial:
                raise_version(work, why)
            change = work.change()
        return change

    def drop(self, themes: Sequence[Id], reason: str) -> Change:
        """Drop themes, with a reason; their codings stay and can be looked at.

        Raises:
            EmptyInput: no reason.
        """
        return self._set_aside(Action.THEME_DROP, themes, ThemeStatus.DROPPED, reason)

    def park(self, themes: Sequence[Id], reason: str) -> Change:
        """Park themes under "Andra utvecklingsområden", with a reason. Raises as :meth:`drop`."""
        return self._set_aside(Action.THEME_PARK, themes, ThemeStatus.PARKED, reason)

    def restore(self, themes: Sequence[Id], reason: str) -> Change:
        """Take themes into use again, with a reason. Raises as :meth:`drop`."""
        return self._set_aside(Action.THEME_RESTORE, themes, ThemeStatus.ACTIVE, reason)

    def _set_aside(self, action: Action, themes: Sequence[Id], status: ThemeStatus, reason: str) -> Change:
        why = required("reason", reason)
        with self._operation(action) as work:
            changed = [
                category
                for category in (known_theme(work.read, theme) for theme in themes)
                if category.status is not status
            ]
            if not changed:
                raise NothingToDo(detail=f"The theme is already {status}.")
            work.put(*(replace(category, status=status) for category in changed), reason=why)
            change = work.change()
        return change


def raise_version(work: "Work", reason: str = "") -> None:
    """Give the codebook its next version: the definitions by which passages are coded have changed."""
    book = work.read.all(Codebook)[0]
    work.put(replace(book, version=book.version + 1, label=""), reason=reason)


def refuse_parent(theme: Theme, parent: Theme) -> None:
    """Refuse what a theme cannot be part of. Raises CannotPlace."""
    if (parent.stage, parent.family) != (theme.stage, theme.family):
        raise CannotPlace(theme=theme.number, detail="The two are of different lists.")
    if parent.id == theme.id or parent.parent is not None:
        raise CannotPlace(theme=theme.number, detail="Only a theme of the first level can have parts.")


def ordered(read: "Reader", stage: Stage | None = None) -> list[Theme]:
    """Return categories in order of stage and position, parents before their sub-themes."""
    return in_order([theme for theme in read.all(Theme) if stage in {None, theme.stage}])


def in_order(themes: Sequence[Theme]) -> list[Theme]:
    """Return themes in order of stage and position, parents before their sub-themes."""
    by_id = {theme.id: theme for theme in themes}
    stages = list(Stage)

    def place(theme: Theme) -> tuple[object, ...]:
        parent = by_id.get(theme.parent or "", theme)
        own_place = (theme is not parent, theme.position, swedish(theme.number))
        return stages.index(theme.stage), parent.position, swedish(parent.number), own_place

    return sorted(themes, key=place)


def find_theme(read: "Reader", name: str, stage: Stage | None = None) -> Theme:
    """Return the theme or need with this id, number or exact name; with ``stage`` only one of that stage.

    A need may have a theme's name; then the theme is found.

    Raises:
        NotFound: there is none.
        AmbiguousTheme: several of one stage have this name.
    """
    themes = ordered(read, stage)
    wanted = clean(name)
    identified = [theme for theme in themes if wanted.casefold() in {theme.id, theme.number.casefold()}]
    matching = identified or [theme for theme in themes if theme.name == wanted]
    if not matching:
        raise NotFound(kind="theme" if stage is None else str(stage), name=name)
    if sum(theme.stage is matching[0].stage for theme in matching) > 1:
        raise AmbiguousTheme(name=name)
    return matching[0]


def new_theme(
    read: "Reader",
    name: str,
    stage: Stage,
    *,
    parent: Id | None = None,
    group: str = "",
    wanted: str = "",
    pending: Sequence[Theme] = (),
) -> Theme:
    """Return a theme that is not stored yet; ``wanted`` is the number it should have, if that was never used.

    ``pending`` are other themes that are not stored yet.
    """
    above = known_theme(read, parent) if parent else None
    taken = [*ever_numbers(read), *(theme.number for theme in pending)]
    number = wanted if wanted and wanted not in taken else next_number(stage, taken, above.number if above else None)
    beside = [theme.position for theme in (*read.all(Theme), *pending) if theme.stage is stage]
    digits = re.search(r"\d+", number)
    return Theme(
        id=new_id(),
        number=number,
        name=name,
        stage=stage,
        parent=parent,
        group=clean(group) or (above.group if above else ""),
        colour=above.colour if above else (int(digits[0]) - 1) % 13 + 1 if digits else 1,
        position=1 + max(beside, default=0),
    )


def ever_numbers(read: "Reader") -> list[str]:
    """Return every number that a theme has or had, so that none is used again."""
    return [str(plain["number"]) for plain in read.trail.values_of(Theme.KIND)]


def known_theme(read: "Reader", theme: Id) -> Theme:
    """Return a theme or need.

    Raises:
        NotFound: it does not exist (any more).
    """
    stored = read.get(Theme, theme)
    if stored is None:
        raise NotFound(kind="theme", name=theme)
    return stored


def confusable(theme: Theme, themes: Sequence[Theme]) -> tuple[Id, ...]:
    """Return the themes that one is confused with, whichever of the two says so; its own come first."""
    others = [other.id for other in themes if theme.id in other.confused_with and other.id not in theme.confused_with]
    return (*theme.confused_with, *others)


def check_key(key: str, theme: Theme, themes: Sequence[Theme]) -> None:
    """Refuse a key that no theme may have, or another one of the same list has.

    Raises:
        UnfitKey, KeyTaken: it is one of these.
    """
    if not _KEY.fullmatch(key):
        raise UnfitKey(key=key)
    beside = (other for other in themes if other.id != theme.id and other.family == theme.family and other.in_use)
    for other in beside if key else ():
        if other.key == key and other.stage is theme.stage:
            raise KeyTaken(key=key, theme=f"{other.number} {other.name}")


def _changed(read: "Reader", before: Theme, changes: ThemeChanges) -> list[Theme]:
    """Return the themes that are others after a change of one of them."""
    cleaned: dict[str, Any] = {name: _cleaned(name, cell) for name, cell in changes.items()}
    themes = read.all(Theme)
    if cleaned.get("key", before.key) != before.key:
        check_key(cleaned["key"], before, themes)
    for field in ("examples", "near_misses"):
        known(read, Coding, [coding for coding in cleaned.get(field, ()) if coding not in getattr(before, field)])
    after = {before.id: before}
    if "confused_with" in cleaned:
        cleaned["confused_with"] = _own_confused(read, before, themes, cleaned["confused_with"], after)
    after[before.id] = replace(before, **cleaned)
    if after[before.id].colour != before.colour:
        after |= {part.id: replace(part, colour=cleaned["colour"]) for part in themes if part.parent == before.id}
    stored = {theme.id: theme for theme in themes}
    return [theme for theme in after.values() if theme != stored[theme.id]]


def _own_confused(
    read: "Reader", theme: Theme, themes: Sequence[Theme], wanted: Sequence[Id], after: dict[Id, Theme]
) -> tuple[Id, ...]:
    """Return what a theme itself says it is confused with; those that are to name it no longer go into ``after``."""
    said = confusable(theme, themes)
    known(read, Theme, [other for other in wanted if other not in said])
    for other in themes:
        if theme.id in other.confused_with and other.id not in wanted:
            after[other.id] = replace(other, confused_with=tuple(one for one in other.confused_with if one != theme.id))
    new = [other for other in dict.fromkeys(wanted) if other != theme.id]
    return tuple(other for other in new if other in theme.confused_with or other not in said)


def _cleaned(name: str, cell: object) -> object:
    if name == "name":
        return required("name", str(cell))
    return clean(cell) if isinstance(cell, str) else tuple(cell) if isinstance(cell, (list, tuple)) else cell
