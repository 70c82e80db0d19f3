"""Commands about the people who run the studio."""

from typing import Annotated, Literal

import typer

from bot.app import know_the_studio
from bot.cli.ending import CannotWork, finish, plainly, settings
from bot.cli.screen import out
from bot.clock import SystemClock
from bot.settings import Settings
from domain.ids import TelegramId
from domain.people import Person, Role
from domain.refusals import NameNeeded
from services import joining
from storage.opening import opened

app = typer.Typer(help="Who runs the studio.", no_args_is_help=True)


@app.command()
@plainly
def add(
    telegram_id: Annotated[int, typer.Option(min=1, max=2**52, help="The number of their Telegram account.")],
    role: Annotated[Literal["coach", "owner"], typer.Option(help="What they are.")],
    name: Annotated[str, typer.Option(help="What the studio calls them.")],
) -> None:
    """Make an account a coach or an owner; doing it twice is harmless."""
    try:
        person = finish(_add(settings(), TelegramId(telegram_id), Role(role), name))
    except NameNeeded as refused:
        raise CannotWork(f"--name must have 1 to {refused.most} characters") from None
    out.print(f"{person.name} is {'an owner' if role == 'owner' else 'a coach'} now.")


@app.callback()
def _staff() -> None:
    """Who runs the studio."""


async def _add(found: Settings, telegram_id: TelegramId, role: Role, name: str) -> Person:
    async with opened(found.database_url.get_secret_value(), SystemClock()) as desk:
        await know_the_studio(desk, found)
        return await joining.add_staff(desk, telegram_id, role, name)
