"""Letters: .eml as every mail program saves them, .msg as Outlook does."""

from collections.abc import Sequence
from typing import BinaryIO, ClassVar

from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP, ImportRefused
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.base import DEFAULTS, INTERFACE, ImportedText, Limits, ReadingOptions
from lagvarde_coder.importers.titles import suffix_of

NOT_MAIL = QT_TRANSLATE_NOOP("Errors", "It is no e-mail. Save it from the mail program as .eml or .msg.")


class MailImporter:
    """Reads what one letter says; what it quotes of earlier letters at its end stays out unless it is asked for."""

    interface: ClassVar[int] = INTERFACE
    suffixes: ClassVar[tuple[str, ...]] = (".eml", ".msg")
    format_name: ClassVar[str] = QT_TRANSLATE_NOOP("Formats", "e-mail")

    def accepts(self, name: str, head: bytes) -> bool:
        """Tell whether the name is a letter's."""
        return suffix_of(name) in self.suffixes

    def read(
        self, name: str, stream: BinaryIO, limits: Limits, options: ReadingOptions = DEFAULTS
    ) -> Sequence[ImportedText]:
        """Read the letter: its subject is the title, its sender the author; files in it are handed over.

        Raises:
            ImportRefused: it is no letter, damaged, without words, encrypted, too large, too deep or too slow.
        """
        data = limits.read(name, stream)
        if not data:
            raise ImportRefused(name=name, detail=why.EMPTY)
        from lagvarde_coder.importers.mail.letter import text_of

        if data.startswith(why.OLE):
            from lagvarde_coder.importers.mail.outlook import outlook_letter

            letter = outlook_letter(name, data, limits)
        else:
            from lagvarde_coder.importers.mail.internet import internet_letter

            if data.startswith(why.BINARY_HEADS) or suffix_of(name) == ".msg":
                raise ImportRefused(name=name, detail=NOT_MAIL)
            letter = internet_letter(name, data, limits)
        return [text_of(letter, name, limits, options)]
