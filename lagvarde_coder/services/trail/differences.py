"""What an entry changed, field by field, in words that people read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lagvarde_coder.domain.coding.dispositions import ReadMark
from lagvarde_coder.domain.figures.kept_views import KeptView
from lagvarde_coder.domain.ids import Id, is_id
from lagvarde_coder.domain.material.accounts import ImportAccount, ImportStatus
from lagvarde_coder.domain.material.ledger import AnswerStatus, Inquiry, Organisation, QuestionSet
from lagvarde_coder.domain.material.sources import LeftOutKind, Source, SourceLanguage, Text
from lagvarde_coder.domain.method import Counted, MethodStep, SignOff
from lagvarde_coder.domain.project import YES, Coder, Export, ExportChoice
from lagvarde_coder.domain.text import SectionKind
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.domain.trail.erasing import Erasure
from lagvarde_coder.domain.trail.evidence import evidence_id
from lagvarde_coder.domain.trail.values import Plain, enumeration_in

if TYPE_CHECKING:
    from lagvarde_coder.services.trail.details import EntryDetail
    from lagvarde_coder.storage.reader import Reader
    from lagvarde_coder.words import Words

_HIDDEN = {"id", "family"}
_FOR_PROGRAMS = KeptView.KIND, "content"
"""What is kept under a name is JSON; people know it by that name."""
_PLACE = "position"
"""A place in a list, which nobody reads; of a reading mark, a place in the text."""
_CODINGS = {"coding", "codings", "evidence", "read_against"}
"""Fields that name codings."""
_LONGEST = 400
_MOST = 12
"""Parts of a list that are told; of more it is said how many."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A field that an entry changed; an empty side was, or is, nothing."""

    field: str
    before: str
    after: str


class SubjectNames:
    """What the ids in values are called now; what was removed by the last name it had."""

    def __init__(self, read: "Reader") -> None:
        self._names: dict[Id, str] = {}
        trail = read.trail
        for kind in _NAMED:
            last = {subject: values[-1][1] for subject, values in trail.lives(kind.KIND).items()}
            trail.read_ahead(last.values())
            for subject, name in last.items():
                self._take(kind, subject, trail.value(name) or {})
        for text in read.all(Text):  # an earlier one of a document by its file
            self._names.setdefault(text.id, f"{self._names.get(text.source, '')} ({text.file_name})".strip())

    def _take(self, kind: type, subject: Id, plain: Plain) -> None:
        match kind.__name__:
            case Theme.__name__:
                self._names[subject] = f"{plain['number']} {plain['name']}"
            case Source.__name__:
                title = f"{plain['number']}. {plain['title']}"
                self._names |= dict.fromkeys((subject, str(plain["text"])), title)
            case _:
                self._names[subject] = str(plain["name"])
        self._names |= {question["id"]: _question(question) for question in plain.get("questions", ())}

    def of(self, value: str) -> str:
        """Return the name of an id, or a short form of it."""
        return self._names.get(value, f"{value[:8]}…")


_NAMED = (Theme, Organisation, QuestionSet, Coder, Source, MethodStep)


def _question(question: Plain) -> str:
    return f"{question['number']}. {question['text']}"


def differences(detail: "EntryDetail", names: SubjectNames, words: "Words") -> Iterator[Difference]:
    """Yield the fields that differ between before and after, in the order of the value; of lists only what differs."""
    before: Mapping[str, object] = detail.before or {}
    after: Mapping[str, object] = detail.after or {}
    kind = detail.entry.kind
    for field in dict.fromkeys([*after, *before]):
        if field in _HIDDEN or (kind, field) == _FOR_PROGRAMS or before.get(field) == after.get(field):
            continue
        if field == _PLACE and kind != ReadMark.KIND:
            continue
        shown = _Shown(kind, field, names, words)
        old, new = map(shown.of, _unlike(before.get(field), after.get(field)))
        if old != new:
            yield Difference(words.kind(kind) if field == _PLACE else words.field(field, kind), old, new)


def _unlike(before: object, after: object) -> tuple[object, object]:
    """Return two values; of two lists of parts those parts that are not in the other one."""
    if not (isinstance(before, list) and isinstance(after, list) and _has_parts([*before, *after])):
        return before, after
    return [part for part in before if part not in after], [part for part in after if part not in before]


def _has_parts(values: list[object]) -> bool:
    return any(isinstance(value, dict) for value in values)


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
        if value in (None, "", []) or (self.field == "wave" and not value):
            return ""
        if isinstance(value, (list, dict)):
            return self._several(value)
        return self._one(str(value))

    def _one(self, text: str) -> str:
        if self.field == "file_marks":
            return self.words.thing(text)
        if members := enumeration_in(self.kind, self.field):
            return self.words.of(members(text))
        if self.field == "language" and text in list(SourceLanguage):  # the codebook's may be any
            return self.words.of(SourceLanguage(text))
        if self.field in _CODINGS:
            return evidence_id(text)
        if is_id(text):
            return self.names.of(text)
        return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"

    def _several(self, value: list[object] | dict[str, object]) -> str:
        if isinstance(value, dict) and self.field == "basis":
            return self._figures(value)
        if isinstance(value, dict):
            said = {self.words.field(name, self.kind): self.of(part) for name, part in value.items() if part}
            return "; ".join(f"{name}: {part}" for name, part in said.items())
        return str(len(value)) if self.kind == Erasure.KIND else self._listed(value)

    def _figures(self, basis: Plain) -> str:
        """Return the figures that a decision was made on: "utdrag: 3, nyanserande: 1 …"."""
        return ", ".join(f"{self.words.things[f'basis.{name}']}: {figure}" for name, figure in basis.items())

    def _listed(self, values: list[object]) -> str:
        if not _has_parts(values):
            return ", ".join(map(self.of, values))
        parts = [self._part(value) for value in values if isinstance(value, dict)]
        more = len(parts) - _MOST
        return "; ".join(parts[:_MOST]) + (f" … {more} {self.words.things['more']}" if more > 0 else "")

    def _part(self, part: Plain) -> str:
        """Return a question, what became of one, a section of a text, what was left out, or what was chosen."""
        match self.kind, self.field:
            case Export.KIND, _:
                return self.words.choice(ExportChoice(**part))
            case ImportAccount.KIND, _:
                return f"{part['name']}: {self.words.of(ImportStatus(part['status']))}"
            case QuestionSet.KIND, _:
                return _question(part)
            case SignOff.KIND, _:
                of = "" if part["total"] is None else f"/{part['total']}"
                return f"{self.words.of(Counted(part['counted']))} {part['count']}{of}"
            case Inquiry.KIND, _:
                return f"{self.names.of(part['question'])} – {self.words.of(AnswerStatus(part['status']))}"
            case Text.KIND, _:
                told = self.words.thing(part["detail"])
                return f"{self.words.of(LeftOutKind(part['kind']))}: {part['count']}" + (f" ({told})" if told else "")
            case _:
                speakers = ", ".join(map(self.names.of, part["organisations"]))
                label = " ".join(str(part["label"]).split())
                told = " · ".join(dict.fromkeys(said for said in (label, speakers) if said))
                place = f"{self.words.of(SectionKind(part['kind']))} {part['start']}–{part['end']}"
                return f"{place}: {told}" if told else place
