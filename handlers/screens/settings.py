"""Screens of settings, language and privacy."""

from domain.muting import topics_for
from domain.people import Person
from handlers.screens.general import sure
from handlers.screens.screen import Button, Document, Rows, Screen
from handlers.taps.calendar_file import ShowFeed
from handlers.taps.general import Home
from handlers.taps.people import ShowRecord
from handlers.taps.settings import (
    ChooseLanguage,
    EraseClient,
    EraseMe,
    ExportMe,
    Mute,
    ShowLanguages,
    ShowPrivacy,
    ShowSettings,
)
from services.privacy import Erased, Stored
from services.settings import Chosen
from texts.words import Words, languages, own_name


def settings(words: Words, person: Person) -> Screen:
    """Language, and a switch for each topic this person gets notices about."""
    rows: Rows = ((Button(words.plain("button-language"), ShowLanguages()),),)
    lines = [words("settings-title", language=own_name(words.language))]
    for topic in topics_for(person):
        muted = topic.is_muted_by(person)
        label = words.plain(f"topic-{topic}", on="no" if muted else "yes")
        rows += ((Button(label, Mute(topic=topic, muted=not muted)),),)
    if len(rows) > 1:
        lines.append(words("settings-notices"))
    feed = (Button(words.plain("button-feed"), ShowFeed()),)
    privacy_ = (Button(words.plain("button-privacy"), ShowPrivacy()),)
    back = (Button(words.plain("button-back"), Home()),)
    return Screen("\n\n".join(lines), (*rows, feed, privacy_, back))


def language(words: Words) -> Screen:
    """All installed languages by their own names."""
    rows: Rows = tuple((_language(words, code),) for code in languages())
    back = (Button(words.plain("button-back"), ShowSettings()),)
    return Screen(words("language-title"), (*rows, back))


def language_chosen(words: Words, chosen: Chosen) -> Screen:
    """The settings in the language that was chosen."""
    shown = settings(words, chosen.person)
    return Screen(shown.text, shown.rows, toast=words.plain("toast-language"), menus=chosen.accounts)


def privacy(words: Words, stored: Stored) -> Screen:
    """What is stored of a person, and their two rights."""
    lines = [
        words("privacy-person"),
        words("privacy-accounts", count=stored.accounts),
        words("privacy-passes", count=stored.passes),
        words("privacy-notices", count=stored.notices),
        words("privacy-chat"),
    ]
    rows: Rows = (
        (Button(words.plain("button-export"), ExportMe()),),
        (Button(words.plain("button-erase"), EraseMe()),),
        (Button(words.plain("button-back"), ShowSettings()),),
    )
    return Screen(words("privacy-title") + "\n\n" + "\n".join(f"• {line}" for line in lines), rows)


def privacy_of_stranger(words: Words) -> Screen:
    """What is stored of an account that belongs to nobody."""
    return Screen(words("privacy-title") + "\n\n" + words("privacy-stranger"))


def export(words: Words, content: bytes) -> Screen:
    """The file with all that is stored."""
    return Screen(words("export-caption"), document=Document("my-data.json", content))


def sure_to_erase(words: Words, stored: Stored, *, self_asked: bool) -> Screen:
    """Says what an erasure takes, before it is made."""
    person = stored.person
    asked = words("sure-erase") if self_asked else words("sure-erase-client", name=person.name)
    text = "\n\n".join([asked, words("sure-erase-free", free=stored.free), words("sure-erase-ledger")])
    yes = EraseMe(sure=True) if self_asked else EraseClient(client_id=person.id, sure=True)
    back = ShowPrivacy() if self_asked else ShowRecord(client_id=person.id)
    return sure(words, text, label=words.plain("button-erase-sure"), yes=yes, back=back)


def erased(words: Words, done: Erased, *, self_asked: bool) -> Screen:
    """The erasure has been made."""
    return Screen(words("erased") if self_asked else words("erased-client"), menus=done.accounts)


def _language(words: Words, code: str) -> Button:
    name = own_name(code)
    label = words.plain("language-now", language=name) if code == words.language else name
    return Button(label, ChooseLanguage(language=code))
