"""A codebook as a file that can be filled in and read back."""

from pathlib import Path

from lagvarde_coder.domain.errors import UnknownFormat
from lagvarde_coder.domain.themes.drafts import CodebookDraft, draft_of
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
        _write(draft_of(codebook.book, codebook.themes), part, workbook=path.suffix.lower() == ".xlsx")
        (replace if replacing else publish)(part, path)


def _write(draft: CodebookDraft, file: Path, *, workbook: bool) -> None:
    if workbook:
        from lagvarde_coder.exporters.xlsx.codebook_sheets import write_codebook

        with file.open("wb+") as stream:
            write_codebook(draft, stream)
    else:
        from lagvarde_coder.exporters.codebook_toml import toml_of

        file.write_text(toml_of(draft), encoding="utf-8", newline="\n")
