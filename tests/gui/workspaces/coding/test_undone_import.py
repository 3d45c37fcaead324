"""An import is undone while what came with it is on the screen."""

from threading import Event

import pytest

from lagvarde_coder.gui.workspaces.coding import CodingWorkspace
from lagvarde_coder.services.material.importing import ImportResult, SourceDetails


@pytest.fixture
def imported(qtbot, session, tmp_path):
    """Bring in files with these names as one step; their documents' ids."""

    def bring(*names):
        files = [tmp_path / f"{name}.txt" for name in names]
        for file in files:
            file.write_text(f"Vi i {file.stem} behöver mer tid.\n", encoding="utf-8")
        results: list[ImportResult] = []
        importing = session.current.material.importing
        session.job("Import", lambda progress: importing.files(files, SourceDetails(), progress), results.extend)
        qtbot.waitUntil(lambda: len(results) == len(files))
        session.adopt_all("import", [one.change for one in results])
        return [one.sources[0].id for one in results]

    return bring


@pytest.fixture
def readers(session):
    """A gate that all who read beside the window stand before until it is opened."""
    gate = Event()
    for _ in range(2):
        session.query(lambda: gate.wait(30), lambda _: None)
    session.reading(lambda _: gate.wait(30), lambda _: None, patient=True)
    yield gate
    gate.set()


def told(coding):
    return coding.document.view.toPlainText()


def test_the_document_closes_and_the_one_that_stands_there_now_opens(qtbot, session, documents, coding, imported):
    (new,) = imported("ny")
    coding.go_to(new, 0, 0)
    qtbot.waitUntil(lambda: new in coding.controllers.covering.lines)
    session.undo()
    qtbot.waitUntil(lambda: coding.shown_source == documents[1].source.id)
    assert coding.documents.order() == [one.source.id for one in documents]
    qtbot.waitUntil(lambda: new not in coding.controllers.covering.lines)
    assert "Ingen frågar" in told(coding)
    session.redo()
    assert coding.documents.has(new)
    assert coding.shown_source == documents[1].source.id
    qtbot.waitUntil(lambda: new in coding.controllers.covering.lines)


def test_of_several_that_go_at_once_none_is_opened_on_the_way(qtbot, session, documents, coding, imported):
    shown = []
    news = imported("ett", "två")
    coding.go_to(news[1], 0, 0)
    coding.controllers.opening.opened.connect(lambda: shown.append(coding.shown_source))
    session.undo()
    qtbot.waitUntil(lambda: coding.shown_source == documents[1].source.id)
    assert shown == ["", documents[1].source.id]


def test_without_any_document_left_nothing_is_shown_and_a_themes_key_keeps_the_redo(
    qtbot, session, on_screen, imported
):
    coding = on_screen(CodingWorkspace)
    (new,) = imported("ny")
    qtbot.waitUntil(lambda: coding.shown_source == new)
    session.undo()
    qtbot.wait(20)
    assert coding.shown_source == ""
    assert not told(coding).startswith("Vi i")
    assert coding.documents.order() == []
    assert coding.documents.strip.told == ""
    coding.controllers.marking.code_with([next(iter(coding._at.themes.values())).id])
    assert session.undo_stack.redoText() == "import"
    session.redo()
    qtbot.waitUntil(lambda: coding.shown_source == new)


def test_what_was_to_be_read_of_a_document_that_is_gone_by_then_is_no_news(
    qtbot, session, documents, coding, imported, failures, readers
):
    (new,) = imported("ny")
    coding.go_to(new, 0, 0)
    covering, sentences = coding.controllers.covering, coding.controllers.sentences
    for rest in (covering._rest, sentences._rest):  # by now they stand in line
        qtbot.waitUntil(lambda rest=rest: not rest.isActive())
    session.undo()
    readers.set()
    qtbot.waitUntil(lambda: not session._running)
    assert failures == []
    assert new not in covering.lines


def test_the_documents_are_listed_once_for_all_that_come_or_go_at_once(session, coding, imported, monkeypatch):
    material, listed = session.current.material.documents, []
    sources = material.sources

    def counted():
        listed.append(sources())
        return listed[-1]

    monkeypatch.setattr(material, "sources", counted)
    imported("ett", "två", "tre")
    session.undo()
    session.redo()
    assert [len(lines) for lines in listed] == [5, 2, 5]
