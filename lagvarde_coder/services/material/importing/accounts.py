"""Keeping what became of an import, and reading it again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from lagvarde_coder.domain.ids import Id, new_id
from lagvarde_coder.domain.material.accounts import FileOutcome, ImportAccount, reason_of
from lagvarde_coder.domain.material.sources import Source, Text
from lagvarde_coder.domain.project import Coder
from lagvarde_coder.services.base import Service
from lagvarde_coder.services.material.importing.outcomes import ImportResult, added_up

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader


@dataclass(frozen=True, slots=True)
class EarlierImport:
    """An import that was kept: when, by whom, and how many files."""

    id: Id
    time: datetime
    coder: str
    files: int


def account_of(results: Sequence[ImportResult]) -> ImportAccount:
    """Return what is kept of an import's results."""
    return ImportAccount(id=new_id(), files=tuple(map(_outcome, results)))


class AccountService(Service):
    """The accounts of earlier imports."""

    def all(self) -> list[EarlierImport]:
        """Return the imports that were kept, the latest first."""
        with self._read() as read:
            accounts = {account.id: account for account in read.all(ImportAccount)}
            names = {coder.id: coder.name for coder in read.all(Coder)}
        earlier = []
        with self._database.trail() as trail:
            for account in accounts.values():
                first = trail.of_subject(account.id)[0]
                earlier.append(EarlierImport(account.id, first.time, names.get(first.coder, ""), len(account.files)))
        return sorted(earlier, key=lambda one: one.time, reverse=True)

    def results(self, account: Id) -> list[ImportResult]:
        """Return what became of each file of an import, with its documents as they are now; none of those that went."""
        with self._read() as read:
            kept = read.get(ImportAccount, account)
            return [] if kept is None else [_result(read, file) for file in kept.files]

    def operations(self, account: Id) -> list[Id]:
        """Return the operations of an import whose documents are all there still, as they came."""
        with self._read() as read:
            kept = read.get(ImportAccount, account)
            files = kept.files if kept else ()
            there = read.many(Source, [source for file in files for source in file.sources])
            return [file.operation for file in files if file.operation and all(one in there for one in file.sources)]


def _outcome(result: ImportResult) -> FileOutcome:
    reason, words = reason_of(result.error)
    return FileOutcome(
        name=result.file,
        status=result.status,
        operation=result.change.operation if result.change else "",
        sources=tuple(source.id for source in result.sources),
        reason=reason,
        words=words,
    )


def _result(read: "Reader", file: FileOutcome) -> ImportResult:
    sources = tuple(read.many(Source, file.sources).values())
    texts = read.many(Text, [source.text for source in sources]) if file.operation else {}
    left_out = added_up(item for text in texts.values() for item in text.left_out)
    return ImportResult(file.name, file.status, sources, left_out, file.error)
