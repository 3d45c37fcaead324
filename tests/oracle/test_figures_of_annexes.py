"""Every figure of the appendix on method, of COREQ and of the catalogues, worked out from the file's tables alone."""

import re
from collections import Counter, defaultdict

import pytest
from docx import Document
from docx.table import Table
from lxml import html

from tests.oracle.exported import integer

PLACE = re.compile(r"Dok (\d+), tecken (\d+)–(\d+)")


def read_report(folder, name, suffix):
    """Return the paragraphs, and the rows of all tables."""
    path = folder / f"{name}.{suffix}"
    if suffix == "html":
        page = html.parse(str(path))
        words = [node.text_content().strip() for node in page.iter("h1", "h2", "h3", "p")]
        return words, [[cell.text_content().strip() for cell in row.iter("th", "td")] for row in page.iter("tr")]
    words, rows = [], []
    for part in Document(str(path)).iter_inner_content():
        if isinstance(part, Table):
            rows += [[cell.text.strip() for cell in row.cells] for row in part.rows]
        else:
            words.append(part.text.strip())
    return words, rows


@pytest.fixture(params=["docx", "html"])
def method(request, folder):
    return read_report(folder, "metod", request.param)


def one(words, pattern):
    """Return the numbers of the one paragraph that has them."""
    ((match),) = [found for text in words if (found := re.search(pattern, text))]
    return tuple(map(integer, match.groups()))


def external(world):
    return [source for source in world.source if not source.internal]


def test_who_was_asked_and_found(oracle, world, method):
    words, rows = method
    asked = {inquiry.organisation for inquiry in world.inquiry}
    answered = {inquiry.organisation for inquiry in world.inquiry if inquiry.mode != "none"}
    assert one(words, r"Sammanlagt svarade (\d+) av (\d+) tillfrågade") == (len(answered), len(asked))
    names = {organisation.name.casefold() for organisation in world.organisation}
    suggested = [organisation.suggested_by for organisation in world.organisation if organisation.suggested_by.strip()]
    linked = [by for by in suggested if any(name in by.casefold() for name in names)]
    told = one(words, r"har (\d+) organisationer?\. (\d+) av dem är föreslagna av någon, varav (\d+) av en annan")
    assert told == (len(world.organisation), len(suggested), len(linked))
    waves: dict[int, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
    for inquiry in world.inquiry:
        waves[inquiry.wave][0].add(inquiry.organisation)
        if inquiry.mode != "none":
            waves[inquiry.wave][1].add(inquiry.organisation)
    right = {f"Våg {wave}" if wave else "Utan våg": tuple(map(len, both)) for wave, both in waves.items()}
    assert {row[0]: tuple(map(integer, row[1:])) for row in rows if row[0] in right} == right


def test_what_was_asked(world, method):
    words, _ = method
    told = [
        found.groups() for text in words if (found := re.match(r"(.*), version (\d+): ställda till (\d+) org", text))
    ]
    right = []
    for each in world.question_set:
        asked = {inquiry.organisation for inquiry in world.inquiry if inquiry.question_set == each.id}
        if asked:
            right.append((each.name, str(each.version), str(len(asked))))
            assert all(any(question["text"] in text for text in words) for question in each.questions)
    assert sorted(told) == sorted(right)


def test_what_the_material_is(world, method):
    words, _ = method
    sources = external(world)
    days = sorted(source.day for source in sources if source.day)
    assert one(words, r"^Underlaget är (\d+) dokument") == (len(sources),)
    assert any(f"daterade {days[0]} till {days[-1]}" in text for text in words)
    dialogues = [source for source in sources if source.kind == "dialogue"]
    checked = sum(bool(source.checked) for source in dialogues)
    assert one(words, r"^(\d+) dokument är (?:en )?minnesanteckning") == (len(dialogues),)
    assert one(words, r"(\d+) av (\d+) har granskats") == (checked, len(dialogues))
    verbatim = sum(source.made == "verbatim" for source in sources)
    assert one(words, r"^(\d+) av (\d+) dokument är ordagranna") == (verbatim, len(sources))


def test_how_it_was_coded_and_judged(world, oracle, method):
    words, _ = method
    themes = {theme.id: theme for theme in world.theme if theme.stage == "theme"}
    texts = {source.text for source in world.source}
    codings = [coding for coding in world.coding if coding.theme in themes and coding.text in texts]
    stances = Counter(coding.stance for coding in codings)
    shared = [text for text in texts if len({coding.coder for coding in codings if coding.text == text}) > 1]
    used = [theme for theme in themes.values() if theme.status in {"active", "parked", "kept"}]
    mains = [theme for theme in used if theme.parent is None]
    pattern = (
        r"^(\d+) person(?:er)? har kodat materialet mot (\d+) teman och (\d+) deltema: (\d+) kodningar, "
        r"varav (\d+) stöder, (\d+) nyanserar och (\d+) motsäger sitt tema\. I (\d+) dokument"
    )
    assert one(words, pattern) == (
        len({coding.coder for coding in codings}), len(mains), len(used) - len(mains), len(codings),
        stances["supports"], stances["nuances"], stances["contradicts"], len(shared),
    )  # fmt: skip
    settled = [verdict for verdict in world.verdict if verdict.settled and verdict.theme in {it.id for it in mains}]
    assert one(words, r"^(\d+) av (\d+) teman har en bedömning") == (len(settled), len(mains))
    outcomes = Counter(verdict.outcome for verdict in settled)
    (told,) = [text for text in words if "teman har en bedömning" in text]
    for outcome, name in {"confirmed": "bekräftat", "adjusted": "justerat", "nuanced": "nyanserat"}.items():
        assert f"{name} {outcomes[outcome]}" in told or not outcomes[outcome]


def test_coreq_is_filled_where_the_data_know(world, oracle, folder):
    _, rows = read_report(folder, "coreq", "docx")
    items = {int(row[0]): row[2] for row in rows if row[0].isdigit()}
    assert sorted(items) == list(range(1, 33))
    heard = [oracle.heard(source) for source in external(world)]
    times = Counter(who for voices in heard for who in voices)
    repeated = sum(often > 1 for often in times.values())
    assert items[12] == f"{len(times)} hörda organisationer i {len(heard)} dokument."
    assert items[18] == f"{repeated} av {len(times)} hörda organisationer finns i mer än ett dokument."
    assert items[29].startswith(f"{len([one for one in world.quotation if one.chosen])} utdrag är valda")
    assert items[1] == items[4] == items[19] == "[Fylls i]"


@pytest.mark.parametrize(("name", "shared"), [("utdrag-dokument", False), ("utdrag-organisation", True)])
def test_the_catalogues_print_every_passage_at_its_place(world, oracle, folder, name, shared):
    words, _ = read_report(folder, name, "html")
    themes = {theme.id for theme in world.theme if theme.stage == "theme"}
    documents = {source.text: source.number for source in external(world)}
    codings = [one for one in world.coding if one.theme in themes and one.text in documents]
    places = {(documents[one.text], one.start, one.end): one for one in codings}
    right = Counter({place: max(1, len(oracle.speaking(one))) if shared else 1 for place, one in places.items()})
    told = Counter(tuple(map(int, found)) for text in words for found in PLACE.findall(text))
    aliased = {source.number for source in world.source if source.alias}
    assert {place: often for place, often in told.items() if place[0] not in aliased} == {
        place: often for place, often in right.items() if place[0] not in aliased
    }
    assert told.keys() == right.keys()
