"""Writes the blocks of a report as the body of a Word document, one at a time."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import count
from typing import IO

from lxml import etree

from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.domain.report.own_texts import DRAFT_STYLE, cited_bookmark
from lagvarde_coder.exporters.blocks import (
    Block,
    ChartBlock,
    ContentsBlock,
    FigureBlock,
    HeadingBlock,
    Paragraph,
    ParagraphRole,
    PassageBlock,
    PictureBlock,
    Spans,
    StyledText,
    TableBlock,
    TextStyle,
)
from lagvarde_coder.exporters.docx import markup
from lagvarde_coder.exporters.docx.charts import C_NS, chart_graphic, chart_height
from lagvarde_coder.exporters.docx.drawings import DrawnFrame, either, fitting_size
from lagvarde_coder.exporters.docx.frame import DocumentFrame
from lagvarde_coder.exporters.docx.markup import add, element, paragraph, paragraph_xml, run, run_xml
from lagvarde_coder.exporters.docx.notes import Footnotes
from lagvarde_coder.exporters.wording import NBSP

_ROLES = {
    ParagraphRole.TITLE: "Title",
    ParagraphRole.HEADLINE: "Rapportrubrik",
    ParagraphRole.NOTICE: "Subtitle",
    ParagraphRole.COVER: "Omslagsrad",
    ParagraphRole.CLAIM: "Påstående",
    ParagraphRole.BODY: "Body Text",
    ParagraphRole.OWN: DRAFT_STYLE,
    ParagraphRole.LEAD: "Ingress",
    ParagraphRole.ITEM: "Punkt",
    ParagraphRole.LABEL: "Mellanrubrik",
    ParagraphRole.QUOTE: "Citat i text",
    ParagraphRole.RENDERED: "Utdrag i text",
}
_MARKS = {
    TextStyle.STRONG: "Strong",
    TextStyle.EVIDENCE: "Beläggsnummer",
    TextStyle.COMMAND: "Kommando",
    TextStyle.GAP: "Lucka",
}
_STEP = 200
_INSTEAD = 10_000
"""What is added to the number of a chart for the picture in its place: drawings have numbers of their own."""
_NUMBERING = "Sidnummer fylls i av Word: klicka i innehållet, tryck på F9 och välj ”Uppdatera hela tabellen”."


class BodyWriter:
    """Turns blocks into Word's elements.

    Attributes:
        frame: the document around them, with its styles and text width.
        notes: the footnotes that were met so far.
    """

    def __init__(self, frame: DocumentFrame) -> None:
        self.frame = frame
        self._style = frame.styles
        self._marks = {mark: self._style[name] for mark, name in _MARKS.items()} | {TextStyle.PLAIN: ""}
        self.notes = Footnotes(frame.empty_notes)
        self._tables = count(1)
        self._figures = count(1)
        self._bookmarks = count(1)

    def write(self, stream: IO[bytes], blocks: Iterable[Block], passages: int, progress: Progress) -> None:
        """Write the main part of the document; ``passages`` is how many are expected.

        Raises:
            Cancelled: the user asked to stop.
        """
        done, ready = 0, [markup.DOCUMENT]
        for block in blocks:
            ready.append(self.xml(block))
            done += isinstance(block, PassageBlock)
            if len(ready) >= _STEP:
                stream.write("".join(ready).encode())
                ready.clear()
                progress.step(done, passages)
        ready += [markup.xml(self.frame.section), markup.DOCUMENT_END]
        stream.write("".join(ready).encode())
        progress.step(passages, passages)

    def xml(self, block: Block) -> str:
        """Return one block."""
        if isinstance(block, PassageBlock):
            return self._passage(block)
        return "".join(map(markup.xml, self._elements(block)))

    def _elements(self, block: Block) -> Iterator[etree._Element]:
        match block:
            case Paragraph():
                node = self._paragraph(_ROLES[block.role], block.spans)
                yield from _kept([self._marked(node, block.mark)], block.keeps)
            case HeadingBlock():
                yield self._heading(block)
            case TableBlock():
                yield from self._table(block)
            case ChartBlock() | PictureBlock():
                yield from self._figure(block)
            case ContentsBlock():
                yield self._contents(block)

    def _paragraph(self, style: str, spans: Spans) -> etree._Element:
        node = paragraph(self._style[style])
        self._spans(node, spans)
        return node

    def _spans(self, parent: etree._Element, spans: Spans) -> None:
        markup.add_xml(parent, self._runs(spans))

    def _runs(self, spans: Spans) -> str:
        return "".join(map(self._run, spans))

    def _run(self, span: StyledText) -> str:
        match span.mark:
            case TextStyle.BADGE:
                return run_xml(f"{NBSP}{span.text}{NBSP}", self._style.badge(span.colour))
            case TextStyle.NOTE:
                styles = self._style["footnote text"], self._style["footnote reference"]
                referring = self.notes.add(self._runs(span.note), *styles)
                return self._cited(referring, span.target) if span.target else referring
            case TextStyle.LINK:
                return markup.link_xml(f"_Toc_{span.target}", run_xml(span.text))
            case TextStyle.REFERENCE:
                return markup.field_xml(f"REF _Ref_{span.target} \\h", span.text)
            case _:
                return run_xml(span.text, self._marks[span.mark])

    def _cited(self, run: str, evidence: str) -> str:
        """Return a run in a bookmark that says which evidence an own text cites there."""
        name = next(self._bookmarks)
        return markup.bookmark_xml(name, f"{cited_bookmark(evidence)}_{name}", run)

    def _marked(self, node: etree._Element, mark: str) -> etree._Element:
        """Put the words of a paragraph into a bookmark, if it is to have one."""
        if mark:
            name = str(next(self._bookmarks))
            node.insert(1, element("bookmarkStart", id=name, name=mark))
            add(node, "bookmarkEnd", id=name)
        return node

    def _heading(self, heading: HeadingBlock) -> etree._Element:
        node = paragraph(self._style[f"heading {heading.level}"], new_page=heading.new_page)
        name = str(next(self._bookmarks))
        add(node, "bookmarkStart", id=name, name=f"_Toc_{heading.anchor}")
        if heading.number:
            self._spans(node, (StyledText(heading.number, TextStyle.BADGE, heading.colour), StyledText(NBSP)))
        run(node, heading.text)
        add(node, "bookmarkEnd", id=name)
        return self._marked(node, heading.mark)

    def _passage(self, passage: PassageBlock) -> str:
        """Return the paragraphs of a passage, of which there may be tens of thousands."""
        paragraphs = [("Utdragsetikett", self._runs(passage.label))]
        if passage.before:
            paragraphs.append(("Utdragssammanhang", run_xml(passage.before)))
        paragraphs.append(("Quote" if passage.verbatim else "Utdrag", run_xml(passage.text)))
        if passage.after:
            paragraphs.append(("Utdragssammanhang", run_xml(passage.after)))
        paragraphs.append(("Utdragskälla", run_xml(passage.source)))
        paragraphs += [("Utdragskommentar", run_xml(comment)) for comment in passage.comments]
        return "".join(paragraph_xml(self._style[name], runs, keeps=passage.keeps) for name, runs in paragraphs)

    def _table(self, block: TableBlock) -> Iterator[etree._Element]:
        number = str(next(self._tables))
        yield self._caption("Tabell", number, block)
        frame = markup.TableFrame(
            style=self._style["Lågvärdetabell"],
            title=f"Tabell {number}. {block.caption}",
            description=block.description,
            widths=_widths(block, self.frame.width),
        )
        yield markup.table(frame, self._rows(block))
        yield paragraph(self._style["Tabellslut"])

    def _figure(self, block: FigureBlock) -> Iterator[etree._Element]:
        number, parts = next(self._figures), self.frame.figures[block.anchor]
        yield self._caption("Figur", str(number), block)
        node, title = paragraph(self._style["Figur"]), f"Figur {number}. {block.caption}"
        if isinstance(block, ChartBlock):
            drawn = DrawnFrame(number, title, block.description, self.frame.width, chart_height(block))
            instead = replace(drawn, number=_INSTEAD + number)
            shown = either(drawn.drawing(C_NS, chart_graphic(parts.chart)), instead.picture(parts.picture))
        else:
            size = fitting_size(block.drawing, self.frame.width, self.frame.height * 4 // 5)
            shown = DrawnFrame(number, title, block.drawing.description, *size).picture(parts.picture)
        markup.add_xml(node, f"<w:r>{shown}</w:r>")
        yield node

    def _caption(self, kind: str, number: str, block: TableBlock | FigureBlock) -> etree._Element:
        """Return "Tabell 3. …", numbered by Word; what the text refers to is "Tabell 3"."""
        caption, strong = paragraph(self._style["caption"]), self._style["Strong"]
        name = str(next(self._bookmarks)) if block.anchor else ""
        if name:
            add(caption, "bookmarkStart", id=name, name=f"_Ref_{block.anchor}")
        run(caption, f"{kind}{NBSP}", strong)
        markup.field(caption, f"SEQ {kind} \\* ARABIC", number, strong)
        if name:
            add(caption, "bookmarkEnd", id=name)
        run(caption, f". {block.caption}")
        return caption

    def _rows(self, block: TableBlock) -> Iterator[list[etree._Element]]:
        """Yield the header row and the rows: a paragraph per cell."""
        kinds = ["Tabelltal" if column.numeric else "Tabelltext" for column in block.columns]
        heads = [(StyledText(column.heading),) for column in block.columns]
        for remaining, row in zip(range(len(block.rows), -1, -1), (heads, *block.rows), strict=True):
            cells = (self._paragraph(kind, cell) for kind, cell in zip(kinds, row, strict=True))
            yield [*_kept(cells, block.whole and remaining > 0)]

    def _contents(self, contents: ContentsBlock) -> etree._Element:
        """Return a table of contents that is filled in before Word has looked at it.

        Only a program that lays out pages can number them. How it is told to stands last in the field's stored
        result: numbered contents take its place.
        """
        holder = element("sdt")
        properties = add(holder, "sdtPr")
        gallery = add(properties, "docPartObj")
        add(gallery, "docPartGallery", val="Table of Contents")
        add(gallery, "docPartUnique")
        content = add(holder, "sdtContent")
        title = paragraph(self._style["TOC Heading"], new_page=contents.new_page)
        run(title, "Innehåll")
        content.append(title)
        entries = [*map(self._entry, contents.headings)]
        opening = element("p")
        markup.field_begin(opening, 'TOC \\o "1-3" \\h \\z \\u')
        for place, child in enumerate(list(opening), 1):
            entries[0].insert(place, child)
        entries.append(self._paragraph("Innehållsanvisning", (StyledText(_NUMBERING),)))
        markup.field_end(entries[-1])
        content.extend(entries)
        return holder

    def _entry(self, heading: HeadingBlock) -> etree._Element:
        node = paragraph(self._style[f"toc {heading.level}"])
        link = add(node, "hyperlink", anchor=f"_Toc_{heading.anchor}", history="1")
        run(link, f"{heading.number} {heading.text}" if heading.number else heading.text)
        return node


def _widths(block: TableBlock, width: int) -> tuple[int, ...]:
    """Share the text width among the columns."""
    total = sum(column.weight for column in block.columns)
    return tuple(width * column.weight // total for column in block.columns)


def _kept(paragraphs: Iterable[etree._Element], keeps: bool) -> Iterable[etree._Element]:
    """Return paragraphs that stand on the page of what follows if they keep to it."""
    return map(markup.keep_with_next, paragraphs) if keeps else paragraphs
