"""What must hold for every coding that is stored, whichever service makes it."""

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.errors import DuplicateCoding, NotFound, NothingToDo, ThemeNotUsable, UnfitAlternatives
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.sources import Source, Text
from lagvarde_coder.domain.project import Coder
from lagvarde_coder.domain.themes.codebook import Theme

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader


def check_alternatives(read: "Reader", themes: Sequence[Id], *, theme: Id = "", before: Collection[Id] = ()) -> None:
    """Check the alternatives to ``theme`` (if there is one) against the codebook; those of ``before`` may be gone.

    Raises:
        NotFound: one of them is no theme.
        UnfitAlternatives: one of them is the theme itself, or named twice.
    """
    known = read.many(Theme, list(themes)) if themes else {}
    for place, alternative in enumerate(themes):
        if alternative not in known and alternative not in before:
            raise NotFound(kind="theme", name=alternative)
        if alternative == theme or alternative in themes[:place]:
            raise UnfitAlternatives(theme=known[alternative].number if alternative in known else alternative)


def check(
    read: "Reader", codings: Sequence[Coding], gone: Collection[Id] = (), parts: Mapping[Id, Id] | None = None
) -> None:
    """Check every coding against its text, its theme, and other codings in the same place (but those ``gone`` soon).

    A coding may keep a theme that was dropped; so may a part that was cut from it (``parts``: its id, the whole's id).

    Raises:
        NotFound, ThemeNotUsable, SpanOutsideText, DuplicateCoding: as :meth:`CodingService.apply_many`.
    """
    texts = read.many(Text, list({coding.text for coding in codings}))
    themes = read.many(Theme, list({coding.theme for coding in codings}))
    coders = read.many(Coder, list({coding.coder for coding in codings}))
    for coding in codings:
        _check_parts(coding, texts, themes, coders)
    _check_dropped(read, [coding for coding in codings if not themes[coding.theme].in_use], themes, parts or {})
    taken: dict[tuple[Id, int, int, Id, Id], Id] = {}
    for text in texts:
        of_text = [coding for coding in codings if coding.text == text]
        there = read.codings_from(text, sorted({coding.start for coding in of_text}))
        taken |= {coding.place: coding.id for coding in there if coding.id not in gone}
    for coding in codings:
        if taken.setdefault(coding.place, coding.id) != coding.id:
            raise DuplicateCoding(coder=coders[coding.coder].name, theme=themes[coding.theme].number)


def check_current(read: "Reader", texts: Collection[Id]) -> None:
    """Check that texts in which something new is to be marked are those that their documents have now.

    Raises:
        NothingToDo: one of them is an earlier one: what was marked there would wait, and nobody would see it.
    """
    if len(read.having(Source, "text", list(texts))) < len(texts):
        raise NothingToDo(detail="The document has got another text meanwhile. Mark the passage there.")


def _check_parts(coding: Coding, texts: dict[Id, Text], themes: dict[Id, Theme], coders: dict[Id, Coder]) -> None:
    for kind, known, needed in (
        ("text", texts, coding.text),
        ("theme", themes, coding.theme),
        ("coder", coders, coding.coder),
    ):
        if needed not in known:
            raise NotFound(kind=kind, name=needed)
    coding.checked_against(texts[coding.text].characters)


def _check_dropped(read: "Reader", codings: Sequence[Coding], themes: dict[Id, Theme], parts: Mapping[Id, Id]) -> None:
    """Refuse themes that are not in use, except for codings that had them before."""
    before = read.many(Coding, [parts.get(coding.id, coding.id) for coding in codings]) if codings else {}
    for coding in codings:
        old = before.get(parts.get(coding.id, coding.id))
        if old is None or old.theme != coding.theme:
            raise ThemeNotUsable(theme=themes[coding.theme].number, status=str(themes[coding.theme].status))
