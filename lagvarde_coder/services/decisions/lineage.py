"""How themes became needs, and which were set aside: who decided, when, why, and for how many codings."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from lagvarde_coder.domain.decisions.lineage import MergeLink
from lagvarde_coder.domain.project import Coder
from lagvarde_coder.domain.report.reports import LineageStep, SetAside
from lagvarde_coder.domain.themes.codebook import Stage, Theme, ThemeStatus
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.services.figures.gathering import CountedMaterial

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader
    from lagvarde_coder.storage.trail import LogEntry

_LINKED = frozenset({Action.THEME_MERGE, Action.THEME_SPLIT})
_ASIDE = frozenset({Action.THEME_DROP, Action.THEME_PARK})


def lineage_steps(read: "Reader", counted: CountedMaterial) -> Iterator[LineageStep]:
    """Yield every theme's way into a need, in order of need and theme."""
    themes = {theme.id: theme for theme in counted.themes}
    links = [link for link in counted.links if themes[link.need].stage is Stage.NEED]
    histories = read.trail.of_subjects([link.id for link in links])
    coders = {coder.id: coder.name for coder in read.all(Coder)}
    place = {theme.id: position for position, theme in enumerate(counted.themes)}
    existing = {row[0] for row in counted.codings}
    for link in sorted(links, key=lambda link: (place[link.need], place[link.theme])):
        decided = _decisions(histories[link.id], _LINKED)[-1]
        yield LineageStep(
            theme=themes[link.theme].number,
            theme_name=themes[link.theme].name,
            need=themes[link.need].number,
            need_name=themes[link.need].name,
            reason=link.reason,
            by=coders[decided.coder],
            at=decided.time,
            codings=link.codings_among(existing),
            parts=tuple(part.number for part in carried_parts(counted, link)),
        )


def carried_parts(counted: CountedMaterial, link: MergeLink) -> list[Theme]:
    """Return the sub-themes that a link carries along with its theme, because they have none of their own."""
    linked = {other.theme for other in counted.links}
    return [theme for theme in counted.themes if theme.parent == link.theme and theme.id not in linked]


def set_aside(read: "Reader", counted: CountedMaterial) -> Iterator[SetAside]:
    """Yield the themes that were dropped or parked, with who, when and why."""
    trail = read.trail
    coders = {coder.id: coder.name for coder in read.all(Coder)}
    for theme in counted.themes:
        if theme.stage is Stage.CANDIDATE or theme.status not in {ThemeStatus.DROPPED, ThemeStatus.PARKED}:
            continue
        if decisions := _decisions(trail.of_subject(theme.id), _ASIDE):
            decided = decisions[-1]
            yield SetAside(
                number=theme.number,
                name=theme.name,
                status=str(theme.status),
                reason=str((trail.value(decided.reason) or {}).get("text", "")),
                by=coders[decided.coder],
                at=decided.time,
            )


def _decisions(history: Sequence["LogEntry"], actions: frozenset[Action]) -> list["LogEntry"]:
    """Return the entries that decided: an undo that brings a decision back, or a cut of a coding, decides nothing."""
    return [entry for entry in history if entry.action in actions]
