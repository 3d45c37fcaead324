"""Making a project: its first entries."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from lagvarde_coder.domain.ids import Id, new_id
from lagvarde_coder.domain.material.ledger import Inquiry, Organisation, QuestionSet
from lagvarde_coder.domain.project import Coder, Project
from lagvarde_coder.domain.text import clean
from lagvarde_coder.domain.themes.codebook import Codebook, Theme
from lagvarde_coder.domain.themes.families import Family
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.services.base import required

if TYPE_CHECKING:
    from lagvarde_coder.storage.database import Database


NPO_SET = "npo"


def first_entries(
    title: str,
    notice: str,
    coder: Coder,
    codebook: Codebook,
    themes: Sequence[Theme],
    families: Sequence[Family],
    organisations: list[Organisation],
    question_sets: list[QuestionSet],
) -> Callable[["Database", Id], None]:
    """Return what fills a new project: who made it, its codebook, the list of those who are asked."""

    def fill(database: "Database", project: Id) -> None:
        with database.operation(Action.PROJECT_CREATE, coder.id) as work:
            work.put(coder, Project(id=project, title=required("title", title), notice=clean(notice)))
        with database.operation(Action.CODEBOOK_IMPORT, coder.id) as work:
            work.put(codebook, *families, *themes)
        with database.operation(Action.LEDGER_CHANGE, coder.id) as work:
            npo = next((question_set.id for question_set in question_sets if question_set.key == NPO_SET), None)
            asked = [
                Inquiry(id=new_id(), organisation=organisation.id, question_set=npo) for organisation in organisations
            ]
            work.put(*question_sets, *organisations, *asked)

    return fill
