"""A text that was altered, taken away or is none: nothing prints, searches, counts, exports or cuts it."""

from collections.abc import Callable, Iterator

import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.coding.dispositions import Disposal
from lagvarde_coder.domain.errors import ProjectDamaged
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.text import Span
from lagvarde_coder.services.coding.disposing import NewDisposition
from lagvarde_coder.services.coding.proposing import CodedExtent
from tests.helpers import Bench, coded, pasted
from tests.tries import thinned

WORDS = "Vi behöver tid.\nResten är övrigt.\nDetta är oklart."
Alter = Callable[[Bench], None]


def statement(*statements: str) -> Alter:
    """Return what changes the file past its triggers: the words, or where they are said to lie."""

    def alter(bench: Bench) -> None:
        with bench.raw() as connection:
            for name in ("blob_no_update", "blob_no_delete"):
                connection.execute(f"DROP TRIGGER {name}")
            for each in statements:
                connection.execute(each)
            assert connection.execute("SELECT changes()").fetchone() == (1,)

    return alter


OTHER = "a8100ae6aa1940d0b663bb31cd466142ebbdbd5187131b92d93818987832eb89"
OF_THE_TEXT = "WHERE hash = (SELECT content FROM text)"
ALTERATIONS = {
    "a word": statement(
        f"UPDATE blob SET data = CAST(replace(CAST(data AS TEXT), 'behöver', 'behövde') AS BLOB) {OF_THE_TEXT}"
    ),
    "gone": statement(f"DELETE FROM blob {OF_THE_TEXT}"),
    "another type": statement(f"UPDATE blob SET data = CAST(data AS TEXT) {OF_THE_TEXT}"),
    "no UTF-8": statement(
        f"INSERT INTO blob (hash, data) VALUES ('{OTHER}', x'FF')",
        f"UPDATE text SET content = '{OTHER}'",
    ),
}


@pytest.fixture(params=ALTERATIONS.values(), ids=list(ALTERATIONS))
def altered(request: pytest.FixtureRequest, bench: Bench) -> Iterator[OpenProject]:
    """Return a project with a coding, a doubt and a disposition on a text that is no longer what it was."""
    with bench.open() as project:
        text = pasted(project, WORDS, "Norrsken").text.id
        coded(project, project.material.documents.document(project.material.documents.find("last").id), "T01", 0, 15)
        project.coding.disposing.dispose(
            [
                NewDisposition(text=text, start=16, end=33, what=Disposal.OTHER_AREA),
                NewDisposition(text=text, start=34, end=50, what=Disposal.UNSURE),
            ]
        )
    request.param(bench)
    with bench.open() as project:
        yield project


def the_text(project: OpenProject) -> str:
    return project.material.documents.find("last").text


def propose(project: OpenProject) -> object:
    theme = project.themes.codebook.find("T01").id
    return project.coding.proposing.propose([(the_text(project), Span(3, 10))], theme, CodedExtent.WORD, {}, Silent())


WAYS_OUT: dict[str, Callable[[OpenProject], object]] = {
    "the document": lambda project: project.material.documents.document(project.material.documents.find("last").id),
    "its codings": lambda project: project.coding.marking.of_text(the_text(project)),
    "all codings": lambda project: project.coding.marking.all(),
    "its dispositions": lambda project: project.coding.disposing.of_text(the_text(project)),
    "what is to be taken up": lambda project: project.doubt.doubts.open(),
    "excerpts": lambda project: project.figures.counting.excerpts(project.themes.codebook.find("T01").id),
    "a search": lambda project: project.finding.searching.find("övrigt"),
    "what has been gone through of it": lambda project: project.coding.coverage.of_text(the_text(project)),
    "what has been gone through of all": lambda project: project.coding.coverage.all(),
    "its sentences": lambda project: project.material.sentences.of_text(the_text(project)),
    "one theme on many places": propose,
    "evidence": lambda project: project.trail.tracing.evidence(project.coding.marking.all()[0].evidence),
    "the events": lambda project: project.trail.tracing.operations(),
    "cutting a coding": lambda project: project.coding.reshaping.split(only_coding(project), 8),
}


def only_coding(project: OpenProject) -> str:
    """Return the id of the one coding, without its words."""
    with project._database.read() as read:
        return next(iter(read.coding_rows()))[0]


@pytest.mark.parametrize("ask", thinned(WAYS_OUT.values(), 3, WAYS_OUT))
def test_whoever_asks_for_its_words_is_told_that_the_project_is_damaged(
    altered: OpenProject, ask: Callable[[OpenProject], object]
):
    before = altered.trail.tracing.verify(Silent()).entries
    with pytest.raises(ProjectDamaged) as refused:
        ask(altered)
    assert refused.value.params == {"path": altered.path, "detail": "A stored text is not what it was."}
    assert altered.trail.tracing.verify(Silent()).entries == before


@pytest.mark.parametrize(
    ("file", "report"),
    [("teman.docx", "teman"), ("tas-upp.docx", "att ta upp"), ("teman.html", "teman"), ("t.xlsx", ""), ("t.csv", "")],
)
def test_nothing_that_quotes_it_is_handed_out_and_nothing_is_left_behind(altered: OpenProject, file: str, report: str):
    folder = altered.path.parent
    before = sorted(folder.iterdir())
    with pytest.raises(ProjectDamaged, match="A stored text is not what it was"):
        altered.report.exporting.export(folder / file, Silent(), name=report)
    assert sorted(folder.iterdir()) == before
    assert altered.report.exporting.all() == []


def test_an_import_that_is_undone_is_not_redone_with_altered_words(bench: Bench):
    with bench.open() as project:
        document = pasted(project, WORDS)
        imported = project.trail.tracing.operations()[0].id
        undone = project.trail.history.revert(imported).operation
    with bench.raw() as connection:
        connection.execute("DROP TRIGGER blob_no_update")
        connection.execute("UPDATE blob SET data = zeroblob(4) WHERE hash = ?", (document.text.content,))
    with bench.open() as project:
        with pytest.raises(ProjectDamaged, match="A stored text is not what it was"):
            project.trail.history.revert(undone)
        assert project.material.documents.sources() == []


def test_a_file_whose_bytes_were_altered_is_not_given_back(bench: Bench):
    with bench.open() as project:
        document = pasted(project, WORDS + "\r\n")
    assert document.text.original != document.text.content
    with bench.raw() as connection:
        connection.execute("DROP TRIGGER blob_no_update")
        connection.execute("UPDATE blob SET data = zeroblob(4) WHERE hash = ?", (document.text.original,))
    with bench.open(writing=False) as project:
        assert project.material.documents.document(document.source.id).content == document.content
        with pytest.raises(ProjectDamaged, match="A stored text is not what it was"):
            project.material.documents.original(document.source.id)


@pytest.mark.parametrize("change", ["content = 'Vi behövde tid.'", "start = 1", "source_text = 'ingen'"])
def test_a_paragraph_of_the_search_index_that_is_not_in_the_text_is_not_shown(bench: Bench, change: str):
    with bench.open() as project:
        pasted(project, WORDS)
    with bench.raw() as connection:
        connection.execute(f"UPDATE search_paragraph SET {change} WHERE content LIKE 'Vi behöver%'")
    with bench.open() as project:
        assert [hit.words for hit in project.finding.searching.find("övrigt")] == ["Resten är övrigt."]
        with pytest.raises(ProjectDamaged, match="search index"):
            project.finding.searching.find("tid")
        findings = [
            one for one in project.trail.tracing.check(Silent()).findings if one.where.startswith("search index")
        ]
        assert {one.what for one in findings} == {"it differs from the text"}
