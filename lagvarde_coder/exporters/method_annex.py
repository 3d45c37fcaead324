"""Bilaga: metod, in the order of the published one: figures come from the data, what they do not know is marked."""

from collections.abc import Iterator
from functools import partial

from lagvarde_coder.domain.method import StepFigure
from lagvarde_coder.domain.report.method_facts import DocumentFacts, MethodFacts, QuestionSetFact, StepFact
from lagvarde_coder.exporters import tables, wording
from lagvarde_coder.exporters.blocks import (
    Block,
    HeadingBlock,
    Paragraph,
    ParagraphRole,
    TableBlock,
    TableColumn,
    body,
    gap,
    plain,
)
from lagvarde_coder.exporters.chapters import lineage_sections
from lagvarde_coder.exporters.report import ReportSection
from lagvarde_coder.exporters.wording import integer
from lagvarde_coder.words import IN_SWEDISH


def method_sections(facts: MethodFacts) -> list[ReportSection]:
    """Return the headings of the appendix with what stands under each."""
    return [
        _section(1, "Uppdraget och dess delar", "uppdrag", partial(_mandate, facts), new_page=True),
        _section(1, "Insamling", "insamling", partial(_collecting, facts)),
        _section(2, "Dialoger och annat material", "material", partial(_material, facts)),
        _section(2, "Hur organisationerna hittades", "urval", partial(_found, facts)),
        _section(2, "Frågor till olika slags aktörer", "fragor", partial(_questions, facts)),
        _section(2, "Svar", "svar", partial(_answers, facts)),
        _section(2, "Andra länder", "lander", partial(_missing, "Vilka länder som undersökts, hur och när")),
        _section(2, "Arbetssätt som hittats", "arbetssatt", partial(_practices, facts)),
        _section(1, "Avstämning", "avstamning", partial(_reconciled, facts)),
        _section(1, "Analysen steg för steg", "analys", partial(_analysis, facts)),
        *(
            _section(2, f"Steg {one.number}: {one.name}", f"steg_{one.number}", partial(_step, one))
            for one in facts.steps
        ),
        _section(2, "Bedömning av temana", "bedomning", partial(_verdicts, facts)),
        *lineage_sections(facts.base, facts.becoming),
        _section(1, "Begränsningar", "begransningar", partial(_missing, "Vad metoden inte kan svara på, och varför")),
    ]


def _section(
    level: int, title: str, anchor: str, content: partial[Iterator[Block]], *, new_page: bool = False
) -> ReportSection:
    return ReportSection(HeadingBlock(level, title, anchor, new_page=new_page), content)


def missing(what: str) -> Paragraph:
    """Return a marked gap: what somebody has to write."""
    return Paragraph(ParagraphRole.BODY, (gap(f"{what}: skrivs här"),))


def _missing(what: str) -> Iterator[Block]:
    yield missing(what)


def _number(count: int, one: str, several: str) -> str:
    return f"{integer(count)} {one if count == 1 else several}"


def _mandate(facts: MethodFacts) -> Iterator[Block]:
    yield missing("Uppdragets beteckning, syfte och delar")
    yield body(
        f"Arbetet är dokumenterat i projektet {facts.standing.project}. Siffrorna gäller läge {facts.standing.state}, "
        f"{wording.day(facts.standing.made)}: {wording.finished(facts.standing)}."
    )


def _collecting(facts: MethodFacts) -> Iterator[Block]:
    heard = facts.base.heard
    if heard is None or not heard.together:
        yield body("Ingen organisation har hörts än.")
        return
    yield body(
        f"Sammanlagt har {_number(heard.together, 'organisation', 'organisationer')} hörts: "
        f"{integer(heard.dialogues)} i dialoger och {integer(heard.answers)} med skriftligt svar, varav "
        f"{integer(heard.both)} i båda, och {integer(heard.others)} bara på annat sätt. "
        "En organisation som hörts flera gånger räknas som en röst."
    )
    yield tables.heard(heard)


def _material(facts: MethodFacts) -> Iterator[Block]:
    documents = facts.documents
    period = _period(documents)
    yield body(f"Underlaget är {integer(documents.total)} dokument{period}.")
    if documents.dialogues:
        yield body(
            f"{_number(documents.dialogues, 'dokument är en minnesanteckning', 'dokument är minnesanteckningar')} från "
            f"dialoger: myndighetens återgivning, inte organisationernas egna ord. {integer(documents.checked)} "
            f"av {integer(documents.dialogues)} har granskats av dem som hördes."
        )
        yield missing("Hur långa dialogerna var, vilka som ledde dem och hur anteckningarna gjordes")
    yield body(f"{integer(documents.verbatim)} av {integer(documents.total)} dokument är ordagranna texter.")
    yield tables.material(facts.base)


def _period(documents: DocumentFacts) -> str:
    if documents.first is None or documents.last is None:
        return ""
    undated = documents.total - documents.dated
    rest = f"; {integer(undated)} saknar datum" if undated else ""
    if documents.first == documents.last:
        return f", daterade {documents.first}{rest}"
    return f", daterade {documents.first} till {documents.last}{rest}"


def _found(facts: MethodFacts) -> Iterator[Block]:
    yield missing("Hur de första organisationerna valdes, och när insamlingen ansågs räcka")
    yield body(
        f"Intressentförteckningen har {_number(facts.organisations, 'organisation', 'organisationer')}. "
        f"{integer(facts.suggested)} av dem är föreslagna av någon, varav {integer(facts.linked)} av en annan "
        "organisation i förteckningen (snöbollsurval)."
    )
    if facts.waves:
        yield TableBlock(
            caption="Tillfrågade och svarade, efter våg. Enhet: organisationer. En organisation kan finnas i flera "
            "vågor.",
            description="En rad per våg: hur många organisationer som tillfrågades och hur många som svarade.",
            columns=(
                TableColumn("Våg", 40),
                TableColumn("Tillfrågade", 30, numeric=True),
                TableColumn("Svarade", 30, numeric=True),
            ),
            rows=tuple(
                (
                    plain(f"Våg {wave.wave}" if wave.wave else "Utan våg"),
                    plain(integer(wave.asked)),
                    plain(integer(wave.answered)),
                )
                for wave in facts.waves
            ),
            whole=True,
        )


def _questions(facts: MethodFacts) -> Iterator[Block]:
    if not facts.question_sets:
        yield missing("Vilka frågor som ställdes till vilka aktörer")
        return
    yield body(
        "Olika slags aktörer fick olika frågor. Vad som inte frågades kan inte räknas som något som organisationen "
        "inte tog upp."
    )
    for asked in facts.question_sets:
        yield from _question_set(asked)


def _question_set(asked: QuestionSetFact) -> Iterator[Block]:
    who = _number(asked.asked, "organisation", "organisationer")
    yield Paragraph(ParagraphRole.LABEL, plain(f"{asked.name}, version {asked.version}: ställda till {who}"))
    for number, question in enumerate(asked.questions, 1):
        yield Paragraph(ParagraphRole.ITEM, plain(f"{number}.\t{question}"))


def _answers(facts: MethodFacts) -> Iterator[Block]:
    if not facts.base.ledger:
        yield body("Ingen är tillfrågad enligt intressentförteckningen.")
        return
    yield body(f"Sammanlagt svarade {integer(facts.answered)} av {integer(facts.asked)} tillfrågade.")
    for figure in facts.base.ledger:
        yield body(f"{wording.ledger(figure)}.")
    yield tables.ledger(facts.base)
    if facts.asked > facts.answered:
        yield missing("Varför några inte svarade")


def _practices(facts: MethodFacts) -> Iterator[Block]:
    yield missing("Vilka arbetssätt och verksamheter som hittats, och hur")
    if facts.documents.reports:
        yield body(
            f"Underlaget har {_number(facts.documents.reports, 'rapport eller studie', 'rapporter och studier')}."
        )


def _reconciled(facts: MethodFacts) -> Iterator[Block]:
    documents = facts.documents
    yield body(
        f"Projektet har {_number(documents.workshops, 'dokument', 'dokument')} från workshopar, "
        f"{integer(documents.emails)} e-brev och {_number(documents.internal, 'internt', 'interna')} dokument; "
        "interna dokument räknas inte i siffrorna."
    )
    yield missing("Med vilka resultatet stämts av, utanför och inom myndigheten, och vad som ändrades")


def _analysis(facts: MethodFacts) -> Iterator[Block]:
    coding = facts.coding
    supports, nuances, contradicts = map(integer, coding.stances)
    internal = " Här är kodningar i interna dokument medräknade." if facts.documents.internal else ""
    yield body(
        f"{_number(coding.coders, 'person', 'personer')} har kodat materialet mot {integer(coding.themes)} teman och "
        f"{integer(coding.parts)} deltema: {integer(coding.codings)} kodningar, varav {supports} stöder, "
        f"{nuances} nyanserar och {contradicts} motsäger sitt tema. I {integer(coding.shared)} dokument har fler än "
        f"en person kodat. Ett textställe kan ha flera teman.{internal}"
    )
    yield body(
        f"Kodboken är {facts.standing.codebook}, version {facts.standing.codebook_version}. Arbetet gjordes med "
        f"{facts.standing.program}; varje ändring och beslut finns i dess logg."
    )
    if coding.families:
        told = ", ".join(f"{name} {integer(count)}" for name, count in coding.families)
        yield body(f"Kandidater i första steget: {told}.")


def _step(step: StepFact) -> Iterator[Block]:
    if step.at is None:
        yield missing("När steget gjordes och av vilka; steget är inte markerat som klart")
    else:
        yield body(f"Klart {wording.day(step.at)} enligt {step.by}: {step.note}")
    if step.changed:
        yield body("Siffrorna har ändrats sedan steget markerades som klart.")
    if step.figures:
        yield body(f"{'; '.join(map(_step_figure, step.figures))}.")


def _step_figure(figure: StepFigure) -> str:
    of = "" if figure.total is None else f" av {integer(figure.total)}"
    return f"{IN_SWEDISH.of(figure.counted)}: {integer(figure.count)}{of}"


def _verdicts(facts: MethodFacts) -> Iterator[Block]:
    coding = facts.coding
    if not coding.verdicts:
        yield missing("Hur temana bedömdes")
        return
    told = ", ".join(f"{IN_SWEDISH.of(outcome).lower()} {integer(count)}" for outcome, count in coding.verdicts)
    yield body(
        f"{integer(coding.judged)} av {integer(coding.themes)} teman har en bedömning som gäller för projektet: {told}."
    )
