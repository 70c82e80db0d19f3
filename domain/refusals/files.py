"""What a file that was sent, or asked for, may be answered with."""

from dataclasses import dataclass

from domain.refusals.general import Refusal


@dataclass(eq=False)
class FileTooLarge(Refusal):
    """Telegram hands over no file of more than so many megabytes."""

    megabytes: int


@dataclass(eq=False)
class FileGone(Refusal):
    """Telegram has the file no longer."""


@dataclass(eq=False)
class FileChanged(Refusal):
    """The file is not the one that was looked at."""


@dataclass(eq=False)
class ListTooOld(Refusal):
    """Too long ago it was looked at what the list comes to."""


@dataclass(eq=False)
class ListUnderWay(Refusal):
    """The list is being taken over or back at this moment."""


@dataclass(eq=False)
class ExportTooLarge(Refusal):
    """The file would be larger than what Telegram takes, which is so many megabytes."""

    megabytes: int
