"""What is done in the demo for each picture of the guides."""

from dataclasses import dataclass

CLIENT, COACH, OWNER = range(3)


@dataclass(frozen=True, slots=True)
class Scene:
    """A picture by its name, whose column it is taken in, and what is done there before.

    An act "> words" is typed; any other presses the newest button whose label contains it.
    """

    name: str
    column: int
    acts: tuple[str, ...]


NEW_SERIES = (
    *("> /owner", "Timetable", "New session", "Yoga", "20:00", "Jelena", "Main hall", "Every week"),
    *("Done", "Every week", "For 8 weeks"),
)

SCENES = (
    Scene("balance", CLIENT, ("> /balance",)),
    Scene("plan", OWNER, ("> /owner", "Plans", "Twice a week")),
    Scene("sum", COACH, ("> paula", "Open 10 sessions", "More…", "How it adds up")),
    Scene("why-not", COACH, ("> ingrid", "Why?")),
    Scene("adjust", COACH, ("> paula", "Open 10 sessions", "Adjust", "+1")),
    Scene("expiry", COACH, ("> paula", "Open 10 sessions", "Expiry", "+1 month")),
    Scene("hold", COACH, ("> bruno", "Open 10 sessions", "More…", "Hold", "From tomorrow", "2 weeks")),
    Scene("deactivate", COACH, ("> paula", "Open 10 sessions", "More…", "Deactivate", "Deactivate now")),
    Scene("split", COACH, ("> paula", "Open 10 sessions", "More…", "Split")),
    Scene("share", COACH, ("> kofi", "Open 10 sessions", "More…", "Share")),
    Scene("renewal", COACH, ("> theo", "Open Twice a week", "More…", "Renewal")),
    Scene("undo", COACH, ("> paula", "Open 10 sessions", "History")),
    Scene("passes", OWNER, ("> /owner", "Passes", "Show: All passes", "On hold")),
    Scene("books", OWNER, ("> /owner", "Books")),
    Scene("timetable", OWNER, ("> /owner", "Timetable")),
    Scene("new-series", OWNER, NEW_SERIES),
    Scene("session", OWNER, ("> /owner", "Timetable", "18:30")),
    Scene("call-off", OWNER, ("> /owner", "Timetable", "18:30", "Call off")),
    Scene("rules", OWNER, ("> /owner", "Booking rules")),
    Scene("hours", COACH, ("> /coach", "My hours")),
    Scene("roster", COACH, ("> /coach", "18:30")),
    Scene("settle", COACH, ("> oskar", "Give a pass", "10 sessions", "Give it", "Settle")),
    Scene("walk-in", COACH, ("> /coach", "18:30", "Walk-in")),
    Scene("place", CLIENT, ("> /book", "Today", "18:30")),
    Scene("usual", CLIENT, ("> /book", "Book my usual")),
    Scene("week", CLIENT, ("> /book", "As a picture")),
    Scene("waitlist", CLIENT, ("> /book", "Service: all", "Sparring", "all full", "19:45")),
    Scene("personal", CLIENT, ("> /book", "1:1", "Any coach")),
    Scene("cancel", CLIENT, ("> /bookings", "Open gym", "Cancel my booking")),
    Scene("code", CLIENT, ("> /balance", "Check-in code")),
    Scene("card", CLIENT, ("> /balance", "As a picture", "10 sessions")),
)
