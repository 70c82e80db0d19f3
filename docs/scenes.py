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

PARTLY_PAID = ("Discount", "20 %", "Payment", "Partly", "> 50")
CARMEN_PAID = ("> carmen", "Open 10 sessions", "Payments")

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
    Scene("settle", COACH, ("> oskar", "Give a pass", "10 sessions", "Sell: €140.00", "Pay what is unpaid")),
    Scene("walk-in", COACH, ("> /coach", "18:30", "Walk-in")),
    Scene("place", CLIENT, ("> /book", "Today", "18:30")),
    Scene("usual", CLIENT, ("> /book", "Book my usual")),
    Scene("week", CLIENT, ("> /book", "As a picture")),
    Scene("waitlist", CLIENT, ("> /book", "Service: all", "Sparring", "all full", "19:45")),
    Scene("personal", CLIENT, ("> /book", "1:1", "Any coach")),
    Scene("cancel", CLIENT, ("> /bookings", "Open gym", "Cancel my booking")),
    Scene("code", CLIENT, ("> /balance", "Check-in code")),
    Scene("card", CLIENT, ("> /balance", "As a picture", "10 sessions")),
    Scene("shop", CLIENT, ("> /buy",)),
    Scene("order", CLIENT, ("10 sessions ·",)),
    Scene("top-up", CLIENT, ("> /buy", "10 sessions", "Add to")),
    Scene("invoice", CLIENT, ("> /buy", "Single session", "in Telegram")),
    Scene("money-history", CLIENT, ("> /history",)),
    Scene("renew-mine", CLIENT, ("> /balance", "Renew: 10 sessions")),
    Scene("sale", COACH, ("> /cancel", "> hugo", "Give a pass", "10 sessions", *PARTLY_PAID)),
    Scene("payments", COACH, CARMEN_PAID),
    Scene("refund", COACH, (*CARMEN_PAID, "Give money back", "Give back all", "Cash")),
    Scene("close-early", COACH, (*CARMEN_PAID, "Close early")),
    Scene("account", COACH, ("> clara", "Account")),
    Scene("ask", COACH, ("> theo", "Open Twice a week", "Payments", "Ask for payment")),
    Scene("parts", COACH, ("> agnes", "Open Club", "Payments")),
    Scene("attach", COACH, ("> agnes", "Open Club", "Attach sessions")),
    Scene("claim", OWNER, ("> /owner", "Said to be paid", "José María")),
    Scene("stray", OWNER, ("> /owner", "Payments to sort out", "Kofi")),
    Scene("selling-rules", OWNER, ("> /owner", "Booking rules", "Selling and paying")),
    Scene("reports", OWNER, ("> /owner", "Reports")),
    Scene("report", OWNER, ("> /owner", "Reports", "Sold and used", "As a picture")),
    Scene("import", OWNER, ("> /owner", "Import and export")),
)
