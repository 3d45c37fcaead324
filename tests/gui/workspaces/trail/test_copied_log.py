"""The log as a copied table calls a document that has an alias by that, and says everything else as it is shown."""

import pytest
from PySide6.QtWidgets import QApplication

from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.gui.workspaces.trail import TrailWorkspace
from lagvarde_coder.services.material.importing import SourceDetails


@pytest.fixture
def trail(qtbot, on_screen, session, codings, tmp_path):
    file = tmp_path / "Samtal med Lyktskenet.txt"
    file.write_text("Vi i Lyktskenet saknar tid.\n", encoding="utf-8")
    (result,) = session.current.material.importing.files([file], SourceDetails(), Silent())
    first, second = (session.current.material.documents.find(name) for name in ("Dialog 1", "Samtal med Lyktskenet"))
    session.current.material.documents.change([first.id], {"alias": "En förening"})
    session.current.material.documents.change([second.id], {"alias": "Ett nätverk"})
    assert [source.id for source in result.sources] == [second.id]
    workspace = on_screen(TrailWorkspace)
    qtbot.waitUntil(lambda: bool(workspace.log.lines()))
    return workspace


@pytest.mark.parametrize("as_events", [False, True])
def test_a_copied_log_tells_no_title_and_no_file_of_a_document_with_an_alias(qtbot, trail, as_events):
    log = trail.log
    log.filters.events.setChecked(as_events)
    shown = log.table.shown_grid()
    assert any("Dialog 1" in shown.text(row, 3) for row in range(len(shown.cells)))
    log.copy_action.trigger()
    copied = QApplication.clipboard().text()
    assert "Dialog 1" not in copied and "Lyktskenet" not in copied
    assert "En förening" in copied and "Ett nätverk" in copied and "Dialog 2" in copied
