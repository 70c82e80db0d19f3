"""What is sold without sessions: it pays for nothing, is never used up, and takes sessions once."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import assume, given
from hypothesis.strategies import dates, integers, lists, none, one_of, sampled_from

from domain.adjusting import Change, Wish, adjustment
from domain.attaching import Pack, attached, is_attachable
from domain.bookings import reserved
from domain.closing_early import at_pack_rate
from domain.dividing import splitting
from domain.holds import Hold
from domain.ids import PassId, PersonId, PlanId
from domain.ledger import Effect, EntryKind
from domain.occasions import Occasion
from domain.passes import Pass, PassState
from domain.passlists import Filter, is_shown
from domain.payment_types import paid_by
from domain.plan_draft import PlanDraft, Step
from domain.plan_edits import draft_of, gone_to
from domain.planning import answered, priced
from domain.plans import AtEnd, PaymentType, Plan, PlanKind, Terms, Validity, ValidityClock
from domain.policies import Policy
from domain.reconciling import Flow, Line, Origin, month
from domain.refusals import (
    AttachesToOneTime,
    CannotUndo,
    DateOutOfRange,
    HasSessions,
    NoSessionsInIt,
    NotAChoice,
    NotANumber,
    PassDeactivated,
    PassOnHold,
    PriceNeeded,
    Refusal,
    SessionsOneTimeOnly,
    WrongAmount,
)
from domain.renewing import is_over, renews
from domain.selling import Sale, granted, queue_behind, sold
from domain.undoing import reversal
from domain.visits import deduction
from tests.domain.passes_at_hand import TODAY, entry_of

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
PACK = Pack("Five sessions", 5, TODAY, TODAY + timedelta(days=60), Policy(cutoff=120))


def offer(**terms: object) -> Pass:
    """What was sold today without sessions."""
    wanted = {"kind": PlanKind.OFFER, "validity": Validity(count=1)} | terms
    plan = Plan(
        id=PlanId(1), title="Body check", terms=Terms.model_validate(wanted), price=9000, currency="EUR"
    )
    return sold(plan, Sale(PersonId(1), TODAY, NOW)).after(granted(plan)).model_copy(update={"id": PassId(1)})


def test_it_carries_its_price_and_pays_for_nothing() -> None:
    pass_ = offer()

    assert (pass_.total, pass_.free, pass_.unlimited, pass_.price) == (0, 0, False, 9000)
    assert pass_.state_on(TODAY) is PassState.OFFER
    for pays in (deduction, reserved):
        with pytest.raises(NoSessionsInIt):
            pays(pass_, Occasion(TODAY))
    with pytest.raises(NoSessionsInIt):
        adjustment(pass_, Change(Wish.ADD, 3), TODAY)
    with pytest.raises(NoSessionsInIt):
        splitting(1, None)(pass_, TODAY)


def test_it_is_on_the_list_of_active_passes_and_not_among_those_used_up() -> None:
    pass_ = offer()

    shown = {which for which in Filter if is_shown(which, pass_, TODAY)}
    assert Filter.ACTIVE in shown and Filter.USED_UP not in shown
    assert is_shown(Filter.EXPIRED, pass_, TODAY + timedelta(days=40))


def test_its_renewal_goes_by_its_dates() -> None:
    pass_ = offer(at_end=AtEnd.RENEW)
    last = pass_.valid_until
    assert last is not None

    assert renews(pass_) and not is_over(pass_, last)
    assert is_over(pass_, last + timedelta(days=1))


def test_closed_early_it_is_worth_the_days_that_are_left() -> None:
    club = offer().model_copy(update={"paid": 9000})
    worth = at_pack_rate(club, TODAY + timedelta(days=10))

    assert worth is not None and (worth.used, worth.total) == (10, 31)
    assert worth.value == 9000 - 9000 * 10 // 31
    assert at_pack_rate(club.model_copy(update={"valid_until": None}), TODAY) is None


def test_nothing_with_sessions_waits_for_its_end() -> None:
    club, plan = offer(), Plan(id=PlanId(2), title="Ten", terms=Terms(size=10))

    assert queue_behind([club], plan, TODAY) is None
    assert queue_behind([club], plan.model_copy(update={"terms": club.terms}), TODAY) == club


def test_attached_sessions_have_their_title_dates_and_rules_and_are_there_at_once() -> None:
    pass_ = offer()
    with_pack = pass_.after(attached(pass_, PACK, TODAY))

    assert (with_pack.title, with_pack.free, with_pack.valid_until) == ("Five sessions", 5, PACK.until)
    assert with_pack.terms.policy == PACK.policy and with_pack.price == 9000
    assert with_pack.state_on(TODAY) is PassState.ACTIVE
    assert with_pack.after(deduction(with_pack, Occasion(TODAY))).free == 4
    with pytest.raises(HasSessions):
        attached(with_pack, PACK, TODAY)


@given(integers(1, 999), dates(date(2026, 1, 1), date(2027, 12, 31)), one_of(none(), integers(0, 400)))
def test_taking_attached_sessions_back_leaves_what_was_sold(size: int, first: date, days: int | None) -> None:
    until = None if days is None else first + timedelta(days=days)
    assume(until is None or until >= TODAY)
    pass_ = offer()
    draft = attached(pass_, Pack("Pack", size, first, until), TODAY)
    with_pack = pass_.after(draft)
    back = with_pack.after(reversal(with_pack, entry_of(with_pack, draft)))

    assert with_pack.free == size
    assert back.model_copy(update={"version": pass_.version}) == pass_


def test_attached_sessions_count_as_sold_in_the_books() -> None:
    flow = Flow(EntryKind.ATTACH, Origin.SOLD, Effect(total=5))

    assert month(TODAY, closing=5, booked=0, flows=[flow], unlimited_visits=0).lines == {Line.SOLD: 5}


def test_sessions_that_were_used_or_moved_stay() -> None:
    pass_ = offer()
    draft = attached(pass_, PACK, TODAY)
    with_pack = pass_.after(draft)
    used = with_pack.after(deduction(with_pack, Occasion(TODAY)))
    extended = with_pack.model_copy(update={"valid_until": TODAY + timedelta(days=90)})
    grown = with_pack.after(adjustment(with_pack, Change(Wish.ADD, 2), TODAY))

    for changed in (used, extended, grown):
        with pytest.raises(CannotUndo):
            reversal(changed, entry_of(pass_, draft))


@pytest.mark.parametrize(
    ("pass_", "refusal"),
    [
        (offer(at_end=AtEnd.RENEW), AttachesToOneTime),
        (offer(parts=3), AttachesToOneTime),
        (offer(kind=PlanKind.COUNT, size=5), HasSessions),
        (offer(kind=PlanKind.UNLIMITED), HasSessions),
        (offer().model_copy(update={"deactivated_on": TODAY}), PassDeactivated),
        (offer().model_copy(update={"holds": (Hold(first=TODAY, last=None),)}), PassOnHold),
    ],
)
def test_sessions_are_attached_to_one_time_offers_only(pass_: Pass, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        attached(pass_, PACK, TODAY)
    assert not is_attachable(pass_) or refusal in (PassDeactivated, PassOnHold)


def test_sessions_that_would_be_over_are_not_attached() -> None:
    for until in (TODAY - timedelta(days=1), TODAY + timedelta(days=9)):
        with pytest.raises(DateOutOfRange):
            attached(offer(), Pack("Late", 5, TODAY + timedelta(days=10), until), TODAY)


def said(*lines: str, price: int | None = 9000) -> PlanDraft:
    """A plan in the making after these answers, priced on the way."""
    draft = PlanDraft()
    for line in lines:
        draft = answered(draft, line, TODAY, month_may_lead=False)
        if draft.step is Step.PRICE:
            draft = priced(draft, price, "EUR")
    return draft


@pytest.mark.parametrize(
    ("lines", "steps", "payment"),
    [
        (("Check", "one_time", "-", "offer", "none"), "payment memo kind clock preview", "one_time"),
        (
            ("Club", "recurring", "-", "offer", "sale", "1m"),
            "payment memo kind clock length preview",
            "recurring",
        ),
        (
            ("Plan", "instalments", "3", "Meals", "offer", "none"),
            "payment parts memo kind clock preview",
            "instalments",
        ),
    ],
)
def test_a_plan_without_sessions_is_made_step_by_step(
    lines: tuple[str, ...], steps: str, payment: str
) -> None:
    assert [said(*lines[: n + 1]).step for n in range(len(lines))] == steps.split()
    terms = said(*lines).plan("EUR").terms

    assert (terms.payment_type, terms.kind, terms.has_sessions) == (payment, PlanKind.OFFER, False)
    assert terms.at_end is (AtEnd.RENEW if payment == "recurring" else AtEnd.NOTHING)
    assert draft_of(said(*lines).plan("EUR")).payment == payment


@pytest.mark.parametrize("payment", [("recurring",), ("instalments", "4")])
@pytest.mark.parametrize("kind", ["count", "days", "unlimited", "duration"])
def test_sessions_with_another_payment_are_refused_with_two_ways_out(
    payment: tuple[str, ...], kind: str
) -> None:
    draft = said("Club", *payment, "-")

    with pytest.raises(SessionsOneTimeOnly) as refused:
        answered(draft, kind, TODAY, month_may_lead=False)
    assert (refused.value.payment, refused.value.kind) == (payment[0], kind)
    once = answered(draft, f"once-{kind}", TODAY, month_may_lead=False)
    assert (once.payment, once.kind, once.parts) == (PaymentType.ONE_TIME, kind, None)
    assert answered(draft, "offer", TODAY, month_may_lead=False).is_offer


def test_another_payment_for_a_plan_with_sessions_is_refused_with_the_way_out() -> None:
    whole = said("Ten", "one_time", "-", "count", "10", "first_use", "3m", "30d")

    with pytest.raises(SessionsOneTimeOnly):
        paid_by(gone_to(whole, Step.PAYMENT), "recurring")
    without = paid_by(gone_to(whole, Step.PAYMENT), "without-recurring")
    assert (without.is_offer, without.size, without.step) == (True, None, Step.CLOCK)
    on_sale = whole.plan("EUR").model_copy(update={"id": PlanId(3)})
    with pytest.raises(SessionsOneTimeOnly):
        paid_by(gone_to(draft_of(on_sale), Step.PAYMENT), "without-recurring")


def test_what_is_paid_again_or_in_parts_has_a_price() -> None:
    for payment in (("recurring",), ("instalments", "3")):
        for price in (None, 0):
            with pytest.raises(PriceNeeded):
                said("Club", *payment, "-", price=price)
    with pytest.raises(WrongAmount):
        said("Club", "instalments", "3", "-", price=2)
    for parts in ("1", "25", "-3", "three"):
        with pytest.raises(NotANumber):
            said("Club", "instalments", parts)


def test_nobody_comes_to_begin_what_has_no_sessions() -> None:
    for payment, clock in (("one_time", "first_use"), ("recurring", "none"), ("recurring", "fixed")):
        with pytest.raises(NotAChoice):
            said("Club", payment, "-", "offer", clock)


@given(
    lists(
        sampled_from(
            ["Club", "one_time", "recurring", "instalments", "without-recurring", "3", "-", "offer", "count"]
            + [
                "once-count",
                "once-days",
                "10",
                "sale",
                "none",
                "first_use",
                "fixed",
                "3m",
                "30d",
                "31.12.2026",
            ]
            + [f"goto:{step}" for step in Step]
        ),
        max_size=24,
    )
)
def test_whatever_is_answered_sessions_go_with_one_payment_only(lines: list[str]) -> None:
    draft = PlanDraft()
    for line in lines:
        try:
            if line.startswith("goto:"):
                draft = gone_to(draft, Step(line[5:]))
            elif draft.step is Step.PRICE:
                draft = priced(draft, 9000, "EUR")
            else:
                draft = answered(draft, line, TODAY, month_may_lead=False)
        except Refusal:
            continue
    if draft.settled().step is not Step.PREVIEW:
        return
    terms = draft.plan("EUR").terms
    assert terms.payment_type is draft.payment
    assert terms.payment_type is PaymentType.ONE_TIME or not terms.has_sessions
    assert terms.has_sessions or terms.validity.clock is not ValidityClock.FIRST_USE
    assert draft_of(draft.plan("EUR")).plan("EUR") == draft.plan("EUR")
