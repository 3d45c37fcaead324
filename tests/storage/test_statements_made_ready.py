"""A statement is made ready once, whichever project asks first: short commands and small projects live on it."""

from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.services.coding.marking import NewCoding
from lagvarde_coder.storage import engine
from tests.helpers import Bench, coded, pasted

MOST = 24
"""Statements of one coding: what it is held against, what it writes, and the transaction around it."""


def looked_at(bench: Bench) -> int:
    with bench.open(writing=False) as project:
        project.material.documents.sources()
        return len(project.themes.codebook.themes())


def test_the_second_project_makes_none_ready(bench: Bench, tmp_path: Path):
    seen = looked_at(bench)
    ready = set(engine._READY)
    assert ready
    assert looked_at(bench.copied(tmp_path / "another")) == seen
    assert set(engine._READY) == ready


def test_a_coding_takes_few_statements_and_sqlalchemy_writes_none_of_them(project: OpenProject):
    document = pasted(project, "Vi saknar tid och ork.")
    coded(project, document, "T01", 0, 9)
    new = NewCoding(text=document.text.id, start=3, end=14, theme=project.themes.codebook.find("T02").id)
    by_sqlalchemy: list[str] = []
    every: list[str] = []
    database: Engine = project._database._engine
    event.listen(database, "before_cursor_execute", lambda *told: by_sqlalchemy.append(told[2]))
    with database.connect() as connection:  # the pool hands the same one out next
        raw: Any = connection.connection.driver_connection
        raw.set_trace_callback(every.append)
    project.coding.marking.apply_many([new])
    raw.set_trace_callback(None)
    own = [statement for statement in every if not statement.startswith("--")]  # those of triggers are comments
    assert by_sqlalchemy == ["BEGIN IMMEDIATE"]
    assert "COMMIT" in own
    assert len(own) <= MOST, own
