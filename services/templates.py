"""An empty list to fill in, such as the import reads it (PRODUCT §9.4)."""

import io

import xlsxwriter

from domain.importing import COLUMNS, EXAMPLE, REQUIRED

NAME = "passdesk-template.xlsx"
_WIDTH = 16


def template() -> bytes:
    """A spreadsheet with the columns of a list and one example line, every cell a text: no spreadsheet makes
    a number of a phone, or another date of a date."""
    content = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(content, options) as book:
        text, needed = book.add_format({"num_format": "@"}), book.add_format({"bold": True})
        sheet = book.add_worksheet("passes")
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, len(COLUMNS) - 1, _WIDTH, text)
        for place, (name, cell) in enumerate(zip(COLUMNS, EXAMPLE, strict=True)):
            sheet.write_string(0, place, name, needed if name in REQUIRED else text)
            if cell:
                sheet.write_string(1, place, cell, text)
    return content.getvalue()
