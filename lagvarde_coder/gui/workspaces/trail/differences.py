"""What an entry changed, field by field, in words that people read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.coding.dispositions import ReadMark
from lagvarde_coder.domain.ids import is_id
from lagvarde_coder.domain.trail.values import enumeration_in
from lagvarde_coder.gui.words import wording
from lagvarde_coder.services.trail.tracing import EntryDetail

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

    def __init__(self, project: OpenProject) -> None:
        self._names: dict[str, str] = {
            theme.id: f"{theme.number} {theme.name}" for theme in project.themes.codebook.themes()
        }
        self._names |= {organisation.id: organisation.name for organisation in project.material.ledger.organisations()}
        self._names |= {question_set.id: question_set.name for question_set in project.material.ledger.question_sets()}
        self._names |= {coder.id: coder.name for coder in project.coders.all()}
        for source_line in project.material.documents.sources():
            title = f"{source_line.source.number}. {source_line.source.title}"
            self._names |= {source_line.source.id: title, source_line.source.text: title}

    def of(self, value: str) -> str:
        """Return the name of an id, or a short form of it."""
        return self._names.get(value, f"{value[:8]}…")


def differences(detail: EntryDetail, names: SubjectNames) -> list[Difference]:
    """Return the fields that differ between before and after, in the order of the value."""
    return list(_differences(detail, names))


def _differences(detail: EntryDetail, names: SubjectNames) -> Iterator[Difference]:
    before: Mapping[str, object] = detail.before or {}
    after: Mapping[str, object] = detail.after or {}
    kind = detail.entry.kind
    for field in dict.fromkeys([*after, *before]):
        if field in _HIDDEN or (field == _PLACE and kind != ReadMark.KIND) or before.get(field) == after.get(field):
            continue
        old, new = _shown(kind, field, before.get(field), names), _shown(kind, field, after.get(field), names)
        if old != new:
            name = wording.subject_name(kind) if field == _PLACE else wording.field_name(field)
            yield Difference(name, old, new)


def _shown(kind: str, field: str, value: object, names: SubjectNames) -> str:
    if isinstance(value, bool):
        yes, no = QCoreApplication.translate("Differences", "yes"), QCoreApplication.translate("Differences", "no")
        return yes if value else no
    if value in (None, "", []):
        return ""
    if isinstance(value, list):
        return _listed(kind, field, value, names)
    text = str(value)
    if members := enumeration_in(kind, field):
        return wording.name_of(members(text))
    if is_id(text):
        return names.of(text)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _listed(kind: str, field: str, values: list[object], names: SubjectNames) -> str:
    if any(isinstance(value, dict) for value in values):
        return QCoreApplication.translate("Differences", "{0} parts").format(len(values))
    return ", ".join(_shown(kind, field, value, names) for value in values)
