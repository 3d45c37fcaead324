"""A whole PDF: its pages in order, headings by size, and an account of what is not among the text."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP, ImportRefused
from lagvarde_coder.domain.material.sources import LeftOut, LeftOutKind
from lagvarde_coder.domain.text import SectionKind
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.base import ImportedText, Limits, RawColour, RawComment, RawSection
from lagvarde_coder.importers.pdf.annotations import Annotations, PageMark
from lagvarde_coder.importers.pdf.footnotes import number_notes, take_notes
from lagvarde_coder.importers.pdf.graphics import look_at
from lagvarde_coder.importers.pdf.page_columns import in_reading_order
from lagvarde_coder.importers.pdf.page_margins import margins
from lagvarde_coder.importers.pdf.paragraphs import PdfParagraph, goes_on, paragraphs
from lagvarde_coder.importers.pdf.pdfium import BadPage, PdfFile
from lagvarde_coder.importers.pdf.text_lines import PdfLine, pieces, rows
from lagvarde_coder.importers.pdf.words import HYPHEN, PageText
from lagvarde_coder.importers.titles import title_from

_PICTURES = QT_TRANSLATE_NOOP(
    "Errors",
    "Its pages are pictures, as a scanner makes them: there is no text in it. Let a program for text recognition (OCR) "
    "make a PDF with text or a Word document of it, check what it read, and import that.",
)
_LARGER = 1.13
"""How much larger than the text a heading is at least."""

_LONG = 200
"""Code points that a heading has at most."""

_SIZES = 4
"""Levels of headings that are told apart."""


@dataclass(slots=True)
class _Page:
    """A page as read: its columns in reading order, each from top to bottom."""

    height: float = 0.0
    columns: list[list[PdfLine]] = field(default_factory=list)
    pictures: int = 0
    bad: bool = False

    @property
    def lines(self) -> list[PdfLine]:
        return [line for column in self.columns for line in column]


def read_pdf(name: str, data: bytes, limits: Limits) -> ImportedText:
    """Return the text of a PDF.

    Raises:
        ImportRefused: it is damaged, protected, without a text layer, too large or too slow.
    """
    pdf = PdfFile(name, data)
    try:
        annotations = Annotations()
        pages = list(_pages(name, pdf, annotations, limits))
        attached = pdf.attached()
    finally:
        pdf.close()
    if not any(page.columns for page in pages):
        if pages and all(page.bad for page in pages):
            raise ImportRefused(name=name, detail=why.DAMAGED)
        raise ImportRefused(name=name, detail=_PICTURES if any(page.pictures for page in pages) else why.NO_TEXT)
    body = _body_size(pages)
    dropped, texts = margins([(page.height, page.lines) for page in pages], body)
    for page, ids in zip(pages, dropped, strict=True):
        page.columns = [[line for line in column if id(line) not in ids] for column in page.columns]
    account = annotations.counts
    notes = [note for page in pages for note in take_notes(page.columns, body)]
    number_notes(notes)
    made = _Text(annotations.marks, account)
    for number, paragraph in _flowing(name, pages, limits):
        made.add(number, paragraph)
    for note in notes:
        made.add_note(note.paragraph())
    made.finish()
    why.check_text(name, made.text, limits)
    colours = tuple(_whole(made.text, sorted(made.colours, key=lambda one: (one.start, one.end))))
    return ImportedText(
        title=title_from(name),
        text=made.text,
        sections=tuple(sorted((*made.pages, *made.headings(body)), key=lambda one: (one.start, -one.end))),
        comments=tuple(sorted(made.comments, key=lambda one: one.start)),
        colours=colours,
        left_out=(*_told(pages, account), *_colours_told(colours), *_margins_told(texts), *_files_told(attached)),
    )


def _pages(name: str, pdf: PdfFile, annotations: Annotations, limits: Limits) -> Iterator[_Page]:
    characters = 0
    for number in range(pdf.pages):
        limits.check_time(name)
        try:
            with pdf.page(number) as (page, text):
                layer = PageText(page, text)
                words = list(layer.words())
                annotations.read(page, layer, words)
                pictures = look_at(page, layer, words, annotations)
                columns = [rows(column) for column in in_reading_order(pieces(words))]
                read = _Page(layer.height, columns, pictures)
        except BadPage:
            read = _Page(bad=True)
        characters += sum(len(line.text) for line in read.lines)
        if characters > limits.characters:
            raise ImportRefused(name=name, detail=why.TOO_LONG)
        yield read


def _body_size(pages: list[_Page]) -> float:
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            sizes[line.size] += len(line.text)
    return max(sizes, key=lambda size: (sizes[size], size))


def _flowing(name: str, pages: list[_Page], limits: Limits) -> Iterator[tuple[int, PdfParagraph]]:
    """Yield the paragraphs with the numbers of their pages; one that goes on in the next column or page is one."""
    last: PdfParagraph | None = None
    began = 0
    for number, page in enumerate(pages):
        limits.check_time(name)
        for column in page.columns:
            for at, paragraph in enumerate(paragraphs(column)):
                if last is not None and not at and goes_on(last, paragraph):
                    start = last.add(paragraph.lines[0])
                    if number != began:
                        last.pages.append((start, number))
                    for line in paragraph.lines[1:]:
                        last.add(line)
                    last.right = paragraph.right
                    continue
                if last is not None:
                    yield began, last
                last, began = paragraph, number
    if last is not None:
        yield began, last


class _Text:
    """The text as it is put together, and what has its place in it."""

    def __init__(self, marks: list[PageMark], account: Counter[LeftOutKind]) -> None:
        self._marks, self._account = marks, account
        self._parts: list[str] = []
        self._length = 0
        self._end_of_pages = 0
        self._starts: list[tuple[int, int]] = []  # where which page begins
        self._candidates: list[tuple[int, int, PdfParagraph]] = []
        self.text = ""
        self.pages: list[RawSection] = []
        self.comments: list[RawComment] = []
        self.colours: list[RawColour] = []

    def add(self, number: int, paragraph: PdfParagraph) -> None:
        """Add a paragraph that begins on a page, counted from 0."""
        start = self._length
        for at, page in ((0, number), *paragraph.pages):
            if not self._starts or self._starts[-1][1] != page:
                self._starts.append((start + at, page))
        text = self._append(paragraph)
        if len(text) <= _LONG and not paragraph.row:
            self._candidates.append((start, start + len(text), paragraph))
        self._end_of_pages = self._length - 1

    def add_note(self, paragraph: PdfParagraph) -> None:
        """Add a footnote after all pages, with an empty line before it."""
        self._parts.append("")
        self._length += 1
        self._append(paragraph)

    def _append(self, paragraph: PdfParagraph) -> str:
        text = paragraph.text.replace(HYPHEN, "-")
        start = self._length
        self._parts.append(text)
        self._length += len(text) + 1
        self._account[LeftOutKind.JOINED_WORD] += paragraph.joined
        self._account[LeftOutKind.CHARACTER] += text.count("\ufffd")
        for begin, end, mark in _stretches(paragraph.marks):
            self._place(start + begin, start + end, self._marks[mark])
        return text

    def finish(self) -> None:
        """Put the text together."""
        self.text = "\n".join(self._parts)
        ends = [*(start for start, _ in self._starts[1:]), self._end_of_pages]
        self.pages = [
            RawSection(kind=SectionKind.PAGE, start=start, end=end, label=str(number + 1))
            for (start, number), end in zip(self._starts, ends, strict=True)
            if start < end
        ]

    def headings(self, body: float) -> Iterator[RawSection]:
        """Yield the short paragraphs in larger letters; the largest are of level 1."""
        larger = [
            one for one in self._candidates if one[2].size >= _LARGER * body and any(map(str.isalpha, one[2].text))
        ]
        sizes = sorted({paragraph.size for *_, paragraph in larger}, reverse=True)
        for start, end, paragraph in larger:
            level = min(sizes.index(paragraph.size), _SIZES - 1) + 1
            label = " ".join(paragraph.text.split())
            yield RawSection(kind=SectionKind.HEADING, start=start, end=end, label=label, level=level)

    def _place(self, start: int, end: int, mark: PageMark) -> None:
        if mark.colour:
            self.colours.append(RawColour(start=start, end=end, colour=mark.colour))
        if mark.words:
            self.comments.append(RawComment(start=start, end=end, words=mark.words, author=mark.author))


def _stretches(marks: list[tuple[int, int, int]]) -> Iterator[tuple[int, int, int]]:
    """Yield from where to where a mark reaches, in place of word by word."""
    reach: dict[int, tuple[int, int]] = {}
    for start, end, mark in marks:
        first, last = reach.get(mark, (start, end))
        reach[mark] = min(first, start), max(last, end)
    for mark, (start, end) in reach.items():
        yield start, end, mark


def _told(pages: list[_Page], account: Counter[LeftOutKind]) -> Iterator[LeftOut]:
    account[LeftOutKind.IMAGE] += sum(page.pictures for page in pages)
    bad = [str(number) for number, page in enumerate(pages, 1) if page.bad]
    empty = [str(number) for number, page in enumerate(pages, 1) if not page.bad and not page.lines and page.pictures]
    for kind in LeftOutKind:
        if account[kind]:
            yield LeftOut(kind=kind, count=account[kind])
    for kind, numbers in ((LeftOutKind.BAD_PAGE, bad), (LeftOutKind.EMPTY_PAGE, empty)):
        if numbers:
            yield LeftOut(kind=kind, count=len(numbers), detail=", ".join(numbers[:20]))


def _whole(text: str, colours: list[RawColour]) -> Iterator[RawColour]:
    """Yield the colours; those with nothing but white space between them were one stroke."""
    last: RawColour | None = None
    for one in colours:
        if last is not None and last.colour == one.colour and not text[last.end : one.start].strip():
            last = replace(last, end=max(last.end, one.end))
        else:
            if last is not None:
                yield last
            last = one
    if last is not None:
        yield last


def _colours_told(colours: tuple[RawColour, ...]) -> Iterator[LeftOut]:
    for colour, times in Counter(one.colour for one in colours).most_common():
        yield LeftOut(kind=LeftOutKind.HIGHLIGHT, count=times, detail=colour)


def _margins_told(texts: Counter[str]) -> Iterator[LeftOut]:
    for text, times in texts.most_common(20):
        yield LeftOut(kind=LeftOutKind.HEADER_FOOTER, count=times, detail=text[:80])


def _files_told(names: list[str]) -> Iterator[LeftOut]:
    for name in names[:20]:
        yield LeftOut(kind=LeftOutKind.INSERTED_FILE, detail=name[:80])
    if len(names) > 20:
        yield LeftOut(kind=LeftOutKind.INSERTED_FILE, count=len(names) - 20)
