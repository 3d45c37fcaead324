"""No word that is masked, paraphrased or withheld stands in any byte of anything that is handed out."""

import re
import tempfile
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.coding.dispositions import Disposal
from lagvarde_coder.domain.figures.captioned import captioned
from lagvarde_coder.domain.figures.pictures.kinds import PictureKind, PictureQuestion
from lagvarde_coder.domain.figures.results import Grouping
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.report.quotations import NamedAs, QuotationUse
from lagvarde_coder.domain.text import Section, SectionKind, Span
from lagvarde_coder.exporters.drawing_svg import svg
from lagvarde_coder.services.coding.disposing import NewDisposition
from lagvarde_coder.services.decisions.merging import NeedChoice
from lagvarde_coder.services.disclosure import Attribution
from lagvarde_coder.services.report.masking import NewMask
from tests.helpers import Bench, blank, coded, made, pasted
from tests.property.test_nobody_is_named import NO_SHRINKING, readings, written
from tests.tries import tries

__all__ = ["blank"]

WORDS = 24
"""Words of a text; each is told from all others, and from every word of the program."""
TOKEN = re.compile(r"zq\d+x")


@dataclass(frozen=True)
class Stretch:
    """Some words of the text, from one to another."""

    first: int
    length: int

    @property
    def words(self) -> range:
        return range(self.first, min(self.first + self.length, WORDS))

    @property
    def span(self) -> Span:
        place = [found.span() for found in TOKEN.finditer(TEXT)]
        return Span(place[self.words[0]][0], place[self.words[-1]][1])


TEXT = " ".join(f"zq{number}x" + ("." if number % 4 == 3 else "") for number in range(WORDS)).replace(". ", ".\n")
DISPOSED = (*range(5, 8), *range(12, 15))
"""The words that are said to be in doubt or a possible theme."""
TITLE = " ".join(TEXT.split()[:3])

Drawn = tuple[Stretch, str, QuotationUse | None, bool]
"""A coding: where, its theme, what was decided of it if anything was, and whether it is in doubt."""

stretches = st.builds(Stretch, first=st.integers(0, WORDS - 1), length=st.integers(1, 6))
uses = st.sampled_from([None, QuotationUse.QUOTE, QuotationUse.PARAPHRASE, QuotationUse.WITHHELD])
codings = st.lists(st.tuples(stretches, st.sampled_from(["T01", "T02"]), uses, st.booleans()), min_size=1, max_size=6,
                   unique_by=lambda one: (one[0].span, one[1]))  # fmt: skip
masks = st.lists(stretches, max_size=4, unique_by=lambda one: one.span)


def fill(project: OpenProject, drawn: list[Drawn], masked: list[Stretch]) -> None:
    document = pasted(project, TEXT, "Norrsken", title=TITLE)
    asked = Section(kind=SectionKind.QUESTION, start=0, end=len(TEXT), label=TEXT.partition("\n")[0])
    project.material.documents.correct_sections(document.text.id, [asked])
    for stretch, number, use, unsure in drawn:
        span = stretch.span
        coding = made(coded(project, document, number, span.start, span.end, unsure=unsure))
        if use is not None:
            changes = {"use": use, "paraphrase": "Med andra ord", "named": NamedAs.NOBODY}
            project.report.choosing.decide([coding], changes)  # type: ignore[arg-type]
    for place, what in ((5, Disposal.UNSURE), (12, Disposal.POSSIBLE_THEME)):
        span = Stretch(place, 3).span
        project.coding.disposing.dispose(
            [NewDisposition(text=document.text.id, start=span.start, end=span.end, what=what)]
        )
    if masked:
        project.report.masking.mask([NewMask(document.text.id, one.span, "[namn]") for one in masked])
    project.decisions.merging.merge(NeedChoice("Tid"), [project.themes.codebook.find(drawn[0][1]).id], "Hör ihop")
    theme = project.themes.codebook.find(drawn[0][1])
    named = [line.coding.id for line in project.coding.marking.all() if line.theme.id == theme.id]
    project.themes.codebook.change(theme.id, {"examples": tuple(named)})


def hidden_words(drawn: list[Drawn], masked: list[Stretch]) -> set[str]:
    kept_back = [one for one, _, use, _ in drawn if use in {QuotationUse.PARAPHRASE, QuotationUse.WITHHELD}]
    return {f"zq{word}x" for one in (*kept_back, *masked) for word in one.words}


@pytest.mark.slow
@settings(max_examples=tries(6), deadline=None, phases=NO_SHRINKING)
@given(drawn=codings, masked=masks)
def test_what_is_hidden_stands_in_no_file_and_on_no_clipboard(blank: Bench, drawn, masked):
    with tempfile.TemporaryDirectory() as folder, blank.copied(Path(folder) / "bench").open() as project:
        fill(project, drawn, masked)
        hidden = hidden_words(drawn, masked)
        source = project.material.documents.find("last")
        document = Path(folder) / "dokument.docx"
        project.report.exporting.document(document, source.id, Silent())
        files = [document, *(path for _, path in written(project, Path(folder), Attribution.ORGANISATION))]
        told: dict[str, set[str]] = {
            path.name: {word for _, said in readings(path) for word in TOKEN.findall(said)} for path in files
        }
        quoting = project.coding.quoting
        copied = [*quoting.of_passages([(source.text, Span(0, len(TEXT)))])]
        copied += quoting.of_codings([line.coding.id for line in project.coding.marking.all()])
        drawn_ones = [
            project.figures.pictures.drawing(PictureQuestion(kind=kind, by=Grouping.DOCUMENT))
            for kind in (PictureKind.HEAT, PictureKind.TIMELINE, PictureKind.DOCUMENT)
        ]
        said = [svg(captioned(drawing)) for drawing in drawn_ones]
        titles = project.material.documents.released_titles()
        told["pictures and titles"] = set(TOKEN.findall(" ".join([*said, titles.get(TITLE, TITLE)])))
        told["clipboard"] = {word for one in copied for word in TOKEN.findall(f"{one.text} {one.source_title}")}
        assert {name: words & hidden for name, words in told.items() if words & hidden} == {}
        printed = {f"zq{word}x" for one, *_ in drawn for word in one.words}
        printed |= {f"zq{word}x" for word in (*DISPOSED, *range(3))}  # the title is the first three
        around = {document.name, "clipboard"} | {name for name in told if name.startswith(("agenda", "beläggspaket"))}
        assert {name: words - printed for name, words in told.items() if name not in around and words - printed} == {}
        shown = {f"zq{word}x" for word in range(WORDS)} - hidden
        assert told[document.name] == told["clipboard"] == shown  # nothing else is lost
