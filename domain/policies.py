"""What cancelling late or not coming costs, and until when cancelling costs nothing (PRODUCT §3.5, §6.3)."""

from datetime import datetime, timedelta
from enum import StrEnum

from pydantic import BaseModel, ConfigDict


class Costs(StrEnum):
    """What takes the session though nobody trained."""

    BOTH = "both"
    LATE = "late"
    MISSED = "missed"
    NOTHING = "nothing"


class Policy(BaseModel):
    """The rules that a booking keeps as they were when it was made (PRODUCT §6.7).

    `cutoff` and `grace` are minutes: cancelling costs nothing up to `cutoff` before the session, and, where
    it was booked later than that, up to `grace` after booking. `late_cancel` and `no_show` say whether the
    session is then taken.
    """

    model_config = ConfigDict(frozen=True)

    cutoff: int = 12 * 60
    grace: int = 30
    late_cancel: bool = True
    no_show: bool = True

    @property
    def costs(self) -> Costs:
        """What of cancelling late and not coming takes the session."""
        if self.late_cancel:
            return Costs.BOTH if self.no_show else Costs.LATE
        return Costs.MISSED if self.no_show else Costs.NOTHING

    def costing(self, costs: Costs) -> "Policy":
        """The policy under which just that takes the session."""
        late, missed = costs in (Costs.BOTH, Costs.LATE), costs in (Costs.BOTH, Costs.MISSED)
        return self.model_copy(update={"late_cancel": late, "no_show": missed})


def in_time_until(
    policy: Policy, starts_at: datetime, booked_at: datetime, *, is_exempt: bool = False
) -> datetime:
    """The last instant at which cancelling costs nothing: exactly then is still in time (PRODUCT §6.3).

    A booking that staff made behind the cut-off `is_exempt`: it can be cancelled until the session begins.
    """
    cutoff = starts_at - timedelta(minutes=policy.cutoff)
    if booked_at <= cutoff:
        return cutoff
    if is_exempt:
        return starts_at
    return min(booked_at + timedelta(minutes=policy.grace), starts_at)
