"""Plain text in the encodings that Swedish offices use."""

from collections.abc import Sequence
from typing import BinaryIO, ClassVar

from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.base import DEFAULTS, INTERFACE, ImportedText, Limits, ReadingOptions
from lagvarde_coder.importers.plain_text import decoded
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
        """Read the file in the encoding that a person says it is in, else in the one that suits it best.

        Raises:
            ImportRefused: it is empty, too large or no text.
        """
        text, encoding, left_out = decoded(name, limits.read(name, stream), options.encoding)
        why.check_text(name, text, limits)
        return [ImportedText(title=title_from(name), text=text, encoding=encoding, left_out=left_out)]
