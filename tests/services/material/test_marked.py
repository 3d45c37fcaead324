"""Documents that were coloured before they came here: matched with themes, their passages become codings."""

from pathlib import Path

import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.errors import StillInUse
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.material.sources import LeftOutKind, SourceStatus
from lagvarde_coder.importers.base import ImportedText, RawColour, RawComment
from lagvarde_coder.services.coding.marking import CodingLine
from lagvarde_coder.services.material.coding_comments import CodingComment
from lagvarde_coder.services.material.importing import ImportResult, ImportStatus, SourceDetails
from lagvarde_coder.services.material.marked import FoundMark, Marked
from tests.helpers import Bench, coded
from tests.importers.word import make, p, run

YELLOW, GREEN, SHADED = (
    '<w:highlight w:val="yellow"/>', '<w:highlight w:val="green"/>', '<w:shd w:val="clear" w:fill="FFCC00"/>',
)  # fmt: skip
EVIDENCE = "E-00000000000"
BODY = (
    p("Dialog med en påhittad förening, ", run("tiden räcker inte", YELLOW), " till.")
    + p("Vi vill ", '<w:commentRangeStart w:id="1"/>', run("ha underlag", GREEN), '<w:commentRangeEnd w:id="1"/>',
        '<w:r><w:commentReference w:id="1"/></w:r>', " och ", run("lugn", SHADED), ".")
    + p('<w:commentRangeStart w:id="2"/>', "Utan färg", '<w:commentRangeEnd w:id="2"/>', " står detta.")
)  # fmt: skip
COMMENTS = (
    f'<w:comment w:id="1" w:author="Ada Provsson">{p("Vilken statistik?")}</w:comment>'
    f'<w:comment w:id="2">{p("Kolla")}</w:comment>'
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "färgad.docx"
    path.write_bytes(make(BODY, comments=COMMENTS))
    return path


def legend(project: OpenProject, **themes: str) -> tuple[tuple[str, str], ...]:
    return tuple((mark, project.themes.codebook.find(number).id) for mark, number in themes.items())


def imported(project: OpenProject, file: Path, *chosen: tuple[str, str]) -> ImportResult:
    result = project.material.importing.file(file, SourceDetails(legend=chosen))
    assert result.status is ImportStatus.IMPORTED, result.error
    return result


def told(result: ImportResult) -> list[tuple[str, int, str]]:
    return [(one.kind, one.count, one.detail) for one in result.left_out]


def said(line: CodingLine) -> tuple[str, str, str, tuple[str, ...]]:
    return line.theme.number, line.words, line.coding.memo, line.coding.file_marks


def test_without_a_legend_colours_and_comments_are_told_as_left_out_as_before(project: OpenProject, file: Path):
    result = imported(project, file)
    assert told(result) == [
        ("comment", 2, ""), ("highlight", 1, "#FFCC00"), ("highlight", 1, "green"), ("highlight", 1, "yellow"),
    ]  # fmt: skip
    assert (result.codings, project.coding.marking.all()) == (0, [])
    assert result.sources[0].status is SourceStatus.NOT_STARTED


def test_a_file_says_what_it_marks_before_it_is_brought_in(project: OpenProject, file: Path):
    guess = project.material.importing.inspection().run([file], Silent())[0].guess
    assert guess is not None
    assert set(guess.marks) == {
        FoundMark("yellow", "", 1, "tiden räcker inte"),
        FoundMark("green", "", 1, "ha underlag"),
        FoundMark("#FFCC00", "", 1, "lugn"),
        FoundMark("commented", "", 1, "Utan färg"),
    }


def test_colours_in_the_legend_become_codings_with_the_colour_and_the_comment(project: OpenProject, file: Path):
    result = imported(project, file, *legend(project, yellow="T01", green="T02"))
    lines = project.coding.marking.all()
    assert list(map(said, lines)) == [
        ("T01", "tiden räcker inte", "", ("yellow",)),
        ("T02", "ha underlag", "Ada Provsson: Vilken statistik?", ("green",)),
    ]
    coder = project.coders.current()
    assert coder is not None
    assert {(line.coder.id, line.coding.codebook_version) for line in lines} == {
        (coder.id, project.themes.codebook.codebook().version)
    }
    assert told(result) == [("comment", 1, ""), ("highlight", 1, "#FFCC00")]
    assert result.codings == 2
    assert result.sources[0].status is SourceStatus.IN_PROGRESS
    (source,) = project.material.documents.sources()
    assert [one.kind for one in source.left_out] == [LeftOutKind.COMMENT, LeftOutKind.HIGHLIGHT]


def test_comments_elsewhere_become_codings_of_a_theme_if_a_person_wants_that(project: OpenProject, file: Path):
    result = imported(project, file, *legend(project, commented="T03"))
    assert list(map(said, project.coding.marking.all())) == [("T03", "Utan färg", "Kolla", ("commented",))]
    assert ("comment", 1, "") in told(result)


def test_of_comments_that_all_came_along_nothing_is_told(project: OpenProject, file: Path):
    result = imported(project, file, *legend(project, commented="T03", green="T02"))
    assert {kind for kind, _, _ in told(result)} == {"highlight"}


def test_the_import_with_its_codings_is_one_operation_and_is_undone_as_one(project: OpenProject, file: Path):
    result = imported(project, file, *legend(project, yellow="T01", green="T02"))
    assert result.change is not None
    assert len(result.change.subjects["coding"]) == 2
    undone = project.trail.history.revert(result.change.operation)
    assert (project.material.documents.sources(), project.coding.marking.all()) == ([], [])
    project.trail.history.revert(undone.operation)
    assert len(project.coding.marking.all()) == 2


def test_it_is_not_undone_when_somebody_has_coded_further(project: OpenProject, file: Path):
    result = imported(project, file, *legend(project, yellow="T01"))
    document = project.material.documents.document(result.sources[0].id)
    coded(project, document, "T05", 0, 6)
    assert result.change is not None
    with pytest.raises(StillInUse):
        project.trail.history.revert(result.change.operation)


def test_a_legend_with_a_theme_that_is_not_there_or_was_dropped_refuses_the_file(project: OpenProject, file: Path):
    dropped = legend(project, yellow="T04")
    project.themes.codebook.drop([dropped[0][1]], "Finns inte kvar")
    for chosen in (dropped, (("yellow", "0" * 32),)):
        result = project.material.importing.files([file], SourceDetails(legend=chosen), Silent())[0]
        assert result.status is ImportStatus.REFUSED
    assert project.material.documents.sources() == []


def test_the_trail_verifies_and_says_the_colour(bench: Bench, file: Path):
    with bench.open() as project:
        imported(project, file, *legend(project, yellow="T01"))
        coding = project.coding.marking.all()[0].coding
        (entry,) = project.trail.tracing.history(coding.id)
        assert entry.after is not None and entry.after["file_marks"] == ["yellow"]
    assert bench.verified().ok


# --- what was marked, without a file ----------------------------------------------------------------------------------


def colour(start: int, end: int, name: str = "yellow") -> RawColour:
    return RawColour(start=start, end=end, colour=name)


def comment(start: int, end: int, words: str, author: str = "") -> RawComment:
    return RawComment(start=start, end=end, words=words, author=author)


def raw(text: str, *marks: RawColour | RawComment) -> ImportedText:
    return ImportedText(
        title="t",
        text=text,
        colours=tuple(one for one in marks if isinstance(one, RawColour)),
        comments=tuple(one for one in marks if isinstance(one, RawComment)),
    )


def test_a_comment_belongs_to_the_passage_it_shares_most_words_with():
    text = raw("abcdefghij", colour(0, 3), colour(3, 8, "green"), comment(1, 6, "k"), comment(2, 4, "först"))
    made = Marked.of(text).coded("text", {"yellow": "A", "green": "B"})
    assert [(one.theme, one.memo) for one in made.codings] == [("A", "först"), ("B", "k")]
    assert made.comments == 2
    only = Marked.of(text).coded("text", {"yellow": "A"})
    assert [(one.theme, one.memo) for one in only.codings] == [("A", "k\nförst")]


def exported(theme: str, **more: object) -> str:
    return CodingComment(theme=theme, name="Tid · och ro", evidence=EVIDENCE, **more).written  # type: ignore[arg-type]


def test_a_comment_that_an_export_wrote_says_theme_stance_doubt_and_comment():
    words = exported("T04", stance=Stance.CONTRADICTS, unsure=True, question="Hör\nhit?", memo="Rad ett\nAtt ta upp: x")
    assert words == "T04 Tid · och ro · Motsäger · Osäker · E-00000000000\nAtt ta upp: Hör hit?\nRad ett\nAtt ta upp: x"
    assert CodingComment.read(words) == CodingComment(
        theme="T04", name="Tid · och ro", evidence=EVIDENCE, stance=Stance.CONTRADICTS, unsure=True,
        question="Hör hit?", memo="Rad ett\nAtt ta upp: x",
    )  # fmt: skip
    assert CodingComment.read(exported("T04", unsure=True)) == CodingComment(
        theme="T04", name="Tid · och ro", evidence=EVIDENCE, unsure=True
    )


@pytest.mark.parametrize(
    "words",
    [
        "",
        "Vad menas?",
        "T04 Tid · Stöder",
        "T04 Tid · Stöder · E-00000000001",
        "Tid · E-00000000000",
        " · E-00000000000",
    ],
)
def test_a_comment_of_somebodys_own_is_none_of_an_export(words: str):
    assert CodingComment.read(words) is None


def test_what_an_export_coloured_is_known_by_its_comments_and_counts_once():
    text = raw(
        "abcdefghij",
        colour(0, 4, "#BF3000"), colour(4, 5, "#AF8F00"), colour(5, 6), colour(7, 9, "#BF3000"),
        comment(0, 6, exported("T04", memo="m")), comment(4, 6, exported("T05")), comment(4, 5, "Bra", "Bo"),
    )  # fmt: skip
    marked = Marked.of(text)
    assert {(one.key, one.name, one.passages) for one in marked.found(text.text)} == {
        ("T04", "Tid · och ro", 1), ("T05", "Tid · och ro", 1), ("#BF3000", "", 1), ("yellow", "", 1),
    }  # fmt: skip
    made = marked.coded("text", {"T04": "A", "T05": "B"})
    assert [(one.theme, one.start, one.end, one.memo, one.file_marks) for one in made.codings] == [
        ("A", 0, 6, "m\nBo: Bra", (EVIDENCE,)), ("B", 4, 6, "", (EVIDENCE,)),
    ]  # fmt: skip
    assert made.comments == 3


def test_one_theme_on_the_very_same_words_is_there_once_with_all_that_was_said():
    text = raw("abcdef", comment(0, 4, exported("T04", memo="ett")), comment(0, 4, exported("T05", memo="två")))
    (coding,) = Marked.of(text).coded("text", {"T04": "A", "T05": "A"}).codings
    assert (coding.memo, coding.file_marks) == ("ett\ntvå", (EVIDENCE,))
