"""The services of an open project, a bundle per topic; topics have the same names on every floor of the house."""

from lagvarde_coder.importers.sandbox import reading_process
from lagvarde_coder.language.sentences import Sentences
from lagvarde_coder.services.base import Desk
from lagvarde_coder.services.coding.coverage import CoverageService
from lagvarde_coder.services.coding.disposing import DispositionService
from lagvarde_coder.services.coding.marking import CodingService
from lagvarde_coder.services.coding.offering import OfferService
from lagvarde_coder.services.coding.proposing import ProposalService
from lagvarde_coder.services.coding.quoting import QuotationService
from lagvarde_coder.services.coding.reshaping import ReshapingService
from lagvarde_coder.services.coding.revising import RevisionService
from lagvarde_coder.services.decisions.asked import AskedService
from lagvarde_coder.services.decisions.candidates import CandidateService
from lagvarde_coder.services.decisions.merging import MergeService
from lagvarde_coder.services.doubt.doubts import DoubtService
from lagvarde_coder.services.figures.counting import CountingService
from lagvarde_coder.services.figures.framing import FramingService
from lagvarde_coder.services.figures.kept_views import KeptViewService
from lagvarde_coder.services.figures.matrix import MatrixService
from lagvarde_coder.services.figures.pictures.picturing import PictureService
from lagvarde_coder.services.figures.queries import QueryService
from lagvarde_coder.services.finding.searching import SearchService
from lagvarde_coder.services.material.answers import AnswerService
from lagvarde_coder.services.material.bringing_together import BringingTogetherService
from lagvarde_coder.services.material.categories import CategoryService
from lagvarde_coder.services.material.documents import MaterialService
from lagvarde_coder.services.material.erasing import ErasureService
from lagvarde_coder.services.material.importing import ImportService
from lagvarde_coder.services.material.importing.accounts import AccountService
from lagvarde_coder.services.material.ledger import LedgerService
from lagvarde_coder.services.material.ledger_import import LedgerImportService
from lagvarde_coder.services.material.removing import RemovalService
from lagvarde_coder.services.material.sections import SectionService
from lagvarde_coder.services.material.sentences import SentenceService
from lagvarde_coder.services.method.figures import figures_of
from lagvarde_coder.services.method.steps import StepService
from lagvarde_coder.services.project.coders import CoderService
from lagvarde_coder.services.report.agreeing import AgreementService
from lagvarde_coder.services.report.choosing_quotations import ChoosingService
from lagvarde_coder.services.report.exporting import ExportService
from lagvarde_coder.services.report.masking import MaskingService
from lagvarde_coder.services.report.own_texts import OwnTextService
from lagvarde_coder.services.report.plans import PlanService
from lagvarde_coder.services.themes.codebook import CodebookService
from lagvarde_coder.services.themes.codebook_import import CodebookImportService
from lagvarde_coder.services.themes.families import FamilyService
from lagvarde_coder.services.themes.ordering import OrderingService
from lagvarde_coder.services.themes.versions import VersionService
from lagvarde_coder.services.trail.history import HistoryService
from lagvarde_coder.services.trail.tracing import TrailService
from lagvarde_coder.services.verdicts.changed import ChangedService
from lagvarde_coder.services.verdicts.judging import VerdictService
from lagvarde_coder.services.verdicts.rechecking import RecheckService


class MaterialServices:
    """Documents, how they come in, their sentences, and the ledger of who was asked."""

    def __init__(self, desk: Desk) -> None:
        self.answers = AnswerService(desk)
        self.bringing_together = BringingTogetherService(desk)
        self.categories = CategoryService(desk)
        self.documents = MaterialService(desk)
        self.erasing = ErasureService(desk)
        self.importing = ImportService(desk, reading_process())
        self.imports = AccountService(desk)
        self.ledger = LedgerService(desk)
        self.ledger_import = LedgerImportService(desk, reading_process())
        self.removing = RemovalService(desk)
        self.sections = SectionService(desk)
        self.sentences = SentenceService(desk, Sentences())


class ThemesServices:
    """The codebook: its themes, their order, its versions, and files of it; the families of candidates."""

    def __init__(self, desk: Desk) -> None:
        self.codebook = CodebookService(desk)
        self.ordering = OrderingService(desk)
        self.versions = VersionService(desk)
        self.importing = CodebookImportService(desk)
        self.families = FamilyService(desk)


class MethodServices:
    """The steps of the method."""

    def __init__(self, desk: Desk) -> None:
        self.steps = StepService(desk)


class CodingServices:
    """Codings, text without a theme, and what is gone through."""

    def __init__(self, desk: Desk) -> None:
        self.marking = CodingService(desk)
        self.reshaping = ReshapingService(desk)
        self.disposing = DispositionService(desk)
        self.offering = OfferService(desk)
        self.proposing = ProposalService(desk)
        self.quoting = QuotationService(desk)
        self.coverage = CoverageService(desk)
        self.revising = RevisionService(desk, reading_process())


class FindingServices:
    """Searching."""

    def __init__(self, desk: Desk) -> None:
        self.searching = SearchService(desk)


class FiguresServices:
    """Counting, matrices with and without texts, queries, pictures of what was counted, and what is kept of them."""

    def __init__(self, desk: Desk, finding: FindingServices, material: MaterialServices) -> None:
        self.counting = CountingService(desk)
        self.matrices = MatrixService(desk)
        self.queries = QueryService(desk, finding.searching, material.sentences)
        self.framing = FramingService(desk)
        self.pictures = PictureService(desk)
        self.views = KeptViewService(desk)


class TrailServices:
    """The log, and undo."""

    def __init__(self, desk: Desk) -> None:
        self.tracing = TrailService(desk)
        self.history = HistoryService(desk)


class DoubtServices:
    """What is to be taken up at a meeting."""

    def __init__(self, desk: Desk) -> None:
        self.doubts = DoubtService(desk)


class DecisionsServices:
    """How candidates become themes, and themes needs."""

    def __init__(self, desk: Desk) -> None:
        self.asked = AskedService(desk)
        self.candidates = CandidateService(desk)
        self.merging = MergeService(desk)


class VerdictsServices:
    """What is said of themes, and what is to be looked at again."""

    def __init__(self, desk: Desk) -> None:
        self.rechecking = RecheckService(desk)
        self.judging = VerdictService(desk)
        self.changed = ChangedService(desk, figures_of)


class ReportServices:
    """What is handed out."""

    def __init__(self, desk: Desk, coding: CodingServices, figures: FiguresServices) -> None:
        self.exporting = ExportService(desk, coding.coverage, figures.queries)
        self.agreeing = AgreementService(desk)
        self.choosing = ChoosingService(desk)
        self.masking = MaskingService(desk)
        self.own_texts = OwnTextService(desk)
        self.plans = PlanService(desk)


class ProjectServices:
    """Everything that can be done with an open project, by topic; its coders are at hand directly."""

    def __init__(self, desk: Desk) -> None:
        self.coders = CoderService(desk)
        self.material = MaterialServices(desk)
        self.themes = ThemesServices(desk)
        self.method = MethodServices(desk)
        self.coding = CodingServices(desk)
        self.finding = FindingServices(desk)
        self.figures = FiguresServices(desk, self.finding, self.material)
        self.trail = TrailServices(desk)
        self.doubt = DoubtServices(desk)
        self.decisions = DecisionsServices(desk)
        self.verdicts = VerdictsServices(desk)
        self.report = ReportServices(desk, self.coding, self.figures)
