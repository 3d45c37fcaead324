"""Random sequences of everything a user can do, refused calls among them."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random
from tempfile import gettempdir
from typing import TypeVar

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.coding.codings import CodingChanges, Stance
from lagvarde_coder.domain.coding.dispositions import Disposal
from lagvarde_coder.domain.errors import KnownError
from lagvarde_coder.domain.figures.axes import MatrixAxis
from lagvarde_coder.domain.figures.counted import Scope
from lagvarde_coder.domain.figures.framework import FrameRows
from lagvarde_coder.domain.figures.kept_views import ViewPlace
from lagvarde_coder.domain.figures.matrix_query import MatrixQuery
from lagvarde_coder.domain.material.ledger import AnswerMode
from lagvarde_coder.domain.material.sources import Made, SourceKind, SourceLanguage, SourceStatus
from lagvarde_coder.domain.report.quotations import NamedAs, QuotationUse
from lagvarde_coder.domain.text import Section, SectionKind, Span
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.domain.themes.verdicts import Outcome
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.services.coding.disposing import NewDisposition
from lagvarde_coder.services.coding.marking import NewCoding
from lagvarde_coder.services.decisions.candidates import NewPassage
from lagvarde_coder.services.decisions.merging import NeedChoice
from lagvarde_coder.services.material.describing import SourceChanges
from lagvarde_coder.services.material.importing import SourceDetails
from lagvarde_coder.services.report.choosing_quotations import QuotationChanges
from lagvarde_coder.services.report.masking import NewMask
from lagvarde_coder.services.verdicts.judging import NewVerdict

T = TypeVar("T")

LINES = [
    "Vi behöver tid, och någon som frågar.",
    "Älvdalen: återkoppling 🙃 saknas helt",
    "Vilka konsekvenser, positiva och negativa, ser ni av ett ökat fokus på utfasning av lågvärdevård?",
    "Norrsken: Ja.\r\nÄlvdalen: Nej.",
    "e\u0301n ko\u0308 \x07",
]
NAMES = ["Norrsken", "Älvdalen", "Primärvård", "NPO Tandvård", "Ny förening"]
NEEDS = ["B01", "B02", "Tid", "Samsyn", "T05", ""]
REASONS = ["De hör ihop.", "Färre är bättre", "Samma sak", "  "]
_UNUSED = {f"T{number:02d}" for number in range(4, 13)}


class Worker:
    """Does one random thing at a time; ``rng`` decides what it is done to."""

    def __init__(self, project: OpenProject) -> None:
        self.project = project
        self.refused = 0
        self.operations: list[str] = []
        self._rng = Random(0)

    def do(self, name: str, seed: int) -> bool:
        """Do the thing called ``name``; False when it was refused."""
        self._rng = Random(seed)
        try:
            change = getattr(self, name)()
        except KnownError:
            self.refused += 1
            return False
        if change is not None:
            self.operations.append(change.operation)
        return True

    # --- what there is to choose from ---------------------------------------------------------------------------------

    def one(self, things: Iterable[T], otherwise: T) -> T:
        found = list(things)
        return self._rng.choice(found) if found else otherwise

    def some(self, things: Iterable[T], most: int = 4) -> list[T]:
        found = list(things)
        return self._rng.sample(found, self._rng.randint(0, min(most, len(found))))

    def sources(self) -> list[str]:
        return [line.source.id for line in self.project.material.documents.sources()]

    def codings(self) -> list[str]:
        return [line.coding.id for line in self.project.coding.marking.all()]

    def theme(self, stage: Stage | None = None) -> str:
        """One of few, so that what was done before is met again."""
        themes = [theme for theme in self.project.themes.codebook.themes(stage) if theme.number not in _UNUSED]
        return self.one((theme.id for theme in themes), "none")

    def reason(self) -> str:
        return self.one(REASONS, "")

    # --- material and ledger ------------------------------------------------------------------------------------------

    def paste(self) -> Change | None:
        text = "\n".join(self._rng.choices(LINES, k=self._rng.randint(0, 4)))
        kind = self.one(SourceKind, SourceKind.EMAIL)
        details = SourceDetails(kind=kind, organisations=tuple(self.some(NAMES, 2)), suggested_by=self.one(NAMES, ""))
        return self.project.material.importing.pasted(text, details).change

    def describe(self) -> Change:
        changes = self.one(
            [
                SourceChanges(title=self.one(NAMES, "")),
                SourceChanges(organisations=self.some(NAMES)),
                SourceChanges(categories=self.some(NAMES), day=date(2025, 1, self._rng.randint(1, 28))),
                SourceChanges(group=self.one(NAMES, ""), alias=self.one(NAMES, ""), participants=self.some(NAMES, 2)),
                SourceChanges(archived=self._rng.random() < 0.5, secrecy=self.one(REASONS, ""), diary_number="4.1"),
                SourceChanges(language=self.one(SourceLanguage, SourceLanguage.OTHER)),
                SourceChanges(made=self.one(Made, Made.VERBATIM), checked=True, wave=self._rng.randint(0, 2)),
            ],
            SourceChanges(),
        )
        return self.project.material.documents.change(self.some(self.sources()), changes)

    def status(self) -> Change:
        return self.project.material.documents.set_status(
            self.some(self.sources()), self.one(SourceStatus, SourceStatus.DONE)
        )

    def delete(self) -> Change:
        return self.project.material.removing.remove(self.some(self.sources(), 2) or ["none"])

    def erase(self) -> Change:
        """Not among the actions: what it does to earlier states is held in a test of its own."""
        comments = self._rng.random() < 0.5
        return self.project.material.erasing.erase(
            self.one(self.sources(), "none"), self.reason(), title=self.one(["", "Gallrat"], ""), comments=comments
        )

    def sections(self) -> Change:
        source = self.one(self.sources(), "none")
        document = self.project.material.documents.document(source)
        cut = self._rng.randint(1, len(document.content))
        whole = Section(kind=SectionKind.TIME, start=0, end=cut, label="00:01")
        return self.project.material.documents.correct_sections(document.text.id, [*document.sections, whole])

    def enter(self) -> None:
        self.project.material.ledger.add_organisation(self.one([*NAMES, ""], ""), group=self.one(["", "NPO"], ""))

    def rename_organisation(self) -> Change:
        who = self._rng.choice(self.project.material.ledger.organisations())
        return self.project.material.ledger.change_organisation(
            replace(who, name=self.one([*NAMES, ""], "")), self.reason()
        )

    def ask(self) -> Change:
        asked = [one.id for one in self.some(self.project.material.ledger.organisations())]
        sets = [None, *(one.id for one in self.project.material.ledger.question_sets())]
        return self.project.material.ledger.ask(asked, self.one(sets, None), self.one(["", "Våren"], ""))

    def answer(self) -> Change:
        lines = [one.id for one in self.some(self.project.material.ledger.inquiries())]
        return self.project.material.ledger.set_modes(lines or ["none"], self.one(AnswerMode, AnswerMode.ORAL))

    # --- coding -------------------------------------------------------------------------------------------------------

    def code(self) -> Change:
        return self.project.coding.marking.apply_many(
            [self.new_coding() for _ in range(self._rng.choice([1, 1, 1, 3]))]
        )

    def new_coding(self) -> NewCoding:
        texts = [(line.source.text, line.characters) for line in self.project.material.documents.sources()]
        text, characters = self.one(texts[:2], ("none", 9))
        start, end = self.one([(0, 8), (8, 16), (4, 12), (0, 16), (characters - 1, characters + 1)], (0, 0))
        theme = self.theme(Stage.THEME)
        stance = self.one(Stance, Stance.SUPPORTS)
        return NewCoding(text=text, start=start, end=end, theme=theme, stance=stance, memo=self.one(LINES, ""))

    def change_coding(self) -> Change:
        changes = self.one(
            [
                CodingChanges(start=0, end=8),
                CodingChanges(theme=self.theme()),
                CodingChanges(stance=Stance.CONTRADICTS),
                CodingChanges(unsure=True, question="Vad menas?"),
                CodingChanges(memo=self.one(LINES, "")),
            ],
            CodingChanges(),
        )
        return self.project.coding.marking.change_many(self.some(self.codings(), 2) or ["none"], changes)

    def split_coding(self) -> Change:
        return self.project.coding.reshaping.split(self.one(self.codings(), "none"), self._rng.choice([4, 8, 12]))

    def join_codings(self) -> Change:
        return self.project.coding.reshaping.join(self.some(self.codings(), 3))

    def copy_coding(self) -> Change:
        themes = [self.theme() for _ in range(self._rng.randint(0, 2))]
        return self.project.coding.reshaping.copy_many(self.some(self.codings(), 2) or ["none"], themes)

    def restore_coding(self) -> Change:
        texts = [line.source.text for line in self.project.material.documents.sources()]
        removed = [one.line.coding.id for text in texts[:2] for one in self.project.coding.reshaping.removed(text)]
        coding = self.one([*removed, *self.codings()], "none")
        history = [detail.entry.order for detail in self.project.trail.tracing.history(coding)]
        return self.project.coding.reshaping.restore(coding, self.one(history, 1))

    def dispose(self) -> Change:
        new = self.new_coding()
        what, note = self.one(Disposal, Disposal.UNSURE), self.one(LINES, "")
        said = NewDisposition(text=new.text, start=new.start, end=new.end, what=what, note=note)
        return self.project.coding.disposing.dispose([said])

    def change_disposition(self) -> Change:
        there = [line.disposition.id for line in self.project.coding.disposing.all()]
        return self.project.coding.disposing.change_many(
            self.some(there, 2) or ["none"], {"what": Disposal.NOT_RELEVANT}
        )

    def remove_disposition(self) -> Change:
        there = [line.disposition.id for line in self.project.coding.disposing.all()]
        return self.project.coding.disposing.remove_many(self.some(there, 2) or ["none"])

    def mark_read(self) -> Change:
        return self.project.coding.disposing.mark_read(self.new_coding().text, self._rng.choice([0, 4, 8, 99_999]))

    def revise(self) -> Change:
        """Some lines come, go, change places or are written otherwise."""
        source = self.one(self.sources()[:3], "none")
        lines = self.project.material.documents.document(source).content.split("\n")
        for _ in range(self._rng.randint(1, 3)):
            at = self._rng.randrange(len(lines) + 1)
            lines[at:at] = self.one([[self.one(LINES, "")], [lines.pop(at - 1).replace("tid", "mer tid")]], [])
        path = Path(gettempdir()) / f"{source}.txt"
        path.write_text("\n".join(lines), "utf-8")
        try:
            return self.project.coding.revising.revise(self.project.coding.revising.compared(source, path))
        finally:
            path.unlink()

    def place_waiting(self) -> Change:
        waiting = self.some(self.project.coding.revising.waiting(), 2)
        otherwise = self.one([Span(0, 4), Span(4, 12), Span(0, 99_999)], Span(0, 4))
        return self.project.coding.revising.place({it.subject.id: it.anchor.span or otherwise for it in waiting})

    def remove_waiting(self) -> Change:
        return self.project.coding.revising.remove(
            [it.subject.id for it in self.some(self.project.coding.revising.waiting(), 2)]
        )

    def change_waiting(self) -> Change:
        """What waits is met where no list shows it."""
        waiting = [it.subject.id for it in self.project.coding.revising.waiting() if it.theme] or ["none"]
        do = self.one(["change", "split", "join", "copy", "remove"], "")
        if do == "change":
            return self.project.coding.marking.change_many(self.some(waiting), CodingChanges(theme=self.theme()))
        if do == "split":
            return self.project.coding.reshaping.split(self.one(waiting, "none"), 4)
        if do == "join":
            return self.project.coding.reshaping.join([*self.some(waiting, 2), *self.some(self.codings(), 1)])
        if do == "copy":
            return self.project.coding.reshaping.copy_many(self.some(waiting, 2), [self.theme()])
        return self.project.coding.marking.remove_many(self.some(waiting, 2))

    def remove_coding(self) -> Change:
        return self.project.coding.marking.remove_many(self.some(self.codings(), 3) or ["none"])

    # --- codebook and merges ------------------------------------------------------------------------------------------

    def new_theme(self) -> None:
        parent = self.one([None, None, self.theme()], None)
        self.project.themes.codebook.create(self.one(NAMES, ""), self.one(Stage, Stage.THEME), parent=parent)

    def editorial(self) -> Change:
        return self.project.themes.codebook.change(self.theme(), {"name": self.one([*NAMES, ""], "")})

    def substantial(self) -> Change:
        definition = self.one(LINES, "")
        return self.project.themes.codebook.change(
            self.theme(), {"definition": definition}, substantial=True, reason=self.reason()
        )

    def drop(self) -> Change:
        return self.project.themes.codebook.drop([self.theme(Stage.THEME)], self.reason())

    def park(self) -> Change:
        return self.project.themes.codebook.park([self.theme()], self.reason())

    def restore(self) -> Change:
        return self.project.themes.codebook.restore([self.theme()], self.reason())

    def need(self) -> NeedChoice:
        return NeedChoice(self.one(NEEDS, ""), parent=self.one(["", "", "B01"], ""))

    def merge(self) -> Change:
        themes = [self.theme() for _ in range(self._rng.randint(0, 3))]
        return self.project.decisions.merging.merge(self.need(), themes, self.reason())[1]

    def split(self) -> Change:
        theme = self.theme(Stage.THEME)
        mine = [line.coding.id for line in self.project.coding.marking.all(theme=theme)]
        parts = [(self.need(), self.some(mine)) for _ in range(self._rng.randint(1, 2))]
        return self.project.decisions.merging.split(theme, parts, self.reason())

    def unmerge(self) -> Change:
        needs = [line.need.id for line in self.project.decisions.merging.links()]
        return self.project.decisions.merging.unmerge(self.one(needs, "none"), self.reason())

    # --- candidates ---------------------------------------------------------------------------------------------------

    def candidates(self, most: int = 3) -> list[str]:
        return self.some((line.candidate.id for line in self.project.decisions.asked.listing()), most)

    def make_candidate(self) -> Change:
        new = self.new_coding()
        passages = [NewPassage(new.text, Span(new.start, new.end))] if self._rng.random() < 0.7 else []
        family = self.one(["K", "R", "Kostnad", "Q"], "K")
        return self.project.decisions.candidates.make(
            self.one([*NAMES, ""], ""), family, passages, self.some(self.sources(), 1)
        )[1]

    def code_candidate(self) -> Change:
        theme = self.one(self.candidates(), "none")
        return self.project.coding.marking.apply_many([replace(self.new_coding(), theme=theme)])

    def bring_together(self) -> Change:
        into = self.one(["K01", "K02", "R01", "Tid", ""], "")
        return self.project.decisions.candidates.bring_together(self.candidates(), into, self.reason())[1]

    def take_apart(self) -> Change:
        return self.project.decisions.candidates.take_apart(self.candidates(), self.reason())

    def decide_candidates(self) -> Change:
        service = self.project.decisions.candidates
        decide = self.one([service.keep, service.drop, service.reopen], service.keep)
        return decide(self.candidates(), self.reason())

    def promote(self) -> Change:
        along = self._rng.random() < 0.5
        return self.project.decisions.candidates.promote(self.candidates(2), self.reason(), with_passages=along)[1]

    def link_document(self) -> Change:
        service = self.project.decisions.candidates
        link = self.one([service.link_documents, service.unlink_documents], service.link_documents)
        return link(self.one(self.candidates(), "none"), self.some(self.sources(), 2))

    def family(self) -> Change:
        families = self.project.themes.families
        if self._rng.random() < 0.5:
            return families.create(self.one(["Kostnad", "Övrigt", "Risk", ""], ""), self.one(["", "Q", "T"], ""))[1]
        return families.rename(self.one((one.id for one in families.all()), "none"), self.one(["Fara", "Risk"], ""))

    # --- verdicts -----------------------------------------------------------------------------------------------------

    def judge(self) -> Change:
        theme = self.theme()
        page = self.project.verdicts.judging.page(theme, most=4)
        evidence = tuple(line.coding.id for line in self.some(page.passages, 2))
        new = NewVerdict(
            outcome=self.one(Outcome, Outcome.CONFIRMED),
            reason=self.reason(),
            after=self.one(LINES, ""),
            evidence=evidence,
            read_against=tuple(self.some([*page.against, *evidence], 2)),
        )
        return self.project.verdicts.judging.judge(theme, new)[1]

    def verdict(self) -> str:
        return self.one(
            (line.verdict.id for judged in self.project.verdicts.judging.all() for line in judged.verdicts), "none"
        )

    def settle_verdict(self) -> Change:
        return self.project.verdicts.judging.settle(self.verdict(), self.reason())

    def remove_verdict(self) -> Change:
        return self.project.verdicts.judging.remove(self.verdict(), self.reason())

    def confirm(self) -> Change:
        decisions = [decision.id for decision in self.project.verdicts.changed.all()]
        return self.project.verdicts.changed.confirm(self.some(decisions, 3) or ["none"], self.reason())

    def keep_rechecked(self) -> Change:
        waiting = [line.id for line in self.project.verdicts.rechecking.waiting().lines]
        return self.project.verdicts.rechecking.keep(self.some([*waiting, *self.codings()], 3) or ["none"])

    # --- the report ---------------------------------------------------------------------------------------------------

    def decide_quotations(self) -> Change:
        changes = self.one(
            [
                QuotationChanges(use=QuotationUse.WITHHELD),
                QuotationChanges(use=QuotationUse.PARAPHRASE, paraphrase=self.one(LINES, "")),
                QuotationChanges(named=self.one(NamedAs, NamedAs.NOBODY), alias=self.one(NAMES, "")),
                QuotationChanges(use=QuotationUse.QUOTE, chosen=self._rng.random() < 0.5),
            ],
            QuotationChanges(),
        )
        return self.project.report.choosing.decide(self.some(self.codings()), changes)

    def leave_out_quotations(self) -> Change:
        service = self.project.report.choosing
        return self.one([service.leave_out, service.forget], service.forget)(self.some(self.codings()))

    def mask(self) -> Change:
        texts = [line.source.text for line in self.project.material.documents.sources()]
        start = self._rng.randint(0, 12)
        span = Span(start, start + self._rng.randint(1, 9))
        new = [NewMask(text, span, self.one(["[namn]", "[ort]"], "")) for text in self.some(texts, 2)]
        return self.project.report.masking.mask(new)

    def unmask(self) -> Change:
        masks = [line.mask.id for line in self.project.report.masking.all()]
        return self.project.report.masking.unmask(self.some(masks) or ["none"])

    def own_text(self) -> Change:
        written = self.one([*LINES, ""], "")
        if self._rng.random() < 0.5:
            return self.project.report.own_texts.write(self.theme(), summary=written)
        return self.project.report.own_texts.write(self.theme(), against=written)

    # --- the framework matrix -----------------------------------------------------------------------------------------

    def frame_cell(self) -> Change:
        rows = self.one(FrameRows, FrameRows.CATEGORY)
        named = [one.id for one in self.project.material.ledger.organisations()]
        row = self.one(["-", "Region", *(named if rows is FrameRows.ORGANISATION else [])], "-")
        return self.project.figures.framing.write(rows, row, self.theme(), self.one([*LINES, ""], ""))

    # --- filters and matrices -----------------------------------------------------------------------------------------

    def keep_view(self) -> Change:
        scope = self.one([Scope(), Scope(waves=frozenset({"1"})), Scope(prompted=True, kinds=frozenset())], Scope())
        if self._rng.random() < 0.5:
            return self.project.figures.views.keep_filter(self.one(NAMES, ""), scope)[1]
        rows, columns = self.one(MatrixAxis, MatrixAxis.KIND), self.one(MatrixAxis, MatrixAxis.KIND)
        asked = MatrixQuery(rows=rows, columns=columns, scope=scope, share=self._rng.random() < 0.5)
        return self.project.figures.views.keep_matrix(self.one([*NAMES, ""], ""), asked)[1]

    def forget_view(self) -> Change:
        kept = self.project.figures.views
        there = [view.id for place in ViewPlace for view in kept.all(place)]
        return kept.remove(self.one(there, "none"))

    # --- the trail ----------------------------------------------------------------------------------------------------

    def revert(self) -> Change:
        all_of_them = [one.id for one in self.project.trail.tracing.operations()]
        return self.project.trail.history.revert(self.one(self.operations[-6:] or all_of_them, "none"))

    def revert_anything(self) -> Change:
        return self.project.trail.history.revert(
            self.one((one.id for one in self.project.trail.tracing.operations()), "none")
        )

    def hand_out(self) -> None:
        self.project.report.exporting.handed_out("frekvenser", "text", self.one(LINES, "").encode())


ACTIONS: dict[str, Callable[[Worker], Change | None]] = {
    name: method for name, method in vars(Worker).items() if name in Worker.__dict__ and not name.startswith("_")
}
_HELPERS = "do one some sources codings theme reason need new_coding erase candidates verdict"
for helper in _HELPERS.split():
    del ACTIONS[helper]
