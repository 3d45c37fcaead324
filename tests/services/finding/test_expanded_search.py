"""Search by forms, compounds and other expressions: what it finds equals what a brute-force reading finds."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.errors import Cancelled
from lagvarde_coder.domain.finding.queries import How, pattern_in_text
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.material.sources import SourceKind
from lagvarde_coder.domain.text import Span
from lagvarde_coder.services.base import Desk
from lagvarde_coder.services.finding.searching import SearchScope, SearchService
from tests.helpers import coded, pasted
from tests.tries import tries

WORDS = ("tid", "tiden", "tider", "arbetstid", "arbetstiden", "tidsbrist", "ut", "uti", "fasa", "fasar", "utfasa",
         "äga", "aga", "ägare", "utmönstra", "utmönstrar", "t1d", "gå", "går", "gick", "utgå", "å")  # fmt: skip
STEMS = {"tiden": "tid", "tider": "tid", "fasar": "fasa", "arbetstiden": "arbetstid", "utmönstrar": "utmönstra",
         "går": "gå", "gick": "gå"}  # fmt: skip
SAME = {"fasa ut": ("utmönstra", "utfasa"), "utmönstra": ("fasa ut", "utfasa"), "utfasa": ("fasa ut", "utmönstra")}


def lemma(word: str) -> str:
    return STEMS.get(word, word)


def variants(words: str) -> tuple[str, ...]:
    return SAME.get(words, ())


def service(project: OpenProject) -> SearchService:
    desk: Desk = project.finding.searching._desk
    return SearchService(desk, lemma, variants)


# --- the oracle -------------------------------------------------------------------------------------------------------


def meant(word: str, how: How, known: set[str]) -> set[str]:
    if len(word) < 2 or any(letter.isdigit() for letter in word):
        return {word}
    forms = {word}
    if how.forms:
        forms |= {one for one in known if len(one) > 1 and one != "t1d" and lemma(one) in (lemma(word), word)}
    roots = {word, lemma(word)} if how.forms else {word}
    if how.compounds:
        forms |= {one for one in known for root in roots if len(root) > 2 and root in one}
    return forms


def same(words: str, how: How) -> list[str]:
    asked = dict.fromkeys((words, lemma(words) if how.forms and " " not in words else words))
    return [one for each in asked for one in variants(each) if one != words] if how.variants else []


def phrase_at(line: list[str], words: list[str], how: How, known: set[str]) -> set[int]:
    found: set[int] = set()
    for at in range(len(line) - len(words) + 1):
        if all(line[at + step] in meant(word, how, known) for step, word in enumerate(words)):
            found |= set(range(at, at + len(words)))
    return found


def expected(lines: list[list[str]], parts: list[str], how: How) -> dict[int, set[int]]:
    """Number of the line -> numbers of the words hit, for lines that hold all parts."""
    known = {word for line in lines for word in line}
    found = {}
    for number, line in enumerate(lines):
        hits = [
            set().union(*(phrase_at(line, way.split(), how, known) for way in (part, *same(part, how))))
            for part in parts
        ]
        if all(hits):
            found[number] = set().union(*hits)
    return found


HOWS = st.builds(How, st.booleans(), st.booleans(), st.booleans())
LINES = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6), min_size=1, max_size=6)
PHRASES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join)


@settings(max_examples=tries(60), suppress_health_check=list(HealthCheck))
@given(lines=LINES, parts=st.lists(PHRASES, min_size=1, max_size=2), how=HOWS)
def test_hits_equal_what_a_brute_force_reading_finds(project: OpenProject, lines, parts, how):
    text = "\n".join(map(" ".join, lines)) + "\nslut"
    document = pasted(project, text, title="Prov")
    scope = SearchScope(documents=frozenset({document.source.id}))
    finder = service(project)
    found = finder.find(" ".join(f'"{part}"' for part in parts), how=how, scope=scope)
    numbers = [text.count("\n", 0, hit.span.start) for hit in found]
    # earlier examples left their words in the index; every one of them is in WORDS, so forms are taken from all
    words = {number: {text.count(" ", hit.span.start, at) for one in hit.hits for at in range(one.start, one.end)
                      if text[at] != " "} for number, hit in zip(numbers, found, strict=True)}  # fmt: skip
    assert words == expected(lines, parts, how)
    project.trail.history.revert(_import_of(project))


def _import_of(project: OpenProject) -> str:
    return next(one.id for one in project.trail.tracing.operations())


def test_loose_words_that_are_one_expression_are_found_as_its_other_names(project: OpenProject):
    pasted(project, "fasar det ut\nutmönstrar\nfasar\nut")
    finder = service(project)
    assert [hit.words for hit in finder.find("fasa ut", how=How(forms=True, variants=True))] == [
        "fasar det ut", "utmönstrar"]  # fmt: skip
    assert [hit.words for hit in finder.find("fasar ut")] == ["fasar det ut"]


@pytest.mark.parametrize("typed", ["gå", "går", "gick"])
def test_a_word_of_two_letters_is_found_in_all_its_forms_but_not_inside_others(project: OpenProject, typed):
    pasted(project, "gå\ngår\ngick\nutgå\nå")
    finder = service(project)
    assert [hit.words for hit in finder.find(typed, how=How(forms=True))] == ["gå", "går", "gick"]
    assert [hit.words for hit in finder.find("gå", how=How(compounds=True))] == ["gå"]


def test_what_was_looked_for_is_told(project: OpenProject):
    pasted(project, "tiden och arbetstid\nfasa ut")
    finder = service(project)
    found = finder.search("tid ut", how=How(forms=True, compounds=True))
    assert [(one.typed, one.also) for one in found.expanded] == [("tid", ("arbetstid", "tiden"))]
    told = finder.search("utmönstra", how=How(variants=True)).expanded
    assert [(one.typed, one.also) for one in told] == [("utmönstra", ("fasa ut", "utfasa"))]
    assert finder.search("tid").expanded == ()


@pytest.mark.parametrize("typed", ["icke-göra", "icke göra", '"icke-göra"'])
def test_an_expression_with_a_hyphen_is_found_as_its_other_names(project: OpenProject, typed):
    pasted(project, "utmönstring\nicke-göra\nicke göra")
    found = project.finding.searching.find(typed, how=How(variants=True))
    assert [hit.words for hit in found] == ["utmönstring", "icke-göra", "icke göra"]


def test_new_texts_bring_new_words(project: OpenProject):
    finder, how = service(project), How(compounds=True)
    pasted(project, "arbetstid")
    assert len(finder.find("tid", how=how)) == 1
    pasted(project, "restid")
    assert len(finder.find("tid", how=how)) == 2


def test_a_reader_may_search_by_forms_and_leaves_the_file_as_it_is(bench):
    with bench.open() as project:
        pasted(project, "tiden går. Fasar ut!\näga")
    before = bench.path.read_bytes()
    with bench.open(writing=False) as project:
        finder = service(project)
        assert len(finder.find('"fasa ut" tid', how=How(forms=True))) == 1
        assert [hit.words for hit in finder.find("äga", how=How(True, True, True))] == ["äga"]
    assert bench.path.read_bytes() == before


def test_preparing_can_be_stopped_and_begun_again(project: OpenProject):
    pasted(project, "tiden")
    finder, stopped = service(project), Silent()
    stopped.stop()
    with pytest.raises(Cancelled):
        finder.prepare(stopped)
    finder.prepare(Silent())
    assert finder.find("tid", how=How(forms=True))


# --- where ------------------------------------------------------------------------------------------------------------


@pytest.fixture
def material(project: OpenProject):
    """Two documents: T01 on the first "tid" of one, T02 on the second, nothing on the third and fourth."""
    one = pasted(project, "tid ett tid två\ntid tre", "A", kind=SourceKind.DIALOGUE, categories=("Patient",))
    two = pasted(project, "tid fyra", "B", kind=SourceKind.ANSWER)
    coded(project, one, "T01", 0, 7)
    coded(project, one, "T02", 8, 11)
    return project, one, two


def places(project: OpenProject, **scope) -> list[tuple[str, list[int]]]:
    found = project.finding.searching.find("tid", scope=SearchScope(**scope))
    return [(hit.source.title[:8], [one.start for one in hit.hits]) for hit in found]


ONE, TWO = "tid ett ", "tid fyra"


@pytest.mark.parametrize(
    ("scope", "found"),
    [
        ({}, [(ONE, [0, 8]), (ONE, [16]), (TWO, [0])]),
        ({"kinds": {SourceKind.ANSWER}}, [(TWO, [0])]),
        ({"categories": {"Patient"}}, [(ONE, [0, 8]), (ONE, [16])]),
        ({"organisations": {"B"}}, [(TWO, [0])]),
        ({"themes": {"T01"}}, [(ONE, [0])]),
        ({"themes": {"T01", "T02"}}, [(ONE, [0, 8])]),
        ({"without_themes": {"T01"}}, [(ONE, [8]), (ONE, [16]), (TWO, [0])]),
        ({"coded": True}, [(ONE, [0, 8])]),
        ({"coded": False}, [(ONE, [16]), (TWO, [0])]),
        ({"coded": True, "kinds": {SourceKind.ANSWER}}, []),
    ],
)
def test_a_scope_keeps_what_lies_in_it(material, scope, found):
    project = material[0]
    ids = {name: frozenset(_id(project, name, one) for one in each) for name, each in scope.items() if name != "coded"}
    assert places(project, **{**ids, **({"coded": scope["coded"]} if "coded" in scope else {})}) == found


def _id(project: OpenProject, field: str, name: str) -> str:
    if "themes" in field:
        return project.themes.codebook.find(name).id
    if field == "organisations":
        return next(one.id for one in project.material.ledger.organisations() if one.name == name)
    return name


def test_what_others_coded_is_not_searched_while_it_is_hidden(material):
    project = material[0]
    project.coders.act_as("Någon Annan")
    assert places(project, coded=True)
    project.see_others(False)
    assert places(project, coded=True) == []
    assert all(not hit.codings for hit in project.finding.searching.find("tid"))


def test_figures_and_limits_are_told(material):
    project = material[0]
    found = project.finding.searching.search("tid")
    assert (found.places, found.documents, found.organisations, found.more) == (4, 2, 2, False)
    assert project.finding.searching.search("tid", 2).more
    assert [one.start for one in found.hits[0].codings] == [0, 8]


# --- in one text ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("query", "options", "found"),
    [
        ("tid", {}, ["Tid", "tid", "tid"]),
        ("tid", {"whole": True}, ["Tid"]),
        ("tid", {"case": True}, ["tid", "tid"]),
        ("tid", {"forms": lambda word: ("tid", "tiden")}, ["Tid", "tiden"]),
        ("är", {"forms": lambda word: ("är", "tid")}, ["Tid", "är"]),
        ("tiden är", {}, ["tiden  är"]),
        ("ä", {}, ["ä", "ä"]),
        ("aga", {}, []),
        ("(", {}, ["("]),
        ("tiden äga", {}, []),
        ("", {}, []),
    ],
)
def test_words_are_found_in_a_text_as_they_stand_there(query, options, found):
    text = "Tid (tiden  är arbetstider)\näga 🙂"
    pattern = pattern_in_text(query, **options)
    spans = [Span(*match.span()) for match in pattern.finditer(text)] if pattern else []
    assert [span.of(text) for span in spans] == found


@given(query=st.text(max_size=20), text=st.text(max_size=60), forms=st.booleans())
def test_any_string_can_be_looked_for_in_a_text_and_a_hit_stays_on_its_line(query, text, forms):
    pattern = pattern_in_text(query, forms=(lambda word: (word,)) if forms else None)
    for match in pattern.finditer(text) if pattern else ():
        assert match[0]
        assert "\n" not in match[0]
