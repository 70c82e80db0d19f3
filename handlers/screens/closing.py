"""What a pass is still worth, line by line at both rates, and how it is closed early (PRODUCT §7.1)."""

from domain.closing_early import Rate, Rest, Way, Worth, charged, rests
from domain.deactivating import fixed_amount
from domain.plans import Plan
from domain.reasons import FOR_CLOSING
from handlers.screens import changes
from handlers.screens.payments import back_to_payments, figures
from handlers.screens.reasons import reason_rows
from handlers.screens.screen import Button, Rows, Screen
from handlers.screens.stranded import stranded_lines
from handlers.screens.tenders import currency_of
from handlers.taps.closing import (
    ChooseSingle,
    CloseEarly,
    SaveClosing,
    ThinkClosing,
    TypeClosingReason,
    TypeSingle,
)
from services.closing import Calculator
from texts.words import Words

#: So many plans of one session are offered by their price.
_PLANS = 8


def calculator(words: Words, found: Calculator) -> Screen:
    """The sum at either rate, and a button for each."""
    pass_ = found.pass_
    lines = [words("close-title", title=pass_.title, name=found.client.name), *figures(words, pass_)]
    lines += [line for worth in found.worths for line in ("", *_sum(words, found, worth))]
    lines += ["", words("close-rounding")] if any(each.rate is Rate.PACK for each in found.worths) else []
    lines += stranded_lines(words, found.bookings, title="close-bookings")
    known = {"pass_id": pass_.id, "version": pass_.version, "on": found.today}
    rows: list[tuple[Button, ...]] = []
    for worth in found.worths:
        if not worth.value:
            continue
        key = f"button-close-{worth.rate.name.lower()}"
        label = words.plain(key, amount=_money(words, found, worth.value))
        tap = ThinkClosing(**known, rate=worth.rate, single=_single(worth))
        rows.append((Button(label, tap),))
    # What was used and not paid is told apart from the rest by a rate: the pack's own, where it has one.
    default = found.worths[0] if found.worths else None
    nothing = ThinkClosing(
        **known,
        rate=None if default is None else default.rate,
        single=None if default is None else _single(default),
        way=Way.NOTHING,
    )
    rows.append((Button(words.plain("button-close-nothing"), nothing),))
    if pass_.terms.has_sessions:
        rows.append((Button(words.plain("button-close-single-other"), ChooseSingle(pass_id=pass_.id)),))
    return Screen("\n".join(lines), (*rows, (back_to_payments(words, pass_.id),)))


def singles(words: Words, found: Calculator) -> Screen:
    """What a single session may cost: the price of a plan, or one that is typed."""
    pass_id = found.pass_.id
    rows: Rows = tuple(
        (Button(_plan_label(words, found, plan), CloseEarly(pass_id=pass_id, single=plan.price)),)
        for plan in found.singles[:_PLANS]
    )
    typed = (Button(words.plain("button-close-type-single"), TypeSingle(pass_id=pass_id)),)
    back = (Button(words.plain("button-back"), CloseEarly(pass_id=pass_id)),)
    return Screen(words("close-choose-single"), (*rows, typed, back))


def thought(words: Words, found: Calculator, tap: ThinkClosing) -> Screen:
    """What closing does, as far as it is decided, and what is still to be decided; then the reasons."""
    worth = found.at(tap.rate)
    lines = [words("close-title", title=found.pass_.title, name=found.client.name)]
    if worth is not None:
        lines += ["", *_sum(words, found, worth)]
    back = (Button(words.plain("button-back"), CloseEarly(pass_id=tap.pass_id, single=tap.single)),)
    if tap.way is None:
        return Screen("\n".join([*lines, "", words("close-ask-way")]), (*_way_rows(words, tap), back))
    choices = rests(found.pass_, worth)
    if choices and tap.rest is None:
        is_known = fixed_amount(found.pass_) is not None
        asked = words("close-ask-rest") if is_known else words("close-ask-rest-unknown")
        return Screen("\n".join([*lines, "", asked]), (*_rest_rows(words, found, choices, tap), back))
    lines += ["", *_outcome(words, found, worth, tap), "", words("change-why")]
    known = tap.model_dump()
    rows = reason_rows(
        words,
        FOR_CLOSING,
        lambda reason: SaveClosing(**known, reason=reason),
        TypeClosingReason(**known),
    )
    return Screen("\n".join(lines), (*rows, back))


def _sum(words: Words, found: Calculator, worth: Worth) -> list[str]:
    """Line by line: what a unit costs, what was used of it, and what is left of what was paid."""
    title = next((plan.title for plan in found.singles if plan.price == worth.price), None)
    price, spent = _money(words, found, worth.price), _money(words, found, worth.spent)
    if worth.rate is Rate.PACK:
        lines = [
            words("close-pack"),
            words(f"close-used-of-{worth.unit}", used=worth.used, total=worth.total),
            words("close-pack-spent", price=price, used=worth.used, total=worth.total, spent=spent),
        ]
    else:
        named = words("close-single") if title is None else words("close-single-of", title=title)
        lines = [
            named,
            words(f"close-used-{worth.unit}", used=worth.used),
            words("close-single-spent", price=price, used=worth.used, spent=spent),
        ]
    value = words(
        "close-value",
        paid=_money(words, found, worth.paid),
        spent=spent,
        value=_money(words, found, worth.value),
    )
    return [*lines, value, words("close-never-negative")] if worth.short else [*lines, value]


def _way_rows(words: Words, tap: ThinkClosing) -> Rows:
    buttons = [
        Button(words.plain(f"method-{way.method}"), tap.model_copy(update={"way": way}))
        for way in Way
        if way.method is not None
    ]
    nothing = Button(words.plain("button-close-nothing"), tap.model_copy(update={"way": Way.NOTHING}))
    return (*(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2)), (nothing,))


def _rest_rows(
    words: Words, found: Calculator, choices: tuple[tuple[Rest, int], ...], tap: ThinkClosing
) -> Rows:
    return tuple(
        (
            Button(
                words.plain(f"button-rest-{rest.name.lower()}", amount=_money(words, found, amount)),
                tap.model_copy(update={"rest": rest}),
            ),
        )
        for rest, amount in choices
    )


def _outcome(words: Words, found: Calculator, worth: Worth | None, tap: ThinkClosing) -> list[str]:
    pass_, lines = found.pass_, [words("close-sure")]
    if worth is not None and tap.way is not None and tap.way.method is not None and worth.value:
        method = words.plain(f"method-{tap.way.method}")
        lines.append(words("close-back", amount=_money(words, found, worth.value), method=method))
    else:
        lines.append(words("close-back-nothing"))
    if not pass_.unlimited and pass_.terms.has_sessions:
        key = changes.counted("close-withdraws", pass_)
        lines.append(words(key, count=max(0, pass_.free + pass_.booked)))
    if tap.rest is not None:
        owes = charged(pass_, worth, tap.rest)
        key = "close-charges" if owes else "close-waives"
        lines.append(words(key, amount=_money(words, found, owes)))
    lines += changes.following(words, found.following)
    return lines + stranded_lines(words, found.bookings, title="close-bookings")


def _single(worth: Worth) -> int | None:
    return worth.price if worth.rate is Rate.SINGLE else None


def _plan_label(words: Words, found: Calculator, plan: Plan) -> str:
    return words.plain("close-plan", title=plan.title, amount=_money(words, found, plan.price or 0))


def _money(words: Words, found: Calculator, amount: int) -> str:
    return words.money(amount, currency_of(words, found.pass_))
