"""Sheets that are ready to be filled and printed."""

import math
from collections.abc import Sequence

import openpyxl
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooter, HeaderFooterItem
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

_MOST_CHARACTERS = 190
"""Widths of a "0" that an A4 page in landscape holds at some 70 per cent of the letters' size."""


def new_sheet(book: openpyxl.Workbook, name: str, widths: Sequence[int]) -> Worksheet:
    """Return a new sheet with columns of these widths (in characters), A4 landscape.

    It is printed on as many pages beside each other as keep its letters readable, each with the first column.
    """
    sheet: Worksheet = book.create_sheet(name)
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9  # A4
    sheet.page_setup.fitToHeight = 0
    sheet.page_setup.fitToWidth = math.ceil(sum(widths) / _MOST_CHARACTERS)
    if sheet.page_setup.fitToWidth > 1:
        sheet.print_title_cols = "A:A"
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    footer = HeaderFooterItem()
    footer.center.text = "&A, sida &P av &N"
    sheet.HeaderFooter = HeaderFooter(oddFooter=footer)
    for place, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    return sheet
