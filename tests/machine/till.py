"""The studio's till: what is paid in parts and given back for passes, among all other dealings."""

from collections.abc import Awaitable, Callable

from hypothesis import strategies as st
from hypothesis.stateful import rule

from domain.ids import PassId
from domain.money import Method, Tender
from domain.passes import Pass
from services import paying
from services.bookkeeping import Recorded, check_seen
from storage.desk import Tx
from tests.machine.days import places, there_are_passes
from tests.machine.life import PRICE
from tests.machine.shop import Shop

amounts = st.sampled_from((1, 7, 500, PRICE, 2 * PRICE, 0, -5))
methods = st.sampled_from(Method)

Moving = Callable[[Tx, Pass, Tender], Awaitable[Recorded]]


class Till(Shop):
    """Money comes and goes with every pass; nobody pays more than is open or gets back more than was paid."""

    @there_are_passes
    @rule(which=places, amount=amounts, method=methods)
    def a_part_is_paid(self, which: int, amount: int, method: Method) -> None:
        before, boss = self.life.now(self.pick(which)), self.life.boss.id
        self._moves(before.id, method, lambda *held: paying.receive(*held[:2], amount, held[2], by=boss))
        after = self.life.now(before.id)
        if self.done is not None:
            assert (after.paid, after.to_pay) == (before.paid + amount, before.to_pay - amount)

    @there_are_passes
    @rule(which=places, amount=amounts, method=methods)
    def a_part_goes_back(self, which: int, amount: int, method: Method) -> None:
        before, boss = self.life.now(self.pick(which)), self.life.boss.id
        self._moves(before.id, method, lambda *held: paying.give_back(*held[:2], amount, held[2], by=boss))
        after = self.life.now(before.id)
        if self.done is not None:
            assert (after.paid, after.to_pay) == (before.paid - amount, before.to_pay)

    def _moves(self, pass_id: PassId, method: Method, moving: Moving) -> None:
        async def act(seen: int) -> None:
            async with self.life.desk.writing() as tx:
                pass_ = await tx.passes.locked(pass_id)
                assert pass_ is not None
                check_seen(pass_, seen)
                await moving(tx, pass_, Tender(method, self.life.today))

        self.acts(pass_id, act)
