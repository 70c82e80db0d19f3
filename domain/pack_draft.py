"""A session pack in the making, one answer after another (PRODUCT §3.2)."""

from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from pydantic import BaseModel, ConfigDict

from domain.attaching import Pack
from domain.calendar import last_day
from domain.ids import PassId, PersonId
from domain.own_policies import with_costs, with_cutoff, with_grace
from domain.plan_draft import ANY
from domain.planning import size_typed, title_typed
from domain.policies import Policy
from domain.refusals import DateOutOfRange, NotAChoice, NotASpan
from domain.typed import Span, typed_date, typed_span

_DAYS_BACK, _DAYS_AHEAD = 366, 2 * 366
_YEARS_AHEAD = 10


class PackStep(StrEnum):
    """What is asked next."""

    TITLE = "title"
    SIZE = "size"
    START = "start"
    UNTIL = "until"
    CUTOFF = "cutoff"
    GRACE = "grace"
    COSTS = "costs"
    PREVIEW = "preview"


class PackDraft(BaseModel):
    """What is settled of a session pack for a client; `pass_id` is what it is to be attached to, where that
    was named first.

    `asked` is the next step of the rules of cancelling, which `is_ruled` says were settled once; `at` is the
    step that was gone to from the preview.
    """

    model_config = ConfigDict(frozen=True)

    client_id: PersonId
    pass_id: PassId | None = None
    title: str | None = None
    size: int | None = None
    starts_on: date | None = None
    until: date | None = None
    is_dated: bool = False
    policy: Policy | None = None
    is_ruled: bool = False
    asked: PackStep | None = PackStep.CUTOFF
    at: PackStep | None = None

    @property
    def step(self) -> PackStep:
        """The first thing that is still to be answered, else where somebody went."""
        missing = {
            PackStep.TITLE: self.title is None,
            PackStep.SIZE: self.size is None,
            PackStep.START: self.starts_on is None,
            PackStep.UNTIL: not self.is_dated,
        }
        first = next((step for step, is_missing in missing.items() if is_missing), None)
        return first or self.asked or self.at or PackStep.PREVIEW

    @property
    def pack(self) -> Pack:
        """The finished pack."""
        if self.title is None or self.size is None or self.starts_on is None:
            raise ValueError("a pack needs a title, a number and a first day")
        return Pack(self.title, self.size, self.starts_on, self.until, self.policy)

    def settled(self, **answers: Any) -> "PackDraft":
        """The draft with these answers, back at its preview where nothing else is open."""
        return self.model_copy(update={"at": None} | answers)

    def gone_to(self, step: PackStep) -> "PackDraft":
        """The draft with somebody at another step of it."""
        if step in (PackStep.CUTOFF, PackStep.GRACE, PackStep.COSTS):
            return self.model_copy(update={"asked": PackStep.CUTOFF, "at": None})
        return self.model_copy(update={"at": None if step is PackStep.PREVIEW else step})

    def stepped_back(self) -> "PackDraft":
        """The draft without its last answer."""
        answers: dict[PackStep, dict[str, Any]] = {
            PackStep.SIZE: {"title": None},
            PackStep.START: {"size": None},
            PackStep.UNTIL: {"starts_on": None},
            PackStep.CUTOFF: {"until": None, "is_dated": False},
            PackStep.GRACE: {"asked": PackStep.CUTOFF},
            PackStep.COSTS: {"asked": PackStep.GRACE},
        }
        if self.at is not None and self.step is self.at:
            return self.settled()
        if self.is_ruled and self.step is PackStep.CUTOFF:
            return self.settled(asked=None)
        return self.settled(**answers.get(self.step, {}))


def pack_answered(draft: PackDraft, line: str, today: date, *, month_may_lead: bool) -> PackDraft:
    """The draft with its present step answered by a typed line or a button's choice. Raises the refusal that
    says what was expected."""
    match draft.step:
        case PackStep.TITLE:
            return draft.settled(title=title_typed(line))
        case PackStep.SIZE:
            return draft.settled(size=size_typed(line))
        case PackStep.START:
            first = _first_day(line, today, month_may_lead=month_may_lead)
            # An end that was chosen for another first day may no longer fit.
            fits = draft.until is None or draft.until >= first
            return draft.settled(starts_on=first, is_dated=draft.is_dated and fits)
        case PackStep.UNTIL:
            until = _last_day(draft, line, today, month_may_lead=month_may_lead)
            return draft.settled(until=until, is_dated=True)
        case PackStep.CUTOFF:
            if line == ANY:
                return draft.settled(policy=None, asked=None, is_ruled=True)
            return draft.settled(policy=with_cutoff(draft.policy, line), asked=PackStep.GRACE)
        case PackStep.GRACE:
            return draft.settled(policy=with_grace(draft.policy, line), asked=PackStep.COSTS)
        case PackStep.COSTS:
            return draft.settled(policy=with_costs(draft.policy, line), asked=None, is_ruled=True)
    raise NotAChoice


def _first_day(line: str, today: date, *, month_may_lead: bool) -> date:
    typed = typed_date(line, month_may_lead=month_may_lead)
    day = typed.after(today) if isinstance(typed, Span) else typed
    first, last = today - timedelta(days=_DAYS_BACK), today + timedelta(days=_DAYS_AHEAD)
    if not first <= day <= last:
        raise DateOutOfRange(first, last)
    return day


def _last_day(draft: PackDraft, line: str, today: date, *, month_may_lead: bool) -> date | None:
    if line == ANY:
        return None
    starts_on = draft.starts_on or today
    first, last = max(starts_on, today), date(min(today.year + _YEARS_AHEAD, date.max.year), 12, 31)
    try:
        span = typed_span(line)
        day = last_day(starts_on, span.count, span.unit)
    except NotASpan:
        typed = typed_date(line, month_may_lead=month_may_lead)
        day = typed.after(starts_on) if isinstance(typed, Span) else typed
    except OverflowError:
        raise DateOutOfRange(first, last) from None
    if not first <= day <= last:
        raise DateOutOfRange(first, last)
    return day
