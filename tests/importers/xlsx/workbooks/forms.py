"""Workbooks in the layouts of Google Forms and Microsoft Forms."""

from tests.importers.xlsx.workbooks.making import (
    BJORK,
    CONSEQUENCES,
    EK,
    LIND,
    WRITTEN,
    Case,
    Document,
    beside,
    book,
    day,
    three,
)

DAYS = ("2025-03-01", "2025-03-02", "2025-03-03")
ANONYMOUS = ("Svar 1", "Svar 2", "Svar 3")
NOBODY = ("", "", "")


def told(*names: str, kind: str = "column", count: int = 3) -> dict[tuple[str, str], int]:
    return {(kind, name): count for name in names}


FORMS = ["ID", "Starttid", "Slutförandetid", "E-post", "Namn"]
IN_FORMS = [[at, day(3, at, 9), day(3, at, 9, 20), "anonymous", None] for at in (1, 2, 3)]
NAMED = [["Asta Dahlin", "asta@exempel.se"], ["Bo Ekman", "bo@exempel.se"], ["Cia Falk", "cia@exempel.se"]]

CASES = [
    Case(
        "google-forms",
        book(
            beside(
                ["Tidstämpel", "E-postadress", "Organisation"],
                *([day(3, at, 9, 10), f"svar{at}@exempel.se", name] for at, name in enumerate((BJORK, EK, LIND), 1)),
            )
        ),
        three(days=DAYS),
        told("E-postadress", kind="personal"),
    ),
    Case(
        "google-forms-in-english-with-a-text-for-the-time",
        book(
            beside(
                ["Timestamp", "Which organisation do you represent?"],
                *([f"3/{at + 12}/2025 9:10:00", name] for at, name in enumerate((BJORK, EK, LIND), 1)),
            )
        ),
        three(days=("2025-03-13", "2025-03-14", "2025-03-15")),
    ),
    Case(
        "google-forms-with-days-that-may-be-months",
        book(
            beside(
                ["Timestamp", "Organisation"],
                *([f"3/{at}/2025 9:10:00", name] for at, name in enumerate((BJORK, EK, LIND), 1)),
            )
        ),
        three(days=("", "", "2025-03-03")),
        {("column", "Timestamp"): 2},
    ),
    Case(
        "google-forms-anonymous",
        book(beside(["Tidstämpel"], *([day(3, at)] for at in (1, 2, 3)))),
        refused=("RespondentUnclear", "A “Tidstämpel”, B “Vilka konsekvenser"),
    ),
    Case(
        "microsoft-forms",
        book(beside([*FORMS, "Organisation"], *([*IN_FORMS[at], name] for at, name in enumerate((BJORK, EK, LIND))))),
        three(days=DAYS),
        told("ID", "Starttid") | told("E-post", kind="personal"),
    ),
    Case(
        "microsoft-forms-as-it-is-in-swedish-now",
        book(
            beside(
                ["Id", "Starttid", "Tid för slutförande", "E-post", "Namn", "Senast ändrad tid", "Er organisation *"],
                *([*IN_FORMS[at], day(3, 9), name] for at, name in enumerate((BJORK, EK, LIND))),
            )
        ),
        three(days=DAYS),
        told("Id", "Starttid", "Senast ändrad tid") | told("E-post", kind="personal"),
    ),
    Case("microsoft-forms-anonymous", book(beside(FORMS, *IN_FORMS)), refused=("RespondentUnclear", "D “E-post”")),
    Case(
        "microsoft-forms-anonymous-as-a-person-says",
        book(beside(FORMS, *IN_FORMS)),
        three(NOBODY, DAYS, ANONYMOUS),
        told("ID", "Starttid") | told("E-post", kind="personal"),
        respondent="",
    ),
    Case(
        "microsoft-forms-with-names-of-persons",
        book(beside(FORMS, *([*IN_FORMS[at][:3], *reversed(NAMED[at])] for at in range(3)))),
        refused=("RespondentUnclear", "E “Namn”"),
    ),
    Case(
        "microsoft-forms-in-english",
        book(
            beside(
                [
                    "Id",
                    "Start time",
                    "Completion time",
                    "Email",
                    "Name",
                    "Last modified time",
                    "Name of your authority",
                ],
                *([*IN_FORMS[at], None, name] for at, name in enumerate((BJORK, EK, LIND))),
            )
        ),
        three(days=DAYS),
        told("Id", "Start time") | told("Email", kind="personal"),
    ),
    Case(
        "microsoft-forms-with-points",
        book(
            [
                [
                    *FORMS[:3],
                    "Total points",
                    "Quiz feedback",
                    "Företag/Arbetsgivare",
                    CONSEQUENCES,
                    f"Points - {CONSEQUENCES}",
                    f"Feedback - {CONSEQUENCES}",
                ],
                *(
                    [*IN_FORMS[at][:3], 0, None, name, WRITTEN[at][0], 0, None]
                    for at, name in enumerate((BJORK, EK, LIND))
                ),
            ]
        ),
        [Document(name, [(CONSEQUENCES, WRITTEN[at][0])], DAYS[at]) for at, name in enumerate((BJORK, EK, LIND))],
        told("ID", "Starttid", "Total points", f"Points - {CONSEQUENCES}"),
    ),
]
