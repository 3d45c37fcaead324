"""Workbooks that do not say who answers, or say it in no way that is read: what is asked, answered or refused."""

from tests.importers.xlsx.workbooks.making import (
    BJORK,
    CONSEQUENCES,
    NAMES,
    QUESTIONS,
    SUPPORT,
    WRITTEN,
    Case,
    beside,
    book,
    by_hand,
    three,
)
from tests.importers.xlsx.workbooks.offices import named, told

CASES = [
    Case(
        "two-columns-that-say-who-answers",
        book(beside(["Myndighet", "Förening"], *([name, name] for name in NAMES))),
        refused=("RespondentUnclear", "A “Myndighet”, B “Förening”"),
    ),
    Case(
        "two-columns-of-which-a-person-names-one",
        book(beside(["Myndighet", "Förening"], *([f"Verket {name}", name] for name in NAMES))),
        three(),
        told("Myndighet"),
        respondent="förening",
        column="B",
    ),
    Case(
        "a-column-without-a-heading-that-a-person-names-by-its-letter",
        book(beside([None], *named(*NAMES))),
        three(),
        respondent="a",
        column="A",
    ),
    Case("a-column-without-a-heading", book(beside([None], *named(*NAMES))), refused=("RespondentUnclear", "A “”")),
    Case(
        "a-column-that-is-not-there",
        book(beside(["Namn"], *named("Asta", "Bo", "Cia"))),
        respondent="Organisation",
        refused=("NoSuchColumn", "No sheet with answers has a column “Organisation”. Choose one of these: A “Namn”"),
    ),
    Case(
        "names-of-persons-that-a-person-says-are-those-who-answer",
        book(beside(["Namn", "Yrke"], *([name, "Sjuksköterska"] for name in NAMES))),
        three(),
        told("Yrke", kind="personal"),
        respondent="Namn",
    ),
    Case(
        "only-persons-and-occupations",
        book(beside(["Namn", "Yrke"], *(["Asta Dahlin", "Läkare"] for _ in NAMES))),
        refused=("RespondentUnclear", "B “Yrke”"),
    ),
    Case("only-answers", book([list(QUESTIONS), *WRITTEN]), refused=("RespondentUnclear", "A “Vilka konsekvenser")),
    Case(
        "only-answers-that-are-anonymous",
        book([list(QUESTIONS), *WRITTEN]),
        three(["", "", ""], titles=["Svar 1", "Svar 2", "Svar 3"]),
        respondent="",
    ),
    Case(
        "respondents-that-are-numbers",
        book(beside(["Respondent"], [101], [102], [103])),
        refused=("RespondentUnclear", "A “Respondent”"),
    ),
    Case(
        "respondents-that-are-addresses",
        book(beside(["Svarande"], *([f"a{at}@exempel.se"] for at in (1, 2, 3)))),
        refused=("RespondentUnclear", "A “Svarande”"),
    ),
    Case(
        "a-heading-that-speaks-of-organisations-and-asks",
        book(beside(["Id", "Hur arbetar er organisation i dag?"], *([at, "Strukturerat."] for at in (1, 2, 3)))),
        refused=("RespondentUnclear", "B “Hur arbetar er organisation i dag?”"),
    ),
    Case(
        "a-row-per-question",
        book(
            [
                ["Fråga", *NAMES],
                *([question, *(WRITTEN[at][place] for at in range(3))] for place, question in enumerate(QUESTIONS)),
            ]
        ),
        refused=("ImportRefused", "a row per question and a column per organisation"),
    ),
    Case(
        "a-row-per-answer",
        book(
            [["Organisation", "Fråga", "Svar"], [BJORK, CONSEQUENCES, WRITTEN[0][0]], [BJORK, SUPPORT, WRITTEN[0][1]]]
        ),
        refused=("ImportRefused", "a row per answer"),
    ),
    Case(
        "no-questions", book([["a", "b"], ["c", "d"]]), refused=("ImportRefused", "No sheet has answers to questions")
    ),
    Case("nothing", book([[]]), refused=("ImportRefused", "No sheet has answers to questions")),
    Case(
        "questions-without-answers",
        book([["Organisation", *QUESTIONS], [BJORK, None, None]]),
        refused=("ImportRefused", "has questions but no answers"),
    ),
    Case("cells-that-do-not-say-their-places", by_hand(beside(["Organisation"], *named(*NAMES))), three()),
]
