"""Writes a document with its codings: words shaded in the colours of their themes, and a comment for each coding."""

import io
import zipfile
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from typing import BinaryIO

from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.domain.themes.palette import light
from lagvarde_coder.exporters.coded_document import CodedDocument, CodingShown
from lagvarde_coder.exporters.colours import text_on
from lagvarde_coder.exporters.docx import markup
from lagvarde_coder.exporters.docx.body import BodyWriter
from lagvarde_coder.exporters.docx.frame import DocumentFrame, frame_for
from lagvarde_coder.exporters.packing import UndatedPackage
from lagvarde_coder.exporters.text import xml_text

FRONT = "lagvardekodaren"
"""The tag of the content control with what stands before the text: who reads the file again knows it by that."""

_COMMENTS = "word/comments.xml"
_STEP = 200
_NOBODY = "Lågvärdekodaren"
"""The author of comments where coders are not named; Word wants one."""

Boundaries = Mapping[int, Sequence[int]]
"""By code point, the codings (by place in order) that begin or end there."""


def write_coded_document(value: CodedDocument, stream: BinaryIO, progress: Progress) -> None:
    """Write a .docx.

    Raises:
        Cancelled: the user asked to stop.
    """
    frame = frame_for(value.report, None, comments=True)
    with UndatedPackage(stream, level=4) as archive:
        with zipfile.ZipFile(io.BytesIO(frame.package)) as package:
            for member in package.infolist():
                if member.filename not in {frame.part, _COMMENTS}:
                    archive.writestr(member, package.read(member))
        archive.writestr(_COMMENTS, _comments(value.codings))
        with archive.open(frame.part, "w") as body:
            body.write(f"{markup.DOCUMENT}{_front(value, frame)}".encode())
            ready: list[str] = []
            for done, paragraph in enumerate(_Shading(value, frame).paragraphs()):
                ready.append(paragraph)
                if len(ready) >= _STEP:
                    body.write("".join(ready).encode())
                    ready.clear()
                    progress.step(done, done + 1)
            body.write(f"{''.join(ready)}{markup.xml(frame.section)}{markup.DOCUMENT_END}".encode())
    progress.step(1, 1)


def _front(value: CodedDocument, frame: DocumentFrame) -> str:
    """Return what stands before the text, in a content control."""
    inside = "".join(map(BodyWriter(frame).xml, value.front()))
    about = f'<w:alias w:val="Teckenförklaring"/><w:tag w:val="{FRONT}"/>'
    return f"<w:sdt><w:sdtPr>{about}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


class _Shading:
    """The paragraphs of a text, cut where codings begin and end."""

    def __init__(self, value: CodedDocument, frame: DocumentFrame) -> None:
        self._value = value
        self._style = frame.styles
        self._begins = _by_place((coding.start, at) for at, coding in enumerate(value.codings))
        self._ends = _by_place((coding.end, at) for at, coding in enumerate(value.codings))
        self._places = sorted({*self._begins, *self._ends})
        self._open: list[int] = []

    def paragraphs(self) -> Iterator[str]:
        """Yield each paragraph as XML."""
        start = 0
        for line in self._value.text.split("\n"):
            level = self._value.headings.get(start, 0)
            style = self._style[f"heading {min(level, 3)}"] if level else self._style["Body Text"]
            yield markup.paragraph_xml(style, "".join(self._pieces(line, start)))
            start += len(line) + 1

    def _pieces(self, line: str, start: int) -> Iterator[str]:
        """Yield the runs of a line, with the marks of comments where they belong; the line end is the line's last."""
        end = start + len(line)
        inside = self._places[bisect_left(self._places, start) : bisect_right(self._places, end)]
        at = start
        for place in inside:
            yield self._run(line[at - start : place - start])
            yield from self._marks(place)
            at = place
        yield self._run(line[at - start :])

    def _marks(self, place: int) -> Iterator[str]:
        for coding in self._ends.get(place, ()):
            self._open.remove(coding)
            yield f'<w:commentRangeEnd w:id="{coding}"/><w:r><w:commentReference w:id="{coding}"/></w:r>'
        for coding in self._begins.get(place, ()):
            self._open.append(coding)
            yield f'<w:commentRangeStart w:id="{coding}"/>'

    def _run(self, words: str) -> str:
        if not words or not self._open:
            return markup.run_xml(words) if words else ""
        codings = self._value.codings
        last = max(self._open, key=lambda at: (codings[at].start, -codings[at].end, at))
        return markup.looking_run_xml(words, _look(codings[last].colour, shared=len(self._open) > 1))


_NEIGHBOURS = {"008080": "008081"}
"""For colours of the palette that Word knows by a name: read again, they would be somebody's own highlighting."""


def _look(colour: int, *, shared: bool) -> str:
    """Return the properties of words in the colour of a slot of the palette; ``shared`` by several codings."""
    fill = _NEIGHBOURS.get(light(colour), light(colour))
    underlined = '<w:u w:val="double"/>' if shared else ""
    return f'<w:color w:val="{text_on(fill)}"/>{underlined}<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>'


def _by_place(places: Iterable[tuple[int, int]]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for place, coding in places:
        found.setdefault(place, []).append(coding)
    return found


def _comments(codings: Sequence[CodingShown]) -> str:
    """Return the part with the comments."""
    return markup.part("comments", "".join(_comment(at, coding) for at, coding in enumerate(codings)))


def _comment(at: int, coding: CodingShown) -> str:
    author, initials = coding.coder or _NOBODY, coding.initials or _NOBODY[0]
    sign = "<w:r><w:annotationRef/></w:r>"
    lines = "".join(
        f"<w:p>{sign if not place else ''}{markup.run_xml(line) if line else ''}</w:p>"
        for place, line in enumerate(coding.comment.split("\n"))
    )
    who = f'w:author="{escape(xml_text(author))}" w:initials="{escape(xml_text(initials))}"'
    return f'<w:comment w:id="{at}" {who}>{lines}</w:comment>'
