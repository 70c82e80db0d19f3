"""All commands, as `passdesk --help` shows them."""

import typer

from bot.cli import keeping, lists, running, staff

app = typer.Typer(
    name="passdesk",
    help="The front desk of a gym or studio inside Telegram: passes, balances, expiry.",
    epilog="Settings come from PASSDESK_… variables or a .env file. Try it without any: passdesk demo",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

app.command()(running.run)
app.command()(running.demo)
app.command("import", rich_help_panel="Data")(lists.import_)
app.command(rich_help_panel="Data")(lists.export)
app.command(rich_help_panel="Keeping it safe")(keeping.check)
app.command(rich_help_panel="Keeping it safe")(keeping.doctor)
app.command(rich_help_panel="Keeping it safe")(keeping.backup)
app.command(rich_help_panel="Keeping it safe")(keeping.restore)
app.command(rich_help_panel="Keeping it safe")(keeping.migrate)
app.add_typer(staff.app, name="staff", rich_help_panel="People")


def main() -> None:
    """Runs the command that was typed; a mistake in using it is one line and exit code 2."""
    app()
