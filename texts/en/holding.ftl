# Putting a pass on hold.

hold-span = { $first } – { $last }
hold-span-open = { $first } – until further notice
hold-placed = On hold: { $now }
hold-gone = Hold removed: { $was }
hold-moved = On hold: { $was } → { $now }

pass-held = On hold: { $span }
pass-hold-ahead = Hold planned: { $span }
pass-held-left = { $left ->
    [one] No date ends it meanwhile; one day is left after the hold.
   *[other] No date ends it meanwhile; { $left } days are left after the hold.
}
pass-held-open = No date ends it meanwhile.

hold-none = Not on hold.
hold-by-client = Placed by the client.
hold-allowance = The client may hold it themself: { $used } of { $days } days used.
hold-explained = While on hold it cannot be booked or used. Its end moves by the days held.
hold-ask-first = From which day?
hold-ask-last = On hold from { $first }. Until which day, that day included?
hold-legend = • is today, [ ] the present day, – cannot be chosen.
hold-type-first = Type the first day, such as 31.12.2026 or 2026-12-31.
hold-type-last = On hold from { $first }. Type the last day, such as 31.12.2026, or how long: +10d, +2w, +1m.
hold-expires-now = <b>The pass expires with this.</b>
hold-stays-expired = The pass stays expired.
hold-open-after = { $left ->
    [one] No date ends the pass while the hold lasts; one day is left after it.
   *[other] No date ends the pass while the hold lasts; { $left } days are left after it.
}
hold-open-after-none = No date ends the pass while the hold lasts.

button-hold = Hold
button-hold-end = End the hold now
button-hold-one = Hold: { $span }
button-hold-today = From today
button-hold-tomorrow = From tomorrow
button-hold-other-day = Another day
button-hold-week = 1 week
button-hold-two-weeks = 2 weeks
button-hold-month = 1 month
button-hold-open = Until further notice
button-hold-last = Change the last day
button-hold-never = It never happened

button-hold-of = Hold: { $title }
own-hold-rules = { $least ->
    [1] You may hold it for { $days } days in all.
   *[other] You may hold it for { $days } days in all, at least { $least } days at a time.
}
own-hold-left = Days left for holds: <b>{ $left }</b>
own-hold-times = { $times ->
    [0] No hold is left.
    [one] One hold is left.
   *[other] { $times } holds are left.
}
own-hold-studio = The studio placed this hold; only the studio can end it.
own-hold-now-none = No hold can be placed now: { $reason }
own-hold-sure = Hold it like this?
own-hold-end-sure = End this hold now?
own-hold-drop-sure = Drop this hold?
own-hold-bookings-go = Your bookings on those days are cancelled and returned.
button-own-hold-save = Hold
button-own-hold-save-bookings = Hold, cancel bookings
button-own-hold-end = End it now
button-own-hold-drop = Drop it
button-own-hold-end-of = End the hold: { $span }
button-own-hold-drop-of = Drop the hold: { $span }
toast-own-held = Put on hold
toast-own-hold-ended = The hold is over

refusal-VisitOnHeldDay = There was a visit on { $day }: a day that was used cannot be held.
refusal-NoHoldAllowed = { $title } can be put on hold by the studio only. Please ask there.
refusal-HoldTooShort = { $least ->
    [one] A hold lasts one day at least.
   *[other] A hold lasts { $least } days at least.
}
refusal-HoldTooLong = { $left ->
    [one] One day is left for holds.
   *[other] { $left } days are left for holds.
}
refusal-NoHoldLeft = Another hold no longer fits: { $used } of { $days } days are used.
refusal-AlreadyOnHold = It is on hold from { $first } to { $last } already. Choose other days.
refusal-AlreadyOnHold-no-last = It is on hold from { $first } until further notice already.

stranded-title = { $count ->
    [one] <b>One booking is on a day for which this pass no longer pays:</b>
   *[other] <b>{ $count } bookings are on days for which this pass no longer pays:</b>
}
stranded-line = • { $what }
stranded-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
stranded-stay = { $count ->
    [one] The booking stays, and stays paid.
   *[other] The { $count } bookings stay, and stay paid.
}
stranded-go = { $count ->
    [one] The booking is cancelled and its session returned.
   *[other] The { $count } bookings are cancelled and their sessions returned.
}
button-stranded-keep = Keep booked and paid
button-stranded-release = Cancel and return

change-following = The pass queued behind it moves too: { $title } starts { $was } → <b>{ $now }</b>
