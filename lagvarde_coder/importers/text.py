"""Plain text in the encodings that Swedish offices use."""

from collections.abc import Sequence
from typing import BinaryIO, ClassVar

from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP, ImportRefused
from lagvarde_coder.domain.material.sources import LeftOut, LeftOutKind
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.base import DEFAULTS, INTERFACE, ImportedText, Limits, ReadingOptions
from lagvarde_coder.importers.encodings import decode
from lagvarde_coder.importers.titles import suffix_of, title_from


class TextImporter:
    """Reads .txt and .md as they stand; Markdown's marks stay in the text."""

    interface: ClassVar[int] = INTERFACE
    suffixes: ClassVar[tuple[str, ...]] = (".txt", ".md")
    format_name: ClassVar[str] = QT_TRANSLATE_NOOP("Formats", "text")

    def accepts(self, name: str, head: bytes) -> bool:
        """Tell whether the name is a text file's."""
        return suffix_of(name) in self.suffixes

    def read(
        self, name: str, stream: BinaryIO, limits: Limits, options: ReadingOptions = DEFAULTS
    ) -> Sequence[ImportedText]:
        """Read the file in the encoding that suits it best.

        Raises:
            ImportRefused: it is empty, too large or no text.
        """
        data = limits.read(name, stream)
        if not data:
            raise ImportRefused(name=name, detail=why.EMPTY)
        text, encoding, guessed = decode(data)
        text = text.rstrip("\x1a")  # end-of-file mark of DOS
        why.refuse_binary(name, data, text)
        why.check_text(name, text, limits)
        left_out = _account(text, encoding, guessed=guessed)
        return [ImportedText(title=title_from(name), text=text, encoding=encoding, left_out=left_out)]


def _account(text: str, encoding: str, *, guessed: bool) -> tuple[LeftOut, ...]:
    lines = [LeftOut(kind=LeftOutKind.ENCODING, detail=encoding)] if guessed else []
    unreadable = text.count("\ufffd")
    if unreadable:
        lines.append(LeftOut(kind=LeftOutKind.CHARACTER, count=unreadable))
    return tuple(lines)
