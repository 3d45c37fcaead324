"""A codebook from a file: read, checked against its schema, and completed."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from string import ascii_lowercase
from typing import Any

from lagvarde_coder.domain.errors import ImportRefused, InvalidCodebook, NoPermission, UnknownFormat
from lagvarde_coder.domain.ids import Id, named_id
from lagvarde_coder.domain.text import clean
from lagvarde_coder.domain.themes.codebook import Codebook, Stage, Theme
from lagvarde_coder.domain.themes.drafts import NO_PARENT, CodebookDraft, stage_of
from lagvarde_coder.domain.themes.families import STANDARD, THEMES, Family
from lagvarde_coder.importers.base import Limits
from lagvarde_coder.services.themes.checking import faults_of, misplaced
from lagvarde_coder.words import IN_ENGLISH, IN_SWEDISH

Fields = dict[str, Any]

SUFFIXES = (".xlsx", ".toml")
"""Of the files that hold codebooks."""

KEYS = "1234567890qwertyu"
"""What the first themes get in turn in a file that says nothing of keys; other letters are commands of Kodning."""

WORDS = ("name", "claim", "summary", "definition", "use_when", "use_not", "example", "group", "key", "family")
"""The fields of a theme that a file says in words of its own."""

_NUMBER = re.compile(r"([A-Za-z]{0,3})0*(\d{1,3})([A-Za-z]{0,2})")
_NO_PARENT = {NO_PARENT, "–"}
_STAGE_OR_NONE = {None, *map(str, Stage)}
_STAGE_WORDS = {
    "behov": Stage.NEED.value,
    **{words.of(stage).casefold(): stage.value for words in (IN_SWEDISH, IN_ENGLISH) for stage in Stage},
}


@dataclass(frozen=True, slots=True)
class LoadedCodebook:
    """A codebook that a project can begin with.

    Attributes:
        left_out: columns and sheets of the file that are not carried over.
    """

    book: Codebook
    themes: tuple[Theme, ...]
    left_out: tuple[str, ...] = ()

    @property
    def families(self) -> list[Family]:
        """The families that its candidates belong to."""
        return [family for family in STANDARD if any(theme.family == family.id for theme in self.themes)]


def load_codebook(file: Path, schema: Path) -> LoadedCodebook:
    """Return the codebook in a TOML file or a workbook.

    What the file does not say follows from what it says: a parent and a stage from the number, a colour from the
    parent or the number, ids from numbers and names. So whoever starts from the same file gets the same codebook.

    Raises:
        UnknownFormat: it is neither TOML nor a workbook.
        InvalidCodebook: unreadable, or with faults; all of them are told, each with its row.
        NoPermission: the file cannot be opened.
    """
    draft = checked_draft(file, schema, STANDARD)
    themes = _completed(draft.themes)
    made_of = [word for theme in themes for word in (theme["number"], theme["name"])]
    head = draft.head
    book = Codebook(
        id=head.get("id") or named_id(Codebook.KIND, *made_of),
        name=head.get("name") or clean(file.stem),
        label=head.get("version_label", ""),
        language=head.get("language", "sv"),
        origin=head.get("origin", ""),
        notice=head.get("notice", ""),
    )
    ids = {theme["number"]: theme["id"] for theme in themes}
    passages = [
        field for field in ("examples", "near_misses") if any(theme.get(field) for theme in draft.themes)
    ]  # of another project
    return LoadedCodebook(
        book,
        tuple(theme_of(theme, place, ids) for place, theme in enumerate(themes, 1)),
        (*draft.left_out, *map(IN_SWEDISH.field, passages)),
    )


def checked_draft(file: Path, schema: Path, families: Sequence[Family]) -> CodebookDraft:
    """Return what a file says, in the form that the program gives it, and nothing that it leaves out.

    ``families`` may be named by name or by initial; a candidate's is an id afterwards.

    Raises:
        UnknownFormat, InvalidCodebook, NoPermission: as of :func:`load_codebook`.
    """
    draft = _normal(_read(file), families)
    faults = faults_of(draft, schema) or misplaced(draft, families)
    if faults:
        raise InvalidCodebook(name=file.name, parts=faults)
    return draft


def _read(file: Path) -> CodebookDraft:
    from lagvarde_coder.importers.codebook_toml import read_toml_codebook

    suffix = file.suffix.lower()
    if suffix not in {*SUFFIXES, ".xlsm"}:
        raise UnknownFormat(name=file.name, formats=", ".join(SUFFIXES))
    limits = Limits()
    try:
        with file.open("rb") as stream:
            data = limits.read(file.name, stream)
        if suffix == ".toml":
            return read_toml_codebook(file.name, data)
        from lagvarde_coder.importers.xlsx.codebook_sheets import read_workbook_codebook

        return read_workbook_codebook(file.name, data, limits)
    except ImportRefused as error:
        raise InvalidCodebook(name=file.name, detail=error.params["detail"]) from error
    except OSError as error:
        raise NoPermission(path=file, detail=error.strerror or "") from error


def _normal(draft: CodebookDraft, families: Sequence[Family]) -> CodebookDraft:
    """Return the draft with canonical texts, and numbers, parents, keys and stages as the program writes them."""
    themes = [{field: _normal_cell(field, cell) for field, cell in theme.items()} for theme in draft.themes]
    numbers = {theme.get("name"): theme.get("number") for theme in themes}
    for theme in themes:
        number, parent = theme.get("number", ""), theme.get("parent", "")
        if not parent and isinstance(number, str) and _NUMBER.fullmatch(number) and number[-1].isalpha():
            theme["parent"] = number.rstrip(ascii_lowercase)
        elif parent and isinstance(parent, str) and parent in numbers:
            theme["parent"] = numbers[parent]
        theme.update(_family(theme, families))
    head = {field: clean(cell) if isinstance(cell, str) else cell for field, cell in draft.head.items()}
    return CodebookDraft(
        head={field: cell for field, cell in head.items() if field != "name" or cell != ""},
        themes=tuple(themes),
        places=draft.places,
        unknown=draft.unknown,
        left_out=draft.left_out,
    )


def _normal_cell(field: str, cell: Any) -> Any:  # noqa: ANN401 - whatever the file says
    if field in {"number", "key"} and isinstance(cell, int) and not isinstance(cell, bool):
        cell = str(cell)
    if not isinstance(cell, str):
        return cell
    text = clean(cell)
    if field == "parent":
        if text in _NO_PARENT:
            return NO_PARENT
        begins = text.split(maxsplit=1)[:1]
        return normal_number(begins[0]) if begins and _NUMBER.fullmatch(begins[0]) else text
    if field == "confused_with":
        return ", ".join(normal_number(number) for number in listed(text))
    if field == "stage":
        return _STAGE_WORDS.get(text.casefold(), text)
    return normal_number(text) if field == "number" else text.lower() if field == "key" else text


def listed(cell: str) -> list[str]:
    """Return the numbers or evidence ids that a cell names, with commas, semicolons or spaces between.

    >>> listed("T01, T02;T03")
    ['T01', 'T02', 'T03']
    """
    return [word for word in re.split(r"[,;\s]+", cell) if word]


def _family(theme: Mapping[str, Any], families: Sequence[Family]) -> Fields:
    """Return a candidate's family as an id, by its name or initial, else by the initial of the number."""
    number, said = theme.get("number"), theme.get("family")
    if not isinstance(number, str) or not isinstance(said, str | None) or theme.get("stage") not in _STAGE_OR_NONE:
        return {}
    if not number or stage_of(theme) is not Stage.CANDIDATE:
        return {"family": THEMES} if said is not None else {}
    wanted = {(said or "").casefold()} - {"", THEMES} or {number[0].casefold()}
    found = (family.id for family in families if wanted & {family.name.casefold(), family.initial.casefold()})
    return {"family": next(found, said or families[0].id)}


def normal_number(written: str) -> str:
    """Return a theme's number as the program writes it; what is none stays as it is.

    >>> normal_number("1"), normal_number("t13A"), normal_number("B10")
    ('T01', 'T13a', 'B10')
    """
    match = _NUMBER.fullmatch(written)
    if match is None:
        return written
    return f"{match[1].upper() or 'T'}{int(match[2]):02d}{match[3].lower()}"


def _completed(drafts: Sequence[Any]) -> list[Fields]:
    """Return the themes' fields with what the file left to the program."""
    themes = [dict(theme) for theme in drafts]
    colours = {theme["number"]: theme["colour"] for theme in themes if "colour" in theme}
    keys = KEYS if not any("key" in theme for theme in themes) else ""
    for place, theme in enumerate(themes):
        number, parent = theme["number"], theme.get("parent", "").removeprefix(NO_PARENT)
        theme.update(stage=stage_of(theme), parent=parent)
        theme.setdefault("family", THEMES)
        theme.setdefault("key", keys[place : place + 1])
        theme.setdefault("colour", colours.get(parent, _own_colour(parent or number)))
        theme["id"] = theme.get("id") or named_id(Theme.KIND, number, theme["name"])
    return themes


def _own_colour(number: str) -> int:
    """Return the slot of the palette that a theme of this number has by itself: 1–13 in turn."""
    return (int(re.sub(r"\D", "", number)) - 1) % 13 + 1


def theme_of(entry: Mapping[str, Any], place: int, ids: Mapping[str, Id]) -> Theme:
    """Return a theme of all its fields; passages, which are of a project, are left out."""
    return Theme(
        id=entry["id"],
        number=entry["number"],
        stage=Stage(entry["stage"]),
        colour=entry["colour"],
        parent=ids[entry["parent"]] if entry.get("parent") else None,
        position=place,
        confused_with=tuple(ids[number] for number in listed(entry.get("confused_with", ""))),
        **{word: entry.get(word, "") for word in WORDS},
    )
