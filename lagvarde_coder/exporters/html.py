"""HTML: the same report as one file that any browser opens, without scripts and without anything from outside."""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import count
from typing import BinaryIO, ClassVar

from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.domain.themes.palette import LIGHT, light
from lagvarde_coder.exporters import wording
from lagvarde_coder.exporters.base import INTERFACE, ExportOptions
from lagvarde_coder.exporters.blocks import (
    Block,
    ChartBlock,
    ContentsBlock,
    HeadingBlock,
    Paragraph,
    ParagraphRole,
    PassageBlock,
    PictureBlock,
    Spans,
    StyledText,
    TableBlock,
    TableColumn,
    TextStyle,
    badge,
)
from lagvarde_coder.exporters.colours import text_on
from lagvarde_coder.exporters.content import blocks
from lagvarde_coder.exporters.drawing_svg import svg
from lagvarde_coder.exporters.report import Report
from lagvarde_coder.exporters.text import xml_text
from lagvarde_coder.paths import resources

_STEP = 200
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_TAGS = {TextStyle.STRONG: "strong", TextStyle.EVIDENCE: "code", TextStyle.COMMAND: "code", TextStyle.GAP: "mark"}


class HtmlExporter:
    """Writes a report as one self-contained, accessible HTML file, block by block."""

    interface: ClassVar[int] = INTERFACE
    suffix: ClassVar[str] = ".html"
    takes: ClassVar[type[Report]] = Report

    def write(self, value: Report, stream: BinaryIO, options: ExportOptions, progress: Progress) -> None:
        """Write a report.

        Raises:
            Cancelled: the user asked to stop.
        """
        passages, done = value.passages, 0
        page = _HtmlPage()
        stream.write(_head(value).encode())
        for block in blocks(value):
            stream.write(page.html(block).encode())
            if isinstance(block, PassageBlock):
                done += 1
                if done % _STEP == 0:
                    progress.step(done, passages)
        stream.write(f"{page.notes()}</main>\n</body>\n</html>\n".encode())
        progress.step(passages, passages)


def _head(report: Report) -> str:
    style = (resources() / "templates" / "report.css").read_text(encoding="utf-8")
    badges = "".join(f".badge-{slot}{{background:#{it};color:#{text_on(it)}}}\n" for slot, it in enumerate(LIGHT, 1))
    return (
        '<!DOCTYPE html>\n<html lang="sv">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="author" content="{_text(report.standing.by)}">\n'
        f"<title>{_text(report.title)}</title>\n<style>\n{style}{badges}</style>\n</head>\n"
        '<body>\n<a class="skip" href="#innehall">Till innehållet</a>\n<main>\n'
    )


class _HtmlPage:
    """Turns blocks into HTML; it remembers which ids are taken, how many tables and figures there were, and notes."""

    def __init__(self) -> None:
        self._tables = count(1)
        self._figures = count(1)
        self._ids: set[str] = set()
        self._notes: list[str] = []

    def html(self, block: Block) -> str:
        """Return one block."""
        match block:
            case PassageBlock():
                return self._passage(block)
            case Paragraph():
                return self._paragraph(block)
            case HeadingBlock():
                level = block.level + 1
                return f'<h{level} id="{_text(block.anchor)}">{self._heading(block)}</h{level}>\n'
            case TableBlock():
                return self._table(block)
            case ChartBlock():
                return self._chart(block)
            case PictureBlock():
                return self._picture(block)
            case ContentsBlock():
                return _contents(block)

    def notes(self) -> str:
        """Return what stands at the end: the notes."""
        if not self._notes:
            return ""
        back = 'aria-label="Tillbaka till texten">↩</a>'
        items = "".join(
            f'<li id="not-{number}">{words} <a href="#not-{number}-plats" {back}</li>\n'
            for number, words in enumerate(self._notes, 1)
        )
        return (
            f'<section class="notes" role="doc-endnotes">\n<h2 id="noter">Noter</h2>\n<ol>\n{items}</ol>\n</section>\n'
        )

    def _passage(self, passage: PassageBlock) -> str:
        tag = "blockquote" if passage.verbatim else "div"
        comments = "".join(f'<p class="comment">{_text(comment)}</p>\n' for comment in passage.comments)
        return (
            f'<article class="excerpt{_keeps(passage.keeps)}"{self._id(passage.anchor)}>\n'
            f'<p class="label">{self._spans(passage.label)}</p>\n'
            f'{_context(passage.before)}<{tag} class="words">{_text(passage.text)}</{tag}>\n{_context(passage.after)}'
            f'<p class="source">{_text(passage.source)}</p>\n{comments}</article>\n'
        )

    def _id(self, anchor: str) -> str:
        """Return the id attribute of an evidence id's first place; a passage may stand in several chapters."""
        if not anchor or anchor in self._ids:
            return ""
        self._ids.add(anchor)
        return f' id="{_text(anchor)}"'

    def _paragraph(self, block: Paragraph) -> str:
        words = self._spans(block.spans)
        match block.role:
            case ParagraphRole.TITLE | ParagraphRole.HEADLINE:
                return f"<h1>{words}</h1>\n"
            case ParagraphRole.QUOTE:
                return f'<blockquote class="quote{_keeps(block.keeps)}">{words}</blockquote>\n'
            case _:
                return f'<p class="{block.role}{_keeps(block.keeps)}">{words}</p>\n'

    def _heading(self, heading: HeadingBlock) -> str:
        number = (badge(heading.number, heading.colour), StyledText(" ")) if heading.number else ()
        return self._spans((*number, StyledText(heading.text)))

    def _chart(self, block: ChartBlock) -> str:
        """Return the numbers of a chart, each with its bar."""
        columns = (TableColumn(block.rows, 50), *(TableColumn(one.name, 20) for one in block.series))
        table = TableBlock(
            f"{block.caption} {block.axis}.", block.description, columns, (), anchor=block.anchor, whole=True
        )
        rows = [
            "".join(
                [
                    f'<th scope="row">{_text(name)}</th>',
                    *(f'<td class="bar">{_bar(one.values[at], one.colour, block.most)}</td>' for one in block.series),
                ]
            )
            for at, name in enumerate(block.categories)
        ]
        return self._framed(table, f"Figur {next(self._figures)}", rows)

    def _picture(self, block: PictureBlock) -> str:
        _, _, drawn = svg(block.drawing).partition("\n")  # without the declaration of a file of its own
        caption = f"<strong>Figur {next(self._figures)}.</strong> {_text(block.caption)}"
        return f"<figure{self._id(block.anchor)}>\n<figcaption>{caption}</figcaption>\n{drawn}</figure>\n"

    def _table(self, block: TableBlock) -> str:
        rows = ["".join(self._cells(block, row)) for row in block.rows]
        return self._framed(block, f"Tabell {next(self._tables)}", rows)

    def _framed(self, block: TableBlock, title: str, rows: Sequence[str]) -> str:
        """Return a table with its caption and head around ``rows``."""
        heads = "".join(
            f'<th scope="col"{_numeric(column.numeric)}>{_text(column.heading)}</th>' for column in block.columns
        )
        whole = ' class="whole"' if block.whole else ""
        body = "".join(f"<tr>{row}</tr>\n" for row in rows)
        return (
            f"<table{whole}{self._id(block.anchor)}>\n<caption><strong>{title}.</strong> {_text(block.caption)}"
            f'<span class="unseen"> {_text(block.description)}</span></caption>\n'
            f"<thead>\n<tr>{heads}</tr>\n</thead>\n<tbody>\n{body}</tbody>\n</table>\n"
        )

    def _cells(self, block: TableBlock, row: tuple[Spans, ...]) -> Iterator[str]:
        """Yield the cells of a row; its first ones are its header."""
        for place, (column, cell) in enumerate(zip(block.columns, row, strict=True)):
            if place < block.head:
                yield f'<th scope="row">{self._spans(cell)}</th>'
            else:
                yield f"<td{_numeric(column.numeric)}>{self._spans(cell)}</td>"

    def _spans(self, spans: Spans) -> str:
        return "".join(map(self._span, spans))

    def _span(self, span: StyledText) -> str:
        match span.mark:
            case TextStyle.BADGE:
                slot = LIGHT.index(light(span.colour)) + 1
                return f'<span class="badge badge-{slot}">{_text(span.text)}</span>'
            case TextStyle.LINK | TextStyle.REFERENCE:
                return f'<a href="#{_text(span.target)}">{_text(span.text)}</a>'
            case TextStyle.NOTE:
                self._notes.append(self._spans(span.note))
                number = len(self._notes)
                return f'<sup><a id="not-{number}-plats" href="#not-{number}" role="doc-noteref">{number}</a></sup>'
        tag = _TAGS.get(span.mark)
        return f'<{tag} class="{span.mark}">{_text(span.text)}</{tag}>' if tag else _text(span.text)


def _bar(value: int, colour: str, most: int) -> str:
    width = round(100 * value / most) if most else 0
    return (
        f'<span class="track"><span style="width:{width}%;background:#{colour}"></span></span> {wording.integer(value)}'
    )


def _context(text: str) -> str:
    return f'<p class="context">{_text(text)}</p>\n' if text else ""


def _contents(contents: ContentsBlock) -> str:
    entries = "".join(
        f'<li class="level-{heading.level}"><a href="#{_text(heading.anchor)}">'
        f"{_text(f'{heading.number} {heading.text}'.strip())}</a></li>\n"
        for heading in contents.headings
    )
    title = '<h2 id="innehall-rubrik">Innehåll</h2>'
    return f'<nav id="innehall" aria-labelledby="innehall-rubrik">\n{title}\n<ul>\n{entries}</ul>\n</nav>\n'


def _keeps(keeps: bool) -> str:
    return " keeps" if keeps else ""


def _numeric(numeric: bool) -> str:
    return ' class="number"' if numeric else ""


def _text(text: str) -> str:
    return escape(xml_text(text))
