# Looking back.

history-title = <b>History</b>: { $title } · { $name }
history-line = <b>{ $number }.</b> { $what }
history-entry = <b>{ $what }</b>
history-by = { $when } · { $by }
history-why = Reason: { $reason }
history-desk = the desk itself
history-taken-back = ↩ Taken back later.
history-taken-back-by = ↩ Taken back: { $when } · { $by }
history-closed = <b>{ $name }</b>: expired and inactive
history-none-closed = Nothing here: no pass has expired.
button-undo-line = Undo { $number }…
button-older = Older
button-newest = Newest
button-open = Open: { $title }
toast-taken-back = Taken back: { $title }

entry-grant = { $count ->
    [one] New pass: one session
   *[other] New pass: { $count } sessions
}
entry-grant-days = { $count ->
    [one] New pass: one day
   *[other] New pass: { $count } days
}
entry-grant-unlimited = New pass, unlimited
entry-session = One session used: { $day }
entry-day = One day used: { $day }
entry-visit = Visit: { $day }
entry-same-day = Another visit the same day, nothing used: { $day }
entry-used-before = { $count ->
    [one] One session used before
   *[other] { $count } sessions used before
}
entry-more = { $count ->
    [one] One session added
   *[other] { $count } sessions added
}
entry-more-days = { $count ->
    [one] One day added
   *[other] { $count } days added
}
entry-fewer = { $count ->
    [one] One session taken off
   *[other] { $count } sessions taken off
}
entry-fewer-days = { $count ->
    [one] One day taken off
   *[other] { $count } days taken off
}
entry-unlimited = Made unlimited
entry-counted = Counted from now on
entry-expire = { $count ->
    [0] Expired
    [one] Expired: one session unused
   *[other] Expired: { $count } sessions unused
}
entry-expire-days = { $count ->
    [0] Expired
    [one] Expired: one day unused
   *[other] Expired: { $count } days unused
}
entry-expire-now = { $count ->
    [0] Expired by hand
    [one] Expired by hand: one session unused
   *[other] Expired by hand: { $count } sessions unused
}
entry-expire-now-days = { $count ->
    [0] Expired by hand
    [one] Expired by hand: one day unused
   *[other] Expired by hand: { $count } days unused
}
entry-revive = { $count ->
    [0] Revived, new date: { $day }
    [one] Revived with one session, new date: { $day }
   *[other] Revived with { $count } sessions, new date: { $day }
}
entry-revive-days = { $count ->
    [0] Revived, new date: { $day }
    [one] Revived with one day, new date: { $day }
   *[other] Revived with { $count } days, new date: { $day }
}
entry-redate = Valid through: { $was } → { $now }
entry-activate-by = First visit by: { $was } → { $now }
entry-reversal = Taken back: { $what }
entry-reserve = Booked
entry-release = Booking given back
entry-forfeit = Forfeited
entry-transfer = Transferred
entry-hold = Put on hold
entry-deactivate = Deactivated
entry-reactivate = Reactivated
