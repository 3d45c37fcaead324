"""What each operation of the log was done to: all its subjects, called as they were then."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.coding.dispositions import Disposition
from lagvarde_coder.domain.decisions.lineage import MergeLink
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.accounts import ImportAccount
from lagvarde_coder.domain.material.ledger import Inquiry, Organisation, QuestionSet
from lagvarde_coder.domain.material.sources import Sectioning, Source, Text
from lagvarde_coder.domain.project import Branch, Coder, Export, Project
from lagvarde_coder.domain.themes.codebook import Codebook, Theme
from lagvarde_coder.domain.themes.verdicts import Verdict
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.concerned import MOST, Concerned, Named

if TYPE_CHECKING:
    from lagvarde_coder.services.labels import Labels
    from lagvarde_coder.storage.trail import LogEntry, OperationLine, TrailReader

_BY_FIRST = frozenset(
    {
        Action.CODING_CREATE,
        Action.DISPOSITION_SET,
        Action.READING_MARK,
        Action.PROJECT_CREATE,
        Action.CODEBOOK_IMPORT,
    }
)
"""Operations whose first subject says enough; what they make besides is counted."""

_ACTED_ON = {Action.SECTION_CHANGE: Sectioning.KIND}
"""What actions are about whose name does not begin with it; the ledger only follows."""

_MOST_READ = 100
"""Of operations with more subjects than this only the first is named: an import of a workbook makes hundreds."""

_ORDER = (
    *(Branch.KIND, Export.KIND, ImportAccount.KIND, Theme.KIND, Organisation.KIND, Inquiry.KIND, QuestionSet.KIND),
    *(Source.KIND, Text.KIND, Sectioning.KIND, Coding.KIND, Disposition.KIND, Coder.KIND, Codebook.KIND, Project.KIND),
)
"""What an operation is about, if links and its action do not say so: the first of these kinds."""


def concerned(labels: "Labels", trail: "TrailReader", lines: Sequence["OperationLine"]) -> Mapping[Id, Concerned]:
    """Return what each operation was done to."""
    whole = [
        line.first.operation for line in lines if 1 < line.subjects <= _MOST_READ and line.first.action not in _BY_FIRST
    ]
    entries: dict[Id, list[LogEntry]] = {}
    for entry in trail.of_operations(whole):
        entries.setdefault(entry.operation, []).append(entry)
    firsts = [line.first for line in lines]
    trail.read_ahead(entry.after or entry.before for of_one in (firsts, *entries.values()) for entry in of_one)
    return {
        line.first.operation: _of_one(
            labels,
            entries.get(line.first.operation) or [line.first],
            line.subjects if line.first.action.decision else line.alike,
        )
        for line in lines
    }


def _of_one(labels: "Labels", entries: Sequence["LogEntry"], subjects: int) -> Concerned:
    kinds = {entry.kind for entry in entries}
    acted_on = _ACTED_ON.get(entries[0].action, str(entries[0].action).partition(".")[0])
    kind = next((kind for kind in (MergeLink.KIND, acted_on, *_ORDER) if kind in kinds), entries[0].kind)
    about = [entry for entry in entries if entry.kind == kind]
    if kind == MergeLink.KIND:
        return _linked(labels, about)
    if kind == Verdict.KIND:  # several persons' on one theme are about that
        named = [Named(Theme.KIND, str(labels.value_of(entry)["theme"]), labels.of(entry)) for entry in about]
    else:
        named = [
            Named(kind, entry.subject, labels.of(entry), labels.document_number(entry), labels.alias(entry))
            for entry in about
        ]
    names = [each for each in dict.fromkeys(named) if each.name]
    more = (len(names) if len(entries) > 1 else subjects) - min(len(names), MOST)
    return Concerned(tuple(names[:MOST]), more=more if names else 0)


def _linked(labels: "Labels", links: Sequence["LogEntry"]) -> Concerned:
    themes, needs = (_ends(labels, links, side) for side in ("theme", "need"))
    return Concerned(themes[:MOST], needs[:MOST], max(0, len(themes) - MOST))


def _ends(labels: "Labels", links: Sequence["LogEntry"], side: str) -> tuple[Named, ...]:
    themes = ((str(labels.value_of(entry)[side]), entry.order) for entry in links)
    named = {Named(Theme.KIND, theme, labels.theme(theme, order)) for theme, order in themes}
    return tuple(sorted(named, key=lambda each: each.name))
