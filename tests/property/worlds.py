"""Random small projects: themes with sub-themes, links, sections, joint and internal sources."""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from hypothesis import strategies as st

from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.decisions.lineage import MergeLink
from lagvarde_coder.domain.figures.counted import CountedCoding, CountedSource, Scope
from lagvarde_coder.domain.material.sources import EvidenceClass, SourceKind
from lagvarde_coder.domain.material.speaking import NO_CATEGORY, NO_WAVE
from lagvarde_coder.domain.text import Section, SectionKind
from lagvarde_coder.domain.themes.codebook import Stage, Theme

ORGANISATIONS = ["org-a", "org-b", "org-c", "org-d"]
QUESTIONS = ["q1", "q2"]
CATEGORIES = ["region", "patient"]
SPEAKERS = ["Ordförande", "Verksamhetschef", ""]
OCCASIONS = ["", "Hösten", "Våren"]
DAYS = [date(2025, 1, day) for day in (1, 2, 3)]
CODERS = ["alfa", "beta"]


@dataclass(frozen=True)
class World:
    themes: list[Theme]
    links: list[MergeLink]
    sources: list[CountedSource]
    codings: list[CountedCoding]
    scope: Scope


def some(values, **limits):
    return st.lists(st.sampled_from(values), unique=True, **limits)


@st.composite
def codebooks(draw):
    """Return themes and needs, each perhaps with sub-themes and these with sub-sub-themes."""
    themes = []
    for stage, letter, most in ((Stage.THEME, "T", 4), (Stage.NEED, "B", 3)):
        for number in range(1, draw(st.integers(1, most)) + 1):
            family = [f"{letter}{number}"]
            themes.append(Theme(id=family[0], number=family[0], name="", stage=stage))
            for suffix in "ab"[: draw(st.integers(0, 2))]:
                parent = draw(st.sampled_from(family))
                family.append(f"{letter}{number}{suffix}")
                themes.append(Theme(id=family[-1], number=family[-1], name="", stage=stage, parent=parent))
    return themes


def rank(theme):
    return ("T" not in theme, int(theme[1]))


@st.composite
def links_between(draw, themes, codings):
    """Return links that go to needs of a higher rank, at most one undivided per theme."""
    links: list[MergeLink] = []
    for theme in themes:
        higher = [need.id for need in themes if need.stage is Stage.NEED and rank(need.id) > rank(theme.id)]
        if not higher:
            continue
        for need in draw(some(higher, max_size=2)):
            divided = bool(links and links[-1].theme == theme.id and links[-1].codings is None) or draw(st.booleans())
            part = tuple(draw(some(codings))) if divided and codings else None
            if divided and part is None:
                continue
            links.append(MergeLink(id=f"{theme.id}>{need}", theme=theme.id, need=need, reason="", codings=part))
    return links


@st.composite
def sections_of(draw, characters):
    """Return sections that do not overlap within a kind; some known questions, some with organisations."""
    sections = []
    for kind in (SectionKind.QUESTION, SectionKind.SPEAKER):
        bounds = sorted(draw(st.sets(st.integers(0, characters), max_size=6)))
        for start, end in pairwise(bounds):
            if draw(st.booleans()):
                question = draw(st.sampled_from([*QUESTIONS, None])) if kind is SectionKind.QUESTION else None
                label = draw(st.sampled_from(SPEAKERS)) if kind is SectionKind.SPEAKER else ""
                organisations = tuple(draw(some(ORGANISATIONS, max_size=2)))
                sections.append(
                    Section(
                        kind=kind, start=start, end=end, label=label, question=question, organisations=organisations
                    )
                )
    return tuple(draw(st.permutations(sections)))


@st.composite
def sources(draw, number, ledger, asked):
    characters = draw(st.integers(1, 10))  # short, so that codings often touch and overlap
    kind = draw(st.sampled_from([SourceKind.DIALOGUE, SourceKind.ANSWER, SourceKind.INTERNAL]))
    return CountedSource(
        id=f"s{number}",
        text=f"t{number}",
        characters=characters,
        kind=kind,
        internal=kind is SourceKind.INTERNAL,
        finished=draw(st.booleans()),
        organisations=tuple(draw(some(ORGANISATIONS, max_size=2))),
        categories=tuple(draw(some(CATEGORIES))),
        ledger=ledger,
        day=draw(st.none() | st.sampled_from(DAYS)),
        occasion=draw(st.sampled_from(OCCASIONS)),
        wave=draw(st.integers(0, 2)),
        asked=asked,
        sections=draw(sections_of(characters)),
    )


@st.composite
def codings(draw, number, themes, material):
    source = draw(st.sampled_from(material))
    start = draw(st.integers(0, source.characters - 1))
    end = draw(st.integers(start + 1, source.characters))
    text = draw(st.sampled_from([source.text] * 5 + ["an earlier text"]))
    coder, stance = draw(st.sampled_from(CODERS)), draw(st.sampled_from(list(Stance)))
    return CountedCoding(f"c{number}", text, start, end, draw(st.sampled_from(themes)).id, coder, stance)


def scopes():
    return st.builds(
        Scope,
        coders=st.none() | st.frozensets(st.sampled_from(CODERS)),
        stances=st.none() | st.frozensets(st.sampled_from(list(Stance))),
        sources=st.none() | st.frozensets(st.sampled_from(["s0", "s1", "s2"])),
        finished_only=st.booleans(),
        include_internal=st.booleans(),
    )


def narrow_scopes():
    """Return scopes with the filters of documents, people and answers, too."""

    def of(values):
        return st.none() | st.frozensets(st.sampled_from(values), min_size=1)

    return st.builds(
        Scope,
        stances=of(list(Stance)),
        include_internal=st.just(True),
        kinds=of([SourceKind.DIALOGUE, SourceKind.ANSWER]),
        evidence=of([EvidenceClass.EXPERIENCE, EvidenceClass.INTERNAL]),
        categories=of([*CATEGORIES, NO_CATEGORY]),
        waves=of(["1", "2", NO_WAVE]),
        questions=of(QUESTIONS),
        prompted=st.none() | st.booleans(),
        first_day=st.none() | st.sampled_from(DAYS),
        last_day=st.none() | st.sampled_from(DAYS),
    )


@st.composite
def worlds(draw):
    """Return a project of up to four sources, ten codings and a dozen themes, and a scope."""
    themes = draw(codebooks())
    ledger = {organisation: tuple(draw(some(CATEGORIES))) for organisation in ORGANISATIONS}
    lines = st.tuples(st.sampled_from(OCCASIONS), st.integers(0, 2))
    asked = {organisation: tuple(draw(st.lists(lines, max_size=2))) for organisation in ORGANISATIONS}
    material = [draw(sources(number, ledger, asked)) for number in range(draw(st.integers(1, 4)))]
    made = [draw(codings(number, themes, material)) for number in range(draw(st.integers(0, 10)))]
    links = draw(links_between(themes, [coding.id for coding in made]))
    scope = draw(st.just(Scope(include_internal=True)) | scopes() | narrow_scopes())
    return World(themes, links, material, made, scope)
