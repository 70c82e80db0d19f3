"""Screens of tables that are handed over as a file."""

from datetime import datetime

from domain.refusals import ExportTooLarge
from handlers.screens.screen import Button, Document, Rows, Screen
from handlers.taps.importing import Export, ShowFiles
from services.handing_over import Form, HandedOver
from texts.words import Words

_NAMES = {Form.XLSX: "passdesk-{day}.xlsx", Form.CSV: "passdesk-{day}.zip"}


def at_work(words: Words, done: int, of: int) -> str:
    """How far the writing is."""
    return words("export-at-work", done=done) if done else words("export-begins")


def handed_over(words: Words, form: Form, found: HandedOver, now: datetime) -> Screen:
    """The file."""
    name = _NAMES[form].format(day=words.studio.today(now).isoformat())
    caption = words("export-done", when=words.stamp(now), count=found.rows)
    return Screen(caption, document=Document(name, found.content))


def too_large(words: Words, form: Form, refusal: ExportTooLarge) -> Screen:
    """Why there is no file, and the way out."""
    rows: Rows = ((Button(words.plain("button-back"), ShowFiles()),),)
    if form is Form.XLSX:
        rows = ((Button(words.plain("button-export-csv"), Export(form=Form.CSV)),), *rows)
    return Screen(words(f"export-too-large-{form}", megabytes=refusal.megabytes), rows)
