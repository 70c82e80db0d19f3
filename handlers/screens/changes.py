"""A pass before and after a change, old → new, line by line."""

from datetime import date

from domain.expiring import is_waiting
from domain.passes import Pass, counts_days
from domain.plans import AtEnd
from handlers.screens.holds import holds_moved
from services.following import Following
from texts.words import Words


def heading(words: Words, pass_: Pass, client: str) -> str:
    """Which pass of which client."""
    return words("change-heading", title=pass_.title, name=client)


def standing(words: Words, pass_: Pass) -> str:
    """What the pass holds now."""
    if not pass_.terms.has_sessions:
        return words("pass-offer")
    if pass_.unlimited:
        return words("change-unlimited", used=pass_.used)
    key = counted("change-holds", pass_)
    return words(key, remaining=pass_.remaining, total=pass_.total, free=max(0, pass_.free))


def ending(words: Words, pass_: Pass) -> str:
    """When the pass ends as it is now."""
    key = "change-activate-now" if is_waiting(pass_) else "change-until-now"
    return words(key, day=_day(words, pass_.ends_on))


def difference(words: Words, before: Pass, after: Pass) -> list[str]:
    """Everything that differs, one line each."""
    lines = _balance(words, before, after)
    if before.title != after.title:
        lines.insert(0, words("change-title", was=before.title, now=after.title))
    if before.holds != after.holds:
        lines.append(words.escaped(holds_moved(words, before.holds, after.holds)))
    for field in ("valid_from", "valid_until", "activate_by"):
        was, now = getattr(before, field), getattr(after, field)
        # Once a first visit has set the dates, the day to begin by tells nothing.
        is_idle = field == "activate_by" and before.valid_from is not None and after.valid_from is not None
        if was != now and not is_idle:
            lines.append(words(f"change-{field}", was=_day(words, was), now=_day(words, now)))
    lines += _use(words, before, after)
    if after.expired > before.expired:
        lines.append(words(counted("change-expires", after), count=after.expired - before.expired))
    if after.expired < before.expired:
        lines.append(words(counted("change-comes-back", after), count=before.expired - after.expired))
    return lines


def following(words: Words, moved: Following | None) -> list[str]:
    """How a pass that is queued behind moves with the change."""
    if moved is None or moved.before.valid_from is None or moved.after.valid_from is None:
        return []
    was, now = moved.before.valid_from, moved.after.valid_from
    return [words("change-following", title=moved.after.title, was=was, now=now)]


def counted(key: str, pass_: Pass) -> str:
    """The message `key` for what this pass counts: sessions, or days."""
    return f"{key}-days" if counts_days(pass_) else key


def _balance(words: Words, before: Pass, after: Pass) -> list[str]:
    if before.unlimited != after.unlimited:
        key = "change-to-unlimited" if after.unlimited else "change-to-count"
        return [words(key, remaining=(before if after.unlimited else after).remaining)]
    if after.unlimited:
        return [] if before.used == after.used else [words("change-used", was=before.used, now=after.used)]
    if before.remaining == after.remaining and before.total == after.total:
        return []
    lines = [words(counted("change-remaining", after), was=before.remaining, now=after.remaining)]
    if before.total != after.total:
        lines.append(words("change-total", was=before.total, now=after.total))
    if before.free != after.free and (before.free, after.free) != (before.remaining, after.remaining):
        lines.append(words("change-free", was=max(0, before.free), now=max(0, after.free)))
    return lines


def _use(words: Words, before: Pass, after: Pass) -> list[str]:
    """Whether it may be used at all, renews itself, and how it is paid."""
    lines = []
    if before.deactivated_on != after.deactivated_on:
        key = "change-usable-again" if after.deactivated_on is None else "change-deactivated"
        lines.append(words(key, day=after.deactivated_on))
    if after.renewal_stopped and not before.renewal_stopped and after.terms.at_end is not AtEnd.NOTHING:
        lines.append(words("change-renewal-stopped"))
    if before.renewal_stopped and not after.renewal_stopped:
        lines.append(words("change-renewal-resumed"))
    for field in ("price", "paid"):
        was, now = getattr(before, field), getattr(after, field)
        if was != now:
            sums = [_sum(words, after, each) for each in (was, now)]
            lines.append(words(f"change-{field}", was=sums[0], now=sums[1]))
    if before.payment != after.payment:
        was, now = (words.plain(f"payment-{each.payment}") for each in (before, after))
        lines.append(words("change-payment", was=was, now=now))
    return lines


def _sum(words: Words, pass_: Pass, amount: int | None) -> str:
    if amount is None:
        return words.plain("change-no-sum")
    return words.money(amount, pass_.currency or words.studio.currency)


def _day(words: Words, day: date | None) -> str:
    return words.plain("change-no-day") if day is None else words.day(day)
