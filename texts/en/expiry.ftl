# Changing when a pass ends.

expiry-today = Today: { $day }
expiry-revive = { $count ->
    [0] It has expired. A new date revives it.
    [one] It has expired. A new date brings back the one session that expired.
   *[other] It has expired. A new date brings back the { $count } sessions that expired.
}
expiry-revive-days = { $count ->
    [0] It has expired. A new date revives it.
    [one] It has expired. A new date brings back the one day that expired.
   *[other] It has expired. A new date brings back the { $count } days that expired.
}
expiry-legend = Choose the last day. • is today, [ ] the present last day, – cannot be chosen.
expiry-now-sure = <b>Expire it now?</b> It stops working at once.
expiry-ask-date = Type the last day, such as 31.12.2026 or 2026-12-31, or how much longer: +30d, +2w, +3m.
button-plus-week = +1 week
button-plus-month = +1 month
button-plus-30-days = +30 days
button-type-date = Type a date
button-expire-now = Expire now
button-no-end = No end date

refusal-NotADate = That is not a date. Type it like 31.12.2026, or +30d, +2w, +3m.
refusal-AmbiguousDate = That may be { $one } or { $other }. Type it like 31.12.2026.
refusal-NotASpan = That is not a length of time. Type it like 30d, 2w or 3m.
refusal-DateOutOfRange = Choose a day from { $earliest } to { $latest }.
