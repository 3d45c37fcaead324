"""What a candidate gives to the theme that is made of it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.errors import NotFound, ThemeNotUsable
from lagvarde_coder.domain.ids import Id, new_id
from lagvarde_coder.domain.material.sources import Source
from lagvarde_coder.domain.themes.codebook import Stage, Theme
from lagvarde_coder.services.base import known
from lagvarde_coder.services.themes.codebook import new_theme

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader


def theme_in_use(read: "Reader", theme: Id) -> Theme:
    """Return a theme that candidates may be taken up in. Raises :class:`NotFound`, :class:`ThemeNotUsable`."""
    (found,) = known(read, Theme, [theme])
    if found.stage is not Stage.THEME:
        raise NotFound(kind="theme", name=found.number)
    if not found.in_use:
        raise ThemeNotUsable(theme=found.number, status=str(found.status))
    return found


def theme_of(read: "Reader", candidate: Theme, origins: Sequence[Id], pending: Sequence[Theme]) -> Theme:
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


def copied(read: "Reader", parts: Sequence[Id], theme: Theme) -> list[Coding]:
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
