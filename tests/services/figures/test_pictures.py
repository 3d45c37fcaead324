"""Pictures go through the gate, and are an event of the trail."""

from hashlib import sha256

import pytest

from lagvarde_coder.domain.disclosed import Attribution
from lagvarde_coder.domain.errors import NotFound, UnknownFormat
from lagvarde_coder.domain.figures.captioned import captioned
from lagvarde_coder.domain.figures.pictures.kinds import PictureKind, PictureQuestion
from lagvarde_coder.domain.figures.results import Grouping, Unit
from lagvarde_coder.domain.material.sources import SourceKind
from lagvarde_coder.exporters.drawing_svg import svg
from lagvarde_coder.words.pictures import ENGLISH


@pytest.fixture(scope="module")
def example(built_example, tmp_path_factory):
    with built_example.copied(tmp_path_factory.mktemp("pictures")).open() as opened:
        yield opened


def every_picture(project, attribution):
    for kind in PictureKind:
        for by in (Grouping.CATEGORY, Grouping.ORGANISATION) if kind is PictureKind.HEAT else (Grouping.CATEGORY,):
            asked = PictureQuestion(kind=kind, by=by)
            yield kind, svg(captioned(project.figures.pictures.drawing(asked, attribution=attribution)))


@pytest.mark.parametrize("attribution", [Attribution.CATEGORY, Attribution.NONE])
def test_no_picture_names_an_organisation_or_a_document_where_names_are_withheld(example, attribution):
    names = [one.name for one in example.material.ledger.organisations()]
    titles = [line.source.title for line in example.material.documents.sources()]
    assert len(names) > 30
    for kind, drawn in every_picture(example, attribution):
        assert [word for word in (*names, *titles) if word in drawn] == [], kind


def test_names_are_there_where_they_may_be(example):
    drawn = dict(every_picture(example, Attribution.ORGANISATION))
    names = [one.name for one in example.material.ledger.organisations()]
    assert all(any(name in drawn[kind] for name in names) for kind in (PictureKind.HEAT, PictureKind.SATURATION))


def test_categories_leave_with_categories_and_are_numbered_without(example):
    asked = PictureQuestion(kind=PictureKind.HEAT)
    named = example.figures.pictures.drawing(asked, attribution=Attribution.CATEGORY)
    numbered = example.figures.pictures.drawing(asked, attribution=Attribution.NONE)
    assert "Tandvård" in named.twin.headings
    assert sorted(numbered.twin.headings[2:]) == ["Grupp 1", "Grupp 2", "Grupp 3", "Grupp 4"]


def test_a_document_with_an_alias_is_called_by_it(example):
    source = next(line.source for line in example.material.documents.sources() if line.source.alias)
    drawing = example.figures.pictures.drawing(PictureQuestion(kind=PictureKind.DOCUMENT, subject=source.id))
    assert drawing.title.startswith(source.alias)
    assert source.title not in svg(captioned(drawing))


def test_internal_documents_are_in_no_picture(example):
    source = example.material.documents.sources()[0].source
    example.material.documents.change([source.id], {"kind": SourceKind.INTERNAL})
    try:
        rows = example.figures.pictures.drawing(PictureQuestion(kind=PictureKind.TIMELINE)).twin.rows
        assert source.title not in {row[2] for row in rows}
        assert len(rows) == len(example.material.documents.sources()) - 1
    finally:
        example.material.documents.change([source.id], {"kind": source.kind})


def test_a_picture_speaks_the_language_that_is_asked_for(example):
    drawing = example.figures.pictures.drawing(PictureQuestion(kind=PictureKind.STANCES), ENGLISH)
    assert drawing.language == "en" and "Denominator: 36 organisations heard" in drawing.caption
    assert 'lang="en"' in svg(drawing)


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (PictureKind.STANCES, "Enhet: organisationer. Nämnare: 36 hörda organisationer."),
        (PictureKind.GROUPS, "Enhet: tecken. Nämnare: tecken,"),
        (PictureKind.HEAT, "Enhet: tecken, andel i procent. Nämnare: tecken,"),
        (PictureKind.TOGETHER, "Enhet: utdrag och dokument. Nämnare: 36 dokument."),
        (PictureKind.NETWORK, "Enhet: utdrag och dokument. Nämnare: 36 dokument."),
        (PictureKind.SATURATION, "Enhet: teman. Nämnare: 17 teman. 36 hörda organisationer."),
        (PictureKind.TIMELINE, "Enhet: dokument. Nämnare: 36 dokument."),
        (PictureKind.DOCUMENT, "Enhet: utdrag och tecken. Nämnare: 3749 tecken."),
        (PictureKind.ORGANISATION, "Enhet: utdrag och organisationer. Nämnare: 36 hörda organisationer."),
        (PictureKind.BECOMING, "Enhet: teman. "),
    ],
)
def test_a_caption_says_the_unit_that_is_drawn_whatever_else_is_chosen(example, kind, said):
    asked = PictureQuestion(kind=kind, unit=Unit.CHARACTER)
    assert said in example.figures.pictures.drawing(asked).caption


@pytest.mark.parametrize(
    "asked",
    [
        PictureQuestion(kind=PictureKind.TWO_GROUPS, first="Finns inte"),
        PictureQuestion(kind=PictureKind.ORGANISATION, subject="Finns inte"),
        PictureQuestion(kind=PictureKind.DOCUMENT, subject="Finns inte"),
    ],
)
def test_what_is_not_there_is_told(example, asked):
    with pytest.raises(NotFound):
        example.figures.pictures.drawing(asked)


def test_what_is_not_done_is_no_share_to_compare_with_in_two_groups(example):
    drawing = example.figures.pictures.drawing(PictureQuestion(kind=PictureKind.TWO_GROUPS, first="Tandvård"))
    first, second = drawing.twin.headings[2], drawing.twin.headings[4]
    made = example.figures.counting.frequencies(by=Grouping.CATEGORY)
    open_ones = {
        figure.number
        for figure in made
        if figure.group
        and figure.group.label in {first, second}
        and not figure.count
        and figure.finished < figure.total
    }
    assert open_ones and open_ones == {str(row[0]) for row in drawing.twin.rows if row[6] == "ej klart"}
    for part, row in zip(drawing.parts, drawing.twin.rows, strict=True):
        assert ("ej klart" in part.words) == (row[0] in open_ones)


@pytest.mark.parametrize("kind", list(PictureKind))
def test_an_empty_project_has_pictures_that_say_so(bench, kind):
    with bench.open() as project:
        drawing = project.figures.pictures.drawing(PictureQuestion(kind=kind))
    assert drawing.width and drawing.height and "Läge" in drawing.caption


def test_a_picture_that_is_handed_out_is_logged_with_its_caption(example, tmp_path):
    path = tmp_path / "bild.svg"
    made = example.report.exporting.picture(path, PictureQuestion(kind=PictureKind.NETWORK)).export
    chosen = {choice.name: choice.value for choice in made.choices}
    assert made.sha256 == sha256(path.read_bytes()).hexdigest()
    assert chosen["picture"] == "network" and f"Läge {made.state}," in chosen["caption"]
    assert example.report.exporting.all()[0].export == made


def test_another_format_is_refused_and_nothing_is_left(example, tmp_path):
    with pytest.raises(UnknownFormat):
        example.report.exporting.picture(tmp_path / "bild.gif", PictureQuestion(kind=PictureKind.NETWORK))
    assert list(tmp_path.iterdir()) == []
