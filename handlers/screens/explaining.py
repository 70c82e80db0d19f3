"""How a pass's number came about, line by line (PRODUCT §4.15)."""

from domain.explaining import Standing, Step
from domain.passes import Pass
from handlers.screens.entries import entry_said
from handlers.screens.screen import Button, Screen
from handlers.taps.choosing import ExplainPass
from handlers.taps.client import ShowBalance
from handlers.taps.coach import ShowPass
from handlers.taps.history import ShowHistory
from services.explaining import Explanation
from services.histories import Line
from texts.words import Words


def page(words: Words, found: Explanation, *, is_staff: bool) -> Screen:
    """A page of the sum, ending on the last in the identity of the pass's figures (PRODUCT §4.2)."""
    pass_ = found.card.pass_
    lines = [words("explain-title", title=pass_.title, name=found.card.client.name), ""]
    if found.carried is not None:
        lines.append(_carried(words, found.carried))
    lines += [_step(words, pass_, step, line) for step, line in found.lines]
    lines += ["", words("explain-follows")] if found.more is not None else ["", *_identity(words, pass_)]
    return Screen("\n".join(lines), _rows(words, found, is_staff=is_staff))


def button(words: Words, pass_: Pass) -> Button:
    """Opens the explanation of this pass's number."""
    return Button(words.plain("button-explain"), ExplainPass(pass_id=pass_.id))


def _rows(words: Words, found: Explanation, *, is_staff: bool) -> tuple[tuple[Button, ...], ...]:
    pass_id = found.card.pass_.id
    rows = []
    if found.more is not None:
        rows.append((Button(words.plain("button-later"), ExplainPass(pass_id=pass_id, after=found.more)),))
    if found.carried is not None:
        rows.append((Button(words.plain("button-from-start"), ExplainPass(pass_id=pass_id)),))
    rows.append((Button(words.plain("button-history"), ShowHistory(pass_id=pass_id)),))
    back = ShowPass(pass_id=pass_id) if is_staff else ShowBalance()
    rows.append((Button(words.plain("button-back"), back),))
    return tuple(rows)


def _carried(words: Words, carried: Standing) -> str:
    if carried.unlimited:
        return words("explain-carried-unlimited", used=carried.used)
    return words("explain-carried", left=carried.remaining)


def _step(words: Words, pass_: Pass, step: Step, line: Line) -> str:
    what = entry_said(words, pass_, line)
    if step.entry.session_on is None:
        what = words.plain("explain-dated", what=what, day=words.studio.today(step.entry.at))
    if step.entry.visitor_name is not None:
        what = words.plain("explain-visitor", what=what, name=step.entry.visitor_name)
    key = "explain-undone" if step.entry.reversed_by is not None else "explain-step"
    return words(key, sum=_sum(words, step), what=what)


def _sum(words: Words, step: Step) -> str:
    if step.after.unlimited:
        return words.plain("explain-used", used=step.after.used)
    if step.change == 0 or step.before.unlimited:
        return str(step.after.remaining)
    # The typographic minus is as wide as the plus, so that a column of steps reads as one.
    change = f"{step.change:+d}".replace("-", "−")
    return words.plain("explain-moved", change=change, left=step.after.remaining)


def _identity(words: Words, pass_: Pass) -> list[str]:
    if not pass_.terms.has_sessions:
        return [words("pass-offer")]
    if pass_.unlimited:
        return [words("explain-unlimited", used=pass_.used, booked=pass_.booked)]
    figures = {"used": pass_.used, "booked": pass_.booked, "free": pass_.free}
    lost = {"expired": pass_.expired, "withdrawn": pass_.withdrawn}
    lines = [
        words("explain-remaining", remaining=pass_.remaining, booked=pass_.booked, free=pass_.free),
        words("explain-identity", total=pass_.total, **figures, **lost),
    ]
    return [*lines, words("pass-owed", owed=pass_.owed)] if pass_.owed else lines
