"""Svarsöversikt: what became of each question at each organisation."""

from typing import TYPE_CHECKING, Annotated

import typer

from lagvarde_coder.cli.terminal import output
from lagvarde_coder.cli.terminal.messages import say
from lagvarde_coder.cli.terminal.options import AsJson, ProjectFile, option, reading
from lagvarde_coder.cli.terminal.usage import CommandGroup
from lagvarde_coder.cli.terminal.wording import name_of
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from lagvarde_coder.domain.material.answer_matrix import AnswerMatrix, AnswerPlace, MatrixRow
    from lagvarde_coder.domain.material.ledger import LedgerLine

commands = CommandGroup()


@commands.named("answers", QT_TRANSLATE_NOOP("Cli", "What became of each question at each organisation."))
def answers(
    project: ProjectFile,
    question_set: Annotated[
        str, option("KEY", QT_TRANSLATE_NOOP("Cli", "The question set, by its key; otherwise npo."), "--set")
    ] = "npo",
    version: Annotated[
        int,
        typer.Option(min=0, show_default=False, help=QT_TRANSLATE_NOOP("Cli", "Its version; otherwise the newest.")),
    ] = 0,
    group: Annotated[
        str | None, option("GROUP", QT_TRANSLATE_NOOP("Cli", "Only this group of the ledger; “” for those in none."))
    ] = None,
    category: Annotated[
        str | None, option("CATEGORY", QT_TRANSLATE_NOOP("Cli", "Only organisations of this category."))
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Print organisation × question for one question set, with how many answered."""
    with reading(project) as opened:
        service = opened.material.answers
        matrix = service.matrix(service.find_set(question_set, version).id).only(group=group, category=category)
    if as_json:
        output.one_object(_matrix_object(matrix))
        return
    headings = [QT_TRANSLATE_NOOP("Cli", "Organisation"), *(str(one.number) for one in matrix.question_set.questions)]
    output.table(headings, [(row.organisation.name, *_statuses(row)) for row in matrix.rows])
    for total in matrix.totals():
        output.note(_total(QT_TRANSLATE_NOOP("Cli", "Question {number}"), total))
    output.note(_total(QT_TRANSLATE_NOOP("Cli", "Organisations that answered"), matrix.line()))
    if matrix.internal:
        text = QT_TRANSLATE_NOOP("Cli", "Internal input with these questions, not counted: {titles}")
        output.note(say(text, titles=", ".join(row.source.title for row in matrix.internal)))


def _statuses(row: "MatrixRow") -> list[str]:
    return [name_of(cell.status) for cell in row.cells]


def _total(text: str, line: "LedgerLine") -> str:
    told = QT_TRANSLATE_NOOP("Cli", "{name}: {answered} of {asked}, {oral} of them orally")
    if not line.oral:
        told = QT_TRANSLATE_NOOP("Cli", "{name}: {answered} of {asked}")
    return say(told, name=say(text, number=line.name), **_figures(line))


def _figures(line: "LedgerLine") -> dict[str, int]:
    return {name: getattr(line, name) for name in ("asked", "answered", "written", "oral")}


def _matrix_object(matrix: "AnswerMatrix") -> dict[str, object]:
    questions = matrix.question_set.questions
    return {
        "set": matrix.question_set.key,
        "version": matrix.question_set.version,
        **_figures(matrix.line()),
        "questions": [
            {"id": question.id, "number": question.number, "text": question.text} | _figures(total)
            for question, total in zip(questions, matrix.totals(), strict=True)
        ],
        "organisations": [
            {
                "id": row.organisation.id,
                "name": row.organisation.name,
                "group": row.organisation.group,
                "categories": list(row.organisation.categories),
                "answers": [
                    {"question": question.number, "status": cell.status, "documents": list(map(_place, cell.places))}
                    for question, cell in zip(questions, row.cells, strict=True)
                ],
            }
            for row in matrix.rows
        ],
        "internal": [_place(place) for row in matrix.internal for places in row.places for place in places],
    }


def _place(place: "AnswerPlace") -> dict[str, object]:
    source = place.source
    return {"id": source.id, "number": source.number, "title": source.title, "start": place.start, "end": place.end}
