"""Identities: plain integers that the type checker keeps apart."""

from typing import NewType

PersonId = NewType("PersonId", int)
PlanId = NewType("PlanId", int)
PassId = NewType("PassId", int)
EntryId = NewType("EntryId", int)
InviteId = NewType("InviteId", int)
DisputeId = NewType("DisputeId", int)
NoticeId = NewType("NoticeId", int)
ServiceId = NewType("ServiceId", int)
PlaceId = NewType("PlaceId", int)
SessionId = NewType("SessionId", int)
ResourceId = NewType("ResourceId", int)
SeriesId = NewType("SeriesId", int)
BookingId = NewType("BookingId", int)
HoursId = NewType("HoursId", int)
TimeOffId = NewType("TimeOffId", int)
BundleId = NewType("BundleId", int)
LineId = NewType("LineId", int)
TelegramId = NewType("TelegramId", int)
