"""What was divided, united or shared, in plain words: for history and for whoever is told."""

from domain.ledger import Changed, Entry, EntryKind
from domain.passes import Pass
from handlers.screens.changes import counted
from services.entry_news import EntryNews
from texts.words import Words


def transfer_said(words: Words, pass_: Pass, entry: Entry) -> str:
    """What went from this pass or came to it, without markup."""
    number, name = abs(entry.effect.total), entry.visitor_name
    how = (entry.batch or "transfer").partition(":")[0]
    way = "in" if entry.effect.total > 0 or (entry.opens_pass and not number) else "out"
    if number == 0:
        return words.plain(f"entry-transfer-{way}-whole", name=name or "")
    if how == "transfer":
        return words.plain(counted(f"entry-transfer-{way}", pass_), count=number, name=name or "")
    return words.plain(counted(f"entry-{how}-{way}", pass_), count=number)


def sharing_said(words: Words, entry: Entry) -> str:
    """Who may use the pass from now on, or no longer, without markup."""
    key = "entry-share-added" if _is_added(entry.changed) else "entry-share-removed"
    return words.plain(key, name=entry.visitor_name or "")


def told(words: Words, news: EntryNews) -> str | None:
    """How a notice of such an entry begins; None for an entry of another kind."""
    pass_, entry = news.pass_, news.entry
    if entry.kind is EntryKind.TRANSFER:
        said = words.escaped(transfer_said(words, pass_, entry))
        key = "notice-given" if entry.opens_pass else "notice-changed"
        return words(key, title=pass_.title) + "\n" + said
    if entry.kind is EntryKind.SHARE:
        return _sharing_told(words, news)
    if entry.kind is EntryKind.CONSUME and entry.session_on is not None:
        return words("notice-visit-moved", title=pass_.title, day=words.weekday(entry.session_on))
    if entry.kind in (EntryKind.RESERVE, EntryKind.RELEASE) and entry.session_on is not None:
        return _booking_told(words, news, words.weekday(entry.session_on))
    return None


def sharing_undone(words: Words, news: EntryNews) -> str | None:
    """How a notice begins that somebody's use of a pass was taken back, or came back; None for others."""
    if not any(each.field == "shared_with" for each in news.entry.changed):
        return None
    return _sharing_told(words, news, begins="notice-undone-change")


def _booking_told(words: Words, news: EntryNews, day: str) -> str:
    """Which pass pays for a booking from now on; of somebody else's, whose booking it is."""
    name = news.entry.visitor_name if news.holder is None else None
    way = "pays" if news.entry.kind is EntryKind.RESERVE else "free"
    whose = "own" if name is None else "other"
    return words(f"notice-booking-{way}-{whose}", title=news.pass_.title, day=day, name=name or "")


def _sharing_told(words: Words, news: EntryNews, *, begins: str = "notice-changed") -> str:
    way = "added" if _is_added(news.entry.changed) else "removed"
    if news.holder is not None:
        return words(f"notice-shared-{way}", title=news.pass_.title, name=news.holder.name)
    said = words.escaped(sharing_said(words, news.entry))
    return words(begins, title=news.pass_.title) + "\n" + said


def _is_added(changed: tuple[Changed, ...]) -> bool:
    people = next((each for each in changed if each.field == "shared_with"), None)
    return people is not None and len(people.now) > len(people.was)
