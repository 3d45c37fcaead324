"""What a view works out of a text and its marks before Qt comes in: pure Python, so that any thread can do it."""

from collections.abc import Iterable
from dataclasses import dataclass

from lagvarde_coder.domain.text import Section
from lagvarde_coder.gui.core.text_positions import TextPositions
from lagvarde_coder.gui.widgets.document_view.blocks import Blocks, broken_for_view
from lagvarde_coder.gui.widgets.document_view.index import MarkIndex
from lagvarde_coder.gui.widgets.document_view.marks import Mark
from lagvarde_coder.gui.widgets.document_view.structure import Structure
from lagvarde_coder.gui.widgets.document_view.text_tables import TextTables, find_tables


@dataclass(frozen=True, slots=True)
class ReadyText:
    """A text as it is shown: very long paragraphs broken, cells of tables divided by tabs; its length stays.

    Attributes:
        text: as it is stored.
        tables: with the text as it is shown.
    """

    text: str
    tables: TextTables
    positions: TextPositions

    @classmethod
    def of(cls, text: str) -> "ReadyText":
        """Work out how ``text`` is shown."""
        tables = find_tables(broken_for_view(text))
        return cls(text, tables, TextPositions(tables.shown))


@dataclass(frozen=True, slots=True)
class ReadyDocument:
    """A text with its marks and what is set off in it."""

    words: ReadyText
    index: MarkIndex
    structure: Structure

    @classmethod
    def of(
        cls, text: str, sections: Iterable[Section], marks: Iterable[Mark], *, beside: bool = False
    ) -> "ReadyDocument":
        """Work out where the marks of ``text`` lie; with ``beside``, those of other coders to its right."""
        words = ReadyText.of(text)
        blocks = Blocks(words.tables.shown)
        index = MarkIndex(blocks, marks, beside=beside)
        return cls(words, index, Structure(words.tables.shown, blocks, sections))
