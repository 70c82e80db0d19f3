"""Every expected mistake is one clear line and exit code 2; a help page is never a wall."""

import sqlite3
from pathlib import Path

import pytest

from tests.cli.conftest import Type

COMMANDS = ("run", "demo", "import", "export", "check", "doctor", "backup", "restore", "migrate", "staff")


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"PASSDESK_TIMEZONE": "Mars/Olympus"}, "PASSDESK_TIMEZONE: 'Mars/Olympus' is not a time zone"),
        ({"PASSDESK_LANGUAGE": "tlh"}, "PASSDESK_LANGUAGE"),
        ({"PASSDESK_DATABASE_URL": "mysql://x"}, "PASSDESK_DATABASE_URL"),
        ({"PASSDESK_TIMEZON": "UTC"}, "did you mean PASSDESK_TIMEZONE?"),
        ({"PASSDESK_DATABASE_URL": "postgresql://u:secret@127.0.0.1:9/x"}, "PostgreSQL cannot be reached"),
        ({}, "there is no database at data/passdesk.db"),
    ],
)
def test_a_wrong_setting_is_one_line(type_: Type, settings: dict[str, str], said: str) -> None:
    typed = type_("check", **settings)
    assert (typed.code, typed.out) == (2, "")
    assert said in typed.err and typed.err.count("\n") == 1
    assert "secret" not in typed.err


@pytest.mark.parametrize("command", ["check", "doctor", "migrate"])
def test_a_file_that_is_no_database_is_one_line(type_: Type, place: Path, command: str) -> None:
    (place / "junk.db").write_bytes(b"this is no database, and long enough to be looked at " * 100)
    typed = type_(command, PASSDESK_DATABASE_URL="sqlite:///junk.db")
    assert (typed.code, typed.err) == (2, "passdesk: the file is not a Passdesk database\n")


def test_somebody_elses_database_is_left_alone(type_: Type, place: Path) -> None:
    connection = sqlite3.connect(place / "other.db")
    connection.execute("create table things (id integer)")
    connection.close()
    typed = type_("check", PASSDESK_DATABASE_URL="sqlite:///other.db")
    assert (typed.code, typed.err) == (2, "passdesk: other.db holds no studio\n")


def test_a_desk_without_a_token_does_not_run_and_leaves_nothing(type_: Type, place: Path) -> None:
    assert type_("run").err == "passdesk: PASSDESK_BOT_TOKEN is not set; @BotFather gives one\n"
    assert "BOT_TOKEN" in type_("run", PASSDESK_BOT_TOKEN="abc").err
    assert not list(place.iterdir())


def test_every_command_explains_itself(type_: Type) -> None:
    overview = type_("--help")
    assert overview.code == 0
    for command in COMMANDS:
        assert command in overview.out
        explained = type_(command, "--help")
        assert explained.code == 0 and len(explained.out.splitlines()) < 40
    assert type_("frobnicate").code == 2
