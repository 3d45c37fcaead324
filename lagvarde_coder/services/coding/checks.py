"""What holds for every coding that is stored, whichever way it comes about."""

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.errors import DuplicateCoding, NotFound, ThemeNotUsable, UnfitAlternatives
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.sources import Text
from lagvarde_coder.domain.project import Coder
from lagvarde_coder.domain.text import Span
from lagvarde_coder.domain.themes.codebook import Theme

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader


def check_alternatives(read: "Reader", themes: Sequence[Id], *, theme: Id = "", before: Collection[Id] = ()) -> None:
    """Hold the alternatives to ``theme`` (if there is one) against the codebook; those of ``before`` may be no more.

    Raises:
        NotFound: one of them is no theme.
        UnfitAlternatives: one of them is the theme itself, or named twice.
    """
    there = read.many(Theme, list(themes)) if themes else {}
    for place, one in enumerate(themes):
        if one not in there and one not in before:
            raise NotFound(kind="theme", name=one)
        if one == theme or one in themes[:place]:
            raise UnfitAlternatives(theme=there[one].number if one in there else one)


def check(
    read: "Reader", codings: Sequence[Coding], gone: Collection[Id] = (), parts: Mapping[Id, Id] | None = None
) -> None:
    """Hold every coding against its text, its theme, and the others on the same place but those that will be ``gone``.

    A coding may keep a theme that was dropped: so may a part cut from another one (``parts``: its id, the whole's id).

    Raises:
        NotFound, ThemeNotUsable, SpanOutsideText, DuplicateCoding: as :meth:`CodingService.apply_many`.
    """
    texts = read.many(Text, list({one.text for one in codings}))
    themes = read.many(Theme, list({one.theme for one in codings}))
    coders = read.many(Coder, list({one.coder for one in codings}))
    for one in codings:
        _check_parts(one, texts, themes, coders)
    _check_dropped(read, [one for one in codings if not themes[one.theme].in_use], themes, parts or {})
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


def _check_dropped(read: "Reader", codings: Sequence[Coding], themes: dict[Id, Theme], parts: Mapping[Id, Id]) -> None:
    """Of a theme that is not in use are only codings that had it before."""
    before = read.many(Coding, [parts.get(one.id, one.id) for one in codings]) if codings else {}
    for one in codings:
        old = before.get(parts.get(one.id, one.id))
        if old is None or old.theme != one.theme:
            raise ThemeNotUsable(theme=themes[one.theme].number, status=str(themes[one.theme].status))
