"""The settings of one process, read from the environment or `.env` and nowhere else (PRODUCT §11.2)."""

import difflib
import hashlib
import os
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import unquote, urlsplit
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot import checks
from bot.checks import Address

PREFIX = "PASSDESK_"
TELEGRAM = "https://api.telegram.org"


class SettingsProblem(Exception):
    """One line that names the variable and says what is wrong with it, without its value if it is secret."""


def load(languages: Collection[str], env_file: Path | None = Path(".env")) -> "Settings":
    """The settings, all of them valid. Raises `SettingsProblem`."""
    _refuse_misspelled(env_file)
    try:
        settings = Settings(_env_file=env_file)
    except ValidationError as problem:
        raise SettingsProblem(_in_one_line(problem)) from None
    if settings.language not in languages:
        known = ", ".join(sorted(languages))
        raise SettingsProblem(f"{PREFIX}LANGUAGE: {settings.language!r} is not one of {known}")
    if settings.webhook_url and not settings.webhook_secret:
        raise SettingsProblem(f"{PREFIX}WEBHOOK_SECRET must be set when {PREFIX}WEBHOOK_URL is")
    return settings


class Settings(BaseSettings):
    """Everything that can be set, checked."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_ignore_empty=True, extra="ignore", frozen=True, env_file_encoding="utf-8"
    )

    bot_token: Annotated[SecretStr, AfterValidator(checks.bot_token)] | None = None
    owner_ids: Annotated[frozenset[int], NoDecode, BeforeValidator(checks.owner_ids)] = frozenset()
    database_url: Annotated[SecretStr, AfterValidator(checks.database_url)] = SecretStr(
        "sqlite:///data/passdesk.db"
    )
    timezone: Annotated[ZoneInfo, BeforeValidator(checks.timezone)] = Field(default=ZoneInfo("UTC"))
    language: str = "en"
    currency: Annotated[str, AfterValidator(checks.currency)] = "EUR"
    api_base: Annotated[str, AfterValidator(checks.web_address)] = TELEGRAM
    webhook_url: Annotated[str, AfterValidator(checks.public_address)] | None = None
    webhook_secret: Annotated[SecretStr, AfterValidator(checks.webhook_secret)] | None = None
    listen: Annotated[Address, NoDecode, BeforeValidator(checks.address)] = Address("127.0.0.1", 8080)
    payment_token: Annotated[SecretStr, AfterValidator(checks.payment_token)] | None = None
    log: Literal["text", "json"] = "text"

    @property
    def token(self) -> str:
        """The bot's token. Raises `SettingsProblem` when none is set."""
        if self.bot_token is None:
            raise SettingsProblem(f"{PREFIX}BOT_TOKEN is not set; @BotFather gives one")
        return self.bot_token.get_secret_value()

    @property
    def is_shared(self) -> bool:
        """Whether other processes may use the same database."""
        return not self.database_url.get_secret_value().startswith("sqlite")

    @property
    def webhook_path(self) -> str:
        """The path Telegram calls; whoever does not know the secret cannot guess it."""
        secret = self.webhook_secret.get_secret_value() if self.webhook_secret else ""
        return "/telegram/" + hashlib.sha256(f"path of {secret}".encode()).hexdigest()[:32]

    @property
    def webhook(self) -> tuple[str, str] | None:
        """Path and secret of the webhook, or None when updates are polled for."""
        if self.webhook_url is None or self.webhook_secret is None:
            return None
        return self.webhook_path, self.webhook_secret.get_secret_value()

    @property
    def secrets(self) -> list[str]:
        """All that must never be seen in a log."""
        kept = (self.bot_token, self.webhook_secret, self.payment_token)
        password = urlsplit(self.database_url.get_secret_value()).password or ""
        return [secret.get_secret_value() for secret in kept if secret] + [password, unquote(password)]


def _refuse_misspelled(env_file: Path | None) -> None:
    known = [PREFIX + name.upper() for name in Settings.model_fields]
    for name in _names_in_use(env_file):
        near = difflib.get_close_matches(name, known, n=1, cutoff=0.85)
        if name not in known and near:
            raise SettingsProblem(f"{name} is not a setting; did you mean {near[0]}?")


def _names_in_use(env_file: Path | None) -> Iterable[str]:
    names = [name.upper() for name in os.environ]
    if env_file is not None and env_file.is_file():
        lines = env_file.read_text("utf-8", "replace").splitlines()
        names += [_name_on(line) for line in lines if "=" in line]
    return [name for name in names if name.startswith(PREFIX)]


def _name_on(line: str) -> str:
    return line.strip().removeprefix("export ").partition("=")[0].strip().upper()


def _in_one_line(problem: ValidationError) -> str:
    first: Any = problem.errors(include_url=False, include_input=False)[0]
    reason = first["ctx"]["error"] if first["type"] == "value_error" else _lowered(first["msg"])
    return f"{PREFIX}{str(first['loc'][0]).upper()}: {reason}"


def _lowered(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]
