"""A query as one sentence, in both languages: "Utdrag som gäller T01 Tid och som nyanserar, eller som …"."""

from collections.abc import Callable
from dataclasses import dataclass

from lagvarde_coder.domain.figures.passage_query import Nearness, PassageCondition, PassageQuery, Trait
from lagvarde_coder.domain.finding.queries import How
from lagvarde_coder.words.base import Words
from lagvarde_coder.words.english import WORDS as IN_ENGLISH
from lagvarde_coder.words.swedish import WORDS as IN_SWEDISH


@dataclass(frozen=True, slots=True, kw_only=True)
class QueryWords:
    """Templates of a sentence; pairs are the plain and the negated one, ``{0}`` is what they speak of.

    Attributes:
        itself: what a passage itself is or has. another: how another coding is spoken of that has the same.
        words_near: words that stand near.
        unnamed: what stands in place of a name that is not to be handed out.
        quote: how words are quoted. ways: how they are looked for besides.
    """

    words: Words
    everything: str
    begin: str
    both: str
    either: str
    any_of: str
    itself: dict[Trait, tuple[str, str]]
    another: dict[Nearness, tuple[str, str]]
    words_near: dict[Nearness, tuple[str, str]]
    of_another: dict[Trait, str]
    quote: str
    ways: tuple[str, str, str]
    nobody: str
    no_category: str
    unnamed: dict[Trait, str]


SWEDISH = QueryWords(
    words=IN_SWEDISH,
    everything="Alla utdrag.",
    begin="Utdrag som {0}.",
    both=" och som ",
    either=", eller som ",
    any_of=" eller ",
    itself={
        Trait.THEME: ("gäller {0}", "inte gäller {0}"),
        Trait.FAMILY: ("är kandidater till {0}", "inte är kandidater till {0}"),
        Trait.STANCE: ("har hållningen {0}", "inte har hållningen {0}"),
        Trait.ORGANISATION: ("kommer från {0}", "inte kommer från {0}"),
        Trait.CATEGORY: ("kommer från kategorin {0}", "inte kommer från kategorin {0}"),
        Trait.KIND: ("står i dokument av typen {0}", "inte står i dokument av typen {0}"),
        Trait.CODER: ("är kodade av {0}", "inte är kodade av {0}"),
        Trait.WORDS: ("innehåller {0}", "inte innehåller {0}"),
    },
    another={
        Nearness.SAME_WORDS: (
            "på samma ord har en annan kodning {0}",
            "på samma ord inte har någon annan kodning {0}",
        ),
        Nearness.SENTENCE: (
            "i samma mening har en annan kodning {0}",
            "i samma mening inte har någon annan kodning {0}",
        ),
        Nearness.ANSWER: (
            "i samma svar har en annan kodning {0}",
            "i samma svar inte har någon annan kodning {0}",
        ),
        Nearness.DOCUMENT: (
            "i samma dokument har en annan kodning {0}",
            "i samma dokument inte har någon annan kodning {0}",
        ),
    },
    words_near={
        Nearness.SENTENCE: ("har {0} i samma mening", "inte har {0} i samma mening"),
        Nearness.ANSWER: ("har {0} i samma svar", "inte har {0} i samma svar"),
        Nearness.DOCUMENT: ("har {0} i samma dokument", "inte har {0} i samma dokument"),
    },
    of_another={
        Trait.THEME: "för {0}",
        Trait.FAMILY: "som är kandidat till {0}",
        Trait.STANCE: "med hållningen {0}",
        Trait.ORGANISATION: "från {0}",
        Trait.CATEGORY: "från kategorin {0}",
        Trait.KIND: "i dokument av typen {0}",
        Trait.CODER: "av {0}",
    },
    quote="”{0}”",
    ways=("alla böjningar", "även inuti andra ord", "även andra ord för samma sak"),
    nobody="ingen angiven organisation",
    no_category="ingen",
    unnamed={
        Trait.ORGANISATION: "en organisation som inte anges här",
        Trait.CATEGORY: "som inte anges här",
        Trait.CODER: "en kodare som inte anges här",
        Trait.WORDS: "ord som inte anges här",
    },
)
ENGLISH = QueryWords(
    words=IN_ENGLISH,
    everything="All passages.",
    begin="Passages that {0}.",
    both=" and that ",
    either=", or that ",
    any_of=" or ",
    itself={
        Trait.THEME: ("are about {0}", "are not about {0}"),
        Trait.FAMILY: ("are candidates for {0}", "are not candidates for {0}"),
        Trait.STANCE: ("have the stance {0}", "do not have the stance {0}"),
        Trait.ORGANISATION: ("come from {0}", "do not come from {0}"),
        Trait.CATEGORY: ("come from the category {0}", "do not come from the category {0}"),
        Trait.KIND: ("stand in documents of the kind {0}", "do not stand in documents of the kind {0}"),
        Trait.CODER: ("are coded by {0}", "are not coded by {0}"),
        Trait.WORDS: ("hold {0}", "do not hold {0}"),
    },
    another={
        Nearness.SAME_WORDS: (
            "have another coding {0} on the same words",
            "have no other coding {0} on the same words",
        ),
        Nearness.SENTENCE: (
            "have another coding {0} in the same sentence",
            "have no other coding {0} in the same sentence",
        ),
        Nearness.ANSWER: (
            "have another coding {0} in the same answer",
            "have no other coding {0} in the same answer",
        ),
        Nearness.DOCUMENT: (
            "have another coding {0} in the same document",
            "have no other coding {0} in the same document",
        ),
    },
    words_near={
        Nearness.SENTENCE: ("have {0} in the same sentence", "do not have {0} in the same sentence"),
        Nearness.ANSWER: ("have {0} in the same answer", "do not have {0} in the same answer"),
        Nearness.DOCUMENT: ("have {0} in the same document", "do not have {0} in the same document"),
    },
    of_another={
        Trait.THEME: "about {0}",
        Trait.FAMILY: "that is a candidate for {0}",
        Trait.STANCE: "with the stance {0}",
        Trait.ORGANISATION: "from {0}",
        Trait.CATEGORY: "from the category {0}",
        Trait.KIND: "in documents of the kind {0}",
        Trait.CODER: "by {0}",
    },
    quote="“{0}”",
    ways=("all forms", "inside other words too", "other words for the same thing too"),
    nobody="no organisation in particular",
    no_category="none",
    unnamed={
        Trait.ORGANISATION: "an organisation that is not named here",
        Trait.CATEGORY: "that is not named here",
        Trait.CODER: "a coder who is not named here",
        Trait.WORDS: "words that are not printed here",
    },
)


def query_words(words: Words) -> QueryWords:
    """Return the sentences of the language whose words these are."""
    return SWEDISH if words is IN_SWEDISH else ENGLISH


def sentence(query: PassageQuery, named: Callable[[Trait, str], str], said: QueryWords) -> str:
    """Return a query as one sentence; ``named`` gives what a value is called."""
    alternatives = [
        said.both.join(_clause(condition, named, said) for condition in alternative)
        for alternative in query.canonical().alternatives
    ]
    return said.begin.format(said.either.join(alternatives)) if alternatives else said.everything


def _clause(condition: PassageCondition, named: Callable[[Trait, str], str], said: QueryWords) -> str:
    names = [named(condition.trait, value) for value in condition.values]
    if condition.trait is Trait.WORDS and names != [said.unnamed[Trait.WORDS]] * len(names):
        names = [said.quote.format(name) for name in names]
    what = said.any_of.join(dict.fromkeys(names)) + _ways(condition.how, said)
    negated = int(condition.negated)
    if condition.near is Nearness.ITSELF:
        return said.itself[condition.trait][negated].format(what)
    if condition.trait is Trait.WORDS:
        return said.words_near[condition.near][negated].format(what)
    return said.another[condition.near][negated].format(said.of_another[condition.trait].format(what))


def _ways(how: How, said: QueryWords) -> str:
    ways = [way for way, on in zip(said.ways, (how.forms, how.compounds, how.variants), strict=True) if on]
    return f" ({', '.join(ways)})" if ways else ""
