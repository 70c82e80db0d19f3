"""Taps of settings, language and privacy."""

from typing import ClassVar

from domain.ids import PersonId
from domain.muting import Topic
from handlers.taps.tap import Tap


class ShowSettings(Tap):
    """Opens the presser's settings."""

    tag: ClassVar[str] = "s"


class Mute(Tap):
    """Stops or resumes the notices of a topic."""

    tag: ClassVar[str] = "sm"
    topic: Topic
    muted: bool


class ShowLanguages(Tap):
    """Lists the installed languages."""

    tag: ClassVar[str] = "sl"


class ChooseLanguage(Tap):
    """Speaks this language from now on."""

    tag: ClassVar[str] = "sc"
    language: str


class ShowPrivacy(Tap):
    """Says what is stored of the presser."""

    tag: ClassVar[str] = "v"


class ExportMe(Tap):
    """Hands over all that is stored of the presser."""

    tag: ClassVar[str] = "vx"


class EraseMe(Tap):
    """Erases the presser, once they are `sure`."""

    tag: ClassVar[str] = "ve"
    sure: bool = False


class EraseClient(Tap):
    """Erases somebody else, once the presser is `sure`."""

    tag: ClassVar[str] = "me"
    client_id: PersonId
    sure: bool = False
