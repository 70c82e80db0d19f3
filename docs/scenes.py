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
)
