"""What an entry changed, field by field, in words that people read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lagvarde_coder.domain.coding.dispositions import ReadMark
from lagvarde_coder.domain.ids import Id, is_id
from lagvarde_coder.domain.material.ledger import Organisation, QuestionSet
from lagvarde_coder.domain.material.sources import Source
from lagvarde_coder.domain.project import YES, Coder, Export, ExportChoice
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.domain.trail.values import enumeration_in

if TYPE_CHECKING:
    from lagvarde_coder.services.trail.details import EntryDetail
    from lagvarde_coder.storage.reader import Reader
    from lagvarde_coder.words import Words

_HIDDEN = {"id", "family"}
_PLACE = "position"
"""A place in a list, which nobody reads; of a reading mark, a place in the text."""
_LONGEST = 400


@dataclass(frozen=True, slots=True)
class Difference:
    """A field that an entry changed; an empty side was, or is, nothing."""

    field: str
    before: str
    after: str


class SubjectNames:
    """What the ids in values are called now."""

    def __init__(self, read: "Reader") -> None:
        self._names: dict[Id, str] = {theme.id: f"{theme.number} {theme.name}" for theme in read.all(Theme)}
        named: list[Organisation | QuestionSet | Coder] = [*read.all(Organisation), *read.all(QuestionSet)]
        named += read.all(Coder)
        self._names |= {each.id: each.name for each in named}
        for source in read.all(Source):
            self._names |= dict.fromkeys((source.id, source.text), f"{source.number}. {source.title}")

    def of(self, value: str) -> str:
        """Return the name of an id, or a short form of it."""
        return self._names.get(value, f"{value[:8]}…")


def differences(detail: "EntryDetail", names: SubjectNames, words: "Words") -> Iterator[Difference]:
    """Yield the fields that differ between before and after, in the order of the value."""
    before: Mapping[str, object] = detail.before or {}
    after: Mapping[str, object] = detail.after or {}
    kind = detail.entry.kind
    for field in dict.fromkeys([*after, *before]):
        if field in _HIDDEN or (field == _PLACE and kind != ReadMark.KIND) or before.get(field) == after.get(field):
            continue
        shown = _Shown(kind, field, names, words)
        old, new = shown.of(before.get(field)), shown.of(after.get(field))
        if old != new:
            yield Difference(words.kind(kind) if field == _PLACE else words.field(field), old, new)


@dataclass(frozen=True, slots=True)
class _Shown:
    """Puts the values of one field into words."""

    kind: str
    field: str
    names: SubjectNames
    words: "Words"

    def of(self, value: object) -> str:
        if isinstance(value, bool):
            return self.words.things[YES if value else "no"]
        if value in (None, "", []):
            return ""
        if isinstance(value, list):
            return self._listed(value)
        text = str(value)
        if members := enumeration_in(self.kind, self.field):
            return self.words.of(members(text))
        if is_id(text):
            return self.names.of(text)
        return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"

    def _listed(self, values: list[object]) -> str:
        if (self.kind, self.field) == (Export.KIND, "choices"):
            return "; ".join(self.words.choice(ExportChoice(**each)) for each in values if isinstance(each, dict))
        if any(isinstance(value, dict) for value in values):
            return f"{len(values)} {self.words.things['parts']}"
        return ", ".join(map(self.of, values))
