"""The answers to the steps of a sale: each changes what it says, and nothing else."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.ids import PassId, PersonId, PlanId
from domain.money import Method, Payment
from domain.refusals import NotAChoice, PriceNeeded, Refusal
from domain.sale_answers import chosen, typed
from domain.sale_draft import Facts, SaleDraft, SaleStep

DRAFT = SaleDraft(client_id=PersonId(1), plan_id=PlanId(2), nonce=3)
FACTS = Facts(
    today=date(2026, 12, 1), currency="EUR", full=9600, price=9600, owed=2500, in_credit=0, behind=PassId(5)
)


@pytest.mark.parametrize(
    ("step", "choice", "answers"),
    [
        (SaleStep.START, "tomorrow", {"starts_on": date(2026, 12, 2)}),
        (SaleStep.START, "after", {"follows": 5}),
        (SaleStep.DISCOUNT, "20", {"discount": {"amount": 0, "percent": 2000}}),
        (SaleStep.PAYMENT, "unpaid", {"payment": Payment.UNPAID}),
        (SaleStep.PART, "half", {"payment": Payment.PARTLY, "part": 4800}),
        (SaleStep.METHOD, "transfer", {"method": Method.TRANSFER}),
        (SaleStep.REASON, "gift", {"payment": Payment.COMPLIMENTARY, "reason": "gift"}),
        (SaleStep.SETTLES, "on", {"settles": 2500}),
    ],
)
def test_a_button_answers_its_step(step: SaleStep, choice: str, answers: dict[str, object]) -> None:
    wanted = DRAFT.model_dump() | answers

    assert chosen(DRAFT.standing(SaleStep.NOTE), FACTS, step, choice).model_dump() == wanted


@given(
    step=st.sampled_from(SaleStep),
    choice=st.one_of(st.text(max_size=8), st.sampled_from([*Payment, *Method])),
)
def test_whatever_a_forged_button_says_the_client_the_plan_and_the_number_stay(
    step: SaleStep, choice: str
) -> None:
    try:
        now = chosen(DRAFT, FACTS, step, choice)
    except NotAChoice:
        return
    assert (now.client_id, now.plan_id, now.nonce) == (1, 2, 3)
    assert now.payment in (Payment.PAID, Payment.UNPAID, Payment.PARTLY, Payment.COMPLIMENTARY)
    assert now.is_free is (now.reason is not None) and now.method not in (Method.TELEGRAM, Method.ACCOUNT)


@given(step=st.sampled_from(SaleStep), line=st.text(max_size=20))
def test_whatever_is_typed_is_an_answer_or_a_clear_no(step: SaleStep, line: str) -> None:
    try:
        now = typed(DRAFT.standing(step), FACTS, line, "en", month_may_lead=True)
    except Refusal:
        return
    assert now.at is None and (now.part is None or 0 < now.part < 9600)


def test_nothing_is_paid_in_part_where_no_price_is_set() -> None:
    priceless = FACTS.model_copy(update={"full": None, "price": None})

    for step, choice in ((SaleStep.PAYMENT, "partly"), (SaleStep.PART, "half")):
        with pytest.raises(PriceNeeded):
            chosen(DRAFT, priceless, step, choice)


@pytest.mark.parametrize("step", [SaleStep.SETTLES, SaleStep.CREDIT])
def test_what_is_switched_by_one_press_has_no_page(step: SaleStep) -> None:
    with pytest.raises(NotAChoice):
        DRAFT.standing(step)
