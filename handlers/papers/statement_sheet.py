"""A statement as a spreadsheet: amounts are numbers, and no cell acts."""

from decimal import Decimal

from babel.numbers import get_currency_precision

from domain.passes import Pass
from domain.statements import Statement
from handlers.papers.statement_shown import LineShown, heading, lines, open_lines, stretch
from services.packing import Cell, spreadsheet
from texts.words import Words

_COLUMNS = ("day", "what", "charged", "paid", "open", "currency")
_OF_PASSES = ("pass", "total", "used", "left", "until")


def content(words: Words, statement: Statement) -> bytes:
    """The file."""
    with spreadsheet() as pack:
        pack.begin(words.plain("statement-sheet"), _named(words, _COLUMNS))
        pack.add(
            [
                [None, each]
                for each in (statement.studio, heading(words, statement), stretch(words, statement))
            ]
        )
        pack.add([[None, each] for each in open_lines(words, "statement-before", statement.before)])
        for line in lines(words, statement):
            pack.add([_cells(line)])
        pack.add([[None, each] for each in open_lines(words, "statement-after", statement.after)])
        pack.begin(words.plain("statement-passes"), _named(words, _OF_PASSES))
        pack.add([_pass_cells(each) for each in statement.passes])
        return pack.content()


def _named(words: Words, columns: tuple[str, ...]) -> list[str]:
    return [words.plain(f"statement-column-{name}") for name in columns]


def _cells(line: LineShown) -> list[Cell]:
    amounts = [_amount(each, line.currency) for each in (line.charged, line.paid, line.open_)]
    return [line.day, line.what, *amounts, line.currency if line.open_ is not None else None]


def _amount(minor: int | None, currency: str) -> Decimal | None:
    return None if minor is None else Decimal(minor).scaleb(-int(get_currency_precision(currency)))


def _pass_cells(pass_: Pass) -> list[Cell]:
    if pass_.unlimited or not pass_.terms.has_sessions:
        return [pass_.title, None, None, None, pass_.valid_until]
    return [pass_.title, pass_.total, pass_.used, pass_.remaining, pass_.valid_until]
