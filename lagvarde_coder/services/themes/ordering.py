"""The order of themes, and which of them is part of which; numbers stay what they are."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from lagvarde_coder.domain.errors import CannotPlace, NothingToDo
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.services.base import Service
from lagvarde_coder.services.themes.codebook import known_theme, ordered, refuse_parent

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader


class OrderingService(Service):
    """Places themes: before another one, below another one, out of it again."""

    def move(self, theme: Id, *, parent: Id | None, before: Id | None = None) -> Change:
        """Put a theme below ``parent`` (None: on the first level), in front of ``before`` or last of all.

        A theme that becomes a part takes on the colour of what it is part of.

        Raises:
            NotFound: there is no such theme.
            CannotPlace: it has parts of its own, or the two are of different lists, or ``parent`` is a part itself.
            NothingToDo: it stands there.
        """
        with self._operation(Action.THEME_MOVE) as work:
            moved = known_theme(work.read, theme)
            changed = list(_placed(work.read, moved, parent, before))
            if not changed:
                raise NothingToDo(detail="The theme already stands there.")
            work.put(*changed)
            change = work.change()
        return change

    def step(self, theme: Id, by: int) -> Change:
        """Move a theme one place up (-1) or down (1) among those beside it. Raises as :meth:`move`."""
        with self._read() as read:
            moved = known_theme(read, theme)
            beside = [other.id for other in _beside(read, moved, moved.parent)]
        at = beside.index(theme) + by
        others = [other for other in beside if other != theme]
        if not 0 <= at <= len(others):
            raise NothingToDo(detail="The theme already stands there.")
        return self.move(theme, parent=moved.parent, before=others[at] if at < len(others) else None)

    def nest(self, theme: Id) -> Change:
        """Make a theme the last part of the one above it. Raises as :meth:`move`."""
        with self._read() as read:
            moved = known_theme(read, theme)
            beside = [other.id for other in _beside(read, moved, None)]
        at = beside.index(theme) if moved.parent is None else 0
        if at == 0:
            raise CannotPlace(theme=moved.number, detail="There is no theme above it that it could be part of.")
        return self.move(theme, parent=beside[at - 1])

    def lift(self, theme: Id) -> Change:
        """Take a part out of its theme and put it right behind. Raises as :meth:`move`."""
        with self._read() as read:
            moved = known_theme(read, theme)
            beside = [other.id for other in _beside(read, moved, None)]
        if moved.parent is None:
            raise NothingToDo(detail="The theme already stands there.")
        behind = beside[beside.index(moved.parent) + 1 :] if moved.parent in beside else []
        return self.move(theme, parent=None, before=behind[0] if behind else None)


def _beside(read: "Reader", theme: Theme, parent: Id | None) -> list[Theme]:
    """Return the themes of a theme's list that are part of ``parent``, in order."""
    return [other for other in ordered(read, theme.stage) if (other.parent, other.family) == (parent, theme.family)]


def _placed(read: "Reader", moved: Theme, parent: Id | None, before: Id | None) -> Iterator[Theme]:
    """Yield the themes whose place is another one afterwards: as few as can be."""
    colour = moved.colour
    if parent is not None and parent != moved.parent:
        colour = _checked(read, moved, known_theme(read, parent)).colour
    others = [other for other in _beside(read, moved, parent) if other.id != moved.id]
    ids = [other.id for other in others]
    if before is not None and before not in ids:
        known_theme(read, before)
        raise CannotPlace(theme=moved.number, detail="The two are of different lists.")
    at = ids.index(before) if before is not None else len(others)
    stays = moved.parent == parent
    places = _places([*others, moved] if stays else others, 0 if stays else 1)
    after = [*others[:at], replace(moved, parent=parent, colour=colour), *others[at:]]
    for theme, place in zip(after, places, strict=True):
        placed = replace(theme, position=place)
        if placed != (moved if theme.id == moved.id else theme):
            yield placed


def _places(themes: Sequence[Theme], more: int) -> list[int]:
    """Return the places that themes have, in order and each once, and so many ``more`` behind."""
    places: list[int] = []
    for position in sorted(theme.position for theme in themes):
        places.append(max(position, places[-1] + 1) if places else position)
    return places + [(places[-1] if places else 0) + step for step in range(1, more + 1)]


def _checked(read: "Reader", moved: Theme, parent: Theme) -> Theme:
    """Return the theme that another one is to be part of.

    Raises:
        CannotPlace: it cannot.
    """
    refuse_parent(moved, parent)
    if any(theme.parent == moved.id for theme in read.all(Theme)):
        raise CannotPlace(theme=moved.number, detail="It has parts of its own. Lift them out first.")
    return parent
