"""Stores what somebody was typing when the program was ended from outside."""

from collections.abc import Callable
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QCoreApplication

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.coding.dispositions import Disposal, Disposition
from lagvarde_coder.domain.errors import KnownError
from lagvarde_coder.domain.figures.framework import FrameCell, FrameRows
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.domain.themes.verdicts import Verdict
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.services.coding.disposing import NewDisposition
from lagvarde_coder.services.project.drafts import Draft


def recover(session: Session) -> int:
    """Store what a crash left of the coder's typing in the open project; return how many things that was."""
    project = session.current
    if not project.writable:
        return 0
    stored = 0
    for draft in session.drafts.left_by(str(project.path), project.actor):
        if draft.kind == Verdict.KIND:
            continue  # nobody has decided it yet: it waits in its form
        with suppress(KnownError, KeyError, TypeError, ValueError):  # what it is about may be gone
            session.adopt(
                QCoreApplication.translate("Recovering", "typed before the program stopped"), _do(project, draft)()
            )
            stored += 1
        session.drafts.drop(draft.project, draft.kind, draft.subject)
    session.drafts.flush()
    return stored


def _do(project: OpenProject, draft: Draft) -> Callable[[], Change]:
    fields: dict[str, Any] = dict(draft.fields)
    if "alternatives" in fields:
        fields["alternatives"] = tuple(fields["alternatives"])
    if "what" in fields:
        fields["what"] = Disposal(fields["what"])
    coding = project.coding
    if draft.kind == Coding.KIND:
        return lambda: coding.marking.change_many([draft.subject], fields)  # type: ignore[arg-type]
    if draft.kind == Theme.KIND:
        return lambda: project.themes.codebook.change(draft.subject, fields)  # type: ignore[arg-type]
    if draft.kind == FrameCell.KIND:
        return lambda: project.figures.framing.write(**{**fields, "rows": FrameRows(fields["rows"])})
    if draft.kind == Disposition.KIND:
        return lambda: coding.disposing.change_many([draft.subject], fields)  # type: ignore[arg-type]
    return lambda: _change_of(coding.disposing.dispose([NewDisposition(**fields)]))


def _change_of(result: Any) -> Change:  # noqa: ANN401 - a change, or a tuple that ends with one
    change: Change = result[-1] if isinstance(result, tuple) else result
    return change
