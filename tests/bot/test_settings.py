"""A wrong setting is one clear line that names the variable (PRODUCT §11.2)."""

import os
from pathlib import Path

import pytest

from bot.settings import Settings, SettingsProblem, load

TOKEN = "123456789:AAbbCCddEEffGGhhIIjjKKllMMnnOOppQQr"
LANGUAGES = ("de", "en", "uk")


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("PASSDESK_")]:
        monkeypatch.delenv(name)


def loaded(monkeypatch: pytest.MonkeyPatch, **settings: str) -> Settings:
    for name, value in settings.items():
        monkeypatch.setenv(f"PASSDESK_{name}", value)
    return load(LANGUAGES, env_file=None)


def test_nothing_set_is_a_studio_on_one_file(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = loaded(monkeypatch)
    assert settings.database_url.get_secret_value() == "sqlite:///data/passdesk.db"
    assert (settings.language, settings.currency, settings.log) == ("en", "EUR", "text")
    assert settings.owner_ids == frozenset()


def test_everything_can_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = loaded(
        monkeypatch,
        BOT_TOKEN=TOKEN,
        OWNER_IDS="11, 22,",
        DATABASE_URL="postgresql://desk:word@db/desk",
        TIMEZONE="Europe/Berlin",
        LANGUAGE="de",
        CURRENCY="chf",
        API_BASE="http://127.0.0.1:8081/",
        WEBHOOK_URL="https://desk.example/",
        WEBHOOK_SECRET="a-long-enough-secret",
        LISTEN="[::1]:9000",
        PAYMENT_TOKEN="284685063:TEST:abc",
        LOG="json",
    )
    assert settings.owner_ids == {11, 22}
    assert settings.token == TOKEN
    assert str(settings.timezone) == "Europe/Berlin"
    assert settings.currency == "CHF"
    assert settings.api_base == "http://127.0.0.1:8081"
    assert settings.webhook_url == "https://desk.example"
    assert settings.listen == ("::1", 9000)


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("TIMEZONE", "Europ/Berlin", "'Europ/Berlin' is not a time zone"),
        ("TIMEZONE", "Europe", "'Europe' is not a time zone"),
        ("TIMEZONE", "../../etc/passwd", "is not a time zone"),
        ("LANGUAGE", "xx", "'xx' is not one of de, en, uk"),
        ("CURRENCY", "EURO", "'EURO' is not a currency"),
        ("OWNER_IDS", "11,@anna", "'@anna' is not a Telegram id"),
        ("OWNER_IDS", "²", "is not a Telegram id"),
        ("LISTEN", "8080", "'8080' is not host:port"),
        ("LISTEN", "0.0.0.0:99999", "is not host:port"),
        ("DATABASE_URL", "mysql://x/y", "must be sqlite:///"),
        ("DATABASE_URL", "sqlite:///", "must be sqlite:///"),
        ("API_BASE", "api.telegram.org", "must be an address"),
        ("WEBHOOK_URL", "http://desk.example", "must begin with https://"),
        ("WEBHOOK_SECRET", "short", "must be 16 to 256 characters"),
        ("LOG", "xml", "input should be 'text' or 'json'"),
        ("BOT_TOKEN", "hunter2", "this is not a bot token"),
        ("PAYMENT_TOKEN", "hunter2", "this is not a payment token"),
        ("PAYMENT_TOKEN", TOKEN, "this is not a payment token"),
    ],
)
def test_a_wrong_setting_is_named_in_one_line(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, says: str
) -> None:
    with pytest.raises(SettingsProblem) as problem:
        loaded(monkeypatch, **{name: value})
    line = str(problem.value)
    assert line.startswith(f"PASSDESK_{name}: ")
    assert says in line
    assert "\n" not in line


@pytest.mark.parametrize("name", ["BOT_TOKEN", "WEBHOOK_SECRET", "DATABASE_URL", "PAYMENT_TOKEN"])
def test_a_wrong_secret_is_not_repeated(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    with pytest.raises(SettingsProblem) as problem:
        loaded(monkeypatch, **{name: "tell!nobody"})
    assert "tell!nobody" not in str(problem.value)


def test_a_misspelled_setting_is_not_silently_ignored(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(
        SettingsProblem, match="PASSDESK_TIMEZON is not a setting; did you mean PASSDESK_TIMEZONE"
    ):
        loaded(monkeypatch, TIMEZON="Europe/Berlin")


def test_a_webhook_needs_a_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SettingsProblem, match="PASSDESK_WEBHOOK_SECRET must be set"):
        loaded(monkeypatch, WEBHOOK_URL="https://desk.example")


def test_a_missing_token_is_said_when_it_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = loaded(monkeypatch)
    with pytest.raises(SettingsProblem, match="PASSDESK_BOT_TOKEN is not set"):
        _ = settings.token


def test_the_file_is_read_and_the_environment_wins(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("# a comment = ignored\nPASSDESK_CURRENCY=USD\nPASSDESK_LANGUAGE=uk\n")
    monkeypatch.setenv("PASSDESK_CURRENCY", "GBP")
    settings = load(LANGUAGES, env_file=file)
    assert (settings.currency, settings.language) == ("GBP", "uk")


def test_a_misspelled_line_of_the_file_is_named(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("export PASSDESK_CURENCY=USD\n")
    with pytest.raises(SettingsProblem, match="PASSDESK_CURENCY is not a setting"):
        load(LANGUAGES, env_file=file)


def test_secrets_are_not_in_the_repr(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = loaded(monkeypatch, BOT_TOKEN=TOKEN, DATABASE_URL="postgresql://desk:opensesame@db/desk")
    assert TOKEN not in repr(settings)
    assert "opensesame" not in repr(settings)
    assert {TOKEN, "opensesame"} <= set(settings.secrets)


def test_the_webhook_path_changes_with_the_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    one = loaded(monkeypatch, WEBHOOK_SECRET="first-secret-of-ours")
    two = loaded(monkeypatch, WEBHOOK_SECRET="other-secret-of-ours")
    assert one.webhook_path != two.webhook_path
    assert "first-secret-of-ours" not in one.webhook_path
