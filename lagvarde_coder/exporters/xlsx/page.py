"""Sheets that are ready to be filled and printed."""

from typing import cast

import openpyxl
from openpyxl.worksheet.header_footer import HeaderFooter, HeaderFooterItem
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet


def new_sheet(book: openpyxl.Workbook, name: str) -> Worksheet:
    """Return a new streamed sheet, A4 landscape, as wide as the page.

    It is a ``WriteOnlyWorksheet``; openpyxl's stubs know most of its attributes only from ``Worksheet``.
    """
    sheet = cast("Worksheet", book.create_sheet(name))
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9  # A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    footer = HeaderFooterItem()
    footer.center.text = "&A, sida &P av &N"
    sheet.HeaderFooter = HeaderFooter(oddFooter=footer)
    return sheet
