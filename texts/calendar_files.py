"""Sessions as calendar files (RFC 5545, RFC 5546), in the reader's words."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from services.calendars import Appointment, Filed
from texts.words import Words

if TYPE_CHECKING:
    from icalendar import Calendar, Event

#: What a calendar may not hold, and what would break a line of it unseen.
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u2028\u2029]")
_ID = "-//Passdesk//Passdesk//EN"
#: Seconds after which a calendar looks again for what has changed.
REFRESH = 3600


def single(words: Words, filed: Filed) -> bytes:
    """One session, published, or cancelled with the same UID and a higher sequence (RFC 5546 §3.2)."""
    shown = _calendar("PUBLISH" if filed.appointment.is_on else "CANCEL")
    event = _event(words, filed.appointment)
    # Whoever publishes or cancels must be named; nobody reads mail there, and `.invalid` says so.
    event.add("organizer", _organizer(words, filed.mark))
    shown.add_component(event)
    return bytes(shown.to_ical())


def several(words: Words, found: tuple[Filed, ...]) -> bytes:
    """Several sessions that take place, published together."""
    shown = _calendar("PUBLISH")
    for filed in found:
        event = _event(words, filed.appointment)
        event.add("organizer", _organizer(words, filed.mark))
        shown.add_component(event)
    return bytes(shown.to_ical())


def feed(words: Words, appointments: Iterable[Appointment]) -> bytes:
    """All sessions, for a calendar that looks here again and again: what has gone is gone from it."""
    shown = _calendar(None)
    shown.add("x-wr-calname", _clean(words.studio.name))
    shown.add("x-published-ttl", f"PT{REFRESH}S")
    for appointment in appointments:
        shown.add_component(_event(words, appointment))
    return bytes(shown.to_ical())


def name(words: Words, appointment: Appointment) -> str:
    """What the file is called, such as "boxing-2026-12-04.ics"."""
    service = appointment.service or words.plain("calendar-session")
    slug = "-".join(re.findall(r"\w+", service.casefold()))[:40] or "session"
    return f"{slug}-{words.studio.today(appointment.starts_at).isoformat()}.ics"


def _calendar(method: str | None) -> "Calendar":
    # Imported where it is used: a desk that hands out no file does not hold it in memory.
    from icalendar import Calendar

    shown = Calendar()
    shown.add("prodid", _ID)
    shown.add("version", "2.0")
    if method is not None:
        shown.add("method", method)
    return shown


def _event(words: Words, appointment: Appointment) -> "Event":
    from icalendar import Event

    event = Event()
    event.add("uid", appointment.uid)
    event.add("sequence", appointment.sequence)
    event.add("dtstamp", appointment.revised_at)
    event.add("dtstart", appointment.starts_at)
    event.add("dtend", appointment.ends_at)
    event.add("summary", _clean(_summary(words, appointment)))
    event.add("status", "CONFIRMED" if appointment.is_on else "CANCELLED")
    event.add("location", _clean(", ".join(each for each in (appointment.place, words.studio.name) if each)))
    described = _described(words, appointment)
    if described:
        event.add("description", _clean("\n".join(described)))
    return event


def _summary(words: Words, appointment: Appointment) -> str:
    service = appointment.service or words.plain("calendar-session")
    if appointment.places is not None:
        taken, capacity = appointment.places
        return words.plain("calendar-trained", service=service, taken=taken, capacity=capacity)
    if appointment.coach is None:
        return service
    return words.plain("calendar-with", service=service, coach=appointment.coach)


def _described(words: Words, appointment: Appointment) -> list[str]:
    lines = []
    if appointment.title is not None:
        lines.append(words.plain("calendar-paid", title=appointment.title))
    if appointment.is_on and appointment.free_until is not None:
        lines.append(words.plain("calendar-free-until", until=words.stamp(appointment.free_until)))
    return lines


def _organizer(words: Words, mark: str) -> object:
    from icalendar import vCalAddress, vText

    address = vCalAddress(f"mailto:desk@{mark}.invalid")
    address.params["CN"] = vText(_clean(words.studio.name))
    return address


def _clean(text: str) -> str:
    return _CONTROLS.sub(" ", text)
