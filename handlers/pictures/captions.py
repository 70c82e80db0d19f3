"""Captions: what a picture says, in text that a screen reader and a search find (PRODUCT §10.6)."""

from datetime import datetime

from handlers.pictures.pass_shown import PassShown
from handlers.pictures.week_shown import DayShown, SessionShown, WeekShown
from services.weeks import Day, Week
from texts.words import Words

#: What Telegram takes below a picture, in UTF-16 units after markup; some room is left.
LONGEST = 1000
_BREAK, _SEPARATOR = "\n", " · "


def pass_caption(words: Words, shown: PassShown) -> str:
    """Everything the picture of a pass says."""
    title = words("picture-pass", title=shown.title, client=shown.client, state=shown.state)
    free = words("pass-free", free=shown.free) if shown.free_name else words.escaped(shown.free)
    figures = [words("picture-figure", name=each.name, number=each.number) for each in shown.figures]
    numbers = _SEPARATOR.join([*figures, *filter(None, [words.escaped(shown.total)])])
    lines = [title, free, *filter(None, [numbers])]
    foot = words.escaped(f"{shown.studio} · {shown.as_of}")
    return _BREAK.join(_as_fit(lines + [words.escaped(line) for line in shown.lines], foot))


def week_caption(words: Words, shown: WeekShown, week: Week) -> str:
    """Every session, where there is room for it; else each day in a line, and where the rest is."""
    title = words("picture-week", title=shown.title, studio=shown.studio, as_of=shown.as_of)
    listed = [_listed(words, day) for day in shown.days]
    whole = "\n\n".join([title, *listed])
    if all(not day.rest for day in shown.days) and units(whole) <= LONGEST:
        return whole
    days = [_summed(words, said, day, week.now) for said, day in zip(shown.days, week.days, strict=True)]
    return "\n\n".join([title, _BREAK.join(days), words("week-caption-rest")])


def units(text: str) -> int:
    """The length of a text as Telegram counts it, its markup included."""
    return len(text.encode("utf-16-le")) // 2


def _as_fit(lines: list[str], foot: str) -> list[str]:
    while units(_BREAK.join([*lines, foot])) > LONGEST:
        lines = lines[:-1]
    return [*lines, foot]


def _listed(words: Words, day: DayShown) -> str:
    sessions = [
        words("week-caption-session", at=each.at, what=_SEPARATOR.join(filter(None, _said(each))))
        for each in day.sessions
    ]
    return _BREAK.join([words("week-caption-day", day=day.title), *(sessions or [words.escaped(day.empty)])])


def _said(session: SessionShown) -> tuple[str, ...]:
    return session.service, session.where, session.places


def _summed(words: Words, shown: DayShown, day: Day, now: datetime) -> str:
    if not day.sessions:
        return words("week-caption-none", day=shown.title, none=shown.empty)
    ahead = [each for each in day.sessions if each.ends_at > now]
    return words(
        "week-caption-sum" if ahead else "week-caption-over",
        day=shown.title,
        count=len(day.sessions),
        first=day.sessions[0].starts_at,
        last=day.sessions[-1].starts_at,
        free=sum(max(0, each.free) for each in ahead),
    )
