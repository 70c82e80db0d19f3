# What is said of places in sessions without being asked.

topic-reminders = { $on ->
    [yes] Reminders of sessions: on
   *[no] Reminders of sessions: off
}
topic-coaching = { $on ->
    [yes] My day as a coach: on
   *[no] My day as a coach: off
}
place-paid = Paid by <b>{ $title }</b>.
place-unpaid = No pass pays for it yet.
place-more = … and { $count } more.
notice-booking_reminder = Coming up: <b>{ $what }</b>
place-cancel-free = Cancelling costs nothing.
place-cancel-free-until = Cancelling costs nothing until <b>{ $until }</b>.
place-cancel-late-free = Cancelling now is late, and costs nothing.
place-cancel-costs = Cancelling now costs the session.
notice-session_changed = Your session has changed: <b>{ $what }</b>
notice-session_changed-when = Time: { $was } → <b>{ $now }</b>
notice-session_changed-service = Training: { $was } → <b>{ $now }</b>
notice-session_changed-coach = Coach: { $was } → <b>{ $now }</b>
notice-session_changed-place = Place: { $was } → <b>{ $now }</b>
notice-session_changed-minutes = Minutes: { $was } → <b>{ $now }</b>
notice-session_changed-several = <b>{ $count } of your sessions have changed:</b> { $what }
notice-session_changed-line = • { $was } → <b>{ $now }</b>
notice-called_off = <b>Does not take place:</b> { $what }
place-returned = Your session is back on <b>{ $title }</b>.
place-returned-until = Your session is back on <b>{ $title }</b>; use it through { $day }.
place-nothing-taken = Nothing was taken from a pass.
notice-promoted = A place came free: <b>you are booked</b> for { $what }.
notice-offered = A place came free: <b>{ $what }</b>
notice-offer_lapsed = The place offered to you was not accepted in time and went on: { $what }
notice-not_promoted = A place came free, and could not become yours: <b>{ $what }</b>
place-why = The studio could not book it for you.
place-still-waiting = You stay on the waitlist.
notice-struck-late = Cancelled late: { $what }
notice-struck-missed = You were booked and did not come: { $what }
notice-struck-count = { $count ->
    [one] This is the first time within { $days } days.
   *[other] This is time number <b>{ $count }</b> within { $days } days.
}
notice-struck-until = You can book again from <b>{ $until }</b>.
notice-settled = { $count ->
    [one] <b>{ $title }</b> has paid for your unpaid booking:
   *[other] <b>{ $title }</b> has paid for { $count } unpaid bookings:
}
notice-coach_day = { $count ->
    [one] <b>{ $day }</b>: one session
   *[other] <b>{ $day }</b>: { $count } sessions
}
notice-coach_day-session = <b>{ $at }</b> { $what } · { $booked } of { $capacity }
notice-coach_day-personal = <b>{ $at }</b> { $what } · 1:1
notice-coach_day-names = { $names }
notice-coach_day-unpaid = Unpaid: { $names }
notice-unmarked = { $count ->
    [one] One booking was not marked: <b>{ $what }</b>
   *[other] { $count } bookings were not marked: <b>{ $what }</b>
}
notice-booked-several = { $count ->
    [one] You are booked:
   *[other] You are booked for <b>{ $count }</b> sessions:
}
notice-unbooked-several = { $count ->
    [one] Your booking is cancelled:
   *[other] <b>{ $count }</b> bookings of yours are cancelled:
}
notice-booked-left = <b>{ $title }</b>: <b>{ $free }</b> free
notice-booked-left-days = <b>{ $title }</b>: <b>{ $free }</b> days free
notice-booked-unpaid = { $count ->
    [one] One of them is not paid by a pass yet.
   *[other] { $count } of them are not paid by a pass yet.
}
button-book-again = Book again
place-no-service = nothing
place-no-coach = nobody
place-no-place = not said
place-changed-free = If you cannot come at that time, you can cancel free of charge.
button-cannot-come = Cannot come: cancel
place-cancel-late = Cancelling now is late.
place-cancel-costs-day = Cancelling now costs the day.
button-coach-day = Open the day
place-called-off-moved = It was moved to a time at which your pass does not pay for it.
pace-usual = Your usual session has a free place: <b>{ $what }</b>. Book it?
