"""Pictures: a timetable and a pass, drawn from facts that a service has gathered; no other room draws."""

from handlers.pictures.captions import pass_caption, week_caption
from handlers.pictures.pass_drawing import pass_picture
from handlers.pictures.pass_shown import PassShown, pass_shown
from handlers.pictures.report_drawing import report_picture
from handlers.pictures.report_shown import ReportShown, report_caption, report_shown
from handlers.pictures.week_drawing import week_picture
from handlers.pictures.week_shown import DayShown, SessionShown, WeekShown, week_shown

__all__ = [
    "DayShown",
    "PassShown",
    "ReportShown",
    "SessionShown",
    "WeekShown",
    "pass_caption",
    "pass_picture",
    "pass_shown",
    "report_caption",
    "report_picture",
    "report_shown",
    "week_caption",
    "week_picture",
    "week_shown",
]
