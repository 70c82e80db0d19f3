"""Which lines of a list are about the same client (PRODUCT §2.3: a name alone is never enough to link)."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from domain.ids import TelegramId
from domain.importing import Line, Problem, Wrong


@dataclass
class Listed:
    """One client of a list, with all their lines."""

    lines: list[Line] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The name on their first line."""
        return self.lines[0].client

    @property
    def phone(self) -> str | None:
        """Their number in E.164, from whichever line has one."""
        return next((line.phone for line in self.lines if line.phone is not None), None)

    @property
    def accounts(self) -> list[TelegramId]:
        """Their Telegram accounts."""
        return sorted({line.telegram_id for line in self.lines if line.telegram_id is not None})

    @property
    def is_named_only(self) -> bool:
        """Whether nothing but a name tells who they are."""
        return self.lines[0].is_named_only


def gathered(lines: Sequence[Line]) -> tuple[list[Listed], list[Problem]]:
    """The clients of a list in the order of their first lines, and the lines that contradict each other.

    Lines that share a Telegram account or a phone are one client's. Lines with nothing but a name are one
    client's if the name is the same; they are kept apart from a namesake who has a phone or an account.
    """
    found: dict[tuple[str, object], Listed] = {}
    for line in lines:
        keys = _keys(line)
        own = _merged([found[key] for key in keys if key in found])
        own.lines.append(line)
        for key in {key for each in own.lines for key in _keys(each)}:
            found[key] = own
    clients = sorted({id(own): own for own in found.values()}.values(), key=lambda own: own.lines[0].number)
    return clients, [problem for client in clients for problem in _contradictions(client)]


def _keys(line: Line) -> list[tuple[str, object]]:
    if line.is_named_only:
        return [("name", line.client.casefold())]
    known = (("account", line.telegram_id), ("phone", line.phone))
    return [(kind, value) for kind, value in known if value is not None]


def _merged(parts: list[Listed]) -> Listed:
    if not parts:
        return Listed()
    first = parts[0]
    for other in parts[1:]:
        if other is not first:
            first.lines = sorted([*first.lines, *other.lines], key=lambda line: line.number)
    return first


def _contradictions(client: Listed) -> list[Problem]:
    first = client.lines[0]
    numbered = next((line for line in client.lines if line.phone is not None), first)
    problems = []
    for line in client.lines:
        if line.client.casefold() != first.client.casefold():
            problems.append(Problem(line.number, "client", Wrong.OTHER_NAME, line.client, str(first.number)))
        if line.phone is not None and line.phone != numbered.phone:
            problems.append(
                Problem(line.number, "phone", Wrong.OTHER_PHONE, line.phone, str(numbered.number))
            )
    return problems
