"""Swedish and English, and that no sentence is forgotten."""

import ast
from functools import cache
from pathlib import Path
from string import Formatter

import pytest

from lagvarde_coder import paths, settings
from lagvarde_coder.cli.terminal import messages
from lagvarde_coder.domain.errors import NotFound, ProjectMissing
from lagvarde_coder.domain.trail.values import KINDS
from lagvarde_coder.words import IN_SWEDISH

SWEDISH = paths.resources() / "i18n" / "sv.ts"
IN_ERRORS = {"detail", "field", "holder", "kind", "status"}


@cache
def calls(checkout: Path) -> list[tuple[Path, ast.Call]]:
    """Return every call in the program, but for the window's own."""
    package = checkout / "lagvarde_coder"
    return [
        (file, node)
        for file in package.rglob("*.py")
        if package / "gui" not in file.parents
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
    ]


def marked(checkout: Path) -> set[tuple[str, str]]:
    """Return context and source of every marked text."""
    return {
        tuple(argument.value for argument in call.args)  # type: ignore[attr-defined]
        for _, call in calls(checkout)
        if isinstance(call.func, ast.Name) and call.func.id == "QT_TRANSLATE_NOOP"
    }


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "sv"),
        ({"LANG": "C"}, "sv"),
        ({"LANG": "C.UTF-8"}, "sv"),
        ({"LC_ALL": "POSIX"}, "sv"),
        ({"LANG": "sv_SE.UTF-8"}, "sv"),
        ({"LANG": "sv_FI"}, "sv"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "de_DE@euro"}, "en"),
        ({"LC_ALL": "en_US.UTF-8", "LANG": "sv_SE.UTF-8"}, "en"),
        ({"LC_ALL": "", "LC_MESSAGES": "sv_SE", "LANG": "en_US"}, "sv"),
    ],
)
def test_swedish_when_the_system_is_swedish_or_unknown(environment, language):
    assert messages.system_language(environment) == language


def test_the_settings_decide_over_the_system(cli, project, monkeypatch):
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    settings.save(settings.Settings(language="sv"), settings.folders().settings_file)

    assert cli("sources", project).lines[0].startswith("Nr\tTitel\tDokumenttyp")


def test_the_same_command_in_both_languages(cli, coded, monkeypatch):
    english = cli("codings", coded).lines[1]
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    swedish = cli("codings", coded).lines[1]

    assert "\tSupports\t" in english
    assert "\tStöder\t" in swedish
    assert cli("text", coded, "saknas").err.startswith("”saknas” finns inte (dokument).")


def test_json_is_the_same_in_both_languages(cli, coded, monkeypatch):
    commands = (("sources",), ("codings",), ("frequencies",), ("ledger",), ("audit", "list"), ("info",), ("themes",))
    english = [cli(*command, coded, "--json").out for command in commands]
    monkeypatch.setenv("LC_ALL", "sv_SE.UTF-8")

    assert [cli(*command, coded, "--json").out for command in commands] == english


def test_every_marked_text_has_a_swedish_translation_with_the_same_slots(checkout):
    known = messages.catalogue(SWEDISH)
    contexts = {"Cli", "Errors"}
    wanted = {one for one in marked(checkout) if one[0] in contexts}

    assert sorted(wanted - set(known)) == []
    for context, source in wanted:
        slots = [{name for _, name, _, _ in Formatter().parse(text)} for text in (source, known[context, source])]
        assert slots[0] == slots[1], source


def test_every_word_that_errors_carry_is_marked(checkout):
    texts = {source for context, source in marked(checkout) if context == "Errors"}
    words = {"field": set(IN_SWEDISH.fields), "kind": {*IN_SWEDISH.kinds, *IN_SWEDISH.things}}
    carried = {
        (file.name, word.arg, word.value.value)
        for file, call in calls(checkout)
        for word in call.keywords
        if word.arg in IN_ERRORS and isinstance(word.value, ast.Constant) and isinstance(word.value.value, str)
        and isinstance(call.func, ast.Name) and call.func.id in error_names()
    }  # fmt: skip

    assert {(file, text) for file, arg, text in carried if text not in words.get(arg, texts)} == set()


def test_every_finding_and_its_place_are_marked(checkout):
    texts = {source for context, source in marked(checkout) if context == "Errors"}
    found = [call.args for _, call in calls(checkout) if isinstance(call.func, ast.Name) and call.func.id == "Finding"]
    begun = {place.values[0] for place, *_ in found if isinstance(place, ast.JoinedStr)}
    places = {str(one.value).rstrip() for one in begun if isinstance(one, ast.Constant)}
    said = {what.value for _, what, *_ in found if isinstance(what, ast.Constant)}

    assert len(said) > 15
    assert said - texts == set()
    assert (places | {"file", "head", "subject", "writer"}) - set(IN_SWEDISH.things) - set(KINDS) == set()


def error_names() -> set[str]:
    """Return the names of all errors that the user can act on."""
    from lagvarde_coder.domain.errors import KnownError

    found, todo = set(), [KnownError]
    while todo:
        kind = todo.pop()
        found.add(kind.__name__)
        todo += kind.__subclasses__()
    return found


def test_names_and_paths_in_errors_are_never_translated_nor_taken_for_slots(monkeypatch):
    messages.choose_language("sv")

    assert "”theme”" in messages.message(NotFound(kind="theme", name="theme"))
    assert "{kind}" in messages.message(ProjectMissing(path="/x/{kind}\n.lvk"))
    assert "\n" not in messages.message(ProjectMissing(path="/x/{kind}\n.lvk"))


def test_an_unfinished_translation_falls_back_to_english(tmp_path):
    file = tmp_path / "sv.ts"
    file.write_text(
        '<!DOCTYPE TS><TS version="2.1" language="sv_SE"><context><name>Cli</name>'
        "<message><source>One</source><translation>Ett</translation></message>"
        '<message><source>Two</source><translation type="unfinished"></translation></message>'
        "</context></TS>",
        encoding="utf-8",
    )

    assert messages.catalogue(file) == {("Cli", "One"): "Ett"}
    assert messages.catalogue(tmp_path / "none.ts") == {}
