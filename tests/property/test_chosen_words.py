"""The draft prints the words of passages that were chosen and may be quoted, and of no others, whatever was decided."""

import tempfile
import zipfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lagvarde_coder.domain.ids import new_id
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.report.quotations import NamedAs, Quotation, QuotationUse
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.services.decisions.merging import NeedChoice
from tests.helpers import Bench, bench, blank, coded, enter, made, pasted
from tests.tries import tries

__all__ = ["bench", "blank"]

SAID = ("Silverräven sover", "Koppartaket läcker", "Blåklockan ringer", "Granriset brinner")
TOLD = ("Omskrivning ett", "Omskrivning två", "Omskrivning tre", "Omskrivning fyra")
DECIDED = st.none() | st.tuples(st.sampled_from(QuotationUse), st.booleans(), st.sampled_from(NamedAs))


def everything(path: Path) -> str:
    """Return every byte of a file, of a package every byte of its members, as words."""
    if not zipfile.is_zipfile(path):
        return path.read_bytes().decode("utf-8", "replace")
    with zipfile.ZipFile(path) as package:
        return "\n".join(package.read(name).decode("utf-8", "replace") for name in package.namelist())


@settings(max_examples=tries(12), suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(DECIDED, min_size=4, max_size=4))
def test_only_chosen_words_that_may_be_quoted_leave(
    bench: Bench, decided: list[tuple[QuotationUse, bool, NamedAs] | None]
):
    with tempfile.TemporaryDirectory() as folder:
        copied = bench.copied(Path(folder))
        with copied.open() as project:
            document = pasted(project, "\n".join(SAID), "Norrsken", title="Svar")
            project.decisions.merging.merge(NeedChoice("Tid"), [project.themes.codebook.find("T04").id], "Hör ihop")
            at, right = 0, set()
            for words, telling, decision in zip(SAID, TOLD, decided, strict=True):
                coding = made(coded(project, document, "T04", at, at + len(words)))
                at += len(words) + 1
                if decision is not None:
                    use, chosen, named = decision
                    quotation = Quotation(
                        id=new_id(),
                        coding=coding,
                        use=use,
                        chosen=chosen,
                        named=named,
                        alias="Röst",
                        paraphrase=telling,
                    )
                    enter(project, Action.QUOTATION_SET, quotation)
                    if chosen and use is not QuotationUse.WITHHELD:
                        right.add(words if use is QuotationUse.QUOTE else telling)
            for suffix in ("docx", "html"):
                path = Path(folder) / f"utkast.{suffix}"
                project.report.exporting.export(path, Silent(), name="utvecklingsbehov")
                told = everything(path)
                assert {words for words in (*SAID, *TOLD) if words in told} == right
