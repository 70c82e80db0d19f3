"""Screens of the staff list of passes: a page of it, and what it shows."""

from datetime import date, timedelta

from domain.holds import held_through
from domain.ids import PassId
from domain.passes import Pass, PassState
from domain.passlists import BY_PLAN, Axis, Filter, Listing, Order, Turning
from handlers.screens.screen import Button, Rows, Screen
from handlers.taps import Tap
from handlers.taps.coach import CoachMode
from handlers.taps.passlist import ChooseFilter, ChoosePlan, OpenListed, ShowPasses
from handlers.taps.people import OwnerDesk
from services.passlists import ListPage, PlanChoice
from storage.passlists import Listed
from texts.words import Words

_DAYS = {
    Axis.DEACTIVATED: "off",
    Axis.RETURNING: "hold",
    Axis.FIRST_DAY: "start",
}


def page(words: Words, page: ListPage, *, is_owner: bool) -> Screen:
    """A page of passes: each in two lines, and a button that opens it."""
    title = words(f"passlist-title-{page.listing.which.name.lower()}")
    if page.plan is not None:
        title += " · " + words.escaped(page.plan.title)
    lines = [f"<b>{title}</b>", words("passlist-order", order=_order(words, page.listing))]
    if page.is_own:
        lines.append(words("passlist-own"))
    body = [_row(words, each, page.today) for each in page.rows] or [words(_nothing(page))]
    text = "\n\n".join(["\n".join(lines), *body, words("passlist-hint")])
    rows = tuple((_opening(words, page.listing, each),) for each in page.rows)
    back: Tap = OwnerDesk() if is_owner else CoachMode()
    return Screen(
        text, (*rows, *_turning(words, page), *_choosing(words, page.listing), (_back(words, back),))
    )


def filters(words: Words, listing: Listing) -> Screen:
    """Which passes to show."""
    others = [Listing.of(which, plan_id=listing.plan_id) for which in Filter]
    buttons = [
        Button(words.plain(f"passlist-title-{other.which.name.lower()}"), _tap(other)) for other in others
    ]
    rows = tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
    return Screen(words("passlist-choose"), (*rows, (_back(words, _tap(listing)),)))


def plans(words: Words, listing: Listing, choice: PlanChoice) -> Screen:
    """Of which plan to show passes."""
    rows: Rows = ((Button(words.plain("passlist-all-plans"), _tap(listing)),),)
    rows += tuple(
        (Button(plan.title, _tap(Listing.of(listing.which, listing.order, plan.id))),)
        for plan in choice.plans
    )
    if choice.more is not None:
        more = ChoosePlan(which=listing.which, order=listing.order, after=choice.more)
        rows += ((Button(words.plain("button-more"), more),),)
    return Screen(words("passlist-choose-plan"), (*rows, (_back(words, _tap(listing)),)))


def opened(words: Words, shown: Screen, listing: Listing, pass_id: PassId) -> Screen:
    """A pass that was opened from the list: the page that it begins is one press away."""
    back = ShowPasses(
        which=listing.which,
        order=listing.order,
        plan_id=listing.plan_id,
        at=pass_id,
        turning=Turning.FROM,
    )
    return Screen(shown.text, (*shown.rows, (Button(words.plain("button-back-to-list"), back),)))


def _row(words: Words, listed: Listed, today: date) -> str:
    pass_ = listed.pass_
    first = words("passlist-row", client=listed.client_name, title=pass_.title)
    parts = [_figures(words, pass_), *_state(words, pass_, today), _payment(words, pass_)]
    return first + "\n" + " · ".join(parts)


def _figures(words: Words, pass_: Pass) -> str:
    if not pass_.terms.has_sessions:
        return words("pass-offer")
    if pass_.unlimited:
        return words("pass-unlimited", used=pass_.used, booked=pass_.booked)
    figures = words(
        "pass-figures", total=pass_.total, used=pass_.used, booked=pass_.booked, remaining=pass_.remaining
    )
    if pass_.owed:
        figures += " · " + words("pass-owed", owed=pass_.owed)
    if pass_.expired:
        # Without it the numbers of an expired pass would not add up for its reader.
        figures += " · " + words("pass-expired-unused", expired=pass_.expired)
    return figures


def _state(words: Words, pass_: Pass, today: date) -> list[str]:
    state = pass_.state_on(today)
    said = [] if state in (PassState.ACTIVE, PassState.OFFER) else [words(f"pass-state-{state}")]
    if state is PassState.PENDING and pass_.valid_from is not None:
        said.append(words("passlist-from", day=pass_.valid_from))
    if state is PassState.DEACTIVATED and pass_.deactivated_on is not None:
        said.append(words("passlist-off", day=pass_.deactivated_on))
    if state is PassState.ON_HOLD:
        held = held_through(pass_.holds, today)
        if held is None:
            # No date ends it meanwhile: its last day is still to be found.
            return [*said, words("passlist-held-open")]
        said.append(words("passlist-back", day=held + timedelta(days=1)))
    if pass_.ends_on is None:
        return [*said, words("passlist-no-end")]
    key = "passlist-until" if pass_.valid_until is not None else "passlist-activate-by"
    return [*said, words(key, day=pass_.ends_on)]


def _payment(words: Words, pass_: Pass) -> str:
    if pass_.to_pay:
        open_ = words.money(pass_.to_pay, pass_.currency or words.studio.currency)
        return words(f"payment-{pass_.payment}-open", amount=open_)
    return words(f"payment-{pass_.payment}")


def _nothing(page: ListPage) -> str:
    return "passlist-none" if page.after is None else "passlist-none-here"


def _opening(words: Words, listing: Listing, listed: Listed) -> Button:
    tap = OpenListed(
        pass_id=listed.pass_.id, which=listing.which, order=listing.order, plan_id=listing.plan_id
    )
    return Button(words.plain("passlist-open", client=listed.client_name, title=listed.pass_.title), tap)


def _turning(words: Words, page: ListPage) -> Rows:
    buttons = []
    if page.before is not None:
        tap = _tap(page.listing, page.before, Turning.BEFORE)
        buttons.append(Button(words.plain("button-previous-page"), tap))
    if page.after is not None:
        buttons.append(Button(words.plain("button-next-page"), _tap(page.listing, page.after)))
    return (tuple(buttons),) if buttons else ()


def _choosing(words: Words, listing: Listing) -> Rows:
    which = words.plain(f"passlist-title-{listing.which.name.lower()}")
    choose = ChooseFilter(which=listing.which, order=listing.order, plan_id=listing.plan_id)
    rows: Rows = ((Button(words.plain("button-passlist-filter", which=which), choose),),)
    if len(listing.orders) > 1:
        # One press goes on to the next order: there are few.
        at = listing.orders.index(listing.order)
        following = listing.orders[(at + 1) % len(listing.orders)]
        tap = _tap(Listing.of(listing.which, following, listing.plan_id))
        rows += ((Button(words.plain("button-passlist-order"), tap),),)
    if listing.which in BY_PLAN:
        plan = ChoosePlan(which=listing.which, order=listing.order)
        rows += ((Button(words.plain("button-passlist-plan"), plan),),)
    return rows


def _order(words: Words, listing: Listing) -> str:
    name = listing.order.name.lower()
    if listing.order in (Order.SOONEST, Order.LATEST):
        name += "-" + _DAYS.get(listing.axis, "end")
    return words.plain(f"passlist-order-{name}")


def _tap(listing: Listing, at: PassId | None = None, turning: Turning = Turning.AFTER) -> ShowPasses:
    return ShowPasses(
        which=listing.which, order=listing.order, plan_id=listing.plan_id, at=at, turning=turning
    )


def _back(words: Words, tap: Tap) -> Button:
    return Button(words.plain("button-back"), tap)
