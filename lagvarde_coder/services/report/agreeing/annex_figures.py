"""The figures of the appendices that say how the work was done, which stand in sentences and small tables.

What such an appendix would say of a state is put together, and each number in it is called by the words around it. A
sentence of a file with other words is somebody's own and is not read; one with the same words and another number is.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lagvarde_coder.domain.report.agreement import FigureKind, FigureName, FigureValue, PrintedFigure
from lagvarde_coder.exporters.blocks import Block, Paragraph, Spans, TableBlock
from lagvarde_coder.services.report.agreeing.file_contents import FileLine, FileTable
from lagvarde_coder.services.report.annexes import COREQ_LIST, METHOD, SRQR_LIST

if TYPE_CHECKING:
    from lagvarde_coder.domain.report.method_facts import MethodFacts

ANNEXES = frozenset({METHOD.name, COREQ_LIST.name, SRQR_LIST.name})
_MONTHS = "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
_NO_FIGURE = (
    rf"\d{{4}}-\d\d-\d\d(?: \d\d:\d\d)?|\d{{1,2}} (?:{_MONTHS}) \d{{4}}|\d+(?:\.\d+)+|läge \d+|\b[A-Z]\d+[a-z]?\b"
)
_NUMBER = re.compile(rf"(?P<no>{_NO_FIGURE})|\d{{2,3}}(?: \d{{3}})+(?!\d)|\d+")
"""A number as the program groups it; days, versions, states and numbers of themes are none."""
_TOLD_IN = "Uppgift"
"""The column of a checklist whose cells are sentences."""
_LEADING_ON = re.compile(r"(?:,? (?:i|av|och|varav|med))+$")
_SHORT = 4
"""Letters of a word around a number that say nothing of what it counts."""


def annex_figures(facts: "MethodFacts") -> dict[FigureName, FigureValue]:
    """Return every number that the appendices would print; where the same words have several numbers, none of them."""
    values: dict[FigureName, set[int]] = {}
    for kind in (METHOD, COREQ_LIST, SRQR_LIST):
        for section in kind.sections(facts):
            for block in section.body():
                for name, value in _of_block(block):
                    values.setdefault(name, set()).add(int(value))
    return {name: next(iter(one)) for name, one in values.items() if len(one) == 1}


def printed_in_annex(part: FileTable | FileLine) -> Iterator[PrintedFigure]:
    """Yield the numbers of a line or a table of a file, whoever wrote it."""
    if isinstance(part, FileLine):
        for name, value in _in_words(part.text):
            yield PrintedFigure(name, value, part.text[:60])
        return
    for number, row in enumerate(part.rows, part.first):
        about = row[0] if row else ""
        for name, value in _in_row(part.headings, row):
            yield PrintedFigure(name, value, f"{part.name}, {number}: {about}")


def _of_block(block: Block) -> Iterator[tuple[FigureName, str]]:
    if isinstance(block, Paragraph):
        yield from _in_words(_words(block.spans))
    elif isinstance(block, TableBlock) and any(it.numeric or it.heading == _TOLD_IN for it in block.columns):
        for row in block.rows:
            yield from _in_row(tuple(it.heading for it in block.columns), tuple(map(_words, row)))


def _words(spans: Spans) -> str:
    return "".join(span.text for span in spans)


def _in_row(headings: tuple[str, ...], row: tuple[str, ...]) -> Iterator[tuple[FigureName, str]]:
    """Yield the numbers of a row, called by what stands first in it and the heading; of a checklist its sentences."""
    for heading, cell in list(zip(headings, row, strict=False))[1:]:
        if heading == _TOLD_IN:
            yield from _in_words(cell)
        elif found := _NUMBER.match(" ".join(cell.split())):
            about = f"{' '.join(row[0].split())}, {heading}"
            yield FigureName(FigureKind.ANNEX, about, " ".join(headings)), found[0].replace(" ", "")


def _in_words(text: str) -> Iterator[tuple[FigureName, str]]:
    """Yield the numbers of a paragraph, each called by the words beside it, in a sentence without its numbers."""
    for sentence in re.split(r"(?<=\.) (?=[A-ZÅÄÖ\d])|(?<=;) ", " ".join(text.split())):
        found = [each for each in _NUMBER.finditer(sentence) if not each["no"]]
        line = _NUMBER.sub("…", sentence)
        ends = [0, *(each.end() for each in found)]
        starts = [*(each.start() for each in found), len(sentence)]
        for place, each in enumerate(found):
            before, after = sentence[ends[place] : each.start()], sentence[each.end() : starts[place + 1]]
            if not any(len(word) >= _SHORT for word in f"{before} {after}".split()):
                after = _NUMBER.sub("…", sentence[each.end() :])
            about = _LEADING_ON.sub("", f"{before}…{after}".strip(" .;,"))
            yield FigureName(FigureKind.ANNEX, about, line), each[0].replace(" ", "")
