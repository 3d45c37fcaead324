"""Web pages as they are saved by browsers and office programs: the words that a reader sees on the page."""

from collections.abc import Sequence
from dataclasses import replace
from typing import BinaryIO, ClassVar

from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP, ImportRefused
from lagvarde_coder.domain.material.sources import LeftOut, LeftOutKind
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.base import DEFAULTS, INTERFACE, ImportedText, Limits, ReadingOptions
from lagvarde_coder.importers.titles import suffix_of


class HtmlImporter:
    """Reads .html and .htm; fetches nothing that a page names."""

    interface: ClassVar[int] = INTERFACE
    suffixes: ClassVar[tuple[str, ...]] = (".html", ".htm")
    format_name: ClassVar[str] = QT_TRANSLATE_NOOP("Formats", "web page")

    def accepts(self, name: str, head: bytes) -> bool:
        """Tell whether the name is a web page's."""
        return suffix_of(name) in {*self.suffixes, ".xhtml"}

    def read(
        self, name: str, stream: BinaryIO, limits: Limits, options: ReadingOptions = DEFAULTS
    ) -> Sequence[ImportedText]:
        """Read the page's text: paragraphs, headings, lists, tables, what forms are filled in with.

        Raises:
            ImportRefused: it is no web page, empty, nested too deeply, too large or too slow.
        """
        data = limits.read(name, stream)
        if not data:
            raise ImportRefused(name=name, detail=why.EMPTY)
        if data.startswith(why.BINARY_HEADS):
            raise ImportRefused(name=name, detail=why.BINARY)
        from lagvarde_coder.importers.html.decoding import decode_page
        from lagvarde_coder.importers.html.reading import read_html

        page = decode_page(data)
        text = read_html(name, page.text, limits)
        guess = [LeftOut(kind=LeftOutKind.ENCODING, detail=page.encoding)] if page.guessed else []
        unreadable = page.text.count("\ufffd")
        if unreadable:
            guess.append(LeftOut(kind=LeftOutKind.CHARACTER, count=unreadable))
        return [replace(text, encoding=page.encoding, left_out=(*text.left_out, *guess))]
