"""Small files of our own (``tests/data/inputs``), and what an importer makes of them."""

import io
from pathlib import Path

from lagvarde_coder.domain.errors import ImportRefused
from lagvarde_coder.domain.text import SectionKind
from lagvarde_coder.importers.base import DEFAULTS, ImportedText, Limits, ReadingOptions
from lagvarde_coder.importers.registry import importer_for

INPUTS = Path(__file__).parent.parent / "data" / "inputs"


def read_data(name: str, data: bytes, options: ReadingOptions = DEFAULTS, limits: Limits | None = None) -> ImportedText:
    """Return the one text of a file."""
    (text,) = importer_for(name, data[:4096]).read(name, io.BytesIO(data), limits or Limits(), options)
    return text


def read_input(path: str, options: ReadingOptions = DEFAULTS) -> ImportedText:
    """Return the one text of a file of the folder."""
    return read_data(Path(path).name, (INPUTS / path).read_bytes(), options)


def why_refused(name: str, data: bytes, limits: Limits | None = None) -> str:
    """Return why a file is refused, and fail if it is not."""
    try:
        read_data(name, data, limits=limits)
    except ImportRefused as refused:
        assert str(refused)
        return str(refused.params["detail"])
    raise AssertionError(name)


def sections(text: ImportedText, kind: SectionKind) -> list[tuple[str, str]]:
    """Return label and words of the sections of a kind, in order."""
    return [(one.label, text.text[one.start : one.end]) for one in text.sections if one.kind is kind]


def told(text: ImportedText) -> dict[str, int]:
    """Return the account: kind and count."""
    return {line.kind.value: line.count for line in text.left_out}
