"""A codebook file brought into a project that has one: looked at first, then taken over as one operation."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lagvarde_coder import paths
from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.errors import InvalidCodebook, NothingToDo
from lagvarde_coder.domain.ids import Id, new_id
from lagvarde_coder.domain.themes import faults
from lagvarde_coder.domain.themes.codebook import Stage, Theme, ThemeStatus
from lagvarde_coder.domain.themes.compared import Fate, ThemeDifference
from lagvarde_coder.domain.themes.drafts import NO_PARENT, CodebookDraft, stage_of
from lagvarde_coder.domain.themes.families import STANDARD, THEMES, Family
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.domain.trail.evidence import evidence_id, normalised
from lagvarde_coder.services.base import Service, required
from lagvarde_coder.services.themes.codebook import SUBSTANTIAL, ever_numbers, ordered, raise_version
from lagvarde_coder.services.themes.codebook_difference import field_differences
from lagvarde_coder.services.themes.families import families
from lagvarde_coder.services.themes.loading import WORDS, checked_draft, listed

if TYPE_CHECKING:
    from lagvarde_coder.domain.themes.faults import CodebookFault
    from lagvarde_coder.storage.reader import Reader


@dataclass(frozen=True, slots=True)
class CodebookPreview:
    """What a codebook file would change; nothing is stored yet.

    Attributes:
        themes: what is new, what would read otherwise, and what the file does not have.
        same: how many rows say what the project says.
        left_out: columns and sheets that are not carried over.
        draft: what the file says.
    """

    file: str
    themes: tuple[ThemeDifference, ...]
    same: int
    left_out: tuple[str, ...]
    draft: CodebookDraft

    def of(self, fate: Fate) -> list[ThemeDifference]:
        """Return the themes of one fate."""
        return [one for one in self.themes if one.fate is fate]

    @property
    def touches_definitions(self) -> bool:
        """Whether it would change what passages are coded by."""
        return any(field.field in SUBSTANTIAL for one in self.of(Fate.CHANGED) for field in one.fields)


class CodebookImportService(Service):
    """Takes over what a file says of themes, by their numbers; what a file leaves out stays as it is."""

    def preview(self, file: Path) -> CodebookPreview:
        """Return what a workbook or TOML file would change.

        Raises:
            UnknownFormat, NoPermission: the file cannot be read.
            InvalidCodebook: something in it is wrong, or does not fit the project; all faults are told.
        """
        with self._read() as read:
            draft = checked_draft(file, paths.themes() / "codebook.schema.json", families(read))
            return _preview(read, file.name, draft)

    def take_over(
        self, preview: CodebookPreview, *, reason: str = "", substantial: bool = False, drop_gone: bool = False
    ) -> Change:
        """Store what was looked at, as one operation; ``drop_gone`` drops the themes that the file does not have.

        Raises:
            EmptyInput: a substantial change, or dropping, without a reason.
            InvalidCodebook: the project was changed meanwhile so that it fits no more.
            NothingToDo: the file says what the project says.
        """
        why = required("reason", reason) if substantial or drop_gone else reason
        with self._operation(Action.CODEBOOK_IMPORT) as work:
            read = work.read
            current = _preview(read, preview.file, preview.draft)
            taken = [one.theme for one in current.themes if one.fate is not Fate.GONE]
            if drop_gone:
                taken += [replace(one.theme, status=ThemeStatus.DROPPED) for one in current.of(Fate.GONE)]
            if not taken:
                raise NothingToDo(detail="The file says what the project says.")
            stored = {family.id for family in read.all(Family)}
            needed = {theme.family for theme in taken} - stored
            work.put(*(family for family in STANDARD if family.id in needed))
            work.put(*taken, reason=why)
            if substantial:
                raise_version(work, why)
            change = work.change()
        return change


def _preview(read: "Reader", name: str, draft: CodebookDraft) -> CodebookPreview:
    themes = ordered(read)
    rows = _FileRows(read, draft, themes)
    found = list(rows.differences())
    if rows.faults:
        raise InvalidCodebook(name=name, parts=sorted(rows.faults, key=lambda fault: int(str(fault.params["place"]))))
    lists = {(one.stage, one.family) for one in rows.after.values()}
    gone = [
        ThemeDifference(Fate.GONE, theme)
        for theme in themes
        if theme.in_use and (theme.stage, theme.family) in lists and theme.number not in rows.after
    ]
    return CodebookPreview(name, (*found, *gone), len(draft.themes) - len(found), draft.left_out, draft)


class _FileRows:
    """The rows of a file against the project's themes.

    Attributes:
        after: by number, the themes of the file as they would be. faults: what does not fit the project.
    """

    def __init__(self, read: "Reader", draft: CodebookDraft, themes: Sequence[Theme]) -> None:
        self._rows = list(zip(draft.places, draft.themes, strict=True))
        self._before = {theme.number: theme for theme in themes}
        self._passages = _passages(read, draft)
        self.faults: list[CodebookFault] = []
        used = set(ever_numbers(read)) - self._before.keys() if self._before else set()
        place = {stage: max((one.position for one in themes if one.stage is stage), default=0) for stage in Stage}
        self.after: dict[str, Theme] = {}
        for row, fields in self._rows:
            number = fields["number"]
            before, stage = self._before.get(number), stage_of(fields)
            if number in used:
                self.faults.append(faults.NumberUsed(place=row, written=number))
            if before is not None and before.stage is not (
                Stage(fields["stage"]) if "stage" in fields else before.stage
            ):
                self.faults.append(faults.StageDiffers(place=row, number=number))
            elif before is not None and before.family != fields.get("family", before.family):
                self.faults.append(faults.FamilyDiffers(place=row, number=number))
            if before is None:
                place[stage] += 1
                before = _new(fields, stage, place[stage])
            self.after[number] = before
        self._fill()
        self._check_keys()

    def differences(self) -> Iterator[ThemeDifference]:
        """Yield what became of each row, but for those that say what the project says."""
        numbers = {theme.id: theme.number for theme in (*self._before.values(), *self.after.values())}
        for row, fields in self._rows:
            before, after = self._before.get(fields["number"]), self.after[fields["number"]]
            told = tuple(field_differences(before, after, numbers))
            if told:
                yield ThemeDifference(Fate.CHANGED if before else Fate.NEW, after, told, row)

    def _fill(self) -> None:
        """Give each theme what its row says."""
        for row, fields in self._rows:
            theme = self.after[fields["number"]]
            said: dict[str, Any] = {word: fields[word] for word in (*WORDS, "colour") if word in fields}
            if theme.status is ThemeStatus.DROPPED:
                said["status"] = ThemeStatus.ACTIVE
            if theme.stage is not Stage.CANDIDATE:
                said["family"] = THEMES
            if "parent" in fields:
                above = self.after.get(fields["parent"].removeprefix(NO_PARENT))
                said["parent"] = above.id if above else None
                self._check_parts(row, theme, above)
            if above := self.after.get(fields.get("parent", "")):
                said.setdefault("colour", above.colour if theme.number not in self._before else theme.colour)
            if "confused_with" in fields:
                said["confused_with"] = tuple(self.after[one].id for one in listed(fields["confused_with"]))
            for field in ("examples", "near_misses"):
                if field in fields:
                    said[field] = tuple(self._coding(row, field, one) for one in listed(fields[field]))
            self.after[theme.number] = replace(theme, **said)

    def _check_parts(self, row: int, theme: Theme, above: Theme | None) -> None:
        """Find parts that the file does not name, of a theme that is to be a part itself, and a whole elsewhere."""
        if above is not None and (above.stage, above.family) != (theme.stage, theme.family):
            self.faults.append(faults.ParentElsewhere(place=row, number=theme.number, written=above.number))
        for number, other in self._before.items() if above else ():
            if other.parent == theme.id and number not in self.after:
                self.faults.append(faults.PartOfPart(place=row, number=number, written=theme.number))

    def _coding(self, row: int, field: str, evidence: str) -> Id:
        coding = self._passages(evidence)
        if coding is None:
            self.faults.append(faults.NoSuchPassage(place=row, field=field, written=evidence))
        return coding or ""

    def _check_keys(self) -> None:
        """Find keys that a theme has which the file does not name, or leaves its key."""
        rows = {fields["number"]: row for row, fields in self._rows}
        held = {
            (theme.stage, theme.family, theme.key): theme
            for number, theme in self._before.items()
            if theme.key and theme.in_use and number not in self.after
        }
        for number, theme in self.after.items():
            other = held.get((theme.stage, theme.family, theme.key))
            if other is not None:
                fault = faults.KeyOfAnother(place=rows[number], written=theme.key, number=other.number)
                self.faults.append(fault)
            elif theme.key:
                held[theme.stage, theme.family, theme.key] = theme


def _new(fields: Mapping[str, Any], stage: Stage, place: int) -> Theme:
    number = fields["number"]
    digits = int("".join(sign for sign in number if sign.isdigit()))
    return Theme(
        id=new_id(),
        number=number,
        name=fields["name"],
        stage=stage,
        family=fields.get("family", THEMES),
        colour=(digits - 1) % 13 + 1,
        position=place,
    )


def _passages(read: "Reader", draft: CodebookDraft) -> Callable[[str], Id | None]:
    """Return what finds a coding by its evidence id; none is read if the file names none."""
    named = any(theme.get(field) for theme in draft.themes for field in ("examples", "near_misses"))
    known = {evidence_id(coding): coding for coding in read.cells(Coding, "id")} if named else {}
    return lambda evidence: known.get(normalised(evidence) or "")
