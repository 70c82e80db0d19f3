# Coaches' weekly hours and time off.

button-my-hours = My hours and time off
button-hours = Hours and time off
button-hours-add = Add hours
button-hours-remove = Remove hours
button-hours-type = Type the hours
button-hours-day = { $day }
button-hours-day-on = ✓ { $day }
button-hours-any-place = Place: any
button-hours-place = Place: { $place }
button-hours-anywhere = Any place
button-hours-put-back = Put back
button-off-add = Enter time off
button-off-list = Remove time off
button-off-before = « Before
button-off-end = ✕ { $when }
button-off-one-day = Only this day
button-off-hours = Hours of it
button-off-save = Enter time off
button-off-keep = Keep what is booked
button-off-call-off = { $count ->
    [one] Call { $count } booking off
   *[other] Call { $count } bookings off
}
button-off-rebook = Book again what was called off
button-off-again = Enter it again
hours-title = <b>{ $name }</b>: weekly hours
hours-day = { $day } <b>{ $hours }</b>
hours-day-off = { $day } –
hours-stretch = { $opens }–{ $closes }
hours-stretch-at = { $hours } ({ $place })
hours-stretch-on = { $day } { $hours }
hours-choose-days = <b>Which days of the week?</b> Clients book personal sessions in these hours.
hours-choose-place = <b>Where</b> in these hours?
hours-choose-removed = <b>Which hours are to be removed?</b> What is booked stays booked.
hours-ask = <b>{ $days }</b>: type the hours, such as 9-13, 15-20.
hours-added = ✓ Added: { $what }
hours-removed = ✓ Removed: { $what }
off-title = <b>Time off</b>
off-title-of = <b>{ $name }</b>: time off
off-none = None is entered.
off-more = … and more
off-line = • { $when }
off-what = <b>{ $when }</b>
off-days = { $first } to { $last }
off-hours = { $day }, { $opens }–{ $closes }
off-ask-first = <b>From which day?</b> • is today, – cannot be chosen.
off-ask-last = <b>From { $day }</b>: through which day?
off-type-first = <b>Time off</b>: type the first day, such as 24.12.2026 or +3d.
off-type-last = <b>From { $day }</b>: type the last day, such as 31.12.2026, or a length such as +2w.
off-type-hours = <b>{ $day }</b>: type the hours off, such as 9-12.
off-booked = { $count ->
    [one] { $count } personal session is booked in it:
   *[other] { $count } personal sessions are booked in it:
}
off-booking = • { $what } · { $name }
off-sessions = { $count ->
    [one] { $count } session of the timetable stays. Find a substitute or call it off on its card:
   *[other] { $count } sessions of the timetable stay. Find a substitute or call them off on their cards:
}
off-and-more = { $count ->
    [one] … and { $count } more
   *[other] … and { $count } more
}
off-taken = ✓ Time off for <b>{ $name }</b>: { $when }
off-called-off = { $count ->
    [one] Called off and returned, the client is told:
   *[other] Called off and returned, { $count } clients are told:
}
off-ended = ✓ No longer off: { $when }
toast-off-taken = Time off entered
toast-off-ended = Time off removed

refusal-HoursOverlap = These hours overlap with { $opens }–{ $closes }. Remove those first, or type others.
refusal-TimeTaken = { $at } with { $name } is not free any more. These times are.
refusal-EndsBeforeBegin = That ends before it begins. Choose a later end.
refusal-OverAlready = { $at } has passed. Type hours that lie ahead.
refusal-CoachAway = { $name } has time off then.
