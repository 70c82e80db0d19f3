"""Why the desk says no: facts without words, worded in `texts` (ARCHITECTURE §2.3)."""

from dataclasses import dataclass
from datetime import date, datetime, time

from domain.ids import BookingId, EntryId, PassId, PersonId


@dataclass(eq=False)
class Refusal(Exception):
    """The desk declines; nothing was changed."""


@dataclass(eq=False)
class NotFound(Refusal):
    """It does not exist, or is not for this actor: both read the same (PRODUCT §2.6)."""


@dataclass(eq=False)
class Outdated(Refusal):
    """The card that was pressed has been overtaken by `pass_id`'s present state (PRODUCT §5.4)."""

    pass_id: PassId


@dataclass(eq=False)
class PassExpired(Refusal):
    """The last valid day was `on`."""

    title: str
    on: date


@dataclass(eq=False)
class PassNotStarted(Refusal):
    """The first valid day is `on`."""

    title: str
    on: date


@dataclass(eq=False)
class PassOnHold(Refusal):
    """Paused on that day; `until` is the last held day, None while open-ended."""

    title: str
    until: date | None


@dataclass(eq=False)
class PassDeactivated(Refusal):
    """Taken out of use since `on`."""

    title: str
    on: date


@dataclass(eq=False)
class NothingFree(Refusal):
    """No session is free on the pass; `booked` of them are reserved."""

    title: str
    booked: int


@dataclass(eq=False)
class DebtLimitReached(Refusal):
    """The plan lets a client owe `limit` sessions, and they do."""

    title: str
    limit: int


@dataclass(eq=False)
class AlreadyDeducted(Refusal):
    """The same coach deducted for this client on the same day; asks if another is meant, from the pass
    `title` (PRODUCT §5.3)."""

    pass_id: PassId
    title: str
    day: date
    at: datetime
    by: str


@dataclass(eq=False)
class TooLongAgo(Refusal):
    """A late entry reaches back `days` at most."""

    days: int


@dataclass(eq=False)
class InTheFuture(Refusal):
    """A visit can only be entered for today or an earlier day."""


@dataclass(eq=False)
class MoreThanFree(Refusal):
    """Taking away `asked` is more than the `free` ones; `booked` are reserved."""

    asked: int
    free: int
    booked: int


@dataclass(eq=False)
class NoChange(Refusal):
    """What was asked for is what already holds."""


@dataclass(eq=False)
class NotANumber(Refusal):
    """A whole number from `least` to `most` was expected."""

    least: int
    most: int


@dataclass(eq=False)
class NotADate(Refusal):
    """A date was expected."""


@dataclass(eq=False)
class DateOutOfRange(Refusal):
    """The date must lie from `earliest` to `latest`."""

    earliest: date
    latest: date


@dataclass(eq=False)
class ReasonNeeded(Refusal):
    """A change of a balance needs a reason of some letters, `most` at most (PRODUCT §4.7)."""

    most: int


@dataclass(eq=False)
class NeedsNewDate(Refusal):
    """The pass has expired: what is given to it could not be used before it has a new date."""

    title: str


@dataclass(eq=False)
class AmbiguousDate(Refusal):
    """The text is two dates, day first and month first: `one` and `other`."""

    one: date
    other: date


@dataclass(eq=False)
class NotASpan(Refusal):
    """Some days, weeks or months were expected."""


@dataclass(eq=False)
class NotAnAmount(Refusal):
    """An amount of money in the studio's `currency` was expected."""

    currency: str


@dataclass(eq=False)
class AlreadyUndone(Refusal):
    """An entry is reversed at most once (PRODUCT §4.11)."""


@dataclass(eq=False)
class CannotUndo(Refusal):
    """A later change rests on this one; that one has to be undone first."""


@dataclass(eq=False)
class OpeningInUse(Refusal):
    """The pass cannot be taken back: `used` sessions of it were used, `booked` are reserved."""

    title: str
    used: int
    booked: int


@dataclass(eq=False)
class PassTakenBack(Refusal):
    """The pass was given by mistake and taken back as a whole: nothing brings it to life again."""

    title: str


@dataclass(eq=False)
class UndoesMore(Refusal):
    """Undoing `entry_id` takes back more than that one line, and asks first."""

    entry_id: EntryId


@dataclass(eq=False)
class PlanBlocks(Refusal):
    """The plan `plan` of the pass was retired with block: no pass of it can be reactivated."""

    title: str
    plan: str


@dataclass(eq=False)
class NotSettled(Refusal):
    """Something is open on the pass, and it was not decided what becomes of it."""

    title: str


@dataclass(eq=False)
class WrongAmount(Refusal):
    """An amount from `least` to `most` minor units of `currency` was expected."""

    least: int
    most: int
    currency: str


@dataclass(eq=False)
class NothingOwed(Refusal):
    """Nothing is owed on the account."""


@dataclass(eq=False)
class AccountMoved(Refusal):
    """Another line was added to the account of `person_id` since it was shown."""

    person_id: PersonId


@dataclass(eq=False)
class TooManyTogether(Refusal):
    """More than `most` lines were written as that one change."""

    most: int


@dataclass(eq=False)
class UndoNeedsOther(Refusal):
    """Passes that this actor may not change were changed with it: an owner can take it back."""


@dataclass(eq=False)
class CannotUndoTogether(Refusal):
    """What was changed together stays, as a later change of the pass `title` of `name` rests on it."""

    title: str
    name: str


@dataclass(eq=False)
class AlreadySettled(Refusal):
    """Somebody has answered this dispute already."""


@dataclass(eq=False)
class InviteUnusable(Refusal):
    """The invitation is used up, expired or was never made."""


@dataclass(eq=False)
class AccountTaken(Refusal):
    """The Telegram account, or the phone, belongs to another person already."""


@dataclass(eq=False)
class NotYourContact(Refusal):
    """The shared contact is somebody else's (PRODUCT §2.3)."""


@dataclass(eq=False)
class PhoneUnknown(Refusal):
    """No client of the studio has this phone number."""


@dataclass(eq=False)
class NameNeeded(Refusal):
    """A name of 1 to `most` characters was expected."""

    most: int


@dataclass(eq=False)
class PhoneUnclear(Refusal):
    """The text is not a phone number."""


@dataclass(eq=False)
class TooManyTries(Refusal):
    """So many invitations failed on this account lately that it has to wait an hour."""


@dataclass(eq=False)
class StaffCannotBeMerged(Refusal):
    """A coach's or owner's card stays; another card can be merged into it."""


@dataclass(eq=False)
class NotAChoice(Refusal):
    """One of the choices shown was expected."""


@dataclass(eq=False)
class PlanRetired(Refusal):
    """The plan is no longer sold."""

    title: str


@dataclass(eq=False)
class EndedBefore(Refusal):
    """A pass that starts then would have ended `on` already."""

    title: str
    on: date


@dataclass(eq=False)
class IntroUsed(Refusal):
    """Intro passes are for each person once: this one had theirs, called `title`, `on` that day."""

    title: str
    on: date


@dataclass(eq=False)
class AlreadyFollowed(Refusal):
    """Another pass follows `title` already, from day `on`."""

    title: str
    on: date | None


@dataclass(eq=False)
class LastOwner(Refusal):
    """A studio cannot be without an owner."""


@dataclass(eq=False)
class AlreadyAnswered(Refusal):
    """The question was answered or dropped meanwhile."""


@dataclass(eq=False)
class QueryTooShort(Refusal):
    """A search needs `letters` letters of a name, or `digits` digits of a phone number."""

    letters: int
    digits: int


@dataclass(eq=False)
class WouldOwe(Refusal):
    """Nothing is free and the plan asks first: `owed` sessions would be owed (PRODUCT §5.6)."""

    pass_id: PassId
    title: str
    owed: int


@dataclass(eq=False)
class NotForService(Refusal):
    """The pass pays for the services `names` only."""

    title: str
    names: str


@dataclass(eq=False)
class NotWithCoach(Refusal):
    """The pass pays for sessions with the coaches `names` only."""

    title: str
    names: str


@dataclass(eq=False)
class NotAtPlace(Refusal):
    """The pass pays for sessions at the places `names` only."""

    title: str
    names: str


@dataclass(eq=False)
class NotOnThisWeekday(Refusal):
    """The pass pays on some `weekdays` only, counted from Monday, 0."""

    title: str
    weekdays: tuple[int, ...]


@dataclass(eq=False)
class NotAtThisHour(Refusal):
    """The pass pays for sessions that begin from `opens` on, or before `closes`, only."""

    title: str
    opens: time | None
    closes: time | None


@dataclass(eq=False)
class CapReached(Refusal):
    """The pass pays for `most` sessions each `period` (day, week or month), and that of `day` is full."""

    title: str
    period: str
    most: int
    day: date


@dataclass(eq=False)
class NameTaken(Refusal):
    """Something else is called `name` already."""

    name: str


@dataclass(eq=False)
class NameRetired(Refusal):
    """Something retired is called `name`: it can be taken back into use."""

    name: str


@dataclass(eq=False)
class CatalogueFull(Refusal):
    """At most `most` services, and as many places, are in use at a time."""

    most: int


@dataclass(eq=False)
class ChangedMeanwhile(Refusal):
    """Somebody else has changed `name` since it was shown."""

    name: str


@dataclass(eq=False)
class VisitOnHeldDay(Refusal):
    """A visit of `day` stands: that day was used, so that it cannot be held."""

    day: date


@dataclass(eq=False)
class NoHoldAllowed(Refusal):
    """The plan leaves holds of the pass to the studio."""

    title: str


@dataclass(eq=False)
class HoldTooShort(Refusal):
    """A client's hold lasts `least` days at least."""

    least: int


@dataclass(eq=False)
class HoldTooLong(Refusal):
    """Of the days that the plan lets a client hold the pass, `left` remain."""

    left: int


@dataclass(eq=False)
class NoHoldLeft(Refusal):
    """The client has held the pass for as many `days`, or as often, as the plan lets them; `used` so far."""

    days: int
    used: int


@dataclass(eq=False)
class AlreadyOnHold(Refusal):
    """Another hold, from `first` to `last`, covers some of those days; without a `last` it is open-ended."""

    first: date
    last: date | None


@dataclass(eq=False)
class NotAVisitDay(Refusal):
    """The day of a visit was expected (PRODUCT §5.5)."""


@dataclass(eq=False)
class DayIsOver(Refusal):
    """The card was drawn for a visit on `day`, when that was today."""

    day: date


@dataclass(eq=False)
class OwnPass(Refusal):
    """A coach does not deduct for themself: a colleague does, or the owner (PRODUCT §5.2)."""


@dataclass(eq=False)
class NotHours(Refusal):
    """Two times of one day were expected, the earlier one first."""


@dataclass(eq=False)
class ConvertsToItself(Refusal):
    """A plan that goes on as itself renews."""


@dataclass(eq=False)
class NotCounted(Refusal):
    """Nothing is counted on the pass: it has no sessions to be split off."""

    title: str


@dataclass(eq=False)
class TakesAll(Refusal):
    """All that the pass has left would be split off: it needs another last day, no second pass."""

    title: str


@dataclass(eq=False)
class StillBooked(Refusal):
    """The pass cannot go to somebody else as a whole while `booked` sessions are reserved on it."""

    title: str
    booked: int


@dataclass(eq=False)
class PassesDiffer(Refusal):
    """The sessions of `title` and `other` are not worth the same: they differ in `what`."""

    title: str
    other: str
    what: str


@dataclass(eq=False)
class SharedWithTooMany(Refusal):
    """The pass is shared with `most` people already."""

    title: str
    most: int


@dataclass(eq=False)
class PaidByIt(Refusal):
    """The visit is paid by that pass already, or was taken back."""

    title: str


@dataclass(eq=False)
class NotATime(Refusal):
    """A time of day was expected."""


@dataclass(eq=False)
class SessionInPast(Refusal):
    """A session is booked ahead; `at` has passed."""

    at: datetime


@dataclass(eq=False)
class BookedAlready(Refusal):
    """`name` is booked for another session at that time, which begins `at`."""

    name: str
    at: datetime


@dataclass(eq=False)
class CoachBusy(Refusal):
    """The coach `name` has a booked session at that time, which begins `at`."""

    name: str
    at: datetime


@dataclass(eq=False)
class TooEarlyToCheckIn(Refusal):
    """The session takes place on `day`: nobody can have come yet."""

    day: date


@dataclass(eq=False)
class IsBooked(Refusal):
    """The client is booked for that day, `at` that time: checking in takes no second session."""

    booking_id: BookingId
    version: int
    at: datetime
