"""Sheets that are ready to be filled and printed."""

from collections.abc import Sequence

import openpyxl
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooter, HeaderFooterItem
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet


def new_sheet(book: openpyxl.Workbook, name: str, widths: Sequence[int]) -> Worksheet:
    """Return a new sheet with columns of these widths (in characters), A4 landscape, as wide as the page."""
    sheet: Worksheet = book.create_sheet(name)
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9  # A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    footer = HeaderFooterItem()
    footer.center.text = "&A, sida &P av &N"
    sheet.HeaderFooter = HeaderFooter(oddFooter=footer)
    for place, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    return sheet
