"""Two states of the codebook beside each other: what is new, what is gone, and what reads otherwise."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.domain.themes.compared import Fate, FieldDifference, ThemeDifference
from lagvarde_coder.domain.trail.evidence import evidence_id

COMPARED = (
    "name", "claim", "summary", "definition", "use_when", "use_not", "confused_with", "example", "examples",
    "near_misses", "parent", "group", "colour", "key", "status",
)  # fmt: skip
"""The fields of a theme that are compared, in the order in which they are told."""


def theme_differences(before: Sequence[Theme], after: Sequence[Theme]) -> list[ThemeDifference]:
    """Return what became of each theme, in the order of ``after``; what is gone comes last.

    A theme that was dropped is gone, one that was taken into use again is new.
    """
    numbers = {theme.id: theme.number for theme in (*before, *after)}
    then = {theme.id: theme for theme in before if theme.in_use}
    now = {theme.id: theme for theme in after if theme.in_use}
    differences = [
        ThemeDifference(Fate.CHANGED if theme.id in then else Fate.NEW, theme, fields)
        for theme in now.values()
        if (fields := tuple(field_differences(then.get(theme.id), theme, numbers)))
    ]
    gone = [ThemeDifference(Fate.GONE, theme) for theme in then.values() if theme.id not in now]
    return differences + gone


def field_differences(before: Theme | None, after: Theme, numbers: Mapping[Id, str]) -> Iterator[FieldDifference]:
    """Yield the fields of a theme that read otherwise than before."""
    for field in COMPARED:
        was = told_field(before, field, numbers) if before else ""
        now = told_field(after, field, numbers)
        if was != now and (before or field != "status"):
            yield FieldDifference(field, was, now)


def told_field(theme: Theme, field: str, numbers: Mapping[Id, str]) -> str:
    """Return a field in words: themes by number, passages by evidence id."""
    cell = getattr(theme, field)
    if field == "parent":
        return numbers.get(cell or "", "")
    if field == "confused_with":
        return ", ".join(numbers.get(other, "?") for other in cell)
    return ", ".join(map(evidence_id, cell)) if field in {"examples", "near_misses"} else str(cell)


def order_differs(before: Sequence[Theme], after: Sequence[Theme]) -> bool:
    """Tell whether the themes that are in both stand in another order."""
    return _common(before, after) != _common(after, before)


def _common(themes: Iterable[Theme], others: Iterable[Theme]) -> list[Id]:
    ids = {theme.id for theme in others if theme.in_use}
    return [theme.id for theme in themes if theme.in_use and theme.id in ids]
