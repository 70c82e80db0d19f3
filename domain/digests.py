"""What an owner hears once a day: where money is about to be lost, or has been (PRODUCT §8.3)."""

from datetime import date

from pydantic import BaseModel, ConfigDict

from domain.ids import PassId, PersonId


class Line(BaseModel):
    """One pass, or one client, that is worth a look. `value` is in minor units of `currency`."""

    model_config = ConfigDict(frozen=True)

    client_id: PersonId
    name: str
    pass_id: PassId | None = None
    title: str = ""
    day: date | None = None
    sessions: int | None = None
    value: int | None = None
    currency: str | None = None


class Section(BaseModel):
    """The first lines of a list, with the sums over all of it; `value` in the studio's currency."""

    model_config = ConfigDict(frozen=True)

    lines: tuple[Line, ...] = ()
    count: int = 0
    sessions: int = 0
    value: int = 0

    @property
    def more(self) -> int:
        """How many are not among the lines."""
        return self.count - len(self.lines)


class Digest(BaseModel):
    """A studio's morning on the local day `day`."""

    model_config = ConfigDict(frozen=True)

    day: date
    expiring: Section
    lost: Section
    low: Section
    unpaid: Section
    accounts: Section = Section()
    debts: Section
    visits: Section
    unreachable: Section
    stopped: Section = Section()
    resumed: Section = Section()
    disputes: int

    @property
    def sections(self) -> dict[str, Section]:
        """The lists by name, the most urgent first."""
        names = ("expiring", "lost", "low", "unpaid", "accounts", "debts", "visits", "stopped", "resumed")
        return {name: getattr(self, name) for name in (*names, "unreachable")}

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to report."""
        return not self.disputes and not any(section.count for section in self.sections.values())
