"""Screens that nobody asked for: what has happened to the reader's pass."""

from domain.ledger import EntryKind
from domain.passes import counts_days
from handlers.screens.booked_news import taken_back
from handlers.screens.booking_news import about
from handlers.screens.own_renewing import renew_rows
from handlers.screens.own_topping_up import top_up_row
from handlers.screens.pass_changes import changes_told, my_passes, pace_line, validity
from handlers.screens.reasons import reason_said
from handlers.screens.sales import owing
from handlers.screens.screen import Button, Rows, Screen
from handlers.screens.transfers import sharing_undone, told
from handlers.taps.disputes import Dispute
from handlers.taps.placing import ShowDays
from handlers.taps.several import ShowUsual, Way
from services.entry_news import EntryNews
from services.pass_news import PassNews
from texts.words import Words


def deducted(words: Words, news: EntryNews) -> Screen:
    """One session less, who entered it, what is left."""
    lines = [_moved(words, "notice-deducted", news), _shared(words, news), _entered(words, news)]
    if news.after < 0 and not news.pass_.unlimited:
        lines.append(words("pass-owed", owed=-news.after))
    contest = Button(words.plain("button-not-right"), Dispute(entry_id=news.entry.id))
    is_used_up = news.holder is None and news.pass_.terms.has_sessions and news.pass_.remaining <= 0
    renewing = renew_rows(words, news.pass_, is_followed=news.is_followed) if is_used_up else ()
    more = top_up_row(words, news.pass_) if news.tops_up else ()
    rows = (*renewing, *more, *my_passes(words), (contest,))
    return Screen(_text(*lines, validity(words, news.pass_, news.today)), rows)


def undone(words: Words, news: EntryNews) -> Screen:
    """An entry that was taken back."""
    if news.was_part:
        return Screen(words("notice-part-taken-back", title=news.pass_.title), my_passes(words))
    if news.closes_pass:
        return Screen(words("notice-pass-taken-back", title=news.pass_.title), my_passes(words))
    if news.booking is not None and not news.entry.effect.used:
        lines = [*taken_back(words, news), _standing(words, news)]
    elif news.booking is not None and news.became is not None:
        said = words("notice-forfeit-undone", title=news.pass_.title, what=about(words, news.booking))
        lines = [said, _shared(words, news), validity(words, news.pass_, news.today)]
    elif news.entry.session_on is not None:
        valid = validity(words, news.pass_, news.today)
        lines = [_moved(words, "notice-undone", news), _shared(words, news), valid]
    else:
        begins = sharing_undone(words, news) or words("notice-undone-change", title=news.pass_.title)
        lines = [begins, *changes_told(words, news), _standing(words, news)]
    return Screen(_text(*lines), my_passes(words))


def changed(words: Words, news: EntryNews) -> Screen:
    """What staff changed on the pass: old → new, and why."""
    if news.entry.kind is EntryKind.ATTACH:
        said = words("notice-attached", title=news.pass_.title, count=news.entry.effect.total)
        valid = validity(words, news.pass_, news.today)
        return Screen(_text(said, valid, owing(words, news.pass_)), my_passes(words))
    begins = told(words, news) or words("notice-changed", title=news.pass_.title)
    # What a pass began with is said already: there was nothing before.
    lines = [begins] if news.entry.opens_pass else [begins, *changes_told(words, news)]
    if news.entry.kind in (EntryKind.TRANSFER, EntryKind.CONSUME):
        lines.append(_standing(words, news))
    # Why staff took a pass out of use stays between them.
    if news.entry.reason and news.entry.kind not in (EntryKind.DEACTIVATE, EntryKind.REACTIVATE):
        lines.append(words("notice-reason", reason=reason_said(words, news.entry.reason)))
    return Screen(_text(*lines), my_passes(words))


def ending(words: Words, news: PassNews) -> Screen:
    """How many days are left, what is free, and the pace that uses it up (PRODUCT §8.1)."""
    pass_, last = news.pass_, news.pass_.ends_on
    assert last is not None
    left = (last - news.today).days
    key = "notice-days_left" if pass_.valid_until else "notice-days_left-start"
    lines = [words(key, title=pass_.title, day=last, left=left)]
    if not pass_.unlimited:
        lines.append(words("notice-free-days" if counts_days(pass_) else "notice-free", free=pass_.free))
        lines.append(pace_line(words, pass_, news.today))
    return Screen(_text(*lines, _usual(words, news)), _to_be_used(words, news))


def running_low(words: Words, news: PassNews) -> Screen:
    """How few sessions are free, and until when."""
    pass_ = news.pass_
    key = "notice-sessions_left-days" if counts_days(pass_) else "notice-sessions_left"
    said = words(key, title=pass_.title, free=pass_.free)
    lines = [said, validity(words, pass_, news.today), pace_line(words, pass_, news.today)]
    return Screen(_text(*lines, _usual(words, news)), _to_be_used(words, news))


def expired(words: Words, news: EntryNews) -> Screen:
    """A pass that is over, and what expired with it."""
    pass_, last, taken = news.pass_, news.pass_.ends_on, news.entry.effect.expired
    lines = [words("notice-expired", title=pass_.title, day=last)]
    if taken:
        unit = "days" if counts_days(pass_) else "free"
        lines.append(words(f"notice-expired-{unit}", free=taken))
    if not news.is_followed:
        lines.append(words("notice-expired-hint"))
    renewing = renew_rows(words, pass_, is_followed=news.is_followed) if news.holder is None else ()
    return Screen(_text(*lines), (*renewing, *my_passes(words)))


def apology(words: Words, reference: str) -> Screen:
    """Something of ours broke over what the reader sent."""
    return Screen(words("notice-apology", reference=reference))


def dead_letter(words: Words, reference: str) -> Screen:
    """Something that somebody sent could not be answered."""
    return Screen(words("notice-dead_letter", reference=reference))


def _usual(words: Words, news: PassNews) -> str:
    return "" if news.usual is None else words("pace-usual", what=about(words, news.usual))


def _to_be_used(words: Words, news: PassNews) -> Rows:
    pass_ = news.pass_
    more = top_up_row(words, pass_) if news.tops_up else ()
    rows = (*renew_rows(words, pass_, is_followed=False), *more, *my_passes(words))
    if pass_.unlimited or pass_.free > 0:
        rows = ((Button(words.plain("button-book-days"), ShowDays()),), *rows)
    if news.usual is not None:
        rows = ((Button(words.plain("button-usual"), ShowUsual(way=Way.USUAL)),), *rows)
    return rows


def _moved(words: Words, key: str, news: EntryNews) -> str:
    pass_ = news.pass_
    if news.entry.kind is EntryKind.FORFEIT and news.entry.session_on is not None:
        day = words.weekday(news.entry.session_on)
        return words(f"notice-forfeit-{news.became}", title=pass_.title, day=day)
    was_booked = news.entry.effect.booked < 0 < news.entry.effect.used and not news.walked_in
    if was_booked and news.entry.session_on is not None:
        return words("notice-checked-in", title=pass_.title, day=words.weekday(news.entry.session_on))
    if pass_.unlimited:
        return words(f"{key}-unlimited", title=pass_.title)
    if news.before == news.after:
        return words(f"{key}-nothing", title=pass_.title, free=max(0, news.after))
    kind = f"{key}-days" if counts_days(pass_) else key
    return words(kind, title=pass_.title, before=news.before, after=news.after)


def _shared(words: Words, news: EntryNews) -> str:
    if news.holder is not None:
        return words("pass-shared-by", name=news.holder.name)
    name = news.entry.visitor_name
    return "" if name is None else words("notice-used-by", name=name)


def _entered(words: Words, news: EntryNews) -> str:
    entry = news.entry
    at, name = words.stamp(entry.at), entry.actor_name
    if entry.session_on is None or name is None:
        return ""
    if words.studio.today(entry.at) == entry.session_on:
        return words("notice-entered", name=name, at=at)
    return words("notice-entered-late", name=name, at=at, day=words.weekday(entry.session_on))


def _standing(words: Words, news: EntryNews) -> str:
    """How long the pass works now, where no line about the change has said so."""
    said = not news.entry.opens_pass and any(
        change.field in ("valid_until", "holds") and change.now not in (None, change.was)
        for change in news.entry.changed
    )
    return "" if said else validity(words, news.pass_, news.today)


def _text(*lines: str) -> str:
    return "\n".join(line for line in lines if line)
