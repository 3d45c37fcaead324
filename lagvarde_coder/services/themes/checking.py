"""What is wrong in a codebook file: all of it at once, each fault with its row."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lagvarde_coder.domain.themes import faults
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.domain.themes.drafts import NO_PARENT, CodebookDraft, stage_of
from lagvarde_coder.domain.themes.families import THEMES, Family
from lagvarde_coder.domain.themes.faults import CodebookFault

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError

_SHOWN = 60
"""Characters of a wrong cell that are shown."""

_TWICE = {"number": faults.NumberTwice, "key": faults.KeyTwice, "id": faults.IdTwice}


_MOST = 1_000
"""Themes; as the schema says. More are not looked at one by one."""


def faults_of(draft: CodebookDraft, schema: Path) -> list[CodebookFault]:
    """Return what is wrong in a draft, the codebook's own facts first, then row by row."""
    if not draft.themes:
        return [faults.NoThemes()]
    if len(draft.themes) > _MOST:
        return [faults.TooManyThemes()]
    themes = sorted([*_unfit_themes(draft, schema), *_repeated(draft), *_orphans(draft)], key=lambda one: one[0])
    return [*_unfit_head(draft, schema), *(fault for _, fault in themes)]


def misplaced(draft: CodebookDraft, families: Sequence[Family]) -> list[CodebookFault]:
    """Return what is wrong with families in a draft that is well-formed, row by row.

    A candidate may be of an unknown family; a part may be in another list than what it is part of.
    """
    known, there = {family.id for family in families}, {theme["number"]: theme for theme in draft.themes}
    found: list[CodebookFault] = []
    for place, theme in zip(draft.places, draft.themes, strict=True):
        if stage_of(theme) is Stage.CANDIDATE and theme["family"] not in known:
            found.append(faults.NoSuchFamily(place=place, written=theme["family"]))
        above = there.get(theme.get("parent", ""))
        if above is not None and _list_of(above) != _list_of(theme):
            found.append(faults.ParentElsewhere(place=place, number=theme["number"], written=above["number"]))
    return found


def _list_of(theme: Mapping[str, Any]) -> tuple[Stage, str]:
    """Return the list that a theme stands in, with a key and an order of its own."""
    return stage_of(theme), theme.get("family") or THEMES


def _unfit_head(draft: CodebookDraft, schema: Path) -> Iterator[CodebookFault]:
    for part in draft.unknown:
        yield faults.UnknownPart(written=_shown(part))
    for error in _errors(draft, schema):
        path = list(error.absolute_path)
        if path[:1] == ["theme"]:
            continue
        if error.validator == "additionalProperties":
            for field in _unknown(error):
                yield faults.UnknownPart(written=_shown(field))
        else:
            field = str(path[-1])
            yield faults.UnfitHead(field=_field(field), written=_shown(error.instance), detail=_rule(field, error))


def _unfit_themes(draft: CodebookDraft, schema: Path) -> Iterator[tuple[int, CodebookFault]]:
    seen = set()
    for error in _errors(draft, schema):
        path = list(error.absolute_path)
        if path[:1] != ["theme"] or len(path) < 2:
            continue
        place = draft.places[int(path[1])]
        field = str(path[2]) if len(path) > 2 else ""
        if error.validator == "additionalProperties":
            for unknown in _unknown(error):
                yield place, faults.UnknownField(place=place, written=_shown(unknown))
        elif error.validator == "required" or (error.validator == "minLength" and field == "name"):
            missing = field or error.message.split("'")[1]
            yield place, faults.FieldMissing(place=place, field=_field(missing))
        elif (place, field) not in seen:
            seen.add((place, field))
            yield (
                place,
                faults.UnfitField(
                    place=place, field=_field(field), written=_shown(error.instance), detail=_rule(field, error)
                ),
            )


def _errors(draft: CodebookDraft, schema: Path) -> "Iterator[ValidationError]":
    import json

    import jsonschema

    validator = jsonschema.Draft202012Validator(json.loads(schema.read_text(encoding="utf-8")))
    return validator.iter_errors({"codebook": dict(draft.head), "theme": [dict(theme) for theme in draft.themes]})


def _repeated(draft: CodebookDraft) -> Iterator[tuple[int, CodebookFault]]:
    """Yield what stands twice and may not: a number, a key, an id."""
    for field, fault in _TWICE.items():
        first: dict[object, int] = {}
        for place, theme in zip(draft.places, draft.themes, strict=True):
            cell = theme.get(field)
            if not isinstance(cell, str) or not cell:
                continue
            if cell in first:
                yield place, fault(place=place, written=_shown(cell), first=first[cell])
            first.setdefault(cell, place)


def _orphans(draft: CodebookDraft) -> Iterator[tuple[int, CodebookFault]]:
    """Yield what is said to be part of, or confused with, what is not there."""
    parents = {theme["number"]: theme.get("parent") for theme in draft.themes if isinstance(theme.get("number"), str)}
    for place, theme in zip(draft.places, draft.themes, strict=True):
        number, parent, confused = theme.get("number"), theme.get("parent"), theme.get("confused_with", "")
        if isinstance(number, str) and isinstance(parent, str) and parent not in {"", NO_PARENT}:
            circle = _circle(number, parents)
            if parent not in parents:
                yield place, faults.NoSuchParent(place=place, number=number, written=_shown(parent))
            elif parent == number:
                yield place, faults.PartOfItself(place=place, number=number)
            elif circle:
                if number == min(circle):  # one sentence for all of them
                    yield place, faults.PartsInCircle(place=place, written=", ".join(circle))
            elif parents[parent] not in {None, "", NO_PARENT}:
                yield place, faults.PartOfPart(place=place, number=number, written=_shown(parent))
        for other in confused.split(", ") if isinstance(confused, str) and confused else ():
            if other not in parents:
                yield place, faults.NoSuchTheme(place=place, field="confused_with", written=_shown(other))


def _circle(number: str, parents: Mapping[str, Any]) -> list[str]:
    """Return the themes of which each is to be part of the next and the last of this one; empty: it ends somewhere."""
    found, above = [number], parents.get(number)
    while isinstance(above, str) and above not in found:
        found.append(above)
        above = parents.get(above)
    return found if above == number else []


def _rule(field: str, error: "ValidationError") -> str:
    if error.validator == "maxLength" and error.validator_value:
        return faults.LONG
    if error.validator == "type" and field != "colour":
        return faults.NOT_TEXT
    return faults.RULES.get(field, faults.NOT_TEXT)


def _unknown(error: "ValidationError") -> Sequence[str]:
    instance: Any = error.instance
    known = error.schema["properties"] if isinstance(error.schema, dict) else {}
    return [field for field in instance if field not in known]


def _field(field: str) -> str:
    return {"version_label": "label"}.get(field, field)


def _shown(cell: Any) -> str:  # noqa: ANN401 - whatever the file says
    text = " ".join(str(cell).split())
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
