import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lagvarde_coder.domain.errors import Cancelled, DiskFull, NotFound
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.language import swedish
from lagvarde_coder.services.material.sentences import packed, unpacked
from tests.helpers import pasted
from tests.tries import tries

WORDS = "Vi vill, bl.a. här, ha tid 🙃. Det är allt.\n\nIngen rubrik\n"
SENTENCES = ["Vi vill, bl.a. här, ha tid 🙃.", "Det är allt.", "Ingen rubrik"]


@pytest.fixture
def text(project):
    return pasted(project, WORDS).text.id


@pytest.fixture
def finder(project, monkeypatch):
    """Counts how often sentences are looked for."""
    asked = []
    real = project.material.sentences._finder.of

    def of(_, text, *more):
        asked.append(text)
        return real(text, *more)

    monkeypatch.setattr(type(project.material.sentences._finder), "of", of)
    return asked


def rows(bench):
    with bench.raw() as connection:
        return connection.execute("SELECT text, rules, spans FROM cache_sentence").fetchall()


def words(spans):
    return [span.of(WORDS) for span in spans]


def test_sentences_are_found_once_and_then_kept(project, text, finder):
    assert project.material.sentences.known(text) is None
    assert words(project.material.sentences.of_text(text)) == SENTENCES
    assert words(project.material.sentences.of_text(text)) == SENTENCES
    assert words(project.material.sentences.known(text)) == SENTENCES
    assert finder == [WORDS]


def test_they_are_kept_in_the_file_and_read_by_others(bench):
    with bench.open() as project:
        text = pasted(project, WORDS).text.id
        project.material.sentences.of_text(text)
    with bench.open(writing=False) as reading:
        assert words(reading.material.sentences.known(text)) == SENTENCES


def test_reading_alone_finds_them_and_leaves_the_file_as_it_is(bench):
    with bench.open() as project:
        text = pasted(project, WORDS).text.id
    before = bench.path.read_bytes()
    with bench.open(writing=False) as reading:
        assert words(reading.material.sentences.of_text(text)) == SENTENCES
        assert reading.material.sentences.known(text) is None
    assert bench.path.read_bytes() == before


@pytest.mark.parametrize(
    "nonsense",
    [
        "",
        "x",
        "0,5",
        "0,5;",
        "0,29;1,12",
        "0,29;1,12;2,12;0,1",
        "0,43;2,12",
        "0,0;0,29;1,12;2,12",
        "-1,2",
        "0,999",
        "0,29;1,13;1,12",
        "[[0, 5]]",
        "9999999999999999999999,1",
        "0,29,1,12,2,12",
    ],
)
def test_nonsense_is_found_anew_never_trusted(bench, project, text, finder, nonsense):
    project.material.sentences.of_text(text)
    with project._database.derived() as connection:
        connection.exec_driver_sql("UPDATE cache_sentence SET spans = ?", (nonsense,))
    assert project.material.sentences.known(text) is None
    assert words(project.material.sentences.of_text(text)) == SENTENCES
    assert len(finder) == 2


def test_what_other_rules_found_is_found_anew(project, text, finder):
    project.material.sentences.of_text(text)
    with project._database.derived() as connection:
        connection.exec_driver_sql("UPDATE cache_sentence SET rules = 'sv/0'")
    assert project.material.sentences.known(text) is None
    project.material.sentences.of_text(text)
    assert len(finder) == 2
    assert project.material.sentences.known(text) is not None


def test_a_full_disk_costs_only_the_keeping(project, text, monkeypatch):
    def full(*_):
        raise DiskFull(path="x")

    monkeypatch.setattr(project._database, "keep_sentences", full)
    assert words(project.material.sentences.of_text(text)) == SENTENCES


def test_a_text_that_goes_takes_its_sentences_along(bench):
    with bench.open() as project:
        document = pasted(project, WORDS)
        project.material.sentences.of_text(document.text.id)
        (imported, *_) = project.trail.tracing.operations()
        project.trail.history.revert(imported.id)
    assert rows(bench) == []


def test_keeping_leaves_no_entry_in_the_trail(project, text):
    with project._database.read() as read:
        before = read.head()
    project.material.sentences.of_text(text)
    with project._database.read() as read:
        assert read.head() == before


def test_it_stops_when_it_is_asked_to_and_keeps_nothing(project, text):
    stopped = Silent()
    stopped.stop()
    with pytest.raises(Cancelled):
        project.material.sentences.of_text(text, stopped)
    assert project.material.sentences.known(text) is None


def test_an_unknown_text_is_named(project):
    for ask in (project.material.sentences.of_text, project.material.sentences.known):
        with pytest.raises(NotFound):
            ask("none")


@settings(max_examples=tries(100))
@given(st.text("ab .\n🙂!A", max_size=60))
def test_what_is_packed_is_unpacked_the_same(text):
    spans = [span for start, end in swedish.stretches(text) for span in swedish.between(text[start:end], (), start)]
    assert unpacked(packed(spans), text) == tuple(spans)
