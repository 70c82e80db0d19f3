"""Screens of owners that nobody asked for: the day's report, and what was just lost."""

from collections.abc import Iterable, Mapping

from domain.digests import Digest, Line, Section
from domain.passlists import Filter
from handlers.screens.screen import Button, Rows, Screen
from handlers.taps.accounts import ShowOwing
from handlers.taps.coach import ShowClient
from handlers.taps.disputes import OpenDisputes
from handlers.taps.passlist import ShowPasses
from handlers.taps.paying import ShowPayments
from services.digests import Losses
from texts.words import Words

#: More than this and the buttons push the report off a phone's screen.
NAMES = 6

_LISTS = {
    "expiring": Filter.EXPIRING,
    "lost": Filter.EXPIRED,
    "unpaid": Filter.UNPAID,
    "debts": Filter.OWING,
}


def digest(words: Words, report: Digest) -> Screen:
    """The day's report: each list that is not empty, with buttons to open who stands on it."""
    parts = [words("notice-digest", day=words.weekday(report.day))]
    for name, section in report.sections.items():
        if section.count:
            parts.append(_part(words, words(f"digest-{name}", count=section.count), name, section))
    rows: Rows = ()
    if report.disputes:
        parts.append(words("digest-disputes", count=report.disputes))
        rows = ((Button(words.plain("button-open-disputes"), OpenDisputes()),),)
    lines = (line for name, section in report.sections.items() if name != "unpaid" for line in section.lines)
    money = _payments(words, report.sections["unpaid"].lines) if "unpaid" in report.sections else ()
    if report.accounts.count:
        rows += ((Button(words.plain("button-owing-desk"), ShowOwing()),),)
    return Screen("\n\n".join(parts), rows + money + _names(lines) + _rest(words, report.sections))


def lost(words: Words, losses: Losses) -> Screen:
    """Sessions that have just expired unused (PRODUCT §8.3)."""
    section = losses.section
    title = words("notice-expired_unused", count=section.count)
    return Screen(
        _part(words, title, "lost", section), _names(section.lines) + _rest(words, {"lost": section})
    )


def _part(words: Words, title: str, name: str, section: Section) -> str:
    if section.value:
        title += words("digest-value", money=words.money(section.value, words.studio.currency))
    shown = [title, *(_line(words, name, line) for line in section.lines)]
    if section.more:
        shown.append(words("digest-more", count=section.more))
    return "\n".join(shown)


def _line(words: Words, name: str, line: Line) -> str:
    if name == "visits":
        return words("digest-line-visits", name=line.name, count=line.sessions)
    if name == "accounts" and line.value is not None and line.currency is not None:
        return words("digest-line-account", name=line.name, amount=words.money(line.value, line.currency))
    if line.pass_id is None:
        return words("digest-line-person", name=line.name)
    if name == "unpaid":
        price = "" if line.value is None or line.currency is None else words.money(line.value, line.currency)
        return words("digest-line-unpaid", name=line.name, title=line.title, price=price)
    if name in ("stopped", "resumed"):
        return words("digest-line-pass", name=line.name, title=line.title)
    if line.sessions is None:
        return words("digest-line-unlimited", name=line.name, title=line.title, day=_day(words, line))
    if line.day is None or name == "debts":
        return words(_keys(name), name=line.name, title=line.title, count=line.sessions)
    key = f"{_keys(name)}-until"
    return words(key, name=line.name, title=line.title, count=line.sessions, day=_day(words, line))


def _keys(name: str) -> str:
    return {"lost": "digest-line-lost", "debts": "digest-line-owed"}.get(name, "digest-line-free")


def _day(words: Words, line: Line) -> str:
    return "" if line.day is None else words.day(line.day)


def _names(lines: Iterable[Line]) -> Rows:
    people = {line.client_id: line.name for line in lines}
    buttons = [
        Button(name, ShowClient(client_id=client_id))
        for client_id, name in list(people.items())[:NAMES]
    ]
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))


def _payments(words: Words, lines: Iterable[Line]) -> Rows:
    """What is open leads straight to where it is taken."""
    return tuple(
        (Button(_open_label(words, line), ShowPayments(pass_id=line.pass_id)),)
        for line in list(lines)[:NAMES]
        if line.pass_id is not None
    )


def _open_label(words: Words, line: Line) -> str:
    if line.value is None or line.currency is None:
        return words.plain("button-unpaid-of", name=line.name)
    return words.plain("button-open-of", name=line.name, amount=words.money(line.value, line.currency))


def _rest(words: Words, sections: Mapping[str, Section]) -> Rows:
    """The way to the whole list of each that is longer than what is named here."""
    return tuple(
        (Button(words.plain(f"button-list-{name}"), ShowPasses(which=_LISTS[name])),)
        for name, section in sections.items()
        if section.more and name in _LISTS
    )
