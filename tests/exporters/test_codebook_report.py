"""The printed codebook has a chapter for what is described, and everything in its overview."""

from dataclasses import replace

from lagvarde_coder.domain.disclosed import NOTHING, Disclosed, joined
from lagvarde_coder.domain.report.reports import ThemeBadge
from lagvarde_coder.exporters.blocks import Paragraph, TableBlock
from lagvarde_coder.exporters.codebook_report import PrintedCodebook, PrintedTheme, codebook_sections
from tests.exporters.samples import STANDING


def theme(number: int, claim: Disclosed) -> PrintedTheme:
    return PrintedTheme(
        badge=ThemeBadge(joined([number]), 1), name=joined([number, number]), level=1, group=NOTHING, key=NOTHING,
        summary=NOTHING, claim=claim, fields=(), confused_with=(), examples=(), near_misses=(), organisations=None,
    )  # fmt: skip


def test_a_theme_of_which_nothing_is_said_has_a_row_but_no_chapter():
    book = PrintedCodebook(
        title="Bilaga", standing=STANDING, themes=(theme(1, NOTHING), theme(2, joined([2]))), versions=()
    )
    overview, *chapters = codebook_sections(book)
    (table,) = [block for block in overview.body() if isinstance(block, TableBlock)]
    assert len(table.rows) == 2
    assert [(section.heading.text, section.heading.new_page) for section in chapters] == [("2 2", True)]


def test_what_is_said_of_a_theme_stands_on_one_page():
    told = replace(theme(2, joined([2])), fields=(("Definition", joined([3])), ("Exempel", joined([4]))))
    book = PrintedCodebook(title="Bilaga", standing=STANDING, themes=(told,), versions=())
    _, chapter = codebook_sections(book)
    assert [block.keeps for block in chapter.body() if isinstance(block, Paragraph)] == [True, True, False]
