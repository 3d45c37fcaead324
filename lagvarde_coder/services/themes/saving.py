"""A codebook as a file that can be filled in and read back."""

from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from lagvarde_coder.domain.errors import UnknownFormat
from lagvarde_coder.domain.themes.codebook import Codebook, Theme
from lagvarde_coder.domain.themes.drafts import CodebookDraft, draft_of
from lagvarde_coder.domain.themes.families import STANDARD, Family
from lagvarde_coder.domain.trail.evidence import evidence_id
from lagvarde_coder.services.themes.loading import SUFFIXES, LoadedCodebook
from lagvarde_coder.storage.files import file_errors, part_name, publish, refuse_existing, removed_on_failure, replace


def save_codebook(codebook: LoadedCodebook, path: Path, *, replacing: bool = False) -> None:
    """Write a workbook or TOML, by the suffix; ``load_codebook`` reads the same back, with ids of its own.

    Raises:
        UnknownFormat: the suffix is neither.
        FileExists: there is such a file, and it is not to be replaced.
        DiskFull, NoPermission: nothing is left behind.
    """
    if path.suffix.lower() not in SUFFIXES:
        raise UnknownFormat(name=path.name, formats=", ".join(SUFFIXES))
    if not replacing:
        refuse_existing(path)
    part = part_name(path)
    with file_errors(path), removed_on_failure(part):
        draft = codebook_draft(codebook.book, codebook.themes, STANDARD)
        with part.open("wb+") as stream:
            write_draft(draft, stream, path.suffix)
        (replace if replacing else publish)(part, path)


def codebook_draft(book: Codebook, themes: Sequence[Theme], families: Sequence[Family]) -> CodebookDraft:
    """Return a codebook as a file says it."""
    return draft_of(book, themes, evidence_id, {family.id: family.name for family in families})


def write_draft(draft: CodebookDraft, stream: BinaryIO, suffix: str) -> None:
    """Write a workbook (".xlsx"), else TOML."""
    if suffix.lower() == ".xlsx":
        from lagvarde_coder.exporters.xlsx.codebook_sheets import write_codebook

        write_codebook(draft, stream)
    else:
        from lagvarde_coder.exporters.codebook_toml import toml_of

        stream.write(toml_of(draft).encode())
