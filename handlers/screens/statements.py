"""Statements: which one is wanted, and the file that is handed over."""

import asyncio

from domain.ids import PersonId
from domain.people import Person
from domain.statements import Statement, Stretch
from handlers.papers import statement_pdf, statement_sheet
from handlers.papers.statement_shown import heading, open_lines, stretch
from handlers.screens.screen import Button, Document, Rows, Screen
from handlers.taps.past import ShowPast
from handlers.taps.statements import Form, MakeStatement
from texts.words import Words


def choose(words: Words, client_id: PersonId | None, client: Person) -> Screen:
    """Every stretch of time, as a file to read and as one to reckon with."""
    rows: Rows = tuple(
        tuple(
            Button(
                words.plain(f"button-statement-{form}", stretch=words.plain(f"statement-{each}")),
                MakeStatement(client_id=client_id, stretch=each, form=form),
            )
            for form in Form
        )
        for each in Stretch
    )
    back = Button(words.plain("button-back"), ShowPast(client_id=client_id))
    return Screen(words("statement-choose", name=client.name), (*rows, (back,)))


async def handed_over(words: Words, statement: Statement, form: Form) -> Screen:
    """The file, made in a thread while others are answered."""
    make = statement_pdf.content if form is Form.PDF else statement_sheet.content
    content = await asyncio.to_thread(make, words, statement)
    said = [heading(words, statement), stretch(words, statement)]
    said += open_lines(words, "statement-after", statement.after)
    name = f"passdesk-{statement.last:%Y-%m-%d}.{form}"
    text = "\n".join(words.escaped(line) for line in said)
    return Screen(text, send=True, document=Document(name, content))
