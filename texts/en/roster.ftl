# A coach's day: sessions, who is expected, who came.

day-title = <b>{ $day }</b>: { $count ->
    [0] no sessions
    [one] one session
   *[other] { $count } sessions
}
day-title-today = <b>Today, { $day }</b>: { $count ->
    [0] no sessions
    [one] one session
   *[other] { $count } sessions
}
day-page = Page { $page } of { $pages }
coach-scan = Check-in code: point your phone’s camera at the client’s screen.
session-taken = { $what } · { $taken } of { $capacity }
session-taken-unpaid = { $what } · { $taken }/{ $capacity }, { $unpaid } unpaid
button-whole-day = All sessions of today ({ $count })
button-my-day = Other days
button-day-before = ‹ { $day }
button-day-after = { $day } ›
button-today = Today
button-page-before = ‹ Page
button-page-after = Page ›
session-at = { $at } { $what }
session-with = { $what } ({ $name })
session-personal = Personal
session-unnamed = Session

roster-title = <b>{ $what }</b> · { $when }
roster-counts = Checked in <b>{ $came }</b> · expected <b>{ $expected }</b>
roster-waiting = waiting { $count }
roster-missed = not come { $count }
roster-unpaid = unpaid { $count }
roster-places = places { $taken } of { $capacity }
roster-nobody = Nobody is booked yet.
roster-row-booked = ○ { $name }{ $unpaid ->
    [yes] {" "}· unpaid
   *[no] {""}
}
roster-row-attended = ✓ { $name }{ $unpaid ->
    [yes] {" "}· unpaid
   *[no] {""}
}
roster-row-no_show = ✗ { $name } · not come
roster-row-late_cancelled = ✗ { $name } · cancelled late
roster-row-excused = ✗ { $name } · excused
roster-row-offered = … { $name } · place offered
roster-row-waitlisted = … { $name } · waiting
unpaid-no-pass = ⚠ <b>{ $name }</b> is unpaid: no usable pass.
unpaid-cannot = ⚠ <b>{ $name }</b> is unpaid. { $why }
unpaid-could-pay = ⚠ <b>{ $name }</b> is unpaid: { $title } could pay by now.
roster-all-came = { $count ->
    [0] Nobody was checked in.
    [one] ✓ <b>One</b> person checked in.
   *[other] ✓ <b>{ $count }</b> people checked in.
}
roster-all-missed = { $count ->
    [0] Nobody was marked.
    [one] ✗ <b>One</b> person marked as not come.
   *[other] ✗ <b>{ $count }</b> people marked as not come.
}
roster-all-unpaid = { $count ->
    [one] One of them is unpaid: settle later.
   *[other] { $count } of them are unpaid: settle later.
}
roster-left = • <b>{ $name }</b> was left: { $why }
roster-left-more = … and { $count } more
roster-miss-sure = { $count ->
    [0] Nobody is left to be marked.
    [one] <b>Mark one person as not come?</b>
   *[other] <b>Mark { $count } people as not come?</b>
}
roster-miss-one = • { $name }
roster-miss-costs = { $count ->
    [0] It costs them nothing.
    [one] It costs one of them the session, by the policy of the booking.
   *[other] It costs { $count } of them the session, by the policy of the booking.
}
button-roster = Roster
check-in-early = <b>It begins only at { $at }.</b>
check-in-early-sure = Check { $name } in already? Where a pass pays, the session is taken at once.
check-in-early-sure-all = { $count ->
    [one] Check in 1 person already? Where a pass pays, the session is taken at once.
   *[other] Check in { $count } people already? Where passes pay, the sessions are taken at once.
}
button-check-in-early = Check in already
button-check-in-all = Check in all ({ $count })
button-miss-rest = No-show for the rest ({ $count })
button-walk-in = Walk-in
button-put-back = Undo the check-in
button-put-back-all = { $count ->
    [1] Undo
   *[other] Undo all { $count }
}
toast-roster-came = Checked in: { $count }
toast-roster-missed = Marked as not come: { $count }
toast-roster-changed = Changed meanwhile. This is how it stands now.
toast-put-back = Taken back: { $name }
toast-put-back-all = Taken back: { $count }

booking-is-booked = Expected
booking-is-waitlisted = On the waitlist
booking-is-offered = A place is offered
booking-is-attended = ✓ Checked in
booking-is-late_cancelled = Cancelled late
booking-is-no_show = Did not come
booking-is-excused = Excused
booking-is-cancelled = Cancelled
booking-is-studio_cancelled = Called off by the studio
booking-unpaid-later = ⚠ Unpaid: settle later.
booking-policy = { $no_show ->
    [yes] Not coming costs the session.
   *[no] Not coming costs nothing.
}
booking-policy-until = Free to cancel until { $until }. { $no_show ->
    [yes] Not coming costs the session.
   *[no] Not coming costs nothing.
}
booking-cancel-sure-unpaid = <b>Cancel this booking?</b> Nothing was taken for it.
button-cancel-unpaid = Cancel the booking
toast-checked-in-unpaid = Checked in, unpaid: { $name }
toast-checked-in-left = { $free ->
    [0] Checked in: { $name }. None left free.
   *[other] Checked in: { $name }. Free: { $free }
}
notice-checked_in = Checked in: <b>{ $what }</b>.
notice-checked_in-settle = No pass has paid for it yet.
refusal-RosterChanged = The list has changed meanwhile: look again before marking everybody.
refusal-SessionNotBegun = It begins at { $at }: nobody has missed it before.

walk-in-who = <b>Who has come?</b> Choose, or type two letters of the name.
walk-in-title = <b>{ $name }</b>, without a booking
walk-in-full = { $capacity ->
    [one] The only place is taken.
   *[other] All { $capacity } places are taken.
} Raise the capacity, or mark who has not come: that frees a place.
button-raise-capacity = Change the session
button-walk-in-save = Check in
button-walk-in-unpaid = Check in unpaid
button-walk-in-another = Another walk-in
walk-in-pays = <b>{ $title }</b> pays.
button-session = Session
button-settle-unpaid = Let a pass pay
roster-opening = A tap opens a card now: to excuse one person, or mark a no-show.
button-roster-open = Open a card instead
button-roster-mark = Check in by a tap again
coach-today = First your sessions of today, then clients.
