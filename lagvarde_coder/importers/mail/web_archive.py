"""Web pages saved as one file with what belongs to them (MHTML, RFC 2557): written like letters, read like pages."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO, ClassVar

from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP, ImportRefused
from lagvarde_coder.domain.material.sources import LeftOut, LeftOutKind
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.base import DEFAULTS, INTERFACE, ImportedText, Limits, ReadingOptions
from lagvarde_coder.importers.encodings import Decoded
from lagvarde_coder.importers.titles import suffix_of, title_from

if TYPE_CHECKING:
    from email.message import Message

NOT_ARCHIVED = QT_TRANSLATE_NOOP(
    "Errors", "It is no web page that was saved as one file. Open it in a browser, select the text and paste it."
)
_DEEPEST = 40
_PAGES = frozenset({"text/html", "application/xhtml+xml"})


class WebArchiveImporter:
    """Reads .mht and .mhtml, as browsers and Word save pages; fetches nothing that a page names."""

    interface: ClassVar[int] = INTERFACE
    suffixes: ClassVar[tuple[str, ...]] = (".mht", ".mhtml")
    format_name: ClassVar[str] = QT_TRANSLATE_NOOP("Formats", "web page in one file")

    def accepts(self, name: str, head: bytes) -> bool:
        """Tell whether the name is that of a page in one file."""
        return suffix_of(name) in self.suffixes

    def read(
        self, name: str, stream: BinaryIO, limits: Limits, options: ReadingOptions = DEFAULTS
    ) -> Sequence[ImportedText]:
        """Read the page itself; pages in frames of it, pictures and styles beside it are not read.

        Raises:
            ImportRefused: it is no such page, damaged, without words, too large, too deep or too slow.
        """
        data = limits.read(name, stream)
        if not data:
            raise ImportRefused(name=name, detail=why.EMPTY)
        return [archived_page(name, data, limits)]


def archived_page(name: str, data: bytes, limits: Limits) -> ImportedText:
    """Return the text of the page that all the rest of the file belongs to.

    Raises:
        ImportRefused: as the importer does.
    """
    from lagvarde_coder.importers.html.reading import read_html
    from lagvarde_coder.importers.mail.internet import head_of, read_parts

    message = read_parts(name, data, limits, NOT_ARCHIVED)
    part = _first_page(message)
    if part is None:
        raise ImportRefused(name=name, detail=NOT_ARCHIVED)
    page = _decoded(part)
    text = read_html(name, page.text, limits)
    subject = " ".join(head_of(message, "subject").split())
    guess = [LeftOut(kind=LeftOutKind.ENCODING, detail=page.encoding)] if page.guessed else []
    if unreadable := page.text.count("\ufffd"):
        guess.append(LeftOut(kind=LeftOutKind.CHARACTER, count=unreadable))
    return replace(
        text,
        title=subject if subject and text.title == title_from(name) else text.title,
        encoding=page.encoding,
        left_out=(*text.left_out, *guess),
    )


def _first_page(message: "Message") -> "Message | None":
    """Return the page that the file says it begins with, else the first one in it."""
    pages = [part for part in _leaves(message, 0) if part.get_content_type() in _PAGES]
    said = message.get_param("start", "")
    start = said if isinstance(said, str) else ""
    begins = [part for part in pages if start and str(part.get("content-id", "")).strip() == start.strip()]
    return next(iter((*begins, *pages)), None)


def _leaves(part: "Message", depth: int) -> "Iterator[Message]":
    from lagvarde_coder.importers.mail.internet import children

    if part.get_content_maintype() != "multipart" or not part.is_multipart():
        yield part
    elif depth < _DEEPEST:
        for child in children(part):
            yield from _leaves(child, depth + 1)


def _decoded(part: "Message") -> Decoded:
    """Return the words of a page: what it says itself of its encoding counts before what the file says of it."""
    from lagvarde_coder.importers.html.decoding import decode_page
    from lagvarde_coder.importers.mail.internet import charset_of, data_of

    data = data_of(part)
    page = decode_page(data)
    if page.guessed and part.get_content_charset():
        charset = charset_of(part)
        try:
            return Decoded(data.decode(charset), charset, guessed=False)
        except (UnicodeError, LookupError):
            return page
    return page
