"""A report asks the database as often for a hundred documents as for ten; what it says does not follow from how."""

from sqlalchemy import event

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.services.coding.marking import NewCoding
from lagvarde_coder.services.disclosure import Gate
from lagvarde_coder.services.report.reporting import THEMES
from tests.helpers import coded, pasted


def asked_of_texts(project: OpenProject) -> tuple[int, int]:
    """Return how often the words of texts are asked for while a report is put together, and how many it quotes."""
    asked: list[str] = []

    def note(connection: object, cursor: object, statement: str, *_: object) -> None:
        asked.append(statement)

    standing, engine = project.figures.counting.standing(), project._database._engine
    event.listen(engine, "before_cursor_execute", note)
    try:
        with project.figures.counting._read() as read:
            report = THEMES.gather(read, standing, Gate())
    finally:
        event.remove(engine, "before_cursor_execute", note)
    quoted = [excerpt for one in report.chapters for excerpt in one.excerpts]
    assert all(excerpt.text.startswith(f"Dokument {excerpt.source_number} ") for excerpt in quoted)
    return sum("blob" in statement for statement in asked), len(quoted)


def test_the_words_of_all_documents_are_read_at_once(project: OpenProject):
    for number in range(1, 3):
        coded(project, pasted(project, f"Dokument {number} säger något."), "T01", 0, 20)
    few = asked_of_texts(project)
    for number in range(3, 13):
        coded(project, pasted(project, f"Dokument {number} säger något."), "T02", 0, 20)
    assert few == (1, 2)
    assert asked_of_texts(project) == (1, 12)


def test_excerpts_are_the_same_whether_few_of_the_codings_are_needed_or_most(project: OpenProject):
    document = pasted(project, "Dokument 1 säger något om mycket.")
    coded(project, document, "T01", 0, 10, memo="Ta upp.")
    coded(project, document, "T01", 5, 20)

    def of_first() -> list[tuple[object, ...]]:
        with project.figures.counting._read() as read:
            report = THEMES.gather(read, project.figures.counting.standing(), Gate())
        return [
            (one.evidence, one.text, one.memos) for one in report.chapters[0].excerpts if report.chapters[0].excerpts
        ]

    most = of_first()
    theme = project.themes.codebook.find("T05")
    new = [NewCoding(text=document.text.id, start=at, end=at + 5, theme=theme.id) for at in range(20)]
    project.coding.marking.apply_many(new)
    project.themes.codebook.park([theme.id], "Hör till andra områden.")
    with project.figures.counting._read() as read:
        assert len(read.all(Coding)) == 22
    assert of_first() == most
    assert [one[2] for one in most] == [("Ta upp.",)]
