"""Swedish is complete, and what is compiled is what stands in the source."""

import re
import shutil
import string
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import etree

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "resources" / "i18n" / "sv.ts"
TOOLS = Path(sys.executable).parent


def messages(file: Path) -> list[tuple[str, list[str], bool]]:
    """Source text, its translations, and whether they are finished."""
    found = []
    for message in etree.parse(file).getroot().iter("message"):
        (translation,) = message.findall("translation")
        texts = [str(form.text or "") for form in translation.iter("numerusform")] or [str(translation.text or "")]
        found.append((str(message.findtext("source")), texts, translation.get("type") != "unfinished"))
    return found


def slots(text: str) -> set[str]:
    try:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None} | set(
            re.findall(r"%(?:n|\d)", text)
        )
    except ValueError:
        return set()


@pytest.fixture(scope="module")
def collected(tmp_path_factory):
    """The translations as they would be after collecting all texts anew."""
    fresh = tmp_path_factory.mktemp("i18n") / "sv.ts"
    shutil.copy(SOURCE, fresh)
    sources = sorted(str(path) for path in (ROOT / "lagvarde_coder").rglob("*.py"))
    command = [TOOLS / "pyside6-lupdate", "-no-obsolete", "-locations", "none", *sources, "-ts", fresh]
    subprocess.run(command, check=True, capture_output=True)
    return fresh


def test_every_text_of_the_program_is_in_swedish(collected):
    missing = [source for source, texts, finished in messages(collected) if not finished or not all(texts)]
    assert not missing, "run packaging/translate.py and translate these in resources/i18n/sv.ts"


def test_a_text_inside_an_f_string_which_lupdate_passes_over_is_collected_from_elsewhere():
    known = {source for source, _, _ in messages(SOURCE)}
    inside = re.compile(r"\{[^{}\"']*\btr\('([^']*)'\)")
    texts = (path.read_text(encoding="utf-8") for path in (ROOT / "lagvarde_coder" / "gui").rglob("*.py"))
    assert not {found for text in texts for found in inside.findall(text)} - known


def test_no_translation_is_left_of_a_text_that_is_no_more(collected):
    assert len(messages(SOURCE)) == len(messages(collected))


def test_a_translation_has_the_slots_of_its_source():
    wrong = [(source, text) for source, texts, _ in messages(SOURCE) for text in texts if slots(source) != slots(text)]
    assert not wrong


def test_the_compiled_translations_are_those_of_the_source(tmp_path):
    compiled = tmp_path / "sv.qm"
    subprocess.run([TOOLS / "pyside6-lrelease", SOURCE, "-qm", compiled], check=True, capture_output=True)
    assert compiled.read_bytes() == SOURCE.with_suffix(".qm").read_bytes()
