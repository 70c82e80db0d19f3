"""Notices of passes that were given, that went on by themselves, or that could not."""

from domain.asking_to_pay import wanted
from domain.passes import Pass, counts_days
from handlers.screens.asking_to_pay import paying_lines, paying_rows
from handlers.screens.pass_changes import my_passes, validity
from handlers.screens.sales import owing
from handlers.screens.screen import Button, Rows, Screen
from handlers.screens.terms import first_use_line
from handlers.taps.coach import ShowPass
from services.gift_news import GiftNews, NotRenewed
from texts.words import Words

#: More than this and the buttons push the list off a phone's screen.
NAMES = 6


def given(words: Words, news: GiftNews) -> Screen:
    """A new pass: what it holds, from when, and after which other one."""
    pass_ = news.pass_
    lines = [words("notice-given", title=pass_.title), size(words, pass_), _from_first_visit(words, pass_)]
    if news.follows is not None:
        lines.append(_follows(words, news, news.follows))
    return _told(lines, validity(words, pass_, news.today), my_passes(words), owing(words, pass_))


def renewed(words: Words, news: GiftNews) -> Screen:
    """A pass that follows another one by itself, and what is to be paid for it."""
    pass_, before = news.pass_, news.follows
    lines = [words("notice-renewed", title=pass_.title), size(words, pass_), _from_first_visit(words, pass_)]
    if before is not None and before.title != pass_.title:
        lines.insert(1, words("notice-renewed-before", title=before.title))
    lines.append(validity(words, pass_, news.today))
    if news.credit and pass_.currency is not None:
        lines.append(words("notice-renewed-credit", amount=words.money(news.credit, pass_.currency)))
    lines += [owing(words, pass_), *paying_lines(words, pass_)]
    rows = (*paying_rows(words, pass_, wanted(pass_, news.today)), *my_passes(words))
    return Screen("\n".join(line for line in lines if line), rows)


def not_renewed(words: Words, found: tuple[NotRenewed, ...]) -> Screen:
    """Passes that nothing could follow, each with the reason."""
    lines = [words("notice-not_renewed", count=len(found))]
    lines += [_reason(words, each) for each in found[:NAMES]]
    if len(found) > NAMES:
        lines.append(words("digest-more", count=len(found) - NAMES))
    buttons = [Button(each.name, ShowPass(pass_id=each.pass_.id)) for each in found[:NAMES]]
    rows = tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
    return Screen("\n".join(lines), rows)


def size(words: Words, pass_: Pass) -> str:
    """How much the pass holds; nothing where it is unlimited, or sold without sessions."""
    if pass_.unlimited or not pass_.terms.has_sessions:
        return ""
    return words("notice-given-days" if counts_days(pass_) else "notice-given-count", total=pass_.total)


def _from_first_visit(words: Words, pass_: Pass) -> str:
    return first_use_line(words, pass_.terms) if pass_.valid_from is None else ""


def _follows(words: Words, news: GiftNews, before: Pass) -> str:
    starts = news.pass_.valid_from
    if starts is None or before.valid_until is None or starts <= before.valid_until:
        return words("notice-given-at-once", title=before.title)
    return words("notice-given-follows", title=before.title, day=starts)


def _reason(words: Words, each: NotRenewed) -> str:
    why = words.plain(f"not-renewed-{each.why}")
    return words("not-renewed-line", name=each.name, title=each.pass_.title, why=why)


def _told(lines: list[str], valid: str, rows: Rows, owing: str = "") -> Screen:
    return Screen("\n".join(line for line in (*lines, valid, owing) if line), rows)
