"""Where the words of the material stand that a file prints."""

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lagvarde_coder.domain.coding.dispositions import Disposition
from lagvarde_coder.domain.coding.surroundings import CONTEXT
from lagvarde_coder.domain.figures.counted import CodingRow, Scope, Targets
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.report.file_content import FileContent, PrintedPassages
from lagvarde_coder.domain.report.own_texts import CITED, OwnText
from lagvarde_coder.domain.report.quotations import Quotation
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.domain.trail.evidence import evidence_id
from lagvarde_coder.services.doubt.doubts import HEADINGS
from lagvarde_coder.services.figures.gathering import CountedMaterial, limited_material
from lagvarde_coder.services.labels import LONGEST

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader

_Place = tuple[Id, int, int, Id]
"""Text, start, end, and the coding or disposition."""


class PrintedPlace(NamedTuple):
    """The range ``[start, end)`` of a text (code points) that is printed, and one coding, or disposition, on it."""

    start: int
    end: int
    subject: Id


def printed_passages(read: "Reader", content: FileContent, scope: Scope) -> dict[Id, list[PrintedPlace]]:
    """Return where printed words stand, by text, in order; each range of a text once."""
    places: defaultdict[Id, dict[tuple[int, int], Id]] = defaultdict(dict)
    if content.passages:
        counted = limited_material(read, scope)
        texts = {source.text: source.characters for source in counted.sources}
        more = CONTEXT if content.around else 0
        whole = {row[0]: row[1:4] for row in read.coding_rows()} if scope != Scope() else {}  # a filter may cut them
        for found in _printed(read, content, counted):
            text, start, end = whole.get(found[3], found[:3])
            if text in texts:
                places[text].setdefault((max(0, start - more), min(texts[text], end + more)), found[3])
    return {text: sorted(PrintedPlace(*span, one) for span, one in there.items()) for text, there in places.items()}


def _printed(read: "Reader", content: FileContent, counted: CountedMaterial) -> Iterator[_Place]:
    wanted = content.passages
    yield from (row[1:4] + row[:1] for row in _codings(counted, content))
    named = _named(read, counted, content)
    yield from (row[1:4] + row[:1] for row in counted.codings if row[0] in named)
    for one in read.all(Disposition) if PrintedPassages.IN_DOUBT in wanted else ():
        if one.what in HEADINGS:
            yield one.text, one.start, one.end, one.id
    if PrintedPassages.IN_LOG in wanted:
        yield from _decided(read)


def _codings(counted: CountedMaterial, content: FileContent) -> Iterator[CodingRow]:
    """Yield the codings that are printed for what they are coded with, or as they are unsure."""
    wanted = content.passages
    if PrintedPassages.CODED in wanted:
        yield from counted.codings
        return
    inside = {source.text for source in counted.scope.sources_in(counted.sources)}
    stages = {PrintedPassages.OF_NEEDS: Stage.NEED, PrintedPassages.OF_THEMES: Stage.THEME}
    printed = {stage for one, stage in stages.items() if one in wanted}
    stage_of = {theme.id: theme.stage for theme in counted.themes}
    targets = Targets(counted.lineage, [theme.id for stage in printed for theme in counted.of(stage)])
    in_doubt = PrintedPassages.IN_DOUBT in wanted
    for row in counted.codings:
        counts = bool(printed) and row[1] in inside and (stage_of[row[4]] in printed or targets.of(row[0], row[4]))
        if counts or (in_doubt and row[7]):
            yield row


def _decided(read: "Reader") -> Iterator[_Place]:
    """Yield the passages without a theme that the decision log calls by how they begin."""
    decided = [entry for entry in read.trail.of_kind(Disposition.KIND) if entry.action.decision]
    read.trail.read_ahead(entry.after or entry.before for entry in decided)
    for entry in decided:
        if plain := read.trail.value(entry.after or entry.before):
            start, end = int(plain["start"]), int(plain["end"])
            yield str(plain["text"]), start, min(end, start + LONGEST), entry.subject


def _named(read: "Reader", counted: CountedMaterial, content: FileContent) -> set[Id]:
    """Return the codings that are printed because somebody chose them one by one."""
    wanted, found = content.passages, set[Id]()
    if PrintedPassages.CHOSEN in wanted:
        found |= {one.coding for one in read.all(Quotation) if one.chosen}
    if PrintedPassages.EXAMPLES in wanted:
        found |= {coding for theme in counted.themes for coding in (*theme.examples, *theme.near_misses)}
    if PrintedPassages.CITED in wanted:
        own = [f"{text.summary} {text.against}" for text in read.all(OwnText)]
        if cited := {name for words in own for name in CITED.findall(words)}:
            found |= {row[0] for row in counted.codings if evidence_id(row[0]) in cited}
    return found
