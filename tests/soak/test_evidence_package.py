"""The evidence package in a browser: it asks for nothing, is read by everybody, and sees what was changed."""

import json
import os
import re
from collections.abc import Iterator
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest

from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.exporters.evidence_package.seal import is_whole
from tests.exporters.test_evidence_package import coding, data_in, package, written
from tests.helpers import Bench
from tests.soak.chromium import Chromium

pytestmark = pytest.mark.soak
TAB, ENTER, ESCAPE = ("Tab", 9), ("Enter", 13), ("Escape", 27)
AXE = "LVK_AXE"
"""The environment variable that says where axe.min.js lies (npm: axe-core)."""


@pytest.fixture(scope="module")
def browser() -> Iterator[Chromium]:
    with Chromium() as browser:
        yield browser


@pytest.fixture(scope="module")
def file(built_example: Bench, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the package of the example project."""
    folder = tmp_path_factory.mktemp("package")
    with built_example.copied(folder / "e").open() as project:
        project.report.exporting.export(folder / "paket.html", Silent(), name="beläggspaket")
    return folder / "paket.html"


def said(browser: Chromium, place: str) -> str:
    return str(browser.run(f"document.getElementById('{place}').innerText"))


def check_page(browser: Chromium) -> str:
    """Press "Kontrollera" and return what is said."""
    browser.run("document.getElementById('check-page').click()")
    browser.until("document.getElementById('checked').className !== ''")
    return said(browser, "checked")


def check_file(browser: Chromium, file: Path) -> str:
    browser.run("document.getElementById('checked').className = ''; document.getElementById('file').value = ''")
    browser.choose_file("#file", file)
    browser.until("document.getElementById('checked').className !== ''")
    return said(browser, "checked")


def test_it_asks_for_no_address_but_its_own_and_complains_of_nothing(browser: Chromium, file: Path):
    browser.open(file)
    check_page(browser)
    browser.run("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    assert set(browser.requests) == {file.resolve().as_uri()}
    assert browser.complaints == []
    assert browser.run("fetch('http://localhost:1/').then(() => 'let out', () => 'kept')") == "kept"


def test_its_hash_is_that_of_another_implementation(browser: Chromium, checkout: Path):
    program = (checkout / "resources" / "package" / "sha256.js").read_text(encoding="utf-8")
    browser.run("0")
    chance = Random(256)
    lengths = [*range(130), 1_000, 65_537]
    contents = [chance.randbytes(length) for length in lengths]
    call = f"""(() => {{ {program}
        return {json.dumps([list(data) for data in contents])}.map((data) => {{
            const bytes = Uint8Array.from(data), cut = Math.floor(data.length / 3);
            return new Sha256().update(bytes.subarray(0, cut)).update(bytes.subarray(cut)).hex();
        }}); }})()"""
    assert browser.run(call) == [sha256(data).hexdigest() for data in contents]


def test_it_says_that_it_is_whole_and_to_which_state_it_belongs(browser: Chromium, file: Path):
    about = data_in(file.read_bytes())["about"]
    browser.open(file)
    for told in (check_page(browser), check_file(browser, file)):
        assert "hel" in told and f"läge {about['state']}" in told and about["head"] in told
    assert sha256(file.read_bytes()).hexdigest() in said(browser, "checked")


def test_of_500_changed_bytes_it_finds_each_in_the_file(browser: Chromium, file: Path, tmp_path: Path):
    browser.open(file)
    page, chance, changed = file.read_bytes(), Random(500), tmp_path / "ändrad.html"
    for _ in range(500):
        at = chance.randrange(len(page))
        other = bytes([page[at] ^ chance.randrange(1, 256)])
        changed.write_bytes(page[:at] + other + page[at + 1 :])
        check_file(browser, changed)
        assert browser.run("document.getElementById('checked').className") == "bad", f"byte {at}"


def test_a_page_that_was_changed_never_says_that_it_is_whole(browser: Chromium, tmp_path: Path):
    """Of what is read alike (the case of a tag, white space within one) only the file's check can tell."""
    page, chance, changed = written(package()), Random(60), tmp_path / "ändrad.html"
    for _ in range(60):
        at = chance.randrange(len(page))
        other = page[:at] + bytes([page[at] ^ chance.randrange(1, 256)]) + page[at + 1 :]
        assert not is_whole(other)
        changed.write_bytes(other)
        browser.open(changed)
        if browser.run("Boolean(document.getElementById('check-page'))"):
            browser.run("document.getElementById('check-page').click()")
            browser.until("/\\S/.test(document.getElementById('checked').className)")
            assert "Paketet är helt" not in said(browser, "checked"), f"byte {at}: {page[at - 20 : at + 20]!r}"
        else:
            assert "har inte startat" in str(browser.run("document.body.textContent")), f"byte {at}"


def test_everything_is_done_by_keyboard(browser: Chromium, file: Path):
    browser.open(file)
    number = data_in(file.read_bytes())["codings"][40][0]
    stops = []
    for _ in range(40):
        browser.press(*TAB)
        stops.append(browser.run("document.activeElement.id || document.activeElement.textContent"))
        if stops[-1] == "number":
            break
    assert stops[0] == "Till innehållet" and {"English", "Skriv ut", "Beslut"} <= set(stops)
    browser.type(number.lower().replace("0", "o"))
    browser.press(*ENTER)
    assert said(browser, "said") == f"{number} visas nedan."
    assert "Beslut mellan belägg och behov" in said(browser, "found")
    assert browser.run("document.activeElement.textContent") == number
    browser.press(*ESCAPE)
    assert browser.run("document.activeElement.id") == "number"
    browser.type("X")
    browser.press(*ENTER)
    assert "ett tecken är fel" in said(browser, "said") and said(browser, "found") == ""
    while browser.run("document.activeElement.id") != "check-page":
        browser.press(*TAB)
    browser.press(*ENTER)
    browser.until("document.getElementById('checked').className === 'good'")


def test_every_evidence_number_leads_to_its_passage(browser: Chromium, file: Path):
    data = data_in(file.read_bytes())
    browser.open(file)
    for row in data["codings"][::25]:
        browser.run(f"location.hash = '#{row[0]}'")
        browser.until(f"document.getElementById('said').textContent.startsWith('{row[0]}')")
        told = " ".join(said(browser, "found").split())
        words = " ".join((re.sub('[”“„"«»]', "’", row[5]) if row[4] else row[5]).split())
        assert words in told and row[10] in told


def test_a_screen_reader_is_told_what_everything_is(browser: Chromium, file: Path):
    browser.open(file)
    told = browser.accessible()
    roles = {role for role, _, _ in told}
    assert {"banner", "navigation", "main", "contentinfo", "search", "status", "table"} <= roles
    named = {"button", "link", "textbox", "image", "region", "table", "heading", "navigation"}
    assert [each for each in told if each[0] in named and not each[1].strip()] == []
    levels = browser.run("[...document.querySelectorAll('h1,h2,h3,h4')].map((one) => Number(one.tagName[1]))")
    assert levels.count(1) == 1 and all(after - before <= 1 for before, after in pairwise(levels))
    ids = browser.run("[...document.querySelectorAll('[id]')].map((one) => one.id)")
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("tongue", ["sv", "en"])
def test_an_accessibility_checker_finds_nothing_in_any_state(browser: Chromium, file: Path, tongue: str, dark: bool):
    if not os.environ.get(AXE):
        pytest.skip(f"{AXE} does not say where axe.min.js lies (npm install axe-core)")
    browser.media(dark=dark)
    browser.open(file)
    browser.run(f"document.querySelector('button[lang={tongue}]').click()")
    assert broken_rules(browser) == {}
    browser.run(f"location.hash = '#{data_in(file.read_bytes())['codings'][40][0]}'")
    browser.until("document.getElementById('found-title')")
    check_page(browser)
    browser.run("[...document.querySelectorAll('details')].slice(0, 5).forEach((one) => { one.open = true; })")
    browser.until("document.querySelector('details .passage')")
    assert broken_rules(browser) == {}
    browser.media()


def broken_rules(browser: Chromium) -> dict[str, list[str]]:
    """Return which rules of axe-core are broken, and by what."""
    browser.run(Path(os.environ[AXE]).read_text(encoding="utf-8") + "\n0")
    found = browser.run(
        "axe.run(document, {resultTypes: ['violations']}).then((told) => told.violations.map("
        "(one) => [one.id, one.nodes.map((node) => node.html)]))"
    )
    return dict(found)


@pytest.mark.parametrize("width", [320, 400])
def test_in_a_narrow_window_only_tables_and_the_picture_are_moved_sideways(file: Path, width: int):
    with Chromium(width, 900) as narrow:
        narrow.open(file)
        check_page(narrow)
        assert narrow.run("document.documentElement.scrollWidth") == width
        cut_off = narrow.run(
            "[...document.querySelectorAll('#page *')].filter((one) => one.getBoundingClientRect().right > innerWidth"
            " && (!one.closest('.wide') || one.matches('caption span'))).map((one) => one.outerHTML.slice(0, 80))"
        )
        assert cut_off == []


def test_in_english_everything_but_the_projects_words_is_english(browser: Chromium, file: Path):
    browser.open(file)
    browser.run("document.querySelector('button[lang=en]').click()")
    assert browser.run("document.documentElement.lang") == "en"
    plain = browser.run(
        "(() => { const page = document.body.cloneNode(true);"
        "page.querySelectorAll('[lang=sv], script').forEach((one) => one.remove());"
        "return page.textContent; })()"
    )
    assert "Evidence package" in plain and "How 13 became 10" in plain
    for swedish in ("Utvecklingsbehov", "Belägg (", "tar upp", "läge", "Kontrollera"):
        assert swedish not in plain
    assert "The package is whole" in check_page(browser)


@pytest.mark.parametrize("dark", [False, True])
def test_words_stand_out_from_what_is_behind_them(browser: Chromium, file: Path, dark: bool):
    browser.media(dark=dark)
    browser.open(file)
    check_page(browser)
    weak = browser.run(CONTRAST)
    browser.media()
    assert weak == []


def test_hostile_words_are_only_words(browser: Chromium, tmp_path: Path):
    hostile = "</script><img src=x onerror=\"document.title='x'\"><b>{0} $& \u2028 ”citat”"
    file = tmp_path / "paket.html"
    file.write_bytes(written(package(coding("E-DMXZA1E1YHG", hostile, title=hostile), title=hostile)))
    browser.open(file, "#E-DMXZA1E1YHG")
    assert hostile.replace("”", "’").replace('"', "’") in browser.run(
        "document.querySelector('blockquote').textContent"
    )
    assert browser.run("document.querySelectorAll('#page img, #page b').length") == 0
    assert set(browser.requests) == {file.resolve().as_uri()}
    assert "Paketet är helt" in check_page(browser)


def test_it_prints_what_is_open_and_all_passages_if_asked(browser: Chromium, file: Path, tmp_path: Path):
    pypdfium2 = pytest.importorskip("pypdfium2")
    browser.open(file)
    browser.pdf(tmp_path / "kort.pdf")
    with pypdfium2.PdfDocument(tmp_path / "kort.pdf") as document:
        assert 5 < len(document) < 40
    browser.run("document.getElementById('open-all').click()")
    browser.pdf(tmp_path / "paket.pdf")
    with pypdfium2.PdfDocument(tmp_path / "paket.pdf") as document:
        text = "".join(page.get_textpage().get_text_range() for page in document)
    missing = [row[0] for row in data_in(file.read_bytes())["codings"] if row[0] not in text]
    assert missing == []


CONTRAST = """(() => {
  const parse = (colour) => (colour.match(/[\\d.]+/g) || [0, 0, 0, 0]).map(Number);
  const light = (colour) => {
    const linear = (part) => (part <= 10.3 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
    const [r, g, b] = parse(colour).map(linear);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (one) => {
    for (; one; one = one.parentElement) {
      const colour = getComputedStyle(one).backgroundColor, parts = parse(colour);
      if (parts.length < 4 || parts[3] > 0) return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  const weak = [];
  for (const one of document.querySelectorAll('#page *')) {
    const own = [...one.childNodes].some((child) => child.nodeType === 3 && child.textContent.trim());
    if (!own || one.closest('svg') || !one.checkVisibility()) continue;
    const [high, low] = [light(getComputedStyle(one).color), light(behind(one))].sort((a, b) => b - a);
    if ((high + 0.05) / (low + 0.05) < 4.5) weak.push(`${one.tagName} ${one.className}: ${one.textContent}`);
  }
  return [...new Set(weak)];
})()"""
"""Finds words with less contrast than 4.5:1 (WCAG 2.2, 1.4.3)."""
