"""A local Telegram: Bot API over HTTP, people who write to the bot, and a chat page in the browser."""

from demo.telegram.chat_page import ChatPage, Column
from demo.telegram.clocks import Clock, MovableClock, SetClock, ShiftedClock, SystemClock
from demo.telegram.faults import Fault, Faults
from demo.telegram.local import LocalTelegram
from demo.telegram.patience import NotSettled
from demo.telegram.people import CannotDo
from demo.telegram.person import Group, Person
from demo.telegram.shown import Shown, Toast
from demo.telegram.windows import ChatWindow

__all__ = [
    "CannotDo",
    "ChatPage",
    "ChatWindow",
    "Clock",
    "Column",
    "Fault",
    "Faults",
    "Group",
    "LocalTelegram",
    "MovableClock",
    "NotSettled",
    "Person",
    "SetClock",
    "ShiftedClock",
    "Shown",
    "SystemClock",
    "Toast",
]
