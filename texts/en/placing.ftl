# Looking for a session, booking it, and one's own bookings.

command-book = Book a session
placing-title = <b>Book a session</b>
placing-title-for = <b>Book for { $name }</b>
placing-only = Only: <b>{ $names }</b>
placing-choose-day = On which day?
placing-no-days = There is nothing to book at the moment.
placing-no-days-narrowed = There is nothing of the kind to book. Change the service or the coach below.
placing-today = Today
placing-day-count = { $day } · { $count ->
    [one] one session
   *[other] { $count } sessions
}
placing-day-full = { $day } · all full
placing-day-title = <b>{ $day }</b>
placing-choose-session = Press a session to see what it takes. A full one has a waitlist.
placing-none-that-day = Nothing can be booked on this day.
placing-hour-what = { $at } { $what }
placing-free = { $free ->
    [0] full
   *[other] { $free } free
}
placing-mine-booked = booked
placing-mine-waitlisted = waiting
placing-mine-offered = offered
placing-mine-attended = came
placing-ask-service = Which service?
placing-ask-coach = With whom?
placing-ends = Until { $at }
placing-places-free = { $free } of { $capacity } places free
placing-nothing-pays = <b>No pass can pay for this session:</b>
placing-no-pass-client = You have no pass. Ask at the studio for one.
placing-no-pass-staff = There is no pass. Give one, or book unpaid.
placing-whom = <b>Who is to be booked?</b> Type two letters of the name.
placing-unpaid = <b>Unpaid</b>: no pass pays for this place. It is settled at the studio.
placing-reason = • { $reason }
placing-full = <b>The session is full.</b> The waitlist takes nothing from a pass. When a place comes free, you are told.
placing-full-for = <b>The session is full.</b> The waitlist takes nothing from a pass. When a place comes free, { $name } is told.
placing-free-until = Cancelling costs nothing until <b>{ $until }</b>. { $costs ->
    [both] Later, or without coming, the session is taken.
   *[late] Later the session is taken.
}
placing-free-until-start = Cancelling costs nothing until it begins.{ $costs ->
    [absence] { " " }Without coming, the session is taken.
   *[nothing] { "" }
}
placing-done = ✓ Booked: <b>{ $what }</b>
placing-waiting = ✓ On the waitlist: <b>{ $what }</b>
placing-waiting-for = ✓ On the waitlist for <b>{ $name }</b>: <b>{ $what }</b>
placing-given-up = ✓ <b>Taken back</b>
placing-kept = <b>Still booked</b>, as cancelling costs something by now:
toast-waiting = On the waitlist: { $when }
toast-given-up = Taken back

button-book-days = Book a session
button-book-for = Book a session
button-book-into = Book a client
button-book-next = Book another
button-place = Book
button-book-unpaid = Book unpaid
button-join-waitlist = Join the waitlist
button-several = Choose several
button-filter-service = Service: { $name }
button-filter-service-all = Service: all
button-filter-coach = Coach: { $name }
button-filter-coach-all = Coach: all
button-any-service = All services
button-any-coach = All coaches
button-earlier-week = ‹ { $day }
button-later-week = { $day } ›
button-earlier-sessions = ‹ Earlier
button-later-sessions = Later ›

own-waiting = On the waitlist: <b>place { $queue }</b>. Nothing is taken; you are told when a place comes free.
own-offered = <b>A place is yours to take until { $until }.</b>
own-unpaid = <b>Unpaid</b>: no pass pays for this place. It is settled at the studio.
own-paid = <b>{ $title }</b> pays.
own-line-waiting = • { $what } · <b>waitlist, place { $queue }</b>
own-line-offered = • { $what } · <b>a place is offered</b>
own-line-unpaid = • { $what } · <b>unpaid</b>

several-title = <b>{ $name }</b>: several sessions
several-usual-title = <b>{ $name }</b>: the usual sessions
several-rest-title = <b>{ $name }</b>: all that is left of the pass
several-ticked = { $count ->
    [0] Press up to { $most } sessions, also on different days.
    [one] <b>One session</b> chosen, of { $most } at most.
   *[other] <b>{ $count } sessions</b> chosen, of { $most } at most.
}
several-on = • { $day }: { $count }
several-paid = • { $what }: <b>{ $title }</b>, { $before } → { $after } free
several-unlimited = • { $what }: <b>{ $title }</b>
several-unpaid = • { $what }: <b>unpaid</b>
several-waits = • { $what }: <b>full, on the waitlist</b>
several-refused = ✗ { $what }: { $reason }
several-more = { $count ->
    [one] … and one more.
   *[other] … and { $count } more.
}
several-some-unpaid = { $count ->
    [one] <b>One is unpaid</b>: no pass pays for it. It is settled at the studio.
   *[other] <b>{ $count } are unpaid</b>: no pass pays for them. They are settled at the studio.
}
several-some-wait = { $count ->
    [one] <b>One is on the waitlist</b>: nothing is taken from a pass until a place comes free.
   *[other] <b>{ $count } are on the waitlist</b>: nothing is taken from a pass until a place comes free.
}
several-some-refused = { $count ->
    [one] <b>One is not booked</b>: the reason stands beside it.
   *[other] <b>{ $count } are not booked</b>: the reasons stand beside them.
}
several-done = ✓ <b>{ $name }</b>: { $count ->
    [0] nothing booked
    [one] one session booked
   *[other] { $count } sessions booked
}
several-used-up = Then nothing is free on <b>{ $title }</b>.
several-left-over = { $count ->
    [one] One session of <b>{ $title }</b> stays free: none of the usual sessions is left.
   *[other] { $count } sessions of <b>{ $title }</b> stay free: none of the usual sessions is left.
}
several-left-over-until = { $count ->
    [one] One session of <b>{ $title }</b> stays free: none of the usual sessions is left until { $day }.
   *[other] { $count } sessions of <b>{ $title }</b> stay free: none of the usual sessions is left until { $day }.
}
toast-several = { $count ->
    [0] Nothing booked
    [one] One session booked
   *[other] { $count } sessions booked
}
button-see-several = Continue with { $count }
button-book-all = { $count ->
    [one] Book one
   *[other] Book all { $count }
}
button-several-unpaid = Add { $count } unpaid
button-several-wait = Wait for { $count } full
button-book-and-wait = Book { $count }, wait for { $waiting }
button-other-day = Another day
button-usual = Book my usual
button-usual-for = Book the usual
button-rest = Book all that is left

refusal-SessionFull = The session is full by now.
refusal-SessionCalledOff = This session does not take place: it was to begin at { $at }.
refusal-InThisSession = { $name } has a place in this session already, or waits for one.
refusal-BookingNotOpen = This session can be booked from { $since } on.
refusal-BookingClosed = Booking for this session closed at { $until }.
refusal-NoPassPays = No pass can pay for this session.
refusal-OfferChanged = Something has changed meanwhile. This is how it stands now.
refusal-NothingUsual = There is no session ahead like those you usually train.
refusal-NothingLeft = { $title } is unlimited: there is nothing to use up.
refusal-NothingLeft-no-title = No pass has sessions left that could pay for one of these.
