"""What a statement says, in the reader's words, the same in every kind of file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from domain.passes import Pass
from domain.statements import Line, Statement
from handlers.screens.past import event_said
from texts.words import Words


@dataclass(frozen=True, slots=True)
class LineShown:
    """One line: its day, what it was, and its amounts in minor units of `currency`, None for a visit."""

    day: date
    what: str
    charged: int | None
    paid: int | None
    open_: int | None
    currency: str


def lines(words: Words, statement: Statement) -> Iterator[LineShown]:
    """The lines one by one: there may be ten thousand."""
    return (_line(words, line) for line in statement.lines)


def heading(words: Words, statement: Statement) -> str:
    """Whose statement it is."""
    return words.plain("statement-title", name=statement.client.name)


def stretch(words: Words, statement: Statement) -> str:
    """From when to when it goes."""
    if statement.first is None:
        return words.plain("statement-until", last=statement.last)
    return words.plain("statement-stretch", first=statement.first, last=statement.last)


def open_lines(words: Words, key: str, open_: Mapping[str, int]) -> list[str]:
    """What was open before or is open at the end, by currency."""
    shown = open_ or {words.studio.currency: 0}
    return [
        words.plain(_side(key, each), amount=words.money(abs(each), code)) for code, each in shown.items()
    ]


def figures(words: Words, line: LineShown) -> str:
    """The amounts of a line; nothing for a visit."""
    said = [
        words.plain(f"statement-{name}", amount=words.money(amount, line.currency))
        for name, amount in (("charged", line.charged), ("paid", line.paid))
        if amount
    ]
    if line.open_ is not None:
        said += open_lines(words, "statement-then", {line.currency: line.open_})
    return " · ".join(said)


def pass_line(words: Words, pass_: Pass, today: date) -> str:
    """A pass with its sessions as they are today."""
    state = words.plain(f"pass-state-{pass_.state_on(today)}")
    said = words.plain("statement-pass", title=pass_.title, state=state)
    if pass_.unlimited or not pass_.terms.has_sessions:
        return said
    counts = {"total": pass_.total, "used": pass_.used, "remaining": pass_.remaining}
    return words.plain("statement-pass-counted", pass_=said, **counts)


def _side(key: str, amount: int) -> str:
    return key if amount >= 0 else f"{key}-credit"


def _line(words: Words, line: Line) -> LineShown:
    day = words.studio.today(line.event.place.at)
    counted = line.open_ is not None
    return LineShown(
        day=day,
        what=event_said(words, line.event, day),
        charged=line.charged if counted else None,
        paid=line.paid if counted else None,
        open_=line.open_,
        currency=line.event.currency or words.studio.currency,
    )
